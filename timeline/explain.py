"""Why: what the library read in words, and what it made of them, told to a person in English."""

from collections.abc import Iterator

from timeline.event import Basis, Event, Mention, Modality, Polarity, TimeLink
from timeline.export.isolate import isolate, isolate_words
from timeline.model import TimeExpression
from timeline.time.algebra import Duration, Every, Intersection, Vague
from timeline.time.conflict import Conflict
from timeline.time.english import meaning
from timeline.time.interval import Interval, Relation
from timeline.time.label import label
from timeline.time.tree import operators

_MODALITIES = {
    Modality.ASSERTED: "as a fact",
    Modality.PLANNED: "as planned",
    Modality.POSSIBLE: "as possible",
    Modality.DENIED: "as denied",
}


_RELATIONS = {
    Relation.BEFORE: "before",
    Relation.MEETS: "right before",
    Relation.OVERLAPS: "into the beginning of",
    Relation.STARTS: "at the beginning of",
    Relation.DURING: "within",
    Relation.FINISHES: "at the end of",
    Relation.EQUALS: "at the time of",
    Relation.FINISHED_BY: "up to the end of",
    Relation.CONTAINS: "around",
    Relation.STARTED_BY: "from the beginning of",
    Relation.OVERLAPPED_BY: "out of the end of",
    Relation.MET_BY: "right after",
    Relation.AFTER: "after",
}


def explain_expression(expression: TimeExpression) -> str:
    """Which words were read, by which rule, what they mean, against which anchor, and what was checked."""
    rule = isolate_words(expression.rule)
    return "\n".join(
        (
            f"{_quoted(expression.text)} ({_span(expression)}) was read by the rule “{rule}”.",
            f"It means: {meaning(expression.meaning)}.",
            _resolution(expression),
            *_checks(expression),
            *map(_conflict, expression.conflicts),
            f"TIMEX3: {' '.join(filter(None, (expression.type, expression.value, expression.mod)))}",
        )
    )


def _resolution(expression: TimeExpression) -> str:
    match expression:
        case TimeExpression(interval=Interval() as interval, anchor=None):
            return f"That is {_bounds(interval)}."
        case TimeExpression(interval=Interval() as interval, anchor=anchor):
            return f"Against publication on {anchor}, that is {_bounds(interval)}."
        case TimeExpression(meaning=Duration()):
            return "A length of time has no place on the calendar."
        case TimeExpression(meaning=Every()):
            return "What comes again has no one place on the calendar."
        case TimeExpression(meaning=Vague()):
            return "The words name no place on the calendar."
        case TimeExpression(anchor=None):
            return "No publication date was given to count from, so it stays open."
    return f"Publication on {expression.anchor} does not settle it, so it stays open."


def _checks(expression: TimeExpression) -> Iterator[str]:
    parts = tuple(operators(expression.meaning))
    intersections = [part for part in parts if type(part) is Intersection]
    if expression.interval and not expression.conflicts:
        for intersection in intersections:
            yield f"Checked: {' and '.join(map(meaning, intersection.parts))} agree."
    if expression.approximate:
        yield "Converted by the Umm al-Qura calendar: where the month is sighted locally it can be a day off."


def explain_event(event: Event) -> str:
    """Which words name the event, what dates it, how the text puts it, who took part, and what disagrees."""
    return "\n".join(
        (
            *_naming(event),
            *_dating(event),
            _putting(event),
            *(
                f"{role.capitalize()}: {', '.join(dict.fromkeys(_quoted(p.text) for p in participants))}."
                for role, participants in event.roles.items()
            ),
            *(f"{detail.kind.capitalize()}: {_quoted(detail.text)}." for detail in event.details),
            *([f"Place: {_quoted(event.place.text)}."] if event.place else []),
            *map(_conflict, event.conflicts),
        )
    )


def _naming(event: Event) -> Iterator[str]:
    match event.mentions:
        case (first, *others):
            yield f"{event.type} {isolate(event.id)}: named by {_quoted(first.text)} ({_span(first)}), in the sentence"
            yield f"  {isolate(first.sentence)}"
            for other in others:
                yield f"Named again by {_quoted(other.text)} ({_span(other)})."
        case _:
            yield f"{event.type} {isolate(event.id)}: named by no words."


def _dating(event: Event) -> Iterator[str]:
    match event.basis:
        case Basis.NONE if event.links:
            yield "No day follows from the words that place it."
        case Basis.NONE:
            yield "No words date it, and a publication date is no event's own."
        case Basis.EXPLICIT:
            yield f"Time: {_bounds(event.when)}, from words that say when."
        case Basis.RELATIVE:
            yield f"Time: {_bounds(event.when)}, from the time of another event."
    for link in event.links:
        to = f"event {isolate(link.anchor)}" if link.anchor else label(link.interval)
        by = f", by {meaning(link.offset).removeprefix('a duration of ')}" if link.offset else ""
        yield f"{_quoted(link.text)} ({_span(link)}) puts it {_RELATIONS[link.relation]} {to}{by}."


def _putting(event: Event) -> str:
    happened = "" if event.polarity is Polarity.POSITIVE else ", and that it did not happen"
    return f"The text puts it {_MODALITIES[event.modality]}{happened}."


def _conflict(conflict: Conflict) -> str:
    used, *others = (f"{isolate(side.value)} (from {_quoted(side.source)})" for side in conflict.alternatives)
    return f"Conflict about {isolate(conflict.about)}: {used} was used, against {' and '.join(others) or 'nothing'}."


def _bounds(interval: Interval | None) -> str:
    name = label(interval)
    match interval:
        case Interval(begin=begin, end=end) if begin and end and "to" not in name.split():
            return f"{name}, from {begin:%Y-%m-%d %H:%M} up to {end:%Y-%m-%d %H:%M}"
    return name


def _span(place: TimeExpression | Mention | TimeLink) -> str:
    article = f"{isolate(place.article)}, " if place.article else ""
    return f"{article}characters {place.start} to {place.end}"


def _quoted(words: str) -> str:
    return f"“{isolate(words)}”"
