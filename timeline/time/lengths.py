"""Lengths of time, and the place of those that reach from or to publication."""

from __future__ import annotations

from datetime import datetime

from timeline.time import timex
from timeline.time.algebra import Amount, Duration, Reach, Unit
from timeline.time.calendars import DAY
from timeline.time.interval import Interval
from timeline.time.periods import along, period
from timeline.time.reading import Context, Direction, Reading
from timeline.time.recurrence import begin_of, end_of


def duration(time: Duration) -> Reading:
    """A length of time, which has a value and no place."""
    return Reading("DURATION", timex.of_duration(time.amounts), unit=min((a.unit for a in time.amounts), default=None))


def reach(time: Reach, context: Context) -> Reading:
    """A duration, and the interval from or to publication: whole days, or to the hour where that is known."""
    reading = duration(time.duration)
    fine = reading.unit is not None and reading.unit < Unit.DAY
    if context.now is None or context.today is None or (fine and not context.clock):
        return reading
    if context.direction is Direction.PRESENT and reading.unit is Unit.WEEK and not time.at_once:
        return _calendar_weeks(time, reading, context.today)
    begin = context.now if fine else context.today if time.direction < 0 or time.at_once else context.today + DAY
    end = begin
    for amount in time.duration.amounts:
        if amount.number is None or amount.number != int(amount.number):
            return reading
        end = along(end, int(amount.number) * time.direction, amount.unit)
    if time.at_once:
        begin = context.now
    return reading.but(interval=Interval(min(begin, end), max(begin, end)))


def _calendar_weeks(time: Reach, reading: Reading, today: datetime) -> Reading:
    """The weeks of the calendar before or after this one: what somebody means who asks for the next three weeks."""
    match time.duration.amounts:
        case (Amount(float() | int() as count, Unit.WEEK),) if count == int(count):
            ends = [period(today, Unit.WEEK, n * time.direction) for n in (1, int(count))]
            return reading.but(interval=Interval(min(map(begin_of, ends)), max(map(end_of, ends))))
        case _:
            return reading
