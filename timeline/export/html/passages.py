"""What the sources say of an event: their sentences, with the words marked that name, date and fill it."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from timeline.event import Event, Mention
from timeline.export.isolate import without_controls
from timeline.model import Article

Piece = tuple[str, str]
"""Words of a sentence, and what they are marked as, if anything."""

_Span = tuple[str, str | None, int, int]
"""What words are marked as, their article, where they begin and where they end."""


def passages(event: Event, article: Article) -> list[list[Piece]]:
    """The sentences of an article that name the event, each once and in the order of the text, in marked pieces.

    Marked are the `trigger`, the words of its `date`, the `tie` to another event that dates it, `who` took part and
    `where`; words that are two of these are the first of them. A sentence that is not in the article's text, as where
    only the events of a timeline were kept, comes whole and unmarked.
    """
    marks = {
        at: mark
        for mark, name, start, end in _spans(event)
        if name == article.id
        for at in range(start, min(end, len(article.text)))
    }
    first: dict[str, Mention] = {}
    for mention in sorted(event.mentions, key=lambda mention: mention.start):
        if mention.article == article.id:
            first.setdefault(mention.sentence, mention)
    return [list(_pieces(mention, article.text, marks)) for mention in first.values()]


def _spans(event: Event) -> Iterator[_Span]:
    """What is marked, the least important first."""
    if event.place:
        yield "where", event.place.article, event.place.start, event.place.end
    for participant in event.participants:
        yield "who", participant.article, participant.start, participant.end
    for link in event.links:
        if link.interval is None:
            yield "tie", link.article, link.start, link.end
    for link in event.links:
        if link.interval is not None:
            yield "date", link.article, link.start, link.end
    for mention in event.mentions:
        yield "trigger", mention.article, mention.start, mention.end


def _pieces(mention: Mention, text: str, marks: Mapping[int, str]) -> Iterator[Piece]:
    sentence = mention.sentence
    begin = text.rfind(sentence, max(0, mention.end - len(sentence)), mention.start + len(sentence))
    if begin < 0:
        begin, marks = 0, {}
    for mark, places in groupby(range(len(sentence)), lambda at: marks.get(begin + at, "")):
        yield without_controls("".join(sentence[at] for at in places)), mark
