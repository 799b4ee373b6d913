"""The day that an article was written on, and the calendar of its months."""

from datetime import date

from timeline import Article, find_dates

STAMPED = "2025-08-29"  # a Friday


def test_a_weekday_moves_what_stands_beside_it() -> None:
    """Where أمس stands with the weekday of the day before, the article was written a day before its stamp."""
    first, second, third = find_dates("قال أمس الأربعاء إن الوفد وصل. وأضاف أمس أنه يغادر مساء اليوم", STAMPED)
    assert (first.value, second.value, third.value) == ("2025-08-27", "2025-08-27", "2025-08-28TEV")
    assert [conflict.about for conflict in first.conflicts] == ["weekday"]
    assert [conflict.about for conflict in (*second.conflicts, *third.conflicts)] == ["written", "written"]
    assert [side.value for side in second.conflicts[0].alternatives] == ["2025-08-27", "2025-08-28"]


def test_a_weekday_that_agrees_holds_the_stamp() -> None:
    """Two that speak for the stamp outweigh one that speaks against it."""
    times = find_dates("اليوم الجمعة وصل. أمس الخميس غادر. قال أمس الأربعاء. وأضاف أمس", STAMPED)
    assert times[-1].value == "2025-08-28"
    assert times[-1].conflicts == ()


def test_one_against_one_moves_nothing() -> None:
    """Where one word speaks for the stamp and one against it, the stamp stays."""
    assert find_dates("اليوم الجمعة وصل. قال أمس الأربعاء. وأضاف أمس", STAMPED)[-1].value == "2025-08-28"


def test_the_stamp_stays() -> None:
    """The date of publication is what the caller gave, whatever the article shows."""
    text = "قال أمس الأربعاء إن الوفد وصل أمس"
    assert Article(text=text, published=STAMPED).published == date(2025, 8, 29)
    assert {time.anchor for time in find_dates(text, STAMPED)} == {date(2025, 8, 29)}


def test_without_publication_nothing_is_late() -> None:
    """Without a date of publication there is no stamp to hold the words against."""
    assert [time.interval for time in find_dates("قال أمس الأربعاء. وأضاف أمس", None)] == [None, None]


def test_months_by_the_moon() -> None:
    """A day of this month is the moon's where the text dates by it, or where its weekday says so."""
    assert find_dates("تبدأ في 21 شوال وتنتهي في 28 من الشهر الجاري", "2015-08-06")[-1].value == "2015-08-13"
    assert find_dates("بدأت في 10 شوال. وانتهت في 1 من الشهر الماضي", "2015-08-06")[-1].value == "2015-06-18"
    assert find_dates("تنتهي يوم الخميس 28 من الشهر الجاري", "2015-08-06")[0].value == "2015-08-13"
    assert find_dates("تنتهي في 28 من الشهر الجاري", "2015-08-06")[0].value == "2015-08-28"
    assert find_dates("بدأت في 2 آب وتنتهي في 28 من الشهر الجاري", "2015-08-06")[-1].value == "2015-08-28"
