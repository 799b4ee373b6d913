"""Whose saying an event is told in: the content of a statement, a request, an accusation or a threat."""

from __future__ import annotations

from timeline.article.context.complements import opens_quotation
from timeline.article.mentions import Form
from timeline.article.times.clauses import Kind
from timeline.article.times.scene import Scene
from timeline.event import SPOKEN

_FEW = 6  # mentions before one that may say it
_QUOTED = 40  # words in which a quotation may have opened
_CLOSING = '»”"'


def sayings(scene: Scene) -> dict[int, int]:
    """For each mention that somebody's words tell, the number of the mention of their saying.

    Said is what أن opens (قال إن الهجوم وقع), what a verb of saying has for its object (أعلن مقتل ثلاثة) and what
    stands in its quotation; an event beside it (قال خلال اللقاء) is the article's own.
    """
    said: dict[int, int] = {}
    for k in range(len(scene.mentions)):
        speaker = _by_clause(scene, k)
        if speaker is None:
            speaker = _beside(scene, k)
        if speaker is not None:
            said[k] = speaker
    return said


def _by_clause(scene: Scene, k: int) -> int | None:
    """The saying whose أن opened the clause of a mention, or one around it."""
    for number in scene.scope.outward(scene.homes[k]):
        clause = scene.scope.clauses[number]
        if clause.kind is Kind.CONTENT:
            speaker = _last_saying(scene, scene.from_word(clause.first), clause.first, clause.parent)
            if speaker is not None:
                return speaker
    return None


def _last_saying(scene: Scene, before: int, word: int, home: int | None) -> int | None:
    """The last saying before a word in its sentence, in the clause around what is said."""
    for k in range(before - 1, max(-1, before - 1 - _FEW), -1):
        mention = scene.mentions[k]
        if word not in mention.sentence:
            return None
        if mention.trigger.type in SPOKEN and scene.homes[k] == home:
            return k
    return None


def _beside(scene: Scene, k: int) -> int | None:
    """The saying right before a mention that is its object, or that stands in its quotation."""
    before = k - 1
    if before < 0:
        return None
    speaker, mention = scene.mentions[before], scene.mentions[k]
    if speaker.trigger.type not in SPOKEN or speaker.sentence != mention.sentence:
        return None
    begin, end = speaker.trigger.last + 1, scene.fronts[k]
    if _is_quoted(scene, begin, end):
        return before
    if mention.trigger.form is not Form.NOUN or scene.homes[before] != scene.homes[k]:
        return None
    governed = any(scene.words.gap(i) != " " or scene.words.is_a(i, "binds") for i in range(begin, end + 1))
    return None if governed else before


def _is_quoted(scene: Scene, begin: int, end: int) -> bool:
    """Whether a quotation opens between two words, and is not closed."""
    words = scene.words
    opened = [i for i in range(max(begin, end - _QUOTED), end + 1) if i and opens_quotation(words, i)]
    if not opened:
        return False
    return not any(sign in words.gap_text(i) for i in range(opened[-1] + 1, end + 1) for sign in _CLOSING)
