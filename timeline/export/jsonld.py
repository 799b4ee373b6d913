"""Events as linked data: JSON-LD in the terms of schema.org (https://schema.org/Event)."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from timeline.event import Event, Modality, Polarity
from timeline.export.summary import headline, sentences
from timeline.model import Article, Timeline
from timeline.time.interval import Interval

_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "startDate": {"@type": "Date"},
    "datePublished": {"@type": "Date"},
    "eventStatus": {"@type": "@vocab"},
    "url": {"@type": "@id"},
}
"""The context stands in the file, so that no reader has to fetch one."""
_SHOWN = (Modality.ASSERTED, Modality.PLANNED)
_MINUTE = timedelta(minutes=1)
_TAGS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end a `script` element around the file; inside strings JSON may write it so."""


def dumps(timeline: Timeline) -> str:
    """The articles and the events that they state as facts or plans; what is denied or only possible stays out.

    `startDate` is an ISO 8601 date where the day, the month or the year is known, and EDTF, marked as such, where an
    event was on one of several days.
    """
    names = {article.id: f"_:article{number}" for number, article in enumerate(timeline.articles, 1)}
    graph = [
        *(_article(article, names[article.id]) for article in timeline.articles),
        *(_event(event, f"_:event{number}", names) for number, event in enumerate(timeline, 1) if _is_stated(event)),
    ]
    text = json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)
    return text.translate(_TAGS) + "\n"


def _is_stated(event: Event) -> bool:
    return event.polarity is Polarity.POSITIVE and event.modality in _SHOWN


def _article(article: Article, name: str) -> dict[str, object]:
    data: dict[str, object | None] = {
        "@id": name,
        "@type": "NewsArticle",
        "inLanguage": "ar",
        "identifier": article.id,
        "headline": article.title and _arabic(article.title),
        "datePublished": article.published and _published(article.published),
        "publisher": article.source and {"@type": "Organization", "name": article.source},
        "url": article.url,
    }
    return _known(data)


def _published(published: date | datetime) -> object:
    match published:
        case datetime():
            return {"@type": "DateTime", "@value": published.isoformat()}
    return published.isoformat()


def _event(event: Event, name: str, articles: dict[str | None, str]) -> dict[str, object]:
    told = dict.fromkeys(articles[mention.article] for mention in event.mentions if mention.article in articles)
    data: dict[str, object | None] = {
        "@id": name,
        "@type": "Event",
        "additionalType": event.type.value,
        "identifier": event.id,
        "name": headline(event),
        "description": [_arabic(sentence) for sentence in sentences(event)],
        "startDate": _start(event),
        "eventStatus": "EventScheduled",
        "location": event.place and {"@type": "Place", "name": _arabic(event.place.text)},
        "about": list(_participants(event)),
        "subjectOf": [{"@id": article} for article in told],
    }
    return _known(data)


def _known(data: dict[str, object | None]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value}


def _start(event: Event) -> object | None:
    match event.when:
        case Interval(begin=datetime() as begin, length=timedelta() as length) if length <= _MINUTE:
            return {"@type": "DateTime", "@value": begin.isoformat()}
    if (written := event.edtf) is None:
        return None
    return written if written.replace("-", "").isdigit() else {"@type": _EDTF, "@value": written}


def _participants(event: Event) -> Iterator[dict[str, object]]:
    """The participants, each under a Role, which in schema.org stands between a property and its value."""
    for role, participants in event.roles.items():
        for name in dict.fromkeys(participant.text for participant in participants):
            yield {"@type": "Role", "roleName": role, "about": {"@type": "Thing", "name": _arabic(name)}}


def _arabic(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "ar"}
