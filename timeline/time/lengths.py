"""Lengths of time, and the place of those that reach from or to publication."""

from __future__ import annotations

from timeline.time import timex
from timeline.time.algebra import Duration, Reach, Unit
from timeline.time.calendars import DAY
from timeline.time.interval import Interval
from timeline.time.periods import along
from timeline.time.reading import Context, Reading


def duration(time: Duration) -> Reading:
    """A length of time, which has a value and no place."""
    return Reading("DURATION", timex.of_duration(time.amounts), unit=min((a.unit for a in time.amounts), default=None))


def reach(time: Reach, context: Context) -> Reading:
    """A duration, and the interval from or to publication: whole days, or to the hour where that is known."""
    reading = duration(time.duration)
    fine = reading.unit is not None and reading.unit < Unit.DAY
    if context.now is None or context.today is None or (fine and not context.clock):
        return reading
    begin = context.now if fine else context.today if time.direction < 0 or time.at_once else context.today + DAY
    end = begin
    for amount in time.duration.amounts:
        if amount.number is None or amount.number != int(amount.number):
            return reading
        end = along(end, int(amount.number) * time.direction, amount.unit)
    if time.at_once:
        begin = context.now
    return reading.but(interval=Interval(min(begin, end), max(begin, end)))
