"""Lines of a time: stamps that head the entries of a live blog, and what they date; datelines, which date nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from timeline.article.mentions import Form, happened
from timeline.article.times.clauses import Kind
from timeline.article.times.scene import OUTER, Scene
from timeline.event import EventType
from timeline.model import TimeExpression
from timeline.time.algebra import Clock, Time

_FINITE = frozenset({"perfect", "imperfect", "future"})
_LINE = 60  # characters of a line that are looked at on either side
_LINE_BEGINS = re.compile(r"(?:^|\n|[^\S\n]{4})[^\w\n]*\Z")
_LINE_ENDS = re.compile(r"[^\w\n]*(?:\n|[^\S\n]{4}|\Z)")
_SET_APART = re.compile(r"\)?[^\S\n]*[-–—|/:(•]")
_PLACE_LINE = re.compile(r"(?:^|\n)[^\w\n]*(?:\w+[^\w\n]+){0,5}\Z")


def _beside(text: str, expression: TimeExpression) -> tuple[str, str]:
    """What stands before and after an expression, as far as a line may tell."""
    begin = max(0, expression.start - _LINE)
    # A window that begins inside a line is no line's begin.
    before = text[begin : expression.start] if begin == 0 else "." + text[begin : expression.start]
    return before, text[expression.end : expression.end + _LINE]


def is_stamp(text: str, expression: TimeExpression) -> bool:
    """Whether a clock time stands alone on its line, or at the head of one and set apart."""
    match expression.meaning:
        case Clock():
            before, after = _beside(text, expression)
            return bool(_LINE_BEGINS.search(before) and (_LINE_ENDS.match(after) or _SET_APART.match(after)))
    return False


def _of_entries(scene: Scene, stamps: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The stamps that head entries; a single one with its date is the whole article's: 12 أغسطس 2025 - 19:05."""
    ends = (stamp.end for stamp in stamps if _has_day(stamp.meaning))
    told = {bisect_left(scene.mentions, end, key=lambda mention: mention.trigger.start) for end in ends}
    return stamps if len(told) > 1 else [stamp for stamp in stamps if not _has_day(stamp.meaning)]


def _has_day(meaning: Time) -> bool:
    match meaning:
        case Clock(day=day):
            return day is not None
    return False


def is_dateline(text: str, expression: TimeExpression) -> bool:
    """Whether a date stands at the head of a line with a place or an agency, set apart: الرياض – 23 يوليو (واس) –."""
    before, after = _beside(text, expression)
    return bool(_SET_APART.match(after) and _PLACE_LINE.search(before))


_ENTRY = re.compile(r"\S")
_ENTRY_END = re.compile(r"\n[^\S\n]*\n")


def stamped(scene: Scene, stamps: Sequence[TimeExpression]) -> Iterator[tuple[int, TimeExpression]]:
    """What an entry of a live blog tells with a verb of its own happens at its stamp."""
    text, stamps = scene.article.text, _of_entries(scene, stamps)
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
            if happened(mention) and (_tells(scene, k) or (k == first and _heads(scene, k, begun.start()))):
                yield k, stamp


def _tells(scene: Scene, k: int) -> bool:
    """Whether a mention is a verb of the article's own voice, or a participle that goes on with one.

    A noun is where a verb carries it, and not another noun: يعقدان لقاء, but يعلن التوصل إلى اتفاق.
    """
    if scene.kind(k) is Kind.ACCOMPANYING:
        return True
    if not scene.verbal(k) or scene.kind(k) not in OUTER:
        return False
    carried = scene.words.readings[scene.front(k)].entries.get("light", ())
    finite = any(not one.features.isdisjoint(_FINITE) for one in carried)
    return scene.mentions[k].trigger.form is Form.VERB or finite


def _heads(scene: Scene, k: int, start: int) -> bool:
    """Whether the first event of an entry that begins at a character has no verb before it: انطلاق أعمال القمة."""
    words, first, mention = scene.words, scene.places[k], scene.mentions[k]
    begin = words.at(start)
    if begin not in mention.sentence or mention.trigger.type is EventType.CASUALTY:
        return False  # the dead are counted later than they died
    return scene.kind(k) is Kind.MAIN and not any(words.is_a(i, "verb") for i in range(begin, first))
