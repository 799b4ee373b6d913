"""Relations by words that stand between two events: بعد يوم من, خلال, سبقتها, تزامن مع, شهدت."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import CONJUNCTIONS, PREPOSITIONS
from timeline.arabic.forms import Entry
from timeline.article.mentions import Form, happened
from timeline.article.times.anaphora import amount_of, later, since_that, then, told_last
from timeline.article.times.attachment import modified, occasion_end
from timeline.article.times.clauses import Kind, entry, is_first_since, marked, pauses
from timeline.article.times.outcomes import brought_about, brought_about_by
from timeline.article.times.phases import lasting
from timeline.article.times.pointers import told_of
from timeline.article.times.relations import APART, ENCOUNTERS, RELATIONS, Tie
from timeline.article.times.scene import Scene
from timeline.event import EventType, Modality, Polarity
from timeline.time.algebra import Amount, Duration, Unit
from timeline.time.interval import Relation

_NO_OCCASIONS = frozenset({EventType.AID, EventType.CASUALTY, EventType.CEASEFIRE, EventType.AGREEMENT})
_HOLDS = frozenset({*ENCOUNTERS, EventType.PROTEST})
_A_DAY = Duration((Amount(1, Unit.DAY),))
_WHEREAS = frozenset({"beside"})
_COURSE = frozenset({"its-course"})
_INSIDE = 16  # words from the noun of a happening to what happened in it
_CLOSE_BY = 2  # words from a connective to the event that it brings
_VERB_BY = 6  # words from أن to the verb that it brings
_TO_WITH = 8  # words from a verb to its preposition
_FURTHER = 4  # mentions from what was done on an occasion to what else was
_A_SENTENCE = 25  # words of a sentence that tells of no event


def connectives(scene: Scene) -> Iterator[Tie]:
    """What the connectives of an article say, in the order of the text."""
    covered, before = -1, None
    for i in marked(scene.words, *_READ):
        if i <= covered or scene.clause(i) is None or _is_whereas(scene, i):
            continue
        if (found := entry(scene.words, i, _READ)) is not None:
            covered = found[1]
            for tie in _READ[found[0].symbol](scene, i, *found):
                before = _of_same(scene, tie, before)
                yield before


def _is_whereas(scene: Scene, i: int) -> bool:
    """Whether a word ends a phrase that sets one thing beside another: في حين برأت شخصا."""
    found = entry(scene.words, i - 1, _WHEREAS)
    return found is not None and found[1] == i


def _of_same(scene: Scene, tie: Tie, before: Tie | None) -> Tie:
    """A tie with the source of the one before where و joins the two: تأتي الزيارة بعد قمة، وقبل أسبوع من اجتماع."""
    if before is None or not scene.words.readings[tie.first].clitic.startswith(CONJUNCTIONS):
        return tie
    one_sentence = tie.first in scene.mentions[before.source].sentence
    if not one_sentence or scene.mentions[before.source].trigger.form is not Form.NOUN or before.source == tie.target:
        return tie
    return evolve(tie, source=before.source) if tie.source == before.target else tie


def _preposition(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """بعد يوم من الاجتماع, خلال اللقاء, قبل أن يلتقي."""
    relation = RELATIONS.get(str(said.value))
    if scene.words.is_a(i, "since") and is_first_since(scene.words, i):
        return
    if relation is Relation.AFTER and (since := later(scene, i, last)) is not None:
        yield since
        return
    offset, start = _offset(scene, last + 1)
    if relation is not None and _is_that(scene, start):
        if (that := since_that(scene, i, start, relation, offset)) is not None:
            yield that
        return
    target, end = (None, start) if start < 0 else _target(scene, i, start, clausal=offset is None)
    if relation is None or target is None or (offset is None and scene.mentions[target].polarity is Polarity.NEGATIVE):
        return
    if offset is None and relation in APART and (behind := _by_amount(scene, end + 1)) is not None:
        offset, end = behind
    stop = occasion_end(scene, end)
    apart = frozenset((target, *told_of(scene, target)))
    source = modified(scene, i, stop, apart=apart, set_off=pauses(scene.words, i))
    if source is None or _ends(scene, source) or _is_wish(scene, source, said):
        return
    if offset is None and "day" in said.features:
        offset = _A_DAY  # غداة الانتخابات
    lasts = lasting(scene, target) if "opening" in said.features else None
    yield Tie(source, relation, target, i, end, offset, "close" in said.features, lasts)
    for k in _also(scene, i, relation, source, target):
        yield Tie(k, relation, target, i, end, offset)


def _also(scene: Scene, i: int, relation: Relation, source: int, target: int) -> Iterator[int]:
    """What else lies so to a happening: وعقب الهجوم، أغلقت السلطات الميناء ونشرت قوات; what was agreed on it."""
    if scene.places[source] > i:
        yield from _went_on(scene, source, beside=relation is Relation.DURING)
    if relation is not Relation.DURING:
        return
    also = scene.next_in_clause(i, max(source, target))
    new = None if also is None else scene.mentions[also].trigger
    if also is not None and new is not None and new.type is EventType.AGREEMENT and "definite" not in new.features:
        yield also


def _target(scene: Scene, i: int, start: int, *, clausal: bool) -> tuple[int | None, int]:
    """The event at a word behind the preposition at `i`, and the last word that names it.

    It is in the clause that أن opens there, or the noun, or what is taken up by the course of it: من وقوعه.
    """
    told = _told(scene, start) if clausal else None
    target = _named(scene, start) if told is None else told
    if target is not None:
        return target, scene.mentions[target].trigger.last
    course = entry(scene.words, start, _COURSE)
    return (None, start) if course is None else (_taken_up(scene, _begins(scene, i, course[1]), course[0]), course[1])


def _begins(scene: Scene, i: int, last: int) -> int:
    """The first word of what a phrase modifies and of the nouns that govern it, or of the phrase in front of it."""
    k = modified(scene, i, last)
    if k is None or scene.places[k] > i:
        return i
    while k and scene.mentions[k - 1].trigger.last + 1 == scene.places[k]:
        k -= 1
    return scene.places[k]


def _pronoun(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """خلاله, بعدها بيومين: the pronoun takes up an event noun of before, or all that was told."""
    target = _taken_up(scene, i, said)
    if target is None and str(said.value) != "during":
        yield from then(scene, i, said, last)
        return
    found = scene.spans.get(last + 1)
    offset = None if found is None else amount_of(scene.expressions[found[0]].meaning)
    last = last if offset is None or found is None else found[1]
    source = modified(scene, i, last, apart=frozenset() if target is None else frozenset({target}))
    if target is None or source is None or ("inside" in said.features and not _is_inside(scene, i, source, target)):
        return
    if relation := RELATIONS.get(str(said.value)):
        yield Tie(source, relation, target, i, last, offset, "close" in said.features)
        for also in _went_on(scene, source) if relation is Relation.DURING else ():
            yield Tie(also, relation, target, i, last)


def _went_on(scene: Scene, source: int, *, beside: bool = False) -> Iterator[int]:
    """The further verbs of what was done on an occasion: زيارة التقى خلالها الأهالي وسلم مساعدات.

    With `beside` also those of what others did: وخلال الجلسة طلب المدعي، بينما رفض المحامي.
    """
    for k in range(source + 1, min(source + _FURTHER, len(scene.mentions))):
        home = scene.homes[k]
        if home is None or scene.mentions[k].sentence != scene.mentions[source].sentence:
            return
        here, level = scene.scope.clauses[home], scene.homes[source]
        hangs = here.parent in {level, None if level is None else scene.scope.clauses[level].parent}
        trigger = scene.mentions[k].trigger
        done = trigger.form is Form.NOUN or "perfect" in trigger.features
        tells = scene.verbal(k) or (scene.words.is_a(here.first, "verb") and scene.scope.mentions[home][0] == k)
        meanwhile = beside and here.kind is Kind.BESIDE and scene.words.is_a(here.first, "meanwhile")
        if tells and done and (meanwhile or here.kind is Kind.JOINED) and hangs:
            yield k


def _is_inside(scene: Scene, i: int, source: int, target: int) -> bool:
    """Whether فيه after a verb says in what happening it was, and not at what place: تلقى اتصالا هنأه فيه."""
    trigger, held_by = scene.mentions[source].trigger, scene.mentions[target].trigger
    tells = trigger.form is Form.VERB or "possessed" in trigger.features  # زيارة إلى أنقرة واجتماعه فيها بالرئيس
    if not tells or not 0 < i - trigger.last <= _CLOSE_BY or held_by.type in _NO_OCCASIONS:
        return False
    told = trigger.first - 1
    reach = _CLOSE_BY if scene.words.is_a(told, "relative-pronoun") else _INSIDE
    return 0 < trigger.first - held_by.last <= reach + 1


def _relating_verb(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """سبقتها بأيام قليلة زيارة."""
    target = _taken_up(scene, i, said)
    relation = RELATIONS.get(str(said.value))
    start, offset = last + 1, None
    if (found := scene.spans.get(start)) is not None:
        offset, start = amount_of(scene.expressions[found[0]].meaning), found[1] + 1
    source = _named(scene, start)
    if target is not None and source is not None and relation is not None:
        yield Tie(source, relation, target, i, scene.mentions[source].trigger.last, offset)


def _relating_verb_of(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """سبق الزيارة اتصال: the definite one is known, the other is new."""
    if _is_that(scene, last + 1):
        yield from _to_that(scene, i, said, last + 1)
        return
    target = _named(scene, last + 1)
    if target is None or "definite" not in scene.mentions[target].trigger.features:
        return
    source, relation = scene.next_in_clause(i, target), RELATIONS.get(str(said.value))
    if source is None:  # هزة أعقبت الزلزال بعد ساعة
        source = next(iter(scene.back(i)), None)
        source = source if source is not None and scene.homes[source] == scene.homes[target] else None
    if source is not None and relation is not None and scene.mentions[source].trigger.form is Form.NOUN:
        end = scene.mentions[target].trigger.last
        found = next((scene.spans[n] for n in (end + 1, end + 2) if n in scene.spans), None)
        offset = None if found is None else amount_of(scene.expressions[found[0]].meaning)
        yield Tie(source, relation, target, i, end if found is None else found[1], offset)


def _to_that(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """أعقب ذلك قصف, تلا ذلك مؤتمر: the subject, told last, lies so to what was told before."""
    source, relation = scene.next_in_clause(i, scene.from_word(last) - 1), RELATIONS.get(str(said.value))
    target = None if source is None else told_last(scene, source, i)
    if source is not None and target not in (None, source) and relation is not None:
        yield Tie(source, relation, target, i, last)


def _coinciding_verb(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """تزامن اللقاء مع إعلان; without a subject of its own it is what the sentence before is about."""
    relation = RELATIONS.get(str(said.value))
    with_at = next((j for j in range(last + 1, last + _TO_WITH) if scene.words.is_a(j, "with")), None)
    if with_at is None or relation is None:
        return
    target, subject = _named(scene, with_at + 1), _named(scene, last + 1)
    source = subject if subject is not None and scene.places[subject] < with_at else _topic(scene, i)
    if source is not None and target is not None and source != target:
        yield Tie(target, relation, source, i, scene.mentions[target].trigger.last)


def _holding_verb(scene: Scene, i: int, _said: Entry, last: int) -> Iterator[Tie]:
    """شهدت الزيارة جلسة, تخللت الوقفة مناوشات: what stands first is the time of what it holds."""
    whole = _named(scene, last + 1)
    if whole is None or scene.mentions[whole].trigger.type not in _HOLDS:
        return
    if (held := scene.next_in_clause(i, whole)) is not None:
        yield Tie(held, Relation.DURING, whole, i, last)


_READ = {
    "relation": _preposition,
    "relation-back": _pronoun,
    "then": then,
    "relating-verb": _relating_verb,
    "relating-verb-of": _relating_verb_of,
    "coinciding-verb": _coinciding_verb,
    "holding-verb": _holding_verb,
    "causing-verb": brought_about,
    "causing-verb-of": brought_about_by,
}


def _offset(scene: Scene, i: int) -> tuple[Duration | None, int]:
    """The amount of time that stands at a word, and the word where what it counts from begins; below 0 if none."""
    found = scene.spans.get(i)
    if found is None:
        return None, i
    number, last = found
    amount = amount_of(scene.expressions[number].meaning)
    counts = amount is not None and scene.words.is_a(last + 1, "counting-from") and scene.words.gap(last + 1) == " "
    return (amount, last + 2) if counts else (None, -1)


def _is_that(scene: Scene, i: int) -> bool:
    """Whether what an amount counts from is all that was told: بعد ساعات من ذلك."""
    if not scene.words.is_a(i, "demonstrative"):
        return False
    if i + 1 < len(scene.words) and is_definite(scene.words, i + 1) and not scene.words.is_a(i + 1, "the-moment"):
        return False  # سبقت هذه السيول, but منذ ذلك الحين
    k = _named(scene, i)
    return k is None or scene.mentions[k].trigger.form is Form.VERB


def _by_amount(scene: Scene, i: int) -> tuple[Duration, int] | None:
    """The amount at a word by which something is before or after what stands before the word: قبل التوقيع بيومين."""
    found = scene.spans.get(i)
    if found is None or scene.words.readings[i].clitic[-1:] != PREPOSITIONS[0]:
        return None
    amount = amount_of(scene.expressions[found[0]].meaning)
    return None if amount is None else (amount, found[1])


def _named(scene: Scene, start: int) -> int | None:
    """The event noun that stands at a word or is the next one: هذا اللقاء, انتهاء الاجتماع."""
    k = scene.from_word(start)
    if k == len(scene.mentions) or start not in scene.mentions[k].sentence:
        return None
    in_it = scene.places[k] - start == _CLOSE_BY and scene.words.is_a(start + 1, "in")  # فوزه في الانتخابات
    if scene.places[k] - start >= _CLOSE_BY and not in_it:
        return None
    clear = all(scene.words.gap(i) == " " for i in range(start + 1, scene.places[k] + 1))
    return k if clear and scene.mentions[k].trigger.form is not Form.PARTICIPLE else None


def _told(scene: Scene, start: int) -> int | None:
    """The event of the clause that أن opens at a word: قبل أن يلتقي."""
    if not scene.words.is_a(start, "complement"):
        return None
    k = scene.next_in_clause(start, -1)
    return k if k is not None and scene.places[k] - start <= _VERB_BY else None


def _is_wish(scene: Scene, k: int, said: Entry) -> bool:
    """Whether an event is only wanted or feared: what follows is told of that; or is yet to be done by what it is of.

    As in وبموجب الاتفاق يلتزم الطرفان بفتح ممرات.
    """
    mention = scene.mentions[k]
    if "done" in said.features and not (happened(mention) and "perfect" in mention.trigger.features):
        return True
    return mention.modality is Modality.POSSIBLE and mention.trigger.form is Form.NOUN


def _ends(scene: Scene, k: int) -> bool:
    """Whether a verb before an event says that it stopped or went on: توقفت الاشتباكات بعد is told of its end."""
    place = scene.places[k]
    if scene.words.reading(place).clitic[-1:] == PREPOSITIONS[0]:
        return False  # انتهى بتوقيع اتفاق: what something else ended with
    near = [place - n for n in (1, 2) if all(scene.words.gap(i) == " " for i in range(place - n + 1, place + 1))]
    return any(scene.words.is_a(i, "ending-verb") for i in near)


def _taken_up(scene: Scene, i: int, said: Entry) -> int | None:
    """The event noun before a word that its pronoun takes up: of its gender, an encounter rather than another."""
    nouns = [
        k
        for k in scene.back(i)
        if scene.mentions[k].trigger.form is Form.NOUN and ("feminine" in said.features) == scene.feminine(k)
    ]
    encounters = (k for k in nouns if scene.mentions[k].trigger.type in ENCOUNTERS)
    return next(encounters, nouns[0] if nouns else None)


def _topic(scene: Scene, i: int) -> int | None:
    """The event that a sentence, or the one before it, is about: the first that it names."""
    if before := scene.back(i):
        return before[-1]
    k = scene.from_word(i)
    if k == 0 or i - scene.mentions[k - 1].sentence.stop > _A_SENTENCE:
        return None
    return scene.from_word(scene.mentions[k - 1].sentence.start)
