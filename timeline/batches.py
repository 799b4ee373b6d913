"""Articles to timelines as record batches of Arrow, one in and one out: for Spark, DuckDB and Polars alike.

A row has an article's `text` and may have its `id`, `published`, `title`, `source` and `url`; other columns are passed
over. What comes out has a row for each, in the order of the articles, after `TIMELINES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.errors import TimelineError, needs
from timeline.export import json as timelines
from timeline.export.characters import encodable
from timeline.extraction import extract as timeline_of
from timeline.model import Article

with needs("arrow"):
    import pyarrow as pa

    from timeline.export.arrow import SCHEMA, table

TIMELINES = pa.schema([pa.field("id", pa.string()), pa.field("timeline", pa.string()), pa.field("error", pa.string())])
"""An article's id, its timeline as JSON, and, where that is null, why it has none."""

_FIELDS = ("id", "text", "published", "title", "source", "url")


def extract(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The timelines of articles, a batch for each batch.

    An article that cannot be read stops nothing: its row has no timeline and says why.

    >>> articles = pa.RecordBatch.from_pylist(
    ...     [
    ...         {"id": "a", "text": "التقى الوزير نظيره التركي أمس.", "published": "2025-08-29"},
    ...         {"id": "b", "text": "لا جديد.", "published": "yesterday"},
    ...     ]
    ... )
    >>> [found] = extract([articles])
    >>> found.column("error").to_pylist()[1][:31]
    "'yesterday' is no publication d"
    >>> next(events([found])).select(["type", "edtf"]).to_pylist()
    [{'type': 'Meeting', 'edtf': '2025-08-28'}]
    """
    for batch in batches:
        known = batch.select([name for name in _FIELDS if name in batch.schema.names])
        yield pa.RecordBatch.from_pylist([_timeline(row) for row in known.to_pylist()], TIMELINES)


def _timeline(row: Mapping[str, Any]) -> dict[str, str | None]:
    name = None if row.get("id") is None else str(row["id"])
    if row.get("text") is None:
        return {"id": name, "timeline": None, "error": "no text"}
    try:
        line = timeline_of(Article(**{**row, "id": name}))
    except TimelineError as fault:
        return {"id": name, "timeline": None, "error": encodable(str(fault))}
    except Exception as fault:  # noqa: BLE001 - a fault of ours at one article is told and costs no archive
        return {"id": name, "timeline": None, "error": encodable(f"a fault of the library: {fault!r}")}
    return {"id": name, "timeline": timelines.dumps(line), "error": None}


def events(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The events of a column `timeline` as rows of the table of events, `timeline.export.arrow.SCHEMA`.

    Raises `InvalidTimeline` for what is no timeline.
    """
    for batch in batches:
        told = batch.column("timeline").to_pylist()
        found = [event for text in told if text is not None for event in timelines.loads(text)]
        yield from table(found).combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], SCHEMA)]
