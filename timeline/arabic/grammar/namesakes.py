"""Words that hold a date and are none: names of movements, places, papers and people."""

from __future__ import annotations

from timeline.arabic.grammar.rule import NO_TIME, rule


def no_time(*_slots: object) -> object:
    """The meaning of a name."""
    return NO_TIME


RULES = (
    rule("name", "namesake day-of-month من? month-name", no_time, "قوى 14 آذار"),
    rule("name", "namesake on-weekday", no_time, "مدينة الجمعة"),
    rule("name", "namesake month-name|hijri-month", no_time, "صحيفة تشرين"),
    rule("name", "paper today|weekday|the-part", no_time, "صحيفة الغد"),
    rule("name", "paper the-part|the-unit", no_time),
    rule("name", "paper اليوم السابع", no_time),
    rule("name", "سبت|أحد|اثنين|أربعاء|خميس|جمعة الغرب|الساحل", no_time),
)
