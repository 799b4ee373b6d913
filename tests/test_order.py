"""One line of events."""

from datetime import datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.event import BY_TYPE, Basis, Event, EventType, Mention, Modality, TimeLink
from timeline.model import Article
from timeline.story.network import network
from timeline.story.order import ordered
from timeline.time.interval import Interval, Relation

BEFORE = (Relation.BEFORE, Relation.MEETS)


def days(first: int, last: int | None = None) -> Interval:
    """Days of August 2025, both inside."""
    return Interval(datetime(2025, 8, first), datetime(2025, 8, last or first) + timedelta(days=1))


def event(
    start: int,
    when: Interval | None = None,
    *links: tuple[Relation, int],
    kind: EventType = EventType.MEETING,
    modality: Modality = Modality.ASSERTED,
    sentence: str = "",
    article: str = "a",
) -> Event:
    """An event by where its article tells it."""
    return BY_TYPE[kind](
        id=str(start),
        when=when,
        basis=Basis.NONE if when is None else Basis.EXPLICIT,
        mentions=[Mention(article, start, start + 1, "م", sentence)],
        modality=modality,
        links=[TimeLink(relation, None, str(anchor), None, article, start, start, "") for relation, anchor in links],
    )


def line(*events: Event, articles: tuple[Article, ...] = ()) -> list[str]:
    """The ids of events, in order."""
    return [events[i].id for _, i in ordered(network(events), articles)]


def test_dates() -> None:
    """Dated events stand by their dates."""
    assert line(event(0, days(3)), event(1, days(1)), event(2, days(2))) == ["1", "2", "0"]


def test_undated_last() -> None:
    """What has no time and no relation comes last, in the order of its article."""
    assert line(event(0), event(1, days(1)), event(2)) == ["1", "0", "2"]


def test_undated_by_relation() -> None:
    """What is known to be before or after a dated event stands beside it."""
    told = [event(0, None, (Relation.BEFORE, 2)), event(1, days(1)), event(2, days(5)), event(3, days(9))]
    assert line(*told) == ["1", "0", "2", "3"]
    assert line(event(0, None, (Relation.AFTER, 1)), event(1, days(1)), event(2, days(5))) == ["1", "0", "2"]


def test_longer_first() -> None:
    """A visit stands before the meeting in it, though the text has it later."""
    assert line(event(0, None, (Relation.DURING, 1)), event(1, days(1, 3), kind=EventType.VISIT)) == ["1", "0"]


def test_open_begin() -> None:
    """A visit that ended by a day and held a dated meeting stands with that meeting."""
    told = [
        event(0, Interval(None, datetime(2025, 8, 28)), kind=EventType.VISIT),
        event(1, days(25), (Relation.DURING, 0)),
        event(2, days(27)),
    ]
    assert line(*told) == ["0", "1", "2"]


def test_report_after_its_content() -> None:
    """A report stands after what it reports, with a date or without."""
    for when in (days(2), None):
        saying = event(0, when, kind=EventType.STATEMENT, sentence="م قال م")
        assert line(saying, event(6, None, sentence="م قال م"), event(9, days(1))) == ["9", "6", "0"]


def test_plans_behind_the_past() -> None:
    """An undated plan stands behind undated past events."""
    assert line(event(0, modality=Modality.PLANNED), event(1)) == ["1", "0"]


def test_articles_by_publication() -> None:
    """Undated events stand by the publication of their articles."""
    articles = (Article(text="", id="a", published="2025-08-02"), Article(text="", id="b", published="2025-08-01"))
    assert line(event(0), event(1, article="b"), articles=articles) == ["1", "0"]


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Events with dates and links, contradictory ones too."""
    size = draw(st.integers(1, 8))
    found = []
    for i in range(size):
        begin = draw(st.integers(1, 6))
        whens = (None, None, days(begin, begin + draw(st.integers(0, 2))), Interval(None, days(begin).end))
        found.append(
            event(
                i,
                draw(st.sampled_from(whens)),
                *draw(st.lists(st.tuples(st.sampled_from(Relation), st.integers(0, size - 1)), max_size=2)),
                kind=draw(st.sampled_from((EventType.MEETING, EventType.STATEMENT))),
                sentence=draw(st.sampled_from(("م", "قال م"))),
            )
        )
    return found


@given(events())
def test_agrees(told: list[Event]) -> None:
    """The line is of all events, once, and never contradicts what is settled between two of them."""
    solved = network(told)
    order = [i for _, i in ordered(solved, ())]
    assert sorted(order) == list(range(len(told)))
    for first, second in combinations(order, 2):
        assert solved.relation(second, first) not in BEFORE


@given(events())
def test_agrees_with_dates(told: list[Event]) -> None:
    """What ended by its date stands before what began later."""
    solved = network(told)
    for first, second in combinations((i for _, i in ordered(solved, ())), 2):
        earlier, later = solved.events[first].when, solved.events[second].when
        if earlier and later and later.end and earlier.begin:
            assert earlier.begin < later.end
