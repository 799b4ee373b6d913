"""Spark gives what one machine gives: real worker processes, however the rows are dealt out."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline import Article

pytest.importorskip("pyspark", reason="PySpark is not installed: tox -e spark has it")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("no Java on this machine", allow_module_level=True)

from pyspark.sql import DataFrame, SparkSession

from timeline import spark
from timeline.export.json import dumps, event_line
from timeline.spark import witnesses
from timeline.story.candidates import NEIGHBOURS

HERE = Path(__file__).parent
COLUMNS = "id string, text string, published string"


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """Spark with two workers of their own, a core each."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.executor.memory": "1g",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.adaptive.enabled": "false",  # which plans anew between stages of a few rows
        "spark.sql.execution.arrow.maxRecordsPerBatch": "50",
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def _read() -> Iterator[Article]:
    for path in sorted((HERE / "gold").rglob("[0-9]*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = next(p for p in (path.with_suffix(".txt"), HERE.parent / "seeds" / f"{path.stem}.txt") if p.exists())
        yield Article(id=path.stem, text=text.read_bytes().decode(), published=gold["published"])


def _many() -> Iterator[Article]:
    """More reports of one kind than are compared in one place, two of each day."""
    for n in range(4 * NEIGHBOURS):
        day = date(2025, 1, 1) + timedelta(days=n // 2)
        when = "أمس" if n % 3 else "سابقا"
        yield Article(id=f"m{n:03d}", text=f"قتل {n % 5 + 3} أشخاص في انفجار في بغداد {when}.", published=day)


ARTICLES = [*_read(), *_many()]


def _frame(session: SparkSession, articles: list[Article]) -> DataFrame:
    rows = [(each.id, each.text, None if each.published is None else each.published.isoformat()) for each in articles]
    return session.createDataFrame(rows, COLUMNS)


@pytest.fixture(scope="module")
def alone() -> list[timeline.Timeline]:
    """What each article tells, on one machine, as it is read from JSON."""
    return [timeline.Timeline.from_json(dumps(one)) for one in timeline.extract_each(ARTICLES)]


def test_extract(session: SparkSession, alone: list[timeline.Timeline]) -> None:
    """A row an article, with the timeline of one machine; what cannot be read says why."""
    bad = session.createDataFrame([("bad", "التقى الوزير نظيره أمس.", "soon")], COLUMNS)
    found = {row.id: row for row in spark.extract(_frame(session, ARTICLES).repartition(3).union(bad)).collect()}
    assert "'soon'" in found.pop("bad").error
    read = {name: timeline.Timeline.from_json(row.timeline) for name, row in found.items()}
    assert read == {one.articles[0].id: one for one in alone}


@pytest.mark.parametrize("partitions", [1, 3, 7])
def test_merge(
    session: SparkSession, alone: list[timeline.Timeline], partitions: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same events with the same witnesses, times, conflicts and ids, in the same order, whatever the partitions."""
    session.conf.set("spark.sql.shuffle.partitions", partitions)
    monkeypatch.setattr(witnesses, "LARGE", NEIGHBOURS)
    given: Any = session.createDataFrame([(dumps(one),) for one in alone], "timeline string").repartition(partitions)
    merged = timeline.merge(alone)
    assert any(len(event.witnesses) > 2 for event in merged)
    assert [row.event for row in spark.merge(given).collect()] == [event_line(event) for event in merged]


def test_merge_of_merges(session: SparkSession, alone: list[timeline.Timeline]) -> None:
    """What was merged in portions before merges to the same, and rows without a timeline are passed over."""
    session.conf.set("spark.sql.shuffle.partitions", 2)
    some, others = timeline.merge(alone[:9]), timeline.merge(alone[5:25])
    given = session.createDataFrame([(dumps(some),), (None,), (dumps(others),)], "timeline string")
    expected = timeline.merge([some, others])
    assert [row.event for row in spark.merge(given).collect()] == [event_line(event) for event in expected]


def test_nothing(session: SparkSession) -> None:
    """No timelines have no events."""
    session.conf.set("spark.sql.shuffle.partitions", 1)
    assert spark.merge(session.createDataFrame([], "timeline string")).collect() == []
