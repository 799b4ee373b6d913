"""The values that the library gives besides events: articles, time expressions, timelines. All are frozen."""

from timeline.model.article import Article, Published, publication_date
from timeline.model.expression import TimeExpression
from timeline.model.timeline import Story, Timeline

__all__ = ["Article", "Published", "Story", "TimeExpression", "Timeline", "publication_date"]
