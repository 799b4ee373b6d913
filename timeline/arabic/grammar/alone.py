"""What is a time expression only where it is the whole text, as in a search box or said to an assistant."""

from __future__ import annotations

from timeline.arabic.grammar.amounts import amount, counted, reach
from timeline.arabic.grammar.rule import rule
from timeline.time.algebra import Date, Intersection

RULES = (
    rule("alone", "unit|counted-unit", lambda unit: amount(1, unit), heard=True),
    rule("alone", "لحظة", lambda: amount(1, "second"), heard=True),
    rule("alone", "منذ|من any-length", lambda length: counted(length, -1), heard=True),
    rule("alone", "خلال any-length", lambda length: reach(length, 1), heard=True),
    rule("alone", "on-weekday ordinal-number|day-number", lambda day, n: Intersection((Date(day=n), day)), heard=True),
)
