"""Days by their distance, their weekday, their date or their feast, and what stands beside each other of these."""

from __future__ import annotations

from datetime import date

from timeline.arabic.grammar.dates import moved, numeric
from timeline.arabic.grammar.rule import AMBIGUOUS, CARELESS, COVERED, RARE, RECKONED, STAMPED, rule
from timeline.time.algebra import (
    Anchor,
    Calendar,
    Date,
    DayPart,
    Intersection,
    Last,
    Listing,
    Next,
    Nth,
    Part,
    Range,
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


def _year_before(year: int, weekday: Weekday, date: Date) -> Time | None:
    """2012 الأربعاء 11 يوليو, as stamps have it."""
    return _both(Date(year, date.month, date.day), weekday) if date.calendar is Calendar.GREGORIAN else None


def _weekday_of(weekday: Weekday, unit: str, by: int) -> Time | None:
    return Intersection((weekday, Shift(by, UNITS[unit]))) if unit in ("week", "month") else None


def _moved_days(first: Time, last: Time, by: int) -> Time:
    return Listing((moved(first, by), moved(last, by)))


def _listed(*days: int | Time) -> Listing:
    """Days of the month that the last of them names."""
    return Listing(tuple(Date(day=day) if isinstance(day, int) else day for day in days))


def _two_days(first: Time, last: Time, day: int, date: Time) -> Listing:
    return Listing((_both(Date(day=day), first), _both(date, last)))


def _two_dated(first: Time, day: int, last: Time, date: Time) -> Listing:
    return _two_days(first, last, day, date)


def _in_same_month(first: Time, day: int, by: int) -> Time:
    return Range(first, Nth(day, Unit.DAY, Shift(by, Unit.MONTH, first)))


def _night(day: Time) -> Part:
    return Part(day, DayPart.NIGHT)


def _eve(date: Time) -> Part:
    """The night before a day."""
    return _night(Shift(-1, Unit.DAY, date))


def _nth_if_not_that_date(weekday: Weekday, number: int, month: Time) -> Time | None:
    """الثلاثاء الثالث من أيلول 2014 is the third Tuesday where the third of the month is none."""
    match month:
        case Date(int(year), int(number_of_month), None, Calendar.GREGORIAN) if number <= 5 and 1 <= year <= 9999:
            is_that_date = date(year, number_of_month, number).isoweekday() == weekday.number
            return None if is_that_date else Nth(number, weekday, month)
    return None


RULES = (
    rule("today", "deictic", from_today, "أمس", "بعد غد"),
    rule("today", "يوم|نهار deictic", from_today, "يوم أمس", writes="يوم deictic:bound:after-day"),
    rule("today", "this اليوم", lambda this: from_today(0), "هذا اليوم"),
    rule("on-weekday", "weekday", Weekday, "الخميس"),
    rule("on-weekday", "يوم|نهار weekday", Weekday, "يوم الخميس", writes="يوم weekday"),
    rule("on-weekday", "يوم|نهار bare-weekday", Weekday, heard=CARELESS),
    rule("today", "اليوم past", lambda past: from_today(-1), heard=CARELESS),
    rule("today", "اليوم coming", lambda coming: from_today(1), heard=CARELESS),
    rule("day", "today", lambda day: day),
    rule("day", "on-weekday", lambda day: day),
    rule("day", "today ,? on-weekday", _both, "أمس الخميس", "يوم غد الخميس", writes="today:!this on-weekday:!يوم"),
    rule("day", "today ( on-weekday )", _both, writes="today:!this ( on-weekday:!يوم )"),
    rule("day", "today ,? on-weekday coming|past", lambda day, weekday, by: _both(day, weekday), heard=CARELESS),
    rule("day", "on-weekday today", lambda weekday, day: Intersection((day, weekday)), heard=CARELESS),
    rule("day", "on-weekday past|coming|present", moved, "الخميس الماضي", writes="on-weekday past|coming"),
    rule(
        "day",
        "on-weekday past|coming ,? dated|paired",
        lambda day, by, date: _both(date, day),
        writes="on-weekday past|coming ,? date:month",
    ),
    rule(
        "day",
        "on-weekday past|coming ( dated|paired )",
        lambda day, by, date: _both(date, day),
        writes="on-weekday past|coming ( date:month:!( )",
    ),
    rule("day", "on-weekday بعد coming ,? dated|paired", lambda day, by, date: _both(date, day), heard=RARE),
    rule("day", "on-weekday قبل past ,? dated|paired", lambda day, by, date: _both(date, day), heard=RARE),
    rule("day", "on-weekday preceding", lambda day, past: Last(day), heard=CARELESS),
    rule("day", "on-weekday this", lambda day, this: Next(day), heard=CARELESS),
    rule("day", "this on-weekday", lambda this, day: Next(day), heard=CARELESS),
    rule("day", "on-weekday قبل past", lambda day, past: Last(day, 2), "السبت قبل الماضي"),
    rule("day", "on-weekday بعد coming", lambda day, coming: Next(day, 2), "السبت بعد المقبل"),
    rule(
        "day",
        "on-weekday من? the-unit past|coming|present",
        _weekday_of,
        "الثلاثاء من الأسبوع المقبل",
        writes="on-weekday من the-unit:week past|coming|present",
    ),
    rule(
        "day",
        "on-weekday من? this the-unit",
        lambda day, this, unit: _weekday_of(day, unit, this),
        writes="on-weekday من this the-unit:week",
    ),
    rule(
        "day",
        "bare-weekday the-unit past|coming|present",
        lambda d, u, by: _weekday_of(Weekday(d), u, by),
        heard=CARELESS,
    ),
    rule("day", "dated|paired|foreign-day-date", lambda date: date, writes="dated"),
    rule("day", "يوم|اليوم|نهار dated|paired", lambda date: date, writes="يوم dated"),
    rule("day", "on-weekday ordinal من month-like", _nth_if_not_that_date, heard=CARELESS),
    rule(
        "day",
        "on-weekday ,? dated|paired",
        lambda weekday, date: _both(date, weekday),
        "الخميس 27 آب 2025",
        writes="on-weekday ,? dated",
    ),
    rule("day", "on-weekday في dated|paired", lambda weekday, date: _both(date, weekday), heard=CARELESS),
    rule(
        "day",
        "on-weekday day-number / month-number",
        lambda weekday, d, m: _both(numeric(d, m), weekday),
        writes="on-weekday day-number / month-number",
    ),
    rule(
        "day",
        "on-weekday day-number - month-number",
        lambda weekday, d, m: _both(numeric(d, m), weekday),
        heard=STAMPED,
    ),
    rule("day", "on-weekday , ل+يوم? dated|paired", lambda weekday, date: _both(date, weekday), heard=CARELESS),
    rule(
        "day",
        "on-weekday الموافق|المصادف|الموافق dated",
        lambda weekday, date: _both(date, weekday),
        writes="on-weekday الموافق date:month",
    ),
    rule(
        "day",
        "on-weekday الموافق|المصادف ل+dated",
        lambda weekday, date: _both(date, weekday),
        writes="on-weekday الموافق|المصادف ل+date:month",
    ),
    rule("day", "year-number on-weekday date", _year_before, heard=CARELESS),
    rule("day", "on-weekday - dated", lambda weekday, date: _both(date, weekday), heard=CARELESS),
    rule(
        "day",
        "on-weekday ( dated|paired )",
        lambda weekday, date: _both(date, weekday),
        writes="on-weekday ( dated:!( )",
    ),
    rule(
        "day",
        "today ,? on-weekday? ,? dated|paired",
        lambda t, w, date: _both(date, w, t),
        "اليوم الاثنين 25 آب",
        writes="today:!this on-weekday:!يوم ,? date:month",
    ),
    rule(
        "day",
        "today ,? on-weekday? ( dated|paired )",
        lambda t, w, date: _both(date, w, t),
        writes="today:!this on-weekday:!يوم? ( date:month:!( )",
    ),
    rule(
        "day",
        "today ,? on-weekday? الموافق|المصادف ل+dated",
        lambda t, w, date: _both(date, w, t),
        writes="today:!this on-weekday:!يوم? الموافق ل+date:month",
    ),
    rule(
        "day",
        "today ,? on-weekday? الموافق|المصادف dated|paired",
        lambda t, w, date: _both(date, w, t),
        writes="today:!this on-weekday:!يوم? الموافق date:month",
    ),
    # counted from the date that the text gave last
    rule("day", "اليوم following", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "اليوم التالي"),
    rule("day", "اليوم preceding", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "اليوم السابق"),
    rule("day", "اليوم selfsame", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "اليوم نفسه"),
    rule("day", "نفس|ذات اليوم", lambda: Shift(0, Unit.DAY, Anchor.MENTIONED), "نفس اليوم", writes="نفس اليوم"),
    rule("day", "that اليوم", lambda by: Shift(by, Unit.DAY, Anchor.MENTIONED), "ذلك اليوم"),
    # the third Tuesday of a month, the first day of a feast
    rule("day", "position bare-weekday بعد feast", lambda n, weekday, of: Nth(n, Weekday(weekday), of), heard=RARE),
    rule(
        "day",
        "position bare-weekday من|في month-like",
        lambda n, d, m: Nth(n, Weekday(d), m),
        "ثالث ثلاثاء في أيلول",
        writes="position:in-month bare-weekday من|في month-like",
    ),
    rule("day", "position يوم? bare-weekday ب+month-like", lambda n, d, m: Nth(n, Weekday(d), m), heard=CARELESS),
    rule("day", "position يوم bare-weekday من|في month-like", lambda n, d, m: Nth(n, Weekday(d), m), heard=CARELESS),
    rule(
        "day",
        "on-weekday ordinal|ordinal-f من|في month-like",
        lambda d, n, m: Nth(n, d, m),
        "الثلاثاء الثالث من أيلول",
        heard=AMBIGUOUS,
    ),
    rule(
        "day",
        "on-weekday الأخير|الأخيرة من|في month-like",
        lambda d, m: Nth(-1, d, m),
        writes=("on-weekday:m الأخير من month-like", "on-weekday:f الأخيرة من month-like"),
    ),
    rule("day", "اليوم ordinal-number في month-like", lambda n, m: Nth(n, Unit.DAY, m), heard=CARELESS),
    rule(
        "day",
        "اليوم الأخير من|في month-like",
        lambda m: Nth(-1, Unit.DAY, m),
        "اليوم الأخير من الشهر الجاري",
        writes="اليوم الأخير من month-like",
    ),
    rule("day", "position يوم ب+month-like", lambda n, m: Nth(n, Unit.DAY, m), heard=CARELESS),
    rule(
        "day",
        "position أيام|يوم من|في? month-like|feast",
        lambda n, of: Nth(n, Unit.DAY, of),
        "ثالث أيام عيد الفطر",
        writes=("position:in-feast أيام feast:days", "position:in-month أيام month-like:شهر"),
    ),
    rule(
        "day",
        "position أيام|يوم the-eid",
        lambda n, of: Nth(n, Unit.DAY, of),
        "ثالث أيام العيد",
        writes="position:in-feast أيام the-eid",
    ),
    rule(
        "day",
        "position tashriq",
        lambda n, of: Nth(n, Unit.DAY, of) if n <= 3 else None,
        "ثالث أيام التشريق",
        writes="position:in-feast tashriq",
    ),
    rule(
        "day",
        "اليوم ordinal من|في the-eid",
        lambda n, of: Nth(n, Unit.DAY, of),
        writes="اليوم ordinal:in-month من the-eid",
    ),
    rule("day", "سلخ|منسلخ month-like", lambda month: Nth(-1, Unit.DAY, month), "سلخ رمضان", heard=RARE),
    rule(
        "day",
        "اليوم ordinal من feast",
        lambda n, of: Nth(n, Unit.DAY, of),
        writes="اليوم ordinal:in-month من feast:days",
    ),
    rule("day", "اليوم ordinal ل+feast", lambda n, of: Nth(n, Unit.DAY, of), heard=COVERED),
    # several days
    rule(
        "days",
        "يومي|يوما on-weekday و+on-weekday",
        lambda a, b: Listing((a, b)),
        "يومي الأربعاء والخميس",
        writes="يومي on-weekday:!يوم و+on-weekday:!يوم",
    ),
    rule(
        "days",
        "يومي|يوما on-weekday و+on-weekday past|coming",
        _moved_days,
        "يومي السبت والأحد المقبلين",
        writes="يومي on-weekday:!يوم و+on-weekday:!يوم past:dual|coming:dual",
    ),
    rule(
        "days",
        "يومي|يوما on-weekday و+on-weekday day-of-month و+dated",
        _two_days,
        "يومي الأحد والاثنين 24 و25 آب",
        heard=RECKONED,
    ),
    rule(
        "days",
        "يومي|يوما on-weekday day-of-month و+on-weekday dated",
        _two_dated,
        "يومي الأحد 24 والاثنين 25 آب",
        heard=RECKONED,
    ),
    rule(
        "days",
        "يومي|يوما today و+today",
        lambda a, b: Listing((a, b)),
        "يومي أمس واليوم",
        writes="يومي today:bound:!يوم:!this و+today:bound:!يوم:!this",
    ),
    rule(
        "days",
        "يومي|يوما day-of-month و+dated",
        _listed,
        "يومي 19 و20 أوت الجاري",
        writes="يومي day-number و+date:month",
    ),
    rule("days", "{في} day-number و+dated", _listed, "في 11 و12 أيلول", writes="{في} day-number و+date:month"),
    rule("days", "{في} day-number و+day-number و+dated", _listed, heard=RARE),
    rule(
        "days",
        "يومي|يوما dated و+dated",
        lambda a, b: Listing((a, b)),
        "يومي 31 آب و1 أيلول",
        writes="يومي date:month و+date:month",
    ),
    *(
        rule(
            "days",
            f"أيام day-of-month {middle} و+dated",
            _listed,
            writes=f"أيام day-of-month {middle} و+date:month".replace("day-of-month", "day-number"),
        )
        for middle in (
            "و+day-of-month",
            ", day-of-month",
        )
    ),
    *(
        rule("days", f"أيام day-of-month {middle} و+dated", _listed, heard=RARE)
        for middle in ("و+day-of-month و+day-of-month", ", day-of-month , day-of-month")
    ),
    rule(
        "range",
        "{بين} dated و+day-of-month من الشهر selfsame",
        _in_same_month,
        "بين 1 آب و7 من الشهر نفسه",
        writes="{بين} date:month و+day-number من الشهر selfsame",
    ),
    rule(
        "range",
        "dated إلى|حتى day-of-month من الشهر selfsame",
        _in_same_month,
        "1 آب حتى 7 من الشهر ذاته",
        writes="date:month إلى|حتى day-number من الشهر selfsame",
    ),
    # a length counted from what was told: قبل ذلك بشهر
    rule(
        "distance", "{قبل|بعد} {ذلك} ب+any-length", lambda length: length, writes="{قبل|بعد} {ذلك} ب+length|one-length"
    ),
    rule(
        "distance",
        "{قبلها|بعدها|قبله|بعده} ب+any-length",
        lambda length: length,
        writes="{قبلها|بعدها|قبله|بعده} ب+length|one-length",
    ),
    # what stands in a dateline before its agency
    rule("day", "day-number - month-number ( {agency}", lambda day, month, by: numeric(day, month), heard=STAMPED),
    rule("day", "day-number / month-number ( {agency}", lambda day, month, by: numeric(day, month), heard=STAMPED),
    # عشية is the evening of a day, and before a feast that of the day before
    rule(
        "part-of-day",
        "eve today|on-weekday",
        lambda part, day: Part(day, DayPart(part)),
        "عشية أمس",
        writes="eve today:bound:!this|on-weekday",
    ),
    rule(
        "part-of-day",
        "eve today ,? on-weekday",
        lambda part, t, w: Part(_both(t, w), DayPart(part)),
        "عشية اليوم الجمعة",
        writes="eve today:bound:!this on-weekday:!يوم",
    ),
    # the night between two days
    rule(
        "part-of-day",
        "الليلة|ليلة الفاصلة بين on-weekday و+on-weekday",
        lambda day, next: _night(day),
        "الليلة الفاصلة بين الأحد والاثنين",
        heard=RECKONED,
    ),
    rule(
        "part-of-day",
        "ليل|ليلة on-weekday day-of-month إلى|على on-weekday dated",
        lambda w, d, v, date: _eve(date),
        heard=RECKONED,
    ),
    rule(
        "part-of-day",
        "ليل|ليلة يوم? day-of-month إلى|على dated",
        lambda day, date: _eve(date),
        "ليل 15 إلى 16 آب",
        heard=RECKONED,
    ),
    rule("part-of-day", "ليل|ليلة يوم? day-of-month - dated", lambda day, date: _eve(date), heard=RECKONED),
    rule("part-of-day", "ليل|ليلة يوم? day-of-month / dated", lambda day, date: _eve(date), heard=CARELESS),
    rule(
        "part-of-day", "الليلة|ليلة الفاصلة بين يوم? day-of-month و+dated", lambda day, date: _eve(date), heard=RECKONED
    ),
)
