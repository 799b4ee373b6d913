"""Timelines as one page of HTML that needs nothing beside itself: to look at, to filter, to ask why."""

from timeline.export.html.page import to_html

__all__ = ["to_html"]
