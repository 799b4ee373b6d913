"""A mention with an expression of when it was: the two together make its time."""

from __future__ import annotations

from attrs import frozen

from timeline.article.times.bounds import Bound
from timeline.model import TimeExpression
from timeline.time.algebra import Clock, Duration, Every, Modified, Portion, Reach, Section, Time, Vague
from timeline.time.interval import Interval


@frozen
class Dating:
    """A mention and an expression that dates it; `stamp` where the expression only heads an entry of a live blog."""

    mention: int
    expression: TimeExpression
    bound: Bound = Bound.WITHIN
    stamp: bool = False

    @property
    def has_no_day(self) -> bool:
        """Whether only a time on the clock is said, and nothing of the day."""
        match self.expression.meaning:
            case Clock(day=day):
                return day is None
        return False

    @property
    def interval(self) -> Interval | None:
        """When the event is, as this expression has it."""
        said = self.expression.interval
        if said is None:
            return None
        match self.bound:
            case Bound.WITHIN | Bound.PUT_OFF:
                return said
            case Bound.AFTER:
                return None if said.end is None else Interval(said.end, None)
            case Bound.SINCE | Bound.AFTER_IT:
                return None if said.begin is None else Interval(said.begin, None)
            case Bound.BEFORE_IT:
                return None if said.end is None else Interval(None, said.end)
            case Bound.BEFORE:
                until = said.end if _is_end(self.expression.meaning) else said.begin
                return None if until is None else Interval(None, until)


def is_place_in_time(meaning: Time) -> bool:
    """Whether a meaning can date an event: lengths, repetitions and vague references cannot.

    >>> from timeline.time.algebra import Amount, Date, Unit
    >>> is_place_in_time(Date(2025)), is_place_in_time(Duration((Amount(3, Unit.DAY),)))
    (True, False)
    """
    match meaning:
        case Duration() | Every() | Vague() | Reach():
            return False
        case Modified(of=of):
            return is_place_in_time(of)
    return True


def _is_end(meaning: Time) -> bool:
    """Whether a time is the end of a longer one, which as a bound is its last moment: قبل نهاية الشهر."""
    match meaning:
        case Portion(section=Section.END):
            return True
    return False
