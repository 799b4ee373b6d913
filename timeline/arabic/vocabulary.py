"""The one dictionary of the library: the words of dates and of events, those of rules with them."""

from functools import cache

from timeline.arabic.grammar import EXPRESSIONS, RULES
from timeline.arabic.grammar.numbers import numerals
from timeline.arabic.grammar.reader import Grammar
from timeline.arabic.grammar.rule import literals
from timeline.arabic.inflection import trigger_entries
from timeline.arabic.lexicon import load
from timeline.arabic.tense import tense_entries
from timeline.arabic.text import Entry, Lexicon

FILES = (  # of timeline/arabic/lexicon
    "days",
    "months",
    "numbers",
    "units",
    "daytime",
    "vague",
    "feasts",
    "namesakes",
    "titles",
    "places",
    "prepositions",
    "phrases",
    "relations",
)


@cache
def vocabulary() -> Lexicon:
    """All words under their symbols."""
    of_rules = (Entry(word, word, word) for word in literals(RULES))
    return Lexicon([*load(*FILES), *of_rules, *tense_entries(), *trigger_entries()], numerals)


@cache
def grammar() -> Grammar:
    """The grammar of time expressions over these words."""
    return Grammar(RULES, EXPRESSIONS, vocabulary())
