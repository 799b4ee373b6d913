"""What edges connect, on Spark: a star for each component, by turns of large and small stars.

R. Kiveris et al., Connected Components in MapReduce and Beyond, 2014. All of it are sorts and joins of names; the
driver sees two numbers a turn.
"""

from __future__ import annotations

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as f

from timeline.spark.shuffle import kept


def components(edges: DataFrame) -> DataFrame:
    """Each `node` of the edges from `one` to `other` with the least of all that it is connected with, its `root`."""
    stars = kept(_downward(edges.select("one", "other")))
    before = None
    while (now := _sum(stars)) != before:
        stars, before = kept(_small(_large(stars))), now
    leaves = stars.select(f.col("one").alias("node"), f.col("other").alias("root"))
    return kept(leaves.union(leaves.select(f.col("root").alias("node"), "root")).distinct())


def _downward(edges: DataFrame) -> DataFrame:
    """The edges once, each from the greater of its nodes to the lesser."""
    some = edges.where("one != other")
    return some.select(f.greatest("one", "other").alias("one"), f.least("one", "other").alias("other")).distinct()


def _large(edges: DataFrame) -> DataFrame:
    """Greater neighbours of a node are led to the least of its neighbours or itself."""
    both = edges.union(edges.select(f.col("other").alias("one"), f.col("one").alias("other")))
    least = f.least("one", f.min("other").over(Window.partitionBy("one")))
    return (
        both.select("one", "other", least.alias("least"))
        .where("other > one")
        .select(f.col("other").alias("one"), f.col("least").alias("other"))
        .distinct()
    )


def _small(edges: DataFrame) -> DataFrame:
    """A node and its lesser neighbours are led to the least of these."""
    least = edges.select("one", "other", f.min("other").over(Window.partitionBy("one")).alias("least"))
    own = least.select("one", f.col("least").alias("other"))
    return own.union(
        least.select(f.col("other").alias("one"), f.col("least").alias("other")).where("one != other")
    ).distinct()


def _sum(edges: DataFrame) -> tuple[int, int | None]:
    """What tells two sets of edges apart."""
    number, total = edges.agg(f.count("*"), f.sum(f.hash("one", "other").cast("bigint"))).collect()[0]
    return number, total
