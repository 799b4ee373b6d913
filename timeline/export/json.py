"""Timelines as JSON and back: `loads(dumps(timeline)) == timeline`. Their schema is `timeline.schema.json`."""

import json
from collections.abc import Iterable

from cattrs import ClassValidationError, IterableValidationError, transform_error
from cattrs.errors import ForbiddenExtraKeysError

from timeline.errors import InvalidTimeline
from timeline.event import Event
from timeline.export.converter import CONVERTER, shortened
from timeline.model import TimeExpression, Timeline

VERSION = 1
"""Of the schema; it rises when a reader of the old one could misread the new one."""


_LINE_ENDS = {end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}
"""What some readers take for the end of a line, and JSON leaves as it is."""


def dumps(timeline: Timeline) -> str:
    """The timeline as JSON text, Arabic as it is."""
    return json.dumps({"version": VERSION, **CONVERTER.unstructure(timeline)}, ensure_ascii=False, indent=1) + "\n"


def timeline_line(timeline: Timeline) -> str:
    """The whole timeline as JSON text in one line, which `loads` reads too."""
    return _line({"version": VERSION, **CONVERTER.unstructure(timeline)})


def lines(timeline: Timeline) -> str:
    """The events as JSON Lines, one a line, in order."""
    return "".join(map(event_line, timeline))


def event_line(event: Event) -> str:
    """One event as a line of JSON."""
    return _line(CONVERTER.unstructure(event, Event))


def expression_lines(expressions: Iterable[TimeExpression]) -> str:
    """Time expressions as JSON Lines, one a line, after `TimeExpression` of the schema."""
    return "".join(_line(CONVERTER.unstructure(expression)) for expression in expressions)


def _line(data: object) -> str:
    line = json.dumps(data, ensure_ascii=False)
    for end, escaped in _LINE_ENDS.items():
        line = line.replace(end, escaped)
    return line + "\n"


def loads(text: str) -> Timeline:
    """The timeline in a JSON text. Raises `InvalidTimeline`, with the place of the first fault, for anything else.

    >>> loads('{"version": 1, "events": [{"type": "Meeting", "id": 3, "mentions": []}]}')
    Traceback (most recent call last):
    ...
    timeline.errors.InvalidTimeline: no timeline: expected text, found 3 @ $.events[0].id
    """
    try:
        match json.loads(text):
            case {"version": version, **data} if version == VERSION:
                return CONVERTER.structure(data, Timeline)
            case {"version": version}:
                fault = f"this library reads version {VERSION} of the schema, found {shortened(version)} @ $.version"
            case _:
                fault = 'expected an object with a "version" @ $'
    except (ClassValidationError, IterableValidationError) as error:
        fault = transform_error(error, format_exception=_fault)[0]
    except (ValueError, TypeError, RecursionError) as error:  # the first is also what `json` raises
        fault = f"{error} @ $"
    raise InvalidTimeline(f"no timeline: {fault}")


def _fault(error: BaseException, _expected: object) -> str:
    match error:
        case KeyError():
            return f"missing {error}"
        case ForbiddenExtraKeysError():
            return f"unknown {', '.join(sorted(map(repr, error.extra_fields)))}"
    return str(error)
