"""What the stages of an article hand on: a trigger, and the mention of an event that grows around it."""

from enum import StrEnum

from attrs import frozen

from timeline.event import Detail, EventType, Modality, Participant, Place, Polarity


class Form(StrEnum):
    """The kind of word that a trigger is."""

    VERB = "verb"
    NOUN = "noun"
    PARTICIPLE = "participle"


@frozen
class Trigger:
    """The word that names an event.

    `first` and `last` number its words (the same for a single word), `start` and `end` are its offsets without
    clitics, `lemma` is its dictionary form, folded, and `features` holds what its form says: `perfect`,
    `imperfect`, `future`, `passive`, `dual`, `plural`, `feminine`, `definite`, `possessed` (it carries a pronoun),
    `first-person`. `light` numbers the light verb that carries a noun (عقد of اجتماعا), if any.
    """

    type: EventType
    first: int
    last: int
    start: int
    end: int
    lemma: str
    form: Form
    features: frozenset[str] = frozenset()
    light: int | None = None


@frozen
class EventMention:
    """One mention of an event in an article: its trigger, who and where, details, and how the text puts it."""

    trigger: Trigger
    sentence: range
    participants: tuple[Participant, ...] = ()
    place: Place | None = None
    details: tuple[Detail, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED


def happened(mention: EventMention) -> bool:
    """Whether a mention says that something did happen."""
    return mention.polarity is Polarity.POSITIVE and mention.modality is Modality.ASSERTED
