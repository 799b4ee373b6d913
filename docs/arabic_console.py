"""An extension of Sphinx: in the output of examples, Arabic keeps its direction to itself.

Where Arabic and numbers stand side by side in a line that runs from left to right, a browser would order them anew:
`('أمس', '2025-08-28')` would show the parts of the date the other way round. So each run of Arabic is a token of its
own, which the style sheet isolates.
"""

import re
from collections.abc import Iterator

from pygments.lexers.python import PythonConsoleLexer
from pygments.token import Generic, _TokenType
from sphinx.application import Sphinx

_ARABIC = re.compile("([\u0600-\u06ff]+(?:[ :،؛]+[\u0600-\u06ff]+)*)")


class ArabicConsoleLexer(PythonConsoleLexer):
    """Python's console, with runs of Arabic in the output as tokens of their own."""

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """The tokens of an example, without the empty line at its end."""
        for index, token, value in super().get_tokens_unprocessed(text.rstrip("\n") + "\n"):
            if token is not Generic.Output:
                yield index, token, value
                continue
            at = index
            for number, piece in enumerate(_ARABIC.split(value)):
                yield at, Generic.Output.Arabic if number % 2 else token, piece
                at += len(piece)


def setup(app: Sphinx) -> dict[str, bool]:
    """Read consoles so."""
    app.add_lexer("pycon", ArabicConsoleLexer)
    return {"parallel_read_safe": True}
