"""Which witnesses tell of one happening: candidate pairs by shared keys, joined under what must stay apart.

Nothing depends on the order in which articles come: pairs are judged one by one, sorted by how strong they are, and
joined where the whole of both sides agrees. Witnesses with a date find each other first; one without a date joins
them only where there is just one happening that it can mean.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from attrs import define, frozen

from timeline.event import SPOKEN, EventType
from timeline.story.bounds import EARLIEST
from timeline.story.candidates import NEIGHBOURS, candidates
from timeline.story.likeness import RECALLED, SURE, WEAK, contradict, in_context, likeness, recalled
from timeline.story.witness import Witness
from timeline.time.interval import Relation

Pair: TypeAlias = tuple[int, int, int]
"""How alike two witnesses are, negative so that the strongest sort first, and their numbers."""
Anchors: TypeAlias = Mapping[int, Sequence[tuple[Relation, int]]]
"""The witnesses that one is related to in its article, by number."""
_MEMORY = timedelta(days=90)
"""How far back what an article names again without a date lies at most."""


@define(eq=False)
class Cluster:
    """Witnesses of one happening, by number, with the time that all of them allow.

    `fullest` is the one that names the most people, `dated` says whether one of them has a date, `guessed` whether
    none has any time, `several` whether they are of several articles, and `torn` whether one has no date and may mean
    several happenings.
    """

    members: list[int]
    articles: dict[str, list[Witness]]
    begin: datetime
    end: datetime
    fullest: Witness
    dated: bool
    guessed: bool
    several: bool = False
    torn: bool = False

    def take(self, other: Cluster) -> None:
        """Make the witnesses of another happening its own."""
        self.members += other.members
        for article, told in other.articles.items():
            self.articles.setdefault(article, []).extend(told)
        self.begin, self.end = max(self.begin, other.begin), min(self.end, other.end)
        self.fullest = max(other.fullest, self.fullest, key=lambda w: (len(w.people), len(w.place), w.key))
        self.dated |= other.dated
        self.guessed &= other.guessed
        self.torn |= other.torn
        self.several = True


@frozen
class Shared:
    """A happening of several articles, by the numbers of its witnesses and the articles' ids in order."""

    members: Sequence[int]
    articles: Sequence[str]


@define(eq=False)
class Clusters:
    """Witnesses as they are joined; `of` has the happening of each."""

    of: list[Cluster]

    def join(self, a: int, b: int, *, sure: bool = False, recalled: bool = False) -> None:
        """Make the happenings of two witnesses one, if all their witnesses agree to it.

        An article that has witnesses of both told them apart; only who is `sure` may know better. What is `recalled`
        without a time may be older than what news commonly tells.
        """
        large, small = sorted((self.of[a], self.of[b]), key=lambda c: (-len(c.members), c.members[0]))
        begin = max(EARLIEST if recalled and c.guessed else c.begin for c in (small, large))
        if large is small or begin >= min(small.end, large.end) or contradict(small.fullest, large.fullest):
            return
        if not small.articles.keys().isdisjoint(large.articles) and (not sure or _told_apart(small, large)):
            return
        large.take(small)
        large.begin = begin
        for i in small.members:
            self.of[i] = large


def _told_apart(one: Cluster, other: Cluster) -> bool:
    """Whether an article that has both knew that they are two: by their times, by who took part, or in one sentence."""
    return any(
        (a.tight and b.tight) or (len(a.people) > 1 and len(b.people) > 1) or a.sentence == b.sentence
        for article, told in one.articles.items()
        for a in told
        for b in other.articles.get(article, ())
    )


def clusters(witnesses: Sequence[Witness], anchors: Anchors) -> Clusters:
    """The happenings that these witnesses tell of.

    The witnesses must stand in the order of their keys. It goes in steps, and what a step joins depends on nothing but
    the happenings that its pairs connect: so each step may be taken for groups of these apart from each other.
    """
    witnesses = at_their_causes(witnesses, anchors)
    found = Clusters([alone(i, told) for i, told in enumerate(witnesses)])
    join_alike(found, witnesses, pairs(witnesses))
    for step in IN_CONTEXT:
        shared = {id(one): Shared(one.members, sorted(one.articles)) for one in found.of if one.several}.values()
        for a, b in sorted(step.candidates(found, witnesses, anchors, shared)):
            found.join(a, b, recalled=step.recalled)
    return found


def alone(number: int, told: Witness) -> Cluster:
    """The happening of one witness."""
    return Cluster([number], {told.article: [told]}, told.begin, told.end, told, told.tight, told.timeless)


def at_their_causes(witnesses: Sequence[Witness], anchors: Anchors) -> list[Witness]:
    """The witnesses, victims with the place of what they fell to, and what is agreed with that of the meeting."""
    return [
        _at_its_cause(one, [(relation, witnesses[j]) for relation, j in anchors.get(i, ())])
        for i, one in enumerate(witnesses)
    ]


def join_alike(found: Clusters, witnesses: Sequence[Witness], pairs: Iterable[Pair]) -> None:
    """Join those that are alike: first what has a date, then each that has none with what it must mean."""
    undated: list[Pair] = []
    for pair in _clear(sorted(set(pairs)), witnesses):
        like, a, b = pair
        if witnesses[a].tight and witnesses[b].tight:
            found.join(a, b, sure=-like >= SURE)
        else:
            undated.append(pair)
    for like, a, b in _meant(found, witnesses, undated):
        found.join(a, b, sure=-like >= SURE)
    for like, a, b in undated:
        one, other = found.of[a], found.of[b]
        if not (one.dated and other.dated) and not (one.torn and other.dated) and not (other.torn and one.dated):
            found.join(a, b, sure=-like >= SURE)


def _at_its_cause(told: Witness, anchors: Iterable[tuple[Relation, Witness]]) -> Witness:
    """Where nothing else is said, with the place of what brought it about."""
    if told.place or told.type not in {EventType.CASUALTY, EventType.AGREEMENT}:
        return told
    places = (
        anchor.place
        for relation, anchor in anchors
        if (told.type is EventType.CASUALTY and relation is not Relation.BEFORE)
        or (relation is Relation.DURING and anchor.type is EventType.MEETING)
    )
    return told.at(next(filter(None, places), ()))


def pairs(witnesses: Sequence[Witness]) -> Iterator[Pair]:
    """Witnesses of two articles that share a key and are alike, some of them twice."""
    number = {id(told): i for i, told in enumerate(witnesses)}
    for a, b in candidates(witnesses):
        if like := likeness(a, b):
            yield -like, number[id(a)], number[id(b)]


def _clear(pairs: Sequence[Pair], witnesses: Sequence[Witness]) -> Iterator[Pair]:
    """Pairs without those that only place and day speak for, where one may be two that its article tells apart."""
    fits: dict[tuple[int, str], list[Witness]] = defaultdict(list)
    for like, a, b in pairs:
        for one, other in ((a, b), (b, a)):
            if -like <= WEAK:
                fits[one, witnesses[other].article].append(witnesses[other])
    torn = {key for key, told in fits.items() if max(w.begin for w in told) >= min(w.end for w in told)}
    for like, a, b in pairs:
        if -like > WEAK or not ({(a, witnesses[b].article), (b, witnesses[a].article)} & torn):
            yield like, a, b


def near(witnesses: Sequence[Witness], block: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs from two articles that are near in time among witnesses of something; their number is linear."""
    line = sorted(set(block), key=lambda i: (witnesses[i].begin, i))
    for at, a in enumerate(line):
        for b in line[at + 1 : at + 1 + NEIGHBOURS]:
            if witnesses[a].article != witnesses[b].article:
                yield min(a, b), max(a, b)


def _meant(found: Clusters, witnesses: Sequence[Witness], pairs: Iterable[Pair]) -> list[Pair]:
    """Witnesses without a date, each with one of the happening that it must mean; those that may mean two are torn."""
    fitting: dict[int, list[Pair]] = defaultdict(list)
    for like, a, b in pairs:
        for undated, dated in ((a, b), (b, a)):
            if witnesses[dated].tight and not witnesses[undated].tight:
                fitting[undated].append((like, undated, dated))
    meant: list[Pair] = []
    for undated, fits in fitting.items():
        best = found.of[min(fits)[2]]
        if all(max(best.begin, c.begin) < min(best.end, c.end) for c in (found.of[fit[2]] for fit in fits)):
            meant.append(min(fits))
        else:
            found.of[undated].torn = True
    return sorted(meant)


def _by_anchor(
    found: Clusters, witnesses: Sequence[Witness], anchors: Anchors, shared: Iterable[Shared]
) -> Iterator[tuple[int, int]]:
    """Pairs that lie alike to one happening, such as its toll: the only ones of their type in both articles."""
    lying: dict[int, list[tuple[Relation, int]]] = defaultdict(list)
    for i, links in anchors.items():
        for relation, anchor in links:
            lying[anchor].append((relation, i))
    for cluster in shared:
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for anchor in cluster.members:
            for relation, i in lying.get(anchor, ()):
                groups[witnesses[i].type, relation].append(i)
        for group in groups.values():
            yield from _only_ones(found, witnesses, group)


def _by_company(
    found: Clusters, witnesses: Sequence[Witness], _: Anchors, shared: Iterable[Shared]
) -> Iterator[tuple[int, int]]:
    """Pairs of one day in articles that share another happening: the only ones of their type in both."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(witnesses):
        if _of_a_day(one):
            told[one.article].append(i)
    for cluster in shared:
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for article in cluster.articles:
            for i in told.get(article, ()):
                groups[witnesses[i].type, witnesses[i].begin.date()].append(i)
        for group in groups.values():
            yield from _only_ones(found, witnesses, group)


def _by_memory(
    found: Clusters, witnesses: Sequence[Witness], _: Anchors, shared: Iterable[Shared]
) -> Iterator[tuple[int, int]]:
    """What an article names again without a time, with what articles that share another happening with it tell.

    It must be the only one in its article that can mean it, and they may tell just one that it can mean.
    """
    loose: dict[str, dict[EventType, list[int]]] = defaultdict(lambda: defaultdict(list))
    dated: dict[str, dict[EventType, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, one in enumerate(witnesses):
        if one.type in RECALLED and (one.tight or one.timeless):
            (dated if one.tight else loose)[one.article][one.type].append(i)
    for cluster in shared:
        told: dict[EventType, dict[int, int]] = defaultdict(dict)
        for article in cluster.articles:
            for kind, some in dated[article].items():
                told[kind].update((id(found.of[i]), i) for i in some)
        for article in cluster.articles:
            for kind, some in loose[article].items():
                own = [i for i in some if not found.of[i].several]
                meant = [(i, j) for i in own for j in _remembered(found, witnesses, i, told[kind].values())]
                times = Counter(j for _, j in meant)
                yield from ((i, j) for i, j in meant if times[j] == 1)
        if not told[EventType.CEASEFIRE]:
            yield from _only_truces(witnesses, [loose[article][EventType.CEASEFIRE] for article in cluster.articles])


def _only_truces(witnesses: Sequence[Witness], told: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """The one truce of each article where none is dated: it goes by many names, and lasts."""
    only = [some[0] for some in told if len(some) == 1]
    yield from ((a, b) for a, b in near(witnesses, only) if recalled(witnesses[a], witnesses[b]))


def _remembered(found: Clusters, witnesses: Sequence[Witness], loose: int, dated: Iterable[int]) -> list[int]:
    """The one happening of the last months before an article that it can mean; none where there are two.

    What its own article dates is another one.
    """
    until, article = witnesses[loose].published, witnesses[loose].article
    others = (i for i in dated if article not in found.of[i].articles)
    near = [i for i in others if timedelta(0) <= until - witnesses[i].begin <= _MEMORY]
    return near if len(near) == 1 and recalled(witnesses[loose], witnesses[near[0]]) else []


def _only_ones(found: Clusters, witnesses: Sequence[Witness], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of those that alone are in their article; who was hurt stands behind who died, and few behind many."""
    died = {witnesses[i].article for i in group if not witnesses[i].hurt}
    first = sorted({i for i in group if not witnesses[i].hurt or witnesses[i].article not in died})
    most: dict[str, int] = defaultdict(int)
    for i in first:
        most[witnesses[i].article] = max(most[witnesses[i].article], witnesses[i].killed)
    first = [i for i in first if witnesses[i].killed == most[witnesses[i].article]]
    count = Counter(witnesses[i].article for i in first)
    only = [i for i in first if count[witnesses[i].article] == 1]
    for a, b in near(witnesses, only):
        if found.of[a] is not found.of[b] and in_context(witnesses[a], witnesses[b]):
            yield a, b


def _of_a_day(told: Witness) -> bool:
    """Whether its words say on which day it was, unless it is only said."""
    return told.tight and told.type not in SPOKEN and told.end - told.begin <= timedelta(days=1)


@frozen
class Step:
    """What is joined for what several articles share: which pairs, and whether a pair is `recalled`.

    The candidates are, for one shared happening after the other, among what the articles that share it tell; and of
    this only what `concerns` the step, given whether links tie it to others of its article.
    """

    candidates: Callable[[Clusters, Sequence[Witness], Anchors, Iterable[Shared]], Iterator[tuple[int, int]]]
    concerns: Callable[[Witness, bool], bool]
    recalled: bool = False


_COMPANY = Step(_by_company, lambda told, _: _of_a_day(told))
IN_CONTEXT = (
    Step(_by_anchor, lambda _, tied: tied),
    _COMPANY,
    Step(_by_memory, lambda told, _: told.type in RECALLED, recalled=True),
    Step(_by_anchor, lambda _, tied: tied, recalled=True),
    _COMPANY,
)
"""What is joined step by step."""
