"""The reader of rules: tables of rules compiled to tries and read against texts. Nothing here knows Arabic.

Nothing is built of itself, so every reading has an end within a bounded number of words, and what is read at a word
is remembered while its expression is read: the cost grows linearly with the text. Two symbols of lookahead tell
where it is worth while to begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from graphlib import TopologicalSorter
from typing import Any

from attrs import Factory, define, field, frozen

from timeline.arabic.grammar.rule import NO_TIME, Element, Rule, variants
from timeline.arabic.text import PHRASE, Lexicon, Words


@define(eq=False)
class _Node:
    """Where variants of the rules of one symbol stand that have begun with the same elements."""

    words: dict[str, dict[str, _Node]] = Factory(dict)  # by proclitic, then by symbol
    built: dict[str, dict[str, _Node]] = Factory(dict)  # likewise
    signs: dict[str, _Node] = Factory(dict)
    accepts: list[_Accept] = Factory(list)

    @property
    def firsts(self) -> Iterator[tuple[str, _Node]]:
        """The symbols of words that may come next, with what they lead to."""
        for by_symbol in self.words.values():
            yield from by_symbol.items()

    @property
    def firsts_built(self) -> Iterator[tuple[str, _Node]]:
        """The built symbols that may come next, with what they lead to."""
        for by_symbol in self.built.values():
            yield from by_symbol.items()


@frozen(eq=False)
class _Accept:
    """The end of a variant: its rule and place in the table, and which element fills which slot.

    `before` and `after` count the elements at either end that are no part of the expression.
    """

    order: int
    rule: Rule
    fills: tuple[int | None, ...]
    before: int
    after: int


@frozen(eq=False)
class _Path:
    """A variant read to its end: the values of its elements, the words they begin at, and the word after them."""

    accept: _Accept
    values: tuple[Any, ...]
    marks: tuple[int, ...]
    stop: int
    closing: str

    def meaning(self) -> Any:
        """What the rule makes of its slots."""
        values = self.values
        return self.accept.rule.meaning(*[None if fill is None else values[fill] for fill in self.accept.fills])


@frozen(eq=False)
class Match:
    """What a rule has read: the words `first` up to `last`, and the sign that closes them, if any.

    `stop` is the word after all that was read, what is no part of the expression with it.
    """

    rule: Rule
    meaning: Any
    first: int
    last: int
    closing: str
    stop: int

    def moved(self, by: int) -> Match:
        """The same so many words further on."""
        return Match(self.rule, self.meaning, self.first + by, self.last + by, self.closing, self.stop + by)


@define(eq=False)
class _Attempt:
    """The reading of one expression: what has been built where, and the last word that was looked at."""

    words: Words
    first: int
    reach: int = field(default=Factory(lambda self: self.first, takes_self=True))
    built: dict[tuple[str, int], dict[tuple[int, str], Any]] = Factory(dict)


@frozen(eq=False)
class _Remembered:
    """What was read before where the same codes stood, and the same words as far as the lexicon knows them."""

    codes: str
    spelled: tuple[tuple[int, str], ...]
    match: Match | None

    def holds(self, words: Words, i: int) -> bool:
        """Whether the words at `i` would be read the same."""
        return words.codes.startswith(self.codes, 2 * i + 1) and all(words.raw[i + n] == w for n, w in self.spelled)


_REMEMBERED = 64  # readings for each first word
_FIRST_WORDS = 10_000


class Grammar:
    """Rules in tables by symbol, compiled to tries, and read against texts."""

    def __init__(self, rules: Iterable[Rule], expressions: Iterable[str], lexicon: Lexicon) -> None:
        """`expressions` are the symbols that are expressions by themselves, the preferred first."""
        self.rules = tuple(rules)
        self.expressions = tuple(expressions)
        self.lexicon = lexicon
        self._tries = {each.builds: _Node() for each in self.rules}
        self._root = _Node()  # of all expressions
        rank = {symbol: place * len(self.rules) for place, symbol in enumerate(self.expressions)}
        for order, each in enumerate(self.rules):
            for elements, slots in variants(each.shape):
                self._add(self._tries[each.builds], order, each, elements, slots)
                if each.builds in rank:
                    self._add(self._root, rank[each.builds] + order, each, elements, slots)
        self._check()
        self._firsts = {symbol: self._first_words(symbol) for symbol in self._tries}
        self._begins: dict[str, frozenset[str]] = {}  # by code, the built symbols that such a word can begin
        self._openers = re.compile("(?!)")
        self._codes_seen = 0
        self._read_before: dict[str, list[_Remembered]] = {}  # by their first word
        self._worth: dict[str, tuple[bool, frozenset[str]]] = {}  # by the codes of two words and the gap between them

    def _add(self, node: _Node, order: int, each: Rule, elements: tuple[Element, ...], slots: int) -> None:
        """Let the trie under `node` read a variant; of two that read the same, the lower `order` holds."""
        fills: list[int | None] = [None] * slots
        place = 0
        for element in elements:
            if element.sign:
                node = node.signs.setdefault(element.symbol, _Node())
                continue
            if element.slot is not None:
                fills[element.slot] = place
            place += 1
            if element.symbol in self._tries:
                node = node.built.setdefault(element.clitic, {}).setdefault(element.symbol, _Node())
            else:
                node = node.words.setdefault(element.clitic, {}).setdefault(element.symbol, _Node())
        inside = [not element.outside for element in elements if not element.sign]
        node.accepts.append(_Accept(order, each, tuple(fills), inside.index(True), inside[::-1].index(True)))

    def _check(self) -> None:
        """A symbol is of the lexicon or of rules, and nothing is built of itself: every reading has an end."""
        parts: dict[str, set[str]] = {symbol: set() for symbol in self._tries}
        for each in self.rules:
            parts[each.builds] |= {element.symbol for elements, _ in variants(each.shape) for element in elements}
        TopologicalSorter({symbol: of & self._tries.keys() for symbol, of in parts.items()}).prepare()
        if both := self._tries.keys() & self.lexicon.by_symbol.keys():
            raise ValueError(f"both in the lexicon and built by rules: {sorted(both)}")

    def _first_words(self, symbol: str) -> frozenset[str]:
        """The symbols of the lexicon that can stand first in what is built under `symbol`."""
        root = self._tries[symbol]
        words = frozenset(word for word, _ in root.firsts)
        return words.union(*(self._first_words(built) for built, _ in root.firsts_built))

    def _begun_by(self, code: str) -> frozenset[str]:
        begins = self._begins.get(code)
        if begins is None:
            symbols = {symbol.removesuffix(PHRASE) for symbol in self.lexicon.symbols_of(code)}
            begins = frozenset(built for built, first in self._firsts.items() if first & symbols)
            self._begins[code] = begins
        return begins

    @cached_property
    def _lookahead(self) -> _Lookahead:
        """The words that are expressions by themselves, and what may follow the first word of the others."""
        known: dict[str, _Lookahead] = {}
        alone: set[str] = set()
        then: dict[str, set[str]] = {}
        for symbol in self.expressions:
            _merge((alone, then), self._look_ahead(symbol, known))
        return alone, then

    def _look_ahead(self, symbol: str, known: dict[str, _Lookahead]) -> _Lookahead:
        if symbol in known:
            return known[symbol]
        alone: set[str] = set()
        then: dict[str, set[str]] = {}
        root = self._tries[symbol]
        begun = [({word}, node) for word, node in root.firsts]
        for built, node in root.firsts_built:
            inner = self._look_ahead(built, known)
            _merge((set(), then), (set(), inner[1]))
            begun.append((inner[0], node))
        for first, node in begun:
            if node.accepts:
                alone |= first
            nexts = {*node.signs, *(word for word, _ in node.firsts)}
            nexts = nexts.union(*(self._firsts[built] for built, _ in node.firsts_built))
            for word in first:
                then.setdefault(word, set()).update(nexts)
        known[symbol] = alone, then
        return known[symbol]

    def _worth_reading(self, words: Words, i: int, codes: str) -> bool:
        """Whether an expression can begin at a word, as far as it and the next word tell."""
        worth = self._worth.get(codes)
        if worth is None:
            worth = self._worth[codes] = self._weigh(codes)
        alone, phrases = worth
        if alone or not phrases:
            return alone
        return any(e.symbol in phrases and words.follow(i + 1, rest) for rest, e in words.reading(i).phrases)

    def _weigh(self, codes: str) -> tuple[bool, frozenset[str]]:
        """Whether these codes can begin an expression, and the symbols whose phrases can where they do not."""
        alone, then = self._lookahead
        here, after = self.lexicon.symbols_of(codes[0]), codes[2:]
        nexts = {codes[1:2]} | {s.removesuffix(PHRASE) for s in (self.lexicon.symbols_of(after) if after else ())}
        by_itself = any(symbol in alone or not nexts.isdisjoint(then.get(symbol, ())) for symbol in here)
        begun = {symbol.removesuffix(PHRASE) for symbol in here if symbol.endswith(PHRASE)}
        return by_itself, frozenset(begun & (alone | then.keys()))

    def find(self, words: Words) -> Iterator[Match]:
        """The expressions of a text from left to right; where several begin, the one that reads furthest."""
        if self._codes_seen != self.lexicon.code_count:
            self._codes_seen = self.lexicon.code_count
            opening = [c for c in self.lexicon.word_codes() if any(e in self._begun_by(c) for e in self.expressions)]
            self._openers = re.compile(f"[{re.escape(''.join(opening))}]" if opening else "(?!)")
        free = 0
        for candidate in self._openers.finditer(words.codes):
            at = candidate.start()
            i = at // 2
            if i < free or not self._worth_reading(words, i, words.codes[at : at + 3]):
                continue
            match = self.read(words, i)
            if match is not None and match.first > i:  # what a word before only lets in may read further by itself
                inner = self.read(words, match.first)
                match = inner if inner is not None and inner.last > match.last else match
            if match is not None:
                free = match.last + 1
                if match.meaning is not NO_TIME:
                    yield match

    def read(self, words: Words, i: int) -> Match | None:
        """The expression that begins at a word and reads furthest, or None."""
        known = self._read_before.setdefault(words.raw[i], [])
        for reading in known:
            if reading.holds(words, i):
                return reading.match and reading.match.moved(i)
        attempt = _Attempt(words, i)
        match = self._read(attempt)
        codes = words.codes[2 * i + 1 : 2 * attempt.reach + 3]
        if attempt.reach < len(words) and Lexicon.BREAK not in codes and len(known) < _REMEMBERED:
            spelled = tuple((n, words.raw[i + n]) for n in range(attempt.reach - i + 1) if words.reading(i + n).is_known)
            known.append(_Remembered(codes, spelled, match and match.moved(-i)))
            if len(self._read_before) > _FIRST_WORDS:
                self._read_before.clear()
        return match

    def _read(self, attempt: _Attempt) -> Match | None:
        paths = self._paths(attempt, self._root, attempt.first)
        paths.sort(key=lambda path: (-path.stop, path.accept.order))
        for path in paths:
            if (meaning := path.meaning()) is not None:
                accept = path.accept
                last = (path.marks[-accept.after] if accept.after else path.stop) - 1
                return Match(accept.rule, meaning, path.marks[accept.before], last, path.closing, path.stop)
        return None

    def read_all(self, words: Words, symbol: str) -> Match | None:
        """The whole text as what rules build under `symbol`, or None."""
        for path in sorted(self._paths(_Attempt(words, 0), self._tries[symbol], 0), key=_by_order):
            if path.stop == len(words) and (meaning := path.meaning()) is not None:
                return Match(path.accept.rule, meaning, 0, len(words) - 1, path.closing, path.stop)
        return None

    def _paths(self, attempt: _Attempt, root: _Node, i: int) -> list[_Path]:
        """All ways to read on from `root` at word `i`; the caller has looked at the gap and the proclitic before it."""
        found: list[_Path] = []
        pending: list[tuple[_Node, int, tuple[Any, ...], tuple[int, ...], str]] = [(root, i, (), (), "")]
        words = attempt.words
        codes = words.codes
        while pending:
            node, at, values, marks, sign = pending.pop()
            attempt.reach = max(attempt.reach, at)
            for accept in node.accepts:
                found.append(_Path(accept, values, marks, at, sign))
            if node.signs:
                for wanted, after in node.signs.items():
                    if words.has_sign(at, wanted):
                        pending.append((after, at, values, marks, wanted))
            place = 2 * at + 1
            if place >= len(codes) or not (node.words or node.built) or (at > i and codes[place - 1] != (sign or " ")):
                continue
            reading = words.reading(at)
            clitic = "" if at == i else reading.clitic
            marked = (*marks, at)
            by_symbol = node.words.get(clitic)
            if by_symbol:
                for name, entries in reading.entries.items():
                    if name in by_symbol:
                        after = by_symbol[name]
                        pending.extend((after, at + 1, (*values, entry.value), marked, "") for entry in entries)
                for rest, entry in reading.phrases:
                    stop = at + 1 + len(rest)
                    attempt.reach = max(attempt.reach, stop)
                    if entry.symbol in by_symbol and words.follow(at + 1, rest):
                        pending.append((by_symbol[entry.symbol], stop, (*values, entry.value), marked, ""))
            by_built = node.built.get(clitic)
            if by_built:
                for name in self._begun_by(codes[place]):
                    if name in by_built:
                        after = by_built[name]
                        for (stop, closing), meaning in self._built(attempt, name, at).items():
                            pending.append((after, stop, (*values, meaning), marked, closing))
        return found

    def _built(self, attempt: _Attempt, symbol: str, i: int) -> dict[tuple[int, str], Any]:
        """What `symbol` can mean at word `i`, by the word after it and the sign that closes it; the earliest rule's."""
        known = attempt.built.get((symbol, i))
        if known is None:
            known = attempt.built[symbol, i] = {}
            paths = self._paths(attempt, self._tries[symbol], i)
            paths.sort(key=_by_order)
            for path in paths:
                end = (path.stop, path.closing)
                if end not in known and (meaning := path.meaning()) is not None:
                    known[end] = meaning
        return known


def _by_order(path: _Path) -> int:
    return path.accept.order


_Lookahead = tuple[set[str], dict[str, set[str]]]


def _merge(into: _Lookahead, more: _Lookahead) -> None:
    alone, then = into
    alone |= more[0]
    for word, nexts in more[1].items():
        then.setdefault(word, set()).update(nexts)

