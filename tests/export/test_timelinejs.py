"""JSON for TimelineJS, against the schema of its documented format."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from timeline.extraction import extract
from timeline.model import Timeline

SCHEMA = json.loads(Path(__file__).with_name("timelinejs.schema.json").read_text(encoding="utf-8"))


def slides(timeline: Timeline) -> list[dict[str, Any]]:
    """The slides of a timeline, once the whole is valid."""
    data = json.loads(timeline.to_timelinejs())
    Draft202012Validator(SCHEMA).validate(data)
    found: list[dict[str, Any]] = data["events"]
    return found


def test_the_format_is_kept(story: Timeline, odd: Timeline) -> None:
    """Every timeline is valid, with a slide for each event whose begin is known."""
    for timeline in (story, odd, Timeline()):
        begun = [event.id for event in timeline if event.when and event.when.begin]
        assert [slide["unique_id"] for slide in slides(timeline)] == begun


def test_a_part_of_a_day() -> None:
    """An evening has its hours, and is shown by its name."""
    (slide,) = slides(extract("التقى الوزيران مساء أمس.", published="2025-08-29"))
    assert slide["start_date"] == {"year": 2025, "month": 8, "day": 28, "hour": 18, "minute": 0}
    assert slide["end_date"] == {"year": 2025, "month": 8, "day": 29}
    assert slide["display_date"] == "2025-08-28 evening"


def test_several_days_end_on_the_last() -> None:
    """An end is the last day and not the one after; one day needs none."""
    (week,) = slides(extract("التقى الوزيران الأسبوع الماضي.", published="2025-08-29"))
    assert week["end_date"] == {"year": 2025, "month": 8, "day": 24}
    (day,) = slides(extract("التقى الوزيران أمس.", published="2025-08-29"))
    assert "end_date" not in day


def test_words_do_not_run(odd: Timeline) -> None:
    """TimelineJS puts texts into the page as HTML, so none holds a tag of an article's making."""
    for slide in slides(odd):
        for text in slide["text"].values():
            assert "<img" not in text
            assert "</script" not in text
