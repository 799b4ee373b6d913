"""Whether a phrase at the head of a clause belongs to the event that comes after it."""

from __future__ import annotations

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import PREPOSITIONS
from timeline.article.mentions import Form
from timeline.article.times.clauses import entry, pauses, relates
from timeline.article.times.relations import BY_DECISION
from timeline.article.times.scene import Scene
from timeline.event import EventType

_CONJOINED = 6  # words from a verb of what is only talked about to a phrase
_FARTHEST = 40  # words from a phrase at the head of a clause to the event after what is told of the phrase
_CLOSE_BY = 2  # words from a phrase to a noun, with أي before it
_BROUGHT = 4  # words from a verb to what it brings about
_CAUSING = frozenset({"causing-verb"})
_AMOUNT = 6  # words from a phrase to what there is so much of
_REACH = 14  # words between a phrase at the head of a clause and the event after it
_AIMS = frozenset({EventType.MEETING, EventType.VISIT, EventType.CALL, EventType.PROTEST})
_BEARING = frozenset({"light", "copula", "had", "happening", "happening-verb", "holding-verb", "preposition"})
"""Verbs that bear an event noun, so that what modifies them modifies the event, and what is rather no verb."""


def reaches(scene: Scene, clause: int, first: int, last: int, after: int) -> bool:
    """Whether a phrase belongs to the event after it: no verb takes it, and nothing else comes between."""
    front = scene.front(after)
    before = range(max(scene.scope.clauses[clause].first, first - _REACH), first)
    if any(
        scene.words.is_a(i, "ending-it") or scene.words.is_a(i, "postponing") or calls_off(scene, i) for i in before
    ):
        return False  # اختتم أمس جولة, أجلت المحكمة أمس الجلسة, ألغى أمس زيارة
    if any(scene.words.is_a(i, "of-happening") for i in range(max(last + 1, front - _CONJOINED), front)):
        return False  # شيعوا أمس ضحايا الغارة, فتحوا أمس تحقيقا في مقتل طالب
    if relates(scene.words, front) or _is_aside(scene, last, after):
        return False
    if any(scene.words.is_a(i, "deciding-verb") for i in before):
        if scene.mentions[after].trigger.type not in BY_DECISION:
            return False  # قررت أمس إعادة فتح المعبر
        before = range(0)
    brings = brings_about(scene, first, last, front)
    if (
        scene.words.is_a(scene.places[after] - 1, "in")
        or brings is not None
        or _is_aim(scene, after)
        or _is_object(scene, first, last, after)
    ):
        before = range(0)  # خرجوا أمس في مسيرة: it was then that they took part
    if front - last > _FARTHEST:
        return False
    # What the phrase itself is told of stays apart.
    passed = {_load(scene, last, front), brings}
    between = [i for i in range(last + 1, front) if scene.clause(i) == clause and i not in passed]
    told = (i for i in (*before, *between) if not scene.words.is_a(i, "issuing-it"))  # في كلمة ألقاها أمس هدد
    if len(between) > _REACH or any(governs(scene, i) for i in told):
        return False
    if any(_is_discussing(scene, i) for i in before):
        return False
    return not any(i in scene.spans or relates(scene.words, i) for i in between)


def _is_aside(scene: Scene, last: int, k: int) -> bool:
    """Whether a comma and a preposition part an event noun from a phrase: عادوا أمس، في إطار اتفاق."""
    words, place = scene.words, scene.places[k]
    if scene.verbal(k) or not pauses(words, last + 1) or words.is_a(place - 1, "in"):
        return False
    return words.is_a(last + 1, "preposition") and not any(pauses(words, i) for i in range(last + 2, place + 1))


def brings_about(scene: Scene, first: int, last: int, front: int) -> int | None:
    """The verb that says that what was told at a time led to an event: داهموا أمس منزلا، ما أسفر عن اعتقال ثلاثة."""
    if relates(scene.words, first):
        return None  # توقفت بعد ساعتين، ما أدى إلى مقتل أربعة
    near = range(front - 1, max(last, front - _BROUGHT), -1)
    return next((i for i in near if entry(scene.words, i, _CAUSING) is not None), None)


def _is_aim(scene: Scene, k: int) -> bool:
    """Whether an encounter or a protest is what somebody went for: يصل غدا للقاء الوزير."""
    to = scene.words.readings[scene.places[k]].clitic[-1:] == PREPOSITIONS[1]
    return to and scene.mentions[k].trigger.type in _AIMS


def _is_object(scene: Scene, first: int, last: int, k: int) -> bool:
    """Whether a new event noun is the object or subject of the verb before a phrase: شهدت المدينة أمس هجوما."""
    front, trigger = scene.front(k), scene.mentions[k].trigger
    if (
        trigger.type is EventType.AID
        and "binds:origin" in scene.words.readings[front - 1].says
        and (front - last <= _AMOUNT or _load(scene, last, front))
    ):
        return True  # سلم أمس 300 طن من المساعدات, تنطلق غدا قافلة تحمل 40 طنا من المساعدات
    if trigger.form is not Form.NOUN or "definite" in trigger.features or scene.words.readings[front].clitic:
        return False
    if any(_is_discussing(scene, i) for i in range(max(0, first - _CONJOINED), first)):
        return False  # يناقش المجلس غدا فرض عقوبات
    if not is_definite(scene.words, last) and scene.spans.get(first, (0, -1))[1] != last:
        return False  # بعد إعلان مقتل خمسة
    return front - last == 1 or (front - last == _CLOSE_BY and _is_renewed(scene, front))


def _is_renewed(scene: Scene, front: int) -> bool:
    """Whether a word before an event noun is a part of it: أي اجتماع, تجديد حبسه."""
    return scene.words.is_a(front - 1, "of:any") or scene.words.is_a(front - 1, "of:renewing")


def _load(scene: Scene, last: int, front: int) -> int | None:
    """The verb before a word that says what is brought by what carries it: طائرة تحمل 40 طنا من المساعدات."""
    return next((i for i in range(front - 1, max(last, front - _AMOUNT), -1) if scene.words.is_a(i, "of:load")), None)


def _is_discussing(scene: Scene, i: int) -> bool:
    """Whether a word is a verb of what is only talked about or possible."""
    return _is_verb_of(scene, i, "discussed")


def calls_off(scene: Scene, i: int) -> bool:
    """Whether a word is a verb that calls off what was planned."""
    return _is_verb_of(scene, i, "cancelled")


def _is_verb_of(scene: Scene, i: int, made: str) -> bool:
    """Whether a word is a verb that makes this of what it governs."""
    operators = scene.words.readings[i].entries.get("operator", ())
    return any(operator.value == made and "verb" in operator.features for operator in operators)


def governs(scene: Scene, i: int) -> bool:
    """Whether a word is a verb that tells of something itself, and not only that an event happens."""
    entries = scene.words.readings[i].entries
    return "verb" in entries and entries.keys().isdisjoint(_BEARING)
