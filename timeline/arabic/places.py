"""Places: where the phrase that names one begins and ends.

A place has a name of its own (بغداد, تل عفر), or a noun heads it (مدينة, ساحة, مطار) and all that tells which one goes
with it: a name, adjectives that agree with the noun, the town and the province around it, a direction before it or
after it. So مقر القيادة العامة في مدينة بنغازي شرقي البلاد is one place.
"""

from __future__ import annotations

import re

from attrs import field, frozen

from timeline.arabic.cells import is_definite
from timeline.arabic.folding import fold
from timeline.arabic.patterns import PLACE, PLAIN
from timeline.arabic.text import Words

_COMMON = re.compile(
    "^(?:[تا]..ي.ه?|ا.ت.ا.ه?|ان..ا.|است..ا.ه?|ا..ا.ه?|ا...ا.|م.ا..ه|ت.ا..|م..و.ه?|مست?...ه?)$|(?:ات|ون|ين|هم|ها|هما)$"
)
"""The shapes of verbal nouns, participles and plurals, which name no places."""
_DEPTH = 4
"""How many places are read one within the other, and how many adjectives after one."""
_FEMININE = fold("ية")
_MAY_BEGIN = "LCMNIh"
_QUALIFYING = "DLY"
_SINGLE = "NZDCTRIOLJA"
"""Classes of words that go on with a name, so that the word before them does not stand by itself."""


@frozen(eq=False)
class Places:
    """The places of one text, each read where it is asked for."""

    words: Words
    cells: str
    gaps: str
    joined: str
    kinds: str
    _known_at: dict[int, range | None] = field(factory=dict)

    def at(self, i: int) -> range | None:
        """The words from `i` on that name a place: a known one, or one that a word such as مدينة heads."""
        if i not in self._known_at:
            place = self._narrow(i)
            self._known_at[i] = place and self._widen(place)
        return self._known_at[i]

    def brought(self, front: int, i: int, preposition: str, *, seats: str) -> range | None:
        """The place at word `i` that a preposition brings, which is at word `front` where it is a word of its own.

        A direction goes with its place (شمالي غزة). A body may be the place of its seat by those of `seats`, and by في
        where it is a certain one (في البرلمان).
        """
        if place := self.at(i):
            within = front < i and (self.is_compass(front) or self.kinds[front - 1] == "i")
            return range(front, place.stop) if within and self.kinds[front] == "h" else place
        if preposition == "i" and (place := self.unlisted(i) or self._several(i)):
            return place
        seated = preposition in seats or (preposition == "i" and is_definite(self.words, i))
        return self.seat(i) if seated else None

    def _several(self, i: int) -> range | None:
        """Places that a number counts: في ثلاث مدن."""
        counted = self.kinds[i : i + 2] == "UL" and self._goes_on(i + 1)
        inner = self._narrow(i + 1) if counted else None
        return inner and self._widen(range(i, inner.stop))

    def is_compass(self, i: int) -> bool:
        """Whether a word is a point of the compass, which goes with the place after it: شمالي."""
        return i < len(self.kinds) and "compass" in self.words.readings[i].entries

    def unlisted(self, i: int) -> range | None:
        """A word of no list that stands by itself, where a preposition brings a place: في باردو, في درنة الليبية."""
        kinds, follows = self.kinds, i + 1
        if "begins-place" in self.words.readings[i].entries and self._goes_on(follows) and kinds[follows] in "NZDCLR":
            return self._widen(range(i, follows + 1))  # في رأس العين
        if kinds[i] not in "NZ" or not self.can_be_name(i):
            return None
        if not self._goes_on(follows):
            return self._widen(range(i, follows))
        match kinds[follows]:
            case "C":
                return self._widen(range(i, follows + 1))  # تهامة عسير
            case "D" if self._of_place(follows):
                return self._widen(range(i, follows + 1))
            case "N" | "Z" if self.can_be_name(follows) and self.words.raw[i] not in self.words.raw[follows]:
                after = follows + 1
                lone = not self._goes_on(after) or kinds[after] not in _SINGLE or self.is_compass(after)
                return self._widen(range(i, after)) if lone else None
            case kind if kind in "NZDJALCTRIOYF" and not self.is_compass(follows):
                return None
        return self._widen(range(i, follows))

    def seat(self, i: int) -> range | None:
        """The body at word `i` where it is the place of its seat: السفارة الفرنسية في باماكو."""
        body = self._body(i) if self.kinds[i] in "IO" and "seat" in self.words.readings[i].entries else None
        return body and self._widen(body)

    def _body(self, i: int) -> range | None:
        found = PLAIN.match(self.cells, 3 * i + 2)
        return found and range(i, found.end() // 3)

    def can_be_name(self, i: int) -> bool:
        """Whether a word may be the name of a place: no list knows it, and no verbal noun, plural or dual."""
        raw, reading = self.words.raw[i], self.words.readings[i]
        known = reading.entries.keys() - {"given-name"}
        return not known and len(raw) > 2 and _COMMON.search(self.words.key(i)) is None and not raw.endswith("ه")

    def _goes_on(self, i: int) -> bool:
        """Whether word `i` goes on with what stands before it: no sign between, nothing joined to its front."""
        return i < len(self.kinds) and self.gaps[i] + self.joined[i] == " -"

    def _narrow(self, i: int) -> range | None:
        kind = self.kinds[i : i + 1]
        if not kind or kind not in _MAY_BEGIN:
            return self._known(i) if kind else None
        if kind == "M" and self.cells[3 * i + 2 : 3 * i + 6] == "M -m":  # في كل من سوسة وصفاقس
            return self._narrow(i + 2)
        if kind == "C" and (known := self._known(i)):
            return known
        if self._goes_on(i + 1):
            if stop := self._led_on(i):
                return range(i, stop)
            loose = "loose" in self.words.readings[i].entries
            if loose and "of-no-place" in self.words.readings[i + 1].entries:
                return None  # سوق العمل
        found = PLACE.match(self.cells, 3 * i + 2) if kind in "LC" else None
        return self._known(i) if found is None else self._headed(i, found.end() // 3)

    def _is_district(self, i: int) -> bool:
        """Whether a word for a body or a place has the name of a place after it: مديرية ثمود, no مديرية الأمن."""
        place = "place-noun" in self.words.readings[i].entries
        return place and (self.kinds[i + 1] == "C" or self.can_be_name(i + 1))

    def _led_on(self, i: int) -> int:
        """Where a place ends whose first word only leads on to its noun or name; 0 for any other."""
        inner: range | None = None
        match self.kinds[i : i + 2]:
            case "CC" if self._is_unlisted(i):
                return i + 2  # محايل عسير, named by محافظة elsewhere
            case "LU" if is_definite(self.words, i + 1):
                return i + 2  # ميدان السبعين
            case "IC" | "IN" | "IZ" if self._is_district(i):
                return i + 2
            case "ML" | "MC" | "NL" | "NC" if "some-of" in self.words.readings[i].entries:
                inner = self._narrow(i + 1)  # عدة مدن
            case kinds if kinds[0] in "Lh" and self.is_compass(i):
                inner = self._narrow(i + 1) or self.unlisted(i + 1)  # شمال درنة, شمال غربي مدينة حمص
        return 0 if inner is None else inner.stop

    def _headed(self, i: int, stop: int) -> range:
        """A place with its head at `i`, less what only seems to go on with it, and more where its adjectives follow."""
        named = self.kinds.find("C", i, stop)
        named_after = "named-after" in self.words.readings[i].entries  # شارع الحبيب بورقيبة
        stop = next((n for n in range(i + 1, stop) if not named_after and self._is_beside(n)), stop)
        if named >= 0:
            known = self._known(named) or range(named, named + 1)
            while stop > known.stop and self.kinds[stop - 1] != "C" and not self._of_place(stop - 1):
                stop -= 1
        elif stop > i + 1 and self.kinds[stop - 1] == "E" and not is_definite(self.words, stop - 1):
            bound = self._goes_on(stop) and self.kinds[stop - 2 : stop + 1] == "LED"  # مقر إقامة الفريق
            stop += 1 if bound else -1
        elif self._goes_on(stop) and self.kinds[stop] == "R" and not is_definite(self.words, stop - 1):
            stop += is_definite(self.words, stop)  # قصر الحكم
        if self.kinds[i : i + 2] == "LL" and self._goes_on(i + 1) and (inner := self._narrow(i + 1)):
            stop = max(stop, inner.stop)  # محيط حي الشيخ مقصود
        return range(i, self._past_adjectives(i, stop))

    def _is_beside(self, i: int) -> bool:
        """Whether a noun behind a definite one is none of its place: مقر البرلمان رافعين الأعلام, العاصمة بكثافة."""
        raw = self.words.raw[i]
        oblique = raw.endswith(("ين", "ا", "ًا")) or raw.startswith(("ب", "ل"))
        beside = self.kinds[i] == "I" or (oblique and self.kinds[i] == "N")
        return beside and is_definite(self.words, i - 1)

    def _past_adjectives(self, head: int, stop: int) -> int:
        """The word after the definite adjectives of a place that agree with its head: ريف السويداء الشرقي."""
        feminine = self.words.key(head).endswith(fold("ة")) or self.kinds[head] == "C"
        for _ in range(_DEPTH):
            if not self._goes_on(stop) or self.kinds[stop] not in _QUALIFYING or not is_definite(self.words, stop):
                break
            key = self.words.key(stop)
            agrees = key.endswith(_FEMININE) if feminine else key.endswith("ي")
            entries = self.words.readings[stop].entries
            if not (
                agrees or "lying" in entries or "of-towns" in entries or (self.kinds[stop] == "Y" and not feminine)
            ):
                break
            stop += 1
        return stop

    def _of_place(self, i: int) -> bool:
        """Whether a definite word says of where a place is: العراقية."""
        qualifies = self.words.key(i).endswith(_FEMININE) or "of-towns" in self.words.readings[i].entries
        return self.kinds[i] == "D" and qualifies

    def _known(self, i: int) -> range | None:
        """A place of several words that the lexicon knows."""
        for keys, entry in self.words.phrases(i):
            if entry.symbol in ("country", "city") and self.words.follow(i + 1, keys):
                return range(i, i + 1 + len(keys))
        return None

    def _widen(self, place: range) -> range:
        """A place within a place is one phrase: سوق الهال في مدينة بعقوبة."""
        for _ in range(_DEPTH):
            stop = self._within(place)
            if stop is None:
                break
            place = range(place.start, stop)
        return place

    def _within(self, place: range) -> int | None:
        """Where what is said of a place goes on to: the place around it, one beside it, whose it is."""
        i, entries = place.stop, self.words.readings
        headed = "L" in self.kinds[place.start : place.start + 2]  # عدة قرى
        inner: range | None = None
        match self.cells[3 * i : 3 * i + 3]:
            case " -i" | " -m" | " -o" | " -n" | " -e" as around if self._holds(place, around[2]):
                inner = self._narrow(i + 1) if self.joined[i + 1 : i + 2] == "-" else None
                inner = self._widen(inner) if inner and around == " -n" else inner
            case " -L" | " -h" if headed:
                direction = self.is_compass(i) or "direction" in entries[i].entries
                certain = self.is_known(place) or "i" in self.kinds[place.start : place.stop]
                direction = direction or (certain and "close-by" in entries[i].entries)
                inner = self._narrow(i) or self._narrow(i + 1) if direction else None
            case " -o" if (far := self._at_distance(i)) is not None:
                inner = far
            case " -g" if "bordering" in entries[i - 1].entries:  # المعبر الحدودي مع تونس
                inner = self._known(i + 1) or self._narrow(i + 1)
            case cell if cell[:2] == " b" and entries[i].entries.keys().isdisjoint(("sentencing", "prison")):
                inner = None if self._is_other_town(place, i) else self._narrow(i)
            case cell if cell[:2] in (" w", " l"):
                inner = self._joined(place, i, headed=headed)
        return None if inner is None else inner.stop

    def _holds(self, place: range, preposition: str) -> bool:
        """Whether a preposition after a place brings the one around it: سوق في بعقوبة, القريب من شارع مكة, أحياء من."""
        of_place = [self.words.readings[n].entries for n in place]
        if preposition == "i" or "lying" in of_place[-1]:
            return True
        if preposition == "o":  # حاجز على الطريق
            return self.kinds[place.stop + 1 : place.stop + 2] == "L" and not is_definite(self.words, place.stop - 1)
        if preposition == "n":  # الطريق بين أبين وشبوة
            return "between-places" in of_place[0]
        return preposition == "m" and any("part-of" in entries for entries in of_place)

    def _at_distance(self, i: int) -> range | None:
        """The place from which another one is so far: على بعد 12 كيلومترا شرقي معبر رأس اجدير."""
        far = (len(keys) for keys, entry in self.words.phrases(i) if entry.symbol == "at-distance")
        length = next(far, 0)
        n = i + 1 + length
        while length and self.kinds[n : n + 1] and self.kinds[n] in "MUf":
            n += 1
        if not length or self.kinds[n - 1] != "U" or n + 1 >= len(self.kinds):
            return None
        n += 2 if self.kinds[n + 1] == "m" else 1
        return self._narrow(n) or self.unlisted(n)

    def _joined(self, place: range, i: int, *, headed: bool) -> range | None:
        """What و joins to a place at word `i`, or whose it is by لـ."""
        match self.joined[i] + self.kinds[i]:
            case "wC":
                return self._narrow(i)
            case "wN" | "wZ" | "wV" if self._are_two(place):
                return range(i, i + 1)  # بلدتي كفرا وياطر
            case "wD" | "wL" as beside if headed:
                ends = not self._goes_on(i + 1) or self.kinds[i + 1] in "tV"
                return self._narrow(i) or (range(i, i + 1) if beside == "wD" and ends else None)
            case "lC" if headed or (len(place) > 1 and is_definite(self.words, place.start)):
                return self._narrow(i)  # الضاحية الجنوبية لبيروت
            case "lO" | "lI" if headed:
                return self._body(i)  # مقر الأمانة العامة لجامعة الدول العربية
            case "lD" if headed and self._is_bare(place):
                return range(i, self._past_adjectives(i, i + 1))
        return None

    def _is_other_town(self, place: range, i: int) -> bool:
        """Whether بـ after a town brings another one, and no country that it lies in: هدنة تعز بمسقط."""
        return self.kinds[place.start] == "C" and "city" in self.words.readings[i].entries

    def _is_unlisted(self, i: int) -> bool:
        """Whether a word is a place because مدينة or the like names it so somewhere in the text."""
        return self.kinds[i] == "C" and self.words.readings[i].entries.keys().isdisjoint(("city", "country"))

    def is_known(self, place: range) -> bool:
        """Whether a place is a certain one, by a name or the article, and not just any (نقطة حدودية)."""
        said = [n for n in place if self.joined[n] not in "lL"]  # مستودعا للوقود is any
        return self._are_two(place) or any(self.kinds[n] in "COYhi" or is_definite(self.words, n) for n in said)

    def _are_two(self, place: range) -> bool:
        """Whether a place is two, the second of which و joins."""
        return any("two-places" in self.words.readings[n].entries for n in place)

    def _is_bare(self, place: range) -> bool:
        """Whether a noun for places has no name yet, and لـ tells what it is for: مصنع للبلاستيك, حاجز للجيش."""
        return len(place) == 1 and not is_definite(self.words, place.start)
