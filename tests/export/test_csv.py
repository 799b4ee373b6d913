"""CSV, as Python's reader, pandas and Polars read it."""

import csv
from io import BytesIO, StringIO

import pandas as pd
import polars as pl
import pytest

from timeline.event import Meeting, Mention
from timeline.model import Timeline


def rows(timeline: Timeline) -> list[dict[str, str]]:
    """The rows of a timeline's table."""
    return list(csv.DictReader(StringIO(timeline.to_csv(), newline="")))


def test_a_row_an_event(story: Timeline) -> None:
    """Each event has a row, in order, with its words."""
    read = rows(story)
    assert [row["id"] for row in read] == [event.id for event in story]
    assert [row["trigger"] for row in read] == [event.mentions[0].text for event in story]
    assert [row["when"] or None for row in read] == [event.edtf for event in story]
    assert [row["agents"] for row in read if row["type"] == "Visit"] != [""]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_a_formula(first: str) -> None:
    """What a spreadsheet would run stands behind an apostrophe."""
    cell = f"{first}cmd|' /C calc'!A0"
    (row,) = rows(Timeline(events=[Meeting(id=cell, mentions=[Mention(cell, 0, 1, cell, cell)])]))
    assert {row[name] for name in ("id", "trigger", "articles", "sentence")} == {f"'{cell}"}


def test_hostile_words_stay_in_their_cells(odd: Timeline) -> None:
    """Quotes, commas and line ends of a text make no new cells or rows."""
    assert len(rows(odd)) == len(odd)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows(odd) for cell in row.values())


def test_other_readers_agree(story: Timeline) -> None:
    """Pandas and Polars read the same table."""
    data = story.to_csv().encode("utf-8")
    expected = [row["sentence"] for row in rows(story)]
    assert list(pd.read_csv(BytesIO(data))["sentence"]) == expected
    assert pl.read_csv(data)["sentence"].to_list() == expected
