"""Whatever is given, there is an answer or one of the library's own errors."""

import contextlib
from functools import cache
from json import dumps, loads
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.arabic.grammar import RULES, UTTERANCE_RULES
from timeline.arabic.grammar.numbers import numerals
from timeline.arabic.grammar.rule import Element, variants
from timeline.arabic.vocabulary import vocabulary

SHAPES = tuple(
    dict.fromkeys(
        (rule.builds, elements) for rule in (*RULES, *UTTERANCE_RULES) for elements, _ in variants(rule.shape)
    )
)
BUILT = {symbol: [elements for builds, elements in SHAPES if builds == symbol] for symbol, _ in SHAPES}
NUMERALS = (
    *map(str, range(32)),
    "05",
    "48",
    "99",
    "645",
    "1030",
    "1436",
    "1990",
    "2024",
    "2207",
    "2024م",
    "645م",
    "9م",
    "30م",
    "1436هـ",
    "23هـ",
    "9ص",
    "30ص",
    "3rd",
    "22h07",
    "123456",
)


@cache
def written(symbol: str) -> tuple[str, ...]:
    """The words of the lexicon under a symbol, and the numerals that may stand for it."""
    words = (entry.form for entry in vocabulary().by_symbol.get(symbol, ()))
    numbers = (text for text in NUMERALS if any(e.symbol == symbol for e in numerals(text.replace("هـ", "ه"))))
    return (*words, *numbers)


@st.composite
def phrases(draw: st.DrawFn, elements: tuple[Element, ...], depth: int = 3) -> str:
    """What a shape reads, whether its slots go together or not."""
    out = ""
    for element in elements:
        inner = draw(_of_element(element, depth))
        glued = out.endswith(("/", "-", ":", ".", "(")) or (element.sign and element.symbol in ",:.)/-")
        out += inner if not out or (glued and draw(st.booleans())) else f" {inner}"
    return out


def _of_element(element: Element, depth: int) -> st.SearchStrategy[str]:
    if element.sign:
        return st.just(element.symbol)
    if element.symbol in BUILT:
        shapes = BUILT[element.symbol]
        if depth <= 0:
            shapes = sorted(shapes, key=len)[:1]
        inner = st.sampled_from(shapes).flatmap(lambda shape: phrases(shape, depth - 1))
    else:
        inner = st.sampled_from(written(element.symbol) or (element.symbol,))
    return inner.map(f"{element.clitic}{{}}".format) if element.clitic else inner


ANY_SHAPE = st.sampled_from(SHAPES).flatmap(lambda shape: phrases(shape[1]))
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
"""Any character there is, surrogates without their other half and controls among them."""
WORDS = tuple(dict.fromkeys(entry.form for entries in vocabulary().by_symbol.values() for entry in entries))
SOUP = st.lists(st.sampled_from(WORDS) | st.sampled_from(NUMERALS) | st.sampled_from("،.:/-()«»؟\n"), max_size=12).map(
    " ".join
)
HOSTILE = st.lists(ANYTHING | SOUP | ANY_SHAPE, max_size=4).map(" ".join)
PUBLISHED = st.none() | st.dates() | st.datetimes()


@given(ANY_SHAPE, PUBLISHED)
def test_whatever_a_shape_allows(text: str, published: Any) -> None:
    """What a rule's shape reads is an expression that resolves and explains itself, or nothing."""
    for each in timeline.find_dates(text, published):
        assert text[each.start : each.end] == each.text
        assert each.explain()


@given(HOSTILE, PUBLISHED)
def test_find_dates(text: str, published: Any) -> None:
    """Any text has its expressions, in order, each where it stands; each explains itself."""
    end = 0
    for each in timeline.find_dates(text, published):
        assert text[each.start : each.end] == each.text
        assert each.start >= end
        end = each.end
        assert each.explain()


@given(HOSTILE, PUBLISHED)
def test_resolve(text: str, published: Any) -> None:
    """Any phrase is one expression, or refused as none."""
    with contextlib.suppress(timeline.NotATimeExpression):
        assert timeline.resolve(text, published).explain()


@given(HOSTILE, PUBLISHED)
def test_extract(text: str, published: Any) -> None:
    """Any text has its timeline, whose events explain themselves and which comes back from JSON."""
    line = timeline.extract(text, published)
    assert all(event.explain() for event in line)
    assert timeline.Timeline.from_json(line.to_json()) == line


@given(HOSTILE)
def test_read(page: str) -> None:
    """Any page has its articles, slices of it in order."""
    for article in timeline.read(page):
        assert page[article.offset :].startswith(article.text)


@given(HOSTILE)
def test_publication(text: str) -> None:
    """Only a date, a datetime and ISO text are publication dates."""
    with contextlib.suppress(timeline.InvalidPublicationDate):
        timeline.find_dates("أمس", text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANYTHING,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANYTHING, inner, max_size=3),
    max_leaves=6,
)
SOURCE = timeline.extract(
    timeline.Article(
        text="التقى الوزير نظيره التركي مساء أمس الخميس، بعد يوم من مقتل خمسة في انفجار.",
        published="2025-08-29",
        id="a",
    )
).to_json()


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """The JSON of a timeline with something else in one place."""
    data = loads(SOURCE)
    at = data
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = draw(st.sampled_from(keys))
        if not isinstance(at[key], dict | list) or not at[key] or draw(st.integers(0, 4)) == 0:
            break
        at = at[key]
    match draw(st.integers(0, 2)):
        case 0:
            del at[key]
        case 1 if isinstance(at, dict):
            at[draw(ANYTHING)] = draw(JSON)
        case _:
            at[key] = draw(JSON)
    return dumps(data)


@given(damaged() | ANYTHING | JSON.map(dumps))
def test_from_json(text: str) -> None:
    """What is no timeline is refused as that; what is one explains itself."""
    try:
        line = timeline.Timeline.from_json(text)
    except timeline.InvalidTimeline:
        return
    assert all(event.explain() for event in line)


@pytest.mark.parametrize(
    "piece",
    ["ا", "الخميس", "أمس", "و", "1", "25/", "\u0640", "\u064b", "\u202e", "\ud800", "\x00", "é", "قال ", "(", "\n"],
)
def test_a_megabyte_of_one_word(piece: str) -> None:
    """A million characters of one word are read like any other text."""
    text = piece * (1_000_000 // len(piece))
    assert all(text[each.start : each.end] == each.text for each in timeline.find_dates(text, "2025-08-29"))
    timeline.read(text)


@pytest.mark.parametrize("piece", ["ا", "الخميس", "و", "1", "\u0640", "\ud800", "أمس ", "قال الوزير "])
def test_extracts_from_long_words(piece: str) -> None:
    """A tenth of that has its timeline too."""
    assert timeline.extract(piece * (100_000 // len(piece)), "2025-08-29").articles
