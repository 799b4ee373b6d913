"""Whether two articles tell of one happening: what speaks for it, what against it, and how strongly.

An event is judged by what does not depend on an article's manner: its type, when it can have been, who took part,
where, and whether it is told as done, planned or denied; its words count where they are nearly the same. To look
alike is not enough: people meet again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from timeline.arabic.names import name_keys
from timeline.event import Event, EventType, Modality, Role
from timeline.story.witness import Person, Witness, content, figures, same_place

_TWO_SIDED = {EventType.MEETING, EventType.CALL, EventType.AGREEMENT, EventType.CEASEFIRE}
SPOKEN = {EventType.STATEMENT, EventType.REQUEST, EventType.ACCUSATION, EventType.THREAT}
"""Types of events that somebody says."""
LOCAL = {
    EventType.ATTACK,
    EventType.CASUALTY,
    EventType.DISASTER,
    EventType.PROTEST,
    EventType.DEPLOYMENT,
    EventType.ELECTION,
    EventType.ARREST,
    EventType.TRIAL,
    EventType.OPENING,
    EventType.CEASEFIRE,
    EventType.AGREEMENT,
}
"""Types of events that place and time alone can tell apart."""
RECALLED = frozenset(EventType) - SPOKEN - {EventType.MEETING, EventType.CALL}
"""Types of events that do not happen to the same people every few days."""
_WITHOUT_DOER = {EventType.DISASTER, EventType.CASUALTY}
"""Types of events that have nobody who does them: an agent is another word of the sentence."""
SURE = 20
"""How strong it is that two of those who took part are the same."""
_SOON = timedelta(days=2)
"""How long after one article another may still print the same saying."""
_MOST_KEYS = 12


def told_alike(a: Event, b: Event) -> bool:
    """Whether both may be said of one happening: a denied one is only that; a plan comes true at its own time."""
    if (a.polarity, a.modality is Modality.DENIED) != (b.polarity, b.modality is Modality.DENIED):
        return False
    planned = (a.modality is Modality.ASSERTED) != (b.modality is Modality.ASSERTED)
    return not planned or (a.when is not None and b.when is not None)


def contradict(a: Witness, b: Witness) -> bool:
    """Whether they name different people, or places, so that they cannot be one happening."""
    if a.event.type in _TWO_SIDED:
        matched = _matched(a.people, b.people)
        left = [[p for p in w.people if not any(p.same(q) for q in o.people)] for w, o in ((a, b), (b, a))]
        return matched < 2 and all(any(p.proper for p in side) for side in left)
    for role in (Role.PATIENT,) if a.event.type in _WITHOUT_DOER else Role:
        left_people = [p for p in a.people if role in p.roles]
        right_people = [p for p in b.people if role in p.roles]
        if _all_named(left_people) and _all_named(right_people) and not _matched(left_people, right_people):
            return True
    return same_place(a.place, b.place) is False and _matched(a.people, b.people) < 2


def _all_named(people: Sequence[Person]) -> bool:
    """Whether somebody is named, and nobody is only described, who might be anybody that another article names."""
    return any(person.proper for person in people) and all(person.proper or person.things for person in people)


def _matched(a: Iterable[Person], b: Iterable[Person]) -> int:
    free, count = list(b), 0
    for person in a:
        found = next((other for other in free if person.same(other)), None)
        if found is not None:
            free.remove(found)
            count += 1
    return count


def likeness(a: Witness, b: Witness) -> int:
    """How strongly two witnesses seem to tell of one happening; 0 where they do not."""
    if not _possible(a, b):
        return 0
    matched = _matched(a.people, b.people)
    dated = a.tight and b.tight
    place = same_place(a.place, b.place)
    if a.event.type in SPOKEN:
        near = dated or abs(a.published - b.published) <= _SOON
        return 10 + matched if near and matched and same_words(a.event, b.event) else 9 * (near and _reprinted(a, b))
    if matched >= 2 and (named := _matched(_named(a), _named(b))) >= 2:
        return SURE + named + bool(place)
    if matched >= 2 and not a.words.isdisjoint(b.words):
        return 9
    if matched and a.event.type not in _TWO_SIDED and (dated or place):
        return 10 + bool(place) if dated else 7
    if matched and ((dated and place) or same_words(a.event, b.event)):
        return 8
    if (dated and place and a.event.type in LOCAL) or _reprinted(a, b):
        return 6
    return 5 if a.event.type in LOCAL and dated and _told_so(a, b) else 0


def _named(told: Witness) -> list[Person]:
    """Those who took part, without what is just called by its kind."""
    return [person for person in told.people if not person.things]


def _told_so(a: Witness, b: Witness) -> bool:
    """Whether both have one word for what happened in sentences that are of one matter."""
    return not a.words.isdisjoint(b.words) and any(
        _shared(m.sentence, n.sentence, 4, 0.3) for m in a.event.mentions[:3] for n in b.event.mentions[:3]
    )


def recalled(a: Witness, b: Witness) -> bool:
    """Whether one may speak again, without a date, of what the other tells: by its word for it, or who took part."""
    if not _agree(a, b):
        return False
    if _matched(a.people, b.people) > 0:
        return True
    return a.event.type in LOCAL and (not a.words.isdisjoint(b.words) or bool(same_place(a.place, b.place)))


def in_context(a: Witness, b: Witness) -> bool:
    """Whether two witnesses that stand alike to one happening may be one themselves: its toll, its outcome."""
    timeless = a.event.when is None or b.event.when is None
    return (timeless or _meet(a, b)) and _agree(a, b) and (a.event.type not in SPOKEN or same_words(a.event, b.event))


def _possible(a: Witness, b: Witness) -> bool:
    """Whether nothing speaks against it that two witnesses tell of one happening."""
    return _meet(a, b) and _agree(a, b)


def _meet(a: Witness, b: Witness) -> bool:
    return max(a.begin, b.begin) < min(a.end, b.end)


def _agree(a: Witness, b: Witness) -> bool:
    return a.event.type is b.event.type and told_alike(a.event, b.event) and not contradict(a, b)


def same_words(a: Event, b: Event) -> bool:
    """Whether two events are told in much the same words."""
    return any(_shared(m.sentence, n.sentence, 4, 0.5) for m in a.mentions[:3] for n in b.mentions[:3])


def _reprinted(a: Witness, b: Witness) -> bool:
    """Whether two articles print nearly the same sentence, with the same figures and the same word for the event."""
    return any(
        m.text == n.text and _shared(m.sentence, n.sentence, 8, 0.8) and figures(m.sentence) == figures(n.sentence)
        for m in a.event.mentions[:3]
        for n in b.event.mentions[:3]
    )


def _shared(one: str, other: str, number: int, part: float) -> bool:
    """Whether two sentences share so many words, and such a part of the shorter one's."""
    shared = len(content(one) & content(other))
    return shared >= number and shared >= part * min(len(content(one)), len(content(other)))


def keys(told: Witness) -> Iterator[tuple[str, ...]]:
    """What two witnesses of one happening have in common at least once; few events share a key."""
    kind = told.event.type.value
    days = [str(day) for day in told.days]
    names = sorted({key for person in told.people for name in person.names for key in name_keys(name)})[:_MOST_KEYS]
    yield from ((kind, "names", a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    yield from ((kind, "name", name, day) for name in names for day in days)
    yield from ((kind, "place", word, day) for word in told.place[:4] for day in days)
    yield from ((kind, "name", name, word) for name in names for word in told.place[:4])
    yield from (
        (kind, "thing", thing, day) for person in told.people for thing in sorted(person.things) for day in days
    )
    if told.event.type in LOCAL:
        yield from ((kind, "word", word, day) for word in sorted(told.words)[:4] for day in days)
    for mention in told.event.mentions[:1]:
        long = sorted(content(mention.sentence), key=lambda word: (-len(word), word))[:4]
        yield from ((kind, "words", a, b) for i, a in enumerate(long) for b in long[i + 1 :])
        yield from ((kind, "said", name, word) for name in names for word in long)
