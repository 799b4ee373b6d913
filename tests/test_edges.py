"""The edges of the calendars: what they cannot hold has no interval, and nothing is raised."""

from datetime import datetime

import pytest

import timeline

NOW, FIRST, LAST = "2025-08-29", "0001-01-01", "9999-12-31"


@pytest.mark.parametrize(
    ("text", "published", "value", "begin"),
    [
        ("أمس", FIRST, "XXXX-XX-XX", None),
        ("غدا", FIRST, "0001-01-02", "0001-01-02"),
        ("العام الماضي", FIRST, "XXXX", None),
        ("القرن الماضي", FIRST, "XX", None),
        ("الخميس", FIRST, "0001-01-04", "0001-01-04"),
        ("أمس", LAST, "9999-12-30", "9999-12-30"),
        ("غدا", LAST, "XXXX-XX-XX", None),
        ("الأسبوع المقبل", LAST, "XXXX-WXX", None),
        ("العقد المقبل", LAST, "XXX", None),
        ("الساعة 24:00", LAST, "XXXX-XX-XXT24:00", None),
        ("القرن الماضي", LAST, "98", "9800-01-01"),
        ("قبل 2025 سنة", LAST, "7974", "7974-01-01"),
        ("قبل 2025 سنة", NOW, "XXXX", None),
        ("عام 44 قبل الميلاد", NOW, "BC0044", None),
        ("قبل 99999999999 سنة", NOW, "XXXX", None),
        ("بعد 99999999999 سنة", NOW, "XXXX", None),
        ("قبل 99999999999 ساعة", NOW, "XXXX-XX-XXTXX", None),
        ("7 شوال 9999هـ", NOW, None, None),
        ("رمضان 1600هـ", NOW, None, "2174-07-30"),
        ("1 محرم 1300هـ", NOW, "1882-11-12", "1882-11-12"),
        ("30 صفر 1447هـ", NOW, "2025-08-24", "2025-08-24"),  # Safar had 29 days; the day after them
        ("29 فبراير 2024", NOW, "2024-02-29", "2024-02-29"),
        ("29 فبراير 2000", NOW, "2000-02-29", "2000-02-29"),
        ("29 فبراير 2023", NOW, "2023-02-29", None),
        ("29 شباط 1900", NOW, "1900-02-29", None),
        ("29/2/2023", NOW, "2023-02-29", None),
        ("الساعة 24:00", NOW, "2025-08-29T24:00", "2025-08-30"),
        ("23:59:60", NOW, "2025-08-29T23:59", "2025-08-29T23:59"),  # a leap second belongs to its minute
    ],
)
def test_edges(text: str, published: str, value: str | None, begin: str | None) -> None:
    """The value says what was said, and the interval begins where the calendar has it, or is none."""
    (found,) = timeline.find_dates(text, published)
    assert found.value == value
    assert (found.interval and found.interval.begin) == (begin and datetime.fromisoformat(begin))


@pytest.mark.parametrize("text", ["الساعة 25:00", "31/4/2025", "32/1/2025", "بعد 999999999999999999999 قرن"])
def test_no_time(text: str) -> None:
    """What no clock shows and no calendar has is no time."""
    assert timeline.find_dates(text, NOW) == ()


@pytest.mark.parametrize("published", [FIRST, LAST, "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_zones_at_the_edges(published: str) -> None:
    """A zone that would move publication out of all years leaves it where it is."""
    (found,) = timeline.find_dates("صباح اليوم", published, options=timeline.Options(zone="Asia/Riyadh"))
    assert found.interval is None or found.interval.begin is not None
