"""What one line says of its date: that it is the page's publication, or nothing.

A line is weighed by the words beside the date alone: a label, a name, an agency, or a sentence that the date
belongs to. Where the line stands is not asked here.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import IntEnum

from attrs import frozen

from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load
from timeline.article.lines.boilerplate import Kind
from timeline.article.lines.moment import Moment, clock, moments


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


@frozen
class Stamp:
    """A moment that may be that of publication, what speaks for it, and whether it is a Hijri date alone."""

    evidence: Evidence
    moment: date | datetime
    hijri: bool = False


LABELS = {Kind.PUBLISHED: Evidence.LABELLED, Kind.UPDATED: Evidence.UPDATED}
"""What the label says that a line begins with."""

_LINE = 300
"""A line of more characters is no stamp."""
_DATELINE = 100
"""An agency's dateline ends within so many characters."""
_NAMES = 8
"""So many words beside a date can be names."""
_NAME = 3
"""So many words are a name where no sign sets them off."""
_PLACE = 4
_OFF = 2
"""A Hijri date may be so many days off, where the month was sighted."""

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\d{4}|\d\s?[/.-]\s?\d\d?\s?[/.-]\s?\d\d")
"""What a line must hold that states a day in full."""
_SET_OFF = re.compile(r"[|/:–—-]")
_DATELINE_END = re.compile(r"[^-–—:/]{0,40}[-–—:/]")
_DATELINE_SIGN = re.compile(r"[:/–—-]\s*\Z")


def words(text: str) -> list[str]:
    """The words of letters in a text, folded."""
    return _WORD.findall(fold(text))


def _section(symbol: str) -> frozenset[str]:
    """The labels of a section that say what they say in any place."""
    entries = (entry for entry in load("page") if entry.symbol == symbol and "opens" not in entry.features)
    return frozenset(" ".join(words(entry.form)) for entry in entries)


def _says(symbol: str) -> re.Pattern[str]:
    """Finds the labels of one section; those of several words also where a name is glued to their front."""
    labels = sorted(_section(symbol), key=len, reverse=True)
    free, bound = ([label for label in labels if (" " in label) is long] for long in (True, False))
    return re.compile(rf"(?:{'|'.join(free)})\b|\b(?:{'|'.join(bound)})\b")


_PUBLISHED, _UPDATED = _says("published"), _says("updated")
_BY = re.compile(rf"(?:{'|'.join(_section('by'))})\b")
_BESIDE, _GOVERNS, _AT = _section("beside"), _section("governs"), _section("at")
_PLACE_NAMES = frozenset(" ".join(words(entry.form)) for entry in load("places") if entry.symbol in {"city", "country"})
_PLACES = frozenset(word for name in _PLACE_NAMES for word in name.split())
"""What a place may be called; a country often shares the name of its capital."""


def weigh(line: str, kind: Kind, after: str) -> Stamp | None:
    """What a line says for the one of its dates that most speaks for, and that moment.

    `after` is the next line, which may hold the clock. Of a date in two calendars the Gregorian one counts.

    >>> weigh("سعيد مراد | 12/3/2021", Kind.SHORT, "22:07")
    Stamp(evidence=<Evidence.BYLINE: 5>, moment=datetime.datetime(2021, 3, 12, 22, 7), hijri=False)
    """
    if len(line) > _LINE or kind is Kind.CAPTION or not _YEAR.search(line):
        return None
    found = tuple(moments(line))
    bare = _without(line, found)
    said: list[tuple[Evidence, int]] = []
    for i, one in enumerate(found):
        label = LABELS.get(kind) if i == 0 else None
        if evidence := label or _beside(bare[found[i - 1].end if i else 0 : one.start], bare[one.end :], one):
            said.append((evidence, i))
    if not said:
        return None
    evidence, i = min(said)
    chosen = next((other for other in found[i + 1 :] if _is_twin(found[i], other)), found[i])
    is_clock = len(after) <= _LINE and _are_places(_names(after))
    return Stamp(evidence, clock(chosen, line, after if is_clock else ""), chosen.hijri)


def _is_twin(hijri: Moment, other: Moment) -> bool:
    """Whether a date is the Gregorian one of a Hijri date before it."""
    return hijri.hijri and not other.hijri and abs(hijri.day.toordinal() - other.day.toordinal()) <= _OFF


def _without(line: str, found: tuple[Moment, ...]) -> str:
    """The line with a blank for every character of its dates."""
    for one in found:
        line = line[: one.start] + " " * (one.end - one.start) + line[one.end :]
    return line


def is_dated(line: str) -> bool:
    """Whether a line states a day in full."""
    return _YEAR.search(line) is not None and any(True for _ in moments(line[:_LINE]))


def says_nothing(line: str) -> bool:
    """Whether a line has no digit and no word but such as stand beside dates: `on`, `يوم`."""
    return len(line) <= _LINE and not _DIGIT.search(line) and all(word in _BESIDE for word in words(line))


def dateline(paragraph: str) -> date | datetime | None:
    """The date of an agency's dateline at the head of a paragraph: a place, the date, a name, a dash.

    >>> dateline("رام الله 27-3-2012 وفا- شارك الشاعر في أمسية.")
    datetime.date(2012, 3, 27)
    >>> dateline("في 14 مايو 2019 - وهو يوم لا ينسى - بدأت الأزمة.")
    """
    head = paragraph[:_DATELINE]
    found = next(moments(head), None) if _YEAR.search(head) else None
    if found is None:
        return None
    place = [word for word in words(head[: found.start]) if word not in _AT]
    opened = _DATELINE_SIGN.search(head[: found.start]) is not None and not _PLACES.isdisjoint(place[:2])
    fits = 0 < len(place) <= _PLACE and _GOVERNS.isdisjoint(place)
    return found.day if fits and (opened or _DATELINE_END.match(head, found.end)) else None


def _names(text: str) -> list[str]:
    """The words that are neither a label nor of those that say nothing beside a date."""
    rest = _PUBLISHED.sub(" ", _UPDATED.sub(" ", " ".join(words(text))))
    return [word for word in rest.split() if word not in _BESIDE]


def _beside(before: str, behind: str, found: Moment) -> Evidence | None:
    """The evidence of what stands beside a date on its line."""
    said = " ".join(words(before))
    if _UPDATED.search(said) or (_UPDATED.search(" ".join(words(behind))) and not _PUBLISHED.search(said)):
        return Evidence.UPDATED
    if _PUBLISHED.search(said):
        return Evidence.NAMED
    return _beside_names(before, behind, found)


def _beside_names(before: str, behind: str, found: Moment) -> Evidence | None:
    """The evidence of a date that no label stands beside, by the names there: of places, of an agency, of people."""
    left, right = _names(before), _names(behind)
    if not right and _are_places(left):
        return Evidence.ALONE
    if left and 0 < len(right) <= _PLACE and _are_places([word for word in left if word not in _AT]):
        return Evidence.DATELINE  # عدن في 30 نوفمبر 2025 (وكالة)
    if found.glued and not (left and _belongs(before)):
        return Evidence.BYLINE
    if len(left) + len(right) > _NAMES:
        return None
    if not left:
        return Evidence.BYLINE if len(right) <= _NAME or _SET_OFF.match(behind.lstrip()) else None
    if _BY.match(" ".join(words(before))):
        return Evidence.BYLINE
    if _belongs(before):
        return None
    if len(left) <= _PLACE and _DATELINE_END.match(behind):
        return Evidence.DATELINE
    return Evidence.BYLINE if not right and (len(left) <= _NAME or _SET_OFF.search(before)) else None


def _are_places(names: list[str]) -> bool:
    """Whether these words are names of places and nothing else, each name whole."""
    if not _PLACES.issuperset(names):
        return False
    at = 0
    while at < len(names):
        known = (n for n in range(min(_PLACE, len(names) - at), 0, -1) if " ".join(names[at : at + n]) in _PLACE_NAMES)
        if not (length := next(known, 0)):
            return False
        at += length
    return True


def _belongs(before: str) -> bool:
    """Whether a date belongs to the words before it: under a preposition, or behind a label of something else."""
    last = words(before)[-1]
    return last in _GOVERNS or (before.rstrip().endswith(":") and last not in _BESIDE and last not in _PLACES)
