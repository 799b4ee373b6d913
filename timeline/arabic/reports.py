"""Sentences of news written around a time: a governing verb of the right tense, a preposition where one is due."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from attrs import frozen

from timeline.arabic.forms import Entry
from timeline.arabic.inflection import inflect
from timeline.arabic.lexicon import load
from timeline.arabic.orthography import joined
from timeline.arabic.writer import Choose
from timeline.time.algebra import Duration, Every, Modified, Range, Reach, Time, Vague

_STANDING_BARE = ("weekday", "deictic", "part", "part-adverb", "eve", "tonight", "daily", "vague")
_BOUND_ALREADY = frozenset({"قبل", "بعد", "كل", "يوم", "خلال", "هذا", "هذه"})
_APART = ("قبل", "بعد")
_RANGE = (" إلى ", " حتى ", " وحتى ")


@frozen
class Report:
    """A sentence: its words with a place for the time, and what event it tells of by which word."""

    before: str
    after: str
    event: str | None = None
    trigger: tuple[int, int] = (0, 0)


@cache
def _lines(section: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in load("reports") if entry.symbol == section)


def lines(section: str) -> tuple[str, ...]:
    """The lines of a section of lexicon/reports.txt."""
    return tuple(entry.form for entry in _lines(section))


@cache
def _verb(event: str, lemma: str) -> Entry:
    return next(entry for entry in load("triggers") if entry.symbol == event and entry.form == lemma)


def conjugated(event: str, lemma: str, *, ahead: bool, feminine: bool) -> str:
    """A verb of the trigger lexicon in the third person.

    >>> conjugated("Meeting", "التقى", ahead=True, feminine=False)
    'سيلتقي'
    >>> conjugated("Visit", "وصل", ahead=False, feminine=True)
    'وصلت'
    """
    wanted = {"verb", "future" if ahead else "perfect"} | ({"feminine"} if feminine else set())
    apart = {"dual", "plural", "passive", "first-person"} | (set() if feminine else {"feminine"})
    return next(
        form
        for form, _, says in inflect(_verb(event, lemma))
        if says >= wanted and not says & apart and not any(each.startswith("suffix:") for each in says)
    )


def report(choose: Choose, *, ahead: bool, told: Collection[str] = ()) -> Report:
    """A sentence that tells of one event, in the past or ahead of its day, of another type than those already told."""
    line = choose([line for line in _lines("report") if line.value not in told])
    event, (lemma,) = str(line.value), tuple(line.features)
    who = choose(_lines("who"))
    verb = conjugated(event, lemma, ahead=ahead, feminine=who.value == "f")
    whom = choose(lines("whom"))
    words = {
        "verb": verb,
        "who": who.form,
        "whom": whom,
        "by-whom": joined("ب", whom),
        "city": choose(lines("city")),
    }
    before, after = (half.format_map(words) for half in line.form.split("{time}"))
    return Report(before, after + ".", event, (0, len(verb)))


def setting(choose: Choose, time: Time, lead: str) -> Report:
    """A sentence without an event, for what comes again or lasts, and for what has passed."""
    match time:
        case Every():
            section = "habit"
        case Reach(direction=-1):
            section = "elapsed"
        case _:
            section = "elapsed" if lead.startswith(_APART) else "lasting"
    before, after = choose(lines(section)).split("{time}")
    return Report(before, after.format(city=choose(lines("city"))) + ".")


def tensed(time: Time) -> bool:
    """Whether a time dates an event: what comes again does not, nor what lasts."""
    match time:
        case Modified(of):
            return tensed(of)
        case Every() | Duration() | Reach() | Vague():
            return False
    return True


def introduced(words: str, lead: str, meaning: object) -> str:
    """What stands before a time inside a sentence.

    >>> introduced("أمس", "", None), introduced("25 آب", "", None), introduced("آب", "منذ ", None)
    ('', 'في ', 'منذ ')
    """
    first = words.split(maxsplit=1)[0]
    if lead or first in _bare() or first in _BOUND_ALREADY:
        return lead
    match meaning:
        case Range() if any(word in words for word in _RANGE):
            return "من "
        case Duration() | Modified(Duration()):
            return "لمدة "
        case Reach():
            return "خلال "
    return "في "


@cache
def _bare() -> frozenset[str]:
    """The first words of times that stand without a preposition."""
    entries = load("days", "daytime", "vague")
    return frozenset(entry.form.split()[0] for entry in entries if entry.symbol in _STANDING_BARE)
