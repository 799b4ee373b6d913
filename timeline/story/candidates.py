"""Which witnesses are compared at all: those that share a key and can have been at one time.

All witnesses of a type lie on a line of time, each as long as it can have been. Going along it, each is compared with
those that are still under way when it begins. So it takes no more than what lies on a stretch of a line to find all
that begins there, and whoever divides the line finds the same pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeAlias

from attrs import frozen

from timeline.arabic.names import name_keys
from timeline.event import SPOKEN
from timeline.story.bounds import EARLIEST, LATEST
from timeline.story.likeness import LOCAL, ONCE, SOON
from timeline.story.people import posts
from timeline.story.witness import Witness

Key: TypeAlias = tuple[str, ...]
NEIGHBOURS = 24
"""How many witnesses of one key each is compared with, those that began last."""
_MOST_KEYS = 12
_SWEPT = 50_000  # witnesses, after which those are let go that are over


@frozen(eq=False)
class Stretch:
    """A witness on a line of time, from its first moment to its last."""

    begin: datetime
    last: datetime
    told: Witness


def stretches(told: Witness) -> Iterator[tuple[str, Stretch]]:
    """Where a witness lies, with the names of the lines.

    What is said is compared where both say when it was, or their articles are of about one day.
    """
    kind = told.type.value
    if told.type in SPOKEN:
        yield f"{kind} printed", Stretch(told.published, _later(told.published), told)
    if (told.tight or told.type not in SPOKEN) and told.begin < told.end:
        yield kind, Stretch(told.begin, told.end - datetime.resolution, told)


def _later(moment: datetime) -> datetime:
    return moment + SOON if moment < LATEST - SOON else LATEST


def candidates(witnesses: Iterable[Witness]) -> Iterator[tuple[Witness, Witness]]:
    """Pairs of witnesses to compare, some of them twice; the first of two is the one with the lesser key."""
    lines: dict[str, list[Stretch]] = defaultdict(list)
    for told in witnesses:
        for name, stretch in stretches(told):
            lines[name].append(stretch)
    for line in lines.values():
        yield from meeting(sorted(line, key=lambda one: (one.begin, one.told.key)))


def keys(told: Witness) -> Iterator[Key]:
    """What two witnesses of one happening and type have in common at least once; few events share a key."""
    days = [str(day) for day in told.days]
    called = {key for person in told.people for name in person.names for key in name_keys(name)}
    called |= {state for person in told.people for state in person.states} | posts(told.people)
    names = sorted(called)[:_MOST_KEYS]
    yield from (("names", a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    yield from (("name", name, day) for name in names for day in days)
    yield from (("place", word, day) for word in told.place[:4] for day in days)
    yield from (("name", name, word) for name in names for word in told.place[:4])
    yield from (("thing", thing, day) for person in told.people for thing in sorted(person.things) for day in days)
    if told.type in LOCAL or told.talks:
        yield from (("word", word, day) for word in sorted(told.words)[:4] for day in days)
        yield from (("day", day) for day in days)
        months = sorted({f"{moment:%Y-%m}" for moment in (told.begin, told.end)})
        near = sorted({*told.place[:4], *([told.city] if told.city else ())})
        yield from (("near", word, when) for word in near for when in (*days, *months))
    if told.type in ONCE:
        yield from (("name", name) for name in names)
        yield from (("word", word, day) for word in sorted(told.words)[:4] for day in days)
    for first in told.told[:1]:
        long = sorted(first.content, key=lambda word: (-len(word), word))[:4]
        yield from (("words", a, b) for i, a in enumerate(long) for b in long[i + 1 :])
        yield from (("said", name, word) for name in names for word in long)


def meeting(
    line: Iterable[Stretch],
    since: datetime = EARLIEST,
    keys: Callable[[Witness], Iterable[Key]] = keys,
) -> Iterator[tuple[Witness, Witness]]:
    """Pairs of two articles that share a key, each that begins from `since` on with those then under way.

    The line is in order of begin and key. For each key only those are taken that began last.
    """
    under_way: dict[Key, list[Stretch]] = {}
    for number, one in enumerate(line, 1):
        met: dict[Stretch, None] = {}
        for key in dict.fromkeys(keys(one.told)):
            others = under_way.setdefault(key, [])
            if others and one.begin >= since:
                met.update(dict.fromkeys(_last(others, one.begin)))
            others.append(one)
        for other in met:
            if other.told.article != one.told.article:
                yield (other.told, one.told) if other.told.key < one.told.key else (one.told, other.told)
        if number % _SWEPT == 0:
            under_way = {key: some for key, others in under_way.items() if (some := _still(others, one.begin))}


def _last(others: list[Stretch], now: datetime) -> Sequence[Stretch]:
    """The last begun of those under way; what is over and stands among them is let go."""
    last = others[-NEIGHBOURS:]
    if all(one.last >= now for one in last):
        return last
    found: list[Stretch] = []
    while others and len(found) < NEIGHBOURS:
        if (one := others.pop()).last >= now:
            found.append(one)
    others += reversed(found)
    return found


def _still(others: Iterable[Stretch], now: datetime) -> list[Stretch]:
    return [one for one in others if one.last >= now]
