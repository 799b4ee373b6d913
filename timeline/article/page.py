"""A page to its articles: what each one's text, title, source and stated date of publication are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from timeline.article.lines.boilerplate import Kind, Line, below_menu, lines
from timeline.article.lines.dateline import is_stamp, stated
from timeline.article.lines.stamp import is_dated, weigh
from timeline.errors import TextTooLong, UnreadablePage
from timeline.model import Article
from timeline.time.options import USUAL, Options

_TITLE_WORDS = 3
_TITLES = 4  # lines between the heading of a further article and its first paragraph
_FURTHER_PARAGRAPHS = 2
_SOURCE_WORDS = 8
_HEAD = 20
"""The title is one of so many short lines above the paragraphs."""
_ARABIC = re.compile(r"[\u0621-\u064a][\u0621-\u0652\u0640]+")
_AROUND_TITLE = "#*• \t\xa0\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff"
_AGENCY = re.compile(r"[^\n.،(]{2,40}\([^)\n]{2,40}\)\s?[-–—:]")
"""How an article begins that comes from elsewhere: أنقرة (الوكالة) – …"""
_CHARACTER = 4  # bytes, at most
_AFTER = (Kind.RELATED, Kind.COMMENTS, Kind.MENU)
"""What ends an article below its last paragraph."""


def read(page: str | Path, *, options: Options = USUAL) -> tuple[Article, ...]:
    """The articles of a page, the main one first; a text is the page itself, a path names its file.

    Each article's `text` is `page[offset:offset + len(text)]`; what the page puts inside it stays there, and
    `timeline.article.lines.boilerplate.body_ranges` tells it apart. `published` is what the page states as the day of
    publication, with the clock where it prints one and as it prints it, else None: a date of the story is never taken
    for it. Articles of a file have its stem as id (`page`, then `page#2`), those of a text have none.

    >>> page = chr(10).join(("قمة في عدن", "نشر في 12 مارس 2021", "التقى الوزيران في عدن صباح اليوم."))
    >>> read(page)[0].published, read(page)[0].title
    (datetime.date(2021, 3, 12), 'قمة في عدن')

    Raises `UnreadablePage` for a file that is missing, is a folder, or is not UTF-8, `InvalidArticle` for what is
    neither a str nor a `Path`, and `TextTooLong` for a page that is longer than the `options` allow.
    """
    text, stem = (_content(page, options), page.stem) if isinstance(page, Path) else (page, None)
    options.check_length(text)
    return _articles(text, stem)


def _content(path: Path, options: Options) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_CHARACTER * options.longest_text + 1)
        if len(content) > _CHARACTER * options.longest_text:
            raise TextTooLong(f"{path}: a page of more characters than Options(longest_text=...) allows")
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadablePage(f"{path}: no UTF-8 text (byte {error.start})") from error
    except OSError as error:
        raise UnreadablePage(f"{path}: {error.strerror or error}") from error
    except ValueError as error:  # a name that no file can have
        raise UnreadablePage(f"{path!r}: {error}") from error


def _articles(page: str, stem: str | None) -> tuple[Article, ...]:
    of_page = lines(page)
    parts = (part for part in _parts(page, of_page) if part)
    return tuple(_article(page, part, stem and (stem if i == 1 else f"{stem}#{i}")) for i, part in enumerate(parts, 1))


def _article(page: str, part: tuple[Line, ...], name: str | None) -> Article:
    title = _title(page, part)
    stamp = stated(page, part, title)
    own = _own(part)
    return Article(
        text=page[own[0].start : own[-1].end],
        published=stamp.moment if stamp else None,
        id=name,
        title=None if title is None else page[part[title].start : part[title].end].strip(_AROUND_TITLE),
        source=_source(page, part),
        offset=own[0].start,
    )


def _parts(page: str, of_page: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """The lines of each article: the page up to the first further article, then each of these."""
    begin = 0
    for heading, top in _further(page, of_page):
        yield of_page[begin:heading]
        begin = top
    yield of_page[begin:]


def _further(page: str, of_page: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    """Where articles after the main one begin: the number of the line that ends the one before, and of their own first.

    One may follow the heading of a list, where it has a title and paragraphs of its own and the article before it was
    closed by its source or tags; or the page repeats title, stamp and paragraph, as a digest does.
    """
    repeated = _digest(page, of_page)
    closed = prose = False
    for i, line in enumerate(of_page):
        match line.kind:
            case Kind.COMMENTS if prose:
                return
            case Kind.PROSE:
                closed, prose = False, True
            case Kind.SOURCE | Kind.TAGS:
                closed = prose
            case Kind.RELATED if prose and _opens_article(page, of_page, i + 1, closed=closed):
                yield i, i + 1
            case _ if i in repeated and prose:
                yield i, i


def _opens_article(page: str, of_page: tuple[Line, ...], top: int, *, closed: bool) -> bool:
    """Whether a title and paragraphs follow, and not a list of headlines inside the article above.

    That article must be closed, or the next begin as one from elsewhere does.
    """
    first = next((i for i, line in enumerate(of_page[top : top + _TITLES], top) if line.kind is Kind.PROSE), top)
    following = of_page[first : first + _FURTHER_PARAGRAPHS]
    if len(following) < _FURTHER_PARAGRAPHS or any(line.kind is not Kind.PROSE for line in following):
        return False
    titled = any(line.kind is Kind.SHORT and line.words >= _TITLE_WORDS for line in of_page[top:first])
    return titled and (closed or _AGENCY.match(page, following[0].start) is not None)


def _digest(page: str, of_page: tuple[Line, ...]) -> frozenset[int]:
    """The numbers of the titles of a page that repeats title, stamp, paragraph."""
    return frozenset(
        i
        for i, (title, _, paragraph) in enumerate(zip(of_page, of_page[1:], of_page[2:], strict=False))
        if title.kind is Kind.SHORT
        and title.words > _TITLE_WORDS
        and paragraph.kind is Kind.PROSE
        and is_stamp(page, of_page, i + 1)
    )


def _title(page: str, part: tuple[Line, ...]) -> int | None:
    """The number of the title's line: above the paragraphs, in Arabic, of some words, and no stamp."""
    begin = below_menu(part)
    first = next((i for i, line in enumerate(part) if line.kind is Kind.PROSE and i >= begin), len(part))
    short = [i for i in range(begin, first) if part[i].kind is Kind.SHORT][:_HEAD]
    for least in (_TITLE_WORDS, 1):
        for i in short:
            text = page[part[i].start : part[i].end]
            if len(_ARABIC.findall(text)) >= least and weigh(text, Kind.SHORT, "") is None:
                return i
    return None


def _source(page: str, part: tuple[Line, ...]) -> str | None:
    """The source that a line names behind its label."""
    for line in part:
        if line.kind is Kind.SOURCE and line.words <= _SOURCE_WORDS:
            name = page[line.start : line.end].partition(":")[2].strip(" :\t\xa0")
            if name and not is_dated(name):
                return name
    return None


def _own(part: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines from below the menu to the heading of what follows the last paragraph."""
    begin = below_menu(part)
    last = max((i for i, line in enumerate(part) if line.kind is Kind.PROSE), default=len(part))
    ends = (i for i in range(last + 1, len(part)) if part[i].kind in _AFTER)
    return part[begin : next(ends, len(part))]
