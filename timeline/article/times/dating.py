"""Which event a time expression dates: the one whose clause it modifies, not the nearest one."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import PREPOSITIONS
from timeline.article.context.complements import joined as preposition_of
from timeline.article.mentions import EventMention, Form, happened
from timeline.article.times.anaphora import counts_from_told, counts_on, later
from timeline.article.times.attachment import modified
from timeline.article.times.bounds import Bound, bound_of
from timeline.article.times.clauses import SPEECH
from timeline.article.times.dated import Dating, is_place_in_time
from timeline.article.times.entries import is_dateline, is_stamp, stamped
from timeline.article.times.fronted import calls_off
from timeline.article.times.harm import counted_up
from timeline.article.times.pointers import (
    appointed,
    dating_back,
    described,
    issued,
    participle_before,
    postponed,
    settled,
    told_when,
    told_where,
)
from timeline.article.times.scene import Scene
from timeline.event import SPOKEN, EventType, Modality
from timeline.model import TimeExpression
from timeline.time.interval import Interval


def datings(scene: Scene) -> Iterator[Dating]:
    """The pairs of mention and expression, stamps first."""
    stamps = {n: x for n, x in enumerate(scene.expressions) if is_stamp(scene.article.text, x)}
    yield from (Dating(k, stamp, stamp=True) for k, stamp in stamped(scene, [*stamps.values()]))
    dated: set[int] = set()
    for first, (n, last) in scene.spans.items():
        expression = scene.expressions[n]
        if n in stamps or not is_place_in_time(expression.meaning):
            continue
        words = scene.words
        named = words.gap(first) == " " and words.is_a(first - 1, "trigger")  # انتخابات 2 جويلية
        if is_dateline(scene.article.text, expression) and not named:
            continue
        for dating in _by_words(scene, expression, first, last, dated):
            dated.add(dating.mention)
            yield dating


def _by_words(scene: Scene, expression: TimeExpression, first: int, last: int, dated: AbstractSet[int]) -> list[Dating]:
    """What an expression from word `first` to `last` dates, by the words around it."""
    words = scene.words
    if last + 1 < len(words) and words.is_a(last, "counted-day") and words.reading(last + 1).clitic == PREPOSITIONS[1]:
        return []  # في اليوم التالي للحريق
    amount = expression.rule.startswith("ago") and counts_from_told(expression.meaning)
    if amount and later(scene, first, first) is not None:
        return []  # وغادر بعد يومين: a tie to what was told last says it
    if expression.rule.startswith("feast") and _is_of_noun(scene, first):
        return []
    said = issued(scene, first)
    said = appointed(scene, first, last) if said is None else said
    if said is not None:
        return [] if said in dated else [Dating(said, expression)]
    participle, bound = participle_before(scene, first), bound_of(scene, expression.meaning, first, last)
    if participle is not None or bound is None:
        return [one for one in _pointed(scene, expression, first, last, participle) if one.mention not in dated]
    set_off = words.gap(first) == "," and last + 1 < len(words) and words.gap(last + 1) == ","
    for mention in _candidates(scene, first, last, dated, set_off=set_off):
        how = _of_mention(scene.mentions[mention], bound)
        if _is_of_what_is_told(scene, mention, first, expression.interval):
            continue
        if _is_of_another(scene, mention, first, expression.interval):
            return []
        if not _untimely(scene, mention, expression, how):
            return [Dating(k, expression, how) for k in (mention, *_beside(scene, mention, first, dated))]
    where = told_where(scene, first) if bound is Bound.WITHIN else None
    return [] if where is None or where in dated else [Dating(where, expression, Bound.WITHIN)]


def _pointed(
    scene: Scene, expression: TimeExpression, first: int, last: int, participle: int | None
) -> Iterator[Dating]:
    """What an expression dates by a word of its own: what a participle tells of, what is put off, what is told then."""
    if participle is None and (moved := postponed(scene, first)) is not None:
        yield Dating(moved, expression, Bound.PUT_OFF)
        return
    if participle is None:
        told = (dating_back(scene, first), told_when(scene, last))  # تعود آخر مشاورات إلى يوليو، حين اتفقا
        yield from (Dating(k, expression) for k in told if k is not None)
        return
    noun = described(scene, participle)
    if noun is not None:
        yield Dating(noun, expression)
        if noun and _governs(scene, noun - 1):
            yield Dating(noun - 1, expression)  # اتفاق وقف إطلاق النار المبرم في نوفمبر


def _is_of_noun(scene: Scene, first: int) -> bool:
    """Whether a feast is the genitive of a noun that names no event: فرحة عيد الفطر."""
    words = scene.words
    if not first or words.gap(first) != " " or words.readings[first].clitic or words.is_a(first, "unit"):
        return False  # سريانها يوم عرفة
    if is_definite(words, first - 1):
        return False  # التقى الوزير الأممي عيد العمال: what has an article has no genitive
    return words.readings[first - 1].entries.keys().isdisjoint(_NO_NOUNS)


def _candidates(scene: Scene, first: int, last: int, dated: AbstractSet[int], *, set_off: bool) -> Iterator[int]:
    """The mention that an expression modifies, and the next best where that one cannot be of its time."""
    mention = modified(scene, first, last, apart=dated, set_off=set_off)
    if mention is not None:
        brought = scene.from_word(last + 1)
        if brought < len(scene.mentions) and _brings(scene, mention, last, brought):
            yield brought
        mention = _speaking_of(scene, mention, first)
        outermost = _outermost(scene, mention, first, dated)
        yield outermost
        if outermost != mention:
            yield mention
        if scene.places[mention] < first:
            other = modified(scene, first, last, apart=dated | {mention}, set_off=set_off)
            if other is not None and scene.places[other] < first:
                yield other


def _speaking_of(scene: Scene, k: int, first: int) -> int:
    """The verb that says something of a happening that is known: كانت الحركة قد تبنت الهجوم مساء الأربعاء."""
    trigger, words = scene.mentions[k].trigger, scene.words
    ends = trigger.last + 1 >= first - _before(scene, first)
    known = trigger.form is Form.NOUN and is_definite(words, trigger.last) and ends
    if not known or not k or scene.homes[k - 1] != scene.homes[k] or not scene.verbal(k - 1):
        return k
    verb = scene.mentions[k - 1].trigger
    told = verb.type in SPEECH or verb.type is trigger.type
    between = range(verb.last + 1, trigger.first + 1)
    clear = not any(words.is_a(i, "preposition") or words.readings[i].clitic for i in between)
    return k - 1 if told and clear and "perfect" in verb.features and verb.form is Form.VERB else k


def _before(scene: Scene, first: int) -> int:
    """How many words lead up to a date: its preposition, and a vaguer time of it (في وقت لاحق من اليوم نفسه)."""
    words, i = scene.words, first
    while i and words.gap(i) == " " and words.is_a(i - 1, "preposition"):
        i -= 1
        vaguer = (n for n in range(i - 1, max(-1, i - _VAGUER), -1) if scene.spans.get(n, (0, -1))[1] == i - 1)
        if (begin := next(vaguer, None)) is None:
            break
        i = begin
    return first - i


def _brings(scene: Scene, mention: int, last: int, other: int) -> bool:
    """Whether what a noun is begun or ended with follows a date: استهل جولته الأحد بزيارة."""
    follows = scene.places[other] == last + 1 and scene.words.gap(last + 1) == " "
    follows = follows and scene.homes[mention] == scene.clause(last)  # not توجت الزيارة التي بدأت أمس بتوقيع
    by = follows and scene.words.reading(last + 1).clitic[-1:] == PREPOSITIONS[0]
    return by and not scene.verbal(mention) and scene.places[mention] < last


def _beside(scene: Scene, k: int, first: int, dated: AbstractSet[int]) -> Iterator[int]:
    """What else a date dates: event nouns that و joins, and what is settled: غارات التحالف وضرباته, اتفاق أبرم أمس."""
    if scene.places[k] < first and (noun := settled(scene, k)) is not None and noun not in dated:
        yield noun
    while k and scene.places[k] < first and scene.joins_noun(k) and k - 1 not in dated:
        k -= 1
        yield k


_NO_NOUNS = frozenset(
    {"unit", "units", "trigger", "verb", "preposition", "relation", "weekday", "in", "since", "city", "country"}
)
_REPORTED = frozenset({EventType.ATTACK, EventType.CASUALTY, EventType.DISASTER, EventType.ARREST})
"""Types of what is so before anybody announces it."""
_NOT_GOVERNING = SPOKEN | {EventType.CASUALTY}
"""Types whose nouns look back on the happening that they govern: إدانة الهجوم, ضحايا الهجوم."""


def _outermost(scene: Scene, k: int, first: int, dated: AbstractSet[int]) -> int:
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
    if any(words.gap(i) != " " or words.readings[i].clitic for i in chain):
        return False
    if not all(words.is_a(i, "of:document") for i in chain[:-1]):
        return False
    if scene.lemma_is(k, "announcing"):
        return inner.type not in _REPORTED
    return outer.type not in _NOT_GOVERNING


def _of_mention(mention: EventMention, bound: Bound) -> Bound:
    """How an event lies to what is said of it; what is over began and ended then: وصل منذ الثلاثاء."""
    over = bound is Bound.SINCE and "perfect" in mention.trigger.features and mention.trigger.type not in _ADD_UP
    return Bound.WITHIN if over else bound


_ADD_UP = frozenset({EventType.CASUALTY, EventType.DISASTER})
"""Types of what goes on happening: قتل فيه الآلاف منذ عام 1984."""
_DAYS = timedelta(days=7)
_VAGUER = 5  # words of a time that a date follows
_TOLD = 30  # words from a saying to what is told of
_CLOSE = 3  # words from a noun to its genitive
_REACH = 10  # words from a day to what is told of it


def _is_of_what_is_told(scene: Scene, k: int, first: int, said: Interval | None) -> bool:
    """Whether months or years after what a saying is about are of that: كشفت القائمة عن فائض في بداية العام."""
    trigger = scene.mentions[k].trigger
    if trigger.form is not Form.VERB or trigger.last > first:
        return False
    between, words = range(trigger.last + 1, min(first, trigger.last + _TOLD)), scene.words
    if trigger.type is EventType.ACCUSATION:
        about = any(preposition_of(words.readings[i], words.raw[i]) == PREPOSITIONS[0] for i in between[:_REACH])
    else:
        about = trigger.type is EventType.STATEMENT and any(words.is_a(i, "told-about") for i in between)
    lasts = said is not None and (said.length is None or said.length > _DAYS)
    return lasts and about


def _is_of_another(scene: Scene, k: int, first: int, said: Interval | None) -> bool:
    """Whether a day is of what is done with an event: it is carried out or called off then, or its dead are counted."""
    return _is_carried_out(scene, k) or counted_up(scene, k) or _is_called_off(scene, k, first, said)


def _is_carried_out(scene: Scene, k: int) -> bool:
    """Whether an agreement is told of as what is carried out, later than it was made: المرحلة الثانية من الاتفاق."""
    trigger, words = scene.mentions[k].trigger, scene.words
    if trigger.type is not EventType.AGREEMENT or "definite" not in trigger.features:
        return False
    made = words.is_a(trigger.last + 1, "told-participle")
    return not made and any(words.is_a(trigger.first - n, "carrying-out") for n in (1, 2, 3))


def _is_called_off(scene: Scene, k: int, first: int, said: Interval | None) -> bool:
    """Whether a day that is over is the one on which a verb calls off a plan: ألغى الوزير زيارته أمس."""
    published, place, words = scene.article.published, scene.places[k], scene.words
    if published is None or said is None or said.end is None or scene.mentions[k].modality is not Modality.PLANNED:
        return False
    over = said.end <= datetime(published.year, published.month, published.day)
    planned = any(words.is_a(i, "had") for i in range(place, first))  # ألغى زيارة كانت مقررة أمس
    return over and not planned and any(calls_off(scene, i) for i in range(max(0, place - _CLOSE), place))


def _is_blamed(scene: Scene, k: int) -> bool:
    """Whether somebody is accused of it, and so of what is past: اتهم الجيش بقصف سوق صباح الأربعاء."""
    before = next(iter(scene.back(scene.places[k])), None)
    return before is not None and scene.mentions[before].trigger.type is EventType.ACCUSATION


def _untimely(scene: Scene, k: int, expression: TimeExpression, bound: Bound) -> bool:
    """Whether something told in the past would be dated after publication, or something to come before it."""
    mention, said = scene.mentions[k], expression.interval
    published = scene.article.published
    if published is None or said is None:
        return False
    today = datetime(published.year, published.month, published.day)
    if bound is not Bound.WITHIN:  # what is past is before any day to come: وعد بتأهيله قبل نهاية السنة
        to_come = bound is Bound.BEFORE and said.end is not None and said.end > today
        return to_come and "perfect" in mention.trigger.features and happened(mention)
    if "future" in mention.trigger.features:
        return said.end is not None and said.end <= today
    if mention.modality is Modality.POSSIBLE and mention.trigger.form is Form.NOUN and not _is_blamed(scene, k):
        return said.end is not None and said.end <= today
    speaks = mention.trigger.form is Form.PARTICIPLE and mention.trigger.type in SPEECH
    past = (speaks or "perfect" in mention.trigger.features) and happened(mention)
    if (
        expression.rule.startswith("ago")
        and counts_on(expression.meaning)
        and happened(mention)
        and (past or mention.trigger.form is Form.NOUN)
    ):
        return True  # أوقف القتال بعد ثلاث ساعات، ما أدى إلى مقتل أربعة
    return past and said.begin is not None and said.begin - today >= timedelta(days=1)
