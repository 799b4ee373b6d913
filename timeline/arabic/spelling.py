"""How words are spelled in the news, and where a word proper lies between its article and its pronoun."""

from __future__ import annotations

import re

from timeline.arabic.folding import MARKS

_MARKS = re.compile(f"[{MARKS}]+")
_ARTICLES = (("ا", "ل"), ("أ", "ل"), ("ٱ", "ل"), ("ل",))
"""The letters of the article; behind ل it is written without its alef."""


def bare(word: str) -> str:
    """A word without vowel signs and tatweel."""
    return _MARKS.sub("", word)


def may_be(word: str, form: str) -> bool:
    """Whether a bare word can be meant for a form that it folds to: some careless spellings are common, some are not.

    >>> may_be("وزارة", "زاره"), may_be("وزاره", "زاره"), may_be("إتصل", "اتصل"), may_be("أعلان", "إعلان")
    (False, True, True, False)
    """
    if word[-1] == "ة" and form[-1] != "ة":
        return False
    if form[-1] == "أ" and word[-1] != "أ":
        return False
    first = word[-len(form)] if len(word) >= len(form) else word[0]
    return {first, form[0]} != {"أ", "إ"}


def without_article(text: str, start: int) -> int:
    """Where the word goes on behind its article.

    >>> without_article("الاجتماع", 0), without_article("للاجتماع", 1)
    (2, 2)
    """
    for letters in _ARTICLES:
        at = start
        for letter in letters:
            if text[at : at + 1] != letter:
                break
            marks = _MARKS.match(text, at + 1)
            at = marks.end() if marks else at + 1
        else:
            return at
    return start


def without_pronoun(text: str, end: int, pronoun: str) -> int:
    """Where the word ends before the pronoun that is joined to it.

    >>> without_pronoun("لقاؤهما", 7, "هما")
    4
    """
    for letter in reversed(pronoun):
        found = text.rfind(letter, 0, end)
        end = found if found >= 0 else end
    return end
