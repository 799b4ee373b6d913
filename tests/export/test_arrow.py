"""The Arrow table and Parquet, as pandas, Polars and DuckDB read them."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from timeline.export.arrow import SCHEMA
from timeline.model import Timeline


@pytest.fixture(scope="module")
def path(story: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds as a Parquet file."""
    path: Path = tmp_path_factory.mktemp("parquet") / "seeds.parquet"
    path.write_bytes(story.to_parquet())
    return path


def begins(timeline: Timeline) -> list[datetime | None]:
    """When each event can have begun, as the model has it."""
    return [event.when.begin if event.when else None for event in timeline]


def test_the_schema_is_kept(story: Timeline, odd: Timeline) -> None:
    """Every timeline has the same columns, an empty one too, and all of them say what they hold."""
    for timeline in (story, odd, Timeline()):
        table = timeline.to_arrow()
        table.validate(full=True)
        assert table.schema.equals(SCHEMA, check_metadata=True)
        assert table.num_rows == len(timeline)
    assert all(field.metadata[b"description"] for field in SCHEMA)


def test_nothing_is_lost(story: Timeline) -> None:
    """Times, mentions and participants come back as they were."""
    for row, event in zip(story.to_arrow().to_pylist(), story, strict=True):
        when = event.when
        assert (row["begin"], row["end"]) == ((when.begin, when.end) if when else (None, None))
        assert [(m["article"], m["start"], m["end"]) for m in row["mentions"]] == [
            (m.article, m.start, m.end) for m in event.mentions
        ]
        assert sorted((p["role"], p["text"]) for p in row["participants"]) == sorted(
            (p.role.value, p.text) for p in event.participants
        )


def test_pandas(story: Timeline, path: Path) -> None:
    """Pandas reads the file and gets the frame of `to_pandas`."""
    frame = story.to_pandas()
    assert list(frame["id"]) == [event.id for event in story]
    assert [None if pd.isna(moment) else moment.to_pydatetime() for moment in frame["begin"]] == begins(story)
    assert list(pd.read_parquet(path)["sentence"]) == list(frame["sentence"])


def test_polars(story: Timeline, path: Path) -> None:
    """Polars reads the file and gets the frame of `to_polars`."""
    frame = story.to_polars()
    assert frame["begin"].to_list() == begins(story)
    assert pl.read_parquet(path).equals(frame)
    assert frame["mentions"].list.len().sum() == sum(len(event.mentions) for event in story)


def test_duckdb(story: Timeline, path: Path) -> None:
    """DuckDB reads the file, lists of structs too."""
    with duckdb.connect() as connection:
        found = connection.execute("SELECT id, begin, len(mentions) FROM read_parquet(?)", [str(path)]).fetchall()
    expected = zip((e.id for e in story), begins(story), (len(e.mentions) for e in story), strict=True)
    assert found == list(expected)


def test_hostile_words(odd: Timeline) -> None:
    """What no UTF-8 holds is replaced, all else stands as it is."""
    table = pq.read_table(pa.BufferReader(odd.to_parquet()))
    assert "\ufffd" in table["sentence"][0].as_py()
    assert table["sentence"][0].as_py().startswith("=2+5 </script>")
    assert pd.read_parquet(BytesIO(odd.to_parquet()))["begin"][9] == pd.Timestamp(datetime.min)
