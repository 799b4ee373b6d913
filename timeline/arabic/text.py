"""A text as words: split once, every word looked up once, every offset that of the caller's text.

A text is cut into gaps and words in turn: gap, word, gap, …, word, gap. Each piece is looked up in one
memory of pieces and gives one character, its code: pieces that may stand for the same symbols share a code.
The codes of a text are a string in which rules and triggers find by the speed of `re` where they can begin,
and only there is more asked of a word than its code.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from timeline.arabic.dictionary import Lexicon, Reading
from timeline.arabic.folding import WORD, parted
from timeline.arabic.forms import Entry
from timeline.arabic.glue import unglued

_PIECES = re.compile(f"({WORD.pattern}+)")
CLOSING = frozenset(")]»")
_END = (" ", "")  # as no word is


@frozen(eq=False)
class Words:
    """One text cut into words, with their codes; the `i`-th word is `raw[i]` at `text[start(i):end(i)]`."""

    text: str
    raw: list[str]
    codes: str
    lexicon: Lexicon
    _pieces: list[str]

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate(map(len, self._pieces), initial=0))

    @cached_property
    def readings(self) -> list[Reading]:
        """What each word may stand for."""
        return list(map(self.lexicon.readings.__getitem__, self.raw))

    def __len__(self) -> int:
        return len(self.raw)

    def code(self, i: int) -> str:
        """The code of a word."""
        return self.codes[2 * i + 1]

    def gap(self, i: int) -> str:
        """The code of the gap before a word; `gap(len(words))` is the one at the end."""
        return self.codes[2 * i]

    def gap_text(self, i: int) -> str:
        """What stands between the word before and a word, as the text has it."""
        return self._pieces[2 * i]

    def mark(self, i: int) -> tuple[str, str]:
        """A word, as far as the lexicon tells it apart, and the gap behind it; or the end of the text."""
        at = 2 * i + 1
        if at >= len(self._pieces):
            return _END
        return "" if self.codes[at] == Lexicon.UNKNOWN else self._pieces[at], self._pieces[at + 1]

    def has_sign(self, i: int, sign: str) -> bool:
        """Whether the gap before a word is this sign, or a closing sign begins it."""
        if self.gap(i) == sign:
            return True
        return sign in CLOSING and self.gap_text(i).lstrip().startswith(sign)

    def follow(self, i: int, keys: tuple[str, ...]) -> bool:
        """Whether these folded words stand at `i` and on, each after a space."""
        if i + len(keys) > len(self.raw):
            return False
        for n, key in enumerate(keys, i):
            if self.codes[2 * n] != " " or self.lexicon.readings[self.raw[n]].spelling != key:
                return False
        return True

    def phrases(self, i: int) -> tuple[tuple[tuple[str, ...], Entry], ...]:
        """The phrases that may begin with a word by the word behind it, each with the folded words that must follow."""
        reading = self.readings[i]
        if not reading.phrases or i + 1 == len(self.raw):
            return ()
        return reading.onward.get(self.readings[i + 1].spelling, ())

    def is_a(self, i: int, symbol: str) -> bool:
        """Whether there is a word at `i` that says something under a symbol by itself."""
        return 0 <= i < len(self.readings) and symbol in self.readings[i].entries

    def reading(self, i: int) -> Reading:
        """What a word may stand for."""
        return self.lexicon.readings[self.raw[i]]

    def key(self, i: int) -> str:
        """The folded spelling of a word without its proclitics."""
        return self.lexicon.readings[self.raw[i]].key

    def start(self, i: int) -> int:
        """Where a word begins, its proclitics left out."""
        return self._starts[2 * i + 1] + self.reading(i).lead

    def raw_start(self, i: int) -> int:
        """Where a word begins, proclitics and all."""
        return self._starts[2 * i + 1]

    def end(self, i: int) -> int:
        """Where a word ends."""
        return self._starts[2 * i + 2] - self.reading(i).trail

    def stop(self, offset: int) -> int:
        """The number of the first word that begins at a character offset or after it: where what ends there stops."""
        return bisect_left(self._starts, offset) // 2

    def at(self, offset: int) -> int:
        """The number of the word at a character offset, or of the next one after it."""
        return (bisect_right(self._starts, offset) - 1) // 2


def split(text: str, lexicon: Lexicon) -> Words:
    """Cut a text into words and look each of them up; the cost grows linearly with the text."""
    cut = text
    pieces = _PIECES.split(cut)
    codes = "".join(map(lexicon.__getitem__, pieces))
    if Lexicon.PARTED in codes:
        cut = parted(text)
        pieces = _PIECES.split(cut)
        codes = "".join(map(lexicon.__getitem__, pieces))
    if Lexicon.GLUED in codes:
        pieces = unglued(cut, pieces)
        codes = "".join(map(lexicon.__getitem__, pieces))
    return Words(text, pieces[1::2], codes, lexicon, pieces)
