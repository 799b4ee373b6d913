"""What an event is said to be beyond who and where: the office that is given, the verdict, how many were hurt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.text import Words
from timeline.article.mentions import Trigger
from timeline.article.toll import number, toll
from timeline.event import Detail, DetailKind, EventType

_FAR = 24
_LONGEST = 9
_BY_THE = "بال"
_TIMES = frozenset({"weekday", "deictic", "month", "year-number"})
_ENDS = frozenset({"trigger", "says-that", "opens-clause", "light", "happening", "verb"})
_ITSELF = frozenset({"of:verdict"})
_PENALTY = frozenset({"of:penalty"})
_GOES_ON = frozenset({"of:penalty", "of:penalty-more", "of:term"})
_HELD = frozenset({"of:office-held"})
_POST = frozenset({"of:post-noun"})


def details(words: Words, trigger: Trigger, sentence: range, article: str | None) -> Iterator[Detail]:
    """What the clause of a trigger tells of the event that its type of event has a name for.

    >>> from timeline.arabic.text import split
    >>> from timeline.arabic.vocabulary import vocabulary
    >>> from timeline.article.triggers import find_triggers
    >>> words = split("عين الرئيس أحمد علي وزيرا للدفاع أمس", vocabulary())
    >>> [trigger] = find_triggers(words)
    >>> [(detail.kind.value, detail.text) for detail in details(words, trigger, range(len(words)), None)]
    [('position', 'وزيرا للدفاع')]
    """
    match trigger.type:
        case EventType.CASUALTY:
            yield from toll(words, trigger, sentence, article)
        case EventType.APPOINTMENT:
            yield from _detail(words, DetailKind.POSITION, _position(words, trigger, sentence), article)
        case EventType.TRIAL:
            yield from _detail(words, DetailKind.VERDICT, _verdict(words, trigger, sentence), article)


def _detail(words: Words, kind: DetailKind, span: range | None, article: str | None) -> Iterator[Detail]:
    if span is not None:
        start, end = words.start(span.start), words.end(span.stop - 1)
        if not words.readings[span.start].clitic and words.raw[span.start].startswith(_BY_THE):
            start += len(PREPOSITIONS[0])  # where the lexicon has بالإعدام as one word
        yield Detail(kind, words.text[start:end], None, article, start, end)


def _position(words: Words, trigger: Trigger, sentence: range) -> range | None:
    """The office that somebody is given: وزيرا للدفاع, في منصب رئيس الوزراء, رئاسة الحكومة."""
    for j in range(trigger.last + 1, min(sentence.stop, trigger.last + _FAR)):
        entries = words.readings[j].entries
        if _HELD & entries.keys():
            return range(j, _office_end(words, j, sentence.stop))
        if _POST & entries.keys():
            return range(j, _genitive_end(words, j + 1, sentence.stop))
        if "says-that" in entries or "opens-clause" in entries or words.gap(j + 1) in ".\n":
            return None
    return None


def _office_end(words: Words, j: int, stop: int) -> int:
    """Where an office in the accusative ends: its adjectives, then what it is an office of, brought by لـ or لدى."""
    i = j + 1
    while i < stop and words.gap(i) == " " and _agrees(words, i):
        i += 1
    if i >= stop or words.gap(i) != " ":
        return i
    apart = "of:office-at" in words.readings[i].entries
    if apart or (words.raw[i].startswith("ل") and not _is_time(words, i)):
        return _genitive_end(words, i + 1 if apart else i, stop)
    return i


def _agrees(words: Words, i: int) -> bool:
    """Whether a word is an adjective in the accusative: وزيرا جديدا, مديرة عامة."""
    raw = words.raw[i]
    return raw[-1] in "اًة" and not (is_definite(words, i) or raw.startswith(PREPOSITIONS) or _is_time(words, i))


def _genitive_end(words: Words, i: int, stop: int) -> int:
    """Where the nouns end that depend on each other: رئيس الوزراء, لشركة النفط الوطنية."""
    begin, definite = i, False
    while i < min(stop, begin + _LONGEST) and words.gap(i) == " ":
        entries = words.readings[i].entries
        has_article = is_definite(words, i)
        if _is_time(words, i) or (i > begin and not _ENDS.isdisjoint(entries)):
            break
        if i > begin and ("binds" in entries or (words.readings[i].clitic and not has_article)):
            break
        if definite and not has_article:
            break
        definite |= has_article
        i += 1
    return i


def _is_time(words: Words, i: int) -> bool:
    return not _TIMES.isdisjoint(words.readings[i].entries)


def _verdict(words: Words, trigger: Trigger, sentence: range) -> range | None:
    """What a court decides: السجن خمس سنوات, الإعدام شنقا; or the word that is a verdict itself (برأت)."""
    if _ITSELF & words.readings[trigger.first].entries.keys():
        return range(trigger.first, trigger.last + 1)
    for j in range(trigger.first, min(sentence.stop, trigger.last + _FAR)):
        entries = words.readings[j].entries
        if _PENALTY & entries.keys():
            return range(j, _penalty_end(words, j + 1, sentence.stop))
        if j > trigger.last and ("says-that" in entries or "opens-clause" in entries):
            return None
    return None


def _penalty_end(words: Words, i: int, stop: int) -> int:
    while i < stop and words.gap(i) == " ":
        read = number(words, i, stop)
        if read is not None and read[1] < stop and "of:term" in words.readings[read[1]].entries:
            i = read[1]
        elif _GOES_ON & words.readings[i].entries.keys():
            i += 1
        else:
            break
    return i


def united(told: Iterable[Detail]) -> tuple[Detail, ...]:
    """Each thing that is told once, under its fullest words."""
    kept: dict[tuple[DetailKind, int | str | None], Detail] = {}
    for detail in told:
        key = (detail.kind, detail.text if detail.number is None else detail.number)
        if key not in kept or len(kept[key].text) < len(detail.text):
            kept[key] = detail
    return tuple(kept.values())
