"""What each source says of the time of events, one constraint each: a date, an order, a distance to another event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time

from attrs import frozen

from timeline.event import Basis, Event, TimeLink
from timeline.time.algebra import Duration
from timeline.time.interval import Interval, Relation

Point = int
"""The begin of the `i`-th event is the point `2 * i`, its end `2 * i + 1`."""

_POINTS: dict[Relation, tuple[tuple[int, int], ...]] = {
    Relation.BEFORE: ((1, 2),),
    Relation.MEETS: ((1, 2), (2, 1)),
    Relation.OVERLAPS: ((0, 2), (2, 1), (1, 3)),
    Relation.STARTS: ((0, 2), (2, 0), (1, 3)),
    Relation.DURING: ((2, 0), (1, 3)),
    Relation.FINISHES: ((2, 0), (1, 3), (3, 1)),
    Relation.EQUALS: ((0, 2), (2, 0), (1, 3), (3, 1)),
}
"""Pairs of points, 0 and 1 of an event and 2 and 3 of its anchor, the first of which is not after the second."""
_ARCS = _POINTS | {
    relation.converse: tuple(((first + 2) % 4, (second + 2) % 4) for first, second in points)
    for relation, points in _POINTS.items()
    if relation.converse not in _POINTS
}
"""The same for all relations."""
_ORDER = {Relation.BEFORE, Relation.AFTER, Relation.MEETS, Relation.MET_BY}


@frozen
class Constraint:
    """What one source says of an event: the interval that it lies in, or how it lies to another event, the anchor.

    Of constraints that cannot all hold, the one of the least `strength` gives way. `said` is what says so, and `arcs`
    are the pairs of points of which it lets the first be not after the second.
    """

    event: int
    strength: int
    said: Event | TimeLink
    within: Interval | None = None
    relation: Relation | None = None
    anchor: int | None = None
    offset: Duration | None = None
    arcs: Sequence[tuple[Point, Point]] = ()

    @property
    def value(self) -> str:
        """What is said, to be shown."""
        match self.said:
            case TimeLink(relation=relation, anchor=anchor):
                return f"{relation.value} {anchor}"
            case Event(when=Interval(begin=begin, end=end)):
                return f"{_side(begin)}/{_side(end)}"
        return ""

    @property
    def source(self) -> str:
        """The article and the words that say it."""
        match self.said:
            case TimeLink(article=article, text=words):
                return _source(article, words)
            case witness:
                words = next((link.text for link in witness.links if link.interval is not None), _words(witness))
                return _source(_article(witness), words)

    @property
    def steps(self) -> Iterator[tuple[int, int, int]]:
        """From which event to which the offset is counted, and whether forward (1) or back (-1)."""
        if self.anchor is not None and self.offset is not None and self.relation in {Relation.BEFORE, Relation.AFTER}:
            sign = 1 if self.relation is Relation.AFTER else -1
            yield self.anchor, self.event, sign
            yield self.event, self.anchor, -sign

    @property
    def only_orders(self) -> bool:
        """Whether it carries no date from one event to the other but by its distance; order alone says no time."""
        return self.relation in _ORDER


def constraints(events: Sequence[Event], number: Mapping[str, int]) -> Iterator[Constraint]:
    """All that the sources say of these events; `number` finds an event by its id."""
    for i, event in enumerate(events):
        for witness in event.witnesses or (event,):
            if witness.when is not None:
                yield Constraint(i, 2 if witness.basis is Basis.RELATIVE else 3, witness, witness.when)
        for link in event.links:
            anchor = None if link.anchor is None else number.get(link.anchor)
            if anchor is not None and anchor != i:
                yield _linked(i, link, anchor)


def _side(moment: datetime | None) -> str:
    if moment is None:
        return ".."
    return moment.date().isoformat() if moment.time() == time.min else moment.isoformat(timespec="minutes")


def _linked(i: int, link: TimeLink, anchor: int) -> Constraint:
    strength = 0 if link.relation in _ORDER else 1
    points = (2 * i, 2 * i + 1, 2 * anchor, 2 * anchor + 1)
    arcs = [(points[first], points[second]) for first, second in _ARCS[link.relation]]
    return Constraint(i, strength, link, None, link.relation, anchor, link.offset, arcs)


def _words(witness: Event) -> str:
    return witness.mentions[0].text if witness.mentions else witness.id


def _article(witness: Event) -> str | None:
    return witness.mentions[0].article if witness.mentions else None


def _source(article: str | None, words: str) -> str:
    return words if article is None else f"{article}: {words}"
