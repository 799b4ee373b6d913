"""Times as machines write them, after ISO 8601: 2025-08-25T10:30:00+03:00."""

from __future__ import annotations

from timeline.arabic.grammar.clock import of_day
from timeline.arabic.grammar.dates import year_first
from timeline.arabic.grammar.rule import STAMPED, rule
from timeline.time.algebra import Clock

_Time = tuple[int, Clock]
"""A day of a month and the clock on it."""


def _stamped(year: int, month: int, at: _Time) -> Clock | None:
    day, clock = at
    date = year_first(year, month, day)
    return None if date is None else of_day(clock, date)


def _at(day_and_hour: int, minute: int, second: int | None = None, zone: str | None = None) -> _Time | None:
    day, hour = divmod(day_and_hour, 100)
    if hour > 24 or (hour == 24 and (minute or second)):
        return None
    return day, Clock(hour, minute, None, second, zone)


def _ahead(at: _Time, offset: Clock, sign: str) -> _Time:
    """The clock of a zone that is so far ahead of Greenwich, or behind it."""
    day, clock = at
    return day, Clock(clock.hour, clock.minute, None, clock.second, f"{sign}{offset.hour:02}:{offset.minute:02}")


RULES = (
    rule("stamp", "day-and-hour : minute-number", _at, heard=STAMPED),
    rule("stamp", "day-and-hour : minute-number : minute-number", _at, heard=STAMPED),
    rule(
        "stamp",
        "day-and-hour : minute-number : minute-number . decimals",
        lambda at, m, s, _: _at(at, m, s),
        heard=STAMPED,
    ),
    rule("stamp-of-greenwich", "day-and-hour : minute-utc", lambda at, m: _at(at, m, None, "UTC"), heard=STAMPED),
    rule(
        "stamp-of-greenwich",
        "day-and-hour : minute-number : minute-utc",
        lambda at, m, s: _at(at, m, s, "UTC"),
        heard=STAMPED,
    ),
    rule(
        "stamp-of-greenwich",
        "day-and-hour : minute-number : minute-number . decimals-utc",
        lambda at, m, s, _: _at(at, m, s, "UTC"),
        heard=STAMPED,
    ),
    rule("moment", "year-number - month-number - stamp|stamp-of-greenwich", _stamped, heard=STAMPED),
    rule(
        "moment",
        "year-number - month-number - stamp + dial",
        lambda y, m, at, by: _stamped(y, m, _ahead(at, by, "+")),
        "2025-08-25T10:30+03:00",
        heard=STAMPED,
    ),
    rule(
        "moment",
        "year-number - month-number - stamp - dial",
        lambda y, m, at, by: _stamped(y, m, _ahead(at, by, "-")),
        heard=STAMPED,
    ),
)
