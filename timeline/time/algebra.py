"""The operators of time: what an expression means before anybody knows when it was published.

The idea is SCATE's (Bethard & Parker, "A Semantically Compositional Annotation Scheme for Time Normalization",
LREC 2016): a phrase means a tree of operators, and only `timeline.time.resolve` turns the tree into an interval.
The trees know no language, no anchor and no span; they compare and hash by value, and their reprs round trip.

>>> thursday_evening = Part(Intersection((Shift(-1, Unit.DAY), Weekday(4))), DayPart.EVENING)  # مساء أمس الخميس
>>> fifth = Date(month=3, day=5)  # 5 مارس
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum

from attrs import field, frozen

from timeline.enumeration import Named


class Unit(Named, IntEnum):
    """A unit of the calendar or the clock, from fine to coarse; also the granularity of an interval."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    PART = 3  # of a day
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13


class Calendar(Named, StrEnum):
    """The calendar that a date counts in."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


class DayPart(Named, StrEnum):
    """A part of the day, by its TIMEX3 code where there is one."""

    DAWN = "dawn"
    MORNING = "MO"
    NOON = "MI"
    AFTERNOON = "AF"
    MID_AFTERNOON = "mid-afternoon"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


class Season(Named, StrEnum):
    """A season, by its TIMEX3 code."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Section(Named, StrEnum):
    """The beginning, middle or end of a period, by its TIMEX3 modifier."""

    START = "START"
    MID = "MID"
    END = "END"


class Modifier(Named, StrEnum):
    """How an amount or a date is qualified, by its TIMEX3 modifier."""

    APPROX = "APPROX"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    BEFORE = "BEFORE"
    AFTER = "AFTER"


class Vagueness(Named, StrEnum):
    """A reference that names no place on the calendar, by its TIMEX3 value."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


class Direction(Named, StrEnum):
    """Where the tense of the governing verb looks.

    NEAREST is a sentence whose verb does not tell, PRESENT no sentence at all: a phrase by itself is of the year of
    publication, and a weekday by itself is the next.
    """

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"
    PRESENT = "present"


class Anchor(Named):
    """Where a relative time counts from."""

    NOW = "now"  # the publication of the text
    MENTIONED = "mentioned"  # the date that the text gave last


@frozen
class Shift:
    """The `unit` that holds the anchor, moved by `amount` of them: أمس is `Shift(-1, Unit.DAY)`.

    قبل خمس سنوات is `Shift(-5, Unit.YEAR)`, هذا الشهر `Shift(0, Unit.MONTH)`, and اليوم التالي counts from
    the date that the text gave last: `Shift(1, Unit.DAY, Anchor.MENTIONED)`. The anchor may be any other time.
    """

    amount: int
    unit: Unit
    anchor: Time | Anchor = Anchor.NOW
    calendar: Calendar = Calendar.GREGORIAN


@frozen
class Date:
    """A year, month and day of one calendar, as far as they are said: 25 آب is `Date(month=8, day=25)`."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = Calendar.GREGORIAN


@frozen
class NumericDate(Date):
    """A date in numbers that is another one with its month first: 3/4/2025 is `NumericDate(2025, 4, 3)`."""


@frozen
class Mentioned:
    """A time that the text gave before, by the words that gave it and where their sentence looked.

    اليوم التالي behind وصل الخميس is `Shift(1, Unit.DAY, Mentioned(Weekday(4), Direction.PAST))`.
    """

    of: Time
    direction: Direction = Direction.NEAREST


@frozen
class Decade:
    """Ten years; تسعينيات القرن الماضي is `Decade(199)`."""

    number: int


@frozen
class DecadeOf:
    """A decade of a century that is itself relative: `DecadeOf(9, Shift(-1, Unit.CENTURY))`."""

    digit: int
    century: Time


@frozen
class Century:
    """A hundred years, 1900 to 1999 for `Century(19)`, as TIMEX3 counts."""

    number: int


@frozen
class Weekday:
    """A day of the week by its ISO number, Monday 1 to Sunday 7."""

    number: int


@frozen
class SeasonOf:
    """A season of a year, or the season that comes round each year where no year is said."""

    season: Season
    year: Time | None = None


@frozen
class Holiday:
    """A day of the year by its name, such as `eid-al-fitr`; the names are in `timeline.time.calendars`."""

    name: str


@frozen
class Last:
    """The `count`-th occurrence that ended before the anchor: الخميس الماضي is `Last(Weekday(4))`."""

    of: Time
    count: int = 1


@frozen
class Next:
    """The `count`-th occurrence that begins after the anchor: رمضان المقبل is `Next(Date(month=9, ...))`."""

    of: Time
    count: int = 1


@frozen
class This:
    """The occurrence that holds the anchor or shares its year: فبراير الجاري is `This(Date(month=2))`."""

    of: Time


@frozen
class Nth:
    """The `count`-th `unit` (a unit or a weekday) inside a time, from its end where negative.

    أول أسبوع في أكتوبر is `Nth(1, Unit.WEEK, Date(month=10))`; ثالث أيام العيد counts on from a first day.
    """

    count: int
    unit: Unit | Weekday
    of: Time


@frozen
class Part:
    """A part of a day: مساء اليوم is `Part(Shift(0, Unit.DAY), DayPart.EVENING)`."""

    day: Time | None
    part: DayPart


@frozen
class Portion:
    """The beginning, middle or end of a period: أواخر آب."""

    of: Time
    section: Section


@frozen
class Fraction:
    """One of `count` equal parts of a period: النصف الأول من 2025 is `Fraction(Date(2025), 1, 2)`."""

    of: Time
    index: int
    count: int


@frozen
class Clock:
    """A time on the clock of a day; without minutes it is the hour that begins then. `zone` is as written."""

    hour: int
    minute: int | None = None
    day: Time | None = None
    second: int | None = None
    zone: str | None = None
    of_twelve: bool = False  # the next hour to come that a dial shows so, where no day is said


@frozen
class Range:
    """From the begin of `first` to the end of `last`, both inside; up to `last` where that is a time on the clock."""

    first: Time
    last: Time


@frozen
class Listing:
    """Several times named together, such as يومي الأربعاء والخميس; the interval holds them all."""

    items: tuple[Time, ...]


def _times(times: Iterable[Time]) -> tuple[Time, ...]:
    return tuple(times)


@frozen
class Intersection:
    """What all parts say of one time: أمس الخميس is `Intersection(Shift(-1, Unit.DAY), Weekday(4))`.

    Where the parts disagree, `timeline.time.resolve` says which decides, and keeps the others as a conflict.
    """

    parts: tuple[Time, ...] = field(converter=_times)


@frozen
class Amount:
    """A number of units; an unknown number is None, ونصف adds a half: `Amount(1.5, Unit.HOUR)`."""

    number: float | None
    unit: Unit


def _amounts(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    return tuple(amounts)


@frozen
class Duration:
    """A length of time, with no place on the calendar: ثلاثة أيام."""

    amounts: tuple[Amount, ...] = field(converter=_amounts)


@frozen
class Reach:
    """A duration that reaches from or to the anchor: الأيام الثلاثة الماضية is `Reach(three_days, -1)`."""

    duration: Duration
    direction: int
    at_once: bool = False  # it begins with the anchor itself (خلال أسبوعين), and not with the day after it


@frozen
class Every:
    """What comes again: كل جمعة is `Every(Weekday(5))`, يوميا is `Every(Duration((Amount(1, Unit.DAY),)))`."""

    of: Time


@frozen
class Vague:
    """A time that is meant and not named: مؤخرا, حاليا, قريبا."""

    when: Vagueness


@frozen
class Modified:
    """A time or duration that is qualified: نحو أسبوع is `Modified(a_week, Modifier.APPROX)`."""

    of: Time
    by: Modifier


Time = (
    Shift
    | Date
    | NumericDate
    | Mentioned
    | Decade
    | DecadeOf
    | Century
    | Weekday
    | SeasonOf
    | Holiday
    | Last
    | Next
    | This
    | Nth
    | Part
    | Portion
    | Fraction
    | Clock
    | Range
    | Listing
    | Intersection
    | Duration
    | Reach
    | Every
    | Vague
    | Modified
)
