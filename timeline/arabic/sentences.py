"""Where sentences begin and end."""

from collections.abc import Iterator

from timeline.arabic.text import Words

_ENDS = frozenset(".!?؟؛\n…")


def sentences(words: Words) -> Iterator[range]:
    """The sentences of a text, each as the range of its words; a line break ends one too."""
    begin = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or _ends(words, i):
            if begin < i:
                yield range(begin, i)
            begin = i


def _ends(words: Words, i: int) -> bool:
    """Whether the gap before the `i`-th word ends a sentence."""
    if words.gap(i) in _ENDS:
        return True
    if words.gap(i) != words.lexicon.BREAK:
        return False
    gap = words.text[words.end(i - 1) : words.raw_start(i)]
    return any(sign in _ENDS for sign in gap)
