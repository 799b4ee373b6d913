"""Arabic news as a timeline: time expressions, events, and their order.

What a name needs is imported when it is first asked for, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.article.expressions import find_dates, resolve
    from timeline.article.page import read
    from timeline.errors import (
        DeadProcess,
        InvalidArticle,
        InvalidInterval,
        InvalidOptions,
        InvalidPublicationDate,
        InvalidTimeline,
        MissingExtra,
        NotATimeExpression,
        TextTooLong,
        TimelineError,
        TooManyArticles,
        UnknownEvent,
        UnknownType,
        UnreadablePage,
        UnreadArticle,
    )
    from timeline.event import (
        Accusation,
        Agreement,
        Aid,
        Appointment,
        Arrest,
        Attack,
        Basis,
        Call,
        Casualty,
        Ceasefire,
        Deployment,
        Disaster,
        Dismissal,
        Election,
        Event,
        EventType,
        Meeting,
        Modality,
        Opening,
        Participant,
        Place,
        Polarity,
        Protest,
        Request,
        Role,
        Sanction,
        Statement,
        Threat,
        Trial,
        Visit,
    )
    from timeline.extraction import extract, extract_each, publication_dates
    from timeline.model import Article, Story, TimeExpression, Timeline
    from timeline.story.merge import merge
    from timeline.story.publication import Publication
    from timeline.time.interval import Interval, Relation
    from timeline.time.options import Options

__all__ = [
    "Accusation",
    "Agreement",
    "Aid",
    "Appointment",
    "Arrest",
    "Article",
    "Attack",
    "Basis",
    "Call",
    "Casualty",
    "Ceasefire",
    "DeadProcess",
    "Deployment",
    "Disaster",
    "Dismissal",
    "Election",
    "Event",
    "EventType",
    "Interval",
    "InvalidArticle",
    "InvalidInterval",
    "InvalidOptions",
    "InvalidPublicationDate",
    "InvalidTimeline",
    "Meeting",
    "MissingExtra",
    "Modality",
    "NotATimeExpression",
    "Opening",
    "Options",
    "Participant",
    "Place",
    "Polarity",
    "Protest",
    "Publication",
    "Relation",
    "Request",
    "Role",
    "Sanction",
    "Statement",
    "Story",
    "TextTooLong",
    "Threat",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "TooManyArticles",
    "Trial",
    "UnknownEvent",
    "UnknownType",
    "UnreadArticle",
    "UnreadablePage",
    "Visit",
    "extract",
    "extract_each",
    "find_dates",
    "merge",
    "publication_dates",
    "read",
    "resolve",
]

_HOMES = {
    "Interval": "time.interval",
    "Options": "time.options",
    "Publication": "story.publication",
    "Relation": "time.interval",
    "extract": "extraction",
    "extract_each": "extraction",
    "find_dates": "article.expressions",
    "merge": "story.merge",
    "publication_dates": "extraction",
    "read": "article.page",
    "resolve": "article.expressions",
    **dict.fromkeys(
        (
            "DeadProcess",
            "InvalidArticle",
            "InvalidInterval",
            "InvalidOptions",
            "InvalidPublicationDate",
            "InvalidTimeline",
            "MissingExtra",
            "NotATimeExpression",
            "TextTooLong",
            "TimelineError",
            "TooManyArticles",
            "UnknownEvent",
            "UnknownType",
            "UnreadArticle",
            "UnreadablePage",
        ),
        "errors",
    ),
    **dict.fromkeys(
        (
            "Article",
            "Story",
            "TimeExpression",
            "Timeline",
        ),
        "model",
    ),
}
"""The modules of the public names; those of no other are of `timeline.event`."""


if not TYPE_CHECKING:  # which would take any name for one of the package

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'event')}"), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
