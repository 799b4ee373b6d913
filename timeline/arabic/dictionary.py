"""What words may stand for: the entries of the lexicon, and the memory of all pieces of text seen so far."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from threading import RLock

from attrs import field, frozen

from timeline.arabic.folding import CONTROL, SILENT, WORD, fold, is_parted
from timeline.arabic.forms import PHRASE, Entries, Entry, Forms, Line, Phrases, begun_by
from timeline.arabic.glue import is_glued


@frozen(eq=False)
class Reading:
    """What one word may stand for.

    `spelling` is all of it folded, and `key` the same without `clitic`, which is what is joined to its front (و, ب,
    …). `lead` and `trail` count the characters of the raw word before and after the word proper, which no span
    takes in. `entries` holds, by symbol, the words of the lexicon that it may be, and `phrases` the phrases that it may
    begin, each with the folded spellings that must follow.
    """

    key: str
    spelling: str
    clitic: str = ""
    lead: int = 0
    trail: int = 0
    entries: Mapping[str, tuple[Entry, ...]] = field(factory=dict)
    phrases: tuple[tuple[tuple[str, ...], Entry], ...] = ()

    @cached_property
    def onward(self) -> dict[str, Phrases]:
        """The phrases that it may begin, by the folded spelling of the word that must follow first."""
        onward: dict[str, Phrases] = {}
        for rest, entry in self.phrases:
            onward[rest[0]] = (*onward.get(rest[0], ()), (rest, entry))
        return onward

    @cached_property
    def says(self) -> frozenset[str]:
        """The features of its entries, each behind the symbol that it is said under: `binds:origin`."""
        return frozenset(
            f"{symbol}:{feature}" for symbol, of in self.entries.items() for entry in of for feature in entry.features
        )

    @property
    def symbols(self) -> frozenset[str]:
        """The symbols that this word can stand for, and, with `PHRASE` after them, those that it can begin."""
        return frozenset(self.entries) | begun_by(self.phrases) if self.phrases else frozenset(self.entries)


CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
PROCLITICS = tuple(
    sorted({*CONJUNCTIONS, *PREPOSITIONS, *(c + p for c in CONJUNCTIONS for p in PREPOSITIONS)}, key=len)
)
"""What may be joined to the front of a word, shortest first; an article after it belongs to the word."""
_BY_LETTER = {letter: tuple(c for c in PROCLITICS if c[0] == letter) for letter in (*CONJUNCTIONS, *PREPOSITIONS)}


def _without_proclitic(key: str) -> Iterator[tuple[str, str]]:
    """The ways to take a proclitic off a folded word; للـ is ل with an article that lost its alef."""
    for clitic in _BY_LETTER.get(key[:1], ()):
        if key.startswith(clitic):
            rest = key[len(clitic) :]
            if clitic[-1] == "ل" and rest[:1] == "ل":
                yield clitic, "ا" + rest
            yield clitic, rest


_NOTHING = re.compile("(?!)")


class _Readings(dict[str, Reading]):
    """The readings of the words seen so far, by their raw spelling."""

    def __init__(self, read: Callable[[str], Reading]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> Reading:
        reading = self[word] = self._read(word)
        return reading


class Lexicon(dict[str, str]):
    """Words and phrases under their symbols, and the memory of all pieces seen: piece of text to its code.

    Codes are single characters; pieces with the same symbols share one. A gap has the code of the one sign of
    punctuation in it, a space where there is none, a line break, or `BREAK` for anything more.
    """

    BREAK = "\ue000"
    PARTED = "\ue001"  # what is more than one word, as `timeline.arabic.folding` has it
    GLUED = "\ue002"  # what is to be cut once more, `timeline.arabic.glue` says where
    UNKNOWN = "\u4e00"  # the first of the codes of words: letters, which no gap holds; `re` is fastest below U+10000
    _MEMORY = 100_000  # pieces
    _FEW = 600  # pieces that one article may have

    def __init__(
        self, entries: Iterable[Entry], numerals: Callable[[str], tuple[Entry, ...]], lines: Iterable[Line] = ()
    ) -> None:
        """`numerals` gives the entries of a folded word that holds a digit, and `lines` are the words that inflect."""
        super().__init__()
        self.forms = Forms(entries, lines)
        self.known = self.forms.known
        self.numerals = numerals
        self.readings = _Readings(self._read)
        self._codes: dict[frozenset[str], str] = {}
        self._symbols = dict.fromkeys((self.PARTED, self.GLUED), frozenset[str]())
        self._from = dict(self._symbols)
        self._having: dict[str, list[str]] = defaultdict(list)  # by symbol, the codes of words that can stand for it
        self._finders: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._asked: dict[str, set[tuple[str, ...]]] = defaultdict(set)  # by symbol, the finders that look for it
        self._lock = RLock()  # of codes and of the finders that look for them
        self._foresee()

    @cached_property
    def by_symbol(self) -> dict[str, tuple[Entry, ...]]:
        """All entries by their symbols."""
        by_symbol: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.forms:
            by_symbol[entry.symbol].append(entry)
        return {symbol: tuple(of) for symbol, of in by_symbol.items()}

    def __missing__(self, piece: str) -> str:
        if len(self) > self._MEMORY:
            self.clear()
            self.readings.clear()
        if len(self) == self._FEW:  # who reads so much reads on, and comes to all words
            self.forms.inflect()
            self._foresee()
        code = self[piece] = self._code(piece)
        return code

    def _foresee(self) -> None:
        """Give codes to all words that are known so far: for those that come later finders must be made anew."""
        for symbols in self.forms.sorts():
            self._new_code(symbols)

    def _code(self, piece: str) -> str:
        if not piece.isalpha():  # as most words are
            if is_parted(piece):
                return self.PARTED
            if is_glued(piece):
                return self.GLUED
            if not (piece and WORD.match(piece)):
                return _gap(piece)
        symbols = self.reading(piece).symbols
        return self._codes.get(symbols) or self._new_code(symbols)

    def _new_code(self, symbols: frozenset[str]) -> str:
        with self._lock:
            if symbols in self._codes:
                return self._codes[symbols]
            code = chr(ord(self.UNKNOWN) + len(self._codes))
            self._symbols[code] = symbols
            self._from[code] = frozenset([symbol.removesuffix(PHRASE) for symbol in symbols])
            for symbol in symbols:
                self._having[symbol].append(code)
                for asked in self._asked.pop(symbol, ()):
                    self._finders.pop(asked, None)
            self._codes[symbols] = code
            return code

    def symbols_of(self, code: str) -> frozenset[str]:
        """The symbols of words of this code, as in `Reading.symbols`."""
        return self._symbols[code]

    def symbols_from(self, code: str) -> frozenset[str]:
        """The symbols of such words and of the phrases that they begin."""
        return self._from[code]

    def finder(self, *symbols: str) -> re.Pattern[str]:
        """What finds, among codes, those of words that can stand for one of these symbols or begin such a phrase.

        A sign of punctuation among the symbols stands for a gap.
        """
        return self._finders.get(symbols) or self._new_finder(symbols)

    def _new_finder(self, symbols: tuple[str, ...]) -> re.Pattern[str]:
        with self._lock:
            names = [name for symbol in symbols for name in (symbol, symbol + PHRASE)]
            for name in names:
                self._asked[name].add(symbols)
            signs = [symbol for symbol in symbols if len(symbol) == 1]
            codes = "".join(dict.fromkeys(chain(signs, *(self._having.get(name, ()) for name in names))))
            finder = self._finders[symbols] = re.compile(f"[{re.escape(codes)}]") if codes else _NOTHING
            return finder

    def reading(self, word: str) -> Reading:
        """What this raw word may stand for; looked up once for each spelling."""
        return self.readings[word]

    def _read(self, word: str) -> Reading:
        key = fold(word)
        bare = word.strip(_OUTER)
        lead = trail = 0
        if len(bare) < len(word):
            lead = len(word) - len(word.lstrip(_OUTER))
            trail = len(word) - lead - len(bare)
        whole = self._look_up(key, bare)
        if whole is not None and (whole[1] or whole[0].keys() != {PHRASE}):  # inside a phrase it stands for nothing
            return Reading(key, key, "", lead, trail, *whole)
        for clitic, rest in _without_proclitic(key):
            contracted = not key.endswith(rest)
            if found := self._look_up(rest, bare, clitic, contracted=contracted):
                return Reading(rest, key, clitic, lead + _raw_length(bare, clitic), trail, *found)
        return Reading(key, key, "", lead, trail, *(whole or ()))

    def _look_up(
        self, key: str, bare: str, clitic: str = "", *, contracted: bool = False
    ) -> tuple[Entries, Phrases] | None:
        """The entries and phrases under `key`; the shortest words only as they are spelled (آب is no اب).

        What begins with a long alef begins with no short one: آمر is no أمر. What ends in ة is no verb with a pronoun:
        وعدة is و and عدة, and no وعده. And a hamza behind a letter that may be joined begins the word: وأحد is no واحد.
        Only an article is `contracted` behind ل: للقاء is لقاء and not إلقاء.
        """
        if not key.isalpha() and (key[:1].isdigit() or (key.startswith("ال") and key[2:3].isdigit())):
            numbers: Entries = {entry.symbol: (entry,) for entry in self.numerals(key)}
            return (numbers, ()) if numbers else None
        entries, phrases = self.forms.of(key)
        if not entries and not phrases:
            return None
        if len(key) < 3:
            spelled = SILENT.sub("", bare)
            spelled = spelled[:-1] + "ي" if spelled.endswith("ى") else spelled  # as Egypt writes: فى
            entries = _only(entries, lambda entry: spelled.endswith(entry.form))
        if "ة" in bare and SILENT.sub("", bare).endswith("ة"):
            entries = _only(entries, lambda entry: entry.form[-1] != "ه" or not _is_verb(entry))
        if not clitic and key[0] in _BY_LETTER and SILENT.sub("", bare)[1:2] in _HAMZAS:
            entries = _only(entries, lambda entry: entry.form[1] != "ا")
            phrases = tuple((keys, entry) for keys, entry in phrases if entry.form[1] != "ا")
        if "آ" in bare and bare[_raw_length(bare, clitic)] == "آ":
            entries = _only(entries, lambda entry: entry.form[0] != "أ")
        if clitic:
            entries = _only(entries, lambda entry: "whole" not in entry.features)
        if contracted:
            entries = _only(entries, lambda entry: entry.form.startswith("ا"))
            phrases = tuple((keys, entry) for keys, entry in phrases if entry.form.startswith("ا"))
        return (entries, phrases) if entries or phrases else None


_HAMZAS = ("أ", "إ")
_OUTER = "\u200b\u200c\u200d\u200e\u200f\u061c\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Controls and joiners that no span takes in at the ends of a word."""


def _is_verb(entry: Entry) -> bool:
    return entry.symbol == "verb" or "verb" in entry.features


def _only(entries: Entries, fits: Callable[[Entry], bool]) -> Entries:
    kept = {symbol: tuple(filter(fits, of)) for symbol, of in entries.items()}
    return {symbol: of for symbol, of in kept.items() if of}


def _raw_length(word: str, clitic: str) -> int:
    """How many characters of the raw word its clitic takes up, vowel signs with it."""
    length = 0
    for _ in clitic:  # folding keeps letters one for one, whichever of its variants a letter is
        while length < len(word) and SILENT.match(word[length]):
            length += 1
        length += 1
    while length < len(word) and SILENT.match(word[length]):
        length += 1
    return length


_COLUMN = 4
"""So many blanks set apart what stood on lines or in columns of its own before a page became text."""


def _gap(piece: str) -> str:
    bare = CONTROL.sub("", piece)
    signs = bare.strip(" \t\xa0\u202f\u2009")
    match signs:
        case "":
            return "\n" if len(bare) >= _COLUMN else " "
        case "–" | "—" | "−" | "‑" | "‐":
            return "-"
        case "،":
            return ","
        case _ if "\n" in signs or "\r" in signs:
            return "\n"
        case _ if len(signs) == 1:
            return signs
        case _ if signs.startswith(")"):
            return ")"
        case _ if signs.endswith("("):
            return "("
    return Lexicon.BREAK
