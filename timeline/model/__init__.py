"""The values that the library gives besides events: articles, time expressions, timelines. All are frozen.

Timelines know the types of events; whoever finds dates alone does without them, so they are imported when asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from timeline.model.article import Article, Published, publication_date
from timeline.model.expression import TimeExpression

if TYPE_CHECKING:
    from timeline.model.timeline import Story, Timeline

__all__ = ["Article", "Published", "Story", "TimeExpression", "Timeline", "publication_date"]


if not TYPE_CHECKING:  # which would take any name for one of the package

    def __getattr__(name: str) -> object:
        if name not in ("Story", "Timeline"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module("timeline.model.timeline"), name)
        return value
