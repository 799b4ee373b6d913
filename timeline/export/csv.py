"""Events as comma-separated values (RFC 4180), a row an event, for spreadsheets."""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO

from timeline.event import Event, Role
from timeline.model import Timeline

COLUMNS = {
    "id": "the event's id",
    "type": "its type",
    "when": "when it was, in EDTF",
    "begin": "the first moment that comes into question, ISO 8601",
    "end": "the first moment after",
    "basis": "how the time is known",
    "polarity": "positive, or negative for what did not happen",
    "modality": "asserted, planned, possible or denied",
    "trigger": "the word that names it first",
    "agents": "participants, by what their part is; several between semicolons",
    "patients": "",
    "counterparts": "",
    "place": "where it was",
    "articles": "the ids of the articles that tell of it",
    "conflicts": "what the articles disagree on",
    "sentence": "the sentence of its first mention",
}
"""The columns and what they hold."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell begins with that a spreadsheet would run (OWASP, CSV Injection), in full width too."""


def dumps(timeline: Timeline) -> str:
    """The events as a table with a row of names first.

    A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
    """
    stream = StringIO(newline="")
    rows = csv.writer(stream)
    rows.writerow(COLUMNS)
    rows.writerows([_inert(cell) for cell in _row(event)] for event in timeline)
    return stream.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(event: Event) -> Iterator[str]:
    first = event.mentions[0] if event.mentions else None
    yield from (event.id, event.type, event.edtf or "")
    yield from (_moment(event.when.begin), _moment(event.when.end)) if event.when else ("", "")
    yield from (event.basis, event.polarity, event.modality, first.text if first else "")
    for role in Role:
        yield _several(participant.text for participant in event.participants if participant.role is role)
    yield event.place.text if event.place else ""
    yield _several(mention.article or "" for mention in event.mentions)
    yield _several(conflict.about for conflict in event.conflicts)
    yield first.sentence if first else ""


def _several(items: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(items))


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
