"""Typed events: what happened, when, who took part, where, and how the text puts it. All are frozen."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, overload

from attrs import field, frozen

from timeline.enumeration import Named
from timeline.time.algebra import Duration
from timeline.time.conflict import Conflict
from timeline.time.edtf import edtf
from timeline.time.interval import Interval, Relation


def as_tuple(items: Iterable[Any]) -> tuple[Any, ...]:
    """What is given as any iterable and kept as a tuple; the type checker knows what a field holds, not `tuple`."""
    return tuple(items)


class EventType(Named, StrEnum):
    """The inventory of events."""

    MEETING = "Meeting"
    VISIT = "Visit"
    CALL = "Call"
    STATEMENT = "Statement"
    AGREEMENT = "Agreement"
    APPOINTMENT = "Appointment"
    DISMISSAL = "Dismissal"
    ELECTION = "Election"
    ATTACK = "Attack"
    CEASEFIRE = "Ceasefire"
    DEPLOYMENT = "Deployment"
    PROTEST = "Protest"
    ACCUSATION = "Accusation"
    THREAT = "Threat"
    SANCTION = "Sanction"
    AID = "Aid"
    REQUEST = "Request"
    ARREST = "Arrest"
    TRIAL = "Trial"
    CASUALTY = "Casualty"
    DISASTER = "Disaster"
    OPENING = "Opening"


SPOKEN = frozenset({EventType.STATEMENT, EventType.REQUEST, EventType.ACCUSATION, EventType.THREAT})
"""Types of events that somebody says."""


class Basis(Named, StrEnum):
    """How an event's time is known."""

    EXPLICIT = "explicit"  # a time expression modifies it
    RELATIVE = "relative"  # from the time of another event
    NONE = "none"


class Polarity(Named, StrEnum):
    """Whether the text says that it happened or that it did not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(Named, StrEnum):
    """How the text puts it."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Role(Named, StrEnum):
    """A participant's part in an event."""

    AGENT = "agent"
    PATIENT = "patient"
    COUNTERPART = "counterpart"


@frozen
class Mention:
    """Where an article speaks of an event: the trigger's span and the sentence around it."""

    article: str | None
    start: int
    end: int
    text: str
    sentence: str


@frozen
class Participant:
    """Who took part: the words of the text, their span, and a normal form that joins spellings of one name.

    What the text says beside the name stands apart: the `office` that somebody holds (رئيس المخابرات العامة المصرية)
    and his `title` (اللواء), None where it says none. Of whom only the office is said, that is the `text` too.
    """

    role: Role
    text: str
    name: str
    article: str | None
    start: int
    end: int
    office: str | None = None
    title: str | None = None


@frozen
class Place:
    """Where it happened: the words of the text, their span, and a normal form."""

    text: str
    name: str
    article: str | None
    start: int
    end: int


class DetailKind(Named, StrEnum):
    """What a `Detail` tells of its event."""

    POSITION = "position"
    VERDICT = "verdict"
    KILLED = "killed"
    INJURED = "injured"


@frozen
class Detail:
    """What a text tells of an event beyond who, when and where: the office that is given, a verdict, a toll.

    `text` is the words that tell it and `start` and `end` their span; `number` is how many they say, read from words
    or digits (خمسة وعشرين شخصا is 25), and None where they are no count.
    """

    kind: DetailKind
    text: str
    number: int | None
    article: str | None
    start: int
    end: int


@frozen
class TimeLink:
    """One reason for an event's time, with the words that give it.

    `relation` is how the event lies to what it is dated by: an expression, whose `interval` is then given, or
    another event, whose id is `anchor`, at an `offset` where one is said (بعد يوم من الاجتماع is after, by a
    day). `start` and `end` span the words in `article`.
    """

    relation: Relation
    interval: Interval | None
    anchor: str | None
    offset: Duration | None
    article: str | None
    start: int
    end: int
    text: str


class _Roles:
    """Participants of some roles under a name that fits the type of event."""

    def __init__(self, *roles: Role) -> None:
        self.roles = roles

    @overload
    def __get__(self, event: None, owner: type[Event]) -> _Roles: ...
    @overload
    def __get__(self, event: Event, owner: type[Event]) -> tuple[Participant, ...]: ...
    def __get__(self, event: Event | None, owner: type[Event]) -> _Roles | tuple[Participant, ...]:
        if event is None:
            return self
        return tuple(p for p in event.participants if p.role in self.roles)


class _Details:
    """Details of a kind under a name that fits the type of event."""

    def __init__(self, kind: DetailKind) -> None:
        self.kind = kind

    @overload
    def __get__(self, event: None, owner: type[Event]) -> _Details: ...
    @overload
    def __get__(self, event: Event, owner: type[Event]) -> tuple[Detail, ...]: ...
    def __get__(self, event: Event | None, owner: type[Event]) -> _Details | tuple[Detail, ...]:
        if event is None:
            return self
        return tuple(detail for detail in event.details if detail.kind is self.kind)


class Codes(NamedTuple):
    """An event type in other inventories; None where they have no such type.

    `plover` is of PLOVER (Halterman et al. 2023), `ace` of the ACE 2005 guidelines for events, subtype after type.
    """

    plover: str | None
    ace: str | None


@frozen(kw_only=True)
class Event:
    """One happening and all its mentions. Subclasses name the roles of each type.

    `id` is made of the first mention's article and offset, `when` is None where no text gives a time, `basis`
    says how `when` is known and `links` give the reasons. `said_in` are the ids of the statements, requests,
    accusations and threats whose content tells it: who says so is their `speaker`, `requester` and so on. What the
    sources disagree on is in `conflicts`. Where articles were merged, `witnesses` are the events as each article alone
    tells them; otherwise there are none.
    """

    type: ClassVar[EventType]
    codes: ClassVar[Codes]

    id: str
    when: Interval | None = None
    basis: Basis = Basis.NONE
    mentions: tuple[Mention, ...] = field(converter=as_tuple)
    participants: tuple[Participant, ...] = field(default=(), converter=as_tuple)
    place: Place | None = None
    details: tuple[Detail, ...] = field(default=(), converter=as_tuple)
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    said_in: tuple[str, ...] = field(default=(), converter=as_tuple)
    links: tuple[TimeLink, ...] = field(default=(), converter=as_tuple)
    conflicts: tuple[Conflict, ...] = field(default=(), converter=as_tuple)
    witnesses: tuple[Event, ...] = field(default=(), converter=as_tuple)

    @property
    def roles(self) -> dict[str, tuple[Participant, ...]]:
        """The participants by what their roles are called in this type of event: the sides of a meeting."""
        names = {
            role: name for name, roles in vars(type(self)).items() if isinstance(roles, _Roles) for role in roles.roles
        }
        by_name: dict[str, tuple[Participant, ...]] = {}
        for participant in self.participants:
            name = names.get(participant.role, participant.role.value)
            by_name[name] = (*by_name.get(name, ()), participant)
        return by_name

    @property
    def edtf(self) -> str | None:
        """When it was in EDTF (ISO 8601-2): a day, month or year, or one of several days; None where unknown.

        >>> import timeline
        >>> [meeting] = timeline.extract("التقى الوزير نظيره الأسبوع الماضي.", published="2025-08-29")
        >>> meeting.edtf
        '[2025-08-18..2025-08-24]'
        """
        return edtf(self.when, inside=True)

    def explain(self) -> str:
        """Which words named the event, what dates it, how the text puts it and who took part, in English."""
        from timeline.explain import explain_event  # noqa: PLC0415 - explaining knows the model

        return explain_event(self)

    def _repr_html_(self) -> str:
        from timeline.export.notebook import of_event  # noqa: PLC0415 - exports know the events

        return of_event(self)


class Meeting(Event):
    """Two or more sides meet."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.MEETING
    codes: ClassVar[Codes] = Codes("CONSULT", "Contact.Meet")
    sides = _Roles(Role.AGENT, Role.COUNTERPART)


class Visit(Event):
    """Somebody goes to a place or to somebody."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.VISIT
    codes: ClassVar[Codes] = Codes("CONSULT", "Movement.Transport")
    visitor = _Roles(Role.AGENT)
    host = _Roles(Role.COUNTERPART)

    @property
    def destination(self) -> Place | None:
        """Where the visitor goes: the place of a visit."""
        return self.place


class Call(Event):
    """Two sides speak from afar."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.CALL
    codes: ClassVar[Codes] = Codes("CONSULT", "Contact.Phone-Write")
    caller = _Roles(Role.AGENT)
    called = _Roles(Role.COUNTERPART)


class Statement(Event):
    """Somebody says something."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.STATEMENT
    codes: ClassVar[Codes] = Codes(None, None)
    speaker = _Roles(Role.AGENT)
    addressee = _Roles(Role.COUNTERPART)


class Agreement(Event):
    """Sides agree, or sign what they agreed."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.AGREEMENT
    codes: ClassVar[Codes] = Codes("AGREE", None)
    parties = _Roles(Role.AGENT, Role.COUNTERPART)


class Appointment(Event):
    """Somebody is given an office."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.APPOINTMENT
    codes: ClassVar[Codes] = Codes(None, "Personnel.Start-Position")
    appointer = _Roles(Role.AGENT)
    appointee = _Roles(Role.PATIENT)
    position = _Details(DetailKind.POSITION)


class Dismissal(Event):
    """Somebody loses or leaves an office."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.DISMISSAL
    codes: ClassVar[Codes] = Codes(None, "Personnel.End-Position")
    dismisser = _Roles(Role.AGENT)
    dismissed = _Roles(Role.PATIENT)


class Election(Event):
    """People vote."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.ELECTION
    codes: ClassVar[Codes] = Codes(None, "Personnel.Elect")
    voters = _Roles(Role.AGENT)
    elected = _Roles(Role.PATIENT)


class Attack(Event):
    """Force is used against somebody or something."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.ATTACK
    codes: ClassVar[Codes] = Codes("ASSAULT", "Conflict.Attack")
    attacker = _Roles(Role.AGENT)
    target = _Roles(Role.PATIENT)
    opponent = _Roles(Role.COUNTERPART)


class Ceasefire(Event):
    """Fighting stops."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.CEASEFIRE
    codes: ClassVar[Codes] = Codes("RETREAT", None)
    parties = _Roles(Role.AGENT, Role.COUNTERPART)


class Deployment(Event):
    """Forces move or take position."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.DEPLOYMENT
    codes: ClassVar[Codes] = Codes("MOBILIZE", "Movement.Transport")
    forces = _Roles(Role.AGENT, Role.PATIENT)


class Protest(Event):
    """People demonstrate or strike."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.PROTEST
    codes: ClassVar[Codes] = Codes("PROTEST", "Conflict.Demonstrate")
    protesters = _Roles(Role.AGENT)
    against = _Roles(Role.PATIENT, Role.COUNTERPART)


class Accusation(Event):
    """Somebody blames somebody."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.ACCUSATION
    codes: ClassVar[Codes] = Codes("ACCUSE", None)
    accuser = _Roles(Role.AGENT)
    accused = _Roles(Role.PATIENT)


class Threat(Event):
    """Somebody threatens somebody."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.THREAT
    codes: ClassVar[Codes] = Codes("THREATEN", None)
    threatener = _Roles(Role.AGENT)
    threatened = _Roles(Role.PATIENT)


class Sanction(Event):
    """Somebody is put under sanctions."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.SANCTION
    codes: ClassVar[Codes] = Codes("SANCTION", None)
    imposer = _Roles(Role.AGENT)
    sanctioned = _Roles(Role.PATIENT)


class Aid(Event):
    """Somebody helps somebody."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.AID
    codes: ClassVar[Codes] = Codes("AID", None)
    giver = _Roles(Role.AGENT)
    recipient = _Roles(Role.PATIENT)


class Request(Event):
    """Somebody asks for something."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.REQUEST
    codes: ClassVar[Codes] = Codes("REQUEST", None)
    requester = _Roles(Role.AGENT)
    asked = _Roles(Role.PATIENT, Role.COUNTERPART)


class Arrest(Event):
    """Somebody is seized."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.ARREST
    codes: ClassVar[Codes] = Codes("COERCE", "Justice.Arrest-Jail")
    arrester = _Roles(Role.AGENT)
    arrested = _Roles(Role.PATIENT)


class Trial(Event):
    """A court hears or decides."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.TRIAL
    codes: ClassVar[Codes] = Codes(None, "Justice.Trial-Hearing")
    court = _Roles(Role.AGENT)
    defendant = _Roles(Role.PATIENT)
    verdict = _Details(DetailKind.VERDICT)


class Casualty(Event):
    """People are killed or hurt. Where the text gives several numbers, the highest counts; `details` keep all."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.CASUALTY
    codes: ClassVar[Codes] = Codes(None, "Life.Die")
    victims = _Roles(Role.PATIENT)

    @property
    def killed(self) -> int | None:
        """How many were killed, None where no number says it."""
        return self._highest(DetailKind.KILLED)

    @property
    def injured(self) -> int | None:
        """How many were hurt, None where no number says it."""
        return self._highest(DetailKind.INJURED)

    def _highest(self, kind: DetailKind) -> int | None:
        return max((d.number for d in self.details if d.kind is kind and d.number is not None), default=None)


class Disaster(Event):
    """Nature or an accident does harm."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.DISASTER
    codes: ClassVar[Codes] = Codes(None, None)
    victims = _Roles(Role.PATIENT)


class Opening(Event):
    """Something is opened, or opened again."""

    __slots__ = ()

    type: ClassVar[EventType] = EventType.OPENING
    codes: ClassVar[Codes] = Codes(None, None)
    opener = _Roles(Role.AGENT)
    opened = _Roles(Role.PATIENT)


BY_TYPE: dict[EventType, type[Event]] = {kind.type: kind for kind in Event.__subclasses__()}
"""The class of each event type."""
