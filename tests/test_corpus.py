"""What phrases of each family of rules mean, as somebody who knows the language says, and not the library.

A file of `tests/corpus` has a phrase and its meaning on each line:

    @ 2025-08-29                             what follows was published then
    {أمس|البارحة} = 2025-08-28               either is one expression of that value
    وصل [الخميس] = 2025-08-28                so are the words in brackets, whatever stands around them
    عيد الفطر = 2025-03-30..2025-03-31       it reaches from there up to there, where there is no value to compare
    صلاة الجمعة = -                          nothing here says when

A value is TIMEX3's, with its modifier behind it, its time zone, and ! where the words contradict each other. A phrase
by itself is read as somebody types it.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from attrs import frozen

import timeline

FILES = sorted((Path(__file__).parent / "corpus").glob("*.txt"))
_CHOICE = re.compile(r"\{([^}]*)\}")


@frozen
class Case:
    """A text, the span in it that is an expression, when it was published and what it means."""

    text: str
    span: tuple[int, int]
    published: str
    meaning: str
    partial: bool

    def __str__(self) -> str:
        return f"{self.text} = {self.meaning}"


def cases(path: Path) -> Iterator[Case]:
    """The cases of a file, a choice in braces filled in all ways."""
    published = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        match line.partition(" = "):
            case (comment, _, _) if comment.startswith("#") or not comment:
                continue
            case (anchor, "", _) if anchor.startswith("@ "):
                published = anchor[2:]
            case (phrase, _, meaning):
                for text in filled(phrase):
                    start, end = text.find("["), text.find("]") - 1
                    span = (start, end) if start >= 0 else (0, len(text))
                    yield Case(re.sub(r"[][]", "", text), span, published, meaning.strip(), start >= 0)


def filled(phrase: str) -> Iterator[str]:
    """A phrase with each of its choices."""
    parts = _CHOICE.split(phrase)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    yield from map("".join, product(*choices))


def wrong(case: Case) -> str | None:
    """What is found instead of what the case says; None where that is found."""
    found = timeline.find_dates(case.text, case.published)
    told = "; ".join(f"{_said(each)} for {each.text!r}" for each in found) or "nothing"
    match case.meaning:
        case "-":
            return told if found else None
    at = [each for each in found if (each.start, each.end) == case.span]
    right = len(at) == 1 and (case.partial or len(found) == 1) and case.meaning in {_value(at[0]), _reach(at[0])}
    return None if right else told


def _value(each: timeline.TimeExpression) -> str:
    return " ".join(filter(None, (each.value, each.mod, each.zone, "!" * bool(each.conflicts))))


def _reach(each: timeline.TimeExpression) -> str:
    if each.interval is None:
        return "nowhere"
    return "..".join(_moment(bound) for bound in (each.interval.begin, each.interval.end))


def _moment(bound: datetime | None) -> str:
    return "" if bound is None else bound.isoformat()[:16].removesuffix("T00:00")


def _said(each: timeline.TimeExpression) -> str:
    return f"{_value(each)} ({_reach(each)})"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_family(path: Path) -> None:
    """Each phrase of a family is read as one expression with its meaning, and nothing where there is none."""
    missed = [f"{case}: {what}" for case in cases(path) if (what := wrong(case))]
    assert not missed, "\n".join(["", *missed])


OF_EVENTS = Path(__file__).parent / "corpus" / "events"
_SIGN = re.compile(r"[][]")


def told(path: Path) -> Iterator[tuple[str, str, tuple[range, ...]]]:
    """The section of each case of a file, its text, and the spans in brackets."""
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"\[[A-Za-z]+\]", line):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            for text in filled(line):
                yield section, *_unmarked(text)


def _unmarked(text: str) -> tuple[str, tuple[range, ...]]:
    """A text without its brackets, and the spans that stood in them."""
    signs = [sign.start() - place for place, sign in enumerate(_SIGN.finditer(text))]
    return _SIGN.sub("", text), tuple(map(range, signs[::2], signs[1::2]))


def named(line: timeline.Timeline, span: range) -> Iterator[timeline.Event]:
    """The events that words in a span name."""
    return (event for event in line for mention in event.mentions if mention.start in span)


def test_triggers() -> None:
    """Words that name events are found with the type that a reader gives them."""
    missed = []
    for kind, text, (span,) in told(OF_EVENTS / "triggers.txt"):
        found = [event.type for event in named(timeline.extract(text), span)]
        if found != [kind]:
            missed.append(f"{kind} in {text!r}: {found}")
    assert not missed, "\n".join(["", *missed])


FACTUALITY = {
    "asserted": ("positive", "asserted"),
    "planned": ("positive", "planned"),
    "possible": ("positive", "possible"),
    "negative": ("negative", "asserted"),
    "cancelled": ("negative", "planned"),
    "denied": ("negative", "denied"),
}
"""The sections of factuality.txt, with the polarity and the modality that they stand for."""


def test_factuality() -> None:
    """What happened is told from what did not, what is meant to, what was and will not be, and what may."""
    missed = []
    for section, text, (span,) in told(OF_EVENTS / "factuality.txt"):
        found = [(event.polarity, event.modality) for event in named(timeline.extract(text), span)]
        if found != [FACTUALITY[section]]:
            missed.append(f"{section} in {text!r}: {found}")
    assert not missed, "\n".join(["", *missed])


def test_relations() -> None:
    """What happened before, during or after something else lies so to it."""
    missed = []
    for relation, text, (first, second) in told(OF_EVENTS / "relations.txt"):
        line = timeline.extract(text)
        found = [line.relation(a, b) or "unknown" for a in named(line, first) for b in named(line, second)]
        if found != [relation]:
            missed.append(f"{relation} in {text!r}: {found}")
    assert not missed, "\n".join(["", *missed])


def test_times() -> None:
    """Each event of a sentence is when a reader says that it was, and at no time where the sentence says none."""
    missed = []
    published = ""
    for line in (OF_EVENTS / "times.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            published = line[2:]
        marked, _, meaning = line.partition(" = ")
        for text, spans in map(_unmarked, filled(marked) if meaning else ()):
            extracted = timeline.extract(text, published)
            found = [",".join(_when(event) for event in named(extracted, span)) for span in spans]
            if found != meaning.split():
                missed.append(f"{text} = {meaning}: {found}")
    assert not missed, "\n".join(["", *missed])


def _when(event: timeline.Event) -> str:
    """The time of an event: a day, or when it began and ended."""
    if event.when is None:
        return "-"
    begin, end = map(_moment, (event.when.begin, event.when.end))
    day = event.when.length == timedelta(days=1) and "T" not in begin
    return begin if day else f"{begin}..{end}"


_PLACE = re.compile("[<>]")


def test_places() -> None:
    """What happened is placed where its own clause says, by the whole phrase, and nowhere else."""
    missed = []
    for _, marked, (span,) in told(OF_EVENTS / "places.txt"):
        signs = [sign.start() - n for n, sign in enumerate(_PLACE.finditer(marked))]
        text, shift = _PLACE.sub("", marked), sum(sign < span.start for sign in signs)
        events = named(timeline.extract(text), range(span.start - shift, span.stop - shift))
        found = ["" if event.place is None else event.place.text for event in events]
        if found != [text[slice(*signs)] if signs else ""]:
            missed.append(f"{marked}: {found}")
    assert not missed, "\n".join(["", *missed])


_PARTICIPANT = re.compile("<([apc]) ([^>]*)>")


def test_participants() -> None:
    """Who takes part is who the clause says, by the name alone, or who a pronoun or nothing at all stands for."""
    missed = []
    for _, marked, (span,) in told(OF_EVENTS / "participants.txt"):
        text = _PARTICIPANT.sub(r"\2", marked)
        wanted = {mark.groups() for mark in _PARTICIPANT.finditer(marked)}
        start = span.start - 4 * sum(mark.end() <= span.start for mark in _PARTICIPANT.finditer(marked))
        events = named(timeline.extract(text), range(start, start + len(span)))
        found = [{(p.role.value[0], p.text) for p in event.participants} for event in events]
        if found != [wanted]:
            missed.append(f"{marked}: {found}")
    assert not missed, "\n".join(["", *missed])
