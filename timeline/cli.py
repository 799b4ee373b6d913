"""The command `timeline`: a timeline of articles, the dates that a text gives, and why."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NoReturn

from attrs import evolve
from rich.console import Console
from rich.progress import track

import timeline
from timeline.collection import articles
from timeline.errors import InvalidPublicationDate, TimelineError, UnreadablePage
from timeline.export.formats import FORMATS
from timeline.export.isolate import is_right_to_left, isolate
from timeline.export.table import write_expressions
from timeline.model import Article, publication_date

_LONG = 100  # articles from which on progress is shown

_DESCRIPTION = "Turn Arabic news into a timeline: what happened, when, and which words say so."
_EPILOG = """\
examples:
  timeline extract article.txt         one article as a table
  timeline extract seeds/              a folder of articles as one timeline
  timeline dates "مساء أمس" --published 2025-08-29
  timeline explain "التقى الوزيران أمس" --published 2025-08-29
  timeline extract --help              more of each command

right-to-left text:
  Arabic is written in the order in which it is read, each phrase between two
  invisible signs of Unicode (U+2068, U+2069) that keep it in its place. It
  shows right in a terminal that orders right-to-left text and joins its
  letters by itself. Where yours does not, write to a file and open that in an
  editor, or ask for --format json. A table is as wide as the terminal, or as
  COLUMNS says, or 120 characters in a pipe. There are no colours in a pipe or
  where NO_COLOR is set.

exit status:
  0 done; 1 something could not be read; 2 the command was not understood"""

_EXTRACT_EPILOG = """\
examples:
  timeline extract article.txt --published 2025-08-29
  timeline extract seeds/ more/ one.txt          merged into one timeline
  timeline extract seeds/ --format json > seeds.json
  timeline extract - < article.txt

A folder's articles are those that its index.jsonl names, a line an article:
  {"id": "one", "path": "one.txt", "source": "RT", "published": "2025-08-29"}
The second article of a page is "one#2". Without an index they are all its
.txt files. What a page itself states as its date goes before the index, and
the index before --published."""

_DATES_EPILOG = """\
examples:
  timeline dates "يوم الخميس 7 شوال 1436هـ"
  timeline dates "مساء أمس الخميس" --published 2025-08-29
  timeline dates article.txt

A span counts characters: text[start:end] is the expression. What is counted
from a publication date stays open where none is known."""

_EXPLAIN_EPILOG = """\
example:
  timeline explain "التقى الوزيران مساء أمس الخميس" --published 2025-08-29"""

_PUBLISHED = "a date, 2025-08-29, or a date and time, 2025-08-29T14:30"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        _let_go_of_output()
    except TimelineError as error:
        return _failed(error)
    except OSError as error:
        _let_go_of_output()
        return _failed(error.strerror or error)
    except KeyboardInterrupt:
        return 130
    return 0


def _failed(error: object) -> int:
    sys.stderr.write(f"timeline: {' '.join(str(error).split())}\n")
    return 1


def _let_go_of_output() -> None:
    """What is still buffered has nowhere to go, and must not be tried again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_FORMATTER = argparse.RawDescriptionHelpFormatter


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints take one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("timeline", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=_FORMATTER)
    parser.add_argument("--version", action="version", version=f"timeline {_version()}")
    parser.set_defaults(run=lambda _: parser.print_help())
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], None], summary: str, epilog: str) -> _Parser:
        added = commands.add_parser(
            name, help=summary, description=run.__doc__, epilog=epilog, formatter_class=_FORMATTER
        )
        added.add_argument(
            "--published",
            type=_publication_date,
            metavar="DATE",
            help=f"when the text appeared, where it does not say so: {_PUBLISHED}",
        )
        added.set_defaults(run=run)
        return added

    extract = command("extract", _extract, "articles as one timeline", _EXTRACT_EPILOG)
    extract.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    extract.add_argument("--format", choices=FORMATS, default="table", help="how it is written; table where not given")

    dates = command("dates", _dates, "the time expressions of a text", _DATES_EPILOG)
    dates.add_argument("inputs", nargs="+", metavar="PATH|TEXT", help="a file, a folder, -, or the text itself")

    explain = command("explain", _explain, "what words mean, and why", _EXPLAIN_EPILOG)
    explain.add_argument("text", metavar="TEXT", help="a phrase or a sentence")
    return parser


def _version() -> str:
    try:
        return version("arabic-timeline")
    except PackageNotFoundError:
        return "(not installed)"


def _publication_date(text: str) -> date | datetime | None:
    try:
        return publication_date(text)
    except InvalidPublicationDate as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not {_PUBLISHED}") from error


def _extract(options: argparse.Namespace) -> None:
    """Read articles and write the events that they tell of as one ordered timeline."""
    found = [_published(article, options) for article in articles(options.paths)]
    watched = len(found) >= _LONG and sys.stderr.isatty()
    each = track(found, "Reading", console=Console(stderr=True), transient=True) if watched else found
    FORMATS[options.format].write(timeline.extract(each), sys.stdout)


def _dates(options: argparse.Namespace) -> None:
    """List the time expressions of files or of a text, and when each of them is."""
    for article in _inputs(options.inputs):
        dated = _published(article, options)
        if dated.id:
            sys.stdout.write(f"{isolate(dated.id)}, published {dated.published or 'on an unknown date'}\n")
        found = timeline.find_dates(dated.text, published=dated.published)
        write_expressions(
            (evolve(e, start=e.start + dated.offset, end=e.end + dated.offset) for e in found), sys.stdout
        )


def _explain(options: argparse.Namespace) -> None:
    """Tell what a phrase or a sentence says, by which rules, and what was checked."""
    found = timeline.extract(_published(Article(text=_words(options.text)), options))
    told = [*(expression.explain() for expression in found.expressions), *(event.explain() for event in found)]
    sys.stdout.write("\n\n".join(told or ["No words here say when, and none name an event."]) + "\n")


def _published(article: Article, options: argparse.Namespace) -> Article:
    return article if article.published else evolve(article, published=options.published)


def _inputs(inputs: list[str]) -> Iterator[Article]:
    for given in inputs:
        if _names_a_file(given):
            yield from articles([given])
        else:
            yield Article(text=_words(given))


def _names_a_file(given: str) -> bool:
    """Whether something is a file or folder, or can be meant for one: what has neither Arabic nor blanks is no text."""
    try:
        return given != "" and (Path(given).exists() or not (is_right_to_left(_words(given)) or " " in given))
    except (OSError, ValueError):  # too long for a path, for one
        return False


def _words(given: str) -> str:
    """An argument as UTF-8, which it is whatever the locale says."""
    try:
        return os.fsencode(given).decode("utf-8")
    except UnicodeError as error:
        raise UnreadablePage("the text given is no UTF-8") from error
