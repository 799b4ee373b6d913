"""Events and timelines as values, whatever text they might come from: for those who store, show or count them."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as st

from timeline.arabic.reports import lines
from timeline.event import (
    Basis,
    Event,
    EventType,
    Mention,
    Modality,
    Participant,
    Place,
    Polarity,
    Role,
)
from timeline.model import Article, Timeline
from timeline.time.interval import Interval

_CLASSES = {each.type: each for each in Event.__subclasses__()}
_LENGTHS = (timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=7), timedelta(days=31))


@st.composite
def _intervals(draw: st.DrawFn) -> Interval:
    begin = draw(st.datetimes(datetime(2000, 1, 1), datetime(2035, 12, 31)))
    begin = begin.replace(minute=0, second=0, microsecond=0)
    return Interval(begin, begin + draw(st.sampled_from(_LENGTHS)))


@st.composite
def events(draw: st.DrawFn, types: tuple[EventType, ...] = tuple(EventType), article: str | None = "a") -> Event:
    """Events of these types with times, participants, a place and a mention in one sentence of an article.

    >>> from hypothesis import find
    >>> find(events(types=(EventType.VISIT,)), lambda event: event.when is not None).basis
    Basis.EXPLICIT
    """
    kind = draw(st.sampled_from(types))
    start = draw(st.integers(0, 5000))
    word = str(kind.value)
    when = draw(st.none() | _intervals())
    roles = draw(st.lists(st.sampled_from(Role), max_size=2, unique=True))
    people = [entry.partition("=")[0].strip() for entry in lines("who")]
    taking = [Participant(role, (name := draw(st.sampled_from(people))), name, article, start, start) for role in roles]
    city = draw(st.none() | st.sampled_from(lines("city")))
    return _CLASSES[kind](
        id=f"{article}:{start}",
        when=when,
        basis=Basis.NONE if when is None else Basis.EXPLICIT,
        mentions=[Mention(article, start, start + len(word), word, word)],
        participants=taking,
        place=None if city is None else Place(city, city, article, start, start),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
    )


@st.composite
def timelines(draw: st.DrawFn, max_events: int = 8) -> Timeline:
    """Timelines of such events in order, with the articles that they name.

    >>> from hypothesis import find
    >>> len(find(timelines(), lambda line: len(line) > 1))
    2
    """
    several = draw(st.lists(events(), max_size=max_events, unique_by=lambda event: event.id))
    dated = sorted((event for event in several if event.when is not None), key=_begin)
    undated = [event for event in several if event.when is None]
    return Timeline(events=[*dated, *undated], articles=[Article(text="", id="a")] if several else [])


def _begin(event: Event) -> datetime:
    return event.when.begin if event.when is not None and event.when.begin is not None else datetime.min
