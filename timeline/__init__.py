"""Arabic news as a timeline: time expressions, events, and their order."""

from timeline.article.expressions import find_dates, resolve

__all__ = ["find_dates", "resolve"]
