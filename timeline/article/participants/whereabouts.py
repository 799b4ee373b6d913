"""Where events are: by complements of their words, by the verbs that hold or strike, by the begin of the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from attrs import Factory, field, frozen

from timeline.arabic.cells import is_definite
from timeline.arabic.phrases import Phrases
from timeline.article.mentions import Form, Trigger
from timeline.article.participants.antecedents import Antecedents
from timeline.article.participants.setting import FRONT, Setting
from timeline.article.participants.syntax import Complement, Syntax
from timeline.event import SPOKEN
from timeline.event import EventType as Type

HOLDING = ("happening-verb", "scheduled")
"""Verbs and participles that say that what they tell of was held or happened."""
_CLOSES = frozenset(",:;(-")
_WAS = re.compile("[kq]V")
STRUCK = frozenset({Type.ATTACK, Type.PROTEST, Type.DISASTER})
"""Types of what strikes a place or passes through it."""
GONE_INTO = frozenset({Type.PROTEST, Type.VISIT, Type.STATEMENT})
"""Types whose noun says with في what the clause's subject does: خرج المئات في مسيرة, وصل في زيارة."""
_STRIKES = frozenset({Type.ATTACK, Type.DISASTER, Type.DEPLOYMENT})
"""Types whose verbs take a place as their object: قصف البلدة."""
_FIRST: dict[Type, Callable[[Complement], bool]] = {
    Type.VISIT: lambda c: c.preposition != "e",
    Type.DEPLOYMENT: lambda c: c.preposition == "m",
    Type.ATTACK: lambda c: c.preposition == "m",
}
"""Which places count first, where a clause has several: where somebody goes, and only then where he comes from."""
_OFFICES = frozenset({Type.APPOINTMENT, Type.DISMISSAL, Type.AID})
"""Types of which a place rather tells where the office or the needy are: أقال مدير الأمن في الولاية."""
_OF_OFFICES = SPOKEN | _OFFICES | {Type.MEETING, Type.CALL, Type.AGREEMENT, Type.TRIAL}
_WHERE = {
    Type.VISIT: "ihebl",
    Type.DEPLOYMENT: "ihebom",
    Type.ATTACK: "ihbom",
    Type.TRIAL: "ih",
    Type.DISASTER: "ihbo",
    Type.AID: "ihbe",
    Type.ARREST: "ihbm",
    Type.STATEMENT: "ihbm",
    **dict.fromkeys((Type.SANCTION, Type.REQUEST, Type.THREAT, Type.ACCUSATION), ""),
}
"""The prepositions that bring a place to events of a type, where they are others than to all."""


@frozen(eq=False)
class Whereabouts:
    """The places of the events of one article."""

    past: Antecedents
    setting: Setting = field(init=False, default=Factory(lambda self: Setting(self.past), takes_self=True))
    around: Syntax = field(init=False, default=Factory(lambda self: self.past.around, takes_self=True))
    phrases: Phrases = field(init=False, default=Factory(lambda self: self.around.phrases, takes_self=True))

    def of_verb(self, trigger: Trigger, after: list[Complement], sentence: range) -> range | None:
        """Where it was that a verb tells of: by a complement, by what the sentence begins with, by the occasion."""
        place = self._stated(trigger, after, sentence) or self.setting.in_front(trigger, sentence)
        return place or self.setting.of_saying(trigger, sentence)

    def of_noun(self, trigger: Trigger, after: list[Complement], i: int, sentence: range) -> range | None:
        """Where it was: by a complement, by the verb before or after the noun, by what the sentence begins with."""
        if self._is_signed(trigger, sentence):
            return None
        place = self.setting.taken_up(trigger, sentence) or self._stated(trigger, after, sentence)
        place = place or self._between(trigger, sentence)
        place = place or self.setting.witnessing(trigger, sentence)
        place = place or self.setting.visited(trigger, sentence) or self._of_holding(trigger, i, sentence)
        return place or self.setting.at_begin(trigger, sentence)

    def struck(self, trigger: Trigger, after: list[Complement], told: str) -> range | None:
        """The place that a relative clause says an event struck or passed through, or that saw it."""
        if told != "seen" and (told != "strikes" or trigger.type not in STRUCK):
            return None
        return next((c.place for c in after if c.preposition == "-" and c.place), None)

    def is_where(self, trigger: Trigger, c: Complement, after: Sequence[Complement] = ()) -> bool:
        """Whether a complement with a place says where the event was, and not what it is about or whom it is for."""
        kind, place = trigger.type, c.place
        if place is None or self.faces(kind, c):
            return False
        if c.preposition == "-":
            return kind is Type.VISIT or self.says_where(c) or self._strikes(trigger, place, c, after)
        in_prison = kind is Type.TRIAL and self.past.is_a(place.start, "prison")  # سنوات في السجن
        if in_prison or c.preposition not in _WHERE.get(kind, "ihb"):
            return False
        if c.preposition == "m":
            if kind in (Type.STATEMENT, Type.ARREST) and self.past.is_a(place.start, "settlement"):
                return False  # قال شاب من مدينة عدن, اعتقلت فتى من بلدة
            from_there = kind is Type.STATEMENT and self._is_body_before(c, after)  # أعلنته الأمم المتحدة من مسقط
            return from_there or self._is_site(place) or (kind is Type.DEPLOYMENT and "leaving" in self._said(trigger))
        if c.preposition == "b":
            if self.past.is_a(place.start - 1, "concerning"):
                return False  # جلسة خاصة باليمن
            return kind is not Type.STATEMENT or self._is_site(place)
        served = self.past.is_a(place.start, "country") or self.past.is_a(place.start, "hospital")
        return not (kind is Type.AID and c.preposition == "e" and served)

    def _is_body_before(self, c: Complement, after: Sequence[Complement]) -> bool:
        """Whether a body, and nobody who may be from there, stands before what من brings."""
        place = c.place
        return place is not None and any(
            one.preposition == "-" and one.phrases[-1].head in "CO" and one.phrases[-1].stop == place.start - 1
            for one in after
        )

    def faces(self, kind: Type, c: Complement) -> bool:
        """Whether a body is told something and is no place: قدم إحاطة أمام مجلس الأمن."""
        body = kind is Type.STATEMENT and c.preposition == "h" and c.phrases[0].head in "IO"
        return body and self.past.is_a(c.phrases[0].first - 1, "facing")

    def says_where(self, c: Complement) -> bool:
        """Whether a bare phrase says where: شمال سوريا."""
        return c.place is not None and self.past.is_a(c.place.start, "direction")

    def _stated(self, trigger: Trigger, after: list[Complement], sentence: range) -> range | None:
        """Where the clause says that it was."""
        kind = trigger.type
        said = self._of_event(trigger, after)
        first = _FIRST.get(kind)
        for c in sorted(said, key=first) if first else said:
            if self.is_where(trigger, c, after):
                return c.place
            if kind is Type.OPENING and c.place is not None and (town := self._town(c.place)):
                return town
            if kind in SPOKEN and c.place is None and c.preposition in "febmo":
                return None
        return self.setting.there(trigger, sentence)

    def _of_event(self, trigger: Trigger, after: list[Complement]) -> list[Complement]:
        """The complements without the places that tell of the office or the body before them."""
        if trigger.type not in _OF_OFFICES:
            return after
        return [
            c
            for n, c in enumerate(after)
            if c.place is None or not self._is_of(trigger.type, c, self._before(after, n))
        ]

    def _before(self, after: list[Complement], n: int) -> list[Complement]:
        """The complement that a place hangs on: the one before it, or the one that this is of (مدير مكتب للرعاية)."""
        if n > 1 and after[n - 1].preposition == "l":
            office, told = after[n - 2].phrases[-1], after[n - 1].phrases[0]
            if told.first == office.stop and not self.past.is_a(told.first, "press"):
                return [Complement("-", (office._replace(stop=after[n - 1].phrases[-1].stop),), None)]
        return after[n - 1 : n]

    def _town(self, place: range) -> range | None:
        """The place around what is opened: محطة في مدينة أسوان."""
        p = self.phrases
        for n in place[1:]:
            if p.kinds[n - 1] == "i" or p.joined[n] == "b":
                return range(n, place.stop)
        return None

    def _strikes(self, trigger: Trigger, place: range, c: Complement, after: Sequence[Complement]) -> bool:
        """Whether a bare place is the object of what strikes it, of a verb or noun with its agent: قصف الجيش البلدة."""
        if trigger.type not in _STRIKES or not self.phrases.places.is_known(place):
            return False
        if trigger.form is Form.NOUN:
            return self.phrases.kinds[place.start] == "L"
        return self._is_object(c, after)

    def _is_object(self, c: Complement, after: Sequence[Complement]) -> bool:
        """Whether a bare phrase is the object of its verb: after the subject, or a place that no state is named by."""
        bare = next((one for one in after if one.preposition == "-"), c)
        return c is not bare or self.phrases.kinds[c.phrases[0].first] == "L"

    def _is_site(self, place: range) -> bool:
        """Whether a place is named by a noun, as somebody's house is, and not by a name that may be a state's."""
        return self.phrases.kinds[place.start] in "LIO"

    def _said(self, trigger: Trigger) -> Container[str]:
        """The symbols under which the lexicon has a trigger's dictionary form."""
        return self.phrases.words.lexicon.known(trigger.lemma)

    def _is_of(self, kind: Type, c: Complement, before: list[Complement]) -> bool:
        """Whether a place tells of the office or the body before it: السفير في بغداد, وزارة الصحة في غزة."""
        place, phrases = c.place, self.phrases
        if place is None or not before or c.preposition not in "ibh":
            return False
        holder = before[0].phrases[-1]
        if place.start - holder.stop not in (0, 1):
            return False
        first = holder.title.start if holder.title else holder.first
        if kind is Type.CALL or self._is_office(kind, c, place):
            return True
        if self.past.is_a(first, "posted") or self.past.is_a(holder.stop - 1, "posted"):
            return True
        if kind is Type.TRIAL and holder.last == first:
            return False  # قضت محكمة في عدن
        return kind in SPOKEN | {Type.TRIAL} and phrases.kinds[first] in "IO"

    def _is_office(self, kind: Type, c: Complement, place: range) -> bool:
        """Whether a town or province tells where somebody's office is, or where the needy are."""
        settlement = self.phrases.kinds[place.start] == "C" or self.past.is_a(place.start, "settlement")
        return kind in _OFFICES and settlement and (kind is not Type.AID or c.preposition == "i")

    def _is_signed(self, trigger: Trigger, sentence: range) -> bool:
        """Whether a truce is what is signed, so that the place is the signing's: وقعوا هدنة في جدة."""
        last = self.past.last_in(sentence.start)
        if trigger.type is not Type.CEASEFIRE or last is None:
            return False
        return last.trigger.type is Type.AGREEMENT and last.trigger.form is Form.VERB

    def _between(self, trigger: Trigger, sentence: range) -> range | None:
        """The place that stands between the noun and the verb that carries it: عُقد في القاهرة اجتماع."""
        light, before = trigger.light, max(sentence.start, trigger.first - 1)
        if light is None and trigger.type in GONE_INTO and self.phrases.kinds[before] == "i":
            light = self._verb_before(before, sentence)
        elif light is None:
            light = self._verb_before(before, sentence)
            if light is not None and not self._bears(light, trigger):
                return None
        if light is None or light > trigger.first:
            return None
        between = self._of_event(trigger, list(self.around.complements(light + 1, trigger.first)))
        return next((c.place for c in between if c.preposition in "ihbe" and self.is_where(trigger, c)), None)

    def _verb_before(self, i: int, sentence: range) -> int | None:
        """The verb of the clause that word `i` is in, from before it."""
        kinds = self.phrases.kinds
        for n in range(i, max(sentence.start - 1, i - FRONT), -1):
            if kinds[n] == "V":
                return n
            if kinds[n] in "csrkX" or self.around.is_trigger(n):
                return None
        return None

    def _bears(self, verb: int, trigger: Trigger) -> bool:
        """Whether a verb that is no event itself has the noun as its subject or object: انطلقت في مسقط محادثات."""
        p, i = self.phrases, trigger.first
        if self.around.is_trigger(verb) or p.joined[i] != "-" or p.kinds[i - 1] in "ieognayfjhzd":
            return False
        if not p.words.readings[verb].entries.keys().isdisjoint(HOLDING):
            return True  # اختتمت في الدوحة الجولة الثالثة من المفاوضات
        return p.kinds[i - 1] != "m" and not is_definite(p.words, i)

    def _of_holding(self, trigger: Trigger, i: int, sentence: range) -> range | None:
        """Where an event was by a verb or participle after its noun: المفاوضات ستعقد في جدة, كان مقررا في طهران."""
        past, p = self.past, self.phrases
        stop = min(i + FRONT, sentence.stop)
        held = p.words.lexicon.finder(*HOLDING).search(p.words.codes, 2 * i + 1, 2 * stop)
        if held is None and _WAS.search(p.kinds, i, stop) is None:
            return None
        for n in range(i, stop):
            if p.kinds[n] in "kq":
                continue
            was = p.kinds[n] == "V" and p.kinds[n - 1] in "kq" and not past.around.is_trigger(n)  # حريق كان قد شب
            if was or (p.kinds[n] in "VJDN" and not p.words.readings[n].entries.keys().isdisjoint(HOLDING)):
                after = past.around.complements(n + 1, sentence.stop)
                return next((c.place for c in after if c.preposition in "ihb" and self.is_where(trigger, c)), None)
            of_another = past.around.is_trigger(n) or p.joined[n] + p.kinds[n] == "wE"
            if p.kinds[n] in "csVX" or p.gaps[n] in _CLOSES or of_another:
                break
        return None
