"""Which mentions of an article are one happening; the notation of the texts is that of the fixture `told`."""

from datetime import datetime

import pytest

import timeline
from timeline.event import EventType
from timeline.time.interval import Interval

CASES = {
    "a verb that tells what was taken for known": (
        (
            "ندد الحزب ب{Visit الزيارة} التي قام بها [agent كالن]. وفي أغسطس {Visit زار} [agent إبراهيم كالن] "
            "[counterpart خليفة حفتر] في المدينة."
        ),
        [["زيارة", "زار"]],
    ),
    "a noun that is known by what it is of": (
        "طلب الزوي إعادة {Opening فتح} [patient القنصلية]. وندد نائب ب{Opening فتح} [patient القنصلية] قريبا.",
        [["فتح", "فتح"]],
    ),
    "a headline of one, told again as many": (
        "{Attack هجوم} على ميناء سواكن\nقصفت مسيرات الميناء فجر الثلاثاء في {Attack غارات} عنيفة.",
        [["هجوم", "غارات"]],
    ),
    "a fight is no strike": (
        "وقع {Attack هجوم} على السوق. وخشيت المدينة أن يمتد {Attack القتال} إليها.",
        [["هجوم"], ["قتال"]],
    ),
    "a count of what was just told": (
        "قصفت مسيرات الميناء في {Attack غارة} عنيفة، لتكون بذلك ثالث {Attack ضربة} في أسبوع.",
        [["غارة", "ضربة"]],
    ),
    "what is still to come is not what was": (
        (
            "قضت المحكمة ب{Trial السجن} أمس، وأرجأت {Trial النظر} في قضية ثلاثة إلى يوم 5 أكتوبر المقبل. وأضاف المجلس "
            "أن {Trial السجن} قابل للطعن."
        ),
        [["سجن", "سجن"], ["نظر"]],
    ),
    "another time of the same": (
        "{Call اتصل} [agent كيزر] بالشرطة. وكرر {Call الاتصال} بعد منتصف الليل.",
        [["اتصل"], ["اتصال"]],
    ),
    "an aftershock is no quake before it": (
        "ضرب {Disaster زلزال} المدينة أمس. ووقعت {Disaster هزة} ارتدادية قوية.",
        [["زلزال"], ["هزة"]],
    ),
    "who is seized after others is another": (
        "أوقفت الشرطة اثنين في {Arrest حبس} احتياطي بعد ساعات من {Arrest القبض} على ثالث.",
        [["حبس"], ["قبض"]],
    ),
    "who dies later dies for himself": (
        (
            "أسفر {Attack الهجوم} عن {Casualty مقتل} خمسة أشخاص. وأعلن المستشفى {Casualty وفاة} ثلاثة من المصابين "
            "متأثرين بجراحهم."
        ),
        [["هجوم"], ["مقتل"], ["وفاة"]],
    ),
    "what is to come is not what was done": (
        (
            "{Meeting التقى} [agent حسن رشاد] [counterpart إبراهيم كالن] أمس. ومن المقرر أن تعقد {Meeting المشاورات} "
            "بين الجانبين يوم 20 سبتمبر المقبل."
        ),
        [["التقى"], ["مشاورات"]],
    ),
    "a definite noun takes up what was told": (
        "{Meeting التقى} [agent حسن رشاد] [counterpart إبراهيم كالن] في القاهرة. وجاء {Meeting اللقاء} في وقت حساس.",
        [["التقى", "لقاء"]],
    ),
    "a verb and the noun of its own clause": (
        "{Meeting التقى} [agent حسن رشاد] [counterpart إبراهيم كالن] في {Meeting اجتماع} طويل.",
        [["التقى", "اجتماع"]],
    ),
    "spellings of one name": (
        (
            "{Meeting التقى} [agent إبراهيم قالين] [counterpart خليفة حفتر] أمس. ويعكس {Meeting لقاء} [agent حفتر] "
            "و[counterpart كالين] تطورا."
        ),
        [["التقى", "لقاء"]],
    ),
    "other people meet in another meeting": (
        (
            "{Meeting التقى} [agent حسن رشاد] [counterpart إبراهيم كالن] أمس. و{Meeting التقى} [agent حسن رشاد] "
            "[counterpart خليفة حفتر] في بنغازي."
        ),
        [["التقى"], ["التقى"]],
    ),
    "a family name does not make two people one": (
        (
            "{Meeting التقى} [agent صدام حفتر] [counterpart سركان كرمانلي] أمس. و{Meeting التقى} [agent خليفة حفتر] "
            "[counterpart إبراهيم كالن] في بنغازي."
        ),
        [["التقى"], ["التقى"]],
    ),
    "a title takes up the name that it stood beside": (
        (
            "{Visit زيارة} رئيس المخابرات المصرية اللواء [agent حسن رشاد] إلى بنغازي مهمة. وتأتي {Visit زيارة} "
            "[agent رئيس المخابرات المصرية] بعد سنوات."
        ),
        [["زيارة", "زيارة"]],
    ),
    "other dates are of other events": (
        "جرى {Meeting الاجتماع} أمس الخميس. وعقد {Meeting الاجتماع} اليوم الجمعة.",
        [["اجتماع"], ["اجتماع"]],
    ),
    "another one is another": (
        "وقع {Attack الهجوم} أمس الخميس. وكان السوق قد تعرض ل{Attack هجوم} مماثل.",
        [["هجوم"], ["هجوم"]],
    ),
    "what is denied did not happen where what is told did": (
        "وقع {Attack انفجار} في السوق. ونفت الشرطة وقوع {Attack- انفجار} في المستشفى.",
        [["انفجار"], ["انفجار"]],
    ),
    "a headline and the words that tell it again": (
        "{Meeting اجتماع} مصري تركي في القاهرة\n{Meeting التقى} [agent حسن رشاد] [counterpart إبراهيم كالن] أمس.",
        [["اجتماع", "التقى"]],
    ),
    "the dead of one attack, however many": (
        (
            "أسفر {Attack الهجوم} عن {Casualty مقتل} 14 شخصا، وكانت الوزارة أعلنت بعد {Attack الهجوم} سقوط 11 "
            "{Casualty قتيلا}."
        ),
        [["هجوم", "هجوم"], ["مقتل", "قتيلا"]],
    ),
    "many are not one": (
        "أجرى الوزير {Call اتصالا} هاتفيا أمس. وكانت {Call الاتصالات} بين البلدين قد بدأت.",
        [["اتصالا"], ["اتصالات"]],
    ),
    "sayings are as many as they are told": (
        "{Statement قال} [agent حسن رشاد] إن الأمر مهم. و{Statement قال} [agent حسن رشاد] إن العمل مستمر.",
        [["قال"], ["قال"]],
    ),
    "before and after are two": (
        "جاء {Arrest الاعتقال} بعد {Arrest القبض} على شقيقه.",
        [["اعتقال"], ["قبض"]],
    ),
    "a new noun where another time is told": (
        (
            "{Ceasefire هدنة} في تعز\nدخلت {Ceasefire الهدنة} أمس الخميس. وكان الطرفان قد {Agreement وافقا} في نيسان "
            "2022 على {Ceasefire هدنة} قصيرة."
        ),
        [["هدنة", "هدنة"], ["وافقا"], ["هدنة"]],
    ),
    "a noun and the one that says of what kind it is": (
        "أجلت المحكمة أولى {Trial جلسات} {Trial محاكمة} ثمانية نشطاء.",
        [["جلسات", "محاكمة"]],
    ),
    "a verb and the known thing that it is done to": (
        "{Trial حكمت} المحكمة على المتهم بالسجن. و{Trial نقضت} محكمة أخرى {Trial الحكم} لاحقا.",
        [["حكمت", "حكم"], ["نقضت"]],
    ),
    "rounds that are counted": (
        "عقدت {Meeting المفاوضات} الأولى في جنيف. ولم تبدأ {Meeting المفاوضات} الثانية بعد.",
        [["مفاوضات"], ["مفاوضات"]],
    ),
    "gifts that are given out": (
        "{Aid سلم} المركز الأسر {Aid مساعدات} عاجلة.",
        [["سلم", "مساعدات"]],
    ),
    "what is called for tomorrow is no protest of today": (
        "{Protest احتجاجات} في البصرة\nودعا المرشح إلى {Protest المظاهرة} غدا السبت.",
        [["احتجاجات"], ["مظاهرة"]],
    ),
    "the one that was just told": (
        "{Trial حكم} بسجن المدير أمس الخميس. وكانت محكمة قد {Trial حكمت} عليه في يونيو 2024، وهو {Trial الحكم} الأول.",
        [["حكم"], ["حكمت", "حكم"]],
    ),
    "what people gather for is no demand of others": (
        "{Request طالبوا} بالعفو. وتظاهر العمال ل{Request المطالبة} بأجورهم.",
        [["طالبوا"], ["مطالبة"]],
    ),
    "what a happening begins with is a part of it": (
        "وبدأ {Attack الهجوم} ب{Attack تفجير} سيارة أمام السوق.",
        [["هجوم"], ["تفجير"]],
    ),
    "one that is known by its day": (
        "وقع {Attack هجوم} على السوق أمس الخميس. وأدان المجلس {Attack هجوم} الخميس.",
        [["هجوم", "هجوم"]],
    ),
    "one whose victims are told of": (
        "ضرب {Disaster زلزال} المدينة أمس. وارتفعت حصيلة {Disaster زلزال} المدينة إلى عشرة.",
        [["زلزال", "زلزال"]],
    ),
    "what the headline told is taken up before what stands nearer": (
        (
            "{Trial حكم} بسجن [patient رزاق البدران]\nوقالت المحكمة إنها {Trial برأت} [patient حيدر سلمان]. وأضافت أن "
            "{Trial الحكم} قابل للتمييز."
        ),
        [["حكم", "حكم"], ["برأت"]],
    ),
    "a plan is not what was done": (
        (
            "{Meeting التقى} [agent حسن رشاد] نظيره أمس الخميس. وتناول الحديث التحضير ل{Meeting الاجتماع} المرتقب يوم "
            "20 سبتمبر."
        ),
        [["التقى"], ["اجتماع"]],
    ),
    "what happened right before or after": (
        ("وقعوا {Agreement اتفاقا} يوم 3 أغسطس. ودخلت {Ceasefire الهدنة} أمس الخميس، عقب {Agreement الاتفاق} بساعتين."),
        [["اتفاقا"], ["هدنة"], ["اتفاق"]],
    ),
    "the article takes up what was new": (
        (
            "{Attack استهداف} [patient قافلة مساعدات] في تعز\nوكان مسلحون قد {Attack أطلقوا} النار على "
            "[patient القافلة المكونة من تسع شاحنات]."
        ),
        [["استهداف", "أطلقوا"]],
    ),
    "what happened at the same place is not the same": (
        (
            "استهدف {Attack هجوم} الجسر أمس الخميس. ووقع الطرفان {Agreement اتفاقا} يوم 14 أغسطس، بعد أربعة أيام من "
            "{Attack هجوم} دام على الجسر نفسه."
        ),
        [["هجوم"], ["اتفاقا"], ["هجوم"]],
    ),
    "days counted from two that are dated": (
        (
            "{Accusation اتهمت} الحكومة الجماعة الأحد 24 أغسطس، غداة {Attack هجوم} على الجسر. ووقع الطرفان "
            "{Agreement اتفاقا} يوم 14 أغسطس، بعد أربعة أيام من {Attack الهجوم} على الميناء."
        ),
        [["اتهمت"], ["هجوم"], ["اتفاقا"], ["هجوم"]],
    ),
    "a round before": (
        "تبدأ {Meeting محادثات} في القاهرة. والتأمت الجولة السابقة من {Meeting المحادثات} في جنيف.",
        [["محادثات"], ["محادثات"]],
    ),
}


@pytest.mark.parametrize(("text", "groups"), CASES.values(), ids=CASES)
def test_happenings(told, text, groups):
    """The mentions of a text are these happenings."""
    found = told(text, published="2025-08-29")
    assert [[mention.text for mention in event.mentions] for event in found] == groups


READ = {
    "one day and one place": (
        EventType.ATTACK,
        (
            "اجتمع السفيران بعد يومين من هجوم على جسر الصخيرة يوم 20 أغسطس. "
            "وكان مسلحون قد هاجموا الجسر ليل الأربعاء 20 أغسطس."
        ),
        [["هجوم", "هاجموا"]],
    ),
    "what was long ago is not what the headline tells": (
        EventType.ELECTION,
        (
            "البرلمان ينتخب رئيسا له\nانتخب البرلمان سعيد رزق رئيسا له. وكانت الانتخابات التشريعية قد جرت في 5 يونيو. "
            "وانتُخب الرئيس السابق في 31 أكتوبر 2023."
        ),
        [["انتُخب"], ["انتخابات"], ["ينتخب", "انتخب"]],
    ),
    "a second session after one without a number": (
        EventType.TRIAL,
        "بدأت المحكمة أمس محاكمة ستة موقوفين. ورفض القاضي إخلاء سبيلهم وحدد 4 سبتمبر موعدا للجلسة الثانية.",
        [["محاكمة"], ["جلسة"]],
    ),
    "the signing of a known agreement": (
        EventType.AGREEMENT,
        "وقع الطرفان في القاهرة يوم 14 أغسطس اتفاقا. والتقى الرجلان آخر مرة قبيل توقيع الاتفاق.",
        [["وقع", "توقيع"]],
    ),
    "floods are one calamity": (
        EventType.DISASTER,
        "اجتاحت سيول جارفة وادي الرمان أمس. وتذكر هذه الفاجعة بغيرها.",
        [["سيول", "فاجعة"]],
    ),
    "a quake is none of many floods": (
        EventType.DISASTER,
        "شردت فيضانات في الهند ثلاثة ملايين شخص. وقال المدير إن كثيرين ماتوا في زلزال عام 2003 في إيران.",
        [["زلزال"], ["فيضانات"]],
    ),
    "a session that is the very same, whatever it is of": (
        EventType.TRIAL,
        "قضت المحكمة أمس بسجن المتهم عشرة أعوام. وبرأت المحكمة شقيقه في جلسة النطق بالحكم ذاتها.",
        [["قضت", "جلسة"], ["برأت"]],
    ),
    "the first sitting and the last are two": (
        EventType.MEETING,
        (
            "انطلقت في مسقط محادثات بين الوفدين، وعقدت الجلسة الافتتاحية صباح أمس. واختتمت المحادثات بجلسة ختامية "
            "مساء أمس."
        ),
        [["جلسة"], ["محادثات", "محادثات"], ["جلسة"]],
    ),
    "who meets those who talk holds another meeting": (
        EventType.MEETING,
        (
            "محادثات مسقط بشأن اليمن\nتتواصل في مسقط محادثات السلام.\nويلتقي وزير الخارجية العماني بدر الهنائي رئيسي "
            "الوفدين.\nوقالت مصادر إن المحادثات ستستمر."
        ),
        [["محادثات", "محادثات", "محادثات"], ["يلتقي"]],
    ),
    "a working session is a meeting": (
        EventType.MEETING,
        "عقد الوزيران جلسة عمل في الرباط أمس. وقال بيان عقب الاجتماع إن الجانبين اتفقا.",
        [["جلسة", "اجتماع"]],
    ),
    "a sitting of a council is none": (
        EventType.MEETING,
        "عقد المجلس جلسة أمس. وقال بيان عقب الاجتماع إن الجانبين اتفقا.",
        [["جلسة"], ["اجتماع"]],
    ),
    "what was known as the one of its day": (
        EventType.ATTACK,
        "ارتفع عدد قتلى هجوم أمس إلى تسعة. واستهدفت طائرة مسيرة سوقا في مأرب عند الساعة 19:20 من مساء أمس.",
        [["هجوم", "استهدفت"]],
    ),
    "an attack of another day": (
        EventType.ATTACK,
        "ارتفع عدد قتلى هجوم أمس إلى تسعة. واستهدفت طائرة مسيرة سوقا في مأرب عند الساعة 19:20 من مساء الاثنين.",
        [["استهدفت"], ["هجوم"]],
    ),
    "the dead of an attack that is named after them": (
        EventType.CASUALTY,
        (
            "ارتفع عدد قتلى هجوم أمس إلى تسعة. واستهدفت طائرة مسيرة سوقا في مأرب عند الساعة 19:20 من مساء أمس، ما أدى "
            "إلى مقتل ستة أشخاص."
        ),
        [["قتلى", "مقتل"]],
    ),
    "a plan is not of the day on which people ask for it": (
        EventType.OPENING,
        "أعلن الوزير إعادة فتح المعبر يوم الاثنين المقبل. واحتج التجار أول أمس للمطالبة بإعادة فتح المعبر.",
        [["فتح", "فتح"]],
    ),
    "a pronoun means who was appointed, not who was named last": (
        EventType.APPOINTMENT,
        (
            "عين المجلس ماهر الأسمر مديرا للمخابرات الخميس. ويتوجه الأسمر إلى دمشق للقاء نظيره السوري في أول زيارة له "
            "منذ تعيينه."
        ),
        [["عين", "تعيين"]],
    ),
    "who is to be dismissed is not who was": (
        EventType.DISMISSAL,
        "أقال الوزير أمس سامي الخوري. واتهم النائب ياسر الهواري المدير عادل مرزوق بالإهمال، مطالبا بإقالته.",
        [["أقال"], ["إقالت"]],
    ),
    "what is still to come, by what is told beside it": (
        EventType.MEETING,
        (
            "عقد الوزير كريم بنسودة اجتماعا مع قادة الأحزاب في الرباط. ومن المنتظر أن يتوجه الوزير غدا إلى تونس "
            "للمشاركة في اجتماع دول الجوار. ويبحث الاجتماع ملفات الهجرة."
        ),
        [["اجتماع", "اجتماع"], ["اجتماعا"]],
    ),
    "a visit is one stop of a tour": (
        EventType.VISIT,
        (
            "وزير الاقتصاد يبدأ جولة خليجية من الدوحة\nتوجه الوزير رياض القصيبي اليوم إلى الدوحة في مستهل جولة خليجية. "
            "وقالت الوزارة إن الزيارة إلى الدوحة تأتي تلبية لدعوة."
        ),
        [["جولة", "جولة"], ["توجه", "زيارة"]],
    ),
    "a noun for any harm, of the place of an attack": (
        EventType.ATTACK,
        "قتل 26 مدنيا في قصف جوي على بلدة باهي التشادية فجر الاثنين. وقال خبراء إن الأزمة تعود إلى ما قبل حادث باهي.",
        [["قصف", "حادث"]],
    ),
    "the hurt are not the dead": (
        EventType.CASUALTY,
        "قضى 19 شخصا في سيول الاثنين. ولدى محاولة الشرطة تفريق المعتصمين أصيب ستة منهم.",
        [["قضى"], ["أصيب"]],
    ),
    "a meeting elsewhere with somebody else": (
        EventType.MEETING,
        (
            "سامر العلي يلتقي قائد الجيش في بنغازي\nالتقى المبعوث سامر العلي أمس في بنغازي قائد الجيش. وجاء ذلك بعد "
            "زيارة له إلى أنقرة واجتماعه فيها بوزير الدفاع خلوصي أكار."
        ),
        [["اجتماع"], ["يلتقي", "التقى"]],
    ),
    "one that is no more new in a headline": (
        EventType.APPOINTMENT,
        "تعيين وزيرة جديدة للاتصالات\nقال المحامي إن المتهم بريء. وعين مجلس الوزراء ليلى قرداحي وزيرة للاتصالات.",
        [["تعيين", "عين"]],
    ),
    "what somebody denies to have done was done": (
        EventType.ATTACK,
        "استهدف هجوم سوقا في مدينة مأرب أمس. ونفى المتحدث مسؤولية الجماعة عن هجوم مأرب.",
        [["هجوم", "هجوم"]],
    ),
}


@pytest.mark.parametrize(("kind", "text", "groups"), READ.values(), ids=READ)
def test_happenings_of_running_text(kind, text, groups):
    """What is found in running text is put together by its places, days and numbers too."""
    found = timeline.extract(text, published="2025-08-29").of(kind)
    assert [[mention.text for mention in event.mentions] for event in found] == groups


def test_a_noun_with_a_pronoun():
    """A noun whose pronoun stands for somebody told of takes up what was told of him."""
    found = timeline.extract("اعتقلت الشرطة يوم الاثنين كريم بنسودة. وأكد المحامي أنه تعرض للضرب عقب اعتقاله.")
    (arrest,) = found.of(EventType.ARREST)
    assert [mention.text for mention in arrest.mentions] == ["اعتقلت", "اعتقال"]


def test_a_noun_with_a_pronoun_in_its_sentence():
    """What somebody does right after he came takes up that he came."""
    found = timeline.extract("وصل المبعوث الأممي إلى صنعاء أمس، والتقى فور وصوله قادة الجماعة.")
    (visit,) = found.of(EventType.VISIT)
    assert [mention.text for mention in visit.mentions] == ["وصل", "وصول"]


def test_a_reception_and_an_arrival():
    """A reception that has its own day is not of the hours in which the guest came."""
    text = "استقبل أمير قطر أمس بالدوحة الرئيس التركي. وكان الرئيس التركي قد وصل إلى الدوحة صباح أمس."
    (meeting,) = timeline.extract(text, published="2025-08-29").of(EventType.MEETING)
    assert meeting.when == Interval(datetime(2025, 8, 28), datetime(2025, 8, 29))


def test_the_dead_who_were_counted():
    """As many dead as were counted before are the same."""
    text = "أوقع الهجوم على السوق 30 قتيلا. وتجدد القتال في الجبل يوم السبت. وأعلنت الوزارة أن 30 شخصا قتلوا في السوق."
    assert len(timeline.extract(text, published="2025-08-29").of(EventType.CASUALTY)) == 1


def test_one_participant_once(told):
    """A happening has each participant once, under the fullest of its names."""
    (event,) = told("{Meeting التقى} [agent حسن رشاد] أمس نظيره. وكان {Meeting اللقاء} بحضور [agent رشاد] مهما.")
    assert [participant.text for participant in event.participants] == ["حسن رشاد"]


def test_ids_are_the_first_mention_s(told):
    """An event is named by its article and the offset of its first mention."""
    (event,) = told("{Meeting التقى} الوزير نظيره. وجاء {Meeting اللقاء} في وقت حساس.")
    assert event.id == "a:0"
    assert [mention.start for mention in event.mentions] == [0, 27]
