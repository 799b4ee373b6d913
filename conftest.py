"""Every example of the docs, of the README and of the docstrings is run, in the order in which it stands."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from sybil import Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

pytest_collect_file = (
    Sybil(parsers=[PythonCodeBlockParser(doctest_optionflags=_FLAGS)], patterns=["*.md"], excludes=["seeds/*"])
    + Sybil(parsers=[DocTestParser(optionflags=_FLAGS)], patterns=["timeline/**/*.py"])
).pytest()
