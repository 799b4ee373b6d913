"""What comes again, and what is meant without a place on the calendar."""

from __future__ import annotations

from timeline.arabic.grammar.dates import numeric
from timeline.arabic.grammar.days import UNITS
from timeline.arabic.grammar.rule import CARELESS, INCOMPLETE, RARE, rule
from timeline.time.algebra import (
    Amount,
    Clock,
    Date,
    DayPart,
    Duration,
    Every,
    Intersection,
    Listing,
    Nth,
    Part,
    Season,
    SeasonOf,
    Shift,
    Time,
    Unit,
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


def _on_days(*days: Time) -> Every:
    return Every(Listing(days))


def _part_of_each(part: str, day: int | Weekday) -> Every:
    return Every(Part(Weekday(day) if isinstance(day, int) else day, DayPart(part)))


def _each_in(_counted: str, unit: str) -> Every | None:
    """So much a day; what is so fast an hour comes not again."""
    return _each(unit) if UNITS[unit] >= Unit.DAY else None


def _each_nth(count: int, day: int) -> Every:
    """The n-th such weekday of every month."""
    return Every(Nth(count, Weekday(day), Shift(0, Unit.MONTH)))


RULES = (
    rule("repeat", "recurring", lambda every: every),
    rule(
        "repeat",
        "recurring part-adverb|the-part",
        lambda every, part: _at(every, Part(None, DayPart(part))),
        "كل جمعة مساء",
        writes="recurring:bare-weekday part-adverb",
    ),
    rule(
        "repeat",
        "recurring ,? في|عند? timed",
        _at,
        "كل يوم اثنين الساعة 4 مساء",
        writes="recurring:bare-weekday في|عند time:الساعة",
    ),
    rule(
        "repeat",
        "timed recurring",
        lambda clock, every: _at(every, clock),
        "الساعة 9 صباحا كل يوم أحد",
        writes="time:الساعة recurring:bare-weekday",
    ),
    rule(
        "repeat",
        "كل part bare-weekday|weekday",
        lambda part, day: _at(Every(Weekday(day)), Part(None, DayPart(part))),
        "كل مساء جمعة",
        writes="كل part bare-weekday",
    ),
    rule("repeat", "كل day-number / day-number", lambda d, m: _yearly(numeric(d, m)), heard=CARELESS),
    rule("repeat", "كل date", _yearly, "كل 14 شباط", writes="كل date:month:day-number"),
    rule("recurring", "daily", _each, "يوميا"),
    rule("recurring", "كل unit", _each, "كل عام"),
    rule("recurring", "كل يوم من الأيام?", lambda: _each("day"), heard=CARELESS),
    rule(
        "recurring",
        "كل length",
        _each_few,
        "كل أربع سنوات",
        writes="كل length:units:!half:!whole|length:unit-dual:!half:!whole|length:counted-unit:!half:!whole",
    ),
    rule(
        "recurring",
        "كل on-weekday|bare-weekday",
        lambda day: Every(day if isinstance(day, Weekday) else Weekday(day)),
        "كل جمعة",
        writes="كل bare-weekday",
    ),
    rule(
        "recurring",
        "كل bare-weekday و+bare-weekday",
        lambda a, b: Every(Listing((Weekday(a), Weekday(b)))),
        "كل أحد وثلاثاء",
        heard=RARE,
    ),
    rule(
        "recurring",
        "كل يوم on-weekday|bare-weekday",
        lambda day: Every(day if isinstance(day, Weekday) else Weekday(day)),
        writes="كل يوم bare-weekday",
    ),
    rule(
        "recurring",
        "day-of-month من كل شهر",
        lambda day: Every(Date(day=day)),
        "الخامس من كل شهر",
        writes="day-number|ordinal-number من كل شهر",
    ),
    rule("recurring", "أول كل شهر", lambda: Every(Date(day=1))),
    rule("recurring", "أيام on-weekday", Every, "أيام السبت", writes="أيام on-weekday:!يوم"),
    rule("recurring", "أيام on-weekday من كل أسبوع", Every, writes="أيام on-weekday:!يوم من كل أسبوع"),
    rule("recurring", "on-weekday من كل أسبوع", Every),
    rule(
        "repeat", "كل season|the-season", lambda season: Every(SeasonOf(Season(season))), "كل شتاء", writes="كل season"
    ),
    rule("repeat", "كل part", lambda part: Every(Part(None, DayPart(part))), "كل مساء", writes="كل part:!ليلة"),
    rule("repeat", "date من كل عام|سنة", _yearly, "14 شباط من كل عام", writes="date:month من كل عام"),
    rule(
        "repeat",
        "فصل? the-season|season من كل عام|سنة",
        lambda season: Every(SeasonOf(Season(season))),
        writes="فصل the-season من كل عام",
    ),
    rule("repeat", "named-month|portion من كل عام|سنة", Every, "مطلع آب من كل عام", heard=RARE),
    rule(
        "repeat",
        "أيام on-weekday و+on-weekday",
        _on_days,
        "أيام السبت والأحد",
        writes="أيام on-weekday:!يوم و+on-weekday:!يوم",
    ),
    rule(
        "repeat",
        "أيام on-weekday و+on-weekday و+on-weekday",
        lambda *days: _on_days(*days),
        writes="أيام on-weekday:!يوم و+on-weekday:!يوم و+on-weekday:!يوم",
    ),
    rule(
        "repeat",
        "أيام|يومي on-weekday و+on-weekday من كل? أسبوع|الأسبوع",
        _on_days,
        writes="يومي on-weekday:!يوم و+on-weekday:!يوم من كل أسبوع",
    ),
    rule(
        "repeat",
        "part كل bare-weekday|weekday|on-weekday",
        _part_of_each,
        "صباح كل خميس",
        writes="part كل bare-weekday",
    ),
    rule("repeat", "part كل يوم", lambda part: Every(Part(None, DayPart(part))), "مساء كل يوم"),
    rule(
        "repeat",
        "كل? position|ordinal bare-weekday|weekday من? كل? الشهر|شهر",
        _each_nth,
        "أول أحد من كل شهر",
        writes="position:in-month bare-weekday من كل شهر",
    ),
    # so often in a time, and so much of what is counted
    rule(
        "repeat",
        "مرة|مرتين في|كل the-unit|unit",
        _each,
        "مرتين في الأسبوع",
        writes=(
            "مرة|مرتين في the-unit:day|the-unit:week|the-unit:month|the-unit:year",
            "مرة|مرتين كل unit:day|unit:week|unit:month|unit:year",
        ),
    ),
    rule(
        "repeat",
        "number مرات في the-unit|unit",
        lambda number, unit: _each(unit),
        "ثلاث مرات في اليوم",
        writes="number مرات في the-unit:day|the-unit:week|the-unit:month|the-unit:year",
    ),
    rule("repeat", "{counted} في the-unit", _each_in, "دولار في الشهر", heard=INCOMPLETE),
    rule(
        "vagueness",
        "{منذ} فترة|زمن|وقت طويلة|طويل|بعيد|قصيرة|قصير|قريب",
        lambda: Vague(Vagueness.PAST),
        "منذ فترة طويلة",
        writes=("{منذ} فترة طويلة|قصيرة", "{منذ} زمن طويل|بعيد", "{منذ} وقت طويل|قصير"),
    ),
    rule(
        "vagueness",
        "stretch القليلة|القريبة|الوجيزة past|recent",
        lambda stretch, by: Vague(Vagueness.PAST),
        writes="stretch القليلة past",
    ),
    rule(
        "vagueness",
        "stretch القليلة|القريبة coming",
        lambda stretch, by: Vague(Vagueness.FUTURE),
        writes="stretch القليلة|القريبة coming",
    ),
    rule("vagueness", "هذه الأيام", lambda: Vague(Vagueness.PRESENT)),
    rule("vagueness", "vague", lambda when: Vague(Vagueness(when)), "مؤخرا"),
    rule("vagueness", "stretch past|recent", lambda stretch, by: Vague(Vagueness.PAST), "الآونة الأخيرة"),
    rule("vagueness", "stretch coming", lambda stretch, by: Vague(Vagueness.FUTURE), "المرحلة المقبلة"),
    rule("vagueness", "stretch present", lambda stretch, by: Vague(Vagueness.PRESENT), "المرحلة الحالية"),
)
