"""The class of every word, by what the lexicon knows of it and else by its shape, as characters that `re` can search.

A word is written as three characters: the gap before it, what is joined to its front, and its class, so that
رئيس المخابرات المصرية اللواء حسن رشاد is `" -T -O -D -R -N -N"`. Joined are `-` nothing, `w` و, `b` ب, `l` ل, `k` ك,
`B` وب, `L` ول. Classes that may stand in a noun phrase are capitals: `T` an office, `R` a rank or title, `I` a body
that acts, `O` one with the article, `C` a place by name, `L` a noun for places, `D` a word with the article, `N` any
other, `S` both sides (الطرفان) or somebody of rank (معاليه), `Z` one that ends like an adjective, `A` an accusative,
`J` an adjective, `M` a determiner, `P` a demonstrative, `U` a number, `F` a part of names (بن), `E` a noun of an event,
`Y` العام, which is general or a year. `V` is a verb, `X` a participle; small letters are words that bind phrases and
clauses, prepositions each with their own.
"""

from __future__ import annotations

import re
from itertools import product

from timeline.arabic.dictionary import Lexicon, Reading
from timeline.arabic.folding import fold
from timeline.arabic.forms import Entry
from timeline.arabic.lexicon import load
from timeline.arabic.text import Words

# The first that fits counts.
_CLASSES = (
    ("relative", "r"),
    ("complementizer", "c"),
    ("subordinator", "s"),
    ("particle", "q"),
    ("copula", "k"),
    ("pronoun", "p"),
    ("preposition-with-pronoun", "+"),
    ("determiner", "M"),
    ("demonstrative", "P"),
    ("same", "D"),
    ("name-part", "F"),
    ("name-tail", "N"),
    ("both-sides", "S"),
    ("honorific-pronoun", "S"),
    ("general", "Y"),
    ("office", "T"),
    ("honorific", "R"),
    ("institution", "I"),
    ("country", "C"),
    ("city", "C"),
    ("place-noun", "L"),
    ("verbal-noun", "E"),
    *((symbol, "U") for symbol in ("ones", "tens", "hundreds", "thousands", "number")),
    ("verb", "V"),
    ("witnessing-it", "V"),
    ("noun", "N"),
    ("people", "N"),
    ("document", "N"),
    ("adjective", "J"),
    ("adverb", "t"),
    *((symbol, "t") for symbol in ("weekday", "month", "deictic", "part", "the-part", "part-adverb", "unit", "units")),
    *((symbol, "t") for symbol in ("counted-unit", "unit-dual", "the-unit", "the-units", "the-unit-dual", "tonight")),
)
PREPOSITIONS = {
    "in": "i",
    "to": "e",
    "from": "m",
    "on": "o",
    "with": "g",
    "between": "n",
    "against": "a",
    "by": "y",
    "about": "f",
    "beside": "j",
    "near": "h",
    "at": "z",
    "when": "d",
    "other": "z",
}
"""The classes of prepositions, by their value in the lexicon."""
_CLITICS = {"": "-", "و": "w", "ف": "w", "ب": "b", "ل": "l", "ك": "k", "وب": "B", "ول": "L", "فب": "B", "فل": "L"}
LATIN = str.maketrans("بل", "bl")
_JOINED_LETTERS = {"w": 1, "b": 1, "l": 1, "k": 1, "B": 2, "L": 2}
_ARTICLES = (("ال", "-"), ("وال", "w"), ("بال", "b"), ("لل", "l"), ("وبال", "B"), ("ولل", "L"), ("فال", "w"))
_DEFINITE = (*(article for article, _ in _ARTICLES), "كال", "فلل")
GIVEN_NAMES = frozenset(fold(entry.form) for entry in load("names") if entry.symbol == "given-name")
_EVENTS = ("light", "happening", "trigger")
_MAYBE_NAMES = ("joining-names", "family-name", "office-by-name")
_JOINING_NAMES = frozenset(entry.form for entry in load("phrases") if entry.symbol in _MAYBE_NAMES)
_BODIES = frozenset({"institution", "noun"})
MOTHER = "أم"
"""Part of a name before one (أم علي), and else the conjunction."""
_BY_ITSELF = {MOTHER: "Q", "لـ": "e", "بـ": "z", "كـ": "z", "ل": "e", "ب": "z"}
"""Prepositions that stand apart from what they bring (قال لـ«الشرق»), and what is two words."""
_VERBAL_NOUN = re.compile(
    "[بل](?:ت..ي.|ا.ت.ا.|ان.{1,3}ا.|است.{1,3}ا.|م.ا..ه|ت.ا..|م..و.|ت[^اي]..)(?:ي|ين|ه|ها|هم|هما|ات)?"
)
"""The shapes of verbal nouns and of passive participles with بـ or لـ before them: بتأهيله, باستقدام, بمنسوبي."""
_STRETCH = "ـ"
"""The sign that stretches letters; alone it is a dash: قال ــ رحمه الله ــ إن."""
_HAMZA = re.compile("[وفبلك]{0,2}[أإآ]ل")
"""The begin of a word that is no article: ألفي, إلغاء."""
_ACCUSATIVE = (("office", "T"), ("adjective", "J"), ("place-noun", "L"), ("noun", "N"))
PRONOUNS = ("هما", "ها", "هم", "ه")
_POSSESSED = (("office", "R"), ("place-noun", "L"), ("verbal-noun", "E"))
"""What words are of which a pronoun says whose they are: نائبه, مقرها, رفضه; these need no more words."""
_DONE_BY_THEM = re.compile("(?!م).{3,}(?:وه|وها|وهم)")
"""The shape of verbs of several with an object: عقدوه, نفذوها."""
SEVERAL = ("country", "city")
_TANWIN = ("اً", "ًا")
_MEMORY = 400_000


class _Cells(dict[str, str]):
    """The memory of raw words: what is joined to the front of each, and its class.

    Where the words around decide, `?` stands for what may be joined to a word of no list, and `K` for a word that may
    begin a place of several words, whose class is else the one in `alone`, as is that of `H`, which may join names.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.alone: dict[str, str] = {}

    def __missing__(self, raw: str) -> str:
        if len(self) > _MEMORY:
            self.clear()
            self.alone.clear()
        cell = self._read(raw)
        if raw.endswith(_TANWIN) and (cell[1] == "C" or (raw[0] == "و" and self._accusative(fold(raw)[:-1]))):
            cell = "-A"  # سورياً, وسيطاً
        if raw in _JOINING_NAMES:
            self.alone[raw] = cell
            cell = "-H"
        if any(entry.symbol in SEVERAL for _, entry in self.lexicon.reading(raw).phrases):
            self.alone[raw] = cell
            cell = cell[0] + "K"
        elif cell in ("-N", "-Z") and raw[0] in "بل" and len(raw) > 3:
            cell = (raw[0].translate(LATIN) if raw[1] in "أإ" else "?") + cell[1]  # لإدخال, بأسلحة
        self[raw] = cell
        return cell

    def _read(self, raw: str) -> str:
        if alone := _BY_ITSELF.get(raw):
            return "-" + alone
        if not raw.strip(_STRETCH):
            return "-s"
        reading = self.lexicon.reading(raw)
        may_begin_name = (raw[0] == "و" and not reading.entries) or reading.clitic == "ف"
        if may_begin_name and reading.spelling in GIVEN_NAMES:  # وائل, فادي
            return "-N"
        says_nothing = all(map(_says_no_class, reading.entries))
        whose = self._accusative(fold(raw)[:-1]) if raw[-1] == "ا" and says_nothing else ""
        if whose == "-L" or (whose and not reading.entries):
            return whose
        bound = raw[-1] in "هما" and (says_nothing or _is_anothers(reading, raw))
        if bound and (whose := self._possessed(reading)):
            return whose
        if bound and raw[0] == "و" and self._is_of_them(reading.spelling):  # وحداته
            return "-N"
        governed = reading.clitic[-1:] in ("ب", "ك")
        if (cell := _known(reading, raw)) and not (governed and cell[1] == "V"):
            return cell[0] + "N" if cell[1] in "VJ" and reading.key in GIVEN_NAMES and raw[-1] != "ي" else cell
        if reading.clitic and not (governed and is_verb(reading)):
            return _CLITICS.get(reading.clitic, "-") + _unknown(reading.key, raw)[1]
        if raw[0] in "وف" and len(raw) > 2 and (cell := _known(self.lexicon.reading(raw[1:]), raw)):
            return "w" + cell[1]
        named = reading.spelling in GIVEN_NAMES and raw[-1] != "ي"  # فرنسوا; but لقاء تركي
        return "-N" if named else _unknown(reading.spelling, raw)

    def _accusative(self, bare: str) -> str:
        """The cell of an indefinite object whose ending is off: مصدرا, وزاريا."""
        known = self.lexicon.known(bare)
        return next(("-" + cell for symbol, cell in _ACCUSATIVE if symbol in known), "")

    def _is_of_them(self, spelling: str) -> bool:
        """Whether a word with a pronoun at its end begins with و by itself: وحداته, وفدها."""
        bare = (spelling.removesuffix(pronoun) for pronoun in PRONOUNS if spelling.endswith(pronoun))
        return any(not _BODIES.isdisjoint(self.lexicon.known(word)) for word in bare)

    def _possessed(self, reading: Reading) -> str:
        """The cell of a word that a pronoun ends, where its beginning is known: نائبه, مقرها, حضره."""
        key, known_of = reading.key, self.lexicon.known
        if not key.endswith(PRONOUNS):
            return ""
        clitic = _CLITICS.get(reading.clitic, "-")
        fronts = (("", clitic), ("و", "w")) if key.startswith("و") else (("", clitic),)  # وزراءه, ونائبه
        for (joined, front), pronoun in product(fronts, PRONOUNS):
            if key.endswith(pronoun):
                bare = key.removesuffix(pronoun)[len(joined) :]
                for form in (bare, bare.removesuffix("ت") + "ه", bare.removesuffix("ا") + "ي"):
                    known = known_of(form)
                    if whose := next((cell for symbol, cell in _POSSESSED if symbol in known), ""):
                        return front + whose
                    if "verb" in known and "noun" not in known and not any(map(_is_noun, known.items())):
                        return front + "V"
        return ""


def _says_no_class(symbol: str) -> bool:
    """Whether a symbol is only for those who ask for it by name, and does not say what a word is."""
    return symbol == "operator" or symbol.startswith("of:")


def _is_anothers(reading: Reading, raw: str) -> bool:
    """Whether what is folded like an office of a woman's is one of somebody's: مساعده, not مساعدة."""
    offices = reading.entries.get("office", ())
    return raw[-1] == "ه" and bool(offices) and all(entry.form[-1] == "ة" for entry in offices)


def _is_noun(known: tuple[str, tuple[Entry, ...]]) -> bool:
    """Whether a word under some symbol is a noun; what only conditions ask for does not count."""
    symbol, entries = known
    return not _says_no_class(symbol) and any("noun" in entry.features for entry in entries)


def _known(reading: Reading, raw: str) -> str | None:
    """The cell of a word that the lexicon knows; the name علي is no على, إمام no أمام."""
    if not reading.entries:
        return None
    clitic = _CLITICS.get(reading.clitic, "-")
    for entry in reading.entries.get("preposition", ()):
        if (raw[-1] != "ي" or entry.form[-1] != "ى") and (raw[0] != "إ" or entry.form[0] != "أ"):
            return clitic + PREPOSITIONS.get(str(entry.value), "z")
    for symbol, letter in _CLASSES:
        if symbol in reading.entries and (letter != "I" or _ends_alike(reading.entries[symbol], raw)):
            return clitic + ("O" if letter == "I" and reading.key.startswith("ال") else letter)
    if is_verb(reading):
        return clitic + "V"
    return clitic + "E" if any(map(_names_event, (e for s in _EVENTS for e in reading.entries.get(s, ())))) else None


def _ends_alike(entries: tuple[Entry, ...], raw: str) -> bool:
    """Whether a word that ends in ي is spelled so in the lexicon too: قوي is no قوى."""
    return raw[-1] != "ي" or any(entry.form[-1] != "ى" for entry in entries)


def _names_event(entry: Entry) -> bool:
    """Whether a noun names what happens and not those to whom it happens (القتلى)."""
    return "noun" in entry.features and "counted" not in entry.features and entry.value != "Casualty"


def is_verb(reading: Reading) -> bool:
    """Whether a known word is a verb and nothing else."""
    return bool(reading.entries) and all("verb" in e.features for of in reading.entries.values() for e in of)


def _unknown(key: str, raw: str) -> str:
    """The cell of any other word, by its shape."""
    if key[:1].isdigit():
        return "-U"
    for article, clitic in _ARTICLES:
        if key.startswith(article) and len(key) > len(article) + 1 and _HAMZA.match(raw) is None:
            return clitic + "D"
    if key.startswith("و") and len(key) > 3:
        return "w" + _unknown(key[1:], raw)[1]
    if raw.endswith(_TANWIN):
        return "-A"
    if key.startswith(("ب", "ل")) and _VERBAL_NOUN.fullmatch(key):
        return key[0].translate(LATIN) + "N"
    if len(key) > 3 and (key.startswith(("ي", "سي", "ست")) or raw.endswith("وا") or _DONE_BY_THEM.fullmatch(key)):
        return "-V"
    if len(key) > 3 and raw.endswith("ت") and not raw.endswith(("ات", "آت")):
        return "-V"
    return "-Z" if len(key) > 3 and key.endswith(("ي", "يه")) else "-N"


_KNOWN: dict[int, _Cells] = {}


def memory(lexicon: Lexicon) -> _Cells:
    """The memory of this lexicon's words; it keeps the lexicon, so that its number stays its own."""
    known = _KNOWN.get(id(lexicon))
    if known is None:
        known = _KNOWN[id(lexicon)] = _Cells(lexicon)
    return known


def proper_start(words: Words, i: int, joined: str, kind: str) -> int:
    """Where a word begins in the text, what is joined to its front left out."""
    reading = words.readings[i]
    start = words.raw_start(i)
    if joined == "-":
        return start if reading.clitic else start + reading.lead
    start += reading.lead
    if not reading.clitic:
        start += _JOINED_LETTERS.get(joined, 0)
    article_cut = joined in "lL" and (kind == "D" or reading.key.startswith("ال"))
    return start + 1 if article_cut and words.text.startswith("ل", start) else start


def is_definite(words: Words, i: int) -> bool:
    """Whether a word has the article."""
    return words.raw[i].startswith(_DEFINITE)
