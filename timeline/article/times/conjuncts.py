"""Relations of what و joins: a further verb of one subject, a further noun under one verb, a further ruling."""

from __future__ import annotations

from timeline.arabic.dictionary import CONJUNCTIONS
from timeline.article.mentions import Form, happened
from timeline.article.times.clauses import SPEECH, Kind, pauses, relates
from timeline.article.times.relations import ENCOUNTERS, Tie, tied
from timeline.article.times.scene import OUTER, Scene
from timeline.event import SPOKEN, EventType, Modality, Role
from timeline.time.interval import Relation

_LEVEL = OUTER | {Kind.ACCOMPANYING}
_VOICED = ENCOUNTERS | SPEECH | {EventType.PROTEST}
_SPOKEN_AT = ENCOUNTERS | {EventType.TRIAL, EventType.OPENING}
_OFFICES = frozenset({EventType.APPOINTMENT, EventType.DISMISSAL})
_BEFALLING = frozenset({EventType.CASUALTY, EventType.ARREST})
_AHEAD = frozenset({Modality.PLANNED, Modality.ASSERTED})
_FIRST = 2  # words from the begin of a sentence to its verb
_NEAR = 24  # words from a noun to the one that و joins to it


def further_verb(scene: Scene, k: int) -> Tie | None:
    """A further verb of one subject tells of the same time: وجه رسالة ودعاه, أقال الوزير وعين نائبه."""
    trigger, kind = scene.mentions[k].trigger, scene.kind(k)
    if kind not in (Kind.JOINED, Kind.BESIDE) or scene.words.is_a(trigger.first - 1, "already"):
        return None
    head = main_verb(scene, k)
    if head is None or (scene.mentions[head].trigger.form is Form.NOUN and not scene.verbal(head)):
        return None
    if kind is Kind.JOINED and _is_fronted(scene, k):
        return None
    later = scene.words.is_a(trigger.first - 1, "further")  # عين نائبا ثم أعفي
    joined = kind is Kind.JOINED and not later
    of_kind = _is_of_kind(scene, k, head) and not (later and trigger.type in _OFFICES)
    goes_on = of_kind or (joined and _is_further_deed(scene, k, head))
    return tied(scene, k, Relation.EQUALS, head if goes_on and _one_subject(scene, k, head) else None)


def _is_fronted(scene: Scene, k: int) -> bool:
    """Whether a phrase stands in front of a further verb, and may say another time: وفي وقت سابق أعلن."""
    home = scene.homes[k]
    return home is not None and scene.words.is_a(scene.scope.clauses[home].first, "preposition")


def _is_of_kind(scene: Scene, k: int, head: int) -> bool:
    """Whether a further verb tells of the same kind of thing; two encounters are at times of their own."""
    kind = scene.mentions[k].trigger.type
    if kind in ENCOUNTERS:
        return False
    kinds = _VOICED if kind in SPEECH else _OFFICES if kind in _OFFICES else {kind}
    return scene.mentions[head].trigger.type in kinds


def _is_further_deed(scene: Scene, k: int, head: int) -> bool:
    """Whether a further verb tells what else was done, or was said where somebody met: التقى الوفد وافتتح المعرض."""
    trigger, before = scene.mentions[k].trigger, scene.mentions[head].trigger
    if "perfect" not in trigger.features:
        return _is_further_plan(scene, k, head)
    if before.type in _SPOKEN_AT and trigger.type not in ENCOUNTERS:
        return True
    if trigger.type in SPEECH or (trigger.type is before.type and trigger.type in ENCOUNTERS):
        return False
    if before.type in SPOKEN and not pauses(scene.words, scene.fronts[k]):
        return False  # اتهم الجيش بقصف سوق وقتل سبعة
    return "perfect" in before.features and happened(scene.mentions[head]) and happened(scene.mentions[k])


def _is_further_plan(scene: Scene, k: int, head: int) -> bool:
    """Whether a further verb tells what else is to be done where somebody goes or meets: يلتقي نظيره ويوقع اتفاقا."""
    kind, before = scene.mentions[k].trigger.type, scene.mentions[head]
    if before.trigger.type not in _SPOKEN_AT or before.modality not in _AHEAD or kind is EventType.VISIT:
        return False
    if "perfect" in before.trigger.features:
        return False
    return kind not in ENCOUNTERS or before.trigger.type is EventType.VISIT


def further_ruling(scene: Scene, k: int) -> Tie | None:
    """A court rules of several at once: قضت بسجن اثنين فيما برئ ثالث. كما حكمت على رابع."""
    if scene.kind(k) is not Kind.BESIDE or "perfect" not in scene.mentions[k].trigger.features:
        return None
    head = main_verb(scene, k)
    if head is None:
        head = _ruling_before(scene, k)
    ruled = head is not None and scene.mentions[head].trigger.type is EventType.TRIAL
    return tied(scene, k, Relation.EQUALS, head) if ruled else None


def _ruling_before(scene: Scene, k: int) -> int | None:
    """The first verb of a sentence that كما begins, or the main one of the sentence before it."""
    sentence = scene.mentions[k].sentence
    if not scene.words.is_a(sentence.start, "also"):
        return None
    if (first := _first_verb(scene, scene.places[k])) is not None:
        return first
    last = scene.from_word(sentence.start) - 1
    follows = last >= 0 and sentence.start == scene.mentions[last].sentence.stop
    follows = follows and scene.places[k] - sentence.start <= _FIRST
    return _first_verb(scene, sentence.start - 1) if follows else None


def _first_verb(scene: Scene, word: int) -> int | None:
    """The first verb before a word that its sentence tells in the article's own voice."""
    return next((n for n in reversed(scene.back(word)) if scene.verbal(n) and scene.kind(n) in OUTER), None)


def further_noun(scene: Scene, k: int) -> Tie | None:
    """A further noun under one verb tells of the same time: قرر أمس إعفاء الوالي وتكليف نائبه."""
    head, place = k - 1, scene.places[k]
    if head < 0 or scene.homes[head] != scene.homes[k] or place - scene.places[head] > _NEAR or scene.verbal(k):
        return None
    one, other = scene.mentions[head], scene.mentions[k]
    types = {one.trigger.type, other.trigger.type}
    if one.trigger.form is not Form.NOUN or not (len(types) == 1 or types <= _OFFICES or types <= _BEFALLING):
        return None
    if scene.words.readings[place].clitic != CONJUNCTIONS[0] or one.modality is not other.modality:
        return None
    between = range(one.trigger.last + 1, place)
    if any(i in scene.spans or scene.words.is_a(i, "verb") or relates(scene.words, i) for i in between):
        return None
    return tied(scene, k, Relation.EQUALS, head if _has_verb(scene, head) else None)


def _has_verb(scene: Scene, k: int) -> bool:
    """Whether a verb stands before a noun in its clause, as in no headline."""
    home = scene.homes[k]
    if home is None:
        return False
    begin = max(scene.scope.clauses[home].first, scene.places[k] - _NEAR)
    return scene.verbal(k) or any(scene.words.is_a(i, "verb") for i in range(begin, scene.places[k]))


def main_verb(scene: Scene, k: int) -> int | None:
    """The verb of the clause that a mention's clause hangs on."""
    clause = scene.homes[k]
    if clause is None:
        return None
    for outer in scene.scope.outward(scene.scope.clauses[clause].parent):
        if (head := scene.head(outer, k)) is not None:
            return head
        if scene.scope.clauses[outer].kind not in _LEVEL:
            return None
    return None


def _one_subject(scene: Scene, k: int, head: int) -> bool:
    """Whether a further verb has the agent of the one before; after و one that names nobody else has."""
    here = {p.start for p in scene.mentions[k].participants if p.role is Role.AGENT}
    there = {p.start for p in scene.mentions[head].participants if p.role is Role.AGENT}
    if not here.isdisjoint(there):
        return True
    return scene.kind(k) is Kind.JOINED and all(start < scene.mentions[k].trigger.start for start in here)
