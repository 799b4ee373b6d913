"""The clauses of sentences, as far as words can tell that open and close them: what modifies what stays in one.

A clause is opened by a word (أن what is said, الذي what is told of a noun, حيث, فيما), by a verb joined with و, or
by a participle that goes on with what is said (مؤكدا). A comma closes what a relative pronoun opened.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum, auto

from attrs import define, field, frozen

from timeline.arabic.dictionary import CONJUNCTIONS, Lexicon
from timeline.arabic.forms import Entry
from timeline.arabic.text import Words
from timeline.article.mentions import EventMention, Form
from timeline.event import SPOKEN, EventType


class Kind(StrEnum):
    """How a clause hangs on the one around it."""

    MAIN = auto()
    CONTENT = auto()  # what is said, known or wanted: أن, إن
    RELATIVE = auto()  # told of a noun: الذي
    WHERE = auto()  # told of the occasion: حيث
    BESIDE = auto()  # another statement beside the main one: فيما, كما
    BECAUSE = auto()  # a reason, condition or contrast: إذ
    JOINED = auto()  # a further verb: و
    ACCOMPANYING = auto()  # a participle: مؤكدا


@frozen
class Clause:
    """A clause: how it is opened, at which word, the number of the clause around it, and where its sentence stops."""

    kind: Kind
    first: int
    parent: int | None
    stop: int
    depth: int = 0


_DEEPEST = 12
_VERB_ALONE = 2  # words of a clause up to its verb: التي رفضت، الأربعاء، جميع الطعون
_TOLD_BY = 3  # words of a relative clause that has its own verb

SPEECH = SPOKEN | {EventType.AGREEMENT}
"""Types of what is done with words."""

_NO_VERBS = frozenset({"preposition", "relation", "demonstrative"})
_FRONT = frozenset({"preposition", "relation", "relation-back", "in"})
_FRONTED = 9  # words from a phrase in front to its verb
_KIND = 10  # words from the first of a kind to منذ
_CONSEQUENCE = "ف"
_NOUN_ENDS = ("ة", "ةً", "ةٍ", "ةٌ")
"""No verb ends so: وقادة is no وقاده."""
_COMMAS = frozenset("،,")
_CLOSED = frozenset({Lexicon.BREAK, ")"})
_PAUSE = re.compile(rf"[,{Lexicon.BREAK})]")
RELATION = frozenset({"relation"})
_OPENERS = {
    "complement": Kind.CONTENT,
    "relative-pronoun": Kind.RELATIVE,
    "where": Kind.WHERE,
    "beside": Kind.BESIDE,
    "because": Kind.BECAUSE,
    "further": Kind.JOINED,
    "no-opener": None,
}


def marked(words: Words, *symbols: str) -> list[int]:
    """The numbers of the words that may stand for one of these symbols, or begin a phrase that does."""
    return [found.start() // 2 for found in words.lexicon.finder(*symbols).finditer(words.codes)]


def entry(words: Words, i: int, symbols: Container[str]) -> tuple[Entry, int] | None:
    """What the word at `i` says under one of some symbols, with those after it or alone, and its last word."""
    readings = words.readings
    if not 0 <= i < len(readings):
        return None
    best: tuple[Entry, int] | None = None
    for rest, of in words.phrases(i):
        longer = best is None or i + len(rest) > best[1]
        if longer and of.symbol in symbols and words.follow(i + 1, rest):
            best = of, i + len(rest)
    if best is not None:
        return best
    entries = readings[i].entries
    for symbol in entries:
        if symbol in symbols:
            return entries[symbol][0], i
    return None


def relates(words: Words, i: int) -> bool:
    """Whether the word at `i` sets what follows it before, after or beside something: بعد, على هامش."""
    if not 0 <= i < len(words.raw):
        return False
    reading = words.readings[i]
    return "relation" in reading.entries or (bool(reading.phrases) and entry(words, i, RELATION) is not None)


def is_first_since(words: Words, since: int) -> bool:
    """Whether منذ tells when the last of a kind was: زيارة هي الأولى لمسؤول تركي منذ عام 2019."""
    for i in range(since - 1, max(-1, since - _KIND), -1):
        if words.gap(i + 1) != " ":
            return False
        if words.is_a(i, "first-of-kind"):
            return True
    return False


def pauses(words: Words, i: int) -> bool:
    """Whether a comma stands before the word at `i`, alone or beside another sign: قال «نعم»، وأضاف."""
    gap = words.gap(i)
    return gap == "," or (gap in _CLOSED and not _COMMAS.isdisjoint(words.gap_text(i)))


def joined(words: Words, mention: EventMention, i: int) -> bool:
    """Whether a conjunction is joined to the front of a mention, whose first word is `i`."""
    start = mention.trigger.start if i == mention.trigger.first else words.start(i)
    return start > words.raw_start(i) and words.text[words.raw_start(i)] in CONJUNCTIONS


@define
class Scope:
    """All clauses of an article's sentences that tell of events, and which clause each word stands in."""

    clauses: list[Clause] = field(factory=list)
    mentions: list[list[int]] = field(factory=list)  # of each clause, in order
    _starts: list[int] = field(factory=list)
    _numbers: list[int] = field(factory=list)

    def open(self, kind: Kind, first: int, parent: int | None, stop: int) -> int:
        """A new clause from a word on; its number. What is joined to a joined clause stands beside it."""
        while parent is not None and (
            self.clauses[parent].depth >= _DEEPEST or kind is self.clauses[parent].kind is Kind.JOINED
        ):
            parent = self.clauses[parent].parent
        depth = 0 if parent is None else self.clauses[parent].depth + 1
        self.clauses.append(Clause(kind, first, parent, stop, depth))
        self.mentions.append([])
        return self.resume(len(self.clauses) - 1, first)

    def resume(self, number: int, first: int) -> int:
        """Go on with a clause that was left."""
        self._starts.append(first)
        self._numbers.append(number)
        return number

    def at(self, word: int) -> int | None:
        """The number of the clause that a word stands in."""
        k = bisect_right(self._starts, word) - 1
        return self._numbers[k] if k >= 0 else None

    def outward(self, number: int | None) -> Iterator[int]:
        """A clause and those around it, from the inside."""
        while number is not None:
            yield number
            number = self.clauses[number].parent


@frozen
class _Signs:
    """Where an article's clauses may begin and end: words that open one, commas, verbs that و joins.

    `expressions` gives the last word of each time expression by its first.
    """

    openers: Mapping[int, Kind]
    commas: AbstractSet[int]
    verbs: AbstractSet[int]
    expressions: Mapping[int, int]
    order: Sequence[int]

    def within(self, sentence: range) -> Sequence[int]:
        """The words of a sentence at which there is a sign."""
        return self.order[bisect_left(self.order, sentence.start) : bisect_left(self.order, sentence.stop)]

    def goes_on(self, words: Words, i: int) -> bool:
        """Whether a clause goes on after the comma before `i`: with a last date, or a word joined with و."""
        if (last := self.expressions.get(i)) is not None:
            return last + 1 not in self.commas
        consequent = words.readings[i].clitic == _CONSEQUENCE  # أما الوزير، الذي زارها أمس، فلم يعلق
        return not consequent and _may_be_joined(words, i) and not words.is_a(i, "already")


def scope(words: Words, mentions: Sequence[EventMention], expressions: Mapping[int, int]) -> Scope:
    """The clauses of the sentences that hold mentions. `expressions` gives the last word of each by its first."""
    openers = _openers(words)
    commas = {gap.start() // 2 for gap in _PAUSE.finditer(words.codes) if pauses(words, gap.start() // 2)}
    verbs = {
        i
        for i in marked(words, "verb")
        if _may_be_joined(words, i)
        and not words.raw[i].endswith(_NOUN_ENDS)
        and (i in commas or words.readings[i].clitic != _CONSEQUENCE)  # فتحي is a name
    }
    signs = _Signs(openers, commas, verbs, expressions, sorted(openers.keys() | commas | verbs))
    found = Scope()
    at = 0
    while at < len(mentions):
        sentence, first = mentions[at].sentence, at
        heads: dict[int, EventMention] = {}
        while at < len(mentions) and mentions[at].sentence.start == sentence.start:
            trigger = mentions[at].trigger
            heads[trigger.first if trigger.light is None else trigger.light] = mentions[at]
            at += 1
        _read(found, words, sentence, heads, signs)
        for k in range(first, at):
            if (number := found.at(mentions[k].trigger.first)) is not None:
                found.mentions[number].append(k)
    return found


def _read(found: Scope, words: Words, sentence: range, heads: Mapping[int, EventMention], signs: _Signs) -> None:
    """Open and close the clauses of a sentence; `heads` gives its mentions by the word that bears each."""
    root = current = found.open(Kind.MAIN, sentence.start, None, sentence.stop)
    spoken: set[int] = set()  # clauses that tell what somebody said
    for i in sorted(heads.keys() | set(signs.within(sentence))):
        comma, mention = i in signs.commas, heads.get(i)
        aside = i in signs.expressions and i - found.clauses[current].first <= _VERB_ALONE
        if comma and i > sentence.start and not (aside or signs.goes_on(words, i)):
            current = _leave_relative(found, current, i)
        if mention is not None and _is_main_verb(found, words, sentence, mention, current, i):
            current = _leave_relative(found, current, i)
        if (kind := signs.openers.get(i)) is not None:
            current = found.open(kind, i, root if kind is Kind.BESIDE else current, sentence.stop)
        elif mention is not None and mention.trigger.form is Form.PARTICIPLE and mention.trigger.type in SPEECH:
            current = found.open(Kind.ACCOMPANYING, i, _speaker(found, current), sentence.stop)
        elif i > sentence.start and (_joins(words, mention, i, signs) or (comma and _fronts(words, i, heads, signs))):
            says = comma and mention is not None and mention.trigger.type in SPEECH
            around = _speaker(found, current) if says else current
            current = found.open(Kind.JOINED, i, around if around in spoken else current, sentence.stop)
        if mention is not None and mention.trigger.type in SPEECH:
            spoken.add(current)


def _is_main_verb(found: Scope, words: Words, sentence: range, mention: EventMention, current: int, i: int) -> bool:
    """Whether a verb is the sentence's own, after what tells of a noun in front: في اللقاء الذي عقد أمس قال."""
    opened = found.clauses[current]
    if opened.kind is not Kind.RELATIVE or mention.trigger.form is not Form.VERB or i - opened.first < _TOLD_BY:
        return False
    front = relates(words, sentence.start) or words.is_a(sentence.start, "in")
    plain = "perfect" in mention.trigger.features and not words.readings[i].clitic and words.gap(i) == " "
    return front and plain and opened.parent is not None and words.is_a(opened.first + 1, "verb")


def _joins(words: Words, mention: EventMention | None, i: int, signs: _Signs) -> bool:
    """Whether the word at `i` begins a clause that و joins to the one before."""
    if words.is_a(i, "had") and words.reading(i).clitic == _CONSEQUENCE:
        return False  # أما الانتخابات فكانت في يناير
    if mention is None:
        return i in signs.verbs or (i in signs.commas and _may_be_joined(words, i))
    verbal = mention.trigger.form is Form.VERB or mention.trigger.light == i
    return verbal and joined(words, mention, i)


def _fronts(words: Words, i: int, heads: Mapping[int, EventMention], signs: _Signs) -> bool:
    """Whether و joins a phrase in front of a verb of its own: استقال الوزير، وبعد يومين عين الملك خلفا له."""
    if words.readings[i].clitic[:1] != CONJUNCTIONS[0] or words.readings[i].entries.keys().isdisjoint(_FRONT):
        return False
    for j in range(i + 1, i + _FRONTED):
        if j in signs.commas or j in signs.openers:
            return False
        if (mention := heads.get(j)) is not None and words.gap(j) == " ":
            verbal = mention.trigger.form is Form.VERB or mention.trigger.light == j
            if verbal and not words.readings[j].clitic:
                return True
    return False


def _may_be_joined(words: Words, i: int) -> bool:
    """Whether و may join what begins with this word as a clause; a preposition begins none."""
    reading = words.readings[i]
    if reading.entries or reading.phrases:
        return reading.clitic.startswith(CONJUNCTIONS) and _NO_VERBS.isdisjoint(reading.entries)
    return words.raw[i].startswith(CONJUNCTIONS[0])


def _openers(words: Words) -> dict[int, Kind]:
    """The words that open clauses; a word within a phrase that does (غير أن) opens none."""
    found: dict[int, Kind] = {}
    covered = -1
    for i in marked(words, *_OPENERS):
        if i > covered and (said := entry(words, i, _OPENERS)) is not None:
            kind, covered = _OPENERS[said[0].symbol], said[1]
            if kind is not None:
                found[i] = kind
    return found


def _leave_relative(found: Scope, current: int, i: int) -> int:
    """The clause that goes on at `i` when the relative clauses around it are closed."""
    for number in found.outward(current):
        clause = found.clauses[number]
        if clause.kind is Kind.RELATIVE and clause.parent is not None:
            return found.resume(clause.parent, i)
        if clause.kind is not Kind.JOINED:
            break
    return current


def _speaker(found: Scope, current: int) -> int:
    """The clause whose verb says what is being said here; the clause itself where nothing is."""
    for number in found.outward(current):
        clause = found.clauses[number]
        if clause.kind is Kind.CONTENT and clause.parent is not None:
            return clause.parent
    return current
