"""The words of the lexicon by their spelling, and the words that inflect by what inflection leaves of them.

A word that inflects has tens of forms, and a text a few of those of a few words. So a line of the lexicon is inflected
when a word is sought that has the same strong letters: those that no prefix, no ending and no pattern adds or drops.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from operator import attrgetter
from threading import RLock
from typing import NamedTuple

from timeline.arabic.folding import fold


class Entry(NamedTuple):
    """One word or phrase of the lexicon under one symbol: how it is written, what it stands for, how it inflects.

    `lemma` is the dictionary form of which it is a form, where the value does not say that already.
    """

    symbol: str
    form: str
    value: int | str
    features: frozenset[str] = frozenset()
    lemma: str = ""


class Line(NamedTuple):
    """A line of the lexicon whose first word inflects: the words that its forms are made of, and what gives them."""

    word: Entry
    stems: tuple[str, ...]
    inflect: Callable[[Entry], Iterable[Entry]]

    def entries(self) -> Iterable[Entry]:
        """All forms."""
        return self.inflect(self.word)


PHRASE = "…"
"""What marks a symbol that a word stands for only together with the words after it."""
Entries = dict[str, tuple[Entry, ...]]
"""What a word may be by itself, by symbol."""
Phrases = tuple[tuple[tuple[str, ...], Entry], ...]
"""What a word may begin, each with the folded words that must follow."""

_SYMBOL = attrgetter("symbol")
_CHANGING = "اويءؤئ"
"""The letters, folded, that patterns put in, leave out or change."""
_WEAK = re.compile(f"[{_CHANGING}]+")
_OF_PREFIXES = f"لتنسم{_CHANGING}"
_OF_ENDINGS = f"هتنم{_CHANGING}"


def begun_by(phrases: Phrases) -> frozenset[str]:
    """The symbols of phrases that a word begins."""
    return frozenset(entry.symbol + PHRASE for _, entry in phrases)


def skeleton(word: str) -> str:
    """The strong letters of a folded word, which all its forms have.

    >>> skeleton("يلتقيان") == skeleton("لقاءاتهم"), skeleton("استقبلته")
    (True, 'قبل')
    """
    return _WEAK.sub("", word.lstrip(_OF_PREFIXES).rstrip(_OF_ENDINGS))


def _by_symbol(entries: tuple[Entry, ...]) -> Entries:
    if len(entries) == 1:  # as most words have
        return {entries[0].symbol: entries}
    of: Entries = {}
    for entry in entries:
        of[entry.symbol] = (*of.get(entry.symbol, ()), entry)
    return of


class Forms:
    """All spellings of the lexicon, folded, and what each is."""

    def __init__(self, entries: Iterable[Entry], lines: Iterable[Line] = ()) -> None:
        """`entries` are words as they are, `lines` those that inflect."""
        self._entries = tuple(entries)
        self._lines = tuple(lines)
        self._words: dict[str, tuple[Entry, ...]] = {}
        self._phrases: dict[str, Phrases] = {}
        self._known: dict[str, Entries] = {}
        self._waiting: dict[str, list[Line]] = defaultdict(list)  # by skeleton
        self._lock = RLock()  # one thread inflects, and others that want the same words wait for it
        stems = fold("\n".join([" ".join(line.stems) for line in self._lines])).splitlines()
        for line, spelled in zip(self._lines, stems, strict=True):
            for key in dict.fromkeys(map(skeleton, spelled.split())):
                self._waiting[key].append(line)
        self._hold(self._entries)
        phrases = chain(self._entries, [line.word for line in self._lines])
        within = fold("\n".join([entry.form.partition(" ")[2] for entry in phrases if " " in entry.form])).split()
        for word in dict.fromkeys(within):
            self._words[word] = (*self._words.get(word, ()), Entry(PHRASE, word, word))

    def _hold(self, entries: Iterable[Entry], key: str | None = None) -> None:
        """Keep entries by their spellings, those alone that have this skeleton where one is given."""
        entries = tuple(entries)
        words, phrases = self._words, self._phrases
        for entry, form in zip(entries, fold("\n".join([entry.form for entry in entries])).splitlines(), strict=True):
            first, *rest = form.split() if " " in form else (form,)
            if key is not None and skeleton(first) != key:
                continue  # a verbal noun, which has its own
            if rest:
                phrases[first] = (*phrases.get(first, ()), (tuple(rest), entry))
            else:
                words[first] = (*words[first], entry) if first in words else (entry,)

    def sorts(self) -> Iterable[frozenset[str]]:
        """The symbols that words can stand for together, as in `Reading.symbols`, as far as they do not inflect."""
        with self._lock:
            alone = dict.fromkeys([tuple(map(_SYMBOL, of)) for of in self._words.values()])
            begun = ((*map(_SYMBOL, self._words.get(first, ())), *begun_by(of)) for first, of in self._phrases.items())
            return dict.fromkeys(map(frozenset, ((), *alone, *begun)))

    def inflect(self) -> None:
        """Inflect all lines that no word has been sought in so far."""
        for key in tuple(self._waiting):
            self._inflect(key)

    def _inflect(self, key: str) -> None:
        """Inflect the lines that have forms of this skeleton, and keep these forms."""
        with self._lock:
            if key in self._waiting:
                self._hold(chain.from_iterable([line.entries() for line in self._waiting[key]]), key)
                del self._waiting[key]

    def known(self, word: str) -> Entries:
        """What a folded word is by itself; under `PHRASE` where it stands in a phrase."""
        if (found := self._known.get(word)) is None:
            found = self.of(word)[0]
            if found:  # of which there are no more than the lexicon has
                self._known[word] = found
        return found

    def of(self, word: str) -> tuple[Entries, Phrases]:
        """What a folded word is by itself, and the phrases that it begins."""
        if self._waiting and (key := skeleton(word)) in self._waiting:
            self._inflect(key)
        return _by_symbol(self._words.get(word, ())), self._phrases.get(word, ())

    def __iter__(self) -> Iterator[Entry]:
        """All entries, inflected."""
        return chain(self._entries, *(line.entries() for line in self._lines))
