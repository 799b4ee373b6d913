"""Many articles, one timeline: what they tell of one happening becomes one event, dated by all and put in order.

A merged event keeps the events as each article alone tells them, its witnesses, and merging always begins from
these. So it does not matter in which order or in what portions timelines are merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import Any, TypeVar

from attrs import evolve

from timeline.errors import InvalidTimeline
from timeline.event import BY_TYPE, Basis, Event, EventType, Modality, Place, Role
from timeline.model import Article, TimeExpression, Timeline
from timeline.story.bounds import LATEST
from timeline.story.clusters import Anchors, clusters
from timeline.story.months import present_months
from timeline.story.network import network
from timeline.story.order import Key, moment, ordered
from timeline.story.supposed import supposed
from timeline.story.witness import Witness, count, first_told, place_words, same_place, witness
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval
from timeline.time.options import USUAL, Options

Value = TypeVar("Value")


def merge(timelines: Iterable[Timeline], *, options: Options = USUAL) -> Timeline:
    """One timeline of all that these tell, in order.

    Articles are told apart by their ids, so those that are merged should have one.

    >>> merge([]) == Timeline()
    True

    Raises `InvalidTimeline` for what is none, and `TooManyArticles` where the timelines have more articles than the
    `options` allow.
    """
    timelines = tuple(_counted(timelines, options))
    articles = united((article for one in timelines for article in one.articles), lambda a: (a.id or "",))
    expressions = united(
        (expression for one in timelines for expression in one.expressions),
        lambda e: (e.article or "", e.start, e.end),
    )
    merged = _merged(told_alone(timelines), articles, expressions)
    line = [event for _, event in in_order(merged, articles, expressions)]
    conflicts = dict.fromkeys(conflict for event in line for conflict in event.conflicts)
    return Timeline(events=line, articles=articles, expressions=expressions, conflicts=tuple(conflicts))


def _counted(timelines: Iterable[Timeline], options: Options) -> Iterator[Timeline]:
    """The timelines as they come, as long as they have not too many articles."""
    if not isinstance(timelines, Iterable):
        raise InvalidTimeline(f"{type(timelines).__name__} is no list of timelines: merge what `extract_each` gives")
    articles = 0
    for one in timelines:
        if not isinstance(one, Timeline):
            raise InvalidTimeline(f"{type(one).__name__} is no timeline: merge what `extract_each` gives")
        articles += len(one.articles)
        options.check_number(articles)
        yield one


def told_alone(timelines: Iterable[Timeline]) -> tuple[Event, ...]:
    """The events as each article alone tells them, in the order of the articles' ids and of their texts."""
    told = (one for timeline in timelines for event in timeline.events for one in event.witnesses or (event,))
    return united(told, first_told)


def in_order(
    merged: Sequence[Event], articles: Sequence[Article], expressions: Sequence[TimeExpression]
) -> list[tuple[Key, Event]]:
    """Merged events with the times that follow from all of them, in order, each with where it stands in it."""
    solved = network(merged)
    disputed: dict[int, list[Conflict]] = defaultdict(list)
    for concerned, conflict in solved.conflicts:
        for i in concerned:
            disputed[i].append(conflict)
    events = [
        _settled(event, told, disputed.get(i, ()))
        for i, (event, told) in enumerate(zip(solved.events, merged, strict=True))
    ]
    may_be = supposed(solved.events, articles, expressions)
    line = ordered(solved, articles, None if may_be is None else network(may_be))
    return [(key, events[i]) for key, i in line]


def united(values: Iterable[Value], key: Callable[[Value], tuple[Any, ...]]) -> tuple[Value, ...]:
    """Each value once, in the order of their keys."""
    values = tuple(values)
    keys = [key(value) for value in values]
    if keys == sorted(set(keys)):
        return values
    groups: dict[tuple[Any, ...], list[Value]] = {}
    for value, named in zip(values, keys, strict=True):
        group = groups.setdefault(named, [])
        if value not in group:
            group.append(value)
    return tuple(
        value
        for _, group in sorted(groups.items(), key=lambda item: item[0])
        for value in (group if len(group) == 1 else sorted(group, key=repr))
    )


def _merged(
    alone: Sequence[Event], articles: Iterable[Article], expressions: Iterable[TimeExpression]
) -> Sequence[Event]:
    """The events of all articles, those of one happening as one, in the order of their first witnesses.

    `alone` are the events as each article tells them; one article has joined its own mentions already.
    """
    if len({first_told(event)[0] for event in alone}) < 2:
        return alone
    told = witnesses(alone, articles, expressions)
    found = clusters(told, anchors(told))
    groups = [sorted(cluster.members) for cluster in {id(cluster): cluster for cluster in found.of}.values()]
    first = {alone[i].id: alone[group[0]].id for group in groups for i in reversed(group)}
    return [joined([alone[i] for i in group], first) for group in sorted(groups)]


def witnesses(
    alone: Iterable[Event], articles: Iterable[Article], expressions: Iterable[TimeExpression]
) -> list[Witness]:
    """What the events of articles are judged by."""
    published = {article.id or "": moment(article.published) for article in articles}
    months = present_months(expressions)
    told = ((first_told(event)[0], event) for event in alone)
    return [witness(event, published.get(article, LATEST), months.get(article or None)) for article, event in told]


def anchors(told: Sequence[Witness]) -> Anchors:
    """The witnesses that others are linked to."""
    number: dict[str, int] = {}
    for i, one in enumerate(told):
        number.setdefault(one.event, i)
    return {
        i: [(relation, number[anchor]) for relation, anchor in one.links if anchor in number]
        for i, one in enumerate(told)
        if one.links
    }


def joined(events: Sequence[Event], first: Mapping[str, str]) -> Event:
    """One event of what articles tell of it; the ids of anchors become those of merged events."""
    place, conflicts = _place(events)
    conflicts = (*conflicts, *_toll(events))
    links = dict.fromkeys(
        link if link.anchor is None else evolve(link, anchor=first.get(link.anchor, link.anchor))
        for event in events
        for link in event.links
    )
    return BY_TYPE[events[0].type](
        id=events[0].id,
        when=reduce(_narrowed, (event.when for event in events)),
        basis=min((event.basis for event in events), key=list(Basis).index),
        mentions=[mention for event in events for mention in event.mentions],
        participants=tuple(dict.fromkeys(person for event in events for person in event.participants)),
        place=place,
        details=tuple(dict.fromkeys(detail for event in events for detail in event.details)),
        polarity=events[0].polarity,
        modality=min((event.modality for event in events), key=list(Modality).index),
        said_in=tuple(dict.fromkeys(first.get(told_in, told_in) for event in events for told_in in event.said_in)),
        links=tuple(links),
        conflicts=tuple(dict.fromkeys((*(conflict for event in events for conflict in event.conflicts), *conflicts))),
        witnesses=events,
    )


def _narrowed(when: Interval | None, also: Interval | None) -> Interval | None:
    if when is None or also is None:
        return when or also
    return when.meet(also) or when


def _place(events: Sequence[Event]) -> tuple[Place | None, tuple[Conflict, ...]]:
    """The place that most witnesses agree on, the most exact one of these, and what the others say instead."""
    placed = [(place_words(event.place), event.place) for event in events if event.place is not None]
    if not placed:
        return None, ()
    agreed = [sum(same_place(one, other) is True for other, _ in placed) for one, _ in placed]
    _, _, best = max((agreed[i], len(words), -i) for i, (words, _) in enumerate(placed))
    chosen, place = placed[-best]
    others = [other for words, other in placed if same_place(words, chosen) is False]
    if not others:
        return place, ()
    sides = {alternative.value: alternative for alternative in reversed([_side(other) for other in (place, *others)])}
    return place, (Conflict("place", tuple(reversed(sides.values()))),)


def _toll(events: Sequence[Event]) -> Iterator[Conflict]:
    """The numbers of victims, where the articles disagree."""
    sides: dict[int, Alternative] = {}
    for event in events if events[0].type is EventType.CASUALTY else ():
        for victims in event.participants:
            if victims.role is Role.PATIENT and (number := count(victims.text)) is not None:
                sides.setdefault(number, Alternative(victims.text, victims.article or ""))
    if len(sides) > 1:
        yield Conflict("toll", tuple(sides.values()))


def _side(place: Place) -> Alternative:
    return Alternative(place.text, place.article or "")


def _settled(event: Event, told: Event, conflicts: Iterable[Conflict]) -> Event:
    """An event with its conflicts; what only one article tells, and nothing changed, is as that article tells it."""
    if event is told and not conflicts and len(event.witnesses) != 1:
        return event
    if conflicts:
        event = evolve(event, conflicts=tuple(dict.fromkeys((*event.conflicts, *conflicts))))
    if not event.witnesses and event != told:
        event = evolve(event, witnesses=(told,))
    if len(event.witnesses) == 1 and evolve(event, witnesses=()) == event.witnesses[0]:
        return event.witnesses[0]
    return event
