"""Which way a sentence looks: to what was or to what is to come, by its governing verb."""

from __future__ import annotations

from timeline.arabic.text import Words
from timeline.time.resolve import Direction


def direction(words: Words, first: int, last: int) -> Direction:
    """Where the verb that governs words `first` up to `last` looks; NEAREST where nothing tells."""
    return Direction.NEAREST
