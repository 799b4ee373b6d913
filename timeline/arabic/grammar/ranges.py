"""Ranges of days, months, years and hours, with both ends inside."""

from __future__ import annotations

from timeline.arabic.grammar.clock import at_part, of_day
from timeline.arabic.grammar.rule import rule
from timeline.time.algebra import Clock, Date, Listing, Range, Time


def _days(first: int, last: Time) -> Time:
    return Range(Date(day=first), last)


def _years(first: Date, last: Date) -> Time | None:
    return Range(first, last) if first.year is None or last.year is None or first.year < last.year else None


def _school_or_years(first: int, last: int) -> Time | None:
    return Range(Date(first), Date(last)) if first < last else None


def _in_part(first: Clock, last: Clock, part: str, day: Time | None = None) -> Time | None:
    """Two hours of one part of the day: من الثالثة إلى الرابعة عصرا."""
    begin, end = at_part(first, part), at_part(last, part)
    if day is not None:
        begin, end = of_day(begin, day), of_day(end, day)
    return Range(begin, end)


RULES = (
    # two days of one month
    rule("range", "day-of-month إلى|حتى|لغاية|وحتى day-of-month-time", _days, "10 إلى 12 فبراير الجاري"),
    rule("range", "{بين} day-of-month و+day-of-month-time", _days, "بين 25 و27 تموز الحالي"),
    rule("range", "day-number - dated", _days),
    rule("range", "on-weekday day-of-month إلى|حتى day-of-month-time", lambda w, a, b: _days(a, b)),
    rule("range", "month-name day-number - day-number", lambda m, a, b: Range(Date(None, m, a), Date(None, m, b)), heard=True),
    rule("range", "month-name day-number إلى|حتى day-number", lambda m, a, b: Range(Date(None, m, a), Date(None, m, b)), heard=True),
    rule("day-of-month-time", "day", lambda day: day),
    # any two days
    rule("range", "day إلى|حتى|لغاية|وحتى day", Range, "26 تموز حتى 11 آب"),
    rule("range", "day - day", Range),
    rule("range", "day و+حتى|إلى day", Range),
    rule("range", "{بين} day و+day", Range, "بين الاثنين والخميس"),
    # months and years
    rule("range", "month-time إلى|حتى|لغاية month-time", Range),
    rule("range", "month-time و+حتى month-time", Range),
    rule("range", "{بين|شهري} month-time و+month-time", Range, "بين آذار وأيار 2020"),
    rule("range", "month-time - month-time", Range),
    rule("range", "year إلى|حتى|لغاية year", _years, "عام 1989 إلى عام 1998"),
    rule("range", "year و+حتى|إلى year", _years),
    rule("range", "{بين} year و+year", _years),
    rule("range", "عامي|سنتي year-number و+year-number", lambda a, b: Listing((Date(a), Date(b))), "عامي 2005 و2008"),
    rule("range", "عام year-number و+year-number", lambda a, b: Listing((Date(a), Date(b)))),
    rule("range", "year-number - year-number", _school_or_years, "2014-2018"),
    rule("range", "الأعوام|أعوام|السنوات|سنوات year-number - year-number", _school_or_years),
    rule("range", "الأعوام|أعوام|السنوات|سنوات year-number و+year-number", _school_or_years),
    rule("range", "الفترة year-number - year-number", _school_or_years, heard=True),
    # hours
    rule("range", "الساعة? spoken إلى|حتى|وحتى الساعة? spoken part-adverb|the-part", _in_part, "الساعة 3 إلى الساعة 4 عصرا"),
    rule("range", "{بين} الساعة? spoken و+الساعة? spoken part-adverb|the-part", _in_part, heard=True),
    rule("range", "day من timed إلى|حتى|وحتى timed", lambda day, a, b: Range(of_day(a, day), of_day(b, day))),
    rule("range", "day من الساعة? spoken إلى|حتى|وحتى الساعة? spoken part-adverb|the-part", lambda d, a, b, p: _in_part(a, b, p, d)),
    rule("range", "timed إلى|حتى|وحتى timed", Range),
    rule("range", "{بين} timed و+timed", Range, "الساعة 02:10 والساعة 02:45"),
    rule("range", "timed - timed", Range),
    rule("range", "moment إلى|حتى|وحتى timed", Range),
    rule("range", "moment إلى|حتى|وحتى moment", Range),
    rule("range", "{بين} moment و+moment", Range),
    rule("range", "part-of-day إلى|حتى|وحتى part-of-day", Range),
)
