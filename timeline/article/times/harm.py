"""Who died or was hurt of what: the dead are as old as the harm that killed them."""

from __future__ import annotations

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.article.times.clauses import relates
from timeline.article.times.relations import FEW, Tie, tied
from timeline.article.times.scene import Scene
from timeline.event import EventType, Modality, Polarity
from timeline.time.interval import Relation

_HARM = frozenset({EventType.ATTACK, EventType.DISASTER})
_SAME_BREATH = 16  # words between the dead and the attack that killed them: مقتل أربعة جنود في هجوم
_RISING = 6  # words from a verb to what rises
_CLOSE_BY = 8  # words from the dead to their wounds
_REMEMBERED = 120  # words that a reader keeps in mind


def victims(scene: Scene, k: int) -> Tie | None:
    """The dead are those of the harm that their sentence tells, or that was told last, a few sentences before."""
    sentence = scene.mentions[k].sentence
    if succumbed(scene, k):
        return None
    denied = scene.mentions[k].modality is Modality.DENIED  # نفى سقوط قتلى في صفوفه: nobody says of what
    begin = k if denied else max(k - FEW, scene.from_word(max(0, scene.places[k] - _REMEMBERED)))
    before = [n for n in range(k - 1, begin - 1, -1) if _harms(scene, n)]
    if before and scene.places[before[0]] in sentence:
        if _is_apart(scene, before[0], k):
            return None
        return tied(scene, k, Relation.DURING, before[0])
    if (protest := next((n for n in scene.back(scene.places[k]) if _protests(scene, n)), None)) is not None:
        return tied(scene, k, Relation.DURING, protest)
    reach = min(sentence.stop, scene.places[k] + _SAME_BREATH)
    behind = [n for n in range(k + 1, scene.from_word(reach)) if _harms(scene, n)]
    if denied:  # سقوط قتلى في الهجوم, not سقوط قتلى، متهما مجموعة بالهجوم
        behind = [n for n in behind if _in_one_breath(scene, scene.mentions[k].trigger.last, scene.places[n])]
    after = next(iter(behind), None)
    if after is not None and _is_later(scene, k, after):
        return None
    return tied(scene, k, Relation.DURING, next(iter(before), None) if after is None else after)


def killed_by(scene: Scene, k: int) -> Tie | None:
    """قتل بانفجار شاحنة, في إطلاق نار: what they are said to have died of was then, whatever was told before."""
    reach = min(scene.mentions[k].sentence.stop, scene.places[k] + _SAME_BREATH)
    after = next((n for n in range(k + 1, scene.from_word(reach)) if _harms(scene, n)), None)
    if after is None or _is_later(scene, k, after):
        return None
    place = scene.places[after]
    by = scene.words.reading(place).clitic[-1:] == PREPOSITIONS[0] or scene.words.is_a(place - 1, "in")
    return tied(scene, k, Relation.DURING, after if by else None)


def _is_later(scene: Scene, k: int, harm: int) -> bool:
    """Whether somebody died only some time after he was hurt: توفي بعد عشرة أيام من إصابته في تفجير."""
    hurt = (n for n in range(k + 1, harm) if scene.mentions[n].trigger.type is EventType.CASUALTY)
    return any(any(relates(scene.words, i) for i in range(scene.places[k] + 1, scene.places[n])) for n in hurt)


def _in_one_breath(scene: Scene, last: int, place: int) -> bool:
    """Whether no comma stands between two words."""
    return all(scene.words.gap(i) == " " for i in range(last + 1, place + 1))


def _is_apart(scene: Scene, harm: int, k: int) -> bool:
    """Whether a word of time sets the dead apart from the harm before them: أسوأ هجوم منذ أن قتل خمسون."""
    between = range(scene.mentions[harm].trigger.last + 1, scene.places[k] - 1)
    return any(scene.words.is_a(i, "since") and scene.words.is_a(i + 1, "complement") for i in between)


def _protests(scene: Scene, k: int) -> bool:
    mention = scene.mentions[k]
    return mention.trigger.type is EventType.PROTEST and mention.modality is Modality.ASSERTED


def counted_up(scene: Scene, k: int) -> bool:
    """Whether the dead are only told to be so many by now: ارتفعت حصيلة الزلزال إلى 30 قتيلا صباح اليوم."""
    mention, home = scene.mentions[k], scene.homes[k]
    if mention.trigger.type is not EventType.CASUALTY or home is None:
        return False
    begin = max(mention.sentence.start, scene.places[k] - _SAME_BREATH)
    counts = [i for i in range(begin, scene.places[k]) if scene.words.is_a(i, "count")]
    return any(scene.words.is_a(i - n, "count-rising") for i in counts for n in range(1, _RISING))


def succumbed(scene: Scene, k: int) -> bool:
    """Whether somebody died of what had happened before: وفاة ثلاثة من المصابين متأثرين بجراحهم."""
    reach = min(scene.mentions[k].sentence.stop, scene.places[k] + _CLOSE_BY)
    return any(scene.words.is_a(i, "succumbed") for i in range(scene.places[k] + 1, reach))


def _harms(scene: Scene, k: int) -> bool:
    mention = scene.mentions[k]
    return mention.trigger.type in _HARM and mention.polarity is Polarity.POSITIVE
