"""Happenings to one line of events on Spark: those that hang together are dated together, and all are sorted."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as f

from timeline.spark.components import components
from timeline.spark.events import LINE, in_line
from timeline.spark.shuffle import grouped, kept


def line(happenings: DataFrame) -> DataFrame:
    """The events in order, with the times that all of them settle."""
    tied = happenings.select(f.col("id").alias("one"), f.explode("nodes").alias("other"))
    roots = components(tied)
    rows = happenings.join(roots, happenings["id"] == roots["node"], "left").select(
        f.coalesce("root", "id").alias("root"), "key", "event", "contexts"
    )
    return kept(grouped(rows, ("root",), in_line, LINE)).orderBy("line")  # sorting looks at it twice
