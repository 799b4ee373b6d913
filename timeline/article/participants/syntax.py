"""What stands around a word in its clause: the phrases after it with their prepositions, the subject before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from timeline.arabic.cells import GIVEN_NAMES, PREPOSITIONS, is_definite
from timeline.arabic.dictionary import Lexicon
from timeline.arabic.phrases import Phrase, Phrases, find_phrases
from timeline.arabic.text import Words
from timeline.article.context.marking import marks
from timeline.article.mentions import Trigger
from timeline.article.participants.accord import is_accusative
from timeline.event import EventType

Actors = tuple[Phrase, ...]

_NOMINAL = frozenset("TRNZLMAUDCIFPOSE")
_SUBJECTS = frozenset("TRNZLMUDCIFPOS")
_BETWEEN = frozenset("qtdiomezhknfgNZDCLTRJUYIMAFPOS")
"""Classes that may stand between a subject and its verb."""
_BREAKS = frozenset(":;(-")
_BEFORE = frozenset(":)-(")
_OPEN = frozenset(" \"“«'")
_QUOTES = frozenset("\"“«'")
"""Signs before a word behind which a quotation may open."""
_QUOTED = frozenset("\"“”«»'")
_QUOTED_NAME = 6
"""How many words a name in quotation marks may have."""
PREPOSED = frozenset("iemognayfjhzd")
"""The classes of prepositions."""
_ENDS = frozenset("csVkXr")
_JOINED = {"b": "b", "B": "b", "l": "l", "L": "l"}
_DEED = re.compile("ا.ت.ا.|است..ا.|ان..ا.|ت..?[يو].|م.ا..ه|ت.ا..")
"""Shapes of verbal nouns."""
_SEATS: dict[EventType | None, str] = {EventType.VISIT: "ihb-e", EventType.STATEMENT: "hb", EventType.AGREEMENT: "hb"}
"""The prepositions that bring a body as the place of its seat, where they are others than to all."""
_ASIDE = 10
_EVENT = 12
"""How many words what is said of another event may take."""
_REACH = 40
"""How many words of a clause are looked at on either side."""


class Complement(NamedTuple):
    """Phrases that stand after a word, and the class of the preposition that brings them (`-` for none)."""

    preposition: str
    phrases: Actors
    place: range | None


@frozen(eq=False)
class Syntax:
    """The clauses of one text, read from any word of them."""

    phrases: Phrases
    triggers: frozenset[int] = frozenset()

    def is_trigger(self, i: int) -> bool:
        """Whether a word names an event of the article."""
        return i in self.triggers

    def names(self, i: int, kind: EventType | None) -> bool:
        """Whether a word can name an event of a type."""
        entries = self.phrases.words.readings[i].entries
        return "trigger" in entries and any(entry.value == kind for entry in entries["trigger"])

    def complements(
        self, i: int, end: int, *, split: bool = False, kind: EventType | None = None
    ) -> Iterator[Complement]:
        """What follows in the clause from word `i` on, none of it past `end`.

        A preposition before the noun of another event brings nothing: what follows up to a comma is that event's,
        unless it only says on what occasion (خلال اللقاء), or is of the `kind` of the word itself (وقع اتفاقية مع).
        """
        p = self.phrases
        gaps, joined, kinds, begin = p.gaps, p.joined, p.kinds, i
        end = self._before_speech(i, min(end, i + _REACH), kind)
        bound = ""  # the preposition of what was read last where it can take a genitive: قافلة in قافلة مساعدات
        while i < end:
            cell = kinds[i]
            if self._closes(i):
                i = self._past_aside(begin, i, end) if cell in "VXr" else end
                if i >= end:
                    return
                cell = kinds[i]
            preposition, front = _JOINED.get(joined[i], "-"), i
            if cell in PREPOSED:
                preposition, i = self.preposition(i)
                if i >= end or joined[i] != "-" or gaps[i] not in _OPEN or kinds[i] not in _NOMINAL:
                    continue
                cell = kinds[i]
            elif joined[i] == "w" and cell not in "tdU":
                return
            if cell == "E" and (preposition not in "di" or not is_definite(p.words, i)):
                binds = bound == "-" or (bound == "o" and i not in self.triggers)
                binds = binds or p.words.is_a(i - 1, "of:aircraft")  # طائرة مسيرة
                passes = (binds and gaps[i] + joined[i] == " -") or self.names(i, kind)
                i = self._past_event(preposition, i, end, passes=passes)
            elif cell in _NOMINAL and (found := p.group(i, split=split or preposition == "n"))[0]:
                group, stop = self._visiting(*found) if kind is EventType.VISIT else found
                place = p.places.brought(front, i, preposition, seats=_SEATS.get(kind, "ihb"))
                if stop < end and kinds[stop] in "jez" and place is None:
                    group, stop = self._with_company(group, stop, end)
                yield Complement(preposition, tuple(group), place)
                i = max(stop, place.stop) if place is not None and len(group) == 1 else stop
                bound = preposition if kinds[i - 1] in "NITL" else ""
            else:
                i = self._past(i, end)

    def _closes(self, i: int) -> bool:
        """Whether another clause or what is quoted begins with a word: زيارة تدوم يومين، هي الأولى له."""
        kind, gap = self.phrases.kinds[i], self.phrases.gaps[i]
        if kind == "t" and gap == "(":  # أمس (الأربعاء)
            return False
        return kind in _ENDS or gap in _BREAKS or (kind == "p" and gap == ",") or self._quotes(i)

    def _before_speech(self, i: int, end: int, kind: EventType | None) -> int:
        """Where the clause of a saying ends: at a quotation that is longer than a name, قال "نحن مستعدون لكل شيء"."""
        if kind is not EventType.STATEMENT:
            return end
        gap_text = self.phrases.words.gap_text
        for n in filter(self._is_opening, range(i, end)):
            if not any(gap_text(m)[:1] in _QUOTED for m in range(n + 1, min(n + _QUOTED_NAME, end + 1))):
                return n
        return end

    def _is_opening(self, i: int) -> bool:
        """Whether a quotation may begin with a word."""
        return self.phrases.gaps[i] in _QUOTES and not self.phrases.words.gap_text(i)[-1:].isspace()

    def _quotes(self, i: int) -> bool:
        """Whether a colon stands among the signs before a word: وتابع: «نادي القادسية قدم الكثير»."""
        return self.phrases.gaps[i] == Lexicon.BREAK and ":" in self.phrases.words.gap_text(i)

    def _visiting(self, group: list[Phrase], stop: int) -> tuple[list[Phrase], int]:
        """A name without the place that stands right after it: زار كالن بنغازي."""
        first, last = group[0].first, group[0].last
        readings = self.phrases.words.readings
        place = self.phrases.kinds.find("C", first + 1, last + 1)
        if len(group) > 1 or group[0].head != "N" or group[0].title is not None or place < 0:
            return group, stop
        if any(readings[n].entries.keys() - {"given-name"} for n in range(first, place)):
            return group, stop
        return [Phrase(first, place - 1, place, "N", named=True)], place

    def _past_event(self, preposition: str, i: int, end: int, *, passes: bool) -> int:
        """The word after the noun of another event and what is its own; with no preposition it ends the clause."""
        if preposition == "-":
            if passes and self.names(i, EventType.AGREEMENT) and self.phrases.cells[3 * i + 3 : 3 * i + 6] == " -N":
                i += 1  # اتفاقية تمويل
            while passes and i + 1 < end and self.phrases.cells[3 * i + 3 : 3 * i + 6] in (" -Z", " -J"):
                i += 1  # قافلة إغاثة أممية
            return i + 1 if passes else end
        commas = (n for n in range(i + 1, min(i + _EVENT, end)) if self.phrases.gaps[n] == ",")
        return next((n for n in commas if self.phrases.kinds[n] != "g"), end)  # اجتماع X، مع Y

    def _past_aside(self, begin: int, i: int, end: int) -> int:
        """The word after the commas that a verb stands between: عيّن الرئيس، بموجب مرسوم صدر أمس، القاضي."""
        p = self.phrases
        opened = next((n for n in range(i, max(begin, i - _ASIDE), -1) if p.gaps[n] == ","), begin)
        aside = opened > begin and (p.kinds[opened] in PREPOSED or p.joined[opened] in "bl")
        closed = next((n for n in range(i + 1, min(i + _ASIDE, end)) if p.gaps[n] == ","), end) if aside else end
        return closed if closed < end and p.joined[closed] == "-" and p.kinds[closed] in _SUBJECTS else end

    def _past(self, i: int, end: int) -> int:
        """The word after one that is no phrase; the adjectives of a happening go with it."""
        p = self.phrases
        known = p.kinds[i] == "E" and is_definite(p.words, i)
        i += 1
        while known and i < end and p.cells[3 * i : 3 * i + 3] == " -D":
            i += 1
        return i

    def _with_company(self, group: list[Phrase], stop: int, end: int) -> tuple[list[Phrase], int]:
        """Those that stand beside others: بقيادة X, إلى جانب X."""
        for _ in range(3):
            if stop >= end or self.phrases.kinds[stop] not in "jez":
                break
            preposition, i = self.preposition(stop)
            if preposition != "j" or i >= end:
                break
            more, after = self.phrases.group(i)
            if not more:
                break
            group, stop = group + more, after
        return group, stop

    def preposition(self, i: int) -> tuple[str, int]:
        """The class of the preposition at word `i`, one of several words too, and the word after it."""
        words = self.phrases.words
        for keys, entry in words.phrases(i):
            if entry.symbol == "preposition" and words.follow(i + 1, keys):
                return PREPOSITIONS.get(str(entry.value), "z"), i + 1 + len(keys)
        return "l" if words.raw[i][0] == "ل" and len(words.key(i)) == 1 else self.phrases.kinds[i], i + 1

    def subject_of(self, verb: int, begin: int, end: int) -> Actors:
        """The subject of any verb, before or after it."""
        if before := self.subject_before(verb, begin):
            return before
        words = self.phrases.words
        fits = "fitting" in words.readings[verb].entries
        for c in self.complements(verb + 1, end):
            if fits and c.preposition == "l":
                return c.phrases
            if c.preposition == "-" and not is_accusative(self.phrases, c.phrases[0]):
                return () if self.is_done(c.phrases[0]) else c.phrases
        return ()

    def subject_before(self, verb: int, begin: int) -> Actors:
        """The subject that stands before its verb, in the sentence that begins at `begin`."""
        p = self.phrases
        if p.joined[verb] in "wBL" and not self._is_topic(verb, begin):
            return ()
        if p.gaps[verb] == "," and p.kinds[verb + 1 : verb + 2] == "+":
            return ()  # جولة شملت قطر والعراق، أجرى خلالها
        if told_of := self._told_aside(verb, begin):
            return told_of
        if p.gaps[verb] in _BEFORE:
            return ()
        near = verb - 1
        while near > begin and p.kinds[near] in "qt":
            near -= 1
        if near >= begin and p.kinds[near] == "r":
            return self.relative_subject(near, begin)
        auxiliary = near < verb - 1 and p.kinds[verb - 1] == "q"
        start = self._clause_start(near, max(begin, verb - _REACH), begin, auxiliary=auxiliary)
        after_that = start > begin and p.kinds[start - 1] == "c"  # أن فريقا من المركز سيصل
        if (
            start >= verb
            or (self._opens_quotation(verb) and not after_that)  # but إن الطرفين «وقعا اتفاقا»
            or p.kinds[start] not in (_SUBJECTS | {"A"} if after_that else _SUBJECTS)
            or p.joined[start] in "bBlLk"
        ):
            return self._adjacent(verb, start)
        if p.gaps[verb] == "," and start > begin and p.kinds[start - 1] == "V":
            return ()  # في أول رد فعل، قال
        group, i = p.group(start)
        while group and i < verb and (auxiliary or (p.kinds[i] in _BETWEEN and p.joined[i] != "w")):
            i += 1
        return tuple(group) if group and i >= verb else self._adjacent(verb, start)

    def _opens_quotation(self, i: int) -> bool:
        """Whether a quotation begins with a word, that goes on: أضاف الوزير للصحيفة «قالت الوحدة إنها تعمل»."""
        return self._is_opening(i) and self.phrases.words.gap_text(i + 1)[:1] not in _QUOTED

    def _told_aside(self, verb: int, begin: int) -> Actors:
        """The subject of which something is told in passing before its verb: لوريمان الذي التقط الصورة، قال."""
        aside = self._aside(verb, begin)
        subject = () if aside is None else self.relative_subject(aside, begin)
        opens = subject and (subject[0].first <= begin + 1 or self.phrases.kinds[subject[0].first - 1] in "cks")
        return subject if opens else ()

    def _aside(self, verb: int, begin: int) -> int | None:
        """Where what is told of a subject in passing begins, which ends before its verb: الحركة، وهي وليدة، هددت."""
        p = self.phrases
        low = max(begin, verb - _ASIDE)
        match p.gaps[verb]:
            case ",":
                for i in range(verb - 1, low, -1):
                    if p.kinds[i] == "r" or (p.kinds[i] == "p" and p.joined[i] == "w" and p.gaps[i] == ","):
                        return i
            case ")" if p.words.gap_text(verb).strip() == ")":  # no dateline: أنقرة (وكالات) –
                return next((i for i in range(verb - 1, low, -1) if p.gaps[i] == "("), None)
        return None

    def _is_topic(self, verb: int, begin: int) -> bool:
        """Whether what stands before a verb is set in front by أما: أما الوزير فقال."""
        words = self.phrases.words
        return words.raw[verb].startswith("ف") and "topic" in words.readings[begin].entries

    def _clause_start(self, near: int, low: int, begin: int, *, auxiliary: bool) -> int:
        """Where the clause begins that word `near` ends; with قد it may reach over one inside (كان X الذي … قد)."""
        p = self.phrases
        for i in range(near, low - 1, -1):
            kind = p.kinds[i]
            if kind == "k":
                if i < near or i == begin:
                    return i + 1
                continue
            if kind in "cs" or (kind in "VXr" and not auxiliary):
                return i + 1
            if i > begin and p.gaps[i] in _BEFORE:
                return i
        return low

    def _adjacent(self, verb: int, begin: int) -> Actors:
        """A name right before a verb, where what stands before it is not understood."""
        if self.phrases.gaps[verb] != " ":
            return ()
        before = self.just_before(verb, begin)
        if not before or before[0].head in "DLUM" or before[0].first <= begin:
            return ()
        return before if self.phrases.kinds[before[0].first - 1] not in PREPOSED else ()

    def just_before(self, i: int, begin: int) -> Actors:
        """The phrase of a name or title that ends before word `i`."""
        for n in range(max(begin, i - 8), i):
            phrase = self.phrases.at(n)
            if phrase is not None and phrase.stop == i and n > begin and self.phrases.kinds[n - 1] in PREPOSED:
                return ()  # عن مسؤولين أمريكيين
            if phrase is None or phrase.stop != i:
                continue
            if self.phrases.joined[n] in "bBlLk":
                return ()  # لبنك إنجلترا المركزي
            if phrase.named or phrase.head in "TRICO":
                return (phrase,)
        return ()

    def relative_subject(self, relative: int, begin: int) -> Actors:
        """The phrase that a relative pronoun takes up."""
        for n in range(max(begin, relative - 10), relative):
            phrase = self.phrases.at(n)
            if phrase is None or phrase.head in "LEU":
                continue
            group, stop = ([phrase], phrase.stop) if phrase.stop == relative else self.phrases.group(n)
            if stop == relative and self.phrases.joined[n] in "bBlL":
                if phrase.head in "TRF" or self.phrases.key(n) in GIVEN_NAMES:  # لعبد الكريم سالم الذي
                    return (phrase,)
                if phrase.head not in "NZD":  # لبنك إنجلترا المركزي الذي, but بضم بدرو الذي
                    return ()
                continue
            if stop == relative:
                return tuple(group[-1:] if self.phrases.words.raw[relative].endswith("ي") else group)  # الذي, التي
        return ()

    def is_done(self, phrase: Phrase) -> bool:
        """Whether a phrase is what is done and nobody who acts, by the shape of a verbal noun: استعداد حزبه."""
        if phrase.head not in "ND" or phrase.title is not None:
            return False
        key = self.phrases.words.key(phrase.first)
        return self.is_deed(key.removeprefix("ال")) or self.phrases.words.is_a(phrase.first, "deed")

    def is_deed(self, key: str) -> bool:
        """Whether a folded word has the shape of a verbal noun: تعاون, استعداد."""
        return _DEED.fullmatch(key) is not None


def syntax(words: Words, triggers: Sequence[Trigger], bounds: Sequence[range], times: Iterable[range] = ()) -> Syntax:
    """The clauses of a text whose triggers, sentences and times are known."""
    return Syntax(
        find_phrases(words, marks(words, triggers, bounds, times)), frozenset(trigger.first for trigger in triggers)
    )
