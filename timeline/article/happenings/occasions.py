"""What happens on a visit or in a call, told by who takes part in both: a guest is received when he visits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.article.happenings.happening import Happening
from timeline.article.happenings.parties import party
from timeline.article.mentions import Form
from timeline.article.times.clauses import SPEECH, Kind
from timeline.article.times.relations import ENCOUNTERS, Tie
from timeline.article.times.scene import Scene
from timeline.event import EventType, Modality, Role
from timeline.time.interval import Relation

_FEW = 8
_NEXT = 2  # words between two sentences that follow each other


def occasions(scene: Scene, happenings: Sequence[Happening]) -> Iterator[Tie]:
    """Ties between happenings that share their people."""
    yield from _meetings_of_visits(scene, happenings)
    of = {k: happening for happening in happenings for k in happening.mentions}
    for k in range(len(scene.mentions)):
        if (tie := _goes_on(scene, k, of)) is not None:
            yield tie


def _meetings_of_visits(scene: Scene, happenings: Sequence[Happening]) -> Iterator[Tie]:
    """A meeting with the visitor at the place of the visit, or one that receives him, is on that visit."""
    visits = [h for h in happenings if scene.mentions[h.mentions[0]].trigger.type is EventType.VISIT]
    for meeting in happenings:
        first = scene.mentions[meeting.mentions[0]]
        if first.trigger.type is not EventType.MEETING or first.modality is Modality.DENIED:
            continue
        received = any(scene.lemma_is(k, "reception") for k in meeting.mentions)
        for visit in visits[-_FEW:]:
            if meeting.when is not None and visit.when is not None:
                continue  # each has its own
            there = not meeting.place.isdisjoint(visit.place)
            guests = [one for one in visit.parties if one.role is Role.AGENT]
            comes = any(guest.same(one) for guest in guests for one in meeting.parties)
            apart = meeting.place and visit.place and not _follows(scene, visit.mentions[-1], meeting.mentions[0])
            if comes and (there or (received and not apart)):
                k, target = meeting.mentions[0], visit.mentions[0]
                yield Tie(k, Relation.DURING, target, scene.places[k], scene.mentions[k].trigger.last)
                break


def _follows(scene: Scene, k: int, after: int) -> bool:
    """Whether the sentence of a mention is the next after that of another: واستقبله في المطار, after وصل إلى الرياض."""
    return 0 <= scene.mentions[after].sentence.start - scene.mentions[k].sentence.stop <= _NEXT


def _goes_on(scene: Scene, k: int, of: Mapping[int, Happening]) -> Tie | None:
    """What one who took part is said to have said, in the words that go on with the telling of a call or meeting."""
    mention = scene.mentions[k]
    if mention.trigger.type not in SPEECH or mention.trigger.form is not Form.VERB:
        return None
    if scene.kind(k) not in (Kind.CONTENT, Kind.JOINED):
        return None
    saying = next((n for n in scene.back(scene.places[k]) if scene.lemma_is(n, "adding")), None)
    if saying is None:
        return None
    speakers = [party(scene.words, p) for p in mention.participants if p.role is Role.AGENT]
    for n in range(saying - 1, max(-1, saying - _FEW), -1):
        told = scene.mentions[n]
        if told.trigger.type not in ENCOUNTERS or told.modality is not Modality.ASSERTED or scene.kind(n) is Kind.MAIN:
            continue
        if any(speaker.definite and speaker.same(one) for speaker in speakers for one in of[n].parties):
            return Tie(k, Relation.DURING, n, scene.places[k], mention.trigger.last)
    return None
