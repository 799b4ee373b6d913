"""The days on which an article without a date may have been published."""

from datetime import date, datetime

import pytest

from timeline.errors import InvalidPublicationDate
from timeline.event import Basis, Event, Meeting, Mention, Modality, Participant, Role, TimeLink
from timeline.model import Article, TimeExpression, Timeline
from timeline.story.publication import Publication, publication_dates
from timeline.time.algebra import Amount, Date, Duration, Intersection, Shift, This, Time, Unit, Weekday
from timeline.time.interval import Interval, Relation

YEAR = ("2025-01-01", "2025-12-31")
YESTERDAY_THURSDAY = Intersection((Shift(-1, Unit.DAY), Weekday(4)))


def said(meaning: Time, start: int = 10, interval: Interval | None = None) -> TimeExpression:
    """An expression of five letters."""
    return TimeExpression(
        text="كلمات",
        start=start,
        end=start + 5,
        type="DATE",
        value=None,
        meaning=meaning,
        rule="",
        interval=interval,
        article="a",
    )


def meeting(
    article: str,
    start: int,
    *people: str,
    when: Interval | None = None,
    by: int | None = None,
    links: tuple[TimeLink, ...] = (),
    modality: Modality = Modality.ASSERTED,
) -> Event:
    """A meeting of people, dated by the expression at an offset."""
    dating = () if by is None else (TimeLink(Relation.DURING, None, None, None, article, by, by + 5, "كلمات"),)
    return Meeting(
        id=f"{article}:{start}",
        when=when,
        basis=Basis.NONE if when is None else Basis.EXPLICIT,
        mentions=(Mention(article, start, start + 4, "لقاء", ""),),
        participants=tuple(Participant(Role.AGENT, name, name, article, 0, 1) for name in people),
        modality=modality,
        links=(*dating, *links),
    )


def article(*expressions: TimeExpression, events: tuple[Event, ...] = (), published: str | None = None) -> Timeline:
    """An article, `a` where it has no date."""
    name = "a" if published is None else "b"
    return Timeline(events=events, articles=(Article(text="", id=name, published=published),), expressions=expressions)


def only(*timelines: Timeline, between: tuple[str, str] = YEAR) -> Publication:
    """What is found of the one article without a date."""
    (found,) = publication_dates(timelines, between)
    return found


def test_weekday() -> None:
    """Who writes that yesterday was Thursday writes on a Friday."""
    found = only(article(said(YESTERDAY_THURSDAY)))
    assert len(found.days) == 52
    assert {day.isoweekday() for day in found.days} == {5}
    assert [clue.text for clue in found.clues] == ["كلمات"]
    assert found.day is None


def test_this_month() -> None:
    """فبراير الجاري was written in a February, and what was past in it after it."""
    twelfth = said(This(Date(month=2, day=12)))
    assert {day.month for day in only(article(twelfth)).days} == {2}
    found = only(article(twelfth, events=(meeting("a", 0, by=10),)))
    assert found.days[0] == date(2025, 2, 12)


def test_past_and_planned() -> None:
    """What is told as past had begun, and what is planned was not over."""
    tenth = said(Date(2025, 3, 10), interval=Interval(datetime(2025, 3, 10), datetime(2025, 3, 11)))
    assert only(article(tenth, events=(meeting("a", 0, by=10),))).days[0] == date(2025, 3, 10)
    planned = meeting("a", 0, by=10, modality=Modality.PLANNED)
    assert only(article(tenth, events=(planned,))).days[-1] == date(2025, 3, 11)


def test_shared_event() -> None:
    """A meeting that another article dates leaves one of the Fridays."""
    day = Interval(datetime(2025, 8, 28), datetime(2025, 8, 29))
    other = article(events=(meeting("b", 0, "حسن رشاد", "إبراهيم كالن", when=day),), published="2025-08-29")
    mine = article(said(YESTERDAY_THURSDAY), events=(meeting("a", 0, "حسن رشاد", "قالين", by=10),))
    assert only(mine, other).day == date(2025, 8, 29)


def test_a_few_days_after() -> None:
    """A few days after a meeting that another article dates are not two weeks."""
    day = Interval(datetime(2025, 8, 25), datetime(2025, 8, 26))
    other = article(events=(meeting("b", 0, "قالين", "خليفة حفتر", when=day),), published="2025-08-25")
    known = meeting("a", 50, "كالن", "حفتر")
    after = TimeLink(Relation.AFTER, None, known.id, Duration((Amount(None, Unit.DAY),)), "a", 20, 30, "بعد أيام")
    mine = article(said(YESTERDAY_THURSDAY), events=(meeting("a", 0, "حسن رشاد", by=10, links=(after,)), known))
    assert only(mine, other).day == date(2025, 8, 29)


def test_clues_that_disagree() -> None:
    """A clue that leaves no day is told and not followed."""
    found = only(
        article(said(Weekday(4)), said(YESTERDAY_THURSDAY), said(Intersection((Shift(0, Unit.DAY), Weekday(1))), 30))
    )
    assert len(found.days) == 52
    assert [clue.start for clue in found.conflicts] == [30]


def test_nothing_said() -> None:
    """An article without clues may be of any day, and one with a date is not asked."""
    assert len(only(article()).days) == 365
    assert publication_dates([article(published="2025-08-29")], YEAR) == ()


@pytest.mark.parametrize("between", [("2025-02-01", "2025-01-01"), (None, "2025-01-01"), ("soon", "2025-01-01")])
def test_no_span(between: tuple[str | None, str]) -> None:
    """What is no span of days is refused."""
    with pytest.raises(InvalidPublicationDate):
        publication_dates([], between)


def test_one_day_span() -> None:
    """A span of one day has that day."""
    today = date(2025, 1, 3)
    assert only(article(), between=(str(today), str(today))).day == today
