"""How the words of a phrase go together: gender, count, case, and the names of months of one country.

The lexicon gives words their features. Two words agree in a dimension where one of them has no feature of it, or both
have one in common. An adjective or a number agrees with its noun, the nearest one before it or else after it, and a
demonstrative with the noun after it. A plural of things goes with adjectives in the feminine singular (السنوات
الماضية), and a number counts its noun as Arabic counts (ثلاثة أيام, أحد عشر يوما, مئة يوم).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.arabic.grammar.rule import Element
from timeline.time.algebra import DayPart

GENDER = frozenset({"m", "f"})
COUNT = frozenset({"one", "dual", "plural", "many", "uncounted"})
STATE = frozenset({"free", "bound"})
CASE = frozenset({"gen", "nom"})
COUNTRY = frozenset({"eg", "lv", "tn", "ma", "mr", "ly"})
PART = frozenset({*DayPart, "none"})
_DIMENSIONS = (GENDER, COUNT, STATE, CASE, COUNTRY, PART)
_ALL = frozenset().union(*_DIMENSIONS)

USUAL = frozenset({"free", "gen"})
"""How a word of a time stands where nothing says otherwise: by itself (غدا, but مساء غد), and not as a subject."""

COUNTED = frozenset({"number", "the-number"})
"""Symbols of numbers that count something."""
_COUNTING = COUNTED | {"some"}
_POINTING = frozenset({"this", "that"})
_ADJECTIVES = frozenset(
    {
        *("past", "coming", "present", "recent", "following", "preceding", "selfsame"),
        *("ordinal", "ordinal-f", "ordinal-number", "kind-of-year", "whole", "few"),
    }
)
_AGREEING = _COUNTING | _POINTING | _ADJECTIVES

_HOURS = {
    DayPart.DAWN: (3, 4, 5),
    DayPart.MORNING: (6, 7, 8, 9, 10, 11),
    DayPart.NOON: (12, 1, 2),
    DayPart.AFTERNOON: (1, 2, 3, 4),
    DayPart.MID_AFTERNOON: (3, 4, 5),
    DayPart.EVENING: (5, 6, 7, 8, 9, 10, 11),
    DayPart.NIGHT: (9, 10, 11, 12, 1, 2),
}
"""The hours of twelve that are said beside each part of the day."""


def agree(features: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether words may stand where these features are wanted."""
    return all(_has(features, each) for each in wanted - _ALL) and all(
        not (has := features & dimension) or not (asked := wanted & dimension) or has & asked
        for dimension in _DIMENSIONS
    )


def beyond(features: frozenset[str]) -> frozenset[str]:
    """The features that are of no dimension: the words, values and symbols that a phrase holds, or has to."""
    return features - _ALL


def _has(features: frozenset[str], wanted: str) -> bool:
    return wanted[1:] not in features if wanted.startswith("!") else wanted in features


def instead(wanted: frozenset[str], asked: Iterable[str]) -> frozenset[str]:
    """The features wanted with those that are asked in the place of others of their dimensions."""
    asked = frozenset(asked)
    for dimension in _DIMENSIONS:
        if asked & dimension:
            wanted -= dimension
    return wanted | asked


def of_hour(hour: int) -> frozenset[str]:
    """The features of an hour: the parts of the day that it is said with."""
    parts = frozenset(str(part) for part, hours in _HOURS.items() if hour in hours)
    return (parts or frozenset({"none"})) | ({"small"} if hour <= 3 else set())


def of_numeral(symbol: str, number: int) -> frozenset[str]:
    """The features of a number in digits: how it counts, and of a year by which calendar."""
    if symbol.startswith(("year", "old-year")):
        return frozenset({"modern" if number >= 1900 else "moon"})
    return counting(number) if symbol == "digits" else frozenset()


def counting(number: float) -> frozenset[str]:
    """What a number wants of the noun that it counts: 3 to 10 the plural, 11 to 99 the singular in the accusative."""
    match number % 100:
        case 0:
            return frozenset({"one"})
        case 1 | 2:
            return frozenset({"uncounted"})
        case rest if rest <= 10:
            return frozenset({"plural"})
    return frozenset({"many"})


def nouns_of(elements: Sequence[Element]) -> dict[int, tuple[int, ...]]:
    """The elements of a shape that agree with another, each with the places where that may stand, likeliest first."""
    nouns = [i for i, each in enumerate(elements) if not each.sign and each.symbol not in _AGREEING]
    return {i: _nouns_of(i, each, nouns) for i, each in enumerate(elements) if each.symbol in _AGREEING}


def _nouns_of(i: int, element: Element, nouns: list[int]) -> tuple[int, ...]:
    before = [noun for noun in reversed(nouns) if noun < i]
    after = [noun for noun in nouns if noun > i]
    return tuple(after + before if element.symbol in _POINTING else before + after)


def agreement(symbol: str, noun: frozenset[str]) -> frozenset[str]:
    """The features of what agrees with a noun of these features."""
    gender = noun & GENDER or frozenset({"m"})
    if symbol in _COUNTING:
        return gender | noun & COUNT
    if "plural" in noun:
        return frozenset({"f", "one"})
    return gender | (frozenset({"dual"}) if "dual" in noun else frozenset({"one"}))


def of_the_whole(parts: Sequence[frozenset[str]]) -> frozenset[str]:
    """The features of a phrase: its first noun's gender and count, its first word's state, what all of it shares."""
    noun = next((each & (GENDER | COUNT) for each in parts if each & GENDER), frozenset[str]())
    first = parts[0] & (STATE | CASE) if parts else frozenset[str]()
    return noun | first | shared(parts) | (frozenset[str]().union(*parts) - _ALL)


def shared(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    """Whose months, and what part of the day: what words of one phrase have in common."""
    several = list(parts)
    found = frozenset[str]()
    for dimension, otherwise in ((COUNTRY, COUNTRY), (PART, frozenset({"none"}))):
        if said := [each & dimension for each in several if each & dimension]:
            found |= frozenset.intersection(*said) or otherwise & frozenset({"none"}).union(*said)
    return found
