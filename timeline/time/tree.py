"""Walks over the trees that expressions mean: all their operators, the same tree changed, what they count from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, cast

from attrs import evolve

from timeline.time.algebra import (
    Anchor,
    Calendar,
    Date,
    Intersection,
    Mentioned,
    Nth,
    NumericDate,
    Part,
    Shift,
    Time,
    Unit,
)

_OF_DAYS = frozenset({Nth, Intersection, Part})


def _names(value: object) -> tuple[str, ...]:
    """The fields of an operator, by which it is matched too; none of what is no operator."""
    return getattr(type(value), "__match_args__", ())


def operators(meaning: Time) -> Iterator[object]:
    """A meaning and all the values that it is made of, operators and amounts."""
    pending: list[object] = [meaning]
    while pending:
        match pending.pop():
            case tuple() as several:
                pending += several
            case value if names := _names(value):
                yield value
                pending += [getattr(value, name) for name in names]


def rewritten(meaning: Time, change: Callable[[object], object]) -> Time:
    """The same tree with each of its operators changed, the inner ones first.

    >>> from timeline.time.algebra import Last
    >>> rewritten(Last(NumericDate(month=4, day=3)), month_first) == Last(Date(month=3, day=4))
    True
    """
    return cast(Time, _rewritten(meaning, change))


def _rewritten(value: object, change: Callable[[object], object]) -> object:
    match value:
        case tuple() as several:
            return tuple(_rewritten(each, change) for each in several)
        case _ if names := _names(value):
            inner: dict[str, Any] = {name: _rewritten(getattr(value, name), change) for name in names}
            return change(evolve(cast(Any, value), **inner))
    return value


def month_first(operator: object) -> object:
    """A date in numbers as those read it who write the month first; anything else as it is."""
    match operator:
        case NumericDate(year, month, day, calendar):
            return Date(year, day, month, calendar)
    return operator


@lru_cache(maxsize=4096)
def is_anaphoric(meaning: Time) -> bool:
    """Whether a meaning counts from the date that the text gave last.

    >>> from timeline.time.algebra import DayPart, Part, Unit
    >>> is_anaphoric(Part(Shift(1, Unit.DAY, Anchor.MENTIONED), DayPart.MORNING))
    True
    """
    return any(type(o) is Shift and o.anchor is Anchor.MENTIONED for o in operators(meaning))


def counts_days(meaning: Time) -> bool:
    """Whether a meaning counts in days from the date that the text gave last: اليوم نفسه.

    >>> from timeline.time.algebra import Unit
    >>> counts_days(Shift(0, Unit.DAY, Anchor.MENTIONED)), counts_days(Shift(0, Unit.MONTH, Anchor.MENTIONED))
    (True, False)
    """
    return any(type(o) is Shift and o.anchor is Anchor.MENTIONED and o.unit is Unit.DAY for o in operators(meaning))


@lru_cache(maxsize=4096)
def counts_from_another(meaning: Time) -> bool:
    """Whether a meaning counts from a date of the text, one that is yet to be put in or is in it already."""
    return any(type(o) is Mentioned or (type(o) is Shift and o.anchor is Anchor.MENTIONED) for o in operators(meaning))


@lru_cache(maxsize=4096)
def is_day_of_this_month(meaning: Time) -> bool:
    """Whether a meaning is of the kind of 28 من الشهر الحالي, which either calendar may count."""
    return type(meaning) in _OF_DAYS and any(_in_moved_month(part) for part in operators(meaning))


def _in_moved_month(operator: object) -> bool:
    match operator:
        case Nth(_, Unit.DAY, Shift(_, Unit.MONTH, Anchor.NOW, Calendar.GREGORIAN)):
            return True
    return False


def counted_from(mentioned: Mentioned, meaning: Time) -> Time:
    """An anaphoric meaning with the time that it counts from in its place."""

    def counted(operator: object) -> object:
        match operator:
            case Shift(anchor=Anchor.MENTIONED):
                return evolve(operator, anchor=mentioned)
        return operator

    return rewritten(meaning, counted)
