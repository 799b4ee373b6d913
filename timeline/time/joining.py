"""Times that are told together and complete each other: dates in pieces, ranges, listings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve

from timeline.time.algebra import Calendar, Date, Direction, Intersection, Last, Next, Shift, This, Time, Unit
from timeline.time.calendars import DAY
from timeline.time.interval import Interval
from timeline.time.reading import Context, Reading, type_of
from timeline.time.recurrence import begin_of, end_of
from timeline.time.taking import floats

Resolve = Callable[[Time, Context], Reading]


def in_one_calendar(times: Iterable[Time]) -> list[Time]:
    """A bare day of the month as one of the month beside it: the 10 of 10 إلى 12 رمضان is a day of Ramadan too."""
    times = list(times)
    if Calendar.HIJRI not in map(_calendar, times):
        return times
    return [_hijri_day(time) for time in times]


def _hijri_day(time: Time) -> Time:
    match time:
        case Date(None, None, int(day), Calendar.GREGORIAN):
            return Date(day=day, calendar=Calendar.HIJRI)
        case _:
            return time


def _calendar(time: Time) -> Calendar:
    """The calendar in which a month, or the month of a date, is counted."""
    match time:
        case Date(month=int(), calendar=calendar) | Shift(calendar=calendar):
            return calendar
        case Last(of) | Next(of) | This(of):
            return _calendar(of)
        case Intersection(parts):
            return Calendar.HIJRI if Calendar.HIJRI in map(_calendar, parts) else Calendar.GREGORIAN
        case _:
            return Calendar.GREGORIAN


def joined(times: Iterable[Time]) -> list[Time]:
    """The same with dates of one calendar that complete each other made one, and nothing twice.

    >>> joined([Date(month=3, day=5), Date(2010)]) == [Date(2010, 3, 5)]
    True
    """
    kept: list[Time] = []
    for time in in_one_calendar(times):
        sums = ((i, _sum(other, time)) for i, other in enumerate(kept))
        i, whole = next(((i, whole) for i, whole in sums if whole is not None), (len(kept), time))
        if time not in kept:
            kept[i : i + 1] = [whole]
    return kept


def _sum(one: Time, other: Time) -> Date | None:
    """Two dates as one, where neither says what the other does."""
    match one, other:
        case Date(year, month, day, calendar), Date(year2, month2, day2, calendar2) if calendar is calendar2:
            pairs = ((year, year2), (month, month2), (day, day2))
            if any(a is not None and b is not None for a, b in pairs):
                return None
            year, month, day = (b if a is None else a for a, b in pairs)
            return Date(year, month, day, calendar)
        case _:
            return None


def read_together(times: Sequence[Time], context: Context, resolve: Resolve) -> list[Reading]:
    """Times in order, of which one that says less takes what is missing from one that says more.

    The one that says most, the last of several, is read by the context; the others as if that were the day of
    publication, those before it looking back from it and those after it ahead.
    """
    times = in_one_calendar(times)
    cycles = [floats(time) or _NEVER for time in times]
    slowest = max(cycles)
    to_come = context.direction in (Direction.FUTURE, Direction.PRESENT)
    ahead = slowest is Unit.DAY or (slowest is Unit.WEEK and to_come)
    lead = cycles.index(slowest) if ahead else len(cycles) - 1 - cycles[::-1].index(slowest)
    leader = resolve(times[lead], context)
    readings = []
    for i, (time, every) in enumerate(zip(times, cycles, strict=True)):
        if i == lead:
            readings.append(leader)
        elif every is _NEVER or leader.interval is None:
            readings.append(resolve(time, context))
        else:
            side = -1 if i < lead else 1
            on_day = evolve(
                context,
                now=begin_of(leader),
                clock=False,
                direction=Direction.PAST if side < 0 else Direction.FUTURE,
            )
            beside = resolve(time, on_day)
            if every is Unit.DAY and (begin_of(beside) - begin_of(leader)) * side < 0 * DAY:
                beside = resolve(time, evolve(on_day, now=begin_of(leader) + side * DAY))
            readings.append(beside)
    return readings


_NEVER = Unit.CENTURY
"""Stands for the cycle of what never comes again."""


def hull(first: Reading, last: Reading, readings: Sequence[Reading]) -> Reading:
    """What reaches from the begin of one of these readings to the end of another, if that is after it."""
    unit = min((reading.unit for reading in readings if reading.unit is not None), default=None)
    interval = None
    if all(reading.interval for reading in readings) and begin_of(first) < end_of(last):
        interval = Interval(begin_of(first), end_of(last))
    return Reading(
        type_of(unit),
        f"{first.value}/{last.value}" if first.value and last.value else None,
        next((reading.mod for reading in readings if reading.mod), None),
        interval,
        unit,
        tuple(conflict for reading in readings for conflict in reading.conflicts),
        any(reading.approximate for reading in readings),
        next((reading.zone for reading in readings if reading.zone), None),
        Calendar.HIJRI if any(reading.calendar is Calendar.HIJRI for reading in readings) else Calendar.GREGORIAN,
    )
