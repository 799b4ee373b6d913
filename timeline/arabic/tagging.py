"""The class of every word of a text: what it is by itself, or what the words around it make of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import add

from timeline.arabic.cells import GIVEN_NAMES, LATIN, MOTHER, SEVERAL, is_definite, memory
from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load
from timeline.arabic.text import Words

_OF_CONTEXT = re.compile(
    "[?KRQH]|(?<=D-)O|(?<=[RTDOCY]-N-)J|(?<=V-)J|(?<=[RTDOCY]-N)w(?=N)|(?<=-F-D)w(?=N)|s(?=-[NLIZ])|I(?=-E)|[qrc](?=-[NZ])|r(?=-[qV])|r(?=-D)|[iozefga](?=-V)|Z(?=-[DLOC])"
)
_FAMILY = re.compile("(?<=R)(?:-N){1,2}-D")
"""A title, a name and the name of a family: المشير عمر الزوي."""
_NAMED_PLACE = re.compile("L(?=-[NZD])")
_NAMING = frozenset({"given-name", "name-part", "no-verb", "namesake"})
_LIKE_VERBS = (["-V", "-N"], ["-V", "-D"], ["-V", "-Z"], ["-V", "-F"])
"""A word of no list that looks like a verb, and what goes on with a name: السيدة يلينا ماركوفيتس."""
_ESTIMATES = ("about", "more-or-less")
_FIRST_PARTS = frozenset(fold(entry.form) for entry in load("phrases") if entry.symbol == "name-part")


def cells(words: Words, marks: Iterable[tuple[int, str]]) -> str:
    """The cells of a text, each behind the gap before it, quotations in one kind of signs.

    `marks` gives the classes, or joined sign and class, of words known from elsewhere.
    """
    found = list(map(memory(words.lexicon).__getitem__, words.raw))
    _in_context(words, found)
    for i in _families(words, found):
        found[i] = "-N"
    for i, name in _settlements(words, found):
        found[i] = name
    for i, mark in marks:
        found[i] = mark if len(mark) == 2 else found[i][0] + mark
    gaps = words.codes[::2].replace("“", "«").replace("”", "»")
    return "".join(map(add, gaps, found)) + gaps[-1:]


def _in_context(words: Words, found: list[str]) -> None:
    """Settle the cells that the words around decide.

    A word that the lexicon does not know is taken apart (بعبدي) where the text has it by itself too.
    """
    raw = words.raw
    spellings: set[str] = set()
    for needs in _OF_CONTEXT.finditer("".join(found)):
        i = needs.start() // 2
        match found[i]:
            case "-R":
                _name_after_title(words, found, i + 1)
            case "-Q" | "-H" | "-O" | "-J" | "-s" | "-Z" | "wZ":
                found[i] = _among(words, found, i)
            case cell if cell[1] in "qrciozefga":
                _particle(words, found, i)
            case cell if cell[1] == "I":
                if is_definite(words, i + 1) or words.is_a(i + 1, "body-name"):  # قوات الدعم, حركة فتح
                    found[i + 1] = "-D" if is_definite(words, i + 1) else "-N"
            case "wN":
                found[i] = "-N" if _ends_name(words, found, i) else "wN"
            case cell if cell[0] == "?":
                spellings = spellings or set(raw)
                bare = raw[i][1:]
                apart = bare in spellings or "ال" + bare in spellings or (i > 0 and _after_name(found[i - 1], raw[i]))
                found[i] = (raw[i][0].translate(LATIN) if apart else "-") + cell[1]
            case cell if cell[1] == "K":
                _place_or_alone(words, found, i)


def _place_or_alone(words: Words, found: list[str], i: int) -> None:
    """Settle a word that may begin a place of several words, and else is what it is alone: الشيخ زويد, الشيخ خلف."""
    more = max((len(keys) for keys in places_at(words, i)), default=0)
    alone = _mother(words.raw, i) if words.raw[i] == MOTHER else memory(words.lexicon).alone[words.raw[i]]
    if more:
        found[i : i + 1 + more] = [found[i][0] + "C", *["-D"] * more]
        return
    nominal = i > 0 and found[i - 1][1] in "Liozefga" and _opens(words, i)  # منطقة باب التبانة, على رأس وفد
    found[i] = "-N" if alone == "-V" and nominal else alone
    if alone == "-R":
        _name_after_title(words, found, i + 1)


def _name_after_title(words: Words, found: list[str], i: int) -> None:
    """Take the word after a title for a name, whatever else it may mean: الشيخ خلف, العميد النور حامد."""
    raw = words.raw
    while i < len(raw) and _is_rank(words, i):
        i += 1
    named = i < len(raw) and fold(raw[i]) in GIVEN_NAMES and raw[i][-1] != "ى"  # على is no علي
    before_name = found[i : i + 2] in (["-D", "-N"], ["-D", "-F"]) and _names(raw[i + 1])
    unlisted = i < len(raw) and not words.readings[i].entries and words.is_a(i - 1, "before-name")
    named = named or (unlisted and found[i : i + 2] in _LIKE_VERBS)
    if named or (before_name and not raw[i].endswith(("ي", "ية"))):  # نظيره التركي إبراهيم
        found[i] = "-N"


def _is_verb_after(words: Words, i: int) -> bool:
    """Whether what follows a word must be a verb, and no list knows it: قد شيد, التي اندثرت, أن تتدخل."""
    follows, readings = i + 1, words.readings
    if readings[follows].entries or words.gap(follows) != " ":
        return False
    if "before-verb" in readings[i].entries or "relative" in readings[i].entries:
        return True
    if i and words.raw[i] == "أن" and "before-that" in readings[i - 1].entries:  # بعد أن اكتمل
        return True
    return words.raw[i][-2:] == "أن" and words.raw[follows][0] in "تي"


def _names(raw: str) -> bool:
    """Whether a word begins a name whatever is around it: a given name, عبد."""
    return (word := fold(raw)) in GIVEN_NAMES or word in _FIRST_PARTS


def _mother(raw: Sequence[str], i: int) -> str:
    """The cell of أم: part of a name, or the conjunction."""
    return "-F" if i + 1 < len(raw) and fold(raw[i + 1]) in GIVEN_NAMES else "-s"


def _among(words: Words, found: Sequence[str], i: int) -> str:
    """The cell of a word that is another by those beside it: part of a name, an adjective, any of something."""
    raw = words.raw
    match found[i]:
        case "-O":  # الشؤون الخارجية
            return "-D" if raw[i].endswith("ية") else "-O"
        case "-J":  # رئيس مجلس النواب نبيه بري, استهدف انتحاري مقهى
            if words.gap(i) == " " and _names(raw[i - 1]):
                return "-N"
            somebody = found[i - 1][1] == "V" and words.gap(i) == " " and raw[i][-1] != "ا"
            return ("-Z" if raw[i][-1] == "ي" else "-N") if somebody else "-J"
        case "-Z" | "wZ" as cell:  # استقبل الوزير مديري الإدارات
            return cell[0] + "T" if _are_in_office(words, found, i) else cell
        case "-s":  # لم يهاجموا أي موقع
            return "-M" if words.is_a(i, "of:any-one") and words.gap(i) == words.gap(i + 1) == " " else "-s"
    return _in_name(words, found, i)


def _in_name(words: Words, found: Sequence[str], i: int) -> str:
    """The cell of a word that may be part of a name."""
    if words.raw[i] == MOTHER:
        return _mother(words.raw, i)
    if words.is_a(i, "family-name"):
        alone = memory(words.lexicon).alone[words.raw[i]]
        return "-D" if _is_family(words, found, i, title=alone == "-R") else alone
    if words.is_a(i, "office-by-name"):  # المتحدث باسم الحكومة باسم العوادي
        return "-N" if i > 1 and words.raw[i - 2] == words.raw[i] else memory(words.lexicon).alone[words.raw[i]]
    return "-F" if _joins_names(words, found, i) else memory(words.lexicon).alone[words.raw[i]]


def _are_in_office(words: Words, found: Sequence[str], i: int) -> bool:
    """Whether a word is an office that several hold, before what they are of: مديري الإدارات, but مصطفى وزيري."""
    named = i > 0 and words.gap(i) == " " and found[i - 1][1] in "NRF"
    known = words.lexicon.known(fold(words.raw[i])[found[i][0] == "w" : -1])
    return words.raw[i].endswith("ي") and "office" in known and not named and words.gap(i + 1) == " "


def _ends_name(words: Words, found: Sequence[str], i: int) -> bool:
    """Whether و begins the name of a family behind one name of somebody, and joins nobody: الوزير محمد وهبة."""
    given = found[i - 2][1] == "F" or _names(words.raw[i - 1])
    lone = i + 1 == len(found) or words.gap(i + 1) != " " or found[i + 1][1] not in "NDZFC"
    behind_verb = "trigger" in words.readings[i - 2].entries  # التقى رشاد وكالن
    listed = not words.readings[i].entries.keys() <= _NAMING or _names(words.raw[i][1:])
    return given and lone and words.gap(i) == " " and not behind_verb and not listed


def _is_family(words: Words, found: Sequence[str], i: int, *, title: bool) -> bool:
    """Whether a word is a family's name behind a name; one that may be a `title` opens none (أحمد الأمين العام)."""
    if i == 0 or words.gap(i) != " " or found[i - 1][1] not in "ND" or _is_common(words, i - 1):
        return False
    if not title or i + 1 == len(found) or words.gap(i + 1) != " ":
        return not title or fold(words.raw[i - 1]) in GIVEN_NAMES
    goes_on = found[i + 1][1] in "YF" or _names(words.raw[i + 1]) or _is_rank(words, i + 1)
    return fold(words.raw[i - 1]) in GIVEN_NAMES and not goes_on


def _particle(words: Words, found: list[str], i: int) -> None:
    """Settle the word behind one that takes only a verb, or none, and the words of an estimate (ما لا يقل عن)."""
    if more := _estimate(words, i):
        found[i : i + 1 + more] = [found[i][0] + "M", *["-M"] * more]
    elif found[i + 1][1] in "NZ" or found[i][1] in "iozefga":
        found[i + 1] = _behind(words, found, i)


def _behind(words: Words, found: Sequence[str], i: int) -> str:
    """The cell of the word behind one that takes only a verb, or behind a preposition, which takes none."""
    if found[i][1] not in "qrc":
        return "-N"  # باسم «تجمع الجبل»
    return "-V" if _is_verb_after(words, i) else found[i + 1]


def _joins_names(words: Words, found: Sequence[str], i: int) -> bool:
    """Whether a word stands inside a name, between two words that no list but of names knows: يان فان دايك."""
    follows = i + 1
    inside = 0 < i < len(found) - 1 and words.gap(i) == words.gap(follows) == " " and found[i - 1][1] in "NZDFV"
    if is_definite(words, i):
        return inside and found[follows][1] in "NZFK" and not (_is_common(words, i - 1) or _is_common(words, follows))
    if not inside or _names(words.raw[follows]) or words.is_a(follows, "honorific"):
        return inside
    unlisted = not words.readings[i - 1].entries or fold(words.raw[i - 1]) in GIVEN_NAMES
    return unlisted and not words.readings[follows].entries.keys() - {"honorific"} and not is_definite(words, follows)


def _is_common(words: Words, i: int) -> bool:
    """Whether a word has a meaning of its own and is no name: رجال in رجال الدين."""
    listed = any(not symbol.startswith("of:") for symbol in words.readings[i].entries.keys() - _NAMING)
    return listed and fold(words.raw[i]) not in GIVEN_NAMES


def _is_rank(words: Words, i: int) -> bool:
    """Whether a word goes on with a title and is no name: الركن, المتقاعد."""
    return "rank" in words.readings[i].entries


def _after_name(before: str, raw: str) -> bool:
    """Whether بـ is joined to a word, for it stands after a name and ends as few names do: وعد أرسلان بدراسة."""
    return before[1] == "N" and raw[0] == "ب" and raw[-1] == "ة" and len(raw) > 4 and not raw.startswith("بن")


def _families(words: Words, found: list[str]) -> Iterator[int]:
    """Where a title stands before a name of a family that the text gives in full elsewhere: المشير الزوي."""
    raw, line = words.raw, "".join(found)
    if "R-D" not in line:
        return
    families = {raw[full.end() // 2 - 1] for full in _FAMILY.finditer(line)}
    if families:
        for title in re.finditer("R(?=-D)", line):
            i = title.end() // 2
            if raw[i] in families:
                yield i


def _settlements(words: Words, found: list[str]) -> Iterator[tuple[int, str]]:
    """The names that a word such as مدينة gives to places, wherever the text has them."""
    raw = words.raw
    heads = (head.start() // 2 for head in _NAMED_PLACE.finditer("".join(found)))
    names = {
        raw[i + 1] for i in heads if words.gap(i + 1) == " " and _is_settlement(words, i) and not _opens(words, i + 1)
    }
    if names:
        yield from ((i, found[i][0] + "C") for i, word in enumerate(raw) if word in names and found[i][1] in "NZD")
        joined = {letter + name: mark for name in names for letter, mark in (("ب", "b"), ("ل", "l"), ("و", "w"))}
        if not joined.keys().isdisjoint(raw):
            yield from ((i, joined[word] + "C") for i, word in enumerate(raw) if word in joined)


def _opens(words: Words, i: int) -> bool:
    """Whether a word begins the name of a place and is none alone: باب in منطقة باب التبانة."""
    return "begins-place" in words.readings[i].entries


def _is_settlement(words: Words, i: int) -> bool:
    return "settlement" in words.readings[i].entries


def _estimate(words: Words, i: int) -> int:
    """How many words follow the first of an estimate before a number: ما لا يقل عن, ما يقارب."""
    if words.raw[i][-2:] != "ما":
        return 0
    found = (len(keys) for keys, entry in words.phrases(i) if entry.symbol in _ESTIMATES and words.follow(i + 1, keys))
    return max(found, default=0)


def places_at(words: Words, i: int) -> Iterator[tuple[str, ...]]:
    """The places of several words that begin with a word: what stands after it in each."""
    for keys, entry in words.phrases(i):
        if entry.symbol in SEVERAL and words.follow(i + 1, keys):
            yield keys
