"""When articles were published, and why, for a person to read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TextIO

from timeline.export.isolate import isolate
from timeline.model import Article
from timeline.story.publication import Clue, Publication


def write_publications(articles: Iterable[Article], found: Iterable[Publication], stream: TextIO) -> None:
    """Write for each article the date that it states or the days that are left, with the clues below."""
    by_article = {publication.article: publication for publication in found}
    for article in articles:
        stream.writelines(f"{line}\n" for line in _told(article, by_article.get(article.id)))


def _told(article: Article, found: Publication | None) -> Iterator[str]:
    name = isolate(article.id or "the article")
    match found:
        case _ if article.published is not None:
            yield f"{name}: {article.published}, as it is stated"
        case None:
            yield f"{name}: not stated; with --between FIRST LAST its words are asked"
        case Publication(clues=(), conflicts=()):
            yield f"{name}: any day, no words of it help"
        case Publication():
            yield f"{name}: {_days(found.days)}"
            yield from map(_clue, found.clues)
            yield from (f"{_clue(clue)}, which fits none of these days" for clue in found.conflicts)


def _clue(clue: Clue) -> str:
    return f"  “{isolate(clue.text)}” (characters {clue.start} to {clue.end}): {clue.why}"


def _days(days: Sequence[date]) -> str:
    """Days, each stretch of them by its first and last."""
    stretches: list[list[date]] = []
    for day in days:
        if stretches and (day - stretches[-1][-1]).days == 1:
            stretches[-1].append(day)
        else:
            stretches.append([day])
    return ", ".join(f"{one[0]}" if len(one) == 1 else f"{one[0]} to {one[-1]}" for one in stretches)
