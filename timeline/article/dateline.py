"""The date that a page states as its publication, among all the other dates that stand on it.

Every line that could state it is weighed by what else stands on the line and by where the line is: a label, a line
of the date alone, an agency's dateline, a byline. A date inside a sentence is the story's and not the page's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import IntEnum

from attrs import frozen

from timeline.arabic.lexicon import load
from timeline.arabic.text import fold
from timeline.article.boilerplate import Kind, Line, below_menu
from timeline.article.moment import Moment, clock, moments


class Evidence(IntEnum):
    """What speaks for a date as that of publication, the strongest first."""

    LABELLED = 1  # تاريخ النشر: …
    ALONE = 2  # the date has its line to itself, below the title
    DATELINE = 3  # رام الله 27-3-2012 وفا-
    BYLINE = 4  # it stands beside a name
    UPDATED = 5  # آخر تحديث
    ABOVE = 6  # it stands above the title, as the clock of a site does
    BELOW = 7  # it has the last line to itself


@frozen
class Stamp:
    """A moment that a line states as its page's publication, and what speaks for it."""

    evidence: Evidence
    line: int
    moment: date | datetime


_NAME_WORDS = 8
"""So many words beside a date can be a byline or an outlet's name."""
_CITY_WORDS = 4
_DATELINE = 100
"""An agency's dateline ends within so many characters."""
_LONG_LINE = 40
_LEAD_WORDS = 60
"""A paragraph of so many words may stand between the title and the date."""

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_DATELINE_END = re.compile(r"\A[^-–—:/]{0,40}[-–—:/]")


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _says(symbol: str) -> re.Pattern[str]:
    """Finds the labels of one section; longer ones also where a name is glued to their front."""
    entries = (entry for entry in load("page") if entry.symbol == symbol and "opens" not in entry.features)
    labels = {" ".join(_words(entry.form)) for entry in entries}
    free = sorted((label for label in labels if " " in label), key=len, reverse=True)
    bound = sorted(labels - set(free), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(free)})\b|\b(?:{'|'.join(bound)})\b")


_PUBLISHED, _UPDATED = _says("published"), _says("updated")
_BESIDE = frozenset(fold(entry.form) for entry in load("page") if entry.symbol == "beside")
_GOVERNS = frozenset(fold(entry.form) for entry in load("page") if entry.symbol == "governs")


_LABELS = {Kind.PUBLISHED: Evidence.LABELLED, Kind.UPDATED: Evidence.UPDATED}


def stamps(text: str, page: tuple[Line, ...], title: int | None) -> Iterator[Stamp]:
    """The stamps among the lines of one article; `title` is the number of its title's line.

    The cost grows linearly with the text: a line is read for dates once, and only where it is short or begins one
    of the first paragraphs.
    """
    prose = [i for i, line in enumerate(page) if line.kind is Kind.PROSE]
    first, last = (prose[0], prose[-1]) if prose else (len(page), len(page))
    menu = below_menu(page)
    read = 0  # words of prose so far
    above: Evidence | None = None  # of a label that has the line above to itself
    for i, line in enumerate(page):
        if line.kind is Kind.COMMENTS and read:
            return
        raw = text[line.start : line.end]
        if line.kind is Kind.PROSE:
            if read < _LEAD_WORDS and (found := _dateline(raw[:_DATELINE])):
                yield Stamp(Evidence.DATELINE, i, found)
            read += line.words
        elif line.words <= _LONG_LINE and _DIGIT.search(raw):
            after = text[page[i + 1].start : page[i + 1].end] if i + 1 < len(page) else ""
            if stated := _weigh(raw, after, _LABELS.get(line.kind, above)):
                evidence, moment = stated
                if placed := _placed(evidence, i >= menu, title is None or i > title, i > last, first < i < last and read > _LEAD_WORDS):
                    yield Stamp(placed, i, moment)
        above = _label_alone(raw, line, above)


def _placed(evidence: Evidence, is_own: bool, is_titled: bool, is_below: bool, is_inside: bool) -> Evidence | None:
    """What the evidence of a line is worth where the line stands; None where it is no evidence there."""
    if evidence in (Evidence.LABELLED, Evidence.UPDATED):
        return evidence
    if not is_own or is_inside:
        return None
    if is_below:
        return Evidence.BELOW if evidence is Evidence.ALONE else None
    return evidence if is_titled else Evidence.ABOVE


def _label_alone(raw: str, line: Line, before: Evidence | None) -> Evidence | None:
    """The evidence of a label that is all of its line, or is followed by nothing but words that say nothing."""
    words = _words(raw)
    if line.words > _NAME_WORDS or _DIGIT.search(raw):
        return None
    if line.kind in _LABELS:
        return _LABELS[line.kind]
    return before if all(word in _BESIDE for word in words) else None


def _rest(text: str) -> list[str]:
    """The words that are neither a label nor without any bearing beside a date."""
    folded = _PUBLISHED.sub(" ", _UPDATED.sub(" ", " ".join(_words(text))))
    return [word for word in folded.split() if word not in _BESIDE]


def _weigh(raw: str, after: str, labelled: Evidence | None) -> tuple[Evidence, date | datetime] | None:
    """What a short line says for its first date that has any evidence, and that moment."""
    begin = 0
    for found in moments(raw):
        before, behind = raw[begin : found.start], raw[found.end :]
        begin = found.end
        if evidence := _beside(before, behind, found) or labelled:
            return labelled or evidence, clock(found, raw, after if not _rest(after) else "")
    return None


def _beside(before: str, behind: str, found: Moment) -> Evidence | None:
    """The evidence of what stands beside a date on its line."""
    said = " ".join(_words(before))
    if _UPDATED.search(said):
        return Evidence.UPDATED
    if _PUBLISHED.search(said):
        return Evidence.LABELLED
    if _UPDATED.search(" ".join(_words(behind))):
        return Evidence.UPDATED
    names_before, names_behind = _rest(before), _rest(behind)
    if not names_before and not names_behind:
        return Evidence.ALONE
    if names_before and _words(before)[-1] in _GOVERNS:
        return None
    if len(names_before) <= _CITY_WORDS and names_before and _DATELINE_END.match(behind):
        return Evidence.DATELINE
    if found.glued or (len(names_before) + len(names_behind) <= _NAME_WORDS and not (names_before and names_behind)):
        return Evidence.BYLINE
    return None


def _dateline(head: str) -> date | datetime | None:
    """The date of an agency's dateline at the head of a paragraph: a place, the date, a name, a dash."""
    if not _DIGIT.search(head):
        return None
    for found in moments(head):
        place = _words(head[: found.start])
        if place and place[-1] == "في":
            place.pop()
        fits = len(place) <= _CITY_WORDS and not any(word in _GOVERNS for word in place)
        return found.day if fits and place and _DATELINE_END.match(head[found.end :]) else None
    return None


def is_dated(line: str) -> bool:
    """Whether a line states a day in full."""
    return _DIGIT.search(line) is not None and any(True for _ in moments(line))


def is_stamp(raw: str, line: Line) -> bool:
    """Whether a line states a day and nothing else but a label."""
    if line.words > _NAME_WORDS or not _DIGIT.search(raw):
        return False
    stated = _weigh(raw, "", None)
    return stated is not None and stated[0] in (Evidence.LABELLED, Evidence.ALONE)
