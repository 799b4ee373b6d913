"""What the stages that relate events look at: an article's words, mentions and expressions, and their clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from attrs import frozen

from timeline.arabic.folding import fold
from timeline.arabic.text import Words
from timeline.article.mentions import EventMention, Form
from timeline.article.times.clauses import Kind, Scope, joined, relates, scope
from timeline.model import Article, TimeExpression

_FEMININE = fold("ة")
NEAR = 8
"""How many mentions of one clause a phrase may look back on."""
_CONJOINED = 6  # words from an event noun to another that و joins to it
OUTER = frozenset({Kind.MAIN, Kind.BESIDE, Kind.JOINED})
"""Kinds of clauses that tell in the article's own voice."""


@frozen(eq=False)
class Scene:
    """An article as the relating stages see it. Mentions and expressions are named by their numbers."""

    article: Article
    words: Words
    mentions: Sequence[EventMention]
    expressions: Sequence[TimeExpression]
    scope: Scope
    spans: Mapping[int, tuple[int, int]]  # first word of an expression -> its number and its last word
    places: Sequence[int]  # first word of each mention, without its light verb
    fronts: Sequence[int]  # the same with the light verb
    homes: Sequence[int | None]  # the clause of each mention

    def verbal(self, k: int) -> bool:
        """Whether a mention is the verb of its clause, or a noun with a light verb."""
        return self.mentions[k].trigger.form is Form.VERB or self.fronts[k] < self.places[k]

    def within(self, source: int, target: int) -> range:
        """The numbers of the mentions from the one that a sentence sets before or after a later one, up to that."""
        near = source < target and self.mentions[source].sentence == self.mentions[target].sentence
        return range(max(source + 1, target - NEAR), target) if near else range(0)

    def feminine(self, k: int) -> bool:
        """Whether words that agree with an event noun, or take it up, are feminine."""
        trigger = self.mentions[k].trigger
        return bool(trigger.features & {"feminine", "plural"}) or trigger.lemma.endswith(_FEMININE)

    def lemma_is(self, k: int, symbol: str) -> bool:
        """Whether the lexicon has a trigger's dictionary form under a symbol."""
        return symbol in self.words.lexicon.known(self.mentions[k].trigger.lemma)

    def joins_noun(self, k: int) -> bool:
        """Whether و joins an event noun to the one before it, of its own type: غارات التحالف وضرباته."""
        last, here = self.mentions[k - 1].trigger, self.mentions[k].trigger
        if not (last.form is here.form is Form.NOUN and last.type is here.type and self.homes[k - 1] == self.homes[k]):
            return False
        near = here.first - last.last <= _CONJOINED and not any(
            self.words.is_a(i, "preposition") or self.words.is_a(i, "verb") for i in range(last.last + 1, here.first)
        )
        return near and joined(self.words, self.mentions[k], here.first)

    def sort(self, k: int) -> str:
        """What sort of its type a mention tells of, where the lexicon has a word for that: a fight among attacks."""
        trigger = self.mentions[k].trigger
        sorts = self.words.lexicon.known(trigger.lemma).get("sort", ())
        return next((str(sort.value) for sort in sorts if not sort.features or trigger.type.value in sort.features), "")

    def front(self, k: int) -> int:
        """The first word of a mention, its light verb with it."""
        return self.fronts[k]

    def kind(self, k: int) -> Kind:
        """The kind of clause that a mention stands in."""
        clause = self.homes[k]
        return Kind.MAIN if clause is None else self.scope.clauses[clause].kind

    def clause(self, word: int) -> int | None:
        """The clause of a word, in a sentence that tells of an event."""
        number = self.scope.at(word)
        if number is None:
            return None
        return number if word < self.scope.clauses[number].stop else None

    def next_in_clause(self, word: int, after: int) -> int | None:
        """The first mention of a word's clause that comes after this one."""
        clause = self.clause(word)
        if clause is None:
            return None
        here = self.scope.mentions[clause]
        cut = bisect_right(here, after)
        return here[cut] if cut < len(here) else None

    def head(self, clause: int, before: int) -> int | None:
        """The first verb of a clause before a mention, or its first event where it has no verb."""
        here = self.scope.mentions[clause]
        early = here[: min(NEAR, bisect_left(here, before))]
        return next((k for k in early if self.verbal(k)), early[0] if early else None)

    def from_word(self, word: int) -> int:
        """The number of the first mention at or after a word."""
        return bisect_left(self.places, word)

    def names_event(self, word: int) -> bool:
        """Whether a mention begins with a word."""
        k = self.from_word(word)
        return k < len(self.places) and self.places[k] == word

    def back(self, word: int) -> range:
        """The numbers of the few mentions before a word in its sentence, the nearest first."""
        stop = self.from_word(word)
        begin = stop
        while begin > max(0, stop - NEAR) and word in self.mentions[begin - 1].sentence:
            begin -= 1
        return range(stop - 1, begin - 1, -1)


def scene(
    article: Article, words: Words, mentions: Sequence[EventMention], expressions: Sequence[TimeExpression]
) -> Scene:
    """An article's mentions and expressions with the clauses that they stand in."""
    spans = {words.at(x.start): (n, words.stop(x.end) - 1) for n, x in enumerate(expressions)}
    clauses = scope(words, mentions, {first: last for first, (_, last) in spans.items()})
    places = [mention.trigger.first for mention in mentions]
    fronts = [_front(words, mention) for mention in mentions]
    homes = [clauses.at(place) for place in places]
    return Scene(article, words, mentions, expressions, clauses, spans, places, fronts, homes)


def _front(words: Words, mention: EventMention) -> int:
    """The first word of a mention with its light verb, unless what stands between sets it apart: تم ... بعد معارك."""
    first, light = mention.trigger.first, mention.trigger.light
    if light is None or light > first or any(relates(words, i) for i in range(light + 1, first)):
        return first
    return light
