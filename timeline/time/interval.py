"""Half-open intervals of local time, and the thirteen relations of Allen between two of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from attrs import field, frozen

from timeline.enumeration import Named
from timeline.errors import InvalidInterval


class Relation(Named, StrEnum):
    """Allen's relation of one interval to another (J. F. Allen, CACM 26, 1983)."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"

    @property
    def converse(self) -> Relation:
        """The relation of the second to the first.

        >>> Relation.MEETS.converse
        Relation.MET_BY
        """
        return _CONVERSES[self]


_CONVERSES = dict(zip(Relation, reversed(Relation), strict=True))
"""The relations stand in the order of the line, so that a converse stands as far from the other end."""


@frozen
class Interval:
    """From `begin`, which is inside, to `end`, the first moment after; an unknown bound is `None`.

    Bounds are naive datetimes, local to what the text speaks of.

    >>> august = Interval(datetime(2025, 8, 1), datetime(2025, 9, 1))
    >>> datetime(2025, 8, 31, 23, 59) in august, datetime(2025, 9, 1) in august
    (True, False)

    Raises `InvalidInterval` where the end is before the begin.
    """

    begin: datetime | None
    end: datetime | None = field()

    @end.validator
    def _in_order(self, _attribute: object, end: datetime | None) -> None:
        if self.begin is not None and end is not None and end < self.begin:
            raise InvalidInterval(f"an interval cannot end ({end}) before it begins ({self.begin})")

    def __contains__(self, moment: datetime) -> bool:
        return (self.begin is None or self.begin <= moment) and (self.end is None or moment < self.end)

    @property
    def length(self) -> timedelta | None:
        """How long it lasts; None where a bound is unknown."""
        return None if self.begin is None or self.end is None else self.end - self.begin

    def within(self, other: Interval) -> bool:
        """Whether all of this lies inside `other`.

        >>> day = Interval(datetime(2025, 8, 28), datetime(2025, 8, 29))
        >>> day.within(Interval(datetime(2025, 8, 1), None))
        True
        """
        from_there = other.begin is None or (self.begin is not None and other.begin <= self.begin)
        to_there = other.end is None or (self.end is not None and self.end <= other.end)
        return from_there and to_there

    def meet(self, other: Interval) -> Interval | None:
        """What both have in common; None where that is nothing.

        >>> year = Interval(datetime(2025, 1, 1), datetime(2026, 1, 1))
        >>> year.meet(Interval(datetime(2025, 12, 1), None))
        Interval(begin=datetime.datetime(2025, 12, 1, 0, 0), end=datetime.datetime(2026, 1, 1, 0, 0))
        """
        begin = max((b for b in (self.begin, other.begin) if b is not None), default=None)
        end = min((e for e in (self.end, other.end) if e is not None), default=None)
        if begin is not None and end is not None and end <= begin:
            return None
        return Interval(begin, end)

    def relation(self, other: Interval) -> Relation | None:
        """Allen's relation to `other`; None where an unknown bound leaves it open.

        >>> morning = Interval(datetime(2025, 8, 28, 6), datetime(2025, 8, 28, 12))
        >>> morning.relation(Interval(datetime(2025, 8, 28), datetime(2025, 8, 29)))
        Relation.DURING
        """
        a, b, c, d = self.begin, self.end, other.begin, other.end
        if b is not None and c is not None and b <= c:
            return Relation.MEETS if b == c else Relation.BEFORE
        if d is not None and a is not None and d <= a:
            return Relation.MET_BY if d == a else Relation.AFTER
        if a is None or b is None or c is None or d is None:
            return None
        return OVERLAPPING[(a > c) - (a < c), (b > d) - (b < d)]


OVERLAPPING = {
    (-1, -1): Relation.OVERLAPS,
    (-1, 0): Relation.FINISHED_BY,
    (-1, 1): Relation.CONTAINS,
    (0, -1): Relation.STARTS,
    (0, 0): Relation.EQUALS,
    (0, 1): Relation.STARTED_BY,
    (1, -1): Relation.DURING,
    (1, 0): Relation.FINISHES,
    (1, 1): Relation.OVERLAPPED_BY,
}
"""Allen's relation of intervals that share a moment, by the order of their begins and of their ends."""

EXAMPLES = {
    Relation.BEFORE: (1, 2),
    Relation.MEETS: (1, 3),
    Relation.OVERLAPS: (1, 4),
    Relation.STARTS: (3, 4),
    Relation.DURING: (4, 5),
    Relation.FINISHES: (4, 6),
    Relation.EQUALS: (3, 6),
    Relation.FINISHED_BY: (1, 6),
    Relation.CONTAINS: (1, 7),
    Relation.STARTED_BY: (3, 7),
    Relation.OVERLAPPED_BY: (4, 7),
    Relation.MET_BY: (6, 7),
    Relation.AFTER: (7, 8),
}
"""An interval in each of Allen's relations to the one from 3 to 6."""
