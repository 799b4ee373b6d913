"""The page put together: its own style and script, the library that draws, and the timeline as data.

Nothing of an article is ever markup: it stands in the page as JSON without the signs that could end its element, and
the script sets it as text. A Content-Security-Policy names every script and style of the page by its hash, so that
nothing else can run, and allows no request at all.
"""

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from timeline.export.html.contents import contents
from timeline.model import Article, Timeline

_SCRIPTS = ("dom.js", "filters.js", "chart.js", "chapters.js", "list.js", "detail.js", "main.js")
_HARMLESS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def to_html(timeline: Timeline, title: str | None = None) -> str:
    """The timeline as one page under a title, else that of its one article; it needs no network and nothing beside."""
    title = title or _title(timeline.articles)
    style, library, script = _assets()
    data = json.dumps({"title": title, **contents(timeline)}, ensure_ascii=False, separators=(",", ":"))
    page = _page().substitute(
        policy=escape(
            "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
            f"style-src {_hashed(style)}; script-src {_hashed(library)} {_hashed(script)}"
        ),
        title=escape(title),
        style=style,
        library=library,
        script=script,
        data=data.translate(_HARMLESS),
    )
    return page.encode(errors="backslashreplace").decode()  # half a surrogate pair, which JSON writes in this way too


def _title(articles: tuple[Article, ...]) -> str:
    match articles:
        case [Article(title=str(title))]:
            return title
    return "Timeline"


@cache
def _page() -> Template:
    return Template(_text("assets", "page.html"))


@cache
def _assets() -> tuple[str, str, str]:
    """The style, the library that draws and the page's own script."""
    return (
        _text("vendor", "vis-timeline-graph2d.min.css") + _text("assets", "page.css"),
        _text("vendor", "vis-timeline-graph2d.min.js"),
        "".join(_text("assets", name) for name in _SCRIPTS),
    )


def _text(folder: str, name: str) -> str:
    return files("timeline.export.html").joinpath(folder, name).read_text(encoding="utf-8")


def _hashed(text: str) -> str:
    """A source of a Content-Security-Policy: exactly this text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
