"""Work in several processes: in order, nothing lost and nothing doubled, whoever dies."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline.processes import shared

ARTICLES = [
    timeline.Article(id=f"a{n}", published="2025-08-29", text=f"التقى الوزير نظيره {name} أمس في القاهرة. " * 20)
    for n, name in enumerate(("التركي", "القطري", "العراقي") * 60)
]
DIE = "__import__('os').kill(__import__('os').getpid(), 9)"
EVALUATE: Callable[[Any], Any] = eval
needs_signals = pytest.mark.skipif(os.name == "nt", reason="processes are killed otherwise here")


@needs_signals
def test_killed_workers() -> None:
    """Workers that are killed in the middle of their work change nothing."""
    undisturbed = list(timeline.extract_each(ARTICLES))
    found = []
    killed = 0
    for number, line in enumerate(timeline.extract_each(iter(ARTICLES), workers=2)):
        found.append(line)
        if number in {3, 90}:
            for worker in active_children()[number % 2 :]:
                os.kill(worker.pid or 0, signal.SIGKILL)
                killed += 1
    assert killed >= 2
    assert found == undisturbed


@needs_signals
def test_a_deadly_item() -> None:
    """Over what kills two processes no third one dies, and all else comes, in order."""
    batches = [["1", DIE, "2"], ["3"], [DIE], ["1/0", "4"]]
    outcomes = list(shared(EVALUATE, batches, 2))
    assert [item for item, _ in outcomes] == [item for batch in batches for item in batch]
    said = [outcome if isinstance(outcome, int) else type(outcome).__name__ for _, outcome in outcomes]
    assert said == [1, "DeadProcess", 2, 3, "DeadProcess", "ZeroDivisionError", 4]


def test_what_cannot_be_sent() -> None:
    """An item or a result that no pipe takes is an error of its own."""
    outcomes = [outcome for _, outcome in shared(EVALUATE, [["1", lambda: 0, "lambda: 0", "2"]], 2)]
    assert (outcomes[0], outcomes[3]) == (1, 2)
    assert isinstance(outcomes[1], Exception)
    assert isinstance(outcomes[2], TypeError)


def test_unguarded_program(tmp_path: Path) -> None:
    """A program whose processes would start the program again is told what to do."""
    program = tmp_path / "program.py"
    program.write_text("import timeline\nlist(timeline.extract_each(['أمس'], workers=2))\n", encoding="utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 1
    assert b"DeadProcess: new processes die" in done.stderr


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_that_is_too_long(workers: int) -> None:
    """What cannot be read is told with its place and its reason, and all the rest is read."""
    articles: list[timeline.Article | str] = [
        *ARTICLES[:40],
        timeline.Article(id="long", text="أمس " * 1000),
        "أمس",
        *ARTICLES[40:50],
    ]
    options = timeline.Options(longest_text=2000)
    told: list[timeline.UnreadArticle] = []
    found = list(timeline.extract_each(articles, workers=workers, options=options, on_error=told.append))
    assert [line.articles[0].id for line in found] == [f"a{n}" for n in range(40)] + [None] + [
        f"a{n}" for n in range(40, 50)
    ]
    (error,) = told
    assert (error.article, error.number) == (articles[40], 41)
    assert isinstance(error.__cause__, timeline.TextTooLong)
    with pytest.raises(timeline.UnreadArticle, match="article 41 \\(long\\): a text of 4000 characters"):
        list(timeline.extract_each(articles, workers=workers, options=options))


def test_what_is_at_hand() -> None:
    """Articles are asked for a few batches ahead, and a reader who has seen enough leaves no process behind."""
    asked = 0

    def stream() -> Iterator[timeline.Article]:
        nonlocal asked
        for article in ARTICLES * 100:
            asked += 1
            yield article

    lines: Any = timeline.extract_each(stream(), workers=2)
    next(lines)
    assert asked <= 5 * 32
    lines.close()
    assert active_children() == []
