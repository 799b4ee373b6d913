"""Relations to what was told last, which no word names again: حينها, قبل ذلك بأسبوع, وبعد ساعات."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arabic.forms import Entry
from timeline.article.mentions import Form, happened
from timeline.article.times.attachment import modified
from timeline.article.times.clauses import SPEECH, Kind
from timeline.article.times.relations import RELATIONS, Tie
from timeline.article.times.scene import Scene
from timeline.time.algebra import Amount, Anchor, Duration, Mentioned, Modified, Shift, Time
from timeline.time.interval import Relation

_REMEMBERED = 60  # words in which a reader knows which time was told last
_A_SENTENCE = 25  # words of a sentence that tells of no event


def then(scene: Scene, i: int, said: Entry, last: int) -> Iterator[Tie]:
    """واتهم سكان السلطات حينها, أقيل قبل ذلك بأسبوعين: what was told last says when."""
    found = scene.spans.get(last + 1)
    offset = None if found is None else amount_of(scene.expressions[found[0]].meaning)
    last = last if offset is None or found is None else found[1]
    relation = RELATIONS.get(str(said.value))
    source = modified(scene, i, last)
    target = None if source is None else told_last(scene, source, i)
    if source is not None and target is not None and relation is not None:
        yield Tie(source, relation, target, i, last, offset)


def since_that(scene: Scene, i: int, last: int, relation: Relation, offset: Duration | None) -> Tie | None:
    """وبعد ساعات من ذلك هاجموا القرية, قبل يومين من ذلك, وعلى إثر ذلك."""
    source = modified(scene, i, last)
    target = None if source is None else told_last(scene, source, i)
    return None if source is None or target in (None, source) else Tie(source, relation, target, i, last, offset)


def later(scene: Scene, i: int, last: int) -> Tie | None:
    """وبعد ساعات هاجموا القرية, زارها بعد يومين: an amount that what is past counts from what was told last."""
    found = scene.spans.get(i) or scene.spans.get(last + 1)
    if found is None or (scene.words.is_a(found[1] + 1, "counting-from") and scene.words.gap(found[1] + 1) == " "):
        return None
    offset = counted(scene.expressions[found[0]].meaning)
    source = None if offset is None else modified(scene, i, found[1])
    if source is None or not _is_over(scene, source):
        return None
    target = told_last(scene, source, i)
    return None if target in (None, source) else Tie(source, Relation.AFTER, target, i, found[1], offset)


def _is_over(scene: Scene, k: int) -> bool:
    """Whether a verb, or the one that carries a noun, tells an event as done."""
    mention = scene.mentions[k]
    if not happened(mention):
        return False
    if mention.trigger.form is Form.VERB:
        return "perfect" in mention.trigger.features
    light = scene.words.readings[scene.front(k)].entries.get("light", ())
    return scene.verbal(k) and any("perfect" in one.features for one in light)


def told_last(scene: Scene, source: int, i: int) -> int | None:
    """The event of the last date before a word, else the last that is no saying; in its sentence or the one before."""
    begin = scene.mentions[source].sentence.start
    before = scene.from_word(begin) - 1
    if before >= 0 and begin - scene.mentions[before].sentence.stop <= _A_SENTENCE:
        begin = scene.mentions[before].sentence.start
    begin = max(begin, i - _REMEMBERED)
    for first in range(min(i, scene.places[source]) - 1, max(-1, begin - 1), -1):
        found = scene.spans.get(first)
        if found is not None and scene.expressions[found[0]].interval is not None:
            k = modified(scene, first, found[1])
            if k is None or not _is_background(scene, k, source):
                return _told_on(scene, found[1], source) if k is None else k
    for k in range(min(source, scene.from_word(i)) - 1, -1, -1):
        if scene.places[k] < begin:
            return None
        if scene.mentions[k].trigger.type not in SPEECH and not _is_background(scene, k, source):
            return k
    return None


def _is_background(scene: Scene, k: int, source: int) -> bool:
    """Whether the sentence before tells of an event beside what it is about: ضحايا الهجوم الذي وقع الثلاثاء."""
    if scene.mentions[k].sentence == scene.mentions[source].sentence:
        return False
    home = scene.homes[k]
    around = () if home is None else scene.scope.outward(home)
    if any(scene.scope.clauses[n].kind is Kind.RELATIVE for n in around):
        return True
    pronoun = scene.mentions[k].trigger.last + 1
    return any(scene.words.is_a(pronoun + n, "relative-pronoun") for n in (0, 1))


def _told_on(scene: Scene, last: int, source: int) -> int | None:
    """What is told of the day that ends at a word: تعود القضية إلى عام 2024، عندما اتهم الوزير."""
    k = scene.from_word(last + 1)
    return k if k < source and last in scene.mentions[k].sentence else None


def amount_of(meaning: Time) -> Duration | None:
    """The amount of time that a meaning is, be it roughly."""
    match meaning:
        case Duration():
            return meaning
        case Modified(of=of):
            return amount_of(of)
    return None


def is_rough(meaning: Time) -> bool:
    """Whether an amount is only said about, or as a bound: نحو تسع ساعات, أكثر من أسبوع."""
    match meaning:
        case Modified(of=Duration()):
            return True
    return False


def counts_on(meaning: Time) -> bool:
    """Whether a meaning counts onwards from publication by its own words, as only what is to come does."""
    match meaning:
        case Shift(amount=number, anchor=Anchor.NOW):
            return number > 0
        case Modified(of=of):
            return counts_on(of)
    return False


def counts_from_told(meaning: Time) -> bool:
    """Whether a meaning counts onwards from the time that was told last."""
    match meaning:
        case Shift(amount=number, anchor=Mentioned()):
            return number > 0
        case Modified(of=of):
            return counts_from_told(of)
    return False


def counted(meaning: Time) -> Duration | None:
    """The amount that is counted onwards, from publication as far as its own words go."""
    match meaning:
        case Shift(amount=number, unit=unit, anchor=Anchor.NOW | Mentioned()):
            return Duration((Amount(number, unit),))
        case Modified(of=of):
            return counted(of)
    return amount_of(meaning)
