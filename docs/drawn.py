"""Writes anew what `strategies.md` shows of what is drawn: `python docs/drawn.py`. A test reads it all back.

What Hypothesis draws differs with its release and with the modules that are loaded, so the page is drawn where somebody
asks for it and not at each build.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from timeline.strategies import Page, Phrase, articles, time_expressions

PAGE = Path(__file__).with_name("strategies.md")
PHRASES, ARTICLES = 10, 2
_SKIP = 20
"""The first draws are the plainest, and much alike."""

_T = TypeVar("_T")


def page() -> str:
    """The page with other draws in the place of those that it has."""
    drawn = {
        "phrases": "\n".join(map(_row, _drawn(time_expressions(), PHRASES, _family))),
        "articles": "\n\n".join(map(_shown, _drawn(articles(), ARTICLES, _length))),
    }
    text = PAGE.read_text(encoding="utf-8")
    for name, shown in drawn.items():
        begin, end = f"% {name}", f"% end of {name}"
        before, _, rest = text.partition(begin)
        text = f"{before}{begin}\n\n{shown}\n\n{end}{rest.partition(end)[2]}"
    return text


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


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
