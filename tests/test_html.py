"""The page as text: what it says of a timeline, and what of an article's words can do nothing in it."""

import json
import re
from datetime import datetime
from html.parser import HTMLParser

import pytest

from timeline.event import EventType, Meeting, Mention, Participant, Place, Role, TimeLink
from timeline.export.html.contents import FAMILIES, contents
from timeline.export.html.passages import passages
from timeline.model import Article, Timeline
from timeline.time.interval import Interval, Relation

TEXT = "وصل الوفد. التقى الوزير حفتر مساء أمس في بنغازي. وكان اللقاء الثاني."
EVENING = Interval(datetime(2025, 8, 28, 18), datetime(2025, 8, 29))


def span(words: str) -> tuple[int, int]:
    """Where words stand in the text."""
    return TEXT.index(words), TEXT.index(words) + len(words)


MEETING = Meeting(
    id="a:11",
    when=EVENING,
    mentions=[
        Mention("a", *span("التقى"), "التقى", "التقى الوزير حفتر مساء أمس في بنغازي"),
        Mention("a", *span("لقاء"), "لقاء", "وكان اللقاء الثاني"),
    ],
    participants=[Participant(Role.AGENT, "الوزير", "وزير", "a", *span("الوزير"))],
    place=Place("بنغازي", "بنغازي", "a", *span("بنغازي")),
    links=[TimeLink(Relation.DURING, EVENING, None, None, "a", *span("مساء أمس"), "مساء أمس")],
)
ARTICLE = Article(id="a", text=TEXT)
LINE = Timeline(events=[MEETING], articles=[ARTICLE])


class Elements(HTMLParser):
    """The elements of a page with their attributes, and what its scripts hold."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.names: list[str] = []
        self.attributes: set[str] = set()
        self.scripts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.names.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Note what a script holds."""
        if self.names and self.names[-1] == "script" and data.strip():
            self.scripts.append(data)


def test_every_type_has_a_lane() -> None:
    """Each type of the inventory is drawn in exactly one lane."""
    drawn = [kind for kinds in FAMILIES.values() for kind in kinds]
    assert sorted(drawn) == sorted(EventType)


def test_passages() -> None:
    """The sentences of an event in the order of the text, with its trigger, time, people and place marked."""
    first, second = passages(MEETING, ARTICLE)
    assert [piece for piece in first if piece[1]] == [
        ("التقى", "trigger"),
        ("الوزير", "who"),
        ("مساء أمس", "date"),
        ("بنغازي", "where"),
    ]
    assert "".join(words for words, _ in first) == "التقى الوزير حفتر مساء أمس في بنغازي"
    assert second == [("وكان ال", ""), ("لقاء", "trigger"), (" الثاني", "")]


def test_passages_without_the_text() -> None:
    """A sentence that the article does not hold is shown as it is."""
    assert passages(MEETING, Article(id="a", text=""))[1] == [("وكان اللقاء الثاني", "")]


def test_contents() -> None:
    """An event says its bounds, its sentences by source, and its reasons."""
    (event,) = contents(LINE)["events"]
    assert (event["when"], event["label"]) == (["2025-08-28T18:00:00Z", "2025-08-29T00:00:00Z"], "2025-08-28 evening")
    assert event["headline"] == "التقى الوزير حفتر مساء أمس في بنغازي"
    assert event["sources"][0]["article"] == 0
    assert event["why"] == MEETING.explain().splitlines()


def test_page_allows_only_its_own() -> None:
    """The policy forbids all requests, and allows no script and no style but by its hash."""
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', LINE.to_html())
    assert policy
    assert policy[1].startswith("default-src &#x27;none&#x27;;")
    assert "unsafe" not in policy[1]
    assert policy[1].count("sha256-") == 3


HOSTILE = (
    "</script><script>window.ran=1</script>",
    '"><img src=x onerror=window.ran=1>',
    "<!--<script>",
    "</title></style>$data${script}\u2028\u2029\u202e\x00\ud800",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_no_markup(words: str) -> None:
    """What an article says, wherever it says it, changes no element of the page."""
    mention = Mention(words, 0, len(words), words, words)
    event = Meeting(
        id=words,
        mentions=[mention],
        participants=[Participant(Role.AGENT, words, words, words, 0, 1)],
        place=Place(words, words, words, 0, 1),
    )
    article = Article(id=words, text=words, title=words, source=words, url=f"javascript:{words}")
    page = Timeline(events=[event], articles=[article]).to_html(words)
    found, plain = Elements(page), Elements(Timeline().to_html())
    assert (found.names, found.attributes) == (plain.names, plain.attributes)
    assert page.encode()
    data = json.loads(found.scripts[0])
    assert data["events"][0]["id"] == words
    assert data["articles"][0]["url"] is None
    assert "\u202e" not in data["events"][0]["headline"]
