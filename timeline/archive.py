"""A file of timelines, one article's a line, that can be gone on with where it broke off."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from timeline.errors import InvalidTimeline
from timeline.export.json import timeline_line
from timeline.model import Timeline

_BEGIN = timeline_line(Timeline())[:12].encode()
"""How every line begins."""


def write(timelines: Iterable[Timeline], stream: TextIO) -> int:
    """Write timelines as they come, a line of JSON each, which `Timeline.from_json` reads; return their number."""
    number = 0
    for number, each in enumerate(timelines, 1):  # noqa: B007 - the last one counts
        stream.write(timeline_line(each))
    return number


def resume(path: Path) -> set[str | None]:
    """Make such a file ready to be gone on with, and return the ids of the articles that it has.

    A last line that was not finished, because the program was killed or the disk was full, is cut off. A file that is
    not there has no articles.

    Raises `InvalidTimeline` for a file of anything else, which stays as it is.
    """
    if not path.exists():
        return set()
    with path.open("rb+") as file:
        found: set[str | None] = set()
        end = 0
        for number, line in enumerate(file, 1):
            if line.endswith(b"\n"):
                found.update(_articles(path, number, line))
                end += len(line)
            elif not line.startswith(_BEGIN[: len(line)]):
                raise _no_line(path, number)
        file.truncate(end)
    return found


def _articles(path: Path, number: int, line: bytes) -> Iterator[str | None]:
    try:
        match json.loads(line):
            case {"version": _, "articles": [*articles]}:
                yield from (article["id"] for article in articles)
                return
    except (ValueError, TypeError, LookupError, RecursionError):
        pass
    raise _no_line(path, number)


def _no_line(path: Path, number: int) -> InvalidTimeline:
    return InvalidTimeline(
        f"{path}, line {number}: no timeline, so this is no output to go on with; it is left as it is"
    )
