"""Relations by how a text goes on: أضاف, a further verb of one subject, what is said in a meeting, who died in it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.folding import fold
from timeline.article.mentions import Form
from timeline.article.times.attachment import modified, occasion_end
from timeline.article.times.clauses import SPEECH, Kind, entry, relates
from timeline.article.times.conjuncts import further_noun, further_ruling, further_verb, main_verb
from timeline.article.times.harm import killed_by, victims
from timeline.article.times.outcomes import outcome
from timeline.article.times.phases import agreed_on, decided, next_day, part, truce, welcomed
from timeline.article.times.pointers import settled
from timeline.article.times.relations import ENCOUNTERS, FEW, Tie, tied
from timeline.article.times.scene import Scene
from timeline.event import EventType, Modality, Role
from timeline.time.interval import Relation

_FEMININE = fold("ة")
_SIDES = frozenset({"sides"})
_HOLDING = ENCOUNTERS | {EventType.TRIAL}
_DONE_ON_VISITS = ENCOUNTERS | {EventType.OPENING, EventType.AGREEMENT, EventType.AID}
_ASIDE = 12  # words between a subject and the noun of what it also says
_LOAD = 6  # words from what carries a load to what it is
_NAMES = 30  # words of all who take part, between what they did and the occasion
_REMEMBERED = 120  # words that a reader keeps in mind


def continuations(scene: Scene) -> Iterator[Tie]:
    """What mentions say by their kind and their clause of how they lie to those before."""
    for k, mention in enumerate(scene.mentions):
        trigger = mention.trigger
        for read in (*_READ_FORM[trigger.form], *_READ_TYPE.get(trigger.type, ())):
            if (tie := read(scene, k)) is not None:
                yield tie


def _saying(scene: Scene, k: int) -> Tie | None:
    """أضاف and مؤكدا go on with what was being said; what both sides say they say where they meet."""
    mention = scene.mentions[k]
    if mention.trigger.form is Form.PARTICIPLE:
        head = _speaking(scene, k)
        return tied(scene, k, Relation.EQUALS, _saying_before(scene, k) if head is None else head)
    if scene.lemma_is(k, "adding"):
        return tied(scene, k, Relation.EQUALS, _saying_before(scene, k))
    if _is_in_court(scene, k):
        return tied(scene, k, Relation.DURING, _hearing_before(scene, k))
    if _of_both_sides(scene, k) or _to_company(scene, k):
        return tied(scene, k, Relation.DURING, _encounter_before(scene, k))
    return None


def _is_in_court(scene: Scene, k: int) -> bool:
    """Whether somebody speaks before the judges: أنكر أمام المحكمة ما نسب إليه."""
    place = scene.mentions[k].trigger.last
    return any(scene.words.is_a(place + n, "before-judges") for n in (1, 2, 3)) and any(
        scene.words.is_a(place + n, "judges") for n in (2, 3, 4)
    )


def _hearing_before(scene: Scene, k: int) -> int | None:
    """The hearing that was told last, and was held."""
    for before in range(k - 1, max(-1, k - FEW), -1):
        mention = scene.mentions[before]
        if mention.trigger.type is EventType.TRIAL and mention.modality is Modality.ASSERTED:
            return before
    return None


def _of_both_sides(scene: Scene, k: int) -> bool:
    """Whether both sides say it: they are its agent, or the subject of a clause that it is an aside of."""
    mention, words = scene.mentions[k], scene.words
    if words.is_a(scene.front(k) - 1, "already"):
        return False  # وكان الجانبان قد وقعا, قد توصلا إلى اتفاق: what was before
    if mention.participants:
        return (
            scene.verbal(k)
            and "future" not in mention.trigger.features
            and any(p.role is Role.AGENT and words.is_a(words.at(p.start), "sides") for p in mention.participants)
        )
    begin = max(mention.sentence.start, scene.places[k] - _ASIDE)
    if any(relates(words, i) for i in range(begin, scene.places[k])):
        return False  # تبادل الطرفان الأسرى بموجب اتفاق
    subjects = (entry(words, i, _SIDES) for i in range(begin, scene.places[k]))
    return mention.trigger.form is Form.NOUN and any(found and "subject" in found[0].features for found in subjects)


def _to_company(scene: Scene, k: int) -> bool:
    """Whether it is said to those who are gathered: أبلغ الحاضرين."""
    trigger = scene.mentions[k].trigger
    found = entry(scene.words, trigger.last + 1, _SIDES) if trigger.form is Form.VERB else None
    return found is not None and "company" in found[0].features


def _brought(scene: Scene, k: int) -> Tie | None:
    """وصلت طائرة تحمل 30 طنا من المساعدات: what is brought is given when it arrives."""
    place = scene.places[k]
    visit = next(iter(scene.back(place)), None)
    if (
        visit is None
        or scene.mentions[visit].trigger.type is not EventType.VISIT
        or scene.homes[visit] != scene.homes[k]
    ):
        return None
    loaded = scene.words.is_a(place - 1, "carrying") or any(
        scene.words.is_a(i, "of:load") for i in range(max(scene.places[visit], place - _LOAD), place)
    )
    return tied(scene, k, Relation.DURING, visit if loaded else None)


def _made_known(scene: Scene, k: int) -> Tie | None:
    """هدنة أعلنت أمس, الاتفاق الذي وقعه الطرفان: what is settled is so when its own clause says that it was made."""
    return tied(scene, k, Relation.EQUALS, settled(scene, k))


def _seized(scene: Scene, k: int) -> Tie | None:
    """Who is seized is so in the protest that the sentence tells of: تجمع المئات وأوقفت الشرطة تسعة منهم."""
    if "perfect" not in scene.mentions[k].trigger.features or scene.words.is_a(scene.places[k] - 1, "already"):
        return None
    if scene.kind(k) not in (Kind.JOINED, Kind.MAIN):
        return None
    protests = (n for n in scene.back(scene.places[k]) if scene.mentions[n].trigger.type is EventType.PROTEST)
    return tied(scene, k, Relation.DURING, next(protests, None))


def _had_happened(scene: Scene, k: int) -> Tie | None:
    """كان الوزير، الذي حضر اللقاء اليوم، قد التقى السفير: before what the clause within tells."""
    place = scene.places[k]
    if not scene.words.is_a(place - 1, "already"):
        return None
    within = next(iter(scene.back(place)), None)
    if within is None or scene.kind(within) is not Kind.RELATIVE or scene.clause(place) == scene.homes[within]:
        return None
    return tied(scene, k, Relation.BEFORE, within)


def _told_of_occasion(scene: Scene, k: int) -> Tie | None:
    """زيارة إلى بنغازي، حيث اجتمع."""
    place = scene.places[k]
    clause = scene.clause(place)
    if clause is None:
        return None
    here = scene.scope.clauses[clause]
    if here.kind is Kind.JOINED and here.parent is not None:
        here = scene.scope.clauses[here.parent]  # حيث استقبله الأمير وعقد جلسة
    if here.kind is not Kind.WHERE or not (scene.verbal(k) or _is_done_there(scene, k, clause)):
        return None
    opened = here.first
    target = next((n for n in scene.back(opened) if scene.mentions[n].trigger.type in ENCOUNTERS), None)
    if target is None:
        return None
    return Tie(k, Relation.BEFORE if _comes_from(scene, opened) else Relation.DURING, target, opened, opened)


def _comes_from(scene: Scene, opened: int) -> bool:
    """Whether حيث tells of where somebody came from: وصل إلى مسقط قادما من الرياض، حيث التقى."""
    return any(scene.words.is_a(i, "coming-from") for i in range(opened - 1, max(-1, opened - _LOAD), -1))


def _provided(scene: Scene, k: int) -> Tie | None:
    """يزور القاهرة الاثنين، على أن يلتقي نظيره: what a journey is to hold."""
    home = scene.homes[k]
    if home is None or scene.mentions[k].trigger.type not in _DONE_ON_VISITS - {EventType.VISIT}:
        return None
    here = scene.scope.clauses[home]
    on = scene.words.readings[here.first - 1].entries.get("binds", ()) if here.kind is Kind.CONTENT else ()
    if here.parent is None or not any("proviso" in bound.features for bound in on):
        return None
    head = scene.head(here.parent, k)
    journey = head is not None and scene.mentions[head].trigger.type is EventType.VISIT
    return tied(scene, k, Relation.DURING, head if journey else None)


def _is_done_there(scene: Scene, k: int, clause: int) -> bool:
    """Whether a verb that is no event itself says that an event noun took place there: حيث ترأس اجتماعا."""
    trigger, first, place = scene.mentions[k].trigger, scene.scope.clauses[clause].first, scene.places[k]
    if trigger.type not in _DONE_ON_VISITS or "definite" in trigger.features or scene.scope.mentions[clause][0] != k:
        return False
    between = range(first + 1, place)
    return any(scene.words.is_a(i, "verb") for i in between) and not any(relates(scene.words, i) for i in between)


def _held_in(scene: Scene, k: int) -> Tie | None:
    """قال في اجتماع, قضت المحكمة في جلسة: what the noun is told of is in it."""
    trigger, place = scene.mentions[k].trigger, scene.places[k]
    if scene.words.is_a(place - 1, "one-of"):
        place -= 1  # استقبله في أول زيارة له
    if trigger.type not in _HOLDING | {EventType.STATEMENT} or not scene.words.is_a(place - 1, "in"):
        return None
    if "verbal-noun" in scene.words.readings[place - 2].entries:
        return None  # المشاركة في المؤتمر
    source = modified(scene, place - 1, occasion_end(scene, trigger.last), apart=frozenset({k}))
    if source is None or not scene.verbal(source):
        return None
    told_here = place in scene.mentions[source].sentence  # not جاء ذلك في اتصال
    between = range(scene.places[source] + 1, place - 1) if told_here else range(0)
    if len(between) > (_ASIDE if source < k - 1 else _NAMES) or any(relates(scene.words, i) for i in between):
        return None
    if scene.mentions[source].trigger.type is trigger.type and trigger.type in ENCOUNTERS - {EventType.VISIT}:
        return None
    if trigger.type is EventType.STATEMENT and scene.mentions[source].trigger.type not in SPEECH:
        return None
    return Tie(source, Relation.DURING, k, place - 1, place)


def _purpose(scene: Scene, k: int) -> Tie | None:
    """توجه إلى أنقرة للقاء الوزير: what somebody travels for is on that visit."""
    trigger, place = scene.mentions[k].trigger, scene.places[k]
    if trigger.type is not EventType.MEETING or scene.words.readings[place].clitic[-1:] != PREPOSITIONS[1]:
        return None
    head = next(iter(scene.back(place)), None)
    prepares = relates(scene.words, place - 1)  # تمهيدا للاجتماع
    if head is None or prepares or scene.homes[head] != scene.homes[k] or place - scene.places[head] > _ASIDE:
        return None
    return tied(scene, k, Relation.DURING, head if scene.mentions[head].trigger.type is EventType.VISIT else None)


def _voiced(scene: Scene, k: int) -> Tie | None:
    """خرجوا في مسيرة للمطالبة, رفعوا شعارات تطالب: what a protest is for is said in it."""
    trigger, place = scene.mentions[k].trigger, scene.places[k]
    if "perfect" in trigger.features or trigger.light is not None:
        return None
    nearest = next(iter(scene.back(place)), None)
    if nearest is None or scene.mentions[nearest].trigger.type is not EventType.PROTEST:
        return None
    if trigger.form is Form.NOUN and scene.words.readings[place].clitic[-1:] != PREPOSITIONS[1]:
        return None
    return tied(scene, k, Relation.DURING, nearest)


def _speaking(scene: Scene, k: int) -> int | None:
    """The saying that a participle goes on with: the next outward, of its gender where others are told of."""
    feminine = scene.words.key(scene.places[k]).endswith(_FEMININE)
    nearest = head = main_verb(scene, k)
    while head is not None:
        trigger = scene.mentions[head].trigger
        outermost = head == nearest and scene.kind(head) is not Kind.CONTENT
        if outermost or (trigger.type in SPEECH and ("feminine" in trigger.features) is feminine):
            return head
        head = main_verb(scene, head)
    return nearest


def _saying_before(scene: Scene, k: int) -> int | None:
    """The saying that أضاف adds to."""
    for before in range(k - 1, max(-1, k - FEW), -1):
        trigger = scene.mentions[before].trigger
        said = trigger.type is EventType.STATEMENT and trigger.form is Form.VERB
        if said and scene.kind(before) is not Kind.CONTENT:
            return before
    return None


def _encounter_before(scene: Scene, k: int) -> int | None:
    """The meeting, visit or call that was told last."""
    for before in range(k - 1, max(-1, k - FEW, scene.from_word(scene.places[k] - _REMEMBERED) - 1), -1):
        mention = scene.mentions[before]
        if mention.trigger.type in ENCOUNTERS and mention.modality is Modality.ASSERTED:
            return before
    return None


_READ_FORM = {
    Form.VERB: (further_verb, _had_happened, _told_of_occasion, _provided, _made_known),
    Form.NOUN: (
        further_noun,
        _told_of_occasion,
        _held_in,
        _purpose,
        agreed_on,
        decided,
        welcomed,
        outcome,
        part,
        next_day,
    ),
    Form.PARTICIPLE: (),
}
_READ_TYPE = {
    **dict.fromkeys(SPEECH, (_saying, _voiced)),
    EventType.CASUALTY: (victims, killed_by),
    EventType.TRIAL: (further_ruling,),
    EventType.AID: (_brought,),
    EventType.ARREST: (_seized,),
    EventType.CEASEFIRE: (truce,),
}
"""What a mention may say, by the form and by the type of its trigger."""
