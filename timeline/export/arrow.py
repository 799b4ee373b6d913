"""Events as an Arrow table, a row an event; Parquet, pandas, Polars and DuckDB follow from it."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import asdict

from timeline.event import Event
from timeline.export.characters import encodable
from timeline.model import Timeline

_NAMES = pa.list_(pa.string())
_MENTION = pa.struct(
    [
        pa.field("article", pa.string()),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("sentence", pa.string(), nullable=False),
    ]
)
_PARTICIPANT = pa.struct(
    [
        pa.field("role", pa.string(), nullable=False),
        pa.field("part", pa.string(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("name", pa.string(), nullable=False),
        pa.field("article", pa.string()),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
    ]
)
_CONFLICT = pa.struct(
    [
        pa.field("about", pa.string(), nullable=False),
        pa.field("values", _NAMES, nullable=False),
        pa.field("sources", _NAMES, nullable=False),
    ]
)


def _column(name: str, kind: pa.DataType, holds: str, *, known: bool = False) -> pa.Field:
    return pa.field(name, kind, nullable=not known, metadata={"description": holds})


SCHEMA = pa.schema(
    [
        _column("id", pa.string(), "the event's id, from the article and the offset of its first mention", known=True),
        _column("type", pa.string(), "the type of event", known=True),
        _column("begin", pa.timestamp("us"), "the first moment that comes into question, local; null where unknown"),
        _column("end", pa.timestamp("us"), "the first moment after, local; null where unknown"),
        _column("edtf", pa.string(), "both in EDTF"),
        _column("basis", pa.string(), "how the time is known: explicit, relative or none", known=True),
        _column("polarity", pa.string(), "positive or negative", known=True),
        _column("modality", pa.string(), "asserted, planned, possible or denied", known=True),
        _column("trigger", pa.string(), "the word that names it first"),
        _column("sentence", pa.string(), "the sentence of its first mention"),
        _column("place", pa.string(), "where it was, in the words of the text"),
        _column("place_name", pa.string(), "the same in a form that joins spellings"),
        _column("participants", pa.list_(_PARTICIPANT), "who took part: the role, its name in this type", known=True),
        _column("mentions", pa.list_(_MENTION), "where the articles speak of it", known=True),
        _column("articles", _NAMES, "the ids of those articles, each once", known=True),
        _column("conflicts", pa.list_(_CONFLICT), "what disagrees, with the values and who says them", known=True),
    ],
    metadata={"version": "1"},
)
"""The columns; each says in its metadata what it holds."""


def table(events: Iterable[Event]) -> pa.Table:
    """The events as a table after `SCHEMA`."""
    return pa.Table.from_pylist([_row(event) for event in events], SCHEMA)


def parquet(timeline: Timeline) -> bytes:
    """The events as a Parquet file."""
    sink = pa.BufferOutputStream()
    pq.write_table(table(timeline), sink)
    return bytes(sink.getvalue().to_pybytes())


def _row(event: Event) -> dict[str, Any]:
    first = event.mentions[0] if event.mentions else None
    row: dict[str, Any] = _cleared(
        {
            "id": event.id,
            "type": event.type.value,
            "begin": event.when and event.when.begin,
            "end": event.when and event.when.end,
            "edtf": event.edtf,
            "basis": event.basis.value,
            "polarity": event.polarity.value,
            "modality": event.modality.value,
            "trigger": first and first.text,
            "sentence": first and first.sentence,
            "place": event.place and event.place.text,
            "place_name": event.place and event.place.name,
            "participants": [{**asdict(one), "part": part} for part, several in event.roles.items() for one in several],
            "mentions": [asdict(mention) for mention in event.mentions],
            "articles": list(dict.fromkeys(mention.article for mention in event.mentions)),
            "conflicts": [
                {
                    "about": conflict.about,
                    "values": [side.value for side in conflict.alternatives],
                    "sources": [side.source for side in conflict.alternatives],
                }
                for conflict in event.conflicts
            ],
        }
    )
    return row


def _cleared(value: Any) -> Any:  # noqa: ANN401 - whatever a row is made of
    """The same without halves of surrogate pairs, which no UTF-8 holds."""
    match value:
        case str():
            return encodable(value)
        case list():
            return [_cleared(item) for item in value]
        case dict():
            return {key: _cleared(item) for key, item in value.items()}
    return value
