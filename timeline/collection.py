"""Articles from files, from folders with or without an index, and from standard input."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from attrs import evolve, field, frozen
from attrs.validators import instance_of, optional

import timeline
from timeline.errors import UnreadablePage
from timeline.model import Article, publication_date

INDEX = "index.jsonl"
"""The file of a folder that says, a line an article, its `id`, `path`, `source` and `published`."""

_STANDARD_INPUT = Path("-")


@frozen(kw_only=True)
class _Entry:
    """What an index says of one article; a date stands there only where the article's own words state none."""

    id: str = field(validator=instance_of(str))
    path: str = field(default="", validator=instance_of(str))
    source: str | None = field(default=None, validator=optional(instance_of(str)))
    published: date | datetime | None = field(default=None, converter=publication_date)


def articles(paths: Iterable[str]) -> Iterator[Article]:
    """The articles of files, of folders and, for `-`, of standard input, each once and under an id of its own.

    A folder with an index holds what the index names, else all its `.txt` files. The `n`-th article of a page has
    the entry `page#n`. Raises `UnreadablePage` for what is no file and no folder, or holds no UTF-8 text.
    """
    known: set[str | None] = set()
    for path, article in _once(paths):
        name = article.id
        if name in known:  # two folders may hold files of one name
            name = f"{path.parent / (name or '')}"
        known.add(name)
        yield article if name == article.id else evolve(article, id=name)


def _once(paths: Iterable[str]) -> Iterator[tuple[Path, Article]]:
    done: set[Path] = set()
    for file, name, entries in _files(paths):
        if file.resolve() not in done:
            done.add(file.resolve())
            page = _standard_input() if file == _STANDARD_INPUT else file
            for number, article in enumerate(timeline.read(page), 1):
                yield file, _completed(article, name if number == 1 else f"{name}#{number}", entries)


def _files(paths: Iterable[str]) -> Iterator[tuple[Path, str, Mapping[str, _Entry]]]:
    """The files to read, each with the id of its first article and the entries of its folder's index."""
    for given in paths:
        if not given:
            raise UnreadablePage("a path is empty")
        path, index = Path(given), Path(given) / INDEX
        if index.is_file():
            entries = {entry.id: entry for entry in _entries(index)}
            pages = {entry.path: entry.id for entry in reversed(entries.values())}  # the first entry of a page wins
            yield from ((path / name, pages[name].partition("#")[0], entries) for name in reversed(pages))
        elif path.is_dir():
            files = sorted(path.glob("*.txt"))
            if not files:
                raise UnreadablePage(f"{path}: no {INDEX} and no .txt file in this folder")
            yield from ((file, file.stem, {}) for file in files)
        elif path == _STANDARD_INPUT:
            yield path, "standard input", {}
        else:
            yield path, path.stem, {}


def _completed(article: Article, name: str, entries: Mapping[str, _Entry]) -> Article:
    """The article under its name, with what the index knows of it."""
    entry = entries.get(name, _Entry(id=name))
    published = article.published or entry.published
    return evolve(article, id=name, source=entry.source or article.source, published=published)


def _entries(index: Path) -> Iterator[_Entry]:
    try:
        lines = index.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadablePage(f"{index}: {error}") from error
    for number, line in enumerate(filter(str.strip, lines), 1):
        try:
            said = json.loads(line)
            yield _Entry(**{name: said[name] for name in ("id", "path", "source", "published") if name in said})
        except (ValueError, TypeError) as error:  # no JSON, no date, or not what an entry is made of
            reason = error.args[0] if error.args else error
            raise UnreadablePage(f"{index}, article {number}: {reason}") from error


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadablePage(f"standard input: no UTF-8 text (byte {error.start})") from error
