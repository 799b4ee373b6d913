"""Times and events as spans of spaCy's documents (https://spacy.io/api/spangroup)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.export.characters import encodable
from timeline.model import Timeline

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

GROUPS = ("times", "events", "participants", "places")
"""The groups of spans that a document gets."""


@frozen
class _Marked:
    """Characters of an article, the group that they belong to, and what spaCy keeps of them."""

    group: str
    start: int
    end: int
    label: str
    value: str = ""
    of: str = ""


def docs(timeline: Timeline, nlp: Language) -> Iterator[Doc]:
    """A document an article, in order, made by the tokenizer of `nlp` without running its pipeline."""
    marks: defaultdict[str | None, list[_Marked]] = defaultdict(list)
    for name, mark in _marks(timeline):
        marks[name].append(mark)
    for article in timeline.articles:
        doc = nlp.make_doc(encodable(article.text))
        for group in GROUPS:
            doc.spans[group] = [span for mark in marks[article.id] if mark.group == group for span in _span(doc, mark)]
        yield doc


def _span(doc: Doc, mark: _Marked) -> Iterator[Span]:
    """The tokens that hold the characters: a joined و or ب may be one token with them."""
    value, of = encodable(mark.value), encodable(mark.of)
    span = doc.char_span(mark.start, mark.end, mark.label, value, span_id=of, alignment_mode="expand")
    if span is not None:
        yield span


def _marks(timeline: Timeline) -> Iterator[tuple[str | None, _Marked]]:
    for time in timeline.expressions:
        yield time.article, _Marked("times", time.start, time.end, time.type, time.value or "")
    for event in timeline:
        for mention in event.mentions:
            yield mention.article, _Marked("events", mention.start, mention.end, event.type, event.edtf or "", event.id)
        for role, participants in event.roles.items():
            for one in participants:
                yield one.article, _Marked("participants", one.start, one.end, role, one.name, event.id)
        if place := event.place:
            yield place.article, _Marked("places", place.start, place.end, "place", place.name, event.id)
