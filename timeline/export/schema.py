"""The JSON Schema of timelines, made from the classes themselves; run as a module, it writes it to standard output."""

import json
import sys
from datetime import date, datetime
from enum import Enum, EnumType
from functools import cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields

from timeline.event import Event, EventType
from timeline.export.converter import OPERATORS, UNITS
from timeline.export.json import VERSION
from timeline.model import Timeline
from timeline.time.algebra import Time, Unit

Schema = dict[str, Any]

_PLAIN: dict[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    date: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    datetime: {
        "type": "string",
        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:\d\d(:\d\d(\.\d+)?)?)?(\[.+\])?$",
        "description": "ISO 8601, with the name of the time zone after RFC 9557 where it has one",
    },
    Unit: {"enum": list(UNITS)},
}


def schema() -> Schema:
    """The schema of what `Timeline.to_json` writes and `Timeline.from_json` reads."""
    definitions: dict[str, Schema] = {"Time": {"anyOf": [_of(operator) for operator in OPERATORS.values()]}}
    waiting = [Timeline, *OPERATORS.values()]
    while waiting:
        kind = waiting.pop()
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = _object(kind)
            waiting += [part for hint in _hints(kind).values() for part in _classes(hint)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **definitions.pop("Timeline"),
        "$defs": dict(sorted(definitions.items())),
    }


def _object(kind: type) -> Schema:
    """The schema of one class: its fields, and what tags it."""
    of_kind: dict[str, Schema] = {name: _of(hint) for name, hint in _hints(kind).items()}
    required = [field.name for field in fields(kind) if field.default is NOTHING]
    tag: dict[str, Schema] = {}
    match kind:
        case _ if kind is Timeline:
            tag = {"version": {"const": VERSION}}
        case _ if kind is Event:
            tag = {"type": {"enum": [str(name) for name in EventType]}}
        case _ if kind in OPERATORS.values():
            tag = {"operator": {"const": kind.__name__}}
    return {
        "title": kind.__name__,
        "description": (kind.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": {**tag, **of_kind},
        "required": [*tag, *required],
        "additionalProperties": False,
    }


def _of(hint: object) -> Schema:
    """The schema of the values of a type."""
    match hint:
        case _ if hint in _PLAIN:
            return _PLAIN[hint]
        case EnumType():
            return {"enum": [str(member.value) for member in cast(type[Enum], hint)]}
        case _ if get_origin(hint) is tuple:
            return {"type": "array", "items": _of(get_args(hint)[0])}
        case UnionType():
            parts = get_args(hint)
            if set(get_args(Time)) <= set(parts):
                rest = [_of(part) for part in parts if part not in get_args(Time)]
                return {"anyOf": [{"$ref": "#/$defs/Time"}, *rest]} if rest else {"$ref": "#/$defs/Time"}
            return {"anyOf": [_of(part) for part in parts]}
        case type():
            return {"$ref": f"#/$defs/{hint.__name__}"}
    raise TypeError(f"no schema for {hint}")


def _classes(hint: object) -> list[type]:
    """The classes of the package that a type is made of."""
    if args := get_args(hint):
        return [kind for part in args for kind in _classes(part)]
    return [kind for kind in (hint,) if isinstance(kind, type) and "$ref" in _of(kind)]


@cache
def _hints(kind: type) -> dict[str, object]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


if __name__ == "__main__":
    json.dump(schema(), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
