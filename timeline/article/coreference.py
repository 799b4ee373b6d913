"""Which mentions of one article are the same happening.

Mentions are taken in the order of the text. Each joins the happening that it takes up, or begins a new one: a
definite noun (القرار) takes up the happening of its kind that the reader has in mind, a verb or an indefinite noun
one whose participants it repeats, and what a headline told the body tells again. Two that name different people,
times or places stay two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import define, field, frozen

from timeline.arabic.names import normal_form, skeleton
from timeline.arabic.text import Words, fold
from timeline.article.clauses import is_a
from timeline.article.dating import Dating
from timeline.article.mentions import Form
from timeline.article.relations import Tie
from timeline.article.scene import Scene
from timeline.event import EventType, Modality, Participant, Role
from timeline.time.interval import Interval

_REMEMBERED = 12  # happenings of one type that a reader keeps apart
_KNOWN_NAMES = 24  # names that are kept of one happening
_SIDES = frozenset({EventType.MEETING, EventType.CALL, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.VISIT})


@frozen
class Party:
    """A participant as it may be taken up again.

    `name` holds what the spellings of the words of its name share, `around` those of the words beside it, among
    them its titles. It is `proper` where the words are a name and not what somebody is.
    """

    role: Role
    name: tuple[str, ...]
    around: frozenset[str]
    proper: bool
    definite: bool

    def same(self, other: Party) -> bool:
        """Whether both may be one: the same name, or one says what the other is."""
        if self.proper and other.proper:
            return _same_name(self.name, other.name)
        mine, others = frozenset(self.name), frozenset(other.name)
        return bool(mine and others) and (mine <= others | other.around or others <= mine | self.around)


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: حفتر and خليفة حفتر, not خليفة حفتر and صدام خليفة حفتر."""
    short, long = sorted((a, b), key=len)
    if len(short) <= 1:
        return bool(short) and short[0] in long
    return short[0] == long[0] and set(short) <= set(long)


@define
class Happening:
    """The mentions of one happening so far, and what they told of it."""

    mentions: list[int]
    parties: list[Party] = field(factory=list)
    place: set[str] = field(factory=set)
    when: Interval | None = None
    cause: Happening | None = None
    headline: bool = False
    untold: bool = False  # only headlines told it so far

    def take(self, k: int, profile: Profile) -> None:
        """One mention more."""
        self.mentions.append(k)
        self.untold = self.headline and profile.headline
        if len(self.parties) < _KNOWN_NAMES:
            self.parties.extend(profile.parties)
        self.place |= profile.place
        if profile.when is not None and (self.when is None or profile.when.within(self.when)):
            self.when = profile.when


@frozen
class Profile:
    """What one mention says that tells its happening from others."""

    parties: tuple[Party, ...]
    place: frozenset[str]
    when: Interval | None
    noun: bool
    definite: bool
    other: bool
    this: bool
    plural: bool
    headline: bool

    @property
    def taken_up(self) -> bool:
        """Whether those who take part are not named, and one is said to be known: اعتقلت المتهمين."""
        return any(party.definite for party in self.parties) and not any(party.proper for party in self.parties)


def happenings(scene: Scene, datings: Sequence[Dating], ties: Sequence[Tie]) -> list[Happening]:
    """The happenings of an article, in the order of their first mentions."""
    when = {dating.mention: dating.interval for dating in datings if not dating.stamp}
    causes = {tie.source: tie.target for tie in ties if scene.mentions[tie.source].trigger.type is EventType.CASUALTY}
    known: dict[tuple[EventType, bool], list[Happening]] = {}
    of: dict[int, Happening] = {}
    order: list[Happening] = []
    for k, mention in enumerate(scene.mentions):
        kind = mention.trigger.type
        profile = _profile(scene, k, when.get(k))
        of_kind = known.setdefault((kind, mention.modality is Modality.DENIED), [])
        cause = of.get(causes[k]) if k in causes else None
        found = _taken_up(scene, k, profile, of_kind) if cause is None else _victims(profile, of_kind, cause)
        if found is None:
            found = Happening([], headline=profile.headline, cause=cause)
            order.append(found)
            of_kind.append(found)
            if len(of_kind) > _REMEMBERED:
                del of_kind[1]
        found.take(k, profile)
        of[k] = found
    return sorted(order, key=lambda happening: happening.mentions)


def _victims(profile: Profile, known: Sequence[Happening], cause: Happening) -> Happening | None:
    """The dead of one attack are one happening, however many each mention counts, unless it names others."""
    return next(
        (
            happening
            for happening in known
            if happening.cause is cause
            and not _clash(profile.when, happening.when)
            and not _compare(profile, happening, EventType.CASUALTY)[1]
        ),
        None,
    )


def _taken_up(scene: Scene, k: int, profile: Profile, known: Sequence[Happening]) -> Happening | None:
    """The happening that a mention takes up, if any."""
    best, most = None, 0.0
    for happening in known:
        score = _likeness(scene, k, profile, happening)
        if score > most or (score == most and score > 0):
            best, most = happening, score
    return best


def _likeness(scene: Scene, k: int, profile: Profile, happening: Happening) -> float:
    """How much speaks for a mention being one of a happening; 0 where something speaks against it."""
    mention, last = scene.mentions[k], happening.mentions[-1]
    trigger = mention.trigger
    earlier = scene.mentions[last].trigger
    if profile.other or _clash(profile.when, happening.when):
        return 0
    same_sentence = trigger.first in scene.mentions[last].sentence
    if same_sentence and trigger.form is Form.VERB:
        return 0
    matched, unmatched, whole = _compare(profile, happening, trigger.type)
    if unmatched and not (profile.definite and not matched == 0):
        return 0
    score = 2.0 * matched
    same_time = profile.when is not None and profile.when == happening.when
    near = scene.mentions[k].sentence.start - scene.mentions[last].sentence.stop <= 2
    if trigger.type is EventType.STATEMENT:
        return score + 1 if profile.definite and profile.noun and near and "demonstrative" in trigger.features else 0
    if profile.this:
        return 0 if same_sentence else 1 + score + near
    if profile.noun and _another_kind(scene, k, profile, happening):
        return 0
    if profile.definite:
        score += 2 + near + _same_word(scene, k, happening) + 0.1 * min(len(happening.mentions), 5) + 2 * same_time
        return score
    if same_sentence and trigger.form is Form.NOUN and matched < 2:
        return score + 1 if is_a(scene.words, trigger.first - 1, "in") and not unmatched else 0
    place = bool(profile.place & (happening.place | {w for p in happening.parties for w in p.name}))
    if happening.headline and (matched or place or not (profile.parties and happening.parties)):
        if profile.place and happening.place and not place and not matched:
            return 0
        return score + 1
    if happening.headline and (profile.taken_up or happening.untold) and not unmatched:
        return score + 0.5
    told = profile.noun or place or not (profile.place and happening.place)
    both = matched >= 2 or (matched and (same_time or place or (whole and told)))
    return score if both else 0


def _same_word(scene: Scene, k: int, happening: Happening) -> bool:
    lemma = scene.mentions[k].trigger.lemma
    return any(scene.mentions[n].trigger.lemma == lemma for n in happening.mentions[-_REMEMBERED:])


def _another_kind(scene: Scene, k: int, profile: Profile, happening: Happening) -> bool:
    """Whether a noun cannot take up what the nouns before named: one or many, a session or another meeting."""
    own = scene.lemma_is(k, "own-kind")
    lemma = scene.mentions[k].trigger.lemma
    nouns = [n for n in happening.mentions[-_REMEMBERED:] if scene.mentions[n].trigger.form is Form.NOUN]
    if own or any(scene.lemma_is(n, "own-kind") for n in nouns):
        return all(scene.mentions[n].trigger.lemma != lemma for n in happening.mentions[-_REMEMBERED:])
    return bool(nouns) and all(profile.plural != _plural(scene, n) for n in nouns)


def _plural(scene: Scene, k: int) -> bool:
    return "plural" in scene.mentions[k].trigger.features and not scene.lemma_is(k, "plural-form")


def _clash(one: Interval | None, other: Interval | None) -> bool:
    return one is not None and other is not None and one.meet(other) is None


def _compare(profile: Profile, happening: Happening, kind: EventType) -> tuple[int, bool, bool]:
    """How many participants agree, whether others stand against each other, and whether all agree."""
    matched = 0
    met: set[int] = set()
    strangers: list[Party] = []
    for party in profile.parties:
        same = [n for n, known in enumerate(happening.parties) if _one_role(kind, party, known) and party.same(known)]
        if same:
            matched += same[0] not in met
            met.update(same)
        else:
            strangers.append(party)
    known = [happening.parties[n] for n in met]
    against = [
        other
        for n, other in enumerate(happening.parties)
        if n not in met and not any(other.role is one.role and other.same(one) for one in known)
    ]
    unmatched = any(
        _one_role(kind, party, other) and other.proper and (party.proper or not (party.definite or profile.noun))
        for party in strangers
        for other in against
    )
    return matched, unmatched, not strangers and not against


def _one_role(kind: EventType, a: Party, b: Party) -> bool:
    return kind in _SIDES or a.role is b.role


def _profile(scene: Scene, k: int, when: Interval | None) -> Profile:
    words, mention = scene.words, scene.mentions[k]
    trigger = mention.trigger
    noun = trigger.form is Form.NOUN
    pointed = is_a(words, trigger.first - 1, "demonstrative")
    other = noun and any(is_a(words, trigger.last + n, "other") for n in (1, 2))
    place = frozenset(_content(scene, mention.place.start, mention.place.end)) if mention.place else frozenset()
    return Profile(
        parties=tuple(party_of(scene, p) for p in mention.participants),
        place=place,
        when=when,
        noun=noun,
        definite=noun and (pointed or "definite" in trigger.features),
        other=other,
        this=noun and any(is_a(words, trigger.last + n, "same") for n in range(1, 5)),
        plural=_plural(scene, k),
        headline=_headline(scene, k),
    )


_AROUND = 8


def party_of(scene: Scene, participant: Participant) -> Party:
    words = scene.words
    first, last = words.at(participant.start), words.at(participant.end - 1)
    around = map(words.key, range(max(0, first - _AROUND), min(len(words), last + 1 + _AROUND)))
    keys = [fold(words.text[participant.start : words.end(first)]), *map(words.key, range(first + 1, last + 1))]
    name = participant.name.split()
    known = next((n for n, key in enumerate(keys) if _is_name(words, first + n, key)), None)
    if is_a(words, first, "office") and len(name) >= len(keys):
        known = None
    definite = keys[0].startswith(_ARTICLE)
    said = name if known is None else normal_form(" ".join(keys[known:])).split()
    return Party(
        participant.role, tuple(map(_sound, said)), frozenset(map(_sound, around)), known is not None, definite
    )


def _is_name(words: Words, i: int, key: str) -> bool:
    """Whether a word of a participant is a name: a place, or a word that no list knows and no noun by its shape."""
    entries = words.reading(i).entries
    if "country" in entries or "city" in entries:
        return True
    return not entries and not key.startswith(_ARTICLE) and not words.raw[i].endswith(_TANWIN)


_TANWIN = ("اً", "ًا")


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """What the spellings of a word share, its article left out."""
    return skeleton(word.removeprefix(_ARTICLE))


_ARTICLE = "ال"


def _content(scene: Scene, start: int, end: int) -> list[str]:
    """The words of a span, without articles."""
    words = scene.words
    return [_sound(words.key(i)) for i in range(words.at(start), words.at(end - 1) + 1)]


_LINE = 160  # characters of the longest headline


def _headline(scene: Scene, k: int) -> bool:
    """Whether a mention stands in a headline: on a short line that no full stop ends."""
    text, trigger = scene.words.text, scene.mentions[k].trigger
    begin = text.rfind("\n", max(0, trigger.start - _LINE), trigger.start) + 1
    end = text.find("\n", trigger.end, trigger.end + _LINE)
    if (begin == 0 and trigger.start > _LINE) or (end < 0 and len(text) > trigger.end + _LINE):
        return False
    line = text[begin : end if end >= 0 else len(text)].rstrip()
    return len(line) <= _LINE and not line.endswith((".", ":", "،"))
