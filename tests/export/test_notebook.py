"""What a notebook shows, as lxml reads HTML."""

from attrs import evolve
from lxml import html

from timeline.article.expressions import find_dates, resolve
from timeline.event import Event
from timeline.extraction import extract
from timeline.model import TimeExpression, Timeline

TEXT = "التقى حسن رشاد نظيره التركي إبراهيم كالن مساء أمس الخميس في القاهرة."


def shown(value: TimeExpression | Event | Timeline) -> html.HtmlElement:
    """What a notebook makes of a value."""
    return html.fragment_fromstring(value._repr_html_(), create_parent="div")


def test_expression() -> None:
    """The words, their value and their time, and what disagrees."""
    assert shown(resolve("مساء أمس", "2025-08-29")).text_content() == "مساء أمس TIME 2025-08-28TEV 2025-08-28 evening"
    assert shown(resolve("أمس الاثنين", "2025-10-08")).text_content().endswith("conflict: weekday")
    assert shown(resolve("ثلاثة أيام")).text_content() == "ثلاثة أيام DURATION P3D"


def test_event() -> None:
    """Type, time, participants, place and the sentence."""
    (meeting,) = extract(TEXT, published="2025-08-29")
    rows = [list(row.itertext()) for row in shown(meeting).iter("tr")]
    assert rows == [
        ["Meeting", "2025-08-28 evening"],
        ["sides", "حسن رشاد", "إبراهيم كالن"],
        ["place", "القاهرة"],
        ["told", TEXT.removesuffix(".")],
    ]


def test_timeline(story: Timeline) -> None:
    """The first events in order, and how many more there are."""
    shows = shown(story)
    assert len(list(shows.iter("tr"))) == 51
    assert f"{len(story)} events" in shows.text_content()
    assert shows.text_content().endswith(f"and {len(story) - 50} more")


def test_arabic_keeps_to_itself(story: Timeline) -> None:
    """All Arabic stands in elements that set it apart in its own direction."""
    shows = shown(story)
    for element in shows.iter("bdi"):
        element.text = ""
    assert not any("\u0600" <= letter <= "\u06ff" for letter in shows.text_content())


def test_words_do_not_run(odd: Timeline) -> None:
    """No word of an article becomes an element."""
    (date,) = find_dates("<b>أمس</b>", "2025-08-29")
    allowed = {"div", "table", "thead", "tbody", "tr", "th", "td", "p", "bdi", "br", "code"}
    for value in (odd, odd[-1], date, evolve(date, text="<img src=x>")):
        assert {element.tag for element in shown(value).iter()} <= allowed
