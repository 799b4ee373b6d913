"""Whether the words of written phrases go together, as somebody says who knows the language, and not the library.

`tests/corpus/writing/agreement.txt` has a shape of a rule in brackets, and below it all that is written so.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.test_corpus import filled
from timeline.arabic.concord import CASE, STATE, USUAL, agree, instead
from timeline.arabic.grammar.rule import rule
from timeline.arabic.lexicon import load
from timeline.arabic.writer import Writer

PHRASES = Path(__file__).parent / "corpus" / "writing" / "agreement.txt"
FILES = ("days", "months", "numbers", "units", "daytime", "feasts", "vague")
NUMBERS = (
    rule("number", "ones", lambda number: number),
    rule("number", "tens", lambda number: number),
    rule("the-number", "the-ones", lambda number: number),
    rule("ordinal-number", "ordinal-one و+ordinal-ten", lambda one, ten: one + ten),
)


def shapes() -> Iterator[tuple[str, frozenset[str]]]:
    """The shapes, each with what is written so."""
    shape, phrases = "", set[str]()
    for line in [*PHRASES.read_text(encoding="utf-8").splitlines(), "[]"]:
        if line.startswith("["):
            if shape:
                yield shape, frozenset(phrases)
            shape, phrases = line.strip("[]"), set()
        elif line and not line.startswith("#"):
            phrases.update(filled(line))


def test_agreement() -> None:
    """Every phrase of a shape that agrees is written, and no other."""
    missed = []
    for shape, phrases in shapes():
        writer = Writer((*NUMBERS, rule("phrase", shape, lambda *_: 0)), load(*FILES))
        usual = instead(USUAL, re.split("[ :]", shape))
        found = (each for of in (writer.options("phrase") or {}).values() for each in of)
        written = {each.text for each in found if agree(each.features, usual & (STATE | CASE))}
        missed += [f"[{shape}] lacks {phrase}" for phrase in sorted(phrases - written)]
        missed += [f"[{shape}] has {phrase}" for phrase in sorted(written - phrases)]
    assert not missed, "\n".join(["", *missed])
