"""What is neither text, article nor timeline is refused by name, and never read as something else."""

from collections.abc import Callable
from typing import Any

import pytest

import timeline

ANY: Any = timeline  # what a caller without a type checker can write


@pytest.mark.parametrize("wrong", [None, 5, "أمس".encode(), ["أمس"]])
@pytest.mark.parametrize("read", [ANY.find_dates, ANY.resolve, ANY.read, lambda text: ANY.Article(text=text)])
def test_no_text(read: Callable[[Any], object], wrong: object) -> None:
    """Only a str is a text."""
    with pytest.raises(timeline.InvalidArticle, match=rf"\b{type(wrong).__name__}\b"):
        read(wrong)


@pytest.mark.parametrize("wrong", [None, 5, "أمس".encode(), {"text": "أمس"}, [None], [{"text": "أمس"}]])
def test_no_article(wrong: Any) -> None:
    """A row is no article, and its names are no texts."""
    with pytest.raises(timeline.InvalidArticle):
        timeline.extract(wrong)


@pytest.mark.parametrize(
    "wrong", [None, "أمس", [timeline.Article(text="أمس")], timeline.extract("التقى الوزير نظيره أمس.")]
)
def test_no_timeline(wrong: Any) -> None:
    """Articles are read before they are merged."""
    with pytest.raises(timeline.InvalidTimeline):
        timeline.merge(wrong)


@pytest.mark.parametrize("wrong", ["Meetings", "meeting", timeline.Meeting, None, []])
def test_no_type(wrong: Any) -> None:
    """A type that there is not has no events, but a message."""
    with pytest.raises(timeline.UnknownType, match="Meeting, Visit"):
        timeline.Timeline().of(wrong)
