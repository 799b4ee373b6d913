"""Which words of an article name events: candidates by their code, then what stands around each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from timeline.arabic.dictionary import CONJUNCTIONS, PREPOSITIONS, Reading
from timeline.arabic.folding import fold
from timeline.arabic.forms import Entry
from timeline.arabic.sentences import sentences
from timeline.arabic.spelling import bare, may_be, without_article, without_pronoun
from timeline.arabic.text import Words
from timeline.article.context.carriers import is_nominal, is_told_past_time, light_verb, noun_follows
from timeline.article.context.complements import is_joined
from timeline.article.context.conditions import Candidate, Condition, conditions
from timeline.article.context.verse import verses
from timeline.article.mentions import Form, Trigger
from timeline.event import SPOKEN, EventType

_DATED = frozenset({"weekday", "deictic", "month"})
_NAME = "of:name"
_HABIT = "of:habit"
_DONE = frozenset({"verb", "perfect"})
_SAID_BY_NOBODY = frozenset({"imperfect", "passive"})
_SPELLINGS = 50_000  # so many are remembered
_VERDICT = 12
_TOLD_BEFORE = 3
_SIGNED = 16
_NEAR = 8
_SUBJECT = 4
"""How far before an imperfect the noun lies at most that it is told of."""
_LISTED = 14
_TAKEN_UP = 150
"""So many words behind an event at most a noun takes it up again (العملية)."""
_BY = PREPOSITIONS[0]
_CARRIED = frozenset({"trigger", "light", "operator"})
_TANWIN = ("\u0627\u064b", "\u064b\u0627")
_DAMMA = "\u064f"
_TOLD = frozenset(
    {"perfect", "imperfect", "future", "passive", "dual", "plural", "feminine", "definite", "possessed", "first-person"}
)
"""The features of a form that a trigger hands on."""


def find_triggers(
    words: Words, bounds: Iterable[range] | None = None, times: frozenset[int] = frozenset()
) -> tuple[Trigger, ...]:
    """The words that name specific happenings, in text order.

    `bounds` are the sentences where they are known, and `times` the words of time expressions, which name none
    (الشهر عينه).

    >>> from timeline.arabic.dictionary import Lexicon
    >>> from timeline.arabic.text import split
    >>> from timeline.arabic.lines import trigger_entries
    >>> lexicon = Lexicon(trigger_entries(), numerals=lambda key: ())
    >>> text = "عقد الوزير اجتماعا مع نظيره، مؤكدا أن الاتفاق قريب"
    >>> [(text[t.start : t.end], t.type.value, t.form.value) for t in find_triggers(split(text, lexicon))]
    [('اجتماعا', 'Meeting', 'noun'), ('مؤكدا', 'Statement', 'participle'), ('اتفاق', 'Agreement', 'noun')]
    """
    candidates = _positions(words, "trigger")
    if not candidates:
        return ()
    habits = _habits(words)
    found: list[Trigger] = []
    told: dict[EventType, int] = {}
    at = 0
    of_text = tuple(sentences(words) if bounds is None else bounds)
    poems = verses(words, of_text)
    for sentence in of_text:
        if sentence.start in poems:
            at = bisect_left(candidates, sentence.stop, at)
            continue
        in_sentence: list[Trigger] = []
        while at < len(candidates) and candidates[at] < sentence.stop:
            i = candidates[at]
            at += 1
            if i in times or (in_sentence and i <= in_sentence[-1].last):
                continue
            trigger = _trigger(words, i, sentence, times, told)
            if trigger is not None and not (habits and _is_habit(words, trigger, habits)):
                in_sentence.append(trigger)
                told[trigger.type] = i
        found.extend(_told_once(words, in_sentence, times))
    return tuple(found)


def _positions(words: Words, symbol: str) -> list[int]:
    """The words that may stand for a symbol."""
    return [found.start() for found in words.lexicon.finder(symbol).finditer(words.codes[1::2])]


def _trigger(
    words: Words, i: int, sentence: range, times: frozenset[int], told: Mapping[EventType, int]
) -> Trigger | None:
    """The trigger that begins with a word, if the words around it let it be one, and the types `told`, last where."""
    for sense, last in _senses(words, i):
        if sense.is_again and i - told.get(sense.type, -_TAKEN_UP) >= _TAKEN_UP:
            continue
        if sense.is_speech and not _is_said(words, i, sense.entry.features):
            continue
        if sense.type is EventType.STATEMENT and _is_source(words, i, sentence):
            continue
        at = Candidate(words, i, last, sentence, times)
        for holds in sense.asked:
            if not holds(at):
                break
        else:
            return _made(words, i, last, sense, sentence)
    return None


def _is_said(words: Words, i: int, says: frozenset[str]) -> bool:
    """Whether somebody says it, and not evidence (المؤشرات تؤكد), nor a speaker of himself, nor for show (تأكيدا ل)."""
    if "verb" not in says:
        return "accusative" not in says or "participle" in says or "carried" in says
    if "first-person" in says or says >= _SAID_BY_NOBODY:
        return False
    opens = i == 0 or words.gap(i) != " " or words.readings[i].clitic in CONJUNCTIONS
    back = _SUBJECT if "imperfect" in says else 2
    around = [*([] if opens else range(max(0, i - back), i)), *(() if "told-of" in says else (i + 1,))]
    if any("of:evidence" in words.readings[j].entries for j in around if j < len(words)):
        return False
    return opens or bool(says & {"perfect", "told-of"}) or "of:it" not in words.readings[i - 1].entries


def _is_source(words: Words, i: int, sentence: range) -> bool:
    """Whether a statement only names the source of another: بحسب ما نقلت, وفق بيان, unless it is dated."""
    if words.gap(i) == "," or "،" in words.gap_text(i):
        return False
    if all("of:source" not in before.entries for before in words.readings[max(sentence.start, i - 2) : i]):
        return False
    dated = (words.readings[j].entries.keys() & _DATED for j in range(i + 1, min(len(words), i + 7)))
    return not any(dated)


@frozen(eq=False)
class Sense:
    """One reading of a spelling as a trigger, with all that follows from the spelling alone.

    `begin` and `trail` count the characters of the raw word before and after the span, which leaves out article and
    pronoun; `told` is what the trigger hands on.
    """

    entry: Entry
    type: EventType
    form: Form
    lemma: str
    told: frozenset[str]
    asked: tuple[Condition, ...]
    begin: int
    trail: int
    is_speech: bool
    """Whether somebody has to say it."""
    is_again: bool
    """Whether it only takes up what was told before (العملية)."""


def _senses(words: Words, i: int) -> list[tuple[Sense, int]]:
    """The readings of a word as a trigger, likeliest first, with the last word of each."""
    raw, reading = words.raw[i], words.readings[i]
    senses: list[tuple[Sense, int]] = []
    if reading.phrases:
        senses += [(sense, i + len(keys)) for keys, sense in _phrases_of(reading, raw) if words.follow(i + 1, keys)]
    spelled = _senses_of(reading, raw)
    if not spelled:
        return senses
    if len(spelled) > 1:
        where = is_nominal, is_told_past_time, _is_awaited, _is_listed
        spelled = _nouns_first(reading, raw) if any(stands(words, i) for stands in where) else spelled
    never_verb = reading.clitic[-1:] in PREPOSITIONS or (
        i > 0 and words.gap(i) == " " and not reading.clitic and noun_follows(words, i - 1)
    )
    return senses + [(sense, i) for sense in spelled if not (never_verb and sense.form is Form.VERB)]


def _is_awaited(words: Words, i: int) -> bool:
    """Whether a verb that carries nouns stands before, and its subject: أعاد السوق فتح أبوابه."""
    for j in range(i - 1, max(-1, i - _SUBJECT), -1):
        if words.gap(j + 1) != " ":
            return False
        if "light" in words.readings[j].entries:
            return not words.readings[i].clitic and any(
                "verb" in entry.features for entry in words.readings[j].entries["light"]
            )
    return False


def _is_listed(words: Words, i: int) -> bool:
    """Whether a word goes on from what is asked for or alleged: طالبوا بإطلاق المعتقلين وفتح الطريق."""
    if words.readings[i].clitic not in CONJUNCTIONS:
        return False
    by = None
    for j in range(i - 1, max(-1, i - _LISTED), -1):
        if words.gap(j + 1) != " ":
            return False
        reading = words.readings[j]
        if by is None:
            by = j if reading.clitic == _BY and not _CARRIED.isdisjoint(reading.entries) else None
        elif any(f.startswith("governs:") for e in reading.entries.get("trigger", ()) for f in e.features):
            return True
    return False


@lru_cache(_SPELLINGS)
def _phrases_of(reading: Reading, raw: str) -> tuple[tuple[tuple[str, ...], Sense], ...]:
    """The phrases that may begin with a word, longest first."""
    phrases = ((keys, _sense(entry, reading, raw)) for keys, entry in reading.phrases if entry.symbol == "trigger")
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))


@lru_cache(_SPELLINGS)
def _senses_of(reading: Reading, raw: str) -> tuple[Sense, ...]:
    """What a word by itself may be, what is spelled just so first."""
    entries = reading.entries.get("trigger", ())
    if not entries or _NAME in reading.entries:
        return ()
    word = bare(raw)
    spelled = [entry for entry in entries if may_be(word, entry.form)]
    spelled = [entry for entry in spelled if "strict" not in entry.features or word[-1] == entry.form[-1]]
    spelled = [entry for entry in spelled if "spelled" not in entry.features or word.endswith(entry.form)]
    if raw.endswith(_TANWIN):  # حكماً is no verb of two
        spelled = [entry for entry in spelled if "verb" not in entry.features]
    return tuple(_sense(entry, reading, raw) for entry in sorted(spelled, key=lambda e: not word.endswith(e.form)))


@lru_cache(_SPELLINGS)
def _nouns_first(reading: Reading, raw: str) -> tuple[Sense, ...]:
    """The same where a noun stands: of what is spelled alike, nouns first."""
    word = bare(raw)
    return tuple(sorted(_senses_of(reading, raw), key=lambda s: (not word.endswith(s.entry.form), s.form is Form.VERB)))


def _sense(entry: Entry, reading: Reading, raw: str) -> Sense:
    says = entry.features
    begin, end = reading.lead, len(raw) - reading.trail
    if "article" in says:
        begin = without_article(raw, begin)
    for feature in says:
        if feature.startswith("suffix:"):
            end = without_pronoun(raw, end, feature.removeprefix("suffix:"))
    told = says & _TOLD
    if "verb" in says and _DAMMA in raw[:3] and "perfect" in says:
        told |= {"passive"}
    return Sense(
        entry,
        EventType(str(entry.value)),
        Form.VERB if "verb" in says else Form.PARTICIPLE if "participle" in says else Form.NOUN,
        fold(entry.lemma or entry.form),
        told,
        conditions(says),
        begin,
        len(raw) - end,
        str(entry.value) in SPOKEN,
        "again" in says,
    )


def _made(words: Words, i: int, last: int, sense: Sense, sentence: range) -> Trigger:
    """The trigger of a sense, its span without article and pronoun."""
    start = words.raw_start(i)
    return Trigger(
        sense.type,
        i,
        last,
        start + sense.begin,
        start + len(words.raw[i]) - sense.trail if last == i else words.end(last),
        sense.lemma,
        sense.form,
        sense.told,
        light_verb(words, i, sentence) if sense.form is Form.NOUN else None,
    )


def _habits(words: Words) -> list[int]:
    """The words that tell what is usual: عادة, غالبا, كل of كل عام."""
    return [
        j
        for j in _positions(words, _HABIT)
        if (_HABIT in words.readings[j].entries and not _is_adjective(words, j))
        or any(entry.symbol == _HABIT and words.follow(j + 1, keys) for keys, entry in words.readings[j].phrases)
    ]


def _is_adjective(words: Words, j: int) -> bool:
    """Whether a word agrees with the accusative before it: دستورا دائما."""
    return j > 0 and words.gap(j) == " " and words.raw[j - 1].endswith(_TANWIN)


def _is_habit(words: Words, trigger: Trigger, habits: list[int]) -> bool:
    """Whether one of these words stands in the clause, and not inside the trigger (وقفا دائما لإطلاق النار)."""
    i = trigger.first
    for j in habits[bisect_left(habits, i - 12) : bisect_left(habits, i + 7)]:
        if i <= j <= trigger.last:
            continue
        between = range(min(i, j) + 1, max(i, j) + 1)
        if not any(words.gap(k) != " " or _begins_clause(words, k) for k in between):
            return True
    return False


def _begins_clause(words: Words, k: int) -> bool:
    """Whether a clause begins with a word: أن, or a further verb of what was done (كل عام وشددت)."""
    reading = words.readings[k]
    if "says-that" in reading.entries:
        return True
    return reading.clitic in CONJUNCTIONS and any(e.features >= _DONE for e in reading.entries.get("trigger", ()))


def _told_once(words: Words, triggers: list[Trigger], times: frozenset[int]) -> Iterator[Trigger]:
    """Leave out the second word for one happening: the document that is signed, the wounded beside the dead."""
    for n, trigger in enumerate(triggers):
        earlier = triggers[max(0, n - _TOLD_BEFORE) : n]
        if not any(before.type is trigger.type and _same(words, before, trigger, times) for before in earlier):
            yield trigger


def _same(words: Words, before: Trigger, trigger: Trigger, times: frozenset[int]) -> bool:
    apart = trigger.first - before.last
    if apart <= 3 and before.lemma == trigger.lemma and "dual" in trigger.features and trigger.form is Form.VERB:
        return True  # نفى ذلك نفيا
    if apart <= 3 and before.lemma == trigger.lemma and not trigger.features & {"definite", "possessed", "perfect"}:
        return before.form is Form.NOUN or trigger.form is Form.NOUN  # اعتدى عليه اعتداء, إصابته إصابة بليغة
    if times:
        apart -= sum(i in times for i in range(before.last + 1, trigger.first))
    match trigger.type:
        case EventType.AGREEMENT:
            signed = any("signs" in e.features for e in words.readings[before.first].entries.get("trigger", ()))
            far = _NEAR if "definite" in trigger.features else _SIGNED
            return trigger.form is Form.NOUN and signed and apart <= far
        case EventType.DISASTER:  # حادث تصادم
            return before.form is trigger.form is Form.NOUN and apart == 1 and "definite" not in before.features
        case EventType.DEPLOYMENT:  # نشر الجيش تعزيزات
            return before.form is Form.VERB and trigger.form is Form.NOUN and apart <= 4
        case EventType.TRIAL:  # حكم بالإعدام
            by = trigger.form is Form.NOUN and words.readings[trigger.first].clitic == _BY
            return by and before.form is Form.VERB and apart <= _VERDICT
        case EventType.CASUALTY:
            begin = max(before.last + 1, trigger.first - 1)
            return apart <= _NEAR and any(is_joined(words, i) for i in range(begin, trigger.first + 1))
    return False
