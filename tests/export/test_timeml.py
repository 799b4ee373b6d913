"""TimeML, as lxml reads it and holds it against the DTD beside this file."""

from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

import timeline as library
from timeline.article.expressions import find_dates
from timeline.event import Meeting, Mention, TimeLink
from timeline.export.characters import replaced
from timeline.extraction import extract
from timeline.model import Article, Timeline
from timeline.time.interval import Relation

DTD = etree.DTD(str(Path(__file__).with_name("timeml_1.2.1.dtd")))
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def document(timeline: Timeline) -> etree._Element:
    """The document of a timeline, once it is valid."""
    root = etree.fromstring(timeline.to_timeml(), PARSER)
    assert DTD.validate(root), DTD.error_log
    return root


def of(text: str, published: str | None = "2025-08-29") -> etree._Element:
    """The document of one article."""
    return document(extract(Article(id="a", text=text, published=published)))


def test_it_is_valid(story: Timeline, odd: Timeline) -> None:
    """Every timeline is valid TimeML, names and what they point at too."""
    for timeline in (story, odd, Timeline()):
        document(timeline)


def test_articles_come_back_to_the_character(story: Timeline) -> None:
    """Between one creation time and the next stands the text of an article."""
    texts: list[str] = []
    for node in document(story):
        if node.get("functionInDocument") == "CREATION_TIME":
            texts.append("")
        texts[-1] += (node.text or "") + (node.tail or "")
    assert texts == [article.text for article in story.articles]


@pytest.mark.parametrize("text", ["سطر\r\nثان\rثالث", "أ & ب < ج ]]> د", "\x00\x0b\ud800"])
def test_no_character_is_lost(text: str) -> None:
    """Line ends and markup of a text are its own, and what XML cannot hold is replaced one for one."""
    assert "".join(of(text).itertext()) == replaced(text)
    assert len(replaced(text)) == len(text)


def test_marks_stand_around_their_words(story: Timeline) -> None:
    """Every expression and every mention is marked, with its words inside."""
    root = document(story)
    dates = [node.text for node in root.iter("TIMEX3") if node.text]
    assert sorted(dates) == sorted(expression.text for expression in story.expressions)
    events = [node.text for node in root.iter("EVENT")]
    assert sorted(filter(None, events)) == sorted(mention.text for event in story for mention in event.mentions)
    assert len(root.findall("MAKEINSTANCE")) == len(events)


def test_publication_and_what_counts_from_it() -> None:
    """An article begins with its creation time, to which relative times point."""
    creation, yesterday, year = of("التقى الوزيران أمس كما التقيا في عام 2020.").iter("TIMEX3")
    assert (creation.get("value"), creation.get("functionInDocument")) == ("2025-08-29", "CREATION_TIME")
    assert (yesterday.get("value"), yesterday.get("anchorTimeID")) == ("2025-08-28", creation.get("tid"))
    assert (year.get("value"), year.get("temporalFunction")) == ("2020", None)
    assert [node.get("value") for node in of("أمس", None).iter("TIMEX3")] == ["XXXX-XX-XX", "XXXX-XX-XX"]


def test_a_span_lies_between_two_times() -> None:
    """From one day to another is a duration with a begin and an end that no words name."""
    _, span, first, last = of("زار الوزير القاهرة من 10 إلى 12 فبراير 2025.").iter("TIMEX3")
    assert (span.get("type"), span.get("value")) == ("DURATION", "P3D")
    assert (span.get("beginPoint"), span.get("endPoint")) == (first.get("tid"), last.get("tid"))
    assert (first.get("value"), last.get("value"), last.text) == ("2025-02-10", "2025-02-12", None)


@pytest.mark.parametrize(
    ("words", "published", "kind", "value"),
    [
        ("من 10 إلى 12 فبراير الجاري", None, "DURATION", "PXX"),
        ("من الساعة 10:00 إلى الساعة 12:30 أمس", "2025-08-29", "DURATION", "PT150M"),
        ("في رمضان 1446هـ", "2025-08-29", "DURATION", "P29D"),
        ("فجر أمس", "2025-08-29", "TIME", "2025-08-28"),
    ],
)
def test_what_has_no_value_of_its_own(words: str, published: str | None, kind: str, value: str) -> None:
    """A span is as long as it is known to be, and a part of a day that TIMEX3 has no code for is its day."""
    _, time, *_ = of(f"التقى الوزيران {words}.", published).iter("TIMEX3")
    assert (time.get("type"), time.get("value")) == (kind, value)


@pytest.mark.parametrize(("words", "quant"), [("كل جمعة", "EVERY"), ("ثلاثة أيام", None)])
def test_sets(words: str, quant: str | None) -> None:
    """What comes again is a SET of every such time."""
    *_, time = of(f"يلتقي الوزيران {words}.").iter("TIMEX3")
    assert time.get("quant") == quant


def test_links() -> None:
    """A time, a relation with its signal, and two mentions of one event are links."""
    root = of("اجتمع حسن رشاد مع حفتر في بنغازي أمس قبل لقاء كالين مع حفتر.")
    names = {node.get("eiid"): node.get("eventID") for node in root.iter("MAKEINSTANCE")}
    words = {node.get("eid"): node.text for node in root.iter("EVENT")}
    (signal,) = root.iter("SIGNAL")
    assert signal.text == "قبل"
    told = {
        (words[names[link.get("eventInstanceID")]], link.get("relType"), link.get("signalID"))
        for link in root.iter("TLINK")
    }
    assert ("اجتمع", "IS_INCLUDED", None) in told
    assert told & {("اجتمع", "BEFORE", signal.get("sid")), ("لقاء", "AFTER", signal.get("sid"))}
    assert len(root.findall("TLINK")) == 2


def test_mentions_of_one_event(story: Timeline) -> None:
    """Mentions beyond the first are bound to it, across articles too."""
    links = [link for link in document(story).iter("TLINK") if link.get("relType") == "IDENTITY"]
    assert len(links) == sum(len(event.mentions) - 1 for event in story if event.mentions)


def test_what_has_no_place_comes_behind() -> None:
    """Marks without their article, or upon each other, are empty elements behind the text, and keep their links."""
    text = "التقى الوزيران أمس"
    (yesterday,) = find_dates(text, "2025-08-29")
    link = TimeLink(Relation.DURING, yesterday.interval, None, None, "a", yesterday.start, yesterday.end, "أمس")
    upon = Mention("a", yesterday.start, yesterday.end, "أمس", text)
    event = Meeting(id="a:0", mentions=[upon, Mention("gone", 3, 5, "لق", text)], links=[link])
    timeline = Timeline(
        events=[event], articles=[Article(id="a", text=text)], expressions=[evolve(yesterday, article="a")]
    )
    root = document(timeline)
    assert "".join(root.itertext()) == text
    assert [node.text for node in root.iter("EVENT")] == [None, None]
    assert len(root.findall("TLINK")) == 2


def test_each_article_alone() -> None:
    """One document an article, for tools that expect that."""
    texts = ["التقى الوزيران أمس.", "لا جديد."]
    for text, timeline in zip(texts, library.extract_each(texts, published="2025-08-29"), strict=True):
        assert "".join(document(timeline).itertext()) == text
