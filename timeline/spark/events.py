"""What the workers do with happenings on Spark: an event of its witnesses, and linked events in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import blake2b

from timeline.event import Event, EventType, Modality
from timeline.export.json import event_line
from timeline.spark.shuffle import Row
from timeline.spark.witnesses import packed, sortable, unpacked
from timeline.story.merge import in_order, joined, united
from timeline.story.order import Key

HAPPENING = {"id": "string", "key": "string", "event": "binary", "contexts": "array<binary>", "nodes": "array<string>"}
LINE = {"line": "string", "id": "string", "event": "string"}


def happening(rows: Iterable[Row]) -> Iterator[Row]:
    """One event of all its witnesses, and what it may hang together with."""
    rows = sorted(rows, key=lambda row: row["key"])
    first = {_id(key): _id(of) for row in rows for key, of in row["moved"] or ()}
    event = joined([unpacked(row["told"]) for row in rows], first)
    yield {
        "id": event.id,
        "key": rows[0]["key"],
        "event": packed(event),
        "contexts": list(dict.fromkeys(row["context"] for row in rows)),
        "nodes": list(dict.fromkeys(_nodes(event))),
    }


def _id(key: str) -> str:
    return key.rpartition("\0")[2]


def _nodes(event: Event) -> Iterator[str]:
    """The events that it is linked to, and sentences: what stands nowhere is put where a saying of it stands."""
    yield from (link.anchor for link in event.links if link.anchor is not None)
    nowhere = event.when is None or (event.when.begin is None and event.when.end is None)
    if event.type is EventType.STATEMENT or (event.modality is Modality.ASSERTED and nowhere):
        for mention in event.mentions:
            said = blake2b(mention.sentence.encode("utf-8", "surrogatepass"), digest_size=16)
            yield f"\0{mention.article}\0{said.hexdigest()}"


def in_line(rows: Iterable[Row]) -> Iterator[Row]:
    """Events that hang together with the times that follow from them, each with where it stands among all events."""
    rows = sorted(rows, key=lambda row: row["key"])
    contexts = [unpacked(context) for context in dict.fromkeys(c for row in rows for c in row["contexts"])]
    articles = united((article for some, _ in contexts for article in some), lambda a: (a.id or "",))
    expressions = united((e for _, some in contexts for e in some), lambda e: (e.article or "", e.start, e.end))
    for at, (key, event) in enumerate(in_order([unpacked(row["event"]) for row in rows], articles, expressions)):
        yield {"line": _sorting(key, rows[key[-1]]["key"], at), "id": event.id, "event": event_line(event)}


def _sorting(key: Key, name: str, at: int) -> str:
    """Where an event stands, in words that sort as its key does; events that stand together keep their order."""
    place, ends, planned, says, published, article, among, start, _ = key
    parts = (*_place(place), sortable(ends), f"{planned:d}{says:d}", sortable(published), article, *_place(among))
    return "\0".join((*parts, f"{start:012d}", name, f"{at:09d}"))


def _place(place: tuple[datetime, int]) -> tuple[str, str]:
    return sortable(place[0]), str(place[1] + 1)
