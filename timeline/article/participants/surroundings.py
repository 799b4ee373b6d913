"""What stands outside the complements of an event's word and still says who was in it, or where it was."""

from __future__ import annotations

import re

from timeline.arabic.cells import is_definite
from timeline.article.mentions import Trigger
from timeline.article.participants.roles import AGENT, PATIENT, Cast, Roles
from timeline.event import EventType

_FRONT = 14
"""How many words a sentence's place may stand before its verb, and further victims after those named first."""
_NEAR = 6
_CLOSES = frozenset(",:;(-")
_INNER = re.compile("[csr]")
"""What opens a clause within the one of a verb."""
_COUNTED = frozenset({EventType.CASUALTY, EventType.ARREST, EventType.TRIAL})


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
    """Whom and where something strikes by a verb after its means or strength: هجوم بطائرة مسيرة استهدف نقطة حدودية."""
    p = roles.past.around.phrases
    at_once = roles.past.is_a(i, "striking") and i + 1 < sentence.stop and p.joined[i] == "-"  # الضربات طالت موقعا
    if trigger.type is EventType.ATTACK and is_definite(p.words, trigger.first) and at_once:
        i -= 1
    elif trigger.type not in (EventType.ATTACK, EventType.DISASTER) or is_definite(p.words, trigger.first):
        return [], None
    for n in range(i + 1, min(i + _NEAR, sentence.stop - 1)):
        if (p.gaps[n] != " " and p.kinds[n] != "U") or p.joined[n] != "-" or p.kinds[n] in "csr":
            break  # زلزال بقوة 6.2 يضرب
        if roles.past.is_a(n, "striking") and p.joined[n + 1] == "-":
            place = p.places.at(n + 1)
            known = place is not None and p.places.is_known(place)
            hit = p.group(n + 1)[0] if trigger.type is EventType.ATTACK else ()
            return [(PATIENT, phrase) for phrase in hit], place if known else None
    return [], None


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
