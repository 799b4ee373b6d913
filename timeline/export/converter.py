"""The values of the model as what JSON holds, and back, strictly: nothing is guessed, nothing but data is built.

Events are tagged by their `type`, the operators of a meaning by `operator`, whose fields stand only where they are
not the usual ones. Dates are ISO 8601, with the name of their time zone after RFC 9557 where it has one.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from operator import eq
from types import GenericAlias, NoneType
from typing import Any, get_args, get_origin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import has
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from timeline.event import BY_TYPE, Event, EventType
from timeline.model import Timeline
from timeline.time.algebra import Anchor, Time, Unit, Weekday

OPERATORS: dict[str, type] = {operator.__name__: operator for operator in get_args(Time)}
"""The operators of a meaning by their tag."""
UNITS = {unit.name.lower(): unit for unit in Unit}
"""The units by their name."""

Reader = Callable[[object, object], object]


def shortened(data: object) -> str:
    """The beginning of what was found, for a message."""
    shown = json.dumps(data, ensure_ascii=False)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"


def _exactly(kind: type, name: str) -> Reader:
    def structure(data: object, _: object) -> object:
        if type(data) is not kind:
            raise TypeError(f"expected {name}, found {shortened(data)}")
        return data

    return structure


def _number(data: object, _: object) -> float:
    match data:
        case int() | float() if type(data) is not bool:
            return float(data)
    raise TypeError(f"expected a number, found {shortened(data)}")


def _moment_text(moment: datetime) -> str:
    zone = getattr(moment.tzinfo, "key", None)
    return f"{moment.isoformat()}[{zone}]" if zone else moment.isoformat()


def _moment(data: object, _: object) -> datetime:
    if type(data) is not str:
        raise TypeError(f"expected a date and time, found {shortened(data)}")
    text, _bracket, zone = data.partition("[")
    moment = datetime.fromisoformat(text)
    if not zone:
        return moment
    try:
        local = moment.replace(tzinfo=ZoneInfo(zone.removesuffix("]")))
    except ZoneInfoNotFoundError as error:
        raise ValueError(f"unknown time zone {zone.removesuffix(']')}") from error
    return local if local.utcoffset() == moment.utcoffset() else local.replace(fold=1)


def _published(data: object, _: object) -> date | datetime | None:
    match data:
        case None:
            return None
        case str() if "T" in data:
            return _moment(data, None)
        case str():
            return date.fromisoformat(data)
    raise TypeError(f"expected a date, found {shortened(data)}")


def _one_of(union: object) -> Reader:
    """Reads what is an operator or, in some fields, a name or nothing."""
    allowed = get_args(union)

    def structure(data: object, _: object) -> object:
        match data:
            case None if NoneType in allowed:
                return None
            case str() if Anchor in allowed:
                return Anchor(data)
            case str() if Unit in allowed:
                return _unit(data, None)
            case {"operator": str(name)} if OPERATORS.get(name) in allowed:
                return CONVERTER.structure(data, OPERATORS[name])
        raise TypeError(f"expected an operator of time, found {shortened(data)}")

    return structure


def _name(data: object, kind: type[StrEnum]) -> StrEnum:
    names = {member.value: member for member in kind}
    if type(data) is not str or data not in names:
        raise ValueError(f"expected one of {', '.join(names)}, found {shortened(data)}")
    return names[data]


def _unit(data: object, _: object) -> Unit:
    if type(data) is not str or data not in UNITS:
        raise ValueError(f"expected a unit of time, found {shortened(data)}")
    return UNITS[data]


def _object_reader(kind: type) -> Reader:
    fields: Callable[[Any, Any], object] = make_dict_structure_fn(kind, CONVERTER, _cattrs_forbid_extra_keys=True)
    tagged = _is_operator(kind)

    def structure(data: object, _: object) -> object:
        match data:
            case {"operator": kind.__name__, **rest} if tagged:
                return fields(rest, kind)
            case dict() if not tagged:
                return fields(data, kind)
        raise TypeError(f"expected an object, {kind.__name__}, found {shortened(data)}")

    return structure


def _operator_writer(kind: type) -> Callable[[object], object]:
    fields: Callable[[object], dict[str, object]] = make_dict_unstructure_fn(
        kind, CONVERTER, _cattrs_omit_if_default=True
    )
    return lambda operator: {"operator": kind.__name__, **fields(operator)}


def _event(data: object, _: object) -> Event:
    match data:
        case {"type": str(name), **rest} if name in list(EventType):
            return CONVERTER.structure(rest, BY_TYPE[EventType(name)])
    raise TypeError(f"expected an event with a type of the inventory, found {shortened(data)}")


def _event_writer(kind: type[Event]) -> Callable[[Event], object]:
    fields = make_dict_unstructure_fn(kind, CONVERTER)
    return lambda event: {"type": kind.type.value, **fields(event)}


def _list_reader(kind: object) -> Reader:
    items: Any = GenericAlias(list, get_args(kind)[:1])
    read = CONVERTER.get_structure_hook(items)

    def structure(data: object, _: object) -> object:
        if type(data) is not list:
            raise TypeError(f"expected a list, found {shortened(data)}")
        return tuple(read(data, items))

    return structure


def _is_event(kind: object) -> bool:
    return kind in BY_TYPE.values()


def _is_operator(kind: object) -> bool:
    return kind in OPERATORS.values()


def _is_list(kind: object) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


CONVERTER = Converter()
"""Turns a `Timeline` into what `json` writes and reads what it read."""
for _kind, _read in (
    (str, _exactly(str, "text")),
    (int, _exactly(int, "a whole number")),
    (bool, _exactly(bool, "true or false")),
    (float, _number),
    (datetime, _moment),
    (date | datetime | None, _published),
    (StrEnum, _name),
    (Unit, _unit),
    *((_union, _one_of(_union)) for _union in (Time, Time | None, Time | Anchor, Unit | Weekday)),
):
    CONVERTER.register_structure_hook(_kind, _read)
CONVERTER.register_structure_hook_factory(has, _object_reader)
CONVERTER.register_structure_hook_func(partial(eq, Event), _event)  # and not of a subclass
CONVERTER.register_structure_hook_factory(_is_list, _list_reader)
CONVERTER.register_unstructure_hook(date, date.isoformat)
CONVERTER.register_unstructure_hook(datetime, _moment_text)
CONVERTER.register_unstructure_hook(Unit, lambda unit: unit.name.lower())
CONVERTER.register_unstructure_hook_factory(_is_operator, _operator_writer)
CONVERTER.register_unstructure_hook_factory(_is_event, _event_writer)
CONVERTER.register_unstructure_hook_func(partial(eq, Event), lambda event: CONVERTER.unstructure(event, type(event)))
CONVERTER.register_unstructure_hook(Timeline, make_dict_unstructure_fn(Timeline, CONVERTER))
