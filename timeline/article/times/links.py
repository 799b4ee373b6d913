"""When each happening was: the tightest time that its mentions are given, or what its relations leave of time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import TypeAlias

from attrs import frozen

from timeline.article.times.bounds import Bound
from timeline.article.times.dated import Dating
from timeline.article.times.relations import Tie
from timeline.event import Basis
from timeline.time.algebra import Duration, Unit
from timeline.time.interval import Interval, Relation
from timeline.time.periods import NIGHT, along, period


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
    known = [_explicit(of) for of in _by_group(len(groups), datings, group_of)]
    edges: list[list[tuple[int, Tie, Relation]]] = [[] for _ in groups]
    for tie in ties:
        source, target = group_of[tie.source], group_of[tie.target]
        if source != target:
            edges[target].append((source, tie, tie.relation))
            edges[source].append((target, tie, tie.relation.converse))
    stamps: dict[int, Known] = {}
    for n, of in enumerate(_by_group(len(groups), datings, group_of)):
        if known[n].when is not None and all(d.has_no_day and not d.stamp for d in of):
            known[n] = _on_day_of_whole(known, n, edges[n])
        if of and all(d.stamp for d in of) and any(_counts(tie, n, group_of) for _, tie, _ in edges[n]):
            stamps[n], known[n] = known[n], UNKNOWN  # 19:50 أوقفنا اثنين بعد ساعة من الهجوم
    _settle([n for n, of in enumerate(known) if of.when is not None], edges, known)
    _settle(_holding(edges, known), edges, known)
    for n, stamp in stamps.items():
        when = known[n].when
        known[n] = stamp if when is None or when.length is None else known[n]
    return known


def _counts(tie: Tie, n: int, group_of: Mapping[int, int]) -> bool:
    """Whether a tie says how far a happening is from another."""
    return tie.offset is not None and group_of[tie.source] == n


def _on_day_of_whole(known: Sequence[Known], n: int, edges: Sequence[tuple[int, Tie, Relation]]) -> Known:
    """A clock of which no day is said, on the day of what it happened in: بدأ الهجوم بتفجير عند الساعة السابعة."""
    wholes = (known[other].when for other, _, relation in edges if relation is Relation.DURING.converse)
    day = next((when for when in wholes if when is not None and when.length and when.length <= _DAY), None)
    return known[n] if day is None else Known(_on_day(known[n].when, day), Basis.EXPLICIT)


_Edges: TypeAlias = Sequence[Sequence[tuple[int, Tie, Relation]]]


def _settle(dated: Iterable[int], edges: _Edges, known: list[Known]) -> None:
    """Carry the times of what is dated as far as ties reach."""
    fresh = deque(dated)
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


def _holding(edges: _Edges, known: list[Known]) -> list[int]:
    """What nothing dates but that it held something of one day or month: it was then, افتتح اليوم خلال زيارة."""
    found = []
    for n, of in enumerate(edges):
        if known[n].when is None:
            held = (known[other].when for other, _, relation in of if relation is Relation.DURING)
            day = next((when for when in held if when is not None and when.length and when.length <= _MONTH), None)
            if day is not None:
                known[n] = Known(day, Basis.RELATIVE)
                found.append(n)
    return found


def _by_group(count: int, datings: Sequence[Dating], group_of: Mapping[int, int]) -> list[list[Dating]]:
    found: list[list[Dating]] = [[] for _ in range(count)]
    for dating in datings:
        found[group_of[dating.mention]].append(dating)
    return found


def _explicit(datings: Sequence[Dating]) -> Known:
    """The tightest of the times that a happening's mentions are given.

    A stamp counts only where nothing else is said, and the day that it was put off to where no other is.
    """
    said = [d for d in datings if not d.stamp] or datings
    said = [d for d in said if d.bound is not Bound.PUT_OFF] or said
    when: Interval | None = None
    for dating in sorted(said, key=lambda dating: dating.has_no_day):
        interval = dating.interval if when is None or not dating.has_no_day else _on_day(dating.interval, when)
        if interval is not None:
            when = interval if when is None else (when.meet(interval) or when)
    return UNKNOWN if when is None else Known(when, Basis.EXPLICIT)


def _on_day(clock: Interval | None, when: Interval) -> Interval | None:
    """A time on the clock on the day that is known otherwise; in a night it may be on the next."""
    if clock is None or clock.begin is None or clock.end is None or when.begin is None:
        return clock
    begin = datetime.combine(when.begin.date(), clock.begin.time())
    if begin < when.begin and when.end is not None and begin + _DAY < when.end:
        begin += _DAY
    return Interval(begin, begin + (clock.end - clock.begin))


def _spread(fresh: deque[int], edges: _Edges, known: list[Known]) -> list[int]:
    """Carry times along exact ties until nothing is new; gives every happening whose time is news."""
    settled: list[int] = []
    while fresh:
        n = fresh.popleft()
        settled.append(n)
        for other, tie, relation in edges[n]:
            if known[other].when is None and (when := exact(known[n].when, tie, relation)) is not None:
                known[other] = Known(when, Basis.RELATIVE)
                fresh.append(other)
    return settled


_DIRECTION = {Relation.AFTER: 1, Relation.BEFORE: -1}
_DAY = timedelta(days=1)
_MONTH = timedelta(days=31)
_OF_DAYS = frozenset({Unit.DAY, Unit.WEEK})
_LONG = timedelta(days=27)


def exact(anchor: Interval | None, tie: Tie, relation: Relation) -> Interval | None:
    """The time of what lies so to an anchor, where the text says the same time or how far away."""
    if anchor is None:
        return None
    if relation in (Relation.DURING, Relation.EQUALS):
        return anchor
    if relation is Relation.CONTAINS and tie.lasts is not None:
        return _from(anchor, tie.lasts)
    if relation not in _DIRECTION:
        return None
    if tie.offset is not None and anchor.length is not None and anchor.length >= _DAY and _in_minutes(tie.offset):
        return anchor
    amount = _whole(tie.offset)
    if amount is not None and not _is_vaguer(anchor, amount[1]):
        return _moved(anchor, amount[0] * _DIRECTION[relation], amount[1])
    immediate = tie.close and tie.offset is None and anchor.length is not None and anchor.length >= _LONG
    return anchor if immediate else None


def _from(anchor: Interval, lasts: Duration) -> Interval | None:
    """The days of what begins on a day and lasts so long."""
    amount = _whole(lasts)
    if amount is None or amount[1] < Unit.DAY or anchor.begin is None or anchor.length is None or anchor.length > _DAY:
        return None
    begin = datetime.combine(anchor.begin.date(), time())
    try:
        return Interval(begin, along(begin, *amount))
    except (OverflowError, ValueError):
        return None


def _in_minutes(offset: Duration) -> bool:
    """Whether a distance is so short that it stays within a day: بعد دقائق من النطق بالحكم."""
    return all(amount.unit < Unit.HOUR for amount in offset.amounts)


def _whole(offset: Duration | None) -> tuple[int, Unit] | None:
    """The number and unit of an amount of one unit; None where a number is unknown."""
    if offset is None or len(offset.amounts) != 1:
        return None
    amount = offset.amounts[0]
    if amount.number is None or amount.number != int(amount.number):
        return None
    return int(amount.number), amount.unit


def _is_vaguer(anchor: Interval, unit: Unit) -> bool:
    """Whether a time is known too roughly to count days or weeks from it: two weeks before some day of March."""
    return unit in _OF_DAYS and (anchor.length is None or anchor.length > _LONG)


def _moved(anchor: Interval, amount: int, unit: Unit) -> Interval | None:
    """The whole units that lie so many after an anchor; finer than a day, the anchor itself moved."""
    begin, end = anchor.begin, anchor.end
    if begin is not None and end is not None and end - begin <= NIGHT:
        end = begin + datetime.resolution  # a night is of the day on which it begins
    try:
        if unit < Unit.DAY:
            return Interval(begin and along(begin, amount, unit), anchor.end and along(anchor.end, amount, unit))
        first = None if begin is None else period(begin, unit, amount).interval
        last = None if end is None else period(end - datetime.resolution, unit, amount).interval
    except (OverflowError, ValueError):
        return None
    if first is None and last is None:
        return None
    return Interval(None if first is None else first.begin, None if last is None else last.end)


def _bound(anchor: Interval | None, tie: Tie, relation: Relation) -> Interval | None:
    """What is left of time for what lies before or after an anchor."""
    if anchor is None or relation not in _DIRECTION:
        return None
    unit = _unit(tie.offset)
    if unit is not None and _is_vaguer(anchor, unit):
        unit = None
    if relation is Relation.AFTER:
        if unit is None:
            return None if anchor.begin is None else Interval(anchor.begin, None)
        if unit < Unit.DAY and tie.offset is not None and _whole(tie.offset) is None:
            return None if anchor.begin is None else Interval(anchor.begin, None)  # بعد ساعات
        return None if anchor.end is None else Interval(_whole_units(anchor.end, unit, last=True), None)
    if unit is None or (unit < Unit.DAY and anchor.length is not None and anchor.length >= _DAY):
        return (
            None if anchor.end is None else Interval(None, anchor.end)
        )  # some hours before what was some time of a day
    return None if anchor.begin is None else Interval(None, _whole_units(anchor.begin, unit, last=False))


def _unit(offset: Duration | None) -> Unit | None:
    return None if offset is None or not offset.amounts else max(amount.unit for amount in offset.amounts)


def _whole_units(moment: datetime, unit: Unit, *, last: bool) -> datetime:
    """The begin of the unit that holds a moment; with `last` the end of the unit that a time ending then is in."""
    held = period(moment - datetime.resolution if last else moment, unit).interval
    bound = None if held is None else held.end if last else held.begin
    return moment if bound is None else bound
