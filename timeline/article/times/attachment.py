"""Which event a phrase of time modifies: the one before it in its clause, and where none is, the one after it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from timeline.article.mentions import Form
from timeline.article.times.clauses import Kind, pauses, relates
from timeline.article.times.fronted import brings_about, governs, reaches
from timeline.article.times.scene import NEAR, OUTER, Scene
from timeline.event import EventType

_A_SENTENCE = 25  # words of a sentence that tells of no event
_QUOTED = 40  # words in which a quotation may have opened
_OF_OCCASION = 10  # words that tell where and when an occasion was
_REACH = 14  # words from an event, or a verb that is none, to a phrase


def modified(
    scene: Scene, first: int, last: int, *, apart: AbstractSet[int] = frozenset(), set_off: bool = False
) -> int | None:
    """The mention that a phrase from word `first` to `last` modifies.

    That is the one before it in its clause, and where none is, the one after it. A phrase that is `set_off` by
    commas belongs to the verb of the clause; in a relative clause without an event of its own a phrase belongs
    to the noun before the pronoun. Mentions that stand `apart` are passed over.
    """
    clause = scene.clause(first)
    if clause is None:
        return None
    summed = (k for k in _summed_up(scene, first) if k not in apart)
    told = next(summed, None)
    return _in_clause(scene, clause, first, last, apart, set_off=set_off) if told is None else told


def _summed_up(scene: Scene, word: int) -> Iterator[int]:
    """What ذلك before a word takes up: the verbs before it, nearest first, or what the sentence before tells.

    As in وذلك بعد ساعات and جاء ذلك خلال لقاء.
    """
    words = scene.words
    that = words.is_a(word - 1, "demonstrative")
    if words.is_a(word - 2, "coming-verb") and (that or words.is_a(word - 1, "what-was-told")):
        yield from _told_before(scene, word - 2)
    elif words.is_a(word - 3, "coming-verb") and words.is_a(word - 2, "demonstrative"):
        yield from _told_before(scene, word - 3)  # وجاء هذا الموقف خلال لقاء
    elif that:
        yield from filter(scene.verbal, scene.back(word))


def _told_before(scene: Scene, word: int) -> Iterator[int]:
    """The main verb of what is told before a word: of its own sentence, or of the one before."""
    last = scene.from_word(word) - 1
    if last < 0 or word - scene.mentions[last].sentence.stop > _A_SENTENCE:
        return
    told = scene.back(scene.mentions[last].sentence.stop - 1)
    yield from (k for k in reversed(told) if k <= last and scene.verbal(k) and scene.kind(k) in OUTER)


def _in_clause(
    scene: Scene, clause: int, first: int, last: int, apart: AbstractSet[int], *, set_off: bool
) -> int | None:
    """The mention that a phrase modifies by where it stands in its clause."""
    here = scene.scope.mentions[clause]
    cut = bisect_left(here, first, key=scene.front)
    before = [k for k in here[max(0, cut - NEAR) : cut] if k not in apart]
    if before and (_is_quoted(scene, before[-1], first) or _is_background(scene, before[-1], first)):
        return None
    if before and _is_let_go(scene, before[-1], first):
        return None
    if before and not _left_behind(scene, before[-1], first):
        verb = next((k for k in reversed(before) if scene.verbal(k)), None)
        if verb is not None and (set_off or _names_another(scene, before[-1])):
            return verb
        return _of_what_struck(scene, clause, before[-1]) or before[-1]
    kind = scene.scope.clauses[clause].kind
    if kind is Kind.RELATIVE and cut == 0:
        return antecedent(scene, clause)
    if kind is Kind.BESIDE and not here and _is_meanwhile(scene, clause):
        return next(iter(scene.back(first)), None)
    if scene.words.gap(first) == "(":
        return None  # بينالي تونس (فيفري 2017) وملتقى
    beyond = bisect_right(here, last, lo=cut, key=scene.front)
    after = here[beyond] if beyond < len(here) else None
    if after is None and cut == 0:
        after = _next_clause(scene, clause, first, last)
    if after is not None:
        return after if after not in apart and reaches(scene, clause, first, last, after) else None
    return None if any(k not in apart for k in here) else _of_clause_left(scene, clause, first, apart)


def _is_let_go(scene: Scene, k: int, word: int) -> bool:
    """Whether a word tells when those were free that had been seized: أوقفت تسعة أفرج عنهم بعد ساعات."""
    if scene.mentions[k].trigger.type is not EventType.ARREST:
        return False
    return any(scene.words.is_a(i, "letting-go") for i in range(scene.mentions[k].trigger.last + 1, word))


def _is_background(scene: Scene, k: int, word: int) -> bool:
    """Whether a verb of what had been, and is no event, takes a word: نيل جائزة كان قد طلبها في عام 2013."""
    between = range(max(scene.mentions[k].trigger.last + 1, word - _REACH), word)
    had = (i for i in between if scene.words.is_a(i, "had"))
    return any(
        governs(scene, i + 1) or (scene.words.is_a(i + 1, "already") and not scene.words.is_a(i + 2, "happening-verb"))
        for i in had
    )


def _is_meanwhile(scene: Scene, clause: int) -> bool:
    """Whether a clause tells what somebody was doing when what was told happened: قتل بينما كان يتنقل."""
    first = scene.scope.clauses[clause].first
    return scene.words.is_a(first, "while-doing") and scene.words.is_a(first + 1, "had")


def _is_quoted(scene: Scene, k: int, word: int) -> bool:
    """Whether a quotation opens between a mention and a word, and is not closed."""
    signs = "".join(
        scene.words.gap_text(i) for i in range(max(scene.mentions[k].trigger.last + 1, word - _QUOTED), word + 1)
    )
    opened = signs.count("«") + signs.count("“") - signs.count("»") - signs.count("”")
    return opened > 0 or signs.count('"') % 2 == 1


def _names_another(scene: Scene, k: int) -> bool:
    """Whether an event noun only tells what place or people are meant: وصل إلى موقع الحادث."""
    before = scene.places[k] - 1
    if scene.mentions[k].trigger.form is not Form.NOUN:
        return False
    return scene.words.is_a(before, "of-happening") or scene.words.is_a(before, "breaching")  # اتهمه بخرق الهدنة أمس


def _of_clause_left(scene: Scene, clause: int, word: int, apart: AbstractSet[int]) -> int | None:
    """The verb of the relative clause before a comma, where the one around has none: الذي استقال، إثر مظاهرات."""
    for k in scene.back(word):
        home = scene.homes[k]
        if home is None or k in apart or not scene.verbal(k):
            continue
        left = scene.scope.clauses[home]
        return k if left.kind is Kind.RELATIVE and left.parent == clause else None
    return None


def _left_behind(scene: Scene, k: int, word: int) -> bool:
    """Whether a noun in front is set off from the verb that tells of what a word modifies: وفي الاجتماع، تبادل."""
    clause = scene.clause(word)
    if scene.verbal(k) or clause is None:
        return False
    first = scene.places[k]
    return any(pauses(scene.words, i) and _is_verb(scene, i) for i in range(first + 1, min(word, first + _REACH)))


def _of_what_struck(scene: Scene, clause: int, k: int) -> int | None:
    """The event noun that a relative clause tells of, where its verb says that it happened to what `k` names."""
    opened = scene.scope.clauses[clause]
    if opened.kind is not Kind.RELATIVE or scene.verbal(k) or k != scene.scope.mentions[clause][0]:
        return None
    if any(relates(scene.words, i) for i in range(opened.first, scene.places[k])):
        return None
    happens = any(scene.words.is_a(opened.first + n, "happening-verb") for n in (1, 2))
    return antecedent(scene, clause) if happens else None


def _is_verb(scene: Scene, i: int) -> bool:
    entries = scene.words.readings[i].entries
    return "verb" in entries or "light" in entries


def antecedent(scene: Scene, clause: int) -> int | None:
    """The event noun before a relative pronoun: close to it, or the clause says that it happened."""
    pronoun = scene.scope.clauses[clause].first
    k = bisect_right(scene.places, pronoun) - 1
    if k < 0 or pronoun not in scene.mentions[k].sentence or scene.mentions[k].trigger.form is not Form.NOUN:
        return None
    happens = any(scene.words.is_a(pronoun + n, "happening-verb") for n in (1, 2))
    near = pronoun - scene.mentions[k].trigger.last
    between = range(scene.mentions[k].trigger.last + 1, pronoun)
    return (
        k if near <= 2 or (happens and not any(governs(scene, i) or relates(scene.words, i) for i in between)) else None
    )


def _next_clause(scene: Scene, clause: int, first: int, last: int) -> int | None:
    """The main verb after a phrase or clause in front without an event: بينما كان فلان أمس في روما، وجه رسالة."""
    opened = scene.scope.clauses[clause]
    k = scene.from_word(last)
    if k == len(scene.mentions) or last not in scene.mentions[k].sentence:
        return None
    if scene.kind(k) is Kind.BECAUSE and brings_about(scene, first, last, scene.front(k)) is not None:
        return k  # اقتحموا منزلا أمس، مما أدى إلى اعتقال ثلاثة
    if opened.kind is not Kind.BESIDE and (opened.kind not in OUTER or first - opened.first > 1):
        return None
    if scene.kind(k) is Kind.BESIDE and scene.homes[k] != clause:
        return None  # استحق القرض أمس بحسب ما أعلن مصدر
    return k if scene.verbal(k) and scene.kind(k) in OUTER else None


def occasion_end(scene: Scene, end: int) -> int:
    """The last word of what tells of an occasion, with its date: على هامش القمة المنعقدة في مدريد اليوم."""
    told = scene.words.is_a(end + 1, "issuing-it")  # في كلمة ألقاها مساء أمس هدد
    for i in range(end + 1, min(end + _OF_OCCASION, len(scene.words))):
        if scene.words.gap(i) != " ":
            break
        if (dated := scene.spans.get(i)) is not None and (told or i == end + 1 or pauses(scene.words, dated[1] + 1)):
            return dated[1]
    return end
