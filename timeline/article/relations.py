"""How the events of an article lie to each other, as its words relate them: بعد يوم من, خلال, سبقتها, حيث."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from timeline.arabic.text import Entry
from timeline.article.clauses import SPEECH, Kind, entry, is_a, marked
from timeline.article.mentions import Form
from timeline.article.scene import Scene
from timeline.event import EventType, Modality, Polarity, Role
from timeline.time.algebra import Duration, Modified, Time
from timeline.time.interval import Relation

ENCOUNTERS = frozenset({EventType.MEETING, EventType.VISIT, EventType.CALL})
"""Types of events in which others are said and done."""
HARM = frozenset({EventType.ATTACK, EventType.DISASTER})
"""Types of events that kill."""


@frozen
class Tie:
    """Mention `source` lies in `relation` to mention `target`, at an `offset` where the text says how far.

    A `close` tie is one right after or before. `first` and `last` number the words that say so.
    """

    source: int
    relation: Relation
    target: int
    first: int
    last: int
    offset: Duration | None = None
    close: bool = False


_RELATIONS = {
    "after": Relation.AFTER,
    "before": Relation.BEFORE,
    "during": Relation.DURING,
    "equals": Relation.EQUALS,
}


def ties(scene: Scene) -> Iterator[Tie]:
    """All that the article's words say of how two of its mentions lie to each other."""
    yield from _of_connectives(scene)
    for k, mention in enumerate(scene.mentions):
        kind = mention.trigger.type
        if kind in SPEECH:
            if (tie := _of_saying(scene, k)) is not None:
                yield tie
        elif kind is EventType.CASUALTY:
            if (tie := _of_cause(scene, k)) is not None:
                yield tie
        elif kind is EventType.CEASEFIRE:
            if (tie := _of_truce(scene, k)) is not None:
                yield tie
        for tie in (_of_part(scene, k), _of_joined(scene, k)):
            if tie is not None:
                yield tie


_SYMBOLS = ("relation", "relation-back", "relating-verb", "coinciding-verb", "holding-verb", "causing-verb")


def _of_connectives(scene: Scene) -> Iterator[Tie]:
    """Ties by words that stand between two events."""
    read = {
        "relation": _preposition,
        "relation-back": _pronoun,
        "relating-verb": _relating_verb,
        "coinciding-verb": _coinciding_verb,
        "holding-verb": _holding_verb,
        "causing-verb": _causing_verb,
    }
    covered = -1
    for i in marked(scene.words, frozenset(_SYMBOLS)):
        if i <= covered or scene.clause(i) is None:
            continue
        for symbol in _SYMBOLS:
            if (found := entry(scene.words, i, symbol)) is not None:
                covered = found[1]
                yield from read[symbol](scene, i, *found)
                break


def _offset(scene: Scene, i: int) -> tuple[Duration | None, int]:
    """The amount of time that stands at a word, and the word where what it counts from begins."""
    found = scene.spans.get(i)
    if found is None:
        return None, i
    number, last = found
    amount = _amount(scene.expressions[number].meaning)
    counts = amount is not None and is_a(scene.words, last + 1, "counting-from")
    return (amount, last + 2) if counts else (None, -1)


def _amount(meaning: Time) -> Duration | None:
    match meaning:
        case Duration():
            return meaning
        case Modified(of=of):
            return _amount(of)
    return None


_CLOSE_BY = 3


def _named(scene: Scene, start: int) -> int | None:
    """The event noun that stands at a word or after a word or two of its phrase: هذا اللقاء, انتهاء الاجتماع."""
    k = scene.from_word(start)
    if k == len(scene.mentions) or scene.places[k] - start >= _CLOSE_BY or start not in scene.mentions[k].sentence:
        return None
    clear = all(scene.words.gap(i) == " " for i in range(start + 1, scene.places[k] + 1))
    return k if clear and scene.mentions[k].trigger.form is not Form.PARTICIPLE else None


def _told(scene: Scene, start: int) -> int | None:
    """The event of the clause that أن opens at a word: قبل أن يلتقي."""
    if not is_a(scene.words, start, "complement"):
        return None
    clause = scene.clause(start)
    here = [] if clause is None else scene.scope.mentions[clause]
    return here[0] if here and scene.places[here[0]] - start <= 2 * _CLOSE_BY else None


def _preposition(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """بعد يوم من الاجتماع, خلال اللقاء, قبل أن يلتقي."""
    relation = _RELATIONS.get(str(said.value))
    offset, start = _offset(scene, last + 1)
    if relation is None or start < 0:
        return
    target = _told(scene, start) if offset is None else None
    target = _named(scene, start) if target is None else target
    if target is None or scene.mentions[target].polarity is Polarity.NEGATIVE:
        return
    source = scene.modified(i, scene.places[target], apart=frozenset({target}))
    if source is None or _ends(scene, source):
        return
    end = scene.mentions[target].trigger.last
    close = not said.features.isdisjoint({"close"})
    yield Tie(source, relation, target, i, end, offset, close)
    if relation is Relation.DURING:
        clause = scene.clause(i)
        for k in [] if clause is None else scene.scope.mentions[clause]:
            if k not in (source, target) and k > source and scene.mentions[k].trigger.type is EventType.AGREEMENT:
                yield Tie(k, relation, target, i, end)


def _ends(scene: Scene, k: int) -> bool:
    """Whether a verb before an event says that it stopped: توقفت الاشتباكات بعد is told of its end."""
    return any(is_a(scene.words, scene.places[k] - n, "ending-verb") for n in (1, 2))


def _pronoun(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """خلاله, بعدها: the pronoun takes up an event of before."""
    target = _taken_up(scene, i, said)
    source = scene.modified(i, last, apart=frozenset() if target is None else frozenset({target}))
    if target is not None and source is not None and (relation := _RELATIONS.get(str(said.value))):
        yield Tie(source, relation, target, i, last, None, "close" in said.features)


def _taken_up(scene: Scene, i: int, said: Entry) -> int | None:
    """The event noun before a word that its pronoun takes up: of its gender, an encounter rather than another."""
    found = None
    for k in scene.back(i):
        trigger = scene.mentions[k].trigger
        if trigger.form is Form.NOUN and ("feminine" in said.features) == _feminine(scene, k):
            if trigger.type in ENCOUNTERS:
                return k
            found = k if found is None else found
    return found


def _feminine(scene: Scene, k: int) -> bool:
    """Whether a pronoun for an event noun is feminine."""
    trigger = scene.mentions[k].trigger
    return bool(trigger.features & {"feminine", "plural"})


def _relating_verb(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """سبقتها بأيام قليلة زيارة."""
    target = _taken_up(scene, i, said)
    relation = _RELATIONS.get(str(said.value))
    start, offset = last + 1, None
    if (found := scene.spans.get(start)) is not None:
        offset, start = _amount(scene.expressions[found[0]].meaning), found[1] + 1
    source = _named(scene, start)
    if target is not None and source is not None and relation is not None:
        yield Tie(source, relation, target, i, scene.mentions[source].trigger.last, offset)


def _coinciding_verb(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """تزامن اللقاء مع إعلان; without a subject of its own it is what the sentence before is about."""
    first = _named(scene, last + 1)
    with_at = next((j for j in range(last + 1, last + 8) if is_a(scene.words, j, "with")), None)
    if with_at is None:
        return
    target = _named(scene, with_at + 1)
    source = first if first is not None and scene.places[first] < with_at else _topic(scene, i)
    if source is not None and target is not None and source != target:
        yield Tie(target, Relation.EQUALS, source, i, scene.mentions[target].trigger.last)


_A_SENTENCE = 25  # words


def _topic(scene: Scene, i: int) -> int | None:
    """The event that a sentence or the one before it is about: the first that it names."""
    k = scene.from_word(i)
    before = list(scene.back(i))
    if before:
        return before[-1]
    if k == 0:
        return None
    sentence = scene.mentions[k - 1].sentence
    first = scene.from_word(sentence.start)
    return first if i - sentence.stop <= _A_SENTENCE else None


def _holding_verb(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """شهدت الزيارة جلسة: the subject is the time of what it holds."""
    target = _named(scene, last + 1)
    if target is None:
        return
    clause = scene.clause(i)
    here = [] if clause is None else scene.scope.mentions[clause]
    after = next((k for k in here if k > target), None)
    if after is not None and scene.mentions[target].trigger.type in ENCOUNTERS:
        yield Tie(after, Relation.DURING, target, i, last)


def _causing_verb(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """المكالمة التي جعلت القاهرة توافق: what is brought about comes after."""
    clause = scene.clause(i)
    here = [] if clause is None else scene.scope.mentions[clause]
    effect = next((k for k in here if scene.places[k] > last), None)
    if clause is not None and scene.scope.clauses[clause].kind is Kind.RELATIVE:
        cause = next((k for k in scene.back(i) if scene.mentions[k].trigger.form is Form.NOUN), None)
    else:
        cause = scene.modified(i, last, apart=frozenset() if effect is None else frozenset({effect}))
    if cause is not None and effect is not None and scene.mentions[effect].trigger.type is not EventType.CASUALTY:
        yield Tie(effect, Relation.AFTER, cause, i, last)


def _of_cause(scene: Scene, k: int) -> Tie | None:
    """The dead are those of the harm told last, in this sentence or a few before."""
    place = scene.places[k]
    begin = scene.from_word(max(0, place - _MEMORY))
    for cause in range(k - 1, max(begin, k - _FEW) - 1, -1):
        mention = scene.mentions[cause]
        if mention.trigger.type in HARM and mention.polarity is Polarity.POSITIVE:
            return Tie(k, Relation.DURING, cause, place, scene.mentions[k].trigger.last)
    return None


_MEMORY = 120  # words that a reader keeps in mind
_FEW = 16


def _of_part(scene: Scene, k: int) -> Tie | None:
    """زيارة إلى بنغازي، حيث اجتمع; قال في اجتماع."""
    words, place = scene.words, scene.places[k]
    if scene.kind(k) is Kind.WHERE and scene.verbal(k):
        clause = scene.clause(place)
        opened = place if clause is None else scene.scope.clauses[clause].first
        for target in scene.back(opened):
            if scene.mentions[target].trigger.type in ENCOUNTERS and target != k:
                return Tie(k, Relation.DURING, target, opened, opened)
    trigger = scene.mentions[k].trigger
    if trigger.form is Form.NOUN and trigger.type in _HOLDING and is_a(words, place - 1, "in"):
        source = scene.modified(place - 1, place, apart=frozenset({k}))
        if source is not None and scene.mentions[source].trigger.type is not trigger.type:
            return Tie(source, Relation.DURING, k, place - 1, place)
        if source is not None and trigger.type is EventType.TRIAL:
            return Tie(source, Relation.DURING, k, place - 1, place)
    return None


def _of_joined(scene: Scene, k: int) -> Tie | None:
    """A further verb of one subject tells of the same time: وجه رسالة ودعاه, قضت بالسجن فيما برأت."""
    trigger = scene.mentions[k].trigger
    if trigger.form is not Form.VERB or scene.kind(k) not in (Kind.JOINED, Kind.BESIDE) or _had(scene, k):
        return None
    head = _main_verb(scene, k)
    if head is None or scene.mentions[head].trigger.type not in _TOLD | {trigger.type} or trigger.type in ENCOUNTERS:
        return None
    return None if _another_subject(scene, k, head) else _tied(scene, k, Relation.EQUALS, head)


def _of_truce(scene: Scene, k: int) -> Tie | None:
    """Fighting is there before it stops."""
    if scene.mentions[k].modality is not Modality.ASSERTED:
        return None
    fight = next((n for n in scene.back(scene.places[k]) if scene.mentions[n].trigger.type is EventType.ATTACK), None)
    return _tied(scene, k, Relation.AFTER, fight)


_HOLDING = ENCOUNTERS | {EventType.TRIAL}


def _of_saying(scene: Scene, k: int) -> Tie | None:
    """أضاف and مؤكدا go on with what was being said; what both sides say they say where they meet."""
    trigger, place = scene.mentions[k].trigger, scene.places[k]
    if trigger.form is Form.PARTICIPLE:
        head = _main_verb(scene, k)
        return _tied(scene, k, Relation.EQUALS, _saying_before(scene, k) if head is None else head)
    if scene.lemma_is(k, "adding"):
        return _tied(scene, k, Relation.EQUALS, _saying_before(scene, k))
    if any(is_a(scene.words, scene.words.at(p.start), "sides") for p in scene.mentions[k].participants):
        for target in range(k - 1, max(-1, k - _FEW), -1):
            mention = scene.mentions[target]
            if mention.trigger.type in ENCOUNTERS and mention.modality is Modality.ASSERTED:
                return _tied(scene, k, Relation.DURING, target)
    return None


_TOLD = ENCOUNTERS | SPEECH


def _had(scene: Scene, k: int) -> bool:
    """Whether a verb tells of what had happened before: كان قد أعلن."""
    return is_a(scene.words, scene.places[k] - 1, "already")


def _tied(scene: Scene, k: int, relation: Relation, target: int | None) -> Tie | None:
    if target is None or target == k:
        return None
    return Tie(k, relation, target, scene.places[k], scene.mentions[k].trigger.last)


def _main_verb(scene: Scene, k: int) -> int | None:
    """The verb of the clause that a mention's clause hangs on."""
    clause = scene.clause(scene.places[k])
    if clause is None:
        return None
    for outer in scene.scope.outward(scene.scope.clauses[clause].parent):
        here = [n for n in scene.scope.mentions[outer] if n < k]
        if here:
            return next((n for n in here if scene.verbal(n)), here[0])
        if scene.scope.clauses[outer].kind is Kind.CONTENT:
            return None
    return None


def _saying_before(scene: Scene, k: int) -> int | None:
    """The saying that أضاف adds to."""
    for before in range(k - 1, max(-1, k - _FEW), -1):
        mention = scene.mentions[before]
        said = mention.trigger.type is EventType.STATEMENT and mention.trigger.form is Form.VERB
        if said and scene.kind(before) is not Kind.CONTENT:
            return before
    return None


def _another_subject(scene: Scene, k: int, head: int) -> bool:
    """Whether a joined verb names an agent of its own."""
    here = {p.start for p in scene.mentions[k].participants if p.role is Role.AGENT}
    there = {p.start for p in scene.mentions[head].participants if p.role is Role.AGENT}
    if scene.kind(k) is Kind.BESIDE:
        return here.isdisjoint(there)
    return here.isdisjoint(there) and any(start > scene.mentions[k].trigger.start for start in here)
