"""Mutants of what names of times mean: the hours of a part of the day, or the day of a feast, are one more."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.mutations.mutant import Mutant
from tests.mutations.rules import Source

TABLES = (("periods.py", "_HOURS"), ("periods.py", "_WEEK_SECTIONS"), ("calendars.py", "FEASTS"))
"""The tables of numbers behind words, by the modules of the wing of time."""


def mutants(folder: Path) -> Iterator[Mutant]:
    """A mutant for each number of the tables."""
    for name, table in TABLES:
        source = Source.of(folder / name)
        for node in source.tree.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=said)], value=value) if said == table:
                    yield from _of_numbers(source, value, table)


def _of_numbers(source: Source, value: ast.expr, table: str) -> Iterator[Mutant]:
    for node in ast.walk(value):
        match node:
            case ast.Constant(value=int(number)) if not isinstance(number, bool):
                yield source.replaced(node, str(number + 1), table)
