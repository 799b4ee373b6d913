"""Participants and places: who takes part in what a clause tells, in which role, and where."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.arabic.text import split
from timeline.arabic.vocabulary import vocabulary
from timeline.article.arguments import arguments
from timeline.article.triggers import find_triggers
from timeline.event import Participant, Place


def told(text: str) -> list[tuple[str, str, str]]:
    """The type of each event of a text, its participants with the first letter of their roles, and its place."""
    words = split(text, vocabulary())
    triggers = find_triggers(words)
    return [
        (
            trigger.type.value,
            "; ".join(f"{p.role.value[0]} {p.text}" for p in participants),
            place.text if place else "",
        )
        for trigger, (participants, place) in zip(triggers, arguments(words, triggers, "a"), strict=True)
    ]


CASES = [
    # Subject and object, before and after the verb.
    (
        "التقى وزير الخارجية سامح شكري نظيره التركي مولود أوغلو في أنقرة",
        "Meeting",
        "a سامح شكري; c مولود أوغلو",
        "أنقرة",
    ),
    ("رئيس الوزراء العراقي يستقبل وفدا كويتيا", "Meeting", "a رئيس الوزراء العراقي; c وفدا كويتيا", ""),
    ("وكان الوزير قد التقى بالسفير الروسي", "Meeting", "a الوزير; c السفير الروسي", ""),
    ("اعتقلت الشرطة ثلاثة مشتبه بهم في ناحية كنعان", "Arrest", "a الشرطة; p ثلاثة مشتبه", "ناحية كنعان"),
    # A title after its name, between commas, and a name after its title.
    (
        "التقى اللواء حسن رشاد، رئيس المخابرات العامة المصرية، بنظيره التركي إبراهيم قالن",
        "Meeting",
        "a حسن رشاد; c إبراهيم قالن",
        "",
    ),
    ("قال المتحدث باسم الوزارة العميد مقداد الساعدي إن الأمر انتهى", "Statement", "a مقداد الساعدي", ""),
    # Nouns: what they are bound to, what joins them, who carries them.
    ("بعد لقاء رشاد وكالن", "Meeting", "a رشاد; c كالن", ""),
    (
        "اشتباكات عنيفة بين الجيش السوداني وقوات الدعم السريع في الفاشر",
        "Attack",
        "a الجيش السوداني; c قوات الدعم السريع",
        "الفاشر",
    ),
    ("عقد الوزير اجتماعا مع السفير", "Meeting", "a الوزير; c السفير", ""),
    ("عُقد في القاهرة اجتماع بين الوفدين", "Meeting", "a الوفدين", "القاهرة"),
    ("الفيضانات التي ضربت ولاية سطيف", "Disaster", "", "ولاية سطيف"),
    ("شهدت المدينة احتجاجات عارمة", "Protest", "", "المدينة"),
    ("هجوم بطائرة مسيرة استهدف نقطة حدودية", "Attack", "p نقطة حدودية", ""),
    ("استضافت القاهرة اجتماعا لوزراء الخارجية", "Meeting", "a وزراء الخارجية", "القاهرة"),
    # Long titles: what لـ brings belongs to them where a name follows; a title of two takes no name.
    ("التقى وزير الدولة للشؤون الخارجية الشيخ حمد المري بالسفير الروسي", "Meeting", "a حمد المري; c السفير الروسي", ""),
    ("اعتقلت الشرطة مراقب برج الإشارات مصطفى خليل", "Arrest", "a الشرطة; p مصطفى خليل", ""),
    ("ووقع الوزيران مذكرتي تفاهم", "Agreement", "a الوزيران", ""),
    # Who goes along, and where a sentence or its occasion is.
    ("وصل الوزير إلى عدن، يرافقه اللواء حمد المري", "Visit", "a الوزير; a حمد المري", "عدن"),
    ("وفي البرلمان، قال الوزير إن الأمر انتهى", "Statement", "a الوزير", "البرلمان"),
    ("أما في بغداد، محطته الأخيرة، فاجتمع الوزير بالسفير", "Meeting", "a الوزير; c السفير", "بغداد"),
    ("قال الوزير، في مؤتمر صحفي عقده في عدن، إن الأمر انتهى", "Statement", "a الوزير", "عدن"),
    ("بعد طلب تقدمت به هيئة الدفاع", "Request", "a هيئة الدفاع", ""),
    ("خرج مئات الطلاب في مسيرة جابت شارع الحبيب", "Protest", "a مئات الطلاب", "شارع الحبيب"),
    # Two that stand opposite each other are no adjectives, nor are two bodies one.
    ("ودعت جامعة الدول العربية الطرفين إلى التهدئة", "Request", "a جامعة الدول العربية; p الطرفين", ""),
    ("طالبت النقابة الحكومة بالتراجع", "Request", "a النقابة; p الحكومة", ""),
    # Before the verb, between commas, by a pronoun, beside those named first.
    ("وفي عدن، نفى العقيد وضاح الدبيسي أن يكون ذلك", "Statement", "a وضاح الدبيسي", "عدن"),
    ("أقال الرئيس وزير المالية سالم بن بريك", "Dismissal", "a الرئيس; p سالم بن بريك", ""),
    ("خمسة صحافيين اعتقلهم الحوثيون", "Arrest", "a الحوثيون; p خمسة صحافيين", ""),
    ("أسفر الحادث عن مقتل سبعة أشخاص وإصابة 12 آخرين", "Casualty", "p سبعة أشخاص; p 12 آخرين", ""),
    ("قضت محكمة الجنايات بسجن رجل الأعمال", "Trial", "a محكمة الجنايات; p رجل الأعمال", ""),
    ("تلقى وزير الداخلية اتصالا هاتفيا من نظيره العراقي", "Call", "c وزير الداخلية; a نظيره العراقي", ""),
    ("انفجار في سوق الهال في مدينة بعقوبة", "Attack", "", "سوق الهال في مدينة بعقوبة"),
    ("زيارة كالن إلى مدينة بنغازي", "Visit", "a كالن", "مدينة بنغازي"),
    # Names after ranks and long offices, before titles, and beside the place that somebody visits.
    ("قال رئيس الوفد اللواء الركن بحر إدريس إن الأمر انتهى", "Statement", "a بحر إدريس", ""),
    ("اتهم العميد النور حامد الجيش بالكذب", "Accusation", "a النور حامد; p الجيش", ""),
    ("وكلف الكاتب العام للولاية كمال بوصاع بتسيير شؤونها", "Appointment", "p كمال بوصاع", ""),
    ("التقى حسن رشاد نظيره إبراهيم قالن", "Meeting", "a حسن رشاد; c إبراهيم قالن", ""),
    ("زار كالن بنغازي", "Visit", "a كالن", "بنغازي"),
    ("وقالت أم علي إن الأمر انتهى", "Statement", "a أم علي", ""),
    ("الملك يعين رئيس جامعة ألعاب القوى وزيرا للشباب", "Appointment", "a الملك; p رئيس جامعة ألعاب القوى", ""),
    # What goes on with a phrase, and what does not.
    ("استقبل وزير الدفاع حسن رشاد والوفد المرافق له", "Meeting", "a حسن رشاد; a الوفد المرافق له", ""),
    ("طالب الاتحاد الأوروبي طهران بالإفراج عنه", "Request", "a الاتحاد الأوروبي; p طهران", ""),
    ("قتل شقيق أحد الشهود برصاص مسلحين مجهولين", "Casualty", "p شقيق أحد الشهود; a مسلحين مجهولين", ""),
    ("ألقت قوة من مكافحة الإجرام القبض على البدران", "Arrest", "a قوة من مكافحة الإجرام; p البدران", ""),
    ("ونفت من جهتها شركة توزيع الغاز ذلك", "Statement", "a شركة توزيع الغاز", ""),
    ("الهجوم الذي تعرضت له مدينة الأبيض", "Attack", "", "مدينة الأبيض"),
    ("أمرت النيابة بحبس السائق", "Arrest", "a النيابة; p السائق", ""),
    ("توجه الوزير إلى القاهرة، حيث اجتمع بالسفير", "Meeting", "a الوزير; c السفير", "القاهرة"),
    # Who speaks, and to whom.
    ('قال لـ"الاقتصادية" حسين آس إن السوق نمت', "Statement", "a حسين آس", ""),
    ("قال مصدر قضائي لوكالة فرانس برس إن القضية أغلقت", "Statement", "a مصدر قضائي", ""),
    ("لوريمان الذي التقط الصورة، قال إن الأمر سهل", "Statement", "a لوريمان", ""),
    ("سرعان ما اعتذرت فيسبوك عن الخطأ", "Statement", "a فيسبوك", ""),
    # Victims, and those who are acted upon.
    ("مقتل 14 شخصا في انفجار", "Casualty", "p 14 شخصا", ""),
    ("أعلن مصدر أمني القبض على متهمين", "Arrest", "p متهمين", ""),
    ("طالب المتظاهرون بإقالة قائد الشرطة", "Dismissal", "p قائد الشرطة", ""),
    # Long titles: the place that somebody is sent to, what a body is called, where he comes from, a name in parts.
    ("أكد المبعوث الأممي إلى السودان هانز لندغرين أن الهدنة صامدة", "Statement", "a هانز لندغرين", ""),
    ("قال السفير القطري لدى الخرطوم خالد المهيري إن الأمر انتهى", "Statement", "a خالد المهيري", ""),
    ("أعلن رئيس السلطة المستقلة للانتخابات نور الهاشمي، أمس، النتائج", "Statement", "a نور الهاشمي", ""),
    (
        "قال المكلف بالإعلام لدى المديرية العامة للمياه، النقيب سفيان مداني، إن الأمر انتهى",
        "Statement",
        "a سفيان مداني",
        "",
    ),
    ("اتهم الناطق باسم «تجمع الوطن» فادي عزام قوى الأمن بالتقصير", "Accusation", "a فادي عزام; p قوى الأمن", ""),
    ("قال الوزير الهولندي يان فان دايك إن الأمر انتهى", "Statement", "a يان فان دايك", ""),
    ("التقى رئيس اللجنة محمد ولد أحمد، أمس، السفير الروسي", "Meeting", "a محمد ولد أحمد; c السفير الروسي", ""),
    # Subjects of which something is told in passing.
    ("حركة العدل، وهي ليست طرفا فيه، هددت بالانسحاب", "Threat", "a حركة العدل", ""),
    ("حزب الأمة (يسار) هدد بالانسحاب", "Threat", "a حزب الأمة", ""),
    # A subject that is left out, and whom a pronoun means, fit the verb and the pronoun in gender and number.
    ("قال الوزير إن الشرطة تدخلت، مؤكدا أن الوضع هادئ، وطالب بالهدوء", "Request", "a الوزير", ""),
    ("اتهمت المحكمة الوزير بالتقصير، وأقالته الرئاسة أمس", "Dismissal", "a الرئاسة; p الوزير", ""),
    ("أوقفت الشرطة خمسة شبان، ومن المنتظر أن يمثلوا أمام المحكمة", "Trial", "p خمسة شبان", ""),
    ("واتهمه بإهدار 120 مليون جنيه في العقود", "Accusation", "", ""),
    # Who does what another verb's object names, and whom nobody names.
    ("ألغى الوزير اجتماعا مع السفير", "Meeting", "a الوزير; c السفير", ""),
    ("ترأس الرئيس اجتماعا في عدن", "Meeting", "a الرئيس", "عدن"),
    ("قال الوزير إن من المقرر أن يعاد فتح المعبر غدا", "Opening", "p المعبر", ""),
    ("خرج المئات في مظاهرة", "Protest", "a المئات", ""),
    ("قضت المحكمة بسجن الوزير السابق", "Trial", "a المحكمة; p الوزير السابق", ""),
    ("هجوم على فندق الواحة", "Attack", "", "فندق الواحة"),
    ("نفى مجلس الأمن القرار", "Statement", "a مجلس الأمن", ""),
    ("تبنى المجلس قرارا، ويطالب إيران بالتعاون مع الوكالة", "Request", "a المجلس; p إيران; c الوكالة", ""),
    # Nobody does a disaster; verbs of telling have somebody for an object; a verb goes on for who acted before.
    ("بعد تصادم قطارين أمس", "Disaster", "", ""),
    ("هنأ الرئيس الأحزاب الفائزة", "Statement", "a الرئيس; c الأحزاب الفائزة", ""),
    ("قدمت الحكومة إلى السودان مساعدات طبية", "Aid", "a الحكومة; p السودان", ""),
    ("وصل الوزير إلى عدن، حيث ترأس اجتماعا طارئا", "Meeting", "a الوزير", "عدن"),
    ("دعا وزير الخارجية السفيرة الأميركية إلى الوزارة", "Request", "a وزير الخارجية; p السفيرة الأميركية", ""),
    ("عُيّن حمدان على رأس الهيئة", "Appointment", "p حمدان", ""),
    ("وقال إن الضربات طالت مواقع عسكرية", "Attack", "p مواقع عسكرية", ""),
    # Who is close to somebody is not he, and a quotation is no name; but one preposition brings one kind of people.
    ("أكد مصدر مقرب من الرئيس سالم حمدان ذلك", "Statement", "a مصدر مقرب من الرئيس سالم حمدان", ""),
    ('وتابع المصدر "حمدان يعرف ذلك"', "Statement", "a المصدر", ""),
    ("ألقت السلطات القبض على سبعة موظفين على مستوى رفيع", "Arrest", "a السلطات; p سبعة موظفين", ""),
    ("هجوم قرب الحدود مع السودان", "Attack", "", "الحدود مع السودان"),
    ("طالبت بتعويضات مالية", "Request", "", ""),
    ("قدم الوزير استقالته بشكل مفاجئ", "Dismissal", "a الوزير", ""),
    ("حذر السفير الفرنسي فرنسوا ديلاتر من ذلك", "Statement", "a فرنسوا ديلاتر", ""),
    ("قال الشيخ خلف المطلق إن الأمر انتهى", "Statement", "a خلف المطلق", ""),
    ("اعتقلت القوات الناشطة خلال زيارتها لوالدها", "Visit", "a الناشطة", ""),
    ("الاتفاق الذي تم التوصل إليه بين الطرفين", "Agreement", "a الطرفين", ""),
    ("قال الرئيس إن الأمر انتهى، فقال نائب الرئيس إنه سيعود", "Statement", "a نائب الرئيس", ""),
    # Who is asked, accused or threatens to do what a noun names, and who goes somewhere for it.
    ("اتهم الوزير الجيش بقصف المدينة", "Attack", "a الجيش", "المدينة"),
    ("هددت واشنطن بفرض عقوبات على الشركة", "Sanction", "a واشنطن; p الشركة", ""),
    ("طلب الرئيس من الحكومة تقديم مساعدات إلى النازحين", "Aid", "a الحكومة; p النازحين", ""),
    ("توجه الوزير إلى أنقرة للقاء نظيره التركي", "Meeting", "a الوزير; c نظيره التركي", "أنقرة"),
    ("تظاهر مئات العمال للمطالبة بأجورهم", "Request", "a مئات العمال", ""),
    ("أشاد الوزير بتقديم الجزائر مساعدات طبية", "Aid", "a الجزائر", ""),
    ("وزعت الهيئة مساعدات غذائية وطبية عاجلة على الأسر المتضررة", "Aid", "a الهيئة; p الأسر المتضررة", ""),
    # Verbs behind a noun that are no names, and the pronouns in them.
    ("بعد لقاء جمع الوزير بالسفير الروسي", "Meeting", "a الوزير; c السفير الروسي", ""),
    ("وصل الوزير إلى عدن في زيارة تستغرق يومين", "Visit", "a الوزير", "عدن"),
    ("الاحتجاجات التي شهدتها العاصمة", "Protest", "", "العاصمة"),
    ("الحكم الذي طعنت فيه النيابة", "Trial", "", ""),
    # What somebody is made, what costs lives, what is said and where one goes are nobody.
    ("عينت الحكومة سالم حمدان مديرا عاما للمياه", "Appointment", "a الحكومة; p سالم حمدان", ""),
    ("وأكد الوزير رفض القرار، وأدان أعمال العنف", "Statement", "a الوزير", ""),
    ("حريق اجتاح القرى وأودى بحياة تسعة أشخاص", "Casualty", "p تسعة أشخاص", ""),
    ("زار الوزير مركز الدفاع المدني", "Visit", "a الوزير", "مركز الدفاع المدني"),
    ("الإسعاف: إصابة ستة أشخاص", "Casualty", "p ستة أشخاص", ""),
    ("ستتولى ليلى الهاشمي رئاسة الشركة", "Appointment", "p ليلى الهاشمي", ""),
    ("قال رئيس الوفد إن فريقا من المركز سيصل إلى عدن", "Visit", "a فريقا من المركز", "عدن"),
    # Noun phrases side by side: none runs on over a word that takes no genitive, or over another's title.
    ("ناشد سكان المخيم المنظمات الدولية تقديم العون", "Request", "a سكان المخيم; p المنظمات الدولية", ""),
    ("حملت حركة حماس إسرائيل المسؤولية", "Accusation", "a حركة حماس; p إسرائيل", ""),
    ("اقتحم مستوطنون باحات المسجد", "Attack", "a مستوطنون; p باحات المسجد", ""),
    ("هنأ العاهل الأردني نظيره المصري", "Statement", "a العاهل الأردني; c نظيره المصري", ""),
    ("أعفى الملك سلمان وزير التعليم من منصبه", "Dismissal", "a سلمان; p وزير التعليم", ""),
    ("ووقع الطرفان، بحضور الرئيسين، مذكرة تفاهم", "Agreement", "a الطرفان; a الرئيسين", ""),
    ("وتسلم السفير الجديد مهامه", "Appointment", "p السفير الجديد", ""),
    ("كشفت صحيفة واشنطن بوست عن ذلك", "Statement", "a صحيفة واشنطن بوست", ""),
    ("قتل ما لا يقل عن 20 شخصا", "Casualty", "p ما لا يقل عن 20 شخصا", ""),
    ("ناشدت منظمة أطباء بلا حدود المجتمع الدولي وقف القتال", "Request", "a منظمة أطباء بلا حدود; p المجتمع الدولي", ""),
    ("حث بابا الفاتيكان القادة الأوروبيين على ذلك", "Request", "a بابا الفاتيكان; p القادة الأوروبيين", ""),
    ("طلب النائب العام من الإنتربول ملاحقة المتهمين", "Request", "a النائب العام; p الإنتربول", ""),
    ("تفقد رئيس الحكومة المصابين في مستشفى الكندي", "Visit", "a رئيس الحكومة; c المصابين", "مستشفى الكندي"),
    ("أصدر الرئيس قيس سعيد قرارا بتعيين سارة الزنزري", "Appointment", "p سارة الزنزري; a قيس سعيد", ""),
    ("حكمت محكمة الجنايات على المتهم بالإعدام شنقا", "Trial", "a محكمة الجنايات; p المتهم", ""),
    ("نشر الجيش وحداته في الجنوب", "Deployment", "a الجيش; p وحداته", "الجنوب"),
    # What is given, sent or said about is nobody who acts.
    ("وزع البرنامج سلالا غذائية على النازحين", "Aid", "a البرنامج; p النازحين", ""),
    ("طالبت بغداد أنقرة بسحب قواتها", "Deployment", "a أنقرة; p قواتها", ""),
    ("وجهت محكمة أمريكية إلى الوزير تهمة الاتجار", "Accusation", "a محكمة أمريكية", ""),
    ("جدد مجلس الأمن العقوبات", "Sanction", "a مجلس الأمن", ""),
    # Names: what stands between a title and the name, and what goes on with it.
    ("اعتقلت الشرطة النائب السابق سيف الدين مخلوف", "Arrest", "a الشرطة; p سيف الدين مخلوف", ""),
    ("قال المرشح المستقل عبد المجيد تبون إن الأمر انتهى", "Statement", "a عبد المجيد تبون", ""),
    ("قال الملك عبد الله الثاني إن الأمر انتهى", "Statement", "a عبد الله الثاني", ""),
    ("استقبل الشيخ مشعل الأحمد الجابر الصباح الوفد", "Meeting", "a مشعل الأحمد الجابر الصباح; c الوفد", ""),
    ("قال المتحدث باسم الحكومة باسم العوادي إن الأمر انتهى", "Statement", "a باسم العوادي", ""),
    ("اجتمع المبعوث الأمريكي ستيف ويتكوف مع عباس عراقجي", "Meeting", "a ستيف ويتكوف; c عباس عراقجي", ""),
    ("أوقفت الشرطة رئيس البلدية أكرم إمام أوغلو", "Arrest", "a الشرطة; p أكرم إمام أوغلو", ""),
    ("عقدت وزيرة البيئة المصرية ياسمين فؤاد لقاء مع نظيرها", "Meeting", "a ياسمين فؤاد; c نظيرها", ""),
    ("اتهم رئيس الحكومة كامل إدريس الدعم السريع بالتقصير", "Accusation", "a كامل إدريس; p الدعم السريع", ""),
    ("دعا شيخ الأزهر أحمد الطيب المجتمع الدولي إلى التهدئة", "Request", "a أحمد الطيب; p المجتمع الدولي", ""),
    ("توجه وفد من حركة فتح إلى القاهرة", "Visit", "a وفد من حركة فتح", "القاهرة"),
    ("اعتقلت الجمارك السعودية المهربين", "Arrest", "a الجمارك السعودية; p المهربين", ""),
    ("حذر الحرس الثوري واشنطن من ذلك", "Statement", "a الحرس الثوري; c واشنطن", ""),
    ("فرضت بريطانيا عقوبات على وزيرين إسرائيليين", "Sanction", "a بريطانيا; p وزيرين إسرائيليين", ""),
    ("أدلى الناخبون بأصواتهم في الانتخابات الرئاسية", "Election", "a الناخبون", ""),
    ("الرئيس المصري يستقبل وفدا من الكونغرس", "Meeting", "a الرئيس المصري; c وفدا من الكونغرس", ""),
    ("بوتين يهنئ ترامب بالفوز", "Statement", "a بوتين; c ترامب", ""),
    ("طالبت منظمة هيومن رايتس ووتش الحكومة بذلك", "Request", "a منظمة هيومن رايتس ووتش; p الحكومة", ""),
    ("استهدف مسلحون حوثيون سفينة الشحن", "Attack", "a مسلحون حوثيون; p سفينة الشحن", ""),
    ("اقتحم عشرات المستوطنين المسجد الأقصى", "Attack", "a عشرات المستوطنين; p المسجد الأقصى", "المسجد الأقصى"),
    ("افتتحت الوزيرة مليكة بن دودة الصالون الدولي", "Opening", "a مليكة بن دودة; p الصالون الدولي", ""),
    ("اعتقل عناصر الشرطة المتهم الرئيسي", "Arrest", "a عناصر الشرطة; p المتهم الرئيسي", ""),
    ("أكد الملك، خلال استقباله في عدن وزير الخارجية ماركو روبيو، ذلك", "Meeting", "a الملك; c ماركو روبيو", "عدن"),
    ("أضاف سالم أنه سيلتقي الرئيس الأمريكي دونالد ترامب", "Meeting", "a سالم; c دونالد ترامب", ""),
    # Each of several, in the case that shows who meets whom; whom a lone name or a pronoun stands for.
    ("التقى كلا من الوزير السعودي والرئيس الإماراتي", "Meeting", "c الوزير السعودي; c الرئيس الإماراتي", ""),
    ("وكان ترامب قد التقى بوتين", "Meeting", "a ترامب; c بوتين", ""),
    ("بحث الوزير هاتفيا مع نظيره الروسي، مساء الاثنين، الحرب", "Call", "a الوزير; c نظيره الروسي", ""),
]


@pytest.mark.parametrize(("text", "kind", "participants", "place"), CASES)
def test_a_clause_gives_participants_in_their_roles(text: str, kind: str, participants: str, place: str) -> None:
    """Each construction binds its phrases to the event in the role that it marks."""
    assert (kind, participants, place) in told(text)


def test_what_is_left_out_is_found_before() -> None:
    """A dropped subject, a participle and a joined verb take the speaker of the clause before."""
    text = "أكد الرئيس التركي رجب طيب أردوغان أن الحل قريب، مشيرا إلى الوسطاء. وأضاف أن الحرب ستنتهي."
    assert told(text) == [("Statement", "a رجب طيب أردوغان", "")] * 3


@pytest.mark.parametrize(
    ("text", "office", "title"),
    [
        ("استقبل رئيس المخابرات العامة المصرية اللواء حسن رشاد الوفد", "رئيس المخابرات العامة المصرية", "اللواء"),
        ("قال السيد علي المصري إن الأمر انتهى", None, "السيد"),
        ("قال وزير الخارجية إن الأمر انتهى", "وزير الخارجية", None),
        ("قال حفتر إن الأمر انتهى", None, None),
        ("قال السويسري جوزيف بلاتر إن الأمر انتهى", None, None),
    ],
)
def test_office_and_title_stand_beside_the_name(text: str, office: str | None, title: str | None) -> None:
    """What somebody is and how he is addressed are no part of his name, and are not lost."""
    words = split(text, vocabulary())
    ((somebody, *_), _), *_ = arguments(words, find_triggers(words), None)
    assert (somebody.office, somebody.title) == (office, title)


def test_a_word_is_taken_apart_where_the_text_has_it_alone() -> None:
    """بعبدي is عبدي with a preposition, since the text names عبدي."""
    assert ("Meeting", "a توم باراك; c عبدي", "") in told("وصل مظلوم عبدي إلى دمشق. وكان توم باراك قد التقى بعبدي أمس.")


_WORDS = [
    "التقى",
    "الوزير",
    "في",
    "مدينة",
    "و",
    "من",
    "،",
    ".",
    "أن",
    "الذي",
    "قال",
    "حفتر",
    "بين",
    "اجتماع",
    "14",
    "قد",
]


@given(st.lists(st.sampled_from(_WORDS)))
def test_any_words_give_spans_of_the_text(parts: list[str]) -> None:
    """Whatever the words, nothing fails, and every participant and place is what its span holds."""
    text = " ".join(parts)
    words = split(text, vocabulary())
    triggers = find_triggers(words)
    found = arguments(words, triggers, None)
    assert len(found) == len(triggers)
    for participants, place in found:
        values: list[Participant | Place] = [*participants, *([place] if place else [])]
        assert all(text[value.start : value.end] == value.text for value in values)


@pytest.mark.parametrize("part", ["مدينة في ", "الوزير و", "الرئيس ", "حفتر والوزير ", "قال إن "])
def test_cost_grows_linearly(part: str, calls: Callable[[Callable[[], object]], int]) -> None:
    """One endless sentence of anything costs no more a word than a short one."""

    def cost(times: int) -> int:
        words = split("التقى " * 3 + part * times + "التقى حفتر " * times, vocabulary())
        triggers = find_triggers(words)
        return calls(lambda: arguments(words, triggers, None))

    cost(200)
    assert cost(1600) < 8 * 1.5 * cost(200)
