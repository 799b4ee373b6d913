"""Words that name events are found with their type and span; what only looks like them is not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.arabic.text import split
from timeline.arabic.vocabulary import vocabulary
from timeline.article.mentions import Trigger
from timeline.article.triggers import find_triggers

FOUND = {
    "التقى الوزير نظيره في القاهرة": [("Meeting", "التقى")],
    "ولقاؤهما عقد أمس": [("Meeting", "لقاؤ")],
    "عقد الوزيران اجتماعا مغلقا": [("Meeting", "اجتماعا")],
    "قام الرئيس بزيارة إلى باريس": [("Visit", "زيارة")],
    "وصل الوفد إلى دمشق": [("Visit", "وصل")],
    "سيزورها الرئيس غدا": [("Visit", "سيزور")],
    "تلقى الرئيس اتصالا هاتفيا من نظيره": [("Call", "اتصالا")],
    "وقّع الجانبان مذكرة تفاهم": [("Agreement", "وقّع")],
    "عين الملك سفيرا جديدا": [("Appointment", "عين")],
    "إقالة مدير الشرطة": [("Dismissal", "إقالة")],
    "أجريت الانتخابات في مايو": [("Election", "انتخابات")],
    "اندلعت اشتباكات عنيفة في حلب": [("Attack", "اشتباكات")],
    "شنت الطائرات غارة على المدينة": [("Attack", "غارة")],
    "إعلان التوصل لوقف إطلاق النار": [("Statement", "إعلان"), ("Ceasefire", "وقف إطلاق النار")],
    "انتشرت قوات الجيش في المدينة": [("Deployment", "انتشرت")],
    "تظاهر المئات أمام المبنى": [("Protest", "تظاهر")],
    "اتهم المحامي الشرطة": [("Accusation", "اتهم")],
    "هددت واشنطن بفرض عقوبات": [("Threat", "هددت"), ("Sanction", "عقوبات")],
    "قدمت المنظمة مساعدات للنازحين": [("Aid", "مساعدات")],
    "ناشد السكان الحكومة": [("Request", "ناشد")],
    "ألقت الشرطة القبض على متهم": [("Arrest", "قبض")],
    "أصدرت المحكمة حكما بالسجن": [("Trial", "حكما")],
    "أودى بحياة عشرة أشخاص": [("Casualty", "أودى بحياة")],
    "ضرب زلزال قوي المنطقة": [("Disaster", "زلزال")],
    "مثل المتهم أمام المحكمة": [("Trial", "مثل")],
    "أدى الوزراء الجدد اليمين": [("Appointment", "أدى")],
    "أطلق المسلحون قذائف على القرية": [("Attack", "أطلق")],
    "تنطلق أعمال المؤتمر": [("Meeting", "مؤتمر")],
    "إعادة فتح المعبر": [("Opening", "فتح")],
    "قال الوزير إن الأمر انتهى، مضيفا أن العمل بدأ": [("Statement", "قال"), ("Statement", "مضيفا")],
    "ووضع له الحد. وقال الوزير إن الأمر انتهى": [("Statement", "قال")],
    "عبّر عن قلقه": [("Statement", "عبّر")],
    "أسفر عن مقتل خمسة وإصابة عشرة": [("Casualty", "مقتل")],
    "استهداف قافلة إغاثية في تعز": [("Attack", "استهداف")],
    "وهو ما نفته الجماعة": [("Statement", "نفت")],
    "ونفاه مصدر أمني": [("Statement", "نفا")],
    "تعرضت شاحنة لإطلاق نار": [("Attack", "إطلاق نار")],
    "لم يصدر عن الوزارة أي تعليق": [("Statement", "تعليق")],
    "دفعت الحكومة بمئات الجنود إلى الحدود": [("Deployment", "دفعت")],
    "تصف الوزارة الخبر بأنه ملفق": [("Statement", "تصف")],
    "خرجوا في مسيرة للمطالبة بتوفير أطباء": [("Protest", "مسيرة"), ("Request", "مطالبة")],
    "عقد الرئيسان جلسة مباحثات موسعة": [("Meeting", "مباحثات")],
    "وكانت المحاكمة قد انطلقت وأرجئت جلسة كانت مقررة": [("Trial", "محاكمة"), ("Trial", "جلسة")],
    "وجاءت الجولة بعد أيام من الهجوم": [("Visit", "جولة"), ("Attack", "هجوم")],
    "حل الرئيس ضيفا على باريس": [("Visit", "حل")],
    "تحدث الرئيس هاتفيا مع المستشار الألماني": [("Call", "تحدث")],
    "وراء الهجوم، متوعدا برد قاس": [("Attack", "هجوم"), ("Threat", "متوعدا")],
    "هاتف الرئيس نظيره، معزيا بالضحايا": [("Call", "هاتف"), ("Statement", "معزيا")],
    "ذكر مسؤول في المستشفى اسم المصاب": [("Statement", "ذكر")],
    "كلف الملك النائب بتسيير الأعمال": [("Appointment", "كلف")],
    "أوقفت الوزارة المدير عن العمل": [("Dismissal", "أوقفت")],
    "أحيل اللواء إلى التقاعد": [("Dismissal", "أحيل")],
    "أصابت مسيرة مستودعا للوقود": [("Attack", "أصابت")],
    "أعلنت الدفاعات الجوية إسقاط أربع مسيرات": [("Statement", "أعلنت"), ("Attack", "إسقاط")],
    "تمديد التهدئة في غزة": [("Ceasefire", "تهدئة")],
    "نشر الجيش منظومات دفاع جوي في المدينة": [("Deployment", "نشر")],
    "عزز الجيش مواقعه على الحدود": [("Deployment", "عزز")],
    "فرقت الشرطة الوقفة": [("Protest", "وقفة")],
    "قطع محتجون الطريق الدولي": [("Protest", "قطع")],
    "ادعت المدعية العامة على الوزير": [("Accusation", "ادعت")],
    "لم تعلق الحركة على الاتهام": [("Statement", "تعلق"), ("Accusation", "اتهام")],
    "علق الاتحاد عضوية البلاد": [("Sanction", "علق")],
    "قطعت تركيا علاقاتها مع إسرائيل": [("Sanction", "قطعت")],
    "انتشلت فرق الإنقاذ ناجين": [("Aid", "انتشلت")],
    "أرسلت تركيا طائرتين محملتين بالخيام": [("Aid", "أرسلت")],
    "وجه رئيس الوزراء بتشكيل لجنة": [("Request", "وجه")],
    "تحبس النيابة سائقين": [("Arrest", "تحبس")],
    "قررت النيابة تجديد حبسهما 15 يوما": [("Arrest", "حبس")],
    "قبل أن توقفه شعبة المعلومات في المطار": [("Arrest", "توقف")],
    "السجن 7 سنوات لوزير سابق": [("Trial", "سجن")],
    "عاقبت محكمة الجنايات المتهم بالسجن المشدد": [("Trial", "عاقبت")],
    "رفضت المحكمة الطعن": [("Trial", "طعن")],
    "فقدت خمسة أشخاص حياتهم": [("Casualty", "فقدت")],
    "خروج قطار عن القضبان": [("Disaster", "خروج")],
    "كارثة قطار العياط": [("Disaster", "كارثة")],
    "فاجعة سمالوط": [("Disaster", "فاجعة")],
    "جرفت السيول عشرات المنازل": [("Disaster", "سيول")],
    "وقع حادث تصادم على الطريق": [("Disaster", "حادث")],
    "أعقبت الزلزال هزة ارتدادية": [("Disaster", "زلزال"), ("Disaster", "هزة")],
    "وضع الرئيس حجر الأساس للمستشفى": [("Opening", "وضع")],
    "وهو ما تنفيه الحركة": [("Statement", "تنفي")],
    "دانت الجامعة العربية الاعتداء": [("Statement", "دانت"), ("Attack", "اعتداء")],
    "حلف الوزراء اليمين": [("Appointment", "حلف")],
    "لجنة الانتخابات تعلن النتائج": [("Statement", "تعلن")],
    "دخلت قوات الجيش المدينة": [("Deployment", "دخلت")],
    "سقوط حافلة في واد": [("Disaster", "سقوط")],
    "المبعوث يحذر من كارثة إنسانية": [("Statement", "يحذر")],
    "تصدت الدفاعات الجوية لثلاث مسيرات": [("Attack", "تصدت")],
    "احتشد الآلاف في الميدان": [("Protest", "احتشد")],
    "ارتطم القطار بالرصيف": [("Disaster", "ارتطم")],
    "هبوط اضطراري في المطار": [("Disaster", "هبوط اضطراري")],
    "وصلت قافلة إغاثية إلى المدينة": [("Aid", "قافلة إغاثية")],
    "استمعت المحكمة إلى الشهود": [("Trial", "استمعت")],
    "كتب الاتحاد في الرسالة التي وجهت إلى الوزير أن الوقت حان": [("Statement", "كتب")],
}
NOT_FOUND = [
    "ونادرا ما تصل الملفات إلى خواتيمها",
    "أخلي سبيله لقاء كفالة مالية",
    "رجل طلب عدم الكشف عن اسمه",
    "إغلاق المعابر ينذر بكارثة",
    "سلم رسالة خطية إلى الملك",
    "وكثيرا ما تتعرض البلاد لزلازل مدمرة",
    "تجرى الانتخابات كل خمس سنوات",
    "قبل وصولها إلى أهدافها",
    "متهم في جريمة قتل",
    "وزارة الاتصالات وتقنية المعلومات",
    "وزارة الخارجية",
    "وغالبا ما تستهدف التفجيرات الأسواق",
    "تصدر المحاكم كل عام عشرات الأحكام بالإعدام",
    "وصل سعر البرميل إلى خمسين دولارا",
    "عبر مطار الكفرة",
    "يذكر أن المصنع قديم",
    "بحسب بيان للوزارة",
    "الأمير فيصل بن خالد",
    "وردت أنباء",
    "حركة فتح",
    "أي هجوم",
    "لم تفقد الشركة مكانتها",
    "يقال في المثل",
    "ضربة جزاء",
    "أحد المصابين",
    "يرفض السكان بشكل قاطع",
    "مركز الملك للإغاثة والأعمال الإنسانية",
]


def triggers(text: str) -> tuple[Trigger, ...]:
    """The triggers of a text."""
    return find_triggers(split(text, vocabulary()))


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    """An event word is found under its type, without what is joined to it."""
    assert [(t.type.value, text[t.start : t.end]) for t in triggers(text)] == FOUND[text]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    """Offices, habits, amounts, names and sources are no events."""
    assert not triggers(text)


def test_classes() -> None:
    """Every class of context that a word asks for has words."""
    asked = {feature.partition(":")[::2] for entry in vocabulary().by_symbol["trigger"] for feature in entry.features}
    places = {
        "near",
        "among",
        "ahead",
        "after",
        "before",
        "not-near",
        "not-close",
        "not-ahead",
        "not-after",
        "not-before",
    }
    classes = {name for place, names in asked if place in places for name in names.split("|")}
    assert not {name for name in classes if not {name, f"of:{name}"} & vocabulary().by_symbol.keys()}


def test_light_verb() -> None:
    """A noun knows the verb that carries it."""
    (trigger,) = triggers("أجرى السفير اتصالا بالوزير")
    assert (trigger.first, trigger.light) == (2, 0)


def test_lemma() -> None:
    """A trigger has its dictionary form, folded."""
    assert [t.lemma for t in triggers("اعتقلته الشرطة قبل محاكمتهما")] == ["اعتقل", "محاكمه"]


@given(st.text(alphabet='التقىأعلن وقبضنفهجومة.،\n\u064b\u0640"', max_size=60))
def test_any_text(text: str) -> None:
    """Whatever the text, triggers lie in it, in order and apart."""
    found = triggers(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.last < b.first for a, b in pairwise(found))
