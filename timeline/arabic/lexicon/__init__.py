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
def _read(name: str) -> list[Entry]:
    symbol = ""
    entries: list[Entry] = []
    for raw in (get_data(__name__, f"{name}.txt") or b"").decode("utf-8").splitlines():
        line = (raw.partition("#")[0] if "#" in raw else raw).strip()
        if line[:1] == "[":
            symbol = line.strip("[]")
        elif "=" in line:
            form, _, rest = line.partition("=")
            value, *features = rest.split() or [form.strip()]
            number = int(value) if value.lstrip("-").isdigit() else value
            entries.append(Entry(symbol, form.strip(), number, frozenset(features) if features else _NO_FEATURES))
        elif line:
            entries.append(Entry(symbol, line, line, _NO_FEATURES))
    return entries
