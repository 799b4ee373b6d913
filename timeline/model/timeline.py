"""A timeline: the events of some articles in order, what may be asked of them, and what they may be written as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from attrs import field, frozen

from timeline.errors import UnknownEvent, UnknownType, needs
from timeline.event import Event, EventType, as_tuple
from timeline.model.article import Article, Published, publication_date
from timeline.model.expression import TimeExpression
from timeline.time.conflict import Conflict
from timeline.time.interval import Interval, Relation

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from spacy.language import Language
    from spacy.tokens import Doc


def _day_or_moment(given: Published, *, after: bool = False) -> datetime | None:
    """The moment that is given, or the begin of the day, or the first moment after it."""
    match publication_date(given):
        case datetime() as moment:
            return moment.replace(tzinfo=None)
        case date() as day:
            return datetime.combine(day, time.min) + timedelta(days=after and day < date.max)
    return None


@frozen(kw_only=True)
class Story:
    """An event and the events that are tied to it, each part in the order of the timeline.

    Those `before` had ended when it began, those `after` began when it had ended, those `along` share some of its
    time, and of the `unordered` nothing tells.
    """

    event: Event
    before: tuple[Event, ...] = field(default=(), converter=as_tuple)
    along: tuple[Event, ...] = field(default=(), converter=as_tuple)
    after: tuple[Event, ...] = field(default=(), converter=as_tuple)
    unordered: tuple[Event, ...] = field(default=(), converter=as_tuple)


_TYPES = tuple(EventType)


@frozen(kw_only=True)
class Timeline(Sequence[Event]):
    """Events in order, with the articles and the time expressions that they come from.

    The order agrees with every relation that the articles settle; events that nothing orders stand where
    their article has them, and those without any time or relation come last.
    """

    events: tuple[Event, ...] = field(default=(), converter=as_tuple)
    articles: tuple[Article, ...] = field(default=(), converter=as_tuple)
    expressions: tuple[TimeExpression, ...] = field(default=(), converter=as_tuple)
    conflicts: tuple[Conflict, ...] = field(default=(), converter=as_tuple)

    def __len__(self) -> int:
        return len(self.events)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, index: int | slice) -> Event | tuple[Event, ...]:
        return self.events[index]

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def of(self, *types: EventType | str) -> tuple[Event, ...]:
        """The events of these types, in order. Raises `UnknownType` for what is none."""
        if unknown := [each for each in types if each not in _TYPES]:
            raise UnknownType(f"{unknown[0]!r} is no type of events; there are {', '.join(_TYPES)}")
        return tuple(event for event in self.events if event.type in types)

    def between(self, first: Published, last: Published) -> tuple[Event, ...]:
        """The events that may have happened from `first` to `last`, in order: those whose time has a moment there.

        A day counts as a whole, so that `between("2025-08-24", "2025-08-25")` is two days; None leaves a side open.
        Raises `InvalidPublicationDate` for what is no date, `InvalidInterval` where `last` is before `first`.
        """
        span = Interval(_day_or_moment(first), _day_or_moment(last, after=True))
        return tuple(event for event in self.events if event.when is not None and event.when.meet(span) is not None)

    def about(self, name: str) -> tuple[Event, ...]:
        """The events in which somebody, something or some place of this name has a part, in order.

        Spellings and titles do not matter, and a family name finds whoever bears it.

        >>> import timeline
        >>> line = timeline.extract("التقى الرئيس إبراهيم قالن نظيره أمس.", published="2025-08-29")
        >>> [event.type.value for event in line.about("كالين")]
        ['Meeting']
        """
        from timeline.story.course import about  # noqa: PLC0415 - stories know the model's events

        return about(self.events, name)

    def story(self, event: Event | str) -> Story:
        """What led to an event and what followed from it: whatever texts tie to it, and what its people did besides.

        Raises `UnknownEvent` where the timeline has no such event.
        """
        from timeline.story.course import story  # noqa: PLC0415 - stories know the model's events

        return story(self.events, self.events[self._number(event)], self.relation)

    def relation(self, a: Event | str, b: Event | str) -> Relation | None:
        """Allen's relation of one event of the timeline to another, named by themselves or their ids.

        It follows from the dates and links of all articles together, so that an event without a date may still be
        known to lie before another. None where they leave it open; `possible_relations` tells what is left.
        Raises `UnknownEvent` where the timeline has no such event.
        """
        found: Relation | None = self._network.relation(self._number(a), self._number(b))
        return found

    def possible_relations(self, a: Event | str, b: Event | str) -> frozenset[Relation]:
        """Allen's relations of one event to another that dates and links leave possible: one, where they settle it.

        All thirteen are left where nothing is known. Raises `UnknownEvent` where the timeline has no such event.

        >>> import timeline
        >>> line = timeline.extract("قبيل الاجتماع وقع انفجار.")
        >>> meeting, = line.of("Meeting")
        >>> blast, = line.of("Attack")
        >>> line.possible_relations(blast, meeting)
        frozenset({Relation.BEFORE})
        """
        left: frozenset[Relation] = self._network.possible(self._number(a), self._number(b))
        return left

    def _number(self, event: Event | str) -> int:
        """Which event is given, by itself or its id, or by the id of one of its witnesses."""
        name = event if isinstance(event, str) else event.id
        number: int | None = self._network.number.get(name)
        if number is None:
            raise UnknownEvent(f"this timeline has no event {name!r}; each of its events tells its `id`")
        return number

    @cached_property
    def _network(self) -> Any:  # noqa: ANN401 - a `Network`; cattrs evaluates this annotation where it is unknown
        from timeline.story.network import network  # noqa: PLC0415 - the network knows the model's events

        return network(self.events)

    def to_json(self) -> str:
        """The whole timeline as JSON text, after `timeline/export/timeline.schema.json`.

        >>> Timeline.from_json(Timeline().to_json())
        Timeline(events=(), articles=(), expressions=(), conflicts=())
        """
        from timeline.export.json import dumps  # noqa: PLC0415 - exports know the model

        return dumps(self)

    @classmethod
    def from_json(cls, text: str) -> Timeline:
        """The timeline that `to_json` wrote. Raises `InvalidTimeline`, saying where, for anything else."""
        from timeline.export.json import loads  # noqa: PLC0415 - exports know the model

        return loads(text)

    def to_jsonl(self) -> str:
        """The events as JSON Lines, in order: one a line, after `Event` of the schema; articles stay behind.

        >>> Timeline().to_jsonl()
        ''
        """
        from timeline.export.json import lines  # noqa: PLC0415 - exports know the model

        return lines(self)

    def to_html(self, title: str | None = None) -> str:
        """The timeline as one page of HTML to look at, to filter and to ask why; it needs nothing beside itself.

        Times are drawn as the bounds that they have, undated events stand in a lane of their own, and each event opens
        its sentences. Words of articles are text on the page and never markup.

        >>> Timeline().to_html("قمة").count("<title>قمة</title>")
        1
        """
        from timeline.export.html import to_html  # noqa: PLC0415 - exports know the model

        return to_html(self, title)

    def to_csv(self) -> str:
        """The events as CSV (RFC 4180), a row an event; no cell of it runs as a formula in a spreadsheet.

        >>> Timeline().to_csv().split(",")[:3]
        ['id', 'type', 'when']
        """
        from timeline.export.csv import dumps  # noqa: PLC0415 - exports know the model

        return dumps(self)

    def to_timeml(self) -> str:
        """The articles with their times, events and relations marked, as one document of TimeML 1.2.1.

        Tools that expect one article a document take the timelines of `extract_each`, one by one.
        """
        from timeline.export.timeml import dumps  # noqa: PLC0415 - exports know the model

        return dumps(self)

    def to_timelinejs(self) -> str:
        """The events whose begin is known as the JSON that TimelineJS shows, a slide an event."""
        from timeline.export.timelinejs import dumps  # noqa: PLC0415 - exports know the model

        return dumps(self)

    def to_jsonld(self) -> str:
        """Articles and events, those that are stated or planned, as JSON-LD in the terms of schema.org."""
        from timeline.export.jsonld import dumps  # noqa: PLC0415 - exports know the model

        return dumps(self)

    def to_icalendar(self) -> bytes:
        """The events that have a first and a last day as a calendar (RFC 5545), in UTF-8.

        Raises `MissingExtra` without the extra `icalendar`.
        """
        with needs("icalendar"):
            from timeline.export.icalendar import dumps  # noqa: PLC0415 - exports know the model

        return dumps(self)

    def to_arrow(self) -> pa.Table:
        """The events as an Arrow table after `timeline.export.arrow.SCHEMA`, a row an event.

        Raises `MissingExtra` without the extra `arrow`.
        """
        with needs("arrow"):
            from timeline.export.arrow import table  # noqa: PLC0415 - exports know the model

        return table(self)

    def to_parquet(self) -> bytes:
        """The table of `to_arrow` as a Parquet file. Raises `MissingExtra` without the extra `arrow`."""
        with needs("arrow"):
            from timeline.export.arrow import parquet  # noqa: PLC0415 - exports know the model

        return parquet(self)

    def to_spacy(self, nlp: Language) -> tuple[Doc, ...]:
        """A spaCy document an article, with the spans `times`, `events`, `participants` and `places`.

        `nlp` splits the text into tokens, as `spacy.blank("ar")` does. A span has its type or role as label, its value
        or name as `kb_id_` and its event's id as `id_`, and reaches over whole tokens.
        """
        from timeline.export.spacy import docs  # noqa: PLC0415 - exports know the model

        return tuple(docs(self, nlp))

    def to_pandas(self) -> pd.DataFrame:
        """The table of `to_arrow` for pandas. Raises `MissingExtra` without the extra `pandas`."""
        with needs("pandas"):
            import pandas as pd  # noqa: PLC0415 - an extra

        return pd.DataFrame(self.to_arrow().to_pandas())

    def to_polars(self) -> pl.DataFrame:
        """The table of `to_arrow` for Polars. Raises `MissingExtra` without the extra `polars`."""
        with needs("polars"):
            import polars as pl  # noqa: PLC0415 - an extra

        return pl.DataFrame(self.to_arrow())

    def _repr_html_(self) -> str:
        from timeline.export.notebook import of_timeline  # noqa: PLC0415 - exports know the model

        return of_timeline(self)
