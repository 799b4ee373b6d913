"""TIMEX3 elements of TimeML for time expressions and publication dates."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from timeline.model import Article, TimeExpression
from timeline.time.algebra import Anchor, Last, Next, Reach, Shift, This
from timeline.time.interval import Interval
from timeline.time.tree import operators

Attributes = dict[str, str]

_UNKNOWN = {"DATE": "XXXX-XX-XX", "TIME": "XXXX-XX-XXTXX:XX", "DURATION": "PXX", "SET": "PXX"}
"""The value of what has none in TIMEX3, by its type."""
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


def of_publication(article: Article, tid: str) -> Attributes:
    """The publication date of an article, to the minute where it is known so well."""
    match article.published:
        case datetime() as moment:
            kind, value = "TIME", moment.replace(tzinfo=None).isoformat(timespec="minutes")
        case date() as day:
            kind, value = "DATE", day.isoformat()
        case _:
            kind, value = "DATE", _UNKNOWN["DATE"]
    return {"tid": tid, "type": kind, "value": value, "functionInDocument": "CREATION_TIME"}


def of_expression(expression: TimeExpression, tid: str, publication: str | None) -> Iterator[Attributes]:
    """An expression, and behind it the two ends of a span, which has no TIMEX3 value of its own.

    For from one day to another TimeML has a DURATION between two times that no words name.
    """
    value, *ends = _values(expression)
    attributes = {"tid": tid, "type": "DURATION" if ends else expression.type, "value": value}
    if ends:
        attributes |= {"beginPoint": f"{tid}1", "endPoint": f"{tid}2"}
    if expression.mod:
        attributes["mod"] = expression.mod
    if expression.type == "SET":
        attributes["quant"] = "EVERY"
    if _is_counted(expression):
        attributes["temporalFunction"] = "true"
        if publication:
            attributes["anchorTimeID"] = publication
    yield attributes
    for number, end in enumerate(ends, 1):
        yield {"tid": f"{tid}{number}", "type": "TIME" if "T" in end else "DATE", "value": end}


def _values(expression: TimeExpression) -> tuple[str, ...]:
    """The value of an expression; of a span its length and the values of its ends."""
    match expression:
        case TimeExpression(value=str(value)) if "/" in value:
            first, _, last = value.partition("/")
            return _length(expression.interval), first, last
        case TimeExpression(value=str(value)):
            return (value,)
        case TimeExpression(interval=Interval(begin=datetime() as begin, end=datetime() as end) as interval):
            first, last = begin.date().isoformat(), max(begin, end - datetime.resolution).date().isoformat()
            return (first,) if first == last else (_length(interval), first, last)
    return (_UNKNOWN[expression.type],)


def _length(interval: Interval | None) -> str:
    """How long a span is, in days or, where it is no whole number of them, in minutes."""
    if interval is None or interval.length is None:
        return _UNKNOWN["DURATION"]
    days, rest = divmod(interval.length, _DAY)
    return f"PT{interval.length // _MINUTE}M" if rest else f"P{days}D"


def _is_counted(expression: TimeExpression) -> bool:
    """Whether an expression counts from the publication of its article."""
    for operator in operators(expression.meaning):
        match operator:
            case Shift(anchor=Anchor.NOW) | Last() | Next() | This() | Reach():
                return True
    return False
