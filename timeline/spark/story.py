"""Timelines to happenings on Spark: the shuffles between the steps of `timeline.spark.witnesses`.

Two tables go through it. `told` has what a witness tells, and stays; `places` has the happening to which each belongs,
and changes with each step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as f

from timeline.spark import witnesses as work
from timeline.spark.components import components
from timeline.spark.events import HAPPENING, happening
from timeline.spark.shuffle import Row, grouped, kept, mapped
from timeline.story.clusters import IN_CONTEXT


def testimonies(timelines: DataFrame) -> DataFrame:
    """The witnesses of all articles, the parts of one article brought together."""
    shares = mapped(timelines.select("timeline").where("timeline is not null"), work.shares, work.SHARE)
    return kept(grouped(shares, ("article",), work.testimony, work.TOLD))


def happenings(told: DataFrame) -> DataFrame:
    """The events that witnesses tell of, each once."""
    places = kept(
        told.select(
            "key",
            "article",
            f.col("key").alias("cluster"),
            f.col("begin").alias("since"),
            f.expr("false").alias("several"),
        )
    )
    places = _joined(told, places, _alike(told), work.joined_alike)
    for step in range(len(IN_CONTEXT)):
        likely = _in_context(told, places, step)
        places = _joined(told, places, likely, partial(work.joined_in_context, step=step))
    return kept(_merged(told, places))


def _alike(told: DataFrame) -> DataFrame:
    """Pairs of witnesses that are alike: those of a month on a line are compared in one place, or key by key."""
    lying = told.select("key", "judged", f.explode("stretches").alias("on")).select("key", "judged", "on.*")
    months = (
        lying.groupBy("line", _month("begin").alias("month"))
        .count()
        .select(f.col("line").alias("of"), "month", f.ceil(f.col("count") / work.LARGE).alias("shares"))
    )
    under_way = (f.col("line") == f.col("of")) & f.col("month").between(_month("begin"), _month("last"))
    rows = lying.join(f.broadcast(months), under_way).withColumn("share", f.lit(0)).select(*work.DEALT)
    dealt = rows.where("shares = 1").unionByName(mapped(rows.where("shares > 1"), work.dealt, work.DEALT))
    return grouped(dealt, ("line", "month", "share"), work.alike, work.PAIR, order=("begin", "key")).distinct()


def _month(column: str) -> Column:
    return f.substring(column, 1, len("2025-08"))


def _in_context(told: DataFrame, places: DataFrame, step: int) -> DataFrame:
    """Pairs that a happening of several articles makes likely, among all that these tell."""
    shared = places.where("several").select(f.col("cluster").alias("shared"), "article").distinct()
    concerned = told.where(f"(steps & {1 << step}) != 0").select("key", "judged")
    rows = places.join(shared, "article").join(concerned, "key")
    return grouped(rows, ("shared",), partial(work.in_context, step=step), work.PAIR).distinct()


def _joined(
    told: DataFrame, places: DataFrame, pairs: DataFrame, join: Callable[[Iterator[Row]], Iterable[Row]]
) -> DataFrame:
    """Where all witnesses belong, after the happenings that pairs connect went together to be joined."""
    pairs = kept(pairs)
    if pairs.isEmpty():
        return places
    roots = components(pairs)
    own = places.join(roots, places["cluster"] == roots["node"]).join(told.select("key", "judged"), "key")
    theirs = pairs.join(roots, pairs["one"] == roots["node"]).select("root", "strength", "a", "b")
    rows = own.select("root", "key", "cluster", "since", "several", "judged").unionByName(
        theirs, allowMissingColumns=True
    )
    moved = grouped(rows, ("root",), join, work.PLACE)
    return kept(
        places.join(moved.toDF("key", "to", "from", "by"), "key", "left").select(
            "key",
            "article",
            f.coalesce("to", "cluster").alias("cluster"),
            f.coalesce("from", "since").alias("since"),
            f.coalesce("by", "several").alias("several"),
        )
    )


def _merged(told: DataFrame, places: DataFrame) -> DataFrame:
    """The events, each of all its witnesses, under the name of the first."""
    first = places.groupBy("cluster").agg(f.min("key").alias("first"))
    named = places.join(first, "cluster").select("key", "article", "first")
    moved = named.where("key != first").groupBy("article").agg(f.collect_list(f.array("key", "first")).alias("moved"))
    rows = named.join(moved, "article", "left").join(told.select("key", "told", "context"), "key")
    return grouped(rows, ("first",), happening, HAPPENING)
