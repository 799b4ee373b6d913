"""An expression found without a publication date, or with another, comes to the same once it has the right one."""

from datetime import date, datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.time.algebra import Anchor, Direction, Mentioned, Shift, Unit, Weekday

TEXTS = (
    "مساء أمس الخميس",
    "يوم الخميس",
    "وصل الوزير إلى القاهرة يوم الخميس.",
    "سيصل الوزير إلى القاهرة الخميس ويغادرها في اليوم التالي.",
    "وصل الوزير يوم الخميس وغادر صباح اليوم التالي.",
    "اجتمعا الأسبوع الماضي واتفقا في اليوم التالي، ثم التقيا في اليوم نفسه.",
    "عقد الاجتماع في 5 مارس وانتهى في اليوم التالي.",
    "ولد عام 1990 وتزوج في العام نفسه.",
    "غادر العاصمة في العاشر من رمضان وعاد في 28 من الشهر الجاري.",
    "التقى نظيره اليوم الاثنين قبل ساعتين.",
    "كانت الأيام الثلاثة الماضية صعبة.",
    "بدأت قبل خمس سنوات وتنتهي بعد ثلاثة أشهر.",
    "من 10 إلى 12 فبراير الجاري",
    "الساعة 22:07 بتوقيت غرينتش",
    "أواخر الشهر الماضي",
    "3/4/2025",
    "كل جمعة",
    "ثالث أيام عيد الفطر المقبل",
)
PUBLISHED = st.dates(date(1990, 1, 1), date(2040, 1, 1)) | st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1))


@given(st.sampled_from(TEXTS), PUBLISHED, st.none() | PUBLISHED)
def test_resolving_later(text: str, published: date, before: date | None) -> None:
    """It makes no difference whether the publication date is known when a sentence is read or only later."""
    found = timeline.find_dates(text, published)
    again = timeline.find_dates(text, before)
    own = [evolve(e, conflicts=()) for e in found if all(c.about != "written" for c in e.conflicts)]
    assert own == [
        evolve(e.resolve(published), conflicts=())
        for e, now in zip(again, found, strict=True)
        if all(c.about != "written" for c in now.conflicts)
    ]


@given(st.sampled_from(TEXTS), PUBLISHED)
def test_forgetting(text: str, published: date) -> None:
    """Without a publication date an expression is what it was before it had one."""
    assert tuple(e.resolve(None) for e in timeline.find_dates(text, published)) == timeline.find_dates(text)


def test_counts_from_the_date_given_before() -> None:
    """What counts from the date given last has the meaning of that date in its own."""
    _, following = timeline.find_dates("سيصل الوزير الخميس ويغادر في اليوم التالي.")
    assert following.meaning == Shift(1, Unit.DAY, Mentioned(Weekday(4), Direction.FUTURE))
    assert following.resolve("2025-08-25").value == "2025-08-29"


def test_counts_from_nothing_given() -> None:
    """Where the text gave no date it is left open from what such words count."""
    (following,) = timeline.find_dates("وغادر في اليوم التالي.")
    assert following.meaning == Shift(1, Unit.DAY, Anchor.MENTIONED)


def test_long_chains_are_cut() -> None:
    """A text that only ever counts on is read in the time of its length, and resolved without trouble."""
    found = timeline.find_dates("الخميس، " + "ثم في اليوم التالي، " * 3000)
    assert len(found) == 3001
    assert found[-1].resolve("2025-08-29").type == "DATE"


def test_refuses_what_is_no_date() -> None:
    """Only a publication date can be counted from."""
    with pytest.raises(timeline.InvalidPublicationDate):
        timeline.resolve("أمس").resolve("yesterday")
