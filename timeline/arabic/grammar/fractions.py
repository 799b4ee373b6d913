"""Parts of periods: halves, quarters and thirds, the first months, the beginning, middle and end."""

from __future__ import annotations

from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import CARELESS, COVERED, rule
from timeline.time.algebra import Date, Fraction, Nth, Portion, Range, Section, Shift, Time, Unit


def _part(number: int, parts: int, of: Time) -> Fraction | None:
    """الربع الثالث من 2025: one of the equal parts of a time, if it has so many."""
    return Fraction(of, number, parts) if number <= parts else None


def _first_of(count: int, unit: str, year: Time) -> Time | None:
    """الأشهر الستة الأولى من 2025."""
    return Range(Nth(1, UNITS[unit], year), Nth(count, UNITS[unit], year)) if _counts(count, unit) else None


def _last_of(count: int, unit: str, year: Time) -> Time | None:
    return Range(Nth(-count, UNITS[unit], year), Nth(-1, UNITS[unit], year)) if _counts(count, unit) else None


def _counts(count: int, unit: str) -> bool:
    return UNITS[unit] in (Unit.DAY, Unit.WEEK, Unit.MONTH) and 0 < count < 100


RULES = (
    rule(
        "fraction",
        "الربع ordinal من? year-time",
        lambda n, of: _part(n, 4, of),
        "الربع الثالث من 2025",
        writes="الربع ordinal:in-month من year-time",
    ),
    rule(
        "fraction",
        "year-number الربع ordinal",
        lambda year, n: _part(n, 4, Date(year)),
        heard=CARELESS,
    ),
    rule("fraction", "الربع الأخير من? year-time", lambda of: Fraction(of, 4, 4), writes="الربع الأخير من year-time"),
    rule(
        "fraction",
        "الفصل ordinal من? year-time|this-period",
        lambda n, of: _part(n, 4, of),
        writes="الفصل ordinal:in-month من year-time",
    ),
    rule(
        "fraction",
        "النصف ordinal من? period-time",
        lambda n, of: _part(n, 2, of),
        writes="النصف ordinal:in-half من period-time",
    ),
    rule("fraction", "النصف ordinal ل+period-time", lambda n, of: _part(n, 2, of), heard=CARELESS),
    rule(
        "fraction",
        "الثلث ordinal من? period-time",
        lambda n, of: _part(n, 3, of),
        writes="الثلث ordinal:in-third من period-time",
    ),
    rule(
        "fraction", "الثلث الأخير من? period-time", lambda of: Fraction(of, 3, 3), writes="الثلث الأخير من period-time"
    ),
    rule(
        "fraction",
        "النصف الأخير|الآخر من? period-time",
        lambda of: Fraction(of, 2, 2),
        writes="النصف الأخير من period-time",
    ),
    rule(
        "fraction",
        "the-units the-number الأولى|الاولى من|في? month-like|year-time|this-period",
        lambda u, n, of: _first_of(n, u, of),
        writes=(
            "the-units:month the-number الأولى من year-time|this-period:العام",
            "the-units:day the-number الأولى من month-like|this-period:الشهر",
        ),
    ),
    rule(
        "fraction",
        "the-number units|counted-unit الأولى من month-like|year-time|this-period",
        lambda n, u, of: _first_of(n, u, of),
        heard=CARELESS,
    ),
    rule(
        "fraction",
        "the-units the-number الأولى ل+month-like|year",
        lambda u, n, of: _first_of(n, u, of),
        heard=CARELESS,
    ),
    rule(
        "fraction",
        "the-unit-dual الأولين|الأوليين من? month-like|year-time|this-period",
        lambda u, of: _first_of(2, u, of),
        writes=(
            "the-unit-dual:month الأولين من year-time|this-period:العام",
            "the-unit-dual:day الأولين من month-like|this-period:الشهر",
        ),
    ),
    rule(
        "fraction",
        "the-unit-dual الأولين|الأوليين ل+month-like|year",
        lambda u, of: _first_of(2, u, of),
        heard=CARELESS,
    ),
    rule(
        "fraction",
        "the-units the-number الأخيرة من month-like|year-time|this-period",
        lambda u, n, of: _last_of(n, u, of),
        writes=(
            "the-units:month the-number الأخيرة من year-time|this-period:العام",
            "the-units:day the-number الأخيرة من month-like|this-period:الشهر",
        ),
    ),
    rule(
        "fraction",
        "النصف ordinal من this-period",
        lambda n, of: _part(n, 2, of),
        writes="النصف ordinal:in-half من this-period",
    ),
    rule(
        "fraction",
        "الربع ordinal من this-period",
        lambda n, of: _part(n, 4, of),
        writes="الربع ordinal:in-month من this-period:العام",
    ),
    rule(
        "fraction",
        "الربع الأخير من this-period",
        lambda of: Fraction(of, 4, 4),
        heard=COVERED,
    ),
    rule(
        "fraction",
        "الثلث ordinal من this-period",
        lambda n, of: _part(n, 3, of),
        writes="الثلث ordinal:in-third من this-period:العام|this-period:الشهر",
    ),
    # this year by no more than its unit: نهاية العام
    rule("this-period", "العام|السنة", lambda: Shift(0, Unit.YEAR)),
    rule(
        "this-period",
        "العام|السنة kind-of-year",
        lambda kind: Shift(0, Unit.YEAR),
        writes="العام|السنة kind-of-year:school",
    ),
    rule("this-period", "الشهر", lambda: Shift(0, Unit.MONTH)),
    rule("this-period", "الأسبوع", lambda: Shift(0, Unit.WEEK)),
    # their beginning, middle and end
    rule(
        "portion",
        "section period-time|fraction",
        lambda section, of: Portion(of, Section(section)),
        "أواخر آب",
        writes="section period-time",
    ),
    rule(
        "range",
        "portion إلى|حتى|وحتى portion|year",
        Range,
        "مطلع 2023 حتى نهاية 2024",
        writes="portion إلى|حتى portion|year:modern",
    ),
    rule(
        "range",
        "year|named-month إلى|حتى|وحتى portion",
        Range,
        "عام 2020 حتى نهاية 2024",
        writes="named-year:modern إلى|حتى portion",
    ),
    rule("portion", "section this-period", lambda section, of: Portion(of, Section(section)), "نهاية العام"),
    rule("portion", "section ل+period-time", lambda section, of: Portion(of, Section(section)), heard=CARELESS),
)
