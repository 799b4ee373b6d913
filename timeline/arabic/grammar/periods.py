"""Months, years and larger periods, and parts of these."""

from __future__ import annotations

from itertools import pairwise

from timeline.arabic.grammar.dates import HIJRI, moved, short_year, year_of
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import CARELESS, COVERED, INCOMPLETE, RARE, RECKONED, STAMPED, rule
from timeline.time.algebra import (
    Anchor,
    Calendar,
    Century,
    Date,
    Decade,
    DecadeOf,
    Intersection,
    Listing,
    Nth,
    Range,
    Season,
    SeasonOf,
    Shift,
    Time,
    Unit,
)

_OF_ANOTHER_YEAR = "the-unit:day|the-unit:month من the-unit:year"
_LIKELY_YEARS = range(1600, 2100)


def _month(number: int, year: Date | None = None) -> Date:
    return Date(None if year is None else year.year, number)


def _hijri_month(number: int, year: Date | None = None) -> Date:
    return Date(None if year is None else year.year, number, None, HIJRI)


def _hijri_in(month: int, year: Date | int) -> Time:
    """رمضان 2019: a Hijri month by the Gregorian year that it lies in."""
    year = year if isinstance(year, Date) else year_of(year)
    if year.calendar is HIJRI:
        return Date(year.year, month, None, HIJRI)
    return Intersection((Date(None, month, None, HIJRI), year))


def _shift(unit: str, by: int) -> Shift | None:
    return Shift(by, UNITS[unit]) if UNITS[unit] >= Unit.WEEK else None


def _numbered(unit: str, by: int, year: int) -> Time | None:
    """العام الجاري 2025; one of the Hijra is none of ours that goes on."""
    match year_of(year):
        case Date(calendar=Calendar.GREGORIAN) as date if unit == "year":
            return Intersection((date, Shift(by, Unit.YEAR)))
    return None


def _mentioned(unit: str, by: int) -> Shift:
    return Shift(by, UNITS[unit], Anchor.MENTIONED)


def _away(unit: str, of: str, by: int, anchor: Anchor) -> Shift | None:
    """A day, week or month as far into another year, month or week as the one that it is likened to."""
    return _alike(unit, Shift(by, UNITS[of], anchor))


def _alike(unit: str, of: Time) -> Shift | None:
    match of:
        case Shift(unit=coarser) if Unit.DAY <= UNITS[unit] < coarser:
            return Shift(0, UNITS[unit], of)
    return None


def _within(month: int, unit: str, by: int) -> Time | None:
    return Intersection((Date(month=month), Shift(by, Unit.YEAR))) if unit == "year" else None


def _likely(year: int) -> Date | None:
    """A number that is a year where no more than a preposition says so."""
    return Date(year) if year in _LIKELY_YEARS else None


def _years_listed(*years: int | Date) -> Time | None:
    """Years named together, from the earliest on."""
    numbers = [year.year if isinstance(year, Date) else year for year in years]
    in_order = all(a is not None and b is not None and a < b for a, b in pairwise(numbers))
    return Listing(tuple(Date(number) for number in numbers)) if in_order else None


def _within_told(month: int, unit: str, by: int) -> Time | None:
    """A month of the year that the text gave last, or of one beside it."""
    return Intersection((Date(month=month), Shift(by, Unit.YEAR, Anchor.MENTIONED))) if unit == "year" else None


def _century(ordinal: int) -> Century | None:
    return Century(ordinal - 1) if 1 <= ordinal <= 30 else None


def _hijri_century(ordinal: int) -> Time | None:
    first = 100 * ordinal - 99
    return Range(Date(first, calendar=HIJRI), Date(first + 99, calendar=HIJRI)) if 1 <= ordinal <= 15 else None


def _decade(digit: int, century: Time | None = None) -> Time | None:
    if not 0 <= digit <= 9:
        return None
    match century:
        case None:
            return Decade(190 + digit)
        case Century(number):
            return Decade(10 * number + digit)
        case _:
            return DecadeOf(digit, century)


def _school(first: int, second: int) -> Time | None:
    """A year of schools, accounts or leagues, which lies in two years of the calendar; some write the later first."""
    second += first // 100 * 100 if second < 100 else 0
    earlier, later = sorted((first, second))
    return Range(Date(earlier), Date(later)) if later == earlier + 1 else None


def _year_of_kind(_kind: str, by: int, years: Time | None = None) -> Time:
    """A year of schools or accounts by its distance, and by its number where that is said."""
    return years or Shift(by, Unit.YEAR)


def _three_months(first: int, second: int, third: Time) -> Time:
    return Listing((Date(month=first), Date(month=second), third))


RULES = (
    # months that say that they are months, by more than their name
    rule("named-month", "شهر|شهري month-name", _month, "شهر آب", writes="شهر month-name"),
    rule(
        "named-month",
        "month / month",
        lambda one, other: Date(month=one) if one == other else None,
        "آذار/مارس",
        writes=("month:lv / month:eg", "month:eg / month:lv"),
    ),
    rule(
        "named-month",
        "month ( month )",
        lambda one, other: Date(month=one) if one == other else None,
        writes=("month:lv ( month:eg )", "month:eg ( month:lv )"),
    ),
    rule(
        "named-month",
        "شهر? month-name من? year",
        _month,
        "آب 2025",
        "أيلول/سبتمبر من عام 2001",
        writes=("شهر? month-name year:modern", "month-name من named-year:modern"),
    ),
    rule("named-month", "شهر? month-name , year", _month, heard=CARELESS),
    rule(
        "named-month",
        "شهر? month-name ل+year",
        _month,
        "آب لعام 2025",
        writes="شهر? month-name ل+named-year:modern:عام",
    ),
    rule("named-month", "شهر? month-name / year", _month, heard=CARELESS),
    rule("named-month", "شهر? month-name past|coming|present", lambda m, by: moved(Date(month=m), by), "آب الماضي"),
    rule(
        "named-month",
        "شهر? month-name من? the-unit past|coming|present",
        lambda m, u, by: _within(m, u, by),
        writes="شهر? month-name من the-unit:year past|coming|present",
    ),
    rule(
        "named-month",
        "شهر? month-name من? the-unit قبل past",
        lambda m, u, by: _within(m, u, by - 1),
        writes="شهر? month-name من the-unit:year قبل past",
    ),
    rule(
        "named-month",
        "شهر? month-name من this the-unit",
        lambda m, this, u: _within(m, u, 0),
        writes="شهر? month-name من this the-unit:year",
    ),
    rule("named-month", "this month-name", lambda this, month: moved(Date(month=month), 0), heard=CARELESS),
    rule("named-month", "شهر old-month year?", lambda m, y: _month(m, y), "شهر الفاتح 1999", heard=RARE),
    rule("named-month", "شهر hijri-month", _hijri_month, "شهر رمضان"),
    rule(
        "named-month",
        "شهر? hijri-month المبارك|المعظم|الفضيل|الكريم|الحرام",
        _hijri_month,
        "شهر رمضان المبارك",
        writes="شهر? hijri-month:9 المبارك|الفضيل|الكريم",
    ),
    rule(
        "named-month",
        "شهر? hijri-month من? year-of-hijra",
        _hijri_month,
        "رمضان 1446هـ",
        writes="شهر? hijri-month year-of-hijra",
    ),
    rule(
        "named-month",
        "شهر? hijri-month المبارك|المعظم|الفضيل|الكريم|الحرام من? year-of-hijra",
        _hijri_month,
        "رمضان المبارك 1446هـ",
        heard=COVERED,
    ),
    rule(
        "named-month",
        "شهر? hijri-month المبارك|المعظم|الفضيل|الكريم|الحرام? ل+year-of-hijra",
        _hijri_month,
        "رمضان لعام 1446هـ",
        writes="شهر? hijri-month:9 المبارك? ل+year-of-hijra:عام",
    ),
    rule(
        "named-month",
        "شهر? hijri-month past|coming|present",
        lambda m, by: moved(_hijri_month(m), by),
        "شهر صفر الماضي",
    ),
    rule("named-month", "foreign-month year-number", lambda m, y: Date(y, m), heard=CARELESS),
    rule(
        "named-month",
        "hijri-month year-number|named-year",
        lambda m, y: _hijri_in(m, y),
        "رمضان 2019",
        writes="hijri-month year-number:modern|named-year:modern",
    ),
    rule("named-month", "شهر? month-name في named-year", _month, heard=CARELESS),
    rule("named-month", "شهر? month-name ب+named-year", _month, heard=CARELESS),
    rule("month-time", "named-month", lambda month: month),
    rule("month-time", "plain-month", lambda month: month),
    rule("plain-month", "month-name", _month),
    rule("month-time", "hijri-month", _hijri_month),
    rule("month-like", "month-time|relative-month", lambda month: month),
    rule(
        "range",
        "أشهر|شهور month-name و+month-name و+month-time",
        _three_months,
        "أشهر أيار وحزيران وتموز",
        writes="أشهر month-name و+month-name و+plain-month",
    ),
    rule(
        "range",
        "أشهر|شهور month-name , month-name و+month-time",
        _three_months,
        writes="أشهر month-name:!( , month-name:!( و+plain-month",
    ),
    rule(
        "range",
        "proper-month و+named-month",
        lambda first, last: Listing((Date(month=first), last)),
        "مارس وأبريل 2017",
        writes="proper-month و+named-month:month:modern:!شهر",
    ),
    # a month by its bare name is one only where a word before it says so
    rule(
        "month-in-context",
        "{في|خلال|منذ|حتى|بحلول|قبل|بعد|إلى|مع|تسليم|أحداث} proper-month",
        _month,
        "في آب",
        writes="{في|خلال} proper-month",
    ),
    rule(
        "month-in-context",
        "{في|خلال|منذ|حتى|بحلول|قبل|بعد|إلى} hijri-month",
        _hijri_month,
        "في رمضان",
        writes="{في|خلال} hijri-month",
    ),
    # what بعد and قبل stand before may be no amount: بعد شهر رمضان
    rule("month-in-context", "{قبل|بعد} day|named-month|period|feast", lambda time: time, heard=COVERED),
    rule(
        "month-in-context", "{counted} {في} period|day", lambda counted, time: time, heard=COVERED
    ),  # and no so many a year
    # weeks, months, years, decades, centuries by their distance
    rule("period", "the-unit past|coming|present", _shift, "الأسبوع الماضي"),
    rule(
        "period",
        "the-unit ما? قبل past",
        lambda unit, by: _shift(unit, by - 1),
        "العام قبل الماضي",
        writes=("the-unit:week قبل past", "the-unit:month قبل past", "the-unit:year قبل past"),
    ),
    rule(
        "period",
        "the-unit ما? بعد coming",
        lambda unit, by: _shift(unit, by + 1),
        "الأسبوع بعد المقبل",
        writes=("the-unit:week بعد coming", "the-unit:month بعد coming", "the-unit:year بعد coming"),
    ),
    rule("period", "the-unit past|coming|present year-number", _numbered, "العام الجاري 2025", heard=RECKONED),
    rule(
        "period",
        "عام|سنة|العام|السنة year-number past|coming|present",
        lambda n, by: _numbered("year", by, n),
        heard=RECKONED,
    ),
    rule(
        "period",
        "the-unit past|coming|present hijri-year",
        lambda u, by, year: year if u == "year" else None,
        heard=RECKONED,
    ),
    rule("period", "this the-unit", lambda by, unit: _shift(unit, by), "هذا الشهر"),
    rule("period", "the-unit this", lambda unit, by: _shift(unit, by), heard=CARELESS),
    # what is left of a period begins nobody says when
    rule(
        "period",
        "بقية|باقي the-unit past|coming",
        _shift,
        "بقية الأسبوع المقبل",
        writes="بقية the-unit:week|the-unit:month|the-unit:year past|coming",
    ),
    rule(
        "period",
        "the-unit following",
        lambda u, by: _mentioned(u, by),
        "الشهر التالي",
        writes="the-unit:week|the-unit:month|the-unit:year following",
    ),
    rule(
        "period",
        "the-unit preceding",
        lambda u, by: _mentioned(u, by),
        "العام السابق",
        writes="the-unit:week|the-unit:month|the-unit:year preceding",
    ),
    rule(
        "period",
        "the-unit selfsame",
        lambda u, by: _mentioned(u, by),
        "العام ذاته",
        writes="the-unit:week|the-unit:month|the-unit:year selfsame",
    ),
    rule(
        "period",
        "نفس|ذات the-unit",
        lambda u: _mentioned(u, 0),
        "نفس العام",
        writes="نفس the-unit:week|the-unit:month|the-unit:year",
    ),
    rule(
        "period",
        "that the-unit",
        lambda by, u: _mentioned(u, by),
        "ذلك العام",
        writes="that the-unit:week|the-unit:month|the-unit:year",
    ),
    # the same of another year
    rule(
        "period",
        "مثل this the-unit من the-unit past|coming",
        lambda this, unit, of, by: _away(unit, of, by, Anchor.NOW),
        "مثل هذا اليوم من العام الماضي",
        writes=f"مثل this {_OF_ANOTHER_YEAR} past|coming",
    ),
    rule(
        "period",
        "مثل this the-unit من the-unit قبل past",
        lambda this, unit, of, by: _away(unit, of, by - 1, Anchor.NOW),
        writes=f"مثل this {_OF_ANOTHER_YEAR} قبل past",
    ),
    rule(
        "period",
        "مثل this the-unit ago",
        lambda this, unit, of: _alike(unit, of),
        "مثل هذا اليوم قبل عشر سنوات",
        heard=RECKONED,
    ),
    rule(
        "period",
        "نفس|ذات the-unit|the-quarter من the-unit past|coming|preceding",
        lambda unit, of, by: _away(unit, of, by, Anchor.MENTIONED),
        "نفس الشهر من العام الماضي",
        writes=f"نفس {_OF_ANOTHER_YEAR} past|preceding",
    ),
    rule(
        "period",
        "the-unit|the-quarter selfsame من the-unit past|coming|preceding",
        lambda unit, _, of, by: _away(unit, of, by, Anchor.MENTIONED),
        "الشهر نفسه من العام السابق",
        writes="the-unit:day|the-unit:month|the-quarter selfsame من the-unit:year past|preceding",
    ),
    rule(
        "period",
        "مثل هذا|هذه الوقت|الفترة|الأيام من the-unit past|coming",
        _shift,
        "مثل هذا الوقت من العام الماضي",
        writes="مثل هذا الوقت من the-unit:year past|coming",
    ),
    rule("period", "the-quarter past|coming|present", lambda unit, by: Shift(by, UNITS[unit]), "الربع المقبل"),
    # years
    rule("period", "named-year", lambda year: year, "عام 2020", "سنة 1990م"),
    rule(
        "year-in-context",
        "{في|منذ|حتى|خلال|بحلول|قبل|بعد|من|بين} year-number",
        _likely,
        "في 2013",
        writes="{في|خلال} year-number:modern",
    ),
    rule(
        "year-in-context",
        "{dated-noun} year-number",
        lambda noun, year: _likely(year),
        "انتخابات 2016",
        heard=INCOMPLETE,
    ),
    rule(
        "range",
        "{في|خلال|منذ|حتى} year-number و+year-number",
        _years_listed,
        "في 2013 و2014",
        writes="{في|خلال} year-number:modern و+year-number:modern",
    ),
    rule("range", "{في|خلال|منذ|بحلول} year أو year", _years_listed, heard=CARELESS),
    rule(
        "range",
        "عامي|سنتي|العامين|عامين|السنتين year-number و+year-number",
        _years_listed,
        "العامين 2002 و2005",
        writes="عامي|سنتي|العامين year-number:modern و+year-number:modern",
    ),
    rule(
        "range",
        "عامي|سنتي short-year و+short-year",
        lambda a, b: _years_listed(short_year(a), short_year(b)),
        "عامي 67 و73",
        writes="عامي short-year و+short-year",
    ),
    rule(
        "named-month",
        "شهر? month-name من the-unit selfsame|following|preceding",
        _within_told,
        "أيلول من العام نفسه",
        writes="شهر? month-name من the-unit:year selfsame|following|preceding",
    ),
    rule(
        "named-month",
        "شهر? month-name من نفس|ذات العام|السنة",
        lambda month: _within_told(month, "year", 0),
        writes="شهر? month-name من نفس العام|السنة",
    ),
    rule(
        "range",
        "عامي|سنتي year-number - year-number",
        lambda a, b: Range(Date(a), Date(b)) if a < b else None,
        heard=CARELESS,
    ),
    *(
        rule(
            "range",
            f"أعوام|الأعوام|سنوات|السنوات {years} و+year-number",
            _years_listed,
            writes=f"أعوام|الأعوام|السنوات {years} و+year-number".replace("year-number", "year-number:modern"),
        )
        for years in (
            "year-number",
            "year-number و+year-number",
            "year-number , year-number",
        )
    ),
    *(
        rule("range", f"أعوام|الأعوام|سنوات|السنوات {years} و+year-number", _years_listed, heard=RARE)
        for years in (
            "year-number و+year-number و+year-number",
            "year-number , year-number , year-number",
            "year-number و+year-number و+year-number و+year-number",
            "year-number , year-number , year-number , year-number",
        )
    ),
    rule("period", "hijri-year", lambda year: year, "عام 1416 هـ"),
    rule("period", "year الموافق? ( hijri-year )", lambda year, hijri: Intersection((year, hijri)), heard=RECKONED),
    rule("short-hijri", "short-year-ah", lambda year: Date(year, calendar=HIJRI)),
    rule(
        "short-hijri", "few-digits ه|هجرية|للهجرة", lambda year: Date(year, calendar=HIJRI), writes="few-digits للهجرة"
    ),
    rule("period", "عام|سنة short-hijri", lambda year: year, "سنة 23هـ"),
    rule(
        "period",
        "عام|سنة? short-hijri|hijri-year / named-year",
        lambda hijri, year: Intersection((year, hijri)),
        "23هـ/645م",
        heard=RECKONED,
    ),
    rule(
        "period",
        "عام|سنة? short-hijri|hijri-year / old-year م",
        lambda h, year: Intersection((Date(year), h)),
        heard=RECKONED,
    ),
    rule(
        "period",
        "عام|سنة? short-hijri|hijri-year - old-year|year-number م",
        lambda h, year: Intersection((Date(year), h)),
        heard=RECKONED,
    ),
    rule("period", "hijri-year / year", lambda hijri, year: Intersection((year, hijri)), "647هـ/1249م", heard=RECKONED),
    rule(
        "two-years",
        "year-number / year-number|short-year",
        _school,
        "2024/2025",
        writes="year-number:modern / year-number:modern",
    ),
    rule(
        "two-years", "year-number - year-number|short-year", _school, writes="year-number:modern - year-number:modern"
    ),
    rule("two-years", "year-number / year-ad", lambda first, last: _school(first, last), heard=CARELESS),
    rule(
        "period",
        "العام|السنة kind-of-year two-years",
        lambda kind, years: years,
        "العام الدراسي 2024/2025",
        writes="العام|السنة kind-of-year:school two-years",
    ),
    rule(
        "period",
        "العام|السنة kind-of-year year-number",
        lambda kind, year: Date(year),
        "السنة المالية 2014",
        writes="العام|السنة kind-of-year:fiscal year-number:modern",
    ),
    rule(
        "period",
        "العام|السنة kind-of-year past|coming|present two-years?",
        _year_of_kind,
        "العام المالي الجاري",
        writes="العام|السنة kind-of-year:school past|coming|present",
    ),
    rule(
        "period",
        "العام|السنة kind-of-year past|coming|present year-number",
        lambda kind, by, year: Date(year),
        heard=CARELESS,
    ),
    rule(
        "period",
        "العام|السنة kind-of-year preceding",
        lambda kind, by: Shift(by, Unit.YEAR),
        writes="العام|السنة kind-of-year:school preceding",
    ),
    rule(
        "period",
        "this العام|السنة kind-of-year",
        lambda by, kind: Shift(by, Unit.YEAR),
        writes="this العام|السنة kind-of-year:school",
    ),
    rule(
        "period",
        "الموسم|موسم|دورة|نسخة two-years",
        lambda years: years,
        "موسم 2011/2012",
        writes="الموسم|موسم two-years",
    ),
    rule(
        "period", "الموسم|موسم kind-of-year past|coming|present? two-years", lambda kind, by, years: years, heard=RARE
    ),
    rule(
        "period",
        "الموسم kind-of-year past|coming|present",
        lambda kind, by: _year_of_kind(kind, by),
        writes="الموسم kind-of-year:sport past|coming|present",
    ),
    rule(
        "range",
        "موسمي two-years و+two-years",
        lambda a, b: Range(a.first, b.last),
        "موسمي 2015/2016 و2016/2017",
        writes="موسمي two-years و+two-years",
    ),
    # seasons, quarters and halves
    rule("period", "season year", lambda s, y: SeasonOf(Season(s), y), "ربيع 1998", writes="season year:modern"),
    rule(
        "period",
        "season two-years",
        lambda s, years: SeasonOf(Season(s), years.first),
        "شتاء 2022-2023",
        writes="season:WI two-years",
    ),
    rule(
        "period",
        "season العام|السنة past|coming|present",
        lambda s, by: SeasonOf(Season(s), Shift(by, Unit.YEAR)),
        writes="season العام past|coming|present",
    ),
    rule("period", "season this العام", lambda s, by: SeasonOf(Season(s), Shift(by, Unit.YEAR))),
    rule(
        "period", "فصل? the-season past|coming|present", lambda s, by: moved(SeasonOf(Season(s)), by), "الشتاء المقبل"
    ),
    rule("period", "فصل the-season", lambda s: SeasonOf(Season(s))),
    rule("period", "this the-season", lambda by, s: moved(SeasonOf(Season(s)), by)),
    rule(
        "period",
        "الأسبوع ordinal من|في month-like",
        lambda n, m: Nth(n, Unit.WEEK, m),
        "الأسبوع الأول من آب",
        writes="الأسبوع ordinal:in-month من|في month-like",
    ),
    rule(
        "period",
        "الأسبوع الأخير من|في month-like",
        lambda m: Nth(-1, Unit.WEEK, m),
        writes="الأسبوع الأخير من month-like",
    ),
    rule(
        "period",
        "الأسبوع ordinal من|في year-time",
        lambda n, year: Nth(n, Unit.WEEK, year),
        "الأسبوع الثالث من عام 2027",
        writes="الأسبوع ordinal:in-month من year-time",
    ),
    rule(
        "period",
        "الأسبوع ordinal من|في عام|سنة year-word",
        lambda n, year: Nth(n, Unit.WEEK, Date(year)),
        heard=CARELESS,
    ),
    rule(
        "period",
        "الأسبوع الأخير من|في year-time",
        lambda year: Nth(-1, Unit.WEEK, year),
        writes="الأسبوع الأخير من year-time",
    ),
    rule(
        "period",
        "عطلة نهاية? الأسبوع",
        lambda: Shift(0, Unit.WEEKEND),
        "عطلة نهاية الأسبوع",
        writes="عطلة نهاية الأسبوع",
    ),
    rule("period", "عطلة نهاية? this الأسبوع", lambda by: Shift(by, Unit.WEEKEND), writes="عطلة نهاية this الأسبوع"),
    rule("period", "عطلة نهاية? الأسبوع this", lambda by: Shift(by, Unit.WEEKEND), heard=CARELESS),
    rule(
        "period",
        "عطلة نهاية? الأسبوع past|coming|present",
        lambda by: Shift(by, Unit.WEEKEND),
        writes="عطلة نهاية الأسبوع past|coming|present",
    ),
    rule(
        "period",
        "position أسبوع من|في month-like",
        lambda n, m: Nth(n, Unit.WEEK, m),
        writes="position:in-month أسبوع من|في month-like",
    ),
    rule("period", "position أسبوع ب+month-like", lambda n, m: Nth(n, Unit.WEEK, m), heard=CARELESS),
    # decades and centuries
    rule(
        "period", "القرن ordinal-number الميلادي?", _century, "القرن العشرين", writes="القرن ordinal:century الميلادي?"
    ),
    rule("period", "القرن ordinal-number قبل الميلاد", lambda n: Century(-n), writes="القرن ordinal قبل الميلاد"),
    rule("period", "القرن ordinal-number ق . م", lambda n: Century(-n), heard=STAMPED),
    rule(
        "period",
        "القرن ordinal-number الهجري|للهجرة",
        _hijri_century,
        "القرن السابع الهجري",
        writes="القرن ordinal الهجري|للهجرة",
    ),
    rule(
        "period",
        "العقد ordinal من القرن past|present",
        lambda n, by: _decade(n - 1, Shift(by, Unit.CENTURY)),
        writes="العقد ordinal:in-month من القرن past|present",
    ),
    rule(
        "period",
        "العقد ordinal من القرن ordinal-number",
        lambda n, c: _decade(n - 1, _century(c)),
        "العقد الأول من القرن العشرين",
        writes="العقد ordinal:in-month من القرن ordinal:century",
    ),
    rule("period", "decade|the-decade", _decade, "تسعينيات", writes="the-decade"),
    rule(
        "period",
        "decade|the-decade من? القرن past|present",
        lambda d, by: _decade(d, Shift(by, Unit.CENTURY)),
        writes=("decade القرن past", "the-decade من القرن past"),
    ),
    rule(
        "period",
        "decade|the-decade من? القرن ordinal-number",
        lambda d, n: _decade(d, _century(n)),
        "ثمانينات القرن العشرين",
        writes=("decade القرن ordinal:century", "the-decade من القرن ordinal:century"),
    ),
    rule(
        "period-time",
        "period|month-time|year",
        lambda time: time,
        writes="month-time|year-time|period:the-unit|period:القرن",
    ),
    rule("year-time", "year", lambda year: year, writes="year:modern"),
    rule("year-time", "العام|السنة past|coming|present", lambda by: Shift(by, Unit.YEAR)),
    rule("year-time", "this العام|السنة", lambda by: Shift(by, Unit.YEAR)),
    rule("year-time", "العام|السنة selfsame", lambda by: Shift(by, Unit.YEAR, Anchor.MENTIONED)),
)
