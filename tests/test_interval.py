"""Intervals obey Allen's algebra."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import InvalidInterval
from timeline.time.interval import Interval, Relation

NOON = datetime(2025, 8, 29, 12)
MOMENTS = st.integers(0, 9).map(lambda hours: NOON + timedelta(hours=hours)) | st.datetimes()
INTERVALS = st.tuples(MOMENTS, MOMENTS).map(sorted).filter(lambda p: p[0] < p[1]).map(lambda p: Interval(*p))
OPEN = st.tuples(INTERVALS, st.booleans(), st.booleans()).map(
    lambda t: Interval(None if t[1] else t[0].begin, None if t[2] else t[0].end)
)
ORDER = list(Relation)

DEFINITIONS = {
    Relation.BEFORE: lambda a, b, c, d: b < c,
    Relation.MEETS: lambda a, b, c, d: b == c,
    Relation.OVERLAPS: lambda a, b, c, d: a < c < b < d,
    Relation.STARTS: lambda a, b, c, d: a == c and b < d,
    Relation.DURING: lambda a, b, c, d: c < a and b < d,
    Relation.FINISHES: lambda a, b, c, d: c < a and b == d,
    Relation.EQUALS: lambda a, b, c, d: a == c and b == d,
    Relation.FINISHED_BY: lambda a, b, c, d: a < c and b == d,
    Relation.CONTAINS: lambda a, b, c, d: a < c and d < b,
    Relation.STARTED_BY: lambda a, b, c, d: a == c and d < b,
    Relation.OVERLAPPED_BY: lambda a, b, c, d: c < a < d < b,
    Relation.MET_BY: lambda a, b, c, d: d == a,
    Relation.AFTER: lambda a, b, c, d: d < a,
}


@given(INTERVALS, INTERVALS)
def test_relations_are_as_defined(one: Interval, other: Interval) -> None:
    """Of the thirteen definitions exactly one holds, and it is the one that is told."""
    bounds = (one.begin, one.end, other.begin, other.end)
    assert [relation for relation, holds in DEFINITIONS.items() if holds(*bounds)] == [one.relation(other)]


@given(INTERVALS, INTERVALS)
def test_converse(one: Interval, other: Interval) -> None:
    """Seen from the other side a relation is its converse, and the converse of that is itself."""
    relation = one.relation(other)
    assert relation is not None
    assert other.relation(one) is relation.converse
    assert relation.converse.converse is relation


def _composition() -> dict[tuple[Relation, Relation], set[Relation]]:
    """Which relations A to C may have, by those of A to B and of B to C, over all intervals on six points."""
    points = [NOON + timedelta(hours=hour) for hour in range(6)]
    intervals = [Interval(a, b) for a, b in product(points, points) if a < b]
    table = defaultdict(set)
    for a, b, c in product(intervals, repeat=3):
        first, second, whole = a.relation(b), b.relation(c), a.relation(c)
        assert first is not None
        assert second is not None
        assert whole is not None
        table[first, second].add(whole)
    return table


COMPOSITION = _composition()


def test_composition_table() -> None:
    """The composition of relations is Allen's: 97 cells with one relation, 42 with three, 24, 3 and 3 with more."""
    assert Counter(map(len, COMPOSITION.values())) == {1: 97, 3: 42, 5: 24, 9: 3, 13: 3}
    assert COMPOSITION[Relation.BEFORE, Relation.AFTER] == set(Relation)
    assert COMPOSITION[Relation.OVERLAPS, Relation.DURING] == {Relation.OVERLAPS, Relation.STARTS, Relation.DURING}
    assert COMPOSITION[Relation.STARTS, Relation.MEETS] == {Relation.BEFORE}
    assert COMPOSITION[Relation.MEETS, Relation.MET_BY] == {Relation.FINISHES, Relation.EQUALS, Relation.FINISHED_BY}


@given(INTERVALS, INTERVALS, INTERVALS)
def test_relations_compose(a: Interval, b: Interval, c: Interval) -> None:
    """What A is to C follows from what A is to B and B to C, at any moments."""
    first, second = a.relation(b), b.relation(c)
    assert first is not None
    assert second is not None
    assert a.relation(c) in COMPOSITION[first, second]


@given(INTERVALS, INTERVALS, st.sets(st.sampled_from("abcd")))
def test_an_open_bound_leaves_only_what_is_sure(one: Interval, other: Interval, unknown: set[str]) -> None:
    """A relation that is told despite unknown bounds is the one that they have once they are known."""
    less = Interval(None if "a" in unknown else one.begin, None if "b" in unknown else one.end)
    also = Interval(None if "c" in unknown else other.begin, None if "d" in unknown else other.end)
    assert less.relation(also) in {None, one.relation(other)}


@given(OPEN, OPEN)
def test_meet_is_inside_both(one: Interval, other: Interval) -> None:
    """What two intervals have in common lies within both, and is the same from either side."""
    common = one.meet(other)
    assert common == other.meet(one)
    assert common is None or (common.within(one) and common.within(other))


@given(INTERVALS, INTERVALS, MOMENTS)
def test_membership(one: Interval, other: Interval, moment: datetime) -> None:
    """A moment is in what two intervals have in common where it is in both; the end is outside."""
    common = one.meet(other)
    assert (common is not None and moment in common) == (moment in one and moment in other)
    assert one.begin is not None
    assert one.end is not None
    assert one.begin in one
    assert one.end not in one


@given(INTERVALS)
def test_length(one: Interval) -> None:
    """The length reaches from begin to end, and is unknown with either bound."""
    assert one.begin is not None
    assert one.length is not None
    assert one.begin + one.length == one.end
    assert Interval(one.begin, None).length is None


def test_refuses_to_end_before_it_begins() -> None:
    """An interval in the wrong order is an error of the library's own."""
    with pytest.raises(InvalidInterval):
        Interval(NOON, NOON - timedelta(hours=1))
