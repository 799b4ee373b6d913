"""Words as data. A file holds sections of words, a section's name is their symbol:

    [weekday]
    الاثنين = 1
    الإثنين = 1 heard

What stands after the sign of equality is the value (a number, or a name without spaces) and then the features of
the word; without a value the word stands for itself. A word that is `heard` is understood and never written. A
`#` begins a comment.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pkgutil import get_data

from timeline.arabic.forms import Entry

_NO_FEATURES = frozenset[str]()


def load(*names: str) -> Iterator[Entry]:
    """The entries of these files, in order."""
    return chain.from_iterable(map(_read, names))


@cache
def _read(name: str) -> tuple[Entry, ...]:
    return tuple(_entries((get_data(__name__, f"{name}.txt") or b"").decode("utf-8")))


def _entries(text: str) -> Iterator[Entry]:
    symbol = ""
    for raw in text.splitlines():
        line = raw.partition("#")[0].strip() if "#" in raw else raw.strip()
        if not line:
            continue
        if line[0] == "[":
            symbol = line.strip("[]")
            continue
        form, _, rest = line.partition("=")
        form = form.strip()
        value, *features = rest.split() or [form]
        number = value.lstrip("-")
        features_of = frozenset(features) if features else _NO_FEATURES
        yield Entry(symbol, form, int(value) if number.isdigit() else value, features_of)
