"""Who takes part in an event and where it is: what the event's own clause says around its trigger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from timeline.arabic.names import normal_form
from timeline.arabic.phrases import Phrase, Phrases, find_phrases
from timeline.arabic.sentences import sentences
from timeline.arabic.text import Words, fold
from timeline.article.mentions import Form, Trigger
from timeline.event import EventType, Participant, Place, Role

AGENT, PATIENT, COUNTERPART = Role.AGENT, Role.PATIENT, Role.COUNTERPART
_SIDED = frozenset({EventType.MEETING, EventType.CALL, EventType.VISIT, EventType.AGREEMENT, EventType.STATEMENT})
"""Types whose other party is a counterpart and not somebody acted upon."""
_ACTED_UPON = frozenset(
    {EventType.ARREST, EventType.CASUALTY, EventType.APPOINTMENT, EventType.DISMISSAL}
)
"""Types of which a clause would rather leave out who did it than to whom."""

_TAKES_OBJECT = frozenset(
    {EventType.MEETING, EventType.ACCUSATION, EventType.REQUEST, EventType.VISIT, EventType.AID, EventType.THREAT}
)
"""Types whose verbs want an object, so that a lone phrase after one that goes on with a subject is it."""
_SPEECH = frozenset({EventType.STATEMENT, EventType.ACCUSATION, EventType.REQUEST, EventType.THREAT})

# The role of what a preposition brings, by type of event; `l` and `b` are the joined ones.
_ROLES: dict[EventType, dict[str, Role]] = {
    EventType.MEETING: {"g": COUNTERPART, "b": COUNTERPART},
    EventType.CALL: {"g": COUNTERPART, "b": COUNTERPART, "e": COUNTERPART, "m": AGENT, "l": COUNTERPART},
    EventType.VISIT: {"e": COUNTERPART},
    EventType.STATEMENT: {"e": COUNTERPART},
    EventType.AGREEMENT: {"g": COUNTERPART},
    EventType.ATTACK: {"o": PATIENT, "a": PATIENT, "g": COUNTERPART},
    EventType.CEASEFIRE: {"g": COUNTERPART},
    EventType.PROTEST: {"a": PATIENT},
    EventType.ACCUSATION: {"l": PATIENT, "e": PATIENT, "a": PATIENT},
    EventType.THREAT: {"l": PATIENT, "a": PATIENT, "e": PATIENT},
    EventType.SANCTION: {"o": PATIENT, "a": PATIENT},
    EventType.AID: {"l": PATIENT, "e": PATIENT},
    EventType.REQUEST: {"m": PATIENT, "g": COUNTERPART},
    EventType.ARREST: {"o": PATIENT},
    EventType.TRIAL: {"o": PATIENT, "a": PATIENT},
    EventType.DISMISSAL: {"b": PATIENT},
    EventType.CASUALTY: {"m": PATIENT},
}
_FROM_IS_AGENT = frozenset(
    {EventType.CALL, EventType.REQUEST, EventType.ATTACK, EventType.AID, EventType.THREAT, EventType.STATEMENT}
)
_FOR_IS_AGENT = frozenset(
    {EventType.MEETING, EventType.VISIT, EventType.STATEMENT, EventType.ATTACK, EventType.DEPLOYMENT, EventType.PROTEST}
)
_WHERE = "ihz"
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)")
_NOMINAL = "TRNLJMAUDCIE"
_REACH = 40
"""How many words of a clause are looked at on either side of a trigger."""

Actors = tuple[Phrase, ...]


@frozen
class Complement:
    """Phrases that stand after a trigger, and the preposition that brings them (`-` for none)."""

    preposition: str
    phrases: Actors
    place: range | None


@frozen
class Taken:
    """What was found for one trigger."""

    actors: tuple[tuple[Role, Phrase], ...] = ()
    place: range | None = None

    def of(self, *roles: Role) -> Actors:
        """The phrases in these roles."""
        return tuple(phrase for role, phrase in self.actors if role in roles)


@frozen(eq=False)
class _Reader:
    """One article: its phrases, its triggers, and what was found so far, for what refers back."""

    phrases: Phrases
    triggers: dict[int, Trigger]
    found: list[tuple[Trigger, Taken, int]] = field(factory=list)

    # ------------------------------------------------------------------ the clause

    def complements(self, i: int, end: int, split: bool = False) -> Iterator[Complement]:
        """What follows in the clause from word `i` on."""
        p = self.phrases
        end = min(end, i + _REACH)
        while i < end:
            gap, kind, joined = p.gap(i), p.kind(i), p.joined(i)
            if gap in ":;(-" or kind in "csVkXr":
                return
            preposition = "-"
            if kind in "iemognayfjhz":
                preposition, i = self._preposition(i)
                if i >= end or p.joined(i) != "-" or p.gap(i) not in " \"“«" or p.kind(i) not in _NOMINAL:
                    continue
            elif joined in "bB":
                preposition = "b"
            elif joined in "lL":
                preposition = "l"
            elif joined == "w" and p.kind(i) not in "tdU":
                return
            if p.kind(i) == "E":
                if preposition == "-" and joined == "-":
                    return
                if not self.definite(i):
                    i = next((n for n in range(i + 1, min(i + 8, end)) if p.gap(n) == ","), end)
                    continue
            if p.kind(i) in "TRNLJMAUDCI":
                place = p.place(i)
                group, stop = p.group(i, split=split or preposition == "n")
                if group:
                    while stop < end and p.kind(stop) in "jz" and (led := self._led(stop)):
                        group, stop = group + led[0], led[1]
                    if place is not None:
                        stop = max(stop, place.stop) if len(group) == 1 else stop
                    yield Complement(preposition, tuple(group), place)
                    i = stop
                    continue
            i += 1
            while kind == "t" and i < end and p.cells[3 * i : 3 * i + 3] == " -D":
                i += 1

    def _preposition(self, i: int) -> tuple[str, int]:
        """The preposition at word `i`, one of several words too, and the word after it."""
        p = self.phrases
        for keys, entry in p.words.reading(i).phrases:
            if entry.symbol == "preposition" and p.words.follow(i + 1, keys):
                return _LETTER.get(str(entry.value), "z"), i + 1 + len(keys)
        return p.kind(i), i + 1

    def _led(self, i: int) -> tuple[list[Phrase], int] | None:
        """The phrases that stand beside others: بقيادة X, إلى جانب X."""
        preposition, i = self._preposition(i)
        if preposition != "j" or i >= len(self.phrases.words):
            return None
        group, stop = self.phrases.group(i)
        return (group, stop) if group else None

    def definite(self, i: int) -> bool:
        """Whether a word has the article."""
        return _ARTICLE.match(fold(self.phrases.words.raw[i])) is not None

    def subject_before(self, verb: int, begin: int) -> Actors:
        """The subject that stands before its verb, back to the clause's beginning."""
        p = self.phrases
        if p.joined(verb) in "wBL" or p.gap(verb) in ":)-(":
            return ()
        at = verb - 1
        while at > begin and p.kind(at) in "qt" or (at >= begin and p.kind(at) == "q"):
            at -= 1
        if at >= begin and p.kind(at) == "r":
            return self._before_relative(at, begin)
        auxiliary = at < verb - 1 and p.kind(verb - 1) == "q"
        low = max(begin, verb - _REACH)
        start = low
        for i in range(at, low - 1, -1):
            if p.kind(i) == "k":
                if i == at and i > begin:
                    continue
                start = i + 1
                break
            if not auxiliary and p.kind(i) in "VX":
                start = i + 1
                break
            if p.kind(i) in "csr":
                start = i + 1
                break
            if i > begin and p.gap(i) in ":)-(":
                start = i
                break
        if start >= verb or p.kind(start) not in "TRNLJMUDCI" or p.joined(start) in "bBlLk":
            return ()
        group, stop = p.group(start)
        if not group:
            return ()
        i = stop
        while i < verb and (auxiliary or p.kind(i) in "qtdiomezhknfgNDCLTRJUYI"):
            if not auxiliary and p.joined(i) == "w":
                return ()
            i += 1
        return tuple(group) if i >= verb else ()

    def _just_before(self, i: int, begin: int) -> Actors:
        """The phrase of a name that ends before word `i`."""
        for n in range(max(begin, i - 8), i):
            phrase = self.phrases.at(n)
            if phrase is not None and phrase.stop == i and (phrase.named or phrase.head in "TRI"):
                return (phrase,)
        return ()

    def _before_relative(self, relative: int, begin: int) -> Actors:
        """The phrase that a relative pronoun takes up."""
        for i in range(max(begin, relative - 10), relative):
            phrase = self.phrases.at(i)
            if phrase is not None and phrase.stop == relative and phrase.head not in "LE":
                return (phrase,)
        return ()

    # ------------------------------------------------------------------ what refers back

    def last_subject(self) -> Actors:
        """Who acted last."""
        begin = None
        said: Actors = ()
        for trigger, taken, at in reversed(self.found[-12:]):
            if said and at != begin:
                break
            if (actors := taken.of(AGENT)) and (not said or trigger.form is Form.VERB):
                said, begin = actors, at
        return said

    def last_speaker(self) -> Actors:
        """Who spoke last."""
        for trigger, taken, _ in reversed(self.found[-12:]):
            if trigger.type is EventType.STATEMENT and (actors := taken.of(AGENT)):
                return actors
        return self.last_subject()

    def dropped(self, trigger: Trigger, sentence: range) -> Actors:
        """The subject that a verb leaves out: that of the verb before it in the sentence, or of the last saying."""
        p = self.phrases
        if "dual" in trigger.features and (two := self.last_two()):
            return two
        for i in range(trigger.first - 1, max(sentence.start, trigger.first - _REACH) - 1, -1):
            if p.kind(i) == "V" and p.kind(max(i - 1, 0)) != "r":
                if i in self.triggers:
                    break
                if subject := self.subject_of(i, sentence.start, trigger.first):
                    return subject
        else:
            i = sentence.start
        here = [(other, taken.of(AGENT)) for other, taken, at in self.found[-8:] if at == sentence.start]
        speech = [actors for other, actors in here if actors and other.type is EventType.STATEMENT]
        if trigger.type is EventType.STATEMENT and speech:
            return speech[-1]
        for actors in [a for other, a in reversed(here) if other.form is not Form.NOUN] + [a for _, a in here]:
            if actors:
                return actors
        return self.last_speaker() if trigger.type is EventType.STATEMENT else self.last_subject()

    def subject_of(self, verb: int, begin: int, end: int) -> Actors:
        """The subject of any verb, before or after it."""
        if before := self.subject_before(verb, begin):
            return before
        for c in self.complements(verb + 1, end):
            if c.preposition == "-" and not self._accusative(c.phrases[0]):
                return c.phrases
        return ()

    def last_two(self) -> Actors:
        """The last two who acted together, or a dual."""
        for _, taken, _ in reversed(self.found[-6:]):
            actors = taken.of(AGENT)
            if len(actors) == 2 or (len(actors) == 1 and self.phrases.words.key(actors[0].first).endswith(("ان", "ين"))):
                return actors
        return ()

    def last_named(self, but: Actors = ()) -> Actors:
        """Who was spoken of last, and is not one of these."""
        for _, taken, _ in reversed(self.found[-6:]):
            for _, phrase in reversed(taken.actors):
                if phrase not in but:
                    return (phrase,)
        return ()

    # ------------------------------------------------------------------ by kind of trigger

    def read(self, trigger: Trigger, sentence: range) -> Taken:
        """What the clause of a trigger says."""
        match trigger.form:
            case Form.VERB:
                taken = self._verb(trigger, sentence)
            case Form.NOUN:
                taken = self._noun(trigger, sentence)
            case Form.PARTICIPLE:
                taken = self._participle(trigger, sentence)
        return taken

    def _verb(self, trigger: Trigger, sentence: range) -> Taken:
        after = list(self.complements(trigger.last + 1, sentence.stop))
        before = self.subject_before(trigger.first, sentence.start)
        bare = [c for c in after if c.preposition == "-" and not self._only_place(c)]
        type_, says = trigger.type, trigger.features
        object_role = COUNTERPART if type_ in _SIDED else PATIENT
        actors: list[tuple[Role, Phrase]] = []
        if self._is(trigger.first, "striking-place"):
            return Taken((), self._place(trigger, after, sentence))
        undergoes = "passive" in says or self._is(trigger.first, "undergoing")
        if undergoes:
            subject = before or (bare[0].phrases if bare else ())
            actors += [(PATIENT if type_ not in _SIDED else AGENT, phrase) for phrase in subject]
            bare = []
        else:
            subject, bare = self._subject(trigger, sentence, before, bare, after)
            if self._is(trigger.first, "quoting") and (told := [c for c in after if c.preposition == "f"]):
                subject = told[0].phrases
            subject = self._speaking(subject, after) if type_ is EventType.STATEMENT else subject
            actors += [(AGENT, phrase) for phrase in subject]
        if type_ is EventType.REQUEST and any(c.preposition == "m" for c in after):
            bare = []
        if type_ not in (EventType.STATEMENT, EventType.PROTEST, EventType.DEPLOYMENT, EventType.CEASEFIRE, EventType.AGREEMENT):
            actors += [(object_role, ph) for c in bare[:1] for ph in c.phrases if ph.head != "A" or ph.stop > ph.first + 1]
        actors += self._by_preposition(trigger, after, noun=False)
        if self._has_pronoun(trigger):
            actors += [(object_role, phrase) for phrase in self.last_named(but=tuple(subject))]
        return Taken(tuple(actors), self._place(trigger, after, sentence))

    def _subject(
        self, trigger: Trigger, sentence: range, before: Actors, bare: list[Complement], after: list[Complement]
    ) -> tuple[Actors, list[Complement]]:
        """The subject of a verb, and the bare phrases that are left for its object."""
        if before:
            return before, bare
        several = trigger.features & {"dual", "plural"}
        early = []
        for c in after:
            if c.preposition in "eofmbl" and c.place is None:
                break
            early.append(c)
        bare = [c for c in bare if c in early] or ([] if trigger.type is EventType.STATEMENT else bare)
        dropped = self.dropped(trigger, sentence)
        if several:
            return dropped, bare
        if not bare:
            return dropped, bare
        if bare[0] not in early:
            return dropped, bare
        if len(bare) == 1 and trigger.type is not EventType.STATEMENT:
            oblique = _ROLES.get(trigger.type, {})
            filled = any(c.preposition in oblique and not c.place for c in after)
            if trigger.type in _ACTED_UPON:
                return (dropped if self._accusative(bare[0].phrases[0]) else ()), bare
            goes_on = trigger.first > sentence.start and self.phrases.joined(trigger.first) == "w"
            if not filled and goes_on and trigger.type in _TAKES_OBJECT and dropped:
                return dropped, bare
        if self._accusative(bare[0].phrases[0]):
            return dropped, bare
        return bare[0].phrases, bare[1:]

    def _accusative(self, phrase: Phrase) -> bool:
        """Whether a phrase cannot be a subject by its ending: المحققين, متهماً."""
        key = self.phrases.words.key(phrase.first)
        return phrase.head == "A" or (phrase.head in "DRTM" and key.endswith("ين") and len(key) > 5)

    def _speaking(self, subject: Actors, after: list[Complement]) -> Actors:
        """A statement of a document is of those whom the document is from."""
        if not subject or not self._is(subject[0].first, "document"):
            return subject
        for c in after:
            if c.preposition in "fml":
                return c.phrases
        return ()

    def _noun(self, trigger: Trigger, sentence: range) -> Taken:
        p, type_ = self.phrases, trigger.type
        i = trigger.last + 1
        bound = self._bound(trigger) and i < sentence.stop and p.joined(i) == "-" and p.gap(i) in " \"“«"
        actors: list[tuple[Role, Phrase]] = []
        place: range | None = None
        objective = self._is(trigger.last, "objective") or type_ in _ACTED_UPON
        if bound and p.kind(i) in "TRNLMUDCI":
            where = p.place(i)
            group, stop = p.group(i, split=type_ in _SIDED)
            if where is not None and not self._place_acts(trigger):
                place, i = where, where.stop
            elif group and self._is(trigger.first, "striking-place"):
                if not self._describes(group[0]) and group[0].head in "NDCI":
                    place, i = range(group[0].first, group[0].last + 1), stop
            elif group and not self._describes(group[0]) and (type_ is not EventType.TRIAL or group[0].head in "ITR"):
                first = AGENT if not objective else COUNTERPART if type_ in _SIDED else PATIENT
                rest = COUNTERPART if type_ in _SIDED and first is AGENT else first
                acted_upon = p.at(stop) if objective and stop < sentence.stop and p.gap(stop) == " " else None
                if acted_upon is not None and p.joined(stop) == "-" and (acted_upon.named or acted_upon.head in "TR"):
                    actors += [(AGENT, phrase) for phrase in group] + [(first, acted_upon)]
                    stop = acted_upon.stop
                else:
                    actors += [(rest if n else first, phrase) for n, phrase in enumerate(group)]
                i = stop
        while i < sentence.stop and p.gap(i) == " " and (p.kind(i) in "JAt" or self._adjective(i)):
            i += 1
        while self.definite(trigger.first) and i < sentence.stop and p.cells[3 * i : 3 * i + 3] == " -D":
            i += 1
        carried = i < sentence.stop and p.kind(i) == "r"
        if carried:
            i += 1
        while i < sentence.stop and carried and p.kind(i) in "Vqt":
            i += 1
        resumed = not carried and i < sentence.stop and p.kind(i) == "V" and p.gap(i) == " " and p.joined(i) == "-"
        if resumed and p.words.key(i).endswith(("ه", "ها")):
            i += 1
        if type_ is EventType.CASUALTY:
            while i < sentence.stop and p.joined(i) == "w" and p.kind(i) in "NE" and p.gap(i) == " ":
                i += 1
        moved = self.definite(trigger.first) and i < sentence.stop and p.kind(i) == "V" and p.joined(i) == "-"
        after = list(self.complements(i + 1 if moved and p.gap(i) == " " else i, sentence.stop, split=True))
        if not (resumed or carried or trigger.light is not None):
            bare_at = next((n for n, c in enumerate(after) if c.preposition == "-"), len(after))
            joiners = [c.phrases for c in after[bare_at:] if c.preposition in "-j"] if self._joined_by(trigger) else []
            if not joiners or type_ is not EventType.MEETING:
                after = after[:bare_at] + [c for c in after[bare_at : bare_at + 1] if self._only_place(c)]
            actors += [(AGENT, phrase) for phrases in joiners for phrase in phrases]
        if resumed and after and after[0].preposition == "-" and not actors:
            actors += [(AGENT, phrase) for phrase in after[0].phrases]
        if carried and type_ is EventType.ATTACK and place is None:
            place = next((c.place for c in after if c.preposition == "-" and c.place), None)
        if trigger.light is not None:
            actors += self._carried(trigger, sentence, after)
        elif not actors and self._has_pronoun(trigger):
            owner = self.last_named() if type_ is not EventType.AGREEMENT else self.last_subject()
            if type_ is EventType.STATEMENT:
                owner = self._just_before(trigger.first, sentence.start) or owner
            actors += [(PATIENT if objective else AGENT, phrase) for phrase in owner]
        if type_ is EventType.MEETING:
            actors += [(AGENT, phrase) for phrase in self._taking_part(i, sentence.stop)]
        for c in [c for c in after if c.preposition == "n"][:1]:
            if not any(role is AGENT for role, _ in actors):
                actors += [(COUNTERPART if n else AGENT, phrase) for n, phrase in enumerate(c.phrases)]
        actors += self._by_preposition(trigger, after, noun=True, agent=any(r is AGENT for r, _ in actors))
        if p.gap(trigger.first) == ":" and type_ not in _SIDED and not any(role is AGENT for role, _ in actors):
            actors += [(AGENT, phrase) for phrase in self._just_before(trigger.first, sentence.start)]
        if actors and not any(role is AGENT for role, _ in actors) and any(c.preposition == "g" for c in after):
            subject = self._governing(trigger, sentence)
            actors = [(AGENT, phrase) for phrase in subject] + actors
        return Taken(tuple(actors), place or self._place(trigger, after, sentence))

    def _taking_part(self, i: int, end: int) -> Actors:
        """Who takes part by a clause of their own: اجتماع …، شارك فيه X."""
        for n in range(i, min(i + 12, end - 2)):
            if self.phrases.kind(n) == "V" and self.phrases.kind(n + 1) == "+" and self._is(n, "joining"):
                return next((c.phrases for c in self.complements(n + 2, end) if c.preposition == "-"), ())
        return ()

    def _joined_by(self, trigger: Trigger) -> bool:
        """Whether a verb of taking part governs the noun: يشارك في اللقاء X."""
        low = max(0, trigger.first - 2)
        return any(self._is(i, "joining") and self.phrases.kind(i) == "V" for i in range(low, trigger.first))

    def _carried(self, trigger: Trigger, sentence: range, after: list[Complement]) -> list[tuple[Role, Phrase]]:
        """Who acts where a light verb carries the noun (عقد X اجتماعا)."""
        light = trigger.light
        if light is None or self.definite(trigger.first) or self._is(light, "impersonal") or not self._is_verb(light):
            return []
        before = self.subject_before(light, sentence.start)
        between = [c for c in self.complements(light + 1, trigger.first) if c.preposition == "-"]
        subject = before or (between[0].phrases if between else ())
        if not subject and trigger.first == light + 1:
            subject = self.last_subject()
        reached = COUNTERPART if trigger.type in _SIDED else PATIENT
        role = reached if self._is(light, "receiving") else AGENT
        return [(role, phrase) for phrase in subject]

    def _is_verb(self, i: int) -> bool:
        """Whether a carrier is a verb here and no noun that something governs (في عقد اجتماع)."""
        p = self.phrases
        if p.joined(i) in "blBLk" or self.definite(i):
            return False
        return i == 0 or p.gap(i) != " " or p.joined(i) == "w" or p.kind(i - 1) not in "iemognafjhzdVXE"

    def _governing(self, trigger: Trigger, sentence: range) -> Actors:
        """The subject of the clause that an event's noun stands in."""
        for other, taken, _ in reversed(self.found[-3:]):
            if other.first >= sentence.start and other.first < trigger.first:
                return taken.of(AGENT)
        for i in range(trigger.first - 1, max(sentence.start, trigger.first - _REACH) - 1, -1):
            if self.phrases.kind(i) == "V":
                return self.subject_of(i, sentence.start, trigger.first)
        return ()

    def _participle(self, trigger: Trigger, sentence: range) -> Taken:
        after = list(self.complements(trigger.last + 1, sentence.stop))
        subject = self.last_speaker() if trigger.type is EventType.STATEMENT else self.last_subject()
        actors = [(AGENT, phrase) for phrase in subject]
        role = COUNTERPART if trigger.type in _SIDED else PATIENT
        i = trigger.last + 1
        if trigger.type is not EventType.STATEMENT:
            if i < len(self.phrases.words) and self.phrases.kind(i) == "p":
                return Taken((*actors, *((role, phrase) for phrase in self.last_named(but=subject))))
            actors += [(role, phrase) for c in after[:1] if c.preposition == "-" for phrase in c.phrases]
            actors += self._by_preposition(trigger, after, noun=False)
        return Taken(tuple(actors), None)

    # ------------------------------------------------------------------ pieces

    def _by_preposition(
        self, trigger: Trigger, after: list[Complement], noun: bool, agent: bool = False
    ) -> Iterator[tuple[Role, Phrase]]:
        roles = _ROLES.get(trigger.type, {})
        for c in after:
            role = roles.get(c.preposition)
            match c.preposition:
                case "y":
                    role = AGENT
                case "j" if trigger.type is not EventType.STATEMENT:
                    role = COUNTERPART if trigger.type in _SIDED - {EventType.VISIT} else AGENT
                case "m" if noun and trigger.type in _FROM_IS_AGENT:
                    role = AGENT
                case "l" if noun and not agent and trigger.type in _FOR_IS_AGENT:
                    role = AGENT
            if role is None or (c.preposition in "be" and c.place is not None):
                continue
            for phrase in c.phrases:
                if phrase.head in "TRC" or phrase.named or c.preposition in "gyamol":
                    yield role, phrase

    def _place(self, trigger: Trigger, after: list[Complement], sentence: range) -> range | None:
        where = _WHERE + ("e" if trigger.type in (EventType.VISIT, EventType.DEPLOYMENT) else "")
        where += "bo" if trigger.type is EventType.ATTACK else "" if trigger.type is EventType.TRIAL else "b"
        if trigger.type is EventType.VISIT:
            after = sorted(after, key=lambda c: c.preposition != "e")
        for c in after:
            if trigger.type in _SPEECH and c.preposition in "febol" and c.place is None:
                return None
            if c.preposition in where and c.place is not None:
                return c.place
            if c.preposition == "-" and self._only_place(c):
                return c.place
            if c.preposition == "-" and trigger.type is EventType.VISIT and c.place is not None:
                return c.place
        p, i = self.phrases, trigger.first - 1
        following = trigger.last + 1
        there = i >= sentence.start and self._is(i, "where")
        therein = following < sentence.stop and p.kind(following) == "+" and self._is(following, "during-it")
        if there or therein:
            for other, taken, _ in reversed(self.found[-3:]):
                if other.first >= sentence.start and taken.place is not None:
                    return taken.place
        return None

    def _only_place(self, c: Complement) -> bool:
        """Whether a bare phrase says where: شمال سوريا."""
        return c.place is not None and self._is(c.place.start, "direction")

    def _place_acts(self, trigger: Trigger) -> bool:
        """Whether a place after this noun is a government that acts (إعلان بغداد)."""
        return trigger.type in (
            EventType.STATEMENT,
            EventType.REQUEST,
            EventType.ACCUSATION,
            EventType.THREAT,
            EventType.SANCTION,
            EventType.AID,
            EventType.DEPLOYMENT,
            EventType.OPENING,
        )

    def _bound(self, trigger: Trigger) -> bool:
        """Whether the noun can take a genitive: it has no article, pronoun or ending of its own."""
        raw = self.phrases.words.raw[trigger.last]
        return not (
            self.definite(trigger.first)
            or raw.endswith(("اً", "ًا", "ا"))
            or self._has_pronoun(trigger)
        )

    def _describes(self, phrase: Phrase) -> bool:
        """Whether the word after an indefinite noun is its adjective and no name."""
        return phrase.head == "N" and self._adjective(phrase.first)

    def _adjective(self, i: int) -> bool:
        """Whether an unlisted word looks like an adjective: it ends in ي or ية."""
        return self.phrases.kind(i) == "N" and self.phrases.words.key(i).endswith(("ي", "يه", "يا", "ين"))

    def _has_pronoun(self, trigger: Trigger) -> bool:
        """Whether a pronoun is joined to the trigger's end."""
        return "possessed" in trigger.features or trigger.end < self.phrases.words.end(trigger.last)

    def _is(self, i: int, symbol: str) -> bool:
        return symbol in self.phrases.words.reading(i).entries


_LETTER = {
    "in": "i", "to": "e", "from": "m", "on": "o", "with": "g", "between": "n", "against": "a", "by": "y",
    "about": "f", "beside": "j", "near": "h", "at": "z", "when": "d", "other": "z",
}  # fmt: skip


def arguments(
    words: Words, triggers: tuple[Trigger, ...], article: str | None
) -> tuple[tuple[tuple[Participant, ...], Place | None], ...]:
    """The participants and the place of each trigger, in order."""
    marks = [
        (i, ("-" if i > t.first or t.start == words.raw_start(i) else "") + _MARK[t.form])
        for t in triggers
        for i in range(t.first, t.last + 1)
    ]
    reader = _Reader(find_phrases(words, marks), {t.first: t for t in triggers})
    result = []
    bounds = sentences(words)
    sentence = range(0)
    for trigger in triggers:
        while trigger.first >= sentence.stop:
            sentence = next(bounds)
        taken = reader.read(trigger, sentence)
        reader.found.append((trigger, taken, sentence.start))
        result.append((tuple(_participants(reader.phrases, taken, article)), _place(reader.phrases, taken.place, article)))
    return tuple(result)


_MARK = {Form.VERB: "V", Form.NOUN: "E", Form.PARTICIPLE: "X"}


def _participants(phrases: Phrases, taken: Taken, article: str | None) -> Iterator[Participant]:
    seen = set()
    words = phrases.words
    for role, phrase in taken.actors:
        if phrase.first not in seen:
            seen.add(phrase.first)
            start, end = phrases.start(phrase.first), words.end(phrase.last)
            text = words.text[start:end]
            yield Participant(role, text, normal_form(text), article, start, end)


def _place(phrases: Phrases, place: range | None, article: str | None) -> Place | None:
    if place is None:
        return None
    words = phrases.words
    start, end = phrases.start(place.start), words.end(place.stop - 1)
    text = words.text[start:end]
    return Place(text, normal_form(text), article, start, end)
