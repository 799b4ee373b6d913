"""The grammar of time expressions: one family of rules a module."""

from timeline.arabic.grammar import (
    alone,
    amounts,
    clock,
    dates,
    days,
    feasts,
    fractions,
    namesakes,
    numbers,
    periods,
    ranges,
    repeats,
    stamps,
    utterances,
)
from timeline.arabic.grammar.rule import Rule

RULES: tuple[Rule, ...] = (
    *namesakes.RULES,
    *numbers.RULES,
    *dates.RULES,
    *days.RULES,
    *feasts.RULES,
    *periods.RULES,
    *fractions.RULES,
    *clock.RULES,
    *stamps.RULES,
    *amounts.RULES,
    *ranges.RULES,
    *repeats.RULES,
)
"""All rules; of two that read the same words the earlier one holds."""

EXPRESSIONS: tuple[str, ...] = (
    "name",
    "repeat",
    "day",
    "range",
    "days",
    "moment",
    "feast",
    "part-of-day",
    "portion",
    "fraction",
    "named-month",
    "period",
    "month-in-context",
    "year-in-context",
    "timed",
    "about-time",
    "ago",
    "distance",
    "reach",
    "exact",
    "some-length",
    "measure",
    "vagueness",
    "adverb-part",
)
"""The symbols that are expressions by themselves, the preferred first where two read as far."""

UTTERANCE_RULES: tuple[Rule, ...] = (*utterances.RULES, *alone.RULES)
"""What is read besides where somebody speaks or types a time, and in no news."""

UTTERANCES: tuple[str, ...] = tuple(
    dict.fromkeys(("uttered", "day", "moment", "part-of-day", "adverb-part", "bound", *EXPRESSIONS))
)
"""The symbols that are expressions there, the preferred first; قبل and بعد belong to a time that bounds another."""
