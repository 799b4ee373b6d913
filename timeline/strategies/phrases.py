"""Time expressions and days of publication."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime
from functools import cache
from random import Random
from typing import TypeVar

from attrs import frozen
from hypothesis import reject
from hypothesis import strategies as st

from timeline.arabic.grammar.rule import Rule
from timeline.arabic.phrasing import families as families_of_rules
from timeline.arabic.phrasing import writer
from timeline.arabic.writer import Choose, NothingFits, Written
from timeline.model import Published, publication_date
from timeline.strategies.decoration import DECORATIONS, decorations
from timeline.time.algebra import Calendar, Direction, Duration, Time, Unit
from timeline.time.interval import Interval
from timeline.time.resolve import Context, resolve
from timeline.time.sense import makes_sense

_T = TypeVar("_T")
_TRIES = 20
_SAMPLES = 6
_SOME_DAY = datetime(2025, 8, 29)


@frozen
class Phrase:
    """A time expression and what it means.

    `text[start:end]` is the expression; around it stands what has to stand there, such as the في of في آب. `meaning` is
    the tree of operators that `find_dates` reads it as, free of any anchor; `family` and `rule` say what wrote it.
    """

    text: str
    start: int
    end: int
    meaning: Time
    family: str
    rule: str

    @property
    def expression(self) -> str:
        """The words that the library finds."""
        return self.text[self.start : self.end]

    @property
    def unit(self) -> Unit | None:
        """Its granularity: that of the interval or of the amount, None for what has neither."""
        return _kind(self.meaning)[1]

    @property
    def calendar(self) -> Calendar:
        """The calendar that it counts in."""
        return _kind(self.meaning)[0]

    def interval(self, published: Published, direction: Direction = Direction.NEAREST) -> Interval | None:
        """When it is in a text of this publication date whose verb looks in this direction; None for a length."""
        return resolve(self.meaning, _context(published, direction)).interval


def _context(published: Published, direction: Direction = Direction.NEAREST) -> Context:
    match publication_date(published):
        case datetime() as moment:
            return Context(moment, clock=True, direction=direction)
        case date() as day:
            return Context(datetime(day.year, day.month, day.day), direction=direction)
    return Context(direction=direction)


def publication_dates(
    min_value: date = date(2000, 1, 1), max_value: date = date(2035, 12, 31)
) -> st.SearchStrategy[date]:
    """Days on which an article was published."""
    return st.dates(min_value, max_value)


def time_expressions(
    *,
    families: Iterable[str] | None = None,
    calendars: Collection[Calendar | str] | None = None,
    granularities: Collection[Unit] | None = None,
    decorated: bool | Iterable[str] = False,
    published: date | None = None,
) -> st.SearchStrategy[Phrase]:
    """Time expressions as news writes them, each a `Phrase` with its meaning.

    `families` are those of the grammar: days, dates, periods, clock, feasts, amounts, fractions, ranges, repeats.
    `calendars` and `granularities` (a `Unit` each) narrow what is drawn. `decorated` draws other ways to spell it
    besides: all of `digits`, `diacritics`, `tatweel`, `conjunctions`, `controls` and `spaces`, or those that are
    named. Where `published` is given no phrase contradicts that day: no أمس الخميس on a Monday.

    >>> from hypothesis import find
    >>> phrase = find(time_expressions(families=["dates"]), lambda phrase: phrase.unit is Unit.DAY)
    >>> phrase.family, phrase.unit
    ('dates', Unit.DAY)

    Raises `ValueError` for a family or a decoration that there is not.
    """
    rules = _rules(tuple(families) if families is not None else tuple(families_of_rules()))
    wanted = _wanted(calendars, granularities)
    now = None if published is None else datetime(published.year, published.month, published.day)
    spellings = DECORATIONS if decorated is True else tuple(decorated or ())
    if unknown := set(spellings) - set(DECORATIONS):
        raise ValueError(f"no decoration {sorted(unknown)}; there are {list(DECORATIONS)}")
    if calendars is None and granularities is None:
        phrases = _phrases(rules, wanted, now)
    else:
        phrases = st.deferred(lambda: _phrases(_narrowed(rules, wanted), wanted, now))
    return phrases.flatmap(lambda phrase: decorations(phrase, spellings)) if spellings else phrases


_Kind = tuple[Calendar, Unit | None]
_Rules = Sequence[tuple[str, Rule]]


def _narrowed(rules: _Rules, wanted: Callable[[_Kind], bool]) -> _Rules:
    """The rules that may write what is wanted."""
    fit = [(family, rule) for family, rule in rules if any(map(wanted, _kinds(rule)))]
    if not fit:
        raise ValueError("there are no such expressions: no rule writes them")
    return fit


def _wanted(
    calendars: Collection[Calendar | str] | None, granularities: Collection[Unit] | None
) -> Callable[[_Kind], bool]:
    of = None if calendars is None else frozenset(map(Calendar, calendars))
    units = None if granularities is None else frozenset(granularities)
    return lambda kind: (of is None or kind[0] in of) and (units is None or kind[1] in units)


@cache
def _rules(families: tuple[str, ...]) -> tuple[tuple[str, Rule], ...]:
    known = families_of_rules()
    if unknown := set(families) - known.keys():
        raise ValueError(f"no family {sorted(unknown)}; there are {sorted(known)}")
    rules = ((family, rule) for family in families for rule in known[family])
    return tuple(sorted(rules, key=lambda of: _plainness(of[1])))


def _plainness(rule: Rule) -> tuple[int, int]:
    """The slots and words of what a rule writes: the fewer, the earlier it stands, and shrinking goes to the first."""
    shapes = [shape.split() for shape in rule.writes or (rule.shape,)]
    return min((sum(word[0].isascii() and word[0].isalpha() for word in shape), len(shape)) for shape in shapes)


@cache
def _kinds(rule: Rule) -> frozenset[_Kind]:
    """What calendars and granularities a rule writes, as a few of its phrases tell."""
    random = Random(0)  # noqa: S311 - no secret
    return frozenset(_kind(written.meaning) for _ in range(_SAMPLES) if (written := _tried(rule, random.choice)))


def _tried(rule: Rule, choose: Choose) -> Written | None:
    try:
        return writer().write_rule(rule, choose, makes_sense)
    except NothingFits:
        return None


def _kind(meaning: Time) -> _Kind:
    reading = resolve(meaning, Context(_SOME_DAY))
    match meaning:
        case Duration(amounts):
            return reading.calendar, min(amount.unit for amount in amounts)
    return reading.calendar, reading.unit


@cache
def _below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


def chooser(draw: st.DrawFn) -> Choose:
    """What makes choices by drawing them."""

    def choose(options: Sequence[_T]) -> _T:
        return options[draw(_below(len(options)))] if len(options) > 1 else options[0]

    return choose


@st.composite
def _phrases(draw: st.DrawFn, rules: _Rules, wanted: Callable[[_Kind], bool], now: datetime | None) -> Phrase:
    choose = chooser(draw)

    def fits(meaning: object) -> bool:
        return makes_sense(meaning, now)

    for _ in range(_TRIES):
        family, rule = choose(rules)
        try:
            written = writer().write_rule(rule, choose, fits)
        except NothingFits:
            continue
        if wanted(_kind(written.meaning)):
            return _phrase(written, family, rule)
    return reject()


def _phrase(written: Written, family: str, rule: Rule) -> Phrase:
    start, text = len(written.lead), written.lead + written.text
    return Phrase(text + written.trail, start, len(text), written.meaning, family, rule.name)
