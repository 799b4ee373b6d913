"""Which lines are verse: what a poem tells did not happen."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.text import Words

_LINES = 6
"""So many lines at least make a poem."""
_SHORT, _LONG = 3, 8
"""The words of a line."""
_INSIDE = " ,"


def verses(words: Words, bounds: Sequence[range]) -> frozenset[int]:
    r"""The first words of the sentences that are lines of verse.

    A line of verse is short, has no figures, signs or end, and stands among its like.

    >>> from timeline.arabic.sentences import sentences
    >>> from timeline.arabic.text import split
    >>> from timeline.arabic.vocabulary import vocabulary
    >>> words = split("وقال الشاعر:" + 6 * "\nبيت يزار على الكثيب", vocabulary())
    >>> sorted(verses(words, list(sentences(words))))
    [2, 6, 10, 14, 18, 22]
    """
    found: list[int] = []
    poem: list[int] = []
    for sentence in bounds:
        if _is_line(words, sentence):
            poem.append(sentence.start)
            continue
        if len(poem) >= _LINES:
            found += poem
        poem = []
    return frozenset([*found, *poem] if len(poem) >= _LINES else found)


def _is_line(words: Words, sentence: range) -> bool:
    begin, stop = sentence.start, sentence.stop
    if not _SHORT <= stop - begin <= _LONG or (begin and "\n" not in words.gap_text(begin)):
        return False
    if words.gap_text(stop).strip() or any(words.gap(i) not in _INSIDE for i in range(begin + 1, stop)):
        return False
    return not any(character.isdecimal() for raw in words.raw[begin:stop] for character in raw)
