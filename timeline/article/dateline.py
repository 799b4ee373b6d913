"""The date that a page states as its publication, among all the other dates that stand on it.

A date that speaks for itself on its line counts by where the line is: a label anywhere, a line of the date alone
near the title or at the end, a byline above the paragraphs. A date inside a sentence is the story's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum

from attrs import frozen

from timeline.article.boilerplate import Kind, Line, below_menu
from timeline.article.stamp import LABELS, Evidence, dateline, says_nothing, weigh


class Position(Enum):
    """Where a line stands."""

    MENU = "menu"
    ABOVE = "above"  # the title
    HEAD = "head"  # between the title and the first paragraph
    LEAD = "lead"  # within the first paragraphs
    INSIDE = "inside"
    BELOW = "below"  # the last paragraph


@frozen
class Stamp:
    """A moment that a line states as its page's publication, and what speaks for it."""

    evidence: Evidence
    line: int
    moment: date | datetime


_LEAD_WORDS = 40
"""Paragraphs of so many words may stand between the title and the date."""
_STAMP_WORDS = 8
_PARAGRAPHS = (Kind.PROSE, Kind.RUN)
_LABELLED = frozenset(LABELS.values())
_COUNTS = {
    Position.MENU: _LABELLED,
    Position.ABOVE: frozenset(Evidence),
    Position.HEAD: frozenset(Evidence),
    Position.LEAD: _LABELLED | {Evidence.ALONE},
    Position.INSIDE: _LABELLED,
    Position.BELOW: _LABELLED | {Evidence.ALONE, Evidence.NAMED},
}
"""The evidence that counts at each position."""
_WORTH = {Position.ABOVE: Evidence.ABOVE, Position.BELOW: Evidence.BELOW}
"""What evidence without a label is worth at some positions."""


def stated(text: str, page: tuple[Line, ...], title: int | None) -> Stamp | None:
    """The stamp among the lines of one article that most speaks for; `title` is the number of its title's line.

    The cost grows linearly with the text: a line is read for dates once, and only where it could still matter.
    """
    best: Stamp | None = None
    above: Evidence | None = None  # of a label that has the line above to itself
    for i, position in enumerate(_positions(page, title)):
        line = page[i]
        most = min(above or Evidence.ALONE, LABELS.get(line.kind, Evidence.ALONE))
        if best is None or most < best.evidence:
            found = _stamp(text, page, i, position, above)
            best = min((stamp for stamp in (best, found) if stamp), key=lambda stamp: stamp.evidence, default=None)
        above = _left_open(text, line, above)
    return best


def is_stamp(text: str, page: tuple[Line, ...], i: int) -> bool:
    """Whether a line states a day and nothing else but a label."""
    weighed = _weigh(text, page, i) if page[i].words <= _STAMP_WORDS else None
    return weighed is not None and weighed[0] in (Evidence.LABELLED, Evidence.NAMED, Evidence.ALONE)


def _weigh(text: str, page: tuple[Line, ...], i: int) -> tuple[Evidence, date | datetime] | None:
    line, after = page[i], page[i + 1 : i + 2]
    return weigh(text[line.start : line.end], line.kind, text[after[0].start : after[0].end] if after else "")


def _stamp(text: str, page: tuple[Line, ...], i: int, position: Position, above: Evidence | None) -> Stamp | None:
    """What one line states, if its evidence counts where it stands."""
    line = page[i]
    paragraph = line.kind in _PARAGRAPHS
    if paragraph and position is Position.LEAD and (day := dateline(text[line.start : line.end])):
        return Stamp(Evidence.DATELINE, i, day)
    if not (weighed := _weigh(text, page, i)):
        return None
    evidence, moment = (above or weighed[0]), weighed[1]
    if evidence not in _COUNTS[position] or (paragraph and evidence is not Evidence.ALONE):
        return None
    return Stamp(evidence if evidence in _LABELLED else _WORTH.get(position, evidence), i, moment)


def _positions(page: tuple[Line, ...], title: int | None) -> Iterator[Position]:
    """Where each line stands, up to where other articles or readers' comments begin."""
    menu = below_menu(page)
    paragraphs = [i for i, line in enumerate(page) if line.kind in _PARAGRAPHS and i >= menu]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(page), menu)
    read = 0  # words of paragraphs
    for i, line in enumerate(page):
        if (line.kind is Kind.COMMENTS and read) or (line.kind is Kind.RELATED and i > last):
            return
        if i < menu:
            yield Position.MENU
        elif title is not None and i < title:
            yield Position.ABOVE
        elif i < first:
            yield Position.HEAD
        elif i > last:
            yield Position.BELOW
        else:
            yield Position.LEAD if read <= _LEAD_WORDS else Position.INSIDE
            read += line.words if line.kind in _PARAGRAPHS else 0


def _left_open(text: str, line: Line, before: Evidence | None) -> Evidence | None:
    """The evidence of a label whose date is still to come: it has its line to itself, or says nothing further."""
    if line.words > _STAMP_WORDS:
        return None
    raw = text[line.start : line.end]
    if line.kind in LABELS:
        return LABELS[line.kind] if not any(map(str.isdigit, raw)) else None
    return before if before and says_nothing(raw) else None
