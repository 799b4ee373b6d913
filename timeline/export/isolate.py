"""Right-to-left text between left-to-right text, so that neither disturbs the order of the other.

A phrase is put between the signs U+2068 (first strong isolate) and U+2069 (pop directional isolate). What lays out
text by the Unicode Bidirectional Algorithm then sets each phrase in its own direction, in its own place; everything
else passes over the signs, which take no room.
"""

import re

FIRST_STRONG, POP = "\u2068", "\u2069"

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT = re.compile(f"[{_LETTERS}]")
_WORD = re.compile(f"[{_LETTERS}]+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def is_right_to_left(text: str) -> bool:
    """Whether any of its letters run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def without_controls(text: str) -> str:
    """The text without signs of direction of its own and without signs that steer a terminal."""
    return _CONTROLS.sub("", text)


def isolate(phrase: str) -> str:
    """The phrase, set apart where it holds right-to-left letters; signs of direction of its own are left out.

    Signs that steer a terminal are left out too: what an article says must not run.

    >>> isolate("Ankara"), isolate("أنقرة") == FIRST_STRONG + "أنقرة" + POP
    ('Ankara', True)
    """
    phrase = without_controls(phrase)
    return f"{FIRST_STRONG}{phrase}{POP}" if is_right_to_left(phrase) else phrase


def isolate_words(text: str) -> str:
    """A left-to-right text with each right-to-left word in it set apart."""
    return _WORD.sub(lambda word: isolate(word[0]), without_controls(text))


def isolate_lines(lines: list[str]) -> list[str]:
    """Lines that a text was broken into, with every isolate closed at a line's end and opened again in the next."""
    whole, depth = [], 0
    for line in lines:
        opened = FIRST_STRONG * depth + line
        depth = max(0, opened.count(FIRST_STRONG) - opened.count(POP))
        whole.append(opened + POP * depth)
    return whole
