"""JSON-LD, as RDFLib reads it without a network and by its list of schema.org's terms."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from rdflib import RDF, SDO, Graph, Literal, URIRef
from rdflib.term import Node

from timeline.extraction import extract
from timeline.model import Timeline

# RDFLib's own reader of JSON-LD uses a class that RDFLib no longer wants to be used.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


def graph(timeline: Timeline) -> Graph:
    """The triples of a timeline."""
    found = Graph()
    found.parse(data=timeline.to_jsonld(), format="json-ld")
    return found


def starts(text: str) -> list[Node]:
    """The start dates of what a text tells."""
    return list(graph(extract(text, published="2025-08-29")).objects(predicate=SDO.startDate))


def test_only_terms_of_schema_org(story: Timeline, odd: Timeline) -> None:
    """Every type and every property is one that schema.org has."""
    for timeline in (story, odd):
        for _, predicate, value in graph(timeline):
            term = value if predicate == RDF.type else predicate
            assert str(term).removeprefix(str(SDO)) in SDO, term


def test_every_event_that_is_stated(story: Timeline) -> None:
    """What is asserted or planned is an Event, about those who took part, told by its articles."""
    found = graph(story)
    stated = [event for event in story if event.polarity == "positive" and event.modality in {"asserted", "planned"}]
    events = set(found.subjects(RDF.type, SDO.Event))
    assert len(events) == len(stated) < len(story)
    assert {str(name) for event in events for name in found.objects(event, SDO.identifier)} == {e.id for e in stated}
    assert all((article, RDF.type, SDO.NewsArticle) in found for article in found.objects(predicate=SDO.subjectOf))
    roles = {str(name) for name in found.objects(predicate=SDO.roleName)}
    assert roles == {role for event in stated for role in event.roles}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("التقى الوزيران أمس.", Literal("2025-08-28", datatype=SDO.Date)),
        ("التقى الوزيران في مارس 2025.", Literal("2025-03", datatype=SDO.Date)),
        ("التقى الوزيران الأسبوع الماضي.", Literal("[2025-08-18..2025-08-24]", datatype=EDTF)),
    ],
)
def test_start(text: str, start: Literal) -> None:
    """A known day, month or year is a date; one of several days is EDTF and says so."""
    assert starts(text) == [start]


def test_no_start_is_made_up() -> None:
    """An event without a time has no date."""
    assert starts("التقى الوزيران.") == []


def test_it_can_stand_in_a_page(odd: Timeline) -> None:
    """No word of an article ends the script element around the file, and all come back as they were."""
    text = odd.to_jsonld()
    assert "<" not in text
    assert "</script>" in json.dumps(json.loads(text))


def test_no_context_is_fetched(story: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    """The context stands in the file itself."""

    def refuse(*_: object, **__: object) -> Any:
        raise AssertionError("the network was asked")

    opened: Callable[..., Any] = refuse
    monkeypatch.setattr("urllib.request.urlopen", opened)
    assert len(graph(story)) > len(story)
