"""Gender, number and case: whether a phrase can be a verb's subject, or be meant by a pronoun."""

from __future__ import annotations

from typing import NamedTuple

from timeline.arabic.borders import is_no_name
from timeline.arabic.cells import is_definite
from timeline.arabic.phrases import Phrase, Phrases
from timeline.article.mentions import Trigger


class Accord(NamedTuple):
    """What a phrase or a form says of its gender and its number; None where it leaves them open.

    Many things count as one that is feminine, as they do to a verb.
    """

    feminine: bool | None
    several: bool | None

    def allows(self, other: Accord) -> bool:
        """Whether both may be of one: neither denies what the other says."""
        gender = self.feminine is None or other.feminine in (None, self.feminine)
        return gender and (self.several is None or other.several in (None, self.several))


OPEN = Accord(None, None)
"""Whatever there is."""
_HE, _SHE = Accord(feminine=False, several=False), Accord(feminine=True, several=False)
_THEY = Accord(None, several=True)
_PRONOUNS = {"ه": _HE, "ها": _SHE, "هما": _THEY, "هم": _THEY}
_COMMON = frozenset({"noun", "office", "determiner", "adjective", "institution", "people"})
_FEMININE = ("ة", "ته", "تها", "تهم", "تهما")
"""How feminine nouns end, by themselves and before a pronoun: وزيرة, زوجته."""


def of_form(trigger: Trigger) -> Accord:
    """What the form of a verb or participle says of a subject that it leaves out."""
    if "first-person" in trigger.features:
        return OPEN
    if trigger.features & {"dual", "plural"}:
        return _THEY
    return _SHE if "feminine" in trigger.features else _HE


def of_pronoun(phrases: Phrases, trigger: Trigger) -> Accord:
    """What the pronoun at the end of a trigger says of whom it means."""
    return _PRONOUNS.get(phrases.words.text[trigger.end : phrases.words.end(trigger.last)], OPEN)


def of_phrase(phrases: Phrases, phrase: Phrase) -> Accord:
    """What the first word of a phrase, be it a title, says of it."""
    i = _head(phrases, phrase)
    raw = phrases.words.raw[i]
    match phrases.kinds[i]:
        case "S":
            return _of_honour(raw) if phrases.words.is_a(i, "honorific-pronoun") else _THEY
        case "U" if phrase.last > i:
            return _THEY
        case "T" | "R" | "I" | "O" if phrases.words.is_a(i, "plural-of-things"):
            return _SHE
        case "T" | "R" if _may_be_plural(phrases, i, raw):
            return OPEN
        case "T" | "R":
            return _SHE if raw.endswith(_FEMININE) else _HE
        case "I" | "O":
            return _SHE if raw.endswith(("ة", "ا", "ات")) else _HE
        case "D" if raw.endswith(("ة", "ات")) and phrases.words.readings[i].entries:
            return OPEN if phrases.words.is_a(i, "plural-of-people") else _SHE
        case "D" if phrase.last > i and phrases.words.raw[i + 1].endswith("ة"):  # الكتل السياسية
            return _SHE
        case "D" if raw.endswith("ون"):
            return _THEY
    return OPEN


def _head(phrases: Phrases, phrase: Phrase) -> int:
    """The first word of a phrase that says who it is: الرئيس in فخامة الرئيس."""
    i = phrase.first if phrase.title is None else min(phrase.first, phrase.title.start)
    while phrases.words.is_a(i, "honouring") and i + 1 < phrase.stop:
        i += 1
    return i


def _of_honour(raw: str) -> Accord:
    """What the pronoun says with which somebody is honoured: معاليه, معاليها."""
    return _SHE if raw.endswith("ها") else _HE


def _may_be_plural(phrases: Phrases, i: int, raw: str) -> bool:
    """Whether an office may be of several: وزراء, المسؤولين; not الأمين."""
    if raw.endswith("ين"):
        return "office" in phrases.words.lexicon.known(phrases.key(i).removeprefix("ال").removesuffix("ين"))
    return raw.endswith(("ون", "ان", "اء", "و", "ي", "ا")) or phrases.words.is_a(i, "plural-of-people")


def is_accusative(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase cannot be a subject by its ending: المحققين, متهماً, مديرا عاما; not رئيسا المجلس."""
    if _is_one_of_each(phrases, phrase):
        return True
    key, known = phrases.words.key(phrase.first), phrases.words.lexicon.known
    if phrase.head == "N" and phrase.first == phrase.last and is_no_name(phrases.words, phrase.first):
        return True
    if phrase.head in "TNM" and phrase.title is None and key.endswith("ا"):
        after = phrase.first + 1
        bound = phrase.last > phrase.first and phrases.joined[after] == "-" and phrases.kinds[after] in "DCOIRTL"
        return not bound and not _COMMON.isdisjoint(known(key[:-1]))
    if phrase.head in "TR" and key.endswith("ين"):  # الأمين is one
        return "office" in known(key.removeprefix("ال").removesuffix("ين"))
    return phrase.head == "A" or (phrase.head in "DMPS" and key.endswith("ين") and len(key) > 5)


def _is_one_of_each(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether somebody is one of those who follow each of, in the accusative: التقى كلا من الوزير والسفير."""
    i = (phrase.first if phrase.title is None else min(phrase.first, phrase.title.start)) - 2
    words = phrases.words
    return i >= 0 and phrases.kinds[i + 1] == "m" and words.is_a(i, "each-of") and words.key(i).endswith("ا")


def is_possessed(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase is an office of somebody's, one word with his pronoun: قادتها."""
    return phrase.head == "R" and phrase.first == phrase.last and not is_definite(phrases.words, phrase.first)
