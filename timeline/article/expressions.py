"""The time expressions of a text, resolved against its publication."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from attrs import evolve

from timeline.arabic.grammar.reader import Match
from timeline.arabic.sentences import ENDS
from timeline.arabic.tense import direction, narrated
from timeline.arabic.text import Words, split
from timeline.arabic.titles import in_title
from timeline.arabic.utterance import spoken_direction
from timeline.arabic.vocabulary import grammar, spoken_grammar, vocabulary
from timeline.article.reckoning import (
    by_the_moon,
    counts_from_today,
    dates_by_the_moon,
    days_late,
    written_earlier,
)
from timeline.errors import NotATimeExpression
from timeline.model import Published, TimeExpression, publication_date
from timeline.time.algebra import (
    Amount,
    Anchor,
    Century,
    Decade,
    Duration,
    Every,
    Last,
    Mentioned,
    Next,
    Reach,
    Shift,
    This,
    Time,
    Unit,
    Vague,
)
from timeline.time.interval import Interval
from timeline.time.options import USUAL, Options
from timeline.time.resolve import Context, Direction, Reading
from timeline.time.resolve import resolve as resolve_meaning
from timeline.time.tree import (
    counted_from,
    counts_days,
    counts_from_another,
    is_anaphoric,
    is_day_of_this_month,
    operators,
)

_SETTLED = frozenset({Shift, Duration, Reach, Every, Vague, Decade, Century, Last, Next, This})
"""What means the same wherever its sentence looks."""
_FEW_WORDS = 12
_SENTENCE_ENDS = frozenset(ENDS)
_UNPLACED = frozenset({Duration, Vague, Every})


def find_dates(text: str, published: Published = None, *, options: Options = USUAL) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in its order, resolved against the date of its publication.

    Offsets count the characters of `text` as it is given. Without a publication date relative expressions keep
    their meaning and have no interval; `TimeExpression.resolve` gives them one later. Intervals are local to the
    place that the text speaks of; a publication date with a time zone counts by its own local clock, or by that of
    the zone of the `options`.

    >>> [(e.text, e.value) for e in find_dates("وصل مساء أمس الخميس", published="2025-08-29")]
    [('مساء أمس الخميس', '2025-08-28TEV')]

    Raises `InvalidArticle` for what is no str, `InvalidPublicationDate` where `published` is no date, and
    `TextTooLong` where the text is longer than the `options` allow.
    """
    options.check_length(text)
    return tuple(expressions(split(text, vocabulary()), publication_date(published), options=options))


def resolve(text: str, published: Published = None, *, options: Options = USUAL) -> TimeExpression:
    """The one time expression that a text is.

    >>> resolve("غرة رمضان 1447هـ").interval.begin.date()
    datetime.date(2026, 2, 18)

    Raises `NotATimeExpression` where the text is none, or holds more than one.
    """
    found = find_dates(text, published, options=options)
    if len(found) != 1:
        what = "holds no time expression" if not found else f"holds {len(found)} time expressions; use find_dates"
        raise NotATimeExpression(f"{text!r} {what}")
    return found[0]


def expressions(
    words: Words, published: date | datetime | None, article: str | None = None, options: Options = USUAL
) -> Iterator[TimeExpression]:
    """The expressions of a text that is split already; each date becomes what the next may count from."""
    published = options.local(published)
    context = _context(published, options)
    found = _anchored([(match, way) for match, way in _found(words) if not in_title(words, match.first)])
    read = list(_readings(found, context, context.now))
    late = days_late(read, context.now)
    if late and context.now is not None:
        read = list(_readings(found, context, context.now - late))
    for (match, way), (meaning, reading) in zip(found, read, strict=True):
        yield _expression(words, match, meaning, way, reading, article, published)


def resolved(expression: TimeExpression, published: Published, options: Options = USUAL) -> TimeExpression:
    """An expression counted from another publication date, by its own words alone."""
    published = options.local(publication_date(published))
    context = evolve(_context(published, options), direction=expression.direction)
    _, reading = _read(expression.meaning, context, lunar=False)
    return evolve(
        expression,
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        interval=reading.interval,
        approximate=reading.approximate and reading.interval is not None,
        zone=reading.zone,
        conflicts=reading.conflicts,
        anchor=published,
    )


def _context(published: date | datetime | None, options: Options) -> Context:
    """What a text of this publication date counts from: the first moment of a day without a clock."""
    if published is None or isinstance(published, datetime):
        return Context(published, clock=published is not None, options=options)
    return Context(datetime(published.year, published.month, published.day), options=options)


def _found(words: Words) -> Iterator[tuple[Match, Direction]]:
    """What the grammar finds, each with where its sentence looks."""
    spoken = spoken_direction(words)
    dated: int | None = None  # the last word of the date that was given last
    given: Match | None = None
    for read in _matches(words, spoken=spoken is not None):
        match = read
        if read.rule.builds == "ago" and spoken is None and (verb := narrated(words, read.first)) is not None:
            match = _after_what_is_told(read, dated=dated is not None and dated < verb)
        settled = type(match.meaning) in _SETTLED
        way = Direction.NEAREST if settled else direction(words, match.first, match.last)
        if read.rule.builds == "adverb-part" and way is Direction.PAST and _is_of_day_given(words, given, read):
            match = evolve(read, meaning=evolve(read.meaning, day=Shift(0, Unit.DAY, Anchor.MENTIONED)))
        if type(match.meaning) not in _UNPLACED:
            dated, given = match.last, match
        if spoken is not None:
            way = spoken if way is Direction.NEAREST else way
        elif _is_all(words, match) and (match.first == 0 or way is Direction.NEAREST):
            way = Direction.PRESENT
        yield match, way


def _is_of_day_given(words: Words, given: Match | None, match: Match) -> bool:
    """Whether a part of the day alone is of the day that its sentence gave: وصل صباح أمس وغادر مساء."""
    if given is None or not _SENTENCE_ENDS.isdisjoint(map(words.gap, range(given.last + 1, match.first + 1))):
        return False
    unit = resolve_meaning(given.meaning, Context(_ANY_DAY)).unit
    return unit is not None and unit <= Unit.DAY


def _after_what_is_told(match: Match, *, dated: bool) -> Match:
    """غادرها بعد يومين: two days after the date given before, or where none is after what is told."""
    match match.meaning:
        case Shift(amount, unit, Anchor.NOW) if amount > 0:
            if dated:
                return evolve(match, meaning=Shift(amount, unit, Anchor.MENTIONED))
            return evolve(match, meaning=Duration((Amount(amount, unit),)), first=match.first + 1)
    return match


def _anchored(found: list[tuple[Match, Direction]]) -> list[tuple[Match, Direction]]:
    """The same, with the meaning of the date given last in what counts from it, so that each stands by itself.

    Which dates count does not depend on that of publication, so that any day shows it.
    """
    if not any(is_anaphoric(match.meaning) for match, _ in found):
        return found
    anchored = []
    given: deque[tuple[Mentioned, Unit]] = deque(maxlen=_REMEMBERED)
    chain = 0
    for read, way in found:
        match, counts_on = read, is_anaphoric(read.meaning)
        if counts_on and given and chain < _LONGEST_CHAIN:
            match = evolve(read, meaning=counted_from(_antecedent(given, read.meaning), read.meaning))
        reading = resolve_meaning(match.meaning, Context(_ANY_DAY, direction=way))
        if reading.unit is not None and _can_be_counted_from(reading):
            given.appendleft((Mentioned(match.meaning, way), reading.unit))
            chain = chain + 1 if counts_on else 0
        anchored.append((match, way))
    return anchored


def _antecedent(given: Sequence[tuple[Mentioned, Unit]], meaning: Time) -> Mentioned:
    """The date that a meaning counts from: the last, and for what counts in days the last that was a day."""
    days = counts_days(meaning)
    return next((one for one, unit in given if not days or unit <= Unit.DAY), given[0][0])


_ANY_DAY = datetime(2024, 1, 1)
_REMEMBERED = 4
"""So many dates back a reader finds the one that is counted from."""
_LONGEST_CHAIN = 8
"""So many times one after the other count from the one before; no text that is meant to be read has more."""


def _can_be_counted_from(reading: Reading) -> bool:
    return reading.interval is not None and reading.unit is not None and reading.unit <= Unit.YEAR


def _readings(
    found: list[tuple[Match, Direction]], context: Context, written: datetime | None
) -> Iterator[tuple[Time, Reading]]:
    """What is found read in order: each date is what the next may count from, and tells by which calendar.

    `written` is the day of writing where the text shows that it was stamped on another.
    """
    mentioned: Interval | None = None
    given: dict[int, Interval] = {}
    lunar = False
    known: dict[tuple[int, Direction, bool], tuple[Time, Reading]] = {}  # the same words were read as one meaning
    for match, way in found:
        alike = id(match.meaning), way, lunar
        if alike in known:
            meaning, reading = known[alike]
        else:
            here = Context(
                context.now, context.clock, _counted_from(match.meaning, given, mentioned), way, context.options
            )
            meaning, reading = _read(match.meaning, here, lunar=lunar)
            if written != context.now and counts_from_today(meaning):
                reading = written_earlier(resolve_meaning(meaning, evolve(here, now=written)), reading)
            if not counts_from_another(meaning):
                known[alike] = meaning, reading
        said = dates_by_the_moon(match.meaning)
        lunar = lunar if said is None else said
        if _can_be_counted_from(reading) and reading.interval is not None:
            mentioned = given[id(match.meaning)] = reading.interval
        yield meaning, reading


def _counted_from(meaning: Time, given: Mapping[int, Interval], last: Interval | None) -> Interval | None:
    """When the date was that a meaning counts from; the last that was given where the meaning names none."""
    if not counts_from_another(meaning):
        return last
    named = (operator.of for operator in operators(meaning) if type(operator) is Mentioned)
    return given.get(id(next(named, None)), last)


def _read(meaning: Time, context: Context, *, lunar: bool) -> tuple[Time, Reading]:
    """A meaning and when that is; 28 من الشهر الحالي is by the moon where the text dates by it.

    It is so too where its own weekday fits there alone, but that is another matter on another day of publication.
    """
    reading = resolve_meaning(meaning, context)
    if not is_day_of_this_month(meaning) or (not lunar and _fits_its_weekday(reading)):
        return meaning, reading
    by_moon = by_the_moon(meaning)
    other = resolve_meaning(by_moon, context)
    if not _fits_its_weekday(other) or (other.interval is None and context.now is not None):
        return meaning, reading
    return (by_moon if lunar else meaning), other


def _fits_its_weekday(reading: Reading) -> bool:
    return all(conflict.about != "weekday" for conflict in reading.conflicts)


def _matches(words: Words, *, spoken: bool) -> Iterator[Match]:
    """What the grammar finds; what somebody says or types may be an expression that it would not be in the news."""
    whole = spoken_grammar().read_all(words, "alone") if 0 < len(words) <= _FEW_WORDS else None
    if whole is not None:
        return iter((whole,))
    return (spoken_grammar() if spoken else grammar()).find(words)


def _is_all(words: Words, match: Match) -> bool:
    """Whether a text is nothing but an expression and a small word before it: what somebody types is no sentence."""
    return match.first <= 1 and match.last == len(words) - 1 and words.gap(len(words)) in " \n"


def _expression(
    words: Words,
    match: Match,
    meaning: Time,
    way: Direction,
    reading: Reading,
    article: str | None,
    published: date | datetime | None,
) -> TimeExpression:
    start, end = words.start(match.first), words.end(match.last)
    if match.closing:
        end = words.text.index(match.closing, end) + len(match.closing)
    return TimeExpression(
        text=words.text[start:end],
        start=start,
        end=end,
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        interval=reading.interval,
        approximate=reading.approximate and reading.interval is not None,
        meaning=meaning,
        rule=match.rule.name,
        direction=way,
        zone=reading.zone,
        conflicts=reading.conflicts,
        article=article,
        anchor=published,
    )
