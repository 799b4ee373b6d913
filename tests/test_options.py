"""What usage leaves open is read as the options say, wherever a text is read; and without them nothing changes."""

import pickle
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import InvalidOptions, Options, TimelineError
from timeline.time.algebra import Calendar, Unit
from timeline.time.calendars import month_begin, month_number
from timeline.time.options import USUAL
from timeline.time.periods import day_of_week, period

MONTH_FIRST = Options(day_first=False)
FROM_SATURDAY, FROM_SUNDAY = Options(week_start=6), Options(week_start=7)
SEEN = Options(hijri_months={(1446, 9): date(2025, 3, 2), (1446, 10): date(2025, 3, 31), (1447, 1): date(2025, 6, 27)})

READ = (
    (MONTH_FIRST, "3/4/2025", "2025-03-04"),
    (MONTH_FIRST, "13/4/2025", "2025-04-13"),
    (MONTH_FIRST, "4/13/2025", "2025-04-13"),
    (MONTH_FIRST, "5/5/2025", "2025-05-05"),
    (MONTH_FIRST, "2025/4/3", "2025-04-03"),
    (MONTH_FIRST, "3 أبريل 2025", "2025-04-03"),
    (MONTH_FIRST, "الثلاثاء 3/4/2025", "2025-03-04"),
    (USUAL, "3/4/2025", "2025-04-03"),
    (USUAL, "الخميس 3/4/2025", "2025-04-03"),
    (FROM_SUNDAY, "الأسبوع الماضي", "2025-W34"),
    (FROM_SUNDAY, "هذا الأسبوع", "2025-W35"),
    (FROM_SATURDAY, "الأسبوع المقبل", "2025-W36"),
)


@pytest.mark.parametrize(("options", "text", "value"), READ)
def test_values(options: Options, text: str, value: str) -> None:
    """A phrase has the value that the options give it, at once or resolved later."""
    assert timeline.resolve(text, "2025-08-29", options=options).value == value
    assert timeline.resolve(text).resolve("2025-08-29", options=options).value == value


WEEKS = (
    (USUAL, "الأسبوع الماضي", (18, 25)),
    (FROM_SUNDAY, "الأسبوع الماضي", (17, 24)),
    (FROM_SATURDAY, "الأسبوع الماضي", (16, 23)),
    (FROM_SUNDAY, "نهاية هذا الأسبوع", (29, 31)),
    (FROM_SATURDAY, "قبل أسبوعين", (9, 16)),
)


@pytest.mark.parametrize(("options", "text", "days"), WEEKS)
def test_weeks(options: Options, text: str, days: tuple[int, int]) -> None:
    """A week begins on its first day, and the weekend lies where that usage has it."""
    interval = timeline.resolve(text, "2025-08-29", options=options).interval
    assert interval == timeline.Interval(*(datetime(2025, 8, day) for day in days))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7), st.integers(-60, 60))
def test_weeks_are_whole(day: date, start: int, amount: int) -> None:
    """A week begins on the day that was asked for, holds its days, and has the ISO number of its fourth."""
    moment = datetime(day.year, day.month, day.day)
    week = period(moment, Unit.WEEK, amount, options=Options(week_start=start))
    assert week.interval is not None
    begin, end = week.interval.begin, week.interval.end
    assert begin is not None
    assert end is not None
    assert begin.isoweekday() == start
    assert begin.toordinal() <= moment.toordinal() + 7 * amount < end.toordinal()
    iso = datetime.fromordinal(begin.toordinal() + 3).isocalendar()
    assert week.value == f"{iso.year:04d}-W{iso.week:02d}"
    assert {day_of_week(begin, n, Options(week_start=start)) for n in range(1, 8)} == {
        datetime.fromordinal(n) for n in range(begin.toordinal(), end.toordinal())
    }


def test_sighted_months() -> None:
    """A month that was seen on another day moves its dates and feasts, and these are not approximate."""
    for text, begin in (("5 رمضان 1446هـ", date(2025, 3, 6)), ("عيد الفطر 2025", date(2025, 3, 31))):
        found = timeline.resolve(text, "2025-03-10", options=SEEN)
        assert found.interval is not None
        assert found.interval.begin is not None
        assert found.interval.begin.date() == begin
        assert not found.approximate
        assert "Umm al-Qura" not in found.explain()
    ramadan = timeline.resolve("رمضان 1446هـ", options=SEEN)
    assert ramadan.interval == timeline.Interval(datetime(2025, 3, 2), datetime(2025, 3, 31))
    assert not ramadan.approximate


def test_other_months_stay_reckoned() -> None:
    """What no option speaks of is reckoned, and said to be."""
    found = timeline.resolve("5 رجب 1446هـ", options=SEEN)
    assert found == timeline.resolve("5 رجب 1446هـ")
    assert found.approximate
    assert "Umm al-Qura" in found.explain()


@given(st.dates(date(2024, 1, 1), date(2026, 1, 1)))
def test_days_lie_in_their_sighted_month(day: date) -> None:
    """Each day lies between the begin of its month and that of the next."""
    moment = datetime(day.year, day.month, day.day)
    number = month_number(moment, Calendar.HIJRI, SEEN.sighted)
    begin, end = (month_begin(number + n, Calendar.HIJRI, SEEN.sighted) for n in (0, 1))
    assert begin <= moment < end


def test_zone() -> None:
    """An aware publication date is brought to the zone, a naive one is told by its clock, a day is a day."""
    riyadh = Options(zone="Asia/Riyadh")
    late = datetime(2025, 8, 29, 22, 30, tzinfo=UTC)
    assert timeline.resolve("أمس", late).value == "2025-08-28"
    assert timeline.resolve("أمس", late, options=riyadh).value == "2025-08-29"
    assert timeline.resolve("أمس", late.replace(tzinfo=None), options=riyadh).value == "2025-08-28"
    assert timeline.resolve("أمس", late.date(), options=riyadh).value == "2025-08-28"
    assert timeline.resolve("أمس").resolve(late, options=riyadh) == timeline.resolve("أمس", late, options=riyadh)
    assert timeline.resolve("أمس", datetime.max.replace(tzinfo=UTC), options=riyadh).text == "أمس"


def test_extract() -> None:
    """Articles are read by them too, here and in other processes; what the caller gave stays as it was."""
    riyadh = Options(zone="Asia/Riyadh")
    late = datetime(2025, 8, 29, 22, 30, tzinfo=UTC)
    article = timeline.Article(text="التقى الوزير نظيره التركي أمس في القاهرة.", published=late)
    line = timeline.extract(article, options=riyadh)
    assert line.articles == (article,)
    assert [event.when for event in line] == [timeline.Interval(datetime(2025, 8, 29), datetime(2025, 8, 30))]
    assert list(timeline.extract_each([article], options=riyadh)) == [line]
    assert list(timeline.extract_each([article], workers=2, options=riyadh)) == [line]


WRONG = (
    {"day_first": "yes"},
    {"week_start": 0},
    {"week_start": True},
    {"week_start": "Sunday"},
    {"zone": "Nowhere/Land"},
    {"zone": "../etc"},
    {"zone": 3},
    {"hijri_months": 3},
    {"hijri_months": {(1446, 13): date(2025, 3, 2)}},
    {"hijri_months": {1446: date(2025, 3, 2)}},
    {"hijri_months": {(1446, 9): "2025-03-02"}},
    {"hijri_months": {(1446, 9): date(2025, 4, 2)}},
)


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_refuses(wrong: dict[str, object]) -> None:
    """What no usage can mean is refused, with the name of the option."""
    with pytest.raises(InvalidOptions, match=f"^{next(iter(wrong))}: ") as caught:
        Options(**wrong)  # type: ignore[arg-type]
    assert isinstance(caught.value, TimelineError)


def test_are_values() -> None:
    """Options compare, hash, travel and are written out like other values."""
    options = Options(week_start=7, zone="Asia/Riyadh", hijri_months={(1446, 9): date(2025, 3, 2)})
    names = {"Options": Options, "datetime": __import__("datetime"), "zoneinfo": __import__("zoneinfo")}
    assert eval(repr(options), names) == options  # noqa: S307 - our own words
    assert pickle.loads(pickle.dumps(options)) == options  # noqa: S301 - our own bytes
    assert len({options, Options(week_start=7, zone=ZoneInfo("Asia/Riyadh"), hijri_months=options.hijri_months)}) == 1
