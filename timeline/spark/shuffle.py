"""Keyed groups of rows on Spark, in Arrow and as a stream: a group, or less, is all that a worker holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeAlias

import pyarrow as pa
from pyspark.sql import DataFrame

Row: TypeAlias = Mapping[str, Any]
Columns: TypeAlias = Mapping[str, str]
"""The names of columns and their types in Spark."""

_ARROW = {
    "string": pa.string(),
    "binary": pa.binary(),
    "bigint": pa.int64(),
    "boolean": pa.bool_(),
    "array<string>": pa.list_(pa.string()),
    "array<binary>": pa.list_(pa.binary()),
    "array<struct<line:string,begin:string,last:string>>": pa.list_(
        pa.struct({"line": pa.string(), "begin": pa.string(), "last": pa.string()})
    ),
}
_BATCH = 1000
"""So many rows go out at a time."""


def mapped(frame: DataFrame, work: Callable[[Row], Iterable[Row]], columns: Columns) -> DataFrame:
    """What comes of each row."""
    return _in_arrow(frame, lambda rows: (made for row in rows for made in work(row)), columns)


def grouped(
    frame: DataFrame,
    by: tuple[str, ...],
    work: Callable[[Iterator[Row]], Iterable[Row]],
    columns: Columns,
    order: tuple[str, ...] = (),
) -> DataFrame:
    """What comes of the rows that have the same values in some columns, which are brought together for it.

    They come one by one, in the order of other columns where one is given.
    """
    named = itemgetter(*by)
    together = frame.repartition(*by).sortWithinPartitions(*by, *order)
    return _in_arrow(
        together, lambda rows: (made for _, group in groupby(rows, named) for made in work(group)), columns
    )


def _in_arrow(frame: DataFrame, work: Callable[[Iterator[Row]], Iterator[Row]], columns: Columns) -> DataFrame:
    schema = pa.schema([pa.field(name, _ARROW[kind]) for name, kind in columns.items()])

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        made = work(row for batch in batches for row in batch.to_pylist())
        while some := list(islice(made, _BATCH)):
            yield pa.RecordBatch.from_pylist(some, schema)

    return frame.mapInArrow(run, ", ".join(f"{name} {kind}" for name, kind in columns.items()))


def kept(frame: DataFrame) -> DataFrame:
    """The same, computed now: in the checkpoint directory where one is set, else on the executors."""
    context = frame.sparkSession.sparkContext
    return frame.checkpoint() if context.getCheckpointDir() else frame.localCheckpoint()
