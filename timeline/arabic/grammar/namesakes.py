"""Words that hold a date or a number like one and are none: names of movements, places, papers and people, counts."""

from __future__ import annotations

from timeline.arabic.grammar.rule import NO_TIME, RARE, rule


def no_time(*_slots: object) -> object:
    """The meaning of a name."""
    return NO_TIME


def _attacks(_noun: str, day: int, month: int) -> object | None:
    """هجمات 11 سبتمبر without a year is the name of what happened in 2001."""
    return NO_TIME if (day, month) == (11, 9) else None


def _is_of_late(number: int) -> bool:
    """Whether a number after في is a year even where a noun comes next: نشر في 2012 ملفا."""
    return 1900 <= number < 2100 and number % 100 > 0


RULES = (
    rule("name", "general-office العام preceding|past|coming|present|recent", no_time, "المدير العام السابق"),
    rule("name", "namesake day-of-month من? month-name", no_time, "قوى 14 آذار", writes="namesake day-number month"),
    rule(
        "name",
        "namesake الفاتح من? month-name?",
        no_time,
        "ثورة الفاتح من سبتمبر",
        writes="namesake الفاتح من month",
    ),
    rule(
        "name",
        "namesake day-of-month من? hijri-month",
        no_time,
        "شارع 9 شعبان",
        writes="namesake day-number hijri-month",
    ),
    rule("name", "weekday العظيمة|الحزينة|السوداء|البيضاء|الأسود|الدامي|الدامية|العظيم", no_time, "الجمعة السوداء"),
    rule("name", "حرب the-number counted-unit|unit|units", no_time, "حرب الثلاثين عاما"),
    rule("name", "أمس الحاجة", no_time, "أمس الحاجة"),
    rule("name", "كل عام|سنة و+أنت|أنتم|أنتن بخير", no_time, "كل عام وأنتم بخير"),
    rule("name", "ليلا و+نهارا", no_time),
    rule("name", "صباح مساء", no_time),
    rule("name", "namesake on-weekday", no_time, "مدينة الجمعة", writes="namesake on-weekday:!يوم"),
    rule("name", "namesake month-name|hijri-month", no_time, "قرية تموز", heard=RARE),
    rule("name", "attacks day-of-month من? month-name", _attacks, "هجمات 11 سبتمبر"),
    rule("month-in-context", "{attacks} dated", lambda noun, date: date),
    rule("name", "paper today|weekday|the-part", no_time, "صحيفة الغد"),
    rule("name", "paper روسيا|مصر|أخبار|فلسطين|العراق|لبنان اليوم", no_time, "قناة روسيا اليوم"),
    rule("name", "المصري اليوم", no_time),
    rule("name", "worship on-weekday", no_time, "صلاة الجمعة", writes="worship on-weekday:الجمعة:!يوم"),
    # a day by its place in a row, or by what it is held for
    rule("name", "اليوم|يومه|يومها ordinal-number|the-digits", no_time, "اليوم الثاني", "اليوم الـ21"),
    rule("name", "اليوم ال digits", no_time),
    rule("name", "{في} اليوم digits {من}", no_time, "في اليوم 14 من"),
    rule("name", "مثل this اليوم|الأسبوع|الشهر", no_time, "مثل هذا اليوم"),
    rule("name", "اليوم of-a-day", no_time, "اليوم العالمي"),
    rule("name", "الأحد عشر", no_time),
    rule("name", "unit|counted-unit بعد unit", no_time, "يوما بعد يوم"),
    rule("name", "ألف ليلة و+ليلة", no_time, "ألف ليلة وليلة"),
    rule("name", "decade|the-decade من عمره|عمرها|عمرهم|العمر", no_time, "الثلاثينات من عمره"),
    rule("name", "قد|لقد|الذي|بعدما|عندما غدا", no_time),
    rule("name", "غدا من|أكثر|أقل|أشبه|واضحا", no_time),
    # counts
    rule("name", "حتى|قبل|بعد|من|بين|إلى|مع year-number counted", no_time, "من 1990 نقطة"),
    rule(
        "name",
        "في|منذ|خلال|بحلول year-number counted",
        lambda n, of: None if _is_of_late(n) else NO_TIME,
        "في 1200 مدرسة",
    ),
    rule("name", "على بعد number", no_time, "على بعد 1600"),
    rule("name", "about|more-or-less year-number", no_time, "نحو 1500"),
    rule("name", "about|more-or-less year-number إلى year-number counted?", no_time),
    rule("name", "من? year-number إلى|حتى year-number counted", no_time, "1500 إلى 2000 شخص"),
    rule("name", "بين? year-number و+year-number counted", no_time, "1800 و2000 شخص"),
    rule("name", "بين|من digits إلى digits counted", no_time, "بين 2000 إلى 2500 ريال"),
    rule("name", "الاثنين الآخرين|معا|كليهما", no_time, "الاثنين الآخرين"),
    rule("name", "من? year-number - year-number counted", no_time),
    rule("name", "month-name number counted", lambda m, n, of: None if _is_of_late(n) else NO_TIME, "نيسان 20 سيارة"),
    rule("name", "month-name number thousands|thousands-of", no_time),
    rule("name", "month-name day-number . digits", no_time),
    rule("name", "صفر - صفر", no_time),
    # scores, after which يوم is no unit of what was counted
    rule("name", "digits - digits {يوم} {weekday}", no_time),
    rule("name", "digits - digits {part|part-adverb} {today|on-weekday}", no_time, "3-2 مساء أمس"),
)
