"""What one mention says that tells its happening from others: who, where, when, and that it is another or the same."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.lexicon import load
from timeline.arabic.names import normal_form
from timeline.arabic.text import Words
from timeline.article.context.carriers import carriers
from timeline.article.happenings.parties import Party, content, party
from timeline.article.mentions import EventMention, Form, Trigger, happened
from timeline.article.times.clauses import SPEECH
from timeline.article.times.harm import succumbed
from timeline.article.times.scene import Scene
from timeline.event import DetailKind, EventType, Modality, Participant, Role
from timeline.time.interval import Interval

_ORDINALS = frozenset({"ordinal", "ordinal-f", "of-a-row"})
_NEWS = timedelta(days=14)  # how far back news goes at most
_KINDS_OF_PLACES = frozenset(normal_form(e.form) for e in load("places") if e.symbol == "settlement") | {"في"}
_OF_NEW = frozenset({EventType.APPOINTMENT, EventType.ELECTION, EventType.DISMISSAL, EventType.OPENING})
"""Types of what is done to what may be new itself: تعيين وزير جديد."""
_LINE = 160  # characters of the longest headline


class Profile(NamedTuple):
    """What one mention says that tells its happening from others.

    `about` is when it was for what the text says of others beside it, `context` the time that its clause tells of.
    `of_place` is a noun that is known by the place that it is of (هجوم مأرب). `plan` says that it may never happen,
    `planned` that it is meant to, `past` that a verb tells it as done, `ahead` that its time is to come, `coming`
    that at least what is told beside it says so, `long_ago` that it is no news. `annexed` is one that is known by
    what it is of (محاكمته), `owned` one with a pronoun, `guessed` one whose pronoun is only supposed to mean who is
    named before, `other` one said to be another (هجوم آخر), `this` one said to be the very same (الجلسة ذاتها).
    `resumes` says of a verb that its object is known (ووقع الاتفاقية), `killed` is how many died, `number` which of
    several it is (الجولة الثانية), or 0. A noun `of_any_number` takes up one or many: هذه الكارثة.
    """

    parties: tuple[Party, ...]
    place: frozenset[str]
    of_place: bool
    when: Interval | None
    about: Interval | None
    context: Interval | None
    plan: bool
    planned: bool
    past: bool
    ahead: bool
    coming: bool
    long_ago: bool
    word: str
    own_kind: bool
    sort: str
    noun: bool
    definite: bool
    annexed: bool
    owned: bool
    guessed: bool
    other: bool
    this: bool
    resumes: bool
    killed: int | None
    further: bool
    plural: bool
    of_any_number: bool
    number: int
    headline: bool

    @property
    def time(self) -> Interval | None:
        """When it was, or else about when."""
        return self.when or self.about

    @property
    def anonymous(self) -> bool:
        """Whether those who take part are not named, and one is said to be known: اعتقلت المتهمين."""
        known = any(p.definite and p.role is Role.PATIENT for p in self.parties)
        return known and not any(p.proper for p in self.parties)


def profile_of(
    scene: Scene,
    k: int,
    when: Mapping[int, Interval | None],
    about: Mapping[int, Interval],
    known: dict[tuple[Role, int, int], Party],
    headlines: Container[int],
    *,
    alone: bool,
) -> Profile:
    """What a mention says; of one that stays `alone` not who takes part. Parties that are `known` are the same."""
    words, mention = scene.words, scene.mentions[k]
    trigger, place = mention.trigger, mention.place
    noun = trigger.form is Form.NOUN
    return Profile(
        parties=() if alone else tuple([_party(words, p, known) for p in mention.participants]),
        place=frozenset() if place is None else _which(words, place.start, place.end),
        of_place=is_of_place(scene.words, mention),
        when=when.get(k),
        about=about.get(k),
        context=None if alone else _context(scene, k, when),
        plan=mention.modality is not Modality.ASSERTED,
        planned=mention.modality is Modality.PLANNED,
        past=_is_past(scene, k),
        ahead=_is_ahead(scene.article.published, when.get(k)),
        coming=_is_ahead(scene.article.published, when.get(k) or about.get(k)),
        long_ago=_is_long_ago(scene.article.published, when.get(k)),
        word=trigger.lemma,
        own_kind=noun
        and trigger.type is EventType.MEETING
        and scene.lemma_is(k, "own-kind")
        and not (names_the_next(scene, k) or words.is_a(trigger.last + 1, "of-work")),
        sort=scene.sort(k),
        noun=noun,
        definite=noun and _is_known(scene, k),
        owned="possessed" in trigger.features,
        guessed="possessed" in trigger.features and all(p.end <= trigger.start for p in mention.participants),
        annexed=noun and _is_annexed(words, trigger),
        other=_another(scene, k) or (trigger.type is EventType.CASUALTY and succumbed(scene, k)),
        this=noun and _very_same(scene, k),
        resumes=not noun and trigger.type is EventType.AGREEMENT and _resumes(words, trigger),
        killed=_killed(mention) if mention.details else None,
        further=_further(words, mention),
        plural=noun and _plural(scene, k),
        of_any_number=noun and scene.lemma_is(k, "of-any-number"),
        number=_number(words, trigger.last + 1) if noun else 0,
        headline=k in headlines,
    )


def _ends_definite(words: Words, trigger: Trigger) -> bool:
    """Whether a noun of several words is a definite one: وقف إطلاق النار."""
    return trigger.last > trigger.first and is_definite(words, trigger.last)


def _is_known(scene: Scene, k: int) -> bool:
    """Whether a noun takes its happening for known: الهجوم, هذا الهجوم, اعتقاله of whoever is told of."""
    words, mention = scene.words, scene.mentions[k]
    trigger = mention.trigger
    if _is_aim(words, trigger):
        return False
    if "definite" in trigger.features or ("possessed" in trigger.features and not mention.participants):
        return True
    if trigger.type is EventType.AGREEMENT and _resumes(words, trigger):
        return True
    if pointed(scene, k) or _ends_definite(words, trigger) or _is_of_its_day(scene, trigger.last + 1):
        return True
    return words.is_a(trigger.first - 1, "of-happening") and not scene.verbal(k)  # ضحايا هجوم باريس


def _is_of_its_day(scene: Scene, after: int) -> bool:
    """Whether the word right after a noun begins the day that it is of: هجوم الأربعاء."""
    words = scene.words
    if after not in scene.spans or words.gap(after) != " ":
        return False
    return not words.readings[after].clitic and is_definite(words, after)


def _is_aim(words: Words, trigger: Trigger) -> bool:
    """Whether a noun only says what something is done for: تظاهروا للمطالبة بأجورهم."""
    return trigger.type in SPEECH and words.readings[trigger.first].clitic[-1:] == PREPOSITIONS[1]


def _is_annexed(words: Words, trigger: Trigger) -> bool:
    """Whether a noun is one by what it is of: محاكمته, فتح القنصلية."""
    if "possessed" in trigger.features:
        return True
    after = trigger.last + 1
    joined = after >= len(words) or words.gap(after) != " " or words.reading(after).clitic
    return not joined and is_definite(words, after) and not is_definite(words, trigger.last)


def is_of_place(words: Words, mention: EventMention) -> bool:
    """Whether a noun is known by the place that it is of: هجوم مأرب."""
    noun = mention.trigger.form is Form.NOUN
    return noun and mention.place is not None and mention.place.start == _next_to(words, mention.trigger)


def _next_to(words: Words, trigger: Trigger) -> int | None:
    """Where the word begins that a noun without article is of, if nothing is joined to it."""
    after = trigger.last + 1
    if after >= len(words) or words.gap(after) != " " or words.reading(after).clitic or "definite" in trigger.features:
        return None
    return words.start(after)


def _is_past(scene: Scene, k: int) -> bool:
    """Whether a verb, or the light verb of a noun, tells a mention as done."""
    if not happened(scene.mentions[k]):
        return False
    front = scene.front(k)
    light = carriers(scene.words, front) if front < scene.places[k] else ()
    return "perfect" in scene.mentions[k].trigger.features or any("perfect" in entry.features for entry in light)


def _is_ahead(published: date | datetime | None, when: Interval | None) -> bool:
    """Whether a time begins after the day of publication."""
    if published is None or when is None or when.begin is None:
        return False
    return when.begin.date() > date(published.year, published.month, published.day)


def _is_long_ago(published: date | datetime | None, when: Interval | None) -> bool:
    """Whether a time had ended before what the news of its article commonly tells."""
    if published is None or when is None or when.end is None:
        return False
    return date(published.year, published.month, published.day) - when.end.date() > _NEWS


def _party(words: Words, participant: Participant, known: dict[tuple[Role, int, int], Party]) -> Party:
    span = participant.role, participant.start, participant.end
    found = known.get(span)
    if found is None:
        found = known[span] = party(words, participant)
    return found


def _plural(scene: Scene, k: int) -> bool:
    trigger = scene.mentions[k].trigger
    if "plural" not in trigger.features or scene.lemma_is(k, "plural-form"):
        return False
    return not scene.words.is_a(trigger.first - 1, "one-of")


def _killed(mention: EventMention) -> int | None:
    """How many are said to have died."""
    return next((d.number for d in mention.details if d.kind is DetailKind.KILLED), None)


def _further(words: Words, mention: EventMention) -> bool:
    """Whether others died than those who were told of: فيما لقي اثنان آخران مصرعهما."""
    died = (d for d in mention.details if d.kind is DetailKind.KILLED)
    return any(words.is_a(i, "others") for d in died for i in range(words.at(d.start), words.at(d.end - 1) + 1))


def _resumes(words: Words, trigger: Trigger) -> bool:
    """Whether an agreement is said to be signed that was told of before: ووقع الاتفاقية, قبيل توقيع الاتفاق."""
    return words.is_a(trigger.last + 1, "of:document") and is_definite(words, trigger.last + 1)


def _number(words: Words, i: int) -> int:
    """Which of several a noun before the word at `i` is said to be: الجولة الثانية."""
    if i >= len(words.readings) or _ORDINALS.isdisjoint(words.readings[i].entries):
        return 0
    if words.gap(i) != " " or words.readings[i].clitic:
        return 0
    found = (entry for symbol in _ORDINALS for entry in words.readings[i].entries.get(symbol, ()))
    return next((entry.value for entry in found if isinstance(entry.value, int)), 0)


def _context(scene: Scene, k: int, when: Mapping[int, Interval | None]) -> Interval | None:
    """The time of what the clause of a mention, or the verb that it hangs on, tells before it."""
    if not when:
        return None
    home = scene.homes[k]
    for n in scene.back(scene.places[k]):
        if scene.homes[n] == home and (told := when.get(n)) is not None:
            return told
    return None


def _very_same(scene: Scene, k: int) -> bool:
    """Whether the words after a noun say that it is this very one: الجلسة ذاتها, not هجوم على المعبر نفسه.

    They agree with it: استقالة الوزير نفسه is no resignation that was told of.
    """
    words, trigger = scene.words, scene.mentions[k].trigger
    last = trigger.last
    if words.lexicon.finder("same").search(words.codes, 2 * last + 3, 2 * last + 10) is None:
        return False
    if "definite" not in trigger.features and not _is_annexed(words, trigger):
        return False
    for i in range(last + 1, min(last + 5, len(words))):
        if same := words.readings[i].entries.get("same"):
            return any((entry.value == "feminine") == scene.feminine(k) for entry in same)
        if words.is_a(i, "preposition"):
            return False
    return False


def _another(scene: Scene, k: int) -> bool:
    """Whether a mention is said to be another one: هجوم مماثل, الجولة السابقة من المحادثات, كما استقبل."""
    words, trigger = scene.words, scene.mentions[k].trigger
    if trigger.form is not Form.NOUN:
        return words.is_a(trigger.first - 1, "also")
    if words.is_a(trigger.first - 1, "repeating"):
        return True
    said = trigger.last + (1 if trigger.type in _OF_NEW else 2)
    if any(words.is_a(i, "other") for i in range(trigger.last + 1, said + 1)):
        return True
    return words.is_a(trigger.first - 2, "other") and "binds:origin" in words.readings[trigger.first - 1].says


def in_headlines(scene: Scene) -> set[int]:
    """The mentions that stand in a headline: on a short line that no full stop ends."""
    found: set[int] = set()
    k = end = 0
    for line in scene.words.text.split("\n"):
        end += len(line) + 1
        kept = line.rstrip()
        headline = len(kept) <= _LINE and not kept.endswith((".", ":", "،"))
        while k < len(scene.mentions) and scene.mentions[k].trigger.start < end:
            if headline:
                found.add(k)
            k += 1
    return found


def pointed(scene: Scene, k: int) -> bool:
    """Whether a mention points to what was told: هذا التصريح."""
    return scene.words.is_a(scene.places[k] - 1, "demonstrative")


def names_the_next(scene: Scene, k: int) -> bool:
    """Whether the noun right after a noun only says of what kind it is: جلسة محاكمة."""
    if k + 1 >= len(scene.mentions):
        return False
    here, there = scene.mentions[k].trigger, scene.mentions[k + 1].trigger
    nouns = here.form is there.form is Form.NOUN and here.type is there.type
    next_to = there.first == here.last + 1 and scene.words.gap(there.first) == " "
    return nouns and next_to and not scene.words.readings[there.first].clitic


def _which(words: Words, start: int, end: int) -> frozenset[str]:
    """The words of a place that tell which it is, and not what it is: الأبيض of مدينة الأبيض."""
    told = content(words, start, end)
    return told - _KINDS_OF_PLACES or told
