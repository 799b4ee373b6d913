"""What may govern an event from before it: words of its own clause, past asides, as far as an occasion."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.text import Words
from timeline.article.context.carriers import CARRYING, SAYS_WHEN, carriers
from timeline.article.mentions import Form, Trigger
from timeline.event import EventType

GOVERNING = frozenset({"says-that", "operator", "trigger", "light", "happening"})
_SIGNS = (",", ":", "opens-clause", *sorted(GOVERNING))
"""What is looked for on the way back from a trigger: what governs it, and where its clause may begin."""
_NONE: frozenset[str] = frozenset()
_REACH = 16
_NEAR = 3
_AMOUNT = 6
_ASIDE = 9
_STRIVEN = 8


def governing(words: Words, trigger: Trigger, sentence: range, *, further: bool) -> Iterator[int]:
    """Words before the trigger that may govern it, nearest first, as far as its clause and what governs that go."""
    begin, reach = max(sentence.start, trigger.first - 2 * _REACH), trigger.first - _REACH
    occasion = _occasion(words, trigger.first, sentence) if trigger.form is Form.NOUN else None
    if occasion is not None:
        known = "definite" in trigger.features  # اتفقا خلال اللقاء
        begin = max(begin, occasion if known else occasion - 1)  # in a meeting: what wants the meeting reaches there
    found = words.lexicon.finder(*_SIGNS).finditer(words.codes, 2 * begin + 1, 2 * trigger.first + 1)
    reached = trigger.first
    for at in reversed([sign.start() for sign in found]):
        j = at // 2
        if j > reached:
            continue
        if j < reach:
            return
        if not at % 2:
            aside = None if further else _aside(words, j - 1, begin)
            if aside is None and not (further or _goes_on(words, j)):
                return
            reached = j if aside is None else aside
            reach = min(reach, reached - _REACH) if aside is not None else reach
            continue
        entries = words.readings[j].entries
        if "opens-clause" in entries:
            return
        if "says-that" in entries and not (j and _is_occasion(words, j - 1)):
            reach = j - _REACH
        carries = CARRYING if occasion is not None and j < occasion else _NONE  # لم تسجل خلال الوقفة اعتقالات
        if not (GOVERNING - carries).isdisjoint(entries):
            yield j


def journey(words: Words, trigger: Trigger, sentence: range) -> Trigger | None:
    """The verb of going that the noun of a visit tells more of: سيزور أنقرة في زيارة رسمية."""
    i = trigger.first
    known = trigger.form is not Form.NOUN or trigger.features & {"definite", "possessed"}
    if trigger.type is not EventType.VISIT or known:
        return None
    if all("binds:occasion" not in words.readings[j].says for j in range(max(sentence.start, i - _NEAR), i)):
        return None
    for j in range(i - 1, max(sentence.start, i - _REACH) - 1, -1):
        for entry in words.readings[j].entries.get("trigger", ()):
            if entry.value == trigger.type.value and "verb" in entry.features:
                return evolve(trigger, first=j, last=j, form=Form.VERB, features=entry.features, light=None)
        if "opens-clause" in words.readings[j].entries:
            return None
    return None


def _occasion(words: Words, i: int, sentence: range) -> int | None:
    """The preposition of time, place or cause before the noun at `i`, or before the noun that carries it.

    An amount may stand between: قبل يومين من الانتخابات.
    """
    amount = 0
    for j in range(i - 1, max(sentence.start, i - _AMOUNT) - 1, -1):
        if _is_occasion(words, j):
            return None if is_striven_for(words, j + 1) else j
        if "binds:origin" in words.readings[j].says:
            amount = _NEAR
        elif amount:
            amount -= 1
        elif words.readings[j].clitic or not carriers(words, j):
            return None
    return None


def is_striven_for(words: Words, i: int) -> bool:
    """Whether what stands before `i` belongs to what is wanted or set about: رغب في زيارة, الإسراع في نشر."""
    for j in range(i - 2, max(-1, i - 2 - _STRIVEN), -1):
        if words.gap(j + 1) != " ":
            return False
        if "operator:into" in words.readings[j].says:
            return True
        if j == i - 2 and "of:setting-about" in words.readings[j].entries:
            return True
        if _is_occasion(words, j):
            return False
    return False


def _is_occasion(words: Words, i: int) -> bool:
    """Whether a word sets the time or place of something; after what is denied بعد is yet: لم يتسلم بعد المنحة."""
    if "binds:occasion" not in words.readings[i].says:
        return False
    denied = words.readings[i - 2].entries.get("operator", ()) if i > 1 and words.is_a(i, "of:yet") else ()
    return not any(operator.value == "negative" for operator in denied)


def _goes_on(words: Words, i: int) -> bool:
    """Whether what follows a comma still belongs to the verb before: a preposition, أن, a purpose."""
    reading = words.readings[i]
    if _is_occasion(words, i):
        return False
    return reading.clitic[-1:] in PREPOSITIONS or bool(reading.entries.keys() & {"binds", "preposition", "says-that"})


def _says_when(words: Words, i: int) -> bool:
    """Whether a word opens a time: نفت الوزارة، الأربعاء، قصف المعبر."""
    return not SAYS_WHEN.isdisjoint(words.readings[i].entries)


def _aside(words: Words, j: int, begin: int) -> int | None:
    """The word before an aside between commas that ends at `j`: نفت الوزارة، في بيان صدر أمس، وفاة."""
    for k in range(j, max(begin, j - _ASIDE), -1):
        if words.gap(k) == ",":
            aside = _goes_on(words, k) or _is_occasion(words, k) or _says_when(words, k)
            return k - 1 if aside else None
    return None
