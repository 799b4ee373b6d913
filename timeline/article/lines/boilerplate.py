"""The lines of a page, and which of them are the article's own.

A page is cut at line breaks and at wide gaps, where another element of the page begins. What a line is follows
from the words that it begins with, its length and its punctuation; nothing here asks for a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load


class Kind(StrEnum):
    """What a line of a page is."""

    PROSE = "prose"  # a paragraph
    SHORT = "short"  # a title, a name, a caption: too short for a paragraph
    ITEM = "item"  # an element of a list
    RUN = "run"  # long, without any sign of a sentence: headlines in a row where it stands above a title
    PUBLISHED = "published"  # and the rest of the kinds: what the lexicon says of its first words
    UPDATED = "updated"
    RELATED = "related"
    COMMENTS = "comments"
    SOURCE = "source"
    TAGS = "tags"
    BY = "by"
    CAPTION = "caption"
    FURNITURE = "furniture"
    MENU = "menu"


@frozen
class Line:
    """One line: what it is, its span without white space around it, how many words of letters it has."""

    kind: Kind
    start: int
    end: int
    words: int


PROSE_WORDS = 20
"""So many words make a paragraph even where no full stop ends them."""
_SENTENCE_WORDS = 7
_STAMP_WORDS = 16
_ITEM_WORDS = 14
_MASTHEAD_WORDS = 8
_NAME_WORDS = 3
_TITLE_WORDS = 5
_SECTION_WORDS = 3
_MENU_ITEMS = 8
"""So many short lines in a row above a title are a menu."""
_HEAD = 120  # so many characters are looked at for the words that a line begins with

_LINE = re.compile(r"\S+(?:[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]{1,3}\S+)*")
_BULLET = re.compile(r"(?:[*+•▪■◦·|►»>–-]|\d{1,2}[.)])\s*")
_SENTENCE_END = re.compile(r"(?<!\.)[.،,؛](?:[\"”»')\]]|\s)*\Z")
_SENTENCE_SIGN = re.compile(r"[.،,؛:](?:\s|[\"”»]|\Z)")
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_ANYTHING = re.compile(r"\w")
_SPELLED = re.compile(r"[^\W\d_][\w\u0610-\u061a\u0640\u064b-\u065f\u0670'’]*")

_PHRASES: dict[tuple[str, ...], tuple[Kind, bool]] = {
    tuple(_WORD.findall(fold(entry.form))): (Kind(entry.symbol), "opens" in entry.features)
    for entry in load("page")
    if entry.symbol in set(Kind)
}
"""What lines begin with: the kind, and whether any words at all may follow."""
_FIRST = {first for first, *_ in _PHRASES}
_SPELLINGS = 50_000  # so many are remembered
_LONGEST = max(map(len, _PHRASES))
_MASTHEAD = re.compile("|".join(entry.form for entry in load("page") if "within" in entry.features))


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold any word, in order; the cost grows linearly with the text.

    >>> [line.kind.value for line in lines("نشر في: 12 مارس 2021" + chr(10) + "شارك" + chr(10) + "قمة في عدن")]
    ['published', 'furniture', 'short']
    """
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    for found in _LINE.finditer(text):
        raw = found[0]
        if _ANYTHING.search(raw):
            words = len(_SPELLED.findall(raw))
            yield Line(_kind(raw, words), found.start(), found.end(), words)


def _kind(raw: str, words: int) -> Kind:
    """What a line is, by the label that it begins with or by its shape."""
    bullet = _BULLET.match(raw)
    head = raw[bullet.end() if bullet else 0 :][:_HEAD]
    if (label := _label(head, words)) is not None:
        return label
    if words <= _MASTHEAD_WORDS and _MASTHEAD.search(raw):
        return Kind.MENU
    if words >= _SENTENCE_WORDS and _SENTENCE_END.search(raw[-8:]):
        return Kind.PROSE
    if words >= PROSE_WORDS:
        return Kind.PROSE if _SENTENCE_SIGN.search(raw) else Kind.RUN
    return Kind.ITEM if bullet and words <= _ITEM_WORDS else Kind.SHORT


def _label(head: str, words: int) -> Kind | None:
    """The kind that the first words of a line give it, the longest label first."""
    if head and not _may_begin_label(head.split(None, 1)[0]):
        return None
    folded = fold(head)
    spans = [(found[0], found.end()) for found in _WORD.finditer(folded)]
    first = tuple(word for word, _ in spans[:_LONGEST])
    for length in range(len(first), 0, -1):
        if first[:length] in _PHRASES:
            kind, opens = _PHRASES[first[:length]]
            follows = folded[spans[length - 1][1] :].lstrip()
            match kind:
                case Kind.PUBLISHED | Kind.UPDATED:
                    dated = len(spans) == length or (not opens and _DIGIT.search(follows) is not None)
                    fits = words <= _STAMP_WORDS and (dated or follows[:1] == ":" or follows[:1].isdigit())
                case Kind.SOURCE | Kind.TAGS | Kind.RELATED | Kind.CAPTION:
                    fits = len(spans) == length or follows.startswith((":", "-", "|"))
                case Kind.BY:
                    fits = words <= length + _NAME_WORDS or (
                        words <= _MASTHEAD_WORDS and follows.startswith((":", "-"))
                    )
                case _:
                    fits = len(spans) == length or (opens and words <= _MASTHEAD_WORDS)
            return kind if fits else None
    return None


@lru_cache(_SPELLINGS)
def _may_begin_label(token: str) -> bool:
    """Whether a label begins with the first word of a token; where it has none, the words behind it decide."""
    word = _WORD.search(fold(token))
    return word is None or word[0] in _FIRST


def body_ranges(text: str) -> tuple[range, ...]:
    """The character ranges of a text that are an article's own: its titles and paragraphs, not what the page adds.

    Left out are buttons, stamps, tags, source lines, menus, and from the heading of a list of other articles its
    headlines too, up to the next paragraph; all that follows the heading of the comments.

    >>> text = chr(10).join(("افتتح الوزير معرض الكتاب في العاصمة صباح اليوم.", "شارك", "إقرأ أيضا", "لقاء في عدن"))
    >>> [text[of.start:of.stop] for of in body_ranges(text)]
    ['افتتح الوزير معرض الكتاب في العاصمة صباح اليوم.']
    """
    return tuple(range(line.start, line.end) for line in body(lines(text)))


def body(page: tuple[Line, ...]) -> Iterator[Line]:
    """The lines that are an article's own."""
    listing = prose = False
    for line in page[below_menu(page) :]:
        match line.kind:
            case Kind.COMMENTS if prose:
                return
            case Kind.RELATED:
                listing = prose
            case Kind.PROSE | Kind.RUN:
                listing, prose = False, True
                yield line
            case Kind.SHORT | Kind.ITEM | Kind.CAPTION if not listing:
                yield line
            case _:
                pass


def below_menu(page: tuple[Line, ...]) -> int:
    """The number of the first line below the menu that stands above the first paragraph; 0 where there is none.

    The last sign of the menu counts: an entry or the masthead; and with no title above them a long list or a ticker.
    """
    below = ticker = 0
    items: int | None = 0  # in a row; None below a title
    for i, line in enumerate(page):
        match line.kind:
            case Kind.PROSE | Kind.PUBLISHED:
                return below
            case Kind.MENU:
                below = i + 1
            case _ if items is None:
                continue
            case Kind.RUN:
                ticker = i + 1
            case Kind.SHORT if line.words >= _TITLE_WORDS:
                below, items = max(below, ticker), None
            case Kind.ITEM | Kind.SHORT if line.kind is Kind.ITEM or 0 < line.words <= _SECTION_WORDS:
                items += 1
                below = i + 1 if items >= _MENU_ITEMS else below
            case _:
                items = 0
    return 0
