"""The Gregorian and the Hijri calendar, and the feasts that have their day in one of them.

Months are numbered through, `12 * year + month - 1`, so that arithmetic on them knows no year's end. Hijri months
are those of the Umm al-Qura calendar, 1343 to 1500 AH, by `hijridate`, whose types never leave this module. Outside
that range the tabular calendar stands in: cycles of 30 years with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and
29, counted from Friday, 16 July 622 (Julian). See Reingold & Dershowitz, "Calendrical Calculations", chapter 7. It
can be a day or two off, as a month that is sighted can be in any range. Months that are known to have been `sighted`
on another day, by their number, go before either.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen
from hijridate import Hijri

from timeline.time.algebra import Calendar

DAY = timedelta(days=1)

_HIJRI_EPOCH = 227_015  # the proleptic Gregorian ordinal of 1 Muharram 1
_HIJRI_MONTH = 10_631 / 360  # mean length: 30 years have 10,631 days
_UMM_AL_QURA = range(1343 * 12, 1501 * 12)

Sighted = Mapping[int, datetime]
"""First days of Hijri months by the number of the month."""
AS_RECKONED: Sighted = MappingProxyType({})


def month_begin(number: int, calendar: Calendar = Calendar.GREGORIAN, sighted: Sighted = AS_RECKONED) -> datetime:
    """The first moment of a month that is numbered through.

    >>> month_begin(12 * 1446 + 8, Calendar.HIJRI)  # Ramadan 1446
    datetime.datetime(2025, 3, 1, 0, 0)

    Raises `ValueError` or `OverflowError` for a month that lies outside of the years 1 to 9999.
    """
    if calendar is Calendar.HIJRI:
        return sighted.get(number) or _hijri_month_begin(number)
    return datetime(number // 12, number % 12 + 1, 1)


def month_number(moment: datetime, calendar: Calendar = Calendar.GREGORIAN, sighted: Sighted = AS_RECKONED) -> int:
    """The number of the month that holds a moment.

    >>> divmod(month_number(datetime(2025, 3, 1), Calendar.HIJRI), 12)
    (1446, 8)
    """
    if calendar is Calendar.HIJRI:
        number = _hijri_month_number(moment.toordinal())
        if number in sighted and moment < sighted[number]:
            return number - 1
        return number + 1 if number + 1 in sighted and moment >= sighted[number + 1] else number
    return moment.year * 12 + moment.month - 1


def to_hijri(day: datetime) -> tuple[int, int, int]:
    """Year, month and day in the Hijri calendar.

    >>> to_hijri(datetime(2015, 7, 23))
    (1436, 10, 7)
    """
    number = month_number(day, Calendar.HIJRI)
    return number // 12, number % 12 + 1, day.toordinal() - _hijri_month_begin(number).toordinal() + 1


def from_hijri(year: int, month: int, day: int) -> datetime:
    """The day of a Hijri date; a thirtieth is taken in any month, since a month that is sighted may have one.

    >>> from_hijri(1436, 10, 7)
    datetime.datetime(2015, 7, 23, 0, 0)

    Raises `ValueError` for a date that no Hijri calendar has.
    """
    return day_of_month(12 * year + month - 1 if 1 <= month <= 12 else 0, day, Calendar.HIJRI)


def day_of_month(number: int, day: int, calendar: Calendar, sighted: Sighted = AS_RECKONED) -> datetime:
    """A day of a month that is numbered through; raises `ValueError` where the month has no such day."""
    begin = month_begin(number, calendar, sighted)
    if calendar is Calendar.GREGORIAN:
        return begin.replace(day=day)
    if not 1 <= day <= 30 or number < 12:
        raise ValueError(f"no Hijri month has a day {day}")
    return begin + (day - 1) * DAY


@lru_cache(maxsize=4096)
def _hijri_month_begin(number: int) -> datetime:
    year, month = divmod(number, 12)
    if number in _UMM_AL_QURA:
        ordinal = Hijri(year, month + 1, 1).to_gregorian().toordinal()
    else:
        ordinal = _HIJRI_EPOCH + 354 * (year - 1) + (11 * year + 3) // 30 + 29 * month + (month + 1) // 2
    return datetime.fromordinal(ordinal)


@lru_cache(maxsize=4096)
def _hijri_month_number(ordinal: int) -> int:
    number = 12 + int((ordinal - _HIJRI_EPOCH) / _HIJRI_MONTH)
    while _hijri_month_begin(number).toordinal() > ordinal:
        number -= 1
    while _hijri_month_begin(number + 1).toordinal() <= ordinal:
        number += 1
    return number


@frozen
class Feast:
    """A day that comes each year: its month and day, how many days it lasts (None: to the end of its month).

    A feast that `is_night` is the night of its day; that of a Hijri day is the one before it, which begins at sunset.
    """

    month: int
    day: int
    calendar: Calendar = Calendar.GREGORIAN
    days: int | None = 1
    is_night: bool = False


def _hijri(month: int, day: int, days: int | None = 1) -> Feast:
    return Feast(month, day, Calendar.HIJRI, days)


def _hijri_night(month: int, day: int) -> Feast:
    return Feast(month, day, Calendar.HIJRI, is_night=True)


FEASTS = {
    "hijri-new-year": _hijri(1, 1),
    "ashura": _hijri(1, 10),
    "arbaeen": _hijri(2, 20),
    "mawlid": _hijri(3, 12),
    "isra-miraj": _hijri(7, 27),
    "laylat-al-isra": _hijri_night(7, 27),
    "mid-shaban": _hijri(8, 15),
    "laylat-al-nisf": _hijri_night(8, 15),
    "ramadan-last-ten": _hijri(9, 21, days=None),
    "laylat-al-qadr": _hijri_night(9, 27),
    "eid-al-fitr": _hijri(10, 1),
    "tarwiyah": _hijri(12, 8),
    "arafa": _hijri(12, 9),
    "eid-al-adha": _hijri(12, 10),
    "new-year": Feast(1, 1),
    "orthodox-christmas": Feast(1, 7),
    "valentine": Feast(2, 14),
    "womens-day": Feast(3, 8),
    "mothers-day-arab": Feast(3, 21),
    "nowruz": Feast(3, 21),
    "april-fools": Feast(4, 1),
    "labour-day": Feast(5, 1),
    "halloween": Feast(10, 31),
    "christmas-eve": Feast(12, 24, is_night=True),
    "christmas": Feast(12, 25),
}
"""The feasts by name, as `timeline.time.algebra.Holiday` gives them; `easter` besides, which has no fixed day."""


def easter(year: int) -> datetime:
    """Western Easter Sunday, by the Gregorian computus (J. Meeus, "Astronomical Algorithms", chapter 8).

    >>> easter(2013)
    datetime.datetime(2013, 3, 31, 0, 0)
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quads, ones = divmod(of_century, 4)
    sunday = (32 + 2 * rest + 2 * quads - moon - ones) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return datetime(year, month, day + 1)
