"""How an event lies to a time that is said of it: in it, since it, before it, or before what the time is of."""

from __future__ import annotations

from enum import Enum, auto

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.text import Words
from timeline.article.times.anaphora import counted
from timeline.article.times.clauses import RELATION, entry, is_first_since, relates
from timeline.article.times.scene import Scene
from timeline.time.algebra import Time


class Bound(Enum):
    """How an event lies to the time that is said of it."""

    WITHIN = auto()
    AFTER = auto()
    BEFORE = auto()
    SINCE = auto()
    AFTER_IT = auto()  # after something of that time
    BEFORE_IT = auto()
    PUT_OFF = auto()  # the day that it was moved to


_BOUNDS = {"after": Bound.AFTER, "before": Bound.BEFORE}
_BOUNDS_OF_IT = {"after": Bound.AFTER_IT, "before": Bound.BEFORE_IT}
_PHRASE = 6  # words from a preposition to the date of what it brings
_NO_PHRASE = frozenset({"complement", "relative-pronoun", "counting-from"})


def bound_of(scene: Scene, meaning: Time, first: int, last: int) -> Bound | None:
    """What stands before an expression says how it dates: بعد الأربعاء is after it; None where it dates nothing."""
    words = scene.words
    if words.is_a(first - 1, "since"):
        return None if is_first_since(words, first - 1) else Bound.SINCE
    if words.is_a(first - 1, "until") or words.reading(first).clitic[-1:] == PREPOSITIONS[1]:
        return None  # أرباح للعام الماضي
    if counted(meaning) is not None and relates(words, first) and _counts_from(words, last):
        return None  # بعد ساعة واحدة من عودة الوفد
    found = entry(words, first - 1, RELATION)
    if found is None:
        return _bound_of_phrase(scene, first)
    return None if words.is_a(first - 2, "until") else _BOUNDS.get(str(found[0].value), Bound.WITHIN)


def _counts_from(words: Words, last: int) -> bool:
    """Whether what an amount counts from follows it, be it after an adjective: ساعة واحدة من عودة الوفد."""
    for i in range(last + 1, min(last + 3, len(words))):
        if words.gap(i) != " ":
            return False  # أقيل قبل شهرين. ومن المقرر
        if words.is_a(i, "counting-from"):
            return not words.readings[i].clitic
    return False


def _bound_of_phrase(scene: Scene, first: int) -> Bound:
    """What a preposition says of what is no event and has the date: منذ اندلاع الحرب في أبريل."""
    words = scene.words
    for i in range(first - 1, max(-1, first - _PHRASE), -1):
        entries = words.readings[i].entries
        if words.gap(i + 1) != " " or not entries.keys().isdisjoint(_NO_PHRASE):
            return Bound.WITHIN
        if "relation" in entries:
            if "since" in entries:
                return Bound.WITHIN if is_first_since(words, i) else Bound.SINCE
            return _BOUNDS_OF_IT.get(str(entries["relation"][0].value), Bound.WITHIN)
        if "trigger" in entries and scene.names_event(i):
            return Bound.WITHIN
    return Bound.WITHIN
