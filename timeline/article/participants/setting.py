"""Where events are by what stands around their own clause: حيث, the begin of the sentence, an occasion, a visit."""

from __future__ import annotations

import re

from attrs import Factory, field, frozen

from timeline.arabic.phrases import Phrases
from timeline.article.mentions import Trigger
from timeline.article.participants.antecedents import Antecedents
from timeline.article.participants.syntax import Syntax
from timeline.event import SPOKEN
from timeline.event import EventType as Type

FRONT = 14
"""How many words a place may stand before its event, or behind it."""
_NEAR = 6
_CLAUSE = re.compile("[^csrV]+")
_OCCASION = re.compile("[id]E")
_INNER = re.compile("[csr]")
"""What opens a clause within the one of a verb."""
_ON_OCCASION = frozenset({Type.STATEMENT, Type.AGREEMENT, Type.APPOINTMENT, Type.MEETING})
"""Types of what is done on an occasion that has a place: وقعا الاتفاق في حفل أقيم بالقصر."""


@frozen(eq=False)
class Setting:
    """The sentences around the clauses of the events of one article."""

    past: Antecedents
    around: Syntax = field(init=False, default=Factory(lambda self: self.past.around, takes_self=True))
    phrases: Phrases = field(init=False, default=Factory(lambda self: self.around.phrases, takes_self=True))

    def there(self, trigger: Trigger, sentence: range) -> range | None:
        """The place that حيث takes up before an event, or before the one that و joins it to."""
        last = self.past.last_in(sentence.start)
        i = trigger.light if trigger.light is not None else trigger.first
        if self.phrases.joined[i] == "w" and last is not None:
            i = last.trigger.first
        before = i - 1 if trigger.type in SPOKEN else self._where_before(i, sentence)
        if before is None or before < sentence.start or not self.past.is_a(before, "where"):
            return None
        return self._place_up_to(before, sentence) or self.past.last_place(sentence.start)

    def _where_before(self, i: int, sentence: range) -> int | None:
        """The word حيث of the clause that word `i` is in, across its verb at most: حيث شارك في اجتماع."""
        p = self.phrases
        for n in range(i - 1, max(sentence.start - 1, i - _NEAR), -1):
            if self.past.is_a(n, "where"):
                return n
            if p.kinds[n] in "csrkX" or p.gaps[n + 1] != " ":
                return None
        return None

    def _place_up_to(self, i: int, sentence: range) -> range | None:
        """The place that ends before a word, by itself or after a preposition: انتقل إلى القاهرة، حيث."""
        place, kinds = self.phrases.places.at, self.phrases.kinds
        while i - 1 > sentence.start and kinds[i - 1] in "tU":  # زار الدوحة في سبتمبر 2025، حيث
            i -= 1
            if kinds[i - 1] == "i":
                i -= 1
        goes = (n for n in range(max(sentence.start, i - _NEAR), i) if kinds[n - 1] in "em")
        return next((one for one in map(place, goes) if one is not None and one.stop == i), None)

    def purpose(self, i: int) -> int:
        """The word that says with ل to what end a meeting is gone to: for اجتماع in للمشاركة في اجتماع, للقاء."""
        at = i - 1 if i and self.phrases.kinds[i - 1] == "i" else i
        return at - 1 if at and self.past.is_a(at - 1, "attending") else i

    def visited(self, trigger: Trigger, sentence: range) -> range | None:
        """Where somebody goes to meet somebody: توجه إلى أنقرة للقاء نظيره."""
        last = self.past.last_in(sentence.start)
        if last is None or last.trigger.type is not Type.VISIT:
            return None
        meets = trigger.type is Type.MEETING and self.phrases.joined[self.purpose(trigger.first)] in "lL"
        return last.place if meets else None

    def in_front(self, trigger: Trigger, sentence: range) -> range | None:
        """The place that a sentence begins with before its verb: وفي عدن، قال الناطق."""
        p, i = self.phrases, sentence.start
        topic = self.past.is_a(i, "topic")
        i += topic
        if p.kinds[i] not in "ih" or trigger.first - i > FRONT:
            return None
        place = p.places.at(i + 1)
        if place is None and p.kinds[i + 1] == "O" and (body := p.at(i + 1)):  # في البرلمان
            place = range(body.first, body.stop)
        if place is None or (topic and p.gaps[place.stop] == "," and p.gaps[trigger.first] == ","):
            return place
        between = range(place.stop, trigger.first)
        return place if len(between) <= 2 and all(p.kinds[n] in "qtk" for n in between) else None

    def at_begin(self, trigger: Trigger, sentence: range) -> range | None:
        """The place that a sentence begins with, for a noun in its first clause: وفي نابلس، جرح شابان في اشتباكات."""
        past, p = self.past, self.phrases
        if p.kinds[sentence.start] not in "ih" or trigger.first - sentence.start > 2 * FRONT:
            return None
        place = p.places.at(sentence.start + 1)
        if place is None or _INNER.search(p.kinds, place.stop, trigger.first):
            return None
        said = any(taken.trigger.type in SPOKEN for taken in past.found[-_NEAR:] if taken.begin == sentence.start)
        closed = next((n for n in range(place.stop, trigger.first) if p.gaps[n] == ","), None)
        return None if said or closed is None or "V" in p.kinds[place.stop : closed] else place

    def of_saying(self, trigger: Trigger, sentence: range) -> range | None:
        """Where the occasion was at which somebody spoke: في مؤتمر صحفي عقده بمقر الحكومة."""
        if trigger.type not in _ON_OCCASION:
            return None
        p = self.phrases
        if occasion := self._occasion(trigger, sentence):
            return occasion
        verb = p.kinds.find("V", trigger.last + 1, min(trigger.last + FRONT, sentence.stop))
        if verb < 0 or p.gaps[verb] != " " or p.joined[verb] != "-":
            return None
        if not (p.words.key(verb).endswith(("ه", "ها")) or self.past.is_a(verb, "happening-verb")):
            return None
        if "i" not in p.kinds[trigger.last + 1 : verb] or _INNER.search(p.kinds, trigger.last + 1, verb):
            return None
        for c in self.around.complements(verb + 1, min(verb + FRONT, sentence.stop)):
            if c.place is not None and c.preposition in "ib":
                return c.place
        return None

    def _occasion(self, trigger: Trigger, sentence: range) -> range | None:
        """Where the meeting was during which somebody spoke: قال خلال ندوة بمقر الحزب."""
        p = self.phrases
        clause = _CLAUSE.match(p.kinds, trigger.last + 1, min(trigger.last + FRONT, sentence.stop))
        for occasion in _OCCASION.finditer(p.kinds, *clause.span()) if clause else ():
            n = occasion.end()
            if self.around.names(n - 1, Type.MEETING):
                held = self.around.complements(n, min(n + FRONT, sentence.stop))
                return next((c.place for c in held if c.place and c.preposition in "ib"), None)
        return None

    def witnessing(self, trigger: Trigger, sentence: range) -> range | None:
        """Where it was by the subject of a verb of seeing or suffering it: شهدت المدينة احتجاجات, تعرضت لقصف."""
        past, p = self.past, self.phrases
        low = max(sentence.start, trigger.first - FRONT)
        verb = p.kinds.rfind("V", low, trigger.first)
        if verb < 0 or not self._is_scene(verb, trigger) or _INNER.search(p.kinds, verb, trigger.first):
            return None
        subject = past.around.subject_of(verb, sentence.start, trigger.first)
        return p.places.at(subject[0].first) or p.places.unlisted(subject[0].first) if subject else None

    def _is_scene(self, verb: int, trigger: Trigger) -> bool:
        """Whether the subject of a verb is where the event happened that the noun after it names."""
        suffered = self.past.is_a(verb, "suffering") and self.phrases.joined[trigger.first] in "lL"
        return suffered or self.past.is_a(verb, "witnessing")

    def taken_up(self, trigger: Trigger, sentence: range) -> range | None:
        """The place of a visit that a pronoun takes up: زار أنقرة واجتماعه فيها برئيس الوزراء."""
        follows, last = trigger.last + 1, self.past.last_in(sentence.start)
        if last is None or last.trigger.type is not Type.VISIT:
            return None
        return last.place if follows < sentence.stop and self.past.is_a(follows, "in-it") else None
