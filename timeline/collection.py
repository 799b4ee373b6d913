"""Articles from files, from folders, from JSON Lines, and from standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO, TypeAlias

from attrs import Attribute, evolve, field, frozen
from attrs.validators import instance_of, optional

import timeline
from timeline.errors import TextTooLong, TimelineError, UnreadablePage
from timeline.model import Article, publication_date

INDEX = "index.jsonl"
"""The list of a folder's articles."""

_LISTS = frozenset({".jsonl", ".ndjson"})
_STANDARD_INPUT = "standard input"
_LONGEST_LINE = 100_000_000
"""Bytes; a longer line of a list is passed over, and no more than these are held."""


def _id(given: object) -> object:
    return str(given) if type(given) is int else given


_WORDS = optional(instance_of(str))


@frozen(kw_only=True)
class _Entry:
    """What a line of a list says of one article: its text or the page that holds it, and what is known of it."""

    id: str | None = field(default=None, converter=_id, validator=_WORDS)
    text: str | None = field(default=None, validator=_WORDS)
    path: str | None = field(default=None)
    title: str | None = field(default=None, validator=_WORDS)
    source: str | None = field(default=None, validator=_WORDS)
    url: str | None = field(default=None, validator=_WORDS)
    published: date | datetime | None = field(default=None, converter=publication_date)

    @path.validator
    def _check_path(self, _: Attribute[str | None], path: object) -> None:
        if not isinstance(path, str | None) or (path is None) is (self.text is None):
            raise ValueError("expected either text or the path of a page")


_FIELDS = ("id", "text", "path", "title", "source", "url", "published")
_Entries: TypeAlias = Mapping[str | None, _Entry]
_Found: TypeAlias = tuple[Path, Article]
"""An article and the folder that it comes from."""

Report: TypeAlias = Callable[[TimelineError], None]
"""What is told of a file or a line that cannot be read: `UnreadablePage` or `TextTooLong`."""


_NOTHING = _Entry(text="")
"""What is known of an article that no list speaks of."""


def _refuse(fault: TimelineError) -> None:
    raise fault


def articles(paths: Iterable[str], unreadable: Report = _refuse) -> Iterator[Article]:
    """The articles of files, folders, JSON Lines and, for `-`, of standard input, each once, under an id of its own.

    A folder holds what its `index.jsonl` lists, else all its `.txt` files. A line of JSON has the `text` of an article
    or the `path` of a page in the list's own folder, and may have `id`, `title`, `source`, `url` and `published`; what
    a page states itself goes before. The `n`-th article of a page is `page#n`, and a list may speak of it by this id,
    in a line beside that of the page. A list is read line by line, and of what was read only names are remembered.

    A file or line that cannot be read raises `UnreadablePage` or `TextTooLong`; where `unreadable` is given it is told
    to it instead, and the rest is read.
    """
    names: set[str | None] = set()
    files: set[Path] = set()
    for given in paths:
        for folder, article in _of(given, files, unreadable):
            name = article.id
            if name in names:  # two folders may hold files of one name
                name = f"{folder / (name or '')}"
            while name in names:  # and a list may give two articles one
                name = f"{name}+"
            names.add(name)
            yield article if name == article.id else evolve(article, id=name)


def _of(given: str, files: set[Path], unreadable: Report) -> Iterator[_Found]:
    """The articles of one path; `files` are those read already."""
    path = Path(given)
    try:
        if given == "-":
            yield from _of_standard_input(files, unreadable)
        elif path.suffix in _LISTS and path.is_file():
            yield from _of_list_file(path, files, unreadable)
        elif (path / INDEX).is_file():
            yield from _of_list_file(path / INDEX, files, unreadable)
        else:
            for file in _text_files(path) if given and path.is_dir() else [path]:
                yield from _of_page(file, file.stem, {}, files, unreadable)
    except (UnreadablePage, TextTooLong) as fault:
        unreadable(fault)


def _of_standard_input(files: set[Path], unreadable: Report) -> Iterator[_Found]:
    stream = sys.stdin.buffer
    head = [stream.readline()]
    while head[-1].isspace():
        head.append(stream.readline())
    if head[-1].lstrip().startswith(b"{"):
        yield from _of_list(Path(_STANDARD_INPUT), chain(head, _lines(stream)), files, unreadable)
        return
    try:
        text = b"".join((*head, stream.read())).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadablePage(f"{_STANDARD_INPUT}: no UTF-8 text (byte {error.start})") from error
    yield from ((Path(), article) for article in _named(timeline.read(text), _STANDARD_INPUT, {}))


def _of_list_file(place: Path, files: set[Path], unreadable: Report) -> Iterator[_Found]:
    try:
        with place.open("rb") as stream:
            yield from _of_list(place, _lines(stream), files, unreadable)
    except OSError as error:
        raise UnreadablePage(f"{place}: {error.strerror or error}") from error


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; what a line has beyond the longest and a byte is left out."""
    while line := stream.readline(_LONGEST_LINE + 1):
        yield line
        while len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST_LINE + 1)


def _of_list(place: Path, lines: Iterable[bytes], files: set[Path], unreadable: Report) -> Iterator[_Found]:
    pages: set[str] = set()
    for path, entries in groupby(_entries(place, lines, unreadable), attrgetter("path")):
        if path is None:
            yield from ((place.parent, _article(entry)) for entry in entries)
            continue
        of_page = {entry.id: entry for entry in entries}
        if path in pages:
            unreadable(UnreadablePage(f"{place}: the lines about {path} do not stand together; the first ones count"))
        elif not (place.parent / path).resolve().is_relative_to(place.parent.resolve()):
            unreadable(UnreadablePage(f"{place}: {path} lies outside of this folder"))
        else:
            name = next(iter(of_page)) or ""
            yield from _of_page(place.parent / path, name.partition("#")[0], of_page, files, unreadable)
        pages.add(path)


def _article(entry: _Entry) -> Article:
    return Article(
        id=entry.id,
        text=entry.text or "",
        title=entry.title,
        source=entry.source,
        url=entry.url,
        published=entry.published,
    )


def _of_page(file: Path, name: str, entries: _Entries, files: set[Path], unreadable: Report) -> Iterator[_Found]:
    if file.resolve() in files:
        return
    files.add(file.resolve())
    try:
        found = timeline.read(file)
    except (UnreadablePage, TextTooLong) as fault:
        unreadable(fault)
    else:
        yield from ((file.parent, article) for article in _named(found, name, entries))


def _named(found: Iterable[Article], name: str, entries: _Entries) -> Iterator[Article]:
    """The articles of one page by their ids, with what a list knows of them."""
    for number, article in enumerate(found, 1):
        own = name if number == 1 else f"{name}#{number}"
        entry = entries.get(own, _NOTHING)
        yield evolve(
            article,
            id=own,
            title=entry.title or article.title,
            source=entry.source or article.source,
            url=entry.url or article.url,
            published=article.published or entry.published,
        )


def _text_files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise UnreadablePage(f"{folder}: no {INDEX} and no .txt file in this folder")
    return files


def _entries(place: Path, lines: Iterable[bytes], unreadable: Report) -> Iterator[_Entry]:
    """The entries of a list, each with an id."""
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            entry = _entry(line)
        except (ValueError, TypeError, RecursionError) as error:  # no JSON, no date, not what an entry is made of
            reason = error.args[0] if len(error.args) == 1 else error
            unreadable(UnreadablePage(f"{place}, line {number}: {reason}"))
        else:
            usual = Path(entry.path).stem if entry.path else f"{place.stem} {number}"
            yield entry if entry.id else evolve(entry, id=usual)


def _entry(line: bytes) -> _Entry:
    if len(line) > _LONGEST_LINE:
        raise ValueError(f"a line of more than {_LONGEST_LINE} bytes")
    said = json.loads(line.decode("utf-8-sig"))
    return _Entry(**{name: said[name] for name in _FIELDS if name in said})
