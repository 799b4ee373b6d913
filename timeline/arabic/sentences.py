"""Where sentences begin and end."""

import re
from collections.abc import Iterator

from timeline.arabic.dictionary import Lexicon
from timeline.arabic.text import Words

ENDS = ".!?؟؛\n…"
"""The signs that end a sentence; a line break does too, but for one after a comma."""

_END = re.compile(f"[{ENDS}{Lexicon.BREAK}]")
_SIGN = re.compile(f"[{ENDS}]")
_BROKEN_LINE = re.compile(r"\s*[,،]\s*")


def sentences(words: Words) -> Iterator[range]:
    """The sentences of a text, each as the range of its words.

    >>> from timeline.arabic.vocabulary import vocabulary
    >>> from timeline.arabic.text import split
    >>> list(sentences(split("وصل الوفد. وقال الوزير، أمس، إنه باق!", vocabulary())))
    [range(0, 2), range(2, 7)]
    """
    begin = 0
    for gap in _END.finditer(words.codes):
        i = gap.start() // 2
        if gap[0] == "." and _within(words, i):
            continue
        if begin < i and _ends(gap[0], words, i):
            yield range(begin, i)
            begin = i
    if begin < len(words):
        yield range(begin, len(words))


def _within(words: Words, i: int) -> bool:
    """Whether the point before a word stands within a number or an abbreviation: 6.3, أ.ف.ب."""
    if not 0 < i < len(words) or words.gap_text(i) != ".":
        return False
    before, after = words.raw[i - 1], words.raw[i]
    return len(before) == 1 or (before[-1].isdecimal() and after[0].isdecimal())


def _ends(code: str, words: Words, i: int) -> bool:
    """Whether the gap before a word, of a code that may end a sentence, does."""
    match code:
        case Lexicon.BREAK:
            return _SIGN.search(words.gap_text(i)) is not None
        case "\n":
            return _BROKEN_LINE.fullmatch(words.gap_text(i)) is None
        case _:
            return True
