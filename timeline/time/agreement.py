"""What several words for one time say together: أمس الخميس, الخميس 28 آب, 7 شوال 1436 الموافق 23 يوليو 2015.

Coarser words frame finer ones (نوفمبر من العام الماضي), words of one unit bear witness to the same time. Where these
disagree a Gregorian date decides before a relative word, and that before a Hijri date; a weekday chooses the year of
a date that states none, and corrects a relative word or a Hijri date by up to two days. What did not decide is kept
as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import IntEnum

from attrs import field, frozen

from timeline.time.algebra import Calendar, Date, Holiday, Last, Next, This, Time, Unit, Weekday
from timeline.time.calendars import DAY, FEASTS
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval
from timeline.time.periods import day
from timeline.time.reading import Context, Reading
from timeline.time.recurrence import Recurring, around, begin_of, choose, cycle, gap, nearest, pick, unchosen, unit_of


class Authority(IntEnum):
    """How much a kind of words weighs, from little to much."""

    HIJRI = 0
    RELATIVE = 1
    DATE = 2


@frozen
class Witness:
    """One of the words: a time that comes again and is yet to be chosen, or a time with its reading."""

    time: Time
    unit: Unit
    reading: Reading | None = None
    recurring: Recurring | None = None
    authority: Authority = field(init=False)

    @authority.default
    def _authority(self) -> Authority:
        return Authority.HIJRI if self.reading and self.reading.approximate else _authority(self.time)

    @property
    def is_lost(self) -> bool:
        """Whether it has no place on the calendar."""
        return self.reading is not None and self.reading.interval is None


def unread(time: Recurring) -> Witness:
    """The witness of a time that comes again."""
    return Witness(time, unit_of(time), None, time)


def read(time: Time, reading: Reading) -> Witness:
    """The witness of a time that has been read."""
    return Witness(time, Unit.DAY if reading.unit is None else reading.unit, reading)


def agree(witnesses: Sequence[Witness], context: Context) -> Reading:
    """The one time that all these words are about, as far as they allow."""
    lost = [witness for witness in witnesses if witness.is_lost]
    rest = [witness for witness in witnesses if not witness.is_lost]
    if not rest or any(witness.unit > min(w.unit for w in rest) for witness in lost):
        return _unplaced(witnesses)
    found: Reading | None = None
    conflicts: list[Conflict] = [c for w in rest if w.reading for c in w.reading.conflicts]
    for unit in sorted({witness.unit for witness in rest}, reverse=True):
        found = _agree_on_unit([w for w in rest if w.unit is unit], found, context, conflicts)
        if found.interval is None:
            return _unplaced(witnesses)
    return found.but(conflicts=tuple(conflicts)) if found else _unplaced(witnesses)


def _unplaced(witnesses: Iterable[Witness]) -> Reading:
    """The fullest of what can be said without a place on the calendar: a date before a weekday before a relative."""

    def fullness(witness: Witness) -> tuple[int, Unit]:
        match witness.time:
            case Date():
                return 0, witness.unit
            case Weekday():
                return 1, witness.unit
            case _:
                return 2, witness.unit

    best = min(witnesses, key=fullness)
    reading = best.reading or (unchosen(best.recurring) if best.recurring else None)
    return (reading or Reading("DATE", None)).but(interval=None)


def _agree_on_unit(
    witnesses: list[Witness], frame: Reading | None, context: Context, conflicts: list[Conflict]
) -> Reading:
    weekdays = [witness.time for witness in witnesses if type(witness.time) is Weekday]
    others = [witness for witness in witnesses if type(witness.time) is not Weekday]
    leader = max(others, key=lambda witness: witness.authority, default=witnesses[0])
    told = max((witness for witness in others if witness.reading), key=lambda witness: witness.authority, default=None)
    found = leader.reading or (leader.recurring and _place(leader.recurring, frame, told, weekdays, context))
    if not found or found.interval is None:
        return Reading("DATE", None)
    for other in others:
        if other is not leader:
            says = other.reading or (other.recurring and _nearest_to(other.recurring, found.interval, context))
            if says and says.interval and found.interval.meet(says.interval) is None:
                about = "calendar" if Authority.HIJRI in (leader.authority, other.authority) else "date"
                conflicts.append(_conflict(about, (found, _name(leader)), (says, _name(other))))
    if frame and frame.interval and found.interval.meet(frame.interval) is None:
        conflicts.append(_conflict("date", (found, _name(leader)), (frame, "period")))
    for weekday in weekdays:
        if weekday is not leader.time and found.unit is Unit.DAY:
            found = _check_weekday(found, leader, weekday, conflicts)
    return found


def _place(
    time: Recurring, frame: Reading | None, told: Witness | None, weekdays: Sequence[Time], context: Context
) -> Reading | None:
    """The occurrence that is meant: in the frame, next to what is told besides, on the weekday, or as ever."""
    today = context.today
    if frame and frame.interval:
        near = around(time, begin_of(frame), context.options)
        inside = [reading for reading in near if begin_of(reading) in frame.interval]
        fitting = [reading for reading in inside if _falls_on(reading, weekdays)] or inside
        if len(fitting) > 1 and today:
            return pick(fitting, today, context.direction, cycle(time))
        return fitting[0] if fitting else nearest(near, frame.interval)
    if told and told.reading and told.reading.interval:
        return _nearest_to(time, told.reading.interval, context)
    if today and weekdays and time not in weekdays:
        near = around(time, today, context.options)
        plain = pick(near, today, context.direction, cycle(time))
        on_the_day = pick([r for r in near if _falls_on(r, weekdays)], today, context.direction, cycle(time))
        if plain is None or on_the_day is None or _falls_on(plain, weekdays):
            return plain
        here = Interval(today, today + DAY)
        return on_the_day if gap(on_the_day, here) <= gap(plain, here) + _FARTHER else plain
    return choose(time, context)


def _nearest_to(time: Recurring, interval: Interval, context: Context) -> Reading | None:
    return nearest(around(time, interval.begin, context.options), interval) if interval.begin else None


def _falls_on(reading: Reading, weekdays: Sequence[Time]) -> bool:
    """Whether a day is such a weekday; a Hijri one, which may be seen a day earlier or later, about such a one."""
    off = _LEEWAY if reading.approximate else 0
    return reading.unit is Unit.DAY and any(abs(_days_to(begin_of(reading), weekday)) <= off for weekday in weekdays)


_FARTHER = timedelta(days=120)
"""How much farther off another year's date may lie that fits a weekday; beyond, the weekday is a slip of the pen."""

_LEEWAY = 2
"""How many days a weekday may correct: stories are stamped a day after they are written, and moons seen by eye."""


def _check_weekday(found: Reading, leader: Witness, weekday: Time, conflicts: list[Conflict]) -> Reading:
    """What a day is after a weekday is held against it: the same, moved, or in conflict."""
    off = _days_to(begin_of(found), weekday)
    if off == 0:
        return found.but(approximate=False, calendar=Calendar.GREGORIAN)
    fitting = day(begin_of(found) + off * DAY)
    if leader.authority is Authority.DATE or type(leader.time) is Weekday or abs(off) > _LEEWAY:
        conflicts.append(_conflict("weekday", (found, _name(leader)), (fitting, "weekday")))
        return found
    conflicts.append(_conflict("weekday", (fitting, "weekday"), (found, _name(leader))))
    return fitting


def _days_to(begin: datetime, weekday: Time) -> int:
    """How many days from a day to the nearest such weekday, at most three either way."""
    match weekday:
        case Weekday(number):
            return (number - begin.isoweekday() + 3) % 7 - 3
        case _:
            return 0


def _conflict(about: str, used: tuple[Reading, str], other: tuple[Reading, str]) -> Conflict:
    return Conflict(
        about, tuple(Alternative(r.value or begin_of(r).isoformat()[:10], name) for r, name in (used, other))
    )


def _authority(time: Time) -> Authority:
    match time:
        case Date(calendar=Calendar.HIJRI):
            return Authority.HIJRI
        case Holiday(name) if name in FEASTS and FEASTS[name].calendar is Calendar.HIJRI:
            return Authority.HIJRI
        case Last(Date() | Holiday() as of) | Next(Date() | Holiday() as of) | This(Date() | Holiday() as of):
            return _authority(of)
        case Date() | Holiday():
            return Authority.DATE
        case _:
            return Authority.RELATIVE


def _name(witness: Witness) -> str:
    """A plain name for the kind of words."""
    match witness.time:
        case Weekday():
            return "weekday"
        case Holiday():
            return "feast"
        case _:
            return {
                Authority.HIJRI: "hijri date",
                Authority.RELATIVE: "relative date",
                Authority.DATE: "date",
            }[witness.authority]
