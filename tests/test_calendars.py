"""The Hijri calendar round trips, agrees with independent ones, and the feasts fall on their days."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.time.algebra import Calendar
from timeline.time.calendars import FEASTS, day_of_month, easter, from_hijri, month_begin, month_number, to_hijri

H = Calendar.HIJRI
DAYS = st.datetimes(datetime(700, 1, 1), datetime(9000, 1, 1)).map(lambda m: datetime(m.year, m.month, m.day))
IN_RANGE = st.integers(1343 * 12, 1501 * 12 - 1)


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1420, 1, 17), "1999-05-03"),
        ((1426, 11, 7), "2005-12-09"),
        ((1436, 10, 7), "2015-07-23"),
        ((1446, 7, 23), "2025-01-23"),
        ((1447, 9, 1), "2026-02-18"),
        ((1, 1, 1), "0622-07-19"),  # 16 July in the Julian calendar
        ((1343, 1, 1), "1924-08-01"),
        ((1500, 12, 30), "2077-11-16"),
    ],
)
def test_dates_that_newspapers_print(hijri: tuple[int, int, int], gregorian: str) -> None:
    """Pairs of dates that stand beside each other in print, the epoch, and the ends of the tables."""
    assert from_hijri(*hijri) == datetime.fromisoformat(gregorian)
    assert to_hijri(datetime.fromisoformat(gregorian)) == hijri


@given(DAYS)
def test_a_day_comes_back(day: datetime) -> None:
    """To the Hijri calendar and back is the same day, in the tables and outside of them."""
    assert from_hijri(*to_hijri(day)) == day


@given(st.integers(12, 9000 * 12))
def test_months_follow_each_other(number: int) -> None:
    """A month ends where the next begins, 28 to 31 days later, and its first and last days belong to it."""
    begin, end = month_begin(number, H), month_begin(number + 1, H)
    assert 28 <= (end - begin).days <= 31
    assert month_number(begin, H) == month_number(end - timedelta(seconds=1), H) == number


@given(IN_RANGE)
def test_tables_stay_near_the_tabular_calendar(number: int) -> None:
    """The months of the tables begin within two days of those that arithmetic gives."""
    year, month = divmod(number, 12)
    arithmetic = 227_014 + 29 * month + (month + 1) // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + 1
    assert abs(month_begin(number, H).toordinal() - arithmetic) <= 2


def test_agrees_with_an_independent_table() -> None:
    """From 1356 on the months are those of another table, but for three that begin a day apart."""
    other = pytest.importorskip("ummalqura.hijri").Umalqurra()
    apart = []
    for number in range(1356 * 12, 1501 * 12):
        year, month, day = map(int, other.hijri_to_gregorian(number // 12, number % 12 + 1, 1))
        if off := month_begin(number, H) - datetime(year, month, day):
            apart.append(abs(off.days))
    assert apart == [1, 1, 1]


def _icu_month_begins(name: str, years: range) -> list[tuple[int, int]]:
    """The months of these years by number, and the ordinal on which ICU lets each begin."""
    icu = pytest.importorskip("icu", reason="needs the dependency group icu")
    zone = icu.TimeZone.createTimeZone("UTC")
    calendar = icu.Calendar.createInstance(zone, icu.Locale(f"en@calendar={name}"))
    begins = []
    for number in range(years.start * 12, years.stop * 12):
        calendar.clear()
        calendar.set(icu.UCalendarDateFields.EXTENDED_YEAR, number // 12)
        calendar.set(icu.UCalendarDateFields.MONTH, number % 12)
        calendar.set(icu.UCalendarDateFields.DATE, 1)
        begins.append((number, round(calendar.getTime() / 86_400) + datetime(1970, 1, 1).toordinal()))
    return begins


def test_agrees_with_icu() -> None:
    """The same months as ICU's Umm al-Qura calendar for 1423 to 1450 (2002 to 2029), within two days elsewhere."""
    for number, begin in _icu_month_begins("islamic-umalqura", range(1343, 1501)):
        off = abs(month_begin(number, H).toordinal() - begin)
        assert off <= (0 if 1423 <= number // 12 <= 1450 else 2), divmod(number, 12)


def test_agrees_with_icu_outside_the_tables() -> None:
    """The same months as ICU's tabular calendar before 1343."""
    for number, begin in _icu_month_begins("islamic-civil", range(1, 1343)):
        assert month_begin(number, H).toordinal() == begin, divmod(number, 12)


@pytest.mark.parametrize(("month", "day"), [(0, 1), (13, 1), (1, 0), (1, 31), (12, -5)])
def test_refuses_dates_that_no_calendar_has(month: int, day: int) -> None:
    """A month or day out of bounds is an error; a thirtieth is not, since it may have been seen."""
    with pytest.raises(ValueError, match=r"month|day"):
        from_hijri(1446, month, day)
    assert from_hijri(1446, 9, 30) == from_hijri(1446, 10, 1)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2013, "2013-03-31"), (2024, "2024-03-31")],
)
def test_easter(year: int, day: str) -> None:
    """Easter of the earliest and the latest possible date, and of three years between."""
    assert easter(year) == datetime.fromisoformat(day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    """Easter is a Sunday from 22 March to 25 April."""
    assert easter(year).isoweekday() == 7
    assert datetime(year, 3, 22) <= easter(year) <= datetime(year, 4, 25)


@pytest.mark.parametrize("name", FEASTS)
def test_every_feast_has_a_day(name: str) -> None:
    """Each feast of the table falls on a day that its calendar has every year."""
    feast = FEASTS[name]
    for year in range(1400, 1500):
        day = day_of_month(12 * year + feast.month - 1, feast.day, feast.calendar)
        assert month_number(day, feast.calendar) == 12 * year + feast.month - 1
