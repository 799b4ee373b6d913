"""What each command does. A command returns 1 where something could not be read, and 0 otherwise."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Literal, TextIO

from attrs import define, evolve
from rich.console import Console
from rich.progress import track

import timeline
from timeline.archive import resume, write
from timeline.cli.publications import write_publications
from timeline.collection import articles
from timeline.errors import TimelineError, UnreadablePage
from timeline.export.formats import FORMATS, Format
from timeline.export.isolate import is_right_to_left, isolate
from timeline.export.json import expression_lines
from timeline.export.table import write_expressions
from timeline.model import Article, TimeExpression, Timeline
from timeline.time.options import Options

_LONG = 20  # articles from which on progress is shown


def extract(given: argparse.Namespace) -> int:
    """Read articles and write the events that they tell of as one ordered timeline."""
    chosen = _format(given)
    faults = _Faults()
    found = list(articles(given.paths, faults))
    if not found and faults.number:
        return faults.status
    dated = [_dated(article, given) for article in found]
    lines = timeline.extract_each(dated, workers=given.workers, options=_options(given), on_error=faults)
    read = tuple(_watched(lines, len(dated)))
    with _told(f"Merging {len(read)} articles", len(read)):
        whole = timeline.merge(read)
    with _output(given.output) as stream:
        chosen.write(_kept(whole, given), stream)
    return faults.status


def each(given: argparse.Namespace) -> int:
    """Write a timeline of every article by itself, a line of JSON each, holding no more than the articles at hand."""
    if given.resume and not given.output:
        given.fail("--resume goes on with a file: name it with --output")
    done = resume(Path(given.output)) if given.resume else set()
    faults = _Faults()
    found = (_dated(article, given) for article in articles(given.paths, faults) if article.id not in done)
    lines = timeline.extract_each(found, workers=given.workers, options=_options(given), on_error=faults)
    with _output(given.output, "a" if given.resume else "w") as stream:
        number = write((_kept(line, given) for line in _watched(lines, None)), stream)
    if done or faults.number:
        sys.stderr.write(f"timeline: {number} written, {len(done)} there before, {faults.number} not readable\n")
    return faults.status


def dates(given: argparse.Namespace) -> int:
    """List the time expressions of files or of a text, and when each of them is."""
    statuses = [0]
    for words in given.inputs:
        found, status = _read([words]) if _names_a_file(words) else ([Article(text=_text(words))], 0)
        statuses.append(status)
        for article in found:
            dated = _dated(article, given)
            if given.format == "jsonl":
                sys.stdout.write(expression_lines(_expressions(dated, _options(given))))
            else:
                if dated.id:
                    sys.stdout.write(f"{isolate(dated.id)}, published {dated.published or 'on an unknown date'}\n")
                write_expressions(_expressions(dated, _options(given)), sys.stdout)
    return max(statuses)


def explain(given: argparse.Namespace) -> int:
    """Tell what a phrase or a sentence says, by which rules, and what was checked."""
    article = _dated(Article(text=_text(given.text)), given)
    found = timeline.extract(article, options=_options(given))
    told = [*(expression.explain() for expression in found.expressions), *(event.explain() for event in found)]
    sys.stdout.write("\n\n".join(told or ["No words here say when, and none name an event."]) + "\n")
    return 0


def when(given: argparse.Namespace) -> int:
    """Say when articles were published: as they state, or as their own words and other articles allow, and why."""
    found, status = _read(given.paths)
    days = timeline.publication_dates(found, given.between) if given.between else ()
    write_publications(found, days, sys.stdout)
    return status


@define
class _Faults:
    """Tells each thing that cannot be read in a line on standard error, and counts them."""

    number: int = 0

    def __call__(self, fault: TimelineError) -> None:
        self.number += 1
        sys.stderr.write(f"timeline: {' '.join(str(fault).split())}\n")

    @property
    def status(self) -> int:
        """What a command returns."""
        return int(self.number > 0)


def _read(paths: Iterable[str]) -> tuple[list[Article], int]:
    """The articles that can be read, and 1 if something cannot."""
    faults = _Faults()
    return list(articles(paths, faults)), faults.status


def _dated(article: Article, given: argparse.Namespace) -> Article:
    return article if article.published else evolve(article, published=given.published)


def _options(given: argparse.Namespace) -> Options:
    return Options(day_first=given.day_first)


def _watched(lines: Iterable[Timeline], number: int | None) -> Iterable[Timeline]:
    """The same, with progress shown where somebody watches and it takes long; how much there is may be unknown."""
    if not sys.stderr.isatty() or (number is not None and number < _LONG):
        return lines
    return track(lines, "Reading", total=number, console=Console(stderr=True), transient=True)


def _told(what: str, number: int) -> AbstractContextManager[object]:
    """Say what goes on meanwhile, where somebody watches and it takes long."""
    if not sys.stderr.isatty() or number < _LONG:
        return nullcontext()
    return Console(stderr=True).status(what)


def _kept(line: Timeline, given: argparse.Namespace) -> Timeline:
    """The timeline with the events alone that were asked for."""
    if given.type:
        line = evolve(line, events=line.of(*given.type))
    if given.about:
        line = evolve(line, events=line.about(_text(given.about)))
    if given.between:
        line = evolve(line, events=line.between(*given.between))
    return line


def _format(given: argparse.Namespace) -> Format:
    """The format that was named, or that the suffix of the output says, or the table."""
    if given.format:
        chosen = FORMATS[given.format]
    elif given.output:
        fitting = [each for each in FORMATS.values() if given.output.endswith(each.suffix)]
        if not fitting:
            given.fail(f"{given.output}: no format is written to such files; name one with --format")
        chosen = max(fitting, key=lambda each: len(each.suffix))
    else:
        chosen = FORMATS["table"]
    if chosen.binary and not given.output and sys.stdout.isatty():
        given.fail(f"{chosen.name} is not for a terminal: give a file with --output")
    return chosen


@contextmanager
def _output(path: str | None, mode: Literal["w", "a"] = "w") -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
    else:
        with Path(path).open(mode, encoding="utf-8", newline="") as stream:
            yield stream


def _expressions(article: Article, options: Options) -> Iterator[TimeExpression]:
    """The expressions of an article, by their place in its page."""
    for each in timeline.find_dates(article.text, article.published, options=options):
        yield evolve(each, start=each.start + article.offset, end=each.end + article.offset, article=article.id)


def _names_a_file(given: str) -> bool:
    """Whether something is a file or folder, or is meant for one: a word of other letters than Arabic is no text."""
    try:
        one_word = any(map(str.isalpha, given)) and not (is_right_to_left(_text(given)) or " " in given)
        return given == "-" or one_word or (given != "" and Path(given).exists())
    except (OSError, ValueError):  # too long for a path, for one
        return False


def _text(given: str) -> str:
    """An argument as UTF-8, which it is whatever the locale says."""
    try:
        return os.fsencode(given).decode("utf-8")
    except UnicodeError as error:
        raise UnreadablePage("the text given is no UTF-8") from error
