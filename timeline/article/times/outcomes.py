"""What a happening leads to: what is agreed where somebody meets is agreed then, what else it brings about is later."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.forms import Entry
from timeline.article.mentions import Form
from timeline.article.times.attachment import antecedent, modified
from timeline.article.times.clauses import Kind
from timeline.article.times.relations import ENCOUNTERS, Tie, tied
from timeline.article.times.scene import Scene
from timeline.event import EventType
from timeline.time.interval import Relation

_UNREST = frozenset({EventType.PROTEST, EventType.ATTACK})
_HELD_IN = {
    EventType.AGREEMENT: ENCOUNTERS,
    EventType.ARREST: _UNREST,
    EventType.ATTACK: frozenset({EventType.PROTEST}),
    EventType.CASUALTY: frozenset({EventType.PROTEST}),
}
"""What happens while what it comes out of still lasts."""
_SUBJECT = 3  # words from a verb to its subject, and happenings from that to what it leads to
_NEAR = 4  # words from a verb to what it brings about, where nothing but that is told of it


def brought_about(scene: Scene, i: int, _said: Entry, last: int) -> Iterator[Tie]:
    """المكالمة التي جعلت القاهرة توافق, محادثات أسفرت عن اتفاق, وانتهت من دون التوصل إلى اتفاق."""
    effect = scene.next_in_clause(i, scene.from_word(last) - 1)
    if effect is None:
        return
    held = _HELD_IN.get(scene.mentions[effect].trigger.type, frozenset())
    cause = _cause(scene, i, last, effect)
    if cause is None and scene.places[effect] - last <= _NEAR and not _is_told_of_noun(scene, i):
        cause = next((k for k in scene.back(i) if scene.mentions[k].trigger.type in held), None)
    if cause is None:
        return
    if scene.mentions[cause].trigger.type in held:
        yield Tie(effect, Relation.DURING, cause, i, last)
    elif scene.mentions[effect].trigger.type is not EventType.CASUALTY and not _is_told_by(scene, cause):
        yield Tie(effect, Relation.AFTER, cause, i, last)


def _is_told_by(scene: Scene, k: int) -> bool:
    """Whether a verb says that something came about, and is no cause of it: يعلن التوصل إلى اتفاق."""
    trigger = scene.mentions[k].trigger
    return trigger.form is not Form.NOUN and trigger.type is EventType.STATEMENT


def brought_about_by(scene: Scene, i: int, _said: Entry, last: int) -> Iterator[Tie]:
    """أسفرت المحادثات التي جرت أمس عن اتفاق, توجت الزيارة بتوقيع مذكرة: the subject comes first."""
    cause = scene.from_word(last + 1)
    if cause == len(scene.mentions) or scene.places[cause] - last > _SUBJECT or scene.clause(i) != scene.homes[cause]:
        return
    for effect in range(cause + 1, min(cause + _SUBJECT, len(scene.mentions))):
        kind, place = scene.mentions[effect].trigger.type, scene.places[effect]
        if place not in scene.mentions[cause].sentence:
            return
        brings = scene.words.is_a(place - 1, "leading-to") or scene.words.is_a(place - 2, "leading-to")
        if (brings or _is_with(scene, effect)) and kind is not EventType.CASUALTY:
            within = scene.mentions[cause].trigger.type in _HELD_IN.get(kind, ())
            yield Tie(effect, Relation.DURING if within else Relation.AFTER, cause, i, last)
            return


def _is_with(scene: Scene, k: int) -> bool:
    return scene.words.readings[scene.places[k]].clitic[-1:] == PREPOSITIONS[0]


def _cause(scene: Scene, i: int, last: int, effect: int) -> int | None:
    """What the subject of a verb at `i` is: the noun before its relative pronoun, or what is told in its clause."""
    clause = scene.clause(i)
    if clause is not None and _is_told_of_noun(scene, i):
        return antecedent(scene, clause)
    return modified(scene, i, last, apart=frozenset({effect}))


def _is_told_of_noun(scene: Scene, i: int) -> bool:
    """Whether a word stands in a relative clause, whose noun may be no event: الوساطة التي أفضت إلى اتفاق."""
    clause = scene.clause(i)
    return clause is not None and scene.scope.clauses[clause].kind is Kind.RELATIVE


def outcome(scene: Scene, k: int) -> Tie | None:
    """احتجاجات انتهت بإدانة ثلاثة: what something ends with comes after it, or is the end of it."""
    place = scene.places[k]
    whole = next(iter(scene.back(place)), None)
    if whole is None or not _is_with(scene, k) or not scene.words.is_a(place - 1, "ending-verb"):
        return None
    held = _HELD_IN.get(scene.mentions[k].trigger.type, frozenset())
    within = scene.mentions[whole].trigger.type in held
    return tied(scene, k, Relation.DURING if within else Relation.AFTER, whole)
