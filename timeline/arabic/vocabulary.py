"""The one dictionary of the library: the words of dates and of events, those of rules with them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from timeline.arabic.dictionary import Lexicon
from timeline.arabic.forms import Entry
from timeline.arabic.grammar import EXPRESSIONS, RULES, UTTERANCE_RULES, UTTERANCES
from timeline.arabic.grammar.numbers import numerals
from timeline.arabic.grammar.reader import Grammar
from timeline.arabic.grammar.rule import literals
from timeline.arabic.lexicon import load
from timeline.arabic.lines import tense_lines, trigger_lines
from timeline.arabic.utterance import spoken_lines, with_the_speaker

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
    "utterances",
    "particles",
)


@contextmanager
def _uncollected() -> Iterator[None]:
    """With the collector of garbage at rest: all that is built is kept, and looking through it takes a tenth longer."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@cache
def vocabulary() -> Lexicon:
    """All words under their symbols."""
    of_rules = (Entry(word, word, word) for word in literals((*RULES, *UTTERANCE_RULES)))
    with _uncollected():
        words = [*load(*FILES), *of_rules]
        lines = [with_the_speaker(line) for line in (*tense_lines(), *trigger_lines())]
        return Lexicon(words, numerals, [*lines, *spoken_lines(words)])


@cache
def grammar() -> Grammar:
    """The grammar of time expressions over these words."""
    return Grammar(RULES, EXPRESSIONS, vocabulary())


@cache
def spoken_grammar() -> Grammar:
    """The grammar of the times that somebody types or says, who writes no news."""
    return Grammar((*RULES, *UTTERANCE_RULES), UTTERANCES, vocabulary())
