"""The date that a page states as its publication, among all the other dates that stand on it.

A date that speaks for itself on its line counts by where the line is: a label anywhere, a line of the date alone
near the title or at the end, a byline above the paragraphs. A date inside a sentence is the story's.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import evolve

from timeline.article.lines.boilerplate import Kind, Line, below_menu
from timeline.article.lines.stamp import LABELS, Evidence, Stamp, dateline, says_nothing, weigh


class Position(Enum):
    """Where a line stands."""

    MENU = "menu"
    ABOVE = "above"  # the title
    HEAD = "head"  # between the title and the first paragraph
    LEAD = "lead"  # within the first paragraphs
    INSIDE = "inside"
    BELOW = "below"  # the last paragraph


_LEAD_WORDS = 40
"""Paragraphs of so many words may stand between the title and the date."""
_STAMP_WORDS = 8
_CHRONICLE = 8
_PARAGRAPHS = frozenset({Kind.PROSE, Kind.RUN})
_OVER_TEXT = (Position.MENU, Position.ABOVE, Position.HEAD)
_LABELLED = frozenset(LABELS.values())
_COUNTS = {
    Position.MENU: frozenset({Evidence.LABELLED}),  # an update there is the site's
    Position.ABOVE: frozenset(Evidence),
    Position.HEAD: frozenset(Evidence),
    Position.LEAD: _LABELLED | {Evidence.ALONE},
    Position.INSIDE: _LABELLED,
    Position.BELOW: _LABELLED | {Evidence.ALONE, Evidence.NAMED},
}
"""The evidence that counts at each position."""
_BESIDE_TEXT = (Position.LEAD, Position.BELOW)
"""Where a byline may stand that begins with its label."""
_WORTH = {Position.ABOVE: Evidence.ABOVE, Position.BELOW: Evidence.BELOW}
"""What evidence without a label is worth at some positions."""


def stated(text: str, page: tuple[Line, ...], title: int | None) -> Stamp | None:
    """The stamp among the lines of one article that most speaks for; `title` is the number of its title's line.

    Of equals above the text the one next to it counts, else the first. The cost grows linearly with the text: a line
    is read for dates once, and only where it could still matter.
    """
    positions = tuple(_positions(page, title))
    open_labels = tuple(_open_labels(text, page))
    head = [i for i, position in enumerate(positions) if position in _OVER_TEXT]
    over_text = reversed(head) if len(head) < len(positions) else iter(head)
    best: Stamp | None = None
    for i in (*over_text, *range(len(head), len(positions))):
        most = min(open_labels[i] or Evidence.ALONE, LABELS.get(page[i].kind, Evidence.ALONE))
        if best is None or (most, False) < (best.evidence, best.hijri):
            found = _stamp(text, page, i, positions[i], open_labels[i])
            best = min((stamp for stamp in (best, found) if stamp), key=_weight, default=None)
    return best


def is_stamp(text: str, page: tuple[Line, ...], i: int) -> bool:
    """Whether a line states a day and nothing else but a label."""
    stamp = _weigh(text, page, i) if page[i].words <= _STAMP_WORDS else None
    return stamp is not None and stamp.evidence in (Evidence.LABELLED, Evidence.NAMED, Evidence.ALONE)


def _weight(stamp: Stamp) -> tuple[Evidence, bool]:
    """Of equal evidence a Hijri date yields to the Gregorian one that it may be a day off from."""
    return stamp.evidence, stamp.hijri


def _weigh(text: str, page: tuple[Line, ...], i: int) -> Stamp | None:
    line, after = page[i], page[i + 1 : i + 2]
    return weigh(text[line.start : line.end], line.kind, text[after[0].start : after[0].end] if after else "")


def _stamp(text: str, page: tuple[Line, ...], i: int, position: Position, above: Evidence | None) -> Stamp | None:
    """What one line states, if its evidence counts where it stands."""
    line = page[i]
    paragraph = line.kind in _PARAGRAPHS
    if paragraph and position is Position.LEAD and (day := dateline(text[line.start : line.end])):
        return Stamp(Evidence.DATELINE, day)
    if (stamp := _weigh(text, page, i)) is None:
        return None
    evidence = above or stamp.evidence
    counts = evidence in _COUNTS[position] or (line.kind is Kind.BY and position in _BESIDE_TEXT)
    if not counts or (paragraph and evidence is not Evidence.ALONE):
        return None
    if position is Position.LEAD and evidence is Evidence.ALONE and _is_chronicle(text, page, i):
        return None
    return evolve(stamp, evidence=evidence if evidence in _LABELLED else _WORTH.get(position, evidence))


def _is_chronicle(text: str, page: tuple[Line, ...], i: int) -> bool:
    """Whether another day stands nearby between two paragraphs: then days are the headings of a chronicle."""
    return any(
        {page[j - 1].kind, page[j + 1].kind} <= _PARAGRAPHS and is_stamp(text, page, j)
        for j in range(max(1, i - _CHRONICLE), min(i + _CHRONICLE, len(page) - 1))
        if j != i
    )


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


def _open_labels(text: str, page: tuple[Line, ...]) -> Iterator[Evidence | None]:
    """For each line the evidence of a label above it that waits for its date: it had its line to itself."""
    label: Evidence | None = None
    for line in page:
        yield label
        raw = text[line.start : line.end] if line.words <= _STAMP_WORDS else ""
        if raw and line.kind in LABELS:
            label = LABELS[line.kind] if not any(map(str.isdigit, raw)) else None
        elif label and not (raw and says_nothing(raw)):
            label = None
