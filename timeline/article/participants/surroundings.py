"""What stands outside the complements of an event's word and still says who was in it, or where it was."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.cells import is_definite
from timeline.article.mentions import Trigger
from timeline.article.participants.roles import AGENT, COUNTERPART, PATIENT, Cast, Roles
from timeline.article.participants.syntax import Complement
from timeline.article.participants.whereabouts import HOLDING
from timeline.event import EventType

_FRONT = 14
"""How many words a sentence's place may stand before its verb, and further victims after those named first."""
_NEAR = 6
_HELD = ("kV", "qV", "EV", "DV", "JV", "rV", "tV")
"""What may stand before a verb that says of a noun that it was held, by classes; no على وقع."""
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


def between(roles: Roles, after: Sequence[Complement], i: int, sentence: range) -> Cast:
    """Both sides of what goes on بين two, be it behind its verb: لقاء كان مقررا بين الوزير ونظيره."""
    both = next((c.phrases for n, c in enumerate(after) if c.preposition == "n" and _apart(roles, after, n)), ())
    if not both and (at := _between_at(roles, i, sentence)):
        told = next(roles.past.around.complements(at, sentence.stop), None)
        both = told.phrases if told is not None and told.preposition == "n" else ()
    p = roles.past.around.phrases
    if len(both) == 1 and p.joined[both[0].stop : both[0].stop + 1] == "l" and (whose := p.at(both[0].stop)):
        other = p.at(whose.stop) if p.joined[whose.stop : whose.stop + 1] == "w" else None
        both = both if other is None else (*both, other)  # بين دورية للجيش ومهربين
    return [(COUNTERPART if n else AGENT, phrase) for n, phrase in enumerate(both)]


def _apart(roles: Roles, after: Sequence[Complement], n: int) -> bool:
    """Whether بين opens a complement of its own, and says not what borders lie between: الحدود بين البلدين."""
    place = after[n - 1].place if n else None
    return place is None or roles.past.around.phrases.kinds[place.stop - 1] != "L"


def _between_at(roles: Roles, i: int, sentence: range) -> int:
    """The word بين of the clause that word `i` goes on with, behind a verb or participle of holding; 0 for none."""
    p = roles.past.around.phrases
    at = p.kinds.find("n", i, min(i + _FRONT, sentence.stop))
    past = roles.past
    if at < 0 or any(p.gaps[n] != " " or past.around.is_trigger(n) for n in range(i, at + 1)):
        return 0
    held = any(
        past.is_a(n, "scheduled") or (p.kinds[n - 1 : n + 1] in _HELD and past.is_a(n, HOLDING[0]))
        for n in range(i, at)
    )
    return at if held else 0


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
