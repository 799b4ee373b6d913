"""When each happening was: the tightest time that its mentions are given, or what its relations leave of time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from attrs import frozen

from timeline.article.dating import Dating
from timeline.article.relations import Tie
from timeline.event import Basis
from timeline.time.algebra import Duration, Unit
from timeline.time.interval import Interval, Relation


@frozen
class Known:
    """The time of a happening and how it is known."""

    when: Interval | None
    basis: Basis


UNKNOWN = Known(None, Basis.NONE)


def times(groups: Sequence[Sequence[int]], datings: Sequence[Dating], ties: Sequence[Tie]) -> list[Known]:
    """The time of each group of mentions, from what dates its mentions and what relates them to others.

    Times spread from what is dated: first along ties that say the same time or an exact distance, then along those
    that only bound.
    """
    group_of = {k: n for n, group in enumerate(groups) for k in group}
    known = [_explicit([d for d in of]) for of in _by_group(len(groups), datings, group_of)]
    edges: list[list[tuple[int, Tie, Relation]]] = [[] for _ in groups]
    for tie in ties:
        source, target = group_of[tie.source], group_of[tie.target]
        if source != target:
            edges[target].append((source, tie, tie.relation))
            edges[source].append((target, tie, tie.relation.converse))
    fresh = deque(n for n, of in enumerate(known) if of.when is not None)
    while fresh:
        settled = _spread(fresh, edges, known)
        bounds: dict[int, Interval] = {}
        for n in settled:
            for other, tie, relation in edges[n]:
                if known[other].when is None and (bound := _bound(known[n].when, tie, relation)) is not None:
                    bounds[other] = (bounds[other].meet(bound) or bounds[other]) if other in bounds else bound
        for n, bound in bounds.items():
            known[n] = Known(bound, Basis.RELATIVE)
            fresh.append(n)
    return known


def _by_group(count: int, datings: Sequence[Dating], group_of: Mapping[int, int]) -> list[list[Dating]]:
    found: list[list[Dating]] = [[] for _ in range(count)]
    for dating in datings:
        found[group_of[dating.mention]].append(dating)
    return found


def _explicit(datings: Sequence[Dating]) -> Known:
    """The tightest of the times that a happening's mentions are given; a stamp only where nothing else is said."""
    said = [d.interval for d in datings if not d.stamp] or [d.interval for d in datings]
    when: Interval | None = None
    for interval in said:
        if interval is not None:
            when = interval if when is None else (when.meet(interval) or when)
    return UNKNOWN if when is None else Known(when, Basis.EXPLICIT)


def _spread(
    fresh: deque[int], edges: Sequence[Sequence[tuple[int, Tie, Relation]]], known: list[Known]
) -> Iterator[int]:
    """Carry times along exact ties until nothing is new; gives every happening whose time is news."""
    settled: list[int] = []
    while fresh:
        n = fresh.popleft()
        settled.append(n)
        for other, tie, relation in edges[n]:
            if known[other].when is None and (when := _exact(known[n].when, tie, relation)) is not None:
                known[other] = Known(when, Basis.RELATIVE)
                fresh.append(other)
    return iter(settled)


_DIRECTION = {Relation.AFTER: 1, Relation.BEFORE: -1}
_LONG = timedelta(days=27)


def _exact(anchor: Interval | None, tie: Tie, relation: Relation) -> Interval | None:
    """The time of what lies so to an anchor, where the text says the same time or how far away."""
    if anchor is None:
        return None
    if relation in (Relation.DURING, Relation.EQUALS):
        return anchor
    if relation not in _DIRECTION:
        return None
    amount = _whole(tie.offset)
    if amount is not None:
        return _moved(anchor, amount[0] * _DIRECTION[relation], amount[1])
    immediate = tie.close and tie.offset is None and anchor.length is not None and anchor.length >= _LONG
    return anchor if immediate else None


def _whole(offset: Duration | None) -> tuple[int, Unit] | None:
    """The number and unit of an amount of one unit; None where a number is unknown."""
    if offset is None or len(offset.amounts) != 1:
        return None
    amount = offset.amounts[0]
    if amount.number is None or amount.number != int(amount.number):
        return None
    return int(amount.number), amount.unit


def _moved(anchor: Interval, amount: int, unit: Unit) -> Interval | None:
    """The whole units that lie so many after an anchor."""
    begin, end = anchor.begin, anchor.end
    try:
        if unit < Unit.DAY:
            step = {Unit.SECOND: timedelta(seconds=1), Unit.MINUTE: timedelta(minutes=1)}.get(unit, timedelta(hours=1))
            moved = (begin and begin + amount * step, end and end + amount * step)
        else:
            moved = (begin and _shift(_floor(begin, unit), amount, unit), end and _shift(_ceil(end, unit), amount, unit))
    except OverflowError:
        return None
    return None if moved == (None, None) else Interval(*moved)


def _bound(anchor: Interval | None, tie: Tie, relation: Relation) -> Interval | None:
    """What is left of time for what lies before or after an anchor."""
    if anchor is None or relation not in _DIRECTION:
        return None
    unit = _unit(tie.offset)
    if relation is Relation.AFTER:
        if unit is None:
            return None if anchor.begin is None else Interval(anchor.begin, None)
        return None if anchor.end is None else Interval(_ceil(anchor.end, unit), None)
    if unit is None:
        return None if anchor.end is None else Interval(None, anchor.end)
    return None if anchor.begin is None else Interval(None, _floor(anchor.begin, unit))


def _unit(offset: Duration | None) -> Unit | None:
    return None if offset is None or not offset.amounts else max(amount.unit for amount in offset.amounts)


def _floor(moment: datetime, unit: Unit) -> datetime:
    """The begin of the unit that holds a moment."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK | Unit.WEEKEND:
            return day - timedelta(days=day.weekday())
        case Unit.MONTH | Unit.QUARTER | Unit.SEASON | Unit.HALF:
            return day.replace(day=1)
        case Unit.YEAR | Unit.DECADE | Unit.CENTURY:
            return day.replace(month=1, day=1)
    return moment.replace(minute=0, second=0, microsecond=0)


def _ceil(moment: datetime, unit: Unit) -> datetime:
    """The first begin of a unit that is not before a moment."""
    floor = _floor(moment, unit)
    return floor if floor == moment else _shift(floor, 1, unit)


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}


def _shift(moment: datetime, amount: int, unit: Unit) -> datetime:
    """The begin of a unit, some units away. Raises OverflowError beyond the calendar."""
    if unit in _MONTHS or unit is Unit.CENTURY:
        months = moment.year * 12 + moment.month - 1 + amount * _MONTHS.get(unit, 1200)
        if not 12 <= months < 120_000:
            raise OverflowError("beyond the calendar")
        return moment.replace(year=months // 12, month=months % 12 + 1, day=1)
    days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}.get(unit)
    return moment + amount * (timedelta(hours=1) if days is None else timedelta(days=days))
