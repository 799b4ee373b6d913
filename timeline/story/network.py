"""What the texts settle of the times of all events together: bounds, and which lies before which.

It is a simple temporal network (Dechter, Meiri & Pearl, 1991) over the calendar. Every event has two points, its
begin and its end; dates bound them, links order them or count whole days, weeks or months from one to the other, and
bounds travel along the links until nothing becomes tighter. Where constraints cannot all hold, a smallest set of
them is reported with its sources, and the weakest of the set gives way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from attrs import evolve, frozen

from timeline.event import Basis, Event
from timeline.story.bounds import EARLIEST, LATEST, Spread
from timeline.story.constraints import Constraint, Point, constraints
from timeline.story.knots import components, knots, way
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import EXAMPLES, OVERLAPPING, Interval, Relation

_ROUNDS = 30
"""How often a group of events gives up one constraint at a time, before it gives up all weak ones."""

_LARGEST = 64
"""The largest contradiction of which a smallest one is looked for."""


@frozen(eq=False)
class Network:
    """Events with their constraints solved.

    The begin of the `i`-th event is the point `2 * i`, its end `2 * i + 1`. `earliest` and `latest` bound the
    points, `onward` leads to points that are not before them, and all points of one of the `knots` are one moment.
    `events` have the times that follow from it all, and `conflicts` is what did not fit, each with the numbers of the
    events that it concerns.
    """

    events: tuple[Event, ...]
    number: Mapping[str, int]
    earliest: Mapping[Point, datetime]
    latest: Mapping[Point, datetime]
    onward: Mapping[Point, tuple[Point, ...]]
    conflicts: tuple[tuple[frozenset[int], Conflict], ...]
    knots: tuple[Sequence[Point], ...]

    def not_after(self, first: Point, second: Point) -> bool:
        """Whether it is settled that the first point is not after the second."""
        if first == second or self.latest.get(first, LATEST) <= self.earliest.get(second, EARLIEST):
            return True
        return self._leads(first, second)

    def _leads(self, first: Point, second: Point) -> bool:
        """Whether links lead from the first point onward to the second."""
        seen, ahead = {first}, [first]
        while ahead:
            for point in self.onward.get(ahead.pop(), ()):
                if point == second:
                    return True
                if point not in seen:
                    seen.add(point)
                    ahead.append(point)
        return False

    def relation(self, a: int, b: int) -> Relation | None:
        """Allen's relation of the `a`-th event to the `b`-th; None where the texts leave it open."""
        if a == b:
            return Relation.EQUALS
        touching = self.not_after(2 * b, 2 * a + 1), self.not_after(2 * a, 2 * b + 1)
        if self.not_after(2 * a + 1, 2 * b):
            return Relation.MEETS if touching[0] else Relation.BEFORE
        if self.not_after(2 * b + 1, 2 * a):
            return Relation.MET_BY if touching[1] else Relation.AFTER
        begins, ends = self._sign(2 * a, 2 * b), self._sign(2 * a + 1, 2 * b + 1)
        if begins is None or ends is None or (begins == ends != 0 and not touching[begins > 0]):
            return None
        return OVERLAPPING[begins, ends]

    def possible(self, a: int, b: int) -> frozenset[Relation]:
        """Allen's relations of the `a`-th event to the `b`-th that nothing rules out; one where it is settled."""
        settled = self.relation(a, b)
        if settled is not None:
            return frozenset({settled})
        others = ((2 * b, 3), (2 * b + 1, 6))
        known = [
            (i, at, -1 if forth else 1)
            for i in (0, 1)
            for point, at in others
            for forth in (True, False)
            if (self.not_after(2 * a + i, point) if forth else self.not_after(point, 2 * a + i))
        ]
        return frozenset(
            relation
            for relation, example in EXAMPLES.items()
            if all((example[i] - at) * sign >= 0 for i, at, sign in known)
        )

    def _sign(self, first: Point, second: Point) -> int | None:
        """-1, 0 or 1 as the first point is before the second, with it or after it; None where that is open."""
        there, back = self.not_after(first, second), self.not_after(second, first)
        if there and back:
            return 0
        if there:
            return -1 if self._apart(first, second) else None
        return 1 if back and self._apart(second, first) else None

    def _apart(self, first: Point, second: Point) -> bool:
        """Whether a point that is not after another is before it: bounds that touch leave room for one moment."""
        return self.latest.get(first, LATEST) < self.earliest.get(second, EARLIEST) or self._leads(first, second)


def network(events: Iterable[Event]) -> Network:
    """The network of these events. Those that are linked are solved together, and the cost is that of their links."""
    events = tuple(events)
    number: dict[str, int] = {}
    for i, event in enumerate(events):
        for told in (event, *event.witnesses):
            number.setdefault(told.id, i)
    earliest: dict[Point, datetime] = {}
    latest: dict[Point, datetime] = {}
    onward: dict[Point, tuple[Point, ...]] = {}
    conflicts: list[tuple[frozenset[int], Conflict]] = []
    at_once: list[list[Point]] = []
    solved = list(events)
    for group in _groups(len(events), constraints(events, number)):
        if len(group) == 1 and (alone := next(iter(group.values()))).anchor is None and alone.within is not None:
            for point in (2 * alone.event, 2 * alone.event + 1):
                earliest[point], latest[point] = alone.within.begin or EARLIEST, alone.within.end or LATEST
            continue
        kept = dict(group)
        graph, circles, untied = _untied(kept)
        conflicts += untied
        if all(constraint.within is None for constraint in group.values()):
            onward.update(graph)
            at_once += circles
            continue
        known, found = _agreed(kept)
        conflicts += found
        earliest.update(known.earliest)
        latest.update(known.latest)
        if found:
            graph = _graph(kept)
            circles = knots(graph)
        onward.update(graph)
        at_once += circles
        dating = known
        if any(constraint.only_orders for constraint in kept.values()):
            dating = Spread(kept, order=False)
            dating.clash()
        for i in {constraint.event for constraint in group.values()} | {point // 2 for point in dating.earliest}:
            solved[i] = _dated(events[i], dating.earliest.get(2 * i), dating.latest.get(2 * i + 1))
    return Network(tuple(solved), number, earliest, latest, onward, tuple(conflicts), tuple(at_once))


def _groups(size: int, said: Iterable[Constraint]) -> Iterator[dict[int, Constraint]]:
    """The constraints by number, those of linked events together."""
    said = tuple(said)
    first = components(size, ((c.event, c.anchor) for c in said if c.anchor is not None))
    groups: dict[int, dict[int, Constraint]] = defaultdict(dict)
    for number, constraint in enumerate(said):
        groups[first[constraint.event]][number] = constraint
    yield from groups.values()


def _graph(said: Mapping[int, Constraint]) -> dict[Point, tuple[Point, ...]]:
    """From each point to those that are not before it; an event ends after it begins."""
    graph: dict[Point, dict[Point, None]] = {}
    for constraint in said.values():
        for first, second in constraint.arcs:
            for begin in (first - first % 2, second - second % 2):
                if begin not in graph:
                    graph[begin], graph[begin + 1] = {begin + 1: None}, {}
            graph[first][second] = None
    return {point: tuple(onward) for point, onward in graph.items()}


def _untied(
    said: dict[int, Constraint],
) -> tuple[dict[Point, tuple[Point, ...]], list[list[Point]], list[tuple[frozenset[int], Conflict]]]:
    """Take out constraints until no event ends before it begins; their graph, its knots, and what was wrong."""
    found: list[tuple[frozenset[int], Conflict]] = []
    for turn in range(_ROUNDS + 1):
        graph = _graph(said)
        circles = knots(graph)
        bad = [i // 2 for knot in circles for i, j in pairwise(knot) if i // 2 == j // 2]
        if not bad:
            return graph, circles, found
        i = bad[0]
        circle = way(graph, 2 * i + 1, 2 * i)
        steps = set(pairwise(circle))
        clash = {number for number, constraint in said.items() if not steps.isdisjoint(constraint.arcs)}
        found.append(_resolved(said, clash))
        if turn == _ROUNDS:
            for number in [n for n, constraint in said.items() if constraint.anchor is not None]:
                del said[number]
    graph = _graph(said)
    return graph, knots(graph), found


def _agreed(said: dict[int, Constraint]) -> tuple[Spread, list[tuple[frozenset[int], Conflict]]]:
    """Take out constraints until the bounds leave room for every event; the bounds, and what was wrong."""
    found: list[tuple[frozenset[int], Conflict]] = []
    while True:
        spread = Spread(dict(said))
        clash = spread.clash()
        if not clash:
            return spread, found
        found.append(_resolved(said, _smallest(said, clash)))
        if len(found) == _ROUNDS:
            for number in [n for n, constraint in said.items() if constraint.anchor is not None]:
                del said[number]


def _smallest(said: Mapping[int, Constraint], clash: set[int]) -> set[int]:
    """A part of a clash that cannot hold either, and of which each member is needed for that."""
    if len(clash) > _LARGEST:
        return clash
    for number in sorted(clash, key=lambda number: (said[number].strength, number)):
        if number in clash and (rest := Spread({n: said[n] for n in sorted(clash - {number})}).clash()):
            clash = rest
    return clash


def _resolved(said: dict[int, Constraint], clash: set[int]) -> tuple[frozenset[int], Conflict]:
    """Take the weakest of a clash out; the clash with the others first, which were used."""
    order = sorted(clash, key=lambda number: (-said[number].strength, number))
    sides = tuple(Alternative(said[number].value, said[number].source) for number in order)
    gone = said[order[-1]]
    concerned = {gone.event} if gone.anchor is None else {gone.event, gone.anchor}
    del said[order[-1]]
    return frozenset(concerned), Conflict("time", sides)


def _dated(event: Event, begin: datetime | None, end: datetime | None) -> Event:
    begin = None if begin == EARLIEST else begin
    end = None if end == LATEST else end
    if begin is None and end is None:
        return event if event.when is None else evolve(event, when=None, basis=Basis.NONE)
    when = Interval(begin, end)
    if event.when == when:
        return event
    return evolve(event, when=when, basis=Basis.RELATIVE if event.when is None else event.basis)
