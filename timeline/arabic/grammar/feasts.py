"""Feasts and other days of the year that have a name."""

from __future__ import annotations

from timeline.arabic.grammar.dates import HIJRI, moved
from timeline.arabic.grammar.rule import NO_TIME, rule
from timeline.time.algebra import (
    Date,
    Holiday,
    Intersection,
    Nth,
    Portion,
    Range,
    Section,
    Shift,
    Time,
    Unit,
    Weekday,
)

_TASHRIQ = Range(Date(None, 12, 11, HIJRI), Date(None, 12, 13, HIJRI))
"""The three days after the first of Eid al-Adha."""


def _in(feast: Time, year: Date) -> Time:
    return Intersection((feast, year))


def _last_ten(month: Time) -> Time:
    """The last ten nights of Ramadan begin with the 21st, however long the month is."""
    return Portion(month, Section.END)


def _movable(of: str, year: Time | None = None) -> Time:
    """A feast on the n-th weekday of a month."""
    count, weekday, month = map(int, of.split("-"))
    feast = Nth(count, Weekday(weekday), Date(month=month))
    return feast if year is None else Intersection((feast, year))


RULES = (
    rule("feast", "movable-holiday", _movable, "عيد الشكر"),
    rule("feast", "movable-holiday year", _movable, "يوم الأب عام 2015", writes="movable-holiday year:modern"),
    rule(
        "feast",
        "movable-holiday past|coming|present",
        lambda of, by: moved(_movable(of), by),
        writes="movable-holiday past|coming",
    ),
    rule("feast", "movable-holiday this العام", lambda of, by: _movable(of, Shift(by, Unit.YEAR))),
    rule(
        "feast",
        "movable-holiday العام|السنة past|coming|present",
        lambda of, by: _movable(of, Shift(by, Unit.YEAR)),
        writes="movable-holiday العام past|coming",
    ),
    rule("feast", "holiday", Holiday, "عيد الفطر"),
    rule(
        "feast",
        "holiday المبارك|السعيد|المجيد|الشريف",
        Holiday,
        "عيد الفطر المبارك",
        writes="holiday:days المبارك|السعيد",
    ),
    rule("feast", "يوم holiday المبارك?", Holiday, writes="يوم holiday:days المبارك?"),
    rule(
        "feast",
        "holiday المبارك|السعيد|المجيد|الشريف? past|coming|present",
        lambda name, by: moved(Holiday(name), by),
        "عيد العمال المقبل",
        writes="holiday past|coming",
    ),
    rule(
        "feast",
        "holiday this العام|السنة",
        lambda name, by: Intersection((Holiday(name), Shift(by, Unit.YEAR))),
        writes="holiday this العام",
    ),
    rule(
        "feast",
        "holiday العام|السنة past|coming|present",
        lambda n, by: Intersection((Holiday(n), Shift(by, Unit.YEAR))),
        writes="holiday العام past|coming",
    ),
    rule(
        "feast",
        "holiday ل+year|year-of-hijra",
        lambda name, year: _in(Holiday(name), year),
        writes="holiday ل+named-year:modern:عام",
    ),
    rule(
        "feast",
        "holiday المبارك|السعيد|المجيد|الشريف? year|year-of-hijra",
        lambda name, year: _in(Holiday(name), year),
        "عيد الأضحى 2013",
        writes="holiday year:modern",
    ),
    rule("tashriq", "أيام التشريق", lambda: _TASHRIQ),
    rule(
        "tashriq",
        "أيام التشريق year|year-of-hijra",
        lambda year: _in(_TASHRIQ, year),
        writes="أيام التشريق year-of-hijra",
    ),
    rule("feast", "tashriq", lambda days: days, "أيام التشريق", "أيام التشريق 1436هـ"),
    rule("name", "رأس السنة الأمازيغية|الصينية|العبرية|اليهودية|الفارسية|القبطية|الإيرانية", lambda: NO_TIME),
    rule("name", "ليلة|عشية العيد الوطني|القومي", lambda: NO_TIME),
    rule("the-eid", "العيد", lambda: Holiday("eid")),
    rule(
        "feast",
        "العشر الأواخر من hijri-month",
        lambda m: _last_ten(Date(None, m, None, HIJRI)),
        "العشر الأواخر من رمضان",
        writes="العشر الأواخر من hijri-month:9",
    ),
    rule(
        "feast",
        "العشر الأواخر من شهر hijri-month",
        lambda m: _last_ten(Date(None, m, None, HIJRI)),
        writes="العشر الأواخر من شهر hijri-month:9",
    ),
    rule(
        "feast",
        "العشر الأوائل من شهر? hijri-month",
        lambda m: Portion(Date(None, m, None, HIJRI), Section.START),
        writes="العشر الأوائل من شهر? hijri-month:12",
    ),
)
