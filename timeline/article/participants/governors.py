"""Who does what a noun names, by the words around it: who holds it, calls it off, is asked or threatens to."""

from __future__ import annotations

import re

from attrs import evolve

from timeline.arabic.cells import is_definite
from timeline.article.mentions import Form, Trigger
from timeline.article.participants.roles import AGENT, COUNTERPART, PATIENT, SIDED, Cast, Roles
from timeline.article.participants.syntax import PREPOSED, Actors
from timeline.event import EventType as Type
from timeline.event import Role

_TAKEN_IN = frozenset("blBL")
_CLAUSE = re.compile("[csrVXk]")
_ENDS = frozenset(":;")
_FEMININE = ("ة", "ات")
_ACCUSATIVE = ("ا", "اً", "ًا")
_BACK = 4
_LETS = frozenset({Type.REQUEST, Type.ACCUSATION, Type.THREAT})
"""Types of words that say who may do, or has done, what they bring."""
_UNDONE = frozenset({Type.CASUALTY, Type.DISASTER})
"""Types of what nobody holds or calls off."""
_RESOLVED = frozenset({Type.APPOINTMENT, Type.DISMISSAL, Type.SANCTION, Type.DEPLOYMENT, Type.AID, Type.OPENING})
"""Types of what somebody does by deciding it."""
_GONE = frozenset({Type.PROTEST, Type.VISIT})


def with_carried(roles: Roles, trigger: Trigger, sentence: range, cast: Cast) -> Cast:
    """The cast of a noun and who acts by the verb that carries it."""
    carrying = carried(roles, trigger, sentence)
    if AGENT in [role for role, _ in carrying]:
        match trigger.type:
            case Type.VISIT:
                cast = [(COUNTERPART, phrase) for _, phrase in cast]
            case Type.STATEMENT:  # ألقى فلان كلمة الأهالي
                cast = []
    return cast + carrying


def carried(roles: Roles, trigger: Trigger, sentence: range) -> Cast:
    """Who acts where a light verb carries the noun (عقد X اجتماعا), or is reached (تلقى X اتصالا)."""
    past, light = roles.past, trigger.light
    p = past.around.phrases
    known = trigger.type not in (Type.ARREST, Type.SANCTION) and is_definite(p.words, trigger.first)  # but ألقت القبض
    if light is None or known or past.is_a(light, "impersonal") or past.is_a(light, "witnessing"):
        return []
    if any(p.joined[n] == "w" and p.kinds[n] in PREPOSED and p.gaps[n] == "," for n in range(light, trigger.first)):
        return []  # قدم سلالا، ومن المقرر افتتاح مركز
    between = list(past.around.complements(light + 1, trigger.first))
    issued = next((c.phrases for c in between if c.preposition == "f"), ()) if trigger.type is Type.STATEMENT else ()
    if issued:  # صدر عن الوزارة بيان
        return [(AGENT, phrase) for phrase in issued]
    bare = next((c.phrases for c in between if c.preposition == "-"), ())
    if p.kinds[light] != "V":
        whose = bare if p.words.gap(light + 1) == " " else ()
        if by := whose or _let(roles, trigger, sentence):  # بتقديم الجزائر مساعدات, طلب من الحكومة تقديم مساعدات
            return [(_reached(roles, trigger, light), phrase) for phrase in by]
    if p.joined[light] in "blBLk" or is_definite(p.words, light) or _is_bound(roles, light):
        return []
    subject = _holding(roles, trigger, light, bare, sentence)
    cast: Cast = [(_reached(roles, trigger, light), phrase) for phrase in subject]
    if trigger.type is Type.AID:  # قدمت إلى السودان مساعدات
        cast += [(PATIENT, phrase) for c in between if c.preposition in "el" for phrase in c.phrases]
    return cast


def _reached(roles: Roles, trigger: Trigger, light: int) -> Role:
    """What the subject of a word that carries a noun is: who does it, or whom it reaches (تلقى اتصالا)."""
    if not roles.past.is_a(light, "receiving"):
        return AGENT
    return COUNTERPART if trigger.type in SIDED else PATIENT


def _holding(roles: Roles, trigger: Trigger, light: int, bare: Actors, sentence: range) -> Actors:
    """The subject of the verb that carries a noun, before it, `bare` behind it, or left out."""
    past, p = roles.past, roles.past.around.phrases
    subject = past.around.subject_before(light, sentence.start) or bare
    if trigger.type in _UNDONE:  # سيول تضرب إقليم طاطا وتخلف قتلى
        return () if subject and p.places.at(subject[0].first) is not None else subject
    if not subject and all(kind in "t+E" for kind in p.kinds[light + 1 : trigger.first]):  # وعقد جلسة مباحثات
        return past.last_subject()
    if not subject and _has_object(roles, trigger, light):  # وعقد خلال الزيارة اجتماعا
        return past.dropped(_verb(roles, trigger, light), sentence.start)
    return subject


def _verb(roles: Roles, trigger: Trigger, light: int) -> Trigger:
    """The verb that carries an event's noun, as if it named the event itself."""
    entries = roles.past.around.phrases.words.readings[light].entries.get("light", ())
    said = next((entry.features for entry in entries if "verb" in entry.features), frozenset[str]())
    return evolve(trigger, first=light, last=light, form=Form.VERB, features=said)


def _has_object(roles: Roles, trigger: Trigger, light: int) -> bool:
    """Whether the noun is the object of the verb that carries it, by ending or gender: عقد اجتماعا, عقد جلسة."""
    raw = roles.past.around.phrases.words.raw[trigger.first]
    if raw.endswith(_ACCUSATIVE):
        return True
    return raw.endswith(_FEMININE) and "feminine" not in _verb(roles, trigger, light).features


def _is_bound(roles: Roles, light: int) -> bool:
    """Whether what stands right before a light verb takes it for a noun."""
    p = roles.past.around.phrases
    return light > 0 and p.gaps[light] == " " and p.joined[light] == "-" and p.kinds[light - 1] in "iemognafjhzdVXE"


def governed(roles: Roles, trigger: Trigger, sentence: range, cast: Cast) -> Cast:
    """The cast, led by whom the words before let do it where nobody does: ألغى X اجتماعا, اتهم X بقصف, توجه للقاء X."""
    if by := _going(roles, trigger, sentence):
        others = [(COUNTERPART if role is AGENT else role, phrase) for role, phrase in cast]
        return [(AGENT, phrase) for phrase in by] + others
    if AGENT in [role for role, _ in cast]:
        return cast
    by = _undertaking(roles, trigger, sentence) or _let(roles, trigger, sentence)
    by = by or _hosting(roles, trigger, sentence) or _approving(roles, trigger, sentence)
    by = by or _beside(roles, trigger, sentence)
    return [(AGENT, phrase) for phrase in by] + cast


def _undertaking(roles: Roles, trigger: Trigger, sentence: range) -> Actors:
    """The subject of a verb that the noun is the object of: ألغى الوزير اجتماعا."""
    p, i = roles.past.around.phrases, trigger.first
    if trigger.type in _UNDONE:
        return ()
    known = is_definite(p.words, i) and trigger.type is not Type.SANCTION  # رفعت واشنطن العقوبات
    if p.words.readings[i].clitic[-1:] or known or i == sentence.start:
        return ()
    if p.joined[i] != "-" or p.kinds[i - 1] in PREPOSED:
        return ()
    past = roles.past
    by = past.governing(trigger, sentence.start, "undertaking")
    if not by and trigger.type is Type.VISIT:  # أدى الوزير زيارة
        by = past.governing(trigger, sentence.start, "paying")
    if not by and trigger.light is None and p.words.raw[i].endswith(_ACCUSATIVE):  # أجرى X، قبل الاقتراع، اتصالا
        by = past.governing(trigger, sentence.start, "light")
    return by or _doing(roles, trigger)


def _hosting(roles: Roles, trigger: Trigger, sentence: range) -> Actors:
    """Who lets others meet, unless it is where they meet: استضاف جهاز المخابرات المحادثات; but استضافت القاهرة قمة."""
    if trigger.type is not Type.MEETING:
        return ()
    by = roles.past.governing(trigger, sentence.start, "hosting")
    return tuple(one for one in by if one.head not in "LC")


def _approving(roles: Roles, trigger: Trigger, sentence: range) -> Actors:
    """Who approves of what is then his own act: وافق المجلس على تعيين X, صوت على إنشاء الهيئة وتعيين X."""
    p, i = roles.past.around.phrases, trigger.first
    if trigger.type not in _RESOLVED or is_definite(p.words, i) or i == sentence.start:
        return ()
    brought = p.kinds[i - 1] == "o" or p.joined[i] == "w"
    return roles.past.governing(trigger, sentence.start, "approving") if brought else ()


def _beside(roles: Roles, trigger: Trigger, sentence: range) -> Actors:
    """Who does the deed that و joins this one to: قرر X إعفاء Y وتكليف Z."""
    last = roles.past.last_in(sentence.start)
    if last is None or trigger.type not in _RESOLVED:
        return ()
    p = roles.past.around.phrases
    joined = p.joined[trigger.first] == "w" and last.trigger.form is Form.NOUN and last.trigger.type in _RESOLVED
    return last.agents if joined and not _CLAUSE.search(p.kinds, last.trigger.last + 1, trigger.first) else ()


def _doing(roles: Roles, trigger: Trigger) -> Actors:
    """The subject of a verb that tells the same with the noun for its object: وزع مساعدات."""
    last = roles.past.found[-1] if roles.past.found else None
    if last is None or last.trigger.type is not trigger.type or last.trigger.form is not Form.VERB:
        return ()
    clause = roles.past.around.phrases.kinds[last.trigger.last + 1 : trigger.first]
    return () if _CLAUSE.search(clause) else last.agents


def _let(roles: Roles, trigger: Trigger, sentence: range) -> Actors:
    """Whom a word lets do it that asks, accuses or threatens: طلب من X فتح, اتهم X بقصف, هدد X بفرض عقوبات."""
    past = roles.past
    p = past.around.phrases
    begin = trigger.first if trigger.light is None else min(trigger.light, trigger.first)
    if trigger.type is Type.CASUALTY or is_definite(p.words, trigger.first):
        return ()
    if begin > sentence.start and p.kinds[begin - 1] == "d":  # دعا الحلفي، عقب انتخابه، الكتل
        return ()
    for taken in reversed(past.found[-_BACK:]):
        word = taken.trigger
        if taken.begin != sentence.start or _CLAUSE.search(p.kinds, word.last + 1, begin):
            return ()
        if not _ENDS.isdisjoint(p.gaps[word.last + 1 : begin + 1]):
            return ()
        if word.type is Type.AGREEMENT and word.form is Form.VERB and trigger.type in SIDED:
            return tuple(phrase for _, phrase in taken.actors)  # اتفق الوزيران على عقد اجتماع
        if word.type in _LETS and word.form is not Form.NOUN:
            brought = p.joined[begin] in _TAKEN_IN or p.kinds[begin - 1] in PREPOSED or p.joined[begin] == "w"
            if word.type is not Type.REQUEST and not brought:
                return ()
            role = AGENT if word.type is Type.THREAT else PATIENT
            return tuple(phrase for said, phrase in taken.actors if said is role)
        if p.joined[begin] != "w":  # بإطلاق النار عليهم وإصابة ثلاثة
            return ()
    return ()


def _going(roles: Roles, trigger: Trigger, sentence: range) -> Actors:
    """Who goes somewhere or protests to that end: توجه إلى أنقرة للقاء نظيره, تظاهروا للمطالبة بحقوقهم."""
    past = roles.past
    meets = trigger.type is Type.MEETING and "definite" not in trigger.features
    if not (meets or trigger.type is Type.REQUEST):
        return ()
    words, i = past.around.phrases.words, roles.where.setting.purpose(trigger.first)
    if words.readings[i].clitic != "ل":
        return ()
    if words.raw[i - 1].endswith(_ACCUSATIVE):  # تمهيدا لاجتماع الوزراء
        return ()
    for taken in reversed(past.found[-_BACK:]):
        if taken.begin != sentence.start:
            return ()
        if taken.trigger.type in _GONE and taken.agents:
            return taken.agents
    return ()
