"""Tables of rules: a trie for each symbol, and two symbols of lookahead. Nothing here knows Arabic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from graphlib import TopologicalSorter

from attrs import Factory, define, frozen

from timeline.arabic.dictionary import PHRASE, Lexicon
from timeline.arabic.grammar.rule import Element, Rule, variants


@define(eq=False)
class Node:
    """Where variants of the rules of one symbol stand that have begun with the same elements."""

    words: dict[str, dict[str, Node]] = Factory(dict)  # by proclitic, then by symbol
    built: dict[str, dict[str, Node]] = Factory(dict)  # likewise
    signs: dict[str, Node] = Factory(dict)
    accepts: list[Accept] = Factory(list)
    onward: dict[str, Onward] = Factory(dict)  # by proclitic and code, as far as such words were met here

    @property
    def firsts(self) -> Iterator[tuple[str, Node]]:
        """The symbols of words that may come next, with what they lead to."""
        for by_symbol in self.words.values():
            yield from by_symbol.items()

    @property
    def firsts_built(self) -> Iterator[tuple[str, Node]]:
        """The built symbols that may come next, with what they lead to."""
        for by_symbol in self.built.values():
            yield from by_symbol.items()


@frozen(eq=False)
class Accept:
    """The end of a variant: its rule and place in the table, and which element fills which slot.

    `before` and `after` count the elements at either end that are no part of the expression.
    """

    order: int
    rule: Rule
    fills: tuple[int | None, ...]
    before: int
    after: int


class _Worth(dict[str, frozenset[str] | None]):
    """Whether an expression can begin at a word, as far as it and the next word tell: by their codes, and the gap's.

    None is no; where there are symbols, a phrase of one of them must stand there.
    """

    _MEMORY = 100_000

    def __init__(self, weigh: Callable[[str], frozenset[str] | None]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, codes: str) -> frozenset[str] | None:
        if len(self) > self._MEMORY:
            self.clear()
        worth = self[codes] = self._weigh(codes)
        return worth


Onward = tuple[dict[str, Node], tuple[tuple[str, Node], ...]]
"""What words and phrases lead on to, by their symbols, and what is built does."""
_NONE: dict[str, Node] = {}


class Tables:
    """The rules of a grammar over a lexicon: `tries` by the symbol that is built, and `root` of all expressions.

    Raises `ValueError` where a symbol is both of the lexicon and of the rules, and `graphlib.CycleError` where one
    is built of itself.
    """

    def __init__(self, rules: Iterable[Rule], expressions: Iterable[str], lexicon: Lexicon) -> None:
        """`expressions` are the symbols that are expressions by themselves, the preferred first."""
        self.rules = tuple(rules)
        self.expressions = tuple(expressions)
        self.lexicon = lexicon
        self.tries = {each.builds: Node() for each in self.rules}
        self.root = Node()
        rank = {symbol: place * len(self.rules) for place, symbol in enumerate(self.expressions)}
        for order, each in enumerate(self.rules):
            for elements, slots in variants(each.shape):
                self._add(self.tries[each.builds], order, each, elements, slots)
                if each.builds in rank:
                    self._add(self.root, rank[each.builds] + order, each, elements, slots)
        self._check()
        self._firsts = {symbol: self._first_words(symbol) for symbol in self.tries}
        self._begins: dict[str, frozenset[str]] = {}  # by code, the built symbols that such a word can begin
        self.worth = _Worth(self._weigh)
        self._ahead: dict[str, tuple[bool, frozenset[str], frozenset[str]]] = {}  # by code
        opening = frozenset().union(*(self._firsts[symbol] for symbol in self.expressions if symbol in self._firsts))
        self._opening = tuple(sorted(opening))

    def _add(self, node: Node, order: int, each: Rule, elements: tuple[Element, ...], slots: int) -> None:
        """Let the trie under `node` read a variant; of two that read the same, the lower `order` holds."""
        fills: list[int | None] = [None] * slots
        place = 0
        for element in elements:
            if element.sign:
                node = node.signs.setdefault(element.symbol, Node())
                continue
            if element.slot is not None:
                fills[element.slot] = place
            place += 1
            if element.symbol in self.tries:
                node = node.built.setdefault(element.clitic, {}).setdefault(element.symbol, Node())
            else:
                node = node.words.setdefault(element.clitic, {}).setdefault(element.symbol, Node())
        inside = [not element.outside for element in elements if not element.sign]
        node.accepts.append(Accept(order, each, tuple(fills), inside.index(True), inside[::-1].index(True)))

    def _check(self) -> None:
        """A symbol is of the lexicon or of rules, and nothing is built of itself: every reading has an end."""
        parts: dict[str, set[str]] = {symbol: set() for symbol in self.tries}
        for each in self.rules:
            parts[each.builds] |= {element.symbol for elements, _ in variants(each.shape) for element in elements}
        TopologicalSorter({symbol: of & self.tries.keys() for symbol, of in parts.items()}).prepare()
        if both := self.tries.keys() & self.lexicon.by_symbol.keys():
            raise ValueError(f"both in the lexicon and built by rules: {sorted(both)}")

    def _first_words(self, symbol: str) -> frozenset[str]:
        """The symbols of the lexicon that can stand first in what is built under `symbol`."""
        root = self.tries[symbol]
        words = frozenset(word for word, _ in root.firsts)
        return words.union(*(self._first_words(built) for built, _ in root.firsts_built))

    def onward(self, node: Node, clitic: str, code: str) -> Onward:
        """Where words of this code with this proclitic lead on from a node, themselves or by what they begin."""
        words = node.words.get(clitic, {})
        symbols = {symbol.removesuffix(PHRASE) for symbol in self.lexicon.symbols_of(code)}
        built = node.built.get(clitic, {})
        begun = tuple((name, built[name]) for name in self.begun_by(code) if name in built)
        onward = _NONE if symbols.isdisjoint(words) else words, begun
        node.onward[clitic + code] = onward
        return onward

    def begun_by(self, code: str) -> frozenset[str]:
        """The built symbols that words of a code can begin."""
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
        root = self.tries[symbol]
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

    def _weigh(self, codes: str) -> frozenset[str] | None:
        """The symbols whose phrases alone can begin an expression at a word, or None where it can begin none at all."""
        here, gap = codes[0], codes[1:2]
        alone, then, begun = self._ahead.get(here) or self._look_beyond(here)
        after = self.lexicon.symbols_of(codes[2]) if len(codes) > 2 else frozenset()
        if alone or gap in then or not then.isdisjoint(symbol.removesuffix(PHRASE) for symbol in after):
            return frozenset()
        return begun if begun and gap == " " and PHRASE in after else None

    def _look_beyond(self, code: str) -> tuple[bool, frozenset[str], frozenset[str]]:
        """Whether words of a code are expressions by themselves, what may follow them, and what phrases they begin."""
        alone, then = self._lookahead
        here = self.lexicon.symbols_of(code)
        nexts = frozenset[str]().union(*(then.get(symbol, ()) for symbol in here))
        begun = {symbol.removesuffix(PHRASE) for symbol in here if symbol.endswith(PHRASE)}
        ahead = not alone.isdisjoint(here), nexts, frozenset(begun & (alone | then.keys()))
        self._ahead[code] = ahead
        return ahead

    @property
    def openers(self) -> re.Pattern[str]:
        """The codes of the words that can begin an expression, as far as words have been seen."""
        return self.lexicon.finder(*self._opening)


_Lookahead = tuple[set[str], dict[str, set[str]]]


def _merge(into: _Lookahead, more: _Lookahead) -> None:
    alone, then = into
    alone |= more[0]
    for word, nexts in more[1].items():
        then.setdefault(word, set()).update(nexts)
