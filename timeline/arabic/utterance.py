"""Whether a text is what somebody says or types, who speaks of himself or asks for something: سأعود غدا, دعنا نلتقي."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from timeline.arabic.forms import Entry, Line
from timeline.arabic.lines import forms, stems
from timeline.arabic.text import Words
from timeline.time.algebra import Direction

_LONGEST = 30
_ADDRESS = 3
"""How many words may address somebody before what is said to him: مرحبا يا سارة، ذكريني."""
_PAUSES = frozenset(",-!.")
_WAYS = {"recalling": Direction.PAST, "speaking": Direction.FUTURE, "telling": Direction.NEAREST}
"""Where those look who speak so, by the symbols of lexicon/utterances.txt."""
_OF_ONESELF = frozenset({"first-person", "future"})


def spoken_lines(words: Iterable[Entry]) -> Iterator[Line]:
    """The verbs that only a speaker has."""
    return (Line(entry, stems(entry), _spoken) for entry in words if entry.symbol == "speaking-verb")


def _spoken(line: Entry) -> Iterator[Entry]:
    return _said(forms(line))


def with_the_speaker(line: Line) -> Line:
    """The same line, whose verb in the future of the first person is what a speaker says too."""
    return Line(line.word, line.stems, _and_spoken_of(line.inflect))


@cache
def _and_spoken_of(inflected: Callable[[Entry], Iterable[Entry]]) -> Callable[[Entry], Iterable[Entry]]:
    return partial(_and_spoken, inflected)


def _and_spoken(inflected: Callable[[Entry], Iterable[Entry]], line: Entry) -> Iterator[Entry]:
    entries = tuple(inflected(line))
    yield from entries
    yield from _said(entries)


def _said(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Verbs in the future of the first person, which news has in quotations alone."""
    return (Entry("speaking", each.form, each.value) for each in entries if each.features >= _OF_ONESELF)


def spoken_direction(words: Words) -> Direction | None:
    """Where a text looks that opens with who speaks of himself or to somebody; None for what is none, as all news.

    >>> from timeline.arabic.vocabulary import vocabulary
    >>> from timeline.arabic.text import split
    >>> spoken_direction(split("سأعود عند 7", vocabulary()))
    Direction.FUTURE
    >>> spoken_direction(split("عاد الوزير", vocabulary()))
    """
    if not 0 < len(words) <= _LONGEST or words.gap(0) != " ":
        return None
    addressed = (i for i in range(1, min(_ADDRESS + 1, len(words))) if words.gap(i) in _PAUSES)
    return next((way for i in (0, *addressed) if (way := _looks(words, i)) is not None), None)


def _looks(words: Words, i: int) -> Direction | None:
    reading = words.reading(i)
    if reading.clitic:
        return None
    said = {*reading.entries, *(entry.symbol for rest, entry in reading.phrases if words.follow(i + 1, rest))}
    return next((way for symbol, way in _WAYS.items() if symbol in said), None)
