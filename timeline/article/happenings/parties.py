"""Participants as a text takes them up again: by name, by a part of the name, or by what they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from attrs import frozen

from timeline.arabic.dictionary import Reading
from timeline.arabic.folding import fold
from timeline.arabic.names import normal_form, skeleton
from timeline.arabic.text import Words
from timeline.event import EventType, Participant, Role

_SIDES = frozenset({EventType.MEETING, EventType.CALL, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.VISIT})
"""Types whose participants may change places: who met whom."""
_PHRASES = 10_000  # so many are remembered
_AROUND = 8  # words beside a name that may tell who it is
_ARTICLE = "ال"
_RELATED = fold("ية")
_NEW = frozenset(map(normal_form, ("جديد", "جديدة")))
_TANWIN = ("اً", "ًا")


@frozen(eq=False)
class Party:
    """A participant as it may be taken up again.

    `name` holds the words of its name and `sound` what the spellings of these share. It is `proper` where the words
    are a name and not what somebody is, and `definite` where the article says that it is known. Its words are
    `first` to `last`.
    """

    role: Role
    name: frozenset[str]
    sound: tuple[str, ...]
    proper: bool
    definite: bool
    head: str
    words: Words
    first: int
    last: int

    @cached_property
    def told(self) -> frozenset[str]:
        """The words of the name and those beside it, among them its titles."""
        return self.name.union(map(_plain, self.words.readings[max(0, self.first - _AROUND) : self.last + 1 + _AROUND]))

    def told_beside(self, other: Party) -> frozenset[str]:
        """What is `told` of it, without the words of another participant that stands near."""
        last = self.last + _AROUND
        if other.first > last or other.last < self.first - _AROUND:
            return self.told
        beside = [*range(max(0, self.first - _AROUND), self.first), *range(self.last + 1, last + 1)]
        readings, words = self.words.readings, range(other.first, other.last + 1)
        return self.name.union(_plain(readings[i]) for i in beside if i not in words and i < len(readings))

    def same(self, other: Party) -> bool:
        """Whether both may be one: the same name, or one says what the other is."""
        if self.proper and other.proper:
            return self.sound == other.sound or _same_name(self.sound, other.sound)
        if not self.name or not other.name:
            return False
        if self is other or self.takes_up(other) or other.takes_up(self):
            return True
        return self.name <= other.told_beside(self) or other.name <= self.told_beside(other)

    def takes_up(self, other: Party) -> bool:
        """Whether the article takes up what was new: القافلة المكونة من تسع شاحنات, after قافلة مساعدات."""
        return self.definite and other.head != "" and self.head == _ARTICLE + other.head

    def repeats(self, other: Party) -> bool:
        """Whether both are called the same in the same role."""
        return self.role is other.role and self.name == other.name

    def among(self, others: Sequence[Party], kind: EventType) -> list[int]:
        """The numbers of those that it may be, in the roles of a type of event."""
        change = kind in _SIDES
        return [n for n, other in enumerate(others) if (change or self.role is other.role) and self.same(other)]

    def against(self, other: Party, kind: EventType) -> bool:
        """Whether both have names, and would have the same role."""
        return self.proper and other.proper and (kind in _SIDES or self.role is other.role)


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: حفتر and خليفة حفتر, not خليفة حفتر and صدام خليفة حفتر."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) <= 1:
        return bool(short) and short[0] in long
    return short[0] == long[0] and set(short) <= set(long)


def party(words: Words, participant: Participant) -> Party:
    """A participant of an article's event."""
    start = participant.start
    first, last = words.at(start), words.at(participant.end - 1)
    opening = "" if start == words.start(first) else words.text[start : words.end(first)]
    readings, raw = tuple(words.readings[first : last + 1]), tuple(words.raw[first : last + 1])
    return Party(participant.role, *_called(readings, raw, opening, participant.name), words, first, last)


@lru_cache(_PHRASES)
def _called(
    readings: tuple[Reading, ...], raw: tuple[str, ...], opening: str, name: str
) -> tuple[frozenset[str], tuple[str, ...], bool, bool, str]:
    """The name of a phrase, its sound, whether it is proper and definite, and its head, as `Party` has them.

    `opening` is what the first word is without what is joined to it, where that is not the word proper.
    """
    if "preposition-with-pronoun" in readings[-1].entries:  # الوفد المرافق له
        return _called(readings[:-1], raw[:-1], opening, name.rsplit(" ", 1)[0])
    keys = [reading.key for reading in readings]
    if opening:
        keys[0] = fold(opening)
    said = name.split()
    named = _name_in(readings, raw, keys)
    if named == 0 and len(keys) > 1 and _describes(readings[1], keys[1]):
        named = None
    if "office" in readings[0].entries and len(said) >= len(keys):
        named = None
    proper = named is not None
    if named is not None:
        said = normal_form(" ".join(keys[named:])).split()
    elif not _NEW.isdisjoint(said):
        said = [word for word in map(normal_form, keys) if word not in _NEW]
    return (
        frozenset(map(_stem, said)),
        tuple(map(skeleton, said)) if proper else (),
        proper,
        keys[0].startswith(_ARTICLE),
        _head(keys, proper=proper),
    )


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """A word without the alef of an indefinite object: مسؤولا."""
    return word.removesuffix("ا") if len(word) > 3 else word


@lru_cache(maxsize=65536)
def _plain(reading: Reading) -> str:
    """A word beside a name as it may stand in one."""
    return _stem(normal_form(reading.key))


def _name_in(readings: Sequence[Reading], raw: Sequence[str], keys: Sequence[str]) -> int | None:
    """Where among the words of a participant its name begins; a preposition brings what is told of it."""
    for n, (reading, word, key) in enumerate(zip(readings, raw, keys, strict=True)):
        if "preposition" in reading.entries:
            return None
        if _is_name(reading, word, key):
            return n
    return None


def _is_name(reading: Reading, raw: str, key: str) -> bool:
    """Whether a word of a participant is a name: a place, or a word that no list knows and no noun by its shape."""
    entries = reading.entries
    if "country" in entries or "city" in entries:
        return True
    return not entries and not key.startswith(_ARTICLE) and not raw.endswith(_TANWIN)


def _head(keys: list[str], *, proper: bool) -> str:
    """The noun at the head of what is no name, unless another makes it definite: وزارة الخارجية."""
    of_another = not keys[0].startswith(_ARTICLE) and len(keys) > 1 and keys[1].startswith(_ARTICLE)
    return "" if proper or of_another else _stem(keys[0])


def _describes(reading: Reading, key: str) -> bool:
    """Whether the word after a noun says what it is, so that the noun is no name: قافلة إغاثية, قافلة مساعدات."""
    return key.endswith(_RELATED) or "trigger" in reading.entries


def content(words: Words, start: int, end: int) -> frozenset[str]:
    """The words of a span of characters in their normal forms."""
    return frozenset(normal_form(words.key(i)) for i in range(words.at(start), words.at(end - 1) + 1))
