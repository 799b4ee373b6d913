"""Intervals obey Allen's algebra."""

import re
from collections import defaultdict
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


SIGNS = dict(zip(("<", "m", "o", "s", "d", "f", "=", "fi", "di", "si", "oi", "mi", ">"), Relation, strict=True))
"""Relations as Allen writes them, an i behind a letter for the inverse."""
ALLEN = """
    <  : <: <            >: *            d: < o m d s   di: <          o: <            oi: < o m d s
         m: <            mi: < o m d s   s: <           si: <          f: < o m d s    fi: <
    >  : <: *            >: >            d: > oi mi d f di: >          o: > oi mi d f  oi: >
         m: > oi mi d f  mi: >           s: > oi mi d f si: >          f: >            fi: >
    d  : <: <            >: >            d: d           di: *          o: < o m d s    oi: > oi mi d f
         m: <            mi: >           s: d           si: > oi mi d f f: d           fi: < o m d s
    di : <: < o m di fi  >: > oi di mi si d: o oi d s f di si fi =     di: di          o: o di fi
         oi: oi di si    m: o di fi      mi: oi di si   s: o di fi     si: di          f: oi di si    fi: di
    o  : <: <            >: > oi di mi si d: o d s      di: < o m di fi o: < o m       oi: o oi d s f di si fi =
         m: <            mi: oi di si    s: o           si: di fi o    f: d s o        fi: < o m
    oi : <: < o m di fi  >: >            d: oi d f      di: > oi mi di si o: o oi d s f di si fi =
         oi: > oi mi     m: o di fi      mi: >          s: oi d f      si: oi > mi     f: oi          fi: oi di si
    m  : <: <            >: > oi mi di si d: o d s      di: <          o: <            oi: o d s
         m: <            mi: f fi =      s: m           si: m          f: d s o        fi: <
    mi : <: < o m di fi  >: >            d: oi d f      di: >          o: oi d f       oi: >
         m: s si =       mi: >           s: d f oi      si: >          f: mi           fi: mi
    s  : <: <            >: >            d: d           di: < o m di fi o: < o m       oi: oi d f
         m: <            mi: mi          s: s           si: s si =     f: d            fi: < m o
    si : <: < o m di fi  >: >            d: oi d f      di: di         o: o di fi      oi: oi
         m: o di fi      mi: mi          s: s si =      si: si         f: oi           fi: di
    f  : <: <            >: >            d: d           di: > oi mi di si o: o d s     oi: > oi mi
         m: m            mi: >           s: d           si: > oi mi    f: f            fi: f fi =
    fi : <: <            >: > oi mi di si d: o d s      di: di         o: o            oi: oi di si
         m: m            mi: si oi di    s: o           si: di         f: f fi =       fi: fi
"""
"""The transitivity table of Allen (1983), a row for each relation of A to B, those of A to C by those of B to C."""


def _allen() -> dict[tuple[Relation, Relation], set[Relation]]:
    """The table as it is written, with the row and the column of equality, which change nothing."""
    table = {(SIGNS["="], relation): {relation} for relation in Relation}
    table |= {(relation, SIGNS["="]): {relation} for relation in Relation}
    row = column = ""
    for word in re.sub(r" +: ", ":: ", ALLEN).split():
        match word:
            case _ if word.endswith("::"):
                row = word.removesuffix("::")
            case _ if word.endswith(":"):
                column = word.removesuffix(":")
                table[SIGNS[row], SIGNS[column]] = set()
            case _:
                table[SIGNS[row], SIGNS[column]] |= set(Relation) if word == "*" else {SIGNS[word]}
    return table


def test_composition_table() -> None:
    """The composition of relations is the one that Allen's table tells."""
    assert _allen() == COMPOSITION


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
