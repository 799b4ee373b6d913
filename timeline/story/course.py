"""The course of a story: around one event, what led to it and what followed from it.

Two things tie an event to another. A text says so: after the talks, during the visit, in revenge for the raid; such
ties lead on from event to event. Or both have the same people, two of them at least, or one of them in one place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from timeline.arabic.names import same_name
from timeline.event import Event, Participant, Place
from timeline.model import Story
from timeline.story.bounds import LATEST
from timeline.story.witness import Witness, same_place, witness
from timeline.time.interval import Relation

_Relation = Callable[[Event, Event], Relation | None]


def story(events: Sequence[Event], event: Event, relation: _Relation) -> Story:
    """The story of one of these events; the cost grows with their number."""
    told = _linked(events, event)
    center = witness(event, LATEST)
    parts: dict[str, list[Event]] = defaultdict(list)
    for other in events:
        if other.id != event.id and (other.id in told or _of_the_same(center, witness(other, LATEST))):
            parts[_part(relation(other, event))].append(other)
    return Story(event=event, **parts)


def _part(relation: Relation | None) -> str:
    match relation:
        case None:
            return "unordered"
        case Relation.BEFORE | Relation.MEETS:
            return "before"
        case Relation.AFTER | Relation.MET_BY:
            return "after"
    return "along"


def _linked(events: Iterable[Event], event: Event) -> set[str]:
    """The ids of what links lead to from an event, in either direction."""
    merged: dict[str, str] = {}
    for one in events:
        for told in (one, *one.witnesses):
            merged.setdefault(told.id, one.id)
    ties: dict[str, set[str]] = defaultdict(set)
    for one in events:
        for link in one.links:
            there = merged.get(link.anchor or "")
            if there is not None:
                ties[one.id].add(there)
                ties[there].add(one.id)
    reached, ahead = {event.id}, [event.id]
    while ahead:
        new = ties[ahead.pop()] - reached
        reached |= new
        ahead += new
    return reached


def _of_the_same(one: Witness, other: Witness) -> bool:
    """Whether two of those who take part are the same, or one in the same place."""
    named = [person for person in one.people if person.proper]
    shared = sum(any(person.same(found) for found in other.people if found.proper) for person in named)
    return shared > 1 or (shared == 1 and bool(same_place(one.place, other.place)))


def about(events: Iterable[Event], name: str) -> tuple[Event, ...]:
    """The events with a participant or a place of this name, or office, however it is spelt and titled."""

    def named(party: Participant | Place) -> bool:
        return same_name(name, party.name) or same_name(name, party.text)

    def called(party: Participant) -> bool:
        return named(party) or (party.office is not None and same_name(name, party.office))

    return tuple(
        event
        for event in events
        if any(map(called, event.participants)) or (event.place is not None and named(event.place))
    )
