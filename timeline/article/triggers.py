"""Which words of an article name events: candidates by their code, then what stands around each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from timeline.arabic.sentences import sentences
from timeline.arabic.text import CONJUNCTIONS, MARKS, PHRASE, PREPOSITIONS, Entry, Words, fold
from timeline.article.mentions import Form, Trigger
from timeline.event import EventType

_MARKS = re.compile(f"[{MARKS}]")
_DAMMA = "\u064f"
_TOLD = frozenset(
    {"perfect", "imperfect", "future", "passive", "dual", "plural", "feminine", "definite", "possessed", "first-person"}
)
"""The features of a form that a trigger hands on."""
_SPEECH = frozenset({EventType.STATEMENT, EventType.REQUEST, EventType.ACCUSATION, EventType.THREAT})


def find_triggers(words: Words) -> tuple[Trigger, ...]:
    """The words that name specific happenings, in text order.

    >>> from timeline.arabic.text import Lexicon, split
    >>> from timeline.arabic.inflection import trigger_entries
    >>> lexicon = Lexicon(trigger_entries(), numerals=lambda key: ())
    >>> text = "عقد الوزير اجتماعا مع نظيره، مؤكدا أن الاتفاق قريب"
    >>> [(text[t.start : t.end], t.type.value, t.form.value) for t in find_triggers(split(text, lexicon))]
    [('اجتماعا', 'Meeting', 'noun'), ('مؤكدا', 'Statement', 'participle'), ('اتفاق', 'Agreement', 'noun')]
    """
    candidates = _positions(words, "trigger")
    if not candidates:
        return ()
    found: list[Trigger] = []
    at = 0
    for sentence in sentences(words):
        in_sentence: list[Trigger] = []
        while at < len(candidates) and candidates[at] < sentence.stop:
            i = candidates[at]
            at += 1
            if in_sentence and i <= in_sentence[-1].last:
                continue
            if (trigger := _trigger(words, i, sentence)) is not None:
                in_sentence.append(trigger)
        found.extend(_told_once(words, in_sentence))
    return tuple(found)


def _positions(words: Words, symbol: str) -> list[int]:
    """The words that may stand for a symbol."""
    wanted = {symbol, symbol + PHRASE}
    codes = [code for code in set(words.codes[1::2]) if not wanted.isdisjoint(words.lexicon.symbols_of(code))]
    if not codes:
        return []
    return [found.start() for found in re.finditer("[" + re.escape("".join(codes)) + "]", words.codes[1::2])]


def _trigger(words: Words, i: int, sentence: range) -> Trigger | None:
    """The trigger that begins with a word, if the words around it let it be one."""
    if _is_habit(words, i, sentence):
        return None
    for entry, last in _entries(words, i):
        if entry.value in _SPEECH and not _is_said(words, i, entry.features):
            continue
        if all(holds(words, i, last, sentence) for holds in _conditions(entry.features)):
            return _made(words, i, last, entry, sentence)
    return None


def _is_said(words: Words, i: int, says: frozenset[str]) -> bool:
    """Whether somebody says it, and not evidence (المؤشرات تؤكد), nor a speaker of himself, nor for show (تأكيدا ل)."""
    if "verb" not in says:
        return "accusative" not in says or "participle" in says or "carried" in says
    if "first-person" in says:
        return False
    opens = i == 0 or words.gap(i) != " " or words.reading(i).clitic in CONJUNCTIONS
    around = [*([] if opens else range(max(0, i - 2), i)), i + 1]
    if any("of:evidence" in words.reading(j).entries for j in around if j < len(words)):
        return False
    return opens or "perfect" in says or "of:it" not in words.reading(i - 1).entries


def _entries(words: Words, i: int) -> Iterator[tuple[Entry, int]]:
    """The readings of a word as a trigger, likeliest first, with the last word of each."""
    reading = words.reading(i)
    phrases = [(keys, entry) for keys, entry in reading.phrases if entry.symbol == "trigger"]
    for keys, entry in sorted(phrases, key=lambda phrase: -len(phrase[0])):
        if words.follow(i + 1, keys):
            yield entry, i + len(keys)
    entries = reading.entries.get("trigger", ())
    if entries:
        raw = _MARKS.sub("", words.raw[i])
        spelled = [entry for entry in entries if _spelled(raw, entry.form)]
        nominal = _is_nominal(words, i)
        never_verb = i > 0 and words.gap(i) == " " and not reading.clitic and _noun_follows(words, i - 1)
        for entry in sorted(
            spelled, key=lambda e: (not raw.endswith(e.form), ("verb" in e.features) if nominal else False)
        ):
            if "verb" in entry.features and (never_verb or reading.clitic[-1:] in PREPOSITIONS):
                continue
            if "strict" in entry.features and raw[-1] != entry.form[-1]:
                continue
            yield entry, i


def _noun_follows(words: Words, i: int, but: str = "") -> bool:
    """Whether a word binds a noun behind it: a preposition without pronoun."""
    bound = words.reading(i).entries.get("binds", ())
    return any("noun-behind" in entry.features and but not in entry.features for entry in bound)


def _spelled(raw: str, form: str) -> bool:
    """Whether a word is spelled like a form, but for what careless spelling confuses.

    >>> _spelled("وزارة", "زاره"), _spelled("وزاره", "زاره"), _spelled("إتصل", "اتصل"), _spelled("أعلان", "إعلان")
    (False, True, True, False)
    """
    if raw[-1] == "ة" and form[-1] != "ة":
        return False
    if form[-1] == "أ" and raw[-1] != "أ":
        return False
    head = raw[-len(form)] if len(raw) >= len(form) else raw[0]
    return {head, form[0]} != {"أ", "إ"}


def _made(words: Words, i: int, last: int, entry: Entry, sentence: range) -> Trigger:
    """The trigger of an entry, its span without article and pronoun."""
    says = entry.features
    start, end = words.start(i), words.end(last)
    if "article" in says:
        start = _after(words.text, start, "ال" if words.text[start : start + 1] in "اأٱ" else "ل")
    for feature in says:
        if feature.startswith("suffix:"):
            end = _before(words.text, end, feature.removeprefix("suffix:"))
    told = says & _TOLD
    if "verb" in says and _DAMMA in words.raw[i][:3] and "perfect" in says:
        told |= {"passive"}
    return Trigger(
        EventType(entry.value),
        i,
        last,
        start,
        end,
        next((feature[6:] for feature in says if feature.startswith("lemma:")), fold(entry.form)),
        Form.VERB if "verb" in says else Form.PARTICIPLE if "participle" in says else Form.NOUN,
        told,
        None if "verb" in says or "participle" in says else light_verb(words, i, sentence),
    )


def _after(text: str, start: int, letters: str) -> int:
    for letter in letters:
        found = text.find(letter, start)
        start = found + 1 if found >= 0 else start
        while start < len(text) and _MARKS.match(text[start]):
            start += 1
    return start


def _before(text: str, end: int, letters: str) -> int:
    for letter in reversed(letters):
        found = text.rfind(letter, 0, end)
        end = found if found >= 0 else end
    return end


def light_verb(words: Words, i: int, sentence: range) -> int | None:
    """The verb that carries the noun at `i`: عقد of اجتماعا; no other event and no clause stands between."""
    if i > sentence.start and _noun_follows(words, i - 1, but="goal"):
        return None
    for j in range(i - 1, max(sentence.start, i - 12) - 1, -1):
        entries = words.reading(j).entries
        if "light" in entries and any("verb" in e.features or i - j <= 2 for e in carriers(words, j, ("light",))):
            return j
        if "trigger" in entries or "says-that" in entries or "opens-clause" in entries:
            return None
    return None


def carriers(words: Words, j: int, symbols: tuple[str, ...] = ("light", "happening")) -> list[Entry]:
    """The verbs, or nouns of verbs, at `j` that carry the noun of an event or say that it happens.

    عقد is a noun where something governs it (نفى عقد اجتماع) and a verb elsewhere.
    """
    entries = words.reading(j).entries
    found = [entry for symbol in symbols for entry in entries.get(symbol, ())]
    kinds = {"verb" in entry.features for entry in found}
    if len(kinds) > 1:
        noun = _is_nominal(words, j)
        found = [entry for entry in found if ("verb" in entry.features) is not noun]
    return found


_GOVERNING = frozenset({"binds", "preposition", "light", "happening", "operator", "trigger", "of:or"})


def _is_nominal(words: Words, i: int) -> bool:
    """Whether a word that may be verb or noun stands where a noun does."""
    if words.reading(i).clitic[-1:] in PREPOSITIONS:
        return True
    if i == 0 or words.gap(i) != " " or words.reading(i).clitic:
        return False
    before = words.reading(i - 1).entries
    return any(
        not entry.features & {"next", "loose", "to-come"} for symbol in _GOVERNING for entry in before.get(symbol, ())
    )


# What the lexicon may ask for beside a word.


Condition = Callable[[Words, int, int, range], bool]


@cache
def _conditions(features: frozenset[str]) -> tuple[Condition, ...]:
    """What must hold around a word, by its features; what is asked together is met by any one of it."""
    nominal = "noun" in features
    with_ = [value for feature in features if feature.startswith("with:") for value in feature[5:].split("|")]
    conditions: list[Condition] = []
    if "clause" in features:
        with_.append("clause")
    if with_:
        wanted = frozenset(with_)
        conditions.append(lambda words, i, last, sentence: _followed(words, last, sentence, wanted))
    if "at-once" in features:
        conditions.append(_speaks_at_once)
    if "carried" in features:
        conditions.append(_is_carried)
    if "suffixed" in features:
        conditions.append(lambda words, i, last, sentence: "possessed" in features or "verb" in features or not nominal)
    if "one-of" in features and features >= {"plural", "definite"}:
        conditions.append(_is_told_of)
    if "jussive" in features:
        conditions.append(_is_jussive)
    if "counted" in features and nominal:
        conditions.append(_is_counted)
    if "participle" in features:
        conditions.append(_is_circumstance)
    for feature in features:
        name, _, value = feature.partition(":")
        if name in _NEIGHBOURS:
            conditions.append(_NEIGHBOURS[name](f"of:{value}"))
    if "initial" in features and "perfect" in features:
        conditions.append(_is_initial)
    if "personal" in features and features >= {"verb", "imperfect"}:
        conditions.append(_is_personal)
    if nominal:
        conditions.append(_is_specific)
    return tuple(conditions)


def _within(before: int, behind: int) -> Callable[[str], Condition]:
    def of(symbol: str) -> Condition:
        def holds(words: Words, i: int, last: int, sentence: range) -> bool:
            window = range(max(sentence.start, i - before), min(sentence.stop, last + 1 + behind))
            return any(symbol in words.reading(j).entries for j in window if not i <= j <= last)

        return holds

    return of


_near = _within(7, 9)
_ahead = _within(0, 3)
_close = _within(4, 2)
_among = _within(40, 40)


def _before_it(symbol: str) -> Condition:
    def holds(words: Words, i: int, last: int, sentence: range) -> bool:
        if i > sentence.start and symbol in words.reading(i - 1).entries:
            return True
        return i - 2 >= sentence.start and words.reading(i).clitic in CONJUNCTIONS and symbol in words.reading(i - 2).entries

    return holds


def _behind_it(symbol: str) -> Condition:
    def holds(words: Words, i: int, last: int, sentence: range) -> bool:
        return last + 1 < sentence.stop and symbol in words.reading(last + 1).entries

    return holds


def _not(condition: Callable[[str], Condition]) -> Callable[[str], Condition]:
    def of(symbol: str) -> Condition:
        wanted = condition(symbol)
        return lambda words, i, last, sentence: not wanted(words, i, last, sentence)

    return of


_NEIGHBOURS: dict[str, Callable[[str], Condition]] = {
    "among": _among,
    "near": _near,
    "not-near": _not(_near),
    "not-close": _not(_close),
    "ahead": _ahead,
    "not-ahead": _not(_ahead),
    "after": _before_it,
    "not-after": _not(_before_it),
    "that": lambda symbol: _is_that,
    "before": _behind_it,
    "not-before": _not(_behind_it),
}


def _followed(words: Words, last: int, sentence: range, wanted: frozenset[str]) -> bool:
    """Whether one of these prepositions, joined or not, or a clause follows."""
    stop = min(sentence.stop, last + 30)
    for j in range(last + 1, stop):
        reading = words.reading(j)
        if "says-that" in reading.entries and not reading.clitic:
            if "opens-clause" in words.reading(j - 1).entries:
                return False
            return "clause" in wanted or "أن" in wanted or any(
                clitic in wanted for clitic in fold(words.raw[j])[0]
            )
        if wanted & _CLAUSE and _opens_quotation(words, j):
            return True
        bound = reading.entries.get("binds", ())
        if any(entry.value in wanted for entry in bound):
            return True
        raw = fold(words.raw[j])
        if len(raw) > 3 and raw[0] in wanted and (reading.clitic or raw.startswith(("بال", "لل", "لا")) or raw[0] == "ب"):
            return True
        if j > last + 1 and "trigger" in reading.entries and any(
            "verb" in e.features for e in reading.entries["trigger"]
        ):
            return False
    return bool(wanted & _CLAUSE) and stop == sentence.stop < len(words) and _opens_quotation(words, stop)


def _speaks_at_once(words: Words, i: int, last: int, sentence: range) -> bool:
    if last + 1 >= len(words):
        return False
    return _opens_quotation(words, last + 1) or "says-that" in words.reading(last + 1).entries


_CLAUSE = frozenset({"clause", "أن"})
_QUOTES = frozenset("\"“«„'‘")


def _opens_quotation(words: Words, i: int) -> bool:
    """Whether a colon or an opening quotation mark stands before a word."""
    gap = words.text[words.end(i - 1) : words.raw_start(i)]
    return ":" in gap or (gap[:1] in (" ", "\n", ",", "،") and gap[-1] in _QUOTES)


def _is_told_of(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether something is told of just these: a verb that brings them, or a clause that says which."""
    if last + 1 < sentence.stop and "opens-clause" in words.reading(last + 1).entries:
        return True
    return i > sentence.start and bool(words.reading(i - 1).entries.keys() & {"light", "happening"})


def _is_carried(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether a light verb carries it, or it is said to come out."""
    if light_verb(words, i, sentence) is not None:
        return True
    near = range(max(sentence.start, i - 3), min(sentence.stop, last + 3))
    return any(
        "comes-out" in entry.features and "verb" in entry.features
        for j in near
        for entry in words.reading(j).entries.get("happening", ())
    )


def _is_jussive(words: Words, i: int, last: int, sentence: range) -> bool:
    return i > sentence.start and any(
        "shortens" in entry.features
        for entry in words.reading(i - 1).entries.get("operator", ())
    )


def _is_counted(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether a number stands before it, or it stands in the plural without a name behind."""
    return i > sentence.start and (
        words.raw[i - 1][:1].isdigit() or bool(words.reading(i - 1).entries.keys() & _NUMBERS)
    )


_NUMBERS = frozenset({"number", "ones", "tens", "hundreds", "thousands", "some", "few", "happening"})


def _is_initial(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether a verb stands where a clause can begin, so that عبر is no preposition."""
    if i == sentence.start or words.gap(i) != " " or words.reading(i).clitic or "\u0651" in words.raw[i]:
        return True
    return "so" in words.reading(i - 1).entries


def _is_that(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether أن follows with nothing joined in between, so that بين الوزير أن is no preposition of two."""
    for j in range(last + 1, min(sentence.stop, last + 12)):
        if words.raw[j].startswith(CONJUNCTIONS):
            return False
        if "says-that" in words.reading(j).entries:
            return True
    return False


def _is_personal(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether somebody says it: not يذكر أن, nor يذكر هنا أن."""
    return not any(
        "says-that" in words.reading(j).entries for j in range(last + 1, min(sentence.stop, last + 3))
    )


def _is_circumstance(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether a participle tells what somebody does meanwhile (مؤكدا أن, مشيرا إلى, متهما إياه), and is no noun."""
    if last + 1 >= sentence.stop:
        return False
    if words.reading(last + 1).entries.keys() & {"says-that", "binds"} and words.gap(last + 1) in ' "':
        return True
    if words.gap(i) not in ',"' and words.raw[i][-1] == "ة":
        return False
    return i > sentence.start and "trigger" not in words.reading(i - 1).entries


def _is_specific(words: Words, i: int, last: int, sentence: range) -> bool:
    """Whether a noun is neither any such thing (أي هجوم) nor part of an office's name nor a mere source."""
    if i == sentence.start:
        return True
    before = words.reading(i - 1)
    if "of:any" in before.entries or "of:source" in before.entries:
        return False
    return True


def _is_habit(words: Words, i: int, sentence: range) -> bool:
    """Whether the clause tells what is usual: عادة, غالبا ما, كل عام."""
    for j in range(max(sentence.start, i - 12), min(sentence.stop, i + 7)):
        if _stands(words, j, "of:habit"):
            between = range(min(i, j) + 1, max(i, j))
            if not any(words.gap(k) == "," or "says-that" in words.reading(k).entries for k in between):
                return True
    return False


def _stands(words: Words, i: int, symbol: str) -> bool:
    """Whether a word stands for a symbol, or begins a phrase that does."""
    reading = words.reading(i)
    return symbol in reading.entries or any(
        entry.symbol == symbol and words.follow(i + 1, keys) for keys, entry in reading.phrases
    )


def _told_once(words: Words, triggers: list[Trigger]) -> Iterator[Trigger]:
    """Leave out the second word for one happening: the document that is signed, the wounded beside the dead."""
    for n, trigger in enumerate(triggers):
        before = triggers[n - 1] if n else None
        if before is not None and before.type is trigger.type and _same(words, before, trigger):
            continue
        yield trigger


def _same(words: Words, before: Trigger, trigger: Trigger) -> bool:
    apart = trigger.first - before.last
    match trigger.type:
        case EventType.AGREEMENT:
            signed = any("signs" in e.features for e in words.reading(before.first).entries.get("trigger", ()))
            return trigger.form is Form.NOUN and signed and apart <= 8
        case EventType.CASUALTY:
            return apart <= 8 and any(
                words.raw[i].startswith(CONJUNCTIONS) for i in range(max(before.last + 1, trigger.first - 1), trigger.first + 1)
            )
    return False
