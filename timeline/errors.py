"""What can go wrong, each with a name of its own under `TimelineError`."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class TimelineError(Exception):
    """Anything that the library refuses; catch this to catch them all."""


class NotATimeExpression(TimelineError, ValueError):
    """`resolve` was given words that do not say when."""


class InvalidPublicationDate(TimelineError, ValueError):
    """A publication date that is no date, no datetime and no ISO 8601 text."""


class InvalidOptions(TimelineError, ValueError):
    """Options that no usage can mean: a day of the week, a time zone or the first day of a month that is none."""


class InvalidInterval(TimelineError, ValueError):
    """An interval that would end before it begins."""


class UnreadablePage(TimelineError):
    """A file that is missing, is a folder, holds no UTF-8 text, or lies outside of the folder that was asked for."""


class InvalidArticle(TimelineError, TypeError):
    """What was given to be read is no text, no `Article` and no list of these: bytes not decoded yet, a mapping, None.

    Decode bytes first, and make an `Article` of a row: `Article(text=row["text"], published=row["date"])`.
    """


class TextTooLong(TimelineError, ValueError):
    """A text of more characters than `Options.longest_text` allows; raise that, or cut the text into its articles."""


class TooManyArticles(TimelineError, ValueError):
    """More articles to merge than `Options.most_articles` allows; raise that, merge fewer, or merge on Spark."""


class UnreadArticle(TimelineError):
    """One of many articles that nothing came of: `article` is it, `number` its place among them, from 1 on.

    Its `__cause__` says why: `TextTooLong`, `DeadProcess`, or whatever else was raised while it was read.
    """

    def __init__(self, article: Any, number: int, reason: str) -> None:  # noqa: ANN401 - values know this module
        """Say which article it is, and why."""
        super().__init__(article, number, reason)
        self.article = article
        self.number = number
        self.reason = reason

    def __str__(self) -> str:
        name = getattr(self.article, "id", None)
        return f"article {self.number}{f' ({name})' if name else ''}: {self.reason}"


class DeadProcess(TimelineError):
    """A process that reads articles died, and died again when it was replaced.

    Give the articles more memory, or fewer `workers`, and see whether something else kills them.
    """


class InvalidTimeline(TimelineError, ValueError):
    """Text or data that is no timeline of ours: not JSON, or not of the schema."""


class UnknownEvent(TimelineError, LookupError):
    """A timeline was asked for an event that it does not have."""


class UnknownType(TimelineError, ValueError):
    """A timeline was asked for a type of events that there is not; the message lists those that there are."""


class MissingExtra(TimelineError, ImportError):
    """A format needs a package that is not installed; the message says which extra brings it."""


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Imports that need an extra of this package stand inside; raises `MissingExtra` where one of them fails.

    >>> with needs("arrow"):
    ...     import no_such_package
    Traceback (most recent call last):
    ...
    timeline.errors.MissingExtra: no_such_package is not installed: pip install 'arabic-timeline[arrow]' brings it
    """
    try:
        yield
    except ModuleNotFoundError as missing:
        how = f"pip install 'arabic-timeline[{extra}]'"
        raise MissingExtra(f"{missing.name} is not installed: {how} brings it") from missing
