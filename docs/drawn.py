"""What `strategies.md` shows of what is drawn; cog calls it, as it does `generated.py` on other pages.

The same draws come out each time with the same release of Hypothesis. With another one the page keeps what it has, so
that a release of Hypothesis changes no page: `cog -r -I docs docs/strategies.md` with the release named here does.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from timeline.strategies import Page, Phrase, articles, time_expressions

PAGE = Path(__file__).with_name("strategies.md")
RELEASE = "6.170.15"
PHRASES, ARTICLES = 10, 2
_SKIP = 20
"""The first draws are the plainest, and much alike."""

_T = TypeVar("_T")


def phrases() -> str:
    """Ten phrases, with what each means by its family, and the words that are found where they are not all."""
    return _kept("phrases", lambda: "\n".join(map(_row, _drawn(time_expressions(), PHRASES, _family))))


def two_articles() -> str:
    """Two pages, each with what has to be found in it."""
    return _kept("articles", lambda: "\n\n".join(map(_shown, _drawn(articles(), ARTICLES, _length))))


def _kept(name: str, draw: Callable[[], str]) -> str:
    begin, end = f"% {name}", f"% end of {name}"
    if hypothesis.__version__ == RELEASE:
        return f"{begin}\n\n{draw()}\n\n{end}"
    page = PAGE.read_text(encoding="utf-8")
    return page[page.index(begin) : page.index(end) + len(end)]


def _drawn(strategy: st.SearchStrategy[_T], count: int, kind: Callable[[_T], object | None]) -> list[_T]:
    """The first draws of so many kinds."""
    found: dict[object, _T] = {}
    seen = 0

    @settings(
        max_examples=400,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(value: _T) -> None:
        nonlocal seen
        seen += 1
        if seen > _SKIP and (of := kind(value)) is not None and len(found) < count:
            found.setdefault(of, value)

    draw()
    return list(found.values())


def _family(phrase: Phrase) -> object | None:
    return phrase.rule if len(phrase.text.split()) >= 3 else None


def _length(page: Page) -> object | None:
    return page.published if len(page.sentences) >= 3 else None


def _row(phrase: Phrase) -> str:
    text = f"{phrase.text[: phrase.start]}**{phrase.expression}**{phrase.text[phrase.end :]}"
    return f"- [{text if phrase.expression != phrase.text else phrase.text}]{{.ar}} ({phrase.family})"


def _shown(page: Page) -> str:
    lines = "\n".join(f"> {line}  " for line in page.text.splitlines())
    head = "| time | from | up to | event |\n|---|---|---|---|"
    told = "\n".join(
        f"| [{told.phrase.expression}]{{.ar}} | {told.when.begin} | {told.when.end} | {told.event.type} |"
        for told in page.sentences
        if told.when is not None and told.event is not None
    )
    return f"{{.ar}}\n{lines}\n\nPublished on {page.published}:\n\n{head}\n{told}"
