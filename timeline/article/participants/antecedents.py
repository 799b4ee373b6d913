"""What words refer back to: subjects that are left out, pronouns, names that were said before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from attrs import field, frozen

from timeline.arabic.cells import is_definite
from timeline.arabic.phrases import Phrase
from timeline.article.mentions import Form, Trigger
from timeline.article.participants.accord import OPEN, Accord, of_form, of_phrase
from timeline.article.participants.syntax import Actors, Syntax
from timeline.event import SPOKEN, EventType, Role

_MEMORY = 12
"""How many events back anything is looked for."""
_REACH = 40
_SHORT = 2
"""How many words an office has at most that refers back to who was named with it (المبعوث الأممي)."""
_OFTEN = 3
_CLAUSE = re.compile("[csr]")
"""What opens another clause between a verb and the noun that it governs."""
_REMEMBERED = 400
"""How many words back one is looked for who is only honoured (معاليه)."""
_HONOUR = re.compile("ت?ها?$")
"""What ends such a word that is no part of the honour itself."""
_BEFALLING = frozenset({EventType.ARREST, EventType.ATTACK, EventType.CASUALTY})
"""Types of what befalls somebody in the middle of something of his own."""
_LEAVING_OUT = ("undertaking", "light")
"""Verbs whose subject may be left out, since who acted last in the sentence goes on."""
_TOGETHER = frozenset({EventType.MEETING, EventType.CALL, EventType.AGREEMENT})


class Taken(NamedTuple):
    """Who and where was found for one trigger, whose sentence begins at word `begin`."""

    trigger: Trigger
    begin: int
    actors: Sequence[tuple[Role, Phrase]]
    place: range | None
    agents: Actors
    """Those who act."""


@frozen(eq=False)
class Antecedents:
    """What was found so far in one article."""

    around: Syntax
    found: list[Taken] = field(factory=list)
    _unread: list[Phrase] = field(factory=list)
    _names: set[str] = field(factory=set)
    _triggers: set[int] = field(factory=set)
    _seen: set[int] = field(factory=set)
    _holders: dict[str, list[Phrase]] = field(factory=dict)

    def add(self, trigger: Trigger, begin: int, actors: Sequence[tuple[Role, Phrase]], place: range | None) -> None:
        """One event more."""
        agents = tuple([phrase for role, phrase in actors if role is Role.AGENT])
        self.found.append(Taken(trigger, begin, actors, place, agents))
        self._triggers.add(trigger.first)
        for _, phrase in actors:
            self._seen.add(phrase.first)
            if phrase.named:
                self._unread.append(phrase)
                if phrase.title is not None:
                    self._holders.setdefault(self._office(phrase.title.start), []).append(phrase)

    def is_name(self, i: int) -> bool:
        """Whether a word was part of a name before."""
        key = self.around.phrases.key
        while self._unread:
            phrase = self._unread.pop()
            self._names.update(map(key, range(phrase.first, phrase.last + 1)))
        return self.around.phrases.key(i) in self._names

    @cached_property
    def _recurring(self) -> frozenset[str]:
        return frozenset(raw for raw, times in Counter(self.around.phrases.words.raw).items() if times >= _OFTEN)

    def recurs(self, i: int) -> bool:
        """Whether an unlisted word comes up often, as the names that an article is about do."""
        words = self.around.phrases.words
        return words.raw[i] in self._recurring and not words.readings[i].entries

    def last_subject(self, like: Accord = OPEN) -> Actors:
        """Who acted last: the first subject of a verb in the last sentence that has any."""
        said: Actors = ()
        begin = -1
        for taken in reversed(self.found[-_MEMORY:]):
            if said and taken.begin != begin:
                break
            agents = taken.agents
            if agents and self.fits(agents, like) and (not said or taken.trigger.form is Form.VERB):
                said, begin = agents, taken.begin
        return said

    def fits(self, group: Actors, like: Accord) -> bool:
        """Whether these can be who a form or a pronoun stands for."""
        return len(group) > 1 or (bool(group) and like.allows(of_phrase(self.around.phrases, group[0])))

    def last_of(self, kind: EventType) -> Actors:
        """Who acted in the last event of a type, else who acted last."""
        for taken in reversed(self.found[-_MEMORY:]):
            if taken.trigger.type is kind and taken.agents:
                return taken.agents
        return self.last_subject()

    def last_speaker(self, like: Accord = OPEN) -> Actors:
        """Who spoke last."""
        for taken in reversed(self.found[-_MEMORY:]):
            if taken.trigger.type is EventType.STATEMENT and (agents := taken.agents) and self.fits(agents, like):
                return agents
        return self.last_subject(like)

    def speaker(self, begin: int, like: Accord = OPEN) -> Actors:
        """Whose words go on: of the last verb of saying in the sentence, of any verb in it, else who spoke last."""
        other: Actors = ()
        for taken in reversed(self.found[-_MEMORY:]):
            if taken.begin != begin:
                break
            if taken.agents and taken.trigger.form is Form.VERB and self.fits(taken.agents, like):
                if taken.trigger.type in SPOKEN:
                    return taken.agents
                other = other or taken.agents
        return other or self._first_subject(begin, like) or self.last_speaker(like)

    def _first_subject(self, begin: int, like: Accord) -> Actors:
        """Who acts by the verb that opens a sentence, be it of no event: رفع سالم الشكر، متمنيا."""
        p = self.around.phrases
        if p.kinds[begin] != "V" or begin in self._triggers:
            return ()
        subject = p.at(begin + 1) if p.cells[3 * begin + 3 : 3 * begin + 5] == " -" else None
        known = subject is not None and (subject.head in "TR" or self._may_be_called(subject))
        return (subject,) if subject is not None and known and self.fits((subject,), like) else ()

    def _may_be_called(self, phrase: Phrase) -> bool:
        """Whether a phrase is a name by what was said before, or one word that ends as names of families do."""
        family = phrase.head == "D" and phrase.first == phrase.last and phrase.last + 1 == phrase.stop
        unlisted = family and not self.around.phrases.words.readings[phrase.first].entries
        return self.is_name(phrase.first) or (unlisted and self.around.phrases.words.raw[phrase.first].endswith("ي"))

    def last_acted_upon(self) -> Actors:
        """Whom the last event befell, else who was spoken of last."""
        for taken in reversed(self.found[-6:]):
            if acted_upon := tuple(phrase for role, phrase in taken.actors if role is Role.PATIENT):
                return acted_upon
        return self.last_named()

    def last_named(self, but: Actors = (), begin: int = -1, like: Accord = OPEN) -> Actors:
        """Who was spoken of last, and is not one of these; not before the sentence that begins at `begin`."""
        for taken in reversed(self.found[-6:]):
            if taken.begin < begin:
                break
            for _, phrase in reversed(taken.actors):
                if phrase not in but and self.fits((phrase,), like) and not self.is_a(phrase.first, "of:any-one"):
                    return (phrase,)
        return ()

    def last_acting(self, begin: int, like: Accord) -> Actors:
        """Who acted last in the sentence from `begin` on, and fits."""
        for taken in reversed(self.found[-_MEMORY:]):
            if taken.begin != begin:
                break
            befell = any(role is Role.PATIENT and self.fits((phrase,), like) for role, phrase in taken.actors)
            if befell and taken.trigger.type in _BEFALLING:  # اعتقلت القوات الشابة خلال زيارتها
                break
            if self.fits(taken.agents, like):
                return taken.agents[:1]
        return ()

    def last_in(self, begin: int) -> Taken | None:
        """The last event, if it is of the sentence that begins at `begin`."""
        return self.found[-1] if self.found and self.found[-1].begin == begin else None

    def called(self, begin: int) -> Actors:
        """Whom the last event of the sentence from `begin` on asks: دعا المجلس إلى اجتماع."""
        last = self.last_in(begin)
        if last is None or last.trigger.type is not EventType.REQUEST:
            return ()
        return tuple(phrase for role, phrase in last.actors if role is Role.PATIENT)

    def _office(self, i: int) -> str:
        """A word of a title without its article."""
        return self.around.phrases.key(i).removeprefix("ال")

    def _holder(self, phrase: Phrase) -> Phrase:
        """Who was named with the office that somebody is referred back to by, if only one was: الوزير."""
        said = set(map(self._office, range(phrase.first, phrase.last + 1)))
        called = [
            one
            for one in self._holders.get(self._office(phrase.first), ())
            if one.title is not None and said <= set(map(self._office, one.title))
        ]
        names = {self.around.phrases.key(one.last) for one in called}
        return called[0] if len(names) == 1 else phrase

    def meant(self, phrase: Phrase) -> Phrase:
        """For whom a phrase stands that refers back by an office, or only honours somebody: معاليه, سموه."""
        phrases, i = self.around.phrases, phrase.first
        short = phrase.last - i < _SHORT and phrase.title is None and not phrase.named
        if short and phrase.head in "TR" and i in self._seen:
            return self._holder(phrase)
        if phrase.head != "S" or not self.is_a(i, "honorific-pronoun"):
            return phrase
        honour = _HONOUR.sub("", phrases.key(i))
        for n in range(i - 1, max(-1, i - _REMEMBERED), -1):
            if phrases.key(n).removeprefix("ال").startswith(honour) and not self.is_a(n, "honorific-pronoun"):
                found = phrases.at(n - 1 if n and self.is_a(n - 1, "by-courtesy") else n)
                if found is not None and found.named:
                    return found
        return phrase

    def last_two(self, begin: int) -> Actors:
        """The last two who acted together, or a dual, or in the sentence from `begin` on two who met each other."""
        key = self.around.phrases.words.key
        for taken in reversed(self.found[-6:]):
            agents = taken.agents
            if len(agents) == 2 or (len(agents) == 1 and key(agents[0].first).endswith(("ان", "ين"))):
                return agents
            met = taken.begin == begin and taken.trigger.type in _TOGETHER
            if met and len(taken.actors) == 2 and len(agents) == 1:
                return tuple(phrase for _, phrase in taken.actors)  # عقد X لقاء مع Y، اتفقا خلاله
        return ()

    def last_place(self, begin: int) -> range | None:
        """Where the last event of the sentence from `begin` on was."""
        for taken in reversed(self.found[-3:]):
            if taken.begin == begin and taken.place is not None:
                return taken.place
        return None

    def dropped(self, trigger: Trigger, begin: int) -> Actors:
        """The subject that a verb leaves out: that of the verb before it in the sentence, or of the last saying."""
        if "dual" in trigger.features and (two := self.last_two(begin)):
            return two
        like = of_form(trigger)
        here = self.acting(trigger, begin)
        if not here:
            here = self.last_speaker(like) if trigger.type is EventType.STATEMENT else self.last_subject(like)
        return self._one_of(here, like)

    def _one_of(self, group: Actors, like: Accord) -> Actors:
        """The first of several, where the form of a verb is of one: وصل الوزير على رأس وفد، واجتمع بنظيره."""
        if len(group) < 2 or like.several is not False:
            return group
        return next(((one,) for one in group if self.fits((one,), like)), group)

    def acting(self, trigger: Trigger, begin: int) -> Actors:
        """Who acts in the sentence before a verb and fits its form."""
        like = of_form(trigger)
        return self._one_of(self._acting(trigger, begin, like), like)

    def _acting(self, trigger: Trigger, begin: int, like: Accord) -> Actors:
        here = [taken for taken in self.found[-8:] if taken.begin == begin and self.fits(taken.agents, like)]
        said = [taken for taken in here if taken.trigger.type is EventType.STATEMENT]
        if said and trigger.type is EventType.STATEMENT:
            return said[-1].agents
        if (subject := self._subject_of_verb_before(trigger, begin)) and self.fits(subject, like):
            return subject
        for taken in reversed(self.found[-8:]):
            if taken.begin == begin and taken.trigger.form is not Form.NOUN:
                agents = taken.agents or self._brought_there(taken)
                if self.fits(agents, like):
                    return agents
                if like.several and (others := self._several(taken, like)):
                    return others
        return here[0].agents if here else ()

    def _brought_there(self, taken: Taken) -> Actors:
        """Who is the subject of a verb though he undergoes it, and may go on to speak: مثل سالم أمام المحكمة وأكد."""
        undergone = taken.trigger.type is EventType.TRIAL or "passive" in taken.trigger.features
        if not undergone or taken.trigger.type is EventType.CASUALTY:
            return ()
        return tuple(phrase for role, phrase in taken.actors if role is Role.PATIENT)[:1]

    def _several(self, taken: Taken, like: Accord) -> Actors:
        """Those whom an event befell, where they are several: أوقفت الشرطة خمسة شبان، ثم مثلوا أمام المحكمة."""
        fit = (phrase for role, phrase in taken.actors if role is not Role.AGENT and self.fits((phrase,), like))
        return tuple(phrase for phrase in fit if of_phrase(self.around.phrases, phrase).several)

    def _subject_of_verb_before(self, trigger: Trigger, begin: int) -> Actors:
        """The subject of the last verb that is no trigger, unless a trigger stands nearer."""
        kinds = self.around.phrases.kinds
        for i in range(trigger.first - 1, max(begin, trigger.first - _REACH) - 1, -1):
            if kinds[i] == "V" and not self._describes(i) and not self.is_a(i, "impersonal"):
                if i in self._triggers:
                    return ()
                if subject := self.around.subject_of(i, begin, trigger.first):
                    thing = any(self.is_a(subject[0].first, symbol) for symbol in ("thing", "the-thing"))
                    return () if thing and trigger.type is EventType.STATEMENT else subject
        return ()

    def _describes(self, verb: int) -> bool:
        """Whether a verb only tells of the noun before it: الوفد الذي يضم, وفد يضم خبراء."""
        p, i = self.around.phrases, max(verb - 1, 0)
        if p.kinds[i] == "r":
            return True
        body = p.kinds[i] == "I" and p.gaps[verb] + p.joined[verb] == " -" and not is_definite(p.words, i)
        return body and i > 0 and p.gaps[i] == " "

    def governing(self, trigger: Trigger, begin: int, only: str = "verb") -> Actors:
        """The subject of the clause that an event's noun stands in; of `only` some verbs, where it says so."""
        kinds = self.around.phrases.kinds
        i = kinds.rfind("V", max(begin, trigger.first - _REACH), trigger.first)
        if i < 0 or (only != "verb" and not self.is_a(i, only)):
            return ()
        if only == "undertaking" and _CLAUSE.search(kinds, i + 1, trigger.first):
            return ()
        if only in _LEAVING_OUT and not self.around.subject_of(i, begin, trigger.first):
            return self.last_acting(begin, OPEN)  # حل بالولاية، حيث ترأس اجتماعا
        known = [taken for taken in self.found[-_MEMORY:] if taken.trigger.first == i]
        return known[0].agents if known else self.around.subject_of(i, begin, trigger.first)

    def is_a(self, i: int, symbol: str) -> bool:
        """Whether a word stands under a symbol of the lexicon."""
        return self.around.phrases.words.is_a(i, symbol)
