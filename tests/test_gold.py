"""What careful readers find in the articles, and how much of it the library finds: figures that may only rise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

import timeline
from timeline.arabic.names import normal_form

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parent.parent / "seeds"

Key = tuple[str, str]
"""An event of the gold: its article and its id there."""


@frozen
class Found:
    """One gold event and what the library made of its trigger: the event, and its place in the order."""

    gold: dict[str, Any]
    event: timeline.Event
    place: int


@frozen
class Story:
    """Some articles with their gold, each page's articles by themselves, and all of them merged."""

    gold: dict[str, dict[str, Any]]
    texts: dict[str, str]
    alone: dict[Key, Found]
    merged: dict[Key, Found]
    mentions: int
    neutral: int
    expressions: dict[str, tuple[tuple[timeline.TimeExpression, int], ...]]
    across: dict[str, Any]


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _parts(name: str, gold: dict[str, Any], text: str) -> Iterator[tuple[timeline.Article, int]]:
    whole = [{"start": 0, "end": len(text), "published": gold["published"]}]
    for number, part in enumerate(gold.get("articles") or whole, 1):
        body = text[part["start"] : part["end"]]
        yield timeline.Article(text=body, published=_moment(part["published"]), id=f"{name}#{number}"), part["start"]


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _matched(
    gold: dict[str, dict[str, Any]], line: timeline.Timeline, offsets: dict[str, int]
) -> tuple[dict[Key, Found], int, int]:
    """The gold events that mentions touch, how many mentions there are, and how many are neither right nor wrong."""
    found: dict[Key, Found] = {}
    mentions = neutral = 0
    for place, event in enumerate(line):
        for mention in event.mentions:
            assert mention.article is not None
            name, offset = mention.article.rpartition("#")[0], offsets[mention.article]
            span = mention.start + offset, mention.end + offset
            mentions += 1
            hits = [e for e in gold[name]["events"] if _touch(span, (e["start"], e["end"]))]
            spare = [alt for e in gold[name]["events"] for alt in e.get("alt", ())]
            spare += [(b["start"], b["end"]) for b in gold[name].get("borderline", ())]
            if hits and (name, hits[0]["id"]) not in found:
                found[name, hits[0]["id"]] = Found(hits[0], event, place)
            elif any(_touch(span, tuple(other)) for other in spare):
                neutral += 1
    return found, mentions, neutral


def _story(golds: list[Path], folder: Path) -> Story:
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in golds}
    texts = {name: (folder / f"{name}.txt").read_bytes().decode() for name in gold}
    parts = [part for name in gold for part in _parts(name, gold[name], texts[name])]
    offsets = {article.id or "": offset for article, offset in parts}
    lines = [timeline.extract(article) for article, _ in parts]
    alone: dict[Key, Found] = {}
    mentions = neutral = 0
    for number, line in enumerate(lines):
        found, more, spare = _matched(gold, line, offsets)
        alone |= {key: Found(f.gold, f.event, f.place + 10_000 * number) for key, f in found.items()}
        mentions, neutral = mentions + more, neutral + spare
    merged = _matched(gold, timeline.merge(lines), offsets)[0]
    expressions: dict[str, tuple[tuple[timeline.TimeExpression, int], ...]] = {}
    for line, (article, offset) in zip(lines, parts, strict=True):
        name = (article.id or "").rpartition("#")[0]
        expressions[name] = (*expressions.get(name, ()), *((e, offset) for e in line.expressions))
    across = json.loads((golds[0].parent / "across.json").read_text(encoding="utf-8"))
    return Story(gold, texts, alone, merged, mentions, neutral, expressions, across)


@frozen
class Floor:
    """What may not be fallen below, each a share of 1."""

    spans: float
    values: float
    triggers: float
    types: float
    times: float
    undated: float
    participants: float
    places: float
    polarity: float
    modality: float
    order: float
    merging: float
    apart: float


FLOORS = {
    "seeds": Floor(1.0, 1.0, 0.99, 1.0, 0.93, 0.98, 0.95, 0.65, 1.0, 0.97, 0.96, 0.93, 1.0),
    "story": Floor(0.97, 0.97, 1.0, 1.0, 1.0, 0.94, 0.93, 0.93, 1.0, 1.0, 1.0, 1.0, 1.0),
    "first": Floor(0.95, 0.94, 0.98, 1.0, 0.96, 1.0, 0.92, 0.79, 1.0, 0.99, 0.88, 1.0, 1.0),
    "second": Floor(0.97, 0.97, 0.97, 1.0, 0.95, 0.97, 0.9, 0.81, 1.0, 1.0, 0.89, 0.92, 1.0),
    "third": Floor(0.97, 0.96, 0.97, 0.99, 0.93, 0.95, 0.88, 0.84, 1.0, 0.98, 0.9, 0.97, 1.0),
    "fourth": Floor(0.96, 0.95, 0.96, 1.0, 0.98, 0.95, 0.89, 0.83, 1.0, 0.98, 0.98, 1.0, 1.0),
    "fifth": Floor(0.98, 0.97, 0.99, 1.0, 0.94, 0.96, 0.89, 0.93, 1.0, 0.98, 1.0, 0.98, 1.0),
    "sixth": Floor(0.96, 0.95, 0.97, 1.0, 0.95, 0.94, 0.91, 0.74, 1.0, 0.98, 0.95, 0.93, 1.0),
    "seventh": Floor(1.0, 1.0, 0.97, 1.0, 0.96, 0.95, 0.88, 0.73, 1.0, 0.96, 0.91, 0.66, 1.0),
    "eighth": Floor(0.97, 0.95, 0.96, 1.0, 0.94, 0.86, 0.8, 0.6, 0.98, 0.98, 0.89, 0.96, 1.0),
    "ninth": Floor(0.98, 0.98, 0.96, 1.0, 0.95, 0.92, 0.91, 0.78, 1.0, 0.98, 0.95, 0.77, 1.0),
    "tenth": Floor(0.97, 0.95, 0.92, 0.99, 0.9, 0.97, 0.78, 0.72, 0.98, 0.94, 0.9, 0.92, 1.0),
}
"""The real articles; four invented ones about one bombing; and seven sets that were written by readers who did not
know the library, so that each told, when it was new, how the library reads what it has not seen."""


@pytest.fixture(scope="module", params=FLOORS)
def name(request: pytest.FixtureRequest) -> str:
    """The set of articles."""
    return str(request.param)


@pytest.fixture(scope="module")
def story(name: str) -> Story:
    """A set of articles as the library reads them."""
    if name == "seeds":
        return _story(sorted(GOLD.glob("00*.json")), SEEDS)
    return _story([path for path in sorted((GOLD / name).glob("*.json")) if path.stem.isdigit()], GOLD / name)


@pytest.fixture
def floor(name: str) -> Floor:
    """What may not be fallen below in the set."""
    return FLOORS[name]


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted)


def _share(judged: list[bool]) -> float:
    return sum(judged) / len(judged)


def _equal(event: timeline.Event, when: dict[str, str | None]) -> bool:
    begin, end = _moment(when["begin"]), _moment(when["end"])
    if event.when is None:
        return False
    if begin and end and end - begin <= timedelta(minutes=1):
        return event.when.begin == begin
    return (event.when.begin, event.when.end) == (begin, end)


def test_spans_of_expressions(story: Story, floor: Floor) -> None:
    """Expressions are found where a reader marks them, and nowhere else."""
    right = found = wanted = 0
    for name, gold in story.gold.items():
        spans = {(e.start + offset, e.end + offset) for e, offset in story.expressions[name]}
        spare = [(b["start"], b["end"]) for b in gold.get("borderline", ())]
        expected = {(t["start"], t["end"]) for t in gold["timexes"]}
        right += len(spans & expected)
        found += len(expected | {s for s in spans if not any(_touch(s, b) for b in spare)}) - len(expected - spans)
        wanted += len(expected)
    assert _f1(right, found, wanted) >= floor.spans


def test_values_of_expressions(story: Story, floor: Floor) -> None:
    """Expressions mean what a reader says that they mean."""
    judged = []
    for name, gold in story.gold.items():
        by_span = {(e.start + offset, e.end + offset): e for e, offset in story.expressions[name]}
        for timex in gold["timexes"]:
            got = by_span.get((timex["start"], timex["end"]))
            judged.append(got is not None and _says(got, timex))
    assert _share(judged) >= floor.values


def test_triggers(story: Story, floor: Floor) -> None:
    """Events are found at the words that name them, with their types."""
    wanted = sum(len(gold["events"]) for gold in story.gold.values())
    assert _f1(len(story.alone), story.mentions - story.neutral, wanted) >= floor.triggers
    assert _share([found.event.type == found.gold["type"] for found in story.alone.values()]) >= floor.types


def test_times(story: Story, floor: Floor) -> None:
    """Events happened when the text says so, and no time is given where it says none."""
    dated = [found for found in story.alone.values() if found.gold["when"]]
    undated = [found for found in story.alone.values() if not found.gold["when"]]
    assert _share([_equal(found.event, found.gold["when"]) for found in dated]) >= floor.times
    assert _share([found.event.when is None for found in undated]) >= floor.undated


def _alike(one: str, other: str) -> bool:
    """Whether two name one: they share half of the shorter one's words."""
    words, others = set(normal_form(one).split()), set(normal_form(other).split())
    return 0 < min(len(words), len(others)) <= 2 * len(words & others)


def test_participants(story: Story, floor: Floor) -> None:
    """Who takes part is found, and nobody whom the text nowhere says of the same happening."""
    precise, recalled = [], []
    for (name, key), found in story.alone.items():
        told = {event["id"]: [p["text"] for p in event["participants"]] for event in story.gold[name]["events"]}
        chain = next((ids for ids in story.gold[name]["corefer"] if key in ids), [key])
        said = [text for one in chain for text in told.get(one, ())]
        names = [participant.text for participant in found.event.participants]
        precise += [any(_alike(text, other) for other in said) for text in names]
        recalled += [any(_alike(text, other) for other in names) for text in told[key]]
    precision, recall = _share(precise), _share(recalled)
    assert 2 * precision * recall / (precision + recall) >= floor.participants


def test_places(story: Story, floor: Floor) -> None:
    """Events are where the text says of the same happening that it was, to the word, and nowhere where it says none."""
    judged = []
    for (name, key), found in story.alone.items():
        gold = {event["id"]: event["place"] for event in story.gold[name]["events"]}
        chain = next((told for told in story.gold[name]["corefer"] if key in told), [key])
        said = {place["text"] for place in map(gold.get, chain) if place}
        if said or found.event.place:
            judged.append(found.event.place is not None and found.event.place.text in said)
    assert _share(judged) >= floor.places


def test_factuality(story: Story, floor: Floor) -> None:
    """What was denied, planned or possible is told from what happened."""
    assert _share([found.event.polarity == found.gold["polarity"] for found in story.alone.values()]) >= floor.polarity
    assert _share([found.event.modality == found.gold["modality"] for found in story.alone.values()]) >= floor.modality


def test_order(story: Story, floor: Floor) -> None:
    """Each article's events come in the order that it settles."""
    judged = []
    for name, gold in story.gold.items():
        for earlier, later in gold["before"]:
            if (name, earlier) in story.alone and (name, later) in story.alone:
                one, other = story.alone[name, earlier].place, story.alone[name, later].place
                judged.append(one < other)
    assert not judged or _share(judged) >= floor.order


def _clusters(story: Story) -> dict[Key, str]:
    """The happening of each gold event that several mentions tell of, by name."""
    names: dict[Key, str] = {}
    for cluster in story.across["clusters"]:
        for name, key in cluster["members"]:
            names[name, key] = cluster["name"]
    return names


def test_merging(story: Story, floor: Floor) -> None:
    """What several articles tell of one happening is one event."""
    names = _clusters(story)
    unsure = {frozenset(map(tuple, pair)) for pair in story.across.get("unsure", ())}
    right = found = wanted = 0
    for one, other in combinations(names, 2):
        if one[0] == other[0] or frozenset((one, other)) in unsure:
            continue
        same = one in story.merged and other in story.merged and story.merged[one].place == story.merged[other].place
        right += same and names[one] == names[other]
        found += same
        wanted += names[one] == names[other]
    assert _f1(right, found, wanted) >= floor.merging


def test_keeping_apart(story: Story, floor: Floor) -> None:
    """Happenings that only look alike stay apart."""
    judged = []
    for one, other in story.across["distinct"]:
        first, second = story.merged.get(tuple(one)), story.merged.get(tuple(other))
        judged.append(first is None or second is None or first.place != second.place)
    assert _share(judged) >= floor.apart


def test_round_trip_of_the_story(story: Story) -> None:
    """The merged timeline comes back from JSON as it was."""
    assert story.merged
    line = timeline.merge(
        [timeline.extract(timeline.Article(text=text, id=name)) for name, text in story.texts.items()]
    )
    assert timeline.Timeline.from_json(line.to_json()) == line


def test_expressions_of_sentences() -> None:
    """Sentences written by readers who did not know the library: spans, values, and nothing where there is no time."""
    right = found = wanted = resolved = 0
    for line in (GOLD / "expressions.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        got = {(e.start, e.end): e for e in timeline.find_dates(case["text"], published=case["published"])}
        expected = {(e["start"], e["end"]): e for e in case["expected"]}
        right += len(got.keys() & expected.keys())
        found += len(got)
        wanted += len(expected)
        resolved += sum(_says(got[span], expected[span]) for span in got.keys() & expected.keys())
    assert _f1(right, found, wanted) >= 0.99
    assert resolved / wanted >= 0.98


def _says(got: timeline.TimeExpression, wanted: dict[str, Any]) -> bool:
    """Whether an expression has the value that a reader gives it, or one of the intervals."""
    if wanted["value"] is not None and (got.value, got.mod) == (wanted["value"], wanted["mod"]):
        return True
    intervals = [(_moment(reading["begin"]), _moment(reading["end_"])) for reading in (wanted, *wanted.get("alt", ()))]
    return got.interval is not None and (got.interval.begin, got.interval.end) in intervals
