"""Articles with their times and events marked, in TimeML 1.2.1 (https://timeml.github.io/site/publications/timeMLdocs/).

A document holds the articles one after another. Each begins with an empty TIMEX3 of the function CREATION_TIME, its
publication date, and the text from there to the next one, or to the first element of links, is the article's.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

from timeline.event import Event, EventType, Mention, Modality, Polarity, TimeLink
from timeline.export.characters import replaced
from timeline.export.timex3 import Attributes, of_expression, of_publication
from timeline.export.tlinks import Span, relations
from timeline.model import Article, Timeline

_CLASSES = {
    EventType.STATEMENT: "REPORTING",
    EventType.ACCUSATION: "I_ACTION",
    EventType.REQUEST: "I_ACTION",
    EventType.THREAT: "I_ACTION",
}
"""The class of an event that is more than an OCCURRENCE: it tells of others."""


@frozen
class _Mark:
    """An element around some words of an article, and empty elements of the same name that belong right behind it."""

    span: Span
    text: str
    name: str
    attributes: Attributes
    behind: tuple[Attributes, ...] = ()


def dumps(timeline: Timeline) -> str:
    """The timeline as one TimeML document.

    Each mention of an event is an EVENT with one instance, mentions of one event are bound by IDENTITY, and what dates
    or relates an event is a TLINK with its SIGNAL. What is not known of an instance, its part of speech, tense and
    aspect, is OTHER and NONE; `modality` says where an event is planned, possible or denied. What cannot be marked
    where it stands, since its article is not there or other marks are, comes as an empty element behind the articles.
    """
    times = _times(timeline)
    instances = _instances(timeline)
    events = [_event(event, mention, instances[n, k]) for n, event, k, mention in _mentions(timeline)]
    signals = _signals(timeline, [*times, *events])
    articles: list[str] = []
    marks = _by_article([*times, *events, *signals])
    for number, article in enumerate(timeline.articles, 1):
        articles.append(_element("TIMEX3", of_publication(article, f"t{number}")))
        articles += _marked(article, marks)
    left = [mark for of_article in marks.values() for mark in of_article]
    unheard = {mark.span for mark in left if mark.name == "SIGNAL"}
    heard = {(mark.span[0], mark.span[1]): mark.attributes["sid"] for mark in signals if mark.span not in unheard}
    named = {mark.span: mark.attributes["tid"] for mark in times}
    marked = [mark for mark in left if mark.name != "SIGNAL"]
    behind = [
        *(_element(mark.name, attributes) for mark in marked for attributes in (mark.attributes, *mark.behind)),
        *(_element("MAKEINSTANCE", _instance(event, instances[n, k])) for n, event, k, _ in _mentions(timeline)),
        *(_element("TLINK", link) for link in relations(timeline, instances, named, heard)),
    ]
    return f'<?xml version="1.0"?>\n<TimeML>{"".join(articles)}{"".join(behind)}</TimeML>\n'


def _mentions(timeline: Timeline) -> Iterator[tuple[int, Event, int, Mention]]:
    for n, event in enumerate(timeline):
        for k, mention in enumerate(event.mentions):
            yield n, event, k, mention


def _instances(timeline: Timeline) -> dict[tuple[int, int], int]:
    """The number of each mention, by those of its event and of itself in it."""
    return {(n, k): number for number, (n, _, k, _) in enumerate(_mentions(timeline), 1)}


def _times(timeline: Timeline) -> list[_Mark]:
    publications = {article.id: f"t{number}" for number, article in enumerate(timeline.articles, 1)}
    marks = []
    for number, expression in enumerate(timeline.expressions, len(timeline.articles) + 1):
        first, *behind = of_expression(expression, f"t{number}0", publications.get(expression.article))
        span = expression.article, expression.start, expression.end
        marks.append(_Mark(span, expression.text, "TIMEX3", first, tuple(behind)))
    return marks


def _event(event: Event, mention: Mention, number: int) -> _Mark:
    attributes = {"eid": f"e{number}", "class": _CLASSES.get(event.type, "OCCURRENCE")}
    return _Mark((mention.article, mention.start, mention.end), mention.text, "EVENT", attributes)


def _instance(event: Event, number: int) -> Attributes:
    attributes = {"eiid": f"ei{number}", "eventID": f"e{number}", "pos": "OTHER", "tense": "NONE", "aspect": "NONE"}
    attributes["polarity"] = "POS" if event.polarity is Polarity.POSITIVE else "NEG"
    if event.modality is not Modality.ASSERTED:
        attributes["modality"] = event.modality.value
    return attributes


def _by_article(marks: Iterable[_Mark]) -> defaultdict[str | None, list[_Mark]]:
    """The marks of each article in the order of its text."""
    of_article: defaultdict[str | None, list[_Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: mark.span[1:]):
        of_article[mark.span[0]].append(mark)
    return of_article


def _signals(timeline: Timeline, marks: list[_Mark]) -> list[_Mark]:
    """The words that relate one event to another: those of a link that stand before any other mark in it."""
    starts = {article: [mark.span[1] for mark in of_article] for article, of_article in _by_article(marks).items()}
    found: dict[Span, _Mark] = {}
    for event in timeline:
        for link in event.links:
            words = _signal(link, starts.get(link.article, [])) if link.anchor else ""
            span = link.article, link.start, link.start + len(words)
            if words and span not in found:
                found[span] = _Mark(span, words, "SIGNAL", {"sid": f"s{len(found) + 1}"})
    return list(found.values())


def _signal(link: TimeLink, starts: list[int]) -> str:
    at = bisect_left(starts, link.start)
    if at == len(starts) or starts[at] >= link.end:
        return link.text
    words = link.text[: starts[at] - link.start]
    if words and not words[-1].isspace():  # an article or a preposition that is one with the next word
        words = words[: len(words) - len(words.split()[-1])]
    return words.rstrip()


def _marked(article: Article, marks: Mapping[str | None, list[_Mark]]) -> Iterator[str]:
    """The article's text with its marks in it; those that find their place are taken out of `marks`."""
    at, left = 0, []
    for mark in marks.get(article.id, ()):
        _, start, end = mark.span
        if start < at or article.text[start:end] != mark.text:
            left.append(mark)
            continue
        yield _text(article.text[at:start])
        yield _element(mark.name, mark.attributes, _text(mark.text))
        yield from (_element(mark.name, attributes) for attributes in mark.behind)
        at = end
    if article.id in marks:
        marks[article.id][:] = left
    yield _text(article.text[at:])


def _text(text: str) -> str:
    """Text as XML holds it; a bare carriage return would come back as another sign."""
    return escape(replaced(text), {"\r": "&#13;"})


def _element(name: str, attributes: Attributes, text: str = "") -> str:
    """An element; where it is empty, a line ends inside its tag, where that is no part of the text."""
    written = "".join(f" {key}={quoteattr(replaced(value))}" for key, value in attributes.items())
    return f"<{name}{written}>{text}</{name}>" if text else f"<{name}{written}\n/>"
