"""What can go wrong, each with a name of its own under `TimelineError`."""

from collections.abc import Iterator
from contextlib import contextmanager


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
    """A file that is missing, is a folder, or holds no UTF-8 text."""


class InvalidTimeline(TimelineError, ValueError):
    """Text or data that is no timeline of ours: not JSON, or not of the schema."""


class UnknownEvent(TimelineError, LookupError):
    """A timeline was asked for an event that it does not have."""


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
