"""Timelines written out, one format a module, and the one list of them all."""

from collections.abc import Callable
from typing import TextIO

from timeline.export.json import write as write_json
from timeline.export.table import write as write_table
from timeline.model import Timeline

FORMATS: dict[str, Callable[[Timeline, TextIO], None]] = {
    "table": write_table,
    "json": write_json,
}
"""What writes a timeline to a stream, by the name of the format."""
