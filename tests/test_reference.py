"""The reference names the whole public interface."""

import re
from pathlib import Path

import timeline

REFERENCE = Path(__file__).parents[1] / "docs" / "reference.md"


def test_every_public_name_is_described() -> None:
    """What `timeline` exports is a function that the reference names, or stands in a module that it shows."""
    text = REFERENCE.read_text(encoding="utf-8")
    functions = set(re.findall(r"autofunction:: timeline\.(\w+)", text))
    modules = set(re.findall(r"automodule:: (\S+)", text))
    for name in timeline.__all__:
        assert name in functions or getattr(timeline, name).__module__ in modules, name
