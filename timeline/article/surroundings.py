"""What stands outside the complements of an event's word and still says who was in it, or where it was."""

from __future__ import annotations

import re

from timeline.arabic.cells import is_definite
from timeline.article.mentions import Trigger
from timeline.article.roles import AGENT, PATIENT, SPEECH, Cast, Roles
from timeline.event import EventType

_FRONT = 14
"""How many words a sentence's place may stand before its verb, and further victims after those named first."""
_NEAR = 6
_CLOSES = frozenset(",:;(-")
_INNER = re.compile("[csr]")
"""What opens a clause within the one of a verb."""
_COUNTED = frozenset({EventType.CASUALTY, EventType.ARREST, EventType.TRIAL})


def place_in_front(roles: Roles, trigger: Trigger, sentence: range) -> range | None:
    """The place that a sentence begins with before its verb: وفي عدن، قال الناطق."""
    p, i = roles.past.around.phrases, sentence.start
    topic = roles.past.is_a(i, "topic")
    i += topic
    if p.kinds[i] not in "ih" or trigger.first - i > _FRONT:
        return None
    place = p.places.at(i + 1)
    if place is None and p.kinds[i + 1] == "O" and (body := p.at(i + 1)):  # في البرلمان
        place = range(body.first, body.stop)
    if place is None or (topic and p.gaps[place.stop] == "," and p.gaps[trigger.first] == ","):
        return place
    between = range(place.stop, trigger.first)
    return place if len(between) <= 2 and all(p.kinds[n] in "qtk" for n in between) else None


def company(roles: Roles, trigger: Trigger, sentence: range) -> Cast:
    """Who goes with somebody by a verb of company: وصل الوزير، يرافقه المحافظ."""
    if trigger.type is not EventType.VISIT:
        return []
    p = roles.past.around.phrases
    for i in range(trigger.last + 1, min(trigger.last + 2 * _FRONT, sentence.stop - 1)):
        if p.kinds[i] in "cs":
            break
        if roles.past.is_a(i, "accompanying"):
            return [(AGENT, phrase) for phrase in p.group(i + 1)[0] if p.joined[i + 1] == "-"]
    return []


def struck(roles: Roles, trigger: Trigger, i: int, sentence: range) -> tuple[Cast, range | None]:
    """Whom and where an attack strikes by a verb after its means: هجوم بطائرة مسيرة استهدف نقطة حدودية."""
    p = roles.past.around.phrases
    if trigger.type is not EventType.ATTACK or is_definite(p.words, trigger.first):
        return [], None
    for n in range(i + 1, min(i + _NEAR, sentence.stop - 1)):
        if p.gaps[n] != " " or p.joined[n] != "-" or p.kinds[n] in "csr":
            break
        if roles.past.is_a(n, "striking") and p.joined[n + 1] == "-":
            place = p.places.at(n + 1)
            known = place is not None and p.places.is_known(place)
            return [(PATIENT, phrase) for phrase in p.group(n + 1)[0]], place if known else None
    return [], None


def place_of_saying(roles: Roles, trigger: Trigger, sentence: range) -> range | None:
    """Where the occasion was at which somebody spoke: في مؤتمر صحفي عقده بمقر الحكومة."""
    if trigger.type is not EventType.STATEMENT:
        return None
    p = roles.past.around.phrases
    verb = p.kinds.find("V", trigger.last + 1, min(trigger.last + _FRONT, sentence.stop))
    if verb < 0 or not p.words.key(verb).endswith(("ه", "ها")) or p.gaps[verb] != " " or p.joined[verb] != "-":
        return None
    if "i" not in p.kinds[trigger.last + 1 : verb] or _INNER.search(p.kinds, trigger.last + 1, verb):
        return None
    for c in roles.past.around.complements(verb + 1, min(verb + _FRONT, sentence.stop)):
        if c.place is not None and c.preposition in "ib":
            return c.place
    return None


def place_of_holding(roles: Roles, trigger: Trigger, i: int, sentence: range) -> range | None:
    """Where an event was by a verb or participle after its noun: المفاوضات ستعقد في جدة, كان مقررا في طهران."""
    past, p = roles.past, roles.past.around.phrases
    for n in range(i, min(i + _FRONT, sentence.stop)):
        if p.kinds[n] in "kq":
            continue
        was = p.kinds[n] == "V" and p.kinds[n - 1] in "kq" and not past.around.is_trigger(n)  # حريق كان قد شب
        if was or past.is_a(n, "happening-verb") or past.is_a(n, "scheduled"):
            after = past.around.complements(n + 1, sentence.stop)
            return next((c.place for c in after if c.preposition in "ihb" and roles.is_where(trigger, c)), None)
        of_another = p.kinds[n] == "E" and (p.joined[n] == "w" or p.kinds[n - 1] in "imodf")
        if p.kinds[n] in "csVX" or p.gaps[n] in _CLOSES or of_another:
            break
    return None


def place_before(roles: Roles, trigger: Trigger, sentence: range) -> range | None:
    """The place that a sentence begins with, for a noun in its first clause: وفي نابلس، جرح شابان في اشتباكات."""
    past, p = roles.past, roles.past.around.phrases
    if p.kinds[sentence.start] not in "ih" or trigger.first - sentence.start > 2 * _FRONT:
        return None
    place = p.places.at(sentence.start + 1)
    if place is None or _INNER.search(p.kinds, place.stop, trigger.first):
        return None
    said = any(taken.trigger.type in SPEECH for taken in past.found[-_NEAR:] if taken.begin == sentence.start)
    closed = next((n for n in range(place.stop, trigger.first) if p.gaps[n] == ","), None)
    return None if said or closed is None or "V" in p.kinds[place.stop : closed] else place


def witnessing_place(roles: Roles, trigger: Trigger, sentence: range) -> range | None:
    """Where it was by the subject of a verb of seeing or suffering it: شهدت المدينة احتجاجات, تعرضت لقصف."""
    past, p = roles.past, roles.past.around.phrases
    low = max(sentence.start, trigger.first - _FRONT)
    verb = p.kinds.rfind("V", low, trigger.first)
    if verb < 0 or not _is_scene(roles, verb, trigger) or _INNER.search(p.kinds, verb, trigger.first):
        return None
    subject = past.around.subject_of(verb, sentence.start, trigger.first)
    return p.places.at(subject[0].first) if subject else None


def _is_scene(roles: Roles, verb: int, trigger: Trigger) -> bool:
    """Whether the subject of a verb is where the event happened that the noun after it names."""
    suffered = roles.past.is_a(verb, "suffering") and roles.past.around.phrases.joined[trigger.first] in "lL"
    return suffered or roles.past.is_a(verb, "witnessing")


def further_victims(roles: Roles, trigger: Trigger, sentence: range, named: Cast) -> Cast:
    """Victims beside those `named` with the trigger: وإصابة 12 آخرين, بينهم ثلاثة أطفال."""
    if trigger.type not in _COUNTED or not named:
        return []
    past = roles.past
    p = past.around.phrases
    cast: Cast = []
    for i in range(trigger.last + 1, min(trigger.last + _FRONT, sentence.stop - 1)):
        if p.kinds[i] in "cr" or p.gaps[i] in ":;":
            break
        if past.is_a(i, "among"):
            cast += [(PATIENT, phrase) for phrase in p.group(i + 1)[0] if p.joined[i + 1] == "-"]
        elif past.around.is_trigger(i):
            continue
        elif p.joined[i] == "w" and trigger.type is EventType.CASUALTY and past.around.names(i, EventType.CASUALTY):
            victims = p.group(i + 1)[0] if p.joined[i + 1] == "-" else []
            cast += [(PATIENT, phrase) for phrase in victims if phrase.head != "M" or phrase.last > phrase.first]
    return cast


def sentenced(roles: Roles, trigger: Trigger, sentence: range, named: Cast) -> Cast:
    """Whom a verdict is on, where nobody is `named` yet: قضت المحكمة بسجن رجل الأعمال."""
    if trigger.type is not EventType.TRIAL or PATIENT in [role for role, _ in named]:
        return []
    past = roles.past
    p = past.around.phrases
    for i in range(trigger.last + 1, min(trigger.last + _FRONT, sentence.stop - 1)):
        if past.is_a(i, "sentencing") and p.words.readings[i].clitic == "ب" and p.joined[i + 1] == "-":
            return [(PATIENT, phrase) for phrase in p.group(i + 1)[0] if phrase.head not in "UA"]
    return []


def taking_part(roles: Roles, trigger: Trigger, i: int, end: int) -> Cast:
    """Who takes part by a verb of doing so: يشارك في اللقاء X; اجتماع …، شارك فيه X; `i` follows the noun."""
    past = roles.past
    around, p = past.around, past.around.phrases
    for n in range(max(0, trigger.first - 2), trigger.first):
        if p.kinds[n] == "V" and past.is_a(n, "joining"):
            after = around.complements(trigger.last + 1, end)
            return [(AGENT, phrase) for c in after if c.preposition in "-j" for phrase in c.phrases]
    for n in range(i, min(i + 12, end - 2)):
        if p.kinds[n] == "V" and p.kinds[n + 1] == "+" and past.is_a(n, "joining"):
            bare = next((c.phrases for c in around.complements(n + 2, end) if c.preposition == "-"), ())
            return [(AGENT, phrase) for phrase in bare]
    return []
