"""Writes `families.md`, the page of what the grammar reads: `python docs/families.py`. A test holds the page to it.

Each family of rules is a module with a docstring, and its rules have examples; what the library makes of them stands
beside them.
"""

import re
from collections.abc import Iterator
from datetime import datetime, time
from inspect import cleandoc
from pathlib import Path
from types import ModuleType

import timeline
from timeline.arabic.grammar import (
    alone,
    amounts,
    clock,
    dates,
    days,
    feasts,
    fractions,
    namesakes,
    numbers,
    periods,
    ranges,
    repeats,
    utterances,
)
from timeline.arabic.text import split
from timeline.arabic.vocabulary import spoken_grammar, vocabulary

PAGE = Path(__file__).with_suffix(".md")
PUBLISHED = "2025-08-29T10:30"

OF_TIME: tuple[tuple[str, ModuleType], ...] = (
    ("Dates", dates),
    ("Days", days),
    ("Feasts", feasts),
    ("Periods", periods),
    ("Parts of periods", fractions),
    ("Parts of the day and the clock", clock),
    ("Amounts", amounts),
    ("Ranges", ranges),
    ("What comes again, and what is vague", repeats),
    ("What somebody says", utterances),
    ("What somebody types", alone),
)

OPENING = f"""\
% Written by families.py from the grammar itself: run it instead of editing this page.

# What is read

The grammar has a family of rules for each kind of expression. Here are the examples that the rules carry, and what
the library makes of each against publication on Friday, 29 August 2025, at half past ten
(`published="{PUBLISHED}"`). The page is written by the library, and a test holds it to what the library says.

The phrases stand alone, as somebody would type them into a search box, so a bare weekday is the next one. In an
article the verb decides: [what an expression means](conventions.md) says which reading is chosen, and why.

An interval runs from its first moment to the first moment after it. Midnight is written as the day that it begins, and
a dash stands where there is no bound: lengths and vague times have no place on the calendar. Where a text holds more
than the expression, the expression is bold. A date by the moon is approximate where nothing beside it confirms the
conversion.
"""

_ARABIC = re.compile(r"[\u0621-\u0652]+(?: +(?:[\u0621-\u0652]+|\d+))*")
_SPEAKING = "سأعود"
"""What is only read where somebody speaks needs somebody who speaks."""


def page() -> str:
    """The page as it has to be."""
    of_time = (line for title, family in OF_TIME for line in _family(title, family))
    return "\n".join([OPENING, *of_time, *_numbers(), *_no_times()]) + "\n"


def _family(title: str, family: ModuleType) -> Iterator[str]:
    yield from _heading(title, family)
    yield "| words | type | value | from | up to | besides |"
    yield "|---|---|---|---|---|---|"
    yield from dict.fromkeys(
        _row(*read) for example, piece, _ in _examples(family) if (read := _read(example, piece, family))
    )
    yield ""


def _numbers() -> Iterator[str]:
    yield from _heading("Numbers", numbers)
    yield from ("They are no expressions by themselves, and the other families are built with them.", "")
    yield from ("| words | number |", "|---|---|")
    yield from (f"| {_right_to_left(words)} | {number} |" for words, _, number in _examples(numbers))
    yield ""


def _no_times() -> Iterator[str]:
    yield from _heading("What is none", namesakes)
    yield from ("Nothing is found in any of these:", "")
    yield from (f"- {_right_to_left(example)}" for example, _, _ in _examples(namesakes) if not _found(example))


def _heading(title: str, family: ModuleType) -> Iterator[str]:
    docstring = cleandoc(family.__doc__ or "")
    yield from (f"## {title}", "", _ARABIC.sub(lambda words: _right_to_left(words[0]), docstring), "")


def _examples(family: ModuleType) -> Iterator[tuple[str, str, object]]:
    """The examples of a family's rules, each with the words in it that its rule reads, and what they mean."""
    for rule in family.RULES:
        for example in rule.examples:
            words = split(example, vocabulary())
            if match := spoken_grammar().read_all(words, rule.builds):
                yield example, example[words.start(match.first) : words.end(match.last)], match.meaning


def _found(text: str) -> tuple[timeline.TimeExpression, ...]:
    return timeline.find_dates(text, published=PUBLISHED)


def _read(example: str, piece: str, family: ModuleType) -> tuple[str, timeline.TimeExpression] | None:
    """The example as a text and the one expression in it; None where its words are but a piece of expressions."""
    for text in (example, f"{_SPEAKING} {example}") if family is utterances else (example,):
        match _found(text):
            case (read,) if piece in read.text:
                return text, read
    return None


def _row(text: str, read: timeline.TimeExpression) -> str:
    begin, end = (read.interval.begin, read.interval.end) if read.interval else (None, None)
    about = [f"conflict about {conflict.about}" for conflict in read.conflicts]
    besides = [read.mod, "approximate" if read.approximate else None, *about]
    value = f"`{read.value}`" if read.value else ""
    cells = (_marked(text, read), read.type, value, _bound(begin), _bound(end), "; ".join(filter(None, besides)))
    return f"| {' | '.join(cells)} |"


def _marked(text: str, read: timeline.TimeExpression) -> str:
    """The text with the expression in bold where words around it are none of it."""
    if read.text == text:
        return _right_to_left(text)
    return _right_to_left(f"{text[: read.start]}**{read.text}**{text[read.end :]}")


def _right_to_left(words: str) -> str:
    return f"[{words}]{{.ar}}"


def _bound(moment: datetime | None) -> str:
    if moment is None:
        return "–"
    return moment.date().isoformat() if moment.time() == time.min else moment.isoformat(" ", "minutes")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
