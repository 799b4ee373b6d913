"""Packages that only some formats need, and what to say where they are missing."""

from collections.abc import Iterator
from contextlib import contextmanager

from timeline.errors import MissingExtra


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
        raise MissingExtra(
            f"{missing.name} is not installed: pip install 'arabic-timeline[{extra}]' brings it"
        ) from None
