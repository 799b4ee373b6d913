"""One line of events out of their partial order.

The line agrees with every order that is settled: by dates, by links, and by what follows from both. Where nothing is
settled it goes by preferences, which never contradict what is: an event stands where it begins, or just before what
it is known to precede; a longer event before what it holds; a report after what it reports; and what has neither a
time nor a relation to one comes last, things planned behind things past, each article in its own order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from heapq import heapify, heappop, heappush
from typing import TypeAlias

from attrs import frozen

from timeline.event import Event, EventType, Modality
from timeline.model import Article
from timeline.story.bounds import EARLIEST, LATEST
from timeline.story.constraints import Point
from timeline.story.network import Network

Place: TypeAlias = tuple[datetime, int]
"""Where on the calendar something is put: just before a moment (0), at it (1), or nowhere (2)."""
_NOWHERE: Place = (LATEST, 2)
Key: TypeAlias = tuple[Place, datetime, bool, bool, datetime, str, Place, int, int]
"""What an event stands by; the last is its number."""
_AT_ONCE: Key = ((EARLIEST, -1), EARLIEST, False, False, EARLIEST, "", _NOWHERE, 0, -1)


def ordered(network: Network, articles: Iterable[Article], supposed: Network | None = None) -> list[tuple[Key, int]]:
    """The numbers of the network's events, in order, each with where it stands: keys that never fall.

    What is neither linked nor tells of one sentence orders nothing between its parts: parts of a network that are
    ordered apart are merged by the keys into the order of the whole.

    Where `supposed` has the same events with times that they may have, it orders those of one article that have
    no other place.
    """
    published = {article.id: moment(article.published) for article in articles}
    line = _Line.of(network)
    places = line.events(network)
    among = places if supposed is None else _Line.of(supposed).events(supposed)
    keys: list[Key] = []
    for i, event in enumerate(network.events):
        nowhere = places[i] == _NOWHERE
        ends = network.latest.get(2 * i + 1, LATEST)
        planned = nowhere and event.modality is not Modality.ASSERTED
        says = not nowhere and event.type is EventType.STATEMENT
        when, article, start = _told(event, published)
        keys.append((places[i], ends, planned, says, when, article, among[i] if nowhere else _NOWHERE, start, i))
    return line.extension(keys)


def _told(event: Event, published: Mapping[str | None, datetime]) -> tuple[datetime, str, int]:
    """Where an event is first told; a saying stands at the end of its sentence, behind what it tells."""
    told = [
        (published.get(mention.article, LATEST), mention.article or "", mention.start) for mention in event.mentions
    ]
    if event.type is EventType.STATEMENT:
        behind = [len(mention.sentence) - mention.sentence.find(mention.text) for mention in event.mentions]
        told = [(when, article, start + by) for (when, article, start), by in zip(told, behind, strict=True)]
    return min(told, default=(LATEST, "", 0))


def moment(published: date | datetime | None) -> datetime:
    """A publication date as a moment, a day as its begin; the last of all moments where it is unknown."""
    match published:
        case None:
            return LATEST
        case datetime():
            return published.replace(tzinfo=None)
    return datetime.combine(published, time.min)


@frozen(eq=False)
class _Line:
    """The points that links order, those that are one moment joined to one node, and what must come after each."""

    node: Mapping[Point, int]
    after: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, network: Network) -> _Line:
        node = {2 * i: 2 * i for i in range(len(network.events))}
        node.update((point, point) for point in network.onward)
        for knot in network.knots:
            node.update(dict.fromkeys(knot, knot[0]))
        after: dict[int, dict[int, None]] = {first: {} for first in node.values()}
        for point, onward in network.onward.items():
            after[node[point]].update((node[there], None) for there in onward if node[there] != node[point])
        return cls(node, {first: tuple(there) for first, there in after.items()})

    def events(self, network: Network) -> list[Place]:
        """Where each event is put."""
        places = self.places(network)
        return [places[self.node[2 * i]] for i in range(len(network.events))]

    def places(self, network: Network) -> dict[int, Place]:
        """Where each node is put, no node after one that must come after it."""
        places: dict[int, Place] = dict.fromkeys(self.after, _NOWHERE)
        for point, node in self.node.items():
            if (place := _place(network, point)) < places[node]:
                places[node] = place
        line = self._sorted()
        self._draw_back(line, places)
        for i, place in list(_reported(network.events, lambda i: places[self.node[2 * i]])):
            places[self.node[2 * i]] = place[0], 0
        self._draw_back(line, places)
        reached: dict[int, Place] = {}
        for node in line:
            least = reached.get(node)
            if least is not None:
                places[node] = least if places[node] == _NOWHERE else max(least, places[node])
            if places[node] != _NOWHERE:
                for there in self.after[node]:
                    reached[there] = max(reached.get(there, places[node]), places[node])
        return places

    def _draw_back(self, line: list[int], places: dict[int, Place]) -> None:
        """Put what has no earliest time before what must come after it."""
        for node in reversed(line):
            if self.after[node] and places[node][1] != 1:
                places[node] = min(places[node], *[places[there] for there in self.after[node]])

    def _sorted(self) -> list[int]:
        """The nodes, each before those that must come after it."""
        waits = self._waits()
        ready = [node for node in self.after if not waits[node]]
        for node in ready:  # it grows meanwhile
            for there in self.after[node]:
                waits[there] -= 1
                if not waits[there]:
                    ready.append(there)
        return ready

    def _waits(self) -> dict[int, int]:
        waits = dict.fromkeys(self.after, 0)
        for onward in self.after.values():
            for there in onward:
                waits[there] += 1
        return waits

    def extension(self, keys: Sequence[Key]) -> list[tuple[Key, int]]:
        """The events by their keys as far as the nodes allow; an event stands where its begin does."""
        begins: dict[int, list[int]] = defaultdict(list)
        for *_, i in sorted(keys):
            begins[self.node[2 * i]].append(i)
        waits = self._waits()
        key = {node: keys[begins[node][0]] if node in begins else _AT_ONCE for node in self.after}
        ready = [(key[node], node) for node in self.after if not waits[node]]
        heapify(ready)
        line: list[tuple[Key, int]] = []
        last = _AT_ONCE
        while ready:
            at, node = heappop(ready)
            last = max(last, at)
            line += [(last, i) for i in begins.get(node, ())]
            for there in self.after[node]:
                waits[there] -= 1
                if not waits[there]:
                    heappush(ready, (key[there], there))
        return line


def _place(network: Network, point: Point) -> Place:
    if (earliest := network.earliest.get(point, EARLIEST)) != EARLIEST:
        return earliest, 1
    if (latest := network.latest.get(point, LATEST)) != LATEST:
        return latest, 0
    return _NOWHERE


def _reported(events: Sequence[Event], places: Callable[[int], Place]) -> Iterator[tuple[int, Place]]:
    """Events that stand nowhere and that a saying tells of later in its own sentence, with the saying's place."""
    sayings: dict[tuple[str | None, str], list[tuple[int, Place]]] = defaultdict(list)
    for i, event in enumerate(events):
        if event.type is EventType.STATEMENT and (place := places(i)) != _NOWHERE:
            for mention in event.mentions:
                sayings[mention.article, mention.sentence].append((mention.start, place))
    for i, event in enumerate(events):
        if event.type is EventType.STATEMENT or event.modality is not Modality.ASSERTED or places(i) != _NOWHERE:
            continue
        told = [
            place
            for mention in event.mentions
            for start, place in sayings.get((mention.article, mention.sentence), ())
            if start < mention.start
        ]
        if told:
            yield i, min(told)
