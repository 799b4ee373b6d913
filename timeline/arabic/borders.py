"""Where a noun phrase ends though the classes of its words would go on: at a noun that nothing before it can take.

Arabic lines up subject, object and what is said of either without a sign between them. A word with its article or
with the ending of a nominative in full takes no genitive, so a noun behind it begins a phrase of its own.
"""

from __future__ import annotations

from timeline.arabic.cells import PRONOUNS, is_definite
from timeline.arabic.text import Words

_PEOPLE = frozenset({"of:person", "office", "people"})
_COMMON = frozenset({"office", "noun", "thing", "document"})
_ENDINGS = frozenset({"ون", "ان"})
_SEVERAL = ("ون", "ين", "و", "ي", "اء")
_SHORTEST = 6
"""Shorter words in ين are of one: الأمين."""


def is_another(words: Words, kinds: str, head: int, i: int) -> bool:
    """Whether a word in a phrase from `head` on begins another, and is no adjective: مجلس الأمن القرار."""
    before, kind = kinds[i - 1], kinds[i]
    if kind in "CO" and words.is_a(i - 1, "body-name"):  # حركة حماس إسرائيل
        return True
    if before in "ND" and (ending := _nominative(words, i - 1)):  # مستوطنون باحات
        return not words.raw[i].endswith(ending) and not words.is_a(i, "broken-plural")
    match kind:
        case "D":
            return before in "DOC" and (words.is_a(i, "the-thing") or _are_others(words, kinds, head, i))
        case "O":  # سكان المخيم المنظمات, but السياسة الخارجية
            return (is_definite(words, i - 1) or before == "C") and not words.raw[i].endswith("ية")
        case "C":
            named = words.is_a(i, "country") and not words.raw[i].endswith("ية")  # الجمارك السعودية
            return named and before in "DO" and is_definite(words, i - 1)
    return False


def _nominative(words: Words, i: int) -> str:
    """The ending of a word for people that has no genitive behind it: مسلحون, جنديان."""
    ending = words.raw[i][-2:]
    if ending not in _ENDINGS:
        return ""
    known = words.lexicon.known(words.key(i).removeprefix("ال")[:-2])
    return "" if _PEOPLE.isdisjoint(known) else ending


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
    raw = words.raw[i]
    if raw[-1] != "ا":
        return words.is_a(i, "thing")
    known = words.lexicon.known(words.key(i)[:-1])
    return not _COMMON.isdisjoint(known) or words.is_a(i, "of:penalty-more")


def tail(words: Words, i: int) -> int:
    """How many words from one on end the name of a body, whatever else they may be: بلا حدود."""
    if i >= len(words) or words.is_a(i, "name-tail"):
        return int(i < len(words))
    found = (
        len(keys) + 1 for keys, entry in words.phrases(i) if entry.symbol == "name-tail" and words.follow(i + 1, keys)
    )
    return next(found, 0)
