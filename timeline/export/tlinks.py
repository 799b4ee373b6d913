"""TLINK elements of TimeML: what binds mentions of one event, events to their times, and events to each other."""

from collections.abc import Iterator, Mapping

from timeline.event import Event
from timeline.export.timex3 import Attributes
from timeline.model import Timeline
from timeline.time.interval import Relation

Span = tuple[str | None, int, int]
"""An article's id, and the characters of it."""

_LINKS = {
    Relation.BEFORE: "BEFORE",
    Relation.MEETS: "IBEFORE",
    Relation.STARTS: "BEGINS",
    Relation.DURING: "IS_INCLUDED",
    Relation.FINISHES: "ENDS",
    Relation.EQUALS: "SIMULTANEOUS",
    Relation.FINISHED_BY: "ENDED_BY",
    Relation.CONTAINS: "INCLUDES",
    Relation.STARTED_BY: "BEGUN_BY",
    Relation.MET_BY: "IAFTER",
    Relation.AFTER: "AFTER",
}
"""Allen's relations in TimeML, which has no word for an overlap."""
_CONVERSES = {name: _LINKS[relation.converse] for relation, name in _LINKS.items()}


def relations(
    timeline: Timeline,
    instances: Mapping[tuple[int, int], int],
    times: Mapping[Span, str],
    signals: Mapping[tuple[str | None, int], str],
) -> Iterator[Attributes]:
    """What binds mentions of one event, events to their times and events to each other, each relation once."""
    number = {event.id: n for n, event in enumerate(timeline)}
    told: dict[tuple[str, str, str], Attributes] = {}
    for n, event in enumerate(timeline):
        for k in range(1, len(event.mentions)):
            _tell(told, f"ei{instances[n, k]}", "IDENTITY", f"ei{instances[n, 0]}")
        for link in event.links:
            other = number.get(link.anchor or "")
            one = _told(event, n, link.article, instances)
            two = times.get((link.article, link.start, link.end))
            if link.anchor:
                two = None if other is None else _told(timeline[other], other, link.article, instances)
            if one and two and one != two and link.relation in _LINKS:
                signal = signals.get((link.article, link.start)) if link.anchor else None
                _tell(told, one, _LINKS[link.relation], two, signal)
    for lid, attributes in enumerate(told.values(), 1):
        yield {"lid": f"l{lid}", **attributes}


def _told(event: Event, n: int, article: str | None, instances: Mapping[tuple[int, int], int]) -> str | None:
    """The instance by which an article tells of an event; another article's where it does not."""
    if not event.mentions:
        return None
    k = next((k for k, mention in enumerate(event.mentions) if mention.article == article), 0)
    return f"ei{instances[n, k]}"


def _tell(
    told: dict[tuple[str, str, str], Attributes], one: str, relation: str, two: str, signal: str | None = None
) -> None:
    """Add a relation, unless it is there already or its converse is."""
    if (two, _CONVERSES.get(relation, relation), one) in told:
        return
    attributes = {"eventInstanceID": one}
    if signal:
        attributes["signalID"] = signal
    attributes["relatedToTime" if two.startswith("t") else "relatedToEventInstance"] = two
    told.setdefault((one, relation, two), {**attributes, "relType": relation})
