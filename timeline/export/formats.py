"""All formats that a timeline is written in, and what each of them needs: one list, for whoever offers a choice."""

from collections.abc import Callable
from typing import TextIO

from attrs import frozen

from timeline.export.table import write as write_table
from timeline.model import Timeline

Writer = Callable[[Timeline, TextIO], None]


@frozen
class Format:
    """A format: its name on the command line, the suffix of its files, what writes it, the extra that it needs.

    `write` takes a stream of text, as `sys.stdout` or `open(path, "w", encoding="utf-8", newline="")` give it. A
    `binary` format goes to the bytes below it, `stream.buffer`. Raises `MissingExtra` where a package is missing.
    """

    name: str
    suffix: str
    write: Writer
    extra: str | None = None
    binary: bool = False


def _text(of: Callable[[Timeline], str]) -> Writer:
    def write(timeline: Timeline, stream: TextIO) -> None:
        stream.write(of(timeline))

    return write


def _bytes(of: Callable[[Timeline], bytes]) -> Writer:
    def write(timeline: Timeline, stream: TextIO) -> None:
        whole = of(timeline)
        stream.flush()
        stream.buffer.write(whole)

    return write


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("table", ".txt", write_table),
        Format("json", ".json", _text(Timeline.to_json)),
        Format("jsonl", ".jsonl", _text(Timeline.to_jsonl)),
        Format("html", ".html", _text(Timeline.to_html)),
        Format("csv", ".csv", _text(Timeline.to_csv)),
        Format("ics", ".ics", _bytes(Timeline.to_icalendar), extra="icalendar", binary=True),
        Format("parquet", ".parquet", _bytes(Timeline.to_parquet), extra="arrow", binary=True),
        Format("timeml", ".tml", _text(Timeline.to_timeml)),
        Format("jsonld", ".jsonld", _text(Timeline.to_jsonld)),
        Format("timelinejs", ".timelinejs.json", _text(Timeline.to_timelinejs)),
    )
}
"""Every format by its name."""
