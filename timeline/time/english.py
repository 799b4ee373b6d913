"""What a tree of operators means, in plain English, before it has an anchor."""

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
    Mentioned,
    Modified,
    Modifier,
    Next,
    Nth,
    NumericDate,
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

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = {
    Calendar.GREGORIAN: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    Calendar.HIJRI: (
        *("Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II"),
        *("Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"),
    ),
}
_PARTS = {
    DayPart.DAWN: "dawn",
    DayPart.MORNING: "morning",
    DayPart.NOON: "noon",
    DayPart.AFTERNOON: "afternoon",
    DayPart.MID_AFTERNOON: "mid-afternoon",
    DayPart.EVENING: "evening",
    DayPart.NIGHT: "night",
    DayPart.DAYTIME: "daytime",
}
_SEASONS = {Season.SPRING: "spring", Season.SUMMER: "summer", Season.AUTUMN: "autumn", Season.WINTER: "winter"}
_SECTIONS = {Section.START: "the beginning of", Section.MID: "the middle of", Section.END: "the end of"}
_MODIFIERS = {
    Modifier.APPROX: "about",
    Modifier.MORE_THAN: "more than",
    Modifier.LESS_THAN: "less than",
    Modifier.EQUAL_OR_MORE: "at least",
    Modifier.EQUAL_OR_LESS: "at most",
    Modifier.BEFORE: "before",
    Modifier.AFTER: "after",
}
_VAGUE = {
    Vagueness.PAST: "some time in the past",
    Vagueness.PRESENT: "about now",
    Vagueness.FUTURE: "some time to come",
}
_ANCHORS = {Anchor.NOW: "publication", Anchor.MENTIONED: "the date given last"}


def meaning(time: Time) -> str:  # noqa: C901, PLR0912 - one case an operator
    """What a tree of operators means, whatever it will be counted from.

    >>> meaning(Part(Intersection((Shift(-1, Unit.DAY), Weekday(4))), DayPart.EVENING))
    'the evening of the day before publication, a Thursday'
    >>> meaning(Last(Date(month=3, day=10)))
    'the latest 10 March before publication'
    """
    match time:
        case Shift():
            return _shift(time)
        case NumericDate(year, month, day, calendar):
            return f"{_date(time)} (with its month first {_date(Date(year, day, month, calendar))})"
        case Date():
            return _date(time)
        case Mentioned(of):
            return f"the time given before, {meaning(of)}"
        case Decade(number):
            return f"the {number}0s"
        case DecadeOf(digit, century):
            return f"the {digit}0s of {meaning(century)}"
        case Century(number):
            return f"the {_ordinal(number + 1)} century"
        case Weekday(number):
            return f"a {_weekday(number)}"
        case SeasonOf(season, year):
            return _SEASONS[season] if year is None else f"{_SEASONS[season]} of {meaning(year)}"
        case Holiday(name):
            return name.replace("-", " ")
        case Last(of, count):
            which = "the latest" if count == 1 else f"the {_ordinal(count)} latest"
            return f"{which} {_bare(of)} before publication"
        case Next(of, count):
            return f"the {'next' if count == 1 else _ordinal(count)} {_bare(of)} after publication"
        case This(of):
            return f"the {_bare(of)} that holds publication"
        case Nth(count, unit, of):
            which = _ordinal(count) if count > 0 else "last" if count == -1 else f"{_ordinal(-count)} last"
            return f"the {which} {_unit_or_weekday(unit)} of {meaning(of)}"
        case Part(day, part):
            return f"the {_PARTS[part]}{_of(day)}"
        case Portion(of, section):
            return f"{_SECTIONS[section]} {meaning(of)}"
        case Fraction(of, index, count):
            return f"part {index} of {count} of {meaning(of)}"
        case Clock():
            return _clock(time)
        case Range(first, last):
            return f"from {meaning(first)} to {meaning(last)}"
        case Listing(items):
            return " and ".join(map(meaning, items))
        case Intersection(parts):
            return ", ".join(map(meaning, parts))
        case Duration(amounts):
            return "a duration of " + " and ".join(map(_amount, amounts))
        case Reach(duration, direction, at_once):
            side = "up to" if direction < 0 else "from the moment of" if at_once else "from"
            return f"{meaning(duration)} {side} publication"
        case Every(of):
            return f"every {_bare(of)}"
        case Vague(when):
            return _VAGUE[when]
        case Modified(of, by):
            return f"{_MODIFIERS[by]} {meaning(of)}"


def _shift(shift: Shift) -> str:
    match shift.anchor:
        case Anchor() as anchor:
            base = _ANCHORS[anchor]
        case anchor:
            base = meaning(anchor)
    unit = shift.unit.name.lower()
    if shift.calendar is Calendar.HIJRI:
        unit = f"Hijri {unit}"
    side = "before" if shift.amount < 0 else "after"
    match abs(shift.amount):
        case 0:
            return f"the {unit} of {base}"
        case 1:
            return f"the {unit} {side} {base}"
        case count:
            return f"the {unit} {count} {shift.unit.name.lower()}s {side} {base}"


def _date(date: Date) -> str:
    match date.month:
        case int(number) if 1 <= number <= 12:
            month = _MONTHS[date.calendar][number - 1]
        case None:
            month = ""
        case number:
            month = f"month {number}"
    words = [str(date.day or ""), month, str(date.year or "")]
    if date.calendar is Calendar.HIJRI:
        words.append("AH")
    if date.month is None and date.day is not None:
        words[0] = f"day {date.day} of the month"
    return " ".join(filter(None, words))


def _clock(clock: Clock) -> str:
    hour = f"{clock.hour:02}:{clock.minute:02}" if clock.minute is not None else f"{clock.hour} o'clock"
    second = f":{clock.second:02}" if clock.second is not None else ""
    zone = f" ({clock.zone})" if clock.zone else ""
    which = "the next " if clock.of_twelve and clock.day is None else ""
    return f"{which}{hour}{second}{zone}{_of(clock.day)}"


def _of(day: Time | None) -> str:
    return "" if day is None else f" of {meaning(day)}"


def _bare(time: Time) -> str:
    """A time without the article or the words `a duration of` before it."""
    return meaning(time).removeprefix("a duration of ").removeprefix("1 ").removeprefix("a ").removeprefix("the ")


def _amount(amount: Amount) -> str:
    unit = amount.unit.name.lower()
    if amount.number is None:
        return f"some {unit}s"
    return f"{amount.number:g} {unit}{'' if amount.number == 1 else 's'}"


def _unit_or_weekday(unit: Unit | Weekday) -> str:
    match unit:
        case Weekday(number):
            return _weekday(number)
        case Unit():
            return unit.name.lower()


def _weekday(number: int) -> str:
    return _WEEKDAYS[number - 1] if 1 <= number <= 7 else f"weekday {number}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
