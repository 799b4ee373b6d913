"""Dates and clocks as stamps print them: glued to names, split over two lines, in a foreign language.

The grammar of time expressions reads them; here a stamp is only made fit to be read, and where the grammar finds
nothing in a line that names a month in another language, `dateparser` is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from attrs import evolve, frozen

from timeline.arabic.lexicon import load
from timeline.article.expressions import find_dates


@frozen
class Moment:
    """A day, or a minute of it, that a line states.

    `glued` where a word stands against it without a gap, `hijri` where it counts in the Hijri calendar alone: such a
    day can be one off where the month was sighted.
    """

    start: int
    end: int
    day: date | datetime
    glued: bool = False
    hijri: bool = False


_TWIN = timedelta(days=2)
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_MONTHS = "|".join(entry.form for entry in load("months") if entry.symbol == "month")
_SEAM = re.compile(
    rf"(?<=\d)(?=[\u0621-\u064a])|(?<=[\u0621-\u064a])(?=\d)|(?<=[\u0621-\u064a]{{3}})(?=(?:{_MONTHS})\s+\d)"
    r"|(?<=\d)(?=[AaPp]\.?[Mm]\b)"
)
_GREGORIAN_YEAR, _HIJRI_YEAR = re.compile(r"[1١۱][9٩۹]\d\d|[2٢۲][0٠۰]\d\d"), re.compile(r"[1١۱][34٣٤۳۴]\d\d")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ISO_CLOCK = re.compile(r"(?<=-\d\d)T(?=\d\d:)")
_OFFSET = re.compile(r"(?:\b(?:GMT|UTC)|(?<=:\d\d))\s?[+-]\d{1,2}(?::?\d\d)?\b")
_FOUR_DIGIT_CLOCK = re.compile(
    r"(?:\A|(?<=[-–|]\s))([01]\d|2[0-3])([0-5]\d)\s?\(?(?:GMT|UTC)(?:[+-]\d\d?(?::?\d\d)?)?\)?", re.ASCII
)
_MONTH_FIRST = re.compile(r"\b(0?[1-9]|1[0-2])([-/.])(\d{1,2})\2(?=\d{4})", re.ASCII)
_AM_PM = re.compile(r"\d\s?[AP]\.?M\b")
_FOREIGN_MONTH = re.compile(
    rf"\b(?:{'|'.join(entry.form for entry in load('months') if entry.symbol == 'foreign-month')})", re.IGNORECASE
)
_FROM_DATE = re.compile(r"(?:\b[A-Za-zÀ-ÿĀ-ž]{3,}\.?\s+)?\d.*")
_CLOCK = re.compile(r"\d{1,2}\s*[:hH]\s*\d{2}")
_LANGUAGES = ("en", "fr", "tr")
_FOREIGN_LINE = 120


def moments(line: str) -> Iterator[Moment]:
    """The days that a line states in full, in order: year, month and day, whatever is glued to them.

    A numeric date beside AM or PM puts its month first, as the software does that prints these letters.

    >>> [found.day for found in moments("تونس03 أبريل 2012فالمة")]
    [datetime.date(2012, 4, 3)]
    """
    line = _legible(line)
    found = tuple(_days(line))
    if any(_touches(line, one) for one in found) or not found:
        seams = [match.start() for match in _SEAM.finditer(line)]
        parts = [line[a:b] for a, b in zip([0, *seams], [*seams, len(line)], strict=True)]
        loose = (
            evolve(one, start=_back(one.start, seams), end=_back(one.end, seams)) for one in _days(" ".join(parts))
        )
        found = tuple(evolve(one, glued=_touches(line, one)) for one in loose) or found
    if not found and (foreign := _foreign(line)):
        found = (foreign,)
    yield from found


def _legible(line: str) -> str:
    """The line with its dates in the order and its clocks in the shape that the grammar reads, as long as it was."""
    line = _ADDRESS.sub(lambda address: " " * len(address[0]), line)
    line = _ISO_CLOCK.sub(" ", line)
    line = _FOUR_DIGIT_CLOCK.sub(lambda shown: f"{shown[1]}:{shown[2]}".ljust(len(shown[0])), line)
    line = _OFFSET.sub(lambda offset: " " * len(offset[0]), line)
    return _MONTH_FIRST.sub(r"\3\2\1\2", line) if _AM_PM.search(line) else line


def _days(line: str) -> Iterator[Moment]:
    """The days and clocks of a day that the grammar reads without knowing today."""
    for one in find_dates(line):
        if one.interval is None or one.interval.begin is None or one.interval.length is None:
            continue
        begin, hijri = one.interval.begin, not _GREGORIAN_YEAR.search(one.text) and bool(_HIJRI_YEAR.search(one.text))
        if one.interval.length <= _HOUR:
            yield Moment(one.start, one.end, begin, hijri=hijri)
        elif one.interval.length <= _DAY:
            yield Moment(one.start, one.end, begin.date(), hijri=hijri)


def _touches(line: str, found: Moment) -> bool:
    """Whether a word stands against a date without a gap."""
    return line[found.start - 1 : found.start].isalnum() or line[found.end : found.end + 1].isalnum()


def _back(offset: int, seams: list[int]) -> int:
    """The offset in the line of an offset in its parts joined by spaces."""
    for passed, seam in enumerate(seams):
        if offset <= seam + passed:
            return offset - passed
    return offset - len(seams)


def clock(found: Moment, line: str, after: str) -> date | datetime:
    """The moment with the clock that stands on its line, or else has the next line to itself.

    A clock may hang on the date's twin in another calendar, which can be a day off: its own day is not asked for.
    """
    if isinstance(found.day, datetime):
        return found.day
    for text in (line, after):
        for one in find_dates(_SEAM.sub(" ", _legible(text)), published=found.day):
            begin, length = (one.interval.begin, one.interval.length) if one.interval else (None, None)
            if begin and length and length <= _HOUR and abs(begin.date() - found.day) <= _TWIN:
                return datetime.combine(found.day, begin.time())
    return found.day


def _foreign(line: str) -> Moment | None:
    """The date of a line in a foreign language."""
    if len(line) > _FOREIGN_LINE or not _FOREIGN_MONTH.search(line):
        return None
    dated = _FROM_DATE.search(line)
    moment = _parsed(dated[0].strip(" \t.,:;|)")) if dated else None
    if dated is None or moment is None:
        return None
    return Moment(dated.start(), dated.end(), moment if _CLOCK.search(line) else moment.date())


@lru_cache(maxsize=1024)
def _parsed(line: str) -> datetime | None:
    """What `dateparser` reads in a line; its import and its calls cost too much for anything but such lines."""
    import dateparser  # noqa: PLC0415 - it takes half a second, and few pages need it

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["absolute-time"],
    }
    return dateparser.parse(line, languages=_LANGUAGES, settings=settings)
