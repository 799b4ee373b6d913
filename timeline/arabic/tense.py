"""Which way a sentence looks: to what was or to what is to come, by the verb that governs a time expression.

The governing verb is the nearest one before the expression in its sentence, and where there is none the nearest
after it (غدا يلتقي الوزير). A perfect looks back; سـ, سوف, لن, من المقرر أن and an imperfect look ahead, unless لم or
كان stands before it; what has gone on `منذ` a day began in the past.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.arabic.dictionary import CONJUNCTIONS, Reading
from timeline.arabic.forms import Entry
from timeline.arabic.text import Words
from timeline.time.resolve import Direction

_REACH_BACK = 40
_REACH_ON = 12
_AUXILIARY_REACH = 4
_NARRATES_WITHIN = 10
_APPOINTED = 5  # words from a verb that sets a day to the day
_OPENS_A_CLAUSE = frozenset({"ان"})
_OF_PLANS = frozenset({"Statement", "Agreement", "Request", "Threat", "قرر", "تقرر", "أقر", "وافق", "أجل", "بدأ"})
_CALLED_FOR = frozenset({"Protest", "Election", "Meeting", "Visit", "Ceasefire", "Opening", "Trial"})
_SENTENCE_ENDS = frozenset(".!?؟؛\n")
_SINCE = frozenset({"منذ", "مذ"})
_AFTER = frozenset({"بعد", "عقب", "اثر", "غداه"})
_BEFORE = frozenset({"قبل", "قبيل"})
_UPON = "علي"
_RENEWING = "اعاده"
_WHO = ("من", "ما")
_TENSES = frozenset({"perfect", "imperfect", "future"})
_NO_VERBS = frozenset({"preposition", "no-verb"})  # بين is between, and seldom he showed
_FUTURE_PREFIXES = ("سي", "ست", "سن")
_PREFIXES = ("ي", *_FUTURE_PREFIXES)
_TELLING = frozenset({"was", "to-come", "verb", "trigger"})


def direction(words: Words, first: int, last: int) -> Direction:
    """Where the verb that governs the words `first` to `last` looks; NEAREST where none tells."""
    if first > 0 and "due" in words.reading(first - 1).entries:
        return Direction.FUTURE
    if last + 1 < len(words) and _appoints(words, first, last):
        return Direction.FUTURE
    opens = first > 0 and words.gap(first) != " " and words.reading(first).clitic.startswith(CONJUNCTIONS)
    if opens and last + 1 < len(words) and words.gap(last + 1) == " " and (way := _looks(words, last + 1)):
        return way  # فالخميس يصدر الحكم
    if way := _governed(words, first):
        return way
    for i in range(last + 1, min(len(words), last + 1 + _REACH_ON)):
        if words.gap(i) != " " or words.reading(i).clitic.startswith(CONJUNCTIONS):
            break  # another clause begins
        if _may_look(words.reading(i)) and (way := _looks(words, i)):
            return way
    return Direction.NEAREST


def _appoints(words: Words, first: int, last: int) -> bool:
    """Whether something is set for a day: حدد 4 سبتمبر موعدا للجلسة, حددت المحكمة 4 سبتمبر للنطق بالحكم."""
    after = words.reading(last + 1)
    if "appointed" in after.entries:
        return True
    near = range(max(0, first - _APPOINTED), first)
    return after.clitic.endswith("ل") and any("appointing" in words.reading(i).entries for i in near)


def _governed(words: Words, first: int) -> Direction | None:
    """Where the nearest verb before a word looks, if one stands there in its sentence."""
    codes, raw, readings = words.codes, words.raw, words.lexicon.readings
    wanted = upon = False
    for i in range(first - 1, max(-1, first - 1 - _REACH_BACK), -1):
        if codes[2 * i + 2] in _SENTENCE_ENDS:
            break
        reading = readings[raw[i]]
        upon = upon or (wanted and reading.key == _UPON)
        if not _may_look(reading):
            continue
        if upon and _agrees(reading):
            return Direction.FUTURE  # اتفقا على إعادة فتح المعبر الاثنين
        if reading.key in _SINCE:
            return Direction.PAST
        if way := _looks(words, i):
            return Direction.FUTURE if wanted and _wants(reading) else way
        wanted = wanted or (_may_be_wanted(reading) and not _is_named_by(words, i, first))
    return None


def _wants(reading: Reading) -> bool:
    """Whether a verb says that somebody wants or threatens what it brings: دعا إلى إضراب في 10 سبتمبر."""
    return any("governs:possible" in entry.features for entry in reading.entries.get("trigger", ()))


def _agrees(reading: Reading) -> bool:
    """Whether a word says that somebody agrees, and على what is to come."""
    return any(entry.value == "Agreement" for entry in reading.entries.get("trigger", ()))


def _may_be_wanted(reading: Reading) -> bool:
    """Whether a word is the noun of a happening that can be called for, and not of one that is known."""
    return any(
        "noun" in entry.features and entry.value in _CALLED_FOR and "definite" not in entry.features
        for entry in reading.entries.get("trigger", ())
    )


def _is_named_by(words: Words, i: int, first: int) -> bool:
    """Whether a day right behind a noun is its name: ألغى نتائج انتخابات ديسمبر."""
    return i == first - 1 and not words.reading(first).clitic and "unit" not in words.reading(first).entries


def narrated(words: Words, first: int) -> int | None:
    """The verb before a word, if it tells of what came to pass and of no plan or saying: غادرها بعد يومين."""
    for i in range(first - 1, max(-1, first - 1 - _NARRATES_WITHIN), -1):
        if words.gap(i + 1) in _SENTENCE_ENDS or words.key(i) in _OPENS_A_CLAUSE:
            return None
        entries = words.reading(i).entries
        verbs = [each for symbol in ("trigger", "verb") for each in entries.get(symbol, ()) if "verb" in each.features]
        if verbs:
            return i if all(_tells(each) for each in verbs) or _came_after(words, i) else None
        if _looks(words, i) is not None:
            return None
    return None


def _came_after(words: Words, i: int) -> bool:
    """Whether the verb at a word is one that came to pass after what is told: عين قبل أن يقيله الرئيس."""
    if i < 2 or words.key(i - 1) not in _OPENS_A_CLAUSE or words.key(i - 2) not in _BEFORE:
        return False
    ways = (_looks(words, j) for j in range(i - 3, max(-1, i - 3 - _NARRATES_WITHIN), -1))
    return next((way for way in ways if way is not None), None) is Direction.PAST


def _tells(verb: Entry) -> bool:
    """Whether a form of a verb tells of what came to pass: a perfect, of none that says, asks or plans."""
    plans = verb.value in _OF_PLANS or any(feature.startswith("governs:") for feature in verb.features)
    return "perfect" in verb.features and not plans


@lru_cache(maxsize=50_000)
def _may_look(reading: Reading) -> bool:
    """Whether a word can tell where its sentence looks, whatever stands around it; most cannot."""
    if reading.entries:
        return reading.key in _SINCE or not _TELLING.isdisjoint(reading.entries)
    return reading.key in _SINCE or reading.key.startswith(_PREFIXES)


def _looks(words: Words, i: int) -> Direction | None:
    """Where a word looks, if it is a verb or stands for one."""
    reading = words.reading(i)
    if not _NO_VERBS.isdisjoint(reading.entries):
        return None
    if "was" in reading.entries or (i > 0 and words.key(i - 1) in _AFTER and _may_be_noun(reading)):
        return Direction.PAST
    if "to-come" in reading.entries:
        if i > 1 and "elative" in words.reading(i - 2).entries:
            return None  # أكثر من المتوقع
        return Direction.NEAREST if _ahead(words, i) is Direction.PAST else Direction.FUTURE
    negated = i > 0 and "not-yet" in words.reading(i - 1).entries
    says = {
        tense
        for symbol in ("verb", "trigger")
        for entry in reading.entries.get(symbol, ())
        if "first-person" not in entry.features  # news does not speak of itself: أجرى is he held, not I hold
        if not ("perfect" in entry.features and _may_be_noun(reading))
        if "jussive" not in entry.features or negated  # تسع شاحنات are nine
        for tense in entry.features & _TENSES
    }
    if "future" in says:
        return _ahead(words, i)  # كانت ستنتهي is past
    if "perfect" in says:
        if i > 0 and not reading.clitic and _takes_noun(words, i - 1):
            return None  # اتفقا على عقد قمة
        named = i > 0 and "namesake" in words.reading(i - 1).entries  # حركة فتح
        return None if named else Direction.PAST
    if "imperfect" in says:
        acts = i > 0 and words.key(i - 1) in _OPENS_A_CLAUSE  # على أن يمثل أمام القاضي
        way = None if "statal" in reading.entries and not acts else _ahead(words, i)
    else:
        way = None if reading.entries else _looks_like(words, i)
    return Direction.PAST if way is Direction.FUTURE and _came_after(words, i) else way


def _takes_noun(words: Words, i: int) -> bool:
    """Whether a noun follows a word and no verb: على عقد قمة, أمام قاضي التحقيق, إعادة فتح."""
    key = words.key(i)
    if words.gap(i + 1) != " " or key.endswith(_WHO):
        return False  # من أعلن ذلك, فيما أعلن
    return key == _RENEWING or "preposition" in words.reading(i).entries


def _may_be_noun(reading: Reading) -> bool:
    """Whether a word that may be a perfect may as well be a verbal noun, as in headlines: حبس, قتل, هجوم."""
    return any("noun" in entry.features for entry in reading.entries.get("trigger", ()))


def _looks_like(words: Words, i: int) -> Direction | None:
    """Where a word that the lexicon does not hold would look, were it the verb that it looks like."""
    reading = words.reading(i)
    if (
        reading.key.startswith(_FUTURE_PREFIXES)
        and len(reading.key) > 4
        and not reading.clitic.endswith(("ب", "ل", "ك"))
    ):
        return Direction.FUTURE
    if reading.key.startswith("ي") and len(reading.key) > 3 and reading.clitic in ("", "و", "ف"):
        return _ahead(words, i)
    return None


def _ahead(words: Words, i: int) -> Direction:
    """An imperfect, or المقرر, looks ahead where no لم and no كان has turned it to the past.

    What was to come, كان من المقرر أن, may have come or not.
    """
    was_to_come = False
    for before in range(i - 1, max(-1, i - 1 - _AUXILIARY_REACH), -1):
        if words.gap(before + 1) != " ":
            break
        entries = words.reading(before).entries
        if "not-yet" in entries and before == i - 1:
            return Direction.PAST
        if "was" in entries:
            return Direction.NEAREST if was_to_come else Direction.PAST
        was_to_come |= "to-come" in entries
    return Direction.FUTURE
