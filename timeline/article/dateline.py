"""The date that a page states as its publication, among all the other dates that stand on it.

Every line that could state it is weighed by what else stands on the line and by where the line is: a label, a line
of the date alone, an agency's dateline, a byline. A date inside a sentence is the story's and not the page's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum, IntEnum

from attrs import frozen

from timeline.arabic.lexicon import load
from timeline.arabic.text import fold
from timeline.article.boilerplate import Kind, Line, below_menu
from timeline.article.moment import Moment, clock, moments


class Evidence(IntEnum):
    """What speaks for a date as that of publication, the strongest first."""

    LABELLED = 1  # تاريخ النشر: …
    ALONE = 2  # the date has its line to itself, below the title
    NAMED = 3  # a label behind a name: سعيد مراد نشر في المساء يوم …
    DATELINE = 4  # رام الله 27-3-2012 وفا-
    BYLINE = 5  # the date stands beside a name
    UPDATED = 6  # آخر تحديث
    ABOVE = 7  # it stands above the title, as the clock of a site does
    BELOW = 8  # it stands below the text


class Place(Enum):
    """Where a line stands."""

    MENU = "menu"
    ABOVE = "above"  # the title
    HEAD = "head"  # between the title and the first paragraph
    LEAD = "lead"  # within the first paragraphs
    INSIDE = "inside"
    BELOW = "below"  # the last paragraph


Date = date | datetime


@frozen
class Stamp:
    """A moment that a line states as its page's publication, and what speaks for it."""

    evidence: Evidence
    line: int
    moment: Date


_NAME_WORDS = 8
"""So many words beside a date can be a byline or an outlet's name."""
_CITY_WORDS = 4
_DATELINE = 100
"""An agency's dateline ends within so many characters."""
_LONG_LINE = 300
"""A line of more characters is no stamp."""
_LEAD_WORDS = 60
"""A paragraph of so many words may stand between the title and the date."""

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_SIGNS = (":", "/", "-", "–", "—")
_IN = "في"
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
_BY = re.compile(rf"(?:{'|'.join(' '.join(_words(e.form)) for e in load('page') if e.symbol == 'by')})\b")
_CITIES = frozenset(_words(entry.form)[-1] for entry in load("places") if entry.symbol == "city")
_GOVERNS = frozenset(fold(entry.form) for entry in load("page") if entry.symbol == "governs")


_STATED = frozenset({Evidence.LABELLED, Evidence.UPDATED})
"""What a label says at the front of its line, wherever that stands."""
_COUNTS = {
    Place.MENU: _STATED,
    Place.ABOVE: frozenset(Evidence),
    Place.HEAD: frozenset(Evidence),
    Place.LEAD: _STATED | {Evidence.ALONE},
    Place.INSIDE: _STATED,
    Place.BELOW: _STATED | {Evidence.ALONE, Evidence.NAMED},
}
"""The evidence that counts at each place."""
_WORTH = {Place.ABOVE: Evidence.ABOVE, Place.BELOW: Evidence.BELOW}
"""What evidence without a label is worth at some places."""
_LABELS = {Kind.PUBLISHED: Evidence.LABELLED, Kind.UPDATED: Evidence.UPDATED}


def stated(text: str, page: tuple[Line, ...], title: int | None) -> Stamp | None:
    """The stamp among the lines of one article that most speaks for; `title` is the number of its title's line.

    The cost grows linearly with the text: a line is read for dates once, and only where it could still matter.
    """
    best: Stamp | None = None
    above: Evidence | None = None  # of a label that has the line above to itself
    for i, where in enumerate(_places(page, title)):
        line = page[i]
        most = min(above or Evidence.ALONE, _LABELS.get(line.kind, Evidence.ALONE))
        if best is None or most < best.evidence:
            found = _stamp(text, page, i, where, above)
            best = min((stamp for stamp in (best, found) if stamp), key=lambda stamp: stamp.evidence, default=None)
        above = _label_alone(text[line.start : line.end], line, above)
    return best


def _stamp(text: str, page: tuple[Line, ...], i: int, where: Place, above: Evidence | None) -> Stamp | None:
    """What one line states, if its evidence counts where it stands."""
    line = page[i]
    if line.kind is Kind.PROSE and where is Place.LEAD and (day := _dateline(text[line.start : line.end])):
        return Stamp(Evidence.DATELINE, i, day)
    if not (weighed := _weigh(text, page, i, above)):
        return None
    evidence, moment = weighed
    if evidence not in _COUNTS[where] or (line.kind is Kind.PROSE and evidence is not Evidence.ALONE):
        return None
    return Stamp(evidence if evidence in _STATED else _WORTH.get(where, evidence), i, moment)


def _places(page: tuple[Line, ...], title: int | None) -> Iterator[Place]:
    """Where each line stands, up to where other articles or readers' comments begin."""
    prose = [i for i, line in enumerate(page) if line.kind is Kind.PROSE]
    first, last = (prose[0], prose[-1]) if prose else (len(page), len(page))
    menu = below_menu(page)
    read = 0  # words of paragraphs
    for i, line in enumerate(page):
        if (line.kind is Kind.COMMENTS and read) or (line.kind is Kind.RELATED and i > last):
            return
        if i < menu:
            yield Place.MENU
        elif title is not None and i < title:
            yield Place.ABOVE
        elif i < first:
            yield Place.HEAD
        elif i > last:
            yield Place.BELOW
        else:
            yield Place.LEAD if read <= _LEAD_WORDS else Place.INSIDE
            read += line.words if line.kind is Kind.PROSE else 0


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


def _weigh(text: str, page: tuple[Line, ...], i: int, above: Evidence | None) -> tuple[Evidence, Date] | None:
    """What a short line says for its first date that has any evidence, and that moment."""
    line = page[i]
    raw = text[line.start : line.end]
    if len(raw) > _LONG_LINE or line.kind is Kind.CAPTION or not _DIGIT.search(raw):
        return None
    begin = 0
    for found in moments(raw):
        evidence = _LABELS.get(line.kind) or _beside(raw[begin : found.start], raw[found.end :], found)
        if evidence:
            after = text[page[i + 1].start : page[i + 1].end][:_LONG_LINE] if i + 1 < len(page) else ""
            return above or evidence, clock(found, raw, after if not _rest(after) else "")
        begin = found.end
    return None


def _beside(before: str, behind: str, found: Moment) -> Evidence | None:
    """The evidence of what stands beside a date on its line."""
    said = " ".join(_words(before))
    if _UPDATED.search(said):
        return Evidence.UPDATED
    if _PUBLISHED.search(said):
        return Evidence.NAMED
    if _UPDATED.search(" ".join(_words(behind))):
        return Evidence.UPDATED
    names_before, names_behind = _rest(before), _rest(behind)
    if not names_before and not names_behind:
        return Evidence.ALONE
    if names_before and _BY.match(said) and len(names_before) <= _NAME_WORDS:
        return Evidence.BYLINE
    if names_before and _stands_in_sentence(before):
        return None
    if len(names_before) <= _CITY_WORDS and names_before and _DATELINE_END.match(behind):
        return Evidence.DATELINE
    if found.glued or (len(names_before) + len(names_behind) <= _NAME_WORDS and not (names_before and names_behind)):
        return Evidence.BYLINE
    return None


def _stands_in_sentence(before: str) -> bool:
    """Whether a date belongs to the words before it: under a preposition, or behind a label of something else."""
    last = _words(before)[-1]
    return last in _GOVERNS or (before.rstrip().endswith(":") and last not in _BESIDE and last not in _CITIES)


def _dateline(paragraph: str) -> Date | None:
    """The date of an agency's dateline at the head of a paragraph: a place, the date, a name, a dash."""
    head = paragraph[:_DATELINE]
    if not _DIGIT.search(head):
        return None
    for found in moments(head):
        place = [word for word in _words(head[: found.start]) if word != _IN]
        opened = head[: found.start].rstrip().endswith(_SIGNS) and not _CITIES.isdisjoint(place[:2])
        fits = 0 < len(place) <= _CITY_WORDS and not any(word in _GOVERNS for word in place)
        return found.day if fits and (opened or _DATELINE_END.match(head[found.end :])) else None
    return None


def is_dated(line: str) -> bool:
    """Whether a line states a day in full."""
    return _DIGIT.search(line) is not None and any(True for _ in moments(line[:_LONG_LINE]))


def is_stamp(text: str, page: tuple[Line, ...], i: int) -> bool:
    """Whether a line states a day and nothing else but a label."""
    stated = _weigh(text, page, i, None)
    return (
        page[i].words <= _NAME_WORDS
        and stated is not None
        and stated[0] in (Evidence.LABELLED, Evidence.NAMED, Evidence.ALONE)
    )
