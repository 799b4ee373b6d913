"""Which part in an event the phrases around its trigger can have, by the type of event."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import Factory, field, frozen

from timeline.arabic.cells import GIVEN_NAMES, is_definite
from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load
from timeline.arabic.phrases import Phrase
from timeline.article.mentions import Form, Trigger
from timeline.article.participants.antecedents import Antecedents
from timeline.article.participants.syntax import Complement
from timeline.article.participants.whereabouts import Whereabouts
from timeline.event import SPOKEN, Role
from timeline.event import EventType as Type

AGENT, PATIENT, COUNTERPART = Role.AGENT, Role.PATIENT, Role.COUNTERPART
Cast = list[tuple[Role, Phrase]]

SIDED = frozenset({Type.MEETING, Type.CALL, Type.VISIT, Type.AGREEMENT, Type.STATEMENT})
"""Types whose other party is a counterpart and not somebody acted upon."""
ACTED_UPON = frozenset({Type.ARREST, Type.CASUALTY, Type.APPOINTMENT, Type.DISMISSAL})
"""Types of which a clause would rather leave out who did it than to whom."""
TAKES_OBJECT = frozenset({Type.MEETING, Type.ACCUSATION, Type.REQUEST, Type.VISIT, Type.AID, Type.THREAT})
"""Types whose verbs want an object: a lone phrase after one that goes on with a subject is it."""
NO_OBJECT = frozenset({Type.STATEMENT, Type.PROTEST, Type.CEASEFIRE, Type.AGREEMENT})
_FROM_IS_AGENT = frozenset({Type.CALL, Type.REQUEST, Type.ATTACK, Type.AID, Type.THREAT, Type.STATEMENT})
_FOR_IS_AGENT = frozenset({Type.MEETING, Type.VISIT, Type.STATEMENT, Type.ATTACK, Type.DEPLOYMENT, Type.PROTEST})
GOVERNMENTS = SPOKEN | {Type.SANCTION, Type.AID, Type.DEPLOYMENT, Type.OPENING}
"""Types of which a place named after their noun is who does it (إعلان بغداد)."""

# The role of what a preposition brings, by type of event; `b` and `l` are the joined ones.
ROLES: dict[Type, dict[str, Role]] = {
    Type.MEETING: {"g": COUNTERPART, "b": COUNTERPART},
    Type.CALL: {"g": COUNTERPART, "b": COUNTERPART, "e": COUNTERPART, "m": AGENT, "l": COUNTERPART},
    Type.VISIT: {"e": COUNTERPART},
    Type.STATEMENT: {"e": COUNTERPART},
    Type.AGREEMENT: {"g": COUNTERPART},
    Type.ATTACK: {"o": PATIENT, "a": PATIENT, "g": COUNTERPART},
    Type.CEASEFIRE: {"g": COUNTERPART},
    Type.DEPLOYMENT: {"b": PATIENT},
    Type.PROTEST: {"a": PATIENT},
    Type.ACCUSATION: {"l": PATIENT, "e": PATIENT, "a": PATIENT, "o": PATIENT},
    Type.THREAT: {"l": PATIENT, "a": PATIENT, "e": PATIENT},
    Type.SANCTION: {"o": PATIENT, "a": PATIENT},
    Type.AID: {"l": PATIENT, "e": PATIENT},
    Type.REQUEST: {"m": PATIENT, "g": COUNTERPART},
    Type.ARREST: {"o": PATIENT},
    Type.TRIAL: {"o": PATIENT, "a": PATIENT, "l": PATIENT},
    Type.DISMISSAL: {"b": PATIENT},
    Type.CASUALTY: {"m": PATIENT},
}

_AMONG_PEOPLE = SIDED | {Type.TRIAL}
"""Types whose verbs have nobody but people and bodies for an object."""
_OFFICES = frozenset({Type.APPOINTMENT, Type.DISMISSAL})
_MET = frozenset({Type.MEETING, Type.CALL, Type.STATEMENT})
_PLURAL = ("ون", "ين")
_MANY = ("ات", "ون")


def _words(symbol: str) -> frozenset[str]:
    return frozenset(fold(entry.form) for entry in load("phrases") if entry.symbol == symbol)


_OBJECTIVE, _UNDERGOING, _STRIKING = map(_words, ("objective", "undergoing", "striking-place"))


@frozen(eq=False)
class Roles:
    """What phrases can be to triggers, in one article."""

    past: Antecedents
    where: Whereabouts = field(init=False, default=Factory(lambda self: Whereabouts(self.past), takes_self=True))

    def by_preposition(self, trigger: Trigger, after: list[Complement], cast: Cast) -> Cast:
        """Those whom prepositions bring, in their roles."""
        kind = trigger.type
        brought = self._brought(kind, after)
        if not brought:
            return []
        found: Cast = []
        noun = trigger.form is Form.NOUN
        befell: set[str] = set()
        for c in brought:
            role = _brings(trigger, c.preposition, agent=has_agent(cast), acted=bool(cast))
            role = COUNTERPART if self.where.faces(kind, c) else role
            role = AGENT if self._is_issued(trigger, c) else role
            accused = kind is Type.ACCUSATION and c.preposition == "o" and PATIENT in [said for said, _ in cast]
            if accused or (role is PATIENT and c.preposition in befell):  # القبض على سبعة على مستوى عال
                continue
            if (
                role is None
                or self._is_beside(c)
                or (c.place is not None and self._only_where(kind, c.preposition, c.place))
            ):
                continue
            asked = trigger.last + 2 == c.phrases[0].first and self._is_at_wish(trigger)
            strict = c.preposition in ("eblo" if kind is Type.AID else "ebl") or (
                noun and c.preposition == "m" and kind is not Type.CASUALTY and not asked
            )
            found += [
                (role, phrase)
                for phrase in c.phrases
                if (self._somebody(phrase, strict=strict) or self._is_served(kind, phrase))
                and not self.past.is_a(phrase.first, "inanimate")
            ]
            befell.add(c.preposition)
        return found

    def _is_served(self, kind: Type, phrase: Phrase) -> bool:
        """Whether aid goes to a place as to somebody: إلى مستشفى المدينة."""
        return kind is Type.AID and self.past.is_a(phrase.first, "hospital")

    def _is_issued(self, trigger: Trigger, c: Complement) -> bool:
        """Whether عن says who made a statement: التصريحات التي صدرت أمس عن الوزير."""
        first = c.phrases[0].first if c.phrases[0].title is None else c.phrases[0].title.start
        noun = trigger.type is Type.STATEMENT and trigger.form is Form.NOUN and c.preposition == "f"
        return noun and any(self.past.is_a(n, "issuing") for n in range(max(trigger.last, first - 4), first - 1))

    def _is_at_wish(self, trigger: Trigger) -> bool:
        """Whether what is done is done as somebody wished, whoever he is: بطلب من القضاء, بدعوة من الجمعية."""
        return trigger.type is Type.REQUEST and self.past.around.phrases.words.readings[trigger.first].clitic == "ب"

    def _is_beside(self, c: Complement) -> bool:
        """Whether مع says what a border is with, and not with whom something is: قرب الحدود مع سورية."""
        return c.preposition == "g" and self.past.is_a(max(0, c.phrases[0].first - 2), "bordering")

    def _brought(self, kind: Type, after: list[Complement]) -> list[Complement]:
        """What prepositions bring; who is asked comes before what is asked for."""
        brought = [c for c in after if c.preposition != "-"]
        if kind is not Type.REQUEST:
            return brought
        asked = self.before_content(after)
        return [c for c in brought if c.preposition != "m" or c in asked]

    def is_thing(self, phrase: Phrase) -> bool:
        """Whether a phrase is a common noun with what it is of, and no name nor people: أعمال العنف."""
        p = self.past.around.phrases
        bound = phrase.head == "N" and phrase.title is None and p.kinds[phrase.last] == "D"
        return bound and self.past.is_a(phrase.first, "thing")

    def may_act(self, c: Complement) -> bool:
        """Whether a bare phrase may be somebody who acts or is acted upon, and says not where, nor how much money."""
        last = c.phrases[0].last
        return not self.where.says_where(c) and not (c.phrases[0].head == "U" and self.past.is_a(last, "of:money"))

    def _only_where(self, kind: Type, preposition: str, place: range) -> bool:
        """Whether a place that a preposition brings is where, and nobody acted upon.

        Aid goes to a place as to somebody. An attack strikes a place that is known by its name or from before
        (طرابلس, السوق), and else it strikes there (على فندق الواحة).
        """
        if kind is Type.ATTACK and preposition == "o":
            p = self.past.around.phrases
            return p.kinds[place.start] == "L" and (len(place) > 1 or not is_definite(p.words, place.start))
        return preposition == "b" or (preposition == "e" and kind is not Type.AID)

    def is_adjective(self, trigger: Trigger, i: int) -> bool:
        """Whether a word that looks like an adjective is one of the event's noun: دورية is none of استهداف."""
        p = self.past.around.phrases
        feminine = p.words.key(i).endswith("ه")
        may_be = trigger.features & {"plural"} or p.words.key(trigger.last).endswith(("ه", "ات"))
        return p.kinds[i] in "ZNJ" and not self.past.is_name(i) and (bool(may_be) or not feminine)

    def genitive(self, trigger: Trigger) -> Role:
        """What somebody is whose event a noun names: who does it, or to whom it is done."""
        if trigger.type is Type.DISASTER:
            return PATIENT
        if trigger.type not in ACTED_UPON and trigger.lemma not in _OBJECTIVE:
            return AGENT
        return COUNTERPART if trigger.type in SIDED else PATIENT

    def undergoes(self, trigger: Trigger) -> bool:
        """Whether the subject of a verb is whom it befalls."""
        said = "passive" in trigger.features or trigger.lemma in _UNDERGOING
        return said or (trigger.last > trigger.first and self.past.is_a(trigger.first, "undergoing"))  # فارق الحياة

    def strikes_a_place(self, trigger: Trigger) -> bool:
        """Whether a trigger names where it strikes: تفجير خان بني سعد."""
        return trigger.lemma in _STRIKING

    def is_named_after(self, trigger: Trigger, group: Sequence[Phrase]) -> bool:
        """Whether a genitive of no list can name where it was: مجزرة صبرا, زلزال الحوز; no انفجار لغم."""
        if self.strikes_a_place(trigger):
            return group[0].head == "N"
        return trigger.type is Type.DISASTER and group[0].head == "D" and len(group) == 1

    def before_content(self, after: list[Complement]) -> list[Complement]:
        """The complements before what is asked for: دعا الطرفين إلى سحب القوات."""
        return after[: next((n for n, c in enumerate(after) if c.preposition in "eb" and not c.place), len(after))]

    def is_surely_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase is somebody beyond doubt: a title, a body, people, a name that is known or full."""
        return self._somebody(phrase, strict=True)

    def is_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase is somebody beyond doubt, or may be by the shape of its one word."""
        return self._somebody(phrase, strict=True) or self._may_be_name(phrase) or phrase.head in "DUMPS"

    def _somebody(self, phrase: Phrase, *, strict: bool) -> bool:
        """Whether a phrase can be somebody; strictly, an unlisted noun only if it is a full name or was one before."""
        if not strict:
            return True
        if phrase.title is not None or phrase.head in "TRICOS" or self.past.is_a(phrase.first, "people"):
            return True
        words = self.past.around.phrases.words
        bare = words.lexicon.known(words.key(phrase.first)[:-1]) if words.raw[phrase.first][-1] == "ا" else ()
        if "institution" in bare or "people" in bare:
            return True  # وفدا من الكونغرس
        if phrase.head == "D":
            return self._is_people(phrase.first) or self.past.is_name(phrase.first)
        if phrase.head in "UM":
            return phrase.last > phrase.first
        if phrase.head not in "NZ" or not phrase.named:
            return False
        span = range(phrase.first, phrase.last + 1)
        key = self.past.around.phrases.words.key
        if any(map(self.past.is_name, span)) or self.past.recurs(phrase.first):
            return True
        described = self.past.around.phrases.kinds[phrase.last] == "J"  # قبول كبير
        return len(span) == 2 and not described and not any(key(i).endswith("ه") for i in span)

    def _is_people(self, i: int) -> bool:
        """Whether a word with the article is of several people by its ending: المتضررين, and not التعاون."""
        around = self.past.around
        raw = around.phrases.words.raw[i]
        return raw.endswith(_PLURAL) and not around.is_deed(around.phrases.words.key(i).removeprefix("ال"))

    def can_be_object(self, kind: Type, phrase: Phrase) -> bool:
        """Whether a bare phrase can be an object: no lone accusative, and somebody where two sides meet."""
        words = self.past.around.phrases.words
        if "inanimate" in words.lexicon.known(words.key(phrase.first).removesuffix("ا")):
            return False
        if phrase.head in "AU":
            return (
                (kind is Type.OPENING and phrase.head == "A")
                or phrase.stop > phrase.first + 1
                or self.past.is_a(phrase.stop, "among")
            )
        state = phrase.head in "LN" and self.past.is_a(phrase.last, "country")  # شكر سلطنة عمان
        if kind not in _AMONG_PEOPLE or phrase.head in "DUPS" or state:
            return True
        return self._somebody(phrase, strict=True) or (kind in _MET and self._may_be_name(phrase))

    def _may_be_name(self, phrase: Phrase) -> bool:
        """Whether a lone word of no list may be a name by its shape: التقى بوتين."""
        words, i = self.past.around.phrases.words, phrase.first
        alone = phrase.head in "NZ" and phrase.last == i and words.raw[i][-1] not in "ةاه"
        if fold(words.raw[i]) in GIVEN_NAMES:
            return alone
        unlisted = not words.readings[i].entries and not is_definite(words, i)
        return alone and unlisted and not words.raw[i].endswith(_MANY) and not self.past.around.is_deed(words.key(i))

    def can_be_bound(self, trigger: Trigger) -> bool:
        """Whether the noun can take a genitive: it has no article, pronoun or accusative ending."""
        words = self.past.around.phrases.words
        ending = words.raw[trigger.last].endswith(("ا", "اً", "ًا"))
        ending = ending or (trigger.last > trigger.first and words.raw[trigger.last].endswith(("ي", "ية")))  # هزة أرضية
        definite = is_definite(words, trigger.first) and "definite" in trigger.features  # not للقاء
        definite = definite or (trigger.last > trigger.first and is_definite(words, trigger.last))  # وقف إطلاق النار
        return not ending and not definite and not self.has_pronoun(trigger)

    def has_pronoun(self, trigger: Trigger) -> bool:
        """Whether a pronoun is joined to the trigger's end."""
        return "possessed" in trigger.features or trigger.end < self.past.around.phrases.words.end(trigger.last)


def _brings(trigger: Trigger, preposition: str, *, agent: bool, acted: bool) -> Role | None:
    """The role of whom a preposition brings; whether there is an `agent` before, and anybody (`acted`)."""
    kind, noun = trigger.type, trigger.form is Form.NOUN
    match preposition:
        case "y":
            return AGENT
        case "j" if kind in _OFFICES:  # عُيّن على رأس الهيئة
            return None
        case "j" if kind is not Type.STATEMENT:
            return COUNTERPART if kind in SIDED - {Type.VISIT} and (agent or not noun) else AGENT
        case "g" if kind is Type.ATTACK and noun and not acted:
            return AGENT
        case "o" if kind is Type.AID:  # مساعدات على الأسر
            return PATIENT
        case "m" if noun and kind in _FROM_IS_AGENT:
            return AGENT
        case "m" if kind is Type.CASUALTY and acted:
            return None
        case "l" if noun and not agent and kind in _FOR_IS_AGENT:
            return AGENT
    return ROLES.get(kind, {}).get(preposition)


def has_agent(cast: Cast) -> bool:
    """Whether somebody acts."""
    return AGENT in [role for role, _ in cast]
