"""Rules that read and write, and the reader of rules. Nothing here knows Arabic.

A rule is a row: the symbol that it builds, a shape of words and slots, and what the slots' values mean:

    Rule("day", "deictic weekday", lambda deictic, weekday: Intersection((deictic, weekday)), "أمس الخميس")

A shape is a line of elements:

- `weekday`: a slot. It holds a word of the lexicon under this symbol, or what rules build under it.
- `من`: this very word, which carries no value; words of a shape are words of the lexicon too.
- `a|b`: one of several; `a?`: it may be left out, and a slot left out has the value None.
- `و+a`: what follows is joined to the word in front, as written in the lexicon of proclitics.
- `,` `/` `-` `:` `.` `(` `)` and the like: a sign of punctuation; without one only a space may stand between words.
- `{a}`: it must stand there, and is no part of the expression. Only at either end of a shape.

Reading goes from text to slots to meaning and writing from slots to text and to meaning; nothing is inverted. A
meaning of None says that the slots do not go together (a 31st of February), and the rule does not hold there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from graphlib import TopologicalSorter
from typing import Any

from attrs import Factory, define, frozen

from timeline.arabic.text import Lexicon, Words

_PUNCTUATION = re.compile(r"[^\w\s|?{}+]")


@frozen(eq=False)
class Rule:
    """One construction: what it builds, its shape, its meaning, and phrases that it reads.

    A rule that is `heard` is read and never written.
    """

    builds: str
    shape: str
    meaning: Callable[..., Any]
    examples: tuple[str, ...] = ()
    heard: bool = False

    @property
    def name(self) -> str:
        """What to call the rule in an explanation."""
        return f"{self.builds}: {self.shape}"


def rule(builds: str, shape: str, meaning: Callable[..., Any], *examples: str, heard: bool = False) -> Rule:
    """A row of a table of rules."""
    return Rule(builds, shape, meaning, examples, heard)


@frozen
class Element:
    """One step of a variant of a shape: a word or built symbol after a proclitic, or a sign of punctuation."""

    symbol: str
    clitic: str = ""
    slot: int | None = None
    sign: bool = False
    outside: bool = False


def _is_literal(symbol: str) -> bool:
    return not symbol[0].isascii()


def variants(shape: str) -> Iterator[tuple[tuple[Element, ...], int]]:
    """The ways to fill the options of a shape, fullest first, each with the number of the shape's slots."""
    steps: list[list[tuple[Element, ...]]] = []
    slots = 0
    for token in shape.split():
        outside = token.startswith("{")
        core = token.strip("{}")
        optional = core.endswith("?")
        core = core.removesuffix("?")
        choices: list[tuple[Element, ...]] = []
        if core == "|" or _PUNCTUATION.fullmatch(core):
            choices.append((Element(core, sign=True, outside=outside),))
        else:
            clitic, _, rest = core.rpartition("+")
            valued = not all(_is_literal(symbol) for symbol in rest.split("|"))
            slot = slots if valued else None
            slots += valued
            for symbol in rest.split("|"):
                choices.append((Element(symbol, clitic, slot, outside=outside),))
                if clitic:
                    choices.append((Element(clitic, outside=outside), Element(symbol, "", slot, outside=outside)))
        if optional:
            choices.append(())
        steps.append(choices)

    def fill(at: int) -> Iterator[tuple[Element, ...]]:
        if at == len(steps):
            yield ()
        else:
            for choice in steps[at]:
                for rest in fill(at + 1):
                    yield choice + rest

    for elements in fill(0):
        if elements:
            yield elements, slots


def literals(rules: Iterable[Rule]) -> Iterator[str]:
    """The words that stand in the shapes of these rules themselves."""
    seen: dict[str, None] = {}
    for each in rules:
        for elements, _ in variants(each.shape):
            for element in elements:
                if not element.sign and _is_literal(element.symbol):
                    seen[element.symbol] = None
    yield from seen


@define(eq=False)
class _Node:
    """Where variants of the rules of one symbol stand that have begun with the same elements."""

    words: dict[str, dict[str, _Node]] = Factory(dict)  # by proclitic, then by symbol
    built: dict[tuple[str, str], _Node] = Factory(dict)  # by proclitic and symbol
    signs: dict[str, _Node] = Factory(dict)
    accepts: list[_Accept] = Factory(list)


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


class Grammar:
    """Rules in tables by symbol, compiled to tries, and read against texts."""

    def __init__(self, rules: Iterable[Rule], expressions: Iterable[str], lexicon: Lexicon) -> None:
        """`expressions` are the symbols that are expressions by themselves, the preferred first."""
        self.rules = tuple(rules)
        self.expressions = tuple(expressions)
        self.lexicon = lexicon
        self._tries = {each.builds: _Node() for each in self.rules}
        for order, each in enumerate(self.rules):
            for elements, slots in variants(each.shape):
                self._add(order, each, elements, slots)
        self._check()
        self._firsts = {symbol: self._first_words(symbol) for symbol in self._tries}
        self._begins: dict[str, frozenset[str]] = {}  # by code, the built symbols that such a word can begin
        self._openers = re.compile("(?!)")
        self._codes_seen = 0

    def _add(self, order: int, each: Rule, elements: tuple[Element, ...], slots: int) -> None:
        node = self._tries[each.builds]
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
                node = node.built.setdefault((element.clitic, element.symbol), _Node())
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
        words = {word for by_symbol in root.words.values() for word in by_symbol}
        return frozenset(words).union(*(self._first_words(built) for _, built in root.built))

    def _begun_by(self, code: str) -> frozenset[str]:
        begins = self._begins.get(code)
        if begins is None:
            symbols = self.lexicon.symbols_of(code)
            begins = frozenset(built for built, first in self._firsts.items() if first & symbols)
            self._begins[code] = begins
        return begins

    def find(self, words: Words) -> Iterator[Match]:
        """The expressions of a text from left to right; where several begin, the one that reads furthest."""
        if self._codes_seen != self.lexicon.code_count:
            self._codes_seen = self.lexicon.code_count
            opening = [c for c in self.lexicon.word_codes() if any(e in self._begun_by(c) for e in self.expressions)]
            self._openers = re.compile(f"[{re.escape(''.join(opening))}]" if opening else "(?!)")
        free = 0
        for candidate in self._openers.finditer(words.codes):
            i = candidate.start() // 2
            if i < free:
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
        memory: _Memory = {}
        begins = self._begun_by(words.code(i))
        best: tuple[tuple[int, int, int], _Path, Any] | None = None
        for rank, symbol in enumerate(self.expressions):
            if symbol not in begins:
                continue
            for path in self._paths(words, symbol, i, memory):
                merit = (path.stop, -rank, -path.accept.order)
                if (best is None or merit > best[0]) and (meaning := path.meaning()) is not None:
                    best = (merit, path, meaning)
        if best is None:
            return None
        _, path, meaning = best
        accept = path.accept
        last = (path.marks[-accept.after] if accept.after else path.stop) - 1
        return Match(accept.rule, meaning, path.marks[accept.before], last, path.closing, path.stop)

    def _paths(self, words: Words, symbol: str, i: int, memory: _Memory) -> list[_Path]:
        """All ways to read `symbol` at word `i`; the caller has looked at the gap and the proclitic before it."""
        found: list[_Path] = []
        pending: list[tuple[_Node, int, tuple[Any, ...], tuple[int, ...], str]] = [(self._tries[symbol], i, (), (), "")]
        while pending:
            node, at, values, marks, sign = pending.pop()
            for accept in node.accepts:
                found.append(_Path(accept, values, marks, at, sign))
            if node.signs:
                for wanted, after in node.signs.items():
                    if words.has_sign(at, wanted):
                        pending.append((after, at, values, marks, wanted))
            if at == len(words) or not (node.words or node.built) or (at > i and words.gap(at) != (sign or " ")):
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
                    if entry.symbol in by_symbol and words.follow(at + 1, rest):
                        stop = at + 1 + len(rest)
                        pending.append((by_symbol[entry.symbol], stop, (*values, entry.value), marked, ""))
            if node.built:
                begins = self._begun_by(words.code(at))
                for (wanted, name), after in node.built.items():
                    if wanted == clitic and name in begins:
                        for (stop, closing), meaning in self._built(words, name, at, memory).items():
                            pending.append((after, stop, (*values, meaning), marked, closing))
        return found

    def _built(self, words: Words, symbol: str, i: int, memory: _Memory) -> dict[tuple[int, str], Any]:
        """What `symbol` can mean at word `i`, by the word after it and the sign that closes it; the earliest rule's."""
        known = memory.get((symbol, i))
        if known is None:
            known = memory[symbol, i] = {}
            paths = self._paths(words, symbol, i, memory)
            for path in sorted(paths, key=lambda path: path.accept.order):
                end = (path.stop, path.closing)
                if end not in known and (meaning := path.meaning()) is not None:
                    known[end] = meaning
        return known


_Memory = dict[tuple[str, int], dict[tuple[int, str], Any]]


class _NoTime:
    def __repr__(self) -> str:
        return "NO_TIME"


NO_TIME = _NoTime()
"""The meaning of words that look like a time expression and are none, such as the name of a movement."""
