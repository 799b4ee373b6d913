"""A happening as its mentions tell it one after another, and how a further mention goes with it."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from attrs import define, field

from timeline.article.happenings.parties import Party
from timeline.article.happenings.profiles import Profile
from timeline.event import EventType
from timeline.time.interval import Interval

_KNOWN_NAMES = 12  # names that are kept of one happening
_DAY = timedelta(days=1)
_TELLINGS = 2  # of one name: what stands beside it may tell more the second time


@define(eq=False)
class Happening:
    """The mentions of one happening so far, and what they told of it.

    `about` is when it was for what the text says of others beside it. `untold` is one that only headlines told, `past`
    one that a verb told as done, `new` one that anything told but nouns that take it for known.
    """

    mentions: list[int]
    parties: list[Party] = field(factory=list)
    place: set[str] = field(factory=set)
    when: Interval | None = None
    about: Interval | None = None
    cause: Happening | None = None
    words: set[str] = field(factory=set)  # dictionary forms of its triggers
    numbers: set[bool] = field(factory=set)  # whether nouns told of one or of many
    own_kind: bool = False
    plan: bool = True
    past: bool = False
    new: bool = False
    ahead: bool = False
    sorts: set[str] = field(factory=set)
    number: int = 0
    killed: int | None = None
    headline: bool = False
    untold: bool = True

    @property
    def time(self) -> Interval | None:
        """When it was, or else about when."""
        return self.when or self.about

    def take(self, k: int, profile: Profile) -> None:
        """One mention more."""
        self.mentions.append(k)
        self.headline = self.headline or (profile.headline and len(self.mentions) == 1)
        self.untold = self.headline and self.untold and profile.headline
        self.words.add(profile.word)
        self.plan = self.plan and profile.plan
        self.past = self.past or profile.past
        self.ahead = self.ahead or profile.ahead
        self.sorts.add(profile.sort)
        self.number = self.number or profile.number
        self.killed = self.killed or profile.killed
        self.new = self.new or not profile.definite
        self.own_kind = self.own_kind or (profile.own_kind and not (profile.definite and self.mentions[1:]))
        if profile.noun and not profile.of_any_number:
            self.numbers.add(profile.plural)
        for one in profile.parties:
            if not self.parties or (
                len(self.parties) < _KNOWN_NAMES and sum(map(one.repeats, self.parties)) < _TELLINGS
            ):
                self.parties.append(one)
        self.place |= profile.place
        if profile.when is not None and (self.when is None or profile.when.within(self.when)):
            self.when = profile.when
        self.about = self.about or profile.about


class Agreement(NamedTuple):
    """How the participants of a mention go with those of a happening.

    `matched` counts those that agree, `against` says that others stand against each other, `whole` that none is
    left over on either side, `apart` that some are on both.
    """

    matched: int
    against: bool
    whole: bool
    apart: bool


def agreement_of(profile: Profile, happening: Happening, kind: EventType) -> Agreement:
    """How the participants of a mention go with those of a happening."""
    if not profile.parties or not happening.parties:
        return Agreement(0, against=False, whole=not profile.parties and not happening.parties, apart=False)
    met: set[int] = set()
    matched = 0
    strangers: list[Party] = []
    for one in profile.parties:
        if same := one.among(happening.parties, kind):
            matched += not met.issuperset(same)
            met.update(same)
        else:
            strangers.append(one)
    others = [p for n, p in enumerate(happening.parties) if n not in met]
    if others and met:
        names = frozenset().union(*(happening.parties[n].name for n in met))
        others = [p for p in others if p.name.isdisjoint(names)]
    apart = bool(strangers and others)
    against = apart and any(_strange(one, other, kind, profile) for one in strangers for other in others)
    return Agreement(matched, against, whole=not strangers and not others, apart=apart)


def _strange(one: Party, other: Party, kind: EventType, profile: Profile) -> bool:
    """Whether a participant cannot be the other: both are named, or a verb brings somebody new where one is."""
    if one.against(other, kind):
        return True
    return other.proper and one.role is other.role and not one.proper and not one.definite and not profile.noun


def clash(one: Interval | None, other: Interval | None) -> bool:
    """Whether two times are known that have no moment in common."""
    return one is not None and other is not None and one.meet(other) is None


def same_day(one: Interval | None, other: Interval | None) -> bool:
    """Whether two times that are known to the day have a moment in common."""
    if one is None or other is None or one.length is None or other.length is None:
        return False
    return max(one.length, other.length) <= _DAY and one.meet(other) is not None
