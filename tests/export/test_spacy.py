"""spaCy's documents, made by spaCy's own Arabic tokenizer."""

import pytest
import spacy
from attrs import evolve
from spacy.language import Language

from timeline.event import Meeting, Mention
from timeline.extraction import extract
from timeline.model import Article, Timeline

TEXT = "التقى حسن رشاد نظيره التركي إبراهيم كالن مساء أمس الخميس في القاهرة. وفي اليوم التالي عاد."


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline that only splits Arabic into tokens."""
    return spacy.blank("ar")


def test_spans(nlp: Language) -> None:
    """Times, events, who took part and where are groups of spans with their labels and values."""
    timeline = extract(Article(id="a", text=TEXT, published="2025-08-29"))
    (doc,) = timeline.to_spacy(nlp)
    assert doc.text == TEXT
    assert [(span.text, span.label_, span.kb_id_) for span in doc.spans["times"]] == [
        ("مساء أمس الخميس", "TIME", "2025-08-28TEV"),
        ("اليوم التالي", "DATE", "2025-08-29"),
    ]
    meeting = timeline[0]
    assert [(span.text, span.label_, span.kb_id_, span.id_) for span in doc.spans["events"]][:1] == [
        ("التقى", "Meeting", "2025-08-28", meeting.id)
    ]
    assert ("إبراهيم كالن", "sides") in {(span.text, span.label_) for span in doc.spans["participants"]}
    assert [span.text for span in doc.spans["places"]][:1] == ["القاهرة."[:-1]]


def test_every_span_holds_its_words(nlp: Language, story: Timeline) -> None:
    """A span holds what was found, and no more than the tokens around it."""
    docs = story.to_spacy(nlp)
    assert [doc.text for doc in docs] == [article.text for article in story.articles]
    spans = [span for doc in docs for span in doc.spans["times"]]
    for span, time in zip(spans, story.expressions, strict=True):
        assert time.text in span.text
        assert len(span.text.split()) == len(time.text.split())
    assert sum(len(doc.spans["events"]) for doc in docs) == sum(len(event.mentions) for event in story)


def test_odd_timelines(nlp: Language, odd: Timeline) -> None:
    """Spans beyond a text are left out, and an empty text is a document without tokens."""
    beyond = Mention("a", 900, 905, "x", "x")
    docs = evolve(odd, events=[*odd, Meeting(id="b", mentions=[beyond])]).to_spacy(nlp)
    assert len(docs) == len(odd.articles)
    assert len(docs[1]) == 0
    assert len(docs[0].spans["events"]) == sum(m.article == "a" for event in odd for m in event.mentions)
