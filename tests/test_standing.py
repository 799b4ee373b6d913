"""How far events are facts once their times are known: what is still to come, and what was put off."""

import pytest

import timeline

CASES = {
    "what is dated after publication is a plan": (
        "وقع الجانبان اتفاق هدنة تسري ابتداء من فجر غد السبت.",
        "هدنة",
        ("positive", "planned"),
    ),
    "the present tense with a day to come": (
        "تنظر المحكمة في القضية في 14 سبتمبر المقبل.",
        "تنظر",
        ("positive", "planned"),
    ),
    "what was put off takes place on the new day": (
        "أجلت المحكمة محاكمة الوزير إلى 15 سبتمبر.",
        "محاكمة",
        ("positive", "planned"),
    ),
    "what was put off from a day did not take place then": (
        "أرجأت المحكمة جلسة كانت مقررة الأحد المقبل إلى 15 سبتمبر.",
        "جلسة",
        ("negative", "planned"),
    ),
    "what was told to be off is not told again": (
        "كان من المقرر أن يزور الوفد المدينة الاثنين الماضي، غير أن الزيارة أجلت إلى 15 سبتمبر.",
        "يزور",
        ("negative", "planned"),
    ),
    "what is forbidden and was to come": (
        "منعت السلطات مظاهرة كانت المعارضة تنوي تنظيمها غدا.",
        "مظاهرة",
        ("negative", "planned"),
    ),
    "what was decided is done, whatever the day": (
        "عين الرئيس سامي خليل وزيرا للمالية اعتبارا من الأحد المقبل.",
        "عين",
        ("positive", "asserted"),
    ),
}


@pytest.mark.parametrize(("text", "word", "standing"), CASES.values(), ids=CASES)
def test_standing(text, word, standing):
    """The event that a word names is put so."""
    (event,) = (e for e in timeline.extract(text, published="2025-08-29") if any(m.text == word for m in e.mentions))
    assert (event.polarity.value, event.modality.value) == standing
