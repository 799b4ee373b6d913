"""Which mentions of one article are the same happening.

Mentions are taken in the order of the text. Each joins the happening that it takes up, or begins a new one: a
definite noun (القرار) takes up the happening of its kind that the reader has in mind, a verb or an indefinite noun
one whose participants it repeats, and what a headline told the body tells again. Two that name different people,
times or places stay two.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.dictionary import PREPOSITIONS
from timeline.article.happenings.happening import Agreement, Happening, agreement_of, clash, same_day
from timeline.article.happenings.neighbours import set_apart, times_beside, waiting
from timeline.article.happenings.parties import Party
from timeline.article.happenings.profiles import Profile, in_headlines, is_of_place, names_the_next, pointed, profile_of
from timeline.article.mentions import EventMention, Form
from timeline.article.times.clauses import SPEECH
from timeline.article.times.dated import Dating
from timeline.article.times.relations import ENCOUNTERS, Tie
from timeline.article.times.scene import Scene
from timeline.event import EventType, Modality, Polarity, Role

_REMEMBERED = 8  # happenings of one type that a reader keeps apart, and mentions that tell of one
_FRESH = 10  # mentions after which a reader needs a name to know what is told again
_AHEAD = 1.5  # how much less likely a noun takes up what is still to come
_MAIN = 1.0  # how much likelier a noun takes up what the headline told
_BESIDE = frozenset({"hurt", "tour"})
"""Sorts of what happens beside others of its type: a headline of one is not told again by another."""
_DONE_TO = frozenset({EventType.AGREEMENT, EventType.AID})
"""Types whose verbs have a noun of the same for their object: وقعا اتفاقا."""
_SUDDEN = frozenset({EventType.PROTEST, EventType.ATTACK, EventType.DISASTER, EventType.CASUALTY, EventType.ARREST})
"""Types of what headlines tell when it has happened."""
_NUMBERED = frozenset({EventType.MEETING, EventType.TRIAL, EventType.ELECTION})
"""Types of what goes on in sessions and rounds."""
_ONCE = frozenset({EventType.APPOINTMENT, EventType.DISMISSAL, EventType.ARREST})
"""Types of what happens to one person once: of whom a pronoun tells it is who it was told of."""
_MANY = 5  # so many dead are seldom counted twice
_NEAR = 2  # words between two sentences that follow each other


def happenings(scene: Scene, datings: Sequence[Dating], ties: Sequence[Tie]) -> list[Happening]:
    """The happenings of an article, in the order of their first mentions."""
    when = {dating.mention: dating.interval for dating in datings if not (dating.stamp or dating.has_no_day)}
    causes = {tie.source: tie.target for tie in ties if scene.mentions[tie.source].trigger.type is EventType.CASUALTY}
    apart, about, later = set_apart(scene, ties), times_beside(scene, ties, when), waiting(causes, ties)
    known: dict[tuple[EventType, bool], list[Happening]] = {}
    of: dict[int, Happening] = {}
    parties: dict[tuple[Role, int, int], Party] = {}
    order: list[Happening] = []
    headlines = in_headlines(scene)
    lonely = [m.trigger.type is EventType.STATEMENT and not pointed(scene, k) for k, m in enumerate(scene.mentions)]
    compared = _compared(scene, lonely)
    for k, (mention, alone) in enumerate(zip(scene.mentions, lonely, strict=True)):
        if mention.trigger.type not in compared:
            of[k] = Happening([k], cause=of.get(causes.get(k, k)))
            order.append(of[k])
            continue
        profile = profile_of(scene, k, when, about, parties, headlines, alone=alone)
        of_kind = _of_kind(scene, k, known)
        cause = of.get(causes[k]) if k in causes else None
        if alone:
            found = None
        elif (found := _counted_before(profile, of_kind)) is not None:
            pass
        elif k and names_the_next(scene, k - 1):
            found = of[k - 1]
        elif cause is not None:
            found = _victims(profile, of_kind, cause)
        else:
            others = apart.get(k, set())  # what the text sets before or after it cannot be the same
            open_to = [h for h in of_kind if others.isdisjoint(h.mentions[-_REMEMBERED:])] if others else of_kind
            found = _taken_up(scene, k, profile, open_to)
        if found is None:
            found = Happening([], cause=cause)
            order.append(found)
            of_kind.append(found)
            if len(of_kind) > _REMEMBERED:
                del of_kind[1]  # the first is what the article is about
        found.take(k, profile)
        of[k] = found
        for victims in later.get(k, ()):
            of[victims].cause = of[victims].cause or found
    return order


def _compared(scene: Scene, lonely: Sequence[bool]) -> set[EventType]:
    """The types of which a later mention may take up one before, and those that others happen on.

    A `lonely` mention takes up none: people say many things.
    """
    told: set[EventType] = set()
    compared = set(ENCOUNTERS)
    for k, (mention, alone) in enumerate(zip(scene.mentions, lonely, strict=True)):
        kind = mention.trigger.type
        if kind in told and not alone:
            compared.add(kind)
        if EventType.ATTACK in told and _of_any_harm(scene, k):
            compared |= {kind, EventType.ATTACK}
        told.add(kind)
    return compared


def _of_kind(scene: Scene, k: int, known: dict[tuple[EventType, bool], list[Happening]]) -> list[Happening]:
    """The happenings so far of which a mention may be; a new one is added to them."""
    mention = scene.mentions[k]
    of_kind = known.setdefault((mention.trigger.type, _is_none(mention)), [])
    attacks = known.get((EventType.ATTACK, False))
    return attacks if attacks and not of_kind and _of_any_harm(scene, k) else of_kind


def _of_any_harm(scene: Scene, k: int) -> bool:
    """Whether a noun takes for known what did harm, an attack too: ضحايا الحادث, حادث باهي."""
    if not scene.lemma_is(k, "of-any-harm"):
        return False
    return "definite" in scene.mentions[k].trigger.features or is_of_place(scene.words, scene.mentions[k])


def _is_none(mention: EventMention) -> bool:
    """Whether a mention says that nothing happened, or somebody denies it: it is no mention of what did."""
    return mention.modality is Modality.DENIED or (
        mention.polarity is Polarity.NEGATIVE and mention.modality is Modality.ASSERTED
    )


def _counted_before(profile: Profile, known: Sequence[Happening]) -> Happening | None:
    """The dead who were counted before, if that many died at once: 30 قتيلا, then قتل 30 شخصا."""
    if profile.killed is None or profile.killed < _MANY:
        return None
    same = (h for h in known if h.killed == profile.killed and not clash(profile.when, h.when))
    return next((h for h in same if not agreement_of(profile, h, EventType.CASUALTY).against), None)


def _victims(profile: Profile, known: Sequence[Happening], cause: Happening) -> Happening | None:
    """The dead of one attack are one happening, however many each counts, unless it names others; so are the hurt."""
    for happening in known:
        if happening.cause is not cause or clash(profile.when, happening.when) or profile.sort not in happening.sorts:
            continue
        if profile.further and profile.killed != happening.killed:
            continue
        if not agreement_of(profile, happening, EventType.CASUALTY).against:
            return happening
    return None


def _taken_up(scene: Scene, k: int, profile: Profile, known: Sequence[Happening]) -> Happening | None:
    """The happening that a mention takes up, the last of those that it may be; None where it tells of a new one."""
    best, found = 0.0, None
    for happening in known:
        if (likeness := _likeness(scene, k, profile, happening)) >= best and likeness > 0:
            best, found = likeness, happening
    return found


def _likeness(scene: Scene, k: int, profile: Profile, happening: Happening) -> float:
    """How much speaks for a mention being one of a happening; 0 where something speaks against it."""
    trigger, last = scene.mentions[k].trigger, scene.mentions[happening.mentions[-1]]
    same_sentence = trigger.first in last.sentence
    if _excluded(trigger.type, profile, happening, same_sentence=same_sentence):
        return 0
    agreement = agreement_of(profile, happening, trigger.type)
    if trigger.type is EventType.AID and same_sentence and _goes_with_verb(scene, k, happening):
        return 1  # وزع المركز مساعدات
    if trigger.type in _ONCE and _is_who_it_was(profile, happening, agreement):
        return 1
    score = 1 + 2.0 * agreement.matched + (scene.mentions[k].sentence.start - last.sentence.stop <= _NEAR)
    return score if profile.this else _weighed(scene, k, profile, happening, agreement, score)


def _weighed(scene: Scene, k: int, profile: Profile, happening: Happening, agreement: Agreement, score: float) -> float:
    """How much of what is likely remains by how a mention is told: as known, as new, in the sentence of another."""
    trigger, last = scene.mentions[k].trigger, scene.mentions[happening.mentions[-1]]
    same_sentence = trigger.first in last.sentence
    if agreement.against and not (profile.definite and agreement.matched):
        return 0
    if same_sentence and (_is_part(scene, k, happening) or _is_object(scene, k, happening)):
        return 0
    if not (profile.definite or (profile.plan and happening.plan)) and clash(profile.context, happening.when):
        return 0
    same_word = profile.word in happening.words
    if profile.definite:
        same_time = profile.when is not None and profile.when == happening.when
        score -= _AHEAD * (happening.ahead and not profile.plan)
        score += _MAIN * happening.headline
        score += 2 * (same_sentence and scene.words.is_a(trigger.first - 1, "being"))
        return score + 1 + same_word + 0.1 * min(len(happening.mentions), 5) + 4 * same_time
    if same_sentence and profile.owned and agreement.matched and not agreement.apart:
        return score  # والتقى فور وصوله قادة الحركة
    if same_sentence and agreement.matched < 2 and not (agreement.matched and same_word):
        return score if _goes_with_verb(scene, k, happening) else 0
    fresh = k - happening.mentions[-1] <= _FRESH
    if same_word and fresh and _is_explained(scene, k, profile, happening) and not agreement.apart:
        return score
    return score if _told_again(profile, happening, agreement, fresh=fresh) else 0


def _excluded(kind: EventType, profile: Profile, happening: Happening, *, same_sentence: bool) -> bool:
    """Whether a mention cannot be one of a happening, whoever takes part in either."""
    if profile.sort not in happening.sorts and (not happening.untold or not _BESIDE.isdisjoint(happening.sorts)):
        return True
    if profile.number and happening.number and profile.number != happening.number:
        return True
    if profile.ahead and happening.headline and not happening.plan and kind in _SUDDEN:
        return True
    if profile.other or clash(profile.time, happening.time) or (profile.coming and happening.past):
        return True
    if kind in _NUMBERED and profile.number not in (0, 1) and not happening.number and happening.when is not None:
        return True  # what has a number only now is not what was told without: موعدا للجلسة الثانية
    if profile.long_ago and happening.headline and happening.past and happening.when is None:
        return True
    if profile.this:
        return same_sentence
    if profile.noun:
        return _another_kind(profile, happening) or (profile.planned and happening.past and not same_sentence)
    if profile.killed and happening.killed and profile.killed != happening.killed:
        return True
    # A verb tells of something new in its sentence, and who asks or accuses twice does so of two things.
    return same_sentence or (kind in SPEECH and not (happening.untold or profile.resumes))


def _is_who_it_was(profile: Profile, happening: Happening, agreement: Agreement) -> bool:
    """Whether a pronoun means whom the happening was done to, and not who was named last: منذ تعيينه."""
    if agreement.matched or agreement.against:
        return False
    return profile.guessed and profile.plan is happening.plan


def _is_object(scene: Scene, k: int, happening: Happening) -> bool:
    """Whether a definite noun is what the verb of its clause is done to: ألغت المحكمة الحكم, تبنت الهجوم."""
    verb, trigger = happening.mentions[-1], scene.mentions[k].trigger
    if scene.mentions[verb].trigger.form is not Form.VERB or trigger.form is not Form.NOUN:
        return False
    if trigger.type is EventType.AGREEMENT or scene.homes[verb] != scene.homes[k]:
        return False
    between = range(scene.mentions[verb].trigger.last + 1, trigger.first)
    reading = scene.words.reading(trigger.first)
    return not reading.clitic and not any(scene.words.is_a(i, "preposition") for i in between)


def _is_part(scene: Scene, k: int, happening: Happening) -> bool:
    """Whether a happening is said to begin or end with this one: وبدأ الهجوم بتفجير سيارة."""
    first, last = scene.places[k], scene.places[happening.mentions[-1]]
    if scene.words.readings[first].clitic[-1:] != PREPOSITIONS[0]:
        return False
    return any(scene.words.is_a(last - n, "begins-with") for n in (1, 2))


def _goes_with_verb(scene: Scene, k: int, happening: Happening) -> bool:
    """Whether a noun names again what the verb of its clause told: التقى ... في اجتماع, وقعا اتفاقا."""
    trigger, verb = scene.mentions[k].trigger, happening.mentions[-1]
    if scene.words.is_a(trigger.first - 1, "ordinal-of"):
        return True  # في غارات على الميناء، لتكون بذلك ثالث ضربة
    if scene.clause(trigger.first) != scene.homes[verb]:
        return False
    return scene.words.is_a(trigger.first - 1, "in") or (trigger.type in _DONE_TO and scene.verbal(verb))


def _told_again(profile: Profile, happening: Happening, agreement: Agreement, *, fresh: bool) -> bool:
    """Whether an indefinite noun or a verb repeats enough of a happening to be no new one."""
    there = bool(profile.place) and (
        not profile.place.isdisjoint(happening.place)
        or any(not profile.place.isdisjoint(known.name) for known in happening.parties)
    )
    elsewhere = bool(profile.place and happening.place) and not there
    agrees = agreement.matched and not (agreement.apart or elsewhere)
    if agrees and (profile.annexed or _explains(profile, happening)):
        return True
    if happening.untold and profile.word in happening.words and not (agreement.apart or elsewhere):
        return True
    if happening.headline and (not elsewhere or agreement.matched or happening.untold):
        another = profile.owned and (agreement.apart or elsewhere)  # زيارة إلى أنقرة واجتماعه فيها بالوزير
        if there or (agreement.matched and not another):
            return True
        nobody = not profile.parties or (not happening.parties and profile.word in happening.words)
        if fresh and (profile.anonymous or happening.untold or (nobody and profile.plan <= happening.plan)):
            return True
    same_time = profile.when is not None and profile.when == happening.when
    whole = agreement.whole and (profile.noun or not elsewhere) and profile.when is None  # a new time, a new event
    if agreement.matched == 1 and not agreement.apart:
        return same_time or there or whole
    if there and same_day(profile.time, happening.time):
        return True
    if there and profile.of_place and not (agreement.apart or profile.plan):
        return True
    if _explains_day(profile, happening) and not (agreement.apart or elsewhere):
        return True
    return agreement.matched >= 2


def _is_explained(scene: Scene, k: int, profile: Profile, happening: Happening) -> bool:
    """Whether a noun tells as done what was only named: إثر اشتباكات ... وكانت اشتباكات قد اندلعت الثلاثاء."""
    trigger, words = scene.mentions[k].trigger, scene.words
    if trigger.type not in _SUDDEN or not words.is_a(trigger.first - 1, "had") or happening.when is not None:
        return False
    if profile.place and happening.place and profile.place.isdisjoint(happening.place):
        return False
    return any(words.is_a(i, "already") for i in range(trigger.last + 1, trigger.last + _NEAR + 1))


def _explains(profile: Profile, happening: Happening) -> bool:
    """Whether a verb tells what was taken for known: رد على الحكم ... وكانت محكمة قد حكمت عليه."""
    return profile.past and not happening.new and happening.when is None


def _explains_day(profile: Profile, happening: Happening) -> bool:
    """Whether a verb tells what was known as the one of its day: هجوم أمس, then استهدفت طائرة السوق عند السابعة."""
    return profile.past and not happening.new and same_day(profile.when, happening.when)


def _another_kind(profile: Profile, happening: Happening) -> bool:
    """Whether a noun cannot take up what the nouns before named: one or many, a session or another meeting."""
    if (profile.own_kind or happening.own_kind) and not happening.untold and profile.word not in happening.words:
        return True
    if profile.of_any_number or happening.untold:
        return False
    return bool(happening.numbers) and profile.plural not in happening.numbers
