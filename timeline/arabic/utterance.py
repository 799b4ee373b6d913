"""Whether a text is what somebody says or types, who speaks of himself or asks for something: سأعود غدا, دعنا نلتقي."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.arabic.inflection import inflect
from timeline.arabic.text import Entry, Words
from timeline.time.reading import Direction

_LONGEST = 30
_OPENING = 8
_WAYS = {"recalling": Direction.PAST, "speaking": Direction.FUTURE, "telling": Direction.PRESENT}
"""Where those look who speak so, by the symbols of lexicon/utterances.txt."""
_OF_ONESELF = frozenset({"first-person", "future"})


def said_by_the_speaker(words: Iterable[Entry]) -> Iterator[Entry]:
    """Verbs in the future of the first person, which news has in quotations alone."""
    for entry in words:
        if entry.symbol == "speaking-verb":
            forms = ((form, says) for form, _, says in inflect(entry))
            yield from (Entry("speaking", form, entry.value) for form, says in forms if says >= _OF_ONESELF)
        elif entry.features >= _OF_ONESELF:
            yield Entry("speaking", entry.form, entry.value)


def spoken_direction(words: Words) -> Direction | None:
    """Where a text looks whose first words speak of the speaker or to somebody; None for what is none, as all news.

    >>> from timeline.arabic.vocabulary import vocabulary
    >>> from timeline.arabic.text import split
    >>> spoken_direction(split("سأعود عند 7", vocabulary()))
    <Direction.FUTURE: 'future'>
    >>> spoken_direction(split("عاد الوزير", vocabulary()))
    """
    if len(words) > _LONGEST:
        return None
    ways = (_looks(words, i) for i in range(min(_OPENING, len(words))))
    return next((way for way in ways if way is not None), None)


def _looks(words: Words, i: int) -> Direction | None:
    reading = words.reading(i)
    following = {entry.symbol for rest, entry in reading.phrases if words.follow(i + 1, rest)}
    return next((way for symbol, way in _WAYS.items() if symbol in reading.entries or symbol in following), None)
