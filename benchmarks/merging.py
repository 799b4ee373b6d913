"""What merging costs beside extraction as an archive grows: real texts again, on other days and with other numbers.

`python -m benchmarks.merging CORPUS` prints the table alone.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from time import process_time

from attrs import asdict, evolve, frozen

import timeline
from benchmarks.memory import peak
from benchmarks.texts import articles
from timeline import Article

SIZES = (1_000, 5_000, 20_000)
"""So many articles are merged."""
_APART = timedelta(days=3)
_SMALL = re.compile(r"\b[0-9]{1,3}\b")


@frozen
class Merged:
    """Seconds of one process, its events before and after, and its peak of memory in megabytes."""

    extract: float
    merge: float
    told: int
    events: int
    memory: float


def archive(once: Sequence[Article], size: int) -> Iterator[Article]:
    """So many articles: each round over the texts is published three days after the last and counts one more of all."""
    numbered = ((turn, n, article) for turn in count() for n, article in enumerate(once))
    for turn, n, article in islice(numbered, size):
        published = (article.published or date.min) + turn * _APART
        text = _counted_on(article.text, turn) if turn else article.text
        yield evolve(article, id=f"{turn:06d}-{n:06d}", text=text, published=published)


def _counted_on(text: str, by: int) -> str:
    return _SMALL.sub(lambda number: str(int(number[0]) + by), text)


def merged(corpus: Path, size: int) -> Merged:
    """What this process needs, which should have read nothing before."""
    begin = process_time()
    lines = list(timeline.extract_each(archive(list(articles(corpus)), size)))
    between = process_time()
    whole = timeline.merge(lines)
    end = process_time()
    return Merged(between - begin, end - between, sum(map(len, lines)), len(whole), peak() / 1e6)


def table(corpus: Path) -> Iterator[str]:
    """The section of the page, each size in a process of its own."""
    yield "## Merging"
    yield ""
    yield "The texts repeated, each time three days later and with other numbers; seconds of one core."
    yield ""
    yield "| articles | `extract` | `merge` | `merge` to `extract` | a second merged | events told | merged | memory |"
    yield "|---|---|---|---|---|---|---|---|"
    for size in SIZES:
        command = [sys.executable, "-m", "benchmarks.merging", str(corpus), str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own
        one = Merged(**json.loads(done.stdout))
        yield (
            f"| {size:,} | {one.extract:,.1f} | {one.merge:,.1f} | {one.merge / one.extract:.1f} "
            f"| {size / one.merge:,.0f} | {one.told:,} | {one.events:,} | {one.memory:,.0f} MB |"
        )


if __name__ == "__main__":
    folder, *size = sys.argv[1:]
    if size:
        print(json.dumps(asdict(merged(Path(folder), int(size[0])))))
    else:
        print("\n".join(table(Path(folder))))
