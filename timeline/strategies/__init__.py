"""Hypothesis strategies for property tests: Arabic time expressions, sentences and articles with what they mean.

They come with the extra `arabic-timeline[hypothesis]`. All that they draw is written by the rules and from the words
that the library reads with, and shrinks to the plainest phrase.

>>> from hypothesis import find
>>> from timeline.strategies import time_expressions
>>> find(time_expressions(families=["days"]), lambda phrase: True).text
'هذا اليوم'
"""

from timeline.errors import needs

with needs("hypothesis"):
    from timeline.strategies.phrases import Phrase, publication_dates, time_expressions

__all__ = ["Phrase", "publication_dates", "time_expressions"]
