"""Noun phrases: where they begin and end, what is title in them and what name, and which are places.

The grammar is in `timeline.arabic.patterns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from attrs import field, frozen

from timeline.arabic.borders import (
    before_accusative,
    before_origin,
    event_among,
    family_end,
    has_father,
    is_another,
    is_full,
    is_no_name,
    is_of_another,
    is_of_his,
    is_of_two,
    is_thing_of_his,
    is_whole,
    leaves_quotation,
    name_end,
    opens_quotation,
    tail,
    takes_no_more,
)
from timeline.arabic.cells import is_definite, proper_start
from timeline.arabic.folding import fold
from timeline.arabic.patterns import BARE_NAME, PLAIN, TITLED
from timeline.arabic.places import Places
from timeline.arabic.tagging import cells
from timeline.arabic.text import Words

_BEGINS = frozenset("TRNZLMAUDCIFPOS")
_MANY = re.compile("^ال[أآ]..ا.$|^ال.+ات$")
"""The shapes of plurals, which are no adjectives of one."""
_COMMON = frozenset({"noun", "trigger", "document"})
_OF_NAMES = frozenset({"given-name", "name-part"})
_MOST = 12
"""How many phrases are read that و joins."""


class Phrase(NamedTuple):
    """A noun phrase: its words are `first` to `last`, and the clause goes on at `stop`.

    Where a title stands before a name, `first` and `last` are the name's and `title` is the title's range.
    """

    first: int
    last: int
    stop: int
    head: str
    named: bool = False
    title: range | None = None


def _is_lone(phrase: Phrase) -> bool:
    return phrase.head in "NZ" and phrase.first == phrase.last and phrase.title is None


@frozen(eq=False)
class Phrases:
    """The noun phrases of one text; each is found once, where it is asked for."""

    words: Words
    cells: str
    gaps: str
    joined: str
    kinds: str
    places: Places
    _known: dict[int, Phrase | None] = field(factory=dict)

    def at(self, i: int) -> Phrase | None:
        """The noun phrase whose first word is `i`, whatever is joined to it."""
        if i in self._known:
            return self._known[i]
        phrase = self._known[i] = self._read(i)
        return phrase

    def _read(self, i: int) -> Phrase | None:
        if i >= len(self.kinds) or self.kinds[i] not in _BEGINS:
            return None
        if self.kinds[i] in "TR":
            return self._titled(i)
        if self.kinds[i] == "D" and self.words.is_a(i, "same"):  # فجر نفسه
            return None
        found = PLAIN.match(self.cells, 3 * i + 2)
        if found is None:
            alone = self.kinds[i] == "M" and is_definite(self.words, i)  # خرج المئات
            return Phrase(i, i, i + 1, "M") if alone else None
        stop = found.end() // 3
        stop = before_origin(self.kinds, i, stop) if self.kinds[i] == "O" else stop
        if self.kinds[i] == "D" and (name := self._full_name(i)):
            return name
        other = next((n for n in range(i + 1, stop) if self.kinds[n] == "R" and not is_definite(self.words, n)), stop)
        stop = other if self.kinds[i] in "NZ" else stop  # حسن رشاد نظيره
        stop = next(
            (n for n in range(i + 1, stop) if self._parts(i, n) or leaves_quotation(self.words, self.gaps, i, n, stop)),
            stop,
        )
        if self.words.is_a(stop - 1, "going-with") and self.kinds[stop : stop + 1] == "+":  # الوفد المرافق له
            stop += 1
        if self.kinds[i] == "U" and stop == i + 1 and self.words.is_a(stop, "of-them"):  # ثلاثة منهم
            stop += 1
        if self.kinds[i] in "IN" and self.gaps[stop] == " ":  # صحيفة واشنطن بوست
            stop += tail(self.words, stop)
        if self.kinds[i] == "I":  # منظمة أطباء بلا حدود
            stop = next((n + more for n in range(i + 1, stop) if (more := tail(self.words, n)) > 1), stop)
        stop = name_end(self.words, self.kinds, i, stop)
        named = self.kinds[i] in "NZF" and stop - i <= 4
        return self._with_title_after(Phrase(i, stop - 1, stop, self.kinds[i], named=named))

    def _parts(self, head: int, i: int) -> bool:
        """Whether a word inside what seems one phrase from `head` on begins another, or says where."""
        if self.kinds[i] == "L" and (is_full(self.words, self.kinds, i - 1) or self.places.is_compass(i)):
            return True  # مسلحون قرية, عبوة ناسفة شمال غربي مدينة حمص
        return self.joined[i] == "-" and is_another(self.words, self.kinds, head, i)

    def _full_name(self, i: int) -> Phrase | None:
        """The name that a word with the article begins, or where somebody is from: الحسن بن طلال, السويسري بلاتر."""
        words, first = self.words, i + 1
        if has_father(words, self.kinds, i) and (full := BARE_NAME.match(self.cells, 3 * first + 2)) is not None:
            stop = full.end() // 3
            return self._with_title_after(Phrase(i, stop - 1, stop, "N", named=True))
        if (
            not words.raw[i].endswith("ي")
            or words.readings[i].entries
            or self.cells[3 * first : 3 * first + 3] not in (" -N", " -F")
        ):
            return None
        found = BARE_NAME.match(self.cells, 3 * first + 2)
        if found is None or found.end() // 3 < first + 2 or words.readings[first].entries.keys() - _OF_NAMES:
            return None
        stop = found.end() // 3
        return Phrase(first, stop - 1, stop, "R", named=True, title=range(i, first))

    def _titled(self, i: int) -> Phrase | None:
        found = TITLED.match(self.cells, 3 * i + 2)
        if found is None:
            return None
        if (less := self._cut_short(i, found)) is not None:
            return less
        stop, within = found.end() // 3, found.end("title") // 3
        if is_whole(self.words, i) and (other := self.kinds.find("T", i, within)) > i:
            if found["within"] and not self._keeps(i, found.start("within")):
                other = min(other, found.start("within") // 3)  # استقبل الرئيس في القاهرة رئيس الوزراء
            return Phrase(i, other - 1, other, "R")
        if found["name"] and not (
            is_of_two(self.words, i) and self.joined[stop : stop + 1] != "w"
        ):  # but وقع الوزيران مذكرتي تفاهم
            first = found.start("name") // 3
            first -= first - 1 > i and has_father(self.words, self.kinds, first - 1)
            stop = family_end(self.words, self.kinds, first, before_accusative(self.words, first, stop))
            called = range(i, first)
            return self._with_title_after(Phrase(first, stop - 1, stop, self.kinds[i], named=True, title=called))
        if found["name"]:
            stop = found.start("name") // 3
        after = self._apposition(stop)
        stop = self._before_within(i, found, stop)
        if after is not None:
            return Phrase(after.first, after.last, after.stop, self.kinds[i], named=True, title=range(i, within))
        if self.cells[3 * i + 2 : 3 * i + 6] == "R -T" and not is_definite(self.words, i):  # سمو أمير قطر
            return Phrase(i + 1, stop - 1, stop, "T", title=range(i, i + 1))
        return Phrase(i, stop - 1, stop, self.kinds[i])

    def _cut_short(self, i: int, found: re.Match[str]) -> Phrase | None:
        """What is left of a title that ran on over another's, over a name, or over the name of a body."""
        stop = found.end() // 3
        inside = range(found.start("within") // 3 + 1, found.end("within") // 3)
        if event := event_among(self.words, self.kinds, inside):
            before = self._before_within(i, found, event)
            return Phrase(i, before - 1, before, self.kinds[i])
        if found["within"] and self.words.is_a(found.start("within") // 3 - 1, "close-to"):
            return Phrase(i, stop - 1, stop, self.kinds[i])  # مصدر مقرب من الرئيس فلان
        if found["name"] and opens_quotation(self.words, self.gaps, found.start("name") // 3, stop):
            begin = found.start("name") // 3
            return Phrase(i, begin - 1, begin, self.kinds[i])
        if not found["name"] and self.kinds[i] == "R" and stop > i + 1 and _MANY.search(self.words.raw[i + 1]):
            return Phrase(i, i, i + 1, "R")  # هنأ الرئيس الأحزاب الفائزة
        if (cut := self._other_title(i, found)) is not None:
            cut = self._before_within(i, found, cut)
            return Phrase(i, cut - 1, cut, self.kinds[i])
        if not found["name"] and (first := self._after_definite(i, stop)) is not None:
            return self._with_title_after(Phrase(first, stop - 1, stop, "T", named=True, title=range(i, first)))
        if found["name"] and self._is_thing(found, stop):  # تسلم السفير مهامه
            cut = self._before_within(i, found, found.start("name") // 3)
            return Phrase(i, cut - 1, cut, self.kinds[i])
        if found["name"] and self.kinds[found.start("name") // 3 - 1] == "I":  # مصدر لوكالة فرانس برس
            cut = stop if self.cells[found.start("within") + 1] == "b" else found.start("within") // 3
            return Phrase(i, cut - 1, cut, self.kinds[i])
        return None

    def _is_thing(self, found: re.Match[str], stop: int) -> bool:
        """Whether what stands where a name may is a thing: مهامه, شنقا, مختلف الأقسام, ملاحقة المتهمين."""
        words, first = self.words, found.start("name") // 3
        if stop == first + 1:
            return is_thing_of_his(words, first) or is_no_name(words, first)
        asked = found["within"] and self.kinds[found.start("within") // 3] == "m" and words.raw[first].endswith("ة")
        return self.kinds[first + 1] == "D" and (bool(asked) or words.is_a(first, "thing"))

    def _before_within(self, i: int, found: re.Match[str], stop: int) -> int:
        """Where a title ends that runs on to `stop`: before what a preposition brings that is not its own."""
        within = found.start("within") if found["within"] else 3 * stop
        return within // 3 if within < 3 * stop and not self._keeps(i, within) else stop

    def _other_title(self, i: int, found: re.Match[str]) -> int | None:
        """Where, in what seems one title, the title of another begins: وزير الخارجية السفيرة, an object (وزيرا)."""
        stop, title = found.end() // 3, found.end("title") // 3
        for n in range(i + 1, stop):
            if self.kinds[n] == "T" and self.words.raw[n].endswith(("را", "ًا", "اً")) and is_definite(self.words, n - 1):
                return n
            if self.kinds[n] == "R" and is_of_his(self.words, n) and is_definite(self.words, n - 1):
                return n  # هنأ العاهل الأردني نظيره
            if (
                n < title
                and self.kinds[n] == "D"
                and self.joined[n] == "-"
                and is_another(self.words, self.kinds, i, n)
            ):
                return n  # تفقد رئيس الحكومة المصابين
            goes_on = self.cells[3 * n + 1 : 3 * n + 3] == "-R" and is_definite(self.words, n - 1)
            if goes_on and self.kinds[i] in "TR" and is_of_another(self.words, i, n):
                return n
        return None

    def _after_definite(self, i: int, stop: int) -> int | None:
        """Where a name begins in a title that ran on over it: after a noun with the article nothing hangs on it."""
        for n in range(i + 1, stop):
            unlisted = self.cells[3 * n + 1 : 3 * n + 3] in ("-N", "-F") and not self.words.readings[
                n
            ].entries.keys() - {"given-name"}
            if unlisted and is_definite(self.words, n - 1):
                return n if all(kind in "NZFD" for kind in self.kinds[n:stop]) else None
        return None

    def _keeps(self, i: int, within: int) -> bool:
        """Whether what a preposition brings after a title belongs to it: الخبير في شؤون الأمن, المتحدث باسم الوزارة."""
        if self.cells[within + 1] == "l":
            return not self.words.is_a(within // 3, "press") or self.places.at(within // 3) is None  # قال المدير لصحيفة
        with_field = "with-field" in self.words.readings[i].entries
        if self.cells[within + 1] == "b":  # but اتهم الوزير بالتقصير
            with_field = with_field and not self.words.is_a(i, "in-name-of")  # هدد المتحدث بنسف المفاوضات
            return with_field and self.places.at(within // 3) is None
        return (with_field or self.cells[within + 2] == "z") and self.places.at(within // 3 + 1) is None

    def _apposition(self, i: int) -> Phrase | None:
        """The name that follows its title after a comma."""
        if i >= len(self.kinds) or self.gaps[i] != "," or self.joined[i] != "-":
            return None
        if self.kinds[i] == "R":
            titled = self._titled(i)
            return titled if titled is not None and titled.named else None
        found = BARE_NAME.match(self.cells, 3 * i + 2)
        if found is None or self.words.readings[i].entries.keys() & _COMMON:  # بحضور الرئيسين، مذكرة تفاهم
            return None
        stop = found.end() // 3
        return Phrase(i, stop - 1, stop, "N", named=True)

    def _with_title_after(self, phrase: Phrase) -> Phrase:
        """Pass over the title that follows its name, with or without a comma."""
        i = phrase.stop
        if not phrase.named or i >= len(self.kinds) or self.joined[i] != "-" or self.kinds[i] not in "TR":
            return phrase
        lone = phrase.first == phrase.last and self.gaps[i] == " " and is_definite(self.words, i)
        if lone or self.gaps[i] not in " ,":  # استقبل جلالته الوزير
            return phrase
        if self.gaps[i] == " " and takes_no_more(
            self.words, self.kinds, phrase.first, phrase.title
        ):  # أعفى الملك سلمان وزير التعليم
            return phrase
        found = TITLED.match(self.cells, 3 * i + 2)
        if found is None or found["name"]:
            return phrase
        title = range(i, self._before_within(i, found, found.end() // 3))  # الأمير فلان أمير حائل في مكتبه
        return Phrase(phrase.first, phrase.last, title.stop, phrase.head, named=True, title=phrase.title or title)

    def start(self, i: int) -> int:
        """Where a word begins in the text, what is joined to its front left out."""
        return proper_start(self.words, i, self.joined[i], self.kinds[i])

    def key(self, i: int) -> str:
        """The folded spelling of a word, what is joined to its front left out."""
        if self.joined[i] == "-" or self.words.readings[i].clitic:
            return self.words.key(i)
        return fold(self.words.text[self.start(i) : self.words.end(i)])

    def group(self, i: int, *, split: bool = False) -> tuple[list[Phrase], int]:
        """The phrases that و joins to the one at `i`, and where the clause goes on; each of them (كل من X وY) alike.

        One definite word more belongs to a phrase of two (عناصر الأمن والمدنيين) unless it must `split`.
        """
        if self.kinds[i] == "M" and self.kinds[i + 1 : i + 2] == "m" and self.words.is_a(i, "each-of"):
            i += 2
        first = self.at(i)
        if first is None or self.joined[first.stop : first.stop + 1] != "w":
            return ([], i) if first is None else ([first], first.stop)
        phrases: list[Phrase] = []
        while len(phrases) < _MOST and (phrase := self.at(i)) is not None:
            phrases.append(phrase)
            i = phrase.stop
            if not self._goes_on(i):
                break
            if not split and self._adds_genitive(phrase, i):
                i += 1
                phrases[-1] = Phrase(phrase.first, i - 1, i, phrase.head)
                if not self._goes_on(i):
                    break
            if self._adds_state(phrases[0], i):
                i += 1
                phrases[-1] = Phrase(phrases[0].first, i - 1, i, phrases[0].head)
                if not self._goes_on(i):
                    break
            if split and len(phrases) == 1 and _is_lone(phrase) and self.kinds[i] in "NZ":  # لقاء رشاد وكالن
                return [phrase, Phrase(i, i, i + 1, "N", named=True)], i + 1
        return phrases, i

    def _goes_on(self, i: int) -> bool:
        """Whether a further phrase is joined at word `i`."""
        return self.joined[i : i + 1] == "w" and self.kinds[i] in _BEGINS and self.gaps[i] in " ,"

    def _adds_state(self, phrase: Phrase, i: int) -> bool:
        """Whether a state is one more of those whose office several hold: وزيرا خارجية مصر وتركيا."""
        words, first = self.words, phrase.first
        several = words.raw[first].endswith(("را", "ري", "اء", "سا", "سي")) or words.is_a(first, "plural-of-people")
        office = phrase.head == "T" and phrase.title is None and phrase.stop == i and several
        return office and words.is_a(phrase.last, "country") and words.is_a(i, "country")

    def _adds_genitive(self, phrase: Phrase, i: int) -> bool:
        return (
            phrase.last - phrase.first == 1
            and phrase.head in "NI"
            and self.kinds[phrase.last] == "D"
            and self.kinds[i] == "D"
            and (i + 1 >= len(self.kinds) or self.cells[3 * i + 3 : 3 * i + 6] not in (" -D", " -C"))
        )


def find_phrases(words: Words, marks: Iterable[tuple[int, str]] = ()) -> Phrases:
    """The noun phrases of a text; `marks` gives the cells of words that are known from elsewhere."""
    of_words = cells(words, marks)
    read = of_words, of_words[::3], of_words[1::3], of_words[2::3]
    return Phrases(words, *read, Places(words, *read))
