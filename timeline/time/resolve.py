"""From what an expression means to when that is: a tree of operators and a context give an interval and a TIMEX3 value.

>>> from datetime import datetime
>>> published = Context(datetime(2025, 8, 29))
>>> thursday_evening = Part(Intersection((Shift(-1, Unit.DAY), Weekday(4))), DayPart.EVENING)
>>> resolve(thursday_evening, published).value
'2025-08-28TEV'
>>> resolve(Date(month=3, day=5), published).interval
Interval(begin=datetime.datetime(2025, 3, 5, 0, 0), end=datetime.datetime(2025, 3, 6, 0, 0))
>>> resolve(Weekday(4), Context()).value
'XXXX-WXX-4'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from attrs import evolve

from timeline.time import timex
from timeline.time.agreement import Witness, agree, read, unread
from timeline.time.algebra import (
    Anchor,
    Calendar,
    Century,
    Clock,
    Date,
    DayPart,
    Decade,
    DecadeOf,
    Direction,
    Duration,
    Every,
    Fraction,
    Holiday,
    Intersection,
    Last,
    Listing,
    Mentioned,
    Modified,
    Next,
    Nth,
    NumericDate,
    Part,
    Portion,
    Range,
    Reach,
    SeasonOf,
    Shift,
    This,
    Time,
    Unit,
    Vague,
    Weekday,
)
from timeline.time.calendars import DAY
from timeline.time.interval import Interval
from timeline.time.joining import hull, joined, read_together
from timeline.time.lengths import duration, reach
from timeline.time.periods import along, months_from, period
from timeline.time.reading import Context, Reading, undated
from timeline.time.recurrence import (
    Recurring,
    begin_of,
    choose,
    cycle,
    end_of,
    following,
    last,
    on,
    season_of,
    this,
)
from timeline.time.taking import Taking, core, floats, next_on_the_dial, of_core, take, take_all
from timeline.time.tree import month_first, rewritten

__all__ = ["Context", "Direction", "Reading", "resolve"]


def resolve(meaning: Time, context: Context) -> Reading:
    """What a meaning comes to in the context of a text. Never raises: what the calendar has no place for has none."""
    if not context.options.day_first:
        meaning = rewritten(meaning, month_first)
    try:
        return _resolve(meaning, context)
    except (OverflowError, ValueError):
        pass
    try:
        return _resolve(meaning, Context(options=context.options)).but(interval=None)
    except (OverflowError, ValueError):
        return Reading("DATE", None)


def _resolve(meaning: Time, context: Context) -> Reading:
    return _RESOLVERS[type(meaning)](meaning, context)


def _shift(time: Shift, context: Context) -> Reading:
    unknown = undated(time.unit, timex.UNKNOWN[time.unit])
    anchor, to_the_hour, approximate = _anchor(time.anchor, context)
    if anchor is None or anchor.begin is None or (time.unit < Unit.PART and not to_the_hour):
        return unknown
    here = period(anchor.begin, time.unit, time.amount, time.calendar, context.options)
    if time.amount > 0 and anchor.end is not None and anchor.end - anchor.begin > end_of(here) - begin_of(here):
        # after what is longer than the unit
        here = period(anchor.end - _TICK, time.unit, time.amount, time.calendar, context.options)
    return here.but(approximate=True) if approximate and not here.approximate else here


_TICK = datetime.resolution


def _anchor(anchor: Time | Anchor, context: Context) -> tuple[Interval | None, bool, bool]:
    """What a shift counts from, whether that is known to the hour, and whether it is approximate."""
    match anchor:
        case Anchor.MENTIONED | Mentioned() if context.mentioned and context.mentioned.begin:
            length = context.mentioned.length
            return context.mentioned, length is not None and length < DAY, False
        case Anchor():
            return (None if context.now is None else Interval(context.now, context.now)), context.clock, False
        case Shift(amount, unit, of, Calendar.GREGORIAN):  # قبل سنة وشهرين goes on from that very day a year ago
            within, to_the_hour, approximate = _anchor(of, context)
            if within is None or within.begin is None:
                return None, False, approximate
            moment = along(within.begin, amount, unit)
            return Interval(moment, moment), to_the_hour, approximate
        case _:
            reading = _resolve(anchor, context)
            return reading.interval, reading.type == "TIME", reading.approximate


def _recurring(time: Recurring, context: Context) -> Reading:
    return choose(time, context)


def _date(time: Date, context: Context) -> Reading:
    if cycle(time) is not None:
        return choose(time, context)
    try:
        match time:
            case Date(int(year), None, None, calendar):
                return months_from(12 * year, 12, Unit.YEAR, calendar, context.options)
            case Date(int(year), int(month), number, calendar) if 1 <= month <= 12:
                return on(12 * year + month - 1, number, calendar, context.options)
    except (ValueError, OverflowError):
        pass  # no calendar has it
    unit = Unit.DAY if time.day is not None else Unit.MONTH if time.month is not None else Unit.YEAR
    return undated(unit, None if time == Date() else timex.of_date(time))


def _mentioned(time: Mentioned, context: Context) -> Reading:
    return _resolve(time.of, evolve(context, direction=time.direction))


def _decade(time: Decade, _context: Context) -> Reading:
    return months_from(120 * time.number, 120, Unit.DECADE)


def _century(time: Century, _context: Context) -> Reading:
    return months_from(1200 * time.number, 1200, Unit.CENTURY)


def _decade_of(time: DecadeOf, context: Context) -> Reading:
    century = _resolve(time.century, context)
    if century.interval is None:
        return undated(Unit.DECADE, f"{century.value or 'XX'}{time.digit}"[:3])
    return period(begin_of(century), Unit.DECADE, time.digit)


def _season_of(time: SeasonOf, context: Context) -> Reading:
    if time.year is None:
        return choose(time, context)
    year = _resolve(time.year, context)
    if year.interval is None:
        return undated(Unit.SEASON, f"XXXX-{time.season}")
    return season_of(begin_of(year).year, time.season)


def _taken(time: Taking, context: Context) -> Reading:
    match time:
        case Part(Range(first, end), part) if part is not DayPart.NIGHT:
            return _resolve(Range(Part(first, part), Part(end, part)), context)
        case Part(Listing(items), part) if part is not DayPart.NIGHT:
            return _resolve(Listing(tuple(Part(item, part) for item in items)), context)
        case Clock(day=None, of_twelve=True) if context.now is not None:
            return _resolve(next_on_the_dial(time, context.now), context)
        case _:
            of = core(time)
            return take(time, _resolve(_TODAY if of is None else of, context), context.options)


_TODAY = Shift(0, Unit.DAY)


def _moved(time: Last | Next | This, context: Context) -> Reading:
    """Last, next or this of what comes again; put inside the operators that take something of it."""
    match time.of:
        case Part() | Clock() | Portion() | Fraction() | Nth() | Modified() as taking:
            of = core(taking)
            return _resolve(of_core(taking, _day_along(time) if of is None else evolve(time, of=of)), context)
        case Intersection(parts):
            return _resolve(Intersection(_with_moved(parts, time)), context)
        case Range(first, final):
            return _resolve(Range(first, evolve(time, of=final)), context)
        case Listing((*items, final)):
            return _resolve(Listing((*items, evolve(time, of=final))), context)
        case Weekday() | Date() | Holiday() | SeasonOf() as recurring if cycle(recurring) is not None:
            match time:
                case Last(_, count):
                    return last(recurring, context, count)
                case Next(_, count):
                    return following(recurring, context, count)
                case This():
                    return this(recurring, context)
        case of:
            return _resolve(of, context)


def _day_along(time: Last | Next | This) -> Shift:
    """The last, next or this day: الليلة الماضية is yesterday's night."""
    match time:
        case Last(_, count):
            return Shift(-count, Unit.DAY)
        case Next(_, count):
            return Shift(count, Unit.DAY)
        case This():
            return _TODAY


def _with_moved(parts: Sequence[Time], by: Last | Next | This) -> list[Time]:
    """Parts of an intersection of which the one that comes again most slowly is the last, next or this one."""
    times = joined(parts)
    cycles = [floats(time) or Unit.SECOND for time in times]
    slowest = max(cycles, default=Unit.SECOND)
    if slowest is Unit.SECOND:
        return times
    at = cycles.index(slowest)
    return [*times[:at], evolve(by, of=times[at]), *times[at + 1 :]]


def _intersection(time: Intersection, context: Context) -> Reading:
    """What is taken of a day is set aside, and taken of the day that the other words agree on.

    Beside a range or a listing the other words go with its last item, from which those before it take theirs.
    """
    for i, part in enumerate(time.parts):
        rest = (*time.parts[:i], *time.parts[i + 1 :])
        match part:
            case Range(first, final) if rest:
                return _resolve(Range(first, Intersection((final, *rest))), context)
            case Listing((*items, final)) if rest:
                return _resolve(Listing((*items, Intersection((final, *rest)))), context)
    days: list[Time] = []
    taken: list[Taking] = []
    framed = any(floats(part) is None for part in time.parts)
    pending = list(time.parts[::-1])
    while pending:
        match pending.pop():
            case Intersection(parts):
                pending += parts[::-1]
            case Part() | Clock() | Modified() as taking:
                taken.append(taking)
                pending += [of] if (of := core(taking)) is not None else []
            case Portion() | Fraction() | Nth() as taking if framed and floats(taking) is not None:
                taken.append(taking)
                pending.append(taking.of)
            case part:
                days.append(part)
    witnesses = [_witness(day, context) for day in joined(days)]
    whole = agree(witnesses, context) if witnesses else _resolve(_TODAY, context)
    return take_all(taken, whole, context.options)


def _witness(time: Time, context: Context) -> Witness:
    match time:
        case Weekday() | Date() | Holiday() | SeasonOf() as recurring if cycle(recurring) is not None:
            return unread(recurring)
        case _:
            return read(time, _resolve(time, context))


def _range(time: Range, context: Context) -> Reading:
    first, end = read_together((time.first, time.last), context, _resolve)
    on_the_clock = end.unit is not None and end.unit < Unit.PART and end.interval is not None
    until = end.but(interval=Interval(begin_of(end), begin_of(end))) if on_the_clock else end
    return hull(first, until, (first, end))


def _listing(time: Listing, context: Context) -> Reading:
    if not time.items:
        return undated(None, None)
    readings = read_together(time.items, context, _resolve)
    if any(reading.interval is None for reading in readings):
        return hull(readings[0], readings[-1], readings)
    return hull(min(readings, key=begin_of), max(readings, key=end_of), readings)


def _duration(time: Duration, _context: Context) -> Reading:
    return duration(time)


def _every(time: Every, context: Context) -> Reading:
    reading = _resolve(time.of, Context(options=context.options))
    return reading.but(type="SET", interval=None)


def _vague(time: Vague, _context: Context) -> Reading:
    return Reading("DATE", time.when.value)


_RESOLVERS: dict[type, Callable[[Any, Context], Reading]] = {
    Shift: _shift,
    Date: _date,
    NumericDate: _date,
    Mentioned: _mentioned,
    Decade: _decade,
    DecadeOf: _decade_of,
    Century: _century,
    Weekday: _recurring,
    SeasonOf: _season_of,
    Holiday: _recurring,
    Last: _moved,
    Next: _moved,
    This: _moved,
    Nth: _taken,
    Part: _taken,
    Portion: _taken,
    Fraction: _taken,
    Clock: _taken,
    Range: _range,
    Listing: _listing,
    Intersection: _intersection,
    Duration: _duration,
    Reach: reach,
    Every: _every,
    Vague: _vague,
    Modified: _taken,
}
