"""How many were killed and how many hurt, by the numbers in words and digits beside the words that say so."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arabic.dictionary import CONJUNCTIONS, Reading
from timeline.arabic.forms import Entry
from timeline.arabic.text import Words
from timeline.article.mentions import Form, Trigger
from timeline.event import Detail, DetailKind, EventType

_UNITS = ("digits", "ones", "tens", "hundreds", "thousands")
_SCALES = ("thousands-of",)
_BEFORE = 6
_BEHIND = 7
_REACH = 30
_OF_TIME = frozenset({"unit", "units", "counted-unit"})
_HALTS = frozenset({"trigger", "says-that", "opens-clause"})


def toll(words: Words, trigger: Trigger, sentence: range, article: str | None) -> Iterator[Detail]:
    """The numbers of the killed and the hurt that a mention and the words it takes in give: مقتل 3 وإصابة 5.

    What belongs to another mention (the next word for an event of another kind) ends it.
    """
    stop = min(sentence.stop, trigger.first + _REACH)
    i = trigger.first
    while i < stop:
        entry = _casualty(words, i)
        if entry is None:
            if i > trigger.last and "trigger" in words.readings[i].entries:
                return
            i += 1
            continue
        last = trigger.last if i == trigger.first else i
        found = _told(words, i, last, entry, sentence, verb=trigger.form is Form.VERB and i == trigger.first)
        if found is not None:
            number, span = found
            start, end = words.start(span.start), words.end(span.stop - 1)
            kind = DetailKind.INJURED if "injures" in entry.features else DetailKind.KILLED
            yield Detail(kind, words.text[start:end], number, article, start, end)
        i = last + 1


def _casualty(words: Words, i: int) -> Entry | None:
    """What a word says of people hurt or killed, be it the first of a phrase (لقي مصرعه)."""
    reading = words.readings[i]
    for keys, entry in reading.phrases:
        if entry.symbol == "trigger" and entry.value == EventType.CASUALTY and words.follow(i + 1, keys):
            return entry
    return next((entry for entry in reading.entries.get("trigger", ()) if entry.value == EventType.CASUALTY), None)


def _told(words: Words, i: int, last: int, entry: Entry, sentence: range, *, verb: bool) -> tuple[int, range] | None:
    """The number that a word for the killed or the hurt has, and the words that say it."""
    if "victims" in entry.features and "definite" not in entry.features:
        counted = _number_up_to(words, i, sentence.start)
        if counted is not None:
            return counted[0], range(counted[1], i + 1)
        return _by_form(entry, i)
    stop = min(sentence.stop, last + 1 + _BEHIND)
    for j in range(last + 1, stop):
        reading = words.readings[j]
        if words.gap(j) not in ' "(' or (j > last + 1 and _halts(reading)):
            break
        if (read := number(words, j, sentence.stop)) is not None and _is_counted(words, j, read[1]):
            return read[0], range(j, _with_noun(words, read[1], sentence.stop))
        if j == last + 1 and (person := _person(reading.entries.get("of:person", ()), j)) is not None:
            return person
        if reading.clitic in CONJUNCTIONS and j > last + 1:
            break
    return _subject_before(words, i, sentence) if verb or "possessed" in entry.features else None


def _by_form(entry: Entry, i: int) -> tuple[int, range] | None:
    """قتيل is one, قتيلان are two."""
    if "plural" in entry.features:
        return None
    return (2 if "dual" in entry.features else 1), range(i, i + 1)


def _person(entries: tuple[Entry, ...], i: int) -> tuple[int, range] | None:
    """One person or two, without a number: شخص, شخصان."""
    entry = next((e for e in entries if not e.features & {"definite", "plural", "possessed"}), None)
    return _by_form(entry, i) if entry is not None else None


def _halts(reading: Reading) -> bool:
    """Whether a word opens what is told apart; يقل is no verb here."""
    return not _HALTS.isdisjoint(reading.entries) and "of:at-least" not in reading.entries


def _is_counted(words: Words, i: int, behind: int) -> bool:
    """Whether a number counts people, and is no date or age: not في 25 nor 75 عاما, but لا يقل عن 17, ارتفع إلى 52."""
    if behind < len(words) and not _OF_TIME.isdisjoint(words.readings[behind].entries):
        return False
    bound = words.readings[i - 1].entries.get("binds", ())
    if not bound or any("goal" in entry.features for entry in bound):
        return True
    return any("of:at-least" in words.readings[j].entries for j in range(max(0, i - 3), i - 1))


def _subject_before(words: Words, i: int, sentence: range) -> tuple[int, range] | None:
    """The number of a subject before its verb, or before what is his: إن 30 شخصا قتلوا, لقي شخصان مصرعهما."""
    for j in range(i - 1, max(sentence.start, i - _BEFORE) - 1, -1):
        if words.gap(j + 1) != " " or not _HALTS.isdisjoint(words.readings[j].entries):
            return None
        for k in (j + 1, j):
            if (counted := _number_up_to(words, k, sentence.start)) is not None:
                return counted[0], range(counted[1], j + 1)
        if (person := _person(words.readings[j].entries.get("of:person", ()), j)) is not None:
            return person
    return None


def _with_noun(words: Words, i: int, stop: int) -> int:
    """The end of a number's phrase: with the noun that is counted, where one follows."""
    if i < stop and words.gap(i) == " " and not words.readings[i].clitic and "binds" not in words.readings[i].entries:
        return i + 1
    return i


def _number_up_to(words: Words, i: int, start: int) -> tuple[int, int] | None:
    """The number that ends right before a word, and its first word."""
    for j in range(max(start, i - _BEFORE), i):
        if (read := number(words, j, i)) is not None and read[1] == i:
            return read[0], j
    return None


def number(words: Words, i: int, stop: int) -> tuple[int, int] | None:
    """The whole number that begins at a word, in digits and words, and the word behind it.

    >>> from timeline.arabic.text import split
    >>> from timeline.arabic.vocabulary import vocabulary
    >>> [number(split(text, vocabulary()), 0, 9) for text in ("خمسة وعشرين شخصا", "40 ألف شخص", "ثلاثة عشر", "عدة")]
    [(25, 2), (40000, 2), (13, 2), None]
    """
    total, part, at = 0, 0, i
    while at < min(stop, len(words)):
        reading = words.readings[at]
        if at > i and words.gap(at) != " ":
            break
        if part and not reading.clitic and _value(words, at, _SCALES) is not None:
            total, part, at = total + part * 1000, 0, at + 1
            continue
        if (at > i and reading.clitic != "و") or (read := _value(words, at, _UNITS)) is None:
            break
        part, at = part + read[0], read[1]
    return (total + part, at) if at > i else None


def _value(words: Words, i: int, symbols: tuple[str, ...]) -> tuple[int, int] | None:
    """The value of a number word, or of some that are one number (ثلاثة عشر), and the word behind it."""
    reading = words.readings[i]
    for keys, entry in reading.phrases:
        if entry.symbol in symbols and words.follow(i + 1, keys):
            return int(entry.value), i + 1 + len(keys)
    for symbol in symbols:
        for entry in reading.entries.get(symbol, ()):
            return int(entry.value), i + 1
    return None
