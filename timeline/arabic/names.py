"""Names: one normal form for the spellings of a name, and keys by which spellings of one name find each other.

Arabic writes foreign names as each newsroom hears them (كالن, قالن, قالين), and its own with and without hamza,
article, or a space inside a compound (عبد الواحد, عبدالواحد). A skeleton leaves what these spellings share: the
consonants, with letters that stand in for each other folded together. Where a text gives a title before a name
only the name counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load

_WORD = re.compile(r"\w+")
_SAME = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})
_FATHER = {"ابي": "ابو", "ابا": "ابو"}
_PREFIXED = frozenset({"عبد", "ابو", "ابي", "ابا", "بو", "ابن", "بن", "ذو"})
"""Words that make one name with the next; بن does so only where a name begins with it."""
_VARYING = str.maketrans(
    {
        **dict.fromkeys("قكغجگ", "ك"),
        **dict.fromkeys("سشصثچ", "س"),
        **dict.fromkeys("ذظزژ", "ز"),
        **dict.fromkeys("تط", "ت"),
        **dict.fromkeys("دض", "د"),
        **dict.fromkeys("فڤ", "ف"),
        **dict.fromkeys("بپ", "ب"),
    }
)
_WEAK = re.compile("[اويء]+")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDED = 3
"""Consonants of the shortest word that is known with one letter less."""
_LEAST = 4
"""Shorter words are spelled one way; in them a weak letter more or less makes another name."""


def _words_of(symbol: str, *files: str) -> frozenset[str]:
    return frozenset(fold(entry.form) for entry in load(*files) if entry.symbol == symbol)


_OFFICES = _words_of("office", "titles")
_HONORIFICS = _words_of("honorific", "titles")
_BODIES = _words_of("institution", "phrases")
_COUNTRIES = _words_of("country", "places")
_PLACES = _COUNTRIES | _words_of("city", "places")
_SITES = _words_of("place-noun", "places")
_CHARGE = _words_of("charge", "names")
_GIVEN = frozenset(word.translate(_SAME) for word in _words_of("given-name", "names"))


def adjective(country: str) -> str:
    """The adjective of a folded country without article, as `normal_form` writes it: مصري, ليبي."""
    return re.sub("(?<=..)(?:يه|يا|ا|ه)$", "", country.removeprefix("ال")).translate(_SAME) + "ي"


PEOPLES = frozenset(map(adjective, _COUNTRIES))
"""The adjectives of countries."""
_GENERIC = frozenset(w.removeprefix("ال").translate(_SAME) for w in _OFFICES | _HONORIFICS | _BODIES | _SITES)


@lru_cache(maxsize=65536)
def normal_form(text: str) -> str:
    """A name without titles, articles and freedoms of spelling; of a title alone, the title.

    >>> normal_form("رئيس المخابرات العامة المصرية اللواء حسن رشاد")
    'حسن رشاد'
    >>> normal_form("الدكتور محمد عبد الواحد") == normal_form("محمد عبدالواحد")
    True
    >>> normal_form("وزارة الدفاع الروسية"), normal_form("الجنرال الليبي")
    ('وزاره دفاع روسيه', 'جنرال ليبي')
    """
    return " ".join(_normal(text))


@lru_cache(maxsize=65536)
def _normal(text: str) -> tuple[str, ...]:
    words = list(_compounds(_WORD.findall(fold(text))))
    return tuple(filter(None, map(_bare, _untitled(words))))


def _compounds(words: Sequence[str]) -> Iterator[str]:
    """The words of a name, عبد and أبو in one with what follows."""
    i = 0
    while i < len(words):
        word = words[i]
        if word in _PREFIXED and i + 1 < len(words) and (i == 0 or word not in {"بن", "ابن"}):
            word = _FATHER.get(word, word) + words[i + 1]
            i += 1
        yield word
        i += 1


def _bare(word: str) -> str:
    """A word without its article and hamzas."""
    return (word[2:] if word.startswith("ال") and len(word) > 4 else word).translate(_SAME)


def _untitled(words: list[str]) -> list[str]:
    """What follows the titles of a name; all of it where it is a title and nothing else."""
    last = max((i for i, word in enumerate(words) if word in _HONORIFICS), default=-1)
    rest = words[last + 1 :]
    if last >= 0 and rest:
        while len(rest) > 1 and _adjoins(rest):
            rest = rest[1:]
    named = _after_office(rest) or rest
    return named if named and not _describes(named) else words


def _describes(rest: Sequence[str]) -> bool:
    """Whether what follows a title only says whose it is: the adjective of a country, or what it is charged with."""
    return rest[0] in _CHARGE or (len(rest) == 1 and _bare(rest[0]).removesuffix("ه") in PEOPLES)


def _adjoins(rest: Sequence[str]) -> bool:
    """Whether a definite word between a title and a name belongs to the title (الرئيس التركي رجب)."""
    return rest[0].startswith("ال") and not rest[1].startswith("ال") and rest[1] not in _OFFICES


def _after_office(words: Sequence[str]) -> list[str]:
    """The name after an office and its definite complement (وزير الدفاع التركي خلوصي أكار), if there is one."""
    if not words or words[0] not in _OFFICES:
        return []
    definite = words[0].endswith("ه") and words[0].removesuffix("ه") in _OFFICES
    for i, word in enumerate(words[1:], 1):
        if word.startswith("ال") or word in _PLACES:
            definite = True
        elif definite and word not in _OFFICES:
            return list(words[i:])
    return []


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """What the spellings of a foreign name share: its consonants, those that newsrooms exchange as one.

    >>> skeleton("كالن") == skeleton("قالين") and skeleton("غوتيريش") == skeleton("جوتيريس")
    True
    """
    bare = fold(word).translate(_SAME).translate(_VARYING)
    if len(bare) < _LEAST:
        return bare
    return _WEAK.sub("", _DOUBLED.sub(r"\1", bare.removesuffix("ه"))) or bare


def name_keys(text: str) -> frozenset[str]:
    """Keys of a name: two texts that `same_name` joins share one, and each has at most three.

    >>> bool(name_keys("إبراهيم كالن") & name_keys("قالين"))
    True
    """
    words = _normal(text)
    if not words:
        return frozenset()
    keys = [skeleton(word) for word in words]
    own = {key for word, key in ((words[0], keys[0]), (words[-1], keys[-1])) if word not in _GENERIC}
    return frozenset(own | ({f"{keys[0]} {keys[1]}"} if len(keys) > 1 else set())) or frozenset(keys)


def same_name(a: str, b: str) -> bool:
    """Whether two texts may name the same: the words of the shorter are among the longer's in order, however spelt.

    The longer must end with the shorter's last word, as families do, or begin with all of the shorter.

    >>> same_name("صدام خليفة حفتر", "صدام حفتر"), same_name("صدام حفتر", "خليفة حفتر")
    (True, False)
    >>> same_name("حفتر", "خليفة حفتر"), same_name("حسن رشاد", "حسين رشيد")
    (True, False)
    >>> same_name("كريم بنسودة", "كريم بن سودة")
    True
    """
    short, long = sorted((_normal(a), _normal(b)), key=len)
    if not short or (len(short) == 1 and len(long) > 1 and short[0] in _GENERIC):
        return False
    if all(map(alike, short, long)) or "".join(short) == "".join(long):
        return True
    rest = iter(long)
    return alike(short[-1], long[-1]) and all(any(alike(word, other) for other in rest) for word in short)


def near_name(a: str, b: str) -> bool:
    """Whether two names of several words differ by one letter, sounded or before the rest, in one word after the first.

    What differs so may be two people, or one whose name a newsroom heard otherwise.

    >>> near_name("جودت أرسلان", "جودت أصلان"), near_name("صدام حفتر", "خليفة حفتر")
    (True, False)
    """
    one, other = _normal(a), _normal(b)
    if len(one) != len(other) or len(one) < 2 or not alike(one[0], other[0]):
        return False
    apart = [(x, y) for x, y in zip(one, other, strict=True) if not alike(x, y)]
    return len(apart) == 1 and (_opened(*apart[0]) or _one_more(*sorted(map(skeleton, apart[0]), key=len)))


def _opened(one: str, other: str) -> bool:
    """Whether one of two words is the other with an alef before its first consonant: جدير, اجدير."""
    return f"ا{one}" == other or f"ا{other}" == one


def _one_more(short: str, long: str) -> bool:
    """Whether a word is another with one letter more."""
    if len(short) < _SOUNDED or len(long) != len(short) + 1:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def alike(a: str, b: str) -> bool:
    """Whether two words may be spellings of one; two given names are each its own."""
    return a == b or (skeleton(a) == skeleton(b) and not (a in _GIVEN and b in _GIVEN) and _first(a) == _first(b))


def _first(word: str) -> bool:
    """Whether a word begins with a vowel sign."""
    return word[0] in "اوي"
