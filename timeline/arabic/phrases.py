"""Noun phrases: a text as a string of word classes, in which regular expressions find where a phrase ends.

Each word is written as three characters, the gap before it, what is joined to its front, and its class, so that
`" -T -D -D -R -N -N"` is رئيس المخابرات المصرية اللواء حسن رشاد: an office, two definite words, a rank, two words
that no list knows, hence a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from timeline.arabic.text import Lexicon, Reading, Words, fold

# Classes of words by the symbol they stand for, the first that fits; capitals may stand in a noun phrase.
_CLASSES = (
    ("relative", "r"),
    ("complementizer", "c"),
    ("subordinator", "s"),
    ("particle", "q"),
    ("copula", "k"),
    ("pronoun", "p"),
    ("preposition-with-pronoun", "+"),
    ("determiner", "M"),
    ("general", "Y"),
    ("office", "T"),
    ("honorific", "R"),
    ("institution", "I"),
    ("country", "C"),
    ("city", "C"),
    ("place-noun", "L"),
    ("verbal-noun", "E"),
    ("verb", "V"),
    ("noun", "N"),
    ("adjective", "J"),
    ("adverb", "t"),
    *((symbol, "t") for symbol in ("weekday", "month", "deictic", "part", "the-part", "part-adverb", "unit", "units")),
    *((symbol, "t") for symbol in ("counted-unit", "unit-dual", "the-unit", "the-units", "the-unit-dual", "tonight")),
    *((symbol, "U") for symbol in ("ones", "tens", "hundreds", "thousands", "number")),
)
_PREPOSITIONS = {
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
_CLITICS = {"": "-", "و": "w", "ف": "w", "ب": "b", "ل": "l", "ك": "k", "وب": "B", "ول": "L", "فب": "B", "فل": "L"}
_CONJUNCTIONS = ("و", "ف")
_JOINED_LETTERS = {"w": 1, "b": 1, "l": 1, "k": 1, "B": 2, "L": 2}
_ARTICLES = (("ال", "-"), ("وال", "w"), ("بال", "b"), ("لل", "l"), ("وبال", "B"), ("ولل", "L"), ("فال", "w"))
_GAP = "[ \"“”«»'\u200f]"


def _then(classes: str) -> str:
    return f"{_GAP}-[{classes}]"


_CHAIN = f"(?:{_then('TNLRI')}){{0,4}}(?:{_then('DCYI')}){{1,4}}"
_WITHIN = f"(?:{_GAP}(?:-[izm]{_GAP}-[NTLCDI]|b[DCNLI])(?:{_then('NTLI')}){{0,2}}(?:{_then('DCI')}){{0,3}})"
_OFFICE = f"T(?:{_CHAIN}|(?:{_then('NLJ')}){{0,2}})"
_RANK = f"R(?:{_then('D')}){{0,2}}"
_TITLE = f"(?:{_OFFICE}|{_RANK})"
_NAME = f"N(?:{_then('N')}){{0,3}}(?:{_then('D')}){{0,2}}"
_TITLED = re.compile(
    f"(?P<title>{_TITLE}(?:{_GAP}-{_TITLE})*(?P<within>{_WITHIN}?(?:{_GAP}-{_TITLE})*))(?:{_GAP}-(?P<name>{_NAME}))?"
)
_PLAIN = re.compile(
    f"(?:I(?:{_then('INLTJ')}){{0,4}}(?:{_then('DCYI')}){{0,5}}(?:{_GAP}lD(?:{_then('D')}){{0,2}})?"
    f"|[NLTJ](?:{_then('INLJ')}){{0,4}}(?:{_then('DCYI')}){{0,5}}"
    f"|M(?:{_then('MNLTIDC')}){{1,5}}|M(?=.-m)|A(?:{_then('AJ')}){{0,2}}|U(?:{_then('UNAJ')}){{1,3}}|U(?=.-m)"
    f"|[DC](?:{_then('DCYI')}){{0,4}})"
    f"(?:{_GAP}-m(?:{_then('NTLJI')}){{0,3}}(?:{_then('DCRI')}){{0,4}})?"
)
_BARE_NAME = re.compile(_NAME)
_PLACE = re.compile(f"[LC](?:{_then('NLTCI')}){{0,4}}(?:{_then('DCNIY')}){{0,4}}")
_BEGINS = frozenset("TRNLJMAUDCI")


class _Cells(dict[str, str]):
    """The memory of raw words: what is joined to the front of each, and its class."""

    _MEMORY = 400_000

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, raw: str) -> str:
        if len(self) > self._MEMORY:
            self.clear()
        cell = self[raw] = self._read(raw)
        return cell

    def _read(self, raw: str) -> str:
        reading = self.lexicon.reading(raw)
        if cell := _known(reading):
            return cell
        if reading.clitic:
            return _CLITICS.get(reading.clitic, "-") + _unknown(reading.key, raw)[1]
        if raw[:1] in _CONJUNCTIONS and len(raw) > 2 and (cell := _known(self.lexicon.reading(raw[1:]))):
            return "w" + cell[1]
        return _unknown(reading.key, raw)


def _known(reading: Reading) -> str | None:
    """The cell of a word that the lexicon knows."""
    clitic = _CLITICS.get(reading.clitic, "-")
    for entry in reading.entries.get("preposition", ()):
        return clitic + _PREPOSITIONS.get(str(entry.value), "z")
    for symbol, letter in _CLASSES:
        if symbol in reading.entries:
            return clitic + letter
    entries = [entry for of in reading.entries.values() for entry in of]
    if entries and all("verb" in entry.features for entry in entries):
        return clitic + "V"
    return None


def _unknown(key: str, raw: str) -> str:
    """The cell of any other word, by its shape."""
    if key[:1].isdigit():
        return "-U"
    for article, clitic in _ARTICLES:
        if key.startswith(article) and len(key) > len(article) + 1:
            return clitic + "D"
    if key.startswith("و") and len(key) > 3:
        return "?" + _unknown(key[1:], raw)[1]
    if raw.endswith(("اً", "ًا")):
        return "-A"
    if len(key) > 3 and key.startswith(("ي", "سي", "ست")):
        return "-V"
    return "-N"


_CELLS: dict[int, _Cells] = {}


def _cells(lexicon: Lexicon) -> _Cells:
    """The memory of this lexicon's words; it keeps the lexicon, so its number stays its own."""
    known = _CELLS.get(id(lexicon))
    if known is None:
        known = _CELLS[id(lexicon)] = _Cells(lexicon)
    return known


@frozen
class Phrase:
    """A noun phrase: its words are `first` to `last`, and the clause goes on at `stop`.

    Where a title stands before a name, `first` and `last` are the name's and `title` is the title's range.
    """

    first: int
    last: int
    stop: int
    head: str
    named: bool = False
    title: range | None = None


@frozen(eq=False)
class Phrases:
    """The noun phrases of one text; each is found once, where it is asked for."""

    words: Words
    cells: str
    _known: dict[int, Phrase | None] = field(factory=dict)

    def kind(self, i: int) -> str:
        """The class of a word."""
        return self.cells[3 * i + 2]

    def joined(self, i: int) -> str:
        """What is joined to the front of a word, as one letter."""
        return self.cells[3 * i + 1]

    def gap(self, i: int) -> str:
        """The gap before a word."""
        return self.cells[3 * i]

    def at(self, i: int) -> Phrase | None:
        """The noun phrase whose first word is `i`, whatever is joined to it."""
        if i not in self._known:
            self._known[i] = self._read(i)
        return self._known[i]

    def _read(self, i: int) -> Phrase | None:
        if i >= len(self.words) or self.kind(i) not in _BEGINS:
            return None
        if self.kind(i) in "TR":
            return self._titled(i)
        found = _PLAIN.match(self.cells, 3 * i + 2)
        if found is None:
            return None
        stop = found.end() // 3
        named = self.kind(i) == "N" and stop - i <= 4
        return self._with_title_after(Phrase(i, stop - 1, stop, self.kind(i), named=named))

    def _titled(self, i: int) -> Phrase | None:
        found = _TITLED.match(self.cells, 3 * i + 2)
        if found is None:
            return None
        stop = found.end() // 3
        within = found.end("title") // 3
        if found["name"]:
            first = found.start("name") // 3
            named = Phrase(first, stop - 1, stop, self.kind(i), named=True, title=range(i, first))
            return self._with_title_after(named)
        after = self._apposition(stop)
        if after is None and found["within"]:
            brought = found.start("within") // 3 + (self.cells[found.start("within") + 1] == "-")
            if self.place(brought) is not None:
                stop = found.start("within") // 3
        if after is not None:
            return Phrase(after.first, after.last, after.stop, self.kind(i), named=True, title=range(i, within))
        return Phrase(i, stop - 1, stop, self.kind(i))

    def _apposition(self, i: int) -> Phrase | None:
        """The name that follows its title after a comma."""
        if i >= len(self.words) or self.gap(i) != "," or self.joined(i) != "-":
            return None
        if self.kind(i) == "R":
            titled = self._titled(i)
            return titled if titled is not None and titled.named else None
        found = _BARE_NAME.match(self.cells, 3 * i + 2)
        if found is None:
            return None
        stop = found.end() // 3
        return Phrase(i, stop - 1, stop, "N", named=True)

    def _with_title_after(self, phrase: Phrase) -> Phrase:
        """Pass over the title that follows its name, with or without a comma."""
        i = phrase.stop
        if not phrase.named or i >= len(self.words) or self.joined(i) != "-" or self.kind(i) not in "TR":
            return phrase
        if self.gap(i) not in " ,":
            return phrase
        found = _TITLED.match(self.cells, 3 * i + 2)
        if found is None or found["name"]:
            return phrase
        title = range(i, found.end() // 3)
        return Phrase(phrase.first, phrase.last, title.stop, phrase.head, named=True, title=phrase.title or title)

    def conjoined(self, i: int) -> bool:
        """Whether a word is joined to the one before it by و."""
        return self.joined(i) in "wBL"

    def start(self, i: int) -> int:
        """Where a word begins in the text, what is joined to its front left out."""
        joined, reading = self.joined(i), self.words.reading(i)
        start = self.words.start(i)
        if not reading.clitic:
            start += _JOINED_LETTERS.get(joined, 0)
        article_cut = joined in "lL" and (self.kind(i) == "D" or reading.key.startswith("ال"))
        return start + 1 if article_cut and self.words.text.startswith("ل", start) else start

    def group(self, i: int, split: bool = False) -> tuple[list[Phrase], int]:
        """The phrases that و joins to the one at `i`, and where the clause goes on.

        One definite word more belongs to a phrase of two (عناصر الأمن والمدنيين) unless it must `split`.
        """
        phrases: list[Phrase] = []
        while (phrase := self.at(i)) is not None:
            phrases.append(phrase)
            i = phrase.stop
            if i >= len(self.words) or self.gap(i) not in " ," or self.kind(i) not in _BEGINS:
                break
            if not self.conjoined(i) or self.joined(i) in "BL":
                break
            if split and len(phrases) == 1 and self._lone_name(phrase) and self.joined(i) == "w" and self.kind(i) == "N":
                phrases.append(Phrase(i, i, i + 1, "N", named=True))
                return phrases, i + 1
            if not split and self._adds_genitive(phrase, i):
                phrases[-1] = Phrase(phrase.first, i, i + 1, phrase.head)
                i += 1
                if i >= len(self.words) or self.joined(i) != "w" or self.kind(i) not in _BEGINS:
                    break
        return phrases, i

    def _lone_name(self, phrase: Phrase) -> bool:
        """Whether a phrase is one unlisted word: what is joined to it is one word too (لقاء رشاد وكالن)."""
        return phrase.head == "N" and phrase.first == phrase.last and phrase.title is None

    def _adds_genitive(self, phrase: Phrase, i: int) -> bool:
        return (
            phrase.last - phrase.first == 1
            and phrase.head in "NI"
            and self.kind(phrase.last) == "D"
            and self.kind(i) == "D"
            and (i + 1 >= len(self.words) or self.cells[3 * i + 3 : 3 * i + 6] not in (" -D", " -C"))
        )

    def place(self, i: int) -> range | None:
        """The words from `i` on that name a place: a known one, or one that a word such as مدينة heads."""
        found = _PLACE.match(self.cells, 3 * i + 2) if i < len(self.words) else None
        if found is None:
            phrase = self._known_place(i)
            return phrase
        stop = found.end() // 3
        if self.kind(i) == "C":
            while stop > i + 1 and self.kind(stop - 1) == "N":
                stop -= 1
        return self._widen(range(i, stop))

    def _known_place(self, i: int) -> range | None:
        """A place of several words that the lexicon knows."""
        if i >= len(self.words):
            return None
        for keys, entry in self.words.reading(i).phrases:
            if entry.symbol in ("country", "city") and self.words.follow(i + 1, keys):
                return self._widen(range(i, i + 1 + len(keys)))
        return None

    def _widen(self, place: range) -> range:
        """A place within a place is one phrase: سوق الهال في مدينة بعقوبة."""
        i = place.stop
        if i + 1 < len(self.words):
            if self.cells[3 * i : 3 * i + 3] == " -i" and self.cells[3 * i + 3 : 3 * i + 5] == " -":
                inner = self.place(i + 1)
                if inner is not None:
                    return range(place.start, inner.stop)
            if self.cells[3 * i : 3 * i + 2] == " b" and (inner := self.place(i)) is not None:
                return range(place.start, inner.stop)
            if self.kind(place.start) == "L" and self.cells[3 * i : 3 * i + 3] in (" wD", " wL", " wC"):
                inner = self.place(i) or range(i, i + 1)
                return self._widen(range(place.start, inner.stop)) if self.kind(i) != "D" else self._widen(
                    range(place.start, i + 1)
                )
        return place


def find_phrases(words: Words, marks: Iterable[tuple[int, str]] = ()) -> Phrases:
    """The noun phrases of a text; `marks` gives the cells of words that are known from elsewhere."""
    gaps = words.codes[::2]
    known = list(map(_cells(words.lexicon).__getitem__, words.raw))
    spellings: set[str] = set()
    for i, cell in enumerate(known):
        if cell[0] == "?":
            known[i] = "w" + cell[1]
        elif cell == "-N" and words.raw[i][0] in "بل" and len(words.raw[i]) > 3:
            spellings = spellings or set(words.raw)
            if words.raw[i][1:] in spellings:
                known[i] = ("b" if words.raw[i][0] == "ب" else "l") + "N"
    for i, letter in marks:
        known[i] = letter if len(letter) == 2 else known[i][0] + letter
    return Phrases(words, "".join(map("".join, _interleave(gaps, known))) + gaps[-1:])


def _interleave(gaps: str, cells: list[str]) -> Iterator[tuple[str, str]]:
    return zip(gaps, cells, strict=False)
