"""Which event a time expression dates: the one whose clause it modifies, not the nearest one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import zip_longest

from attrs import frozen

from timeline.arabic.cells import is_definite
from timeline.article.clauses import RELATION, SPEECH, Kind, entry, is_a, relates
from timeline.article.mentions import EventMention, Form
from timeline.article.scene import OUTER, Scene
from timeline.event import EventType, Modality, Polarity
from timeline.model import TimeExpression
from timeline.time.algebra import Clock, Duration, Every, Modified, Reach, Time, Vague
from timeline.time.interval import Interval


class Bound(Enum):
    """How an event lies to the time that is said of it."""

    WITHIN = auto()
    AFTER = auto()
    BEFORE = auto()
    SINCE = auto()


@frozen
class Dating:
    """A mention and an expression that dates it; `stamp` where the expression only heads an entry of a live blog."""

    mention: int
    expression: TimeExpression
    bound: Bound = Bound.WITHIN
    stamp: bool = False

    @property
    def interval(self) -> Interval | None:
        """When the event is, as this expression has it."""
        said = self.expression.interval
        if said is None:
            return None
        match self.bound:
            case Bound.WITHIN:
                return said
            case Bound.AFTER:
                return None if said.end is None else Interval(said.end, None)
            case Bound.SINCE:
                return None if said.begin is None else Interval(said.begin, None)
            case Bound.BEFORE:
                return None if said.begin is None else Interval(None, said.begin)


def is_place_in_time(meaning: Time) -> bool:
    """Whether a meaning can date an event: lengths, repetitions and vague references cannot.

    >>> from timeline.time.algebra import Amount, Date, Unit
    >>> is_place_in_time(Date(2025)), is_place_in_time(Duration((Amount(3, Unit.DAY),)))
    (True, False)
    """
    match meaning:
        case Duration() | Every() | Vague() | Reach():
            return False
        case Modified(of=of):
            return is_place_in_time(of)
    return True


def datings(scene: Scene) -> Iterator[Dating]:
    """The pairs of mention and expression, stamps first."""
    stamps = {n: x for n, x in enumerate(scene.expressions) if _is_stamp(scene.article.text, x)}
    yield from _stamped(scene, [*stamps.values()])
    dated: set[int] = set()
    for first, (n, last) in scene.spans.items():
        expression = scene.expressions[n]
        if n in stamps or not is_place_in_time(expression.meaning):
            continue
        if _is_dateline(scene.article.text, expression):
            continue
        words = scene.words
        if (bound := _bound(scene, first, last)) is None:
            if (told := _told_of(scene, last)) is not None and told not in dated:
                dated.add(told)
                yield Dating(told, expression)
            continue
        set_off = words.gap(first) == "," and last + 1 < len(words) and words.gap(last + 1) == ","
        for mention in _candidates(scene, first, last, dated, set_off=set_off):
            how = _of_mention(scene.mentions[mention], bound)
            if not _untimely(scene, scene.mentions[mention], expression.interval, how):
                dated.add(mention)
                yield Dating(mention, expression, how)
                break


def _told_of(scene: Scene, last: int) -> int | None:
    """What is told of a day that nothing else is dated by: تعود القضية إلى 15 أيار، حين خرج المئات في مسيرة."""
    if not is_a(scene.words, last + 1, "on-which"):
        return None
    k = scene.from_word(last + 2)
    if k == len(scene.mentions) or last not in scene.mentions[k].sentence or scene.places[k] - last > _REACH:
        return None
    return k


def _candidates(scene: Scene, first: int, last: int, dated: set[int], *, set_off: bool) -> Iterator[int]:
    """The mention that an expression modifies, and the next best where that one cannot be of its time."""
    mention = scene.modified(first, last, apart=dated, set_off=set_off)
    if mention is not None:
        outermost = _outermost(scene, mention, first, dated)
        yield outermost
        if outermost != mention:
            yield mention
        if scene.places[mention] < first:
            other = scene.modified(first, last, apart=dated | {mention}, set_off=set_off)
            if other is not None and scene.places[other] < first:
                yield other


_REPORTED = frozenset({EventType.ATTACK, EventType.CASUALTY, EventType.DISASTER, EventType.ARREST})
"""Types of what is so before anybody announces it."""
_NOT_GOVERNING = SPEECH - {EventType.AGREEMENT} | {EventType.CASUALTY}
"""Types whose nouns look back on the happening that they govern: إدانة الهجوم, ضحايا الهجوم."""


def _outermost(scene: Scene, k: int, first: int, dated: set[int]) -> int:
    """The event noun that governs the one before a date, and so takes the date: توقيع اتفاق التهدئة يوم 17 أكتوبر.

    A date that follows a bare noun at once is what that noun governs (منذ إعلان هدنة أكتوبر), and one in a clause of
    its own tells of the noun before it.
    """
    trigger = scene.mentions[k].trigger
    governed = trigger.last + 1 == first and not is_definite(scene.words, trigger.last)
    if trigger.first > first or governed or scene.clause(first) != scene.homes[k]:
        return k
    while k and k - 1 not in dated and _governs(scene, k - 1):
        k -= 1
    return k


def _governs(scene: Scene, k: int) -> bool:
    """Whether an event noun brings about the next one, its genitive: at once, or by the document that it is in."""
    words, outer, inner = scene.words, scene.mentions[k].trigger, scene.mentions[k + 1].trigger
    if not (outer.form is inner.form is Form.NOUN) or scene.verbal(k + 1) or "possessed" in outer.features:
        return False
    if inner.first - outer.last > _CLOSE or is_definite(words, outer.last):
        return False
    chain = range(outer.last + 1, inner.first + 1)
    if any(words.gap(i) != " " or words.reading(i).clitic for i in chain):
        return False
    if not all(is_a(words, i, "of:document") for i in chain[:-1]):
        return False
    if scene.lemma_is(k, "announcing"):
        return inner.type not in _REPORTED
    return outer.type not in _NOT_GOVERNING


def _of_mention(mention: EventMention, bound: Bound) -> Bound:
    """How an event lies to what is said of it; what is over began and ended then: وصل منذ الثلاثاء."""
    over = bound is Bound.SINCE and "perfect" in mention.trigger.features
    return Bound.WITHIN if over else bound


_CLOSE = 3  # words from a noun to its genitive
_REACH = 10  # words from a day to what is told of it
_LINE = 60  # characters of a line that are looked at on either side
_LINE_BEGINS = re.compile(r"(?:^|\n)[^\w\n]*\Z")
_LINE_ENDS = re.compile(r"[^\w\n]*(?:\n|\Z)")
_SET_APART = re.compile(r"[^\S\n]*[-–—|/:(•]")
_PLACE_LINE = re.compile(r"(?:^|\n)[^\w\n]*(?:\w+[^\w\n]+){0,5}\Z")


def _beside(text: str, expression: TimeExpression) -> tuple[str, str]:
    """What stands before and after an expression, as far as a line may tell."""
    begin = max(0, expression.start - _LINE)
    # A window that begins inside a line is no line's begin.
    before = text[begin : expression.start] if begin == 0 else "." + text[begin : expression.start]
    return before, text[expression.end : expression.end + _LINE]


def _is_stamp(text: str, expression: TimeExpression) -> bool:
    """Whether a clock time stands alone on its line, or at the head of one and set apart."""
    match expression.meaning:
        case Clock():
            before, after = _beside(text, expression)
            return bool(_LINE_BEGINS.search(before) and (_LINE_ENDS.match(after) or _SET_APART.match(after)))
    return False


def _is_dateline(text: str, expression: TimeExpression) -> bool:
    """Whether a date stands at the head of a line with a place or an agency, set apart: الرياض – 23 يوليو (واس) –."""
    before, after = _beside(text, expression)
    return bool(_SET_APART.match(after) and _PLACE_LINE.search(before))


_ENTRY = re.compile(r"\S")
_ENTRY_END = re.compile(r"\n[^\S\n]*\n")


def _stamped(scene: Scene, stamps: Sequence[TimeExpression]) -> Iterator[Dating]:
    """What an entry of a live blog tells with a verb of its own happens at its stamp."""
    text = scene.article.text
    for stamp, following in zip_longest(stamps, stamps[1:]):
        until = len(text) if following is None else following.start
        begun = _ENTRY.search(text, stamp.end, until)
        if begun is None:
            continue
        ended = _ENTRY_END.search(text, begun.start(), until)
        until = ended.end() if ended else until
        first = bisect_left(scene.mentions, stamp.end, key=lambda mention: mention.trigger.start)
        for k in range(first, len(scene.mentions)):
            mention = scene.mentions[k]
            if mention.trigger.start >= until:
                break
            if _happened(mention) and (_tells(scene, k) or (k == first and _heads(scene, k, begun.start()))):
                yield Dating(k, stamp, stamp=True)


def _tells(scene: Scene, k: int) -> bool:
    """Whether a mention is a verb of the article's own voice, or a participle that goes on with one."""
    accompanies = scene.kind(k) is Kind.ACCOMPANYING
    return accompanies or (scene.verbal(k) and scene.kind(k) in OUTER)


def _heads(scene: Scene, k: int, start: int) -> bool:
    """Whether the first event of an entry that begins at a character has no verb before it: انطلاق أعمال القمة."""
    words, first, mention = scene.words, scene.places[k], scene.mentions[k]
    begin = words.at(start)
    if begin not in mention.sentence or mention.trigger.type is EventType.CASUALTY:
        return False  # the dead are counted later than they died
    return scene.kind(k) is Kind.MAIN and not any(is_a(words, i, "verb") for i in range(begin, first))


def _happened(mention: EventMention) -> bool:
    return mention.polarity is Polarity.POSITIVE and mention.modality is Modality.ASSERTED


_BOUNDS = {"after": Bound.AFTER, "before": Bound.BEFORE}


def _bound(scene: Scene, first: int, last: int) -> Bound | None:
    """What stands before an expression says how it dates: بعد الأربعاء is after it; None where it dates nothing."""
    words = scene.words
    if is_a(words, first - 1, "since"):
        return Bound.SINCE
    if is_a(words, first - 1, "until"):
        return None
    if relates(words, first) and any(is_a(words, last + n, "counting-from") for n in (1, 2)):
        return None  # بعد دقيقة واحدة فقط من مغادرة الضباط
    found = entry(words, first - 1, RELATION)
    if found is None:
        return Bound.WITHIN
    return None if is_a(words, first - 2, "until") else _BOUNDS.get(str(found[0].value), Bound.WITHIN)


def _untimely(scene: Scene, mention: EventMention, said: Interval | None, bound: Bound) -> bool:
    """Whether something told in the past would be dated after publication, or something to come before it."""
    published = scene.article.published
    if published is None or said is None:
        return False
    today = datetime(published.year, published.month, published.day)
    if bound is not Bound.WITHIN:  # what is past is before any day to come: وعد بتأهيله قبل نهاية السنة
        to_come = bound is Bound.BEFORE and said.end is not None and said.end > today
        return to_come and "perfect" in mention.trigger.features and _happened(mention)
    if "future" in mention.trigger.features:
        return said.end is not None and said.end <= today
    if mention.modality is Modality.POSSIBLE and mention.trigger.form is Form.NOUN:
        return said.end is not None and said.end <= today
    past = "perfect" in mention.trigger.features and _happened(mention)
    return past and said.begin is not None and said.begin >= today + timedelta(days=1)
