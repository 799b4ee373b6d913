"""The command line: what it reads, what it writes where, and how it ends."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from timeline.cli import arguments, main
from timeline.export.isolate import FIRST_STRONG, POP
from timeline.model import Timeline

TEXT = "التقى الوزير نظيره التركي مساء أمس الخميس في القاهرة."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(
    *arguments: str | bytes, stdin: bytes = b"", environment: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 - the arguments are this file's
        [sys.executable, "-m", "timeline", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def assert_one_line(errors: str, status: int, expected: int) -> None:
    """A failure is one line on standard error."""
    assert status == expected
    assert errors.startswith("timeline")
    assert errors.count("\n") == 1


def test_extract_table(page: Path, capsys: Capture) -> None:
    """A file becomes a table with its event, dated against the publication date that was given."""
    assert main(["extract", str(page), "--published", "2025-08-29"]) == 0
    shown = capsys.readouterr().out
    assert "2025-08-28 evening" in shown
    assert "Meeting" in shown


def test_extract_json(page: Path, capsys: Capture) -> None:
    """The JSON that is written is a timeline again, with the article under the name of its file."""
    assert main(["extract", str(page), "--published", "2025-08-29T14:30", "--format", "json"]) == 0
    timeline = Timeline.from_json(capsys.readouterr().out)
    assert [article.id for article in timeline.articles] == ["page"]
    assert timeline.articles[0].published == datetime(2025, 8, 29, 14, 30)
    assert timeline.events


def test_dates_of_a_text(capsys: Capture) -> None:
    """The expressions of a text given as an argument: span, text, type, value, interval."""
    assert main(["dates", "وصل مساء أمس الخميس", "--published", "2025-08-29"]) == 0
    shown = capsys.readouterr().out
    for part in ("4–19", "مساء أمس الخميس", "TIME", "2025-08-28TEV", "2025-08-28 evening"):
        assert part in shown


def test_dates_of_a_file(page: Path, capsys: Capture) -> None:
    """An argument that names a file is read."""
    assert main(["dates", str(page), "--published", "2025-08-29"]) == 0
    shown = capsys.readouterr().out
    assert "page, published 2025-08-29" in shown
    assert "2025-08-28TEV" in shown


def test_explain(capsys: Capture) -> None:
    """A sentence is explained: its expressions, then its events."""
    assert main(["explain", TEXT, "--published", "2025-08-29"]) == 0
    shown = capsys.readouterr().out
    assert "read by the rule" in shown
    assert "named by" in shown


@pytest.mark.parametrize("text", ["", "no Arabic here"])
@pytest.mark.parametrize("command", ["dates", "explain"])
def test_nothing_found(command: str, text: str, capsys: Capture) -> None:
    """Words that say nothing of time are no fault."""
    assert main([command, text]) == 0
    assert "No words here" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["", "no Arabic here", "\n\n"])
def test_nothing_happens(text: str, tmp_path: Path, capsys: Capture) -> None:
    """An empty text and one without Arabic make an empty timeline."""
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    assert main(["extract", str(tmp_path / "page.txt")]) == 0
    assert "0 events" in capsys.readouterr().out


def test_not_utf8(tmp_path: Path, capsys: Capture) -> None:
    """A file that is no UTF-8 is named."""
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode("cp1256"))
    status = main(["extract", str(path)])
    errors = capsys.readouterr().err
    assert_one_line(errors, status, 1)
    assert str(path) in errors


@pytest.mark.parametrize("arguments", [["extract", "unknown.txt"], ["extract", ""], ["dates", "unknown.txt"]])
def test_unknown_file(arguments: list[str], page: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not there is no text, and a path that is empty is not the folder where one stands."""
    monkeypatch.chdir(page.parent)
    status = main(arguments)
    assert_one_line(capsys.readouterr().err, status, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "x", "--format", "xml"],
        ["extract", "x", "--output", "x.unknown"],
        ["extract", "x", "--type", "Wedding"],
        ["extract", "x", "--workers", "0"],
        ["extract", "x", "--between", "2025-08-01"],
        ["dates", "x", "--day-first", "--month-first"],
        ["dates", "x", "--published", "2025-02-30"],
        ["explain", "x", "--published", "yesterday"],
        ["summarise"],
        ["--unknown"],
    ],
)
def test_usage(arguments: list[str], capsys: Capture) -> None:
    """A command that is not understood ends with 2."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert_one_line(capsys.readouterr().err, int(str(ended.value.code)), 2)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["extract", "--help"], ["--version"]])
def test_help(arguments: list[str], capsys: Capture) -> None:
    """Whoever asks for help gets it."""
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = int(str(ended.code))
    assert status == 0
    assert "timeline" in capsys.readouterr().out


def test_bytes(page: Path) -> None:
    """Standard output is UTF-8 and words are read as such, whatever the locale says."""
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run("dates", "مساء أمس".encode(), environment=plain)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "مساء أمس" in done.stdout.decode("utf-8")
    assert run("dates", b"\xff \xfe").returncode == 1


def test_standard_input() -> None:
    """`-` reads standard input, which must be UTF-8 too."""
    done = run("extract", "-", "--format", "json", "--published", "2025-08-29", stdin=TEXT.encode())
    assert json.loads(done.stdout)["events"]
    failed = run("extract", "-", stdin=b"\xff")
    assert_one_line(failed.stderr.decode(), failed.returncode, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_full_disk(page: Path) -> None:
    """What cannot be written is said in one line."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - the arguments are this file's
            [sys.executable, "-m", "timeline", "extract", str(page)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert_one_line(done.stderr.decode(), done.returncode, 1)


@pytest.mark.parametrize("kind", ["table", "json"])
def test_broken_pipe(kind: str, page: Path) -> None:
    """A reader who goes away is no fault and makes no noise."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(  # noqa: S603 - the arguments are this file's
        [sys.executable, "-m", "timeline", "extract", str(page), "--format", kind],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_can_be_read_is(page: Path, capsys: Capture) -> None:
    """A file that cannot be read is told in a line, the others make their timeline, and the status says 1."""
    assert main(["extract", "missing.txt", str(page), "--format", "json"]) == 1
    written = capsys.readouterr()
    assert_one_line(written.err, 1, 1)
    assert Timeline.from_json(written.out).events


def test_lines_from_standard_input() -> None:
    """Standard input may be JSON Lines."""
    line = json.dumps({"id": "one", "text": TEXT, "published": "2025-08-29"}).encode()
    done = run("extract", "-", "--format", "json", stdin=line)
    assert [event["id"] for event in json.loads(done.stdout)["events"]] == ["one:0"]


TWO = "التقى الوزير حسن رشاد نظيره إبراهيم كالن يوم 3/4/2025 في القاهرة. وزار حفتر العاصمة روما في 28 أغسطس 2025."


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ((), ["Meeting", "Visit"]),
        (("--type", "visit"), ["Visit"]),
        (("--type", "Visit", "--type", "Meeting"), ["Meeting", "Visit"]),
        (("--about", "حفتر"), ["Visit"]),
        (("--about", "ابراهيم قالن"), ["Meeting"]),
        (("--between", "2025-08-01", "2025-08-31"), ["Visit"]),
        (("--between", "..", "2025-04-03"), ["Meeting"]),
        (("--between", "2025-03-04", "2025-03-04"), []),
        (("--between", "2025-03-04", "2025-03-04", "--month-first"), ["Meeting"]),
        (("--type", "Visit", "--about", "كالن"), []),
    ],
)
def test_which_events_are_kept(options: tuple[str, ...], kept: list[str], page: Path, capsys: Capture) -> None:
    """Types, a name, a span of days, and all of them at once choose the events that are written."""
    page.write_text(TWO, encoding="utf-8")
    assert main(["extract", str(page), "--format", "json", *options]) == 0
    assert [event["type"] for event in json.loads(capsys.readouterr().out)["events"]] == kept


def test_workers_change_nothing(tmp_path: Path, capsys: Capture) -> None:
    """Several processes give the timeline that one gives."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TWO, encoding="utf-8")
    for workers in ("1", "2"):
        assert main(["extract", str(tmp_path), "--format", "json", "--workers", workers]) == 0
    both = capsys.readouterr().out
    assert both[: len(both) // 2] == both[len(both) // 2 :]


@pytest.mark.parametrize(
    ("name", "begins"), [("a.json", b"{"), ("a.html", b"<!doctype html>"), ("a.ics", b"BEGIN:VCAL")]
)
def test_output(name: str, begins: bytes, page: Path, capsys: Capture) -> None:
    """A file is written in the format that its name ends with, and standard output stays free."""
    path = page.parent / name
    assert main(["extract", str(page), "--output", str(path)]) == 0
    assert path.read_bytes().startswith(begins)
    assert capsys.readouterr().out == ""


def test_output_that_cannot_be(page: Path, capsys: Capture) -> None:
    """A folder that is not there is an error in one line that names the file."""
    status = main(["extract", str(page), "--output", str(page.parent / "none" / "a.html")])
    errors = capsys.readouterr().err
    assert_one_line(errors, status, 1)
    assert "a.html" in errors


def test_dates_as_lines(capsys: Capture) -> None:
    """Expressions as JSON Lines; a date alone is text and no file."""
    assert main(["dates", "3/4/2025", "--month-first", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == "2025-03-04"


def test_when(page: Path, capsys: Capture) -> None:
    """The days that an article's words leave, with the words; a date that is stated is taken."""
    undated = page.with_name("undated.txt")
    undated.write_text(TEXT, encoding="utf-8")
    (page.parent / "index.jsonl").write_text(
        '{"path": "page.txt", "published": "2025-08-29"}\n{"path": "undated.txt"}', encoding="utf-8"
    )
    assert main(["when", str(page.parent), "--between", "2025-08-25", "2025-08-31"]) == 0
    shown = re.sub(f"[{FIRST_STRONG}{POP}]", "", capsys.readouterr().out).splitlines()
    assert shown[:2] == ["page: 2025-08-29, as it is stated", "undated: 2025-08-29"]
    assert shown[2] == "  “مساء أمس الخميس” (characters 26 to 41): its parts agree"
    assert main(["when", str(undated)]) == 0
    assert "--between" in capsys.readouterr().out


def examples() -> list[str]:
    """The lines of all help that show a command."""
    texts = [value for name, value in vars(arguments).items() if name.endswith("_EPILOG")]
    return re.findall(r"^  (timeline .+?)(?:   .*)?$", "\n".join(texts), re.MULTILINE)


@pytest.mark.parametrize("example", examples())
def test_examples_of_the_help(example: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each example does what it says where there are such files."""
    (tmp_path / "articles").mkdir()
    for name in ("article.txt", "other.txt", "undated.txt", "articles/one.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"text": TEXT}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    command, _, redirected = example.partition(" < ")
    command = command.partition(" > ")[0]
    with Path(redirected or "article.txt").open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        try:
            status = main(shlex.split(command)[1:])
        except SystemExit as ended:  # it asks for help
            status = int(str(ended.code))
    written = capsys.readouterr()
    assert (status, written.err) == (0, "")
    assert written.out or Path("story.html").exists() or Path("lines.jsonl").exists()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals here")
def test_progress_is_for_terminals(tmp_path: Path) -> None:
    """Long work shows how far it is where standard error is a terminal, and standard output has nothing of it."""
    (tmp_path / "corpus.jsonl").write_text((json.dumps({"text": TEXT}) + "\n") * 30, encoding="utf-8")
    ours, theirs = os.openpty()
    done = subprocess.run(  # noqa: S603 - the arguments are this file's
        [sys.executable, "-m", "timeline", "extract", str(tmp_path / "corpus.jsonl"), "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
        check=False,
    )
    os.close(theirs)
    assert b"Reading" in os.read(ours, 10_000)
    os.close(ours)
    assert json.loads(done.stdout)["events"]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise here")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupted(workers: str) -> None:
    """An interrupt ends the command without a word, with several processes too."""
    corpus = (json.dumps({"text": TEXT * 40}) + "\n").encode() * 3000
    with subprocess.Popen(  # noqa: S603 - the arguments are this file's
        [sys.executable, "-m", "timeline", "extract", "-", "--workers", workers],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as started:
        assert started.stdin
        started.stdin.write(corpus)  # more than a pipe holds: once it is written it is being read
        started.stdin.close()
        time.sleep(0.5)
        os.killpg(started.pid, signal.SIGINT)
        assert started.stderr
        assert started.stderr.read() == b""
    assert started.returncode == 130
