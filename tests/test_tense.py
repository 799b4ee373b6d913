"""Which way a sentence looks."""

import pytest

from timeline.arabic.tense import direction
from timeline.arabic.text import split
from timeline.arabic.vocabulary import vocabulary

SENTENCES = [
    ("وصل الوفد ⟦الخميس⟧", "past"),
    ("سيصل الوفد ⟦الخميس⟧", "future"),
    ("سوف يصل الوفد ⟦الخميس⟧", "future"),
    ("لن يصل الوفد ⟦الخميس⟧", "future"),
    ("لم يصل الوفد ⟦الخميس⟧", "past"),
    ("يصل الوفد ⟦الخميس⟧ إلى العاصمة", "future"),
    ("كان الوفد يصل ⟦الخميس⟧", "past"),
    ("من المقرر أن يصل الوفد ⟦الخميس⟧", "future"),
    ("كان من المقرر أن يصل الوفد ⟦الخميس⟧", "nearest"),
    ("⟦غدا⟧ يلتقي الوزير نظيره", "future"),
    ("تتواصل المعارك منذ ⟦الأحد⟧", "past"),
    ("يبحث البرلمان ما جرى منذ الانتخابات الأخيرة في ⟦أيار⟧", "past"),
    ("أجلت المحكمة الجلسة إلى ⟦الأحد⟧", "future"),
    ("تقرر تأجيل الاجتماع إلى ما بعد ⟦رمضان⟧", "future"),
    ("ارتفعت الأسعار أكثر من المتوقع في ⟦نيسان⟧", "past"),
    ("زيارة إلى القاهرة ⟦الخميس⟧", "nearest"),
    ("وصل الوفد. ⟦الخميس⟧", "nearest"),
]


@pytest.mark.parametrize(("marked", "way"), SENTENCES)
def test_direction(marked: str, way: str) -> None:
    """The governing verb says where a time lies, not the nearest word."""
    before, inside, after = marked.replace("⟧", "⟦").split("⟦")
    words = split(before + inside + after, vocabulary())
    first = words.at(len(before))
    assert direction(words, first, first + len(inside.split()) - 1) == way
