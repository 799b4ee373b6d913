"""The stages of the library on one text after the other, beside what no reader can go below: splitting by `re`."""

import re
from collections.abc import Callable, Iterable
from time import process_time

from attrs import frozen

import timeline
from timeline import Article, Timeline

RUNS = 5
"""The best of these counts; the others met something else on the machine."""

_WORDS = re.compile(r"\W+")


@frozen
class Speed:
    """What was measured, in characters a second; `note` says what else there is to say."""

    name: str
    rate: float
    note: str = ""


def _seconds(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


def _best(work: Callable[[], object]) -> float:
    return min(_seconds(work) for _ in range(RUNS))


def _each(work: Callable[[Article], object], articles: Iterable[Article]) -> None:
    for article in articles:
        work(article)


def _split(article: Article) -> object:
    return _WORDS.split(article.text)


def _find_dates(article: Article) -> object:
    return timeline.find_dates(article.text, article.published)


def stages(articles: list[Article]) -> list[Speed]:
    """The floor, then each stage: in one pass of a fresh process over what it has never seen, and again."""
    length = sum(len(article.text) for article in articles)
    timeline.find_dates("أمس")  # what is computed once belongs to the first call, see `startup`
    unseen = _seconds(lambda: _each(_find_dates, articles))
    floor = _best(lambda: _each(_split, articles))
    again = _best(lambda: _each(_find_dates, articles))
    lines: list[Timeline] = [timeline.extract(article) for article in articles]
    extract = _best(lambda: _each(timeline.extract, articles))
    merge = _best(lambda: timeline.merge(lines))
    return [
        Speed("words by `re.split`", length / floor, "the floor"),
        Speed("`find_dates`", length / again),
        Speed("`find_dates`, first pass", length / unseen, "every spelling is new, and the whole lexicon is inflected"),
        Speed("`extract`", length / extract),
        Speed("`merge`", length / merge, "of what `extract` found"),
    ]
