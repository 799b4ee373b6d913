"""Laws of reading: what stands around an expression, and how it is decorated, changes nothing of it."""

import itertools
from datetime import date, datetime, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from timeline import TimeExpression, find_dates

PHRASES = (
    "25 آب 2025",
    "الخميس الماضي",
    "عام 2020",
    "مساء أمس",
    "أواخر أيلول 2019",
    "الأسبوع المقبل",
    "يوم الاثنين",
    "قبل ثلاثة أيام",
    "7 شوال 1436هـ الموافق 23 يوليو 2015م",
    "من 10 إلى 12 فبراير الجاري",
    "الساعة 22:07 بتوقيت غرينتش",
    "ربيع 1998",
    "نحو 15 عاما",
    "كل جمعة",
    "تسعينيات القرن الماضي",
    "9/7/2011",
    "مؤخرا",
)
AROUND = ("وصل الوفد", "في المدينة", "قال الوزير إن الأمر", "سيلتقي الجانبان", "بحضور نظيره", "وفق المصدر")
"""Words of news that say nothing of time."""

sentences = st.builds(
    "{} {} {}.\n\n".format, st.sampled_from(AROUND), st.sampled_from(PHRASES), st.sampled_from(AROUND)
)
texts = st.lists(sentences | st.sampled_from(AROUND).map("{}.\n\n".format), max_size=4).map("".join)
published = st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1))


def moved(expression: TimeExpression, by: int) -> TimeExpression:
    """The same expression so many characters further on."""
    return evolve(expression, start=expression.start + by, end=expression.end + by)


@given(texts, texts, published)
def test_of_texts_one_behind_the_other(first: str, second: str, day: date | None) -> None:
    """Two texts one behind the other have the expressions of the one and then of the other.

    So long as a paragraph ends between them, nothing in the second counts from the date given before (in the
    following year), and nothing in either shows that it was written on another day than it says (yesterday, Thursday).
    """
    together = (*find_dates(first, day), *(moved(each, len(first)) for each in find_dates(second, day)))
    assert find_dates(first + second, day) == together


OUTSIDE = st.text("\u200e\u200f\u202b\u202c\u2066\u2069\ufeff", max_size=2)
"""Signs of direction, which no span takes in."""
TATWEEL = "\u0640"
VOWELS = "\u064b\u064e\u064f\u0650\u0651\u0652"
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
JOINS = frozenset("بتثجحخسشصضطظعغفقكلمنهيئ")
"""Letters that are joined to the next one, so that the line between them may be drawn out."""


@st.composite
def decorated(draw: st.DrawFn, phrase: str) -> str:
    """The phrase with vowel signs, lines drawn out, other digits and other spaces."""
    out = ""
    for letter, following in zip(phrase, f"{phrase[1:]} ", strict=True):
        out += draw(st.sampled_from((letter, "\xa0"))) if letter == " " else letter
        if letter in JOINS and following.isalpha():
            out += draw(st.sampled_from(("", "", TATWEEL, *VOWELS)))
    return out.translate(EASTERN) if draw(st.booleans()) else out


@given(st.sampled_from(PHRASES), st.sampled_from(AROUND), st.sampled_from(AROUND), OUTSIDE, OUTSIDE, st.data())
def test_spans_are_exact(phrase: str, before: str, after: str, left: str, right: str, data: st.DataObject) -> None:
    """However a phrase is decorated, it is found from its first to its last character, and means what it meant."""
    phrase = phrase.removeprefix("من ")  # no span takes in what leads to a range
    plain = find_dates(f"{before} {phrase} {after}", "2025-08-29")
    written = data.draw(decorated(phrase))
    found = find_dates(f"{before} {left}{written}{right} {after}", "2025-08-29")
    assert [(each.text, each.start) for each in found] == [(written, len(before) + 1 + len(left))]
    assert [(each.meaning, each.interval, each.value) for each in found] == [
        (each.meaning, each.interval, each.value) for each in plain
    ]


BY_THE_DAY = ("أمس", "اليوم", "غدا", "بعد غد", "أول أمس", "مساء أمس", "قبل ثلاثة أيام", "بعد عشرة أيام", "صباح الغد")
BY_THE_WEEK = (*BY_THE_DAY, "الخميس الماضي", "الجمعة المقبلة", "الأسبوع الماضي", "بعد أسبوعين", "عطلة نهاية الأسبوع")
BY_THE_YEAR = ("العام الماضي", "العام المقبل", "قبل خمس سنوات", "هذا العام", "آب من العام الماضي", "الصيف المقبل")
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1))


def reach(phrase: str, moment: datetime) -> tuple[datetime, datetime]:
    """Begin and end of a phrase against a publication."""
    (found,) = find_dates(f"الموعد {phrase} في المدينة", moment)
    assert found.interval is not None
    assert found.interval.begin is not None
    assert found.interval.end is not None
    return found.interval.begin, found.interval.end


@given(st.sampled_from(BY_THE_DAY), MOMENTS, st.integers(-5000, 5000))
def test_so_many_days_later(phrase: str, moment: datetime, days: int) -> None:
    """Published so many days later, what counts in days is so many days later."""
    by = timedelta(days=days)
    assert reach(phrase, moment + by) == tuple(bound + by for bound in reach(phrase, moment))


@given(st.sampled_from(BY_THE_WEEK), MOMENTS, st.integers(-700, 700))
def test_so_many_weeks_later(phrase: str, moment: datetime, weeks: int) -> None:
    """Published so many weeks later, what counts in days of the week is so many weeks later."""
    by = timedelta(weeks=weeks)
    assert reach(phrase, moment + by) == tuple(bound + by for bound in reach(phrase, moment))


@given(
    st.sampled_from(BY_THE_YEAR),
    MOMENTS.filter(lambda moment: (moment.month, moment.day) != (2, 29)),
    st.integers(-90, 90),
)
def test_so_many_years_later(phrase: str, moment: datetime, years: int) -> None:
    """Published so many years later on the same day, what counts in years is so many years later."""
    later = moment.replace(year=moment.year + years)
    expected = tuple(bound.replace(year=bound.year + years) for bound in reach(phrase, moment))
    assert reach(phrase, later) == expected


MONTHS = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول")
PARTS = ("صباح", "مساء", "فجر", "ظهر", "عصر")
FINER = st.builds(
    lambda year, month, day, part, hour: (
        f"الساعة {hour}:30 من يوم {day} {month} {year}",
        f"يوم {day} {month} {year}",
        f"{month} {year}",
        f"عام {year}",
    ),
    st.integers(1900, 2090),
    st.sampled_from(MONTHS),
    st.integers(1, 28),
    st.sampled_from(PARTS),
    st.integers(13, 23),
)


@given(FINER, MOMENTS)
def test_the_finer_lies_inside_the_coarser(phrases: tuple[str, ...], moment: datetime) -> None:
    """A minute lies in its day, that in its month, and that in its year, whenever it was published."""
    spans = [reach(phrase, moment) for phrase in phrases]
    for (begin, end), (earlier, later) in itertools.pairwise(spans):
        assert earlier <= begin < end <= later


@given(st.sampled_from(PARTS), st.sampled_from(("أمس", "اليوم", "غدا", "الخميس الماضي", "الأحد المقبل")), MOMENTS)
def test_a_part_lies_inside_its_day(part: str, day: str, moment: datetime) -> None:
    """The morning, the evening and the dawn of a day lie in that day."""
    begin, end = reach(f"{part} {day}", moment)
    earlier, later = reach(day, moment)
    assert earlier <= begin < end <= later
