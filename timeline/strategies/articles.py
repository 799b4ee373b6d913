"""Whole pages of news, with what has to be found in them."""

from __future__ import annotations

from datetime import date

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from timeline.arabic.phrasing import names, writer
from timeline.arabic.reports import lines
from timeline.arabic.writer import NothingFits
from timeline.event import as_tuple
from timeline.strategies.phrases import chooser, publication_dates
from timeline.strategies.sentences import Happening, Sentence, sentences
from timeline.time.algebra import Clock, Part
from timeline.time.interval import Interval
from timeline.time.tree import is_day_of_this_month, operators

_DATING = ("days", "dates", "clock", "periods", "feasts")
_NAMES = ("namesake", "worship")
"""What the rules begin with whose names are nouns that a report can treat of."""


@frozen
class Page:
    """A page, the day that it states as that of its publication, and what its article tells.

    `body` is the range of characters in which the article's own sentences stand: between menu, title and date line, and
    what stands below. Nothing in the body is a time but that of each sentence. A sentence's own spans count in its own
    text, which begins at its one of the `offsets`; those of `times` and `events` count in the page's.
    """

    text: str
    published: date
    title: str
    body: tuple[int, int]
    sentences: tuple[Sentence, ...] = field(converter=as_tuple)
    offsets: tuple[int, ...] = field(converter=as_tuple)

    @property
    def times(self) -> tuple[tuple[int, int, Interval | None], ...]:
        """The times that have to be found in the body: where each begins and ends, and when it is."""
        return tuple(
            (told.phrase.start + by, told.phrase.end + by, told.when)
            for told, by in zip(self.sentences, self.offsets, strict=True)
        )

    @property
    def events(self) -> tuple[Happening, ...]:
        """The events that have to be found in the body."""
        return tuple(
            evolve(told.event, start=told.event.start + by, end=told.event.end + by)
            for told, by in zip(self.sentences, self.offsets, strict=True)
            if told.event is not None
        )


@st.composite
def articles(draw: st.DrawFn, published: date | None = None, max_sentences: int = 4) -> Page:
    """Pages as sites have them: menu, title, date line, body and what stands below, each a `Page`.

    Between the sentences stand others that hold no time, or words that look like one and are none.

    >>> from hypothesis import find
    >>> page = find(articles(published=date(2025, 8, 29)), lambda page: True)
    >>> [page.text[start:end] == told.phrase.expression for (start, end, _), told in zip(page.times, page.sentences)]
    [True]
    """
    day = published or draw(publication_dates())
    choose = chooser(draw)
    told: list[Sentence] = []
    offsets: list[int] = []
    paragraphs: list[str] = []
    title = choose(lines("headline")).format(city=choose(lines("city")))
    above = "\n".join((*lines("menu")[: draw(st.integers(1, len(lines("menu"))))], title, date_line(day), ""))
    at = len(above)
    count = draw(st.integers(1, max_sentences))
    for _ in range(count):
        dated = sentences(day, _DATING, [each.event.type for each in told if each.event is not None])
        sentence = draw(dated if count == 1 else dated.filter(_stands_by_itself))
        told.append(sentence)
        offsets.append(at)
        paragraph = f"{sentence.text} {draw(_asides())}"
        paragraphs.append(paragraph)
        at += len(paragraph) + 1
    body = "\n".join(paragraphs)
    text = "\n".join((above + body, *lines("footer")))
    return Page(text, day, title, (len(above), len(above) + len(body)), told, offsets)


def _stands_by_itself(sentence: Sentence) -> bool:
    """Whether a sentence takes neither its day from what else is told, as في الواحدة does, nor its calendar.

    28 من الشهر الحالي is by the moon where the text dates by it.
    """
    meaning = sentence.phrase.meaning
    has_its_day = all(time.day is not None for time in operators(meaning) if isinstance(time, Clock | Part))
    return has_its_day and not is_day_of_this_month(meaning)


def date_line(day: date) -> str:
    """A day as sites print it above an article.

    >>> date_line(date(2025, 8, 29))
    'الجمعة 29 أغسطس 2025'
    """
    weekday = next(word for word in writer().words("weekday") if word.meaning == day.isoweekday())
    month = next(word for word in writer().words("month") if word.meaning == day.month)
    return f"{weekday.text} {day.day} {month.text} {day.year}"


@st.composite
def _asides(draw: st.DrawFn) -> str:
    """A sentence that holds no time."""
    choose = chooser(draw)
    plain = choose(lines("aside"))
    if draw(st.booleans()):
        rules = [rule for rule in names() if rule.shape.split()[0] in _NAMES]
        try:
            name = writer().write_rule(choose(rules), choose)
        except NothingFits:
            return plain
        return choose(lines("namesake-aside")).format(name=name.lead + name.text)
    return plain
