"""Names: one normal form for the spellings of a name, and keys by which spellings of one name find each other.

Arabic writes foreign names as each newsroom hears them (كالن, قالن, قالين), and its own with and without hamza,
article, or a space inside a compound (عبد الواحد, عبدالواحد). A skeleton leaves what these spellings share: the
consonants, with letters that stand in for each other folded together. Where a text gives a title before a name
only the name counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.arabic.lexicon import load
from timeline.arabic.text import fold

_WORD = re.compile(r"\w+")
_FIRST_OF_TWO = frozenset({"عبد", "ابو", "ابي", "ابا", "بو", "ابن", "بن", "ام", "ذو", "ال", "سيف", "نور", "صلاح", "نصر"})
_SAME = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})
_SKELETON = str.maketrans(
    {
        **dict.fromkeys("قكغجخ", "ك"),
        **dict.fromkeys("سشصثز", "س"),
        **dict.fromkeys("تطدضظذ", "ت"),
        **dict.fromkeys("بفپڤ", "ب"),
        **dict.fromkeys("حه", "ه"),
        **dict.fromkeys("اويعآ", None),
    }
)


def _table(symbol: str) -> frozenset[str]:
    return frozenset(fold(entry.form) for entry in load("titles", "places") if entry.symbol == symbol)


_OFFICES = _table("office")
_HONORIFICS = _table("honorific")
_COUNTRIES = {fold(entry.form): str(entry.value) for entry in load("places") if entry.symbol == "country"}
_CITIES = _table("city")
_PLACE_NOUNS = _table("place-noun")


def normal_form(text: str) -> str:
    """A name without titles, articles and freedoms of spelling.

    >>> normal_form("رئيس المخابرات العامة المصرية اللواء حسن رشاد")
    'حسن رشاد'
    >>> normal_form("الدكتور محمد عبد الواحد") == normal_form("محمد عبدالواحد")
    True
    >>> normal_form("وزارة الدفاع الروسية")
    'وزاره دفاع روسيه'
    """
    return " ".join(_normal(text))


@lru_cache(maxsize=65536)
def _normal(text: str) -> tuple[str, ...]:
    words = [word.translate(_SAME) for word in _WORD.findall(fold(text))]
    return tuple(_joined(_untitled(words)))


def _untitled(words: list[str]) -> list[str]:
    """What follows the titles, if anything does."""
    at = 0
    for i, word in enumerate(words):
        if word in _HONORIFICS:
            at = i + 1
    if at and words[at:]:
        rest = words[at:]
        while len(rest) > 2 and rest[0].startswith("ال") and not rest[1].startswith("ال"):
            rest = rest[1:]
        return _unoffice(rest) or rest
    return _unoffice(words) or words


def _unoffice(words: list[str]) -> list[str]:
    """The name after an office with its definite complement (وزير الدفاع التركي خلوصي أكار)."""
    if not words or words[0] not in _OFFICES:
        return words
    definite = False
    for i, word in enumerate(words[1:], 1):
        if word.startswith("ال") or word in _COUNTRIES or word in _CITIES:
            definite = True
        elif definite and word not in _OFFICES:
            return words[i:]
    return []


def _joined(words: list[str]) -> Iterator[str]:
    """Compounds as one word, articles off."""
    i = 0
    while i < len(words):
        word = words[i]
        if word in _FIRST_OF_TWO and i + 1 < len(words):
            word = ("ابو" if word in ("ابي", "ابا") else word) + words[i + 1]
            i += 1
        elif word.startswith("ال") and len(word) > 4:
            word = word[2:]
        yield word
        i += 1


def skeleton(word: str) -> str:
    """The consonants of a word, those that newsrooms exchange folded together.

    >>> skeleton("كالن") == skeleton("قالين") and skeleton("غوتيريش") == skeleton("جوتيريس")
    True
    """
    bare = fold(word).translate(_SAME)
    consonants = bare.translate(_SKELETON)
    return re.sub(r"(.)\1+", r"\1", consonants) or bare


def _keys(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(skeleton(word) for word in words)


def name_keys(text: str) -> frozenset[str]:
    """Keys of a name: two spellings that may be of one name share a key, and each name has few of them.

    The last word is a key by itself, since a family name alone may stand for the whole; a name of one word has
    only that.

    >>> bool(name_keys("إبراهيم كالن") & name_keys("قالين"))
    True
    """
    words = _keys(_normal(text))
    return frozenset({words[-1], words[0]}) if words else frozenset()


def same_name(a: str, b: str) -> bool:
    """Whether two texts may name the same: every word of the shorter is in the longer, in order, however spelt.

    >>> same_name("صدام خليفة حفتر", "صدام حفتر"), same_name("صدام حفتر", "خليفة حفتر")
    (True, False)
    >>> same_name("حفتر", "خليفة حفتر"), same_name("حسن رشاد", "حسين رشيد")
    (True, False)
    """
    shorter, longer = sorted((_normal(a), _normal(b)), key=len)
    if not shorter:
        return False
    rest = iter(longer)
    return all(any(_alike(word, other) for other in rest) for word in shorter)


def _alike(a: str, b: str) -> bool:
    """Whether two words are spellings of one: the same but for letters that are exchanged and foreign long vowels."""
    if a == b:
        return True
    x, y = skeleton(a), skeleton(b)
    return x == y and _vowels(a) == _vowels(b)


def _vowels(word: str) -> str:
    return ""
