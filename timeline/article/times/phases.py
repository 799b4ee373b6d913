"""Relations by the course of happenings: what one begins with, what is agreed on, the truce after fights."""

from __future__ import annotations

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.article.mentions import happened
from timeline.article.times.anaphora import amount_of
from timeline.article.times.attachment import modified
from timeline.article.times.clauses import joined
from timeline.article.times.relations import BY_DECISION, ENCOUNTERS, Tie, tied
from timeline.article.times.scene import Scene
from timeline.event import EventType, Modality
from timeline.time.algebra import Amount, Duration, Unit
from timeline.time.interval import Relation

_DECIDING = frozenset({EventType.AGREEMENT, EventType.ELECTION})
_BREACHED = 4  # words from a breach to what is breached: رغم استمرار سريان الهدنة
_CLOSE_BY = 8  # words from an agreement to what it is about


def lasting(scene: Scene, k: int) -> Duration | None:
    """How many days a happening takes, where its own clause says it: جولة خليجية تستمر خمسة أيام."""
    words, last = scene.words, scene.mentions[k].trigger.last
    for i in range(last + 1, min(last + _CLOSE_BY, len(words))):
        if words.gap(i) != " " or scene.names_event(i):
            return None
        if words.is_a(i, "lasting") and (found := scene.spans.get(i + 1)) is not None:
            return amount_of(scene.expressions[found[0]].meaning)
    return None


def truce(scene: Scene, k: int) -> Tie | None:
    """Fighting is there before it stops."""
    mention, words = scene.mentions[k], scene.words
    known = words.is_a(mention.trigger.last + 1, "told-participle")  # وقف إطلاق النار المبرم
    if mention.modality is not Modality.ASSERTED or known:
        return None
    if any(words.is_a(scene.places[k] - n, "breaching") for n in range(1, _BREACHED)):
        return None
    fight = next((n for n in scene.back(scene.places[k]) if scene.mentions[n].trigger.type is EventType.ATTACK), None)
    return tied(scene, k, Relation.AFTER, fight)


def agreed_on(scene: Scene, k: int) -> Tie | None:
    """وافقا على هدنة: what is agreed on is still to come."""
    place, trigger = scene.places[k], scene.mentions[k].trigger
    if "definite" in trigger.features or not scene.words.is_a(place - 1, "upon"):
        return None
    agreed = next(iter(scene.back(place)), None)
    if agreed is None or scene.mentions[agreed].trigger.type is not EventType.AGREEMENT:
        return None
    return tied(scene, k, Relation.AFTER, agreed if place - scene.places[agreed] <= _CLOSE_BY else None)


def decided(scene: Scene, k: int) -> Tie | None:
    """وافق المجلس على تعيين فلان, صوت على إقالته: what is done by deciding it is done then."""
    mention, place = scene.mentions[k], scene.places[k]
    if mention.trigger.type not in BY_DECISION or not happened(mention):
        return None
    verb = next((n for n in scene.back(place) if scene.verbal(n)), None)
    if verb is None or scene.mentions[verb].trigger.type not in _DECIDING or scene.homes[verb] != scene.homes[k]:
        return None
    upon = next((i for i in range(place - 1, scene.mentions[verb].trigger.last, -1) if scene.words.is_a(i, "upon")), -1)
    direct = upon == place - 1 or (upon > 0 and place - upon <= _CLOSE_BY and joined(scene.words, mention, place))
    return tied(scene, k, Relation.EQUALS, verb if direct else None)


def welcomed(scene: Scene, k: int) -> Tie | None:
    """وصل إلى القاهرة، وكان في استقباله السفير: who arrives is welcomed as he does."""
    place = scene.places[k]
    here = scene.lemma_is(k, "reception") and scene.words.is_a(place - 1, "in") and scene.words.is_a(place - 2, "had")
    visit = next((n for n in scene.back(place) if scene.mentions[n].trigger.type is EventType.VISIT), None)
    return tied(scene, k, Relation.DURING, visit if here else None)


def part(scene: Scene, k: int) -> Tie | None:
    """بدأ الهجوم بتفجير: what something begins with happens in it."""
    if scene.words.readings[scene.places[k]].clitic[-1:] != PREPOSITIONS[0] or not k:
        return None
    if scene.homes[k - 1] != scene.homes[k] or scene.mentions[k].trigger.type in ENCOUNTERS:
        return None  # استهل جولته بزيارة: the tour goes on
    whole = scene.places[k - 1]
    begun = any(
        scene.words.is_a(whole - n, "begins-with") and not scene.words.is_a(whole - n, "ending-verb") for n in (1, 2)
    )
    return tied(scene, k, Relation.DURING, k - 1) if begun else None


def next_day(scene: Scene, k: int) -> Tie | None:
    """زار الفندق في اليوم التالي للحريق: a day after it."""
    place = scene.places[k]
    if scene.words.readings[place - 1].clitic[-1:] == PREPOSITIONS[1] and scene.words.gap(place) == " ":
        place -= 1  # في اليوم التالي لاندلاع الحريق
    if scene.words.reading(place).clitic[-1:] != PREPOSITIONS[1] or not scene.words.is_a(place - 1, "counted-day"):
        return None
    source = modified(scene, place - 1, place, apart=frozenset({k}))
    day = Duration((Amount(1, Unit.DAY),))
    return None if source is None else Tie(source, Relation.AFTER, k, place - 1, place, day)
