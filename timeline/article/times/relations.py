"""How two mentions of an article lie to each other in time, as its words say it."""

from __future__ import annotations

from attrs import frozen

from timeline.article.times.scene import Scene
from timeline.event import EventType
from timeline.time.algebra import Duration
from timeline.time.interval import Relation

ENCOUNTERS = frozenset({EventType.MEETING, EventType.VISIT, EventType.CALL})
"""Types of events in which others are said and done."""
BY_DECISION = frozenset({EventType.APPOINTMENT, EventType.DISMISSAL, EventType.SANCTION, EventType.ARREST})
"""Types of what is done by deciding it."""
APART = frozenset({Relation.BEFORE, Relation.AFTER})
"""The relations of what cannot be one."""
RELATIONS = {
    "after": Relation.AFTER,
    "before": Relation.BEFORE,
    "during": Relation.DURING,
    "equals": Relation.EQUALS,
}
"""The relations by the names that the lexicon has for them."""
FEW = 16
"""How many mentions back a reader looks for what a later one goes on with."""


@frozen
class Tie:
    """Mention `source` lies in `relation` to mention `target`, at an `offset` where the text says how far.

    A `close` tie is one right after or before. What `lasts` so long begins with the source. `first` and `last` number
    the words that say so.
    """

    source: int
    relation: Relation
    target: int
    first: int
    last: int
    offset: Duration | None = None
    close: bool = False
    lasts: Duration | None = None


def tied(scene: Scene, k: int, relation: Relation, target: int | None) -> Tie | None:
    """The tie of a mention that says by itself how it lies to another."""
    if target is None or target == k:
        return None
    return Tie(k, relation, target, scene.places[k], scene.mentions[k].trigger.last)
