"""What the command takes, and the help that teaches it; every example in it is run by a test."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import NoReturn

from timeline.cli.commands import dates, each, explain, extract, when
from timeline.errors import InvalidPublicationDate
from timeline.event import EventType
from timeline.export.formats import FORMATS
from timeline.model import publication_date

_DESCRIPTION = "Turn Arabic news into a timeline: what happened, when, and which words say so."
_EPILOG = """\
examples:
  timeline extract article.txt                       one article as a table
  timeline extract articles/ --output story.html     a folder as a page to look at
  timeline dates "مساء أمس" --published 2025-08-29
  timeline explain "التقى الوزيران أمس" --published 2025-08-29
  timeline when article.txt                          when it was published
  timeline extract --help                            more of each command

right-to-left text:
  Arabic is written in the order in which it is read, each phrase between two
  invisible signs of Unicode (U+2068, U+2069) that keep it in its place. It
  shows right in a terminal that orders right-to-left text and joins its
  letters by itself. Where yours does not, ask for a page: --output story.html.
  A table is as wide as the terminal, or as COLUMNS says, or 120 characters in
  a pipe. There are no colours in a pipe or where NO_COLOR is set.

exit status:
  0    done
  1    something could not be read or written; a line on standard error says
       what, and everything else is done
  2    the command was not understood
  130  interrupted"""

_EXTRACT_EPILOG = """\
examples:
  timeline extract article.txt --published 2025-08-29
  timeline extract articles/ other.txt                 merged into one timeline
  timeline extract articles/ --output story.html       the suffix says the format
  timeline extract articles/ --type Meeting --type Visit
  timeline extract articles/ --about حفتر --between 2025-08-01 2025-08-31
  timeline extract corpus.jsonl --format json --workers 2 > story.json
  timeline extract - < article.txt

A folder's articles are those that its index.jsonl lists, else all its .txt
files. An index, or any file of JSON Lines, has a line an article, with its text
or the path of its page:
  {"id": "one", "path": "one.txt", "source": "RT", "published": "2025-08-29"}
  {"id": "two", "text": "...", "title": "...", "url": "https://..."}
The second article of a page is "one#2". What a page itself states as its date
goes before the list, and the list before --published."""

_EACH_EPILOG = """\
examples:
  timeline each corpus.jsonl --workers 2 > lines.jsonl
  timeline each corpus.jsonl --output lines.jsonl --resume

Each line is the JSON of one article's timeline, with the article and its times.
Articles are not merged and not held, so a corpus may be of any size. With
--resume the articles that the output has are passed over, a last line that was
cut short is written again, and what could not be read before is tried again."""

_DATES_EPILOG = """\
examples:
  timeline dates "يوم الخميس 7 شوال 1436هـ"
  timeline dates "مساء أمس الخميس" --published 2025-08-29
  timeline dates article.txt --format jsonl
  timeline dates "3/4/2025" --month-first

A span counts characters: text[start:end] is the expression. What is counted
from a publication date stays open where none is known."""

_EXPLAIN_EPILOG = """\
example:
  timeline explain "التقى الوزيران مساء أمس الخميس" --published 2025-08-29"""

_WHEN_EPILOG = """\
examples:
  timeline when article.txt
  timeline when articles/ undated.txt --between 2025-08-15 2025-09-15

A page that states its date needs no more. For the others the days of the span
are held against their own words and against what the dated articles tell."""

_PUBLISHED = "a date, 2025-08-29, or a date and time, 2025-08-29T14:30"
_PATHS = "a file, a folder, a file of JSON Lines, or - for standard input"
_FORMATTER = argparse.RawDescriptionHelpFormatter
_Run = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints take one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (see {self.prog} --help)\n")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command; `run` of what it gives is the function that does what was asked."""
    whole = _Parser("timeline", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=_FORMATTER)
    whole.add_argument("--version", action="version", version=f"timeline {_version()}")

    def teach(_: argparse.Namespace) -> int:
        whole.print_help()
        return 0

    whole.set_defaults(run=teach)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")

    def command(run: _Run, summary: str, epilog: str) -> _Parser:
        name = run.__name__
        added = commands.add_parser(
            name, help=summary, description=run.__doc__, epilog=epilog, formatter_class=_FORMATTER
        )
        added.set_defaults(run=run, fail=added.error)
        return added

    _of_extract(command(extract, "articles as one timeline", _EXTRACT_EPILOG))
    _of_each(command(each, "a timeline of every article by itself, as lines of JSON", _EACH_EPILOG))
    _of_dates(command(dates, "the time expressions of a text", _DATES_EPILOG))
    _of_explain(command(explain, "what words mean, and why", _EXPLAIN_EPILOG))
    _of_when(command(when, "when articles were published, and why", _WHEN_EPILOG))
    return whole


def _of_extract(command: _Parser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    _reading(command)
    written = command.add_argument_group("what is written")
    written.add_argument("--format", choices=FORMATS, metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    written.add_argument("--output", "-o", metavar="FILE", help="a file instead of standard output")
    _choosing(command)


def _of_each(command: _Parser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    _reading(command)
    written = command.add_argument_group("what is written")
    written.add_argument("--output", "-o", metavar="FILE", help="a file instead of standard output")
    written.add_argument("--resume", action="store_true", help="go on with the output where it broke off")
    _choosing(command)


def _choosing(command: _Parser) -> None:
    """Which events are kept, and by how many processes they are found."""
    kept = command.add_argument_group("which events are kept")
    kept.add_argument(
        "--type", action="append", type=_event_type, metavar="TYPE", help=f"may be repeated: {', '.join(EventType)}"
    )
    kept.add_argument("--about", metavar="NAME", help="those in which somebody or some place of this name has a part")
    _between(kept, "those that may have happened between two days; .. leaves a side open")
    command.add_argument("--workers", type=_number, metavar="N", help="so many processes share the reading")


def _of_dates(command: _Parser) -> None:
    command.add_argument("inputs", nargs="+", metavar="PATH|TEXT", help=f"{_PATHS}, or the text itself")
    _reading(command)
    command.add_argument("--format", choices=("table", "jsonl"), default="table", help="table where not given")


def _of_explain(command: _Parser) -> None:
    command.add_argument("text", metavar="TEXT", help="a phrase or a sentence")
    _reading(command)


def _of_when(command: _Parser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    _between(command, "the first and the last day that come into question where a page states none")


def _reading(command: _Parser) -> None:
    """How the words are read."""
    reading = command.add_argument_group("how it is read")
    reading.add_argument(
        "--published", type=_day, metavar="DATE", help=f"when it appeared, where it does not say so: {_PUBLISHED}"
    )
    order = reading.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", help="3/4/2025 is 3 April; the default")
    order.add_argument("--month-first", dest="day_first", action="store_false", help="3/4/2025 is 4 March")
    reading.set_defaults(day_first=True)


def _between(command: argparse._ActionsContainer, what: str) -> None:
    command.add_argument("--between", nargs=2, type=_side, metavar=("FIRST", "LAST"), help=what)


def _version() -> str:
    try:
        return version("arabic-timeline")
    except PackageNotFoundError:
        return "(not installed)"


def _day(text: str) -> date | datetime | None:
    try:
        return publication_date(text)
    except InvalidPublicationDate as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not {_PUBLISHED}") from error


def _side(text: str) -> date | datetime | None:
    return None if text == ".." else _day(text)


def _event_type(text: str) -> EventType:
    try:
        return EventType(text.capitalize())
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(EventType)}") from error


def _number(text: str) -> int:
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
