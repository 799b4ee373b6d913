"""The time expressions that the grammar writes, by the families of its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType

from timeline.arabic.grammar import (
    EXPRESSIONS,
    RULES,
    amounts,
    clock,
    dates,
    days,
    feasts,
    fractions,
    namesakes,
    periods,
    ranges,
    repeats,
)
from timeline.arabic.grammar.rule import NO_TIME, Rule
from timeline.arabic.lexicon import load
from timeline.arabic.writer import Way, Writer

_FILES = ("days", "months", "numbers", "units", "daytime", "vague", "feasts", "namesakes", "writing")
_MODULES: tuple[ModuleType, ...] = (days, dates, periods, clock, feasts, amounts, fractions, ranges, repeats)


@cache
def writer() -> Writer:
    """The grammar of time expressions, for writing."""
    return Writer(RULES, load(*_FILES))


@cache
def families() -> Mapping[str, tuple[Rule, ...]]:
    """The rules that write expressions, by the module that they stand in, the plainest first."""
    roots = _roots()
    return {
        module.__name__.rpartition(".")[2]: tuple(
            sorted(
                (rule for rule in module.RULES if rule.builds in roots and _says_a_time(rule)),
                key=lambda rule: len(writer().ways(rule)[0].elements),
            )
        )
        for module in _MODULES
    }


@cache
def names() -> tuple[Rule, ...]:
    """The rules that write what looks like a time and is none."""
    return tuple(rule for rule in namesakes.RULES if rule.builds == "name" and writer().ways(rule))


def _says_a_time(rule: Rule) -> bool:
    """Whether a rule writes a time itself; what only hands on what another built is left to that one."""
    return bool(ways := writer().ways(rule)) and not all(map(_hands_on, ways)) and rule.builds != "name"


def _roots() -> frozenset[str]:
    """The symbols that are expressions, be it as the only part of another."""
    found: set[str] = set()
    pending = [symbol for symbol in EXPRESSIONS if symbol != "name"]
    while pending:
        symbol = pending.pop()
        if symbol not in found:
            found.add(symbol)
            pending += _handed_on(symbol)
    return frozenset(found)


def _handed_on(symbol: str) -> Iterator[str]:
    for rule in writer().rules.get(symbol, ()):
        for way in writer().ways(rule):
            if _hands_on(way) and way.elements[0].symbol in writer().rules and not way.elements[0].feature:
                yield way.elements[0].symbol


def _hands_on(way: Way) -> bool:
    if len(way.elements) != 1 or way.elements[0].slot is None or way.slots != 1:
        return False
    return way.elements[0].symbol in writer().rules and way.rule.meaning(NO_TIME) is NO_TIME
