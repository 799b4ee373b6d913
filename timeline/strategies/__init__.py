"""Hypothesis strategies for property tests: Arabic time expressions, sentences and articles with what they mean.

They come with the extra `arabic-timeline[hypothesis]`. All that they draw is written by the rules and from the words
that the library reads with, and shrinks to the plainest phrase.

>>> from hypothesis import find
>>> from timeline.strategies import time_expressions
>>> find(time_expressions(families=["days"]), lambda phrase: True).text
'هذا اليوم'
"""

from timeline.errors import MissingExtra

try:
    import hypothesis as _hypothesis  # noqa: F401 - asked for before the modules that need it
except ImportError as error:
    raise MissingExtra("timeline.strategies needs Hypothesis: pip install 'arabic-timeline[hypothesis]'") from error

from timeline.strategies.phrases import Phrase, publication_dates, time_expressions

__all__ = ["Phrase", "publication_dates", "time_expressions"]
