"""Who takes part in an event and where it is: what the event's own clause says around its trigger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.arabic.sentences import sentences
from timeline.arabic.text import Words
from timeline.article.mentions import Form, Trigger
from timeline.article.participants.antecedents import Antecedents
from timeline.article.participants.nouns import Nouns
from timeline.article.participants.persons import Told, told
from timeline.article.participants.roles import Cast, Roles
from timeline.article.participants.syntax import syntax
from timeline.article.participants.verbs import Verbs
from timeline.event import EventType


def arguments(
    words: Words,
    triggers: tuple[Trigger, ...],
    article: str | None,
    times: Iterable[range] = (),
    bounds: Sequence[range] | None = None,
) -> tuple[Told, ...]:
    """The participants and the place of each trigger, in order; `times` are the words that say when.

    `bounds` are the sentences where they are known.
    Pronouns, subjects that are left out and participles refer back, so all triggers of an article are read at once.
    """
    if not triggers:
        return ()
    bounds = tuple(sentences(words)) if bounds is None else bounds
    around = syntax(words, triggers, bounds, times)
    past = Antecedents(around)
    roles = Roles(past)
    verbs, nouns = Verbs(roles), Nouns(roles)
    at = 0
    for trigger in triggers:
        while trigger.first >= bounds[at].stop:
            at += 1
        cast, place = _read(trigger, bounds[at], verbs, nouns)
        if trigger.type is EventType.DISASTER:  # which nobody does, and whom it hurts is told as casualties
            cast = []
        past.add(trigger, bounds[at].start, [(role, past.meant(phrase)) for role, phrase in cast], place)
    return told(around.phrases, past.found, article)


def _read(trigger: Trigger, sentence: range, verbs: Verbs, nouns: Nouns) -> tuple[Cast, range | None]:
    """What the clause of a trigger says."""
    match trigger.form:
        case Form.VERB:
            return verbs.verb(trigger, sentence)
        case Form.NOUN:
            return nouns.noun(trigger, sentence)
        case Form.PARTICIPLE:
            return verbs.participle(trigger, sentence), None
