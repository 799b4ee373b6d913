"""When an article without a date was published, as far as its own words and the articles of others allow.

Every day of a span is held against what the article says: أمس الخميس was written on a Friday, فبراير الجاري in a
February, what is told as past had begun, what is announced had not, and a happening that a dated article tells too
has its day. A clue that no day is left for is kept as a conflict and not followed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from typing import TypeAlias

from attrs import frozen

from timeline.errors import InvalidPublicationDate
from timeline.event import Event, Mention, Modality, TimeLink
from timeline.model import Published, TimeExpression, Timeline, publication_date
from timeline.story.bounds import EARLIEST
from timeline.story.merge import merge
from timeline.story.months import this_month
from timeline.story.network import Network, network
from timeline.story.witness import NEWS, TIGHT
from timeline.time.algebra import Amount, Duration, Unit
from timeline.time.interval import Interval, Relation
from timeline.time.resolve import Context, Reading, resolve

_SOME_DAYS = Duration((Amount(None, Unit.DAY),))
_A_FEW_DAYS = 9
"""The most days that are a few (بعد أيام من)."""


@frozen
class Clue:
    """Words of an article that leave some days for its publication and rule out others, and why."""

    text: str
    start: int
    end: int
    why: str


@frozen
class Publication:
    """The days on which an article without a date may have been published, with the clues that leave no others.

    `conflicts` are clues that none of the days agrees with.
    """

    article: str | None
    days: tuple[date, ...]
    clues: tuple[Clue, ...]
    conflicts: tuple[Clue, ...] = ()

    @property
    def day(self) -> date | None:
        """The day, if only one is left."""
        return self.days[0] if len(self.days) == 1 else None


Check: TypeAlias = tuple[Clue, Callable[[date], bool]]
Reader: TypeAlias = Callable[[date], Reading]


def publication_dates(timelines: Iterable[Timeline], between: tuple[Published, Published]) -> tuple[Publication, ...]:
    """For each article without a publication date the days from the first to the last of `between` that fit it.

    The timelines are those of single articles, with and without dates, as `extract_each` gives them. Raises
    `InvalidPublicationDate` where `between` is no span of days.
    """
    first, last = (_day(side) for side in between)
    if last < first:
        raise InvalidPublicationDate(f"no day lies between {first} and {last}: give the earlier one first")
    span = tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
    timelines = tuple(timelines)
    shared = _shared(timelines)
    return tuple(
        _fitting(article.id, span, [*_own(timeline), *_with_others(timeline, article.id, shared)])
        for timeline in timelines
        for article in timeline.articles
        if article.published is None
    )


def _day(side: Published) -> date:
    match publication_date(side):
        case datetime() as moment:
            return moment.date()
        case date() as day:
            return day
    raise InvalidPublicationDate("a span of days has a first and a last one")


def _fitting(article: str | None, span: Sequence[date], checks: Iterable[Check]) -> Publication:
    days, clues, conflicts = tuple(span), [], []
    for clue, agrees in checks:
        left = tuple(day for day in days if agrees(day))
        if not left:
            conflicts.append(clue)
        elif len(left) < len(days):
            days = left
            clues.append(clue)
    return Publication(article, days, tuple(clues), tuple(conflicts))


def _own(timeline: Timeline) -> Iterator[Check]:
    """What the article says by itself."""
    told = _told(timeline.events)
    for expression in timeline.expressions:
        reading = _reader(expression)
        if expression.interval is None:
            yield _clue(expression, "its parts agree"), partial(_agrees, reading)
            for month in this_month(expression.meaning):
                yield _clue(expression, "it is the month of publication"), partial(_in_month, month)
        for event in told.get((expression.start, expression.end), ()):
            if event.modality is Modality.ASSERTED:
                yield _clue(expression, "it had begun"), partial(_begun, reading)
            elif event.modality is Modality.PLANNED:
                yield _clue(expression, "it was to come"), partial(_to_come, reading)


def _reader(expression: TimeExpression) -> Reader:
    """What the expression is if the article was published on a day."""

    @cache
    def read(day: date) -> Reading:
        return resolve(expression.meaning, Context(datetime.combine(day, time.min)))

    return read


def _agrees(reading: Reader, day: date) -> bool:
    return not reading(day).conflicts


def _in_month(month: int, day: date) -> bool:
    return day.month == month


def _begun(reading: Reader, day: date) -> bool:
    interval = reading(day).interval
    return interval is None or interval.begin is None or interval.begin.date() <= day


def _to_come(reading: Reader, day: date) -> bool:
    interval = reading(day).interval
    return interval is None or interval.end is None or interval.end.date() >= day


def _meets(reading: Reader, when: Interval, day: date) -> bool:
    interval = reading(day).interval
    return interval is None or interval.meet(when) is not None


def _few_days_after(reading: Reader, since: date, day: date) -> bool:
    interval = reading(day).interval
    return interval is None or interval.begin is None or 0 <= (interval.begin.date() - since).days <= _A_FEW_DAYS


def _from_to(first: date, last: date, day: date) -> bool:
    return first <= day <= last


def _clue(expression: TimeExpression, why: str) -> Clue:
    return Clue(expression.text, expression.start, expression.end, why)


def _told(events: Iterable[Event]) -> Mapping[tuple[int, int], list[Event]]:
    """The events that an expression dates, by its span."""
    dated: dict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in events:
        for link in event.links:
            if link.anchor is None:
                dated[link.start, link.end].append(event)
    return dated


_Shared: TypeAlias = tuple[Timeline, Network]


def _shared(timelines: Sequence[Timeline]) -> _Shared:
    """All that all articles tell, and the network of its times."""
    line = merge(timelines)
    return line, network(line.events)


def _with_others(timeline: Timeline, article: str | None, shared: _Shared) -> Iterator[Check]:
    """What follows from happenings that dated articles tell too."""
    line, solved = shared
    by_span = {(e.start, e.end): e for e in timeline.expressions if e.interval is None}
    for event in line:
        for told in event.witnesses or (event,):
            if told.mentions and told.mentions[0].article == article:
                dated = [by_span[link.start, link.end] for link in told.links if (link.start, link.end) in by_span]
                if told.when is None and event.when is not None:
                    yield from _same_day(told, dated, event.when)
                yield from _few_days(event, dated, solved)


def _same_day(told: Event, dated: Sequence[TimeExpression], when: Interval) -> Iterator[Check]:
    """An event that another article dates: the words of this one come to that date, or it is fresh news."""
    for expression in dated:
        yield _clue(expression, "another article dates it"), partial(_meets, _reader(expression), when)
    if dated or told.modality is not Modality.ASSERTED or when.begin is None or when.end is None:
        return
    if when.end - when.begin <= TIGHT:
        clue = Clue(*_span(told.mentions[0]), "another article dates it, and it is news")
        yield clue, partial(_from_to, when.begin.date(), (when.end + NEWS).date())


def _span(words: Mention | TimeLink) -> tuple[str, int, int]:
    return words.text, words.start, words.end


def _few_days(event: Event, dated: Sequence[TimeExpression], solved: Network) -> Iterator[Check]:
    """An event that is a few days after another one, of which others tell when it was."""
    for link in event.links:
        anchor = None if link.anchor is None else solved.number.get(link.anchor)
        if anchor is None or link.relation is not Relation.AFTER or link.offset != _SOME_DAYS:
            continue
        since = solved.earliest.get(2 * anchor + 1, EARLIEST)
        for expression in dated if since != EARLIEST else ():
            clue = Clue(*_span(link), "a few days are at most nine")
            yield clue, partial(_few_days_after, _reader(expression), since.date())
