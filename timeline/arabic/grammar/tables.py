"""Tables of rules: a trie for each symbol, and two symbols of lookahead. Nothing here knows Arabic."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property
from graphlib import TopologicalSorter
from typing import NamedTuple

from attrs import frozen

from timeline.arabic.dictionary import Lexicon
from timeline.arabic.forms import PHRASE
from timeline.arabic.grammar.rule import Element, Rule, variants
from timeline.arabic.text import CLOSING


class Variant(NamedTuple):
    """One way to fill the options of a rule's shape; `order` is the place of the rule in the table."""

    order: int
    rule: Rule
    elements: tuple[Element, ...]
    slots: int

    def accept(self) -> Accept:
        """The end of it."""
        fills: list[int | None] = [None] * self.slots
        valued = [element for element in self.elements if not element.sign]
        for place, element in enumerate(valued):
            if element.slot is not None:
                fills[element.slot] = place
        inside = [not element.outside for element in valued]
        return Accept(self.order, self.rule, tuple(fills), inside.index(True), inside[::-1].index(True))


class _Next(NamedTuple):
    """What the variants of a node lead on to: words and built symbols by proclitic and then by symbol, and signs."""

    words: dict[str, dict[str, Node]]
    built: dict[str, dict[str, Node]]
    signs: dict[str, Node]
    accepts: list[Accept]


class Node:
    """Where variants of the rules of one symbol stand whose first elements, so many as it is deep, are the same.

    What comes next is laid out when a reader first asks for it: a text comes to few of all nodes.
    """

    def __init__(self, built_by_rules: Container[str], depth: int = 0) -> None:
        """`built_by_rules` holds all symbols that rules build."""
        self.variants: list[Variant] = []
        self.onward: dict[str, Onward] = {}  # by proclitic and code, as far as such words were met here
        self._built_by_rules = built_by_rules
        self._depth = depth

    @cached_property
    def _next(self) -> _Next:
        after = _Next({}, {}, {}, [])
        for variant in self.variants:
            if len(variant.elements) == self._depth:
                after.accepts.append(variant.accept())
                continue
            element = variant.elements[self._depth]
            if element.sign:
                nodes = after.signs
            else:
                of = after.built if element.symbol in self._built_by_rules else after.words
                nodes = of.setdefault(element.clitic, {})
            if element.symbol not in nodes:
                nodes[element.symbol] = Node(self._built_by_rules, self._depth + 1)
            nodes[element.symbol].variants.append(variant)
        return after

    @cached_property
    def words(self) -> dict[str, dict[str, Node]]:
        """The symbols of words that may come next, by their proclitic, with what they lead to."""
        return self._next.words

    @cached_property
    def built(self) -> dict[str, dict[str, Node]]:
        """The built symbols that may come next, likewise."""
        return self._next.built

    @cached_property
    def signs(self) -> dict[str, Node]:
        """The signs of punctuation that may come next, with what they lead to."""
        return self._next.signs

    @cached_property
    def accepts(self) -> list[Accept]:
        """The variants that end here."""
        return self._next.accepts

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
    """The rules of a grammar over a lexicon, each table laid out when a reader first asks for it."""

    def __init__(self, rules: Iterable[Rule], expressions: Iterable[str], lexicon: Lexicon) -> None:
        """`expressions` are the symbols that are expressions by themselves, the preferred first."""
        self.rules = tuple(rules)
        self.expressions = tuple(expressions)
        self.lexicon = lexicon
        self._of_symbol: dict[str, list[tuple[int, Rule]]] = {}
        for order, each in enumerate(self.rules):
            self._of_symbol.setdefault(each.builds, []).append((order, each))
        self._tries: dict[str, Node] = {}
        self._firsts: dict[str, frozenset[str]] = {}
        self.worth = _Worth(self._weigh)
        self._lookaheads: dict[str, _Lookahead] = {}
        self._ahead: dict[str, _Beyond] = {}  # by code
        self._built_ahead: dict[str, _Beyond] = {}  # by built symbol and code

    def trie(self, symbol: str) -> Node:
        """Where the rules begin that build a symbol."""
        trie = self._tries.get(symbol)
        if trie is None:
            trie = Node(self._of_symbol)
            trie.variants += self._variants(symbol, 0)
            self._tries[symbol] = trie
        return trie

    @cached_property
    def root(self) -> Node:
        """Where all expressions begin; of those that read as far, the preferred come first."""
        root = Node(self._of_symbol)
        for place, symbol in enumerate(self.expressions):
            root.variants += self._variants(symbol, place * len(self.rules))
        root.variants.sort(key=lambda variant: variant.order % len(self.rules))
        return root

    def _variants(self, symbol: str, rank: int) -> Iterator[Variant]:
        for order, each in self._of_symbol.get(symbol, ()):
            for elements, slots in variants(each.shape):
                yield Variant(rank + order, each, elements, slots)

    def check(self) -> None:
        """Hold that a symbol is of the lexicon or of rules, and nothing is built of itself: every reading has an end.

        Raises `ValueError` where a symbol is both, and `graphlib.CycleError` where one is built of itself.
        """
        built = self._of_symbol.keys()
        parts: dict[str, set[str]] = {symbol: set() for symbol in built}
        for each in self.rules:
            parts[each.builds] |= {element.symbol for elements, _ in variants(each.shape) for element in elements}
        TopologicalSorter({symbol: of & built for symbol, of in parts.items()}).prepare()
        if both := built & self.lexicon.by_symbol.keys():
            raise ValueError(f"both in the lexicon and built by rules: {sorted(both)}")

    def _first_words(self, symbol: str) -> frozenset[str]:
        """The symbols of the lexicon that can stand first in what is built under `symbol`."""
        firsts = self._firsts.get(symbol)
        if firsts is None:
            trie = self.trie(symbol)
            words = frozenset(word for word, _ in trie.firsts)
            firsts = self._firsts[symbol] = words.union(*(self._first_words(built) for built, _ in trie.firsts_built))
        return firsts

    def onward(self, node: Node, clitic: str, code: str) -> Onward:
        """Where words of this code with this proclitic lead on from a node, themselves or by what they begin."""
        words = node.words.get(clitic, {})
        symbols = self.lexicon.symbols_from(code)
        built = node.built.get(clitic, {})
        begun = tuple(
            (name, onward) for name, onward in built.items() if not symbols.isdisjoint(self._first_words(name))
        )
        onward = _NONE if symbols.isdisjoint(words) else words, begun
        node.onward[clitic + code] = onward
        return onward

    @cached_property
    def _lookahead(self) -> _Lookahead:
        """The words that are expressions by themselves, and what may follow the first word of the others."""
        alone: set[str] = set()
        then: dict[str, set[str]] = {}
        for symbol in self.expressions:
            _merge((alone, then), self._look_ahead(symbol))
        return alone, then

    def _look_ahead(self, symbol: str) -> _Lookahead:
        """The same of what is built under one symbol."""
        if symbol in self._lookaheads:
            return self._lookaheads[symbol]
        alone: set[str] = set()
        then: dict[str, set[str]] = {}
        root = self.trie(symbol)
        begun = [({word}, node) for word, node in root.firsts]
        for built, node in root.firsts_built:
            inner = self._look_ahead(built)
            _merge((set(), then), (set(), inner[1]))
            begun.append((inner[0], node))
        for first, node in begun:
            if node.accepts:
                alone |= first
            nexts = {*node.signs, *(word for word, _ in node.firsts)}
            nexts = nexts.union(*(self._first_words(built) for built, _ in node.firsts_built))
            for word in first:
                then.setdefault(word, set()).update(nexts)
        self._lookaheads[symbol] = alone, then
        return alone, then

    def begins(self, symbol: str, codes: str) -> bool:
        """Whether what is built under a symbol can begin at a word, as far as it, the gap and the next word tell."""
        here = codes[0]
        ahead = self._built_ahead.get(symbol + here)
        if ahead is None:
            ahead = self._built_ahead[symbol + here] = self._look_beyond(here, self._look_ahead(symbol))
        alone, nexts, begun = ahead
        if alone or begun:
            return True
        gap = codes[1:2]
        if gap == " " and len(codes) > 2:
            return not nexts.isdisjoint(self.lexicon.symbols_from(codes[2]))
        return gap in nexts or not CLOSING.isdisjoint(nexts)  # a closing sign may stand before others

    def _weigh(self, codes: str) -> frozenset[str] | None:
        """The symbols whose phrases alone can begin an expression at a word, or None where it can begin none at all."""
        here, gap = codes[0], codes[1:2]
        ahead = self._ahead.get(here)
        if ahead is None:
            ahead = self._ahead[here] = self._look_beyond(here, self._lookahead)
        alone, nexts, begun = ahead
        after = codes[2:]
        if alone or gap in nexts or (after and not nexts.isdisjoint(self.lexicon.symbols_from(after))):
            return frozenset()
        return begun if begun and gap == " " and after and PHRASE in self.lexicon.symbols_of(after) else None

    def _look_beyond(self, code: str, lookahead: _Lookahead) -> _Beyond:
        """Whether words of a code are all by themselves, what may follow them, and what phrases they begin."""
        alone, then = lookahead
        here = self.lexicon.symbols_of(code)
        nexts = frozenset[str]().union(*(then.get(symbol, ()) for symbol in here))
        begun = {symbol.removesuffix(PHRASE) for symbol in here if symbol.endswith(PHRASE)}
        return not alone.isdisjoint(here), nexts, frozenset(begun & (alone | then.keys()))

    @cached_property
    def _opening(self) -> tuple[str, ...]:
        return tuple(sorted(frozenset[str]().union(*map(self._first_words, self.expressions))))

    @property
    def openers(self) -> re.Pattern[str]:
        """The codes of the words that can begin an expression, as far as words have been seen."""
        return self.lexicon.finder(*self._opening)


_Lookahead = tuple[set[str], dict[str, set[str]]]
_Beyond = tuple[bool, frozenset[str], frozenset[str]]


def _merge(into: _Lookahead, more: _Lookahead) -> None:
    alone, then = into
    alone |= more[0]
    for word, nexts in more[1].items():
        then.setdefault(word, set()).update(nexts)
