"""What resolution takes and gives: the context of a text, and the reading of a time in it."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack

from attrs import field, frozen

from timeline.time.algebra import Calendar, Direction, Unit
from timeline.time.conflict import Conflict
from timeline.time.interval import Interval
from timeline.time.options import USUAL, Options


def _local(now: datetime | None) -> datetime | None:
    return now if now is None or now.tzinfo is None else now.replace(tzinfo=None)


@frozen
class Context:
    """What a relative time is read against.

    `now` is the local moment of publication, None where it is unknown, and `clock` says whether it states a time of
    day or only a day. `mentioned` is the time that the text gave last.
    """

    now: datetime | None = field(default=None, converter=_local)
    clock: bool = False
    mentioned: Interval | None = None
    direction: Direction = Direction.NEAREST
    options: Options = USUAL

    @property
    def today(self) -> datetime | None:
        """The first moment of the day of publication."""
        return None if self.now is None else datetime(self.now.year, self.now.month, self.now.day)


class _Changes(TypedDict, total=False):
    type: str
    value: str | None
    mod: str | None
    interval: Interval | None
    unit: Unit | None
    conflicts: tuple[Conflict, ...]
    approximate: bool
    zone: str | None
    calendar: Calendar


@frozen
class Reading:
    """A time as TIMEX3 and as an interval. What is not known, or has no such form, is None.

    `unit` is its granularity, a unit of the `calendar`. It is `approximate` where it rests on a Hijri date alone,
    which may be a day off.
    """

    type: str
    value: str | None
    mod: str | None = None
    interval: Interval | None = None
    unit: Unit | None = None
    conflicts: tuple[Conflict, ...] = ()
    approximate: bool = False
    zone: str | None = None
    calendar: Calendar = Calendar.GREGORIAN

    def but(self, **changes: Unpack[_Changes]) -> Reading:
        """The same with these changes."""
        fields = _Changes(
            type=self.type,
            value=self.value,
            mod=self.mod,
            interval=self.interval,
            unit=self.unit,
            conflicts=self.conflicts,
            approximate=self.approximate,
            zone=self.zone,
            calendar=self.calendar,
        )
        fields.update(changes)
        return Reading(**fields)


def dated(
    begin: datetime,
    end: datetime,
    unit: Unit,
    value: str | None,
    *,
    approximate: bool = False,
    calendar: Calendar = Calendar.GREGORIAN,
) -> Reading:
    """A reading with its place on the calendar."""
    return Reading(type_of(unit), value, None, Interval(begin, end), unit, (), approximate, None, calendar)


def undated(unit: Unit | None, value: str | None) -> Reading:
    """A reading without a place on the calendar, as far as can be told."""
    return Reading(type_of(unit), value, None, None, unit)


def type_of(unit: Unit | None) -> str:
    """DATE for a day and all that is coarser, TIME for what is finer."""
    return "DATE" if unit is None or unit >= Unit.DAY else "TIME"
