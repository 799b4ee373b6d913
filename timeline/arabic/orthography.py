"""Words put beside each other as news spells them: what is joined, and where a space stands by a sign."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.grammar.rule import Element

_ARTICLE = "ال"
_LINKED = frozenset("بلك")
_CLOSE = frozenset("/:.")


def beside(elements: Sequence[Element], words: Sequence[str]) -> str:
    """The words of the elements of a shape as one text.

    >>> beside((Element("a"), Element("b", "و"), Element(",", sign=True), Element("c")), ("أمس", "اليوم", ",", "غدا"))
    'أمس واليوم، غدا'
    """
    text, last = "", ""
    for element, word in zip(elements, words, strict=True):
        text = f"{text}ـ{word}" if last == _ARTICLE and word[:1].isdigit() else _after(text, element, word)
        last = word
    return text


def _after(text: str, element: Element, word: str) -> str:
    match word if element.sign else "":
        case "":
            piece = joined(element.clitic, word)
            return text + piece if not text or text.endswith((" ", "(", *_CLOSE)) else _spaced(text, piece)
        case ",":
            return f"{text}، "
        case "(":
            return f"{text} ("
        case ")":
            return f"{text})"
        case "-" if text[-1:].isdigit():
            return f"{text}-"
        case "-" | "|" as sign:
            return f"{text} {sign} "
        case sign:
            return text + sign


def _spaced(text: str, piece: str) -> str:
    return text + piece if text.endswith("-") else f"{text} {piece}"


def joined(clitic: str, word: str) -> str:
    """A word behind what is joined to it.

    >>> joined("ل", "العام"), joined("ب", "25"), joined("و", "25"), joined("", "أمس")
    ('للعام', 'بـ25', 'و25', 'أمس')
    """
    if clitic.endswith("ل") and word.startswith(_ARTICLE):
        return clitic + word[1:]
    if clitic[-1:] in _LINKED and word[:1].isdigit():
        return f"{clitic}ـ{word}"
    return clitic + word
