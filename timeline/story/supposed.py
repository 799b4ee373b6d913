"""The order that an article without a date still tells: أمس was before اليوم, whenever that was.

Its expressions are read as if it had been published on some day that agrees with them. What they come to is no
date and is never shown; only the order of the article's own events is taken from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from attrs import evolve

from timeline.event import Event, TimeLink
from timeline.model import Article, TimeExpression
from timeline.time.algebra import Date, Intersection, Part, Range, This
from timeline.time.interval import Interval, Relation
from timeline.time.resolve import Context, resolve

_SOME_DAY = datetime(2001, 6, 22)
_WEEK = range(7)
_Spans = Mapping[tuple[str | None, int, int], Interval]


def supposed(
    events: Sequence[Event], articles: Iterable[Article], expressions: Iterable[TimeExpression]
) -> tuple[Event, ...] | None:
    """The events with the times that they would have; None where no article is without a date, or none would help."""
    undated = {article.id for article in articles if article.published is None}
    relative: dict[str | None, list[TimeExpression]] = defaultdict(list)
    for expression in expressions if undated else ():
        if expression.article in undated and expression.interval is None and expression.type in {"DATE", "TIME"}:
            relative[expression.article].append(expression)
    if not relative:
        return None
    spans = {
        (expression.article, expression.start, expression.end): interval
        for told in relative.values()
        for expression, interval in _read(told)
    }
    return tuple(_supposed(event, spans) for event in events)


def _read(told: Sequence[TimeExpression]) -> Iterator[tuple[TimeExpression, Interval]]:
    """What an article's expressions come to on the first day of a week on which none contradicts itself."""
    months = [month for expression in told if (month := _this_month(expression.meaning)) is not None]
    first = _SOME_DAY.replace(month=months[0]) if months else _SOME_DAY
    days = [Context(first + timedelta(days=n)) for n in _WEEK]
    clear = (day for day in days if not any(resolve(expression.meaning, day).conflicts for expression in told))
    day = next(clear, days[0])
    for expression in told:
        interval = resolve(expression.meaning, day).interval
        if interval is not None:
            yield expression, interval


def _this_month(meaning: object) -> int | None:
    """The month that is said to be the present one: 10 إلى 12 فبراير الجاري."""
    match meaning:
        case This(of=Date(month=int(month))) if 1 <= month <= 12:
            return month
        case Range(last=part) | Part(day=part) | Intersection(parts=(part, *_)):
            return _this_month(part)
    return None


def _supposed(event: Event, spans: _Spans) -> Event:
    if event.when is not None or not event.mentions:
        return event
    when = Interval(None, None)
    for link in event.links:
        if link.anchor is None and link.article == event.mentions[0].article:
            when = when.meet(_lying(link, spans)) or when
    return event if when == Interval(None, None) else evolve(event, when=when, witnesses=())


def _lying(link: TimeLink, spans: _Spans) -> Interval:
    """When the event would be, as it lies to what its expression would come to."""
    said = spans.get((link.article, link.start, link.end), Interval(None, None))
    match link.relation:
        case Relation.AFTER:
            return Interval(said.end, None)
        case Relation.BEFORE:
            return Interval(None, said.begin)
        case Relation.STARTED_BY:
            return Interval(said.begin, None)
    return said
