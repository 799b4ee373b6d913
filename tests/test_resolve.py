"""What meanings come to against a publication date: by hand from the conventions, and laws that hold for all."""

# ruff: noqa: E501 -- a case is a row

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

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
from timeline.time.interval import Interval
from timeline.time.resolve import Context, Direction, resolve

H = Calendar.HIJRI
P, F, N = Direction.PAST, Direction.FUTURE, Direction.NEAREST
YESTERDAY, TODAY, TOMORROW = Shift(-1, Unit.DAY), Shift(0, Unit.DAY), Shift(1, Unit.DAY)

CASES: list[tuple[Time, str, Direction, str, str, str | None]] = [
    # relative days, weeks, months, years
    (YESTERDAY, "2011-11-22", N, "2011-11-21", "2011-11-22", "2011-11-21"),
    (Shift(2, Unit.DAY), "2022-08-01", N, "2022-08-03", "2022-08-04", "2022-08-03"),
    (Shift(-1, Unit.WEEK), "2026-02-16", N, "2026-02-09", "2026-02-16", "2026-W07"),
    (Shift(-2, Unit.WEEK), "2015-05-08", N, "2015-04-20", "2015-04-27", "2015-W17"),
    (Shift(2, Unit.WEEK), "2024-12-28", N, "2025-01-06", "2025-01-13", "2025-W02"),
    (Shift(0, Unit.WEEKEND), "2016-11-07", N, "2016-11-12", "2016-11-14", "2016-W45-WE"),
    (Shift(-2, Unit.MONTH), "2017-01-31", N, "2016-11-01", "2016-12-01", "2016-11"),
    (Shift(-6, Unit.MONTH), "2025-09-21", N, "2025-03-01", "2025-04-01", "2025-03"),
    (Shift(-5, Unit.YEAR), "2023-10-03", N, "2018-01-01", "2019-01-01", "2018"),
    (Shift(1, Unit.QUARTER), "2020-10-20", N, "2021-01-01", "2021-04-01", "2021-Q1"),
    (Shift(-1, Unit.HALF), "2020-10-20", N, "2020-01-01", "2020-07-01", "2020-H1"),
    (Shift(-1, Unit.DECADE), "2023-09-18", N, "2010-01-01", "2020-01-01", "201"),
    (Shift(-1, Unit.CENTURY), "2023-09-18", N, "1900-01-01", "2000-01-01", "19"),
    (Shift(-1, Unit.SEASON), "2023-01-18", N, "2022-09-01", "2022-12-01", "2022-FA"),
    (Shift(0, Unit.SEASON), "2023-01-18", N, "2022-12-01", "2023-03-01", "2022-WI"),
    (Shift(-2, Unit.HOUR), "2025-08-29T14:30", N, "2025-08-29T12:00", "2025-08-29T13:00", "2025-08-29T12"),
    (Shift(-20, Unit.MINUTE), "2025-08-29T14:30", N, "2025-08-29T14:10", "2025-08-29T14:11", "2025-08-29T14:10"),
    (Shift(-1, Unit.MONTH, calendar=H), "2025-03-05", N, "2025-01-31", "2025-03-01", None),
    (Shift(-1, Unit.DAY, Holiday("nowruz")), "2015-03-24", N, "2015-03-20", "2015-03-21", "2015-03-20"),
    (Shift(1, Unit.DAY, Date(2025, 2)), "2025-08-29", N, "2025-03-01", "2025-03-02", "2025-03-01"),
    (Shift(-2, Unit.MONTH, Shift(-1, Unit.YEAR)), "2025-08-29", N, "2024-06-01", "2024-07-01", "2024-06"),
    (Shift(2, Unit.HOUR, Shift(1, Unit.DAY)), "2017-11-23T19:00", N, "2017-11-24T21:00", "2017-11-24T22:00", "2017-11-24T21"),
    # weekdays
    (Weekday(7), "2007-05-22", P, "2007-05-20", "2007-05-21", "2007-05-20"),
    (Weekday(7), "2008-02-13", F, "2008-02-17", "2008-02-18", "2008-02-17"),
    (Weekday(5), "2025-08-29", P, "2025-08-29", "2025-08-30", "2025-08-29"),
    (Weekday(5), "2025-08-29", F, "2025-09-05", "2025-09-06", "2025-09-05"),
    (Weekday(7), "2025-09-21", N, "2025-09-21", "2025-09-22", "2025-09-21"),
    (Last(Weekday(7)), "2014-03-13", N, "2014-03-09", "2014-03-10", "2014-03-09"),
    (Last(Weekday(5)), "2025-08-29", N, "2025-08-22", "2025-08-23", "2025-08-22"),
    (Last(Weekday(6), 2), "2018-10-01", N, "2018-09-22", "2018-09-23", "2018-09-22"),
    (Next(Weekday(5)), "2025-08-29", N, "2025-09-05", "2025-09-06", "2025-09-05"),
    (This(Weekday(1)), "2013-02-12", N, "2013-02-11", "2013-02-12", "2013-02-11"),
    (Part(Next(Weekday(7)), DayPart.MORNING), "2020-02-20", N, "2020-02-23T06:00", "2020-02-23T12:00", "2020-02-23TMO"),
    (Intersection((Weekday(7), Shift(-1, Unit.WEEK))), "2013-02-12", N, "2013-02-10", "2013-02-11", "2013-02-10"),
    (Intersection((Weekday(5), Shift(1, Unit.WEEK))), "2016-11-07", N, "2016-11-18", "2016-11-19", "2016-11-18"),
    # dates that leave out the year or the month
    (Date(month=2, day=15), "2006-12-20", N, "2007-02-15", "2007-02-16", "2007-02-15"),
    (Date(month=3, day=4), "2009-02-03", N, "2009-03-04", "2009-03-05", "2009-03-04"),
    (Date(month=3, day=4), "2009-02-03", P, "2008-03-04", "2008-03-05", "2008-03-04"),
    (Date(month=8, day=29), "2025-08-29", P, "2025-08-29", "2025-08-30", "2025-08-29"),
    (Date(month=8, day=29), "2025-08-29", F, "2025-08-29", "2025-08-30", "2025-08-29"),
    (Date(month=8, day=28), "2025-08-29", F, "2026-08-28", "2026-08-29", "2026-08-28"),
    (Date(month=2, day=29), "2025-08-29", P, "2024-02-29", "2024-03-01", "2024-02-29"),
    (Date(month=4), "2025-09-21", N, "2025-04-01", "2025-05-01", "2025-04"),
    (Date(month=8), "2025-08-29", P, "2025-08-01", "2025-09-01", "2025-08"),
    (Date(day=27), "2016-11-07", N, "2016-11-27", "2016-11-28", "2016-11-27"),
    (Date(day=27), "2016-11-07", P, "2016-10-27", "2016-10-28", "2016-10-27"),
    (Last(Date(month=12)), "2019-01-14", N, "2018-12-01", "2019-01-01", "2018-12"),
    (Last(Date(month=9)), "2001-10-15", N, "2001-09-01", "2001-10-01", "2001-09"),
    (Last(Date(month=3, day=10)), "2025-10-07", N, "2025-03-10", "2025-03-11", "2025-03-10"),
    (Next(Date(month=6)), "2016-11-07", N, "2017-06-01", "2017-07-01", "2017-06"),
    (This(Date(month=3, day=31)), "2015-03-12", N, "2015-03-31", "2015-04-01", "2015-03-31"),
    (This(Date(month=2)), "2026-02-16", N, "2026-02-01", "2026-03-01", "2026-02"),
    (Intersection((Date(day=5), Shift(1, Unit.MONTH))), "2020-12-15", N, "2021-01-05", "2021-01-06", "2021-01-05"),
    (Intersection((Date(month=11), Shift(-2, Unit.YEAR))), "2018-03-16", N, "2016-11-01", "2016-12-01", "2016-11"),
    (Intersection((Date(month=3, day=5), Date(2010))), "2018-03-16", N, "2010-03-05", "2010-03-06", "2010-03-05"),
    # dates in full
    (Date(1998, 9), "2018-03-16", N, "1998-09-01", "1998-10-01", "1998-09"),
    (Date(2013), "2021-03-12", N, "2013-01-01", "2014-01-01", "2013"),
    (Date(2004, 2, 29), "2004-03-01", N, "2004-02-29", "2004-03-01", "2004-02-29"),
    # the Hijri calendar and feasts
    (Date(1420, 1, 17, H), "1999-05-04", N, "1999-05-03", "1999-05-04", "1999-05-03"),
    (Date(1426, 11, 7, H), "2005-12-10", N, "2005-12-09", "2005-12-10", "2005-12-09"),
    (Date(1416, calendar=H), "1996-12-30", N, "1995-05-30", "1996-05-18", None),
    (Last(Date(month=9, calendar=H)), "2013-09-02", N, "2013-07-09", "2013-08-08", None),
    (Date(month=9, calendar=H), "2025-01-23", N, "2025-03-01", "2025-03-30", None),
    (This(Date(month=7, day=28, calendar=H)), "2025-01-23", N, "2025-01-28", "2025-01-29", "2025-01-28"),
    (Last(Date(month=2, calendar=H)), "2025-01-23", N, "2024-08-05", "2024-09-04", None),
    (Intersection((Date(month=9, calendar=H), Date(2019))), "2013-02-12", N, "2019-05-06", "2019-06-04", None),
    (
        Intersection((Weekday(4), Date(1436, 10, 7, H), Date(2015, 7, 23))),
        "2015-07-31",
        N,
        "2015-07-23",
        "2015-07-24",
        "2015-07-23",
    ),
    (Holiday("eid-al-fitr"), "2017-06-20", N, "2017-06-25", "2017-06-26", "2017-06-25"),
    (Holiday("arafa"), "2022-07-05", F, "2022-07-08", "2022-07-09", "2022-07-08"),
    (Holiday("ramadan-last-ten"), "2010-09-05", N, "2010-08-31", "2010-09-10", None),
    (Holiday("mawlid"), "2002-05-27", P, "2002-05-24", "2002-05-25", "2002-05-24"),
    (Holiday("laylat-al-qadr"), "2025-03-20", N, "2025-03-26T21:00", "2025-03-27T03:00", "2025-03-26TNI"),
    (Next(Holiday("labour-day")), "2018-04-29", N, "2018-05-01", "2018-05-02", "2018-05-01"),
    (Part(Shift(-1, Unit.DAY, Holiday("nowruz")), DayPart.EVENING), "2015-03-24", N, "2015-03-20T18:00", "2015-03-21", "2015-03-20TEV"),
    (Nth(3, Unit.DAY, Holiday("eid-al-fitr")), "2015-07-22", N, "2015-07-19", "2015-07-20", "2015-07-19"),
    (Intersection((Holiday("eid-al-adha"), Date(2013))), "2020-02-12", N, "2013-10-15", "2013-10-16", "2013-10-15"),
    (Intersection((Holiday("hijri-new-year"), Date(2019))), "2013-02-12", N, "2019-08-31", "2019-09-01", "2019-08-31"),
    (Intersection((Holiday("easter"), Date(2013))), "2016-02-12", N, "2013-03-31", "2013-04-01", "2013-03-31"),
    (Part(Date(1446, 9, 15, H), DayPart.NIGHT), "2025-03-20", N, "2025-03-14T21:00", "2025-03-15T03:00", "2025-03-14TNI"),
    # parts of the day and the clock
    (Part(Intersection((YESTERDAY, Weekday(4))), DayPart.EVENING), "2025-08-29", N, "2025-08-28T18:00", "2025-08-29", "2025-08-28TEV"),
    (Intersection((Part(None, DayPart.EVENING), YESTERDAY, Weekday(4))), "2025-08-29", N, "2025-08-28T18:00", "2025-08-29", "2025-08-28TEV"),
    (Part(Intersection((Weekday(3), Date(2024, 11, 27))), DayPart.DAWN), "2024-11-29", N, "2024-11-27T03:00", "2024-11-27T06:00", None),
    (Part(TODAY, DayPart.NIGHT), "2001-12-31", N, "2001-12-31T21:00", "2002-01-01T03:00", "2001-12-31TNI"),
    (Last(Part(None, DayPart.NIGHT)), "2001-12-31", N, "2001-12-30T21:00", "2001-12-31T03:00", "2001-12-30TNI"),
    (Part(Range(Weekday(3), Weekday(4)), DayPart.NIGHT), "2023-10-26", P, "2023-10-25T21:00", "2023-10-26T03:00", "2023-10-25TNI"),
    (Clock(22, 7, Intersection((Weekday(5), Date(2021, 3, 12)))), "2021-03-12T22:07", N, "2021-03-12T22:07", "2021-03-12T22:08", "2021-03-12T22:07"),
    (Clock(13), "2007-06-13T18:00", N, "2007-06-13T13:00", "2007-06-13T14:00", "2007-06-13T13"),
    (Clock(24, day=YESTERDAY), "2021-08-31", N, "2021-08-31", "2021-08-31T00:01", "2021-08-30T24:00"),
    (Clock(4, day=Part(Intersection((TODAY, Weekday(6))), DayPart.DAWN)), "2019-09-14", N, "2019-09-14T04:00", "2019-09-14T05:00", "2019-09-14T04"),
    (Intersection((Clock(4), Part(Intersection((TODAY, Weekday(6))), DayPart.DAWN))), "2019-09-14", N, "2019-09-14T04:00", "2019-09-14T05:00", "2019-09-14T04"),
    (Clock(1, day=Part(Weekday(4), DayPart.NIGHT)), "2025-08-29", P, "2025-08-29T01:00", "2025-08-29T02:00", "2025-08-29T01"),
    (Clock(20, 0, Date(2016, 4, 21), 20), "2016-11-07", N, "2016-04-21T20:00:20", "2016-04-21T20:00:21", "2016-04-21T20:00:20"),
    # sections and fractions
    (Portion(Shift(0, Unit.MONTH), Section.START), "2013-06-05", N, "2013-06-01", "2013-06-11", "2013-06"),
    (Portion(Date(month=6), Section.START), "2011-07-16", P, "2011-06-01", "2011-06-11", "2011-06"),
    (Portion(Date(month=8), Section.END), "1998-09-07", P, "1998-08-21", "1998-09-01", "1998-08"),
    (Portion(Shift(-2, Unit.MONTH), Section.MID), "2009-10-14", N, "2009-08-11", "2009-08-21", "2009-08"),
    (Portion(Date(2016), Section.END), "2017-05-16", N, "2016-09-01", "2017-01-01", "2016"),
    (Portion(Century(19), Section.START), "2018-05-14", N, "1900-01-01", "1933-01-01", "19"),
    (Portion(Decade(199), Section.MID), "2018-05-14", N, "1993-01-01", "1997-01-01", "199"),
    (Portion(Shift(1, Unit.WEEK), Section.START), "2017-11-08", N, "2017-11-13", "2017-11-16", "2017-W46"),
    (Portion(Date(month=9, calendar=H), Section.MID), "2025-03-20", N, "2025-03-11", "2025-03-21", None),
    (Last(Portion(Date(month=8), Section.END)), "2025-10-01", N, "2025-08-21", "2025-09-01", "2025-08"),
    (Intersection((Portion(Date(month=8), Section.END), Shift(-1, Unit.YEAR))), "2025-10-01", N, "2024-08-21", "2024-09-01", "2024-08"),
    (Fraction(Date(2025), 1, 2), "2025-10-01", N, "2025-01-01", "2025-07-01", "2025-H1"),
    (Fraction(Date(2016), 3, 4), "2025-10-01", N, "2016-07-01", "2016-10-01", "2016-Q3"),
    (Fraction(Date(month=8), 1, 2), "2025-10-01", P, "2025-08-01", "2025-08-16", "2025-08"),
    (Fraction(Date(2025, 2), 2, 2), "2025-10-01", P, "2025-02-16", "2025-03-01", "2025-02"),
    (Fraction(Decade(199), 1, 2), "2025-10-01", N, "1990-01-01", "1995-01-01", "199"),
    # seasons, decades, centuries
    (Next(SeasonOf(Season.WINTER)), "2022-09-19", N, "2022-12-01", "2023-03-01", "2022-WI"),
    (SeasonOf(Season.SPRING, Date(1998)), "1999-05-09", N, "1998-03-01", "1998-06-01", "1998-SP"),
    (This(SeasonOf(Season.SUMMER)), "2016-11-07", N, "2016-06-01", "2016-09-01", "2016-SU"),
    (Last(SeasonOf(Season.SUMMER)), "2025-08-07", N, "2024-06-01", "2024-09-01", "2024-SU"),
    (Decade(198), "2011-06-22", N, "1980-01-01", "1990-01-01", "198"),
    (DecadeOf(9, Shift(-1, Unit.CENTURY)), "2011-06-22", N, "1990-01-01", "2000-01-01", "199"),
    (Century(18), "2011-06-22", N, "1800-01-01", "1900-01-01", "18"),
    # counted inside another time
    (Nth(-1, Weekday(1), Date(month=3)), "2013-02-12", F, "2013-03-25", "2013-03-26", "2013-03-25"),
    (Nth(3, Weekday(2), Date(2014, 9)), "2013-02-12", N, "2014-09-16", "2014-09-17", "2014-09-16"),
    (Nth(1, Unit.WEEK, Date(2014, 10)), "2013-02-12", N, "2014-10-06", "2014-10-13", "2014-W41"),
    (Nth(-1, Unit.WEEK, Date(2014, 9)), "2013-02-12", N, "2014-09-22", "2014-09-29", "2014-W39"),
    (Nth(-1, Unit.DAY, Date(2015, 10)), "2013-02-12", N, "2015-10-31", "2015-11-01", "2015-10-31"),
    (Nth(3, Unit.WEEK, Date(2027)), "2016-11-07", N, "2027-01-18", "2027-01-25", "2027-W03"),
    (Nth(-1, Unit.WEEK, Date(2015)), "2016-11-07", N, "2015-12-28", "2016-01-04", "2015-W53"),
    (Nth(1, Unit.DAY, Shift(1, Unit.YEAR)), "2016-11-07", N, "2017-01-01", "2017-01-02", "2017-01-01"),
    (Nth(3, Weekday(2), Intersection((Holiday("christmas"), Date(2014)))), "2013-02-12", N, "2015-01-13", "2015-01-14", "2015-01-13"),
    # ranges and listings
    (Range(Date(day=10), This(Date(month=2, day=12))), "2026-02-16", N, "2026-02-10", "2026-02-13", "2026-02-10/2026-02-12"),
    (Range(Date(2014), Date(2018)), "2018-12-04", N, "2014-01-01", "2019-01-01", "2014/2018"),
    (Range(Date(month=7, day=26), Date(month=8, day=11)), "2024-07-24", N, "2024-07-26", "2024-08-12", "2024-07-26/2024-08-11"),
    (Range(Date(month=12, day=26), Date(month=1, day=3)), "2025-01-10", P, "2024-12-26", "2025-01-04", "2024-12-26/2025-01-03"),
    (Range(Date(2024, 12, 26), Date(month=1, day=3)), "2026-01-10", P, "2024-12-26", "2025-01-04", "2024-12-26/2025-01-03"),
    (Range(Date(month=3), Date(2024, 5)), "2026-01-10", P, "2024-03-01", "2024-06-01", "2024-03/2024-05"),
    (Range(Date(month=10, day=27, calendar=H), Date(month=11, day=6, calendar=H)), "2015-08-09", N, "2015-08-12", "2015-08-22", "2015-08-12/2015-08-21"),
    (Range(Clock(2, 10), Clock(2, 45)), "2025-03-19", N, "2025-03-19T02:10", "2025-03-19T02:45", "2025-03-19T02:10/2025-03-19T02:45"),
    (Range(Clock(16), Clock(17, day=TOMORROW)), "2016-11-07", N, "2016-11-08T16:00", "2016-11-08T17:00", "2016-11-08T16/2016-11-08T17"),
    (Range(Clock(22, day=Weekday(2)), Clock(2)), "2025-08-29", P, "2025-08-26T22:00", "2025-08-27T02:00", "2025-08-26T22/2025-08-27T02"),
    (Range(Weekday(2), Weekday(4)), "2025-08-29", P, "2025-08-26", "2025-08-29", "2025-08-26/2025-08-28"),
    (Range(Intersection((Weekday(5), Date(day=11))), Intersection((Weekday(2), Date(day=15)))), "2016-11-07", N, "2016-11-11", "2016-11-16", "2016-11-11/2016-11-15"),
    (Range(YESTERDAY, TOMORROW), "2016-11-07", N, "2016-11-06", "2016-11-09", "2016-11-06/2016-11-08"),
    (Listing((Date(2005), Date(2008))), "2025-01-21", N, "2005-01-01", "2009-01-01", "2005/2008"),
    (Listing((Date(day=19), This(Date(month=5, day=20)))), "2017-05-16", N, "2017-05-19", "2017-05-21", "2017-05-19/2017-05-20"),
    (Last(Listing((Date(day=19), Date(month=5, day=20)))), "2017-05-16", N, "2016-05-19", "2016-05-21", "2016-05-19/2016-05-20"),
    (Intersection((Range(Date(day=4), Date(day=23)), Shift(1, Unit.MONTH))), "2016-11-07", N, "2016-12-04", "2016-12-24", "2016-12-04/2016-12-23"),
    (Intersection((Range(Weekday(3), Weekday(5)), Shift(1, Unit.WEEK))), "2017-11-14", N, "2017-11-22", "2017-11-25", "2017-11-22/2017-11-24"),
    (Intersection((Range(Clock(15), Clock(16)), TOMORROW)), "2016-11-07", N, "2016-11-08T15:00", "2016-11-08T16:00", "2016-11-08T15/2016-11-08T16"),
    (Date(day=14), "2026-03-11", Direction.PRESENT, "2026-03-14", "2026-03-15", "2026-03-14"),
    (Date(day=9), "2026-03-11", Direction.PRESENT, "2026-04-09", "2026-04-10", "2026-04-09"),
    (Range(Date(day=10), Date(month=9, day=15, calendar=H)), "2025-03-20", N, "2025-03-10", "2025-03-16", "2025-03-10/2025-03-15"),
    (Listing((Weekday(3), Weekday(4))), "2025-08-29", P, "2025-08-27", "2025-08-29", "2025-08-27/2025-08-28"),
]  # fmt: skip


def context(published: str, direction: Direction = N, mentioned: Interval | None = None) -> Context:
    """A context with this publication moment, to the minute where it has a time."""
    return Context(datetime.fromisoformat(published), "T" in published, mentioned, direction)


@pytest.mark.parametrize(
    ("meaning", "published", "direction", "begin", "end", "value"), CASES, ids=lambda v: str(v)[:80]
)
def test_resolves(meaning: Time, published: str, direction: Direction, begin: str, end: str, value: str | None) -> None:
    """A meaning comes to the interval and the value that a reader of the conventions would give."""
    reading = resolve(meaning, context(published, direction))
    assert (reading.interval, reading.value) == (
        Interval(datetime.fromisoformat(begin), datetime.fromisoformat(end)),
        value,
    )
    assert reading.type == ("TIME" if "T" in begin or "T" in end else "DATE")
    assert not reading.conflicts


DAY_28 = Interval(datetime(2024, 5, 27), datetime(2024, 5, 28))


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Shift(1, Unit.DAY, Anchor.MENTIONED), "2024-05-28"),
        (Shift(0, Unit.DAY, Anchor.MENTIONED), "2024-05-27"),
        (Shift(1, Unit.MONTH, Anchor.MENTIONED), "2024-06"),
        (Shift(0, Unit.YEAR, Anchor.MENTIONED), "2024"),
        (Shift(1, Unit.DAY, Shift(1, Unit.WEEK, Anchor.MENTIONED)), "2024-06-04"),
        (Part(Shift(0, Unit.DAY, Anchor.MENTIONED), DayPart.NOON), "2024-05-27TMI"),
    ],
)
def test_counts_from_what_was_mentioned(meaning: Time, value: str) -> None:
    """The next day and the same year count from the date that the text gave last."""
    assert resolve(meaning, context("2025-08-29", N, DAY_28)).value == value


@pytest.mark.parametrize(
    ("meaning", "published", "conflicts"),
    [
        # a weekday corrects a relative word by a day or two, and no more
        (
            Intersection((YESTERDAY, Weekday(3))),
            "2025-08-29",
            ["weekday: 2025-08-27 weekday, 2025-08-28 relative date"],
        ),
        (
            Intersection((YESTERDAY, Weekday(1))),
            "2025-08-29",
            ["weekday: 2025-08-28 relative date, 2025-08-25 weekday"],
        ),
        (Intersection((Weekday(3), Weekday(4))), "2025-08-29", ["weekday: 2025-08-27 weekday, 2025-08-28 weekday"]),
        # a date in full decides
        (Intersection((Weekday(4), Date(2025, 8, 27))), "2025-08-29", ["weekday: 2025-08-27 date, 2025-08-28 weekday"]),
        (Intersection((TODAY, Date(2025, 8, 28))), "2025-08-29", ["date: 2025-08-28 date, 2025-08-29 relative date"]),
        # the weekday chooses the year that is not said, if one of three fits
        (Intersection((Weekday(4), Date(month=6, day=2))), "2011-07-01", []),
        (
            Intersection((Weekday(2), Date(month=6, day=2))),
            "2011-07-01",
            ["weekday: 2011-06-02 date, 2011-05-31 weekday"],
        ),
        # what is beside a Hijri date decides
        (
            Intersection((Date(1446, 9, 1, H), Date(2025, 3, 2))),
            "2025-08-29",
            ["calendar: 2025-03-02 date, 2025-03-01 hijri date"],
        ),
        (
            Intersection((Date(1446, 9, 1, H), Weekday(7))),
            "2025-08-29",
            ["weekday: 2025-03-02 weekday, 2025-03-01 hijri date"],
        ),
        (
            Intersection((Holiday("eid-al-fitr"), Weekday(1))),
            "2025-04-03",
            ["weekday: 2025-03-31 weekday, 2025-03-30 feast"],
        ),
        # a part of the day is held against the clock
        (
            Intersection((Clock(4), Part(TODAY, DayPart.EVENING))),
            "2025-08-29",
            ["part of day: T04 clock, TEV part of day"],
        ),
        (
            Intersection((Date(month=3, day=5), Date(2010), Shift(0, Unit.YEAR))),
            "2025-08-29",
            ["date: 2010-03-05 date, 2025 period"],
        ),
    ],
    ids=str,
)
def test_keeps_what_disagrees(meaning: Time, published: str, conflicts: list[str]) -> None:
    """Words that disagree are kept, the one that decided first."""
    reading = resolve(meaning, context(published, P))
    found = [f"{c.about}: " + ", ".join(f"{a.value} {a.source}" for a in c.alternatives) for c in reading.conflicts]
    assert found == conflicts


@pytest.mark.parametrize(
    ("meaning", "is_approximate"),
    [
        (Date(1446, 9, 1, H), True),
        (Part(Date(1446, 9, 1, H), DayPart.MORNING), True),
        (Holiday("eid-al-fitr"), True),
        (Nth(3, Unit.DAY, Holiday("eid-al-fitr")), True),
        (Shift(1, Unit.DAY, Holiday("eid-al-fitr")), True),
        (Date(1200, 9, 1, H), True),
        (Intersection((Date(1446, 9, 1, H), Weekday(6))), False),
        (Intersection((Date(1446, 9, 1, H), Date(2025, 3, 1))), False),
        (Holiday("christmas"), False),
        (Date(2025, 3, 1), False),
    ],
    ids=str,
)
def test_says_where_it_rests_on_a_hijri_date(meaning: Time, *, is_approximate: bool) -> None:
    """What rests on a Hijri date alone says that it may be a day off."""
    assert resolve(meaning, context("2025-08-29")).approximate is is_approximate


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (YESTERDAY, "XXXX-XX-XX"),
        (Shift(-1, Unit.WEEK), "XXXX-WXX"),
        (Shift(-5, Unit.YEAR), "XXXX"),
        (Weekday(4), "XXXX-WXX-4"),
        (Last(Weekday(4)), "XXXX-WXX-4"),
        (Intersection((YESTERDAY, Weekday(4))), "XXXX-WXX-4"),
        (Part(Intersection((YESTERDAY, Weekday(4))), DayPart.EVENING), "XXXX-WXX-4TEV"),
        (Part(None, DayPart.EVENING), "XXXX-XX-XXTEV"),
        (Clock(22, 7), "XXXX-XX-XXT22:07"),
        (Date(month=3, day=10), "XXXX-03-10"),
        (Intersection((Weekday(4), Date(month=3, day=10))), "XXXX-03-10"),
        (Intersection((Date(month=11), Shift(-2, Unit.YEAR))), "XXXX-11"),
        (SeasonOf(Season.SUMMER), "XXXX-SU"),
        (Fraction(Shift(0, Unit.YEAR), 1, 2), "XXXX-H1"),
        (Range(Weekday(2), Weekday(4)), "XXXX-WXX-2/XXXX-WXX-4"),
        (Holiday("christmas"), "XXXX-12-25"),
        (Holiday("eid-al-fitr"), None),
        (Shift(1, Unit.DAY, Anchor.MENTIONED), "XXXX-XX-XX"),
    ],
    ids=str,
)
def test_keeps_its_meaning_without_a_publication_date(meaning: Time, value: str | None) -> None:
    """What counts from publication has no interval without it, and a value with X for what is open."""
    reading = resolve(meaning, Context())
    assert (reading.value, reading.interval) == (value, None)


def test_needs_a_clock_for_hours() -> None:
    """An hour counts from a publication date only where that states a time of day."""
    assert resolve(Shift(-2, Unit.HOUR), context("2025-08-29")).interval is None


def amounts(*pairs: tuple[float | None, Unit]) -> Duration:
    """A duration of these numbers of these units."""
    return Duration(tuple(Amount(number, unit) for number, unit in pairs))


@pytest.mark.parametrize(
    ("meaning", "kind", "value", "mod"),
    [
        (amounts((3, Unit.DAY)), "DURATION", "P3D", None),
        (Modified(amounts((1, Unit.WEEK)), Modifier.APPROX), "DURATION", "P1W", "APPROX"),
        (Modified(amounts((10, Unit.YEAR)), Modifier.MORE_THAN), "DURATION", "P10Y", "MORE_THAN"),
        (Every(amounts((1, Unit.DAY))), "SET", "P1D", None),
        (Every(amounts((4, Unit.YEAR))), "SET", "P4Y", None),
        (Every(Weekday(5)), "SET", "XXXX-WXX-5", None),
        (Every(Date(month=2, day=14)), "SET", "XXXX-02-14", None),
        (Every(Date(month=9)), "SET", "XXXX-09", None),
        (Every(Part(Weekday(5), DayPart.MORNING)), "SET", "XXXX-WXX-5TMO", None),
        (Every(Intersection((Weekday(1), Clock(9)))), "SET", "XXXX-WXX-1T09", None),
        (Vague(Vagueness.PAST), "DATE", "PAST_REF", None),
        (Vague(Vagueness.FUTURE), "DATE", "FUTURE_REF", None),
    ],
    ids=str,
)
def test_has_no_place_on_the_calendar(meaning: Time, kind: str, value: str, mod: str | None) -> None:
    """Durations, sets and vague references have a value and no interval, whatever the publication date."""
    reading = resolve(meaning, context("2025-08-29T10:00"))
    assert (reading.type, reading.value, reading.mod, reading.interval) == (kind, value, mod, None)


@pytest.mark.parametrize(
    ("meaning", "begin", "end"),
    [
        (Reach(amounts((3, Unit.DAY)), -1), "2025-08-26", "2025-08-29"),
        (Reach(amounts((2, Unit.DAY)), 1), "2025-08-30", "2025-09-01"),
        (Reach(amounts((6, Unit.MONTH)), -1), "2025-02-28", "2025-08-29"),
        (Reach(amounts((24, Unit.HOUR)), -1), "2025-08-28T10:00", "2025-08-29T10:00"),
        (Reach(amounts((2, Unit.DAY)), 1, at_once=True), "2025-08-29T10:00", "2025-08-31"),
    ],
    ids=str,
)
def test_a_duration_reaches_from_or_to_publication(meaning: Reach, begin: str, end: str) -> None:
    """The last three days are a duration that has a place besides."""
    reading = resolve(meaning, context("2025-08-29T10:00"))
    assert reading.type == "DURATION"
    assert reading.interval == Interval(datetime.fromisoformat(begin), datetime.fromisoformat(end))


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Date(2025, 2, 30), "2025-02-30"),
        (Date(2023, 2, 29), "2023-02-29"),
        (Date(month=2, day=30), "XXXX-02-30"),
        (Date(2025, 13), "2025-13"),
        (Date(-300), "BC0300"),
        (Date(0), "0000"),
        (Date(12345), "12345"),
        (Date(1446, 9, 31, H), None),
        (Shift(-99_999_999_999, Unit.YEAR), "XXXX"),
        (Shift(99_999_999_999, Unit.DAY), "XXXX-XX-XX"),
        (Clock(25), None),
        (Holiday("no such feast"), None),
        (Range(Date(2018), Date(2014)), "2018/2014"),
        (Nth(6, Unit.WEEK, Date(2025, 10)), "XXXX-WXX"),
        (Listing(()), None),
        (Intersection((Date(month=3), Shift(-99_999_999_999, Unit.YEAR))), "XXXX-03"),
    ],
    ids=str,
)
def test_says_what_it_can_of_the_impossible(meaning: Time, value: str | None) -> None:
    """What the calendar has no place for has no interval, and the value that the words give."""
    reading = resolve(meaning, context("2025-08-29"))
    assert (reading.value, reading.interval) == (value, None)


@pytest.mark.parametrize(
    ("meaning", "now", "begin"),
    [
        (Clock(3, of_twelve=True), "2025-08-29T10:00", "2025-08-29T15:00"),
        (Clock(3, of_twelve=True), "2025-08-29T16:00", "2025-08-30T03:00"),
        (Clock(10, 30, of_twelve=True), "2025-08-29T10:00", "2025-08-29T10:30"),
        (Clock(10, of_twelve=True), "2025-08-29T10:00", "2025-08-29T22:00"),
        (Clock(12, of_twelve=True), "2025-08-29T13:00", "2025-08-30T00:00"),
        (Clock(3, day=TOMORROW, of_twelve=True), "2025-08-29T10:00", "2025-08-30T03:00"),
    ],
    ids=str,
)
def test_the_next_on_the_dial(meaning: Clock, now: str, begin: str) -> None:
    """An hour of twelve without a day is the next that a dial shows so."""
    interval = resolve(meaning, context(now)).interval
    assert interval is not None
    assert interval.begin == datetime.fromisoformat(begin)


@pytest.mark.parametrize(
    ("meaning", "begin", "end"),
    [
        (Modified(TOMORROW, Modifier.BEFORE), None, "2025-08-30"),
        (Modified(TOMORROW, Modifier.AFTER), "2025-08-31", None),
        (Modified(Clock(16), Modifier.BEFORE), None, "2025-08-29T16:00"),
        (Modified(Clock(16), Modifier.AFTER), "2025-08-29T16:00", None),
    ],
    ids=str,
)
def test_before_and_after(meaning: Modified, begin: str | None, end: str | None) -> None:
    """Before a time is all up to it; after a day begins with the next, after an hour with the hour."""
    interval = resolve(meaning, context("2025-08-29T10:00")).interval
    assert interval == Interval(*(None if bound is None else datetime.fromisoformat(bound) for bound in (begin, end)))


MOMENTS = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31))
NEWS_DAYS = st.datetimes(datetime(1950, 1, 1), datetime(2070, 1, 1)).map(lambda now: Context(now, clock=True))
DIRECTIONS = st.sampled_from(Direction)
CONTEXTS = st.builds(
    Context,
    st.none() | MOMENTS,
    st.booleans(),
    st.none() | st.builds(lambda begin: Interval(begin, begin), MOMENTS),
    DIRECTIONS,
)
COUNTS = st.integers(-40, 40) | st.integers()
WEEKDAYS = st.builds(Weekday, st.integers(1, 7))
FEASTS = st.sampled_from(["eid-al-fitr", "laylat-al-qadr", "ramadan-last-ten", "christmas", "easter", "none"])
DATES = st.builds(
    Date,
    st.none() | st.integers(1300, 2100) | st.integers(),
    st.none() | st.integers(0, 13),
    st.none() | st.integers(0, 32),
    st.sampled_from(Calendar),
)


def larger(times: st.SearchStrategy[Time]) -> st.SearchStrategy[Time]:
    """Operators over smaller times."""
    sometimes = st.none() | times
    return st.one_of(
        st.builds(Shift, COUNTS, st.sampled_from(Unit), times, st.sampled_from(Calendar)),
        st.builds(DecadeOf, st.integers(0, 9), times),
        st.builds(SeasonOf, st.sampled_from(Season), sometimes),
        st.builds(Last, times, st.integers(-1, 9)),
        st.builds(Next, times, st.integers(-1, 9)),
        st.builds(This, times),
        st.builds(Nth, COUNTS, st.sampled_from(Unit) | WEEKDAYS, times),
        st.builds(Part, sometimes, st.sampled_from(DayPart)),
        st.builds(Clock, st.integers(-1, 30), st.none() | st.integers(-1, 60), sometimes),
        st.builds(Portion, times, st.sampled_from(Section)),
        st.builds(Fraction, times, st.integers(-1, 12), st.integers(0, 12)),
        st.builds(Range, times, times),
        st.builds(Listing, st.lists(times, max_size=3).map(tuple)),
        st.builds(Intersection, st.lists(times, max_size=4)),
        st.builds(Every, times),
        st.builds(Modified, times, st.sampled_from(Modifier)),
    )


TIMES: st.SearchStrategy[Time] = st.recursive(
    st.one_of(
        st.builds(Shift, COUNTS, st.sampled_from(Unit), st.sampled_from(Anchor), st.sampled_from(Calendar)),
        WEEKDAYS,
        DATES,
        st.builds(Holiday, FEASTS),
        st.builds(Decade, st.integers(-5, 1200)),
        st.builds(Century, st.integers(-5, 120)),
        st.builds(amounts, st.tuples(st.none() | st.floats(), st.sampled_from(Unit))),
        st.builds(Vague, st.sampled_from(Vagueness)),
    ),
    larger,
    max_leaves=6,
)


@given(TIMES, CONTEXTS)
def test_never_raises(meaning: Time, context: Context) -> None:
    """Any tree in any context resolves to something, and to the same each time."""
    reading = resolve(meaning, context)
    assert reading == resolve(meaning, context)
    assert reading.type in {"DATE", "TIME", "DURATION", "SET"}


DAYS: st.SearchStrategy[Time] = st.one_of(
    st.builds(Shift, st.integers(-400, 400), st.sampled_from([Unit.DAY, Unit.WEEK, Unit.WEEKEND])),
    WEEKDAYS,
    st.builds(Last, WEEKDAYS, st.integers(1, 3)),
    st.builds(Next, WEEKDAYS, st.integers(1, 3)),
    st.builds(This, WEEKDAYS),
    st.builds(lambda days, weekday: Intersection((Shift(days, Unit.DAY), weekday)), st.integers(-3, 3), WEEKDAYS),
    st.builds(Range, WEEKDAYS, WEEKDAYS),
)
BY_THE_WEEK = st.one_of(
    DAYS,
    st.builds(Part, DAYS, st.sampled_from(DayPart)),
    st.builds(Clock, st.integers(0, 24), st.none() | st.integers(0, 59), DAYS),
    st.builds(Portion, DAYS, st.sampled_from(Section)),
)
WEEK = timedelta(days=7)


@given(BY_THE_WEEK, NEWS_DAYS, DIRECTIONS)
def test_moves_with_its_anchor(meaning: Time, context: Context, direction: Direction) -> None:
    """Publish a week later, and what counts in days and weeks is a week later."""
    later = context.now and context.now + WEEK
    here = resolve(meaning, Context(context.now, direction=direction)).interval
    there = resolve(meaning, Context(later, direction=direction)).interval
    assert (here is None) == (there is None)
    if here and there and here.begin and here.end:
        assert there == Interval(here.begin + WEEK, here.end + WEEK)


COARSE = st.one_of(
    st.builds(Shift, st.integers(-15, 15), st.sampled_from([u for u in Unit if u >= Unit.WEEK])),
    st.builds(Date, st.integers(1900, 2090), st.none() | st.integers(1, 12)),
    st.builds(Date, st.integers(1345, 1490), st.none() | st.integers(1, 12), calendar=st.just(H)),
    st.builds(Date, month=st.integers(1, 12), calendar=st.sampled_from(Calendar)),
    st.builds(Decade, st.integers(180, 210)),
    st.builds(Century, st.integers(17, 20)),
    st.builds(SeasonOf, st.sampled_from(Season)),
)


@given(COARSE, NEWS_DAYS, st.data())
def test_what_is_taken_lies_inside(meaning: Time, context: Context, data: st.DataObject) -> None:
    """A section, a fraction and the n-th day or weekday of a period lie inside it, and fractions fill it."""
    whole = resolve(meaning, context).interval
    assert whole is not None
    count = data.draw(st.integers(1, 6))
    pieces = [resolve(Fraction(meaning, i, count), context).interval for i in range(1, count + 1)]
    assert all(pieces)
    assert [piece and piece.begin for piece in pieces] + [whole.end] == [whole.begin] + [
        piece and piece.end for piece in pieces
    ]
    nth = st.builds(Nth, st.integers(-9, 9), st.just(Unit.DAY) | WEEKDAYS, st.just(meaning))
    inner = resolve(data.draw(st.builds(Portion, st.just(meaning), st.sampled_from(Section)) | nth), context).interval
    assert inner is None or inner.within(whole)


@given(WEEKDAYS | DATES | st.builds(Holiday, FEASTS) | st.builds(SeasonOf, st.sampled_from(Season)), NEWS_DAYS)
def test_last_and_next_lie_on_either_side(meaning: Time, context: Context) -> None:
    """The last one begins before today, the next one after it, and the one before the last before that."""
    assume(resolve(meaning, Context()).interval is None)
    today = context.today
    before, last, following = (resolve(t, context).interval for t in (Last(meaning, 2), Last(meaning), Next(meaning)))
    if today and last and before and following and last.begin and before.begin and following.begin:
        assert before.begin < last.begin < today < following.begin


@given(
    st.permutations([YESTERDAY, Weekday(4), Date(month=8, day=28), Part(None, DayPart.EVENING), Date(1447, 3, 5, H)])
)
def test_the_order_of_words_changes_nothing(parts: list[Time]) -> None:
    """Words that agree mean the same in any order, and each some of them as all."""
    reading = resolve(Intersection(parts), context("2025-08-29"))
    assert (reading.value, reading.conflicts) == ("2025-08-28TEV", ())


@given(TIMES, NEWS_DAYS)
def test_the_zone_of_publication_changes_nothing(meaning: Time, context: Context) -> None:
    """A publication moment with a zone is read as the local time that it states."""
    zoned = Context(context.now and context.now.replace(tzinfo=timezone(timedelta(hours=3))), clock=True)
    assert resolve(meaning, zoned) == resolve(meaning, context)
