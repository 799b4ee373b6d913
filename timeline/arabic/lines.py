"""The lines of the lexicon whose words inflect, and under which symbols their forms are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from timeline.arabic.forms import Entry, Line
from timeline.arabic.inflection import inflect
from timeline.arabic.lexicon import load

_I_DO = frozenset({"imperfect", "first-person"})


def stems(line: Entry) -> tuple[str, ...]:
    """The words of a line that its forms are made of.

    >>> sorted(stems(Entry("Visit", "زار", "I", frozenset({"imperfect:يزور", "noun:زيارة"}))))
    ['زار', 'زور', 'زيارة']
    """
    first = line.form.partition(" ")[0]
    if not line.features:  # as most lines
        return (first,)
    told = (feature.partition(":") for feature in line.features)
    named = ((name, value) for name, _, value in told if value)
    also = [value[1:] if name == "imperfect" else value for name, value in named if name in _STEMS]
    return (first, *also)


_STEMS = frozenset({"imperfect", "noun", "plural"})


def lines(name: str, inflected: Callable[[Entry], Iterable[Entry]]) -> Iterator[Line]:
    """The lines of a file as those of words that inflect so."""
    return (Line(line, stems(line), inflected) for line in load(name))


def _triggers(line: Entry) -> Iterator[Entry]:
    for form, lemma, says in inflect(line):
        if not says >= _I_DO or "future" in says:  # أصل is a root more often than my arrival
            yield Entry("trigger", form, line.symbol, says, lemma)


def _operators(line: Entry) -> Iterator[Entry]:
    return (Entry("operator", form, line.symbol, says) for form, _, says in inflect(line))


def forms(line: Entry) -> Iterator[Entry]:
    """All forms of a line under its own symbol; the value is the dictionary form."""
    return (Entry(line.symbol, form, lemma, says) for form, lemma, says in inflect(line))


def _classes(line: Entry) -> Iterator[Entry]:
    return (Entry(f"of:{line.symbol}", form, lemma, says) for form, lemma, says in inflect(line))


def trigger_lines() -> Iterator[Line]:
    """The words that name events, and those that tell what to make of them.

    The symbols are `trigger` (the value is the type of event), `light` and `happening` for the verbs that carry
    a noun, `operator` (the value is what it makes of an event) and `of:…` for classes of context. The features hold
    what the form says and what the lexicon says of the word.
    """
    return chain(
        lines("triggers", _triggers),
        lines("factuality", _operators),
        lines("carriers", forms),
        lines("contexts", _classes),
    )


def trigger_entries() -> Iterator[Entry]:
    """All their forms, and the particles among which they stand."""
    yield from chain.from_iterable(line.entries() for line in trigger_lines())
    yield from load("particles")


def tense_lines() -> Iterator[Line]:
    """The verbs that tell the tense, under the symbols of lexicon/verbs.txt."""
    return lines("verbs", forms)
