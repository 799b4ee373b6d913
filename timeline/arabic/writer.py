"""Rules written: from the rules of a grammar to phrases and what they mean.

Writing knows no chance: whoever asks gives the choice, so that a property test draws and a page takes the first.
Nothing is inverted: the words of a phrase give its slots, and the slots its meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from math import prod
from typing import Any, Protocol, TypeVar

from attrs import Factory, evolve, frozen

from timeline.arabic.concord import (
    CASE,
    COUNT,
    COUNTED,
    GENDER,
    STATE,
    USUAL,
    agree,
    agreement,
    beyond,
    counting,
    instead,
    nouns_of,
    of_hour,
    of_numeral,
    of_the_whole,
    shared,
)
from timeline.arabic.dictionary import PROCLITICS
from timeline.arabic.forms import Entry
from timeline.arabic.grammar.numbers import NUMERALS
from timeline.arabic.grammar.rule import Element, Rule, variants
from timeline.arabic.orthography import beside, joined

_T = TypeVar("_T")
_TRIES = 6
_PATIENCE = 40
_MOST = 800


class Choose(Protocol):
    """A source of choices, the simplest option first."""

    def __call__(self, options: Sequence[_T], /) -> _T:
        """One of the options."""


class NothingFits(Exception):
    """No word agrees with those that were chosen."""


@frozen
class Written:
    """Words and what they mean. `lead` and `trail` are what stands around an expression and is no part of it."""

    text: str
    meaning: Any
    rule: Rule | None = None
    features: frozenset[str] = frozenset()
    lead: str = ""
    trail: str = ""


@frozen(eq=False)
class Way:
    """One way to write a rule: a variant of its shape, and which of its elements agree with which."""

    rule: Rule
    elements: tuple[Element, ...]
    slots: int
    nouns: Mapping[int, tuple[int, ...]]

    def meaning(self, chosen: Mapping[int, Written]) -> Any:  # noqa: ANN401 - slots hold numbers and times alike
        """What the rule makes of its slots."""
        values: list[Any] = [None] * self.slots
        for i, element in enumerate(self.elements):
            if element.slot is not None:
                values[element.slot] = chosen[i].meaning
        return self.rule.meaning(*values)


@frozen(eq=False)
class _Pen:
    """Who chooses, what makes sense to say, and how often a choice may be taken back until all is given up."""

    choose: Choose
    fits: Callable[[Any], bool]
    patience: Iterator[int] = Factory(lambda: iter(range(_PATIENCE)))

    def give_up(self) -> bool:
        """Whether nothing more is to be tried, after what did not fit."""
        return next(self.patience, None) is None


def _anything(_meaning: object) -> bool:
    return True


_Groups = Mapping[Rule | None, Sequence[Written]]


class Writer:
    """The rules of a grammar over the words of a lexicon, for writing."""

    def __init__(self, rules: Iterable[Rule], words: Iterable[Entry]) -> None:
        """Words that are only heard are left out, and so are the rules."""
        self.rules: dict[str, list[Rule]] = {}
        for each in rules:
            self.rules.setdefault(each.builds, []).append(each)
        self._words: dict[str, list[Written]] = {}
        self._forms: dict[str, frozenset[str]] = {}
        for word in words:
            if "heard" not in word.features:
                self._words.setdefault(word.symbol, []).append(_word(word))
                self._forms[word.form] = self._forms.get(word.form, frozenset()) or word.features
        for symbol, (numbers, form) in NUMERALS.items():
            self._words[symbol] = [_word(Entry(symbol, form.format(n), n, of_numeral(symbol, n))) for n in numbers]
        self._ways: dict[Rule, tuple[Way, ...]] = {}
        self._options: dict[str, _Groups | None] = {}
        self._holds: dict[str, frozenset[str]] = {}

    def write(self, symbol: str, choose: Choose, fits: Callable[[Any], bool] = _anything) -> Written:
        """What some rule of a symbol writes, with a meaning that fits. Raises `NothingFits` where none was found."""
        return self._build(symbol, _Pen(choose, fits), USUAL)

    def write_rule(self, rule: Rule, choose: Choose, fits: Callable[[Any], bool] = _anything) -> Written:
        """What a rule writes, with a meaning that fits. Raises `NothingFits` as of one that is only heard."""
        return self._again(self.ways(rule), _Pen(choose, fits), USUAL)

    def words(self, symbol: str) -> Sequence[Written]:
        """The words of the lexicon under a symbol that are written."""
        return self._words[symbol]

    def ways(self, rule: Rule) -> tuple[Way, ...]:
        """The ways to write a rule, the shortest first; none where it is only heard."""
        if rule not in self._ways:
            shapes = () if rule.heard else rule.writes or (rule.shape,)
            found = [
                Way(rule, elements, slots, nouns_of(elements))
                for shape in shapes
                for elements, slots in variants(shape)
                if not any(each.literal and each.symbol in PROCLITICS for each in elements)
            ]
            found = [way for way in found if all(self._can_be_written(each) for each in way.elements)]
            self._ways[rule] = tuple(sorted(found, key=lambda way: len(way.elements)))
        return self._ways[rule]

    def options(self, symbol: str) -> _Groups | None:
        """All that is written under a symbol, by rule, where it is not too much: None where it is."""
        if symbol not in self._options:
            self._options[symbol] = self._all(symbol)
        return self._options[symbol]

    def _held(self, element: Element) -> frozenset[str]:
        """What the words may hold that stand for an element: features, values and symbols."""
        if element.sign or element.literal:
            return frozenset({element.symbol})
        if element.symbol not in self._holds:
            within = self._words.get(element.symbol)
            ways = [way for rule in self.rules.get(element.symbol, ()) for way in self.ways(rule)]
            held = [word.features for word in within] if within else [self._held(e) for w in ways for e in w.elements]
            self._holds[element.symbol] = frozenset().union(*held)
        return self._holds[element.symbol]

    def _leads_to(self, way: Way, wanted: frozenset[str]) -> bool:
        """Whether a way may write what holds all that is wanted, and nothing that is not."""
        held = frozenset[str]().union(*map(self._held, way.elements))
        surely = {each.symbol for each in way.elements}
        return all(each[1:] not in surely if each.startswith("!") else each in held for each in wanted)

    def _can_be_written(self, element: Element) -> bool:
        if element.sign or element.literal or element.symbol in self._words:
            return True
        return any(map(self.ways, self.rules.get(element.symbol, ())))

    def _all(self, symbol: str) -> _Groups | None:
        if symbol in self._words:
            return {None: self._words[symbol]}
        ways = [way for rule in self.rules[symbol] for way in self.ways(rule)]
        if sum(map(self._count, ways)) > _MOST:
            return None
        groups: dict[Rule | None, list[Written]] = {}
        for way in ways:
            groups.setdefault(way.rule, []).extend(_every(way, self))
        return {rule: tuple(dict.fromkeys(written)) for rule, written in groups.items() if written}

    def _count(self, way: Way) -> int:
        return prod(self._size(each) for each in way.elements if not each.sign and not each.literal)

    def _size(self, element: Element) -> int:
        groups = self.options(element.symbol)
        asked = instead(frozenset(), filter(None, element.feature.split(":")))
        return _MOST + 1 if groups is None else sum(agree(w.features, asked) for of in groups.values() for w in of)

    def _build(self, symbol: str, pen: _Pen, wanted: frozenset[str]) -> Written:
        rules = [each for rule in self.rules[symbol] if (each := self._towards(rule, wanted))]
        for _ in range(_TRIES if rules else 0):
            try:
                return self._again(pen.choose(rules), pen, wanted)
            except NothingFits:
                if pen.give_up():
                    break
        raise NothingFits(symbol)

    def _towards(self, rule: Rule, wanted: frozenset[str]) -> list[Way]:
        asked = beyond(wanted)
        return [way for way in self.ways(rule) if not asked or self._leads_to(way, asked)]

    def _again(self, ways: Sequence[Way], pen: _Pen, wanted: frozenset[str]) -> Written:
        for _ in range(_TRIES if ways else 0):
            try:
                return self.follow(pen.choose(ways), pen, wanted)
            except NothingFits:
                if pen.give_up():
                    break
        raise NothingFits

    def follow(self, way: Way, pen: _Pen, wanted: frozenset[str]) -> Written:
        """What one way writes: what is most free is chosen first, and what agrees with it after it."""
        chosen: dict[int, Written] = {}
        places = [i for i, each in enumerate(way.elements) if not each.sign]
        order = sorted(places, key=lambda i: self._freedom(way, i))
        for i in order:
            element = way.elements[i]
            standing = wanted & (STATE | CASE) if i == places[0] else USUAL
            asked = self._asked(way, i, chosen, standing | self._handed_on(way, i, beyond(wanted)))
            is_last = len(chosen) == len(places) - 1

            def fits(word: Written, i: int = i, *, is_last: bool = is_last) -> bool:
                if not is_last:
                    return True
                meaning = way.meaning({**chosen, i: word})
                return meaning is not None and pen.fits(meaning)

            chosen[i] = self._chosen(element, pen, asked, fits)
        return _written(way, chosen)

    def _freedom(self, way: Way, i: int) -> tuple[bool, bool, bool, int]:
        element = way.elements[i]
        is_closed = element.literal or self.options(element.symbol) is not None
        return i in way.nouns, is_closed, not element.literal, i

    def _handed_on(self, way: Way, i: int, wanted: frozenset[str]) -> frozenset[str]:
        """What an element has to hold for its phrase: what must not be there, and what no other element can bring."""
        return frozenset(
            each
            for each in wanted
            if each.startswith("!")
            or (
                [each in self._held(e) for e in way.elements].index(True) == i
                and sum(each in self._held(e) for e in way.elements) == 1
            )
        )

    def _asked(self, way: Way, i: int, chosen: Mapping[int, Written], wanted: frozenset[str]) -> frozenset[str]:
        """The features that a place of a phrase asks for."""
        asked = wanted | shared(each.features for each in chosen.values())
        if i in way.nouns:
            nouns = (chosen[n].features for n in way.nouns[i] if n in chosen and chosen[n].features & GENDER)
            asked |= agreement(way.elements[i].symbol, next(nouns, frozenset()))
        return instead(asked, filter(None, way.elements[i].feature.split(":")))

    def _chosen(self, element: Element, pen: _Pen, asked: frozenset[str], fits: Callable[[Written], bool]) -> Written:
        if element.literal:  # its own word is what it brings
            features = self._forms.get(element.symbol, frozenset()) | {element.symbol}
            word = Written(element.symbol, None, None, features)
            if not fits(word):
                raise NothingFits(element)
            return word
        groups = self.options(element.symbol)
        if groups is None:
            built = self._build(element.symbol, pen, asked)
            if not agree(built.features, asked) or not fits(built):
                raise NothingFits(element)
            return built
        fitting = [[each for each in of if agree(each.features, asked) and fits(each)] for of in groups.values()]
        fitting = [of for of in fitting if of]
        if not fitting:
            raise NothingFits(element)
        return pen.choose(_one_of(fitting, pen.choose))


def _word(entry: Entry) -> Written:
    """A word of the lexicon; its symbol, its value and it itself are among its features."""
    of_hours = of_hour(int(entry.value)) if entry.symbol in _HOURS else frozenset[str]()
    features = entry.features | {entry.symbol, str(entry.value), entry.form} | of_hours
    return Written(entry.form, entry.value, None, features)


_HOURS = frozenset({"hour-word", "hour-number"})


def _one_of(groups: Sequence[Sequence[Written]], choose: Choose) -> Sequence[Written]:
    """One of several groups, the first and plainest as often as all others together."""
    return groups[0] if len(groups) == 1 else choose([groups[0]] * (len(groups) - 2) + list(groups))


def _every(way: Way, writer: Writer) -> Iterator[Written]:
    """All that one way writes, by making its choices one after the other."""
    path: list[int] = []
    while True:
        sizes: list[int] = []

        def choose(options: Sequence[_T], sizes: list[int] = sizes) -> _T:
            if len(sizes) == len(path):
                path.append(0)
            sizes.append(len(options))
            return options[path[len(sizes) - 1]]

        with suppress(NothingFits):
            yield writer.follow(way, _Pen(choose, _anything), frozenset())
        del path[len(sizes) :]
        while path and path[-1] + 1 == sizes[len(path) - 1]:
            path.pop()
        if not path:
            return
        path[-1] += 1


def _written(way: Way, chosen: Mapping[int, Written]) -> Written:
    """The words of a phrase in a row, what is no part of the expression apart."""
    rule, elements = way.rule, way.elements
    meaning = way.meaning(chosen)
    inside = [i for i, each in enumerate(elements) if not each.outside]
    parts = {i: chosen[i].text if i in chosen else each.symbol for i, each in enumerate(elements)}
    nouns_first = sorted((i for i in chosen if not elements[i].outside), key=lambda i: (i in way.nouns, i))
    signs = frozenset(each.symbol for each in elements if each.sign)
    features = of_the_whole([chosen[i].features for i in nouns_first]) | signs
    if rule.builds in COUNTED:
        features = features - COUNT | counting(meaning)
    first, last = inside[0], inside[-1] + 1
    lead = beside(elements[:first], [parts[i] for i in range(first)])
    opening = evolve(elements[first], clitic="")
    text = beside([opening, *elements[first + 1 : last]], [parts[i] for i in range(first, last)])
    trail = beside(elements[last:], [parts[i] for i in range(last, len(elements))])
    lead = f"{lead} {joined(elements[first].clitic, text).removesuffix(text)}" if lead else chosen[first].lead
    return Written(text, meaning, rule, features, lead, trail and f" {trail}")
