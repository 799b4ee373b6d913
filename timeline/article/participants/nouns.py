"""Who takes part in an event that a noun names: its genitive, its complements, and those of the verb around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import Factory, field, frozen

from timeline.arabic.borders import is_of_his
from timeline.arabic.cells import is_definite
from timeline.arabic.phrases import Phrases
from timeline.article.mentions import Trigger
from timeline.article.participants.accord import is_accusative, of_pronoun
from timeline.article.participants.antecedents import Antecedents
from timeline.article.participants.governors import governed, with_carried
from timeline.article.participants.roles import (
    ACTED_UPON,
    AGENT,
    COUNTERPART,
    GOVERNMENTS,
    PATIENT,
    SIDED,
    Cast,
    Roles,
    has_agent,
)
from timeline.article.participants.surroundings import (
    between,
    further_victims,
    sentenced,
    struck,
    taking_part,
)
from timeline.article.participants.syntax import Actors, Complement, Syntax
from timeline.article.participants.whereabouts import GONE_INTO, STRUCK
from timeline.event import EventType as Type

_ADJECTIVE = re.compile("مت|.ائ.$|.*ه$")
"""The shapes of adjectives that names seldom have: متعمد, هائل, and feminine ones."""
_REACH = 14
_NEAR = 6
_NEWS_OF = frozenset({Type.CASUALTY, Type.DISASTER, Type.ATTACK})
"""Types of what somebody before a colon tells and has not done (الإسعاف: إصابة ستة)."""
_TAKES_OBJECT = frozenset({Type.MEETING, Type.ARREST, Type.DISMISSAL, Type.APPOINTMENT})
"""Types of whose nouns a pronoun says who does it, where an object stands behind them."""
_ORDERED = frozenset({Type.ARREST, Type.TRIAL, Type.DISMISSAL, Type.APPOINTMENT})
"""Types of what somebody orders with بـ."""


@frozen(eq=False)
class Nouns:
    """The clauses around nouns in one article."""

    roles: Roles
    past: Antecedents = field(init=False, default=Factory(lambda self: self.roles.past, takes_self=True))
    around: Syntax = field(init=False, default=Factory(lambda self: self.past.around, takes_self=True))
    phrases: Phrases = field(init=False, default=Factory(lambda self: self.around.phrases, takes_self=True))

    def noun(self, trigger: Trigger, sentence: range) -> tuple[Cast, range | None]:
        """Who and where around a noun."""
        kind = trigger.type
        cast, place, i = self._genitive(trigger, sentence)
        i = self._past_adjectives(trigger, i, sentence.stop)
        after, told = self._after_noun(trigger, i, sentence)
        place = place or self.roles.where.struck(trigger, after, told)
        if place is None or told == "done":
            cast += self._in_relative_clause(trigger, told, after, cast, sentence)
        if not cast:
            cast, hit = struck(self.roles, trigger, i, sentence)
            place = place or hit
        if trigger.light is not None:
            cast = with_carried(self.roles, trigger, sentence, cast)
        if not cast and self.roles.has_pronoun(trigger):
            cast += self._of_pronoun(trigger, i, sentence)
        elif not cast and trigger.light is None:
            cast += self._resumed(trigger, i, sentence)
        if kind is Type.MEETING:
            cast += taking_part(self.roles, trigger, i, sentence.stop)
        if not has_agent(cast):
            cast += between(self.roles, after, i, sentence)
        cast = governed(self.roles, trigger, sentence, cast)
        cast += self.roles.by_preposition(trigger, after, cast)
        cast += sentenced(self.roles, trigger, sentence, cast)
        if not has_agent(cast):
            role = PATIENT if kind is Type.ELECTION else AGENT
            cast = [(role, phrase) for phrase in self._agent_from_afar(trigger, sentence, after, cast)] + cast
        place = place or self.roles.where.of_noun(trigger, after, i, sentence)
        return cast + further_victims(self.roles, trigger, sentence, cast), place

    def _resuming(self, trigger: Trigger, sentence: range) -> Actors:
        """What a relative clause tells of, where the pronoun of its noun takes it up: المعبر الذي أعيد فتحه."""
        i = -1 if trigger.light is None else trigger.light - 1
        if i < sentence.start or self.phrases.kinds[i] != "r":
            return ()
        before = map(self.phrases.at, range(max(sentence.start, i - _NEAR), i))
        return next(((phrase,) for phrase in before if phrase is not None and phrase.stop == i), ())

    def _of_pronoun(self, trigger: Trigger, i: int, sentence: range) -> Cast:
        """Whose it is by the noun's pronoun, and to whom he does it where that stands behind."""
        owner = self._resuming(trigger, sentence) or self._owner(trigger, sentence)
        acted_upon = self._object(trigger, i, sentence)
        if not acted_upon:
            role = PATIENT if trigger.type is Type.ELECTION else self.roles.genitive(trigger)  # انتخابه
            return [(role, phrase) for phrase in owner]
        by = self.past.last_acting(sentence.start, of_pronoun(self.phrases, trigger)) or owner
        other = COUNTERPART if trigger.type in SIDED else PATIENT
        return [(AGENT, phrase) for phrase in by] + [(other, phrase) for phrase in acted_upon]

    def _object(self, trigger: Trigger, i: int, sentence: range) -> Actors:
        """Whom the one does it to whose noun it is by a pronoun: لقائه الوزير, استقباله في القصر وزير الخارجية."""
        p = self.phrases
        if trigger.type not in _TAKES_OBJECT:
            return ()
        stop = next((n for n in range(i, min(i + _REACH, sentence.stop)) if p.gaps[n] != " "), sentence.stop)
        for c in self.around.complements(i, min(stop, sentence.stop)):
            if c.preposition == "-":
                fits = c.place is None and self.roles.can_be_object(trigger.type, c.phrases[0])
                return c.phrases if fits else ()
            if c.preposition not in "ihz":
                return ()
        return ()

    def _resumed(self, trigger: Trigger, i: int, sentence: range) -> Cast:
        """Whom a preposition's pronoun after the noun takes up: القبض عليهما."""
        if trigger.type not in ACTED_UPON or i >= sentence.stop or self.phrases.kinds[i] != "+":
            return []
        return [(PATIENT, phrase) for phrase in self.past.last_acted_upon()]

    def _in_relative_clause(
        self, trigger: Trigger, told: str, after: list[Complement], cast: Cast, sentence: range
    ) -> Cast:
        """Who does it, or whom it strikes, in the relative clause of the noun."""
        bare = next((c for c in after if c.preposition == "-"), None)
        if bare is None:  # زيارة قام بها إلى بنغازي
            if told != "done" or has_agent(cast):
                return []
            if self._gathers(trigger.last + 1) and (two := self.past.last_two(sentence.start)):  # لقاء جمعهما
                return [(AGENT, phrase) for phrase in two]
            visitor = self.past.last_of(trigger.type) if trigger.type is Type.VISIT else ()
            return [(AGENT, phrase) for phrase in visitor or self.past.governing(trigger, sentence.start)]
        if told == "done" and not has_agent(cast):
            role = PATIENT if trigger.type is Type.ELECTION else AGENT
            return [(role, phrase) for phrase in bare.phrases]
        struck = told == "strikes" and trigger.type is Type.ATTACK and bare is after[0]
        return [(PATIENT, phrase) for phrase in bare.phrases] if struck else []

    def _agent_from_afar(self, trigger: Trigger, sentence: range, after: list[Complement], cast: Cast) -> Actors:
        """Who acts where the noun names only the other side: the clause's subject, or who stands before a colon."""
        if self.phrases.gaps[trigger.first] == ":" and trigger.type not in _NEWS_OF | SIDED:
            before = self.around.just_before(trigger.first, sentence.start)
            where = bool(before) and self._is_where(before[0].first)
            return () if where and trigger.type not in GOVERNMENTS else before
        if trigger.type is Type.ELECTION:
            return () if cast else self.past.governing(trigger, sentence.start, "winning")
        if cast and trigger.type not in ACTED_UPON and any(c.preposition == "g" for c in after):
            return self.past.governing(trigger, sentence.start)
        if trigger.type is Type.VISIT and self.phrases.words.readings[trigger.first].clitic == "ب":
            return self.past.governing(trigger, sentence.start)  # استهل جولته بزيارة
        ordered = trigger.type in _ORDERED and self.phrases.words.readings[trigger.first].clitic == "ب"
        if ordered and (by := self.past.governing(trigger, sentence.start, "ordering")):
            return by  # أمرت النيابة بحبس
        if not cast and trigger.type in GONE_INTO and self.phrases.kinds[max(0, trigger.first - 1)] == "i":
            before = self.around.just_before(trigger.first - 1, sentence.start)
            gone_to = trigger.type is Type.VISIT and before and self.phrases.places.at(before[0].first) is not None
            return self.past.governing(trigger, sentence.start) if gone_to or not before else before
        if not cast and self.phrases.kinds[max(0, trigger.first - 1)] == "e":
            return self.past.called(sentence.start)
        return ()

    def _is_where(self, i: int) -> bool:
        """Whether the word at `i` names a place, or ends the name of one: رأس جدير."""
        return self.phrases.places.at(i) is not None or (i > 0 and self.past.is_a(i - 1, "begins-place"))

    def _gathers(self, i: int) -> bool:
        """Whether a word right behind a noun is a verb of bringing people to it: لقاء جمع الوزير بنظيره."""
        return self.past.is_a(i, "gathering")

    def _genitive(self, trigger: Trigger, sentence: range) -> tuple[Cast, range | None, int]:
        """What an event's noun is bound to: لقاء رشاد وكالن, تفجير سوق بعقوبة; and the word after it."""
        p, i, kind = self.phrases, trigger.last + 1, trigger.type
        if (
            i < sentence.stop
            and p.cells[3 * i : 3 * i + 3] == " -E"
            and (self.around.names(i, kind) or not self.around.is_trigger(i))
        ):
            i += 1  # جلسات محاكمة النشطاء
        if i >= sentence.stop or not self.roles.can_be_bound(trigger) or p.joined[i] != "-" or p.gaps[i] != " ":
            return [], None, i
        group, stop = p.group(i, split=kind in SIDED)
        any_one = self.past.is_a(i, "of:any-one") and self.roles.genitive(trigger) is AGENT  # إطلاق أي صاروخ
        if not group or any_one or self._gathers(i) or self._describes(trigger, i, sentence.stop):
            return [], None, i
        place = p.places.at(i)
        both = kind is Type.AGREEMENT and "w" in p.joined[place.start : place.stop] if place is not None else False
        if place is not None and kind not in GOVERNMENTS and not both:  # but اتفاق تونس وطرابلس
            return [], place, place.stop
        named = p.places.can_be_name(i) and self.roles.is_named_after(trigger, group)
        if named or self.roles.strikes_a_place(trigger):
            return [], range(group[0].first, stop) if named else None, stop
        if kind is Type.TRIAL and group[0].head not in "ITRO" and self.roles.genitive(trigger) is AGENT:
            return [], None, stop
        role = self.roles.genitive(trigger)
        done = kind is Type.AGREEMENT and not self.roles.is_somebody(group[0])  # إبرام صفقة
        about = self.past.is_a(trigger.first, "meeting-about") and group[0].head not in "TRCIOS"
        done = done or about or self.past.is_a(trigger.first, "of-content")
        done = done or (kind is Type.AGREEMENT and i > trigger.last + 1)  # اتفاق تبادل الأسرى
        if done or (kind is Type.ELECTION and role is AGENT):
            return [], None, stop
        rest = COUNTERPART if kind in SIDED - {Type.VISIT, Type.STATEMENT} and role is AGENT else role
        if role is not AGENT and stop < sentence.stop and p.gaps[stop] == " " and p.joined[stop] == "-":
            acted_upon = p.at(stop)
            accusative = acted_upon is not None and is_accusative(self.phrases, acted_upon)
            acts = group[0].head not in "UMA" and not accusative  # وفاة ثلاثة متأثرين بجراحهم
            heads = "TRIOUM" if kind in _ORDERED else "TR"  # تعيين البرهان حكومة
            acts = acts and not (acted_upon and is_of_his(p.words, acted_upon.first))  # نشر قوة قوامها ألف جندي
            if acts and acted_upon is not None and (acted_upon.named or acted_upon.head in heads):
                return [*((AGENT, phrase) for phrase in group), (role, acted_upon)], None, acted_upon.stop
        return [(rest if n else role, phrase) for n, phrase in enumerate(group)], None, stop

    def _describes(self, trigger: Trigger, i: int, end: int) -> bool:
        """Whether a word is an adjective of the noun by its shape, and no genitive."""
        kinds, key = self.phrases.kinds, self.phrases.words.key(i)
        alone = i + 1 >= end or kinds[i + 1] not in "NDCTILRO" or self.phrases.joined[i + 1] != "-"
        lone = kinds[i] == "N" and alone
        shaped = kinds[i] == "Z" or (lone and _ADJECTIVE.match(key) is not None)
        return shaped and self.roles.is_adjective(trigger, i)

    def _past_adjectives(self, trigger: Trigger, i: int, end: int) -> int:
        """The word after the adjectives of an event's noun; of victims, after their other kinds (قتلى ومصابين)."""
        p = self.phrases
        definite = (
            is_definite(p.words, trigger.first) or is_definite(p.words, trigger.last) or self.roles.has_pronoun(trigger)
        )
        while i < end and p.gaps[i] == " ":
            match p.joined[i] + p.kinds[i]:
                case "-J" | "-A" | "-t":
                    pass
                case "-Z" | "-N" if self._describes(trigger, i, end):
                    pass
                case "-N" if p.words.raw[i][-1] == p.words.raw[trigger.last][-1] == "ا":  # اتصالا هاتفيا مماثلا
                    pass
                case "-D" | "-L" | "-R" | "-Y" | "-O" if definite and is_definite(p.words, i):
                    pass
                case "-D" if p.kinds[i - 1] == "J":
                    pass
                case "wJ" | "wZ" if p.kinds[i - 1] in "JZ":
                    pass
                case "wN" | "wZ" | "wE" if trigger.type is Type.CASUALTY:
                    pass
                case _:
                    break
            i += 1
        return i

    def _after_noun(self, trigger: Trigger, i: int, sentence: range) -> tuple[list[Complement], str]:
        """The complements of a noun, and how they hang on it: by a relative `r`, by a verb with its pronoun `V`."""
        p, end, told = self.phrases, sentence.stop, ""
        relative = i < end and p.kinds[i] == "r"
        i += relative
        if i < end and p.gaps[i] == " " and p.joined[i] == "-":
            tells = relative or not is_definite(p.words, trigger.first)
            tells = tells and not self.past.is_a(i, "impersonal")  # الاتفاق الذي تم التوصل إليه
            while i < end and (self._may_tell(i, relative=relative) or self._gathers(i)) and p.gaps[i] == " ":
                if tells and p.kinds[i] not in "qtk":
                    told = self._tells(i, end)
                i += 1
                if not relative:
                    break
            if told and i < end and p.kinds[i] == "+":
                i += 1
        if p.kinds[max(0, trigger.first - 2) : trigger.first] == "ki":
            told = "done"  # كان في استقباله X
        before = max(0, trigger.first - 1)
        hits = self.past.is_a(before, "passing") or (
            trigger.type is not Type.PROTEST and self.past.is_a(before, "striking")
        )
        struck = trigger.type in STRUCK and hits
        if struck and not told:
            told = "strikes"  # ضرب زلزال إقليم الحوز
        after = self.around.complements(i, end, split=True)
        return list(after if told or trigger.light is not None else self._before_bare(trigger, after)), told

    def _may_tell(self, i: int, *, relative: bool) -> bool:
        """Whether a word stands in front in a clause that tells of a noun; توصل may be a noun elsewhere."""
        kind = self.phrases.kinds[i]
        return kind == "V" or (relative and (kind in "qtk" or (kind == "E" and not self.around.is_trigger(i))))

    def _before_bare(self, trigger: Trigger, after: Iterable[Complement]) -> Iterator[Complement]:
        """What prepositions bring; what stands bare goes on from elsewhere, unless it says where."""
        takes = trigger.type is not Type.VISIT or self.roles.has_pronoun(trigger)  # زيارته موقع الحادث
        for n, c in enumerate(after):
            object_of = takes and not n and self.roles.where.is_where(trigger, c)
            if c.preposition != "-" or object_of or self.roles.where.says_where(c):
                yield c
            if c.preposition == "-":
                return

    def _tells(self, verb: int, end: int) -> str:
        """What a relative clause tells of its noun: by a pronoun who has `done` or `seen` it, or what it hits.

        طلب تقدمت به الهيئة, اجتماع حضره الوزير; هجوم استهدف قافلة.
        """
        p = self.phrases
        if self.around.is_trigger(verb) and self.around.names(verb, Type.STATEMENT):  # اتفاق أعلنته الأمم المتحدة
            return ""
        if verb + 1 < end and p.kinds[verb + 1] == "+":
            if self.past.is_a(verb, "suffering"):
                return "strikes"
            partly = self.past.is_a(verb, "joining") or self.past.is_a(verb, "winning")  # اجتماع شارك فيه
            return "done" if partly or self.past.is_a(verb + 1, "resuming") else ""
        if self.past.is_a(verb, "witnessing-it"):
            return "seen"
        if self.past.is_a(verb, "striking") or self.past.is_a(verb, "passing"):
            return "strikes"
        if self.past.is_a(verb, "joining") or self._gathers(verb) or p.words.key(verb).endswith(("ه", "ها", "هما")):
            return "done"
        return ""

    def _owner(self, trigger: Trigger, sentence: range) -> Actors:
        """Whose event it is by the pronoun of its noun."""
        match trigger.type:
            case Type.STATEMENT:
                return self.around.just_before(trigger.first, sentence.start) or self.past.last_named()
            case Type.AGREEMENT:
                return self.past.last_subject()
            case Type.DISMISSAL | Type.ARREST if self.past.last_in(sentence.start) is not None:
                return self.past.last_acted_upon()
        like = of_pronoun(self.phrases, trigger)
        if trigger.type is Type.CASUALTY and (meets := self.past.governing(trigger, sentence.start)):
            return meets  # افتتحت الشركة مصنعا، حيث لقي عاملان حتفهما
        if trigger.type in SIDED and (acting := self.past.last_acting(sentence.start, like)):
            return acting
        here = self.past.last_named(begin=sentence.start, like=like)
        subject = self.past.governing(trigger, sentence.start)
        return here or (subject if self.past.fits(subject, like) else ()) or self.past.last_named(like=like)
