"""Phrases as values: participants and places with their spans and normal forms.

A name that an article gives in full once means the same person where it is said in short: حفتر is normalised to
خليفة حفتر, unless the article knows another حفتر.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.arabic.cells import PRONOUNS
from timeline.arabic.names import normal_form, skeleton
from timeline.arabic.phrases import Phrase, Phrases
from timeline.article.participants.antecedents import Taken
from timeline.event import Participant, Place

_CALLING = frozenset("TR")
"""The classes of offices and titles."""

Told = tuple[tuple[Participant, ...], Place | None]


def told(phrases: Phrases, found: Sequence[Taken], article: str | None) -> tuple[Told, ...]:
    """The participants and the place of each trigger, in order."""
    said: dict[tuple[int, int], _Said] = {}
    for taken in found:
        for _, phrase in taken.actors:
            span = phrase.first, phrase.last
            if span not in said:
                text, start, end = _span(phrases, *span)
                said[span] = _Said(text, start, end, normal_form(text), phrase.named, *_called(phrases, phrase))
    full = _full_names(said.values())
    result = []
    for taken in found:
        people: dict[int, Participant] = {}
        for role, phrase in taken.actors:
            if phrase.first not in people:
                text, start, end, form, named, office, title = said[phrase.first, phrase.last]
                name = _in_full(form, full) if named else form
                people[phrase.first] = Participant(role, text, name, article, start, end, office, title)
        result.append((tuple(people.values()), _place(phrases, taken.place, article)))
    return tuple(result)


class _Said(NamedTuple):
    """The words of a phrase, their offsets, their normal form, whether they are a name, and what stands beside it."""

    text: str
    start: int
    end: int
    form: str
    named: bool
    office: str | None
    title: str | None


def _called(phrases: Phrases, phrase: Phrase) -> tuple[str | None, str | None]:
    """The office and the title of whom a phrase names: those beside the name, or all of it where there is none."""
    if phrase.title is None:
        whole = phrase.head in _CALLING and not phrase.named
        return (_span(phrases, phrase.first, phrase.last)[0] if whole else None), None
    parts: dict[bool, list[str]] = {True: [], False: []}
    begins = [i for i in phrase.title if phrases.kinds[i] in _CALLING]
    for i, after in pairwise((*begins, phrase.title.stop)):
        parts[_is_office(phrases, i)].append(_span(phrases, i, after - 1)[0])
    office, title = (" ".join(parts[kind]) or None for kind in (True, False))
    return office, title


def _is_office(phrases: Phrases, i: int) -> bool:
    """Whether a title is somebody's work (رئيس, نظيره) and not how he is addressed (اللواء, السيد)."""
    if phrases.kinds[i] == "T":
        return True
    known, key = phrases.words.lexicon.known, phrases.words.key(i)
    bare = (key.removeprefix("ال"), *(key.removesuffix(pronoun) for pronoun in PRONOUNS if key.endswith(pronoun)))
    return any("office" in known(form) for form in bare)


def _full_names(said: Iterable[_Said]) -> dict[str, set[str]]:
    """The full names of an article by how their last word may be spelled."""
    full: dict[str, set[str]] = {}
    for phrase in said:
        _, between, last = phrase.form.rpartition(" ")
        if phrase.named and between:
            full.setdefault(skeleton(last), set()).add(phrase.form)
    return full


def _in_full(name: str, full: dict[str, set[str]]) -> str:
    """The only full name that a short one can stand for, else the name itself."""
    if not name or " " in name:
        return name
    longer = full.get(skeleton(name), set())
    return next(iter(longer)) if len(longer) == 1 else name


def _place(phrases: Phrases, place: range | None, article: str | None) -> Place | None:
    if place is None:
        return None
    text, start, end = _span(phrases, place.start, place.stop - 1)
    return Place(text, normal_form(text), article, start, end)


def _span(phrases: Phrases, first: int, last: int) -> tuple[str, int, int]:
    """The words of a span without what is joined to the first, and its offsets."""
    words = phrases.words
    start, end = phrases.start(first), words.end(last)
    return words.text[start:end], start, end
