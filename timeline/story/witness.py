"""An event as one article tells it, with what it is judged by: when it can have been, who took part, and where."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from itertools import takewhile
from typing import NamedTuple

from attrs import evolve, frozen

from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load
from timeline.arabic.names import PEOPLES, alike, normal_form
from timeline.event import DetailKind, Event, EventType, Modality, Place, Polarity
from timeline.story.bounds import EARLIEST, LATEST
from timeline.story.people import NUMBERS, Person, listed, people_of
from timeline.time.interval import Interval, Relation

NEWS = timedelta(days=14)
"""How far back an event lies at most that an article tells without a date."""
PLANS = timedelta(days=30)
"""How far ahead an event lies at most that an article announces without a date."""
TIGHT = timedelta(days=3)
"""The longest interval that still says when, rather than about when."""

_HURT = listed("hurt", "company")
_LYING = listed("lying", "places")
_OF_PLACES = listed("place-noun", "places") | listed("some-of", "places")
_SITES = listed("site", "company") | _OF_PLACES | {f"{word}ا" for word in _OF_PLACES}
_TALKS = listed("talks", "company")
_SAYINGS = {fold(entry.form): str(entry.value) for entry in load("company") if entry.symbol == "saying-once"}
_VERY = listed("same", "relations")
_COUNTRIES = listed("country", "places")
_CITIES = listed("city", "places")
_CITY_OF = {
    before + fold(entry.form): normal_form(entry.form)
    for entry in load("places")
    if entry.symbol == "city" and " " not in entry.form
    for before in ("", "ب", "ل")
}
_KNOWN = _COUNTRIES | _CITIES
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+")
_LONGEST = 1000  # characters of a sentence that are looked at
_MOST_TOLD = 3  # sentences of an event that are looked at


class Telling(NamedTuple):
    """A sentence that tells of an event: its word for the event, its longer words, and its figures."""

    word: str
    content: frozenset[str]
    figures: frozenset[str]


@frozen(eq=False)
class Witness:
    """An event as one article tells it: what it is judged by, and nothing else, since many are compared.

    `begin` and `end` bound when it can have been: its own time, or where it has none, what news commonly tells; it is
    `tight` if its own words say when it was, and `timeless` if they say nothing. Where only the month of its article
    is known, `months` are those that news of that month commonly tells of. `standing` says whether it is told as what
    was or was not, and whether that is denied; `planned` is all that is not told as done. `called` are the words that
    say who took part, `city` is the known city that it is told of, of all `cities` that its sentences name; `words`
    name it. Of those who are `hurt` nobody died; `killed` is the most who are said to have died. The first sentences
    that tell it are `told`, and `sentence` stands for the first of all; `sayings` are the kinds of what is said only
    once. `links` lead to the events of its article that it is related to, by their ids. The place is
    `guessed` if only what it is related to has one.
    """

    event: str
    key: tuple[str, int, str]
    type: EventType
    published: datetime
    begin: datetime
    end: datetime
    tight: bool
    timeless: bool
    standing: tuple[Polarity, bool]
    planned: bool
    people: tuple[Person, ...]
    called: frozenset[str]
    place: tuple[str, ...]
    city: str | None
    cities: frozenset[str]
    words: frozenset[str]
    hurt: bool
    killed: int
    told: tuple[Telling, ...]
    sentence: bytes | int
    sayings: frozenset[str]
    links: tuple[tuple[Relation, str], ...]
    months: frozenset[int] = frozenset()
    guessed: bool = False

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.key[0]

    @property
    def talks(self) -> bool:
        """Whether its words say that parties talked, rather than that people met."""
        return not self.words.isdisjoint(_TALKS)

    @property
    def days(self) -> list[date]:
        """The days on which it can have been, if its own words say when."""
        if not self.tight:
            return []
        first, last = self.begin.date(), (self.end - timedelta(microseconds=1)).date()
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]

    def at(self, place: tuple[str, ...]) -> Witness:
        """The same at a place of which its own words say nothing."""
        city = place[0] if place and place[0] in _CITIES else self.city
        return evolve(self, place=place, city=city, guessed=bool(place))

    def in_season(self, other: Witness) -> bool:
        """Whether what is known of the months in which both can have been lets them be one."""
        if not (self.months or other.months):
            return True
        own, others = ({day.month for day in told.days} or told.months for told in (self, other))
        return not own or not others or not own.isdisjoint(others)


def witness(event: Event, published: datetime, month: int | None = None) -> Witness:
    """What an event is judged by; `published` is the last of all moments where nobody knows but perhaps the month."""
    begin, end = _window(event, published)
    place = place_words(event.place)
    words = frozenset(normal_form(mention.text) for mention in event.mentions)
    length = None if event.when is None else event.when.length
    key = first_told(event)
    return Witness(
        event=event.id,
        key=key,
        type=event.type,
        published=published,
        begin=begin,
        end=end,
        tight=length is not None and length <= TIGHT,
        timeless=event.when is None,
        standing=(event.polarity, event.modality is Modality.DENIED),
        planned=event.modality is not Modality.ASSERTED,
        people=people_of(event),
        called=frozenset().union(*(content(person.text) for person in event.participants)),
        place=place,
        city=_city(event, place),
        cities=frozenset().union(*(_cities(mention.sentence) for mention in event.mentions[:_MOST_TOLD])),
        words=frozenset(map(_unbound, words)),
        hurt=words <= _HURT,
        killed=max((d.number or 0 for d in event.details if d.kind is DetailKind.KILLED), default=0),
        told=tuple(Telling(m.text, content(m.sentence), figures(m.sentence)) for m in event.mentions[:_MOST_TOLD]),
        sentence=_sentence(event, key[1]),
        sayings=frozenset().union(*(_sayings(mention.sentence) for mention in event.mentions[:_MOST_TOLD])),
        links=tuple((link.relation, link.anchor) for link in event.links if link.anchor is not None),
        months=frozenset() if month is None or event.when is not None else _months(event, month),
    )


def _unbound(word: str) -> str:
    """A noun as it is without a pronoun: استقالت of استقالته, as استقالة in its normal form; others are as one."""
    return f"{word[:-1]}ه" if word.endswith("ت") and not word.endswith("ات") else word


def _city(event: Event, place: tuple[str, ...]) -> str | None:
    """The known city that an event is told of: its place, or else the one that stands nearest to its words."""
    if place and place[0] in _CITIES:
        return place[0]
    named = (_nearest_city(mention.sentence, mention.text) for mention in event.mentions[:_MOST_TOLD])
    return next((city for city in named if city is not None), None)


def _sentence(event: Event, start: int) -> bytes | int:
    """What stands for the sentence that first tells an event; what has none is in a sentence of its own."""
    first = event.mentions[0].sentence if event.mentions else ""
    return blake2b(first.encode("utf-8", "surrogatepass"), digest_size=8).digest() if first else start


@lru_cache(maxsize=16384)
def _sayings(sentence: str) -> frozenset[str]:
    """The kinds of what a sentence says only once."""
    return frozenset(_SAYINGS[word] for word in _folded(sentence) if word in _SAYINGS)


def _months(event: Event, month: int) -> frozenset[int]:
    """The month of an article and the one beside it of which its news may be."""
    return frozenset({month, month % 12 + 1 if _ahead(event) else (month - 2) % 12 + 1})


def _ahead(event: Event) -> bool:
    return event.modality in {Modality.PLANNED, Modality.POSSIBLE}


def first_told(event: Event) -> tuple[str, int, str]:
    """Where an event is first told, by article and offset, and its id."""
    if not event.mentions:
        return "", 0, event.id
    return event.mentions[0].article or "", event.mentions[0].start, event.id


def _window(event: Event, published: datetime) -> tuple[datetime, datetime]:
    when = event.when or Interval(None, None)
    begin = (when.begin or EARLIEST).replace(tzinfo=None)
    end = (when.end or LATEST).replace(tzinfo=None)
    if published == LATEST or (begin != EARLIEST and end != LATEST):
        return begin, end
    ahead = _ahead(event)
    since, until = (
        _away(published, timedelta(0) if ahead else -NEWS),
        _away(published, PLANS if ahead else timedelta(1)),
    )
    if begin == EARLIEST and since < end:
        begin = since
    if end == LATEST and begin < until:
        end = until
    return begin, end


def _away(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return LATEST if by > timedelta(0) else EARLIEST


def place_words(place: Place | None) -> tuple[str, ...]:
    """The words that name a place, without those for kinds of places; none where there is none."""
    return () if place is None else _place(place.name or place.text)


@lru_cache(maxsize=65536)
def _place(name: str) -> tuple[str, ...]:
    """The words that name a place, what kind of place it is left out; none where nothing else is said (المدينة).

    What it lies near (الفندق القريب من شارع مكة) is another place; whose it is (الشرق الجزائري) and that it is the same
    (المعبر نفسه) name none.
    """
    itself = takewhile(lambda word: word not in _LYING, normal_form(name).split())
    return tuple(word for word in map(_within, itself) if word not in _SITES | _VERY and word not in PEOPLES)


def _within(word: str) -> str:
    """A word without the preposition before a known place."""
    bare = word[1:]
    return bare if word[0] in "بل" and (bare in _KNOWN or bare in _SITES) and word not in _KNOWN else word


def same_place(a: Sequence[str], b: Sequence[str]) -> bool | None:
    """Whether two places are one, or one of them lies in the other; None where nobody knows.

    A country, and a city beside what is none, may hold the other.
    """
    if not a or not b:
        return None
    if _names(a[0], b) or _names(b[0], a):
        return True
    if _listed(a, _COUNTRIES) or _listed(b, _COUNTRIES):
        return None
    return None if _listed(a, _KNOWN) != _listed(b, _KNOWN) else False


def _listed(place: Sequence[str], names: Container[str]) -> bool:
    """Whether a place is one of these, which may have two words: تل أبيب."""
    return place[0] in names or " ".join(place[:2]) in names


def _names(word: str, place: Sequence[str]) -> bool:
    """Whether a word is among those of a place, an unknown one spelled as it is heard: باهي, باهاي."""
    if word in place:
        return True
    return word not in _KNOWN and any(other not in _KNOWN and alike(word, other) for other in place)


@lru_cache(maxsize=16384)
def _folded(sentence: str) -> tuple[str, ...]:
    """The words of a sentence, folded."""
    return tuple(_WORD.findall(fold(sentence[:_LONGEST])))


@lru_cache(maxsize=16384)
def content(sentence: str) -> frozenset[str]:
    """The longer words of a sentence, folded and without articles.

    >>> content("قال إن الحرب ستنتهي") == {"حرب", "ستنتهي"}
    True
    """
    words = (fold(word) for word in _WORD.findall(sentence[:_LONGEST]))
    return frozenset(re.sub("^[وفبلك]?(?:ال|لل)", "", word) for word in words if len(word) > 3)


@lru_cache(maxsize=16384)
def _nearest_city(sentence: str, word: str) -> str | None:
    """The first city that a sentence names behind a word, or else the last one before it.

    >>> _nearest_city("بغداد: قتل تسعة في تفجير بكركوك شمال العراق", "تفجير")
    'كركوك'
    """
    before, _, after = (fold(part) for part in sentence[:_LONGEST].partition(word))
    behind = (_CITY_OF.get(found) for found in _WORD.findall(after))
    ahead = (_CITY_OF.get(found) for found in reversed(_WORD.findall(before)))
    return next((city for city in (*behind, *ahead) if city is not None), None)


@lru_cache(maxsize=16384)
def _cities(sentence: str) -> frozenset[str]:
    """The known cities that a sentence names."""
    return frozenset(_CITY_OF[word] for word in _folded(sentence) if word in _CITY_OF)


@lru_cache(maxsize=16384)
def figures(sentence: str) -> frozenset[str]:
    """The numbers that a sentence gives in digits."""
    return frozenset(_FIGURE.findall(fold(sentence[:_LONGEST])))


def count(text: str) -> int | None:
    """How many a participant is said to be, by the number at its head.

    >>> count("14 شخصا"), count("خمسة أشخاص"), count("عشرات الجرحى")
    (14, 5, None)
    """
    words = normal_form(text).split()
    if not words:
        return None
    figure = _FIGURE.match(words[0])
    return int(figure[0]) if figure else NUMBERS.get(words[0])
