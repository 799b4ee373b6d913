"""Hypothesis strategies for property tests: Arabic time expressions, sentences and articles with what they mean.

They come with the extra `arabic-timeline[hypothesis]`. All that they draw is written by the rules and from the words
that the library reads with, and shrinks to the plainest phrase.

>>> from hypothesis import find
>>> from timeline.strategies import time_expressions
>>> phrase = find(time_expressions(families=["days"]), lambda phrase: True)
>>> phrase.interval("2025-08-29").end - phrase.interval("2025-08-29").begin
datetime.timedelta(days=1)
"""

from timeline.errors import needs

with needs("hypothesis"):
    from timeline.strategies.articles import Page, articles
    from timeline.strategies.events import events, timelines
    from timeline.strategies.phrases import Phrase, publication_dates, time_expressions
    from timeline.strategies.sentences import Happening, Sentence, sentences

__all__ = [
    "Happening",
    "Page",
    "Phrase",
    "Sentence",
    "articles",
    "events",
    "publication_dates",
    "sentences",
    "time_expressions",
    "timelines",
]
