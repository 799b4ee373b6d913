"""What an article says is data in every format: no script, no formula, no link of another kind, no element."""

import csv
import io
import json

import pytest

import timeline
from timeline.export.formats import FORMATS

ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "=HYPERLINK(1)",
    "]]><x>&xxe;",
)
MARKUP = ("<script>alert", "<img src=x", "<x>")


def hostile(attack: str) -> timeline.Timeline:
    """A timeline whose every text is an attack."""
    article = timeline.Article(
        text=f"التقى الوزير {attack} نظيره {attack} أمس في القاهرة {attack}.",
        published="2025-08-29",
        id=attack,
        title=attack,
        source=attack,
        url=attack,
    )
    found = timeline.extract(article)
    assert found
    return found


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", ["html", "timeml"])
def test_markup(name: str, attack: str) -> None:
    """Formats of markup hold no element and no script of an article's making."""
    stream = io.StringIO()
    FORMATS[name].write(hostile(attack), stream)
    written = stream.getvalue()
    assert not any(element in written for element in MARKUP)
    assert 'href="javascript:' not in written
    assert "&xxe;" not in written.replace("&amp;xxe;", "")


@pytest.mark.parametrize("attack", ATTACKS)
def test_notebook(attack: str) -> None:
    """Nor does what a notebook shows."""
    assert not any(element in hostile(attack)._repr_html_() for element in MARKUP)


@pytest.mark.parametrize("begin", "=+-@\t\r")
def test_formulas(begin: str) -> None:
    """No cell of a table begins as a formula does."""
    for row in csv.reader(io.StringIO(hostile(f"{begin}1+1").to_csv(), newline="")):
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row)


@pytest.mark.parametrize("name", ["json", "jsonl", "jsonld", "timelinejs"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_data(name: str, attack: str) -> None:
    """Formats of JSON are whole JSON, one value or one a line."""
    stream = io.StringIO()
    FORMATS[name].write(hostile(attack), stream)
    for text in stream.getvalue().splitlines() if name == "jsonl" else [stream.getvalue()]:
        json.loads(text)
