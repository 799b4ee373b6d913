"""One spelling for every way to write a word."""

import re

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200b-\u200d"
"""Vowel signs, tatweel and joiners: inside words they change nothing."""
CONTROLS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad"
"""Signs of direction and the like, which may stand anywhere."""

CONTROL = re.compile(f"[{CONTROLS}]")
SILENT = re.compile(f"[{MARKS}{CONTROLS}]+")
WORD = re.compile(f"[\\w{MARKS}{CONTROLS}]")
"""A character of a word: a letter or digit, or what changes nothing in it."""
_LOOSE_CONTROLS = re.compile(f"(?<!\\w)[{CONTROLS}]+|[{CONTROLS}]+(?!\\w)")
_PARTS = re.compile(f"_|{_LOOSE_CONTROLS.pattern}")
_LETTERS = (*((alef, "ا") for alef in "أإآٱ"), *((yeh, "ي") for yeh in "ىیے"), ("ة", "ه"), ("ک", "ك"))
_DIGITS = tuple((chr(zero + digit), str(digit)) for zero in (0x660, 0x6F0) for digit in range(10))


def is_parted(piece: str) -> bool:
    """Whether a piece of text holds what parts words although it is of them: `_`, or a control at an end of a word."""
    return _PARTS.search(piece) is not None


def parted(text: str) -> str:
    r"""The same text, of the same length, with spaces for what parts words.

    >>> parted("\u200fأمس_الخميس")
    ' أمس الخميس'
    """
    return _LOOSE_CONTROLS.sub(lambda controls: " " * len(controls[0]), text.replace("_", " "))


def fold(word: str) -> str:
    """One spelling for all of a word: no vowel signs or tatweel, one alef, one yeh, ASCII digits, small letters.

    >>> fold("أغُسطــس"), fold("٢٠٢٥"), fold("الجمعة") == fold("الجمعه")
    ('اغسطس', '2025', True)
    """
    folded = SILENT.sub("", word).casefold()
    for letter, same in _LETTERS:  # many times as fast as `str.translate`
        if letter in folded:
            folded = folded.replace(letter, same)
    if not folded.isalpha():
        for digit, same in _DIGITS:
            if digit in folded:
                folded = folded.replace(digit, same)
    return folded
