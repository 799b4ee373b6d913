"""Dates of the calendar: a day of a month, with or without its year, in words or numbers."""

from __future__ import annotations

from timeline.arabic.grammar.rule import CARELESS, COVERED, FOREIGN, RARE, RECKONED, SAID, STAMPED, rule
from timeline.time.algebra import (
    Anchor,
    Calendar,
    Date,
    Intersection,
    Last,
    Next,
    Nth,
    NumericDate,
    Shift,
    This,
    Time,
    Unit,
    Weekday,
)

HIJRI = Calendar.HIJRI
HIJRI_YEARS = range(1300, 1500)
"""Years that a number alone is taken to count in the Hijri calendar."""


def moved(time: Time, direction: int) -> Time:
    """A floating time beside الماضي, المقبل or الجاري."""
    match direction:
        case -1:
            return Last(time)
        case 0:
            return This(time)
        case _:
            return Next(time)


def _day_month(day: int, month: int, year: int | None = None, calendar: Calendar = Calendar.GREGORIAN) -> Date | None:
    longest = 30 if calendar is HIJRI else 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    return Date(year, month, day, calendar) if 1 <= day <= longest else None


def year_of(year: int) -> Date:
    """A year by its number; a number like 1436 counts in the Hijri calendar."""
    return Date(year, calendar=HIJRI if year in HIJRI_YEARS else Calendar.GREGORIAN)


def short_year(year: int) -> int:
    """The year of two digits: 00 to 39 are of this century, 40 to 99 of the last, as in عام 48."""
    return year + (2000 if year < 40 else 1900)


def numeric(day: int, month: int, year: int | None = None) -> Date | None:
    """Day first; month first only where the other order is no date. Years like 1436 are Hijri."""
    if year is not None and year in HIJRI_YEARS:
        return None
    if month > 12 >= day:
        day, month = month, day
    return _in_numbers(day, month, year)


def _in_numbers(day: int, month: int, year: int | None, calendar: Calendar = Calendar.GREGORIAN) -> Date | None:
    """A date that is marked where its numbers make another one with the month first."""
    if day <= 12 and month <= 12 and day != month:
        return NumericDate(year, month, day, calendar)
    return _day_month(day, month, year, calendar) if month <= 12 else None


def year_first(year: int, month: int, day: int) -> Date | None:
    """2012/7/1, or Hijri by its year: 1433/7/22."""
    return _day_month(day, month, year, HIJRI if year in HIJRI_YEARS else Calendar.GREGORIAN) if month <= 12 else None


def _in_year(date: Date, year: Time) -> Time:
    match year:
        case Date(year=number, month=None) if date.calendar is HIJRI and number in HIJRI_YEARS:
            return Date(number, date.month, date.day, HIJRI)
        case Date(year=number, month=None, calendar=calendar) if calendar is date.calendar:
            return Date(number, date.month, date.day, calendar)
        case _:
            return Intersection((date, year))


def _year_moved(date: Date, unit: str, by: int) -> Time | None:
    return Intersection((date, Shift(by, Unit.YEAR))) if unit == "year" else None


def _year_told(date: Date, unit: str, by: int) -> Time | None:
    """A day of the year that the text gave last, or of one beside it."""
    return Intersection((date, Shift(by, Unit.YEAR, Anchor.MENTIONED))) if unit == "year" else None


def _one_month(one: int, other: int) -> int | None:
    """Two names of one month."""
    return one if one == other else None


def _pair(one: Time, other: Time) -> Time | None:
    """Two dates side by side are one where they are of two calendars."""
    match one, other:
        case (Date(calendar=first), Date(calendar=second)) if first is not second:
            return Intersection((one, other) if first is Calendar.GREGORIAN else (other, one))
    return None


def _of_month(day: int, month: Time) -> Time:
    return Nth(day, Unit.DAY, month)


RULES = (
    rule("day-of-month", "day-number", int),
    rule("day-of-month", "foreign-day", int, heard=CARELESS),
    rule("day-of-month", "ordinal-number", lambda day: day if day <= 31 else None),
    rule("day-of-month", "number-word", lambda day: day if day <= 31 else None, heard=CARELESS),
    rule("day-of-month", "يوم|اليوم day-number", int, heard=CARELESS),
    rule("day-of-month", "ال day-number", int, heard=CARELESS),
    rule("day-of-month", "غرة|فاتح", lambda: 1),
    # the name of a month, or both of its names
    rule("proper-month", "month", int, "آب"),
    rule(
        "proper-month", "month / month", _one_month, "آذار/مارس", writes=("month:lv / month:eg", "month:eg / month:lv")
    ),
    rule(
        "proper-month",
        "month ( month )",
        _one_month,
        "أيار (مايو)",
        writes=("month:lv ( month:eg )", "month:eg ( month:lv )"),
    ),
    rule("proper-month", "month - month", _one_month, heard=CARELESS),
    rule("proper-month", "month month", _one_month, heard=CARELESS),
    rule("month-name", "proper-month", int),
    rule("month-name", "شهر month-number|ones", lambda month: month if month <= 12 else None, heard=CARELESS),
    rule("month-name", "الشهر ordinal", lambda month: month if month <= 12 else None, heard=CARELESS),
    # years
    rule("named-year", "year-number م|للميلاد|ميلادي|ميلادية|إفرنجي|مسيحي", Date, writes="year-number:modern للميلاد"),
    rule("named-year", "year-ad", Date),
    rule("named-year", "عام|سنة|العام|السنة year-number", year_of, "عام 2020", writes="عام|سنة|العام year-number"),
    rule("named-year", "عام|سنة|العام|السنة year-number م|ميلادي|ميلادية", Date, heard=COVERED),
    rule("named-year", "عام|سنة|العام|السنة year-ad", Date, writes="عام|سنة year-ad"),
    rule("named-year", "عام|سنة short-year", lambda year: Date(short_year(year)), "عام 67", writes="عام short-year"),
    rule("named-year", "عام|سنة year-word", Date, "عام ألفين وأحد عشر", writes="عام year-word"),
    rule(
        "named-year",
        "عام|سنة old-year م|للميلاد|ميلادي|ميلادية",
        Date,
        writes=("عام old-year للميلاد", "سنة old-year للميلاد|ميلادية"),
    ),
    rule("named-year", "عام|سنة digits ق . م", lambda year: Date(-year), heard=CARELESS),
    rule("named-year", "عام|سنة digits قبل الميلاد", lambda year: Date(-year)),
    rule("year", "named-year", lambda year: year),
    rule("year", "year-number", year_of),
    rule("hijri-year", "year-ah", lambda year: Date(year, calendar=HIJRI)),
    rule(
        "hijri-year",
        "عام|سنة|العام|السنة هجري|هجرية|الهجري|الهجرية year-number",
        lambda year: Date(year, calendar=HIJRI),
        "العام الهجري 1437",
        writes="العام الهجري year-number:moon",
    ),
    rule(
        "hijri-year",
        "year-number|old-year ه|هجري|هجرية|للهجرة",
        lambda year: Date(year, calendar=HIJRI),
        writes=("year-number:moon|old-year للهجرة", "year-number:moon هجرية"),
    ),
    rule(
        "hijri-year", "عام|سنة|العام|السنة year-ah", lambda year: Date(year, calendar=HIJRI), writes="عام|سنة year-ah"
    ),
    rule(
        "hijri-year",
        "عام|سنة|العام|السنة year-number|old-year ه|هجري|هجرية|للهجرة",
        lambda year: Date(year, calendar=HIJRI),
        writes=("عام|سنة year-number:moon|old-year للهجرة", "سنة year-number:moon هجرية"),
    ),
    rule("year-of-hijra", "hijri-year", lambda year: year),
    rule("year-of-hijra", "year-number", lambda year: Date(year, calendar=HIJRI) if year in HIJRI_YEARS else None),
    # a day of a month
    rule(
        "date",
        "day-of-month من? شهر? month-name",
        _day_month,
        "25 آب",
        "العاشر من آذار",
        writes=("day-number month-name", "day-number من month-name", "ordinal-number من شهر? month-name"),
    ),
    rule("date", "day-of-month / month-name", _day_month, heard=CARELESS),
    rule("date", "day-of-month - month-name", _day_month, heard=CARELESS),
    rule("date", "day-of-month . month-name", _day_month, heard=CARELESS),
    rule("date", "month-name day-number", lambda month, day: _day_month(day, month), heard=CARELESS),
    rule(
        "date",
        "الفاتح من شهر? month-name",
        lambda month: _day_month(1, month),
        "الفاتح من ماي",
        writes="الفاتح من month-name:tn|month-name:ma",
    ),
    rule("date", "day-of-month من شهر? old-month", _day_month, "7 من الفاتح", heard=RARE),
    rule(
        "dated",
        "day-of-month old-month year",
        lambda d, m, y: _in_year(Date(month=m, day=d), y),
        "7 الفاتح 1999",
        heard=RARE,
    ),
    rule(
        "dated",
        "day-of-month شهر old-month year?",
        lambda d, m, y: _in_year(Date(month=m, day=d), y) if y else Date(month=m, day=d),
        heard=RARE,
    ),
    rule(
        "dated",
        "day-of-month old-month past|coming|present",
        lambda d, m, by: moved(Date(month=m, day=d), by),
        heard=RARE,
    ),
    rule("date", "position month-name", lambda day, month: _day_month(day, month), "ثالث آب", heard=RARE),
    rule(
        "date",
        "day-of-month من? شهر? hijri-month",
        lambda d, m: _day_month(d, m, None, HIJRI),
        "7 شوال",
        writes=(
            "day-number hijri-month",
            "day-number من hijri-month",
            "ordinal-number من شهر? hijri-month",
            "day-of-month:غرة شهر? hijri-month",
        ),
    ),
    rule(
        "date",
        "day-of-month من? شهر? hijri-month المبارك|المعظم|الحرام|الخير",
        lambda d, m: _day_month(d, m, None, HIJRI),
        writes="day-number|ordinal-number من شهر? hijri-month:9 المبارك",
    ),
    rule(
        "dated",
        "date من? year",
        _in_year,
        "25 آب 2025",
        writes=("date:month year:modern", "date:month من named-year:modern"),
    ),
    rule("dated", "date , year", _in_year, heard=CARELESS),
    rule("dated", "date ل+year", _in_year, "25 آب لعام 2025", writes="date:month ل+named-year:modern:عام"),
    rule("dated", "date / year", _in_year, heard=CARELESS),
    rule("dated", "date - year", _in_year, heard=CARELESS),
    rule("dated", "date year-word", lambda date, year: _in_year(date, Date(year)), heard=SAID),
    rule(
        "dated",
        "date من? year-of-hijra",
        _in_year,
        writes="date:hijri-month year-of-hijra",
    ),
    rule("dated", "date من? عام|سنة? short-hijri", _in_year, "10 محرم سنة 61 للهجرة", heard=RARE),
    rule("dated", "date , year-of-hijra", _in_year, heard=CARELESS),
    rule("dated", "date / year-of-hijra", _in_year, heard=STAMPED),
    rule("dated", "date past|coming|present", moved, "العاشر من مارس الماضي"),
    rule("dated", "date / past|coming|present", moved, heard=CARELESS),
    rule(
        "dated",
        "date من? the-unit past|coming|present",
        lambda date, unit, by: _year_moved(date, unit, by),
        writes="date من the-unit:year past|coming|present",
    ),
    rule(
        "dated",
        "date من? the-unit ما? قبل past",
        lambda date, unit, by: _year_moved(date, unit, by - 1),
        writes="date من the-unit:year ما? قبل past",
    ),
    rule(
        "dated",
        "date من this the-unit",
        lambda date, this, unit: _year_moved(date, unit, 0),
        writes="date من this the-unit:year",
    ),
    rule(
        "dated",
        "date من the-unit selfsame|following|preceding",
        _year_told,
        "20 آذار من العام نفسه",
        writes="date من the-unit:year selfsame|following|preceding",
    ),
    rule(
        "dated",
        "date من نفس|ذات العام|السنة",
        lambda date: _year_told(date, "year", 0),
        writes="date من نفس العام|السنة",
    ),
    rule("dated", "date من the-unit this", lambda date, unit, this: _year_moved(date, unit, 0), heard=CARELESS),
    rule("dated", "date", lambda date: date),
    # a day of a month that is itself relative
    rule(
        "dated",
        "day-of-month من relative-month",
        _of_month,
        "الخامس من الشهر المقبل",
        writes="day-number|ordinal-number من relative-month",
    ),
    rule("dated", "day-of-month relative-month", _of_month, heard=CARELESS),
    rule("dated", "day-of-month present", lambda day, now: Nth(day, Unit.DAY, Shift(0, Unit.MONTH)), heard=CARELESS),
    rule(
        "relative-month",
        "الشهر|شهر past|coming|present",
        lambda by: Shift(by, Unit.MONTH),
        writes="الشهر past|coming|present",
    ),
    rule("relative-month", "الشهر ما? قبل past", lambda by: Shift(by - 1, Unit.MONTH)),
    rule("relative-month", "this الشهر", lambda by: Shift(by, Unit.MONTH)),
    rule("relative-month", "الشهر this", lambda by: Shift(by, Unit.MONTH), heard=CARELESS),
    rule("relative-month", "الشهر selfsame|following|preceding", lambda by: Shift(by, Unit.MONTH, Anchor.MENTIONED)),
    rule("relative-month", "that الشهر", lambda by: Shift(by, Unit.MONTH, Anchor.MENTIONED)),
    rule("relative-month", "نفس|ذات الشهر", lambda: Shift(0, Unit.MONTH, Anchor.MENTIONED), writes="نفس الشهر"),
    # in numbers
    rule(
        "dated",
        "day-number / day-number / year-number",
        numeric,
        "9/7/2011",
        writes="day-number / month-number / year-number:modern",
    ),
    rule(
        "dated",
        "day-number - day-number - year-number",
        numeric,
        "29-2-2016",
        writes="day-number - month-number - year-number:modern",
    ),
    rule("dated", "day-number . day-number . year-number", numeric, heard=STAMPED),
    rule("dated", "day-number / day-number / year-ad", numeric, writes="day-number / month-number / year-ad"),
    rule("dated", "day-number - day-number - year-ad", numeric, writes="day-number - month-number - year-ad"),
    rule("dated", "day-number / day-number / year-number م", numeric, heard=STAMPED),
    rule("dated", "day-number - day-number - year-number م", numeric, heard=STAMPED),
    rule("dated", "day-number / day-number / short-year", lambda d, m, y: numeric(d, m, short_year(y)), heard=STAMPED),
    rule("dated", "day-number - day-number - short-year", lambda d, m, y: numeric(d, m, short_year(y)), heard=CARELESS),
    rule("dated", "day-number . day-number . short-year", lambda d, m, y: numeric(d, m, short_year(y)), heard=CARELESS),
    *(
        rule(
            "dated",
            f"year-number {sign} day-number {sign} day-number",
            year_first,
            writes=f"year-number {sign} month-number {sign} day-number",
        )
        for sign in "/-"
    ),
    rule("dated", "year-number . day-number . day-number", year_first, heard=STAMPED),
    *(
        rule("dated", f"year-number {sign} day-number {sign} day-number {era}", year_first, heard=STAMPED)
        for sign in "/-."
        for era in ("م", "ه|هجري|هجرية")
    ),
    *(
        rule(
            "dated",
            f"day-number {sign} day-number {sign} year-ah",
            lambda d, m, y: _in_numbers(d, m, y, HIJRI),
            writes=f"day-number {sign} month-number {sign} year-ah",
        )
        for sign in "/-"
    ),
    rule("dated", "day-number . day-number . year-ah", lambda d, m, y: _in_numbers(d, m, y, HIJRI), heard=STAMPED),
    *(
        rule(
            "dated",
            f"day-number {sign} day-number {sign} year-number ه|هجري|هجرية",
            lambda d, m, y: _in_numbers(d, m, y, HIJRI),
            heard=STAMPED,
        )
        for sign in "/-."
    ),
    *(
        rule(
            "dated",
            f"day-number {sign} day-number {sign} year-number",
            lambda d, m, y: _in_numbers(d, m, y, HIJRI) if y in HIJRI_YEARS else None,
            writes=f"day-number {sign} month-number {sign} year-number:moon",
        )
        for sign in "/-"
    ),
    *(
        rule(
            "dated",
            f"year-ah {sign} day-number {sign} day-number",
            lambda y, m, d: _day_month(d, m, y, HIJRI),
            heard=STAMPED,
        )
        for sign in "/-"
    ),
    # in other languages
    rule(
        "dated",
        "day-number|foreign-day english-of? foreign-month ,? year-number",
        lambda d, of, m, y: _day_month(d, m, y),
        "25 August 2025",
        heard=FOREIGN,
    ),
    rule("dated", "foreign-day , foreign-month ,? year-number", lambda d, m, y: _day_month(d, m, y), heard=FOREIGN),
    rule(
        "dated",
        "foreign-month day-number|foreign-day ,? year-number",
        lambda m, d, y: _day_month(d, m, y),
        heard=FOREIGN,
    ),
    rule(
        "foreign-day-date",
        "foreign-weekday ,? dated",
        lambda weekday, date: Intersection((date, Weekday(weekday))),
        heard=FOREIGN,
    ),
    rule("foreign-day-date", "dated zone", lambda date, zone: date, heard=STAMPED),
    # one date in two calendars
    rule(
        "paired",
        "dated الموافق|المصادف|الموافق|موافق|يوافق|للموافق dated",
        lambda a, b: Intersection((b, a)),
        heard=RECKONED,
    ),
    rule("paired", "dated , الموافق|المصادف|موافق dated", lambda a, b: Intersection((b, a)), heard=RECKONED),
    rule("paired", "dated الموافق|المصادف ل+dated", lambda a, b: Intersection((b, a)), heard=RECKONED),
    rule("paired", "dated ( الموافق|المصادف|الموافق? dated )", lambda a, b: Intersection((b, a)), heard=RECKONED),
    rule("paired", "dated - dated", lambda a, b: _pair(a, b), heard=RECKONED),
    rule("paired", "dated / dated", lambda a, b: _pair(a, b), heard=RECKONED),
    rule("paired", "dated , dated", lambda a, b: _pair(a, b), heard=RECKONED),
)
