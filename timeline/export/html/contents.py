"""What the page shows of a timeline, as what JSON holds. All words of articles are text here, never markup."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from timeline.event import Basis, Event, EventType, Modality, Participant, Polarity
from timeline.export.html.passages import passages
from timeline.export.isolate import isolate, without_controls
from timeline.model import Article, Timeline
from timeline.time.conflict import Conflict
from timeline.time.interval import Interval
from timeline.time.label import label

FAMILIES: dict[str, tuple[EventType, ...]] = {
    "Talks": (EventType.MEETING, EventType.VISIT, EventType.CALL),
    "Words": (EventType.STATEMENT, EventType.REQUEST, EventType.ACCUSATION, EventType.THREAT),
    "Terms": (EventType.AGREEMENT, EventType.CEASEFIRE, EventType.SANCTION, EventType.AID, EventType.OPENING),
    "Offices": (EventType.APPOINTMENT, EventType.DISMISSAL, EventType.ELECTION),
    "Force": (EventType.ATTACK, EventType.DEPLOYMENT, EventType.CASUALTY, EventType.DISASTER),
    "Justice": (EventType.ARREST, EventType.TRIAL, EventType.PROTEST),
}
"""The types by the lane in which they are drawn; a lane has one colour."""

_LANES = {kind: lane for lane, kinds in FAMILIES.items() for kind in kinds}
_HEADLINE = 90
"""Characters of a sentence that stand for the event in lists."""
_BEFORE = 45
"""A sentence whose trigger comes later than this is shown from the trigger on."""


def contents(timeline: Timeline) -> dict[str, Any]:
    """The articles and events of a timeline, each event with its sentences, and what the timeline's conflicts are."""
    return {
        "lanes": list(FAMILIES),
        "articles": [_article(article) for article in timeline.articles],
        "events": [_event(event, timeline.articles) for event in timeline],
        "conflicts": [_conflict(conflict, timeline.articles) for conflict in timeline.conflicts],
    }


def _name(article: Article) -> str:
    return without_controls(article.source or article.title or article.id or "Unnamed source")


def _article(article: Article) -> dict[str, Any]:
    return {
        "name": _name(article),
        "title": article.title and without_controls(article.title),
        "url": article.url if article.url and article.url.startswith(("https://", "http://")) else None,
        "published": article.published and f"{article.published:%Y-%m-%d}",
    }


def _event(event: Event, articles: tuple[Article, ...]) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type.value,
        "lane": _LANES[event.type],
        "when": _bounds(event.when),
        "label": label(event.when),
        "relative": event.basis is Basis.RELATIVE,
        "marks": [
            *([event.polarity.value] if event.polarity is not Polarity.POSITIVE else []),
            *([event.modality.value] if event.modality is not Modality.ASSERTED else []),
        ],
        "headline": _headline(event),
        "roles": [[role, list(_names(participants))] for role, participants in event.roles.items()],
        "place": event.place and {"text": without_controls(event.place.text), "name": event.place.name},
        "sources": list(_sources(event, articles)),
        "conflicts": [_conflict(conflict, articles) for conflict in event.conflicts],
        "why": event.explain().splitlines(),
        "ties": [[f"event {isolate(anchor)}", anchor] for anchor in sorted(_anchors(event), key=len, reverse=True)],
    }


def _anchors(event: Event) -> set[str]:
    """The events that the explanation speaks of."""
    return {link.anchor for link in event.links if link.anchor}


def _bounds(when: Interval | None) -> list[str | None] | None:
    return None if when is None else [_moment(when.begin), _moment(when.end)]


def _moment(moment: datetime | None) -> str | None:
    """A moment of the clock that the articles go by; the page reckons with it as if it were UTC."""
    return None if moment is None else f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _names(participants: tuple[Participant, ...]) -> Iterator[dict[str, str]]:
    """Who took part, each normal form once, under the words that name it first."""
    first: dict[str, Participant] = {}
    for participant in participants:
        first.setdefault(participant.name, participant)
    for name, participant in first.items():
        yield {"text": without_controls(participant.text), "name": name}


def _sources(event: Event, articles: tuple[Article, ...]) -> Iterator[dict[str, Any]]:
    """What each article that tells the event says of it; `alone` is how it dates it without the others."""
    witnesses = {mention.article: witness for witness in event.witnesses for mention in witness.mentions}
    told = {mention.article for mention in event.mentions}
    for number, article in enumerate(articles):
        if article.id in told:
            witness = witnesses.get(article.id)
            yield {
                "article": number,
                "alone": witness and label(witness.when),
                "sentences": passages(event, article),
            }


def _headline(event: Event) -> str:
    """The beginning of the sentence that names the event first, or the part of it from the trigger on."""
    if not event.mentions:
        return ""
    mention = event.mentions[0]
    before, trigger, after = mention.sentence.partition(mention.text)
    line = mention.sentence if len(before) <= _BEFORE else f"… {trigger}{after}"
    words = " ".join(without_controls(line).split())
    return words if len(words) <= _HEADLINE else f"{words[:_HEADLINE].rpartition(' ')[0]} …"


def _conflict(conflict: Conflict, articles: tuple[Article, ...]) -> dict[str, Any]:
    """What sources disagree on, and what each side says; an article that says it stands under its name."""
    names = {article.id: _name(article) for article in articles}
    return {
        "about": without_controls(conflict.about),
        "sides": [
            [without_controls(side.value), names.get(side.source) or without_controls(side.source)]
            for side in conflict.alternatives
        ],
    }
