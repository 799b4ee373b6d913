"""The reader of rules. Nothing here knows Arabic.

Nothing is built of itself, so every reading has an end within a bounded number of words, and what is read at a word
is remembered while its expression is read: the cost grows linearly with the text. Two symbols of lookahead tell
where it is worth while to begin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from attrs import Factory, define, field, frozen

from timeline.arabic.dictionary import Lexicon
from timeline.arabic.grammar.rule import NO_TIME, Rule
from timeline.arabic.grammar.tables import Accept, Node, Tables
from timeline.arabic.text import Words


class _Path(NamedTuple):
    """A variant read to its end: the values of its elements, the words they begin at, and the word after them."""

    accept: Accept
    values: tuple[Any, ...]
    marks: tuple[int, ...]
    stop: int
    closing: str

    def meaning(self) -> Any:
        """What the rule makes of its slots."""
        values = self.values
        return self.accept.rule.meaning(*[None if fill is None else values[fill] for fill in self.accept.fills])

    def match(self, meaning: Any) -> Match:
        """What has been read, with what is no part of the expression left out at either end."""
        accept = self.accept
        last = (self.marks[-accept.after] if accept.after else self.stop) - 1
        return Match(accept.rule, meaning, self.marks[accept.before], last, self.closing, self.stop)


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


_State = tuple[Node, int, tuple[Any, ...], tuple[int, ...], str]
"""Where a reading stands: a node, the next word, the values so far, where they begin, and the sign just read."""
_REMEMBERED = 64  # readings for each first word
_FIRST_WORDS = 10_000


class Grammar:
    """Rules read against texts."""

    def __init__(self, rules: Iterable[Rule], expressions: Iterable[str], lexicon: Lexicon) -> None:
        """`expressions` are the symbols that are expressions by themselves, the preferred first."""
        self.rules = tuple(rules)
        self.expressions = tuple(expressions)
        self._tables = Tables(self.rules, self.expressions, lexicon)
        self._read_before: dict[str, list[_Remembered]] = {}  # by their first word

    def find(self, words: Words) -> Iterator[Match]:
        """The expressions of a text from left to right; where several begin, the one that reads furthest."""
        free = 0
        codes, worth_reading = words.codes, self._tables.worth_reading
        for candidate in self._tables.openers.finditer(codes):
            at = candidate.start()
            i = at // 2
            if i < free or not worth_reading(words, i, codes[at : at + 3]):
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
            spelled = tuple(
                (n, words.raw[i + n]) for n in range(attempt.reach - i + 1) if words.reading(i + n).is_known
            )
            known.append(_Remembered(codes, spelled, match and match.moved(-i)))
            if len(self._read_before) > _FIRST_WORDS:
                self._read_before.clear()
        return match

    def _read(self, attempt: _Attempt) -> Match | None:
        paths = self._paths(attempt, self._tables.root, attempt.first)
        paths.sort(key=lambda path: (-path.stop, path.accept.order))
        for path in paths:
            if (meaning := path.meaning()) is not None:
                return path.match(meaning)
        return None

    def read_all(self, words: Words, symbol: str) -> Match | None:
        """The whole text as what rules build under `symbol`, or None."""
        for path in sorted(self._paths(_Attempt(words, 0), self._tables.tries[symbol], 0), key=_by_order):
            if path.stop == len(words) and (meaning := path.meaning()) is not None:
                return path.match(meaning)
        return None

    def _paths(self, attempt: _Attempt, root: Node, i: int) -> list[_Path]:
        """All ways to read on from `root` at word `i`; the caller has looked at the gap and the proclitic before it."""
        found: list[_Path] = []
        pending: list[_State] = [(root, i, (), (), "")]
        words, codes = attempt.words, attempt.words.codes
        while pending:
            state = pending.pop()
            node, at, values, marks, sign = state
            attempt.reach = max(attempt.reach, at)
            if node.accepts:
                found += [_Path(accept, values, marks, at, sign) for accept in node.accepts]
            if node.signs:
                signs = [wanted for wanted in node.signs if words.has_sign(at, wanted)]
                pending += [(node.signs[wanted], at, values, marks, wanted) for wanted in signs]
            place = 2 * at + 1
            if place < len(codes) and (at == i or codes[place - 1] == (sign or " ")):
                clitic = "" if at == i else words.reading(at).clitic
                if by_symbol := node.words.get(clitic):
                    pending += _over_words(attempt, state, by_symbol)
                if by_symbol := node.built.get(clitic):
                    pending += self._over_built(attempt, state, by_symbol)
        return found

    def _over_built(self, attempt: _Attempt, state: _State, nodes: Mapping[str, Node]) -> list[_State]:
        """Where what is built at a word leads to."""
        _, at, values, marks, _ = state
        return [
            (nodes[name], stop, (*values, meaning), (*marks, at), closing)
            for name in self._tables.begun_by(attempt.words.codes[2 * at + 1])
            if name in nodes
            for (stop, closing), meaning in self._built(attempt, name, at).items()
        ]

    def _built(self, attempt: _Attempt, symbol: str, i: int) -> dict[tuple[int, str], Any]:
        """What `symbol` can mean at word `i`, by the word after it and the sign that closes it; the earliest rule's."""
        known = attempt.built.get((symbol, i))
        if known is None:
            known = attempt.built[symbol, i] = {}
            paths = self._paths(attempt, self._tables.tries[symbol], i)
            paths.sort(key=_by_order)
            for path in paths:
                end = (path.stop, path.closing)
                if end not in known and (meaning := path.meaning()) is not None:
                    known[end] = meaning
        return known


def _over_words(attempt: _Attempt, state: _State, nodes: Mapping[str, Node]) -> list[_State]:
    """Where the word that stands next leads to, or the phrase that it begins."""
    _, at, values, marks, _ = state
    reading = attempt.words.reading(at)
    marked = (*marks, at)
    onward: list[_State] = [
        (nodes[name], at + 1, (*values, entry.value), marked, "")
        for name, entries in reading.entries.items()
        if name in nodes
        for entry in entries
    ]
    for rest, entry in reading.phrases:
        stop = at + 1 + len(rest)
        attempt.reach = max(attempt.reach, stop)
        if entry.symbol in nodes and attempt.words.follow(at + 1, rest):
            onward.append((nodes[entry.symbol], stop, (*values, entry.value), marked, ""))
    return onward


def _by_order(path: _Path) -> int:
    return path.accept.order
