"""What the pages show of the library's own output; `cog -r -I docs docs/*.md` writes it anew, a test holds it.

A page calls one of these functions between the marks of cog (https://cog.readthedocs.io), and the text that stands
behind is what the function gave.
"""

import json
from collections.abc import Iterable

import timeline
from timeline.export.arrow import SCHEMA
from timeline.export.csv import COLUMNS
from timeline.export.formats import FORMATS

NEWS = (
    timeline.Article(
        id="first",
        published="2025-08-29",
        text="التقى رئيس المخابرات العامة المصرية اللواء حسن رشاد، مساء أمس الخميس، نظيره التركي إبراهيم كالن "
        "في القاهرة.",
    ),
    timeline.Article(
        id="second",
        published="2025-08-31",
        text="اجتمع حسن رشاد مع إبراهيم قالن في القاهرة الخميس الماضي. وبعد يومين من الاجتماع وصل قالن إلى بنغازي. "
        "ومن المقرر أن تجرى الانتخابات في ليبيا الشهر المقبل.",
    ),
)
"""The two articles of the first page."""

VALIDATORS = {
    "table": ("people, in a terminal", "Rich, by the width of its cells"),
    "json": ("programs, and this library again", "`jsonschema`, by the schema in the package; `from_json`"),
    "jsonl": ("programs that read line by line", "`jsonschema`, by the schema's `Event`"),
    "html": ("people, in a browser", "Chromium"),
    "csv": ("spreadsheets", "Python's `csv`, pandas, Polars"),
    "ics": ("calendars", "`icalendar`"),
    "parquet": ("tables of any size", "PyArrow, pandas, Polars, DuckDB"),
    "timeml": ("tools of temporal annotation", "lxml, by a DTD of TimeML 1.2.1"),
    "jsonld": ("search engines and graphs", "RDFLib, by its list of schema.org's terms"),
    "timelinejs": ("TimelineJS", "`jsonschema`, by a schema of the documented format"),
}
"""Whom a format is for, and what reads it back in the tests."""


def news() -> str:
    """The articles of the first page side by side, each in its own direction."""
    articles = (f":::{{grid-item}}\nPublished on {each.published}:\n\n{{.ar}}\n> {each.text}\n:::" for each in NEWS)
    return "\n\n".join(("::::{grid} 1 2 2 2", *articles, "::::"))


def seen() -> str:
    """The timeline of the first page as a notebook shows it."""
    return _raw(timeline.extract(NEWS)._repr_html_())


def shown() -> str:
    """An event and an expression as a notebook shows them."""
    event, expression = timeline.extract(NEWS[:1])[0], timeline.resolve("أمس الاثنين", published="2025-10-08")
    return _raw(f"{event._repr_html_()}<p>{expression._repr_html_()}</p>")


def formats() -> str:
    """All formats: names, suffixes, what they are for, what reads them, what they need."""
    rows = (
        (f"`{each.name}`", f"`{each.suffix}`", *VALIDATORS[each.name], f"`{each.extra}`" if each.extra else "")
        for each in FORMATS.values()
    )
    return _table(("name", "file", "for", "read back in the tests by", "extra"), rows)


def columns() -> str:
    """The columns of CSV."""
    return _table(("column", "what it holds"), ((f"`{name}`", holds) for name, holds in COLUMNS.items()))


def schema() -> str:
    """The columns of the Arrow table."""
    rows = (
        (f"`{column.name}`", f"`{_kind(column.type)}`", column.metadata[b"description"].decode()) for column in SCHEMA
    )
    return _table(("column", "type", "what it holds"), rows)


def _kind(kind: object) -> str:
    return str(kind).replace("item: ", "").replace(" not null", "")


def sample(name: str, lines: int) -> str:
    """The first lines of the news of the first page in a format."""
    line = timeline.extract(NEWS[:1])
    match name:
        case "ics":
            text = line.to_icalendar().decode().replace("\r\n ", "").replace("\r\n", "\n")
        case "timeml":
            text = line.to_timeml()
        case "jsonld":
            text = json.dumps(json.loads(line.to_jsonld())["@graph"][1], ensure_ascii=False, indent=2)
        case "timelinejs":
            text = json.dumps(json.loads(line.to_timelinejs())["events"][0], ensure_ascii=False, indent=2)
        case _:
            text = getattr(line, f"to_{name}")()
    return "```{code-block} text\n" + "\n".join(text.splitlines()[:lines]) + "\n```"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = tuple(heads)
    lines = (heads, ("---",) * len(heads), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _raw(html: str) -> str:
    return f"```{{raw}} html\n{html}\n```"
