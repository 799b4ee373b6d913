"""Corpora of any size: a line an article, bad lines told and counted, and gone on with where it broke off."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.archive import resume
from timeline.cli import main
from timeline.errors import InvalidTimeline
from timeline.model import Timeline

TEXT = "التقى الوزير نظيره التركي مساء أمس الخميس في القاهرة. "
BAD = {7: "{", 12: '{"id": 1}', 30: "\udcff", 31: '{"text": "", "published": "soon"}'}
Capture = pytest.CaptureFixture[str]


def corpus(folder: Path, articles: int, text: str = TEXT) -> Path:
    """A file of articles with some bad lines and an empty one."""
    path = folder / "corpus.jsonl"
    lines = [json.dumps({"id": f"a{n}", "text": f"{text}{n}", "published": "2025-08-29"}) for n in range(articles)]
    for number, bad in BAD.items():
        lines.insert(number - 1, bad)
    path.write_text("\n".join([*lines, "", ""]), encoding="utf-8", errors="surrogateescape")
    return path


def each(path: Path, *options: str) -> int:
    """Run the command."""
    return main(["each", str(path), "--output", str(path.with_name("out.jsonl")), *options])


def test_bad_lines(tmp_path: Path, capsys: Capture) -> None:
    """Each bad line is told with its number, they are counted, and the rest is written in order."""
    assert each(corpus(tmp_path, 50)) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.partition("corpus.jsonl, line ")[2].partition(":")[0] for line in told[:-1]] == list(map(str, BAD))
    assert told[-1] == "timeline: 50 written, 0 there before, 4 not readable"
    written = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    found = [Timeline.from_json(line) for line in written]
    assert [line.articles[0].id for line in found] == [f"a{n}" for n in range(50)]
    assert all(line.events for line in found)


@pytest.mark.parametrize("kept", [0, 1, 10, 500, 20_000, 40_001, -1])
def test_resume(kept: int, tmp_path: Path, capsys: Capture) -> None:
    """An output that was cut anywhere becomes the whole one."""
    path, out = corpus(tmp_path, 20), tmp_path / "out.jsonl"
    each(path)
    whole = out.read_bytes()
    out.write_bytes(whole[:kept])
    each(path, "--resume")
    assert out.read_bytes() == whole
    each(path, "--resume")
    assert out.read_bytes() == whole
    assert "timeline: 0 written, 20 there before" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="processes are killed otherwise here")
def test_killed(tmp_path: Path, capsys: Capture) -> None:
    """A command that was killed, with all its processes or without them, is gone on with: nothing lost or doubled."""
    path, out = corpus(tmp_path, 250, TEXT * 10), tmp_path / "out.jsonl"
    with subprocess.Popen(  # noqa: S603 - the arguments are this file's
        [sys.executable, "-m", "timeline", "each", str(path), "--output", str(out), "--workers", "2"],
        stderr=subprocess.DEVNULL,
    ) as started:
        while not out.exists() or out.stat().st_size < 100_000:
            time.sleep(0.01)
        os.kill(started.pid, signal.SIGKILL)
    broken_off = out.stat().st_size
    each(path, "--resume", "--workers", "2")
    resumed = out.read_bytes()
    assert 100_000 <= broken_off < len(resumed)
    each(path)
    assert out.read_bytes() == resumed
    capsys.readouterr()


@pytest.mark.parametrize(
    "content", ["my notes", "my notes\n", "{}\n", '{"version": 1, "articles": 3}\n', "[" * 99_999 + "\n"]
)
def test_other_files_stay(content: str, tmp_path: Path, capsys: Capture) -> None:
    """What is no output of ours is not gone on with, and stays as it is."""
    path, out = corpus(tmp_path, 1), tmp_path / "out.jsonl"
    out.write_text(content, encoding="utf-8")
    assert each(path, "--resume") == 1
    assert "line 1: no timeline" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == content
    with pytest.raises(InvalidTimeline):
        resume(out)


def test_resume_needs_a_file(tmp_path: Path, capsys: Capture) -> None:
    """Standard output cannot be gone on with."""
    with pytest.raises(SystemExit):
        main(["each", str(corpus(tmp_path, 1)), "--resume"])
    assert "--output" in capsys.readouterr().err
