"""Timelines written out, one format a module, and the one list of them all."""

from collections.abc import Callable
from typing import TextIO

from timeline.export import json, table
from timeline.model import Timeline

FORMATS: dict[str, Callable[[Timeline, TextIO], None]] = {
    "table": table.write,
    "json": json.write,
}
"""What writes a timeline to a stream, by the name of the format."""
