"""Numbers written against a word, as pages often have them: يناير2017, 17اكتوبر, في1971."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LETTER, _DIGIT = "[\u0621-\u063a\u0641-\u064a]", "[0-9\u0660-\u0669\u06f0-\u06f9]"
MAY_BE_GLUED = re.compile(f"{_DIGIT}{_LETTER}{{3}}|{_LETTER}{{2}}{_DIGIT}{{4}}")
_GLUED = re.compile(
    f"(?<={_DIGIT})(?={_LETTER}{{3}})|(?:(?<={_LETTER}{{3}})(?<!ال)|(?<=\\bفي)|(?<=\\bمن))(?={_DIGIT}{{4}}(?!\\w))"
)


def unglued(pieces: Iterable[str]) -> Iterator[str]:
    """Pieces, gap and word in turn, with a number apart from the word that it is written against.

    >>> list(unglued(["", "يناير2017", ""]))
    ['', 'يناير', '', '2017', '']
    """
    for n, piece in enumerate(pieces):
        if n % 2 and MAY_BE_GLUED.search(piece):
            first, *rest = _GLUED.split(piece)
            yield first
            for part in rest:
                yield ""
                yield part
        else:
            yield piece
