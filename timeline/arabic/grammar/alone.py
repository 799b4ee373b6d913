"""What is a time expression only where it is the whole text, as in a search box or said to an assistant."""

from __future__ import annotations

from attrs import evolve

from timeline.arabic.grammar.amounts import amount, counted
from timeline.arabic.grammar.clock import TODAY
from timeline.arabic.grammar.dates import HIJRI, numeric
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.ranges import on_day
from timeline.arabic.grammar.rule import SAID, rule
from timeline.arabic.grammar.utterances import from_the_moment, span_within, within, years_in_words
from timeline.time.algebra import (
    Amount,
    Clock,
    Date,
    DayPart,
    Duration,
    Fraction,
    Intersection,
    Modified,
    Modifier,
    Part,
    Range,
    Reach,
    Season,
    SeasonOf,
    Shift,
    Time,
    Unit,
)

NOW = Shift(0, Unit.MINUTE)
THIS_YEAR = Shift(0, Unit.YEAR)


def _on_the_dial(clock: Clock | None) -> Clock | None:
    return clock and evolve(clock, of_twelve=True)


def _in_hours(number: int, minute: int | None = None) -> Clock | None:
    return _on_the_dial(Clock(number, minute))


def _day_of(month: int, day: int) -> Date | None:
    return Date(None, month, day) if 1 <= month <= 12 else None


def _this(unit: str) -> Time | None:
    return Shift(0, UNITS[unit]) if UNITS[unit] >= Unit.WEEK else None


def _weeks(of: Time) -> Time | None:
    """الأسابيع الثلاثة القادمة are the three weeks of the calendar after this one."""
    match of:
        case Reach(Duration((Amount(float() | int() as count, Unit.WEEK),)), direction) if count == int(count):
            ends = sorted((direction, direction * int(count)))
            return Range(Shift(ends[0], Unit.WEEK), Shift(ends[1], Unit.WEEK))
        case _:
            return None


RULES = (
    rule("alone", "unit|counted-unit", lambda unit: amount(1, unit), heard=SAID),
    rule("alone", "لحظة", lambda: amount(1, "second"), heard=SAID),
    rule("alone", "منذ|من any-length", lambda length: from_the_moment(length, -1), heard=SAID),
    rule("alone", "{في?} خلال|غضون any-length", within, heard=SAID),
    rule("alone", "في any-length", within, heard=SAID),
    rule(
        "alone", "قبل any-length من day|feast", lambda length, day: counted(length, -1, day), "قبل يومين من عيد الميلاد"
    ),
    rule("alone", "بعد any-length من day|feast", lambda length, day: counted(length, 1, day)),
    rule("alone", "length قبل day|feast", lambda length, day: counted(length, -1, day), "ثلاثة أيام قبل عيد الفصح"),
    rule("alone", "length بعد day|feast", lambda length, day: counted(length, 1, day)),
    rule("alone", "on-weekday ordinal-number|day-number", lambda day, n: Intersection((Date(day=n), day)), heard=SAID),
    rule("alone", "the-unit", _this, "الأسبوع"),
    rule("alone", "reach", _weeks, "الأسابيع الثلاثة القادمة"),
    rule("alone", "نهاية this الأسبوع", lambda by: Shift(by, Unit.WEEKEND), "نهاية هذا الأسبوع"),
    rule("alone", "وقت? the-part|loose-part", lambda part: Part(TODAY, DayPart(part)), "وقت الظهيرة"),
    rule("alone", "month-number / year-number", lambda month, year: Date(year, month)),
    rule("alone", "year-number / month-number", Date),
    rule("alone", "the-season", lambda season: SeasonOf(Season(season)), "الصيف"),
    rule("alone", "الربع ordinal", lambda n: Fraction(THIS_YEAR, n, 4) if n <= 4 else None, "الربع الثالث"),
    rule("alone", "النصف ordinal", lambda n: Fraction(THIS_YEAR, n, 2) if n <= 2 else None),
    rule("alone", "day-number / month-number", lambda day, month: numeric(day, month) if day > 12 else None, "31/10"),
    rule("alone", "{من?} two-times من|في? day", on_day, "من 9:30 إلى 11 يوم الخميس"),
    rule("alone", "day ,? من two-times", lambda day, span: on_day(span, day)),
    rule("alone", "part-of-day ,? من two-times", span_within, "الخميس بعد الظهر من 3 إلى 5"),
    rule("alone", "dashed", lambda span: span, "8-9 صباحا"),
    rule("alone", "day ,? dashed", lambda day, span: on_day(span, day)),
    rule("alone", "{بين} two-times-between من|في? day", on_day),
    rule("alone", "منتصف النهار", lambda: Clock(12)),
    rule("alone", "منتصف الصباح", lambda: Clock(10)),
    rule("alone", "today", lambda day: day),
    rule("alone", "{في?} uttered-date", lambda date: date, "في العاشر من سبتمبر، ألفين"),
    rule("alone", "on-weekday ,? uttered-date", lambda day, date: Intersection((date, day))),
    rule("alone", "year-word إلى|حتى year-word", years_in_words),
    # on a clock of twelve hours, the next time that it shows this
    rule("o-clock", "dial-number|hour-word", _in_hours),
    rule("o-clock", "dial-number : minute-number", _in_hours),
    rule("o-clock", "told|hour-in-ones", _on_the_dial),
    rule("alone", "الساعة o-clock", lambda clock: clock, "الساعة 3"),
    rule("alone", "about الساعة o-clock", lambda about, clock: Modified(clock, Modifier.APPROX), "حوالي الساعة 3"),
    rule("alone", "حتى|لغاية الساعة? o-clock", lambda clock: Range(NOW, clock), "حتى الساعة 2:00"),
    # the first, the middle and the last day of a month, for those who number the months
    rule("alone", "بداية شهر month-number|ones", lambda month: _day_of(month, 1), "بداية شهر 3"),
    rule("alone", "{في?} منتصف شهر month-number|ones", lambda month: _day_of(month, 15), "منتصف شهر 3"),
    rule("alone", "{في?} نص|نصف شهر? month-name", lambda month: _day_of(month, 15), "نصف شهر مارس"),
    rule("alone", "{في?} نص|نصف شهر? hijri-month", lambda month: Date(None, month, 15, HIJRI), "نصف شهر رمضان"),
    rule("alone", "day", lambda day: day, "بعد غد الأحد"),
    rule("alone", "bound", lambda time: time),
)
