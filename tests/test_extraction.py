"""Articles to timelines, one by one and in several processes."""

from collections.abc import Iterator

import pytest

import timeline

ARTICLES = [
    timeline.Article(id=f"a{n}", published="2025-08-29", text=f"التقى الوزير نظيره {name} أمس في القاهرة.")
    for n, name in enumerate(("التركي", "القطري", "العراقي") * 30)
]


def test_processes_keep_order() -> None:
    """Several processes give the same timelines in the same order as one."""
    assert list(timeline.extract_each(iter(ARTICLES), workers=2)) == list(timeline.extract_each(ARTICLES))


def test_laziness() -> None:
    """Articles are asked for one by one."""
    asked: list[str] = []

    def stream() -> Iterator[timeline.Article]:
        for article in ARTICLES:
            asked.append(article.id or "")
            yield article

    next(timeline.extract_each(stream()))
    assert asked == ["a0"]


def test_neighbours_do_not_matter() -> None:
    """An article gives the same events whatever was read before it."""
    first, second = ARTICLES[:2]
    assert [timeline.extract(second), timeline.extract(first)] == list(timeline.extract_each([first, second]))[::-1]


@pytest.mark.parametrize("text", ["", " \n", "No Arabic at all.", "١٢٣", "\u200f\u0640\u064b", "\ud800", "و" * 1000])
def test_nothing_to_tell(text: str) -> None:
    """A text without events gives an empty timeline."""
    assert len(timeline.extract(text, published="2025-08-29")) == 0


@pytest.mark.parametrize("published", ["yesterday", "2025-13-01", "", 20250829, "2025-08-29T25:00"])
def test_impossible_publication_date(published: object) -> None:
    """What is no date is refused by the library's own error."""
    with pytest.raises(timeline.InvalidPublicationDate):
        timeline.extract("أمس", published=published)  # type: ignore[arg-type]


def test_publication_dates_of_the_seeds() -> None:
    """An article's own weekdays leave one day of a week."""
    text = "التقى الوزير نظيره مساء أمس الخميس، وقالت الوزارة اليوم الجمعة إنه عاد."
    [publication] = timeline.publication_dates([text], between=("2025-08-25", "2025-08-31"))
    assert publication.day is not None
    assert publication.day.isoformat() == "2025-08-29"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اتصل وزير الخارجية السوداني قبل ما يزيد على 11 يوما بالمبعوث الأممي هاتفيا.", ["Call"]),
        ("اتصل وزير الخارجية السوداني بين 1 يناير و2 من الشهر عينه بالمبعوث الأممي هاتفيا.", ["Call"]),
        (
            "أبرم وزير الخارجية السوداني في الواحدة إلا 3 دقائق من بعد زوال يوم 1 يناير بتوقيت غرينتش اتفاقية تجارية.",
            ["Agreement"],
        ),
    ],
)
def test_long_times_part_no_verb_from_what_is_its_own(text: str, told: list[str]) -> None:
    """The words of a time name no event, and stand for nothing between a verb and what belongs to it."""
    assert [event.type for event in timeline.extract(text, published="2000-01-12")] == told
