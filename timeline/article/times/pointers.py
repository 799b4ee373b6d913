"""What a date tells of by a word of its own: العقد المبرم في مارس, أرجئ الاجتماع إلى الخميس, بيان بثته الإذاعة."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arabic.cells import is_definite
from timeline.arabic.dictionary import PREPOSITIONS
from timeline.arabic.folding import fold
from timeline.article.mentions import Form
from timeline.article.times.clauses import SPEECH, Kind
from timeline.article.times.scene import Scene
from timeline.event import EventType, Polarity

_FEMININE = fold("ة")
_SETTLED = frozenset({EventType.AGREEMENT, EventType.CEASEFIRE})
_NO_GENITIVES = frozenset({"preposition", "relation", "in"})
_GENITIVES = 2  # words between an agreement and its own clause: اتفاق تعاون عسكري وقعه البلدان
_DESCRIBED = 5  # words from a noun to its participle
_CLOSE = 3  # words from a noun to its genitive
_REACH = 10  # words from a day to what is told of it


def issued(scene: Scene, first: int) -> int | None:
    """What is said in a document that a clause of its own dates: أعلنت مسؤوليتها في بيان بثته الإذاعة مساء."""
    for i in range(first - 1, max(0, first - _REACH), -1):
        if scene.words.gap(i + 1) != " " or i in scene.spans or scene.names_event(i):
            return None  # دعا في بيان صدر أمس إلى مسيرة الجمعة
        if scene.words.is_a(i, "issuing-it") and scene.words.is_a(i - 1, "issued-document"):
            return next((k for k in scene.back(i) if scene.mentions[k].trigger.type in SPEECH), None)
    return None


def participle_before(scene: Scene, first: int) -> int | None:
    """The definite participle that takes a date with what stands before it: العقود الموقعة في جدة منذ يناير."""
    words = scene.words
    for i in range(first - 1, max(-1, first - 1 - _CLOSE - 2), -1):
        entries = words.readings[i].entries
        if "told-participle" in entries:
            noun = "noun" in entries["told-participle"][0].features and (
                i == first - 1 or not is_definite(words, i - 1)
            )
            return None if noun and described(scene, i) is None else i
        if words.gap(i + 1) != " " or "verb" in entries or "trigger" in entries:
            return None
    return None


def described(scene: Scene, participle: int) -> int | None:
    """The event noun that a definite participle tells of: the last before it that it agrees with."""
    if scene.words.is_a(participle, "issued") and scene.words.is_a(participle - 1, "issued-document"):
        said = (k for k in scene.back(participle) if scene.mentions[k].trigger.type in SPEECH)
        return next(said, None)  # ذكر بيان صادر عن الوزارة اليوم
    if (ruling := _in_ruling(scene, participle)) is not None:
        return ruling
    feminine = scene.words.key(participle).endswith(_FEMININE)
    of_its_day = scene.words.is_a(participle - 1, "its-day")
    settled = any("settled" in one.features for one in scene.words.readings[participle].entries["told-participle"])
    for k in scene.back(participle):
        trigger = scene.mentions[k].trigger
        if trigger.form is not Form.NOUN or participle - trigger.last > _DESCRIBED:
            return None
        if of_its_day:
            return k  # الانتخابات في موعدها المقرر
        if settled and trigger.type is EventType.AGREEMENT:
            return k  # اتفاق السلام الموقع في مايو
        genitives = () if is_definite(scene.words, trigger.last) else range(trigger.last + 1, participle)
        if any(scene.words.key(i).endswith(_FEMININE) == feminine for i in genitives):
            return None  # فتح المعبر المغلق منذ عام
        if scene.feminine(k) == feminine:
            return k
    return None


def _in_ruling(scene: Scene, participle: int) -> int | None:
    """What a document says that is the subject, be it with an adjective: اتهم القرار الظني الصادر في نوفمبر الوزير."""
    if not scene.words.is_a(participle, "issued"):
        return None
    k = next(iter(scene.back(participle)), None)
    if k is None or scene.mentions[k].trigger.form is not Form.VERB or scene.mentions[k].trigger.type not in SPEECH:
        return None
    subject = scene.mentions[k].trigger.last + 1
    plain = not scene.words.readings[subject].clitic and participle - subject in (1, 2)
    return k if plain and scene.words.is_a(subject, "issued-ruling") else None


def settled(scene: Scene, k: int) -> int | None:
    """The agreement or truce whose own clause a verb opens that says that it was made: اتفاق سلام أبرم في جنيف."""
    words, place, verb = scene.words, scene.places[k], scene.mentions[k].trigger
    if "perfect" not in verb.features or not k or words.readings[place].clitic:
        return None
    signs = verb.type is EventType.AGREEMENT
    if not signs and not scene.lemma_is(k, "announcing"):
        return None
    noun, pronoun = scene.mentions[k - 1].trigger, words.is_a(place - 1, "relative-pronoun")
    between = range(noun.last + 1, place - pronoun)
    if noun.form is not Form.NOUN or noun.type not in _SETTLED or place not in scene.mentions[k - 1].sentence:
        return None
    if len(between) > (_GENITIVES if signs and not is_definite(words, place - 1) else 0):
        return None
    plain = all(words.readings[i].entries.keys().isdisjoint(_NO_GENITIVES) for i in between)
    return k - 1 if plain and all(words.gap(i) == " " for i in range(noun.last + 1, place + 1)) else None


def told_of(scene: Scene, k: int) -> Iterator[int]:
    """The verb at an event noun without an article, which tells of it: بموجب اتفاق أبرم, بعد هجوم قتل فيه ثلاثة."""
    noun, told = scene.mentions[k].trigger, k + 1
    if noun.form is not Form.NOUN or told == len(scene.mentions):
        return
    verb, words = scene.mentions[told].trigger, scene.words
    at_once = verb.first == noun.last + 1 and words.gap(verb.first) == " " and not words.readings[verb.first].clitic
    new = noun.features.isdisjoint({"definite", "possessed"})
    if verb.form is Form.VERB and ((at_once and new) or settled(scene, told) == k):
        yield told


def postponed(scene: Scene, first: int) -> int | None:
    """What is put off to a day: قررت تأجيل الجلسة إلى الثامن من فبراير, أرجئ الاجتماع إلى الخميس."""
    words = scene.words
    if not words.is_a(first - 1, "to-a-day") and words.reading(first).clitic[-1:] != PREPOSITIONS[1]:
        return None
    for i in range(first - 2, max(-1, first - _REACH), -1):
        if words.is_a(i, "postponing"):
            k = scene.from_word(i + 1)
            if k < len(scene.mentions) and scene.places[k] < first:
                return k
            before = next(iter(scene.back(i)), None)
            if before is None or scene.mentions[before].trigger.form is not Form.NOUN:
                return None
            return None if _is_off(scene, before) else before
        if words.gap(i + 1) != " ":
            return None
    return None


def _is_off(scene: Scene, k: int) -> bool:
    """Whether the sentence told before that the same is off, and when it was to be: كان سيزورها، لكن الزيارة أجلت."""
    kind = scene.mentions[k].trigger.type
    before = (scene.mentions[n] for n in scene.back(scene.places[k]))
    return any(m.trigger.type is kind and m.polarity is Polarity.NEGATIVE for m in before)


def dating_back(scene: Scene, first: int) -> int | None:
    """What is said to go back to a time: باتفاق يعود إلى نوفمبر 2019, تعود آخر مشاورات بين الطرفين إلى يوليو."""
    words = scene.words
    if not words.is_a(first - 1, "to-a-day"):
        return None
    for i in range(first - 2, max(-1, first - _REACH), -1):
        if words.is_a(i, "dating-back"):
            between = range(scene.from_word(i + 1), scene.from_word(first))
            subject = next((k for k in between if scene.places[k] - i <= _CLOSE), None)
            told = next(iter(scene.back(i)), None) if not between and i >= first - _CLOSE else subject
            return told if told is not None and scene.mentions[told].trigger.form is Form.NOUN else None
        if words.gap(i + 1) != " ":
            return None
    return None


def appointed(scene: Scene, first: int, last: int) -> int | None:
    """What a day is named for: حدد الخامس من أكتوبر موعدا للجلسة, حددت المحكمة الخامس من أكتوبر لجلسة."""
    words, to = scene.words, last + 1
    if words.is_a(to, "appointed"):
        to += 1
    elif not any(words.is_a(first - n, "appointing") for n in range(1, _CLOSE + 2)):
        return None
    k = scene.from_word(to)
    near = k < len(scene.mentions) and scene.places[k] - last <= _CLOSE + 1
    return k if near and words.reading(to).clitic[-1:] == PREPOSITIONS[1] else None


def told_when(scene: Scene, last: int) -> int | None:
    """What is told of a day that nothing else is dated by: تعود القضية إلى 15 أيار، حين خرج المئات في مسيرة."""
    if not scene.words.is_a(last + 1, "on-which"):
        return None
    k = scene.from_word(last + 2)
    if k == len(scene.mentions) or last not in scene.mentions[k].sentence or scene.places[k] - last > _REACH:
        return None
    return k


def told_where(scene: Scene, first: int) -> int | None:
    """What is told of a day whose own clause tells of no event: وصل فجر اليوم إلى الولاية، حيث ترأس اجتماعا."""
    clause, k = scene.clause(first), scene.from_word(first)
    if (
        clause is None
        or scene.scope.mentions[clause]
        or k == len(scene.mentions)
        or first not in scene.mentions[k].sentence
    ):
        return None
    home = scene.homes[k]
    opened = None if home is None else scene.scope.clauses[home]
    return k if opened is not None and opened.kind is Kind.WHERE and opened.parent == clause else None
