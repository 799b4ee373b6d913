"""Who takes part in an event that a verb or its participle names: subjects, also those left out, and objects."""

from __future__ import annotations

from attrs import Factory, field, frozen

from timeline.arabic.phrases import Phrases
from timeline.article.antecedents import Antecedents
from timeline.article.mentions import Trigger
from timeline.article.roles import (
    ACTED_UPON,
    AGENT,
    COUNTERPART,
    NO_OBJECT,
    PATIENT,
    ROLES,
    SIDED,
    TAKES_OBJECT,
    Cast,
    Roles,
)
from timeline.article.surroundings import company, further_victims, place_in_front, place_of_saying
from timeline.article.syntax import Actors, Complement, Syntax
from timeline.event import EventType as Type

_NO_SUBJECT_AFTER = frozenset("eofmbl")
"""Prepositions that end the room for a subject after its verb."""


@frozen(eq=False)
class Verbs:
    """The clauses of verbs in one article."""

    roles: Roles
    past: Antecedents = field(init=False, default=Factory(lambda self: self.roles.past, takes_self=True))
    around: Syntax = field(init=False, default=Factory(lambda self: self.past.around, takes_self=True))
    phrases: Phrases = field(init=False, default=Factory(lambda self: self.around.phrases, takes_self=True))

    def verb(self, trigger: Trigger, sentence: range) -> tuple[Cast, range | None]:
        """Who and where around a verb."""
        kind = trigger.type
        after = list(self.around.complements(trigger.last + 1, sentence.stop, kind=kind))
        place = self.roles.place(trigger, after, sentence) or place_in_front(self.roles, trigger, sentence)
        if self.roles.strikes_a_place(trigger):
            return [], place
        place = place or place_of_saying(self.roles, trigger, sentence)
        before = self.around.subject_before(trigger.first, sentence.start)
        bare = [c for c in after if c.preposition == "-" and not self.roles.says_where(c)]
        other = COUNTERPART if kind in SIDED else PATIENT
        if bare and self._resumes(trigger, sentence):
            before = ()
        pronoun = self.roles.has_pronoun(trigger)
        if kind is Type.REQUEST and self.past.is_a(trigger.last + 1, "of-them"):  # طلب منه الضغط
            bare, pronoun = [], True
        if pronoun and bare and not self.around.is_accusative(bare[0].phrases[0]):
            subject = bare[0].phrases
            befallen = () if kind is Type.STATEMENT else before or self.past.last_named(but=subject)
            cast = [(AGENT, phrase) for phrase in subject] + [(other, phrase) for phrase in befallen]
            return cast + self.roles.by_preposition(trigger, after, cast), place
        if self.roles.undergoes(trigger):
            subject = before or (bare[0].phrases if bare else ())
            cast = [(AGENT if kind in SIDED else PATIENT, phrase) for phrase in subject]
        else:
            subject, bare = self._subject(trigger, sentence, before, bare, after)
            if kind is Type.STATEMENT:
                subject = self._speaker(trigger, subject, after)
            befalls = kind in ACTED_UPON and not bare and not pronoun
            cast = [(PATIENT if befalls else AGENT, phrase) for phrase in (before if befalls else subject)]
            asks_of = kind is Type.REQUEST and any(c.preposition == "m" for c in self.roles.before_content(after))
            if kind not in NO_OBJECT and bare and not asks_of:
                cast += [(other, phrase) for phrase in bare[0].phrases if self.roles.can_be_object(kind, phrase)]
        cast += self.roles.by_preposition(trigger, after, cast)
        if pronoun:
            cast += [(other, phrase) for phrase in self.past.last_named(but=tuple(subject))]
        cast += company(self.roles, trigger, sentence)
        if kind is Type.TRIAL:
            cast += self._sentenced(trigger, sentence)
        return cast + further_victims(self.roles, trigger, sentence, cast), place

    def _sentenced(self, trigger: Trigger, sentence: range) -> Cast:
        """Whom a verdict is on: قضت المحكمة بسجن رجل الأعمال."""
        p = self.phrases
        for i in range(trigger.last + 1, min(trigger.last + 14, sentence.stop - 1)):
            if self.past.is_a(i, "sentencing") and p.words.readings[i].clitic == "ب" and p.joined[i + 1] == "-":
                return [(PATIENT, phrase) for phrase in p.group(i + 1)[0] if phrase.head not in "UA"]
        return []

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
        ends = _NO_SUBJECT_AFTER - {"l"} if kind is Type.STATEMENT else _NO_SUBJECT_AFTER  # قال للصحفيين الوزير
        room = next((n for n, c in enumerate(after) if c.preposition in ends and not c.place), len(after))
        early = after[:room]
        if kind is Type.STATEMENT:
            bare = [c for c in bare if c in early]
        dropped = self.past.dropped(trigger, sentence.start)
        if not bare or bare[0] not in early or trigger.features & {"dual", "plural"}:
            return dropped, bare
        if self.around.is_accusative(bare[0].phrases[0]):
            return dropped, bare
        if kind is Type.VISIT and bare[0].place is not None:
            return dropped, bare
        goes_on = trigger.first > sentence.start
        if kind is Type.STATEMENT:
            follows = trigger.last + 1
            told_in_it = follows < sentence.stop and self.past.is_a(follows, "in-it")
            told_in_it = told_in_it or self.around.is_done(bare[0].phrases[0])
            return (dropped, bare) if dropped and goes_on and told_in_it else (bare[0].phrases, bare[1:])
        if len(bare) == 1:
            if kind in ACTED_UPON:
                return (dropped if goes_on and self.phrases.joined[trigger.first] == "w" else ()), bare
            filled = any(c.preposition in ROLES.get(kind, {}) and not c.place for c in after)
            continues = self.phrases.joined[trigger.first] == "w" or self.past.is_a(trigger.last + 1, "during-it")
            continues = continues or self.around.is_possessed(bare[0].phrases[0])
            if not filled and dropped and goes_on and kind in TAKES_OBJECT and continues:
                return dropped, bare
        return bare[0].phrases, bare[1:]

    def _speaker(self, trigger: Trigger, subject: Actors, after: list[Complement]) -> Actors:
        """Who speaks: whom an agency quotes (نقلت عن), whom a document is from (ذكر بيان صادر عن), else the subject."""
        if self.past.is_a(trigger.first, "quoting"):
            return next((c.phrases for c in after if c.preposition == "f"), subject)
        if subject and self.past.is_a(subject[0].first, "document"):
            return next((c.phrases for c in after if c.preposition in "fml"), ())
        return subject

    def participle(self, trigger: Trigger, sentence: range) -> Cast:
        """Who around a participle of circumstance: مؤكدا, متهما."""
        kind = trigger.type
        subject = self.past.speaker(sentence.start) if kind is Type.STATEMENT else self.past.last_subject()
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
        return cast + self.roles.by_preposition(trigger, after, cast)
