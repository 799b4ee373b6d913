"""What usage differs in from country to country, and from reader to reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo

from attrs import Attribute, field, frozen

from timeline.errors import InvalidArticle, InvalidOptions, TextTooLong, TooManyArticles
from timeline.time.algebra import Calendar
from timeline.time.calendars import month_begin

_FARTHEST = timedelta(days=4)
"""How far a month that is sighted can begin from where it is reckoned."""


def _zone(given: tzinfo | str | None) -> tzinfo | None:
    match given:
        case None | tzinfo():
            return given
        case str():
            from zoneinfo import ZoneInfo  # noqa: PLC0415 - most usage names no zone

            try:
                return ZoneInfo(given)
            except (LookupError, ValueError, OSError):
                pass
    raise InvalidOptions(f"zone: {given!r} is no time zone: give a tzinfo or a name such as Asia/Riyadh")


def _months(given: Mapping[tuple[int, int], date]) -> dict[tuple[int, int], date]:
    try:
        return dict(given)
    except (TypeError, ValueError) as error:
        raise InvalidOptions("hijri_months: give a mapping such as {(1446, 9): date(2025, 3, 2)}") from error


@frozen(kw_only=True)
class Options:
    """How to read what usage leaves open.

    `day_first` reads 3/4/2025 as 3 April, else as 4 March; 13/4/2025 is the one date that it can be.

    `week_start` is the ISO day on which a week begins: 1 Monday, 6 Saturday, 7 Sunday. الأسبوع الماضي is such a week,
    and its TIMEX3 value the ISO week that holds most of it, that of its fourth day. The weekend is Saturday and
    Sunday; where weeks begin on Saturday or Sunday it is Friday and Saturday.

    `hijri_months` are first days of Hijri months as a country saw or announced them, by year and month; they go
    before the Umm al-Qura calendar, and a date that rests on them alone is not approximate.

    `zone` is where the text was published: an aware publication date is brought to its clock, a naive one is taken
    as told by it already.

    `longest_text` is the number of characters up to which a text is read, and `most_articles` the number of articles
    up to which many are merged, so that no input takes all memory.

    >>> import timeline
    >>> from datetime import date
    >>> riyadh = timeline.Options(week_start=7, zone="Asia/Riyadh", hijri_months={(1446, 9): date(2025, 3, 1)})
    >>> timeline.resolve("الأسبوع الماضي", published="2025-08-31T23:30+00:00", options=riyadh).interval.begin
    datetime.datetime(2025, 8, 24, 0, 0)

    Raises `InvalidOptions` for what is none of these.
    """

    day_first: bool = field(default=True)
    week_start: int = field(default=1)
    hijri_months: Mapping[tuple[int, int], date] = field(factory=dict, converter=_months, hash=False)
    zone: tzinfo | None = field(default=None, converter=_zone)
    longest_text: int = field(default=10_000_000)
    most_articles: int = field(default=200_000)
    sighted: Mapping[int, datetime] = field(init=False, repr=False, eq=False)
    """The same months by the number that `timeline.time.calendars` gives them."""

    @day_first.validator
    def _check_day_first(self, _: Attribute[bool], given: object) -> None:
        if type(given) is not bool:
            raise InvalidOptions(f"day_first: {given!r} is neither True nor False")

    @week_start.validator
    def _check_week_start(self, _: Attribute[int], given: object) -> None:
        if type(given) is not int or not 1 <= given <= 7:
            raise InvalidOptions(f"week_start: {given!r} is no day of the week; give 1 for Monday up to 7 for Sunday")

    @longest_text.validator
    def _check_longest_text(self, _: Attribute[int], given: object) -> None:
        if type(given) is not int or given < 1:
            raise InvalidOptions(f"longest_text: {given!r} is no number of characters")

    @most_articles.validator
    def _check_most_articles(self, _: Attribute[int], given: object) -> None:
        if type(given) is not int or given < 1:
            raise InvalidOptions(f"most_articles: {given!r} is no number of articles")

    @sighted.default
    def _sighted(self) -> dict[int, datetime]:
        return dict(_first_day(month, day) for month, day in self.hijri_months.items())

    def check_length(self, text: str) -> None:
        """Raise `TextTooLong` where a text is longer than allowed, and `InvalidArticle` where it is no text."""
        if not isinstance(text, str):
            raise InvalidArticle(f"{type(text).__name__} is no text: give a str")
        if len(text) > self.longest_text:
            raise TextTooLong(f"a text of {len(text)} characters; Options(longest_text=...) allows {self.longest_text}")

    def check_number(self, articles: int) -> None:
        """Raise `TooManyArticles` where there are more than may be merged."""
        if articles > self.most_articles:
            raise TooManyArticles(f"more than {self.most_articles} articles; Options(most_articles=...) allows more")

    def local(self, published: date | datetime | None) -> date | datetime | None:
        """A publication date by the clock of the zone, where both are known."""
        match published:
            case datetime(tzinfo=tzinfo()) if self.zone is not None:
                try:
                    return published.astimezone(self.zone)
                except OverflowError:  # within a day of the end of all years
                    return published
        return published


def _first_day(month: object, day: object) -> tuple[int, datetime]:
    """A Hijri month by its number, and when it begins."""
    match month, day:
        case (int(year), int(of_year)), date() if 1 <= of_year <= 12 and 1 <= year <= 9999:
            begin, number = datetime(day.year, day.month, day.day), 12 * year + of_year - 1
        case _:
            raise InvalidOptions(f"hijri_months: {month!r}: {day!r} is not a (year, month) with a date, its first day")
    reckoned = month_begin(number, Calendar.HIJRI)
    if abs(begin - reckoned) > _FARTHEST:
        raise InvalidOptions(f"hijri_months: {month!r} cannot begin on {day}; it is reckoned from {reckoned:%Y-%m-%d}")
    return number, begin


USUAL = Options()
"""The options of whoever gives none."""
