"""EDTF, as the package `edtf` reads it."""

from datetime import date, datetime, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from timeline.article.expressions import resolve
from timeline.extraction import extract
from timeline.time.edtf import edtf
from timeline.time.interval import Interval

MOMENTS = st.datetimes(datetime(1000, 1, 1), datetime(3000, 1, 1))
MIDNIGHTS = st.builds(lambda year, month: datetime(year, month, 1), st.integers(1000, 2999), st.integers(1, 12))
YEARS = st.builds(lambda decade: datetime(10 * decade, 1, 1), st.integers(100, 299))


@given(st.lists(MOMENTS | MIDNIGHTS | YEARS, min_size=2, max_size=2).map(sorted), st.booleans(), st.booleans())
def test_days_come_back(bounds: list[datetime], inside: bool, approximate: bool) -> None:  # noqa: FBT001
    """The first and the last day of what is read are those that the interval touches."""
    begin, end = bounds
    written = edtf(Interval(begin, end), inside=inside, approximate=approximate and not inside)
    assert written is not None
    read = parse_edtf(written)
    last = max(begin, end - datetime.resolution)
    assert tuple(read.lower_strict()[:3]) == (begin.year, begin.month, begin.day)
    assert tuple(read.upper_strict()[:3]) == (last.year, last.month, last.day)


@given(MOMENTS, st.booleans(), st.booleans())
def test_open_intervals_are_read(moment: datetime, past: bool, inside: bool) -> None:  # noqa: FBT001
    """What is open on one side is EDTF too."""
    interval = Interval(None, moment) if past else Interval(moment, None)
    written = edtf(interval, inside=inside)
    assert written is not None
    parse_edtf(written)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("أمس", "2025-08-28"),
        ("مساء أمس", "2025-08-28"),
        ("الأسبوع الماضي", "2025-08-18/2025-08-24"),
        ("مارس 2025", "2025-03"),
        ("عام 2020", "2020"),
        ("حوالي الساعة الثامنة مساء أمس", "2025-08-28~"),
        ("7 شوال 1436هـ", "2015-07-23~"),
        ("تسعينيات القرن الماضي", "199X"),
        ("10 إلى 12 فبراير الجاري", "2025-02-10/2025-02-12"),
        ("ثلاثة أيام", None),
        ("كل جمعة", None),
    ],
)
def test_expressions(words: str, written: str | None) -> None:
    """An expression covers its interval, about so where its words or its calendar say about."""
    assert resolve(words, published="2025-08-29" if "الجاري" not in words else "2025-02-20").edtf == written


def test_events_lie_inside() -> None:
    """An event was on one of the days, and nothing says that it lasted over them all."""
    (meeting,) = extract("التقى الوزير نظيره التركي الأسبوع الماضي.", published="2025-08-29")
    assert meeting.edtf == "[2025-08-18..2025-08-24]"
    read = parse_edtf(meeting.edtf)
    first = date(2025, 8, 18)
    assert read.lower_strict()[:3] == first.timetuple()[:3]
    assert read.upper_strict()[:3] == (first + timedelta(days=6)).timetuple()[:3]
