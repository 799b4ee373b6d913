"""Stretches of the calendar: the units that hold a moment, and the pieces that a stretch divides into."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from timeline.time import timex
from timeline.time.algebra import Calendar, Clock, DayPart, Section, Unit, Weekday
from timeline.time.calendars import DAY, month_begin, month_number
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval
from timeline.time.options import USUAL, Options
from timeline.time.reading import Reading, dated

_MONTHS = {
    Unit.MONTH: (1, 0),
    Unit.QUARTER: (3, 0),
    Unit.SEASON: (3, 2),
    Unit.HALF: (6, 0),
    Unit.YEAR: (12, 0),
    Unit.DECADE: (120, 0),
    Unit.CENTURY: (1200, 0),
}
"""How many months a unit has, and the month from which such units are counted."""
_LENGTHS = {Unit.SECOND: timedelta(seconds=1), Unit.MINUTE: timedelta(minutes=1), Unit.HOUR: timedelta(hours=1)}

NIGHT = timedelta(hours=12)
"""What is no longer than this is of one day, that on which it begins, although midnight may lie within."""


def period(
    moment: datetime,
    unit: Unit,
    amount: int = 0,
    calendar: Calendar = Calendar.GREGORIAN,
    options: Options = USUAL,
) -> Reading:
    """The unit that holds a moment, moved by an amount of them.

    >>> period(datetime(2025, 8, 29), Unit.WEEK, -1).value
    '2025-W34'

    Raises `OverflowError` or `ValueError` beyond the years that the calendar has.
    """
    if (months := _MONTHS.get(unit)) is not None:
        count, first = months
        here = month_number(moment, calendar, options.sighted)
        return months_from((here - first) // count * count + first + amount * count, count, unit, calendar, options)
    if (length := _LENGTHS.get(unit)) is not None:
        begin = datetime(moment.year, moment.month, moment.day, moment.hour) + amount * length
        if unit is not Unit.HOUR:
            begin += timedelta(minutes=moment.minute, seconds=moment.second if unit is Unit.SECOND else 0)
        return dated(begin, begin + length, unit, timex.value(begin, unit))
    day = datetime(moment.year, moment.month, moment.day)
    match unit:
        case Unit.WEEK:
            begin, days = day_of_week(day, options.week_start, options) + 7 * amount * DAY, 7
            value = timex.value(begin + _TO_MIDWEEK, unit)
        case Unit.WEEKEND:
            first = _FRIDAY if options.week_start > _FRIDAY else _SATURDAY
            begin, days = day_of_week(day, first, options) + 7 * amount * DAY, 2
            value = timex.value(begin, unit)
        case _:
            begin, days, unit = day + amount * DAY, 1, Unit.DAY
            value = timex.value(begin, unit)
    return dated(begin, begin + days * DAY, unit, value)


_FRIDAY, _SATURDAY = 5, 6
_TO_MIDWEEK = 3 * DAY
"""From the first day of a week to the one by which ISO numbers it."""


def day_of_week(day: datetime, number: int, options: Options) -> datetime:
    """The day of this number in the week that holds a day.

    >>> day_of_week(datetime(2025, 8, 31), 4, Options(week_start=7))
    datetime.datetime(2025, 9, 4, 0, 0)
    """
    start = options.week_start
    return day + ((number - start) % 7 - (day.isoweekday() - start) % 7) * DAY


def day(begin: datetime) -> Reading:
    """The day that begins at a moment."""
    return dated(begin, begin + DAY, Unit.DAY, begin.isoformat()[:10])


def months_from(
    number: int, count: int, unit: Unit, calendar: Calendar = Calendar.GREGORIAN, options: Options = USUAL
) -> Reading:
    """The unit of `count` months that begins with the month of this number."""
    sighted = options.sighted
    begin, end = month_begin(number, calendar, sighted), month_begin(number + count, calendar, sighted)
    if calendar is Calendar.GREGORIAN:
        return dated(begin, end, unit, timex.value(begin, unit))
    is_seen = number in sighted and number + count in sighted
    return dated(begin, end, unit, None, approximate=not is_seen, calendar=calendar)


def along(moment: datetime, amount: int, unit: Unit) -> datetime:
    """A moment moved by units of the calendar, to the last day of a month that does not have its day.

    >>> along(datetime(2025, 8, 31), 6, Unit.MONTH)
    datetime.datetime(2026, 2, 28, 0, 0)
    """
    if (months := _MONTHS.get(unit)) is None:
        return moment + amount * (_LENGTHS.get(unit) or (7 if unit is Unit.WEEK else 1) * DAY)
    number = month_number(moment) + amount * months[0]
    length = (month_begin(number + 1) - month_begin(number)) // DAY
    first = month_begin(number)
    return moment.replace(year=first.year, month=first.month, day=min(moment.day, length))


_HOURS = {
    DayPart.DAWN: (3, 6),
    DayPart.MORNING: (6, 12),
    DayPart.NOON: (12, 15),
    DayPart.AFTERNOON: (12, 18),
    DayPart.MID_AFTERNOON: (15, 18),
    DayPart.EVENING: (18, 24),
    DayPart.NIGHT: (21, 27),
    DayPart.DAYTIME: (6, 18),
}
_SAID_OF = {
    DayPart.DAWN: range(1, 8),
    DayPart.MORNING: range(13),
    DayPart.NOON: range(11, 16),
    DayPart.AFTERNOON: range(12, 20),
    DayPart.MID_AFTERNOON: range(14, 19),
    DayPart.EVENING: range(15, 25),
    DayPart.NIGHT: (*range(18, 25), *range(6)),
    DayPart.DAYTIME: range(5, 20),
}
"""The hours that are called by a part of the day; more than the part itself holds (الثانية صباحا is 02:00)."""


def part_of(whole: Reading, part: DayPart) -> Reading:
    """A part of a day. The night of a Hijri date is the one before its day, which begins at sunset."""
    if whole.interval is None or whole.interval.begin is None:
        return whole.but(type="TIME", unit=Unit.PART, value=timex.of_part(whole.value, part))
    if whole.unit != Unit.DAY:  # a part of what is no day says nothing more of when
        return whole.but(type="TIME", value=None)
    begin = whole.interval.begin
    if part is DayPart.NIGHT and whole.calendar is Calendar.HIJRI:
        begin -= DAY
    first, last = _HOURS[part]
    return whole.but(
        type="TIME",
        unit=Unit.PART,
        value=timex.of_part(begin.isoformat()[:10], part),
        interval=Interval(begin + timedelta(hours=first), begin + timedelta(hours=last)),
    )


def clock_of(whole: Reading, clock: Clock) -> Reading:
    """A time on the clock of a day, or of a part of one; hour 24 is the midnight that ends the day."""
    hour, minute, second = clock.hour, clock.minute, clock.second
    unit = Unit.HOUR if minute is None else Unit.MINUTE if second is None else Unit.SECOND
    if hour == 24:
        unit, minute = Unit.MINUTE, minute or 0
    clocked = whole.but(type="TIME", unit=unit, zone=clock.zone)
    if not (0 <= hour <= 24 and 0 <= (minute or 0) < 60 and 0 <= (second or 0) < 60):
        return clocked.but(value=None, interval=None)
    within = whole.interval
    if within is None or within.begin is None:
        on = (whole.value or timex.UNKNOWN[Unit.DAY]).partition("T")[0]
        return clocked.but(value=timex.of_clock(on, hour, minute, second))
    if whole.unit is None or whole.unit > Unit.DAY:
        return clocked.but(value=None)
    on_day = within.begin.replace(hour=0, minute=0, second=0, microsecond=0)
    begin = on_day + timedelta(hours=hour, minutes=minute or 0, seconds=second or 0)
    if begin not in within and begin + DAY in within:  # the small hours of a night
        on_day, begin = on_day + DAY, begin + DAY
    value = timex.of_clock(on_day.isoformat()[:10], hour, minute, second)
    return clocked.but(value=value, interval=Interval(begin, begin + _LENGTHS[unit]))


def contradiction(clock: Clock, part: DayPart) -> tuple[Conflict, ...]:
    """The conflict of a time on the clock with a part of the day that does not hold it."""
    if clock.hour in _SAID_OF[part]:
        return ()
    sides = Alternative(timex.of_clock("", clock.hour, clock.minute), "clock"), Alternative(f"T{part}", "part of day")
    return (Conflict("part of day", sides),)


@frozen
class _Cuts:
    """Where a stretch can be cut: `at` some number of equal steps from its begin."""

    begin: datetime
    end: datetime
    steps: int  # how many the whole has
    months: int = 0  # in a step, or else
    length: timedelta = DAY  # of a step
    calendar: Calendar = Calendar.GREGORIAN
    options: Options = USUAL

    def at(self, index: int, count: int) -> datetime:
        """The `index`-th of the points that cut the whole in `count` parts."""
        if index >= count:
            return self.end
        step = int(self.steps * index / count + 0.5)
        if self.months:
            sighted = self.options.sighted
            first = month_number(self.begin, self.calendar, sighted)
            return month_begin(first + step * self.months, self.calendar, sighted)
        return self.begin + step * self.length


def _cuts(whole: Reading, begin: datetime, end: datetime, count: int, options: Options) -> _Cuts:
    calendar = whole.calendar
    days = (end - begin) // DAY
    match whole.unit:
        case Unit.CENTURY | Unit.DECADE if count <= 10:
            return _Cuts(begin, end, 100 if whole.unit is Unit.CENTURY else 10, 12, calendar=calendar, options=options)
        case Unit.YEAR | Unit.HALF | Unit.QUARTER | Unit.SEASON if _MONTHS[whole.unit][0] % count == 0:
            return _Cuts(begin, end, _MONTHS[whole.unit][0], 1, calendar=calendar, options=options)
        case Unit.MONTH:  # its halves and thirds count thirty days whatever it has
            return _Cuts(begin, end, 30)
        case _ if days > 1:
            return _Cuts(begin, end, days)
        case _:
            return _Cuts(begin, end, 86_400, length=(end - begin) / 86_400)


_WEEK_SECTIONS = {Section.START: (0, 3), Section.MID: (2, 5), Section.END: (3, 7)}


def section(whole: Reading, part: Section, options: Options = USUAL) -> Reading:
    """The beginning, middle or end: a third; of a week the first three, the middle three or the last four days."""
    within = whole.interval
    if within is None or within.begin is None or within.end is None:
        return whole.but(mod=part.value)
    if whole.unit is Unit.WEEK:
        first, last = _WEEK_SECTIONS[part]
        return whole.but(mod=part.value, interval=Interval(within.begin + first * DAY, within.begin + last * DAY))
    cuts, index = _cuts(whole, within.begin, within.end, 3, options), list(Section).index(part)
    return whole.but(mod=part.value, interval=Interval(cuts.at(index, 3), cuts.at(index + 1, 3)))


_NAMED_FRACTIONS = {(Unit.YEAR, 2): Unit.HALF, (Unit.YEAR, 4): Unit.QUARTER, (Unit.YEAR, 12): Unit.MONTH}
_EDGES = {(1, 2): "START", (2, 2): "END", (1, 3): "START", (2, 3): "MID", (3, 3): "END"}


def fraction(whole: Reading, index: int, count: int, options: Options = USUAL) -> Reading:
    """One of `count` equal parts: halves and quarters of a year by their names, the others by their interval."""
    within = whole.interval
    unit = _NAMED_FRACTIONS.get((whole.unit, count)) if whole.unit is not None else None
    if not 1 <= index <= count:
        return whole.but(value=None, interval=None)
    if within is None or within.begin is None or within.end is None:
        letter = {Unit.HALF: "H", Unit.QUARTER: "Q"}.get(unit) if unit else None
        named = f"{whole.value}-{letter}{index}" if letter and whole.value else None
        return whole.but(value=named, unit=unit) if named else whole.but(mod=_EDGES.get((index, count)))
    cuts = _cuts(whole, within.begin, within.end, count, options)
    piece = Interval(cuts.at(index - 1, count), cuts.at(index, count))
    if unit is not None and piece.begin is not None and whole.calendar is Calendar.GREGORIAN:
        return whole.but(interval=piece, unit=unit, value=timex.value(piece.begin, unit))
    mod = _EDGES.get((index, count))
    return whole.but(interval=piece, mod=mod, value=whole.value if mod else None)


def nth(whole: Reading, count: int, unit: Unit | Weekday, options: Options = USUAL) -> Reading | None:
    """The `count`-th unit or weekday inside, from the end where negative; on from it where it is itself a day.

    Weeks of a year are numbered as ISO does; of a month they are those that begin in it, and from its end those
    that end in it. None where there is no such.
    """
    within = whole.interval
    if within is None or within.begin is None or within.end is None or count == 0:
        return None
    begin, end = within.begin, within.end
    is_day = whole.unit is not None and whole.unit <= Unit.DAY
    match unit:
        case Weekday(number) if count > 0:
            after = begin + DAY if is_day else begin
            found = day(after + ((number - after.isoweekday()) % 7 + 7 * (count - 1)) * DAY)
        case Weekday(number):
            last = begin - DAY if is_day else end - DAY
            found = day(last - ((last.isoweekday() - number) % 7 + 7 * (-count - 1)) * DAY)
        case _:
            found = _nth_unit(whole, begin, end, count, unit, options)
    if is_day or (found.interval and found.interval.begin and begin <= found.interval.begin < end):
        return found.but(approximate=whole.approximate, calendar=whole.calendar, conflicts=whole.conflicts)
    return found if unit is Unit.WEEK and whole.unit is Unit.YEAR else None


def _nth_unit(whole: Reading, begin: datetime, end: datetime, count: int, unit: Unit, options: Options) -> Reading:
    calendar = whole.calendar
    if unit is Unit.WEEK and whole.unit is Unit.YEAR and calendar is Calendar.GREGORIAN:
        if count > 0:
            return period(datetime(begin.year, 1, 4), unit, count - 1, calendar, options)
        return period(datetime(begin.year, 12, 28), unit, count + 1, calendar, options)
    if count < 0:
        last = period(end - timedelta(seconds=1), unit, 0, calendar, options)
        beyond = last.interval is not None and last.interval.end is not None and last.interval.end > end
        return period(end - timedelta(seconds=1), unit, count + 1 - beyond, calendar, options)
    first = period(begin, unit, 0, calendar, options)
    before = first.interval is not None and first.interval.begin is not None and first.interval.begin < begin
    return period(begin, unit, count - 1 + before, calendar, options)
