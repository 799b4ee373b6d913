"""Rules that read and write. Nothing here knows Arabic.

A rule is a row: the symbol that it builds, a shape of words and slots, and what the slots' values mean:

    Rule("day", "deictic weekday", lambda deictic, weekday: Intersection((deictic, weekday)), "أمس الخميس")

A shape is a line of elements:

- `weekday`: a slot. It holds a word of the lexicon under this symbol, or what rules build under it.
- `من`: this very word, which carries no value; words of a shape are words of the lexicon too.
- `a|b`: one of several; `a?`: it may be left out, and a slot left out has the value None.
- `و+a`: what follows is joined to the word in front, as written in the lexicon of proclitics.
- `,` `/` `-` `:` `.` `+` `(` `)` and the like: a sign of punctuation; without one only a space may stand between words.
- `{a}`: it must stand there, and is no part of the expression. Only at either end of a shape.
- `a:feature` and `a:!word`: how a rule is written may narrow a slot to what does not differ in a feature, or holds a
  word, value or symbol (`date:month`, `the-unit:year`); a `!` keeps it out.

Reading goes from text to slots to meaning and writing from slots to text and to meaning; nothing is inverted. A
meaning of None says that the slots do not go together (a 31st of February), and the rule does not hold there.

More is understood than is good to write. A rule `writes` the narrower shapes that it names, with the same slots as its
own shape, and a rule that is `heard` is never written, for a reason that it states.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from itertools import chain, product
from typing import Any

from attrs import evolve, frozen

_PUNCTUATION = re.compile(r"[^\w\s|?{}+]")


@frozen(eq=False)
class Rule:
    """One construction: what it builds, its shape, its meaning, and phrases that it reads.

    `writes` are the shapes in which it is written, where these are not all of its shape, and `heard` is why it is
    read and never written.
    """

    builds: str
    shape: str
    meaning: Callable[..., Any]
    examples: tuple[str, ...] = ()
    heard: str = ""
    writes: tuple[str, ...] = ()

    @cached_property
    def name(self) -> str:
        """What to call the rule in an explanation."""
        return f"{self.builds}: {self.shape}"


CARELESS = "careful news does not write so"
FOREIGN = "it is not Arabic"
STAMPED = "stamps and tables have it, and no sentence"
SAID = "it is said or typed, and not written in news"
COVERED = "another rule writes the same"
DIGITS = "news has such numbers in digits"
RARE = "too rare to be written"
RECKONED = "its parts have to fit each other, and writing does not reckon"
INCOMPLETE = "it needs words beside it that are none of time"
AMBIGUOUS = "the same words by themselves are read as something else"
"""Why rules are heard only."""


def rule(
    builds: str,
    shape: str,
    meaning: Callable[..., Any],
    *examples: str,
    heard: str = "",
    writes: str | tuple[str, ...] = (),
) -> Rule:
    """A row of a table of rules."""
    return Rule(builds, shape, meaning, examples, heard, (writes,) if isinstance(writes, str) else writes)


@frozen
class Element:
    """One step of a variant of a shape: a word or built symbol after a proclitic, or a sign of punctuation."""

    symbol: str
    clitic: str = ""
    slot: int | None = None
    sign: bool = False
    outside: bool = False
    feature: str = ""

    @property
    def literal(self) -> bool:
        """Whether it is a word of the shape itself."""
        return not self.sign and _is_literal(self.symbol)


def _is_literal(symbol: str) -> bool:
    return not symbol[0].isascii()


@cache
def variants(shape: str) -> tuple[tuple[tuple[Element, ...], int], ...]:
    """The ways to fill the options of a shape, fullest first, each with the number of the shape's slots."""
    steps: list[list[tuple[Element, ...]]] = []
    slots = 0
    for token in shape.split():
        core = token.strip("{}")
        choices, valued = _choices(core.removesuffix("?"), slots, outside=token.startswith("{"))
        slots += valued
        steps.append([*choices, ()] if core.endswith("?") else choices)
    ways = (tuple(chain.from_iterable(choice)) for choice in product(*steps))
    return tuple((elements, slots) for elements in ways if elements)


@cache  # many shapes have the same
def _choices(core: str, slot: int, *, outside: bool) -> tuple[list[tuple[Element, ...]], bool]:
    """The ways to fill one place of a shape, and whether it holds a value; `slot` is the number that it then has."""
    if core in {"|", "+"} or _PUNCTUATION.fullmatch(core):
        return [(Element(core, sign=True, outside=outside),)], False
    clitic, _, rest = core.rpartition("+")
    symbols = rest.split("|")
    valued = not all(map(_is_literal, symbols))
    ways: list[tuple[Element, ...]] = []
    for each in symbols:
        symbol, _, feature = each.partition(":")
        element = Element(symbol, clitic, slot if valued else None, outside=outside, feature=feature)
        ways.append((element,))
        if clitic:
            ways.append((Element(clitic, outside=outside), evolve(element, clitic="")))
    return ways, valued


def literals(rules: Iterable[Rule]) -> Iterator[str]:
    """The words that stand in the shapes of these rules themselves."""
    seen: dict[str, None] = {}
    for each in rules:
        for elements, _ in variants(each.shape):
            for element in elements:
                if not element.sign and _is_literal(element.symbol):
                    seen[element.symbol] = None
    yield from seen


class _NoTime:
    def __repr__(self) -> str:
        return "NO_TIME"


NO_TIME = _NoTime()
"""The meaning of words that look like a time expression and are none, such as the name of a movement."""
