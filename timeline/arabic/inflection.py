"""How Arabic words inflect: from the dictionary form of a verb or noun to every form that news writes.

Arabic derives by patterns: the verb أعلن is of pattern IV, so its imperfect is يعلن, its verbal noun إعلان and its
participle معلن, whatever its root. A line of the lexicon therefore names a word and its pattern, and the templates
here give the rest: persons, numbers and genders, the future with سـ, weak letters, the article, and pronouns
joined to the end.

    التقى = VIII object         a verb of pattern VIII that takes object pronouns
    أعلن = IV noun participle   with its regular verbal noun and the participle of circumstance (معلنا)
    زار = I imperfect:يزور noun:زيارة object
    قمة = noun plural:قمم
    أودى بحياة = IV             further words follow every form unchanged
    برأت = word as:perfect      as it is, and what that form says
    قول = own                   a noun, only with a pronoun: قوله
    منصب                        a word of a class: the article and the commonest endings
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.arabic.forms import Entry

Inflected = Iterator[tuple[str, frozenset[str]]]
"""Forms, each with what it says: `perfect`, `plural`, `suffix:هم`, …"""

_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_DROPPED_LETTER = {"IV": "أ", "VII": "ا", "VIII": "ا", "X": "ا"}
"""The first letter of a perfect that the imperfect does without."""

# Prefix, ending and what they say; an ending is joined to the stem as its last letter allows.
_PERFECT = (
    ("", frozenset({"verb", "perfect"})),
    ("ت", frozenset({"verb", "perfect", "feminine"})),
    ("ا", frozenset({"verb", "perfect", "dual"})),
    ("تا", frozenset({"verb", "perfect", "dual", "feminine"})),
    ("وا", frozenset({"verb", "perfect", "plural"})),
)
_PERFECT_SAYS = dict(_PERFECT)
_FIRST_PERSON = frozenset({"verb", "perfect", "first-person"})
_WOMEN = frozenset({"verb", "perfect", "plural", "feminine"})
_IMPERFECT = (
    ("ي", "", frozenset({"verb", "imperfect"})),
    ("ت", "", frozenset({"verb", "imperfect", "feminine"})),
    ("ن", "", frozenset({"verb", "imperfect", "first-person", "plural"})),
    ("أ", "", frozenset({"verb", "imperfect", "first-person"})),
    ("ي", "ون", frozenset({"verb", "imperfect", "plural"})),
    ("ي", "وا", frozenset({"verb", "imperfect", "plural"})),
    ("ي", "ان", frozenset({"verb", "imperfect", "dual"})),
    ("ت", "ان", frozenset({"verb", "imperfect", "dual", "feminine"})),
    ("ي", "ا", frozenset({"verb", "imperfect", "dual"})),
    ("ت", "ا", frozenset({"verb", "imperfect", "dual", "feminine"})),
)
_SHORTENED = ("وا", "ا")
"""Endings of the imperfect behind أن and لم, which no future has."""
_FUTURE = frozenset({"future"})
_PASSIVE = frozenset({"passive"})
_JUSSIVE = frozenset({"jussive"})
_WITH_PRONOUN = {pronoun: frozenset({f"suffix:{pronoun}"}) for pronoun in _PRONOUNS}
_POSSESSED = {pronoun: frozenset({f"suffix:{pronoun}", "possessed"}) for pronoun in _PRONOUNS}
_SINGULAR = frozenset({"noun"})
_DUAL = frozenset({"noun", "dual"})
_PLURAL = frozenset({"noun", "plural"})
_ARTICLE = frozenset({"definite", "article"})
_ACCUSATIVE = frozenset({"accusative"})
_PARTICIPLE = (
    ("ا", frozenset({"participle"})),
    ("ة", frozenset({"participle", "feminine"})),
    ("ين", frozenset({"participle", "plural"})),
    ("تين", frozenset({"participle", "dual", "feminine"})),
)


@cache
def _both(says: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """The union of two; many forms say the same, which is kept once."""
    return says | more


def verb(perfect: str, imperfect: str, *, takes_object: bool = False) -> Inflected:
    """The forms of a verb, given by its perfect and imperfect of the third person.

    >>> [form for form, says in verb("التقى", "يلتقي") if "dual" in says]
    ['التقيا', 'التقتا', 'يلتقيان', 'سيلتقيان', 'تلتقيان', 'ستلتقيان', 'يلتقيا', 'تلتقيا']
    """
    hollow = len(perfect) > 2 and perfect[-2] == "ا" and imperfect[-2] in "اوي"
    yield from _perfect(perfect, hollow=hollow, takes_object=takes_object)
    yield from _imperfect(imperfect, takes_object=takes_object)
    if hollow and perfect[0] in "اأ":  # أدان: أدين
        passive = perfect[:-2] + "ي" + perfect[-1]
        yield from [(passive + ending, _both(says, _PASSIVE)) for ending, says in _PERFECT]
    if perfect[1] == "ا" and len(perfect) == 4 and perfect[0] != "و" and perfect[-1] != "ى":  # هاجم: هوجم
        passive = perfect[0] + "و" + perfect[2:]
        yield from [(passive + ending, _both(says, _PASSIVE)) for ending, says in _PERFECT]
    if hollow and imperfect[-2] in "وي":  # يدين: يدان
        passive = imperfect[1:-2] + "ا" + imperfect[-1]
        yield from [(p + passive + ending, _both(says, _PASSIVE)) for p, ending, says in _IMPERFECT if p in "يت"]


def _perfect(perfect: str, *, hollow: bool, takes_object: bool) -> Inflected:
    weak = perfect[-1] in "ىا"
    base = perfect[:-1] if weak else perfect
    glide = ("ي" if perfect[-1] == "ى" else "و") if weak else ""
    plural = base[:-1] if base[-1] == "ي" else base
    forms = {"": perfect, "ت": base + "ت", "ا": base + glide + "ا", "تا": base + "تا", "وا": plural + "وا"}
    for ending, says in _PERFECT:
        yield forms[ending], says
    if takes_object:  # التقاه, التقته, التقوه
        for ending, stem in (("", base + "ا" if weak else perfect), ("ت", base + "ت"), ("وا", plural + "و")):
            yield from _with_pronouns(stem, _PERFECT_SAYS[ending])
    if weak:
        yield from ((base + glide + ending, _FIRST_PERSON) for ending in ("ت", "نا"))
    elif hollow:
        yield from ((perfect[:-2] + perfect[-1] + ending, _FIRST_PERSON) for ending in ("ت", "نا"))
    elif perfect[-1] != "ن":
        yield perfect + "نا", _FIRST_PERSON
    if not weak and not hollow and len(perfect) > 3:  # طالبن
        yield perfect + "ن", _WOMEN


def _with_pronouns(form: str, says: frozenset[str]) -> Inflected:
    yield from [(form + pronoun, _both(says, _WITH_PRONOUN[pronoun])) for pronoun in _PRONOUNS]


def _imperfect(imperfect: str, *, takes_object: bool) -> Inflected:
    stem = imperfect[1:]
    weak = stem[-1] in "يوى"
    for prefix, ending, says in _IMPERFECT:
        if weak and ending:
            kept = stem[:-1] if ending in ("ون", "وا") else stem[:-1] + ("ي" if stem[-1] == "ى" else stem[-1])
        else:
            kept = stem
        form = prefix + kept + ending
        yield form, says
        if ending not in _SHORTENED:
            yield "س" + form, _both(says, _FUTURE)
        if takes_object and prefix in "يت" and "dual" not in says:
            joined = form[:-1] if ending == "وا" else form[:-1] + "ا" if form[-1] == "ى" else form
            yield from _with_pronouns(joined, says)
            if not ending:
                yield from _with_pronouns("س" + joined, _both(says, _FUTURE))
    short = stem[:-1] if weak else stem[:-2] + stem[-1] if stem[-2:-1] in ("و", "ي", "ا") else ""
    if len(short) > 1:  # after لم: يلتق, يقل
        for prefix, _, says in _IMPERFECT[:4]:
            yield prefix + short, _both(says, _JUSSIVE)
            if takes_object and prefix in "يت":  # لم يزره
                yield from _with_pronouns(prefix + short, _both(says, _JUSSIVE))


def noun(singular: str, plural: str | None = None) -> Inflected:
    """The forms of a noun: article, case ending, dual, plural, possessive pronouns.

    >>> [form for form, says in noun("لقاء", "لقاءات") if "possessed" in says][:6]
    ['لقاؤه', 'لقائه', 'لقاءه', 'لقاؤها', 'لقائها', 'لقاءها']
    """
    yield from _number(singular, _SINGULAR)
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    for ending in ("ان", "ين"):
        yield stem + ending, _DUAL
        yield "ال" + stem + ending, _both(_DUAL, _ARTICLE)
    if stem != singular:  # تهمتي القتل والسرقة
        yield from ((stem + ending, _DUAL) for ending in ("ا", "ي"))
    if plural:
        yield from _number(plural, _PLURAL)


def _number(form: str, says: frozenset[str]) -> Inflected:
    yield form, says
    yield "ال" + form, _both(says, _ARTICLE)
    if form[-1] not in "ةىا" and not form.endswith(("اء", "ات")):
        yield form + "ا", _both(says, _ACCUSATIVE)
    stems: tuple[str, ...] = (form,)
    if form.endswith("ة"):
        stems = (form[:-1] + "ت",)
    elif form.endswith("اء"):
        stems = (form[:-1] + "ؤ", form[:-1] + "ئ", form)
    elif form.endswith("ى"):
        stems = (form[:-1] + "ا",)
    for pronoun in _PRONOUNS:
        possessed = _both(says, _POSSESSED[pronoun])
        yield from [(stem + pronoun, possessed) for stem in stems]


def participle(form: str) -> Inflected:
    """The forms in which a participle tells what somebody does meanwhile: مؤكدا أن …

    >>> [spelling for spelling, _ in participle("مؤكد")]
    ['مؤكدا', 'مؤكدة', 'مؤكدين', 'مؤكدتين']
    """
    for ending, says in _PARTICIPLE:
        if form.endswith("ي") and ending == "ين":
            yield form[:-1] + ending, says
        else:
            yield form + ending, says


def imperfect_of(perfect: str, pattern: str) -> str:
    """The imperfect of a verb of a derived pattern.

    >>> imperfect_of("أعلن", "IV"), imperfect_of("التقى", "VIII"), imperfect_of("أدان", "IV"), imperfect_of("أكد", "II")
    ('يعلن', 'يلتقي', 'يدين', 'يؤكد')
    """
    stem = perfect.removeprefix(_DROPPED_LETTER.get(pattern, ""))
    if pattern in ("II", "III", "Q") and stem[0] == "أ":
        stem = "ؤ" + stem[1:]
    if pattern in ("V", "VI"):
        return "ي" + stem
    if stem[-1] in "ىا":
        return "ي" + stem[:-1] + "ي"
    if pattern in ("IV", "X") and stem[-2] == "ا":
        return "ي" + stem[:-2] + "ي" + stem[-1]
    return "ي" + stem


def verbal_noun_of(perfect: str, pattern: str) -> str:
    """The verbal noun of a verb of a derived pattern.

    >>> [verbal_noun_of(*verb) for verb in (("أعلن", "IV"), ("عين", "II"), ("طالب", "III"), ("التقى", "VIII"))]
    ['إعلان', 'تعيين', 'مطالبة', 'التقاء']
    >>> [verbal_noun_of(*verb) for verb in (("أقال", "IV"), ("أوقف", "IV"), ("استقال", "X"), ("تظاهر", "VI"))]
    ['إقالة', 'إيقاف', 'استقالة', 'تظاهر']
    """
    weak = perfect[-1] == "ى"
    match pattern:
        case "II":
            return "ت" + perfect[:-1] + ("ية" if weak else "ي" + perfect[-1])
        case "III":
            return "م" + (perfect[:-1] + "اة" if weak else perfect + "ة")
        case "V" | "VI":
            return perfect[:-1] + "ي" if weak else perfect
        case "Q":
            return perfect + "ة"
    start = perfect
    if pattern == "IV":
        start = "إي" + perfect[2:] if perfect[1] == "و" else "إ" + perfect[1:]
    if weak:
        return start[:-1] + "اء"
    if start[-2] == "ا" and pattern in ("IV", "X"):
        return start + "ة"
    if start[-2] == "ا":  # اغتال: اغتيال
        return start[:-2] + "يا" + start[-1]
    return start[:-1] + "ا" + start[-1]


def participle_of(perfect: str, imperfect: str, pattern: str) -> str:
    """The active participle, before its endings.

    >>> participle_of("أكد", "يؤكد", "II"), participle_of("أشار", "يشير", "IV"), participle_of("قال", "يقول", "I")
    ('مؤكد', 'مشير', 'قائل')
    >>> participle_of("دعا", "يدعو", "I"), participle_of("وصف", "يصف", "I")
    ('داعي', 'واصف')
    """
    if pattern != "I":
        return "م" + imperfect[1:-1] + ("ي" if imperfect[-1] in "يى" else imperfect[-1])
    if perfect[1] == "ا":
        return perfect[0] + "ائ" + perfect[2:]
    return perfect[0] + "ا" + perfect[1:-1] + ("ي" if perfect[-1] in "اى" else perfect[-1])


def inflect(line: Entry) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Every form of one line of the lexicon: its spelling, its dictionary form, and what it says.

    >>> line = Entry("Call", "اتصل", "VIII", frozenset({"noun"}))
    >>> [form for form, lemma, says in inflect(line) if "definite" in says]
    ['الاتصال', 'الاتصالان', 'الاتصالين', 'الاتصالات']
    """
    told = {name: value for name, _, value in (feature.partition(":") for feature in line.features)}
    own = frozenset(feature for feature in line.features if feature.partition(":")[0] not in _INSTRUCTIONS)
    first, *rest = line.form.split()
    tail = "".join(f" {word}" for word in rest)
    for lemma, forms in _families(first, str(line.value), told):
        for form, says in forms:
            yield form + tail, lemma + tail, _both(says, own)


_INSTRUCTIONS = frozenset({"imperfect", "noun", "plural", "participle", "object", "as"})


def _families(first: str, pattern: str, told: dict[str, str]) -> Iterator[tuple[str, Inflected]]:
    """The words that a line gives, each by its dictionary form: a verb, its verbal noun, its participle."""
    match pattern:
        case "word":
            says = frozenset(told.get("as", "noun").split(","))
            yield first.removeprefix("ال") if "article" in says else first, iter([(first, says)])
        case "noun":
            yield first, noun(first, told.get("plural"))
        case "plural":
            yield first, _number(first, _PLURAL)
        case "own":
            yield first, (form for form in noun(first) if "possessed" in form[1])
        case "participle":
            yield first, participle(first)
        case "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "X" | "Q":
            imperfect = told.get("imperfect") or imperfect_of(first, pattern)
            yield first, verb(first, imperfect, takes_object="object" in told)
            if "noun" in told:
                verbal = told["noun"] or verbal_noun_of(first, pattern)
                sound = None if told["noun"] else verbal.removesuffix("ة") + "ات"
                yield verbal, noun(verbal, told.get("plural") or sound)
            if "participle" in told:
                yield first, participle(participle_of(first, imperfect, pattern))
        case _:
            yield first, _of_class(first)


def _of_class(word: str) -> Inflected:
    stem = word[:-1] + "ت" if word.endswith("ة") else word
    two = (stem + "ي", stem + "ا") if stem != word else ()  # سفارتي البلدين
    for form in (word, "ال" + word, stem + "ه", stem + "ها", *two):
        yield form, _SINGULAR
    if not word.endswith(("ة", "ى", "اء")):
        yield word + "ا", _SINGULAR
