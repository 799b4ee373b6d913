"""The texts that are measured: the seeds, or a corpus that the caller names."""

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from timeline import Article

SEEDS = Path(__file__).parents[1] / "seeds"
PUBLISHED = "2025-08-29"
"""The publication date of a text that comes without one."""


def articles(path: Path) -> Iterator[Article]:
    """The articles of a folder or file: `.txt`, or `.jsonl` with a `text` and perhaps `published` on each line."""
    if path.is_dir():
        for file in sorted((*path.glob("*.txt"), *path.glob("*.jsonl"))):
            yield from articles(file)
    elif path.suffix == ".jsonl":
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            of = json.loads(line)
            if of.get("text"):
                yield Article(text=of["text"], published=of.get("published") or PUBLISHED, id=f"{path.stem}-{n}")
    else:
        yield Article(text=path.read_text(encoding="utf-8"), published=PUBLISHED, id=path.stem)


def repeated(once: list[Article], length: int) -> list[Article]:
    """The articles again and again, until together they have this many characters."""
    out: list[Article] = []
    for article in cycle(once):
        if length <= 0:
            break
        out.append(Article(text=article.text[:length], published=article.published, id=f"{article.id}-{len(out)}"))
        length -= len(article.text)
    return out
