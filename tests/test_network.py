"""Bounds and relations of events that are linked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UnknownEvent
from timeline.event import Basis, Event, Meeting, Mention, TimeLink
from timeline.model import Timeline
from timeline.story.bounds import Spread
from timeline.story.constraints import constraints
from timeline.story.network import _smallest, network
from timeline.time.algebra import Amount, Duration, Unit
from timeline.time.interval import Interval, Relation

EIGHTH = datetime(2025, 8, 1)


def days(first: int, last: int | None = None) -> Interval:
    """Days of August 2025, both inside."""
    return Interval(EIGHTH + timedelta(days=first - 1), EIGHTH + timedelta(days=last or first))


def event(number: int, when: Interval | None = None, links: Sequence[TimeLink] = ()) -> Event:
    """The event of that number, explicitly dated where it has a time."""
    return Meeting(
        id=str(number),
        when=when,
        basis=Basis.NONE if when is None else Basis.EXPLICIT,
        mentions=[Mention("a", number, number + 1, "م", "م")],
        links=links,
    )


def link(relation: Relation, anchor: int, offset: Duration | None = None) -> TimeLink:
    """A link to the event of that number."""
    return TimeLink(relation, None, str(anchor), offset, "a", 0, 1, "بعد")


def a(number: float | None, unit: Unit) -> Duration:
    """A duration of one unit."""
    return Duration((Amount(number, unit),))


@pytest.mark.parametrize(
    ("relation", "offset", "when"),
    [
        (Relation.BEFORE, a(1, Unit.DAY), days(24)),
        (Relation.AFTER, a(2, Unit.DAY), days(27)),
        (Relation.BEFORE, a(1, Unit.WEEK), days(18, 24)),
        (Relation.AFTER, a(1, Unit.MONTH), Interval(datetime(2025, 9, 1), datetime(2025, 10, 1))),
        (Relation.BEFORE, a(None, Unit.DAY), None),
        (Relation.BEFORE, None, None),
        (Relation.EQUALS, None, days(25)),
        (Relation.DURING, None, days(25)),
        (Relation.AFTER, a(9e9, Unit.YEAR), None),
    ],
)
def test_from_anchor(relation: Relation, offset: Duration | None, when: Interval | None) -> None:
    """An event is dated by what it happened in or at a distance from; order alone dates nothing."""
    solved = network([event(0, days(25)), event(1, None, [link(relation, 0, offset)])])
    assert solved.events[1].when == when
    assert solved.events[1].basis is (Basis.NONE if when is None else Basis.RELATIVE)
    assert not solved.conflicts


def test_back_to_anchor() -> None:
    """An event a day after an undated one dates that too."""
    solved = network([event(0), event(1, days(25), [link(Relation.AFTER, 0, a(1, Unit.DAY))])])
    assert solved.events[0].when == days(24)


def test_chain() -> None:
    """What is before something that is before a third is before that, without any date."""
    line = Timeline(
        events=[event(0), event(1, None, [link(Relation.AFTER, 0)]), event(2, None, [link(Relation.AFTER, 1)])]
    )
    assert line.relation("0", "2") is Relation.BEFORE
    assert line.relation(line[2], line[0]) is Relation.AFTER
    with pytest.raises(UnknownEvent):
        line.relation("0", "nobody")


def test_through_dates() -> None:
    """Links and dates work together: during the earlier is before the later."""
    line = Timeline(events=[event(0, days(1)), event(1, days(2)), event(2, None, [link(Relation.DURING, 0)])])
    assert line.relation("2", "1") is Relation.BEFORE
    assert line.relation("2", "0") is Relation.DURING


def test_one_day_is_no_order() -> None:
    """Two events of one day are in no known relation."""
    assert Timeline(events=[event(0, days(1)), event(1, days(1))]).relation("0", "1") is None


def test_circle() -> None:
    """Three that say they are each before the next contradict each other, and all three are named."""
    solved = network([event(i, None, [link(Relation.BEFORE, (i + 1) % 3)]) for i in range(3)])
    ((_, conflict),) = solved.conflicts
    assert [side.value for side in conflict.alternatives] == ["before 1", "before 2", "before 0"]


def test_weakest_gives_way() -> None:
    """Dates stand where an order contradicts them, and the conflict names the order last."""
    solved = network([event(0, days(25), [link(Relation.BEFORE, 1)]), event(1, days(24)), event(2, days(3))])
    ((concerned, conflict),) = solved.conflicts
    assert concerned == {0, 1}
    assert conflict.alternatives[-1].value == "before 1"
    assert [e.when for e in solved.events] == [days(25), days(24), days(3)]
    assert solved.relation(0, 1) is Relation.AFTER


def test_two_distances() -> None:
    """A day after and two days after cannot both be, whether or not there is a date."""
    for when in (None, days(25), Interval(EIGHTH, None)):
        linked = event(1, None, [link(Relation.AFTER, 0, a(1, Unit.DAY))])
        other = event(0, when, [link(Relation.BEFORE, 1, a(2, Unit.DAY))])
        assert bool(network([other, linked]).conflicts) == (when is not None)


RELATIONS = st.sampled_from(Relation)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Events with dates and links of any kind, contradictory ones too."""
    size = draw(st.integers(1, 7))
    found = []
    for i in range(size):
        begin, length = draw(st.integers(1, 6)), draw(st.integers(0, 2))
        when = draw(st.sampled_from((None, days(begin, begin + length), Interval(days(begin).begin, None))))
        links = [
            link(draw(RELATIONS), draw(st.integers(0, size - 1)), draw(st.sampled_from((None, None, a(1, Unit.DAY)))))
            for _ in range(draw(st.integers(0, 2)))
        ]
        found.append(event(i, when, links))
    return found


@given(events())
def test_converse(told: list[Event]) -> None:
    """How one lies to another is how the other lies to the one, turned round."""
    solved = network(told)
    for i, j in product(range(len(told)), repeat=2):
        relation = solved.relation(i, j)
        assert solved.relation(j, i) is (None if relation is None else relation.converse)


@given(events())
def test_transitive(told: list[Event]) -> None:
    """Before is transitive."""
    solved = network(told)
    numbers = range(len(told))
    earlier = {(i, j) for i in numbers for j in numbers if solved.relation(i, j) is Relation.BEFORE}
    assert all(
        (i, k) in earlier or solved.relation(i, k) is not None for i, j in earlier for j2, k in earlier if j == j2
    )


@given(events())
def test_times_become_tighter(told: list[Event]) -> None:
    """Solving only narrows the times that it keeps, and solving again changes nothing."""
    solved = network(told)
    if not solved.conflicts:
        assert all(
            b.when is not None and b.when.within(e.when) for e, b in zip(told, solved.events, strict=True) if e.when
        )
        assert [e.when for e in network(solved.events).events] == [e.when for e in solved.events]


@given(events())
def test_possible_relations(told: list[Event]) -> None:
    """What is settled is all that is possible, and turning round turns round what is possible."""
    solved = network(told)
    for i, j in product(range(len(told)), repeat=2):
        settled, possible = solved.relation(i, j), solved.possible(i, j)
        assert possible == {settled} if settled is not None else len(possible) != 1
        assert solved.possible(j, i) == {relation.converse for relation in possible}


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(1, 5)), min_size=2, max_size=6), st.data())
def test_truth_stays_possible(spans: list[tuple[int, int]], data: st.DataObject) -> None:
    """Of events that lie somewhere, true links and bounds that hold them never rule out how they lie."""
    true = [days(first, first + length) for first, length in spans]
    told = []
    for i, span in enumerate(true):
        anchor = data.draw(st.integers(0, len(true) - 1))
        relation = span.relation(true[anchor])
        assert relation is not None
        links = [link(relation, anchor)] if data.draw(st.booleans()) else []
        told.append(event(i, data.draw(st.sampled_from((None, span, days(1, 31)))), links))
    solved = network(told)
    assert not solved.conflicts
    for (i, a_span), (j, b_span) in product(enumerate(true), repeat=2):
        possible = solved.possible(i, j)
        # A day that ends where the next begins is before it: who knows only the days cannot tell whether they meet.
        near = {Relation.MEETS: Relation.BEFORE, Relation.MET_BY: Relation.AFTER}
        relation = a_span.relation(b_span)
        assert relation is not None
        assert {relation, near.get(relation, relation)} & possible


def test_bounds_that_touch_leave_a_moment() -> None:
    """What begins at the latest when another begins at the earliest may begin with it."""
    told = [
        event(0, days(3, 8), [link(Relation.MEETS, 1)]),
        event(1, None, [link(Relation.OVERLAPS, 2)]),
        event(2, None, [link(Relation.FINISHES, 3)]),
        event(3, days(9, 11)),
    ]
    solved = network(told)
    assert solved.relation(1, 3) is None
    assert {Relation.STARTS, Relation.OVERLAPS} <= solved.possible(1, 3)


@given(events())
def test_smallest_contradiction(told: list[Event]) -> None:
    """Of what is named as a contradiction each part is needed for it."""
    said = dict(enumerate(constraints(told, {e.id: i for i, e in enumerate(told)})))
    clash = Spread(said).clash()
    least = _smallest(said, clash)
    assert least <= clash
    assert bool(Spread({n: said[n] for n in least}).clash()) == bool(clash)
    assert not any(Spread({n: said[n] for n in least - {one}}).clash() for one in least)


def test_long_chains() -> None:
    """A chain of thousands is solved without recursion."""
    solved = network([event(0, days(1)), *(event(i, None, [link(Relation.EQUALS, i - 1)]) for i in range(1, 3000))])
    assert solved.events[-1].when == days(1)
