"""The classes of words that only an article's times and triggers show: its verbs, and names that look like verbs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.arabic.cells import GIVEN_NAMES, is_definite, is_verb
from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load
from timeline.arabic.tagging import places_at
from timeline.arabic.text import Words
from timeline.article.context.carriers import carriers
from timeline.article.mentions import Form, Trigger
from timeline.event import EventType

_WITH_BY = frozenset({EventType.REQUEST, EventType.THREAT, EventType.ACCUSATION})
"""Types of verbs whose content بـ brings."""
_NO_NAME = ("ات", "ها", "هم", "هما")
"""How nouns end that are no names."""
_TAKES_BY = frozenset(fold(entry.form) for entry in load("phrases") if entry.symbol == "takes-by")
_BY = "ب"
_APART = ("ب", "بـ")
_CLAUSE = frozenset({"says-that", "opens-clause", "relative"})
_INSIDE = frozenset(' ,"')
_FAR = 20
_SHORT = 3
_TITLES = frozenset({"office", "honorific"})
_BODIES = frozenset({"country", "institution", "rank", "name-part"})
_SUBJECT = 12
"""How many words the subject behind a verb, and its object, are read for names."""
_MARK = {Form.VERB: "V", Form.NOUN: "E", Form.PARTICIPLE: "X"}


def marks(
    words: Words, triggers: Sequence[Trigger], bounds: Sequence[range], times: Iterable[range]
) -> list[tuple[int, str]]:
    """The classes, or joined sign and class, of words that times and triggers take up and sentences open with."""
    of_times = ((i, "t") for time in times for i in time)
    return [*_opening_verbs(words, bounds), *of_times, *_of_triggers(words, triggers)]


def _opening_verbs(words: Words, bounds: Sequence[range]) -> Iterator[tuple[int, str]]:
    """The verbs that open sentences: what و joins to a word of no list (واضطر بلاتر إلى), what may be an adjective."""
    for sentence in bounds:
        raw = words.raw[sentence.start]
        if raw[0] == "و" and len(raw) > 3 and not raw.startswith("وال") and not words.readings[sentence.start].entries:
            yield sentence.start, "wV"
        elif words.is_a(sentence.start, "undertaking") and not any(places_at(words, sentence.start)):
            # جدد مجلس الأمن العقوبات; no وزراء جدد, no رأس جدير
            yield sentence.start, "V"


def _of_triggers(words: Words, triggers: Sequence[Trigger]) -> Iterator[tuple[int, str]]:
    """The classes of the words that triggers take up; a trigger that begins its word has nothing joined to it."""
    for trigger in triggers:
        mark = _MARK[trigger.form]
        yield trigger.first, "-" + mark if trigger.start == words.raw_start(trigger.first) else mark
        for i in range(trigger.first + 1, trigger.last + 1):
            yield i, "-" + mark
        if trigger.light is not None and trigger.light < trigger.first:
            if all("noun" in entry.features for entry in carriers(words, trigger.light, ("light",))):
                yield trigger.light, "E"  # طلب من المجلس عقد جلسة
            yield from _foreign_names(words, trigger.light + 1)
        follows = trigger.last + 1
        if trigger.form is Form.NOUN and words.gap(follows) == " " and words.is_a(follows, "kind-of-event"):
            yield follows, "-J"  # جلسة عمل انعقدت
        if trigger.form is Form.VERB:
            yield from _names_behind(words, trigger.last + 1)
            yield from _foreign_names(words, trigger.last + 1)
        if trigger.form is not Form.NOUN and (content := _content(words, trigger)) is not None:
            yield content, "bE"


def _names_behind(words: Words, i: int) -> Iterator[tuple[int, str]]:
    """Words of no list right behind a verb, which are no further verbs but names: قالت جانيت يلين, قال ويليام."""
    for n in range(i, min(i + 2, len(words))):
        raw = words.raw[n]
        if words.gap(n) != " " or words.readings[n].entries or raw.startswith(("ال", "وال")):
            return
        if raw[0] in "يس" or raw[-1] in "تا" or raw.startswith("وي"):
            yield n, "-N"


def _content(words: Words, trigger: Trigger) -> int | None:
    """The word of no list that tells with بـ what is asked for or threatened with, if no other word does.

    طالبوا خلال الوقفة بضمانات, هدد المتحدث بنسف المفاوضات; but هدد الرئيس بوتين كييف.
    """
    if trigger.type not in _WITH_BY and trigger.lemma not in _TAKES_BY:
        return None
    found = None
    for i in range(trigger.last + 1, min(trigger.last + _FAR, len(words))):
        reading, raw = words.readings[i], words.raw[i]
        of_classes = all(of[:3] == "of:" for of in reading.entries)
        unlisted = of_classes or (is_verb(reading) and raw[0] == _BY)  # نسف in بنسف is no verb there
        if raw in _APART or (reading.clitic[-1:] == _BY and not unlisted):
            return None
        verb = is_verb(reading) and not unlisted
        if verb or words.gap(i) not in _INSIDE or not reading.entries.keys().isdisjoint(_CLAUSE):
            break
        if unlisted and raw[0] == _BY and len(raw) > _SHORT and fold(raw) not in GIVEN_NAMES:
            found = i if _is_content(words, trigger, i) else found
    return found


def _is_content(words: Words, trigger: Trigger, i: int) -> bool:
    """Whether a word with بـ is no name by its ending, by the genitive behind it, or by what stands before it."""
    raw = words.raw[i]
    if raw.endswith(_NO_NAME) or raw[-1] == "ة":
        return True
    if trigger.lemma not in _TAKES_BY and trigger.form is not Form.PARTICIPLE:
        return False
    follows = i + 1
    goes_on = follows < len(words) and words.gap(follows) == " "
    titled = goes_on and not _TITLES.isdisjoint(words.readings[follows].entries)
    if goes_on and not titled and (is_definite(words, follows) or words.raw[follows].endswith(_NO_NAME)):
        return True
    before = words.readings[i - 1].entries
    return i - 1 > trigger.last and _TITLES.isdisjoint(before) and is_definite(words, i - 1)


def _foreign_names(words: Words, i: int) -> Iterator[tuple[int, str]]:
    """Names of no list, be they like verbs, in the subject behind a verb after its title: اجتمع المبعوث ستيف ويتكوف."""
    titled = False
    for n in range(i, min(i + _SUBJECT, len(words))):
        raw, entries = words.raw[n], words.readings[n].entries
        if n > i and words.gap(n) != " ":
            return
        if not _TITLES.isdisjoint(entries):
            titled = True
        elif raw.startswith("ال") or "given-name" in entries or not _BODIES.isdisjoint(entries):
            continue
        elif entries or not titled:
            return
        elif raw.startswith(("ي", "س", "وي")) or (raw[-1] == "ت" and not raw.endswith("ات")):
            yield n, "-N"
