"""Who takes part in an event that a verb or its participle names: subjects, also those left out, and objects."""

from __future__ import annotations

from attrs import Factory, field, frozen

from timeline.arabic.borders import is_of_several
from timeline.arabic.cells import GIVEN_NAMES, is_definite
from timeline.arabic.phrases import Phrase, Phrases
from timeline.article.mentions import Form, Trigger
from timeline.article.participants.accord import is_accusative, is_possessed, of_form, of_phrase, of_pronoun
from timeline.article.participants.antecedents import Antecedents
from timeline.article.participants.roles import (
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
from timeline.article.participants.surroundings import company, further_victims, sentenced
from timeline.article.participants.syntax import Actors, Complement, Syntax
from timeline.event import SPOKEN
from timeline.event import EventType as Type

_TAKES_UP = ("نه", "نها", "نهم", "نهما")
"""How conjunctions end that a pronoun is joined to: أنه, بأنها."""
_ADJECTIVES = (" -J", " -Z")
_REACH = 8
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
        after = list(self.around.complements(trigger.last + 1, self._end(trigger, sentence), kind=kind))
        place = self.roles.where.of_verb(trigger, after, sentence)
        if self.roles.strikes_a_place(trigger):
            return [], place
        before = self.around.subject_before(trigger.first, sentence.start)
        after = after if before else self._parted(trigger, after)
        bare = self._bare(trigger, after)
        other = COUNTERPART if kind in SIDED else PATIENT
        costs = self._costs(trigger)
        if costs or (bare and self._follows(trigger, sentence, before, bare[0])):
            before = ()
        pronoun = self.roles.has_pronoun(trigger)
        if kind is Type.REQUEST and self.past.is_a(trigger.last + 1, "of-them"):  # طلب منه الضغط
            bare, pronoun = [], True
        if pronoun and bare and not is_accusative(self.phrases, bare[0].phrases[0]):
            subject = bare[0].phrases
            meant = of_pronoun(self.phrases, trigger)
            befallen = () if kind in NO_OBJECT else before or self.past.last_named(but=subject, like=meant)
            cast = [(AGENT, phrase) for phrase in subject] + [(other, phrase) for phrase in befallen]
            return cast + self.roles.by_preposition(trigger, after, cast), place
        if costs or self.roles.undergoes(trigger):
            named = [c for c in bare if not is_accusative(self.phrases, c.phrases[0])]
            lacks = not named if bare else kind is Type.TRIAL  # عُيّن محافظا, أن يمثلوا أمام المحكمة
            left_out = self.past.dropped(trigger, sentence.start) if lacks else ()
            subject = before or (named[0].phrases if named else left_out)
            cast = [(AGENT if kind in SIDED else PATIENT, phrase) for phrase in subject]
        else:
            takes_up = bare and kind is not Type.CASUALTY
            before = before or (self._said_to_do(trigger, sentence) if takes_up else ())
            subject, bare = self._subject(trigger, sentence, before, bare, after)
            if kind is Type.STATEMENT:
                subject = self._speaker(trigger, subject, after)
            befalls = kind in ACTED_UPON and not bare and not pronoun
            cast = [(PATIENT if befalls else AGENT, phrase) for phrase in (before if befalls else subject)]
            asks_of = kind is Type.REQUEST and any(c.preposition == "m" for c in self.roles.before_content(after))
            matter = kind in SIDED and any(c.preposition == "g" for c in after)  # بحث مع نظيره الحرب
            matter = matter or (kind is Type.AID and self._is_given(bare, after))
            told_to = (kind not in NO_OBJECT and not matter) or self.past.is_a(trigger.first, "addressing")
            if told_to and bare and not asks_of and not self._is_visited(kind, bare[0]):
                cast += [(other, phrase) for phrase in bare[0].phrases if self.roles.can_be_object(kind, phrase)]
        cast += self.roles.by_preposition(trigger, after, cast) + self._deployed(trigger, sentence)
        if pronoun:
            meant = of_pronoun(self.phrases, trigger)
            cast += [(other, phrase) for phrase in self.past.last_named(but=tuple(subject), like=meant)]
        if kind in SIDED and self.past.is_a(trigger.last + 1, "with-him"):  # ويوقع معه اتفاقية
            other_side = self.past.last_named(but=tuple(subject), begin=sentence.start)
            cast += [(COUNTERPART, phrase) for phrase in other_side if phrase not in [one for _, one in cast]]
        cast += company(self.roles, trigger, sentence)
        cast += sentenced(self.roles, trigger, sentence, cast)
        return cast + further_victims(self.roles, trigger, sentence, cast), place

    def _end(self, trigger: Trigger, sentence: range) -> int:
        """Where a verb's clause ends: at the comma behind what is told of a noun in passing, X، الذي زار Y، إلى."""
        gaps, i = self.phrases.gaps, trigger.first - 1
        while i > sentence.start and self.phrases.kinds[i] in "qk":
            i -= 1
        if self.phrases.kinds[i] != "r" or gaps[i] != ",":
            return sentence.stop
        return next((n for n in range(trigger.last + 1, sentence.stop) if gaps[n] == ","), sentence.stop)

    def _follows(self, trigger: Trigger, sentence: range, before: Actors, behind: Complement) -> bool:
        """Whether the subject stands behind the verb, for what stands before is what the clause tells of."""
        if self._resumes(trigger, sentence) or self._is_told_of(trigger, before, behind):
            return True
        return trigger.type is Type.CASUALTY and self.past.is_a(trigger.last + 1, "in-it")  # هجوم قُتل فيه سبعة

    def _resumes(self, trigger: Trigger, sentence: range) -> bool:
        """Whether a relative clause takes its noun up by a pronoun, so that its subject follows (التي يطالب بها X)."""
        kinds, i = self.phrases.kinds, trigger.first - 1
        return sentence.start <= i < sentence.stop - 2 and kinds[i] == "r" and kinds[trigger.last + 1] == "+"

    def _is_told_of(self, trigger: Trigger, before: Actors, behind: Complement) -> bool:
        """Whether a relative clause has its own subject, and what it tells of is none: الوظائف التي أعلنت شركة كذا."""
        relative = self.phrases.kinds[max(0, trigger.first - 1)] == "r"
        beside = behind.phrases[0].first if behind.phrases[0].title is None else behind.phrases[0].title.start
        speaks = trigger.type in (Type.STATEMENT, Type.REQUEST) and beside == trigger.last + 1
        somebody = self.roles.is_surely_somebody
        return relative and speaks and somebody(behind.phrases[0]) and not any(map(somebody, before))

    def _costs(self, trigger: Trigger) -> bool:
        """Whether who suffers stands only behind, for the subject is no person: حريق أودى بحياة ثلاثة."""
        several = trigger.type is Type.CASUALTY and trigger.last > trigger.first
        return several and not self.past.is_a(trigger.first, "undergoing")

    def _bare(self, trigger: Trigger, after: list[Complement]) -> list[Complement]:
        """What may be subject or object; none behind what somebody is accused of or sentenced to (اتهمه بالغش)."""
        p, follows = self.phrases, trigger.last + 1
        bare = [c for c in after if c.preposition == "-" and self.roles.may_act(c)]
        if not bare or (trigger.type is Type.TRIAL and self.past.is_a(follows, "sentencing")):
            return []
        between = range(follows, bare[0].phrases[0].first) if self.roles.has_pronoun(trigger) else ()
        return [] if any(p.joined[n] == "b" or p.kinds[n] == "E" for n in between) else bare

    def _parted(self, trigger: Trigger, after: list[Complement]) -> list[Complement]:
        """The complements, one bare phrase that runs on over the object taken for two people, where a verb needs two.

        التقى رئيس الحكومة رئيس الوفد; دعا فلان المستثمرين, where the text named him in full before.
        """
        bare = [n for n, c in enumerate(after) if c.preposition == "-" and c.place is None]
        if trigger.type not in TAKES_OBJECT or len(bare) != 1 or "passive" in trigger.features:
            return after
        n, only = bare[0], after[bare[0]].phrases[0]
        i = 0 if self.roles.has_pronoun(trigger) else self._object_within(trigger, only, after)
        other = self.phrases.at(i) if i else None
        if other is None:
            return after
        begin = only.first if only.title is None else only.title.start
        named = only.last < i
        one = Phrase(only.first if named else begin, only.last if named else i - 1, i, only.head, named)
        return [*after[:n], *(after[n]._replace(phrases=(who,)) for who in (one, other)), *after[n + 1 :]]

    def _object_within(self, trigger: Trigger, phrase: Phrase, after: list[Complement]) -> int:
        """The word at which the object begins in what seems to be one phrase with the subject; 0 for none."""
        p, begin = self.phrases, phrase.first if phrase.title is None else phrase.title.start
        if p.kinds[begin] in "TR":
            if trigger.type is not Type.MEETING or any(c.preposition in "gb" for c in after):
                return 0
            titles = (i for i in range(phrase.stop - 1, begin, -1) if p.cells[3 * i : 3 * i + 3] == " -T")
            behind = phrase.last + 1  # التقى الوزير محمد وهبة السفير الفرنسي
            rank = behind if behind < phrase.stop and p.cells[3 * behind : 3 * behind + 3] == " -R" else 0
            return next((i for i in titles if p.kinds[i - 1] in "DOCYN"), rank)
        i = begin + 1
        if phrase.head != "N" or i > phrase.last:
            return 0
        two = trigger.type is Type.MEETING and phrase.last == i and p.kinds[i] == "N"
        opens = p.joined[trigger.first] == "-" and (trigger.first == 0 or p.gaps[trigger.first] != " ")
        if two and opens:  # التقى بوتين أردوغان, but التقى محمد صالح
            return 0 if p.words.key(begin) in GIVEN_NAMES else i
        return i if is_of_several(p.words, i) and self.past.is_name(begin) else 0

    def _subject(
        self, trigger: Trigger, sentence: range, before: Actors, bare: list[Complement], after: list[Complement]
    ) -> tuple[Actors, list[Complement]]:
        """The subject of a verb, and the bare phrases that are left for its object."""
        if before or "first-person" in trigger.features:  # أوقفنا اثنين
            return before, bare
        kind = trigger.type
        ends = _NO_SUBJECT_AFTER - {"l"} if kind is Type.STATEMENT else _NO_SUBJECT_AFTER  # قال للصحفيين الوزير
        room = next((n for n, c in enumerate(after) if c.preposition in ends and not c.place), len(after))
        early = after[:room]
        if kind is Type.STATEMENT:
            bare = [c for c in bare if c in early]
        dropped = self._told_in_it(trigger, sentence) or self.past.dropped(trigger, sentence.start)
        if kind in SPOKEN and self._says_event(trigger):
            return dropped, []
        if kind is Type.APPOINTMENT and len(bare) > 1:  # وعيّن مساعده مديرا
            bare = [c for c in bare if not is_accusative(self.phrases, c.phrases[0])] or bare
        if not bare or bare[0] not in early or self._is_no_subject(trigger, bare[0]):
            return dropped, bare
        if self._is_done_by_event(trigger, sentence):
            return (), bare
        goes_on = trigger.first > sentence.start
        if kind is Type.STATEMENT:
            addresses = goes_on and self.past.is_a(trigger.first, "addressing")
            if dropped and len(bare) == 1 and addresses and self._continues(trigger):
                return dropped, bare  # أعلن المبعوث ذلك، وشكر عُمان
            is_said = dropped and goes_on and self._is_said(trigger, bare[0].phrases[0], sentence)
            return (dropped, bare) if is_said else (bare[0].phrases, bare[1:])
        if len(bare) == 1 and goes_on:
            return self._of_lone(trigger, bare, dropped, after, sentence)
        return ((), bare) if len(bare) == 1 and kind in ACTED_UPON else (bare[0].phrases, bare[1:])

    def _of_lone(
        self, trigger: Trigger, bare: list[Complement], dropped: Actors, after: list[Complement], sentence: range
    ) -> tuple[Actors, list[Complement]]:
        """The subject and what is left where one bare phrase follows a verb that may leave its subject out."""
        kind, lone = trigger.type, bare[0].phrases[0]
        if kind in ACTED_UPON:
            return (dropped if self._continues(trigger) else ()), bare
        if kind is Type.TRIAL and lone.head in "UMDN" and dropped:  # فيما برأت ثلاثة متهمين
            return dropped, bare
        brings = ROLES.get(kind, {}).keys() - ({"g"} if kind is Type.REQUEST else set())  # طالب بالتعاون مع
        filled = any(c.preposition in brings and not c.place for c in after)
        continues = self._continues(trigger) or is_possessed(self.phrases, lone)
        takes = kind in TAKES_OBJECT or (kind is Type.ATTACK and self._follows_up(trigger))
        here = self.past.acting(trigger, sentence.start) if takes and continues and not filled else ()
        return (here, bare) if here else (bare[0].phrases, [])

    def _deployed(self, trigger: Trigger, sentence: range) -> Cast:
        """The troops that a noun of a deployment names behind its verb: نشر الجيش تعزيزات, دفع بتعزيزات."""
        if trigger.type is not Type.DEPLOYMENT:
            return []
        p = self.phrases
        for i in range(trigger.last + 1, min(trigger.last + _REACH, sentence.stop)):
            if p.kinds[i] in "csrVX":
                break
            if p.kinds[i] == "E" and self.around.names(i, trigger.type) and not is_definite(p.words, i):
                stop = next(n for n in range(i + 1, sentence.stop + 1) if p.cells[3 * n : 3 * n + 3] not in _ADJECTIVES)
                return [(PATIENT, Phrase(i, stop - 1, stop, "N"))]
        return []

    def _told_in_it(self, trigger: Trigger, sentence: range) -> Actors:
        """Who called or wrote, where a verb goes on with what he said in it: تلقى X اتصالا من Y هنأه فيه."""
        last, follows = self.past.last_in(sentence.start), trigger.last + 1
        if last is None or last.trigger.form is not Form.NOUN or follows >= sentence.stop:
            return ()
        within = self.past.is_a(follows, "in-it") or self.past.is_a(follows, "during-it")
        one = len(last.agents) == 1 and self.past.fits(last.agents, of_form(trigger))
        return last.agents if within and one and last.trigger.type in (Type.CALL, Type.STATEMENT) else ()

    def _is_done_by_event(self, trigger: Trigger, sentence: range) -> bool:
        """Whether the noun of an event right before a verb is its subject: الضربة استهدفت مركبة."""
        p, i = self.phrases, trigger.first - 1
        while i > sentence.start and p.gaps[i + 1] == " " and p.kinds[i] in "DJZqt":
            i -= 1
        noun = i >= sentence.start and p.gaps[i + 1] == " " and p.kinds[i] == "E" and p.joined[i] in "-w"
        return noun and p.joined[trigger.first] == "-" and (i == sentence.start or p.kinds[i - 1] in "csrVk")

    def _is_given(self, bare: list[Complement], after: list[Complement]) -> bool:
        """Whether an object is what is given, as who gets it stands behind a preposition: وزع سلالا على النازحين."""
        if not bare or bare[0].phrases[0].head not in "NAUZ" or bare[0].phrases[0].title is not None:
            return False
        return any(c.preposition in "elo" for c in after)

    def _said_to_do(self, trigger: Trigger, sentence: range) -> Actors:
        """Whom a pronoun right before the verb takes up, so that an object stands behind it: قال إنه سيلتقي الرئيس."""
        p, i = self.phrases, trigger.first - 1
        while i > sentence.start and p.kinds[i] == "q":
            i -= 1
        takes_up = i >= sentence.start and p.kinds[i] == "c" and p.words.key(i).endswith(_TAKES_UP)
        return self.past.acting(trigger, sentence.start) if takes_up else ()

    def _is_visited(self, kind: Type, c: Complement) -> bool:
        """Whether a bare phrase is where somebody goes and not to whom: زار دمشق, زار مركز الدفاع المدني."""
        return kind is Type.VISIT and (c.place is not None or c.phrases[0].head in "IO")

    def _is_no_subject(self, trigger: Trigger, c: Complement) -> bool:
        """Whether a bare phrase behind a verb cannot be its subject, by form or case, or as where somebody goes."""
        if trigger.features & {"dual", "plural"} or is_accusative(self.phrases, c.phrases[0]):
            return True
        return self._is_of_another(trigger, c.phrases) or (trigger.type is Type.VISIT and c.place is not None)

    def _is_said(self, trigger: Trigger, phrase: Phrase, sentence: range) -> bool:
        """Whether what stands behind a verb of saying is said and does not speak: قدم له فيها تعازيه."""
        follows = trigger.last + 1
        if follows < sentence.stop and self.past.is_a(follows, "in-it"):
            return True
        return self.around.is_done(phrase) or (self._continues(trigger) and self.roles.is_thing(phrase))

    def _says_event(self, trigger: Trigger) -> bool:
        """Whether what is said follows at once, so that the subject is left out: ويؤكد رفض المساس, أعلنت مقتل ثلاثة."""
        p, follows = self.phrases, trigger.last + 1
        event = p.cells[3 * follows : 3 * follows + 3] == " -E"
        return event and not is_definite(p.words, follows) and not self.past.is_a(follows, "document")

    def _continues(self, trigger: Trigger) -> bool:
        """Whether a verb goes on with the subject of the one before it: وأقال, ثم أقال, أقال خلاله."""
        if self.phrases.joined[trigger.first] == "w" or self.past.is_a(trigger.last + 1, "during-it"):
            return True
        if self._follows_up(trigger):
            return self.phrases.kinds[trigger.last + 1 : trigger.last + 2] != "+"
        return trigger.first > 0 and self.past.is_a(trigger.first - 1, "going-on")

    def _follows_up(self, trigger: Trigger) -> bool:
        """Whether a clause tells what somebody did who was told of: وصل حيث التقى نظيره, قبل أن يلتقي نظيره."""
        i = trigger.first - 1
        if i < 2 or not self.past.found:
            return False
        if self.past.is_a(i, "where"):
            return self.past.found[-1].trigger.type is Type.VISIT
        kinds = self.phrases.kinds
        return kinds[i - 1 : i + 1] in ("dc", "sc") or kinds[i - 2 : i + 1] == "ckq"  # قبل أن, أن يكون قد

    def _is_of_another(self, trigger: Trigger, group: Actors) -> bool:
        """Whether a verb's form is of a woman or a body, and who stands behind it a man: وعينت الوزير."""
        if not trigger.features & {"feminine"}:
            return False
        told = of_phrase(self.phrases, group[0])
        return told.feminine is False and told.several is False

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
        like = of_form(trigger)
        subject = self.past.speaker(sentence.start, like) if kind is Type.STATEMENT else self.past.last_subject(like)
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
