"""What is done with any bytes, and what has to hold whatever they are; only the library's own errors are let pass."""

from collections.abc import Callable
from contextlib import suppress

import timeline

_PUBLISHED = (None, "2025-08-29", "0001-01-01", "9999-12-31", "2024-02-29T23:59+14:00")


def find_dates(data: bytes) -> None:
    """Spans are of the text and in its order, and every expression tells of itself and is resolved again."""
    text, published = _text(data), _published(data)
    at = 0
    for found in timeline.find_dates(text, published):
        assert text[found.start : found.end] == found.text
        assert at <= found.start < found.end
        at = found.end
        found.explain()
        found.resolve("2025-08-29").explain()
        repr(found.edtf)


def read(data: bytes) -> None:
    """Articles are slices of their page."""
    page = _text(data)
    for article in timeline.read(page):
        assert page[article.offset : article.offset + len(article.text)] == article.text


def extract(data: bytes) -> None:
    """A timeline comes back from JSON, is the same twice, and is written in every format of text."""
    text = _text(data)
    line = timeline.extract(timeline.Article(text=text, published=_published(data), id="a"))
    assert timeline.Timeline.from_json(line.to_json()) == line
    for event in line:
        event.explain()
        for mention in event.mentions:
            assert text[mention.start : mention.end] == mention.text
    if line:
        line.relation(line[0], line[-1])
    assert len(timeline.merge([line, line])) == len(line)
    for each in (line.to_html, line.to_csv, line.to_timeml, line.to_jsonld):
        each()


def from_json(data: bytes) -> None:
    """What is taken for a timeline is one: it is written and read again."""
    with suppress(timeline.InvalidTimeline):
        line = timeline.Timeline.from_json(_text(data))
        assert timeline.Timeline.from_json(line.to_json()) == line


TARGETS: dict[str, Callable[[bytes], None]] = {each.__name__: each for each in (find_dates, read, extract, from_json)}
"""Each target by its name, which its folder of inputs has too."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def _published(data: bytes) -> str | None:
    return _PUBLISHED[len(data) % len(_PUBLISHED)]
