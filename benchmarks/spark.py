"""A run of Spark over a corpus repeated: `python -m benchmarks.spark CORPUS ARTICLES FOLDER [MASTER]`.

It prints the seconds of `extract` and `merge`, how many processes wanted the processors meanwhile, and from Spark's own
log the bytes and rows that were shuffled. With `--check` the result is compared with that of one machine; with
`--again` the timelines that lie in the folder are merged and nothing is extracted.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

import timeline
from benchmarks.merging import archive
from benchmarks.texts import articles
from timeline import spark
from timeline.export.json import event_line, loads

_SETTINGS = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.eventLog.enabled": "true",
    "spark.eventLog.compress": "false",
    "spark.eventLog.rolling.enabled": "false",
    "spark.driver.memory": "4g",
    "spark.sql.shuffle.partitions": "64",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "500",
}


def main() -> None:
    """Write the articles, run both steps to files, and say what they took."""
    given = _arguments()
    given.folder.mkdir(parents=True, exist_ok=True)
    (given.folder / "log").mkdir(exist_ok=True)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    if not given.again:
        _written(given)
    builder = SparkSession.builder.master(given.master).config("spark.eventLog.dir", f"file://{given.folder}/log")
    for name, value in _SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    if not given.again:
        _timed("extract", lambda: _extracted(session, given))
    lines = session.read.parquet(f"{given.folder}/timelines")
    _timed("merge", lambda: spark.merge(lines).write.mode("overwrite").parquet(f"{given.folder}/events"))
    if given.check:
        whole = timeline.merge([loads(row.timeline) for row in lines.select("timeline").collect()])
        events = session.read.parquet(f"{given.folder}/events").orderBy("line").select("event").collect()
        print(f"{len(events):,} events, as on one machine: {[r.event for r in events] == list(map(event_line, whole))}")
    session.stop()
    _shuffled(given.folder / "log")


def _extracted(session: SparkSession, given: argparse.Namespace) -> None:
    pieces = session.read.parquet(f"{given.folder}/articles.parquet").repartition(max(8, given.articles // 3000))
    spark.extract(pieces).write.mode("overwrite").parquet(f"{given.folder}/timelines")


def _written(given: argparse.Namespace) -> None:
    rows = [
        {"id": one.id, "text": one.text, "published": one.published}
        for one in archive(list(articles(given.corpus)), given.articles)
    ]
    pq.write_table(pa.Table.from_pylist(rows), given.folder / "articles.parquet", row_group_size=5_000)


def _timed(step: str, work: Callable[[], None]) -> None:
    began = perf_counter()
    work()
    load = f"load {os.getloadavg()[2]:.1f} on {os.cpu_count()} cores"
    print(f"{step} {perf_counter() - began:,.0f} s, {load}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spark")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("master", nargs="?", default="local[2]")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--again", action="store_true")
    return parser.parse_args()


def _shuffled(logs: Path) -> None:
    log = max((path for path in logs.rglob("*") if path.is_file()), key=lambda path: path.stat().st_mtime)
    sizes: list[int] = []
    rows = seconds = tasks = 0
    for line in log.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event["Event"] == "SparkListenerTaskEnd" and (metrics := event.get("Task Metrics")):
            written = metrics["Shuffle Write Metrics"]
            sizes.append(written["Shuffle Bytes Written"])
            rows += written["Shuffle Records Written"]
            seconds += metrics["Executor Run Time"]
            tasks += 1
    print(f"{sum(sizes):,} bytes shuffled in {rows:,} rows, {tasks:,} tasks, {seconds / 1000:,.0f} s of them")


if __name__ == "__main__":
    main()
