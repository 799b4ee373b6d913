"""Times that come again: a weekday, a day and month without a year, a feast, a season. Which one is meant?

Such a time has one occurrence in each cycle, a week, month or year, and is chosen among those around publication.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from timeline.time import timex
from timeline.time.algebra import Calendar, Date, DayPart, Direction, Holiday, Season, SeasonOf, Time, Unit, Weekday
from timeline.time.calendars import DAY, FEASTS, day_of_month, easter, month_begin, month_number
from timeline.time.interval import Interval
from timeline.time.options import USUAL, Options
from timeline.time.periods import day, day_of_week, months_from, part_of
from timeline.time.reading import Context, Reading, undated

Recurring = Weekday | Date | Holiday | SeasonOf


def cycle(time: Time) -> Unit | None:
    """How often a time comes again by itself; None where it is a time of its own, or made of others."""
    match time:
        case Weekday():
            return Unit.WEEK
        case Date(year=None, month=None, day=None):
            return None
        case Date(year=None, month=None):
            return Unit.MONTH
        case Date(year=None) | Holiday() | SeasonOf(year=None):
            return Unit.YEAR
        case _:
            return None


def unit_of(time: Recurring) -> Unit:
    """How long a time that comes again lasts."""
    match time:
        case Date(day=None):
            return Unit.MONTH
        case SeasonOf():
            return Unit.SEASON
        case _:
            return Unit.DAY


def unchosen(time: Recurring) -> Reading:
    """A time that comes again, where nothing tells which occurrence is meant."""
    match time:
        case Weekday(number):
            return undated(Unit.DAY, f"XXXX-WXX-{number}")
        case Date():
            return undated(unit_of(time), timex.of_date(time))
        case SeasonOf(season):
            return undated(Unit.SEASON, f"XXXX-{season}")
        case Holiday(name):
            feast = FEASTS.get(name)
            return undated(
                Unit.DAY, timex.of_date(Date(None, feast.month, feast.day, feast.calendar)) if feast else None
            )


def occurrence(time: Recurring, moment: datetime, cycles: int = 0, options: Options = USUAL) -> Reading | None:
    """The occurrence in the cycle that holds a moment, or some cycles from it; None where that has none."""
    try:
        match time:
            case Weekday(number):
                return day(day_of_week(_midnight(moment), number, options) + 7 * cycles * DAY)
            case Date(_, None, int(number), calendar):
                return _day(month_number(moment, calendar, options.sighted) + cycles, number, calendar, options)
            case Date(_, int(month), number, calendar) if 1 <= month <= 12:
                january = month_number(moment, calendar, options.sighted) // 12 * 12
                return on(january + 12 * cycles + month - 1, number, calendar, options)
            case Holiday("easter"):
                return day(easter(moment.year + cycles))
            case Holiday(name):
                return _feast(name, moment, cycles, options)
            case SeasonOf(season):
                return season_of(moment.year + cycles, season)
            case _:
                return None
    except (ValueError, OverflowError):
        return None


def on(month: int, number: int | None, calendar: Calendar, options: Options = USUAL) -> Reading:
    """A month that is numbered through, or a day of it."""
    if number is None:
        return months_from(month, 1, Unit.MONTH, calendar, options)
    return _day(month, number, calendar, options)


def season_of(year: int, season: Season) -> Reading:
    """The season that begins in a year."""
    begins = next(month for month, name in timex.SEASONS.items() if name is season)
    return months_from(12 * year + begins - 1, 3, Unit.SEASON, Calendar.GREGORIAN)


def _day(month: int, number: int, calendar: Calendar, options: Options) -> Reading:
    found = day(day_of_month(month, number, calendar, options.sighted))
    if calendar is Calendar.GREGORIAN:
        return found
    return found.but(approximate=month not in options.sighted, calendar=calendar)


def _midnight(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, moment.day)


def _feast(name: str, moment: datetime, cycles: int, options: Options) -> Reading | None:
    feast = FEASTS.get(name)
    if feast is None:
        return None
    number = month_number(moment, feast.calendar, options.sighted) // 12 * 12 + 12 * cycles + feast.month - 1
    first = _day(number, feast.day, feast.calendar, options)
    if feast.is_night:
        return part_of(first, DayPart.NIGHT)
    if feast.days == 1 or first.interval is None or first.interval.begin is None:
        return first
    begin = first.interval.begin
    if feast.days is not None:
        return first.but(value=None, interval=Interval(begin, begin + feast.days * DAY))
    return first.but(value=None, interval=Interval(begin, month_begin(number + 1, feast.calendar, options.sighted)))


EITHER_EID = "eid"
"""العيد by itself: the nearer of the two feasts."""


def around(time: Recurring, moment: datetime, options: Options = USUAL, reach: int = 1) -> list[Reading]:
    """The occurrences in the cycles next to a moment, in order; those farther off where these have none."""
    if time == Holiday(EITHER_EID):
        both = (Holiday("eid-al-fitr"), Holiday("eid-al-adha"))
        return sorted((eid for feast in both for eid in around(feast, moment, options, reach)), key=begin_of)
    near = (occurrence(time, moment, cycles, options) for cycles in range(-reach, reach + 1))
    found = [reading for reading in near if reading is not None]
    if not found and reach < _FARTHEST:
        return around(time, moment, options, _FARTHEST)
    return found


_FARTHEST = 8  # years between some 29 February and the next, at most


def begin_of(reading: Reading) -> datetime:
    """When a reading that has an interval begins."""
    return reading.interval.begin if reading.interval and reading.interval.begin else datetime.min


def end_of(reading: Reading) -> datetime:
    """When a reading that has an interval ends."""
    return reading.interval.end if reading.interval and reading.interval.end else datetime.max


def gap(reading: Reading, to: Interval) -> timedelta:
    """How far a reading lies from an interval; nothing where they touch."""
    begin, end = to.begin or datetime.min, to.end or datetime.max
    return max(begin_of(reading) - end, begin - end_of(reading), timedelta(0))


def nearest(found: Iterable[Reading], to: Interval) -> Reading | None:
    """The reading that lies nearest to an interval, the earlier one of two."""
    return min(found, key=lambda reading: gap(reading, to), default=None)


def pick(found: Sequence[Reading], today: datetime, direction: Direction, every: Unit | None) -> Reading | None:
    """The one of these occurrences, in order, that a text of today means.

    A weekday is the latest up to today, or the next one after it. A day without month is one of this month unless
    the tense says more. Any other is the nearest, or the nearest in the past or to come, today among them.
    """
    if not found:
        return None
    past = [r for r in found if begin_of(r) < today + DAY]
    future = [r for r in found if (begin_of(r) >= today + DAY if every is Unit.WEEK else end_of(r) > today)]
    if direction is Direction.PRESENT and every not in (Unit.WEEK, Unit.MONTH):
        return next((reading for reading in found if begin_of(reading).year == today.year), found[-1])
    if direction in (Direction.FUTURE, Direction.PRESENT):
        return future[0] if future else past[-1]
    if direction is Direction.PAST or every is Unit.WEEK:
        return past[-1] if past else future[0]
    if every is Unit.MONTH:
        this = [reading for reading in found if month_number(begin_of(reading)) == month_number(today)]
        if this:
            return this[0]
    return nearest(found, Interval(today, today + DAY))


def choose(time: Recurring, context: Context) -> Reading:
    """The occurrence that the text means by the time alone, as its verb looks back or ahead."""
    if (today := context.today) is None:
        return unchosen(time)
    match time:
        case Weekday(number) if context.direction in (Direction.FUTURE, Direction.PRESENT):
            return day(today + ((number - today.isoweekday() - 1) % 7 + 1) * DAY)
        case Weekday(number):
            return day(today - (today.isoweekday() - number) % 7 * DAY)
        case _:
            return pick(around(time, today, context.options), today, context.direction, cycle(time)) or unchosen(time)


def last(time: Recurring, context: Context, count: int = 1) -> Reading:
    """The `count`-th occurrence before today, of what is longer than a day one that has ended."""
    if (today := context.today) is None:
        return unchosen(time)
    is_day = unit_of(time) <= Unit.DAY
    return _nth_along(
        time, context, count, -1, lambda r: begin_of(r) < today if is_day else end_of(r) <= today
    ) or unchosen(time)


def following(time: Recurring, context: Context, count: int = 1) -> Reading:
    """The `count`-th occurrence that begins after today."""
    if (today := context.today) is None:
        return unchosen(time)
    return _nth_along(time, context, count, 1, lambda r: begin_of(r) >= today + DAY) or unchosen(time)


def _nth_along(
    time: Recurring, context: Context, count: int, step: int, fits: Callable[[Reading], bool]
) -> Reading | None:
    today = context.today or datetime.min
    for cycles in range(-1, min(max(count, 1), 1000) + _FARTHEST + 1):
        found = occurrence(time, today, step * cycles, context.options)
        if found is not None and fits(found):
            count -= 1
            if count <= 0:
                return found
    return None


def this(time: Recurring, context: Context) -> Reading:
    """The occurrence that holds today or, of what does not, the one of its week, month or year."""
    if (today := context.today) is None:
        return unchosen(time)
    holding = occurrence(time, today, 0, context.options) if cycle(time) is not Unit.YEAR else None
    near = around(time, today, context.options)
    return holding or nearest(near, Interval(today, today + DAY)) or unchosen(time)
