"""Intervals in EDTF, the Extended Date/Time Format (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/)."""

from collections.abc import Callable
from datetime import date, datetime

from timeline.time.interval import Interval


def edtf(interval: Interval | None, *, inside: bool = False, approximate: bool = False) -> str | None:
    """The days, months or years that an interval covers; with `inside`, of what lies somewhere in it.

    A day is the finest that EDTF has for a time that lasts, so that a part of a day is its day. None for no interval.

    >>> edtf(Interval(datetime(2025, 8, 28, 18), datetime(2025, 8, 29))), edtf(None)
    ('2025-08-28', None)
    >>> august = Interval(datetime(2025, 8, 1), datetime(2025, 9, 1))
    >>> edtf(august), edtf(august, approximate=True), edtf(Interval(datetime(1990, 1, 1), datetime(2000, 1, 1)))
    ('2025-08', '2025-08~', '199X')
    >>> week = Interval(datetime(2025, 8, 25), datetime(2025, 9, 1))
    >>> edtf(week), edtf(week, inside=True)  # all of the week, and one of its days
    ('2025-08-25/2025-08-31', '[2025-08-25..2025-08-31]')
    >>> edtf(Interval(datetime(2025, 8, 28), None)), edtf(Interval(None, datetime(2025, 8, 28)), inside=True)
    ('2025-08-28/..', '[..2025-08-27]')
    """
    if interval is None or interval.begin is interval.end is None:
        return None
    written = _precision(interval)
    sign = "~" if approximate else ""
    first = None if interval.begin is None else written(interval.begin.date()) + sign
    last = None if interval.end is None else written(_last_day(interval.begin, interval.end)) + sign
    if first == last:
        return first
    if (digits := _digits(interval)) is not None:
        return digits + sign
    return f"[{first or ''}..{last or ''}]" if inside else f"{first or '..'}/{last or '..'}"


def _last_day(begin: datetime | None, end: datetime) -> date:
    return end.date() if end in {begin, datetime.min} else (end - datetime.resolution).date()


def _precision(interval: Interval) -> Callable[[date], str]:
    """How a day is written, to the precision that the bounds have."""
    bounds = [bound for bound in (interval.begin, interval.end) if bound is not None]
    if interval.begin == interval.end or any(bound != datetime(bound.year, bound.month, 1) for bound in bounds):
        return date.isoformat
    length = 4 if all(bound.month == 1 for bound in bounds) else 7
    return lambda day: day.isoformat()[:length]


def _digits(interval: Interval) -> str | None:
    """A decade or a century by the digits that its years share."""
    match interval:
        case Interval(begin=datetime(month=1, day=1) as begin, end=datetime(month=1, day=1) as end):
            for years, digits in ((10, 3), (100, 2)):
                if begin.year % years == 0 and end == datetime(begin.year + years, 1, 1):
                    return f"{begin.year:04d}"[:digits] + "X" * (4 - digits)
    return None
