"""Archives of any size on Spark: articles to timelines, and these to one line of events, as on one machine.

`extract` looks at each article alone. `merge` goes the steps of `timeline.merge`, each where what it looks at has come
together: an article, a key that witnesses share, happenings that pairs connect, events that are linked. What a step
decides depends on nothing else, so the result is that of one machine, whatever the partitions.
"""

from __future__ import annotations

from timeline.errors import needs

with needs("spark"):
    from pyspark.sql import DataFrame

    from timeline import batches
    from timeline.spark.line import line
    from timeline.spark.story import happenings, testimonies

__all__ = ["extract", "merge"]


def extract(articles: DataFrame) -> DataFrame:
    """The timelines of articles, a row for each: `id`, `timeline` as JSON, and `error` where it has none.

    The columns of the articles are those of `timeline.batches.extract`.
    """
    return articles.mapInArrow(batches.extract, "id string, timeline string, error string")


def merge(timelines: DataFrame) -> DataFrame:
    """The events of timelines merged, in order: `line` to sort by, `id`, and `event` as JSON.

    `timelines` has a column `timeline`; rows where it is null are passed over. The articles have different ids. What is
    computed on the way is kept by Spark: in its checkpoint directory where one is set, else on the executors.

    Raises `InvalidTimeline`, inside Spark's own error, for what is no timeline.
    """
    told = testimonies(timelines)
    return line(happenings(told))
