"""What is told to a person: the words, the rule, the meaning, the anchor, and what was checked."""

from datetime import date, datetime

import pytest
from attrs import evolve

from timeline.event import Basis, Meeting, Mention, Modality, Participant, Place, Polarity, Role, Statement, TimeLink
from timeline.explain import explain_event, explain_expression
from timeline.export.isolate import FIRST_STRONG, POP, isolate, isolate_lines, isolate_words
from timeline.model import TimeExpression
from timeline.time.algebra import (
    Amount,
    Anchor,
    Calendar,
    Century,
    Clock,
    Date,
    DayPart,
    Decade,
    DecadeOf,
    Duration,
    Every,
    Fraction,
    Holiday,
    Intersection,
    Last,
    Listing,
    Modified,
    Modifier,
    Next,
    Nth,
    Part,
    Portion,
    Range,
    Reach,
    Season,
    SeasonOf,
    Section,
    Shift,
    This,
    Time,
    Unit,
    Vague,
    Vagueness,
    Weekday,
)
from timeline.time.conflict import Alternative, Conflict
from timeline.time.english import meaning
from timeline.time.interval import Interval, Relation
from timeline.time.label import label

DAY = Interval(datetime(2025, 8, 28), datetime(2025, 8, 29))
EVENING = Interval(datetime(2025, 8, 28, 18), datetime(2025, 8, 29))
YESTERDAY = Shift(-1, Unit.DAY)
EXPRESSION = TimeExpression(
    text="أمس الخميس",
    start=5,
    end=15,
    type="DATE",
    value="2025-08-28",
    interval=DAY,
    meaning=Intersection((YESTERDAY, Weekday(4))),
    rule="day weekday",
    anchor=date(2025, 8, 29),
)
MENTION = Mention("a", 0, 5, "التقى", "التقى الوزيران أمس الخميس")
EVENT = Meeting(id="a:0", mentions=[MENTION])


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        (YESTERDAY, "the day before publication"),
        (Shift(-5, Unit.YEAR), "the year 5 years before publication"),
        (Shift(0, Unit.MONTH, calendar=Calendar.HIJRI), "the Hijri month of publication"),
        (Shift(1, Unit.DAY, Anchor.MENTIONED), "the day after the date given last"),
        (Shift(2, Unit.WEEK, Date(month=3)), "the week 2 weeks after March"),
        (Date(2025, 8, 28), "28 August 2025"),
        (Date(1447, 9, 1, Calendar.HIJRI), "1 Ramadan 1447 AH"),
        (Date(day=5), "day 5 of the month"),
        (Date(month=13), "month 13"),
        (Decade(199), "the 1990s"),
        (DecadeOf(9, Shift(-1, Unit.CENTURY)), "the 90s of the century before publication"),
        (Century(18), "the 19th century"),
        (SeasonOf(Season.SUMMER, Date(2025)), "summer of 2025"),
        (SeasonOf(Season.AUTUMN), "autumn"),
        (Holiday("eid-al-fitr"), "eid al fitr"),
        (Last(Weekday(4)), "the latest Thursday before publication"),
        (Next(Weekday(5), 2), "the 2nd Friday after publication"),
        (This(Date(month=2)), "the February that holds publication"),
        (Nth(3, Weekday(3), Date(month=5)), "the 3rd Wednesday of May"),
        (Nth(-1, Unit.WEEK, Date(2025)), "the last week of 2025"),
        (Part(YESTERDAY, DayPart.EVENING), "the evening of the day before publication"),
        (Part(None, DayPart.DAWN), "the dawn"),
        (Portion(Date(month=8), Section.END), "the end of August"),
        (Fraction(Date(2025), 1, 2), "part 1 of 2 of 2025"),
        (Clock(22, 7, zone="GMT"), "22:07 (GMT)"),
        (Clock(9, day=YESTERDAY), "9 o'clock of the day before publication"),
        (Clock(3, of_twelve=True), "the next 3 o'clock"),
        (
            Reach(Duration((Amount(2, Unit.WEEK),)), 1, at_once=True),
            "a duration of 2 weeks from the moment of publication",
        ),
        (Range(Weekday(1), Weekday(3)), "from a Monday to a Wednesday"),
        (Listing((Weekday(3), Weekday(4))), "a Wednesday and a Thursday"),
        (Duration((Amount(1, Unit.HOUR), Amount(30, Unit.MINUTE))), "a duration of 1 hour and 30 minutes"),
        (Reach(Duration((Amount(None, Unit.DAY),)), -1), "a duration of some days up to publication"),
        (Every(Weekday(5)), "every Friday"),
        (Every(Duration((Amount(4, Unit.YEAR),))), "every 4 years"),
        (Vague(Vagueness.FUTURE), "some time to come"),
        (Modified(Duration((Amount(1.5, Unit.WEEK),)), Modifier.APPROX), "about a duration of 1.5 weeks"),
    ],
)
def test_meaning(tree: Time, words: str) -> None:
    """Each operator has its words."""
    assert meaning(tree) == words


@pytest.mark.parametrize(
    ("begin", "end", "name"),
    [
        ((2025, 8, 28), (2025, 8, 29), "2025-08-28"),
        ((2025, 8, 28), (2025, 8, 28), "2025-08-28"),
        ((2025, 8, 28, 21), (2025, 8, 29, 3), "2025-08-28 night"),
        ((2021, 3, 12, 22, 7), (2021, 3, 12, 22, 8), "2021-03-12 22:07"),
        ((2021, 3, 12, 14), (2021, 3, 12, 16), "2021-03-12 14:00–16:00"),
        ((2021, 3, 12, 23), (2021, 3, 13, 2), "2021-03-12 23:00 to 2021-03-13 02:00"),
        ((2025, 8, 25), (2025, 9, 1), "week of 2025-08-25"),
        ((2026, 2, 10), (2026, 2, 13), "2026-02-10 to 2026-02-12"),
        ((2025, 2, 1), (2025, 3, 1), "2025-02"),
        ((2025, 4, 1), (2025, 7, 1), "2025 Q2"),
        ((2025, 3, 1), (2025, 6, 1), "2025-03 to 2025-05"),
        ((2025, 1, 1), (2026, 1, 1), "2025"),
        ((2013, 1, 1), (2016, 1, 1), "2013 to 2015"),
        ((1990, 1, 1), (2000, 1, 1), "1990s"),
        ((33, 1, 1), (34, 1, 1), "0033"),
        (None, (2025, 8, 28, 18), "before 2025-08-28 18:00"),
        ((2020, 1, 1), None, "from 2020-01-01"),
        (None, None, "undated"),
    ],
)
def test_label(begin: tuple[int, int, int] | None, end: tuple[int, int, int] | None, name: str) -> None:
    """An interval has the name of what it covers, no more precise than it is."""
    assert label(Interval(begin and datetime(*begin), end and datetime(*end))) == name


def test_expression() -> None:
    """Words, rule, meaning, anchor, result and what agreed, a line each."""
    assert explain_expression(EXPRESSION).replace(FIRST_STRONG, "").replace(POP, "").splitlines() == [
        "“أمس الخميس” (characters 5 to 15) was read by the rule “day weekday”.",
        "It means: the day before publication, a Thursday.",
        "Against publication on 2025-08-29, that is 2025-08-28, from 2025-08-28 00:00 up to 2025-08-29 00:00.",
        "Checked: the day before publication and a Thursday agree.",
        "TIMEX3: DATE 2025-08-28",
    ]


def test_conflict() -> None:
    """Where parts disagree, both readings are told and nothing is said to agree."""
    conflict = Conflict("weekday", (Alternative("2025-08-28", "الخميس"), Alternative("2025-08-29", "أمس")))
    told = explain_expression(evolve(EXPRESSION, conflicts=(conflict,)))
    assert "2025-08-28" in told
    assert "2025-08-29" in told
    assert "agree" not in told


@pytest.mark.parametrize(
    ("tree", "anchor", "words"),
    [
        (YESTERDAY, None, "No publication date was given"),
        (Duration((Amount(3, Unit.DAY),)), None, "no place on the calendar"),
        (Every(Weekday(5)), date(2025, 8, 29), "comes again"),
        (Vague(Vagueness.PAST), date(2025, 8, 29), "no place on the calendar"),
        (YESTERDAY, date(2025, 8, 29), "does not settle it"),
    ],
)
def test_open(tree: Time, anchor: date | None, words: str) -> None:
    """What stays open is said to, with the reason."""
    assert words in explain_expression(evolve(EXPRESSION, meaning=tree, interval=None, anchor=anchor))


def test_hijri() -> None:
    """A Hijri date that nothing confirms is said to be a day off where the month is sighted."""
    told = explain_expression(evolve(EXPRESSION, meaning=Date(1447, 9, 1, Calendar.HIJRI), approximate=True))
    assert "Umm al-Qura" in told


def test_event() -> None:
    """Trigger, time with its reason, modality, roles by name, place."""
    event = evolve(
        EVENT,
        when=EVENING,
        basis=Basis.EXPLICIT,
        links=[TimeLink(Relation.DURING, EVENING, None, None, "a", 16, 26, "أمس الخميس")],
        participants=[Participant(Role.AGENT, "الوزيران", "الوزيران", "a", 6, 14)],
        place=Place("القاهرة", "القاهرة", "a", 30, 37),
    )
    assert explain_event(event).replace(FIRST_STRONG, "").replace(POP, "").splitlines() == [
        "Meeting a:0: named by “التقى” (a, characters 0 to 5), in the sentence",
        "  التقى الوزيران أمس الخميس",
        "Time: 2025-08-28 evening, from 2025-08-28 18:00 up to 2025-08-29 00:00, from words that say when.",
        "“أمس الخميس” (a, characters 16 to 26) puts it within 2025-08-28 evening.",
        "The text puts it as a fact.",
        "Sides: “الوزيران”.",
        "Place: “القاهرة”.",
    ]


def test_relative_event() -> None:
    """An event that another one dates names it, with the distance."""
    offset = Duration((Amount(1, Unit.DAY),))
    link = TimeLink(Relation.AFTER, None, "a:0", offset, "a", 0, 3, "بعد يوم من اجتماع")
    told = explain_event(evolve(EVENT, when=DAY, basis=Basis.RELATIVE, links=[link]))
    assert "from the time of another event" in told
    assert "puts it after event a:0, by 1 day." in told


def test_denied_event() -> None:
    """What did not happen and what is denied are said to be so, and what has no date too."""
    event = Statement(id="x", mentions=[], polarity=Polarity.NEGATIVE, modality=Modality.DENIED)
    told = explain_event(event)
    assert "as denied, and that it did not happen" in told
    assert "No words date it" in told


def test_methods() -> None:
    """Expressions and events explain themselves."""
    assert EXPRESSION.explain() == explain_expression(EXPRESSION)
    assert EVENT.explain() == explain_event(EVENT)


def test_isolate() -> None:
    """Right-to-left phrases are set apart, and nothing of their own steers the terminal or the direction."""
    assert isolate("Ankara 12") == "Ankara 12"
    assert isolate("أنقرة\x1b[31m\u202e\u2069") == f"{FIRST_STRONG}أنقرة[31m{POP}"


def test_isolated_words() -> None:
    """The Arabic words of a rule stay where they stand in it."""
    assert isolate_words("{قبل|بعد} length") == f"{{{isolate('قبل')}|{isolate('بعد')}}} length"


def test_isolated_lines() -> None:
    """An isolate that runs over a line's end is closed there and opened again."""
    lines = isolate_lines([f"sides: {FIRST_STRONG}حسن", "رشاد", f"كامل{POP}, RT"])
    assert lines == [
        f"sides: {FIRST_STRONG}حسن{POP}",
        f"{FIRST_STRONG}رشاد{POP}",
        f"{FIRST_STRONG}كامل{POP}, RT",
    ]
    assert all(line.count(FIRST_STRONG) == line.count(POP) for line in lines)
