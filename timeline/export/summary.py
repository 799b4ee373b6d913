"""What formats for people say of an event in plain words."""

from collections.abc import Iterator, Mapping

from timeline.event import Event, Modality, Polarity
from timeline.model import Article, Timeline


def headline(event: Event) -> str:
    """The type of an event and who took part, or the word that names it.

    >>> import timeline
    >>> [meeting] = timeline.extract("اجتمع حسن رشاد مع إبراهيم كالن في القاهرة.")
    >>> headline(meeting)
    'Meeting: حسن رشاد, إبراهيم كالن'
    """
    who = dict.fromkeys(participant.text for participant in event.participants)
    named = ", ".join(who) or ", ".join(mention.text for mention in event.mentions[:1])
    return f"{event.type}: {named}" if named else f"{event.type}"


def standing(event: Event) -> tuple[str, ...]:
    """What keeps an event from being a plain fact: that it is denied, planned or possible."""
    negative = ("negative",) if event.polarity is Polarity.NEGATIVE else ()
    return (*negative, *(() if event.modality is Modality.ASSERTED else (event.modality.value,)))


def sentences(event: Event) -> tuple[str, ...]:
    """The sentences that tell of an event, each once."""
    return tuple(dict.fromkeys(mention.sentence for mention in event.mentions))


def articles(timeline: Timeline) -> Mapping[str | None, Article]:
    """The articles of a timeline by their id."""
    return {article.id: article for article in timeline.articles}


def sources(event: Event, known: Mapping[str | None, Article]) -> Iterator[Article]:
    """The articles that tell of an event, each once, as far as the timeline has them."""
    for name in dict.fromkeys(mention.article for mention in event.mentions):
        if name in known:
            yield known[name]


def byline(article: Article) -> str:
    """An article by its source, title and publication date, or by its id where it has none of them."""
    told = (article.source, article.title, f"{article.published}" if article.published else None)
    return ", ".join(filter(None, told)) or article.id or "an article without a name"
