"""What comes again, and what is meant without a place on the calendar."""

from __future__ import annotations

from timeline.arabic.grammar.amounts import amount
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import rule
from timeline.time.algebra import Amount, Clock, Date, DayPart, Duration, Every, Intersection, Part, Time, Unit, Vague, Vagueness, Weekday


def _each(unit: str) -> Every:
    return Every(Duration((Amount(1, UNITS[unit]),)))


def _each_few(duration: Duration | None) -> Every | None:
    return None if duration is None else Every(duration)


def _yearly(date: Time) -> Every | None:
    match date:
        case Date(year=None, month=int()):
            return Every(date)
    return None


def _at(every: Every, time: Time) -> Time:
    """كل يوم الساعة الثامنة."""
    match time:
        case Clock() | Part():
            return Every(Intersection((every.of, time)))
    return every


RULES = (
    rule("repeat", "daily", _each, "يوميا"),
    rule("repeat", "كل unit", _each, "كل عام"),
    rule("repeat", "كل يوم من الأيام?", lambda: _each("day"), heard=True),
    rule("repeat", "كل length", _each_few, "كل أربع سنوات"),
    rule("repeat", "كل on-weekday|bare-weekday", lambda day: Every(day if isinstance(day, Weekday) else Weekday(day)), "كل جمعة"),
    rule("repeat", "كل يوم on-weekday|bare-weekday", lambda day: Every(day if isinstance(day, Weekday) else Weekday(day))),
    rule("repeat", "أيام on-weekday", Every, "أيام السبت"),
    rule("repeat", "أيام on-weekday من كل أسبوع", Every),
    rule("repeat", "on-weekday من كل أسبوع", Every),
    rule("repeat", "كل part", lambda part: Every(Part(None, DayPart(part))), "كل مساء"),
    rule("repeat", "date من كل عام|سنة", _yearly, "14 شباط من كل عام"),
    rule("repeat", "{مرة|مرتين|مرات} في اليوم|الأسبوع|الشهر|السنة|العام", lambda: None),
    rule("vagueness", "vague", lambda when: Vague(Vagueness(when)), "مؤخرا"),
    rule("vagueness", "stretch past|recent", lambda stretch, by: Vague(Vagueness.PAST), "الآونة الأخيرة"),
    rule("vagueness", "stretch coming", lambda stretch, by: Vague(Vagueness.FUTURE), "المرحلة المقبلة"),
    rule("vagueness", "stretch present", lambda stretch, by: Vague(Vagueness.PRESENT), "المرحلة الحالية"),
)
