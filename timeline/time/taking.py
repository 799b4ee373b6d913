"""The operators that take something of another time: a part of it, a clock time, a section, a fraction, the n-th."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from attrs import evolve

from timeline.time import timex
from timeline.time.algebra import (
    Clock,
    Fraction,
    Intersection,
    Modified,
    Modifier,
    Nth,
    Part,
    Portion,
    Shift,
    Time,
    Unit,
    Weekday,
)
from timeline.time.interval import Interval
from timeline.time.options import Options
from timeline.time.periods import clock_of, contradiction, fraction, nth, part_of, section
from timeline.time.reading import Reading, undated
from timeline.time.recurrence import cycle

Taking = Part | Clock | Portion | Fraction | Nth | Modified


def core(time: Taking) -> Time | None:
    """The time of which something is taken."""
    match time:
        case Part() | Clock():
            return time.day
        case _:
            return time.of


def of_core(time: Taking, of: Time) -> Taking:
    """The same, taken of another time."""
    match time:
        case Part() | Clock():
            return evolve(time, day=of)
        case _:
            return evolve(time, of=of)


def floats(time: Time) -> Unit | None:
    """How often a time comes again, whatever is taken of it; None where it is fixed.

    >>> floats(Clock(22, day=Weekday(4))).name
    'WEEK'
    """
    match time:
        case Part(day=None) | Clock(day=None):
            return Unit.DAY
        case Part() | Clock() | Portion() | Fraction() | Nth() | Modified():
            inner = core(time)
            return floats(inner) if inner is not None else None
        case Intersection(parts):
            cycles = [floats(part) for part in parts]
            return None if None in cycles else max((c for c in cycles if c is not None), default=None)
        case _:
            return cycle(time)


def take(time: Taking, whole: Reading, options: Options) -> Reading:
    """What is taken of a time that has been read."""
    match time:
        case Part(_, part):
            return part_of(whole, part)
        case Clock():
            return clock_of(whole, time)
        case Portion(_, part):
            return section(whole, part, options)
        case Fraction(_, index, count):
            return fraction(whole, index, count, options)
        case Nth(count, unit):
            return nth(whole, count, unit, options) or _unknown(unit)
        case Modified(_, by):
            return _bounded(whole, by).but(mod=whole.mod or by.value)


def _bounded(whole: Reading, by: Modifier) -> Reading:
    """All before a time, all after a day or period, all from a time on the clock on; others stay as they are."""
    within = whole.interval
    if within is None or by not in (Modifier.BEFORE, Modifier.AFTER):
        return whole
    if by is Modifier.BEFORE:
        return whole.but(interval=Interval(None, within.begin))
    on_the_clock = whole.unit is not None and whole.unit < Unit.PART
    return whole.but(interval=Interval(within.begin if on_the_clock else within.end, None))


def _unknown(unit: Unit | Weekday) -> Reading:
    match unit:
        case Weekday(number):
            return undated(Unit.DAY, f"XXXX-WXX-{number}")
        case _:
            return undated(unit, timex.UNKNOWN[unit])


_ORDER: tuple[type[Taking], ...] = (Nth, Fraction, Portion, Part, Clock, Modified)


def take_all(operators: Iterable[Taking], whole: Reading, options: Options) -> Reading:
    """What all these take; beside a clock a part of the day is only held against it."""
    ordered = sorted(operators, key=lambda operator: _ORDER.index(type(operator)))
    clock = next((operator for operator in ordered if type(operator) is Clock), None)
    for operator in ordered:
        match operator:
            case Part(_, part) if clock is not None:
                conflicts = contradiction(clock, part)
                whole = whole.but(conflicts=whole.conflicts + conflicts) if conflicts else whole
            case _:
                whole = take(operator, whole, options)
    return whole


def next_on_the_dial(time: Clock, now: datetime) -> Clock:
    """The next time after a moment at which a clock of twelve hours shows this."""
    shown = 60 * (time.hour % 12) + (time.minute or 0)
    minutes = shown + next(half for half in (0, 720, 1440) if shown + half > 60 * now.hour + now.minute)
    return evolve(time, hour=minutes // 60 % 24, day=Shift(minutes // 1440, Unit.DAY), of_twelve=False)
