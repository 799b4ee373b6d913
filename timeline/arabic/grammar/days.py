"""Days by their distance, their weekday, their date or their feast, and what stands beside each other of these."""

from __future__ import annotations

from timeline.arabic.grammar.dates import moved
from timeline.arabic.grammar.rule import rule
from timeline.time.algebra import (
    Anchor,
    Date,
    Intersection,
    Last,
    Listing,
    Next,
    Nth,
    Shift,
    Time,
    Unit,
    Weekday,
)

UNITS = {unit.name.casefold(): unit for unit in Unit}
"""The units by the names that the lexicon gives them."""


def from_today(days: int) -> Shift:
    """A day by its distance from publication."""
    return Shift(days, Unit.DAY)


def _both(*parts: Time | None) -> Intersection:
    return Intersection(tuple(part for part in parts if part is not None))


def _weekday_of(weekday: Weekday, unit: str, by: int) -> Time | None:
    return Intersection((weekday, Shift(by, UNITS[unit]))) if unit in ("week", "month") else None


RULES = (
    rule("today", "deictic", from_today, "أمس", "بعد غد"),
    rule("today", "يوم|نهار deictic", from_today, "يوم أمس"),
    rule("today", "this اليوم", lambda this: from_today(0), "هذا اليوم"),
    rule("on-weekday", "weekday", Weekday, "الخميس"),
    rule("on-weekday", "يوم|نهار|اليوم weekday", Weekday, "يوم الخميس"),
    rule("on-weekday", "يوم|نهار bare-weekday", Weekday, heard=True),
    rule("day", "today", lambda day: day),
    rule("day", "on-weekday", lambda day: day),
    rule("day", "today ,? on-weekday", _both, "أمس الخميس", "يوم غد الخميس"),
    rule("day", "today ( on-weekday )", _both),
    rule("day", "on-weekday today", lambda weekday, day: Intersection((day, weekday)), heard=True),
    rule("day", "on-weekday past|coming|present", moved, "الخميس الماضي"),
    rule("day", "on-weekday this", lambda day, this: moved(day, 1), heard=True),
    rule("day", "this on-weekday", lambda this, day: moved(day, 1), heard=True),
    rule("day", "on-weekday قبل past", lambda day, past: Last(day, 2), "السبت قبل الماضي"),
    rule("day", "on-weekday بعد coming", lambda day, coming: Next(day, 2), "السبت بعد المقبل"),
    rule("day", "on-weekday من? the-unit past|coming|present", _weekday_of, "الثلاثاء من الأسبوع المقبل"),
    rule("day", "on-weekday من? this the-unit", lambda day, this, unit: _weekday_of(day, unit, this)),
    rule("day", "bare-weekday the-unit past|coming|present", lambda d, u, by: _weekday_of(Weekday(d), u, by), heard=True),
    rule("day", "dated|paired|foreign-day-date", lambda date: date),
    rule("day", "يوم|اليوم|نهار dated|paired", lambda date: date),
    rule("day", "on-weekday ,? dated|paired", lambda weekday, date: _both(date, weekday), "الخميس 27 آب 2025"),
    rule("day", "on-weekday , ليوم? dated|paired", lambda weekday, date: _both(date, weekday), heard=True),
    rule("day", "on-weekday الموافق|المصادف|الموافق dated", lambda weekday, date: _both(date, weekday)),
    rule("day", "on-weekday الموافق|المصادف ل+dated", lambda weekday, date: _both(date, weekday)),
    rule("day", "on-weekday - dated", lambda weekday, date: _both(date, weekday), heard=True),
    rule("day", "on-weekday ( dated|paired )", lambda weekday, date: _both(date, weekday)),
    rule("day", "today ,? on-weekday? ,? dated|paired", lambda t, w, date: _both(date, w, t), "اليوم الاثنين 25 آب"),
    rule("day", "today ,? on-weekday? ( dated|paired )", lambda t, w, date: _both(date, w, t)),
    rule("day", "today ,? on-weekday? الموافق|المصادف ل+dated", lambda t, w, date: _both(date, w, t)),
    rule("day", "today ,? on-weekday? الموافق|المصادف dated|paired", lambda t, w, date: _both(date, w, t)),
    # counted from the date that the text gave last
    rule("day", "اليوم|ليوم following", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "اليوم التالي"),
    rule("day", "اليوم preceding", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "اليوم السابق"),
    rule("day", "اليوم selfsame", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "اليوم نفسه"),
    rule("day", "نفس|ذات اليوم", lambda: Shift(0, Unit.DAY, Anchor.MENTIONED), "نفس اليوم"),
    rule("day", "that اليوم", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "ذلك اليوم"),
    # the third Tuesday of a month, the first day of a feast
    rule("day", "position bare-weekday من|في month-time", lambda n, d, m: Nth(n, Weekday(d), m), "ثالث ثلاثاء في أيلول"),
    rule("day", "position bare-weekday ب+month-time", lambda n, d, m: Nth(n, Weekday(d), m), heard=True),
    rule("day", "on-weekday ordinal من|في month-time", lambda d, n, m: Nth(n, d, m), "الثلاثاء الثالث من أيلول"),
    rule("day", "on-weekday الأخير من|في month-time", lambda d, m: Nth(-1, d, m)),
    rule("day", "اليوم ordinal-number من|في month-time", lambda n, m: Nth(n, Unit.DAY, m), heard=True),
    rule("day", "position أيام|يوم من|في? month-time|feast", lambda n, of: Nth(n, Unit.DAY, of), "ثالث أيام عيد الفطر"),
    rule("day", "اليوم ordinal من|ل+feast", lambda n, of: Nth(n, Unit.DAY, of)),
    rule("day", "اليوم ordinal من feast", lambda n, of: Nth(n, Unit.DAY, of)),
    rule("day", "اليوم ordinal ل+feast", lambda n, of: Nth(n, Unit.DAY, of)),
    # several days
    rule("days", "يومي|يوما on-weekday و+on-weekday", lambda a, b: Listing((a, b)), "يومي الأربعاء والخميس"),
    rule("days", "أيام on-weekday و+on-weekday و+on-weekday", lambda a, b, c: Listing((a, b, c))),
    rule("days", "يومي|يوما day-of-month و+dated", lambda a, b: Listing((Date(day=a), b)), "يومي 19 و20 ماي الجاري"),
    rule("days", "أيام day-of-month و+day-of-month و+dated", lambda a, b, c: Listing((Date(day=a), Date(day=b), c))),
    rule("days", "أيام day-of-month , day-of-month و+dated", lambda a, b, c: Listing((Date(day=a), Date(day=b), c))),
)
