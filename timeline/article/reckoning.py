"""How an article counts its days: in which calendar its months run, and from which day its اليوم and أمس.

Stories are often stamped a day after they are written. Where a weekday beside اليوم or أمس shows that, the same words
without a weekday count from the day of writing too. And where a text dates by the moon, الشهر الحالي is the moon's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache

from attrs import evolve

from timeline.time.algebra import (
    Anchor,
    Calendar,
    Clock,
    Date,
    Duration,
    Intersection,
    Nth,
    Part,
    Reach,
    Shift,
    Time,
    Unit,
    Vague,
    Weekday,
)
from timeline.time.conflict import Alternative, Conflict
from timeline.time.reading import Reading
from timeline.time.tree import operators

_FARTHEST = timedelta(days=2)
_OF_NO_CALENDAR = frozenset({Shift, Weekday, Duration, Vague, Reach, Clock})


def days_late(readings: Iterable[tuple[Time, Reading]], published: datetime | None) -> timedelta:
    """How long after it was written an article was stamped, as its own words have it; nothing where they agree.

    A word that agrees with its weekday speaks for the stamp, one that disagrees by a day or two against it.
    """
    if published is None:
        return timedelta(0)
    today = datetime(published.year, published.month, published.day)
    votes = Counter(off for meaning, reading in readings if (off := _off(meaning, reading, today)) is not None)
    if not votes:
        return timedelta(0)
    off, count = votes.most_common(1)[0]
    return off if count > votes[timedelta(0)] or not off else timedelta(0)


def _off(meaning: Time, reading: Reading, today: datetime) -> timedelta | None:
    """How far the stamp is from the day that اليوم الخميس or أمس الخميس makes of it."""
    match meaning:
        case Part(Intersection() as day, _):
            return _off(day, reading, today)
        case Intersection((Shift(days, Unit.DAY, Anchor.NOW), Weekday())) if reading.interval is not None:
            begin = reading.interval.begin or today
            off = today - datetime(begin.year, begin.month, begin.day) + timedelta(days=days)
            return off if abs(off) <= _FARTHEST else None
    return None


def counts_from_today(meaning: Time) -> bool:
    """Whether words count in days from that of writing, and nothing beside them says which that was."""
    match meaning:
        case Part(day, _):
            return day is not None and counts_from_today(day)
        case Shift(_, Unit.DAY, Anchor.NOW):
            return True
    return False


def written_earlier(reading: Reading, stamped: Reading) -> Reading:
    """A reading from the day of writing, with that from the stamped day as a conflict."""
    sides = [
        Alternative(side.value or str(side.interval and side.interval.begin)[:10], source)
        for side, source in ((reading, "weekday beside another day"), (stamped, "publication"))
    ]
    return reading.but(conflicts=(*reading.conflicts, Conflict("written", sides)))


@lru_cache(maxsize=4096)
def dates_by_the_moon(meaning: Time) -> bool | None:
    """Whether a meaning dates in the Hijri calendar alone; None where it names no month of either."""
    if type(meaning) in _OF_NO_CALENDAR:
        return None
    calendars = {part.calendar for part in operators(meaning) if isinstance(part, Date) and part.month is not None}
    return calendars == {Calendar.HIJRI} if calendars else None


def by_the_moon(meaning: Time) -> Time:
    """The same with its months counted by the moon: 28 من الشهر الحالي among Hijri dates."""
    match meaning:
        case Nth(_, _, Shift(_, Unit.MONTH, Anchor.NOW) as month) as day:
            return evolve(day, of=evolve(month, calendar=Calendar.HIJRI))
        case Intersection(parts):
            return Intersection(tuple(by_the_moon(part) for part in parts))
        case Part(day, _) as part if day is not None:
            return evolve(part, day=by_the_moon(day))
    return meaning
