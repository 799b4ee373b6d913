"""Which witnesses are compared at all."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from timeline.event import Attack, Basis, Mention, Participant, Role, Statement
from timeline.story import candidates as under_test
from timeline.story.candidates import NEIGHBOURS, Stretch, candidates, meeting
from timeline.story.witness import Witness, witness

START = datetime(2025, 8, 1)
ATTACK = witness(Attack(id="a", when=None, basis=Basis.NONE, mentions=(Mention("a", 0, 4, "هجوم", ""),)), START)


def _keys(told: Witness) -> list[tuple[str, ...]]:
    return [tuple(place) for place in told.place]


@st.composite
def lines(draw: st.DrawFn) -> list[Stretch]:
    """Stretches in order, with few keys, some of which many have."""
    spans = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20), st.sets(st.sampled_from("abc")))))
    line = [
        Stretch(
            START + timedelta(days=begin),
            START + timedelta(days=begin + length),
            evolve(ATTACK, key=(f"{n:03d}", 0, ""), place=tuple(sorted(places))),
        )
        for n, (begin, length, places) in enumerate(spans)
    ]
    return sorted(line, key=lambda one: (one.begin, one.told.key))


def _found(line: Iterable[Stretch], since: datetime = datetime.min) -> set[tuple[str, str]]:
    return {(a.article, b.article) for a, b in meeting(line, since, _keys)}


def _by_definition(line: Sequence[Stretch]) -> set[tuple[str, str]]:
    found = set()
    for i, one in enumerate(line):
        for key in _keys(one.told):
            others = [other for other in line[:i] if key in _keys(other.told) and other.last >= one.begin]
            found |= {(other.told.article, one.told.article) for other in others[-NEIGHBOURS:]}
    return {(min(pair), max(pair)) for pair in found}


@given(lines())
def test_meeting(line: list[Stretch]) -> None:
    """Each is compared with those of a key that are under way when it begins."""
    assert _found(line) == _by_definition(line)


@given(lines(), st.lists(st.integers(1, 60), max_size=3))
def test_divided(line: list[Stretch], cuts: list[int]) -> None:
    """Whoever divides a line, and gives each part what reaches into it, finds the same pairs."""
    ends = [datetime.min, *sorted(START + timedelta(days=n) for n in cuts), datetime.max]
    parts = [
        _found([one for one in line if one.begin < end and one.last >= begin], begin) for begin, end in pairwise(ends)
    ]
    assert set().union(*parts) == _found(line)


def test_many_of_one_key() -> None:
    """Of many under way the last begun are compared, and those behind them again when these are over."""
    days = [(0, 90), *((n, n) for n in range(1, 2 * NEIGHBOURS)), (60, 60)]
    line = [
        Stretch(
            START + timedelta(days=begin),
            START + timedelta(days=last),
            evolve(ATTACK, key=(f"{n:03d}", 0, ""), place=("a",)),
        )
        for n, (begin, last) in enumerate(days)
    ]
    assert _found(line) == {("000", f"{n:03d}") for n in range(1, len(days))}


def test_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is over is let go on a long line, and nothing else."""
    days = [(n, n + (50 if n % 7 == 0 else 1)) for n in range(60)]
    line = [
        Stretch(
            START + timedelta(days=begin),
            START + timedelta(days=last),
            evolve(ATTACK, key=(f"{n:03d}", 0, ""), place=("a", "b")),
        )
        for n, (begin, last) in enumerate(days)
    ]
    whole = _found(line)
    monkeypatch.setattr(under_test, "_SWEPT", 5)
    assert _found(line) == whole


def test_said() -> None:
    """Sayings without a time are compared where their articles are of about one day, and only there."""
    told = [
        Statement(
            id=name,
            when=None,
            basis=Basis.NONE,
            mentions=(Mention(name, 0, 4, "قال", "قال الوزير إن الانتخابات ستجرى قريبا"),),
            participants=(Participant(Role.AGENT, "حسن رشاد", "حسن رشاد", name, 5, 9),),
        )
        for name in "abc"
    ]
    days = (0, 2, 5)
    witnesses = [witness(one, START + timedelta(days=n)) for one, n in zip(told, days, strict=True)]
    assert {(a.article, b.article) for a, b in candidates(witnesses)} == {("a", "b")}
