"""The rules themselves: what they say they read, they read, in any place of a text."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import find_dates
from timeline.arabic.grammar import RULES, UTTERANCE_RULES
from timeline.arabic.grammar.reader import Grammar
from timeline.arabic.grammar.rule import Rule
from timeline.arabic.text import split
from timeline.arabic.vocabulary import grammar, spoken_grammar, vocabulary

EXAMPLES = [(rule, example) for rule in (*RULES, *UTTERANCE_RULES) for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_a_rule_reads_its_examples(rule: Rule, example: str) -> None:
    """The whole of an example is what its rule builds."""
    words = split(example, vocabulary())
    match = spoken_grammar().read_all(words, rule.builds)
    assert match is not None
    assert match.meaning is not None


DATED = ("25 آب 2025", "الخميس الماضي", "عام 2020", "مساء أمس", "أواخر أيلول 2019", "بين 3 و5 أيار 2021", "يوم الاثنين")


@given(
    st.sampled_from(DATED), st.sampled_from(["و", "ف", "ب", "ل"]), st.sampled_from(["\u200f", "\u202b", "\ufeff", ""])
)
def test_what_is_joined_to_a_date_changes_nothing(phrase: str, clitic: str, control: str) -> None:
    """A joined و and signs of direction leave the meaning of a date as it is."""
    plain = find_dates(f"وصل {phrase} وفد", "2025-08-29")
    if phrase.startswith("ال"):
        clitic = clitic.replace("ل", "و")
    joined = find_dates(f"وصل {control}{clitic}{phrase}{control} وفد", "2025-08-29")
    if not phrase.startswith("بين"):
        assert [(e.text, e.meaning) for e in joined] == [(e.text, e.meaning) for e in plain]


@given(st.text(alphabet="ابتليومسةعن 0123456789/-.:،()«»\n", max_size=200))
def test_nothing_raises(text: str) -> None:
    """Any text has its times, each where it stands, and none reaches into the next."""
    end = 0
    for each in find_dates(text, "2025-08-29"):
        assert text[each.start : each.end] == each.text
        assert each.start >= end
        end = each.end


@pytest.mark.parametrize("read", [grammar, spoken_grammar])
def test_every_reading_has_an_end(read: Callable[[], Grammar]) -> None:
    """A symbol is of the lexicon or of rules, and none is built of itself."""
    read().tables.check()
