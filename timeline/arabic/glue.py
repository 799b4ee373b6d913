"""Numbers written against a word, as pages often have them: يناير2017, 17اكتوبر, في1971."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

_LETTER, _DIGIT = "[\u0621-\u063a\u0641-\u064a]", "[0-9\u0660-\u0669\u06f0-\u06f9]"
_MAY_BE_GLUED = re.compile(f"{_DIGIT}{_LETTER}{{3}}|{_LETTER}{{2}}{_DIGIT}{{4}}")
_SEAM = re.compile(
    f"(?<={_DIGIT})(?={_LETTER}{{3}})|(?:(?<={_LETTER}{{3}})(?<!ال)|(?<=\\bفي)|(?<=\\bمن))(?={_DIGIT}{{4}}(?!\\w))"
)


def is_glued(piece: str) -> bool:
    """Whether a piece of text holds a number and a word written against each other."""
    return any(_SEAM.match(piece, n) for glued in _MAY_BE_GLUED.finditer(piece) for n in range(*glued.span()))


def unglued(text: str, pieces: list[str]) -> list[str]:
    """The pieces of a text, gap and word in turn, with a number apart from the word that it is written against.

    >>> unglued("يناير2017", ["", "يناير2017", ""])
    ['', 'يناير', '', '2017', '']
    """
    seams = [
        seam
        for glued in _MAY_BE_GLUED.finditer(text)
        for seam in range(glued.start() + 1, glued.end())
        if _SEAM.match(text, seam)
    ]
    if not seams:
        return pieces
    starts = list(accumulate(map(len, pieces), initial=0))
    parted: list[str] = []
    done = 0  # pieces
    begin = 0  # of what is left of the piece that the last seam went through
    for seam in seams:
        n = bisect_right(starts, seam) - 1
        if n > done:
            parted += [text[begin : starts[done + 1]], *pieces[done + 1 : n]]
            done, begin = n, starts[n]
        parted += [text[begin:seam], ""]
        begin = seam
    return [*parted, text[begin : starts[done + 1]], *pieces[done + 1 :]]
