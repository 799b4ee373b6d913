"""Calendars, as the package `icalendar` reads them."""

from datetime import UTC, date, datetime

from icalendar import Calendar
from icalendar import Event as Entry

from timeline.event import Meeting, Mention
from timeline.extraction import extract
from timeline.model import Article, Timeline
from timeline.time.interval import Interval

TEXT = "التقى حسن رشاد نظيره التركي إبراهيم كالن مساء أمس الخميس في القاهرة."


def entries(timeline: Timeline) -> list[Entry]:
    """What stands in a timeline's calendar."""
    calendar = Calendar.from_ical(timeline.to_icalendar())
    assert not calendar.errors
    found = [entry for entry in calendar.walk("VEVENT") if isinstance(entry, Entry)]
    for entry in found:
        assert not entry.errors
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(entry)
    return found


def of(begin: datetime, end: datetime) -> Entry:
    """The entry of an event with these bounds."""
    mention = Mention("a", 0, 5, "التقى", "التقى الوزيران.")
    (entry,) = entries(Timeline(events=[Meeting(id="a:0", when=Interval(begin, end), mentions=[mention])]))
    return entry


def test_a_day_is_all_day() -> None:
    """A day has dates without hours, the end being the day after."""
    entry = of(datetime(2025, 8, 28), datetime(2025, 8, 29))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2025, 8, 28), date(2025, 8, 29))
    assert "some time" not in str(entry["description"])


def test_a_part_of_a_day_floats() -> None:
    """Hours stand without a zone, and the words say that it was some time in them."""
    (entry,) = entries(extract(Article(id="a", text=TEXT, published="2025-08-29")))
    assert entry.decoded("dtstart") == datetime(2025, 8, 28, 18)
    assert entry.decoded("dtend") == datetime(2025, 8, 29)
    assert "some time in 2025-08-28 evening" in str(entry["description"])
    assert TEXT.rstrip(".") in str(entry["description"])
    assert entry.decoded("dtstamp") == datetime(2025, 8, 29, tzinfo=UTC)
    assert str(entry["location"]) == "القاهرة"


def test_several_days_are_described() -> None:
    """An event within a week covers it and says that it lies somewhere in it."""
    entry = of(datetime(2025, 8, 18), datetime(2025, 8, 25))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2025, 8, 18), date(2025, 8, 25))
    assert "some time in week of 2025-08-18" in str(entry["description"])


def test_undated_events_are_counted(story: Timeline) -> None:
    """What has no first or no last day is left out, and the calendar says how many those are."""
    bounded = [event for event in story if event.when and event.when.begin and event.when.end]
    calendar = Calendar.from_ical(story.to_icalendar())
    assert len(entries(story)) == len(bounded) > 0
    assert f"{len(story) - len(bounded)}." in str(calendar["description"])


def test_it_is_the_same_each_time(story: Timeline) -> None:
    """No clock and no chance goes into a calendar, and no two entries share a name."""
    assert story.to_icalendar() == story.to_icalendar()
    assert len({entry["uid"] for entry in entries(story)}) == len(entries(story))


def test_hostile_words(odd: Timeline) -> None:
    """Words of an article open no entry of their own and leave no control signs."""
    found = entries(odd)
    assert len(found) == sum(bool(e.when and e.when.begin and e.when.end) for e in odd)
    assert "=2+5 </script>" in str(found[-1]["location"])
    assert b"\x00" not in odd.to_icalendar()
    assert [str(entry["status"]) for entry in found][-1] == "CANCELLED"
