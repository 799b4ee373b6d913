"""Intervals by the name of the period that they cover, to the precision that their bounds have."""

from datetime import datetime, time, timedelta

from timeline.time.interval import Interval

_PARTS = {
    (3, 3): "dawn",
    (6, 6): "morning",
    (12, 3): "noon",
    (15, 3): "mid-afternoon",
    (12, 6): "afternoon",
    (18, 6): "evening",
    (21, 6): "night",
}
"""The parts of a day by the hour at which they begin and the hours that they last."""


def label(interval: Interval | None) -> str:
    """What an interval covers.

    >>> label(Interval(datetime(2025, 8, 28, 18), datetime(2025, 8, 29)))
    '2025-08-28 evening'
    >>> label(Interval(datetime(2025, 8, 1), datetime(2025, 9, 1))), label(None)
    ('2025-08', 'undated')
    >>> label(Interval(None, datetime(2025, 8, 28))), label(Interval(datetime(2020, 1, 1), None))
    ('before 2025-08-28', 'from 2020-01-01')
    """
    match interval:
        case Interval(begin=datetime() as begin, end=datetime() as end):
            by_clock = any(moment.time() != time.min for moment in (begin, end))
            return _by_clock(begin, end) if by_clock else _by_days(begin, end)
        case Interval(begin=datetime() as begin):
            return f"from {_moment(begin)}"
        case Interval(end=datetime() as end):
            return f"before {_moment(end)}"
    return "undated"


def _by_clock(begin: datetime, end: datetime) -> str:
    hours, rest = divmod(end - begin, timedelta(hours=1))
    if begin.minute == begin.second == 0 and not rest and (part := _PARTS.get((begin.hour, hours))):
        return f"{begin.date()} {part}"
    if end - begin <= timedelta(minutes=1):
        return _moment(begin)
    return f"{_moment(begin)}–{end:%H:%M}" if begin.date() == end.date() else f"{_moment(begin)} to {_moment(end)}"


def _by_days(begin: datetime, end: datetime) -> str:
    if begin.day == end.day == 1 and begin < end:
        return _by_months(begin, end)
    match (end - begin).days:
        case 0 | 1:
            return f"{begin.date()}"
        case 7 if begin.weekday() == 0:
            return f"week of {begin.date()}"
    return f"{begin.date()} to {end.date() - timedelta(days=1)}"


def _by_months(begin: datetime, end: datetime) -> str:
    first, last = begin.date().isoformat(), (end - timedelta(days=1)).date().isoformat()
    match (end.year - begin.year) * 12 + end.month - begin.month:
        case 1:
            return first[:7]
        case 3 if begin.month % 3 == 1:
            return f"{first[:4]} Q{begin.month // 3 + 1}"
        case 12 if begin.month == 1:
            return first[:4]
        case 120 if begin.month == 1 and begin.year % 10 == 0:
            return f"{first[:4]}s"
    length = 4 if begin.month == end.month == 1 else 7
    return f"{first[:length]} to {last[:length]}"


def _moment(moment: datetime) -> str:
    """A moment, as a day where it is midnight."""
    return f"{moment.date()}" if moment.time() == time.min else moment.isoformat(" ", "minutes")
