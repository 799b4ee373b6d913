"""Sentences of news, each around one time expression, with what has to be found in it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time

from attrs import evolve, frozen
from hypothesis import reject
from hypothesis import strategies as st

from timeline.arabic.reports import Report, introduced, report, setting, tensed
from timeline.event import EventType
from timeline.strategies.phrases import Phrase, chooser, publication_dates, time_expressions
from timeline.time.algebra import Direction
from timeline.time.interval import Interval
from timeline.time.tree import is_anaphoric

_FAMILIES = ("days", "dates", "clock", "periods", "feasts", "fractions", "repeats", "amounts")
_LIFETIME = 80


@frozen
class Happening:
    """An event that is told: its type, the span of the word that tells it, and when it is."""

    type: EventType
    start: int
    end: int
    when: Interval | None


@frozen
class Sentence:
    """A sentence, the day of its publication, the one time in it, and the event that it tells of, if any.

    The spans of `phrase` and `event` count in `text`; `direction` is where its verb looks, and `when` is what the time
    comes to there.
    """

    text: str
    published: date
    phrase: Phrase
    direction: Direction
    event: Happening | None

    @property
    def when(self) -> Interval | None:
        """When the time of the sentence is; None for what has no place on the calendar."""
        return self.phrase.interval(self.published, self.direction)


@st.composite
def sentences(
    draw: st.DrawFn,
    published: date | None = None,
    families: Collection[str] = _FAMILIES,
    told: Collection[EventType] = (),
) -> Sentence:
    """Sentences of news with a time and a governing verb of the right tense, each a `Sentence`.

    They are published on a drawn day or on the one that is given; `told` are types of events that they are not to tell.

    >>> from hypothesis import find
    >>> sentence = find(sentences(published=date(2025, 8, 29)), lambda sentence: True)
    >>> sentence.text[sentence.phrase.start : sentence.phrase.end] == sentence.phrase.expression
    True
    """
    day = published or draw(publication_dates())
    phrase = draw(time_expressions(families=families, published=day))
    choose = chooser(draw)
    if is_anaphoric(phrase.meaning):
        reject()
    if not tensed(phrase.meaning):
        told_of = setting(choose, phrase.meaning, phrase.text[: phrase.start])
        return _around(phrase, told_of, day, Direction.NEAREST)
    direction = _direction(phrase, day)
    if direction is None:
        reject()
    return _around(phrase, report(choose, ahead=direction is Direction.FUTURE, told=told), day, direction)


def _direction(phrase: Phrase, published: date) -> Direction | None:
    """The tense that fits: past for what has begun by the end of the day of publication.

    None for what has no place on the calendar, and for what nobody lives to tell of.
    """
    end_of_day = datetime.combine(published, time.max)
    past, ahead = (phrase.interval(published, way) for way in (Direction.PAST, Direction.FUTURE))
    if past is not None and past.begin is not None and past.begin <= end_of_day:
        return Direction.PAST if published.year - past.begin.year <= _LIFETIME else None
    return Direction.FUTURE if ahead is not None and ahead.begin is not None else None


def _around(phrase: Phrase, told: Report, published: date, direction: Direction) -> Sentence:
    lead = introduced(phrase.expression, phrase.text[: phrase.start], phrase.meaning)
    before = told.before + lead
    text = before + phrase.expression + told.after
    placed = evolve(phrase, text=text, start=len(before), end=len(before) + len(phrase.expression))
    sentence = Sentence(text, published, placed, direction, None)
    if told.event is None:
        return sentence
    start, end = told.trigger
    return evolve(sentence, event=Happening(EventType(told.event), start, end, sentence.when))
