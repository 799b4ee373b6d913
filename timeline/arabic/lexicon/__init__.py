"""Words as data. A file holds sections of words, a section's name is their symbol:

    [weekday]
    الاثنين = 1
    الإثنين = 1 heard

What stands after the sign of equality is the value (a number, or a name without spaces) and then the features of
the word; without a value the word stands for itself. A word that is `heard` is understood and never written. A
`#` begins a comment.
"""

from collections.abc import Iterator
from importlib.resources import files

from timeline.arabic.dictionary import Entry


def load(*names: str) -> Iterator[Entry]:
    """The entries of these files, in order."""
    for name in names:
        symbol = ""
        for raw in (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            line = raw.partition("#")[0].strip()
            if line.startswith("["):
                symbol = line.strip("[]")
            elif line:
                form, _, rest = line.partition("=")
                value, *features = rest.split() or [form.strip()]
                number = value.lstrip("-")
                yield Entry(symbol, form.strip(), int(value) if number.isdigit() else value, frozenset(features))
