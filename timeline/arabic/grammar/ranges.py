"""Ranges of days, months, years and hours, with both ends inside."""

from __future__ import annotations

from attrs import evolve

from timeline.arabic.grammar.clock import at_part, of_day
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import CARELESS, COVERED, RARE, RECKONED, STAMPED, rule
from timeline.time.algebra import (
    Clock,
    Date,
    Intersection,
    Listing,
    Nth,
    Part,
    Range,
    Season,
    SeasonOf,
    Shift,
    Time,
    Unit,
    Weekday,
)


def _days(first: int, last: Time) -> Time:
    return Range(Date(day=first), last)


def _days_of(first: int, last: int, month: Time) -> Time | None:
    return Range(Nth(first, Unit.DAY, month), Nth(last, Unit.DAY, month)) if first < last else None


def _years(first: Date, last: Date) -> Time | None:
    return Range(first, last) if first.year is None or last.year is None or first.year < last.year else None


def _school_or_years(first: int, last: int) -> Time | None:
    return Range(Date(first), Date(last)) if first < last else None


def up_to(first: Clock, last: Clock) -> Range:
    """The hour that begins is the last of its name before the one that ends: من الثالثة إلى الرابعة عصرا."""
    if not 1 <= first.hour <= 12:
        return Range(first, last)
    hours = (first.hour % 12, first.hour % 12 + 12)
    before = [hour for hour in hours if (hour, first.minute or 0) < (last.hour, last.minute or 0)]
    return Range(evolve(first, hour=max(before or hours)), last)


def _in_part(first: Clock, last: Clock, part: Part) -> Time:
    return up_to(of_day(first, part.day), at_part(last, part.part))


def from_there(first: Clock, last: Clock) -> Range:
    """The hour that ends is the next of its name: من الواحدة ظهرا إلى الرابعة."""
    if not 1 <= last.hour <= 12:
        return Range(first, last)
    hours = (last.hour % 12, last.hour % 12 + 12)
    after = [hour for hour in hours if (hour, last.minute or 0) > (first.hour, first.minute or 0)]
    return Range(first, evolve(last, hour=min(after or hours)))


def _from_there_at(first: Clock, hour: int) -> Range:
    return from_there(first, Clock(hour))


def _in_the_morning(first: int, last: int) -> Range | None:
    return Range(Clock(first), Clock(last)) if first < last <= 12 else None


def _from_hour(hour: int, last: Clock) -> Range | None:
    """من 3 إلى 3:30; beyond twelve the hours are counted through, and not by the dial."""
    return from_there(Clock(hour), last) if hour <= 12 else None


def on_day(span: Range, day: Time) -> Time:
    """A range of hours on a day; what ends after midnight ends on the next."""
    match span:
        case Range(Clock(day=None) as first, Clock(day=None) as last):
            return Range(of_day(first, day), last)
    return Intersection((span, day))


def _rest(unit: str) -> Time | None:
    return Range(Shift(0, Unit.DAY), Shift(0, UNITS[unit])) if UNITS[unit] >= Unit.WEEK else None


def _in_month(month: int, first: int, last: int) -> Time | None:
    return Range(Date(None, month, first), Date(None, month, last)) if first < last else None


def _in_week(week: Time, first: Weekday, last: Weekday) -> Time:
    return Intersection((Range(first, last), week))


RULES = (
    # two days of one month
    rule(
        "range",
        "day-of-month إلى|حتى|لغاية|وحتى day-of-month-time",
        _days,
        "10 إلى 12 آب الجاري",
        writes="day-number إلى|حتى date:month|dated:month:present:!the-unit",
    ),
    rule(
        "range",
        "{بين} day-of-month و+day-of-month-time",
        _days,
        "بين 25 و27 آب الحالي",
        writes="{بين} day-number و+date:month",
    ),
    rule("range", "day-number - dated", _days, writes="day-number - date:month"),
    rule("range", "on-weekday day-of-month إلى|حتى day-of-month-time", lambda w, a, b: _days(a, b), heard=RECKONED),
    rule(
        "range",
        "month-name day-number - day-number",
        lambda m, a, b: Range(Date(None, m, a), Date(None, m, b)),
        heard=CARELESS,
    ),
    rule(
        "range",
        "month-name day-number إلى|حتى day-number",
        lambda m, a, b: Range(Date(None, m, a), Date(None, m, b)),
        heard=CARELESS,
    ),
    rule("day-of-month-time", "day", lambda day: day),
    # any two days
    rule("range", "weekday-number إلى|حتى|لغاية weekday-number", Range, "الجمعة 11 حتى الثلاثاء 15", heard=RECKONED),
    rule("weekday-number", "on-weekday day-number|ordinal-number", lambda day, n: Intersection((day, Date(day=n)))),
    rule(
        "range",
        "day إلى|حتى|لغاية|وحتى|وإلى day",
        Range,
        "26 تموز حتى 11 آب",
        writes=("on-weekday:!يوم إلى|حتى on-weekday:!يوم", "date:month إلى|حتى|وحتى date:month"),
    ),
    rule("range", "day - day", Range, heard=STAMPED),
    rule(
        "range",
        "{بين} day و+day",
        Range,
        "بين الاثنين والخميس",
        writes=("{بين} on-weekday:!يوم و+on-weekday:!يوم", "{بين} date:month و+date:month"),
    ),
    # months and years
    rule(
        "range",
        "month-time إلى|حتى|لغاية|وحتى month-time",
        Range,
        writes=("plain-month إلى|حتى|وحتى plain-month", "plain-month إلى|حتى named-month:month:modern:!شهر"),
    ),
    rule(
        "range",
        "{بين|شهري} month-time و+month-time",
        Range,
        "بين آذار وأيار 2020",
        writes="{بين|شهري} plain-month و+plain-month",
    ),
    rule("range", "month-time - month-time", Range, heard=STAMPED),
    rule(
        "range",
        "season year إلى|حتى|وحتى season year",
        lambda s, y, t, z: Range(SeasonOf(Season(s), y), SeasonOf(Season(t), z)),
        "ربيع 2011 إلى خريف 2013",
        writes="season year:modern إلى|حتى season year:modern",
    ),
    rule(
        "range",
        "year إلى|حتى|لغاية|وحتى|وإلى year",
        _years,
        "عام 1989 إلى عام 1998",
        writes="named-year:modern إلى|حتى|وحتى named-year:modern|year:modern",
    ),
    rule("range", "{بين} year و+year", _years, writes="{بين} named-year:modern و+year:modern"),
    rule("range", "{من} year-number و+year-number", _school_or_years, "من 2008 و2014", heard=CARELESS),
    rule("range", "عام year-number و+year-number", lambda a, b: Listing((Date(a), Date(b))), heard=CARELESS),
    rule(
        "range",
        "year-number - year-number",
        _school_or_years,
        "2014-2018",
        writes="year-number:modern - year-number:modern",
    ),
    rule(
        "range",
        "الأعوام|أعوام|السنوات|سنوات year-number - year-number",
        _school_or_years,
        writes="الأعوام|أعوام|السنوات year-number:modern - year-number:modern",
    ),
    rule("range", "الفترة year-number - year-number", _school_or_years, heard=CARELESS),
    # days of a month or week that is named before them
    rule(
        "range",
        "شهر? month-name بين day-of-month و+day-of-month",
        _in_month,
        "نوفمبر بين 19 و20",
        writes="شهر? month-name بين day-number و+day-number",
    ),
    rule(
        "range",
        "شهر? month-name من day-of-month إلى|حتى|لغاية day-of-month",
        _in_month,
        "نوفمبر من 19 إلى 20",
        writes="شهر? month-name من day-number إلى|حتى day-number",
    ),
    rule(
        "range",
        "day-number - day-number في relative-month",
        _days_of,
        "4-23 في الشهر المقبل",
        heard=COVERED,
    ),
    rule(
        "range",
        "week-time بين on-weekday و+on-weekday",
        _in_week,
        "الأسبوع المقبل بين الأربعاء والجمعة",
        writes="week-time بين on-weekday:!يوم و+on-weekday:!يوم",
    ),
    rule(
        "range",
        "week-time من on-weekday إلى|حتى on-weekday",
        _in_week,
        "هذا الأسبوع من الثلاثاء إلى الخميس",
        writes="week-time من on-weekday:!يوم إلى|حتى on-weekday:!يوم",
    ),
    rule("week-time", "الأسبوع past|coming|present", lambda by: Shift(by, Unit.WEEK)),
    rule("week-time", "this الأسبوع", lambda by: Shift(by, Unit.WEEK)),
    # what is left of a period
    rule(
        "range",
        "بقية|باقي the-unit present?",
        lambda unit, now: _rest(unit),
        "بقية الأسبوع",
        writes="بقية the-unit:week|the-unit:month|the-unit:year present?",
    ),
    rule(
        "range",
        "بقية|باقي this the-unit",
        lambda this, unit: _rest(unit),
        writes="بقية this the-unit:week|the-unit:month|the-unit:year",
    ),
    rule(
        "range",
        "ما تبقى من the-unit present?",
        lambda unit, now: _rest(unit),
        "ما تبقى من العام",
        writes="ما تبقى من the-unit:month|the-unit:year present?",
    ),
    rule(
        "range",
        "ما تبقى من this the-unit",
        lambda this, unit: _rest(unit),
        writes="ما تبقى من this the-unit:month|the-unit:year",
    ),
    # hours
    rule(
        "span",
        "الساعة? spoken إلى|حتى|وحتى parted",
        up_to,
        "الساعة 3 إلى الساعة 4 عصرا",
        writes="الساعة? spoken:hour-word إلى|حتى parted:hour-word:!الساعة",
    ),
    rule("span", "الساعة spoken - parted", up_to, "الساعة 8-9 صباحا", heard=STAMPED),
    rule("range", "{من} spoken - parted", up_to, "من 7-9 مساء", heard=CARELESS),
    rule("range", "hour-number - hour-number صباحا", _in_the_morning, "9-10 صباحا", heard=CARELESS),
    rule(
        "range",
        "on-weekday ,? spoken - parted",
        lambda day, a, b: on_day(up_to(a, b), day),
        "الاثنين 8-9 صباحا",
        heard=CARELESS,
    ),
    rule("span", "parted إلى|حتى|وحتى الساعة? hours", from_there, "الواحدة ظهرا حتى 3:30", heard=CARELESS),
    rule(
        "span",
        "parted إلى|حتى|وحتى الساعة spoken",
        from_there,
        "الواحدة ظهرا حتى الساعة الثالثة",
        writes="parted:hour-word حتى الساعة spoken:hour-word",
    ),
    rule("span", "parted إلى|حتى|وحتى hour-word", _from_there_at, writes="parted:hour-word إلى|حتى hour-word"),
    rule(
        "span", "timed إلى|حتى|وحتى الساعة hour-number|hour-word", _from_there_at, "الساعة 8 إلى الساعة 3", heard=RARE
    ),
    rule("span", "timed إلى|حتى|وحتى الساعة? told", from_there, heard=RARE),
    rule("span", "hour-number|hour-word إلى|حتى|وحتى dial", _from_hour, "3 إلى 3:30", heard=CARELESS),
    rule("range", "{من} timed إلى|حتى|وحتى hour-number", _from_there_at, "من الساعة 9 صباحا حتى 2", heard=CARELESS),
    rule("span", "timed إلى|حتى|وحتى timed", Range, writes="parted:hour-word إلى|حتى parted:hour-word"),
    rule("span", "timed - timed", Range, heard=STAMPED),
    rule(
        "span",
        "الساعة? spoken إلى|حتى|وحتى الساعة? spoken من? part-of-day",
        _in_part,
        "9 إلى 11 صباح الخميس",
        writes="spoken:hour-word إلى|حتى spoken:hour-word من part-of-day:part",
    ),
    rule("span", "الساعة spoken - spoken من? part-of-day", _in_part, heard=STAMPED),
    rule("two-hours", "الساعة? spoken و+spoken من? part-of-day", _in_part, heard=CARELESS),
    rule("two-hours", "الساعة? spoken و+parted", up_to, heard=CARELESS),
    rule(
        "two-hours", "timed و+timed", Range, "الساعة 02:10 والساعة 02:45", writes="parted:hour-word و+parted:hour-word"
    ),
    rule("range", "span", lambda span: span),
    rule(
        "range", "span من|في? day", on_day, "الثالثة إلى الرابعة عصرا غدا", writes="span:!part today:!this|on-weekday"
    ),
    rule(
        "range", "day ,? من? span", lambda day, span: on_day(span, day), writes="today:!this|on-weekday من span:!part"
    ),
    rule("range", "{بين} two-hours", lambda span: span),
    rule("range", "{بين} two-hours من|في? day", on_day, heard=RARE),
    rule(
        "range",
        "day ,? بين two-hours",
        lambda day, span: on_day(span, day),
        "غدا بين الثالثة والرابعة عصرا",
        writes="today:!this|on-weekday بين two-hours",
    ),
    rule("range", "part-of-day ,? من|بين span|two-hours", lambda part, span: on_day(span, part.day), heard=CARELESS),
    rule("range", "moment إلى|حتى|وحتى timed", Range, heard=RARE),
    rule("range", "moment إلى|حتى|وحتى moment", Range, heard=RARE),
    rule("range", "{بين} moment و+moment", Range, heard=RARE),
    rule("range", "part-of-day إلى|حتى|وحتى part-of-day", Range, heard=RARE),
)
