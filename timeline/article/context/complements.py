"""What follows a verb and belongs to it: a preposition, what is said, a quotation, what is ordered."""

from __future__ import annotations

from timeline.arabic.dictionary import CONJUNCTIONS, Reading
from timeline.arabic.spelling import bare
from timeline.arabic.text import Words

_FAR = 30
_ORDERED = 24
_IN_COMPANY = ("near:", "ahead:", "among:", "before:")
_ORDERING = frozenset({"of:official", "of:meanwhile", "honorific"})
_GIVING = frozenset({"trigger", "says-that", "opens-clause", "light", "happening", "binds", "of:given"})
_GIVEN = frozenset("ل")
_ACCUSATIVE = "اًى"
_SPEECH = frozenset({"clause", "أن"})
_ASIDE = frozenset({"opens-clause", "of:aside"})
_BY = ("ب", "لل")
"""How a word that no list knows shows that a preposition is joined to it."""
_QUOTES = frozenset("\"“«„'‘")
_SPACES = frozenset(" \n,،")
_ALONE = 2
_LETTERS = frozenset("بلك")
_NO_VERB = tuple("بك")
_CLASS = "of:"
_NO_OTHER = frozenset({"opens-clause", "preposition"})


def followed(words: Words, last: int, sentence: range, times: frozenset[int], wanted: frozenset[str]) -> bool:
    """Whether one of these prepositions, joined or not, or what is said follows before another event's verb.

    The words of `times` are none of these: اتصل قبل ما يزيد على أسبوع بنظيره.
    """
    stop = min(sentence.stop, last + _FAR)
    for j in range(last + 1, stop):
        if wanted & _SPEECH and opens_quotation(words, j):
            return True
        if j in times:
            continue
        reading = words.readings[j]
        entries = reading.entries
        if "says-that" in entries and reading.clitic not in CONJUNCTIONS:
            aside = entries.keys() & _ASIDE or words.readings[j - 1].entries.keys() & _ASIDE
            return not aside and (bool(wanted & _SPEECH) or joined(reading, words.raw[j]) in wanted)
        if any(entry.value in wanted for entry in entries.get("binds", ())):
            return True
        if joined(reading, words.raw[j]) in wanted:
            return True
        if j > last + 1 and _tells_another(words, j):
            return False
    return bool(wanted & _SPEECH) and stop == sentence.stop < len(words) and opens_quotation(words, stop)


def is_joined(words: Words, j: int) -> bool:
    """Whether a word is joined to what stands before it by و or ف, be it a word of its own (و 8 جرحى)."""
    return words.readings[j].clitic[:1] in CONJUNCTIONS or words.raw[j] in CONJUNCTIONS


def _tells_another(words: Words, j: int) -> bool:
    """Whether a verb tells of another event, and not of a noun (أشادت البعثة، التي وصلت أمس، بالانتخابات).

    Behind a preposition stands no verb (في كذبة نيسان).
    """
    reading = words.readings[j]
    if reading.clitic[-1:] in _NO_VERB or "binds" in reading.entries:  # كيري is no يرى, nor عبر منصة who says it
        return False
    told = any(_says_another(entry.features) for entry in reading.entries.get("trigger", ()))
    return told and _NO_OTHER.isdisjoint(words.readings[j - 1].entries)


def _says_another(features: frozenset[str]) -> bool:
    """Whether a verb tells of another event, whatever stands around it (not وجه رسالة, nor حلف in أعضاء حلف)."""
    return "verb" in features and "directs" not in features and not any(f.startswith(_IN_COMPANY) for f in features)


def joined(reading: Reading, raw: str) -> str:
    """The preposition joined to a word, also to one that no list but of context knows (بالهدوء, للهدوء)."""
    if reading.clitic:
        return reading.clitic[-1]
    if len(raw) <= _ALONE and bare(raw) in _LETTERS:  # ب"التعاون", بـ«التعاون»
        return bare(raw)
    unknown = len(raw) > 3 and bare(raw).startswith(_BY) and all(of[:3] == _CLASS for of in reading.entries)
    return raw[0] if unknown or "says-that" in reading.entries else ""


def opens_quotation(words: Words, i: int) -> bool:
    """Whether a colon or an opening quotation mark stands before a word."""
    if words.gap(i) == " ":
        return False
    gap = words.text[words.end(i - 1) : words.raw_start(i)]
    return ":" in gap or (gap[:1] in _SPACES and gap[-1] in _QUOTES)


def directs(words: Words, last: int, sentence: range) -> bool:
    """Whether who orders follows, and then what is ordered: وجه رئيس الوزراء بفتح, وجه الأمير فلان، وزير الدفاع، بنقل.

    Behind a name with its titles what is ordered may stand far off, but never behind what is given (وجه كلمة).
    """
    begin = last + 1
    if begin >= sentence.stop or _ORDERING.isdisjoint(words.readings[begin].entries):
        return False
    for j in range(begin, min(sentence.stop, begin + _ORDERED)):
        reading = words.readings[j]
        if joined(reading, words.raw[j]) == _BY[0]:
            return j > begin
        if not _ORDERING.isdisjoint(reading.entries):
            continue
        if not _GIVING.isdisjoint(reading.entries) or reading.clitic[-1:] in _GIVEN or words.raw[j][-1] in _ACCUSATIVE:
            return False
    return False
