"""Disagreements, kept with all their readings."""

from collections.abc import Iterable

from attrs import field, frozen


@frozen
class Alternative:
    """One side of a conflict: what it says, and the words or the article that say it."""

    value: str
    source: str


def _alternatives(alternatives: Iterable[Alternative]) -> tuple[Alternative, ...]:
    return tuple(alternatives)


@frozen
class Conflict:
    """Things that cannot all be so: `about` names what, and the first alternative is the one that was used."""

    about: str
    alternatives: tuple[Alternative, ...] = field(converter=_alternatives)
