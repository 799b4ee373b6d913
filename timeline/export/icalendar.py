"""Events as a calendar (iCalendar, RFC 5545), for the calendars that people use."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar
from icalendar import Event as Entry

from timeline.event import Event, Modality, Polarity
from timeline.export.characters import replaced
from timeline.export.summary import articles, byline, headline, sentences, sources, standing
from timeline.model import Article, Timeline
from timeline.time.interval import Interval
from timeline.time.label import label

_NO_STAMP = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


def dumps(timeline: Timeline) -> bytes:
    """The events that have a first and a last day, as a calendar; it says how many have none and are left out.

    Days are all-day entries; parts of a day have floating times, which are local to whoever reads them. An event that
    lies somewhere within several days covers them all and says so. The same timeline gives the same calendar: an entry
    is stamped by the latest of its articles and not by the clock.
    """
    known = articles(timeline)
    entries = [_entry(event, begin, end, known) for event in timeline for begin, end in _bounds(event.when)]
    calendar = Calendar()
    calendar.add("prodid", "-//arabic-timeline//timeline//EN")
    calendar.add("version", "2.0")
    left = len(timeline) - len(entries)
    calendar.add("description", f"Events: {len(entries)}. Left out, for want of a first or a last day: {left}.")
    for entry in entries:
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _bounds(when: Interval | None) -> Iterator[tuple[datetime, datetime]]:
    """The bounds of a time, where it has both."""
    if when is not None and when.begin is not None and when.end is not None:
        yield when.begin, when.end


def _entry(event: Event, begin: datetime, end: datetime, known: Mapping[str | None, Article]) -> Entry:
    told = tuple(sources(event, known))
    entry = Entry()
    entry.add("uid", f"{_name(event)}@arabic-timeline")
    entry.add("dtstamp", max((_stamp(article) for article in told), default=_NO_STAMP))
    whole_days = begin.time() == end.time() == time.min
    entry.add("dtstart", begin.date() if whole_days else begin)
    if end > begin:
        entry.add("dtend", end.date() if whole_days else end)
    entry.add("summary", replaced(headline(event)))
    entry.add("description", replaced("\n".join(_description(event, told, uncertain=end - begin != _DAY))))
    entry.add("categories", [event.type.value])
    entry.add("status", _status(event))
    entry.add("transp", "TRANSPARENT")  # news keeps nobody busy
    if event.place:
        entry.add("location", replaced(event.place.text))
    return entry


def _name(event: Event) -> str:
    """A name that is the same wherever the same words of the same article are read."""
    first = event.mentions[0].sentence if event.mentions else ""
    return str(uuid5(NAMESPACE_URL, replaced(f"{event.id} {event.type} {first}")))


def _stamp(article: Article) -> datetime:
    match article.published:
        case None:
            return _NO_STAMP
        case datetime(tzinfo=None) as moment:
            return moment.replace(tzinfo=UTC)
        case datetime() as moment:
            return moment.astimezone(UTC)
        case date() as day:
            return datetime.combine(day, time.min, tzinfo=UTC)


def _description(event: Event, told: tuple[Article, ...], *, uncertain: bool) -> Iterator[str]:
    yield from sentences(event)
    if uncertain:
        yield f"When: some time in {label(event.when)}"
    if words := standing(event):
        yield f"Put as: {', '.join(words)}"
    for role, participants in event.roles.items():
        yield f"{role.capitalize()}: {', '.join(dict.fromkeys(participant.text for participant in participants))}"
    for conflict in event.conflicts:
        sides = "; ".join(f"{side.value} ({side.source})" for side in conflict.alternatives)
        yield f"Conflict about {conflict.about}: {sides}"
    for article in told:
        yield f"Source: {byline(article)}"


def _status(event: Event) -> str:
    if event.polarity is Polarity.NEGATIVE or event.modality is Modality.DENIED:
        return "CANCELLED"
    return "CONFIRMED" if event.modality is Modality.ASSERTED else "TENTATIVE"
