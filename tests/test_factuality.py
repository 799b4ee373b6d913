"""What an event's sentence makes of it: fact, plan, possibility, denial."""

import pytest

from timeline.arabic.sentences import sentences
from timeline.arabic.text import split
from timeline.arabic.vocabulary import vocabulary
from timeline.article.factuality import factuality
from timeline.article.triggers import find_triggers

FACT = ("positive", "asserted")
NOT = ("negative", "asserted")
PLANNED = ("positive", "planned")
POSSIBLE = ("positive", "possible")
DENIED = ("negative", "denied")
CANCELLED = ("negative", "planned")

CASES = [
    ("ونفت السلطة، في بيان صدر ليل الأحد، إقالة منسقها", "إقالة", DENIED),
    ("طالب النواب، خلال جلسة أمس، بإقالة الوزير", "إقالة", POSSIBLE),
    ("نفى الوزير إجراء أي محادثات مع إيران", "محادثات", DENIED),
    ("كان من المقرر أن تعقد القمة غدا، إلا أنها تأجلت", "قمة", CANCELLED),
    ("كان افتتاح المنفذ مقررا في نوفمبر، إلا أنه أُرجئ", "افتتاح", CANCELLED),
    ("تأجلت القمة إلى العشرين من أبريل بطلب من أنقرة", "طلب", FACT),
    ("تظاهر العشرات رفضا للزيارة", "زيارة", FACT),
    ("إن قافلة مساعدات غذائية ستنطلق من بورتسودان", "مساعدات", PLANNED),
    ("افتتح الوزير المحطة، على أن يعاد فتح الطريق لاحقا", "فتح", PLANNED),
    ("أكد على أن يعاد فتح الطريق", "فتح", FACT),
    ("بحث معه مشروع الاتفاق وأن الوزير رحب بالفكرة", "رحب", FACT),
    ("اتهم المعارض الرئيس بتزوير الاقتراع", "اقتراع", FACT),
    ("أمرت النيابة بحبس المتهم", "حبس", FACT),
    ("بناء على توصيات اللجنة تقرر إعفاء مدير المستشفى", "إعفاء", FACT),
    ("التقى الوزير نظيره", "التقى", FACT),
    ("لم يلتق الوزير نظيره", "يلتق", NOT),
    ("لن يزور الرئيس بغداد", "يزور", CANCELLED),
    ("سيزور الرئيس بغداد", "سيزور", PLANNED),
    ("سوف يزور الرئيس بغداد", "يزور", PLANNED),
    ("قد يزور الرئيس بغداد", "يزور", POSSIBLE),
    ("كان الرئيس قد زار بغداد", "زار", FACT),
    ("يمكن أن يجتمع الجانبان", "يجتمع", POSSIBLE),
    ("من المقرر أن يلتقي الوزير نظيره", "يلتقي", PLANNED),
    ("من المقرر أن يقوم الوزير بزيارة إلى بغداد، يلتقي خلالها نظيره", "زيارة", PLANNED),
    ("من المقرر أن يقوم الوزير بزيارة إلى بغداد، يلتقي خلالها نظيره", "يلتقي", PLANNED),
    ("يعتزم الوزير عقد اجتماع", "اجتماع", PLANNED),
    ("سيعقد الوزيران اجتماعا", "اجتماعا", PLANNED),
    ("عقد الوزيران اجتماعا", "اجتماعا", FACT),
    ("وصل الوفد لإجراء مباحثات", "مباحثات", PLANNED),
    ("الاجتماع المقبل في الرياض", "اجتماع", PLANNED),
    ("تقرر تأجيل اجتماع المجلس", "اجتماع", CANCELLED),
    ("ألغت الحكومة زيارة الوفد", "زيارة", CANCELLED),
    ("نفى المكتب عقد لقاء", "لقاء", DENIED),
    ("نفى المكتب عقد لقاء", "نفى", FACT),
    ("نفى المحامي أن يكون موكله قد التقى أحدا", "التقى", DENIED),
    ("لم تصدر بيانات رسمية", "بيانات", NOT),
    ("طالب النواب بإقالة الوزير", "إقالة", POSSIBLE),
    ("طالب النواب بإقالة الوزير", "طالب", FACT),
    ("هددت الجماعة بشن هجوم", "هجوم", POSSIBLE),
    ("اتهم الرئيس الجماعة بتنفيذ تفجير", "تفجير", POSSIBLE),
    ("دعا الأمين العام إلى اجتماع طارئ", "اجتماع", PLANNED),
    ("وقد يفرض المجلس عقوبات", "عقوبات", POSSIBLE),
    ("وافق الطرفان على هدنة استمرت ستة أشهر", "هدنة", FACT),
    ("دعت الجامعة الطرفين إلى تثبيت الهدنة", "هدنة", FACT),
    ("اتهمت الحكومة الجماعة بالوقوف وراء الهجوم", "هجوم", FACT),
    ("نفت الوزارة، من جهتها، وفاة أحد السكان", "وفاة", DENIED),
    ("تأجيل محاكمة نشطاء احتجاجات", "احتجاجات", FACT),
    ("دعاه إلى إيقاف هجومه على المدينة", "هجوم", FACT),
    ("أكد الوزير خلال اللقاء أن الأمر انتهى", "لقاء", FACT),
    ("أعلن الوزير أن الجيش اعتقل المتهمين", "اعتقل", FACT),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_cases(text: str, word: str, expected: tuple[str, str]) -> None:
    """The nearest word that governs an event decides."""
    words = split(text, vocabulary())
    (sentence,) = sentences(words)
    found = {text[t.start : t.end]: factuality(words, t, sentence) for t in find_triggers(words)}
    assert found[word] == expected
