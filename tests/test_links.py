"""When each event of an article happened, how that is known, and which words say so.

The notation of the texts is that of the fixture `told`.
"""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import timeline
from timeline.arabic.lexicon import load
from timeline.event import Basis, EventType, Modality
from timeline.time.interval import Interval, Relation


def day(month: int, number: int, hour: int = 0) -> datetime:
    """A moment of 2025."""
    return datetime(2025, month, number, hour)


THURSDAY = Interval(day(8, 28), day(8, 29))
FRIDAY = Interval(day(8, 29), day(8, 30))
EVENING = Interval(day(8, 28, 18), day(8, 29))
NIGHT = Interval(day(8, 27, 21), day(8, 28, 3))

CASES = {
    "a date before أن is the saying's": (
        "{Statement قالت} الوزارة اليوم الجمعة إن الوزير عقد {Meeting اجتماعا} مع السفير.",
        [FRIDAY, None],
    ),
    "a date after أن is the thing's that is said": (
        "{Statement قالت} الوزارة إن الوزير عقد {Meeting اجتماعا} مع السفير أمس الخميس.",
        [None, THURSDAY],
    ),
    "a date between commas is the verb's": (
        "{Statement أعلنت} الوزارة، اليوم الجمعة، {Arrest القبض} على اثنين من المشتبه بهم.",
        [FRIDAY, None],
    ),
    "a date in front is the verb's after it": (
        "واليوم الجمعة {Visit وصل} الوزير إلى القاهرة.",
        [FRIDAY],
    ),
    "a relative clause dates the noun before it": (
        "{Statement دان} الوزير {Attack التفجير} الإرهابي الذي وقع في المدينة أمس الخميس.",
        [None, THURSDAY],
    ),
    "a date that ends a relative clause stays in it": (
        "{Statement أعلنت} الوزارة {Arrest القبض} على متهمين ب{Attack التفجير} الذي استهدف السوق، مساء أمس.",
        [None, None, EVENING],
    ),
    "each of two events in a clause has the date that follows it": (
        "ينعقد {Meeting لقاء} اليوم بعد {Attack اشتباكات} عنيفة مساء أمس.",
        [FRIDAY, EVENING],
    ),
    "a length of time dates nothing": (
        "{Statement أعلن} المحافظ الحداد لمدة ثلاثة أيام.",
        [None],
    ),
    "a past verb is not dated by a day to come": (
        "{Statement أعلن} المحافظ الحداد، ووجه بتعطيل الدوام يوم غد السبت.",
        [None],
    ),
    "a day after is the whole next day": (
        "جرى {Meeting اللقاء} أمس الخميس. ويأتي {Visit الوصول} بعد يوم من {Meeting اللقاء}.",
        [THURSDAY, FRIDAY],
    ),
    "a day before, told of the event whose day is not known": (
        "يأتي {Visit الوصول} أمس الخميس بعد يوم من {Call اتصال} هاتفي.",
        [THURSDAY, Interval(day(8, 27), day(8, 28))],
    ),
    "a few days before end before the day": (
        "{Meeting التقى} الوزير نظيره مساء أمس. ويأتي هذا {Meeting اللقاء} بعد أيام قليلة من {Visit زيارة} السفير.",
        [EVENING, Interval(None, day(8, 28))],
    ),
    "after without an amount begins with what it follows": (
        "تأتي {Visit الزيارة} عقب {Meeting الاجتماع} الذي عقد أمس الخميس.",
        [Interval(day(8, 28), None), THURSDAY],
    ),
    "before without an amount ends with what it precedes": (
        "{Call اتصل} الوزير بنظيره قبيل {Meeting الاجتماع} الذي عقد أمس الخميس.",
        [Interval(None, day(8, 29)), THURSDAY],
    ),
    "what is said in a meeting is said when it is": (
        "{Meeting اجتمع} الطرفان أمس الخميس. وخلال {Meeting اللقاء} {Statement أعلن} الوزير دعمه.",
        [THURSDAY, THURSDAY],
    ),
    "a new sentence with a bare قال has no time": (
        "{Meeting اجتمع} الوزير ونظيره أمس الخميس. و{Statement قال} الوزير إن الأمر مهم.",
        [THURSDAY, None],
    ),
    "أضاف has the time of what it adds to": (
        "{Statement قالت} الوزارة أمس الخميس إن الأمر مهم. و{Statement أضافت} أن العمل مستمر.",
        [THURSDAY, THURSDAY],
    ),
    "a participle has the time of the verb that it goes on with": (
        "{Protest تظاهر} العشرات أمس الخميس، {Request مطالبين} برحيله.",
        [THURSDAY, THURSDAY],
    ),
    "what was done on a visit": (
        "{Visit زار} كالن بنغازي أمس الخميس، حيث {Meeting اجتمع} مع القائد.",
        [THURSDAY, THURSDAY],
    ),
    "a pronoun takes the visit up": (
        "يقوم الوزير ب{Visit زيارة} إلى بغداد غدا السبت، {Meeting يلتقي} خلالها عددا من المسؤولين.",
        [Interval(day(8, 30), day(8, 31)), Interval(day(8, 30), day(8, 31))],
    ),
    "the dead have the time of the attack": (
        "وقع {Attack تفجير} في السوق أمس الخميس أسفر عن {Casualty مقتل} خمسة أشخاص.",
        [THURSDAY, THURSDAY],
    ),
    "a visit that came a few days before": (
        "كانت هذه {Visit الزيارة} مهمة إذ سبقتها بأيام قليلة {Meeting جلسة} في القاهرة أمس الخميس.",
        [Interval(day(8, 29), None), THURSDAY],
    ),
    "the dead of the attack that their sentence tells": (
        "{Casualty مقتل} أربعة جنود في {Attack هجوم} شنه مسلحون على قاعدة في الشمال أمس الخميس.",
        [THURSDAY, THURSDAY],
    ),
    "a known event and what came before it": (
        "جرت {Visit الزيارة} أمس الخميس. وسبق {Visit الزيارة} {Call اتصال} هاتفي بين الرئيسين.",
        [THURSDAY, Interval(None, day(8, 29))],
    ),
    "two relations of one event": (
        "تأتي {Visit الزيارة} بعد يومين من {Meeting قمة} طارئة عقدت أمس الخميس، وقبل يوم من {Election انتخابات} عامة.",
        [Interval(day(8, 30), day(8, 31)), THURSDAY, Interval(day(8, 31), day(9, 1))],
    ),
    "a number with a point ends no sentence": (
        "ضرب {Disaster زلزال} بقوة 6.3 درجات شمال البلاد أمس الخميس.",
        [THURSDAY],
    ),
    "since a date gives a begin alone": (
        "{Protest يتظاهر} الأهالي منذ أمس الخميس.",
        [Interval(day(8, 28), None)],
    ),
    "what is told of a day has it": (
        "تعود القضية إلى يوم أمس الخميس، حين خرج المئات في {Protest مسيرة} طويلة.",
        [THURSDAY],
    ),
    "what struck something is dated, not what it struck": (
        "{Statement دان} الوزير {Attack الهجوم} الذي استهدف قافلة {Aid مساعدات} غرب المدينة أمس الخميس.",
        [None, THURSDAY, None],
    ),
    "a noun in front leaves the date to the verb": (
        "وفي إطار {Agreement الاتفاق}، تبادل الطرفان أمس الخميس 64 أسيرا.",
        [None],
    ),
    "the noun that governs another one has the date": (
        "أفضت الجهود إلى {Agreement توقيع} اتفاق {Ceasefire التهدئة} في مسقط أمس الخميس.",
        [THURSDAY, None],
    ),
    "what is announced is not dated by the announcement": (
        "رحب السفير ب{Statement إعلان} {Ceasefire الهدنة} في غزة أمس الخميس.",
        [THURSDAY, None],
    ),
    "each noun of a chain leaves the date to the one before it": (
        "تساءل الناس عن {Statement إعلان} {Agreement توقيع} اتفاق {Ceasefire الهدنة} في مسقط أمس الخميس.",
        [THURSDAY, None, None],
    ),
    "a date that a bare noun governs is its own": (
        "رحب السفير ب{Statement إعلان} {Ceasefire هدنة} الخميس.",
        [None, THURSDAY],
    ),
    "a preposition ends a chain of nouns": (
        "جاء ذلك خلال {Statement إعلان} عن {Ceasefire الهدنة} في غزة أمس الخميس.",
        [None, THURSDAY],
    ),
    "what is reported had happened before": (
        "جاء ذلك بعد {Statement إعلان} {Casualty مقتل} خمسة جنود أمس الخميس.",
        [None, THURSDAY],
    ),
    "who condemns an attack does not take its date": (
        "تضمن البيان {Statement إدانة} {Attack الهجوم} على السوق أمس الخميس.",
        [None, THURSDAY],
    ),
    "what is agreed on comes after": (
        "وكان الطرفان قد {Agreement وافقا} أمس الخميس على {Ceasefire هدنة} جديدة.",
        [THURSDAY, Interval(day(8, 28), None)],
    ),
    "what something ends with comes after it": (
        "عرفت المدينة أمس الخميس {Protest احتجاجات} انتهت ب{Trial إدانة} ثلاثة أشخاص.",
        [THURSDAY, Interval(day(8, 28), None)],
    ),
    "what a protest calls for is said in it": (
        "خرج المئات أمس الخميس في {Protest مسيرة} لل{Request مطالبة} بتوفير أطباء.",
        [THURSDAY, THURSDAY],
    ),
    "a day to come bounds nothing that is past": (
        "{Statement أعلن} الوزير تأهيل المستشفى قبل يوم غد السبت.",
        [None],
    ),
    "a known pair's earlier act is not of the meeting just told": (
        "{Meeting اجتمع} الطرفان أمس الخميس. وكان الطرفان قد {Agreement وقعا} إعلانا في أنقرة.",
        [THURSDAY, None],
    ),
    "an entry of a live page is at its time, be it told by a noun": (
        "10:45\n{Opening انطلاق} أعمال المعرض بحضور سبعة رؤساء.\n\n11:30\n{Statement أعلن} الوزير دعمه.\n",
        [
            Interval(day(8, 29, 10).replace(minute=45), day(8, 29, 10).replace(minute=46)),
            Interval(day(8, 29, 11).replace(minute=30), day(8, 29, 11).replace(minute=31)),
        ],
    ),
    "a noun that only names a place leaves the date to the verb": (
        "{Visit وصل} الوزير إلى موقع {Disaster الحادث} مساء أمس.",
        [EVENING, None],
    ),
    "what a comma sets off is the verb's": (
        "{Visit وصل} الوزير بعد {Attack الهجوم} على السوق، عقب {Meeting الاجتماع} الذي عقد أمس الخميس.",
        [Interval(day(8, 28), None), None, THURSDAY],
    ),
    "a definite participle takes the date with its noun": (
        "{Statement أعلن} الوزير مراجعة العقود الموقعة في جدة أمس الخميس.",
        [None],
    ),
    "the noun of a definite participle has the date": (
        "{Statement أعلن} الوزير تأجيل {Meeting القمة} المقررة اليوم الجمعة.",
        [None, FRIDAY],
    ),
    "what is put off to a day is on that day": (
        "قررت المحكمة تأجيل {Trial الجلسة} إلى يوم غد السبت.",
        [Interval(day(8, 30), day(8, 31))],
    ),
    "the day since which nothing of the kind was dates nothing": (
        "{Statement أعلن} المدير وصول سفينة في {Visit زيارة} هي الأولى من نوعها منذ عام 2019.",
        [None, None],
    ),
    "then is when what was told last was": (
        "{Meeting التقى} الوزير نظيره أمس الخميس. و{Statement قال} السفير حينها إن الأمر مهم.",
        [THURSDAY, THURSDAY],
    ),
    "before that is before what was told last": (
        "{Visit وصل} الوزير أمس الخميس، و{Call اتصل} بنظيره قبل ذلك بيومين.",
        [THURSDAY, Interval(day(8, 26), day(8, 27))],
    ),
    "who says something in a call says it when it is": (
        "تلقى الوزير أمس الخميس {Call اتصالا} من نظيره، {Statement أعلن} فيه دعمه.",
        [THURSDAY, THURSDAY],
    ),
    "a visit of which one day is told": (
        "{Opening افتتاح} السفارة أمس الخميس خلال {Visit زيارة} رسمية إلى عدن.",
        [THURSDAY, THURSDAY],
    ),
    "a single stamp with its date is the whole article's": (
        "29 أغسطس 2025 - 19:05\n\n{Statement أعلن} الوزير دعمه.\n",
        [None],
    ),
    "who dies later of an attack did not die in it": (
        "وقع {Attack تفجير} أمس الخميس. و{Statement أعلن} المستشفى {Casualty وفاة} جريح متأثرا بجراحه.",
        [THURSDAY, None, None],
    ),
    "two nouns of one date": (
        "وأحصى المرصد {Attack غارات} التحالف و{Attack ضرباته} الصاروخية منذ أمس الخميس.",
        [Interval(day(8, 28), None), Interval(day(8, 28), None)],
    ),
    "minutes after something of a day are in that day": (
        "{Protest تظاهر} العشرات بعد دقائق من {Trial النطق} بالحكم أمس الخميس.",
        [THURSDAY, THURSDAY],
    ),
    "the day after what is named": (
        "{Visit زار} الوزير الفندق في اليوم التالي ل{Disaster لحريق} الذي اندلع ليلة أمس الخميس.",
        [FRIDAY, Interval(day(8, 28, 21), day(8, 29, 3))],
    ),
    "a further happening has its own date": (
        "{Arrest اعتقل} الرجل بعد يوم من {Disaster الكارثة}، ثم أفرج عنه بكفالة أمس الخميس.",
        [None, None],
    ),
    "a year that something is for or about dates nothing": (
        "{Statement أوصى} المجلس بتوزيع أرباح عن عام 2024. ويناقش {Meeting الاجتماع} البيانات المالية للعام الماضي.",
        [None, None],
    ),
    "what had been done is no event and keeps its date": (
        "{Statement أعلنت} الشركة كسب قضية كانت قد رفعتها أمس الخميس.",
        [None],
    ),
    "a comma behind a bracket ends a clause": (
        "وينتهي التداول يوم الخميس 28 آب (أغسطس)، وسوف {Statement يعلن} التاريخ.",
        [None],
    ),
    "months after what a saying is about are of that": (
        "{Statement أعلنت} الغرفة عن فائض بلغ 40 مليونا في بداية هذا العام.",
        [None],
    ),
    "a date in parentheses is not of what follows them": (
        "ينظم الاتحاد معرض تونس (اليوم الجمعة) و{Meeting ملتقى} النحت.",
        [None],
    ),
    "a statement in a document that is issued on a day": (
        "و{Statement قال} بيان صادر عن المكتب أمس الخميس إن الأمر مهم.",
        [THURSDAY],
    ),
    "what somebody was doing says when": (
        "{Statement قالت} الوزارة إنه {Casualty قتل} في غارة بينما كان يتنقل في سيارة أمس الخميس.",
        [None, THURSDAY],
    ),
    "a source has not spoken when what it tells happened": (
        "وصعد الذهب أمس الخميس بحسب ما {Statement أعلن} مصدر في السوق.",
        [None],
    ),
    "a verb after a comma takes the date from the noun in front": (
        "وبعد أن غادر الوفد {Meeting الاجتماع}، فتحت المصارف صباح أمس الخميس.",
        [None],
    ),
    "who speaks before judges speaks at the hearing": (
        "بدأت {Trial محاكمة} ستة متهمين أمس الخميس. و{Statement قال} أحدهم أمام المحكمة إنه بريء.",
        [THURSDAY, THURSDAY],
    ),
    "deaths add up from a day on": (
        "ونزاع {Casualty قتل} فيه الآلاف منذ عام 2014.",
        [Interval(datetime(2014, 1, 1), None)],
    ),
    "what is quoted is not dated by who says it": (
        "{Statement قال} المدير «قراءة المؤشر اليوم الجمعة تدل على ركود».",
        [None],
    ),
    "what a visit is begun with has the date": (
        "استهل الوزير {Visit جولته} أمس الخميس ب{Visit زيارة} إلى الدوحة.",
        [None, THURSDAY],
    ),
    "a signing beside a meeting of today": (
        "وعلى هامش {Meeting اجتماع} اليوم الجمعة {Agreement توقيع} العقد.",
        [FRIDAY, FRIDAY],
    ),
    "a further act on the occasion": (
        "{Visit زار} كالن بنغازي أمس الخميس، حيث {Meeting اجتمع} مع القائد و{Call اتصل} بالوزير.",
        [THURSDAY, THURSDAY, THURSDAY],
    ),
    "what came after a day in the past is counted from it": (
        "{Visit زار} المدينة في مايو 2021، قبل أن {Visit يغادرها} بعد عامين.",
        [Interval(datetime(2021, 5, 1), datetime(2021, 6, 1)), Interval(datetime(2023, 1, 1), datetime(2024, 1, 1))],
    ),
    "who is put in an office when another leaves it": (
        "{Dismissal أقال} الوزير المدير أمس الخميس، و{Appointment عين} نائبه خلفا له.",
        [THURSDAY, THURSDAY],
    ),
    "what a document says is dated by when it went out": (
        "و{Statement أعلنت} الحركة مسؤوليتها عن {Attack الهجوم} في بيان بثته الإذاعة أمس الخميس.",
        [THURSDAY, None],
    ),
    "who claims a known attack claims it then": (
        "وكان التنظيم قد {Statement أعلن} {Attack الهجوم} أمس الخميس.",
        [THURSDAY, None],
    ),
    "a day of what is no event is that of what happened there": (
        "وصعد الوزير إلى الجبل أمس الخميس، حيث ترأس {Meeting اجتماعا} للخلية.",
        [THURSDAY],
    ),
    "who speaks to those gathered speaks where they meet": (
        "و{Meeting التأمت} اللجنة أمس الخميس برئاسة جيفرسون الذي {Statement أبلغ} الحاضرين موقفه.",
        [THURSDAY, THURSDAY],
    ),
    "what is settled is so when it is signed": (
        "وتنفيذا ل{Agreement اتفاق} {Agreement وقعته} الحكومة أمس الخميس تبدأ العودة.",
        [THURSDAY, THURSDAY],
    ),
    "a further act on a visit": (
        "وقام الأمير أمس الخميس ب{Visit زيارة}، {Meeting التقى} خلالها الأهالي و{Aid سلم} الأسر خياما.",
        [THURSDAY, THURSDAY, THURSDAY],
    ),
    "a pronoun with the course of a happening stands for it": (
        "بدأ {Protest الاعتصام} أمس الخميس وانتهى ب{Agreement توقيع} العقد بعد يوم من انطلاقه.",
        [THURSDAY, FRIDAY],
    ),
    "an amount that what is past counts from what was told last": (
        "{Visit وصل} الوزير إلى المدينة أمس الخميس. وبعد ساعات {Attack هاجم} مسلحون قرية.",
        [THURSDAY, Interval(day(8, 28), None)],
    ),
    "a day after a verb that a pronoun takes up": (
        "و{Dismissal استقال} المدير أمس الخميس، وبعدها بيوم {Dismissal أقالت} الوزارة نائبه.",
        [THURSDAY, FRIDAY],
    ),
    "an amount after what was told with its own date": (
        "{Visit وصل} الوزير أمس الخميس، و{Visit غادر} بعد يوم واحد إلى بغداد.",
        [THURSDAY, FRIDAY],
    ),
    "days count from the day on which a night begins": (
        "ووقع {Attack الهجوم} ليلة الأربعاء، و{Arrest اعتقل} الفاعل بعد يومين من {Attack الهجوم}.",
        [NIGHT, FRIDAY],
    ),
    "a meeting that a guest heads where he came": (
        "و{Visit وصل} الوزير أمس الخميس إلى البصرة، حيث ترأس {Meeting اجتماعا} للخلية.",
        [THURSDAY, THURSDAY],
    ),
    "what people who gather also demand": (
        "و{Protest تظاهر} العمال أمس الخميس أمام المصنع، و{Request طالبوا} بصرف أجورهم.",
        [THURSDAY, THURSDAY],
    ),
    "what is done under an agreement comes after it": (
        "وأنهى الطرفان القتال ب{Agreement اتفاق} أمس الخميس، و{Deployment انتشرت} بموجبه قوة محلية.",
        [THURSDAY, Interval(day(8, 28), None)],
    ),
    "a contrast does not tell of the plan before it": (
        "ومن المتوقع أن تبدأ {Visit الزيارة} غدا السبت، غير أن الحركة {Threat هددت} بها، {Accusation متهمة} خصما.",
        [Interval(day(8, 30), day(8, 31)), None, None],
    ),
    "a date of what is done to a known happening": (
        "و{Statement أدانت} الحكومة {Attack الهجوم} أمس الخميس.",
        [THURSDAY, None],
    ),
    "a date of a part of an agreement": (
        "وتبدأ المرحلة الثانية من {Agreement الاتفاق} غدا السبت.",
        [None],
    ),
    "a truce is as old as its announcement": (
        "والتزم الحزب ب{Ceasefire الهدنة} التي {Statement أعلنت} أمس الخميس.",
        [THURSDAY, THURSDAY],
    ),
    "a noun in ة is no verb that و joins": (
        "وتوصل الجيران إلى {Agreement اتفاق} رعاه أعيان وقادة محليون خلال {Meeting اجتماع} عقد أمس الخميس.",
        [THURSDAY, THURSDAY],
    ),
    "what began as a relative clause without a pronoun says": (
        "تمت السيطرة على {Disaster حريق} كان قد شب أمس الخميس.",
        [THURSDAY],
    ),
    "the day after a happening began": (
        "و{Visit زار} الوزير المدينة في اليوم التالي لاندلاع {Attack مواجهات} عنيفة أمس الخميس.",
        [FRIDAY, THURSDAY],
    ),
    "whom somebody travels to see": (
        "ومن المنتظر أن {Visit وصل} الوزير أمس الخميس إلى بغداد ل{Meeting لقاء} نظيره.",
        [THURSDAY, THURSDAY],
    ),
    "an afternoon beside a preposition is no amount": (
        "عاد الهدوء إثر {Deployment انتشار} القوات، بعد ظهر أمس الخميس، على مداخل المدينة.",
        [Interval(day(8, 28, 12), day(8, 28, 18))],
    ),
    "a new noun right after a date is what its verb tells": (
        "وشهد الميناء أمس الخميس {Attack هجوما} عنيفا.",
        [THURSDAY],
    ),
    "what ends on a day was before it": (
        "اختتم الوزير أمس الخميس {Visit زيارة} طويلة.",
        [None],
    ),
    "what is said of days to come is said before them": (
        "و{Statement قال} الوزير أمس الخميس إن الأمر انتهى، {Statement معلنين} استعداده لجولة أخرى الشهر المقبل.",
        [THURSDAY, THURSDAY],
    ),
    "an ordinal tells of the last of a kind": (
        "وسيرت الهيئة قافلة {Aid مساعدات} هي الثامنة منذ بدء {Ceasefire الهدنة} أمس الخميس.",
        [None, THURSDAY],
    ),
    "an amount that counts from a failed meeting": (
        "و{Protest تظاهر} العمال بعد يوم من فشل {Meeting- لقاء} جمعهم بالإدارة أمس الخميس.",
        [FRIDAY, THURSDAY],
    ),
    "what one and another do in what stands in front": (
        "وخلال {Trial جلسة} أمس الخميس، {Request طالبوا} بالعفو، بينما {Request طالبوا} بالحكم.",
        [THURSDAY, THURSDAY, THURSDAY],
    ),
    "the first visit that a guest is received on": (
        "و{Meeting التقى} الوزير أمس الخميس رئيس الوفد الزائر فى أول {Visit زيارة} له.",
        [THURSDAY, THURSDAY],
    ),
    "an amount behind the happening that it counts from": (
        "و{Visit وصل} الوفد قبل {Meeting القمة} بيومين، وهي عقدت يوم السبت 30 أغسطس.",
        [THURSDAY, Interval(day(8, 30), day(8, 31))],
    ),
    "what is summed up is what was told last": (
        "و{Statement قالت} الوزارة إنها {Deployment انتشرت}، وذلك بعد {Attack هجوم} أمس الخميس.",
        [None, Interval(day(8, 28), None), THURSDAY],
    ),
    "the worst since others died": (
        "وهذا أسوأ {Attack هجوم} منذ أن {Casualty قتل} خمسون شخصا في عام 2013.",
        [None, Interval(datetime(2013, 1, 1), datetime(2014, 1, 1))],
    ),
    "what is past is not counted from publication": (
        "واندلعت {Attack اشتباكات} فجر أمس الخميس، ثم توقفت بعد ثلاث ساعات، ما أدى إلى {Casualty مقتل} أربعة.",
        [Interval(day(8, 28, 3), day(8, 28, 6)), Interval(day(8, 28, 3), day(8, 28, 6))],
    ),
    "what is told of the happening in front stays apart": (
        "وعقب {Attack الهجوم} الذي وقع أمس الخميس، أعلنت السلطات {Sanction حظرا} للتجول، و{Deployment انتشرت} قواتها.",
        [THURSDAY, Interval(day(8, 28), None), Interval(day(8, 28), None)],
    ),
    "an amount after what is told of a date": (
        "وتعود القضية إلى أغسطس 2024، عندما {Arrest اعتقل} المدير، ثم {Trial حكمت} عليه المحكمة بعد ستة أشهر.",
        [
            Interval(datetime(2024, 8, 1), datetime(2024, 9, 1)),
            Interval(datetime(2025, 2, 1), datetime(2025, 3, 1)),
        ],
    ),
    "the day after is a day after": (
        "و{Statement قال} الرئيس غداة فوزه في {Election الانتخابات} التي جرت أمس الخميس إن الأمر انتهى.",
        [FRIDAY, THURSDAY],
    ),
    "what is summed up still goes on with what was said": (
        (
            "و{Statement قال} الوزير أمس الخميس إن الأمر انتهى، و{Statement أضافت} ذلك الوزارة، وذلك بعد {Opening "
            "افتتاح} السفارة."
        ),
        [THURSDAY, THURSDAY, Interval(None, day(8, 29))],
    ),
    "the feast that a noun is of": (
        "و{Statement قال} الوزير إن فرحة عيد الفطر عمت البلاد.",
        [None],
    ),
    "a feast behind the name of a city": (
        "و{Visit وصل} الوزير إلى بغداد عيد العمال.",
        [Interval(day(5, 1), day(5, 2))],
    ),
    "the days of a feast": (
        "و{Visit زار} الوزير المدينة خلال أيام عيد الفطر.",
        [Interval(day(3, 30), day(3, 31))],
    ),
    "so much of what is given": (
        "وأعلنت اللجنة أنها جلبت أمس الخميس 300 طن من {Aid المساعدات} إلى المدينة.",
        [THURSDAY],
    ),
    "hours that count from what was told are counted from all of it": (
        "و{Protest تظاهر} العمال صباح أمس الخميس. و{Visit غادر} الوزير بعد ساعتين إلى بغداد.",
        [Interval(day(8, 28, 6), day(8, 28, 12)), Interval(day(8, 28, 8), day(8, 28, 14))],
    ),
    "what both sides will do is not done where they meet": (
        "{Meeting التقى} الوزير نظيره أمس الخميس. وقال إن البلدين {Agreement سيوقعان} العقد.",
        [THURSDAY, None],
    ),
    "a clock of what a happening begins with is of its day": (
        "ووقع {Attack الهجوم} مساء أمس الخميس. وبدأ {Attack الهجوم} ب{Attack تفجير} سيارة عند الساعة السابعة مساء.",
        [EVENING, Interval(day(8, 28, 19), day(8, 28, 20))],
    ),
    "what people died of was when they died": (
        "{Casualty قتل} عشرة أشخاص أمس الخميس ب{Disaster انفجار} في الميناء.",
        [THURSDAY, THURSDAY],
    ),
    "a name that begins like a conjunction opens no clause": (
        "و{Statement نفى} رئيس الجهاز فتحي علي، في تصريحات للصحافة مساء أمس الخميس، أي صلة ب{Attack الهجوم}.",
        [EVENING, None],
    ),
    "what follows from أما is not of the clause before": (
        "أما الوزير، الذي {Visit تفقد} القاعة أمس الخميس، فلم {Statement يعلق} على الأمر.",
        [THURSDAY, None],
    ),
    "what happens beside a summit whose place and day are told": (
        "وعلى هامش {Meeting القمة} المنعقدة في مدريد أمس الخميس، {Meeting التقى} الوزير نظيره.",
        [THURSDAY, THURSDAY],
    ),
    "the day that is named for what is to come": (
        "وحدد القاضي الخامس من أكتوبر المقبل موعدا لل{Trial جلسة} الثانية.",
        [Interval(day(10, 5), day(10, 6))],
    ),
    "hours from all that was told": (
        "و{Deployment انتشرت} القوات ظهر أمس الخميس. وبعد ساعات من ذلك، أعيد {Opening فتح} الطريق.",
        [Interval(day(8, 28, 12), day(8, 28, 15)), Interval(day(8, 28, 12), None)],
    ),
    "who arrives is welcomed as he does": (
        "و{Visit وصل} المبعوث مساء أمس الخميس، وكان في {Meeting استقبال}ه السفير.",
        [EVENING, EVENING],
    ),
    "when they were let go is not when they were seized": (
        "و{Protest تظاهر} المئات أمس الخميس، كما {Arrest اعتقلت} الشرطة تسعة أفرج عنهم بعد ثلاث ساعات.",
        [THURSDAY, None],
    ),
    "before the end of a month is before the month is over": (
        "و{Statement قال} الوزير إن الرئيس لن {Visit يزور} باريس قبل نهاية الشهر.",
        [None, Interval(None, day(9, 1))],
    ),
    "in what they died is when they died": (
        "وفي {Disaster حادث} آخر، {Casualty قتل} جندي مساء أمس الخميس في {Attack إطلاق نار} على حاجز.",
        [EVENING, EVENING, EVENING],
    ),
    "when something is discussed is not when it happens": (
        "ويناقش المجلس غدا فرض {Sanction عقوبات} على قادة الجماعة.",
        [None],
    ),
}


@pytest.mark.parametrize(("text", "times"), CASES.values(), ids=CASES)
def test_times(told, text, times):
    """The events of a text have these times, in the order of the text."""
    assert [event.when for event in told(text, published="2025-08-29")] == times


RUNNING = {
    "the year of what somebody is accused of": (
        "اتهم النائب الوزير بتلقي رشوة خلال عام 2023.",
        "اتهم",
        None,
    ),
    "what a clause dates between a preposition and its date": (
        "قرر المجلس تعليق عضوية البلاد بعد الانقلاب الذي وقع في 26 يوليو.",
        "تعليق عضوية",
        None,
    ),
    "what else is done where people meet": (
        "اجتمع مجلس الوزراء أمس وأقال محافظ البنك المركزي.",
        "أقال",
        THURSDAY,
    ),
    "since something that is no event": (
        "منذ اندلاع الحرب في 15 أبريل 2023 قتل عشرات الآلاف.",
        "قتل",
        Interval(datetime(2023, 4, 15), None),
    ),
    "after something that is no event": (
        "وزار الوزير دمشق بعد سقوط النظام في ديسمبر 2024.",
        "زار",
        Interval(datetime(2024, 12, 1), None),
    ),
    "before something that is no event": (
        "واعتقلت السلطات الكاتب قبل اندلاع الحرب عام 2011.",
        "اعتقلت",
        Interval(None, datetime(2012, 1, 1)),
    ),
    "the main verb after what is told of an occasion in front": (
        "وبعد يومين من الاجتماع الذي عقد الاثنين في جنيف أعلن الوزير الأمر.",
        "أعلن",
        Interval(day(8, 27), day(8, 28)),
    ),
    "a week before what is still to come": (
        "قبل أسبوع من الانتخابات المقررة في 7 سبتمبر، اعتقلت السلطات مرشحا معارضا.",
        "اعتقلت",
        Interval(day(8, 25), day(9, 1)),
    ),
    "after an occasion whose day is told": (
        "عقب لقائه الرئيس أمس، قال المبعوث إن الأمر انتهى.",
        "قال",
        Interval(day(8, 28), None),
    ),
    "a weekday of what came to pass after what was told": (
        "كان الرئيس قد أقال في مايو الماضي قائد الجيش قبل أن يعينه الأربعاء مستشارا.",
        "يعين",
        Interval(day(8, 27), day(8, 28)),
    ),
    "what is brought is given on arrival": (
        "وصلت إلى المطار الاثنين طائرة تحمل 30 طنا من المساعدات الطبية.",
        "مساعدات",
        Interval(day(8, 25), day(8, 26)),
    ),
    "what is sent off is given when it leaves": (
        "تنطلق غدا قافلة برية تحمل 40 طنا من المساعدات الغذائية إلى تعز.",
        "مساعدات",
        Interval(day(8, 30), day(8, 31)),
    ),
    "the dead whom somebody denies died of nothing that was told": (
        "هاجم مسلحون المعبر أمس الخميس. ونفى آمر اللواء سقوط قتلى في صفوف قواته.",
        "قتلى",
        None,
    ),
    "who is appointed by what is decided is so then": (
        "وافق المجلس أمس الخميس على إنشاء الهيئة وتعيين سامي خليل رئيسا لها.",
        "تعيين",
        THURSDAY,
    ),
    "what a ruling says is said when it is issued": (
        "واتهم القرار الظني الصادر في أبريل الماضي الرجل بالسرقة.",
        "اتهم",
        Interval(day(4, 1), day(5, 1)),
    ),
    "a day that is named for something is to come": (
        "وحدد القاضي 4 سبتمبر موعدا للجلسة الثانية.",
        "جلسة",
        Interval(day(9, 4), day(9, 5)),
    ),
}


@pytest.mark.parametrize(("text", "word", "when"), RUNNING.values(), ids=RUNNING)
def test_times_of_running_text(text, word, when):
    """The event that a word names has this time."""
    (event,) = (e for e in timeline.extract(text, published="2025-08-29") if e.mentions[0].text == word)
    assert event.when == when


def test_the_article_s_own_date_is_nobody_s(told):
    """Where no words date an event, publication does not either."""
    (event,) = told("{Meeting التقى} الوزير نظيره.", published="2025-08-29")
    assert (event.when, event.basis, event.links) == (None, Basis.NONE, ())


def test_live_blog_stamps(told):
    """A clock time alone on its line is the time of what its entry tells, not of what that is about."""
    told_at = told(
        "22:05\n{Statement أعلن} المدير عدد الجرحى.\n\n21:40\n{Statement دان} السفير {Attack الهجوم}.\n",
        published="2025-08-29",
    )
    stamped = [event.when and event.when.begin for event in told_at]
    assert stamped == [day(8, 29, 22).replace(minute=5), day(8, 29, 21).replace(minute=40), None]


def test_live_blog_reports(told):
    """What an entry reports is not of its stamp: what is announced, or so long after something."""
    told_at = told(
        "22:05\nالوسيط {Statement يعلن} التوصل إلى {Agreement اتفاق}.\n\n"
        "19:50\nالمتحدث: {Arrest أوقفنا} اثنين بعد ساعة من {Attack الهجوم}.\n\n"
        "18:40\nوقع {Attack الهجوم} على المحطة عند الساعة 18:35.\n",
        published="2025-08-29",
    )
    times = [event.when and event.when.begin for event in told_at]
    assert times[0] == day(8, 29, 22).replace(minute=5)
    assert times[1] != times[0] or told_at[1].when.end is None
    assert times[2] == day(8, 29, 19).replace(minute=35)
    assert times[-1] == day(8, 29, 18).replace(minute=35)


def test_a_dateline_dates_nothing(told):
    """A date beside a place at the head of a line is the article's own."""
    (event,) = told("القاهرة – 29 أغسطس 2025 (وكالات) – {Statement قالت} الوزارة إن الأمر مهم.", published="2025-08-29")
    assert event.when is None


def test_a_masthead_with_a_day_dates_nothing(told):
    """A name in brackets between the place and the text is who tells it, though it says today."""
    (event,) = told("مقديشو (موقع الصومال اليوم) – {Casualty قتل} عشرة أشخاص.", published="2025-08-29")
    assert event.when is None


def test_stamps_on_the_line(told):
    """A stamp may stand on the line that it dates."""
    (event,) = told("22:05 | {Statement أعلن} المدير عدد الجرحى.\n", published="2025-08-29")
    assert event.when is not None
    assert event.when.begin == datetime(2025, 8, 29, 22, 5)


def test_what_somebody_is_accused_of_is_past():
    """Though it may not be so, it was then if it was."""
    text = "اتهم القائد الجيش بقصف سوق في مدينة نيالا صباح أمس الخميس."
    accusation, attack = sorted(timeline.extract(text, published="2025-08-29"), key=lambda e: e.mentions[0].start)
    assert (accusation.type, accusation.when) == (EventType.ACCUSATION, None)
    assert (attack.type, attack.modality) == (EventType.ATTACK, Modality.POSSIBLE)
    assert attack.when == Interval(day(8, 28, 6), day(8, 28, 12))


def test_a_clock_alone_is_of_the_known_day(told):
    """A time on the clock refines the day that another mention gives, and is no contradiction of it."""
    (quake,) = told(
        "ضرب {Disaster زلزال} قوي المدينة مساء أمس الخميس. وقعت {Disaster الزلزال} في الساعة 21:48.",
        published="2025-08-29",
    )
    assert quake.when == Interval(day(8, 28, 21).replace(minute=48), day(8, 28, 21).replace(minute=49))
    assert quake.conflicts == ()
    assert quake.links[-1].interval == quake.when


def test_a_clock_in_a_night(told):
    """A small hour of a night that another mention gives is of the next day, as the night then is."""
    (quake,) = told(
        "ضرب {Disaster زلزال} قوي المدينة ليل الأربعاء. وقعت {Disaster الزلزال} في الساعة 1:30.",
        published="2025-08-29",
    )
    assert quake.when == Interval(day(8, 28, 1).replace(minute=30), day(8, 28, 1).replace(minute=31))


def test_links_show_the_words(told):
    """A link spans the words that give it and names the other event."""
    text = "تأتي {Visit الزيارة} بعد يومين من {Meeting الاجتماع} الذي عقد أمس الخميس."
    visit, meeting = told(text, published="2025-08-29")
    (link,) = visit.links
    assert (link.relation, link.anchor, link.text) == (Relation.AFTER, meeting.id, "بعد يومين من الاجتماع")
    assert (visit.basis, meeting.basis) == (Basis.RELATIVE, Basis.EXPLICIT)
    assert meeting.links[0].text == "أمس الخميس"


WORDS = st.sampled_from(
    [entry.form for entry in load("relations")]
    + ["{Meeting لقاء}", "{Meeting التقى}", "{Visit الزيارة}", "{Statement قال}", "{Attack هجوم}", "{Casualty قتلى}"]
    + ["[agent حسن رشاد]", "أمس الخميس", "22:05", "يوم", "ثلاثة أيام", "،", ".", "\n", "\n\n", "(", '"']
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marked=st.lists(WORDS, max_size=60).map(" ".join))
def test_any_order_of_words(told, marked):
    """Whatever words meet, every mention is of one event, and every link names an event of the article."""
    found = told(marked, published="2025-08-29")
    ids = [event.id for event in found]
    assert len(ids) == len(set(ids))
    assert sum(len(event.mentions) for event in found) == marked.count("{")
    assert all(link.anchor in ids for event in found for link in event.links if link.anchor is not None)
    assert all((event.when is None) == (event.basis is Basis.NONE) for event in found)
    assert all(event.links for event in found if event.when is not None)
