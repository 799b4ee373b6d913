"""Those who took part in an event, as articles call them: by name, by office, by what they are, by a seat."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from timeline.arabic.folding import fold
from timeline.arabic.lexicon import load
from timeline.arabic.names import PEOPLES, adjective, near_name, normal_form, same_name
from timeline.event import Event, EventType, Role

_MOST_PEOPLE = 12
_MOST_MENTIONS = 12
_LONGEST = 1000  # characters of a sentence that are looked at
_WORD = re.compile(r"\w+")
_MANY_OF = re.compile("(?<=...)ي(?:ون|ين)$")


def listed(symbol: str, *files: str) -> frozenset[str]:
    """The words of a section of the lexicon in their normal forms."""
    return frozenset(normal_form(entry.form) for entry in load(*files) if entry.symbol == symbol)


_ANONYMOUS = listed("anonymous", "company")
_DESCRIBING = listed("body", "company") | listed("office", "titles") | _ANONYMOUS
_THINGS = listed("thing", "company")
_STATES = {
    normal_form(entry.form): str(entry.value)
    for entry in load("places", "company")
    if entry.symbol in {"country", "capital"}
}
"""The codes of states by what they are called, their capitals with them."""
_LANDS = {
    word: str(entry.value)
    for entry in load("places")
    if entry.symbol == "country"
    for word in (adjective(fold(entry.form)), normal_form(entry.form))
}
"""The codes of countries by what they and their people are called."""
_DELEGATIONS = listed("delegation", "company")
AGREED = {EventType.AGREEMENT, EventType.CEASEFIRE}
"""Types of events in which an office acts for its state, with two places: where it was agreed, and where it holds."""
NUMBERS = {
    normal_form(entry.form): entry.value
    for entry in load("numbers")
    if entry.symbol in {"ones", "tens", "hundreds"} and isinstance(entry.value, int)
}
"""Number words in their normal forms."""


@frozen
class Person:
    """One who took part, by all the names that the article gives; `proper` if one of them is a name of his own.

    Of what is no person `things` are the kinds, as the text's first words say them: a convoy, two trains. `peoples`
    are those of which the text says that he is, `offices` the words of each office that it gives him, and `states`
    the codes of what may act as a state, `acts_for` those of states for which he may have acted.
    """

    roles: frozenset[Role]
    names: tuple[str, ...]
    proper: bool
    things: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    offices: frozenset[tuple[str, ...]] = frozenset()
    states: frozenset[str] = frozenset()
    acts_for: frozenset[str] = frozenset()

    def same(self, other: Person) -> bool:
        """Whether both may be the same, or one acted for the other."""
        return self.is_one_with(other) or self.stands_for(other) or other.stands_for(self)

    def stands_for(self, other: Person) -> bool:
        """Whether the other is the state for which this one acted: ليبيا, and وزير الداخلية الليبي."""
        return not self.acts_for.isdisjoint(other.states)

    def is_one_with(self, other: Person) -> bool:
        """Whether both may be one by what they are called."""
        if not self.things.isdisjoint(other.things) or not self.states.isdisjoint(other.states):
            return True
        return any(same_name(a, b) for a in self.names for b in other.names) or self.holds(other) or other.holds(self)

    def holds(self, other: Person) -> bool:
        """Whether an office by which alone the other is called is one that he has: الرئيس التركي, who is named here."""
        if not self.proper or other.proper:
            return False
        return any(_is_office(said, held) for said in other.offices for held in self.offices)

    def near(self, other: Person) -> bool:
        """Whether the names are so alike that one may be a misspelling of the other."""
        return any(near_name(a, b) for a in self.names for b in other.names)

    def joined(self, other: Person) -> Person:
        """What both say of one person."""
        return Person(
            self.roles | other.roles,
            tuple(dict.fromkeys((*self.names, *other.names))),
            self.proper or other.proper,
            self.things | other.things,
            self.peoples | other.peoples,
            self.offices | other.offices,
            self.states | other.states,
            self.acts_for | other.acts_for,
        )


def people_of(event: Event) -> tuple[Person, ...]:
    """Those who took part, names that may be of one person together; who is nobody in particular is left out."""
    people: list[Person] = []
    sentences = [mention.sentence for mention in event.mentions[:_MOST_MENTIONS]]
    told = sorted(
        {(p.role, _side(p.name or p.text), p.text, p.office or "") for p in event.participants},
        key=lambda p: (-len(p[1]), p),
    )
    for role, name, text, office in told:
        words = name.split()
        if not words or words[0] in _ANONYMOUS or words[0] in NUMBERS or words[0][0].isdigit():
            continue
        things = frozenset({_one(words[0])} & _THINGS)
        nameless = office == text or words[0] in _DESCRIBING or (len(words) == 1 and words[0] in PEOPLES)
        peoples = _peoples(text, next((sentence for sentence in sentences if text in sentence), ""))
        offices = frozenset({_office(office)} if office else ())
        states = _states(role, name)
        person = Person(
            roles=frozenset({role}),
            names=(name,),
            proper=not (nameless or things),
            things=things,
            peoples=peoples,
            offices=offices,
            states=states,
            acts_for=_lands(peoples, offices) if event.type in AGREED and not states else frozenset(),
        )
        for i, known in enumerate(people):
            if any(same_name(name, other) for other in known.names):
                people[i] = known.joined(person)
                break
        else:
            people.append(person)
    return tuple(people[:_MOST_PEOPLE])


@lru_cache(maxsize=16384)
def _side(name: str) -> str:
    """A name in its normal form, of a delegation the name of those whose it is, of many as of one: الحوثيون, الحوثي."""
    head, _, rest = (said := _MANY_OF.sub("ي", normal_form(name))).partition(" ")
    return rest if head in _DELEGATIONS else said


def _states(role: Role, name: str) -> frozenset[str]:
    """The state that acts under a name; what befalls a capital does not befall all of its state."""
    return frozenset({_STATES[name]} if role is not Role.PATIENT and name in _STATES else ())


def _lands(peoples: frozenset[str], offices: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """The states of which titles say that somebody is, or has his office."""
    return frozenset(_LANDS[word] for word in (*peoples, *(w for office in offices for w in office)) if word in _LANDS)


@lru_cache(maxsize=16384)
def _office(text: str) -> tuple[str, ...]:
    """The words of an office, without articles and whether a woman has it."""
    return tuple(word.removeprefix("ال").removesuffix("ه") for word in _WORD.findall(fold(text)))


def _is_office(said: tuple[str, ...], held: tuple[str, ...]) -> bool:
    """Whether an office that says of which people it is names the one that is held, in fewer words or in as many."""
    return said[0] == held[0] and not PEOPLES.isdisjoint(said) and set(said) <= set(held)


def posts(people: Iterable[Person]) -> set[str]:
    """What offices of peoples have in common in few words and in many: the first of them, and the people."""
    return {
        f"{office[0]} {word}" for person in people for office in person.offices for word in office if word in PEOPLES
    }


@lru_cache(maxsize=16384)
def _peoples(text: str, sentence: str) -> frozenset[str]:
    """The peoples that a title names, and where it is before the name, the word before it.

    >>> _peoples("أيمن الصفدي", "التقى نظيره الأردني أيمن الصفدي") == _peoples("الوزير الأردني", "")
    True
    """
    before, name, _ = sentence[:_LONGEST].partition(text)
    title = _WORD.findall(fold(before))[-1:] if name else []
    words = (word.removeprefix("ال").removesuffix("ه") for word in (*title, *_WORD.findall(fold(text))[1:]))
    return frozenset(words) & PEOPLES


def _one(word: str) -> str:
    """A word for two things as that for one (قطارين, قطار); others as they are."""
    single = re.sub("(?<=..)(?:ين|ان)$", "", word)
    return next((one for one in (word, single, single.removesuffix("ت") + "ه") if one in _THINGS), word)
