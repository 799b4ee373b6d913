"""Enumerations whose members are shown as code spells them: `Unit.DAY`, so that the repr of what holds them is code."""

from enum import Enum


class Named(Enum):
    """What goes before the type of the values: `class Unit(Named, IntEnum)`."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
