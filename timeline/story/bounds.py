"""How bounds travel: from dates along orders and distances, until nothing becomes tighter."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from datetime import datetime

from attrs import define, field, frozen

from timeline.story.constraints import Constraint, Point
from timeline.story.counting import counted, in_hours
from timeline.time.periods import NIGHT

EARLIEST, LATEST = datetime.min, datetime.max
"""Bounds of which nothing is known."""


@frozen(eq=False)
class _Reason:
    """Why a bound is where it is: a constraint, and the reason of the bound that it carried over."""

    constraint: int
    before: _Reason | None

    def all(self) -> set[int]:
        found: set[int] = set()
        reason: _Reason | None = self
        while reason is not None:
            found.add(reason.constraint)
            reason = reason.before
        return found


@define(eq=False)
class Spread:
    """The bounds of the points of some events while they travel.

    `said` are the constraints by number; without `order`, bounds do not travel from an event to what is only before
    or after it. The bounds are kept in `earliest` and `latest`, the begin of event `i` as
    `2 * i` and its end as `2 * i + 1`.
    """

    said: Mapping[int, Constraint]
    order: bool = True
    earliest: dict[Point, datetime] = field(factory=dict)
    latest: dict[Point, datetime] = field(factory=dict)
    _why: dict[tuple[Point, bool], _Reason | None] = field(factory=dict)
    _onward: dict[Point, list[tuple[Point, int | None]]] = field(factory=lambda: defaultdict(list))
    _back: dict[Point, list[tuple[Point, int | None]]] = field(factory=lambda: defaultdict(list))
    _steps: dict[int, list[tuple[int, int, int]]] = field(factory=lambda: defaultdict(list))
    _counts: Counter[Point] = field(factory=Counter)
    _instants: bool = False
    _waiting: deque[Point] = field(factory=deque)

    def clash(self) -> set[int]:
        """Spread all bounds; the numbers of constraints that cannot all hold, or nothing where all is well."""
        self._prepare()
        for number, constraint in self.said.items():
            if constraint.within is not None:
                i, within = constraint.event, constraint.within
                if bad := (
                    self._raise(2 * i, within.begin or EARLIEST, number, None)
                    or self._lower(2 * i + 1, within.end or LATEST, number, None)
                ):
                    return bad
        while self._waiting:
            if bad := self._leave(self._waiting.popleft()):
                return bad
        return set()

    def _prepare(self) -> None:
        onward, back = self._onward, self._back
        for number, constraint in self.said.items():
            for i in (constraint.event, constraint.anchor):
                if i is not None and 2 * i not in self.earliest:
                    begin, end = 2 * i, 2 * i + 1
                    self.earliest[begin] = self.earliest[end] = EARLIEST
                    self.latest[begin] = self.latest[end] = LATEST
                    onward[begin].append((end, None))
                    back[end].append((begin, None))
            if constraint.arcs and (self.order or not constraint.only_orders):
                for first, second in constraint.arcs:
                    onward[first].append((second, number))
                    back[second].append((first, number))
            if constraint.offset is not None:
                for start, goal, sign in constraint.steps:
                    self._steps[start].append((goal, sign, number))
            if constraint.within is not None and constraint.within.begin == constraint.within.end is not None:
                self._instants = True

    def _leave(self, point: Point) -> set[int]:
        """Carry the bounds of a point to its neighbours."""
        begins, ends = self.earliest[point], self.latest[point]
        for there, number in self._onward[point]:
            if begins > self.earliest[there] and (
                bad := self._raise(there, begins, number, self._why.get((point, False)))
            ):
                return bad
        for there, number in self._back[point]:
            if ends < self.latest[there] and (bad := self._lower(there, ends, number, self._why.get((point, True)))):
                return bad
        for goal, sign, number in self._steps[point // 2]:
            if bad := self._count(point, goal, sign, number):
                return bad
        return set()

    def _count(self, point: Point, goal: int, sign: int, number: int) -> set[int]:
        """Carry a bound over a distance; a bound that moves ever on goes round a circle of distances."""
        by = self.said[number].offset
        assert by is not None  # noqa: S101 - steps are only of constraints with an offset
        last = bool(point % 2)
        bound = self.latest[point] if last else self.earliest[point]
        if not in_hours(by):  # a night is of the day on which it begins, and days measure nothing finer
            if self._within_a_night(goal):
                return set()
            if last and self._within_a_night(point // 2):
                bound = self.earliest[point - 1] + datetime.resolution
        if bound in {EARLIEST, LATEST} or (moved := counted(bound, by, sign, last=last)) is None:
            return set()
        why, there = self._why.get((point, last)), 2 * goal + last
        if (moved < self.latest[there]) if last else (moved > self.earliest[there]):
            self._counts[there] += 1
            if self._counts[there] > 8 + len(self.said):
                return _Reason(number, why).all()
        return self._lower(there, moved, number, why) if last else self._raise(there, moved, number, why)

    def _within_a_night(self, event: int) -> bool:
        return self.latest[2 * event + 1] - self.earliest[2 * event] <= NIGHT

    def _raise(self, point: Point, bound: datetime, number: int | None, before: _Reason | None) -> set[int]:
        if bound <= self.earliest[point]:
            return set()
        self.earliest[point] = bound
        return self._moved(point, False, before if number is None else _Reason(number, before))  # noqa: FBT003

    def _lower(self, point: Point, bound: datetime, number: int | None, before: _Reason | None) -> set[int]:
        if bound >= self.latest[point]:
            return set()
        self.latest[point] = bound
        return self._moved(point, True, before if number is None else _Reason(number, before))  # noqa: FBT003

    def _moved(self, point: Point, last: bool, why: _Reason | None) -> set[int]:  # noqa: FBT001
        """Remember why a bound moved; the constraints behind it where it leaves no room for the event."""
        self._why[point, last] = why
        self._waiting.append(point)
        begin = point - point % 2
        if self.earliest[begin] < self.latest[begin + 1] and self.earliest[point] <= self.latest[point]:
            return set()
        for first, second in ((point, point), (begin, begin + 1)):
            begins, ends = self.earliest[first], self.latest[second]
            if begins > ends or (begins == ends and first != second and not self._instants):
                return {
                    number
                    for key in ((first, False), (second, True))
                    if (reason := self._why.get(key)) is not None
                    for number in reason.all()
                }
        return set()
