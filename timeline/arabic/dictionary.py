"""What words may stand for: the entries of the lexicon, and the memory of all pieces of text seen so far."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from attrs import field, frozen

from timeline.arabic.folding import CONTROL, SILENT, WORD, fold, is_parted
from timeline.arabic.glue import is_glued


class Entry(NamedTuple):
    """One word or phrase of the lexicon under one symbol: how it is written, what it stands for, how it inflects.

    `lemma` is the dictionary form of which it is a form, where the value does not say that already.
    """

    symbol: str
    form: str
    value: int | str
    features: frozenset[str] = frozenset()
    lemma: str = ""


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
    def onward(self) -> dict[str, _Phrases]:
        """The phrases that it may begin, by the folded spelling of the word that must follow first."""
        onward: dict[str, _Phrases] = {}
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
        return frozenset(self.entries) | _begun(self.phrases) if self.phrases else frozenset(self.entries)


PHRASE = "…"
"""What marks a symbol that a word stands for only together with the words after it."""

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
PROCLITICS = tuple(
    sorted({*CONJUNCTIONS, *PREPOSITIONS, *(c + p for c in CONJUNCTIONS for p in PREPOSITIONS)}, key=len)
)
"""What may be joined to the front of a word, shortest first; an article after it belongs to the word."""
_BY_LETTER = {letter: tuple(c for c in PROCLITICS if c[0] == letter) for letter in (*CONJUNCTIONS, *PREPOSITIONS)}


def _begun(phrases: Iterable[tuple[tuple[str, ...], Entry]]) -> frozenset[str]:
    """The symbols of phrases that a word begins."""
    return frozenset(entry.symbol + PHRASE for _, entry in phrases)


def _without_proclitic(key: str) -> Iterator[tuple[str, str]]:
    """The ways to take a proclitic off a folded word; للـ is ل with an article that lost its alef."""
    for clitic in _BY_LETTER.get(key[:1], ()):
        if key.startswith(clitic):
            rest = key[len(clitic) :]
            if clitic.endswith("ل") and rest.startswith("ل"):
                yield clitic, "ا" + rest
            yield clitic, rest


_NOTHING = re.compile("(?!)")
_SYMBOL = attrgetter("symbol")


class _Finder(NamedTuple):
    """A pattern for some of the codes of a lexicon, when it had so many."""

    many: int
    codes: str
    pattern: re.Pattern[str]


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

    def __init__(self, entries: Iterable[Entry], numerals: Callable[[str], tuple[Entry, ...]]) -> None:
        """`numerals` gives the entries of a folded word that holds a digit."""
        super().__init__()
        self._words: dict[str, tuple[Entry, ...]] = {}
        self._phrases: dict[str, _Phrases] = {}
        self.numerals = numerals
        self.readings = _Readings(self._read)
        self._codes: dict[frozenset[str], str] = {}
        self._symbols = dict.fromkeys((self.PARTED, self.GLUED), frozenset[str]())
        self._having: dict[str, list[str]] = defaultdict(list)  # by symbol, the codes of words that can stand for it
        self._finders: dict[tuple[str, ...], _Finder] = {}
        self.entries = tuple(entries)
        self._hold()
        # Nearly all codes that any text needs, so that its new words bring few, for which finders must be made anew.
        of_words = dict.fromkeys([tuple(map(_SYMBOL, of)) for of in self._words.values()])
        begun = [frozenset(self.known(first)) | _begun(of) for first, of in self._phrases.items()]
        for symbols in dict.fromkeys((frozenset[str](), *map(frozenset, of_words), *begun)):
            self._new_code(symbols)

    def _hold(self) -> None:
        """Keep the entries by their folded spellings; there are many, so that each costs little here."""
        words, onward = self._words, dict[str, None]()
        folded = fold("\n".join([entry.form for entry in self.entries])).split("\n")
        for entry, form in zip(self.entries, folded, strict=True):
            if " " in form:
                first, *rest = form.split()
                self._phrases[first] = (*self._phrases.get(first, ()), (tuple(rest), entry))
                onward.update(dict.fromkeys(rest))
            else:
                words[form] = (*words[form], entry) if form in words else (entry,)
        for word in onward:
            words[word] = (*words.get(word, ()), Entry(PHRASE, word, word))

    @cached_property
    def by_symbol(self) -> dict[str, tuple[Entry, ...]]:
        """All entries by their symbols."""
        by_symbol: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            by_symbol[entry.symbol].append(entry)
        return {symbol: tuple(of) for symbol, of in by_symbol.items()}

    def known(self, word: str) -> _Entries:
        """What a folded word is by itself, by symbols; `PHRASE` where it stands in a phrase."""
        known: _Entries = {}
        for entry in self._words.get(word, ()):
            known[entry.symbol] = (*known.get(entry.symbol, ()), entry)
        return known

    def __missing__(self, piece: str) -> str:
        if len(self) > self._MEMORY:
            self.clear()
            self.readings.clear()
        code = self[piece] = self._code(piece)
        return code

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
        code = self._codes[symbols] = chr(ord(self.UNKNOWN) + len(self._codes))
        self._symbols[code] = symbols
        for symbol in symbols:
            self._having[symbol].append(code)
        return code

    def symbols_of(self, code: str) -> frozenset[str]:
        """The symbols of words of this code, as in `Reading.symbols`."""
        return self._symbols[code]

    def finder(self, *symbols: str) -> re.Pattern[str]:
        """What finds, among codes, those of words that can stand for one of these symbols or begin such a phrase.

        A sign of punctuation among the symbols stands for a gap.
        """
        known = self._finders.get(symbols)
        if known is None or known.many != len(self._codes):
            signs = [symbol for symbol in symbols if len(symbol) == 1]
            having = (self._having.get(name, ()) for symbol in symbols for name in (symbol, symbol + PHRASE))
            codes = "".join(dict.fromkeys(chain(signs, *having)))
            if known is None or known.codes != codes:
                pattern = re.compile(f"[{re.escape(codes)}]") if codes else _NOTHING
            else:
                pattern = known.pattern
            known = self._finders[symbols] = _Finder(len(self._codes), codes, pattern)
        return known.pattern

    def reading(self, word: str) -> Reading:
        """What this raw word may stand for; looked up once for each spelling."""
        return self.readings[word]

    def _read(self, word: str) -> Reading:
        key = fold(word)
        bare = word.strip(_OUTER)
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
    ) -> tuple[_Entries, _Phrases] | None:
        """The entries and phrases under `key`; the shortest words only as they are spelled (آب is no اب).

        Only an article is `contracted` behind ل: للقاء is لقاء and not إلقاء.
        """
        if key[:1].isdigit() or (key.startswith("ال") and key[2:3].isdigit()):
            numbers: _Entries = {entry.symbol: (entry,) for entry in self.numerals(key)}
            return (numbers, ()) if numbers else None
        entries = self.known(key)
        if len(key) < 3:
            spelled = SILENT.sub("", bare)
            spelled = spelled[:-1] + "ي" if spelled.endswith("ى") else spelled  # as Egypt writes: فى
            entries = _only(entries, lambda entry: spelled.endswith(entry.form))
        if clitic and entries:
            entries = _only(entries, lambda entry: "whole" not in entry.features)
        phrases = self._phrases.get(key, ())
        if contracted:
            entries = _only(entries, lambda entry: entry.form.startswith("ا"))
            phrases = tuple((keys, entry) for keys, entry in phrases if entry.form.startswith("ا"))
        return (entries, phrases) if entries or phrases else None


_Entries = dict[str, tuple[Entry, ...]]
_Phrases = tuple[tuple[tuple[str, ...], Entry], ...]
_OUTER = "\u200b\u200c\u200d\u200e\u200f\u061c\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Controls and joiners that no span takes in at the ends of a word."""


def _only(entries: _Entries, fits: Callable[[Entry], bool]) -> _Entries:
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


def _gap(piece: str) -> str:
    signs = CONTROL.sub("", piece).strip(" \t\xa0\u202f\u2009")
    match signs:
        case "":
            return " "
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
