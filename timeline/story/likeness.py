"""Whether two articles tell of one happening: what speaks for it, what against it, and how strongly.

An event is judged by what does not depend on an article's manner: its type, when it can have been, who took part,
where, and whether it is told as done, planned or denied; its words count where they are nearly the same. To look
alike is not enough: people meet again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import product

from timeline.event import SPOKEN, EventType, Role
from timeline.story.people import AGREED, Person
from timeline.story.witness import Witness, same_place

_TWO_SIDED = {EventType.MEETING, EventType.CALL, EventType.AGREEMENT, EventType.CEASEFIRE}
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
ONCE = {EventType.APPOINTMENT, EventType.DISMISSAL, EventType.ARREST, EventType.ELECTION}
"""Types of events that happen to one person once in a while."""
_OF_THINGS = {EventType.DEPLOYMENT, EventType.OPENING}
"""Types of events that are told from each other by what they are done with: نشر مراقبين, نشر تعزيزات."""
_WITHOUT_DOER = {EventType.DISASTER, EventType.CASUALTY}
"""Types of events that have nobody who does them: an agent is another word of the sentence."""
SURE = 20
"""How strong it is that two of those who took part are the same."""
WEAK = 6
"""How strong it is at most what place and words alone say."""
_MANY = 5
"""How many dead are seldom counted twice."""
SOON = timedelta(days=2)
"""How long after one article another may still print the same saying."""


def told_alike(a: Witness, b: Witness) -> bool:
    """Whether both may be said of one happening: a denied one is only that; a plan comes true at its own time."""
    if a.standing != b.standing:
        return False
    return a.planned == b.planned or not (a.timeless or b.timeless)


def contradict(a: Witness, b: Witness) -> bool:
    """Whether they name different people, or places, so that they cannot be one happening."""
    if a.type in _TWO_SIDED:
        matched = _matched(a.people, b.people)
        left = [[p for p in w.people if not any(p.same(q) for q in o.people)] for w, o in ((a, b), (b, a))]
        return matched < 2 and (_of_others(*left) or _of_two_peoples(*left) or _elsewhere(a, b))
    for role in (Role.PATIENT,) if a.type in _WITHOUT_DOER else Role:
        left_people = [p for p in a.people if role in p.roles]
        right_people = [p for p in b.people if role in p.roles]
        if _all_named(left_people) and _all_named(right_people) and not _may_match(left_people, right_people):
            return True
        if _of_other_peoples(left_people, right_people):
            return True
    if a.type in ONCE and _of_other_offices(*([p for p in w.people if Role.PATIENT in p.roles] for w in (a, b))):
        return True
    return _elsewhere(a, b) and _matched(a.people, b.people) < 2


def _elsewhere(a: Witness, b: Witness) -> bool:
    """Whether they are told of two places, unless these are the two of what is agreed."""
    return same_place(a.place, b.place) is False and not (a.type in AGREED and _name_both_places(a, b))


def _of_other_peoples(one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Whether all are said to be of peoples, and none of one that the other side has too: the police of two states."""
    if not one or not other or not all(person.peoples for person in (*one, *other)):
        return False
    return frozenset().union(*(p.peoples for p in one)).isdisjoint(frozenset().union(*(p.peoples for p in other)))


def _of_other_offices(one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Whether both sides only say what somebody is, and name other offices: a minister, and the head of a bank."""
    if not one or not other or any(person.proper or not person.offices for person in (*one, *other)):
        return False
    heads = [{office[0] for person in side for office in person.offices} for side in (one, other)]
    return heads[0].isdisjoint(heads[1])


def _of_others(one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Whether each side names somebody, who cannot be one whom the other side only describes."""
    if not all(any(p.proper for p in side) for side in (one, other)) or any(p.near(q) for p in one for q in other):
        return False
    return not all(any(not (p.proper or p.things) for p in side) for side in (one, other))


def _of_two_peoples(one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Whether there is one person on each side, and titles say that they are of two peoples, whoever they are."""
    if len(one) != 1 or len(other) != 1:
        return False
    return bool(one[0].peoples and other[0].peoples) and one[0].peoples.isdisjoint(other[0].peoples)


def _all_named(people: Sequence[Person]) -> bool:
    """Whether somebody is named, and nobody is only described, who might be anybody that another article names."""
    return any(person.proper for person in people) and all(person.proper or person.things for person in people)


def _may_match(one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Whether somebody may be on both sides, his name perhaps misspelt."""
    return any(p.same(q) or p.near(q) for p in one for q in other)


def _matched(a: Iterable[Person], b: Iterable[Person], same: Callable[[Person, Person], bool] = Person.same) -> int:
    free, count = list(b), 0
    for person in a:
        found = next((other for other in free if same(person, other)), None)
        if found is not None:
            free.remove(found)
            count += 1
    return count


def likeness(a: Witness, b: Witness) -> int:
    """How strongly two witnesses seem to tell of one happening; 0 where they do not."""
    if not _possible(a, b):
        return 0
    matched = _matched(a.people, b.people)
    if a.type in SPOKEN:
        near = (a.tight and b.tight) or abs(a.published - b.published) <= SOON
        if near and matched and same_words(a, b):
            return 10 + matched
        return 9 * (near and _reprinted(a, b)) or 8 * (a.tight and b.tight and matched > 0 and _said_once(a, b))
    if by_people := _by_people(a, b, matched) if matched else 0:
        return by_people
    if _reprinted(a, b) and (matched or not (a.people and b.people)):
        return 6
    return _by_undergoing(a, b) or (_by_place(a, b) if a.type in LOCAL else 5 * _talks_alike(a, b))


def _by_people(a: Witness, b: Witness, matched: int) -> int:
    """How strong it is that so many of those who took part may be the same."""
    dated, place = a.tight and b.tight, bool(same_place(a.place, b.place))
    named = _matched(_named(a), _named(b), Person.is_one_with) if matched >= 2 else 0
    if named >= 2:
        return SURE + named + place
    if matched >= 2 and (not a.words.isdisjoint(b.words) or (dated and a.type in AGREED)):
        return 9
    if a.type not in _TWO_SIDED and (dated or place):
        return 10 + place if dated else 7
    if (dated and place) or same_words(a, b, besides=a.called | b.called):
        return 8
    return 6 if a.type in ONCE and _matched(_undergoing(a), _undergoing(b)) else 0


def _by_undergoing(a: Witness, b: Witness) -> int:
    """How strong it is that one day brought one thing to one whose name is spelt otherwise, or told of his office."""
    if not (a.tight and b.tight) or a.words.isdisjoint(b.words):
        return 0
    if any(p.near(q) for p in _undergoing(a) for q in _undergoing(b)):
        return 6
    if a.type not in ONCE or not any(set(one) <= set(other) or set(other) <= set(one) for one, other in _offices(a, b)):
        return 0
    return 5 * any(_shared(m.content, n.content, 4, 0.3) for m in a.told for n in b.told)


def _offices(a: Witness, b: Witness) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The offices of those to whom it happens, each of one with each of the other."""
    one, other = ([office for p in w.people if Role.PATIENT in p.roles for office in p.offices] for w in (a, b))
    return product(one, other)


def _by_place(a: Witness, b: Witness) -> int:
    """How strong it is that both were in one place: on one day; else if one word names them; else in like words."""
    dated, place = a.tight and b.tight, bool(same_place(a.place, b.place))
    if dated and place:
        guessed = a.type is EventType.AGREEMENT and (a.guessed or b.guessed)
        return 6 * (not guessed or _told_beside(a, b, 0.2))
    if a.type is EventType.CASUALTY:  # so many dead are seldom counted twice in one week
        return 4 * (a.killed == b.killed >= _MANY and not (a.timeless or b.timeless))
    if dated:
        return 5 * (_told_so(a, b) or (a.type in AGREED and _name_both_places(a, b)))
    return 4 * ((place or _one_city(a, b)) and not a.words.isdisjoint(b.words) and _soon(a, b))


def _name_both_places(a: Witness, b: Witness) -> bool:
    """Whether each names the place of the other too: where a truce holds, and where it was agreed upon."""
    return bool(a.place and b.place) and a.place[0] in b.cities and b.place[0] in a.cities


def _talks_alike(a: Witness, b: Witness) -> bool:
    """Whether both tell in like words of talks in one city on one day, whoever talked."""
    if not (a.tight and b.tight and a.talks and b.talks and (_one_city(a, b) or same_place(a.place, b.place))):
        return False
    if a.people and b.people and not _matched(a.people, b.people):
        return False
    return _told_beside(a, b, 0.3)


def _told_beside(a: Witness, b: Witness, part: float) -> bool:
    """Whether both are told in like words, the cities not counted."""
    cities = a.cities | b.cities
    return any(_shared(m.content, n.content, 4, part, besides=cities) for m in a.told for n in b.told)


def _said_once(a: Witness, b: Witness) -> bool:
    """Whether both are one kind of what is said once: who did it, that somebody mourns with others."""
    return not a.sayings.isdisjoint(b.sayings)


def _undergoing(told: Witness) -> list[Person]:
    """Those who are named and to whom it happens."""
    return [person for person in told.people if person.proper and Role.PATIENT in person.roles]


def _soon(a: Witness, b: Witness) -> bool:
    """Whether the words of one say when, or both are in the news of the same days."""
    return a.tight or b.tight or abs(a.published - b.published) <= SOON


def _named(told: Witness) -> list[Person]:
    """Those who took part, without what is just called by its kind."""
    return [person for person in told.people if not person.things]


def _told_so(a: Witness, b: Witness) -> bool:
    """Whether both tell of one city; where one tells of none, in like words: fewer, if they call it by one word."""
    if a.city is not None and b.city is not None:
        return a.city == b.city
    part = 0.5 if a.words.isdisjoint(b.words) else 0.3
    return any(_shared(m.content, n.content, 4, part, m.figures & n.figures) for m in a.told for n in b.told)


def _one_city(a: Witness, b: Witness) -> bool:
    """Whether a city is named beside both."""
    return a.city is not None and a.city == b.city


def recalled(a: Witness, b: Witness) -> bool:
    """Whether one may speak again, without a date, of what the other tells: by its word for it, or who took part."""
    if not _agree(a, b):
        return False
    if _matched(a.people, b.people) > 0:
        return True
    if a.type in _OF_THINGS and a.called and b.called and a.called.isdisjoint(b.called):
        return False
    one_word = a.type is EventType.CEASEFIRE or not a.words.isdisjoint(b.words)  # a truce has many names
    return a.type in LOCAL and (one_word or bool(same_place(a.place, b.place)))


def in_context(a: Witness, b: Witness) -> bool:
    """Whether two witnesses that stand alike to one happening may be one themselves: its toll, its outcome."""
    timeless = a.timeless or b.timeless
    return (timeless or _meet(a, b)) and _agree(a, b) and (a.type not in SPOKEN or same_words(a, b))


def _possible(a: Witness, b: Witness) -> bool:
    """Whether nothing speaks against it that two witnesses tell of one happening."""
    return _meet(a, b) and _agree(a, b)


def _meet(a: Witness, b: Witness) -> bool:
    return max(a.begin, b.begin) < min(a.end, b.end)


def _agree(a: Witness, b: Witness) -> bool:
    return a.type is b.type and told_alike(a, b) and a.in_season(b) and not contradict(a, b)


def same_words(a: Witness, b: Witness, besides: frozenset[str] = frozenset()) -> bool:
    """Whether two events are told in much the same words, `besides` some that are not counted."""
    return any(_shared(m.content, n.content, 4, 0.5, besides=besides) for m in a.told for n in b.told)


def _reprinted(a: Witness, b: Witness) -> bool:
    """Whether two articles print nearly the same sentence, with the same figures and the same word for the event."""
    return any(
        m.word == n.word and m.figures == n.figures and _shared(m.content, n.content, 8, 0.8)
        for m in a.told
        for n in b.told
    )


def _shared(
    one: frozenset[str],
    other: frozenset[str],
    number: int,
    part: float,
    also: frozenset[str] = frozenset(),
    besides: frozenset[str] = frozenset(),
) -> bool:
    """Whether two sentences share so many words, and what else is given, and such a part of the shorter one's."""
    shared = len((one & other) - besides | also)
    return shared >= number and shared >= part * min(len(one), len(other))
