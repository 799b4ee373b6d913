"""TIMEX3 values."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.time import timex
from timeline.time.algebra import Amount, Calendar, Date, DayPart, Unit


@pytest.mark.parametrize(
    ("begin", "unit", "value"),
    [
        ("2025-08-28", Unit.DAY, "2025-08-28"),
        ("2024-12-30", Unit.WEEK, "2025-W01"),
        ("2016-11-12", Unit.WEEKEND, "2016-W45-WE"),
        ("2025-08-01", Unit.MONTH, "2025-08"),
        ("2025-10-01", Unit.QUARTER, "2025-Q4"),
        ("2022-12-01", Unit.SEASON, "2022-WI"),
        ("2025-07-01", Unit.HALF, "2025-H2"),
        ("2025-01-01", Unit.YEAR, "2025"),
        ("1990-01-01", Unit.DECADE, "199"),
        ("1800-01-01", Unit.CENTURY, "18"),
        ("0622-01-01", Unit.YEAR, "0622"),
        ("2025-08-28T22:07", Unit.MINUTE, "2025-08-28T22:07"),
        ("2025-08-28T22:00", Unit.HOUR, "2025-08-28T22"),
    ],
)
def test_a_unit_by_its_begin(begin: str, unit: Unit, value: str) -> None:
    """Each unit of the calendar has its own form."""
    assert timex.value(datetime.fromisoformat(begin), unit) == value


@pytest.mark.parametrize(
    ("amounts", "value"),
    [
        ([(3, Unit.DAY)], "P3D"),
        ([(2, Unit.HOUR)], "PT2H"),
        ([(1, Unit.YEAR), (6, Unit.MONTH)], "P1Y6M"),
        ([(1, Unit.DAY), (2, Unit.HOUR), (5, Unit.MINUTE)], "P1DT2H5M"),
        ([(1.5, Unit.HOUR)], "PT1H30M"),
        ([(2.5, Unit.MINUTE)], "PT2M30S"),
        ([(1 / 3, Unit.HOUR)], "PT20M"),
        ([(0.5, Unit.YEAR)], "P6M"),
        ([(1.5, Unit.YEAR)], "P1Y6M"),
        ([(0.5, Unit.MONTH)], "P15D"),
        ([(1.5, Unit.DAY)], "P1DT12H"),
        ([(0.5, Unit.DECADE)], "P5Y"),
        ([(1, Unit.WEEK)], "P1W"),
        ([(1.5, Unit.WEEK)], "P1.5W"),
        ([(2, Unit.DECADE)], "P2DE"),
        ([(1, Unit.CENTURY)], "P1CE"),
        ([(2, Unit.QUARTER)], "P6M"),
        ([(2, Unit.WEEKEND)], "P2WE"),
        ([(None, Unit.DAY)], "PXD"),
        ([(None, Unit.HOUR)], "PTXH"),
        ([(None, Unit.DECADE)], "PXDE"),
        ([(float("inf"), Unit.DAY)], "PXD"),
        ([(0, Unit.DAY)], "P0D"),
    ],
)
def test_durations(amounts: list[tuple[float | None, Unit]], value: str) -> None:
    """Amounts in units, halves in the next finer one, X for a number that is not said."""
    assert timex.of_duration(Amount(number, unit) for number, unit in amounts) == value


@given(st.lists(st.builds(Amount, st.none() | st.floats(0), st.sampled_from(Unit)), min_size=1))
def test_every_duration_has_a_value(amounts: list[Amount]) -> None:
    """Any amounts give a well formed value."""
    number = r"(X|\d+(\.\d+)?(e[+-]\d+)?)"
    form = rf"P({number}(CE|DE|Y|M|WE|W|D))*(T({number}[HMS])+)?"
    assert re.fullmatch(form, timex.of_duration(amounts) or "")


@pytest.mark.parametrize(
    ("date", "value"),
    [
        (Date(2025, 8, 28), "2025-08-28"),
        (Date(month=8, day=28), "XXXX-08-28"),
        (Date(month=8), "XXXX-08"),
        (Date(day=5), "XXXX-XX-05"),
        (Date(2025, day=5), "2025-XX-05"),
        (Date(-300), "BC0300"),
        (Date(1446, 9, 1, Calendar.HIJRI), None),
    ],
)
def test_dates_as_they_are_said(date: Date, value: str | None) -> None:
    """X stands for what a date leaves out; TIMEX3 has no Hijri calendar."""
    assert timex.of_date(date) == value


@pytest.mark.parametrize("part", DayPart)
def test_parts_of_the_day(part: DayPart) -> None:
    """A part of the day has a value where TIMEX3 has a code of two letters for it."""
    has_none = part in {DayPart.DAWN, DayPart.MID_AFTERNOON}
    assert timex.of_part("2025-08-28", part) == (None if has_none else f"2025-08-28T{part}")
