"""Record batches of articles to timelines and events, as Spark, DuckDB and Polars call it."""

from datetime import date

import pyarrow as pa
import pytest

import timeline
from timeline.batches import TIMELINES, events, extract
from timeline.errors import InvalidTimeline
from timeline.export.arrow import SCHEMA
from timeline.export.json import loads

TEXT = "التقى الوزير نظيره التركي أمس في القاهرة."


def batch(**columns: list[object]) -> pa.RecordBatch:
    """Rows of articles."""
    return pa.RecordBatch.from_pydict(columns)


@pytest.mark.parametrize("published", [date(2025, 8, 29), "2025-08-29"])
def test_a_row_an_article(published: date | str) -> None:
    """Each article has its row, in order, and its timeline is the one that `extract` gives."""
    given = batch(id=["a", "b"], text=[TEXT, "لا جديد."], published=[published] * 2, number=[1, 2])
    [found] = extract([given])
    assert found.schema == TIMELINES
    articles = [
        timeline.Article(id=name, text=text, published=published) for name, text in (("a", TEXT), ("b", "لا جديد."))
    ]
    assert [loads(text) for text in found["timeline"].to_pylist()] == [timeline.extract(each) for each in articles]


def test_numbers_for_ids() -> None:
    """An id that is a number is taken by its digits."""
    [found] = extract([batch(id=[7], text=[TEXT])])
    assert found["id"].to_pylist() == ["7"]


def test_what_cannot_be_read_says_why() -> None:
    """A row without a text or with no date for its date is reported, and the others go on."""
    given = batch(id=["a", "b", "c"], text=[None, TEXT, TEXT], published=["2025-08-29", "soon", "2025-08-29"])
    [found] = extract([given])
    assert found["error"].to_pylist()[0] == "no text"
    assert "'soon' is no publication date" in found["error"].to_pylist()[1]
    assert [text is None for text in found["timeline"].to_pylist()] == [True, True, False]


def test_events_as_rows() -> None:
    """Timelines become the rows of the table of events; rows without one are passed over."""
    [found] = events(extract([batch(id=["a", "b"], text=[TEXT, None], published=["2025-08-29"] * 2)]))
    line = timeline.extract(timeline.Article(id="a", text=TEXT, published="2025-08-29"))
    assert pa.Table.from_batches([found]) == line.to_arrow()


def test_no_events_have_their_columns() -> None:
    """A batch without events is empty and has all columns."""
    [found] = events(extract([batch(text=["لا جديد."])]))
    assert found.num_rows == 0
    assert found.schema == SCHEMA


def test_no_timeline() -> None:
    """What is no timeline is refused."""
    with pytest.raises(InvalidTimeline):
        list(events([batch(timeline=["{}"])]))
