"""TIMEX3 values (ISO-TimeML, ISO 24617-1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from math import isfinite

from timeline.time.algebra import Amount, Calendar, Date, DayPart, Season, Unit

SEASONS = {12: Season.WINTER, 3: Season.SPRING, 6: Season.SUMMER, 9: Season.AUTUMN}
"""The seasons by the month in which they begin."""

UNKNOWN = {
    Unit.SECOND: "XXXX-XX-XXTXX:XX:XX",
    Unit.MINUTE: "XXXX-XX-XXTXX:XX",
    Unit.HOUR: "XXXX-XX-XXTXX",
    Unit.PART: "XXXX-XX-XX",
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.SEASON: "XXXX-XX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}
"""The value of some unit of which nobody knows which."""

_ISO_LENGTH = {Unit.SECOND: 19, Unit.MINUTE: 16, Unit.HOUR: 13, Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}
_ISO_LENGTH |= {Unit.DECADE: 3, Unit.CENTURY: 2}


def value(begin: datetime, unit: Unit) -> str:
    """The value of the unit that begins at a moment.

    >>> value(datetime(2025, 8, 25), Unit.WEEK), value(datetime(1990, 1, 1), Unit.DECADE)
    ('2025-W35', '199')
    """
    if length := _ISO_LENGTH.get(unit):
        return begin.isoformat()[:length]
    match unit:
        case Unit.WEEK | Unit.WEEKEND:
            year, week, _ = begin.isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
        case Unit.QUARTER:
            return f"{begin.year:04d}-Q{begin.month // 3 + 1}"
        case Unit.HALF:
            return f"{begin.year:04d}-H{begin.month // 6 + 1}"
        case Unit.SEASON:
            return f"{begin.year:04d}-{SEASONS[begin.month]}"
        case _:
            return begin.isoformat()[:10]


def of_part(day: str | None, part: DayPart) -> str | None:
    """The value of a part of a day; None where TIMEX3 has none.

    >>> of_part("2025-08-28", DayPart.EVENING)
    '2025-08-28TEV'
    """
    return f"{day}T{part}" if day and len(part) == 2 else None


def of_clock(day: str, hour: int, minute: int | None = None, second: int | None = None) -> str:
    """The value of a time on the clock.

    >>> of_clock("2025-08-28", 22, 7)
    '2025-08-28T22:07'
    """
    fields = [hour, *(number for number in (minute, second) if number is not None)]
    return f"{day}T" + ":".join(f"{number:02d}" for number in fields)


def of_date(date: Date) -> str | None:
    """The value of a date as it is said, X for what is not; None in the Hijri calendar, which TIMEX3 does not have.

    >>> of_date(Date(month=3, day=10)), of_date(Date(-300))
    ('XXXX-03-10', 'BC0300')
    """
    if date.calendar is Calendar.HIJRI:
        return None
    fields = ["XXXX" if date.year is None else f"{date.year:04d}" if date.year >= 0 else f"BC{-date.year:04d}"]
    if date.month is not None or date.day is not None:
        fields.append("XX" if date.month is None else f"{date.month:02d}")
    if date.day is not None:
        fields.append(f"{date.day:02d}")
    return "-".join(fields)


_FINER = {
    Unit.CENTURY: (100, Unit.YEAR),
    Unit.DECADE: (10, Unit.YEAR),
    Unit.YEAR: (12, Unit.MONTH),
    Unit.HALF: (6, Unit.MONTH),
    Unit.SEASON: (3, Unit.MONTH),
    Unit.QUARTER: (3, Unit.MONTH),
    Unit.MONTH: (30, Unit.DAY),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
}
_CODES = {
    Unit.CENTURY: "CE",
    Unit.DECADE: "DE",
    Unit.YEAR: "Y",
    Unit.MONTH: "M",
    Unit.WEEK: "W",
    Unit.WEEKEND: "WE",
    Unit.DAY: "D",
    Unit.HOUR: "H",
    Unit.MINUTE: "M",
    Unit.SECOND: "S",
}
_CODED = tuple(_CODES)


def of_duration(amounts: Iterable[Amount]) -> str | None:
    """The value of a length of time; what is no whole number of a unit goes on in the next finer one.

    >>> of_duration([Amount(1.5, Unit.HOUR)]), of_duration([Amount(None, Unit.DAY)]), of_duration([])
    ('PT1H30M', 'PXD', None)
    """
    counts: dict[Unit, float | None] = {}
    for amount in amounts:
        _add(counts, amount.number, amount.unit)
    day = "".join(_count(counts[u], u) for u in _CODED if u in counts and u >= Unit.DAY)
    clock = "".join(_count(counts[u], u) for u in _CODED if u in counts and u < Unit.DAY)
    return f"P{day}" + (f"T{clock}" if clock else "") if day or clock else None


def _add(counts: dict[Unit, float | None], number: float | None, unit: Unit) -> None:
    """Count an amount in units that have a code, whole numbers of each where there is a finer one."""
    many, finer = _FINER.get(unit, (1, Unit.DAY))
    if unit is Unit.PART:
        unit = Unit.DAY
    if number is None or not isfinite(number):
        counts[unit if unit in _CODES else Unit.MONTH] = None
    elif unit not in _CODES:
        _add(counts, number * many, finer)
    elif number == int(number) or unit not in _FINER:
        counts[unit] = (counts.get(unit) or 0) + number
    else:
        whole, rest = int(number), round((number - int(number)) * many, 2)
        if whole:
            counts[unit] = (counts.get(unit) or 0) + whole
        _add(counts, rest, finer)


def _count(number: float | None, unit: Unit) -> str:
    if number is None or not isfinite(number):
        return f"X{_CODES[unit]}"
    return f"{int(number) if number == int(number) else number}{_CODES[unit]}"
