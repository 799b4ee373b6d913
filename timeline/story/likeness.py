"""Whether two articles tell of one happening: what speaks for it, what against it, and how strongly.

An event is judged by what does not depend on an article's manner: its type, when it can have been, who took part,
where, and whether it is told as done, planned or denied. To look alike is not enough: people meet again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from attrs import frozen

from timeline.arabic.lexicon import load
from timeline.arabic.names import name_keys, normal_form, same_name
from timeline.arabic.text import fold
from timeline.event import Event, EventType, Modality, Role
from timeline.story.bounds import EARLIEST, LATEST
from timeline.time.interval import Interval

NEWS = timedelta(days=14)
"""How far back an event lies at most that an article tells without a date."""
PLANS = timedelta(days=30)
"""How far ahead an event lies at most that an article announces without a date."""
TIGHT = timedelta(days=3)
"""The longest interval that still says when, rather than about when."""

_TWO_SIDED = {EventType.MEETING, EventType.CALL, EventType.AGREEMENT, EventType.CEASEFIRE}
_SPOKEN = {EventType.STATEMENT, EventType.REQUEST, EventType.ACCUSATION, EventType.THREAT}
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
}
"""Types of events that place and time alone can tell apart."""
_MOST_PEOPLE = 12


def _words(symbol: str, *files: str) -> frozenset[str]:
    return frozenset(normal_form(entry.form) for entry in load(*files) if entry.symbol == symbol)


_ANONYMOUS = _words("anonymous", "company")
_DESCRIBING = _words("body", "company") | _words("office", "titles") | _ANONYMOUS
_SITES = _words("site", "company") | _words("place-noun", "places")
_COUNTRIES = _words("country", "places")
_NUMBERS = _words("ones", "numbers") | _words("tens", "numbers") | _words("hundreds", "numbers")
_WORD = re.compile(r"\w+")


@frozen
class Person:
    """One who took part, by all the names that the article gives; `proper` if one of them is a name of his own."""

    roles: frozenset[Role]
    names: tuple[str, ...]
    proper: bool

    def same(self, other: Person) -> bool:
        """Whether both may be the same."""
        return any(same_name(a, b) for a in self.names for b in other.names)


@frozen(eq=False)
class Witness:
    """An event as one article tells it, with what it is judged by.

    `begin` and `end` bound when it can have been: its own time, or where it has none, what news commonly tells.
    """

    event: Event
    key: tuple[str, int, str]
    published: datetime
    begin: datetime
    end: datetime
    people: tuple[Person, ...]
    place: tuple[str, ...]

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.key[0]

    @property
    def tight(self) -> bool:
        """Whether its own words say when it was."""
        when = self.event.when
        return when is not None and when.length is not None and when.length <= TIGHT


def witness(event: Event, published: datetime) -> Witness:
    """What an event is judged by; `published` is the last of all moments where nobody knows."""
    begin, end = _window(event, published)
    place = () if event.place is None else _place(event.place.name or event.place.text)
    return Witness(event, first_told(event), published, begin, end, _people(event), place)


def first_told(event: Event) -> tuple[str, int, str]:
    """Where an event is first told, by article and offset, and its id."""
    if not event.mentions:
        return "", 0, event.id
    return event.mentions[0].article or "", event.mentions[0].start, event.id


def _window(event: Event, published: datetime) -> tuple[datetime, datetime]:
    when = event.when or Interval(None, None)
    begin = (when.begin or EARLIEST).replace(tzinfo=None)
    end = (when.end or LATEST).replace(tzinfo=None)
    if published == LATEST or (begin != EARLIEST and end != LATEST):
        return begin, end
    ahead = event.modality in {Modality.PLANNED, Modality.POSSIBLE}
    since, until = (
        _away(published, timedelta(0) if ahead else -NEWS),
        _away(published, PLANS if ahead else timedelta(1)),
    )
    if begin == EARLIEST and since < end:
        begin = since
    if end == LATEST and begin < until:
        end = until
    return begin, end


def _away(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return LATEST if by > timedelta(0) else EARLIEST


def _people(event: Event) -> tuple[Person, ...]:
    """Those who took part, names that may be of one person together; who is nobody in particular is left out."""
    people: list[Person] = []
    for role, name in sorted({(p.role, p.name or p.text) for p in event.participants}, key=lambda p: (-len(p[1]), p)):
        words = normal_form(name).split()
        if not words or words[0] in _ANONYMOUS or words[0] in _NUMBERS or words[0][0].isdigit():
            continue
        proper = words[0] not in _DESCRIBING
        for i, known in enumerate(people):
            if any(same_name(name, other) for other in known.names):
                names = known.names if name in known.names else (*known.names, name)
                people[i] = Person(known.roles | {role}, names, known.proper or proper)
                break
        else:
            people.append(Person(frozenset({role}), (name,), proper))
    return tuple(people[:_MOST_PEOPLE])


@lru_cache(maxsize=65536)
def _place(name: str) -> tuple[str, ...]:
    """The words that name a place, what kind of place it is left out."""
    words = normal_form(name).split()
    return tuple(word for word in words if word not in _SITES) or tuple(words)


def same_place(a: Sequence[str], b: Sequence[str]) -> bool | None:
    """Whether two places are one, or one of them lies in the other; None where nobody knows."""
    if not a or not b:
        return None
    if a[0] in b or b[0] in a:
        return True
    return None if a[0] in _COUNTRIES or b[0] in _COUNTRIES else False


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
    for role in Role:
        left_people = [p for p in a.people if role in p.roles and p.proper]
        right_people = [p for p in b.people if role in p.roles and p.proper]
        if left_people and right_people and not _matched(left_people, right_people):
            return True
    return same_place(a.place, b.place) is False and _matched(a.people, b.people) < 2


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
    if (
        a.event.type is not b.event.type
        or max(a.begin, b.begin) >= min(a.end, b.end)
        or not told_alike(a.event, b.event)
        or contradict(a, b)
    ):
        return 0
    matched = _matched(a.people, b.people)
    dated = a.tight and b.tight
    place = same_place(a.place, b.place)
    if a.event.type in _SPOKEN:
        near = dated or abs(a.published - b.published) <= timedelta(days=2)
        return 10 + matched if matched and near and same_words(a.event, b.event) else 0
    if matched >= 2:
        return 20 + matched + bool(place)
    if matched and a.event.type not in _TWO_SIDED and (dated or place):
        return 10 + bool(place) if dated else 7
    if matched:
        return 8 if (dated and place) or same_words(a.event, b.event) else 0
    return 6 if dated and place and a.event.type in LOCAL else 0


def in_context(a: Witness, b: Witness) -> bool:
    """Whether two witnesses that stand alike to one happening may be one themselves: its toll, its outcome."""
    return (
        a.event.type is b.event.type
        and max(a.begin, b.begin) < min(a.end, b.end)
        and told_alike(a.event, b.event)
        and not contradict(a, b)
        and (a.event.type not in _SPOKEN or same_words(a.event, b.event))
    )


def same_words(a: Event, b: Event) -> bool:
    """Whether two sayings are told in much the same words."""
    return any(_same_words(m.sentence, n.sentence) for m in a.mentions[:3] for n in b.mentions[:3])


def _same_words(a: str, b: str) -> bool:
    x, y = _content(a), _content(b)
    shared = len(x & y)
    return shared >= 4 and 2 * shared >= min(len(x), len(y))


@lru_cache(maxsize=16384)
def _content(sentence: str) -> frozenset[str]:
    """The longer words of a sentence, without what is joined to their front."""
    words = (fold(word) for word in _WORD.findall(sentence[:1000]))
    return frozenset(re.sub("^[وفبلك]?(?:ال|لل)", "", word) for word in words if len(word) > 3)


def keys(told: Witness) -> Iterable[tuple[str, ...]]:
    """What two witnesses of one happening have in common at least once; few events share a key."""
    kind = told.event.type.value
    days = (
        [str(told.begin.date() + timedelta(days=n)) for n in range((told.end - told.begin).days + 1)]
        if told.tight
        else []
    )
    names = sorted({key for person in told.people for name in person.names for key in name_keys(name)})[:_MOST_PEOPLE]
    yield from ((kind, "names", a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    yield from ((kind, "name", name, day) for name in names for day in days)
    yield from ((kind, "place", word, day) for word in told.place[:4] for day in days)
    yield from ((kind, "name", name, word) for name in names for word in told.place[:4])
    if told.event.type in _SPOKEN:
        rare = (
            sorted(_content(told.event.mentions[0].sentence), key=lambda word: (-len(word), word))[:6]
            if told.event.mentions
            else []
        )
        yield from ((kind, "said", name, word) for name in names for word in rare)
