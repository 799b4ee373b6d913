"""Stories: what led to an event and what followed from it, and all about somebody."""

import pytest

import timeline

LINE = timeline.extract(
    "التقى رئيس المخابرات المصرية حسن رشاد مع خليفة حفتر في بنغازي أمس الخميس. "
    "وجاء اللقاء بعد يوم من اجتماع إبراهيم كالن مع حفتر في طرابلس. "
    "ووقع زلزال في اليابان صباح اليوم.",
    published="2025-08-29",
)


def test_story() -> None:
    """What a text ties to an event is in its story, on the right side, and nothing else is."""
    first, second = LINE.of("Meeting")
    story = LINE.story(second)
    assert (story.event, story.before, story.along, story.after, story.unordered) == (second, (first,), (), (), ())
    assert LINE.story(first.id).after == (second,)


def test_same_people() -> None:
    """Two who meet again are one story, even if nothing but their names ties it."""
    line = timeline.extract(
        "التقى حسن رشاد وخليفة حفتر في 3 مايو 2025. التقى زيد مع عمرو أمس. التقى حفتر مع حسن رشاد في 7 يوليو 2025.",
        published="2025-08-29",
    )
    first, second, _ = line.of("Meeting")
    assert line.story(second).before == (first,)
    assert not line.story(second).after


@pytest.mark.parametrize(
    ("name", "found"),
    [("حفتر", 2), ("اللواء حسن رشاد", 1), ("إبراهيم قالين", 1), ("بنغازي", 1), ("اليابان", 1), ("سيف الإسلام", 0)],
)
def test_about(name: str, found: int) -> None:
    """Names find their events however they are spelt, people and places alike."""
    assert len(LINE.about(name)) == found


def test_unknown_event() -> None:
    """An event of another timeline has no story here."""
    with pytest.raises(timeline.UnknownEvent):
        LINE.story("elsewhere:1")
