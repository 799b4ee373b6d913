"""The month in which an article without a date says that it was written: 12 فبراير الجاري, in some February."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from timeline.model import TimeExpression
from timeline.time.algebra import Date, This


def present_months(expressions: Iterable[TimeExpression]) -> Mapping[str | None, int]:
    """The present month of articles whose expressions agree on one, by the article's id.

    Only what has no interval is asked: an article with a publication date has its month from that.
    """
    told: dict[str | None, set[int]] = defaultdict(set)
    for expression in expressions:
        if expression.interval is None:
            told[expression.article].update(this_month(expression.meaning))
    return {article: min(months) for article, months in told.items() if len(months) == 1}


def this_month(meaning: object) -> Iterator[int]:
    """The months that are said to be the present one.

    >>> list(this_month(This(Date(month=2))))
    [2]
    """
    match meaning:
        case This(of=Date(month=int(month))):
            yield month
    for part in _parts(meaning):
        yield from this_month(part)


def _parts(meaning: object) -> Iterator[object]:
    match meaning:
        case tuple():
            yield from meaning
        case object(__attrs_attrs__=attributes):
            yield from (getattr(meaning, attribute.name) for attribute in attributes)
