"""An article's mentions and time expressions as events: each happening once, with its time and the reasons for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from timeline.arabic.text import Words
from timeline.article.details import united
from timeline.article.happenings.coreference import happenings
from timeline.article.happenings.occasions import occasions
from timeline.article.mentions import EventMention
from timeline.article.times.anaphora import is_rough
from timeline.article.times.bounds import Bound
from timeline.article.times.connectives import connectives
from timeline.article.times.continuation import continuations
from timeline.article.times.dated import Dating
from timeline.article.times.dating import datings
from timeline.article.times.links import Known, times
from timeline.article.times.relations import APART, Tie
from timeline.article.times.sayings import sayings
from timeline.article.times.scene import Scene, scene
from timeline.event import BY_TYPE, Event, Mention, Modality, Participant, Place, Polarity, TimeLink
from timeline.model import Article, TimeExpression
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Relation

Said = TypeVar("Said")


def events(
    article: Article, words: Words, mentions: tuple[EventMention, ...], expressions: tuple[TimeExpression, ...]
) -> tuple[Event, ...]:
    """The events of an article in the order of their first mentions."""
    if not mentions:
        return ()
    seen = scene(article, words, mentions, expressions)
    dated, said = tuple(datings(seen)), tuple(connectives(seen))
    going_on = _unsaid(seen, continuations(seen), said)
    tied = (*said, *going_on)
    found = happenings(seen, dated, tied)
    groups = [happening.mentions for happening in found]
    ids = {k: _id(article, seen, group) for group in groups for k in group}
    tied = (*tied, *_not_apart(occasions(seen, found), tied, ids))
    speakers = sayings(seen)
    dated_by: dict[int, list[Dating]] = {}
    for dating in dated:
        dated_by.setdefault(dating.mention, []).append(dating)
    tied_by: dict[int, list[Tie]] = {}
    tied_to: dict[int, list[Tie]] = {}
    for tie in tied:
        if ids[tie.source] != ids[tie.target]:
            tied_by.setdefault(tie.source, []).append(tie)
            tied_to.setdefault(tie.target, []).append(tie)
    return tuple(
        _event(
            seen,
            group,
            known,
            _of(group, dated_by),
            _of(group, tied_by) or [_turned(tie) for tie in _of(group, tied_to)],
            ids,
            speakers,
        )
        for group, known in zip(groups, times(groups, dated, tied), strict=True)
    )


def _unsaid(seen: Scene, going_on: Iterable[Tie], said: Sequence[Tie]) -> Iterator[Tie]:
    """How a text goes on, but for what it says otherwise itself: وأكد عقب اللقاء, عقدا لقاء وأعلنا بعده."""
    apart = {t.source for t in said if t.relation in APART and not seen.words.is_a(t.first - 1, "demonstrative")}
    his = (t for t in said if "possessed" in seen.mentions[t.source].trigger.features)
    inside = {tie.source for tie in his if tie.relation is Relation.DURING}
    pairs = {(tie.source, tie.target) for tie in said}
    beside = {Relation.EQUALS: apart, Relation.DURING: inside}  # زيارة قام بها إلى أنقرة واجتماعه فيها
    for tie in going_on:
        if (tie.source, tie.target) not in pairs and tie.source not in beside.get(tie.relation, ()):
            yield tie


def _not_apart(occasions: Iterable[Tie], said: Sequence[Tie], ids: Mapping[int, str]) -> Iterator[Tie]:
    """The occasions that happenings may share, but for those that the text sets before or after each other."""
    apart = {(ids[tie.source], ids[tie.target]) for tie in said if tie.relation in APART}
    for tie in occasions:
        if (ids[tie.source], ids[tie.target]) not in apart:
            yield tie


def _of(group: Sequence[int], said: Mapping[int, Sequence[Said]]) -> Sequence[Said]:
    """What is said of the mentions of a group."""
    if len(group) == 1:
        return said.get(group[0], ())
    return [one for k in group for one in said.get(k, ())]


def _turned(tie: Tie) -> Tie:
    """A tie as seen from the other event: what only another one is related to has its reason there."""
    return Tie(tie.target, tie.relation.converse, tie.source, tie.first, tie.last, tie.offset, tie.close)


def _id(article: Article, seen: Scene, group: Sequence[int]) -> str:
    return f"{article.id or ''}:{seen.mentions[group[0]].trigger.start}"


def _event(
    seen: Scene,
    group: Sequence[int],
    known: Known,
    dated: Sequence[Dating],
    tied: Sequence[Tie],
    ids: dict[int, str],
    speakers: Mapping[int, int],
) -> Event:
    mentions = [seen.mentions[k] for k in group]
    first = next((m for m in mentions if m.modality is Modality.ASSERTED), mentions[0])
    polarity, modality = _standing(seen, first, known, dated)
    return BY_TYPE[first.trigger.type](
        id=ids[group[0]],
        when=known.when,
        basis=known.basis,
        mentions=[_mention(seen, mention) for mention in mentions],
        participants=_united([p for mention in mentions for p in mention.participants]),
        place=_place(seen.words, [mention.place for mention in mentions if mention.place is not None]),
        details=united([detail for mention in mentions for detail in mention.details]),
        polarity=polarity,
        modality=modality,
        said_in=_said_in(group, ids, speakers),
        links=[_dated(seen, dating, known) for dating in dated] + [_tied(seen, tie, ids) for tie in tied],
        conflicts=_conflicts(dated),
    )


_DAY = timedelta(days=1)


def _standing(seen: Scene, told: EventMention, known: Known, dated: Sequence[Dating]) -> tuple[Polarity, Modality]:
    """How far an event is a fact, its time considered: what is still to come is a plan, and so is what was put off."""
    if dated and all(dating.bound is Bound.PUT_OFF for dating in dated) and told.modality is Modality.PLANNED:
        return Polarity.POSITIVE, Modality.PLANNED
    published, when = seen.article.published, known.when
    if published is None or when is None or when.begin is None or told.modality is not Modality.ASSERTED:
        return told.polarity, told.modality
    today = datetime(published.year, published.month, published.day)
    ahead = when.begin - today >= _DAY and "perfect" not in told.trigger.features
    return told.polarity, Modality.PLANNED if ahead else told.modality


def _said_in(group: Sequence[int], ids: Mapping[int, str], speakers: Mapping[int, int]) -> tuple[str, ...]:
    """The ids of the events whose words tell this one; an event does not tell itself."""
    told = dict.fromkeys(ids[speakers[k]] for k in group if k in speakers)
    told.pop(ids[group[0]], None)
    return tuple(told)


_SHOWN = 150  # words of a sentence that are shown on either side of a trigger


def _mention(seen: Scene, mention: EventMention) -> Mention:
    text, trigger, sentence = seen.words.text, mention.trigger, mention.sentence
    first, last = max(sentence.start, trigger.first - _SHOWN), min(sentence.stop, trigger.last + _SHOWN) - 1
    told = text[seen.words.raw_start(first) : seen.words.end(last)]
    return Mention(seen.article.id, trigger.start, trigger.end, text[trigger.start : trigger.end], told)


_COMPARED = 24  # participants of one event that a further one is compared with
_NAME_OF_A_STATE = 2  # words: سلطنة عمان


def _united(participants: Sequence[Participant]) -> Sequence[Participant]:
    """Each participant once, under its fullest name."""
    if len(participants) < 2:
        return participants
    kept: list[Participant] = []
    names: list[set[str]] = []
    for participant in participants:
        name = set(participant.name.split())
        begin = max(0, len(kept) - _COMPARED)
        same = next((n for n in range(begin, len(kept)) if name <= names[n] or names[n] <= name), None)
        if same is None:
            kept.append(participant)
            names.append(name)
        elif len(participant.text) > len(kept[same].text):
            kept[same], names[same] = participant, name
    return kept


def _place(words: Words, said: Sequence[Place]) -> Place | None:
    """The place that most mentions name, be it within another one; then the most exact of these, and a city at that."""
    if len(said) < 2:
        return said[0] if said else None
    names = [set(place.name.split()) for place in said]

    def told(n: int) -> tuple[int, bool, int]:
        agreed = sum(name <= names[n] for name in names[:_COMPARED])
        return agreed, not _is_state(words, said[n]), len(said[n].text)

    return said[max(range(len(said)), key=told)]


def _is_state(words: Words, place: Place) -> bool:
    """Whether a place is no more than a state: سلطنة عمان."""
    of = range(words.at(place.start), words.stop(place.end))
    return len(of) <= _NAME_OF_A_STATE and words.is_a(of[-1], "country")


_RELATIONS = {
    Bound.WITHIN: Relation.DURING,
    Bound.AFTER: Relation.AFTER,
    Bound.BEFORE: Relation.BEFORE,
    Bound.SINCE: Relation.STARTED_BY,
    Bound.AFTER_IT: Relation.AFTER,
    Bound.BEFORE_IT: Relation.BEFORE,
    Bound.PUT_OFF: Relation.DURING,
}


def _dated(seen: Scene, dating: Dating, known: Known) -> TimeLink:
    said = dating.expression
    interval = (
        known.when if dating.has_no_day and not dating.stamp else said.interval
    )  # the clock of a day that is known otherwise
    return TimeLink(_RELATIONS[dating.bound], interval, None, None, seen.article.id, said.start, said.end, said.text)


def _tied(seen: Scene, tie: Tie, ids: dict[int, str]) -> TimeLink:
    start, end = seen.words.start(tie.first), seen.words.end(tie.last)
    text = seen.words.text[start:end]
    offset = None if tie.offset is None or _is_rough(seen, tie) else tie.offset
    return TimeLink(tie.relation, None, ids[tie.target], offset, seen.article.id, start, end, text)


def _is_rough(seen: Scene, tie: Tie) -> bool:
    """Whether an amount is only said about, and so moves no other time by itself: بعد نحو تسع ساعات من الهجوم."""
    told = (seen.spans.get(i) for i in range(tie.first, tie.last + 1))
    return any(is_rough(seen.expressions[found[0]].meaning) for found in told if found is not None)


def _conflicts(dated: Sequence[Dating]) -> tuple[Conflict, ...]:
    """The times that cannot all be so, where mentions of one happening are dated apart."""
    said = [d for d in dated if not (d.stamp or d.has_no_day) and d.interval is not None]
    first = said[0].interval if len(said) > 1 else None
    if first is None or all(d.interval is None or d.interval.meet(first) is not None for d in said):
        return ()
    return (Conflict("when", [Alternative(d.expression.value or "", d.expression.text) for d in said]),)
