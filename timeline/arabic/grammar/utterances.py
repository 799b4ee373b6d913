"""What is a time expression where somebody speaks of himself or asks for something, and none in the news.

An hour needs no word that it is one (سأعود عند 7), a day no month (في 27), and a meeting in the evening is in this one.
"""

from __future__ import annotations

from attrs import evolve

from timeline.arabic.grammar.amounts import amount, counted, joined, reach
from timeline.arabic.grammar.clock import TODAY, at_half, at_part, of_day
from timeline.arabic.grammar.dates import numeric
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.ranges import from_there, on_day, up_to
from timeline.arabic.grammar.rule import rule
from timeline.time.algebra import (
    Amount,
    Clock,
    Date,
    DayPart,
    Duration,
    Intersection,
    Last,
    Modified,
    Modifier,
    Part,
    Range,
    Season,
    SeasonOf,
    Shift,
    Time,
    Unit,
    Weekday,
)

_FULLEST_HOUR = 12
"""What counts no further than this is an hour, and what does a day of the month."""


def _day(number: int) -> Date | None:
    return Date(day=number) if number <= 31 else None


def _hour_or_day(number: int) -> Time | None:
    """سأعود في 7 speaks of the clock, سأعود في 27 of the calendar."""
    return Clock(number) if number <= _FULLEST_HOUR else _day(number)


def _said_hour(_by: str | None, hour: int) -> Clock:
    return Clock(hour)


def _said_loosely(_by: str | None, hour: int, minute: int) -> Clock | None:
    return _loose(hour, minute)


def _said_part(_by: str | None, part: str) -> Part:
    return _part_today(part)


def _loose(hour: int, minute: int) -> Clock | None:
    """السابعة وخمس وثلاثون, without the word for minutes."""
    return Clock(hour, minute) if hour <= _FULLEST_HOUR and minute < 60 else None


def _loose_at(hour: int, minute: int, part: str) -> Clock | None:
    clock = _loose(hour, minute)
    return clock and at_part(clock, part)


def _before(minutes: int, hour: int) -> Clock | None:
    return Clock((hour - 1) % 24, 60 - minutes) if 0 < minutes < 60 else None


def _in_digits(number: int, part: str) -> Clock | None:
    """340 مساء."""
    return at_part(Clock(number // 100, number % 100), part) if number % 100 < 60 else None


def _small_hours(clock: Clock, _midnight: int) -> Clock:
    """12 منتصف الليل ends the day, as منتصف الليل does; what comes after it begins the next."""
    return evolve(clock, hour=24 if (clock.hour, clock.minute or 0) == (12, 0) else clock.hour % 12)


def _in_year(date: Date, year: int) -> Date:
    return Date(year, date.month, date.day)


def _middle(month: int) -> Date:
    """The middle of a month as a day is its fifteenth, as النصف من شعبان is."""
    return Date(None, month, 15)


def years_in_words(first: int, last: int) -> Time | None:
    """ألفين إلى ألفين وعشرين."""
    return Range(Date(first), Date(last)) if first < last else None


def _year_of_range(span: Time, year: int) -> Time:
    return Intersection((span, Date(year)))


def _part_today(part: str) -> Part:
    return Part(TODAY, DayPart(part))


def _part_of(day: Time, part: str) -> Part:
    return Part(day, DayPart(part))


def _within(part: Part, clock: Clock) -> Clock:
    return of_day(at_part(clock, part.part), part.day)


def span_within(part: Part, span: Range) -> Time | None:
    """Two hours of one part of a day: صباح الغد من 8 إلى 10."""
    match span:
        case Range(Clock() as first, Clock() as last):
            return Range(_within(part, first), at_part(last, part.part))
        case _:
            return None


def from_the_moment(duration: Duration | Modified, sign: int) -> Time | None:
    """Hours count from the minute of publication on: منذ ساعتين said at 10:30 is 8:30."""
    match duration:
        case Duration((Amount(float() | int() as hours, Unit.HOUR),)):
            return counted(Duration((Amount(60 * hours, Unit.MINUTE),)), sign)
    return counted(duration, sign)


def _next_hour(unit: str, by: int) -> Time | None:
    return reach(amount(1, unit), by) if UNITS[unit] <= Unit.HOUR else None


def _outside(of: Time, by: Modifier) -> Modified | None:
    """قبل الغد; بعد ظهر الغد is a part of the day, and not all that comes after its noon."""
    match of:
        case Part(part=DayPart.NOON):
            return None
    return Modified(of, by)


def _bound(date: Date | None, by: Modifier) -> Modified | None:
    return None if date is None else Modified(date, by)


def _days_from_now(day: Time, clock: Clock) -> Clock | None:
    match day:
        case Shift(unit=Unit.DAY):
            return of_day(clock, day)
        case _:
            return None


def within(duration: Duration | Modified) -> Time | None:
    """خلال ساعتين is when they have passed, خلال يومين all of these days from now on."""
    match duration:
        case Duration((Amount(_, Unit.HOUR | Unit.MINUTE | Unit.SECOND), *_)):
            return from_the_moment(duration, 1)
    return reach(duration, 1, at_once=True)


RULES = (
    rule("parted", "spoken am-pm-letter", at_half),
    rule("time", "hours", lambda clock: clock),
    rule("spoken", "hour-in-ones", lambda clock: clock),
    rule("time", "hour-pm", lambda hour: at_half(Clock(hour), "pm")),
    rule("time", "hour-am", Clock),
    # hours
    rule("uttered", "{speaking|في|عند|حتى|قبل|بعد} hour-word", _said_hour, "سأعود الحادية عشرة"),
    rule("uttered", "{عند} dial-number", Clock, "عند 7"),
    rule(
        "uttered",
        "{speaking|في|عند|على|حتى|المنبه} hour-word|ones و+below-hundred",
        _said_loosely,
        "على عشرة وخمسة وأربعين",
    ),
    rule("uttered", "told", lambda clock: clock, "الثامنة والنصف"),
    rule("uttered", "day ,? told", lambda day, clock: of_day(clock, day), "غدا الثامنة والنصف"),
    rule(
        "uttered", "الساعة? hour-word|ones و+below-hundred part-adverb|the-part", _loose_at, "عشرة وخمسة وأربعين مساء"
    ),
    rule("uttered", "number دقيقة|دقائق قبل hour-word", _before, "ثلاث دقائق قبل الثامنة"),
    rule("uttered", "number دقيقة|دقائق بعد hour-word", lambda minutes, hour: _loose(hour, minutes)),
    rule("uttered", "about hour-word", lambda _, hour: Modified(Clock(hour), Modifier.APPROX), "حوالي السابعة"),
    rule("uttered", "about told", lambda _, clock: Modified(clock, Modifier.APPROX)),
    rule(
        "uttered",
        "the-part|part-adverb عند|في? الساعة? spoken",
        lambda part, clock: at_part(clock, part),
        "بعد الظهر الساعة 7",
    ),
    rule("uttered", "part-of-day في|عند spoken", _within, "الليلة في 7"),
    rule(
        "uttered",
        "part-of-day about الساعة? spoken",
        lambda part, _, clock: _within(part, clock),
        "الليلة حوالي التاسعة",
    ),
    rule("uttered", "الساعة? spoken midnight", _small_hours, "12 منتصف الليل"),
    rule("uttered", "old-year part-adverb|the-part", _in_digits),
    rule("uttered", "منتصف النهار", lambda: Clock(12), "منتصف النهار"),
    rule("uttered", "منتصف الصباح", lambda: Clock(10)),
    rule("uttered", "آخر يوم? bare-weekday", lambda day: Last(Weekday(day)), "آخر أحد"),
    rule("uttered", "نهاية|آخر day", lambda day: Clock(23, 59, day), "نهاية يوم الأحد"),
    rule(
        "uttered",
        "{في|يوم} ordinal-number|day-number ,? في|عند? timed",
        lambda day, clock: of_day(clock, Date(day=day)),
    ),
    rule(
        "uttered",
        "{speaking} {في} day-number ,? في|عند? timed",
        lambda _, day, clock: of_day(clock, Date(day=day)),
        "سأعود في 27 عند الثالثة عصرا",
    ),
    rule("uttered", "timed ,? في|يوم ordinal-number|day-number", lambda clock, day: of_day(clock, Date(day=day))),
    # days
    rule("uttered", "day-number / day-number", numeric, "4/22"),
    *(
        rule(
            "uttered",
            f"{{speaking}} {{في|يوم|بتاريخ?}} day-number {sign} day-number",
            lambda _, a, b: numeric(a, b),
            f"سأعود في 4{sign}22",
        )
        for sign in ".-/"
    ),
    rule("uttered", "{يوم|بتاريخ} day-number|ordinal-number", _day, "يوم 27"),
    rule("uttered", "{في} ordinal-number", _day, "في الخامس"),
    rule("uttered", "{في} اليوم ordinal-number", _day, "في اليوم السابع والعشرين"),
    rule("uttered", "{في|يوم|بتاريخ} day-number - day-number", numeric, "في 4-22"),
    rule("uttered", "{speaking} {في} day-number", lambda _, number: _hour_or_day(number), "سأعود في 27"),
    rule("uttered", "uttered-date", lambda date: date),
    rule("uttered", "on-weekday ,? uttered-date", lambda day, date: Intersection((date, day))),
    rule(
        "uttered",
        "on-weekday ordinal-number|day-number",
        lambda day, n: Intersection((Date(day=n), day)),
        "الثلاثاء 14",
    ),
    rule("uttered", "on-weekday في ordinal-number|day-number", lambda day, n: Intersection((Date(day=n), day))),
    rule("uttered", "نص|نصف شهر? month-name|month-number", _middle, "نصف شهر مارس"),
    rule("uttered", "week-day", lambda day: day, "هذا الأسبوع الجمعة"),
    rule("uttered", "week-day the-part|part-adverb|loose-part", _part_of, "الأسبوع القادم الثلاثاء بعد الظهر"),
    rule("uttered", "week-day timed", lambda day, clock: of_day(clock, day)),
    rule("week-day", "week-time on-weekday", lambda week, day: Intersection((day, week))),
    *(
        rule("uttered-date", f"month-name {sign} day-number", lambda month, day: Date(None, month, day))
        for sign in ("-", "/", ".", ",")
    ),
    rule(
        "uttered-date", "month-name ordinal-number", lambda month, day: Date(None, month, day), "يناير الثاني والعشرين"
    ),
    rule("uttered-date", "month-name ordinal-number ,? year-number", lambda month, day, year: Date(year, month, day)),
    rule("uttered-date", "month-name ordinal-number من? year-word", lambda m, d, y: _in_year(Date(None, m, d), y)),
    rule("uttered-date", "month-name ordinal-number , year-word", lambda m, d, y: _in_year(Date(None, m, d), y)),
    rule("uttered-date", "date من year-word", _in_year, "21 سبتمبر من ألف وتسعمئة وثمانين"),
    rule("uttered-date", "date , year-word", _in_year),
    rule("uttered", "range ,? year-word", _year_of_range, "2 إلى 7 فبراير، ألفين وعشرين"),
    # months, years and what is left of them
    rule("uttered", "month-number / year-number", lambda month, year: Date(year, month), "3/2015"),
    rule("uttered", "month-number - year-number", lambda month, year: Date(year, month)),
    rule("uttered", "year-number / month-number", Date),
    rule("uttered", "year-number - month-number", Date),
    rule("uttered", "year-word إلى|حتى year-word", years_in_words, "ألفين إلى ألفين وعشرين"),
    rule("uttered", "طوال|طيلة|كامل the-unit", lambda unit: amount(1, unit), "طوال اليوم"),
    rule("uttered", "length length", joined, "أسبوع واحد ثلاثة أيام"),
    rule("uttered", "بقية|باقي اليوم", lambda: Range(Shift(0, Unit.MINUTE), TODAY), "بقية اليوم"),
    rule("uttered", "the-unit following", _next_hour, "الساعة التالية"),
    rule("uttered", "the-units the-number? following", lambda unit, number, by: reach(amount(number, unit), by)),
    rule(
        "uttered", "the-number units|counted-unit following", lambda number, unit, by: reach(amount(number, unit), by)
    ),
    rule("uttered", "{غضون|خلال} any-length", within, "خلال 10 ساعات"),
    rule("uttered", "{speaking} {في} length", lambda _, length: from_the_moment(length, 1), "سأعود في 5 دقائق"),
    rule("uttered", "ago ,? timed", _days_from_now, "بعد ثلاثة أيام الساعة الخامسة"),
    # parts of the day
    rule("uttered", "{في|خلال|حتى|عند|speaking} the-part|loose-part", _said_part, "في المساء"),
    rule("uttered", "{في} وقت the-part", _part_today, "في وقت الظهيرة"),
    rule("uttered", "{في|خلال} the-season", lambda season: SeasonOf(Season(season)), "في الصيف"),
    rule("uttered", "day , في the-part|loose-part", _part_of, "الثلاثاء، في الصباح"),
    # from one hour to another
    rule("two-times", "الساعة? spoken إلى|حتى|وحتى الساعة? spoken", from_there),
    rule("two-times", "الساعة? spoken - الساعة? spoken", from_there),
    rule("dashed", "spoken - parted", up_to),
    rule("uttered", "dashed", lambda span: span, "8-9 صباحا"),
    rule("uttered", "day ,? dashed", lambda day, span: on_day(span, day), "الاثنين 8-9 صباحا"),
    rule("uttered", "dashed day", on_day),
    rule("two-times", "parted إلى|حتى|وحتى spoken", from_there),
    rule("two-times-between", "الساعة? spoken و+spoken", from_there),
    rule("uttered", "{من} two-times", lambda span: span, "من 5 إلى 6"),
    rule("uttered", "{من} two-times من|في? day", on_day, "من 5 إلى 6 غدا"),
    rule("uttered", "day ,? من two-times", lambda day, span: on_day(span, day), "اليوم من الخامسة إلى السابعة"),
    rule("uttered", "parted إلى|حتى|وحتى spoken", from_there, "الواحدة ظهرا إلى 4"),
    rule("uttered", "{بين} two-times-between", lambda span: span, "بين الخامسة والسادسة"),
    rule("uttered", "part-of-day ,? من two-times", span_within, "صباح الغد من 8 إلى 10"),
    rule("uttered", "day ,? بين two-times-between", lambda day, span: on_day(span, day)),
    rule("uttered", "{بين} two-times-between من|في? day", on_day),
    # up to a time, or from it on
    rule(
        "bound",
        "قبل moment|timed|day|period|year|month-time|part-of-day|feast",
        lambda of: _outside(of, Modifier.BEFORE),
        "قبل الغد",
    ),
    rule("bound", "قبل day-number / day-number", lambda a, b: _bound(numeric(a, b), Modifier.BEFORE), "قبل 7/2"),
    rule("bound", "بعد day-number / day-number", lambda a, b: _bound(numeric(a, b), Modifier.AFTER)),
    rule("bound", "حتى moment|timed", lambda of: Modified(of, Modifier.BEFORE)),
    rule("bound", "حتى named-year", lambda of: Modified(of, Modifier.BEFORE)),
    rule(
        "bound",
        "بعد moment|timed|day|period|year|month-time|part-of-day|feast",
        lambda of: _outside(of, Modifier.AFTER),
        "بعد الساعة 4",
    ),
)
