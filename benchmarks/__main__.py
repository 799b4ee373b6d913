"""`python -m benchmarks [PATH]`: characters a second on one core, all in one run on the same text.

PATH is a folder or file of texts (`.txt`, or `.jsonl` with a `text` on each line); without it the seeds are read. The
texts are repeated up to a million characters. The floor is what no reader can go below: splitting into words by `re`.
"""

import json
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from time import perf_counter

from dateparser.search import search_dates

import timeline

SEEDS = Path(__file__).parents[1] / "seeds"
LENGTH = 1_000_000
"""Characters that our own stages read, repetitions and all."""
SLICE = 10_000
"""Characters that the peer gets: it needs seconds for them."""
RUNS = 3
"""The best of these counts; the others met something else on the machine."""

PUBLISHED = "2025-08-29"

_WORDS = re.compile(r"(\w+)")


def texts(path: Path) -> Iterator[str]:
    """The texts of a file, or of all files in a folder."""
    match path.suffix:
        case "":
            for file in sorted(path.glob("*.txt")):
                yield from texts(file)
        case ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                if text := json.loads(line).get("text"):
                    yield text
        case _:
            yield path.read_text(encoding="utf-8")


def repeated(once: list[str], length: int) -> list[str]:
    """The texts again and again, until together they have this length."""
    out: list[str] = []
    for text in cycle(once):
        if length <= 0:
            break
        out.append(text[:length])
        length -= len(text)
    return out


def speed(read: Callable[[str], object], of: list[str]) -> float:
    """Characters a second; a first run warms up what is computed once."""
    read(of[0])
    best = float("inf")
    for _ in range(RUNS):
        begin = perf_counter()
        for text in of:
            read(text)
        best = min(best, perf_counter() - begin)
    return sum(map(len, of)) / best


def find_dates(text: str) -> object:
    """The dates of one article."""
    return timeline.find_dates(text, published=PUBLISHED)


def extract(text: str) -> object:
    """The timeline of one article."""
    return timeline.extract(timeline.Article(text=text, published=PUBLISHED))


def peer(text: str) -> object:
    """`dateparser` as its users call it on Arabic text."""
    return search_dates(text, languages=["ar", "en"])


def main() -> None:
    """Measure and print a table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    once = [text for text in texts(path) if text]
    if not once:
        sys.exit(f"no texts in {path}")
    long, short = repeated(once, LENGTH), repeated(once, SLICE)
    warnings.simplefilter("ignore")  # the peer's, about days without a year

    floor = speed(_WORDS.split, long)
    rows = [
        ("words by re.split", floor),
        ("timeline.find_dates", speed(find_dates, long)),
        ("timeline.extract", speed(extract, long)),
        ("dateparser search_dates", speed(peer, short)),
    ]
    print(f"{'':24} {'characters/s':>14} {'times the floor':>16}")
    for name, rate in rows:
        print(f"{name:24} {rate:14,.0f} {floor / rate:16,.1f}")


if __name__ == "__main__":
    main()
