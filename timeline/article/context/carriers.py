"""Verbs that carry the noun of an event (عقد اجتماعا), and whether a word stands where a noun does."""

from __future__ import annotations

from functools import lru_cache

from timeline.arabic.dictionary import PREPOSITIONS, Reading
from timeline.arabic.forms import Entry
from timeline.arabic.text import Words

_FAR = 12
_NEAR = 7
_SPELLINGS = 50_000  # so many are remembered
_HALTS = frozenset({"light", "trigger", "says-that", "opens-clause"})
_GOVERNING = ("binds", "preposition", "light", "happening", "operator", "trigger", "of:or")
_ASIDE = 6
_SUBJECT = 8
CARRYING = frozenset({"light", "happening"})
"""The symbols of verbs that carry nouns of events, or say that these happen."""
SAYS_WHEN = frozenset({"weekday", "deictic", "part", "the-part", "part-adverb", "tonight"})
"""The symbols of words that open a time."""
_OF_VERBS = frozenset({"next", "loose", "to-come"})


def light_verb(words: Words, i: int, sentence: range) -> int | None:
    """The verb that carries the noun at `i`: عقد of اجتماعا; no other event and no clause stands between."""
    if i > sentence.start and noun_follows(words, i - 1, but="goal"):
        return None
    begin = max(sentence.start, i - _FAR)
    if words.lexicon.finder("light").search(words.codes, 2 * begin + 1, 2 * i) is None:
        return None
    readings = words.readings
    for j in range(i - 1, begin - 1, -1):
        entries = readings[j].entries
        if _HALTS.isdisjoint(entries):
            continue
        if "light" in entries and any("verb" in e.features or i - j <= 2 for e in carriers(words, j, ("light",))):
            return j
        if "trigger" in entries or "says-that" in entries or "opens-clause" in entries:
            return None
    return None


def carriers(words: Words, j: int, symbols: tuple[str, ...] = ("light", "happening")) -> list[Entry]:
    """The verbs, or nouns of verbs, at `j` that carry the noun of an event or say that it happens.

    عقد is a noun where something governs it (نفى عقد اجتماع) and a verb elsewhere.
    """
    entries = words.readings[j].entries
    found = [entry for symbol in symbols if symbol in entries for entry in entries[symbol]]
    if len(found) < 2:
        return found
    kinds = {"verb" in entry.features for entry in found}
    if len(kinds) > 1:
        noun = is_nominal(words, j) or _is_governed(words, j)
        found = [entry for entry in found if ("verb" in entry.features) is not noun]
    return found


def _is_governed(words: Words, j: int) -> bool:
    """Whether a verb before takes what is at `j` for its object: نفى المكتب عقد لقاء."""
    if words.readings[j].clitic:
        return False
    for k in range(j - 1, max(-1, j - _NEAR), -1):
        if words.gap(k + 1) != " ":
            return False
        entries = words.readings[k].entries
        if any(not entry.features & _OF_VERBS for entry in entries.get("operator", ())):
            return True
        if governors := entries.get("trigger", ()):
            return any(feature.startswith("governs:") for entry in governors for feature in entry.features)
    return False


def is_nominal(words: Words, i: int) -> bool:
    """Whether a word that may be verb or noun stands where a noun does."""
    if words.readings[i].clitic[-1:] in PREPOSITIONS:
        return True
    if i == 0 or words.gap(i) != " " or words.readings[i].clitic:
        return False
    return _governs(words.readings[i - 1])


def is_told_past_time(words: Words, i: int) -> bool:
    """Whether a time between commas parts a word from the verb of saying before it: أعلن الجيش، الخميس، قصف مواقع."""
    if words.gap(i) != "," or words.readings[i].clitic:
        return False
    opened = next((k for k in range(i - 1, max(0, i - _ASIDE), -1) if words.gap(k) == ","), None)
    if opened is None or SAYS_WHEN.isdisjoint(words.readings[opened].entries):
        return False
    for j in range(opened - 1, max(-1, opened - _SUBJECT), -1):
        if any(e.value == "Statement" and "verb" in e.features for e in words.readings[j].entries.get("trigger", ())):
            return True
        if words.gap(j) != " " or "says-that" in words.readings[j].entries:
            return False
    return False


@lru_cache(_SPELLINGS)
def _governs(before: Reading) -> bool:
    """Whether a word takes a noun behind it."""
    return any(not entry.features & _OF_VERBS for symbol in _GOVERNING for entry in before.entries.get(symbol, ()))


def noun_follows(words: Words, i: int, but: str = "") -> bool:
    """Whether a word binds a noun behind it: a preposition without pronoun."""
    bound = words.readings[i].entries.get("binds")
    if bound is None or (words.raw[i][-1] == "ي" and bound[0].form[-1] == "ى"):  # the name علي is no على
        return False
    return any("noun-behind" in entry.features and but not in entry.features for entry in bound)
