"""How the text puts an event: whether it happened, is planned, only possible, or denied.

What decides stands before the event, nearest first: a particle at its verb (لم, لن, قد, سـ), a word that governs
it (نفى عقد اجتماع, من المقرر أن يزور, طالب بإقالة, هدد بشن هجوم), or, behind a noun, the time to come that it is
meant for (الاجتماع المقبل).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline.arabic.dictionary import CONJUNCTIONS, PREPOSITIONS, Reading
from timeline.arabic.forms import Entry
from timeline.arabic.text import Words
from timeline.article.context.carriers import CARRYING, carriers
from timeline.article.context.conditions import Candidate, conditions
from timeline.article.context.outlook import (
    is_called_off,
    is_condition,
    is_due,
    is_excepted,
    is_told_of,
    is_undone,
    to_come,
)
from timeline.article.context.reach import governing, is_striven_for, journey
from timeline.article.mentions import Form, Trigger
from timeline.event import SPOKEN, EventType, Modality, Polarity

Factuality = tuple[Polarity, Modality]

_FACT: Factuality = (Polarity.POSITIVE, Modality.ASSERTED)
_PLANNED: Factuality = (Polarity.POSITIVE, Modality.PLANNED)
_POSSIBLE: Factuality = (Polarity.POSITIVE, Modality.POSSIBLE)
_NEGATIVE: Factuality = (Polarity.NEGATIVE, Modality.ASSERTED)
_TO_COME = frozenset({_PLANNED, _POSSIBLE})
_CANCELLED: Factuality = (Polarity.NEGATIVE, Modality.PLANNED)
_DENIED: Factuality = (Polarity.NEGATIVE, Modality.DENIED)
_PLAIN = {"negative": _NEGATIVE, "cancelled": _CANCELLED}
"""What is made of an event by words that only leave alone one that is known to have happened."""

_SUFFERED = frozenset({EventType.ATTACK, EventType.CASUALTY, EventType.DISASTER})
"""Types of which a known one (الهجوم, هجومه) has happened, whatever is asked or said about it."""
_DONE_BY_DECISION = frozenset({EventType.DISMISSAL, EventType.APPOINTMENT, EventType.SANCTION, EventType.TRIAL})
_DONE_BY_ORDER = _DONE_BY_DECISION | {EventType.ARREST}
_BINDING = frozenset({EventType.AGREEMENT, EventType.SANCTION, EventType.CEASEFIRE})
"""Types of which a known one is in force, whatever is asked for."""
_LIGHT = frozenset({"noun", "directs"})
_TOWARDS = frozenset("ل")
_SPELLINGS = 50_000  # so many are remembered
_BY = PREPOSITIONS[0]
_AHEAD = frozenset({"planned", "cancelled", "decided", "discussed"})
_WANTED = frozenset({"possible", "planned"})
_UNDONE = frozenset({_NEGATIVE, _CANCELLED})
_NEAR = 3
_SUBJECT = 14  # words of the subject between كان and قد
_CARRIED = 8


def factuality(words: Words, trigger: Trigger, sentence: range) -> tuple[Polarity, Modality]:
    """The polarity and the modality of an event in its sentence.

    >>> from timeline.arabic.dictionary import Lexicon
    >>> from timeline.arabic.text import split
    >>> from timeline.arabic.lines import trigger_entries
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
    if governed == _NEGATIVE:
        governed = _denial(words, trigger, sentence)
    if governed in _TO_COME and is_told_of(words, trigger, sentence):
        return _FACT
    if governed == _POSSIBLE and is_due(words, trigger, sentence):
        return _PLANNED
    if governed is None and (ahead := to_come(words, trigger, sentence)) is not None:
        governed = Polarity.POSITIVE, ahead
    if governed in (None, _PLANNED) and is_undone(words, trigger, sentence):
        return _CANCELLED
    if governed == _PLANNED and is_called_off(words, trigger, sentence):
        return _CANCELLED
    return _FACT if governed is None else governed


def _at_verb(words: Words, i: int, sentence: range, says: frozenset[str]) -> Factuality | None:
    """What the verb's own form and the particle before it say."""
    if i > sentence.start:
        for operator in _operators(words, i - 1):
            if "next" not in operator.features:
                continue
            if operator.value == "negative":
                if is_condition(words, i - 1, sentence):
                    return _POSSIBLE
                off = _CANCELLED if "future" in operator.features else _NEGATIVE
                return None if is_excepted(words, i, sentence) else off
            if operator.value == "planned":
                return _PLANNED
            if operator.value == "possible" and "imperfect" in says and not _had_been(words, i, sentence):
                return _POSSIBLE
    return _PLANNED if "future" in says else None


def _denial(words: Words, trigger: Trigger, sentence: range) -> Factuality:
    """What is made of a denial by what governs it: في حال قرر عدم الترشح, تعهد بعدم الاعتداء."""
    for j in governing(words, trigger, sentence, further=False):
        if any(operator.value == "possible" and "loose" in operator.features for operator in _operators(words, j)):
            return _POSSIBLE
        if "trigger" in words.readings[j].entries and _effect(words.readings[j]) == "planned":
            return _CANCELLED
    return _NEGATIVE


def _had_been(words: Words, i: int, sentence: range) -> bool:
    """Whether كان before قد says that a verb, whatever it looks like, tells what was before: كان المرشح قد تصدر."""
    return any(words.is_a(j, "had") for j in range(max(sentence.start, i - _SUBJECT), i - 1))


def _operators(words: Words, i: int) -> Sequence[Entry]:
    """What the word at `i` makes of what it governs."""
    operators = words.readings[i].entries.get("operator", ())
    if not operators:
        return ()
    before = words.readings[i - 1].says if i else frozenset()
    barred = {"not-from" if "binds:origin" in before else "from", "" if "binds:inside" in before else "in"}
    return [operator for operator in operators if barred.isdisjoint(operator.features)]


def _governed(words: Words, trigger: Trigger, sentence: range) -> Factuality | None:
    """What the nearest word before the trigger that governs it makes of it; None where nothing does.

    A verb is governed through أن alone; so is a noun once the verb that carries it (يعقد اجتماعا) is passed.
    """
    clausal = trigger.form is not Form.NOUN
    done = clausal and "perfect" in trigger.features
    further = clausal and _is_further_verb(words, trigger, sentence)
    by_that = False
    otherwise = None
    for j in governing(words, trigger, sentence, further=further):
        entries = words.readings[j].entries
        by_that = by_that or "says-that" in entries
        free = by_that or not clausal
        if (made := _by_operator(words, j, trigger, clausal=clausal, by_that=by_that)) is not None:
            return made
        effect = _effect(words.readings[j]) if free and "trigger" in entries else None
        if effect == "ordered" and not _gives_order(words, j, sentence):
            effect = None
        if effect and not (done and effect in _WANTED):
            return _made(effect, trigger, words, j) or otherwise
        if not further and _tells_apart(words, j, sentence):
            break
        for carrier in () if _is_cause(words, j, trigger) else carriers(words, j):
            if "verb" in carrier.features and not clausal and trigger.first - j <= _CARRIED:
                if (made := _at_verb(words, j, sentence, carrier.features)) is not None:
                    return made
                clausal = True
                done_by = "perfect" in carrier.features and "copula" not in entries  # كان الاجتماع مقررا
                otherwise = otherwise or (_FACT if done_by else None)
            elif _is_purpose(words, j, carrier, trigger):
                otherwise = _PLANNED
    going = journey(words, trigger, sentence) if otherwise is None else None
    return otherwise if going is None else factuality(words, going, sentence)


def _is_cause(words: Words, j: int, trigger: Trigger) -> bool:
    """Whether a verb only tells what the happening behind it came to: لم تسفر المحادثات عن اتفاق."""
    between = range(j + 1, trigger.first)
    return words.is_a(j, "causing-verb-of") and not any(words.is_a(i, "leading-to") for i in between)


def _tells_apart(words: Words, j: int, sentence: range) -> bool:
    """Whether a word names an event of its own, which nothing before it reaches across."""
    entries = words.readings[j].entries
    governors = entries.get("trigger", ())
    if not governors or not CARRYING.isdisjoint(entries):
        return False
    if any(not _LIGHT.isdisjoint(entry.features) for entry in governors):
        return False
    at = Candidate(words, j, j, sentence)
    return any(all(holds(at) for holds in conditions(entry.features)) for entry in governors)


def _is_proviso(words: Words, j: int) -> bool:
    """Whether أن at `j` says what is still to be done: افتتح المحطة، على أن يعاد فتح الخط."""
    if "says-that" not in words.readings[j].entries:
        return False
    on = words.readings[j - 1].entries.get("binds", ()) if j else ()
    return words.gap(j - 1) == "," and any("proviso" in bound.features for bound in on)


def _by_operator(words: Words, j: int, trigger: Trigger, *, clausal: bool, by_that: bool) -> Factuality | None:
    """What an operator at `j` makes of the trigger, if it reaches it."""
    if _is_proviso(words, j):
        return _PLANNED
    for operator in _operators(words, j):
        if _reaches(words, j, operator, trigger, clausal=clausal, by_that=by_that):
            outright = "outright" in operator.features and trigger.first - j == 1
            made = _NEGATIVE if outright else _made(str(operator.value), trigger, words, j)
            if made is not None and not (made in _UNDONE and _is_beside(words, trigger)):
                return made
    return None


def _is_beside(words: Words, trigger: Trigger) -> bool:
    """Whether a preposition only sets the event beside what is undone: تأجلت بطلب من أنقرة, رفضا للزيارة."""
    clitic = words.readings[trigger.first].clitic[-1:]
    carried = trigger.first > 0 and not CARRYING.isdisjoint(words.readings[trigger.first - 1].entries)
    before = words.readings[trigger.first - 1].entries.get("binds", ()) if trigger.first else ()
    if any("cause" in bound.features for bound in before):  # ألغيت بسبب إضراب
        return True
    return not carried and (clitic == _BY or (clitic in _TOWARDS and "definite" in trigger.features))


@lru_cache(_SPELLINGS)
def _effect(governor: Reading) -> str | None:
    """What a trigger makes of what it governs: طالب of what is asked for."""
    governors = governor.entries["trigger"]
    effects = (feature[8:] for entry in governors for feature in entry.features if feature.startswith("governs:"))
    return next(effects, None)


def _gives_order(words: Words, j: int, sentence: range) -> bool:
    """Whether the word at `j` orders something, as what follows it tells: آمر اللواء is its commander."""
    at = Candidate(words, j, j, sentence)
    return any(all(holds(at) for holds in conditions(e.features)) for e in words.readings[j].entries["trigger"])


def _reaches(words: Words, j: int, operator: Entry, trigger: Trigger, *, clausal: bool, by_that: bool) -> bool:
    """Whether the operator at `j` can govern an event at this distance."""
    says = operator.features
    distance = trigger.first - j
    front = trigger.first if trigger.light is None else trigger.light  # من المقرر عقد لقاء, فشلا في عقد لقاء
    definite = "definite" in trigger.features
    if "only-into" in says and not is_striven_for(words, front):
        return False
    if "about" in says and not words.is_a(front - 1, "told-about"):
        return False
    if "loose" in says:
        return clausal or not definite
    if "next" in says:
        return distance == 1 and not clausal and operator.value == "negative"
    if "to-come" in says:
        that = by_that and "says-that" in words.readings[j + 1].entries
        return distance == 1 or ("near" in says and (that or front - j == 1))
    if "near" in says and not by_that:
        far = _CARRIED if "into" in says and is_striven_for(words, front) else _NEAR
        return distance <= far and not clausal and not _is_taken(words, j, trigger)
    return by_that or not clausal or front - j == 1


def _is_taken(words: Words, j: int, trigger: Trigger) -> bool:
    """Whether what the word at `j` governs is another event, before the trigger: تأجيل محاكمة نشطاء الاحتجاجات."""
    if words.readings[trigger.first].clitic in CONJUNCTIONS:
        return False
    return any("trigger" in words.readings[k].entries for k in range(j + 1, trigger.first - 1))


def _made(effect: str, trigger: Trigger, words: Words, j: int) -> Factuality | None:
    """What an operator or a governing event at `j` makes of the trigger; None where it leaves it as it is."""
    definite = bool(trigger.features & {"definite", "possessed"})
    known = definite and trigger.type in _SUFFERED
    if "perfect" in trigger.features and effect in _AHEAD:
        return None  # what was done is no plan: وأن أصلان رحب
    match effect:
        case "negative" | "cancelled":
            in_force = definite and effect == "cancelled" and _was_made(words, trigger)
            return None if known or in_force else _PLAIN[effect]
        case "alleged" | "believed":  # of fraud in the vote (بتزوير الاقتراع) the vote is a fact
            named = effect == "believed" or (definite and words.readings[trigger.first].clitic != _BY)
            return None if known or (named and trigger.form is Form.NOUN) else _POSSIBLE
        case "denied":
            known = known or (definite and trigger.type in _BINDING) or _is_share(words, j, trigger)
            return None if known and not _is_denied_itself(words, j, trigger) else _DENIED
        case "possible":
            convened = trigger.type is EventType.MEETING and "trigger:convenes" in words.readings[j].says
            in_force = definite and trigger.type in _BINDING and not _is_imposed(words, trigger)
            return _PLANNED if convened else None if known or in_force else _POSSIBLE
        case "ordered":
            return None if known or trigger.type in _DONE_BY_ORDER else _POSSIBLE
        case "planned":
            return None if known or (definite and trigger.type in _BINDING) else _PLANNED
        case "decided":
            return _FACT if trigger.type in _DONE_BY_DECISION else None if known else _PLANNED
        case "discussed":
            told = trigger.type in _SUFFERED | SPOKEN or trigger.features & {"definite", "possessed", "perfect"}
            return None if told else _POSSIBLE
    return None


def _was_made(words: Words, trigger: Trigger) -> bool:
    """Whether what is called off was made before and held until then: ألغت المحكمة الحكم, ألغى الاتفاق."""
    return trigger.type in _BINDING or "verdict" in words.lexicon.known(trigger.lemma)


def _is_imposed(words: Words, trigger: Trigger) -> bool:
    """Whether it is to be put in force: بإعادة فرض العقوبات."""
    before = words.readings[trigger.first - 1].entries.get("light", ()) if trigger.first else ()
    return any("imposes" in entry.features for entry in before)


def _is_denied_itself(words: Words, j: int, trigger: Trigger) -> bool:
    """Whether what is denied is that it happened (نفى وقوع الهجوم), not something about it (نفى علمه بالهجوم)."""
    return trigger.first - j == 1 or "happening" in words.readings[trigger.first - 1].entries


def _is_share(words: Words, j: int, trigger: Trigger) -> bool:
    """Whether what is denied is that somebody had a share in it: نفى مسؤولية الجماعة عن هجوم, أي علاقة للجيش بتفجير."""
    return trigger.type in _SUFFERED and any(
        "share-in" in words.readings[i].entries for i in range(j + 1, trigger.first)
    )


def _is_purpose(words: Words, j: int, carrier: Entry, trigger: Trigger) -> bool:
    """Whether the noun is carried by what somebody is about to do: لإجراء مباحثات."""
    return (
        trigger.first - j <= 2
        and trigger.form is Form.NOUN
        and (carrier.symbol == "light" or "attends" in carrier.features)
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
