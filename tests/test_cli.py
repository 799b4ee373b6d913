"""The command line: what it reads, what it writes where, and how it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from io import StringIO
from pathlib import Path
from types import MappingProxyType

import pytest
from rich.cells import cell_len

from timeline.cli import main
from timeline.collection import articles
from timeline.errors import UnreadablePage
from timeline.event import Basis, Meeting, Mention, Modality, Participant, Place, Polarity, Role
from timeline.export.isolate import FIRST_STRONG, POP
from timeline.export.table import write
from timeline.model import Article, Timeline
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval

TEXT = "التقى الوزير نظيره التركي مساء أمس الخميس في القاهرة."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Makes a folder of articles with an index of these lines."""

    def make(*index: str) -> Path:
        for name in ("a", "b"):
            (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        if index:
            (tmp_path / "index.jsonl").write_text("\n".join(index), encoding="utf-8")
        return tmp_path

    return make


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
def test_unknown_file(arguments: list[str], folder: Folder, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not there is no text, and a path that is empty is not the folder where one stands."""
    monkeypatch.chdir(folder())
    status = main(arguments)
    assert_one_line(capsys.readouterr().err, status, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "x", "--format", "xml"],
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


def test_folder(folder: Folder) -> None:
    """A folder without an index holds its text files, in order, each once."""
    path = folder()
    found = list(articles([str(path), str(path / "a.txt")]))
    assert [(article.id, article.published) for article in found] == [("a", None), ("b", None)]


def test_index(folder: Folder) -> None:
    """An index says which files, under which names, from where and when."""
    path = folder('{"id": "second", "path": "b.txt", "source": "RT", "published": "2025-08-29"}', "", "")
    (found,) = articles([str(path)])
    assert (found.id, found.source, found.published) == ("second", "RT", datetime(2025, 8, 29).date())


def test_index_of_a_further_article(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second article of a page has an entry of its own; what an article states itself goes before."""
    pages = (Article(text="1", published="2020-01-01"), Article(text="2"), Article(text="3"))
    monkeypatch.setattr("timeline.read", lambda _: pages)
    path = folder(
        '{"id": "a", "path": "a.txt", "published": "2025-08-29"}',
        '{"id": "a#2", "path": "a.txt", "published": "2025-10-07"}',
    )
    found = [(article.id, str(article.published)) for article in articles([str(path)])]
    assert found == [("a", "2020-01-01"), ("a#2", "2025-10-07"), ("a#3", "None")]


@pytest.mark.parametrize(
    "line", ["{", "[]", '"id"', '{"path": "a.txt"}', '{"id": 1}', '{"id": "a", "path": "a.txt", "published": "soon"}']
)
def test_bad_index(line: str, folder: Folder) -> None:
    """A fault in an index is placed."""
    with pytest.raises(UnreadablePage, match=r"index\.jsonl, article 2: "):
        list(articles([str(folder('{"id": "a", "path": "a.txt"}', line))]))


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without articles is a mistake."""
    with pytest.raises(UnreadablePage):
        list(articles([str(tmp_path)]))


def test_names_are_unique(tmp_path: Path) -> None:
    """Files of one name in two folders are two articles."""
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text(TEXT, encoding="utf-8")
    first, second = articles([str(tmp_path / "x"), str(tmp_path / "y")])
    assert (first.id, second.id) == ("page", str(tmp_path / "y" / "page"))


LONG_NAME = "رئيس جهاز الاستخبارات إبراهيم قالن والوفد المرافق له من وزارة الدفاع والخارجية"
EVENTS = (
    Meeting(
        id="a:0",
        when=Interval(datetime(2025, 8, 28, 18), datetime(2025, 8, 29)),
        basis=Basis.RELATIVE,
        mentions=[Mention("a", 0, 5, "التقى", ""), Mention("b", 0, 5, "لقاء", "")],
        participants=[
            Participant(Role.AGENT, LONG_NAME, LONG_NAME, "a", 0, 9),
            Participant(Role.COUNTERPART, "حفتر", "حفتر", "a", 0, 9),
        ],
        place=Place("القاهرة", "القاهرة", "a", 0, 7),
        conflicts=[Conflict("place", (Alternative("القاهرة", "a"), Alternative("الجيزة", "b")))],
    ),
    Meeting(
        id="b:9",
        mentions=[Mention("b", 9, 13, "قمة", "")],
        polarity=Polarity.NEGATIVE,
        modality=Modality.DENIED,
    ),
)
TIMELINE = Timeline(
    events=EVENTS, articles=[Article(text="", id="a", source="RT"), Article(text="", id="b", published="2025-08-30")]
)


def table(timeline: Timeline) -> str:
    """The table of a timeline as it goes into a file."""
    stream = StringIO()
    write(timeline, stream)
    return stream.getvalue()


def test_table_says_what_is_known() -> None:
    """Time, basis, type, marks, roles, place, sources by number and name, conflicts."""
    shown = table(TIMELINE)
    for part in (
        *("2025-08-28 evening", "by another event", "undated", "conflict: place", "sides: ", "القاهرة", "denied"),
        *("negative", "[1] [2]", "[1] RT, a", "[2] b, 2025-08-30", "2 events (1 undated) from 2 articles"),
    ):
        assert part in shown


@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_table_keeps_directions_apart(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line closes what it opens, no cell's end stands inside an isolate, and all rows are of one width."""
    monkeypatch.setenv("COLUMNS", width)
    lines = table(TIMELINE).splitlines()
    for line in lines:
        assert cell_len(line) <= int(width)
        assert line.count(FIRST_STRONG) == line.count(POP)
        for part in line.split(FIRST_STRONG)[1:]:
            assert "  " not in part.partition(POP)[0]


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colours(no_color: str, coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    """A terminal gets colours, and none where NO_COLOR is set."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", no_color)
    terminal = Terminal()
    write(TIMELINE, terminal)
    assert ("\x1b[" in terminal.getvalue()) is coloured


def test_table_is_plain_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """No escape sequences where nobody looks, and nothing of an article steers the terminal."""
    assert "\x1b" not in table(TIMELINE)
    hostile = Meeting(id="x", mentions=[Mention("x\x1b[2J", 0, 1, "\x1b]0;title\x07قمة\u202e", "")])
    assert not set("\x1b\x07\u202e") & set(table(Timeline(events=[hostile], articles=[Article(text="", id="\x1b")])))
