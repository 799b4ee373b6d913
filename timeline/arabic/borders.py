"""Where a noun phrase ends though the classes of its words would go on: at a noun that nothing before it can take.

Arabic lines up subject, object and what is said of either without a sign between them. A word with its article or
with the ending of a nominative in full takes no genitive, so a noun behind it begins a phrase of its own.
"""

from __future__ import annotations

import re

from timeline.arabic.cells import GIVEN_NAMES, PRONOUNS, is_definite
from timeline.arabic.folding import fold
from timeline.arabic.text import Words

_PEOPLE = frozenset({"of:person", "office", "people"})
_COMMON = frozenset({"office", "noun", "thing", "document", "institution"})
_TANWIN = "\u064b"
_ENDINGS = frozenset({"ون", "ان"})
_SEVERAL = ("ون", "ين", "و", "ي", "اء")
_RELATED = ("ي", "ية")
_QUOTES = frozenset('"“”«»')
_SEVERAL_PEOPLE = 7
_PARTICIPLE = re.compile("م(?:ت...|ست...|..و.)اً?")
"""The shapes of participles in the accusative that tell how somebody is."""
_SHORTEST = 6
"""Shorter words in ين are of one: الأمين."""


def is_another(words: Words, kinds: str, head: int, i: int) -> bool:
    """Whether a word in a phrase from `head` on begins another, and is no adjective: مجلس الأمن القرار."""
    before, kind = kinds[i - 1], kinds[i]
    if kinds[head] == "S" and words.is_a(head, "honorific-pronoun"):  # استقبل سموه المهنئين
        return True
    if kind in "CO" and (words.is_a(i - 1, "body-name") or words.is_a(i - 1, "name-tail")):  # حركة حماس إسرائيل
        return True
    if before in "ND" and (ending := _nominative(words, i - 1) or _agrees(words, i - 1)):  # مستوطنون باحات
        return not words.raw[i].endswith(ending) and not words.is_a(i, "broken-plural")
    match kind:
        case "D" if kinds[head] == "D" and _is_of_him(words, head) and words.raw[i].endswith("ة"):
            return True  # الخوري الضابطة
        case "D" if kinds[head] == "O" and words.raw[i - 1].endswith("ية") and words.raw[i].endswith("ي"):
            return True  # الشرطة الإيطالية المغربي
        case "D":
            return before in "DOC" and (words.is_a(i, "the-thing") or _are_others(words, kinds, head, i))
        case "O":  # سكان المخيم المنظمات, but السياسة الخارجية
            return (is_definite(words, i - 1) or before == "C") and not words.raw[i].endswith("ية")
        case "L":  # عشرات المستوطنين المسجد
            both = before in "DO" and is_definite(words, i) and is_definite(words, i - 1)
            return both and not words.is_a(i, "place-or-adjective")
        case "C":
            named = words.is_a(i, "country") and not words.raw[i].endswith("ية")  # الجمارك السعودية
            return named and before in "DO" and is_definite(words, i - 1)
    return False


def is_full(words: Words, kinds: str, i: int) -> bool:
    """Whether a word is a nominative in full, which takes no genitive: مسلحون."""
    return kinds[i] == "N" and words.key(i).endswith("ون")


def _nominative(words: Words, i: int) -> str:
    """The ending of a word for people that has no genitive behind it: مسلحون, جنديان."""
    ending = words.raw[i][-2:]
    if ending not in _ENDINGS:
        return ""
    known = words.lexicon.known(words.key(i).removeprefix("ال")[:-2])
    return "" if _PEOPLE.isdisjoint(known) else ending


def _agrees(words: Words, i: int) -> str:
    """The ending that an adjective shares with the nominative before it: مسلحون حوثيون."""
    ending = words.raw[i][-2:]
    return ending if ending in _ENDINGS and i > 0 and _nominative(words, i - 1) == ending else ""


def _is_of_him(words: Words, i: int) -> bool:
    """Whether a word of no list is a man's name by its ending: الخوري."""
    return words.raw[i].endswith("ي") and not words.readings[i].entries


def _are_others(words: Words, kinds: str, head: int, i: int) -> bool:
    """Whether a word is of several people where what stands before it is one: رئيس الحكومة المصابين."""
    one = kinds[head] in "OITD" and not any(words.is_a(n, "plural-of-people") for n in (head, i - 1))
    several = words.raw[i].endswith("ين") and len(words.raw[i]) > _SHORTEST
    return one and several and words.raw[i - 1].endswith("ة") and not words.raw[head].endswith(_SEVERAL)


def is_of_his(words: Words, i: int) -> bool:
    """Whether a pronoun says whose title a word is: نظيره, نائبها."""
    return not is_definite(words, i) and words.key(i).endswith(PRONOUNS)


def is_thing_of_his(words: Words, i: int) -> bool:
    """Whether what looks like a name is a word that the lexicon knows with a pronoun: مهامه, منصبها."""
    return words.key(i).endswith(PRONOUNS) and bool(words.readings[i].entries)


def is_no_name(words: Words, i: int) -> bool:
    """Whether a word where a name may go on is a common one, as its accusative shows: قرارا, شنقا."""
    raw = words.raw[i].replace(_TANWIN, "")
    if raw[-1:] != "ا":
        return words.is_a(i, "thing")
    if _PARTICIPLE.fullmatch(raw):  # توفي متأثرا بجراحه
        return True
    known = words.lexicon.known(words.key(i)[:-1])
    return not _COMMON.isdisjoint(known) or words.is_a(i, "of:penalty-more")


def family_end(words: Words, kinds: str, first: int, stop: int) -> int:
    """Where a full name ends before a definite noun with its adjective: فتحت هند بن علي الصالون الدولي."""
    for n in range(first + 1, stop):
        if "F" not in kinds[n - 1 : n + 1] and (words.is_a(n, "the-thing") or is_of_several(words, n)):
            return n
    thing = stop - 2
    apart = thing > first and kinds[thing - 1 : stop] in ("NDD", "ZDD")
    told = apart and words.raw[stop - 1].endswith(_RELATED) and not words.raw[thing].endswith(_RELATED)
    return thing if told else stop


def is_of_several(words: Words, i: int) -> bool:
    """Whether a word is of several people by its ending, and no family's name: المستثمرين, المتهمون; not الأمين."""
    raw = words.raw[i]
    return raw.endswith(("ين", "ون")) and len(raw) > _SEVERAL_PEOPLE and not words.is_a(i, "joining-names")


def tail(words: Words, i: int) -> int:
    """How many words from one on end the name of a body, whatever else they may be: بلا حدود."""
    if i >= len(words) or words.is_a(i, "name-tail"):
        return int(i < len(words))
    found = (
        len(keys) + 1 for keys, entry in words.phrases(i) if entry.symbol == "name-tail" and words.follow(i + 1, keys)
    )
    return next(found, 0)


def is_whole(words: Words, i: int) -> bool:
    """Whether a word is an office with its article, which no other office explains: الرئيس, الوزير."""
    key = words.key(i)
    return key.startswith("ال") and "office" in words.lexicon.known(key[2:])


def is_of_two(words: Words, i: int) -> bool:
    """Whether an office with the article is one that two hold: الوزيران."""
    key = words.key(i)
    one = key.removeprefix("ال").removesuffix("ان")
    return key.startswith("ال") and key.endswith("ان") and "office" in words.lexicon.known(one)


def has_father(words: Words, kinds: str, i: int) -> bool:
    """Whether a word with the article is a name, as whose son somebody is stands behind it: الحسن بن طلال."""
    return (
        kinds[i : i + 2] == "DF"
        and words.raw[i].startswith("ال")
        and words.gap(i + 1) == " "
        and words.is_a(i + 1, "patronymic")
    )


def event_among(words: Words, kinds: str, inside: range) -> int:
    """Where the noun of an event stands that nothing before it takes: ألقى المدير في المدينة كلمة قصيرة; else 0."""
    return next((n for n in inside if kinds[n] == "E" and is_definite(words, n - 1)), 0)


def is_of_another(words: Words, i: int, n: int) -> bool:
    """Whether a title behind a whole office is somebody else's: قائد الجيش السفيرة, وزير الخارجية المبعوث."""
    if not is_whole(words, n):
        return False
    if words.is_a(i, "honorific"):  # استقبل الرئيس الوزير الفرنسي, but السيد الوزير
        both = words.is_a(i, "no-second-title") and words.is_a(n, "no-second-title")
        return both or _differ(words, i, n)  # المستشارة الألمانية الرئيس الفرنسي
    return not words.is_a(n, "honorific") or words.is_a(n, "no-second-title") or _differ(words, i, n)


def _differ(words: Words, i: int, n: int) -> bool:
    """Whether one office is a man's and the other a woman's: وزير الخارجية السفيرة."""
    one, other = (words.raw[k].endswith("ة") for k in (i, n))
    return one != other and not words.is_a(i, "plural-of-people")


def before_accusative(words: Words, first: int, stop: int) -> int:
    """Where a name ends that runs on over what somebody is made: وائل شعبان مديرا."""
    return next((n for n in range(first + 1, stop) if is_no_name(words, n)), stop)


def before_origin(kinds: str, head: int, stop: int) -> int:
    """Where a body ends before the town from which it does something: أعلنت الأمم المتحدة من مسقط."""
    origin = kinds.find("mC", head, stop)
    return stop if origin < 0 else origin


def name_end(words: Words, kinds: str, first: int, stop: int) -> int:
    """Where a name without a title ends: before what somebody is made, and before an object (محمد بن راشد المكتبة)."""
    if kinds[first] == "N":
        stop = before_accusative(words, first, stop)
    full = "F" in kinds[first:stop] or (kinds[first] == "N" and fold(words.raw[first]) in GIVEN_NAMES)
    return family_end(words, kinds, first, stop) if full else stop


def takes_no_more(words: Words, kinds: str, first: int, title: range | None) -> bool:
    """Whether a title right behind is another's: after الرئيس, الملك or وزير الخارجية, and after people.

    الشيخ فلان may be a minister too.
    """
    if title is None:
        return words.is_a(first, "people")  # اعتقل عناصر الشرطة المتهم
    office = kinds[title.start] == "T" and not words.is_a(
        title.start, "by-courtesy"
    )  # صاحب السمو الأمير فلان أمير عسير
    return office or words.is_a(title.start, "sovereign")


def opens_quotation(words: Words, gaps: str, i: int, stop: int) -> bool:
    """Whether a quotation begins with a word that goes on past `stop`: قال المصدر "فلان يعلم ذلك"."""
    gap = words.gap_text(i)
    return len(gap) > 1 and gap[0] == " " and not gap[-1].isspace() and gaps[stop : stop + 1] in (" ", "")


def leaves_quotation(words: Words, gaps: str, head: int, i: int, stop: int) -> bool:
    """Whether a quotation begins with a word that goes on past `stop`, or ends before it that began with `head`."""
    if gaps[i] == " ":
        return False
    inside = words.gap_text(head)[-1:] in _QUOTES and words.gap_text(i)[:1] in _QUOTES
    return inside or opens_quotation(words, gaps, i, stop)
