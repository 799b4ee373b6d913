"""Whether a meaning is one that somebody would mean: its parts agree, and its ranges run forwards."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import cast

from timeline.time.algebra import Clock, Date, Intersection, Listing, Range, Time, Weekday
from timeline.time.resolve import Context, Direction, resolve
from timeline.time.tree import operators

_SOME_DAY = datetime(2025, 8, 29)
_WEIGHED = (Intersection, Listing, Range)


@lru_cache(maxsize=8192)
def makes_sense(meaning: object, now: datetime | None = None) -> bool:
    """Whether nothing in a meaning contradicts the rest of it, on this day of publication where one is given.

    >>> from timeline.time.algebra import Date, Weekday
    >>> makes_sense(Intersection((Date(2025, 8, 29), Weekday(5))))
    True
    >>> makes_sense(Intersection((Date(2025, 8, 29), Weekday(6))))
    False
    >>> makes_sense(Range(Date(2025, 8, 29), Date(2025, 8, 20)))
    False
    """
    time = cast(Time, meaning)
    parts = list(operators(time))
    if not any(type(part) in _WEIGHED for part in parts):
        return True
    return _agrees(time, now) and all(_runs_forwards(part, now) for part in parts)


def _agrees(meaning: Time, now: datetime | None) -> bool:
    reading = resolve(meaning, Context(now))
    return not reading.conflicts and (now is None or reading.interval is not None)


def _runs_forwards(part: object, now: datetime | None) -> bool:
    match part:
        case Range(Clock(hour, minute), Clock(other, last)):
            return (hour, minute or 0) < (other, last or 0)
        case Range(first, last):
            return _in_order(first, last, now)
        case Listing(items):
            return all(_in_order(a, b, now) for a, b in pairwise(items))
    return True


def _in_order(first: Time, last: Time, now: datetime | None) -> bool:
    match first, last:
        case Weekday(), Weekday():
            return first != last
        case Date(year=None, calendar=calendar), Date(calendar=other) if calendar is other:
            return _told(first, last)
        case Date(None, None, int(day)), _:
            return all(day < part.day for part in operators(last) if isinstance(part, Date) and part.day)
    here = Context(now or _SOME_DAY, direction=Direction.FUTURE)
    one, other_one = resolve(first, here).interval, resolve(last, here).interval
    if one is None or other_one is None or one.begin is None or other_one.end is None:
        return first != last
    return one != other_one and one.begin < other_one.end


def _told(first: Date, last: Date) -> bool:
    """Whether a date whose year, and perhaps its month, are those of another comes before it."""
    if first.month is None or last.month is None:
        return first.day is not None and last.day is not None and first.day < last.day
    return (first.month, first.day or 0) < (last.month, last.day or 0)
