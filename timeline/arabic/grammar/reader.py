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


_Built = dict[tuple[int, str], Any]
"""What is built at a word: meanings by the word after it and the sign that closes it."""
_NOTHING: _Built = {}


@define(eq=False)
class _Attempt:
    """The reading of one expression: what has been built where, and the last word that was looked at."""

    words: Words
    first: int
    reach: int = field(default=Factory(lambda self: self.first, takes_self=True))
    built: dict[int, dict[str, _Built]] = Factory(dict)


@define(eq=False)
class _Remembered:
    """What was read before, by the words that were looked at; `onward` leads on by the next word and the gap after it.

    A word that the lexicon does not know is as good as any other. Once all are known that were looked at, the
    reading is `settled`: as many words further on as the text has them.
    """

    onward: dict[tuple[str, str], _Remembered] = Factory(dict)
    settled: bool = False
    match: Match | None = None


_State = tuple[Node, int, tuple[Any, ...], tuple[int, ...], str]
"""Where a reading stands: a node, the next word, the values so far, where they begin, and the sign just read."""
_MEMORY = 100_000  # words in what is remembered


class Grammar:
    """Rules read against texts."""

    def __init__(self, rules: Iterable[Rule], expressions: Iterable[str], lexicon: Lexicon) -> None:
        """`expressions` are the symbols that are expressions by themselves, the preferred first."""
        self.rules = tuple(rules)
        self.expressions = tuple(expressions)
        self.tables = Tables(self.rules, self.expressions, lexicon)
        self._read_before = _Remembered()
        self._remembered = 0

    def find(self, words: Words) -> Iterator[Match]:
        """The expressions of a text from left to right; where several begin, the one that reads furthest."""
        free = 0
        codes, worth = words.codes, self.tables.worth
        for candidate in self.tables.openers.finditer(codes):
            at = candidate.start()
            phrases = worth[codes[at : at + 3]]
            if phrases is None:
                continue
            i = at // 2
            if i < free or (phrases and not _begins_phrase(words, i, phrases)):
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
        known: _Remembered | None = self._read_before
        at = i
        while known is not None:
            if known.settled:
                return known.match and known.match.moved(i)
            known = known.onward.get(words.mark(at))
            at += 1
        return self._read_anew(words, i)

    def _read_anew(self, words: Words, i: int) -> Match | None:
        """The same, by the rules; it is remembered."""
        attempt = _Attempt(words, i)
        match = self._read(attempt)
        if self._remembered > _MEMORY:
            self._read_before, self._remembered = _Remembered(), 0
        known = self._read_before
        for at in range(i, min(attempt.reach, len(words)) + 1):
            known = known.onward.setdefault(words.mark(at), _Remembered())
            self._remembered += 1
        known.match = match and match.moved(-i)
        known.settled = True
        return match

    def _read(self, attempt: _Attempt) -> Match | None:
        paths = self._paths(attempt, self.tables.root, attempt.first)
        paths.sort(key=lambda path: (-path.stop, path.accept.order))
        for path in paths:
            if (meaning := path.meaning()) is not None:
                return path.match(meaning)
        return None

    def read_all(self, words: Words, symbol: str) -> Match | None:
        """The whole text as what rules build under `symbol`, or None."""
        for path in sorted(self._paths(_Attempt(words, 0), self.tables.trie(symbol), 0), key=_by_order):
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
            place = 2 * at + 1
            if node.signs and codes[place - 1] != " ":
                signs = [wanted for wanted in node.signs if words.has_sign(at, wanted)]
                pending += [(node.signs[wanted], at, values, marks, wanted) for wanted in signs]
            if place < len(codes) and (at == i or codes[place - 1] == (sign or " ")):
                clitic = "" if at == i else words.reading(at).clitic
                code = codes[place]
                of_words, built = node.onward.get(clitic + code) or self.tables.onward(node, clitic, code)
                if of_words:
                    pending += _over_words(attempt, state, of_words)
                if built:
                    pending += self._over_built(attempt, state, built)
        return found

    def _over_built(self, attempt: _Attempt, state: _State, nodes: Iterable[tuple[str, Node]]) -> list[_State]:
        """Where what is built at a word leads to."""
        _, at, values, marks, _ = state
        attempt.reach = max(attempt.reach, at + 1)
        codes = attempt.words.codes[2 * at + 1 : 2 * at + 4]
        known = attempt.built.setdefault(at, {})
        marked = (*marks, at)
        onward: list[_State] = []
        for name, node in nodes:
            if name not in known:
                known[name] = self._build(attempt, name, at) if self.tables.begins(name, codes) else _NOTHING
            for (stop, closing), meaning in known[name].items():
                onward.append((node, stop, (*values, meaning), marked, closing))
        return onward

    def _build(self, attempt: _Attempt, symbol: str, i: int) -> _Built:
        """What `symbol` can mean at word `i`, by the word after it and the sign that closes it; the earliest rule's."""
        paths = self._paths(attempt, self.tables.trie(symbol), i)
        paths.sort(key=_by_order)
        built: _Built = {}
        for path in paths:
            end = (path.stop, path.closing)
            if end not in built and (meaning := path.meaning()) is not None:
                built[end] = meaning
        return built


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
        if entry.symbol in nodes:
            stop = at + 1 + len(rest)
            attempt.reach = max(attempt.reach, stop)
            if attempt.words.follow(at + 1, rest):
                onward.append((nodes[entry.symbol], stop, (*values, entry.value), marked, ""))
    return onward


def _begins_phrase(words: Words, i: int, symbols: frozenset[str]) -> bool:
    """Whether a phrase of one of these symbols stands at a word."""
    begun = words.reading(i).onward.get(words.reading(i + 1).spelling, ())
    return any(entry.symbol in symbols and words.follow(i + 1, rest) for rest, entry in begun)


def _by_order(path: _Path) -> int:
    return path.accept.order
