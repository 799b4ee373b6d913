"""Values as notebooks show them: a few lines of HTML, all text escaped, Arabic set apart in its own direction."""

from collections.abc import Iterable, Iterator
from html import escape

from timeline.event import Event, Participant
from timeline.export.summary import sentences, standing
from timeline.model import TimeExpression, Timeline
from timeline.time.label import label

_MOST = 50
"""So many events of a timeline are shown; the rest are counted."""
_CELL = 'style="text-align: start"'


def of_expression(expression: TimeExpression) -> str:
    """The words, what they mean in TIMEX3 and which time that is.

    >>> import timeline
    >>> print(of_expression(timeline.resolve("أمس", published="2025-08-29")))
    <bdi lang="ar">أمس</bdi> DATE <code>2025-08-28</code>
    """
    value = " ".join(filter(None, (expression.value, expression.mod)))
    interval = label(expression.interval) if expression.interval else ""
    parts = [_words(expression.text), escape(expression.type), f"<code>{escape(value)}</code>" if value else ""]
    if interval != expression.value:
        parts.append(escape(interval))
    conflicts = ", ".join(conflict.about for conflict in expression.conflicts)
    return " ".join(filter(None, (*parts, f"conflict: {_words(conflicts)}" if conflicts else "")))


def of_event(event: Event) -> str:
    """What happened, when, who took part and where, with the sentences that say so."""
    rows = [
        (event.type.value, escape(", ".join((label(event.when), *standing(event))))),
        *((name, _names(participants)) for name, participants in event.roles.items()),
        ("place", _words(event.place.text) if event.place else ""),
        ("conflict", _several(conflict.about for conflict in event.conflicts)),
        ("told", _several(sentences(event))),
    ]
    body = "".join(f"<tr><th {_CELL}>{escape(name)}</th><td {_CELL}>{cell}</td></tr>" for name, cell in rows if cell)
    return f"<table>{body}</table>"


def of_timeline(timeline: Timeline) -> str:
    """A row an event, the first of them where they are many."""
    headings = "".join(f"<th {_CELL}>{name}</th>" for name in ("When", "Event", "Who", "Where"))
    rows = "".join(f"<tr>{''.join(_row(event))}</tr>" for event in timeline[:_MOST])
    more = f"<p>and {len(timeline) - _MOST} more</p>" if len(timeline) > _MOST else ""
    count = f"<p>{len(timeline)} events, {len(timeline.articles)} articles</p>"
    return f"{count}<table><thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _row(event: Event) -> Iterator[str]:
    trigger = _words(event.mentions[0].text) if event.mentions else ""
    what = " ".join((event.type.value, trigger, *map(escape, standing(event))))
    for cell in (
        escape(label(event.when)),
        what,
        _names(event.participants),
        _words(event.place.text) if event.place else "",
    ):
        yield f"<td {_CELL}>{cell}</td>"


def _names(participants: Iterable[Participant]) -> str:
    return _several(participant.text for participant in participants)


def _several(texts: Iterable[str]) -> str:
    return "<br>".join(map(_words, dict.fromkeys(texts)))


def _words(text: str) -> str:
    """Words of an article, which keep their direction to themselves."""
    return f'<bdi lang="ar">{escape(text)}</bdi>'
