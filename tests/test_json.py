"""Timelines as JSON and as code: they come back as they were, keep to the schema, and nothing else is let in."""

import datetime as dt
import json
import zoneinfo
from datetime import UTC, date, datetime, timedelta, timezone
from enum import EnumType
from functools import cache
from importlib.resources import files
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from timeline import event, model
from timeline.errors import InvalidTimeline
from timeline.event import BY_TYPE, Basis, Event, Meeting, Mention, Modality
from timeline.export.schema import schema
from timeline.model import Article, TimeExpression, Timeline
from timeline.time import algebra, conflict
from timeline.time.algebra import Century, Date, DayPart, Part, Shift, Time, Unit, Vague, Weekday
from timeline.time.interval import Interval

SCHEMA: dict[str, Any] = json.loads((files("timeline.export") / "timeline.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

LEAVES = Vague | Weekday | Century
# Offsets of less than a second are nowhere in use, and Python itself reads +00:00:00.000001 as UTC.
OFFSETS = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
ZONES = st.none() | st.just(UTC) | OFFSETS


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals, open ones too."""
    begin, end = sorted((draw(st.datetimes()), draw(st.datetimes())))
    return Interval(draw(st.sampled_from((begin, None))), draw(st.sampled_from((end, None))))


KNOWN: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=5),
    int: st.integers(),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    datetime: st.datetimes(timezones=ZONES | st.timezones()),
    Interval: intervals(),
    type(None): st.none(),
}


@cache
def values(hint: Any, depth: int = 4) -> st.SearchStrategy[Any]:
    """All values of a type of the model, trees down to a depth."""
    match hint:
        case _ if hint in KNOWN:
            return KNOWN[hint]
        case EnumType():
            return st.sampled_from(list(hint))
        case _ if get_origin(hint) is tuple:
            return st.lists(values(get_args(hint)[0], depth - 1), max_size=2).map(tuple) if depth else st.just(())
        case UnionType():
            parts = set(get_args(hint))
            if not depth:
                parts = parts - set(get_args(Time)) or set(get_args(LEAVES))
            return st.one_of(*(values(part, depth) for part in sorted(parts, key=str)))
        case _ if hint is Event:
            kinds: list[Any] = list(BY_TYPE.values())
            return st.one_of(*(values(kind, depth) for kind in kinds))
    hints = get_type_hints(hint)
    return st.builds(hint, **{field.name: values(hints[field.name], max(depth - 1, 0)) for field in fields(hint)})


TIMELINES = values(Timeline)


@given(TIMELINES)
def test_round_trip(timeline: Timeline) -> None:
    """What was written is read back equal, and written again the same."""
    back = Timeline.from_json(timeline.to_json())
    assert back == timeline
    assert back.to_json() == timeline.to_json()


NAMES: dict[str, Any] = {
    **vars(event),
    **vars(model),
    **vars(algebra),
    **vars(conflict),
    "datetime": dt,
    "zoneinfo": zoneinfo,
}


@given(TIMELINES)
def test_repr_round_trip(timeline: Timeline) -> None:
    """What is shown is code for what it shows."""
    assert eval(repr(timeline), dict(NAMES)) == timeline  # noqa: S307 - our own


@given(TIMELINES)
def test_schema(timeline: Timeline) -> None:
    """What is written keeps to the schema."""
    VALIDATOR.validate(json.loads(timeline.to_json()))


def test_schema_is_that_of_the_classes() -> None:
    """The file is what `python -m timeline.export.schema` writes, and a valid schema."""
    Draft202012Validator.check_schema(SCHEMA)
    assert schema() == SCHEMA


@pytest.mark.parametrize(
    "published",
    [
        None,
        date(2025, 8, 29),
        datetime(2025, 8, 29),
        datetime(2025, 8, 29, 14, 30, tzinfo=timezone(timedelta(hours=3))),
        datetime(2025, 10, 26, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),
        datetime(2025, 10, 26, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1),
    ],
)
def test_publication_dates(published: date | datetime | None) -> None:
    """A date stays a date, a datetime a datetime, in its zone and on its side of a change of clocks."""
    back = Timeline.from_json(Timeline(articles=[Article(text="", published=published)]).to_json())
    (article,) = back.articles
    assert repr(article.published) == repr(published)


def test_is_for_people() -> None:
    """Arabic stands as it is, and a meaning says only what is not usual."""
    meaning = Part(Shift(-1, Unit.DAY), DayPart.EVENING)
    expression = TimeExpression(text="مساء أمس", start=0, end=8, type="TIME", value=None, meaning=meaning, rule="part")
    text = Timeline(expressions=[expression]).to_json()
    assert "مساء أمس" in text
    assert json.loads(text)["expressions"][0]["meaning"] == {
        "operator": "Part",
        "day": {"operator": "Shift", "amount": -1, "unit": "day"},
        "part": "EV",
    }


MENTION = Mention("a", 0, 5, "التقى", "التقى الوزيران")
EVENT = Meeting(id="a:0", when=Interval(datetime(2025, 8, 28), datetime(2025, 8, 29)), mentions=[MENTION])
EXPRESSION = TimeExpression(
    text="مارس", start=0, end=4, type="DATE", value="XXXX-03", meaning=Part(Date(month=3), DayPart.NIGHT), rule="month"
)
SOUND = Timeline(events=[EVENT], articles=[Article(text="", published="2025-08-29")], expressions=[EXPRESSION])


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("version",), 2, "$.version"),
        (("version",), "1", "$.version"),
        (("events",), {}, "$.events"),
        (("events",), "", "$.events"),
        (("events", 0), [], "$.events[0]"),
        (("events", 0, "type"), "Wedding", "$.events[0]"),
        (("events", 0, "type"), "Event", "$.events[0]"),
        (("events", 0, "id"), None, "$.events[0].id"),
        (("events", 0, "extra"), 1, "$.events[0]"),
        (("events", 0, "basis"), "hearsay", "$.events[0].basis"),
        (("events", 0, "mentions", 0, "start"), True, "$.events[0].mentions[0].start"),
        (("events", 0, "mentions", 0, "start"), 1.0, "$.events[0].mentions[0].start"),
        (("events", 0, "when", "end"), "2025-08-01T00:00:00", "$.events[0].when"),
        (("events", 0, "when", "end"), "tomorrow", "$.events[0].when.end"),
        (("events", 0, "when", "end"), 20250829, "$.events[0].when.end"),
        (("articles", 0, "published"), "2025-02-30", "$.articles[0].published"),
        (("articles", 0, "published"), "2025-08-29T10:00:00+03:00[../etc]", "$.articles[0].published"),
        (("articles", 0, "published"), "2025-08-29T10:00:00+03:00[No/Where]", "$.articles[0].published"),
        (("expressions", 0, "meaning"), None, "$.expressions[0].meaning"),
        (("expressions", 0, "meaning", "operator"), "Amount", "$.expressions[0].meaning"),
        (("expressions", 0, "meaning", "operator"), "os.system", "$.expressions[0].meaning"),
        (("expressions", 0, "meaning", "day"), "now", "$.expressions[0].meaning.day"),
        (("expressions", 0, "meaning", "day", "year"), "2025", "$.expressions[0].meaning.day.year"),
    ],
)
def test_faults_are_placed(path: tuple[str | int, ...], value: object, place: str) -> None:
    """A wrong value is refused, and the message says where it stands."""
    data = json.loads(SOUND.to_json())
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    with pytest.raises(InvalidTimeline) as refused:
        Timeline.from_json(json.dumps(data))
    assert str(refused.value).endswith(f"@ {place}")


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "3", "{}", "[" * 100_000, '{"version": ' + "9" * 5000 + "}"])
def test_no_timeline(text: str) -> None:
    """What is no JSON, or JSON of something else, is refused."""
    with pytest.raises(InvalidTimeline):
        Timeline.from_json(text)


@given(st.text() | st.recursive(st.none() | st.booleans() | st.text(), st.lists).map(json.dumps))
def test_nothing_else_is_raised(text: str) -> None:
    """Whatever the text, the answer is a timeline or the library's own error."""
    with pytest.raises(InvalidTimeline):
        Timeline.from_json(text)


def test_witnesses() -> None:
    """The events that a merged event was made of come back with it."""
    timeline = Timeline(events=[evolve(EVENT, witnesses=(EVENT,))])
    assert Timeline.from_json(timeline.to_json()) == timeline


def test_names_are_members() -> None:
    """Names of an enumeration come back as its members and not as mere text."""
    (event,) = Timeline.from_json(SOUND.to_json())
    assert event.basis is Basis.NONE
    assert event.modality is Modality.ASSERTED


def test_lines() -> None:
    """A line an event, each after the schema's `Event`, without the rest of the timeline."""
    lines = Timeline(events=[EVENT, EVENT], articles=SOUND.articles).to_jsonl().splitlines()
    assert [json.loads(line) for line in lines] == json.loads(SOUND.to_json())["events"] * 2
    of_events = Draft202012Validator({**SCHEMA["$defs"]["Event"], "$defs": SCHEMA["$defs"]})
    for line in lines:
        of_events.validate(json.loads(line))
