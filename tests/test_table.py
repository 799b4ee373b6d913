"""The table for people: what it says, and how it lies in a terminal and in a file."""

from datetime import datetime
from io import StringIO

import pytest
from rich.cells import cell_len

from timeline.event import Basis, Meeting, Mention, Modality, Participant, Place, Polarity, Role
from timeline.export.isolate import FIRST_STRONG, POP
from timeline.export.table import write
from timeline.model import Article, Timeline
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval

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
