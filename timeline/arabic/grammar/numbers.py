"""Numbers in words and digits."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.forms import Entry
from timeline.arabic.grammar.rule import CARELESS, DIGITS, rule

_YEARS = range(1000, 2200)
_ENGLISH_ORDINALS = ("st", "nd", "rd", "th")
_LONGEST = 12


def numerals(key: str) -> tuple[Entry, ...]:
    """The entries of a folded word that begins with a digit, after its article where it has one.

    >>> [(entry.symbol, entry.value) for entry in numerals("2025م")]
    [('year-ad', 2025)]
    """
    whole, key = key, key.removeprefix("ال")
    digits = key[: len(key) - len(key.lstrip("0123456789"))]
    if not 0 < len(digits) <= _LONGEST:  # ² is a digit too, and no number
        return ()
    number, width = int(digits), len(digits)
    match key[width:]:
        case "":
            decimals = Entry("decimals", key, digits)
            articled = (Entry("the-digits", key, number),) if key != whole else ()
            return (decimals, *articled, *(Entry(symbol, key, number) for symbol in _symbols(number, width)))
        case "م" | "ه" | "ص" as letter:
            symbols = _before_letter(number, width, letter)
        case suffix if suffix in _ENGLISH_ORDINALS:
            symbols = ("foreign-day",) if 1 <= number <= 31 else ()
        case suffix if suffix.startswith("h") and suffix[1:].isdecimal() and len(suffix) == 3 and number < 24:
            return (Entry("clock-number", key, 60 * number + int(suffix[1:])),)
        case suffix if suffix.startswith("t") and suffix[1:].isdecimal() and len(suffix) == 3 and 1 <= number <= 31:
            return (Entry("day-and-hour", key, 100 * number + int(suffix[1:])),)
        case "z":
            symbols = ("decimals-utc", "minute-utc") if width == 2 and number < 60 else ("decimals-utc",)
        case "h":
            return (Entry("clock-number", key, 60 * number),) if number < 24 else ()
        case _:
            symbols = ()
    return tuple(Entry(symbol, key, number) for symbol in symbols)


def _before_letter(number: int, width: int, letter: str) -> tuple[str, ...]:
    """What a number may stand for that is joined to م (of our era, after noon), ه (of the Hijra) or ص (before noon)."""
    in_the_hour = width == 2 and number < 60
    fits = {
        "م": {
            "year-ad": number in _YEARS or width == 3,
            "hour-pm": width < 3,
            "day-ad": width < 3,
            "minute-pm": in_the_hour,
        },
        "ه": {"year-ah": width in (3, 4), "short-year-ah": width < 3},
        "ص": {"hour-am": number <= 12, "minute-am": in_the_hour},
    }
    return tuple(symbol for symbol, fit in fits[letter].items() if fit)


def _symbols(number: int, width: int) -> tuple[str, ...]:
    """What a bare number may stand for, by its size and by how many digits it is written with."""
    fits = {
        "digits": True,
        "day-number": width <= 2 and 1 <= number <= 31,
        "month-number": width <= 2 and 1 <= number <= 12,
        "year-number": width == 4 and number in _YEARS,
        "short-year": width == 2,
        "old-year": width == 3,
        "hour-number": width <= 2 and number <= 24,
        "dial-number": width == len(str(number)) and 1 <= number <= 12,
        "minute-number": width == 2 and number < 60,
        "hour-and-minutes": width == 4 and number < 2400 and number % 100 < 60,
        "few-digits": width <= 2 and number > 0,
    }
    return tuple(symbol for symbol, fit in fits.items() if fit)


_LATE = (*range(2000, 2031), *range(1999, 1939, -1))
_OF_HIJRA = range(1430, 1450)
NUMERALS: dict[str, tuple[Sequence[int], str]] = {
    "digits": ((*range(3, 100), 100, 120, 150, 200, 300, 500), "{}"),
    "day-number": (range(1, 32), "{}"),
    "month-number": (range(1, 13), "{}"),
    "year-number": ((*_LATE, *_OF_HIJRA), "{}"),
    "year-ad": (_LATE, "{}م"),
    "year-ah": (_OF_HIJRA, "{}هـ"),
    "short-year": (range(40, 100), "{}"),
    "short-year-ah": (range(2, 100), "{}هـ"),
    "old-year": (range(600, 1000), "{}"),
    "few-digits": (range(2, 100), "{}"),
    "hour-number": (range(1, 24), "{}"),
    "dial-number": (range(1, 13), "{}"),
    "minute-number": (range(60), "{:02}"),
    "hour-and-minutes": ((*range(1300, 2400, 100), *range(1330, 2400, 100)), "{}"),
    "decimals": (range(1, 10), "{}"),
}
"""How the symbols of `numerals` are written: numbers that news has, the simplest first, and their form."""

RULES = (
    rule("below-hundred", "ones", int),
    rule("below-hundred", "tens", int),
    rule("below-hundred", "ones و+tens", lambda ones, tens: ones + tens if ones < 10 else None, "خمسة وأربعين"),
    rule("below-thousand", "hundreds", int),
    rule(
        "below-thousand", "hundreds و+below-hundred", lambda hundreds, rest: hundreds + rest, "مئة وعشرين", heard=DIGITS
    ),
    rule("below-thousand", "below-hundred", int),
    rule("number-word", "below-thousand", int),
    rule("number-word", "thousands", int),
    rule(
        "number-word",
        "thousands و+below-thousand",
        lambda thousands, rest: thousands + rest,
        "ألف وثلاثمئة",
        heard=DIGITS,
    ),
    rule(
        "number-word",
        "ones thousands-of",
        lambda ones, thousand: ones * thousand,
        "ثلاثة آلاف",
        writes="ones:plural:m thousands-of:plural",
    ),
    rule("number", "digits", int),
    rule("number", "number-word", int),
    rule("ordinal-number", "ordinal", int),
    rule(
        "ordinal-number",
        "ordinal-one و+ordinal-ten",
        lambda one, ten: one + ten,
        "الثاني والعشرين",
        writes="ordinal-one و+ordinal-ten:20",
    ),
    rule("year-word", "thousands", lambda year: year if year > 1000 else None),
    rule(
        "year-word",
        "thousands و+below-thousand",
        lambda thousands, rest: thousands + rest,
        "ألفين وخمسة وعشرين",
        writes="thousands:2000 و+below-hundred:m",
    ),
    rule("year-word", "thousands واحد عشر", lambda thousands: thousands + 11, heard=CARELESS),  # وأحد without its hamza
)
