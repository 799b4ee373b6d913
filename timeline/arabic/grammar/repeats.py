"""What comes again, and what is meant without a place on the calendar."""

from __future__ import annotations

from timeline.arabic.grammar.dates import numeric
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import rule
from timeline.time.algebra import (
    Amount,
    Clock,
    Date,
    DayPart,
    Duration,
    Every,
    Intersection,
    Part,
    Time,
    Vague,
    Vagueness,
    Weekday,
)


def _each(unit: str) -> Every:
    return Every(Duration((Amount(1, UNITS[unit]),)))


def _each_few(duration: Duration | None) -> Every | None:
    return None if duration is None else Every(duration)


def _yearly(date: Time | None) -> Every | None:
    match date:
        case Date(year=None, month=int()):
            return Every(date)
    return None


def _at(every: Every, time: Clock | Part) -> Every:
    """كل يوم الساعة الثامنة comes with the clock, كل جمعة الساعة الثامنة with the weekday too."""
    return Every(time if every == _each("day") else Intersection((every.of, time)))


RULES = (
    rule("repeat", "recurring", lambda every: every),
    rule("repeat", "recurring ,? في|عند? timed", _at, "كل يوم اثنين الساعة 4 مساء"),
    rule("repeat", "timed recurring", lambda clock, every: _at(every, clock), "الساعة 9 صباحا كل يوم أحد"),
    rule("repeat", "recurring part-adverb|the-part", lambda every, part: _at(every, Part(None, DayPart(part))), "كل جمعة مساء"),
    rule("repeat", "كل part bare-weekday|weekday", lambda part, day: _at(Every(Weekday(day)), Part(None, DayPart(part))), "كل مساء جمعة"),
    rule("repeat", "كل day-number / day-number", lambda d, m: _yearly(numeric(d, m)), heard=True),
    rule("repeat", "كل date", _yearly, "كل 14 شباط"),
    rule("recurring", "daily", _each, "يوميا"),
    rule("recurring", "كل unit", _each, "كل عام"),
    rule("recurring", "كل يوم من الأيام?", lambda: _each("day"), heard=True),
    rule("recurring", "كل length", _each_few, "كل أربع سنوات"),
    rule("recurring", "كل on-weekday|bare-weekday", lambda day: Every(day if isinstance(day, Weekday) else Weekday(day)), "كل جمعة"),
    rule("recurring", "كل يوم on-weekday|bare-weekday", lambda day: Every(day if isinstance(day, Weekday) else Weekday(day))),
    rule("recurring", "أيام on-weekday", Every, "أيام السبت"),
    rule("recurring", "أيام on-weekday من كل أسبوع", Every),
    rule("recurring", "on-weekday من كل أسبوع", Every),
    rule("repeat", "كل part", lambda part: Every(Part(None, DayPart(part))), "كل مساء"),
    rule("repeat", "date من كل عام|سنة", _yearly, "14 شباط من كل عام"),
    rule("repeat", "{مرة|مرتين|مرات} في اليوم|الأسبوع|الشهر|السنة|العام", lambda: None),
    rule("vagueness", "vague", lambda when: Vague(Vagueness(when)), "مؤخرا"),
    rule("vagueness", "stretch past|recent", lambda stretch, by: Vague(Vagueness.PAST), "الآونة الأخيرة"),
    rule("vagueness", "stretch coming", lambda stretch, by: Vague(Vagueness.FUTURE), "المرحلة المقبلة"),
    rule("vagueness", "stretch present", lambda stretch, by: Vague(Vagueness.PRESENT), "المرحلة الحالية"),
)
