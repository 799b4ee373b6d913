"""Laws of many articles: none depends on its neighbours, and it does not matter how they are put together."""

import json
from functools import cache
from itertools import product
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.arabic.vocabulary import vocabulary
from timeline.time.interval import Relation

GOLD = Path(__file__).parents[1] / "gold"
SHORT = 1500
"""Characters: the laws hold for the openings of articles as for the whole, and are tried more often."""


def _articles() -> tuple[timeline.Article, ...]:
    """The openings of articles that were written for the tests, several of them about one happening."""
    paths = [path for name in ("story", "first", "second") for path in sorted((GOLD / name).glob("*.txt"))]
    dates = {path.stem: json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) for path in paths}
    return tuple(
        timeline.Article(
            text=path.read_text(encoding="utf-8")[:SHORT], published=dates[path.stem]["published"], id=str(path)
        )
        for path in paths
    )


ARTICLES = _articles()
SOME = st.lists(st.sampled_from(range(len(ARTICLES))), min_size=1, max_size=4, unique=True)


@cache
def alone(number: int) -> timeline.Timeline:
    """What an article tells by itself."""
    return next(timeline.extract_each([ARTICLES[number]]))


@given(SOME, st.booleans())
def test_no_article_depends_on_its_neighbours(numbers: list[int], forgetful: bool) -> None:  # noqa: FBT001
    """What an article tells is the same behind any others, whether or not their words are remembered."""
    if forgetful:
        vocabulary().clear()
    lines = timeline.extract_each([ARTICLES[number] for number in numbers])
    assert list(lines) == [alone(number) for number in numbers]


@given(SOME, st.data())
def test_any_batches(numbers: list[int], data: st.DataObject) -> None:
    """Articles merged in any batches, in any order and some of them twice are what they are merged at once."""
    at_once = timeline.merge(map(alone, numbers))
    mixed = data.draw(st.permutations(numbers))
    cut = data.draw(st.integers(0, len(mixed)))
    first = timeline.merge(map(alone, mixed[:cut]))
    second = timeline.merge(map(alone, mixed[cut:]))
    assert timeline.merge([first, second]) == at_once
    assert timeline.merge([second, first, first, at_once]) == at_once


EARLIER = {Relation.BEFORE, Relation.MEETS}
LATER = {Relation.AFTER, Relation.MET_BY}


@given(SOME)
def test_the_order_is_a_partial_order(numbers: list[int]) -> None:
    """Nothing is before itself, no two events before each other, and before is transitive.

    Where both have their dates, one that ends before the other begins is never told to come after it.
    """
    line = timeline.merge(map(alone, numbers))
    events = line.events[:12]
    before = {(a.id, b.id) for a, b in product(events, repeat=2) if line.relation(a, b) in EARLIER}
    after = {(a.id, b.id) for a, b in product(events, repeat=2) if line.relation(a, b) in LATER}
    assert all(a != b for a, b in before)
    assert after == {(b, a) for a, b in before}
    assert all((a, d) in before for (a, b), (c, d) in product(before, repeat=2) if b == c)
    for a, b in product(events, repeat=2):
        if a.when and b.when and a.when.end and b.when.begin and a.when.end <= b.when.begin:
            assert (a.id, b.id) not in after
