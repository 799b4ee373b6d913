"""Names between signs of quotation: what stands in the title of a film or a book says nothing of when.

A quotation is a title where a word for such a work stands before it, with an adjective between at most, or where
it goes on a row of titles: فيلم «…» و«…».
"""

from __future__ import annotations

from timeline.arabic.dictionary import Lexicon
from timeline.arabic.text import Words

_OPENING = frozenset("«“„‘")
_CLOSING = frozenset("»”’")
_STRAIGHT = "\"'"
_MAY_OPEN = frozenset((*_OPENING, *_STRAIGHT, *"()\n", Lexicon.BREAK))
"""The codes of gaps that may hold an opening sign, by itself or beside others."""
_LONGEST = 12
_LONGEST_ROW = 40


def in_title(words: Words, i: int) -> bool:
    """Whether a word stands inside the title of a work or the name of a thing."""
    opening = _opening_before(words, i, _LONGEST)
    while opening is not None:
        if _names(words, opening):
            return True
        before = opening - 1
        if before < max(1, i - _LONGEST_ROW) or words.raw[before] != "و" or not _closes(words.gap_text(before)):
            return False
        opening = _opening_before(words, before - 1, _LONGEST)
    return False


def _opening_before(words: Words, i: int, reach: int) -> int | None:
    """The first word of the quotation that a word stands in, if it does."""
    first = max(0, i - reach + 1)
    if _MAY_OPEN.isdisjoint(words.codes[2 * first : 2 * i + 1 : 2]):
        return None
    for at in range(i, first - 1, -1):
        if words.gap(at) == " ":
            continue
        gap = words.gap_text(at)
        if _opens(gap):
            return at
        if _closes(gap) or words.gap(at) == "\n":
            return None
    return None


def _names(words: Words, opening: int) -> bool:
    """Whether a word for what has a title stands before an opening sign: رواية «, مسلسله الجديد «."""
    before = opening - 1
    if before < 0:
        return False
    entries = words.reading(before).entries
    if "paper" in entries or "namesake" in entries:
        return True
    described = before > 0 and words.raw[before].startswith("ال") and words.gap(before) == " "
    return described and "paper" in words.reading(before - 1).entries


def _opens(gap: str) -> bool:
    return not _OPENING.isdisjoint(gap) or (gap[-1:] in _STRAIGHT and gap[:1] not in _STRAIGHT)


def _closes(gap: str) -> bool:
    return not _CLOSING.isdisjoint(gap) or (gap[:1] in _STRAIGHT and bool(gap))
