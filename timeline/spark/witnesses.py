"""What the workers do with witnesses on Spark: the steps of `timeline.story.clusters`, each for one group of rows.

A witness goes from worker to worker as Python's own bytes, which are read nowhere else and kept by nobody.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any
from zlib import crc32

from attrs import evolve

from timeline.export.json import loads
from timeline.model import Article, Timeline
from timeline.spark.shuffle import Row
from timeline.story import candidates
from timeline.story import merge as on_one_machine
from timeline.story.candidates import Key, Stretch, meeting, stretches
from timeline.story.clusters import IN_CONTEXT, Cluster, Clusters, Shared, alone, at_their_causes, join_alike
from timeline.story.likeness import likeness
from timeline.story.merge import anchors, told_alone, united
from timeline.story.witness import Witness, first_told

SHARE = {"article": "string", "share": "binary"}
TOLD = {
    "key": "string",
    "article": "string",
    "begin": "string",
    "steps": "bigint",
    "stretches": "array<struct<line:string,begin:string,last:string>>",
    "judged": "binary",
    "told": "binary",
    "context": "binary",
}
DEALT = {
    "line": "string",
    "month": "string",
    "share": "bigint",
    "shares": "bigint",
    "begin": "string",
    "last": "string",
    "key": "string",
    "judged": "binary",
}
PAIR = {"strength": "bigint", "a": "string", "b": "string", "one": "string", "other": "string"}
PLACE = {"key": "string", "cluster": "string", "since": "string", "several": "boolean"}
LARGE = 200_000
"""So many witnesses that begin on one line in one month are compared in one place."""


def packed(value: object) -> bytes:
    """A value as bytes for another worker."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpacked(value: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """What a worker has packed."""
    return pickle.loads(value)  # noqa: S301 - our own bytes, on their way between our own workers


def key(told: tuple[str, int, str]) -> str:
    """A name of what is first told at an article's offset; names sort as these do."""
    article, start, name = told
    return f"{article}\0{start:012d}\0{name}"


def shares(row: Row) -> Iterator[Row]:
    """What each article of a timeline tells, without its text."""
    line = loads(row["timeline"])
    told: dict[str, Timeline] = {}
    for article in line.articles:
        told[article.id or ""] = Timeline(articles=(evolve(article, text=""),))
    for expression in line.expressions:
        share = told.get(expression.article or "", Timeline())
        told[expression.article or ""] = evolve(share, expressions=(*share.expressions, expression))
    for event in told_alone([line]):
        of = first_told(event)[0]
        share = told.get(of, Timeline())
        told[of] = evolve(share, events=(*share.events, event))
    yield from ({"article": of, "share": packed(share)} for of, share in told.items() if share.events)


def testimony(rows: Iterable[Row]) -> Iterator[Row]:
    """The witnesses of an article, as it tells them and as they are judged, with what else of it is needed later."""
    told = [unpacked(row["share"]) for row in rows]
    articles: Sequence[Article] = united((article for one in told for article in one.articles), lambda a: (a.id or "",))
    expressions = united(
        (expression for one in told for expression in one.expressions), lambda e: (e.article or "", e.start, e.end)
    )
    events = told_alone(told)
    witnesses = on_one_machine.witnesses(events, articles, expressions)
    undated = any(article.published is None for article in articles)
    context = packed((articles, [e for e in expressions if e.interval is None] if undated else []))
    linked = anchors(witnesses)
    tied = set(linked).union(j for links in linked.values() for _, j in links)
    for i, (event, one) in enumerate(zip(events, at_their_causes(witnesses, linked), strict=True)):
        yield {
            "key": key(one.key),
            "article": one.article,
            "begin": sortable(one.begin),
            "steps": sum(step.concerns(one, i in tied) << number for number, step in enumerate(IN_CONTEXT)),
            "stretches": [
                {"line": line, "begin": sortable(stretch.begin), "last": sortable(stretch.last)}
                for line, stretch in stretches(one)
            ],
            "judged": packed(one),
            "told": packed(event),
            "context": context,
        }


def dealt(row: Row) -> Iterator[Row]:
    """A witness of a month with too many, to all who compare those of one of its keys."""
    for share in {_share(key, row["shares"]) for key in candidates.keys(unpacked(row["judged"]))}:
        yield {**row, "share": share}


def _share(key: Key, shares: int) -> int:
    return crc32("\0".join(key).encode("utf-8", "surrogatepass")) % shares


def alike(rows: Iterator[Row]) -> Iterator[Row]:
    """Pairs that are alike among those that are under way on a line in a month."""
    first = next(rows)
    shares = first["shares"]

    def keys(told: Witness) -> Iterator[Key]:
        return (key for key in candidates.keys(told) if shares == 1 or _share(key, shares) == first["share"])

    line = (
        Stretch(datetime.fromisoformat(row["begin"]), datetime.fromisoformat(row["last"]), unpacked(row["judged"]))
        for row in chain([first], rows)
    )
    for a, b in meeting(line, datetime.fromisoformat(f"{first['month']}-01"), keys):
        if like := likeness(a, b):
            one, other = key(a.key), key(b.key)
            yield {"strength": -like, "a": one, "b": other, "one": one, "other": other}


def in_context(rows: Iterable[Row], step: int) -> Iterator[Row]:
    """Pairs that a shared happening makes likely, among all that the articles tell that share it."""
    rows = sorted(rows, key=lambda row: row["key"])
    witnesses = _judged(rows)
    members = [i for i, row in enumerate(rows) if row["cluster"] == row["shared"]]
    shared = Shared(members, sorted({row["article"] for row in rows}))
    found = restored(rows, witnesses)
    for a, b in IN_CONTEXT[step].candidates(found, witnesses, anchors(witnesses), [shared]):
        one, other = rows[a], rows[b]
        yield {"strength": 0, "a": one["key"], "b": other["key"], "one": one["cluster"], "other": other["cluster"]}


def joined_alike(rows: Iterable[Row]) -> Iterator[Row]:
    """Where witnesses belong that pairs connect, after those that are alike are joined."""
    told, found, witnesses, likely_pairs = _connected(rows)
    join_alike(found, witnesses, likely_pairs)
    yield from _places(told, found)


def joined_in_context(rows: Iterable[Row], step: int) -> Iterator[Row]:
    """Where witnesses belong that pairs connect, after those of a step are joined."""
    told, found, _, likely_pairs = _connected(rows)
    for _, a, b in sorted(likely_pairs):
        found.join(a, b, recalled=IN_CONTEXT[step].recalled)
    yield from _places(told, found)


def _connected(rows: Iterable[Row]) -> tuple[list[Row], Clusters, list[Witness], list[tuple[int, int, int]]]:
    """The rows of witnesses, their happenings as they are so far, and the pairs, which come among the rows."""
    told: list[Row] = []
    said: list[Row] = []
    for row in rows:
        (said if row["judged"] is None else told).append(row)
    told.sort(key=lambda row: row["key"])
    number = {row["key"]: i for i, row in enumerate(told)}
    witnesses = _judged(told)
    return told, restored(told, witnesses), witnesses, [(r["strength"], number[r["a"]], number[r["b"]]) for r in said]


def restored(rows: Sequence[Row], witnesses: Sequence[Witness]) -> Clusters:
    """The happenings of witnesses, as other workers left them."""
    members: dict[str, list[int]] = {}
    for i, row in enumerate(rows):
        members.setdefault(row["cluster"], []).append(i)
    of: dict[int, Cluster] = {}
    for name, numbers in members.items():
        first = next((i for i in numbers if rows[i]["key"] == name), numbers[0])
        cluster = alone(first, witnesses[first])
        for i in numbers:
            of[i] = cluster
            if i != first:
                cluster.take(alone(i, witnesses[i]))
        cluster.begin, cluster.several = datetime.fromisoformat(rows[first]["since"]), rows[first]["several"]
    return Clusters([of[i] for i in range(len(rows))])


def _places(rows: Sequence[Row], found: Clusters) -> Iterator[Row]:
    for row, cluster in zip(rows, found.of, strict=True):
        name = rows[cluster.members[0]]["key"]
        yield {"key": row["key"], "cluster": name, "since": sortable(cluster.begin), "several": cluster.several}


def _judged(rows: Iterable[Row]) -> list[Witness]:
    return [unpacked(row["judged"]) for row in rows]


def sortable(moment: datetime) -> str:
    """A moment in words that sort as moments do."""
    return moment.isoformat(timespec="microseconds")
