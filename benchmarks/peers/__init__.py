"""Other readers of Arabic dates, each in a process of its own that is given the same text.

A peer's program reads a JSON list of texts and prints the characters a second that it took in the best of its
runs, its start left out. What is not installed is reported as skipped.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from attrs import frozen

from benchmarks.stages import Speed
from timeline import Article

HERE = Path(__file__).parent


@frozen
class Peer:
    """A reader, the program that runs it, and how many characters it gets: what it reads in some seconds."""

    name: str
    command: tuple[str, ...]
    length: int


def peers(maha: str | None, chrono: str | None) -> list[Peer]:
    """All peers: `maha` is the Python that has mahad, `chrono` the folder in which chrono-node is installed."""
    return [
        Peer("chrono-node `ar`", (shutil.which("node") or "node", str(HERE / "chrono.mjs"), chrono or "."), 1_000_000),
        Peer("dateparser `search_dates`", (sys.executable, str(HERE / "dateparser_search.py")), 50_000),
        Peer("Maha `parse_dimension`", (maha or sys.executable, str(HERE / "maha_time.py")), 5_000),
    ]


def measured(peer: Peer, articles: list[Article]) -> Speed:
    """The speed of a peer, or 0 with the reason why it was skipped."""
    texts = json.dumps([article.text for article in articles])
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    try:
        done = subprocess.run(  # noqa: S603 - our own
            peer.command, input=texts, capture_output=True, text=True, check=True, env=plain
        )
    except (OSError, subprocess.CalledProcessError):
        return Speed(peer.name, 0, "skipped: not installed")
    return Speed(peer.name, float(done.stdout))
