"""What the lexicon may ask for around a word before it is an event: `with:`, `near:`, `carried` and more.

`lexicon/triggers.txt` says of each what it means.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from timeline.arabic.dictionary import CONJUNCTIONS, PREPOSITIONS
from timeline.arabic.text import Words
from timeline.article.context.carriers import light_verb
from timeline.article.context.complements import directs, followed, is_joined, joined, opens_quotation


class Candidate(NamedTuple):
    """A word, or some words, that may name an event, in their sentence; `times` are the words that tell when."""

    words: Words
    first: int
    last: int
    sentence: range
    times: frozenset[int] = frozenset()


Condition = Callable[[Candidate], bool]
Classes = frozenset[str]

_NEGATED = 9
_NUMBERS = frozenset({"number", "ones", "tens", "hundreds", "thousands", "some", "few"})
_COUNTING = _NUMBERS | {"of:fraction"}
_BRINGS = frozenset({"light", "happening", "of:wreaks"})
_TELLING = frozenset({"opens-clause", "of:wreaks"})
_SEVERAL = "ين"
_ALIF = "ا"
_TANWIN = "\u064b"
_ARTICLE = "ال"
_FIGURE = "of:figure"
_ONLY_VERBS = frozenset({"operator:shortens", "operator:future"})
_SHADDA = "\u0651"


@cache
def conditions(features: frozenset[str]) -> tuple[Condition, ...]:
    """What must hold around a word, by its features; of several prepositions (`with:ب|عن`) any one will do."""
    wanted = frozenset(p for feature in features if feature.startswith("with:") for p in feature[5:].split("|"))
    wanted |= features & {"clause"}
    governs = [lambda at: followed(at.words, at.last, at.sentence, at.times, wanted)] if wanted else []
    asked = [condition for needs, condition in _ASKED if needs <= features]
    parted = (feature.partition(":") for feature in features)
    neighbours = [_NEIGHBOURS[name](_classes(of)) for name, _, of in parted if name in _NEIGHBOURS]
    return (*asked, *governs, *neighbours)


_UNCLASSED = frozenset({"city", "country", "digits", "operator"})


def _classes(named: str) -> frozenset[str]:
    """The symbols of classes of context, of which any one will do: `force|target`; some symbols are none."""
    return frozenset(name if name in _UNCLASSED else f"of:{name}" for name in named.split("|"))


def _within(before: int, behind: int) -> Callable[[Classes], Condition]:
    def of(classes: Classes) -> Condition:
        symbols, counts, apart = tuple(classes), _FIGURE in classes, classes.isdisjoint

        def holds(at: Candidate) -> bool:
            words, first, last, sentence, _ = at
            begin, stop = max(sentence.start, first - before), min(sentence.stop, last + 1 + behind)
            if counts and any(_is_amount(words, j) for j in range(last + 1, stop)):
                return True
            if words.lexicon.finder(*symbols).search(words.codes, 2 * begin + 1, 2 * stop) is None:
                return False
            readings = words.readings
            for reading in readings[begin:first]:
                if not apart(reading.entries):
                    return True
            return not all(apart(reading.entries) for reading in readings[last + 1 : stop])

        return holds

    return of


def _is_amount(words: Words, j: int) -> bool:
    """Whether something reaches a number or a part: إلى 300, لـ300, لربع المطلوب."""
    if words.is_a(j, "of:fraction") and words.readings[j].clitic[-1:] == PREPOSITIONS[1]:
        return True
    reading = words.readings[j]
    counts = words.raw[j][:1].isdigit() or reading.entries.keys() & _COUNTING
    if not counts and all(entry.symbol not in _NUMBERS for _, entry in reading.phrases):  # إلى اثنتي عشرة
        return False
    return "binds:goal" in words.readings[j - 1].says


_near = _within(7, 9)
_ahead = _within(0, 3)
_close = _within(4, 2)
_led = _within(4, 0)
_among = _within(40, 40)


def _before_it(classes: Classes) -> Condition:
    def holds(at: Candidate) -> bool:
        if at.first > at.sentence.start and not classes.isdisjoint(at.words.readings[at.first - 1].entries):
            return True
        return (
            at.first - 2 >= at.sentence.start
            and at.words.readings[at.first].clitic in CONJUNCTIONS
            and not classes.isdisjoint(at.words.readings[at.first - 2].entries)
        )

    return holds


def _behind_it(classes: Classes) -> Condition:
    def holds(at: Candidate) -> bool:
        return at.last + 1 < at.sentence.stop and not classes.isdisjoint(at.words.readings[at.last + 1].entries)

    return holds


def _not(condition: Callable[[Classes], Condition]) -> Callable[[Classes], Condition]:
    def of(classes: Classes) -> Condition:
        wanted = condition(classes)
        return lambda at: not wanted(at)

    return of


_NEIGHBOURS: dict[str, Callable[[Classes], Condition]] = {
    "among": _among,
    "not-among": _not(_among),
    "near": _near,
    "not-near": _not(_near),
    "not-close": _not(_close),
    "led": _led,
    "not-led": _not(_led),
    "ahead": _ahead,
    "not-ahead": _not(_ahead),
    "after": _before_it,
    "not-after": _not(_before_it),
    "that": lambda _: _is_that,
    "before": _behind_it,
    "not-before": _not(_behind_it),
}


def _speaks_at_once(at: Candidate) -> bool:
    if at.last + 1 >= len(at.words):
        return False
    return opens_quotation(at.words, at.last + 1) or "says-that" in at.words.readings[at.last + 1].entries


def _is_told_of(at: Candidate) -> bool:
    """Whether something is told of just these: a verb that brings them, a clause that says which, or what they did."""
    if at.last + 1 < at.sentence.stop and not _TELLING.isdisjoint(at.words.readings[at.last + 1].entries):
        return True
    return at.first > at.sentence.start and not _BRINGS.isdisjoint(at.words.readings[at.first - 1].entries)


def _is_carried(at: Candidate) -> bool:
    """Whether a light verb carries it, or it is said to come out."""
    if light_verb(at.words, at.first, at.sentence) is not None:
        return True
    near = range(max(at.sentence.start, at.first - 3), min(at.sentence.stop, at.last + 3))
    return any(
        "comes-out" in entry.features and "verb" in entry.features
        for j in near
        for entry in at.words.readings[j].entries.get("happening", ())
    )


def _is_jussive(at: Candidate) -> bool:
    return at.first > at.sentence.start and "operator:shortens" in at.words.readings[at.first - 1].says


def _is_not_shortened(at: Candidate) -> bool:
    """Whether a perfect may stand there: behind لم the same letters are another verb's imperfect (لم تفقد)."""
    if at.first == at.sentence.start or at.words.readings[at.first].clitic:
        return True
    before = at.words.readings[at.first - 1].entries.get("operator", ())
    return not any("next" in operator.features and operator.value == "negative" for operator in before)


def _is_no_verb(at: Candidate) -> bool:
    """Whether a noun may stand there: behind لم and لن only a verb can."""
    if at.first == at.sentence.start:
        return True
    return _ONLY_VERBS.isdisjoint(at.words.readings[at.first - 1].says)


def _is_no_pretence(at: Candidate) -> bool:
    """Whether ب does not follow at once: تظاهر بالنوم, متهما بالقتل."""
    return not _is_brought(at, PREPOSITIONS[0])


def _is_brought(at: Candidate, preposition: str) -> bool:
    """Whether the next word is joined to this preposition."""
    behind = at.last + 1
    return behind < at.sentence.stop and joined(at.words.readings[behind], at.words.raw[behind]) == preposition


def _is_counted(at: Candidate) -> bool:
    """Whether a number, or a verb such as سقط, stands right before it; not one of those known: أحد المصابين."""
    if at.first == at.sentence.start:
        return False
    before = at.words.readings[at.first - 1].entries.keys()
    if "happening" in before:
        return True
    numbered = at.words.raw[at.first - 1][:1].isdigit() or not before.isdisjoint(_NUMBERS)
    return numbered and not at.words.readings[at.first].key.startswith("ال")


def _is_initial(at: Candidate) -> bool:
    """Whether a verb stands where a clause can begin, so that عبر is no preposition."""
    if (
        at.first == at.sentence.start
        or at.words.gap(at.first) != " "
        or at.words.readings[at.first].clitic
        or _SHADDA in at.words.raw[at.first]
    ):
        return True
    return "so" in at.words.readings[at.first - 1].entries


def _opens(at: Candidate) -> bool:
    return at.first == at.sentence.start


def _is_that(at: Candidate) -> bool:
    """Whether أن follows with nothing joined in between, so that بين الوزير أن is no preposition of two."""
    for j in range(at.last + 1, min(at.sentence.stop, at.last + 12)):
        entries = at.words.readings[j].entries
        if "says-that" in entries:
            return True
        if is_joined(at.words, j) or "of:aside" in entries:
            return False
    return False


def _is_personal(at: Candidate) -> bool:
    """Whether somebody says it: not يذكر أن, nor يذكر هنا أن."""
    return not any(
        "says-that" in at.words.readings[j].entries for j in range(at.last + 1, min(at.sentence.stop, at.last + 3))
    )


def _is_alone(at: Candidate) -> bool:
    """Whether no adjective says what kind it is: العملية, not العملية السياسية."""
    behind = at.last + 1
    if behind >= at.sentence.stop or at.words.gap(behind) != " " or not at.words.raw[behind].startswith(_ARTICLE):
        return True
    return "opens-clause" in at.words.readings[behind].entries


def _is_circumstance(at: Candidate) -> bool:
    """Whether a participle tells what somebody does meanwhile (مؤكدا أن, مشيرا إلى, متهما إياه), and is no noun."""
    if at.last + 1 >= at.sentence.stop or _is_subject(at):
        return False
    if at.words.gap(at.last + 1) == "," and at.words.readings[at.last + 1].clitic in CONJUNCTIONS:
        return False  # جاز أن يكون معلقا، وخشيت
    if at.words.readings[at.last + 1].entries.keys() & {"says-that", "binds"} and at.words.gap(at.last + 1) in ' "':
        return True
    aside = at.words.gap(at.first) in ',"' or "،" in at.words.gap_text(at.first)
    if not aside and at.words.raw[at.first].endswith(_SEVERAL) and not at.words.readings[at.last + 1].clitic:
        return False  # ستة متهمين
    if at.first == at.sentence.start:  # مثمنا دعم الوزارة, of who spoke in the sentence before
        return at.first > 0 and at.words.raw[at.first].rstrip(_TANWIN)[-1:] == _ALIF
    if aside:
        return True
    return at.words.raw[at.first][-1] != "ة" and "trigger" not in at.words.readings[at.first - 1].entries


def _is_subject(at: Candidate) -> bool:
    """Whether a participle is somebody or of something, not what he does: ستة متهمين, لقاءات غير معلنة."""
    first = at.first
    if first == at.sentence.start or at.words.gap(first) != " ":
        return False
    before = at.words.readings[first - 1].entries
    return "says-that" in before or "of:un" in before or not _NUMBERS.isdisjoint(before)


def _is_specific(at: Candidate) -> bool:
    """Whether a noun names one, not any such thing (أي هجوم); that there was any may be denied (لم يقع أي هجوم)."""
    if at.first == at.sentence.start or "of:any" not in at.words.readings[at.first - 1].entries:
        return True
    if "of:any-one" not in at.words.readings[at.first - 1].entries:
        return False
    for j in range(at.first - 2, max(at.sentence.start, at.first - _NEGATED) - 1, -1):
        if at.words.gap(j + 1) != " ":
            return False
        entries = at.words.readings[j].entries
        if any(operator.value == "negative" for operator in entries.get("operator", ())):
            return True
        if any("governs:denied" in governor.features for governor in entries.get("trigger", ())):
            return True
    return False


_ASKED: tuple[tuple[frozenset[str], Condition], ...] = (
    (frozenset({"noun"}), _is_specific),
    (frozenset({"noun"}), _is_no_verb),
    (frozenset({"participle"}), _is_circumstance),
    (frozenset({"jussive"}), _is_jussive),
    (frozenset({"verb", "perfect"}), _is_not_shortened),
    (frozenset({"no-pretence", "verb"}), _is_no_pretence),
    (frozenset({"no-passive", "participle"}), _is_no_pretence),
    (frozenset({"no-purpose", "verb"}), lambda at: not _is_brought(at, PREPOSITIONS[1])),
    (frozenset({"by"}), lambda at: _is_brought(at, PREPOSITIONS[0])),
    (frozenset({"doubled"}), lambda at: _SHADDA in at.words.raw[at.first]),
    (frozenset({"no-cause", "accusative"}), _is_carried),
    (frozenset({"carried"}), _is_carried),
    (frozenset({"at-once"}), _speaks_at_once),
    (frozenset({"initial", "perfect"}), _is_initial),
    (frozenset({"opens"}), _opens),
    (frozenset({"alone"}), _is_alone),
    (frozenset({"set-off"}), lambda at: at.first == at.sentence.start or at.words.gap(at.first) != " "),
    (frozenset({"directs"}), lambda at: directs(at.words, at.last, at.sentence)),
    (frozenset({"personal", "imperfect", "verb"}), _is_personal),
    (frozenset({"one-of", "plural", "definite"}), _is_told_of),
    (frozenset({"counted", "noun"}), _is_counted),
)
"""What is asked of forms with these features."""
