"""What stands behind an event and says how far it is a fact: المقبل, ستنطلق, استمرت شهرا, إلا أنها تأجلت."""

from __future__ import annotations

from timeline.arabic.dictionary import CONJUNCTIONS, PREPOSITIONS
from timeline.arabic.forms import Entry
from timeline.arabic.text import Words
from timeline.article.context.carriers import CARRYING, carriers
from timeline.article.mentions import Form, Trigger
from timeline.event import SPOKEN, EventType, Modality

_PERFECT_VERB = frozenset({"verb", "perfect"})
_IMPERFECT_VERB = frozenset({"verb", "imperfect"})
_ENDING = frozenset({"trigger", "says-that", "opens-clause"})
_MEANT = {"planned": Modality.PLANNED, "possible": Modality.POSSIBLE}
"""What is made of an event by a word behind it, by the sections of lexicon/factuality.txt."""
_OVER_TO = frozenset({"of:but-it"})
_REACH = 16
_NEAR = 3
_CARRIED = 8


def is_told_of(words: Words, trigger: Trigger, sentence: range) -> bool:
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


def to_come(words: Words, trigger: Trigger, sentence: range) -> Modality | None:
    """What a time to come that follows makes of the event: الاجتماع المقبل, يجتمع غدا, الزيارة المحتملة."""
    if trigger.type in SPOKEN or "perfect" in trigger.features:
        return None
    verb = trigger.first if trigger.form is Form.VERB else trigger.light
    carried = verb is not None and (
        trigger.form is Form.VERB or any("imperfect" in e.features for e in carriers(words, verb))
    )
    behind = trigger.last + 1
    if _was_due(words, behind, sentence):
        return Modality.PLANNED
    stop = min(sentence.stop, behind + (_CARRIED + 2 if carried else _NEAR + 1))
    if words.lexicon.finder("operator").search(words.codes, 2 * behind + 1, 2 * stop) is not None:
        for j in range(behind, stop):
            entries = words.readings[j].entries
            if words.gap(j) in ",:" or words.raw[j].startswith(CONJUNCTIONS) or not _ENDING.isdisjoint(entries):
                break
            if "operator:to-come" in words.readings[j].says:
                return next(
                    (_MEANT[each] for operator in entries["operator"] if (each := operator.value) in _MEANT), None
                )
    if trigger.form is Form.NOUN:
        ahead = _is_aim(words, trigger, sentence) or _is_subject_to_come(words, trigger, sentence)
    else:
        ahead = "imperfect" in trigger.features and _goes_on_to_come(words, trigger, sentence)
    return Modality.PLANNED if ahead else None


def _goes_on_to_come(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether و joins a verb to what is done at a time to come: يلتقي غدا نظيره ويوقع معه اتفاقية."""
    if words.readings[trigger.first].clitic not in CONJUNCTIONS:
        return False
    for j in range(trigger.first - 1, max(sentence.start, trigger.first - _REACH) - 1, -1):
        if "operator:to-come" in words.readings[j].says:
            return True
        if words.gap(j) != " " or any("perfect" in e.features for e in words.readings[j].entries.get("trigger", ())):
            return False
    return False


def _is_aim(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether it is only what something else is for: دعا إلى جمعية لانتخاب رئيس, يتوجه إلى دمشق للقاء نظيره."""
    if words.readings[trigger.first].clitic[-1:] != PREPOSITIONS[1]:
        return False
    if not trigger.features.isdisjoint({"definite", "plural"}):
        return False
    if trigger.type is EventType.ELECTION:
        return True
    begin = max(sentence.start, trigger.first - _REACH)
    return trigger.type is EventType.MEETING and any(
        entry.value == EventType.VISIT.value and entry.features >= _IMPERFECT_VERB
        for i in range(begin, trigger.first)
        for entry in words.readings[i].entries.get("trigger", ())
    )


def is_due(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether a known event is one that will be, whatever is asked about it: هدد بمقاطعة الجلسة المقررة غدا."""
    known = trigger.form is Form.NOUN and not trigger.features.isdisjoint({"definite", "possessed"})
    return known and to_come(words, trigger, sentence) is Modality.PLANNED


def is_condition(words: Words, particle: int, sentence: range) -> bool:
    """Whether what is denied is only what may not or shall not be: إذا لم تجر الانتخابات, حتى لا يعتدي."""
    before = particle - 1
    if before < sentence.start or words.gap(particle) != " ":
        return False
    if words.is_a(before, "of:lest"):
        return True
    return any("loose" in operator.features for operator in words.readings[before].entries.get("operator", ()))


def is_excepted(words: Words, verb: int, sentence: range) -> bool:
    """Whether what is denied is all but what follows, and so took place: لم يصل إلا بعد يومين, لم يزره سوى مرة."""
    for j in range(verb + 1, min(sentence.stop, verb + _REACH)):
        if words.gap(j) != " ":
            return False
        if words.is_a(j, "of:except"):
            return j + 1 < sentence.stop and not words.is_a(j + 1, "complement")
    return False


def _was_due(words: Words, behind: int, sentence: range) -> bool:
    """Whether what is told of a noun says that it was to be: الإضراب الذي كان مقررا الاثنين."""
    due = behind + 2 < sentence.stop and words.is_a(behind, "relative-pronoun") and words.is_a(behind + 1, "had")
    return due and any(
        operator.value == "planned" and "to-come" in operator.features
        for operator in words.readings[behind + 2].entries.get("operator", ())
    )


def _is_subject_to_come(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether a verb behind the noun says that it will happen: قافلة مساعدات ستنطلق."""
    behind, stop = trigger.last + 1, min(sentence.stop, trigger.last + _CARRIED + 2)
    if words.lexicon.finder(*CARRYING).search(words.codes, 2 * behind + 1, 2 * stop) is None:
        return False
    for j in range(behind, stop):
        entries = words.readings[j].entries
        if words.gap(j) in ",:" or not _ENDING.isdisjoint(entries):
            return False
        if "copula" in entries:
            return False
        if not CARRYING.isdisjoint(entries) and any("future" in carrier.features for carrier in carriers(words, j)):
            return True
    return False


def is_called_off(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether the sentence goes on to say that a plan fell through: كان من المقرر أن تعقد غدا، إلا أنها تأجلت."""
    for j in range(trigger.last + 1, min(sentence.stop - 1, trigger.last + _REACH)):
        reading = words.readings[j + 1]
        if any(
            operator.value == "cancelled" and "verb" in operator.features
            for operator in reading.entries.get("operator", ())
        ):
            return not _OVER_TO.isdisjoint(words.readings[j].entries) or _is_named_again(words, trigger, j)
    return False


def _is_named_again(words: Words, trigger: Trigger, j: int) -> bool:
    """Whether the word at `j` is the event's own noun behind أن: غير أن الزيارة أجلت."""
    named = words.readings[j].entries.get("trigger", ())
    turns = words.readings[j - 1].entries
    return ("says-that" in turns or "of:but" in turns) and any(e.value == trigger.type.value for e in named)


def is_undone(words: Words, trigger: Trigger, sentence: range) -> bool:
    """Whether a verb behind the noun says that it is off: الزيارة ألغيت, الانتخابات التي كانت مقررة السبت تؤجل إلى."""
    if trigger.form is not Form.NOUN or trigger.type in SPOKEN:
        return False
    behind, stop = trigger.last + 1, min(sentence.stop, trigger.last + _REACH)
    if words.lexicon.finder("operator").search(words.codes, 2 * behind + 1, 2 * stop) is None:
        return False
    planned = False
    for j in range(behind, stop):
        entries = words.readings[j].entries
        operators = entries.get("operator", ())
        if words.gap(j) != " " or words.readings[j].clitic in CONJUNCTIONS:
            return False
        if any(_undoes(words, j, operator) for operator in operators):
            return planned or j - trigger.last <= _NEAR
        if "trigger" in entries:
            return False
        planned = planned or "operator:to-come" in words.readings[j].says
    return False


def _undoes(words: Words, j: int, operator: Entry) -> bool:
    """Whether a verb at `j` tells what became of its subject, not what it puts off itself."""
    says = operator.features
    if (
        operator.value != "cancelled"
        or "verb" not in says
        or ("strict" in says and words.raw[j][-1] != operator.form[-1])
    ):
        return False
    to_a_day = j + 1 < len(words) and "binds:goal" in words.readings[j + 1].says
    return "undone" in says or ("undone-to" in says and to_a_day)
