"""Whether a text is what somebody says or types, who speaks of himself or asks for something: سأعود غدا, دعنا نلتقي."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.arabic.inflection import inflect
from timeline.arabic.text import Entry, Words

_LONGEST = 30
_OPENING = 8
_SAYS_SO = frozenset({"speaking", "telling"})
_OF_ONESELF = frozenset({"first-person", "future"})


def said_by_the_speaker(words: Iterable[Entry]) -> Iterator[Entry]:
    """Verbs in the future of the first person, which news has in quotations alone."""
    for entry in words:
        if entry.symbol == "speaking-verb":
            forms = ((form, says) for form, _, says in inflect(entry))
            yield from (Entry("speaking", form, entry.value) for form, says in forms if says >= _OF_ONESELF)
        elif entry.features >= _OF_ONESELF:
            yield Entry("speaking", entry.form, entry.value)


def is_utterance(words: Words) -> bool:
    """Whether a text is short and its first words speak of the speaker, or to somebody.

    >>> from timeline.arabic.vocabulary import vocabulary
    >>> from timeline.arabic.text import split
    >>> is_utterance(split("سأعود عند 7", vocabulary())), is_utterance(split("عاد الوزير", vocabulary()))
    (True, False)
    """
    if len(words) > _LONGEST:
        return False
    return any(_speaks(words, i) for i in range(min(_OPENING, len(words))))


def _speaks(words: Words, i: int) -> bool:
    reading = words.reading(i)
    if not _SAYS_SO.isdisjoint(reading.entries):
        return True
    return any(entry.symbol in _SAYS_SO and words.follow(i + 1, rest) for rest, entry in reading.phrases)
