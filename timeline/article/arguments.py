"""Who takes part in an event and where it is: what the event's own clause says around its trigger."""

from __future__ import annotations

from attrs import Factory, field, frozen

from timeline.arabic.cells import is_definite
from timeline.arabic.phrases import Phrase, Phrases
from timeline.arabic.sentences import sentences
from timeline.arabic.text import Words
from timeline.article.antecedents import Antecedents, Taken
from timeline.article.mentions import Form, Trigger
from timeline.article.persons import Told, told
from timeline.article.roles import (
    ACTED_UPON,
    AGENT,
    COUNTERPART,
    GOVERNMENTS,
    NO_OBJECT,
    PATIENT,
    ROLES,
    SIDED,
    TAKES_OBJECT,
    Roles,
    has_agent,
)
from timeline.article.syntax import Actors, Complement, Syntax, syntax
from timeline.event import EventType as Type
from timeline.event import Role

Cast = list[tuple[Role, Phrase]]

_NO_SUBJECT_AFTER = frozenset("eofmbl")
"""Prepositions that end the room for a subject after its verb."""


def arguments(words: Words, triggers: tuple[Trigger, ...], article: str | None) -> tuple[Told, ...]:
    """The participants and the place of each trigger, in order.

    Pronouns, subjects that are left out and participles refer back, so all triggers of an article are read at once.
    """
    if not triggers:
        return ()
    bounds = list(sentences(words))
    reader = _Reader(syntax(words, triggers, bounds))
    at = 0
    for trigger in triggers:
        while trigger.first >= bounds[at].stop:
            at += 1
        reader.read(trigger, bounds[at])
    return told(reader.phrases, reader.past.found, article)


@frozen(eq=False)
class _Reader:
    """One article: its phrases, and what was found so far, for what refers back."""

    around: Syntax
    past: Antecedents = field(default=Factory(lambda self: Antecedents(self.around), takes_self=True))
    roles: Roles = field(default=Factory(lambda self: Roles(self.past), takes_self=True))

    @property
    def phrases(self) -> Phrases:
        """The noun phrases of the article."""
        return self.around.phrases

    def read(self, trigger: Trigger, sentence: range) -> None:
        """Find what the clause of a trigger says."""
        match trigger.form:
            case Form.VERB:
                cast, place = self._verb(trigger, sentence)
            case Form.NOUN:
                cast, place = self._noun(trigger, sentence)
            case Form.PARTICIPLE:
                cast, place = self._participle(trigger, sentence), None
        self.past.add(Taken(trigger, sentence.start, tuple(cast), place))

    # ------------------------------------------------------------------ verbs

    def _verb(self, trigger: Trigger, sentence: range) -> tuple[Cast, range | None]:
        kind = trigger.type
        after = list(self.around.complements(trigger.last + 1, sentence.stop))
        place = self.roles.place(trigger, after, sentence)
        if self.roles.strikes_a_place(trigger):
            return [], place
        before = self.around.subject_before(trigger.first, sentence.start)
        bare = [c for c in after if c.preposition == "-" and not self.roles.says_where(c)]
        other = COUNTERPART if kind in SIDED else PATIENT
        if bare and self._resumes(trigger, sentence):
            before = ()
        if self.roles.undergoes(trigger):
            subject = before or (bare[0].phrases if bare else ())
            cast = [(AGENT if kind in SIDED else PATIENT, phrase) for phrase in subject]
        else:
            subject, bare = self._subject(trigger, sentence, before, bare, after)
            if kind is Type.STATEMENT:
                subject = self._speaker(trigger, subject, after)
            befalls = kind in ACTED_UPON and not bare and not self.roles.has_pronoun(trigger)
            cast = [(PATIENT if befalls else AGENT, phrase) for phrase in (before if befalls else subject)]
            asks_of = kind is Type.REQUEST and any(c.preposition == "m" for c in after)
            if kind not in NO_OBJECT and bare and not asks_of:
                cast += [(other, phrase) for phrase in bare[0].phrases if self.roles.can_be_object(kind, phrase)]
        cast += self.roles.by_preposition(trigger, after, cast)
        if self.roles.has_pronoun(trigger):
            cast += [(other, phrase) for phrase in self.past.last_named(but=tuple(subject))]
        return cast, place

    def _resumes(self, trigger: Trigger, sentence: range) -> bool:
        """Whether a relative clause takes its noun up by a pronoun, so that its subject follows (التي يطالب بها X)."""
        kinds, i = self.phrases.kinds, trigger.first - 1
        return sentence.start <= i < sentence.stop - 2 and kinds[i] == "r" and kinds[trigger.last + 1] == "+"

    def _subject(
        self, trigger: Trigger, sentence: range, before: Actors, bare: list[Complement], after: list[Complement]
    ) -> tuple[Actors, list[Complement]]:
        """The subject of a verb, and the bare phrases that are left for its object."""
        if before:
            return before, bare
        kind = trigger.type
        room = next((n for n, c in enumerate(after) if c.preposition in _NO_SUBJECT_AFTER and not c.place), len(after))
        early = after[:room]
        if kind is Type.STATEMENT:
            bare = [c for c in bare if c in early]
        dropped = self.past.dropped(trigger, sentence.start)
        if not bare or bare[0] not in early or trigger.features & {"dual", "plural"}:
            return dropped, bare
        if self.around.is_accusative(bare[0].phrases[0]):
            return dropped, bare
        goes_on = trigger.first > sentence.start
        if kind is Type.STATEMENT:
            follows = trigger.last + 1
            told_in_it = follows < sentence.stop and self.past.is_a(follows, "in-it")
            return (dropped, bare) if dropped and goes_on and told_in_it else (bare[0].phrases, bare[1:])
        if len(bare) == 1:
            if kind in ACTED_UPON:
                return (), bare
            filled = any(c.preposition in ROLES.get(kind, {}) and not c.place for c in after)
            if (
                not filled
                and dropped
                and goes_on
                and kind in TAKES_OBJECT
                and self.phrases.joined[trigger.first] == "w"
            ):
                return dropped, bare
        return bare[0].phrases, bare[1:]

    def _speaker(self, trigger: Trigger, subject: Actors, after: list[Complement]) -> Actors:
        """Who speaks: whom an agency quotes (نقلت عن), whom a document is from (ذكر بيان صادر عن), else the subject."""
        if self.past.is_a(trigger.first, "quoting"):
            return next((c.phrases for c in after if c.preposition == "f"), subject)
        if subject and self.past.is_a(subject[0].first, "document"):
            return next((c.phrases for c in after if c.preposition in "fml"), ())
        return subject

    # ------------------------------------------------------------------ nouns

    def _noun(self, trigger: Trigger, sentence: range) -> tuple[Cast, range | None]:
        kind = trigger.type
        cast, place, i = self._genitive(trigger, sentence)
        i = self._past_adjectives(trigger, i, sentence.stop)
        after, told = self._after_noun(trigger, i, sentence)
        if told == "r" and kind is Type.ATTACK and place is None:
            place = next((c.place for c in after if c.preposition == "-" and c.place), None)
        if told == "V" and not cast and after and after[0].preposition == "-":
            cast += [(AGENT, phrase) for phrase in after[0].phrases]
        if trigger.light is not None:
            carried = self._carried(trigger, sentence)
            if kind is Type.VISIT and has_agent(carried):
                cast = [(COUNTERPART, phrase) for _, phrase in cast]
            cast += carried
        elif not cast and self.roles.has_pronoun(trigger):
            role = self.roles.genitive(trigger)
            cast += [(role, phrase) for phrase in self._owner(trigger, sentence)]
        if kind is Type.MEETING:
            cast += [(AGENT, phrase) for phrase in self._taking_part(trigger, i, sentence.stop)]
        if not has_agent(cast):
            between = next((c.phrases for c in after if c.preposition == "n"), ())
            cast += [(COUNTERPART if n else AGENT, phrase) for n, phrase in enumerate(between)]
        cast += self.roles.by_preposition(trigger, after, cast)
        if not has_agent(cast):
            cast = [(AGENT, phrase) for phrase in self._agent_from_afar(trigger, sentence, after, cast)] + cast
        if place is None:
            place = self.roles.place(trigger, after, sentence)
        return cast, place

    def _agent_from_afar(self, trigger: Trigger, sentence: range, after: list[Complement], cast: Cast) -> Actors:
        """Who acts where the noun names only the other side: the clause's subject, or who stands before a colon."""
        if self.phrases.gaps[trigger.first] == ":" and trigger.type not in SIDED:
            return self.around.just_before(trigger.first, sentence.start)
        if cast and any(c.preposition == "g" for c in after):
            return self.past.governing(trigger, sentence.start)
        return ()

    def _genitive(self, trigger: Trigger, sentence: range) -> tuple[Cast, range | None, int]:
        """What an event's noun is bound to: لقاء رشاد وكالن, تفجير سوق بعقوبة; and the word after it."""
        p, i, kind = self.phrases, trigger.last + 1, trigger.type
        if i >= sentence.stop or not self.roles.can_be_bound(trigger) or p.joined[i] != "-" or p.gaps[i] != " ":
            return [], None, i
        group, stop = p.group(i, split=kind in SIDED)
        if not group or (p.kinds[i] == "Z" and not self.past.is_name(i)):
            return [], None, i
        lone = group[0].head == "N" and group[0].stop == i + 1 and not self.past.is_name(i)
        if lone and p.words.key(i).endswith("ه") and p.words.key(trigger.last).endswith(("ه", "ات")):
            return [], None, stop
        place = p.place(i)
        if place is not None and kind not in GOVERNMENTS:
            return [], place, place.stop
        if self.roles.strikes_a_place(trigger):
            return [], range(group[0].first, group[0].last + 1) if group[0].head in "NDCIO" else None, stop
        if kind is Type.TRIAL and group[0].head not in "ITRO" and self.roles.genitive(trigger) is AGENT:
            return [], None, stop
        role = self.roles.genitive(trigger)
        if kind is Type.ELECTION and role is AGENT:
            return [], None, stop
        rest = COUNTERPART if kind in SIDED and role is AGENT else role
        if role is not AGENT and stop < sentence.stop and p.gaps[stop] == " " and p.joined[stop] == "-":
            acted_upon = p.at(stop)
            if acted_upon is not None and (acted_upon.named or acted_upon.head in "TR"):
                return [*((AGENT, phrase) for phrase in group), (role, acted_upon)], None, acted_upon.stop
        return [(rest if n else role, phrase) for n, phrase in enumerate(group)], None, stop

    def _past_adjectives(self, trigger: Trigger, i: int, end: int) -> int:
        """The word after the adjectives of an event's noun; of victims, after their other kinds (قتلى ومصابين)."""
        p = self.phrases
        definite = is_definite(p.words, trigger.first)
        while i < end and p.gaps[i] == " ":
            match p.joined[i], p.kinds[i]:
                case "-", "J" | "A" | "t":
                    pass
                case "-", "Z" if not self.past.is_name(i):
                    pass
                case "-", "D" | "L" | "R" | "Y" | "O" if definite and is_definite(p.words, i):
                    pass
                case "-", "D" if p.kinds[i - 1] == "J":
                    pass
                case "w", "N" | "Z" | "E" if trigger.type is Type.CASUALTY:
                    pass
                case _:
                    break
            i += 1
        return i

    def _after_noun(self, trigger: Trigger, i: int, sentence: range) -> tuple[list[Complement], str]:
        """The complements of a noun, and how they hang on it: by a relative `r`, by a verb with its pronoun `V`."""
        p, end, told = self.phrases, sentence.stop, ""
        if i < end and p.kinds[i] == "r":
            told = "r"
            i += 1
            while i < end and p.kinds[i] in "Vqt":
                i += 1
        elif i < end and p.kinds[i] == "V" and p.gaps[i] == " " and p.joined[i] == "-":
            if is_definite(p.words, trigger.first):
                i += 1
            elif p.words.key(i).endswith(("ه", "ها")):
                told = "V"
                i += 1
        after = list(self.around.complements(i, end, split=True))
        if not told and trigger.light is None:
            bare = next((n for n, c in enumerate(after) if c.preposition == "-"), len(after))
            after = after[:bare] + [c for c in after[bare : bare + 1] if self.roles.says_where(c)]
        return after, told

    def _carried(self, trigger: Trigger, sentence: range) -> Cast:
        """Who acts where a light verb carries the noun (عقد X اجتماعا), or is reached (تلقى X اتصالا)."""
        light, p = trigger.light, self.phrases
        if light is None or is_definite(p.words, trigger.first) or self.past.is_a(light, "impersonal"):
            return []
        if p.joined[light] in "blBLk" or is_definite(p.words, light):
            return []
        if light > 0 and p.gaps[light] == " " and p.joined[light] == "-" and p.kinds[light - 1] in "iemognafjhzdVXE":
            return []
        subject = self.around.subject_before(light, sentence.start)
        if not subject:
            between = self.around.complements(light + 1, trigger.first)
            subject = next((c.phrases for c in between if c.preposition == "-"), ())
        if not subject and all(kind == "t" for kind in p.kinds[light + 1 : trigger.first]):
            subject = self.past.last_subject()
        reached = COUNTERPART if trigger.type in SIDED else PATIENT
        role = reached if self.past.is_a(light, "receiving") else AGENT
        return [(role, phrase) for phrase in subject]

    def _owner(self, trigger: Trigger, sentence: range) -> Actors:
        """Whose event it is by the pronoun of its noun."""
        match trigger.type:
            case Type.STATEMENT:
                return self.around.just_before(trigger.first, sentence.start) or self.past.last_named()
            case Type.AGREEMENT:
                return self.past.last_subject()
        here = self.past.last_named(begin=sentence.start)
        return here or self.past.governing(trigger, sentence.start) or self.past.last_named()

    def _taking_part(self, trigger: Trigger, i: int, end: int) -> Actors:
        """Who takes part by a verb of doing so: يشارك في اللقاء X; اجتماع …، شارك فيه X."""
        p = self.phrases
        for n in range(max(0, trigger.first - 2), trigger.first):
            if p.kinds[n] == "V" and self.past.is_a(n, "joining"):
                after = self.around.complements(trigger.last + 1, end)
                return tuple(phrase for c in after if c.preposition in "-j" for phrase in c.phrases)
        for n in range(i, min(i + 12, end - 2)):
            if p.kinds[n] == "V" and p.kinds[n + 1] == "+" and self.past.is_a(n, "joining"):
                return next((c.phrases for c in self.around.complements(n + 2, end) if c.preposition == "-"), ())
        return ()

    # ------------------------------------------------------------------ participles

    def _participle(self, trigger: Trigger, sentence: range) -> Cast:
        kind = trigger.type
        subject = self.past.last_speaker() if kind is Type.STATEMENT else self.past.last_subject()
        cast: Cast = [(AGENT, phrase) for phrase in subject]
        if kind is Type.STATEMENT:
            return cast
        other = COUNTERPART if kind in SIDED else PATIENT
        i = trigger.last + 1
        if i < sentence.stop and self.phrases.kinds[i] == "p":
            return cast + [(other, phrase) for phrase in self.past.last_named(but=subject)]
        after = list(self.around.complements(i, sentence.stop))
        if after and after[0].preposition == "-":
            cast += [(other, phrase) for phrase in after[0].phrases]
        return cast + list(self.roles.by_preposition(trigger, after, cast))
