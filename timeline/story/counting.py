"""Counting on the calendar from the time of one event to that of another: a day after, two weeks before."""

from datetime import datetime, timedelta

from timeline.time.algebra import Duration, Unit

_CLOCK = {
    Unit.SECOND: timedelta(seconds=1),
    Unit.MINUTE: timedelta(minutes=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.PART: timedelta(hours=6),
    Unit.DAY: timedelta(days=1),
    Unit.WEEKEND: timedelta(days=7),
    Unit.WEEK: timedelta(days=7),
}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_FIRST_MONDAY = datetime.min
"""The calendar's first day is a Monday, so that whole weeks since then begin on Mondays."""


def counted(moment: datetime, by: Duration, sign: int, *, last: bool = False) -> datetime | None:
    """The begin of the unit that lies `by` after (`sign` 1) or before (-1) the one that holds `moment`.

    With `last`, `moment` is the first one after a time, and so is the result. None where the duration has an
    unknown number, or the calendar ends.

    >>> from timeline.time.algebra import Amount
    >>> a_day = Duration((Amount(1, Unit.DAY),))
    >>> counted(datetime(2025, 8, 25, 18), a_day, -1), counted(datetime(2025, 8, 26), a_day, -1, last=True)
    (datetime.datetime(2025, 8, 24, 0, 0), datetime.datetime(2025, 8, 25, 0, 0))
    """
    numbers = [(amount.number, amount.unit) for amount in by.amounts]
    if not numbers:
        return None
    unit = min(unit for _, unit in numbers)
    months, clock = 0.0, timedelta(0)
    try:
        for number, of in numbers:
            if number is None:
                return None
            months += number * _MONTHS.get(of, 0)
            clock += number * _CLOCK.get(of, timedelta(0))
        if last:
            moment -= datetime.resolution
        shifted = _by_months(_floor(moment, unit), sign * round(months)) + sign * clock
        return _next(_floor(shifted, unit), unit) if last else _floor(shifted, unit)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999, or not a number
        return None


def in_hours(by: Duration) -> bool:
    """Whether a distance is told more finely than in days."""
    return any(amount.unit < Unit.DAY for amount in by.amounts)


def _floor(moment: datetime, unit: Unit) -> datetime:
    """The begin of the unit that holds a moment."""
    if unit in _MONTHS:
        size = _MONTHS[unit]
        month = (moment.year * 12 + moment.month - 1) // size * size
        return datetime(max(month // 12, 1), month % 12 + 1, 1)
    return moment - (moment - _FIRST_MONDAY) % _CLOCK[unit]


def _next(begin: datetime, unit: Unit) -> datetime:
    return _by_months(begin, _MONTHS[unit]) if unit in _MONTHS else begin + _CLOCK[unit]


def _by_months(moment: datetime, months: int) -> datetime:
    if not months:
        return moment
    month = moment.year * 12 + moment.month - 1 + months
    return moment.replace(year=month // 12, month=month % 12 + 1, day=min(moment.day, 28))
