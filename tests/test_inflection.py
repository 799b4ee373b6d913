"""Templates give the forms that news writes."""

import pytest

from timeline.arabic.forms import Entry
from timeline.arabic.inflection import inflect, noun, verb, verbal_noun_of
from timeline.arabic.lines import trigger_entries

VERBS = {
    ("أعلن", "يعلن"): ["أعلنت", "أعلنا", "أعلنوا", "يعلنون", "سيعلن", "ستعلن", "تعلنان"],
    ("التقى", "يلتقي"): ["التقت", "التقيا", "التقتا", "التقوا", "التقينا", "يلتقون", "يلتق", "يلتقيان", "سيلتقي"],
    ("قال", "يقول"): ["قالت", "قالا", "قالوا", "قلنا", "يقولون", "يقل", "يقال", "تقال"],
    ("أدان", "يدين"): ["أدانت", "أدين", "أدينت", "يدان", "يدينون"],
    ("دعا", "يدعو"): ["دعت", "دعوا", "دعوت", "يدعون", "يدعوان", "يدع"],
    ("وصل", "يصل"): ["وصلت", "وصلوا", "يصلون", "سيصل"],
    ("لقي", "يلقى"): ["لقيت", "لقوا", "يلقون", "يلقيان"],
}
OBJECTS = {
    ("اعتقل", "يعتقل"): ["اعتقله", "اعتقلته", "اعتقلتهم", "اعتقلوه", "يعتقلونه", "تعتقلهما"],
    ("التقى", "يلتقي"): ["التقاه", "التقته", "التقوه", "يلتقيه"],
    ("دعا", "يدعو"): ["دعاه", "دعته", "يدعوهم"],
}
VERBAL_NOUNS = {
    ("اجتمع", "VIII"): "اجتماع",
    ("أكد", "II"): "تأكيد",
    ("عزى", "II"): "تعزية",
    ("ناشد", "III"): "مناشدة",
    ("ألغى", "IV"): "إلغاء",
    ("أوقف", "IV"): "إيقاف",
    ("أدان", "IV"): "إدانة",
    ("تولى", "V"): "تولي",
    ("اغتال", "VIII"): "اغتيال",
    ("استدعى", "X"): "استدعاء",
    ("استقال", "X"): "استقالة",
}


@pytest.mark.parametrize("parts", VERBS)
def test_verbs(parts: tuple[str, str]) -> None:
    """A verb has its persons, numbers and genders, whatever letter of it is weak."""
    assert set(VERBS[parts]) <= {form for form, _ in verb(*parts)}


@pytest.mark.parametrize("parts", OBJECTS)
def test_objects(parts: tuple[str, str]) -> None:
    """A verb with an object takes its pronoun to the end."""
    assert set(OBJECTS[parts]) <= {form for form, _ in verb(*parts, takes_object=True)}


@pytest.mark.parametrize("parts", VERBAL_NOUNS)
def test_verbal_nouns(parts: tuple[str, str]) -> None:
    """A verb of a derived pattern has one verbal noun."""
    assert verbal_noun_of(*parts) == VERBAL_NOUNS[parts]


def test_nouns() -> None:
    """A noun has its article, case ending, dual, plural and pronouns."""
    forms = {form for form, _ in noun("زيارة", "زيارات")}
    assert {"الزيارة", "زيارته", "زيارتها", "زيارتان", "زيارتين", "الزيارات", "زياراتهم"} <= forms
    assert {"هجوما", "هجومه", "هجومين", "الهجمات"} <= {form for form, _ in noun("هجوم", "هجمات")}


def test_features() -> None:
    """A form says what it is."""
    says = dict(verb("التقى", "يلتقي"))
    assert says["التقتا"] >= {"verb", "perfect", "dual", "feminine"}
    assert says["سيلتقي"] >= {"verb", "imperfect", "future"}
    assert dict(noun("لقاء"))["لقاؤهما"] >= {"noun", "possessed", "suffix:هما"}


def test_one_line() -> None:
    """One line of the lexicon gives a verb, its verbal noun and its participle, each with its dictionary form."""
    line = Entry("Call", "أبرق", "IV", frozenset({"noun", "participle", "with:إلى"}))
    found = {form: (lemma, says) for form, lemma, says in inflect(line)}
    assert found["سيبرقون"][0] == "أبرق"
    assert found["الإبراق"][0] == "إبراق"
    assert "participle" in found["مبرقا"][1]
    assert all("with:إلى" in says and "noun:" not in says for _, says in found.values())


def test_all_forms() -> None:
    """All forms are thousands, and no more than are held with ease."""
    assert 5_000 < len(list(trigger_entries())) < 40_000
