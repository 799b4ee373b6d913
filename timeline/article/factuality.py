"""How the text puts an event: whether it happened, is planned, only possible, or denied.

What decides stands before the event, nearest first: a particle at its verb (لم, لن, قد, سـ), a word that governs
it (نفى عقد اجتماع, من المقرر أن يزور, طالب بإقالة, هدد بشن هجوم), or, behind a noun, the time to come that it is
meant for (الاجتماع المقبل).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.arabic.dictionary import CONJUNCTIONS, PREPOSITIONS, Entry, Reading
from timeline.arabic.text import Words
from timeline.article.carriers import carriers
from timeline.article.mentions import Form, Trigger
from timeline.event import EventType, Modality, Polarity

Factuality = tuple[Polarity, Modality]

_FACT: Factuality = (Polarity.POSITIVE, Modality.ASSERTED)
_PLANNED: Factuality = (Polarity.POSITIVE, Modality.PLANNED)
_POSSIBLE: Factuality = (Polarity.POSITIVE, Modality.POSSIBLE)
_NEGATIVE: Factuality = (Polarity.NEGATIVE, Modality.ASSERTED)
_TO_COME = frozenset({_PLANNED, _POSSIBLE})
_CANCELLED: Factuality = (Polarity.NEGATIVE, Modality.PLANNED)
_DENIED: Factuality = (Polarity.NEGATIVE, Modality.DENIED)

_SUFFERED = frozenset({EventType.ATTACK, EventType.CASUALTY, EventType.DISASTER})
"""Types of which a known one (الهجوم, هجومه) has happened, whatever is asked or said about it."""
_DONE_BY_DECISION = frozenset({EventType.DISMISSAL, EventType.APPOINTMENT, EventType.SANCTION, EventType.TRIAL})
_BINDING = frozenset({EventType.AGREEMENT, EventType.SANCTION, EventType.CEASEFIRE})
"""Types of which a known one is in force, whatever is asked for."""
_SPOKEN = frozenset({EventType.STATEMENT, EventType.ACCUSATION, EventType.THREAT, EventType.REQUEST})
_LIGHT = frozenset({"noun", "directs"})
_PERFECT_VERB = frozenset({"verb", "perfect"})
_BREAKING = (",", ":", "opens-clause")
_GOVERNING = frozenset({"says-that", "operator", "trigger", "light", "happening"})
_ENDING = frozenset({"trigger", "says-that", "opens-clause"})
_TOWARDS = frozenset("ل")
_SPELLINGS = 50_000  # so many are remembered
_REACH = 16
_NEAR = 3
_CARRIED = 8
_AMOUNT = 6


def factuality(words: Words, trigger: Trigger, sentence: range) -> tuple[Polarity, Modality]:
    """The polarity and the modality of an event in its sentence.

    >>> from timeline.arabic.dictionary import Lexicon
    >>> from timeline.arabic.text import split
    >>> from timeline.arabic.inflection import trigger_entries
    >>> from timeline.article.triggers import find_triggers
    >>> words = split("نفى الوزير عقد اجتماع ومن المقرر أن يزور بغداد", Lexicon(trigger_entries(), lambda key: ()))
    >>> [(t.lemma, *map(str, factuality(words, t, range(len(words))))) for t in find_triggers(words)]
    [('نفي', 'positive', 'asserted'), ('اجتماع', 'negative', 'denied'), ('زار', 'positive', 'planned')]
    """
    if trigger.form is Form.VERB:
        at_verb = _at_verb(words, trigger.first, sentence, trigger.features)
        if at_verb is not None:
            return at_verb
        if "perfect" in trigger.features and words.readings[trigger.first].clitic in CONJUNCTIONS:
            return _FACT
    governed = _governed(words, trigger, sentence)
    if governed in _TO_COME and _is_told_of(words, trigger, sentence):
        return _FACT
    if governed is not None:
        return governed
    return _PLANNED if _is_to_come(words, trigger, sentence) else _FACT


def _at_verb(words: Words, i: int, sentence: range, says: frozenset[str]) -> Factuality | None:
    """What the verb's own form and the particle before it say."""
    if i > sentence.start:
        for operator in _operators(words, i - 1):
            if "next" not in operator.features:
                continue
            if operator.value == "negative":
                return _CANCELLED if "future" in operator.features else _NEGATIVE
            if operator.value == "planned":
                return _PLANNED
            if operator.value == "possible" and "imperfect" in says:
                return _POSSIBLE
    return _PLANNED if "future" in says else None


def _operators(words: Words, i: int) -> Sequence[Entry]:
    """What the word at `i` makes of what it governs."""
    operators = words.readings[i].entries.get("operator", ())
    if not operators:
        return ()
    other = "not-from" if i and "binds:origin" in words.readings[i - 1].says else "from"
    return [operator for operator in operators if other not in operator.features]


def _governed(words: Words, trigger: Trigger, sentence: range) -> Factuality | None:
    """What the nearest word before the trigger that governs it makes of it; None where nothing does.

    A verb is governed through أن alone; so is a noun once the verb that carries it (يعقد اجتماعا) is passed.
    """
    clausal = trigger.form is not Form.NOUN
    further = clausal and _is_further_verb(words, trigger, sentence)
    by_that = False
    otherwise = None
    for j in _before(words, trigger, sentence, further=further):
        entries = words.readings[j].entries
        if "says-that" in entries:
            by_that = True
            continue
        free = by_that or not clausal
        if (made := _by_operator(words, j, trigger, clausal=clausal, by_that=by_that)) is not None:
            return made
        if free and "trigger" in entries and (effect := _effect(words.readings[j])):
            return _made(effect, trigger, words, j) or otherwise
        if not further and "trigger" in entries and all(_LIGHT.isdisjoint(e.features) for e in entries["trigger"]):
            break
        for carrier in carriers(words, j):
            if "verb" in carrier.features and not clausal and trigger.first - j <= _CARRIED:
                if (made := _at_verb(words, j, sentence, carrier.features)) is not None:
                    return made
                clausal = True
                otherwise = otherwise or (_FACT if "perfect" in carrier.features else None)
            elif _is_purpose(words, j, carrier, trigger):
                otherwise = _PLANNED
    return otherwise


def _before(words: Words, trigger: Trigger, sentence: range, *, further: bool) -> Iterator[int]:
    """Words before the trigger that may govern it, nearest first, as far as its clause and what governs that go."""
    begin = max(sentence.start, trigger.first - _REACH)
    if trigger.form is Form.NOUN and (occasion := _occasion(words, trigger.first, sentence)) is not None:
        begin = max(begin, occasion - 1)  # in a meeting: only what wants the meeting itself reaches there
    found = words.lexicon.finder(*_BREAKING, *_GOVERNING).finditer(words.codes, 2 * begin + 1, 2 * trigger.first + 1)
    for at in reversed([sign.start() for sign in found]):
        j = at // 2
        if not at % 2:
            if not (further or _goes_on(words, j) or _closes_aside(words, j - 1)):
                return
            continue
        entries = words.readings[j].entries
        if "opens-clause" in entries:
            return
        if not _GOVERNING.isdisjoint(entries):
            yield j


def _by_operator(words: Words, j: int, trigger: Trigger, *, clausal: bool, by_that: bool) -> Factuality | None:
    """What an operator at `j` makes of the trigger, if it reaches it."""
    for operator in _operators(words, j):
        if _reaches(words, j, operator, trigger, clausal=clausal, by_that=by_that):
            made = _made(str(operator.value), trigger, words, j)
            if made is not None:
                return made
    return None


def _occasion(words: Words, i: int, sentence: range) -> int | None:
    """The preposition of time, place or cause before the noun at `i`, or before the noun that carries it.

    An amount may stand between: قبل يومين من الانتخابات.
    """
    amount = 0
    for j in range(i - 1, max(sentence.start, i - _AMOUNT) - 1, -1):
        if _is_occasion(words, j):
            return j
        if "binds:origin" in words.readings[j].says:
            amount = _NEAR
        elif amount:
            amount -= 1
        elif words.readings[j].clitic or not carriers(words, j):
            return None
    return None


def _is_occasion(words: Words, i: int) -> bool:
    return "binds:occasion" in words.readings[i].says


@lru_cache(_SPELLINGS)
def _effect(governor: Reading) -> str | None:
    """What a trigger makes of what it governs: طالب of what is asked for."""
    governors = governor.entries["trigger"]
    effects = (feature[8:] for entry in governors for feature in entry.features if feature.startswith("governs:"))
    return next(effects, None)


def _reaches(words: Words, j: int, operator: Entry, trigger: Trigger, *, clausal: bool, by_that: bool) -> bool:
    """Whether the operator at `j` can govern an event at this distance."""
    says = operator.features
    distance = trigger.first - j
    definite = "definite" in trigger.features
    if "loose" in says:
        return clausal or not definite
    if "next" in says:
        return distance == 1 and not clausal and operator.value == "negative"
    if "to-come" in says:
        return distance == 1 or (by_that and "says-that" in words.readings[j + 1].entries)
    if "near" in says and not by_that:
        return distance <= _NEAR and not clausal and not _is_taken(words, j, trigger)
    return by_that or not clausal


def _is_taken(words: Words, j: int, trigger: Trigger) -> bool:
    """Whether what the word at `j` governs is another event, before the trigger: تأجيل محاكمة نشطاء الاحتجاجات."""
    if words.readings[trigger.first].clitic in CONJUNCTIONS:
        return False
    return any("trigger" in words.readings[k].entries for k in range(j + 1, trigger.first - 1))


def _made(effect: str, trigger: Trigger, words: Words, j: int) -> Factuality | None:
    """What an operator or a governing event at `j` makes of the trigger; None where it leaves it as it is."""
    definite = bool(trigger.features & {"definite", "possessed"})
    known = definite and trigger.type in _SUFFERED
    match effect:
        case "negative":
            return None if known else _NEGATIVE
        case "cancelled":
            return None if known else _CANCELLED
        case "denied":
            return None if known and not _is_denied_itself(words, j, trigger) else _DENIED
        case "alleged":
            return None if known else _POSSIBLE
        case "possible":
            convened = trigger.type is EventType.MEETING and "trigger:convenes" in words.readings[j].says
            return _PLANNED if convened else None if known or (definite and trigger.type in _BINDING) else _POSSIBLE
        case "planned":
            return None if known or (definite and trigger.type in _BINDING) else _PLANNED
        case "decided":
            return None if known or trigger.type in _DONE_BY_DECISION else _PLANNED
        case "discussed":
            told = trigger.type in _SUFFERED | _SPOKEN or trigger.features & {"definite", "possessed", "perfect"}
            return None if told else _POSSIBLE
    return None


def _is_denied_itself(words: Words, j: int, trigger: Trigger) -> bool:
    """Whether what is denied is that it happened (نفى وقوع الهجوم), not something about it (نفى علمه بالهجوم)."""
    return trigger.first - j == 1 or "happening" in words.readings[trigger.first - 1].entries


def _is_purpose(words: Words, j: int, carrier: Entry, trigger: Trigger) -> bool:
    """Whether the noun is carried by what somebody is about to do: لإجراء مباحثات."""
    return (
        trigger.first - j <= 2
        and trigger.form is Form.NOUN
        and carrier.symbol == "light"
        and words.readings[j].clitic[-1:] in _TOWARDS
        and "noun" in carrier.features
        and not carrier.features & {"possessed", "definite"}
        and trigger.type not in _SUFFERED
    )


def _is_further_verb(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether a verb goes on from one before it: أن يزور بغداد ويلتقي، … يزور بغداد، يلتقي خلالها."""
    if "imperfect" not in trigger.features:
        return False
    if words.readings[trigger.first].clitic in CONJUNCTIONS:
        return True
    ahead = range(trigger.last + 1, min(sentence.stop, trigger.last + 4))
    return words.gap(trigger.first) == "," and any("of:meanwhile" in words.readings[j].entries for j in ahead)


def _goes_on(words: Words, i: int) -> bool:
    """Whether what follows a comma still belongs to the verb before: a preposition, أن, a purpose."""
    reading = words.readings[i]
    if _is_occasion(words, i):
        return False
    return reading.clitic[-1:] in PREPOSITIONS or bool(reading.entries.keys() & {"binds", "preposition", "says-that"})


def _closes_aside(words: Words, j: int) -> bool:
    """Whether the word at `j` ends an aside between commas: نفت الوزارة، من جهتها، وفاة."""
    for k in range(j, max(0, j - _NEAR - 1), -1):
        if words.gap(k) == ",":
            return _goes_on(words, k)
    return False


def _is_told_of(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether a clause right behind an unknown event tells what it did: هدنة استمرت ستة أشهر."""
    behind = trigger.last + 1
    if (
        trigger.form is not Form.NOUN
        or trigger.features & {"definite", "possessed"}
        or behind >= sentence.stop
        or words.gap(behind) != " "
    ):
        return False
    reading = words.readings[behind]
    told = (entry for symbol in ("happening", "light") for entry in reading.entries.get(symbol, ()))
    return not reading.clitic and any(entry.features >= _PERFECT_VERB for entry in told)


def _is_to_come(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether a time to come follows that the event is meant for: الاجتماع المقبل, يجتمع غدا."""
    if trigger.type in _SPOKEN or "perfect" in trigger.features:
        return False
    verb = trigger.first if trigger.form is Form.VERB else trigger.light
    carried = verb is not None and (
        trigger.form is Form.VERB or any("imperfect" in e.features for e in carriers(words, verb))
    )
    behind = trigger.last + 1
    stop = min(sentence.stop, behind + (_CARRIED + 2 if carried else _NEAR + 1))
    if words.lexicon.finder("operator").search(words.codes, 2 * behind + 1, 2 * stop) is None:
        return False
    for j in range(behind, stop):
        entries = words.readings[j].entries
        if words.gap(j) in ",:" or words.raw[j].startswith(CONJUNCTIONS) or not _ENDING.isdisjoint(entries):
            return False
        if "operator:to-come" in words.readings[j].says:
            return True
    return False
