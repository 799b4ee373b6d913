"""What the stages that relate events look at: an article's words, mentions and expressions, and their clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.folding import fold
from timeline.arabic.text import Words
from timeline.article.clauses import Kind, Scope, joined, pauses, relates, scope
from timeline.article.mentions import EventMention, Form
from timeline.event import EventType
from timeline.model import Article, TimeExpression

_FEMININE = fold("ة")
_NEAR = 8  # mentions of one clause that a phrase may look back on
_QUOTED = 40  # words in which a quotation may have opened
_CONJOINED = 6  # words from an event noun to another that و joins to it
_FARTHEST = 40  # words from a phrase at the head of a clause to the event after what is told of the phrase
_CLOSE_BY = 2  # words from a phrase to a noun, with أي before it
_AMOUNT = 6  # words from a phrase to what there is so much of
_AIMS = frozenset({EventType.MEETING, EventType.VISIT, EventType.CALL, EventType.PROTEST})
_REACH = 14  # words between a phrase at the head of a clause and the event after it
_BEARING = frozenset({"light", "copula", "had", "happening", "happening-verb", "holding-verb", "preposition"})
"""Verbs that bear an event noun, so that what modifies them modifies the event, and what is rather no verb."""
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
        return range(max(source + 1, target - _NEAR), target) if near else range(0)

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
        sorts = self.words.lexicon.known(self.mentions[k].trigger.lemma).get("sort", ())
        return next((str(sort.value) for sort in sorts), "")

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
        early = here[: min(_NEAR, bisect_left(here, before))]
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
        while begin > max(0, stop - _NEAR) and word in self.mentions[begin - 1].sentence:
            begin -= 1
        return range(stop - 1, begin - 1, -1)

    def modified(
        self, first: int, last: int, *, apart: AbstractSet[int] = frozenset(), set_off: bool = False
    ) -> int | None:
        """The mention that a phrase from word `first` to `last` modifies.

        That is the one before it in its clause, and where none is, the one after it. A phrase that is `set_off` by
        commas belongs to the verb of the clause; in a relative clause without an event of its own a phrase belongs
        to the noun before the pronoun. Mentions that stand `apart` are passed over.
        """
        clause = self.clause(first)
        if clause is None:
            return None
        summed = (k for k in self._summed_up(first) if k not in apart)
        told = next(summed, None)
        return self._in_clause(clause, first, last, apart, set_off=set_off) if told is None else told

    def _summed_up(self, word: int) -> Iterator[int]:
        """The verbs before a word, nearest first, where ذلك behind و takes up what they told: وذلك بعد ساعات."""
        return filter(self.verbal, self.back(word) if self.words.is_a(word - 1, "demonstrative") else ())

    def _in_clause(self, clause: int, first: int, last: int, apart: AbstractSet[int], *, set_off: bool) -> int | None:
        """The mention that a phrase modifies by where it stands in its clause."""
        here = self.scope.mentions[clause]
        cut = bisect_left(here, first, key=self.front)
        before = [k for k in here[max(0, cut - _NEAR) : cut] if k not in apart]
        if before and (self._is_quoted(before[-1], first) or self._is_background(before[-1], first)):
            return None
        if before and self._is_let_go(before[-1], first):
            return None
        if before and not self._left_behind(before[-1], first):
            verb = next((k for k in reversed(before) if self.verbal(k)), None)
            if verb is not None and (set_off or self._names_another(before[-1])):
                return verb
            return self._of_what_struck(clause, before[-1]) or before[-1]
        kind = self.scope.clauses[clause].kind
        if kind is Kind.RELATIVE and cut == 0:
            return self.antecedent(clause)
        if kind is Kind.BESIDE and not here and self._is_meanwhile(clause):
            return next(iter(self.back(first)), None)
        if self.words.gap(first) == "(":
            return None  # بينالي تونس (فيفري 2017) وملتقى
        beyond = bisect_right(here, last, lo=cut, key=self.front)
        after = here[beyond] if beyond < len(here) else None
        if after is None and cut == 0:
            after = self._next_clause(clause, first, last)
        if after is not None:
            return after if after not in apart and self._reaches(clause, first, last, after) else None
        return None if any(k not in apart for k in here) else self._of_clause_left(clause, first, apart)

    def _is_let_go(self, k: int, word: int) -> bool:
        """Whether a word tells when those were free that had been seized: أوقفت تسعة أفرج عنهم بعد ساعات."""
        if self.mentions[k].trigger.type is not EventType.ARREST:
            return False
        return any(self.words.is_a(i, "letting-go") for i in range(self.mentions[k].trigger.last + 1, word))

    def _is_background(self, k: int, word: int) -> bool:
        """Whether a verb of what had been, and is no event, takes a word: نيل جائزة كان قد طلبها في عام 2013."""
        between = range(max(self.mentions[k].trigger.last + 1, word - _REACH), word)
        had = (i for i in between if self.words.is_a(i, "had"))
        return any(
            self._governs(i + 1) or (self.words.is_a(i + 1, "already") and not self.words.is_a(i + 2, "happening-verb"))
            for i in had
        )

    def _is_meanwhile(self, clause: int) -> bool:
        """Whether a clause tells what somebody was doing when what was told happened: قتل بينما كان يتنقل."""
        first = self.scope.clauses[clause].first
        return self.words.is_a(first, "while-doing") and self.words.is_a(first + 1, "had")

    def _is_quoted(self, k: int, word: int) -> bool:
        """Whether a quotation opens between a mention and a word, and is not closed."""
        signs = "".join(
            self.words.gap_text(i) for i in range(max(self.mentions[k].trigger.last + 1, word - _QUOTED), word + 1)
        )
        opened = signs.count("«") + signs.count("“") - signs.count("»") - signs.count("”")
        return opened > 0 or signs.count('"') % 2 == 1

    def _names_another(self, k: int) -> bool:
        """Whether an event noun only tells what place or people are meant: وصل إلى موقع الحادث."""
        return self.mentions[k].trigger.form is Form.NOUN and self.words.is_a(self.places[k] - 1, "of-happening")

    def _of_clause_left(self, clause: int, word: int, apart: AbstractSet[int]) -> int | None:
        """The verb of the relative clause before a comma, where the one around has none: الذي استقال، إثر مظاهرات."""
        for k in self.back(word):
            home = self.homes[k]
            if home is None or k in apart or not self.verbal(k):
                continue
            left = self.scope.clauses[home]
            return k if left.kind is Kind.RELATIVE and left.parent == clause else None
        return None

    def _left_behind(self, k: int, word: int) -> bool:
        """Whether a noun in front is set off from the verb that tells of what a word modifies: وفي الاجتماع، تبادل."""
        clause = self.clause(word)
        if self.verbal(k) or clause is None:
            return False
        first = self.places[k]
        return any(pauses(self.words, i) and self._is_verb(i) for i in range(first + 1, min(word, first + _REACH)))

    def _of_what_struck(self, clause: int, k: int) -> int | None:
        """The event noun that a relative clause tells of, where its verb says that it happened to what `k` names."""
        opened = self.scope.clauses[clause]
        if opened.kind is not Kind.RELATIVE or self.verbal(k) or k != self.scope.mentions[clause][0]:
            return None
        if any(relates(self.words, i) for i in range(opened.first, self.places[k])):
            return None
        happens = any(self.words.is_a(opened.first + n, "happening-verb") for n in (1, 2))
        return self.antecedent(clause) if happens else None

    def _is_verb(self, i: int) -> bool:
        entries = self.words.readings[i].entries
        return "verb" in entries or "light" in entries

    def antecedent(self, clause: int) -> int | None:
        """The event noun before a relative pronoun: close to it, or the clause says that it happened."""
        pronoun = self.scope.clauses[clause].first
        k = bisect_right(self.places, pronoun) - 1
        if k < 0 or pronoun not in self.mentions[k].sentence or self.mentions[k].trigger.form is not Form.NOUN:
            return None
        happens = any(self.words.is_a(pronoun + n, "happening-verb") for n in (1, 2))
        near = pronoun - self.mentions[k].trigger.last
        between = range(self.mentions[k].trigger.last + 1, pronoun)
        return (
            k
            if near <= 2 or (happens and not any(self._governs(i) or relates(self.words, i) for i in between))
            else None
        )

    def _reaches(self, clause: int, first: int, last: int, after: int) -> bool:
        """Whether a phrase belongs to the event after it: no verb takes it, and nothing else comes between."""
        front = self.front(after)
        before = range(max(self.scope.clauses[clause].first, first - _REACH), first)
        if any(self.words.is_a(i, "ending-it") for i in before):
            return False  # اختتم أمس جولة
        if self.words.is_a(self.places[after] - 1, "in") or self._is_aim(after) or self._is_object(first, last, after):
            before = range(0)  # خرجوا أمس في مسيرة: it was then that they took part
        if front - last > _FARTHEST:
            return False
        # What the phrase itself is told of stays apart.
        load = self._load(last, front)
        between = [i for i in range(last + 1, front) if self.clause(i) == clause and i != load]
        if len(between) > _REACH or any(self._governs(i) for i in (*before, *between)):
            return False
        if any(self._is_discussing(i) for i in before):
            return False
        return not any(i in self.spans or relates(self.words, i) for i in between)

    def _is_aim(self, k: int) -> bool:
        """Whether an encounter or a protest is what somebody went for: يصل غدا للقاء الوزير."""
        to = self.words.readings[self.places[k]].clitic[-1:] == PREPOSITIONS[1]
        return to and self.mentions[k].trigger.type in _AIMS

    def _is_object(self, first: int, last: int, k: int) -> bool:
        """Whether a new event noun is the object or subject of the verb before a phrase: شهدت المدينة أمس هجوما."""
        front, trigger = self.front(k), self.mentions[k].trigger
        if (
            trigger.type is EventType.AID
            and "binds:origin" in self.words.readings[front - 1].says
            and (front - last <= _AMOUNT or self._load(last, front))
        ):
            return True  # سلم أمس 300 طن من المساعدات, تنطلق غدا قافلة تحمل 40 طنا من المساعدات
        if trigger.form is not Form.NOUN or "definite" in trigger.features or self.words.readings[front].clitic:
            return False
        if any(self._is_discussing(i) for i in range(max(0, first - _CONJOINED), first)):
            return False  # يناقش المجلس غدا فرض عقوبات
        if not is_definite(self.words, last) and self.spans.get(first, (0, -1))[1] != last:
            return False  # بعد إعلان مقتل خمسة
        return front - last == 1 or (front - last == _CLOSE_BY and self._is_renewed(front))

    def _is_renewed(self, front: int) -> bool:
        """Whether a word before an event noun is a part of it: أي اجتماع, تجديد حبسه."""
        return self.words.is_a(front - 1, "of:any") or self.words.is_a(front - 1, "of:renewing")

    def _load(self, last: int, front: int) -> int | None:
        """The verb before a word that says what is brought by what carries it: طائرة تحمل 40 طنا من المساعدات."""
        return next(
            (i for i in range(front - 1, max(last, front - _AMOUNT), -1) if self.words.is_a(i, "of:load")), None
        )

    def _is_discussing(self, i: int) -> bool:
        """Whether a word is a verb of what is only talked about or possible."""
        operators = self.words.readings[i].entries.get("operator", ())
        return any(operator.value == "discussed" and "verb" in operator.features for operator in operators)

    def _governs(self, i: int) -> bool:
        """Whether a word is a verb that tells of something itself, and not only that an event happens."""
        entries = self.words.readings[i].entries
        return "verb" in entries and entries.keys().isdisjoint(_BEARING)

    def _next_clause(self, clause: int, first: int, last: int) -> int | None:
        """The main verb after a phrase or clause in front without an event: بينما كان فلان أمس في روما، وجه رسالة."""
        opened = self.scope.clauses[clause]
        k = self.from_word(last)
        if opened.kind is not Kind.BESIDE and (opened.kind not in OUTER or first - opened.first > 1):
            return None
        if k == len(self.mentions) or last not in self.mentions[k].sentence:
            return None
        if self.kind(k) is Kind.BESIDE and self.homes[k] != clause:
            return None  # استحق القرض أمس بحسب ما أعلن مصدر
        return k if self.verbal(k) and self.kind(k) in OUTER else None


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
