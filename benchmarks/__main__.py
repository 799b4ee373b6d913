"""`python -m benchmarks [--corpus PATH] [--markdown FILE] [--scale [CHARACTERS]] [--merge]`: figures of one core.

The corpus is a folder or file of texts (`.txt`, or `.jsonl` with a `text` on each line); without one the seeds are
read. `--maha` names the Python of an environment with mahad, `--chrono` the folder in which chrono-node is installed.
"""

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.merging import table as merging
from benchmarks.peers import measured, peers
from benchmarks.scale import FLAT, SIZES, table
from benchmarks.stages import Speed, stages
from benchmarks.startup import startup
from benchmarks.texts import SEEDS, articles, repeated

SHORTEST = 300_000
"""Characters; a shorter corpus is repeated up to these."""


def main() -> None:
    """Measure, print and, where that is asked for, write the page of the docs."""
    given = _arguments()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    lines = []
    for line in _page(given):
        print(line, flush=True)
        lines.append(line)
    if given.markdown:
        given.markdown.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What the library costs.")
    parser.add_argument("--corpus", type=Path, default=SEEDS, help="a folder or file of texts")
    parser.add_argument("--markdown", type=Path, help="a file to write the figures to")
    parser.add_argument("--scale", type=int, nargs="?", const=SIZES[-1], help="up to so many characters a text")
    parser.add_argument("--merge", action="store_true", help="merge up to 20,000 articles too, which takes minutes")
    parser.add_argument("--maha", help="the Python of an environment with mahad")
    parser.add_argument("--chrono", help="the folder in which chrono-node is installed")
    return parser.parse_args()


def _page(given: argparse.Namespace) -> Iterator[str]:
    once = list(articles(given.corpus))
    if not once:
        sys.exit(f"no texts in {given.corpus}")
    own = once if sum(len(article.text) for article in once) >= SHORTEST else repeated(once, SHORTEST)
    length = sum(len(article.text) for article in own)
    yield "# Benchmarks"
    yield ""
    command = "python -m benchmarks --corpus … --scale --markdown docs/benchmarks.md"
    yield f"Made by `{command}` on one core, Python {platform.python_version()}."
    yield ""
    yield "## Speed"
    yield ""
    different = len({article.text for article in own})
    yield f"{len(own)} texts of news, {length:,} characters, {different} of them different."
    yield ""
    yield from _speeds(
        stages(own), [measured(peer, repeated(once, peer.length)) for peer in peers(given.maha, given.chrono)]
    )
    yield ""
    yield "## Beginning"
    yield ""
    yield "| | time | memory |"
    yield "|---|---|---|"
    imported, dates, loaded, of_dates = startup("find_dates")
    _, events, _, of_events = startup("extract")
    yield f"| `import timeline` | {imported:.0f} ms | {loaded:.1f} MB |"
    yield f"| the first `find_dates` | {dates:.0f} ms | {of_dates:.0f} MB |"
    yield f"| or the first `extract` | {events:.0f} ms | {of_events:.0f} MB |"
    if given.scale:
        yield from _scales(given.scale)
    if given.merge:
        yield ""
        yield from merging(given.corpus)


def _speeds(own: list[Speed], others: list[Speed]) -> Iterator[str]:
    floor, dates = own[0].rate, own[1].rate
    yield "| | characters a second | times the floor | `find_dates` is | |"
    yield "|---|---|---|---|---|"
    for speed in (*own, *others):
        if not speed.rate:
            yield f"| {speed.name} | | | | {speed.note} |"
            continue
        ratio = f"{dates / speed.rate:,.1f} times as fast" if speed in others else ""
        yield f"| {speed.name} | {speed.rate:,.0f} | {floor / speed.rate:,.1f} | {ratio} | {speed.note} |"


def _scales(largest: int) -> Iterator[str]:
    sizes = [size for size in SIZES if size <= largest]
    yield ""
    yield "## Long and hostile texts"
    yield ""
    yield "Nanoseconds a character, by the characters of the text, and the peak of memory as a multiple of the text's."
    for stage in ("find_dates", "extract"):
        yield ""
        yield f"| `{stage}` | {' | '.join(f'{size:,}' for size in sizes)} | memory | flat within {FLAT:g} times |"
        yield f"|---|{'---|' * len(sizes)}---|---|"
        for kind, costs, flat in table(stage, largest):
            times = " | ".join(f"{each.time:,.0f}" for each in costs.values())
            yield f"| {kind} | {times} | {list(costs.values())[-1].memory:.0f} | {'yes' if flat else '**no**'} |"


if __name__ == "__main__":
    main()
