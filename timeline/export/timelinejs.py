"""Events for TimelineJS, a slide each, after its JSON format (https://timeline.knightlab.com/docs/json-format.html)."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from html import escape

from timeline.event import Event
from timeline.export.summary import articles, byline, headline, sentences, sources, standing
from timeline.model import Article, Timeline
from timeline.time.interval import Interval
from timeline.time.label import label


def dumps(timeline: Timeline) -> str:
    """The timeline as JSON. TimelineJS shows text as HTML, so all that articles say is escaped."""
    known = articles(timeline)
    slides = [_slide(event, event.when.begin, known) for event in timeline if event.when and event.when.begin]
    title = {"headline": "Timeline", "text": _title(len(slides), len(timeline) - len(slides))}
    data = {"title": {"text": title, "autolink": False}, "events": slides, "scale": "human"}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _title(shown: int, left: int) -> str:
    return f"Events with a begin: {shown}. Events that cannot be drawn for want of one: {left}."


def _slide(event: Event, begin: datetime, known: Mapping[str | None, Article]) -> dict[str, object]:
    slide: dict[str, object] = {
        "start_date": _date(begin),
        "text": {"headline": _right_to_left(headline(event)), "text": "".join(_body(event, known))},
        "display_date": label(event.when),
        "group": event.type.value,
        "unique_id": event.id,
        "autolink": False,
    }
    if end := _end(event.when):
        slide["end_date"] = _date(end)
    return slide


def _end(when: Interval | None) -> datetime | None:
    """The last day, or the moment that ends a part of a day; None where that is no more than the begin says."""
    if when is None or when.begin is None or when.end is None or when.end <= when.begin:
        return None
    if when.begin.time() == when.end.time() == time.min:
        last = datetime.combine(when.end - datetime.resolution, time.min)
        return last if last > when.begin else None
    return when.end


def _date(moment: datetime) -> dict[str, int]:
    date = {"year": moment.year, "month": moment.month, "day": moment.day}
    return date if moment.time() == time.min else {**date, "hour": moment.hour, "minute": moment.minute}


def _body(event: Event, known: Mapping[str | None, Article]) -> Iterator[str]:
    for told in sentences(event):
        yield f"<p>{_right_to_left(told)}</p>"
    for words in standing(event):
        yield f"<p>{escape(words)}</p>"
    if event.place:
        yield f"<p>{_right_to_left(event.place.text)}</p>"
    for article in sources(event, known):
        yield f"<p><small>{_right_to_left(byline(article))}</small></p>"


def _right_to_left(text: str) -> str:
    return f'<span dir="auto">{escape(text)}</span>'
