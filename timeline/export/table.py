"""A timeline as a table for people, in a terminal or in a file."""

import os
from collections.abc import Iterable, Iterator
from typing import TextIO

from attrs import frozen
from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from timeline.event import Basis, Event, Modality, Polarity
from timeline.export.isolate import isolate, isolate_lines
from timeline.model import TimeExpression, Timeline
from timeline.time.label import label

_WIDTH_OF_A_FILE = 120


class _Console(Console):
    """A console that leaves a reader who went away to its caller."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(stream: TextIO) -> Console:
    """What lays text out on a stream: as wide as its terminal, with colours only where it is one and wants them."""
    free = not stream.isatty() and "COLUMNS" not in os.environ
    return _Console(
        file=stream,
        width=_WIDTH_OF_A_FILE if free else None,
        color_system=None if os.environ.get("NO_COLOR") else "auto",
        markup=False,
        emoji=False,
        highlight=False,
    )


def write(timeline: Timeline, stream: TextIO) -> None:
    """Write the events as a table, in order, and the articles that tell of them; what is unknown is said to be so."""
    numbers = {article.id: number for number, article in enumerate(timeline.articles, 1)}
    rows = Table(box=box.SIMPLE, show_lines=True, pad_edge=False)
    for heading in ("When", "Event", "Who", "Where", "Sources"):
        rows.add_column(heading, overflow="fold")
    for event in timeline:
        rows.add_row(_when(event), _what(event), _who(event), _where(event), _sources(event, numbers))
    to = console(stream)
    if timeline.events:
        to.print(rows)
    to.print(_Cell(tuple(_legend(timeline, numbers))))


def write_expressions(expressions: Iterable[TimeExpression], stream: TextIO) -> None:
    """Write time expressions as a table: where they stand, what they say, and when that is."""
    rows = Table(box=box.SIMPLE, pad_edge=False)
    to = console(stream)
    for heading in ("Span", "Text", "Type", "Value", "When", ""):
        rows.add_column(heading, overflow="fold")
    for expression in expressions:
        cells = (
            (f"{expression.start}–{expression.end}", "dim"),
            (isolate(expression.text), "cyan"),
            (expression.type, ""),
            (" ".join(filter(None, (expression.value, expression.mod))), ""),
            (label(expression.interval) if expression.interval else "", "bold"),
        )
        conflicts = ((f"conflict: {isolate(conflict.about)}", "red") for conflict in expression.conflicts)
        rows.add_row(*(_Cell((cell,)) for cell in cells), _Cell(tuple(conflicts)))
    to.print(rows if rows.row_count else _Cell((("No words here say when.", "dim"),)))


@frozen
class _Cell:
    """Paragraphs of a cell, each in a style; right-to-left phrases stay apart where a line is broken too."""

    paragraphs: tuple[tuple[str, str], ...]

    def __rich_console__(self, to: Console, options: ConsoleOptions) -> RenderResult:
        for paragraph, style in self.paragraphs:
            lines = [line.plain.rstrip() for line in Text(paragraph).wrap(to, options.max_width, overflow="fold")]
            for line in isolate_lines(lines):
                yield Segment(line, to.get_style(style))
                yield Segment.line()

    def __rich_measure__(self, to: Console, options: ConsoleOptions) -> Measurement:
        paragraphs = [paragraph for paragraph, _ in self.paragraphs] or [""]
        words = [word for paragraph in paragraphs for word in paragraph.split()] or [""]
        return Measurement(max(map(cell_len, words)), max(map(cell_len, paragraphs)))


def _when(event: Event) -> _Cell:
    cell = [(label(event.when), "bold" if event.when else "dim")]
    if event.basis is Basis.RELATIVE:
        cell.append(("by another event", "dim"))
    return _Cell(tuple(cell))


def _what(event: Event) -> _Cell:
    trigger = isolate(event.mentions[0].text) if event.mentions else ""
    cell = [(f"{event.type} {trigger}".rstrip(), "cyan")]
    if event.polarity is not Polarity.POSITIVE:
        cell.append((f"{event.polarity}", "yellow"))
    if event.modality is not Modality.ASSERTED:
        cell.append((f"{event.modality}", "yellow"))
    if event.conflicts:
        cell.append(("conflict: " + ", ".join(isolate(conflict.about) for conflict in event.conflicts), "red"))
    return _Cell(tuple(cell))


def _who(event: Event) -> _Cell:
    """The participants, a line each, by what their roles are called."""
    lines: list[str] = []
    for role, participants in event.roles.items():
        *others, last = dict.fromkeys(isolate(participant.text) for participant in participants)
        first, *others = (*(f"{name}," for name in others), last)
        lines += [f"{role}: {first}", *others]
    return _Cell(tuple((line, "") for line in lines))


def _where(event: Event) -> _Cell:
    return _Cell(((isolate(event.place.text), ""),) if event.place else ())


def _sources(event: Event, numbers: dict[str | None, int]) -> _Cell:
    articles = sorted({numbers.get(mention.article, 0) for mention in event.mentions})
    return _Cell(((" ".join(f"[{number or '?'}]" for number in articles), ""),))


def _legend(timeline: Timeline, numbers: dict[str | None, int]) -> Iterator[tuple[str, str]]:
    for article in timeline.articles:
        known = (article.source, article.id, article.published and f"{article.published}", article.title)
        yield f"[{numbers[article.id]}] {', '.join(isolate(part) for part in known if part)}", ""
    undated = sum(event.when is None for event in timeline)
    articles = _count(len(timeline.articles), "article")
    yield f"{_count(len(timeline), 'event')} ({undated} undated) from {articles}", "dim"
    for conflict in timeline.conflicts:
        sides = "; ".join(f"{isolate(side.value)} ({isolate(side.source)})" for side in conflict.alternatives)
        yield f"Conflict about {isolate(conflict.about)}: {sides}", "red"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
