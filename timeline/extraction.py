"""Articles to a timeline: the stages of one article in a row, and the merging of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from attrs import evolve

from timeline.arabic.sentences import sentences
from timeline.arabic.text import Words, split
from timeline.arabic.vocabulary import vocabulary
from timeline.article.arguments import arguments
from timeline.article.details import details
from timeline.article.events import events
from timeline.article.expressions import expressions
from timeline.article.factuality import factuality
from timeline.article.lines.boilerplate import body_ranges
from timeline.article.mentions import EventMention, Trigger
from timeline.article.triggers import find_triggers
from timeline.errors import InvalidArticle, UnreadArticle
from timeline.model import Article, Published, TimeExpression, Timeline, publication_date
from timeline.processes import attempt, shared
from timeline.story.merge import merge
from timeline.story.publication import Publication
from timeline.story.publication import publication_dates as dates_of_timelines
from timeline.time.options import USUAL, Options

_BATCH = 32
"""At most so many articles go to a process at a time,"""
_BATCH_CHARACTERS = 200_000
"""and no further one from so many characters on."""


def extract(
    articles: Article | str | Iterable[Article | str], published: Published = None, *, options: Options = USUAL
) -> Timeline:
    """The timeline of one article, or of several merged.

    A text stands for an article without id. `published` is the publication date of the articles that have none;
    the `options` say how to read what usage leaves open.

    >>> line = extract("التقى الوزير نظيره التركي أمس في القاهرة.", published="2025-08-29")
    >>> [(event.type.value, event.when.begin.date().isoformat()) for event in line]
    [('Meeting', '2025-08-28')]

    Raises `InvalidArticle` for what is neither, `InvalidPublicationDate` where `published` is no date, and
    `TextTooLong` and `TooManyArticles` where a text is longer, or there are more, than the `options` allow.
    """
    if isinstance(articles, Article | str):
        return merge([_of_one(articles, published, options)])
    if isinstance(articles, bytes | Mapping) or not isinstance(articles, Iterable):
        raise InvalidArticle(f"{type(articles).__name__} is no article: give an Article, a str, or a list of them")
    return merge((_of_one(article, published, options) for article in articles), options=options)


def extract_each(
    articles: Iterable[Article | str],
    published: Published = None,
    workers: int | None = None,
    *,
    options: Options = USUAL,
    on_error: Callable[[UnreadArticle], None] | None = None,
) -> Iterator[Timeline]:
    """One timeline an article, in order and lazily: only the articles at hand are held in memory.

    With `workers` so many processes share the work; a few batches for each of them are then at hand. A process that
    dies is replaced, and the article that it was at is read again.

    An article that nothing comes of raises `UnreadArticle`. Where `on_error` is given it is told to it instead, and
    the rest is read: then each article is either in one timeline or in one error.

    >>> [len(line) for line in extract_each(["التقى الوزير نظيره أمس.", "لا جديد."], published="2025-08-29")]
    [1, 0]
    >>> short = Options(longest_text=10)
    >>> list(extract_each(["أمس", "قبل ثلاثة أشهر"], options=short, on_error=print))[0].expressions[0].text
    article 2: a text of 14 characters; Options(longest_text=...) allows 10
    'أمس'

    Raises `InvalidPublicationDate` where `published` is no date, and `DeadProcess` where no process stays alive.
    """
    alone = partial(extract, published=publication_date(published), options=options)
    if workers is None or workers < 2:
        outcomes: Iterator[tuple[Article | str, Timeline | Exception]] = (
            (article, attempt(alone, article)) for article in articles
        )
    else:
        outcomes = shared(alone, _batches(articles), workers)
    for number, (article, outcome) in enumerate(outcomes, 1):
        match outcome:
            case Timeline():
                yield outcome
            case reason:
                error = UnreadArticle(article, number, str(reason))
                error.__cause__ = reason
                if on_error is None:
                    raise error
                on_error(error)


def _batches(articles: Iterable[Article | str]) -> Iterator[tuple[Article | str, ...]]:
    batch: list[Article | str] = []
    characters = 0
    for article in articles:
        batch.append(article)
        characters += len(article.text if isinstance(article, Article) else article)
        if len(batch) == _BATCH or characters >= _BATCH_CHARACTERS:
            yield tuple(batch)
            batch, characters = [], 0
    if batch:
        yield tuple(batch)


def publication_dates(
    articles: Iterable[Article | str], between: tuple[Published, Published]
) -> tuple[Publication, ...]:
    """For each article without a publication date, the days of a span that its words and the others' allow, and why.

    `between` is the first and the last day that come into question. Weekdays, الجاري, days and months without a year
    and happenings that dated articles tell too rule days out.

    >>> weekday = Article(text="التقى الوزير نظيره أمس الخميس.", id="a")
    >>> [publication] = publication_dates([weekday], between=("2025-08-25", "2025-08-31"))
    >>> publication.day, publication.clues[0].text
    (datetime.date(2025, 8, 29), 'أمس الخميس')

    Raises `InvalidPublicationDate` where `between` is no span of days.
    """
    return dates_of_timelines(extract_each(articles), between)


def _of_one(article: Article | str, published: Published, options: Options) -> Timeline:
    """An article's own timeline, its events still in the order of the text."""
    if isinstance(article, str):
        article = Article(text=article)
    if not isinstance(article, Article):
        raise InvalidArticle(f"{type(article).__name__} is no article: give an Article or a str")
    if article.published is None:
        article = evolve(article, published=publication_date(published))
    options.check_length(article.text)
    words = split(article.text, vocabulary())
    found = tuple(expressions(words, article.published, article.id, options))
    local = evolve(article, published=options.local(article.published))
    mentions = tuple(_mentions(article, words, found))
    return Timeline(events=events(local, words, mentions, found), articles=(article,), expressions=found)


def _mentions(article: Article, words: Words, expressions: Iterable[TimeExpression]) -> Iterator[EventMention]:
    """The mentions of events in the body of an article, with who, where and how far they are facts."""
    bounds = tuple(sentences(words))
    times = [range(words.at(x.start), words.stop(x.end)) for x in expressions]
    found = find_triggers(words, bounds, frozenset(chain.from_iterable(times)))
    triggers = tuple(_in_body(found, body_ranges(article.text)))
    taken = arguments(words, triggers, article.id, times, bounds)
    at = 0
    for trigger, (participants, place) in zip(triggers, taken, strict=True):
        while trigger.first >= bounds[at].stop:
            at += 1
        sentence = bounds[at]
        polarity, modality = factuality(words, trigger, sentence)
        told = tuple(details(words, trigger, sentence, article.id))
        yield EventMention(trigger, sentence, participants, place, told, polarity, modality)


def _in_body(triggers: Iterable[Trigger], ranges: Iterable[range]) -> Iterator[Trigger]:
    """The triggers that stand in these ranges of characters; both are in the order of the text."""
    bodies = iter(ranges)
    body = next(bodies, range(0))
    for trigger in triggers:
        while trigger.start >= body.stop and body.stop:
            body = next(bodies, range(0))
        if trigger.start in body:
            yield trigger
