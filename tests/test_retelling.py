"""What two newsrooms write of one happening, and of two that only look alike."""

import pytest

import timeline
from timeline import Article
from timeline.event import EventType


def joined(kind: EventType, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two articles, each a text with its day, tell of one event of a type."""
    given = [Article(id=name, text=text, published=day) for name, (text, day) in zip("ab", (one, other), strict=True)]
    told = timeline.merge(map(timeline.extract, given))
    assert all(any(event.type is kind for event in timeline.extract(article)) for article in given)
    return any(event.type is kind and {m.article for m in event.mentions} == {"a", "b"} for event in told)


GENEVA = "عقدت في جنيف أمس الأربعاء مفاوضات بين وفد الحكومة اليمنية ووفد جماعة الحوثي برعاية الأمم المتحدة."
FASHIR = "أعلنت الخرطوم أن هدنة إنسانية في مدينة الفاشر ستبدأ صباح السبت المقبل وفق ما اتفق عليه في جدة."
MINISTERS = "اتفق وزير الداخلية التونسي كمال بن عمار مع نظيره الليبي عماد الزنتاني أمس الخميس على إعادة فتح المعبر."
RESIGNS = "قدم وزير الاتصالات غسان المعوشي استقالته إلى رئيس مجلس الوزراء مساء أمس على خلفية ملف الألياف."
KATZ = "قال وزير الدفاع الإسرائيلي يسرائيل كاتس أمس الأحد إن الجيش سيبقى في جنوب لبنان."


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (
            EventType.MEETING,
            (
                "انطلقت في الدوحة صباح الأحد محادثات غير مباشرة بين إسرائيل وحماس بوساطة قطرية.",
                "2025-07-07",
            ),
            (
                "محادثات الدوحة غير المباشرة بين حماس وإسرائيل التي انطلقت الأحد لم تحرز تقدما.",
                "2025-07-08",
            ),
        ),
        (
            EventType.MEETING,
            ("استضافت مسقط أمس الأربعاء محادثات بين وفد الحكومة اليمنية ووفد جماعة الحوثي.", "2025-05-15"),
            ("انتهت في مسقط مفاوضات الطرفين، الحكومة اليمنية وجماعة الحوثي الأربعاء دون اتفاق.", "2025-05-15"),
        ),
        (
            EventType.CEASEFIRE,
            (FASHIR, "2025-03-05"),
            ("دخلت هدنة جدة حيز التنفيذ صباح السبت في الفاشر.", "2025-03-08"),
        ),
        (
            EventType.STATEMENT,
            ("أعلن تنظيم داعش مسؤوليته عن الهجوم على الكنيسة في بيان نشره مساء الأحد.", "2025-06-23"),
            ("وكان تنظيم داعش قد تبنى التفجير مساء الأحد عبر وكالة تابعة له.", "2025-06-23"),
        ),
        (
            EventType.STATEMENT,
            (KATZ, "2025-02-03"),
            ("أكد كاتس، الأحد، أن الجيش الإسرائيلي سيبقى في جنوب لبنان إلى أجل غير مسمى.", "2025-02-03"),
        ),
        (
            EventType.CASUALTY,
            ("قتل 12 شخصا في تفجير سيارة مفخخة في حلب صباح أمس الأحد.", "2025-06-23"),
            ("ارتفعت حصيلة تفجير حلب الذي وقع صباح الأحد إلى 19 قتيلا.", "2025-06-24"),
        ),
        (
            EventType.DISASTER,
            ("وقع زلزال بقوة 5.1 درجات في محافظة كرمان الإيرانية فجر اليوم السبت.", "2025-04-12"),
            ("ضرب زلزال قوته 5.1 درجات جنوب شرق إيران فجر السبت.", "2025-04-12"),
        ),
        (
            EventType.AGREEMENT,
            ("وقعت الحكومة اليمنية وجماعة الحوثي أمس الأربعاء اتفاقا لتبادل الأسرى.", "2026-04-16"),
            ("وقع وفدا الحكومة اليمنية والحوثيين مساء الأربعاء في مسقط الاتفاق.", "2026-04-16"),
        ),
        (
            EventType.AGREEMENT,
            (MINISTERS, "2026-05-08"),
            ("رحبت أنقرة بالاتفاق الذي توصلت إليه تونس وليبيا الخميس.", "2026-05-09"),
        ),
        (
            EventType.ATTACK,
            ("استهدفت غارة سوق بلدة باهاي فجر الاثنين.", "2024-05-14"),
            ("تعرضت بلدة باهي لقصف عنيف فجر الاثنين.", "2024-05-15"),
        ),
        (
            EventType.ATTACK,
            ("وقع هجوم بطائرة مسيرة على سوق في مدينة مأرب أول أمس الثلاثاء.", "2026-04-16"),
            ("استهدفت طائرة مسيرة سوقا وسط مدينة مأرب عند الساعة 19:20 من مساء الثلاثاء.", "2026-04-15"),
        ),
        (
            EventType.OPENING,
            ("اتفقا على إعادة فتح معبر رأس جدير الحدودي يوم الاثنين 11 مايو.", "2026-05-08"),
            ("قال الوزير إن إعادة فتح معبر رأس اجدير الحدودي ستجري الاثنين المقبل.", "2026-05-09"),
        ),
        (
            EventType.DISMISSAL,
            (RESIGNS, "2025-02-07"),
            ("بدأت المحاكمة بعد استقالة وزير الاتصالات الخميس الماضي على خلفية ملف الألياف.", "2025-02-11"),
        ),
    ],
    ids=[
        "talks",
        "talks of two sides",
        "a truce by two places",
        "a claim",
        "a statement",
        "a toll",
        "a city of a state",
        "delegations",
        "ministers of two states",
        "a town as it is heard",
        "a minute of a day",
        "a border crossing as it is heard",
        "the holder of an office",
    ],
)
def test_retold(kind: EventType, one: tuple[str, str], other: tuple[str, str]) -> None:
    """One happening is known in other words."""
    assert joined(kind, one, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (
            EventType.MEETING,
            (GENEVA, "2025-05-15"),
            ("جرت في جنيف الأربعاء مباحثات نووية بين وفدين من إيران والولايات المتحدة بوساطة عمانية.", "2025-05-15"),
        ),
        (
            EventType.MEETING,
            ("استضافت الدوحة أمس الأحد محادثات بين وفد الحكومة الأفغانية ووفد حركة طالبان برعاية قطرية.", "2025-07-07"),
            ("استضافت الدوحة الأحد محادثات بين وفد الحكومة الكونغولية ووفد حركة التمرد برعاية قطرية.", "2025-07-07"),
        ),
        (
            EventType.AGREEMENT,
            ("بدأت في إسطنبول أمس الاثنين محادثات روسية أوكرانية، وأسفرت عن اتفاق على تبادل الأسرى.", "2025-06-03"),
            ("وقعت تركيا وسوريا في إسطنبول الاثنين اتفاقا لفتح المعابر.", "2025-06-03"),
        ),
        (
            EventType.CEASEFIRE,
            ("دخلت هدنة في حمص حيز التنفيذ صباح السبت بعد اتفاق في دمشق.", "2025-03-08"),
            ("دخلت هدنة في درعا حيز التنفيذ صباح السبت بعد اتفاق في دمشق.", "2025-03-08"),
        ),
        (
            EventType.ARREST,
            ("اعتقلت الشرطة الكويتية أمس السبت شخصين بتهمة الاتجار بالمخدرات.", "2025-06-22"),
            ("اعتقلت الشرطة الأردنية السبت شخصين بتهمة الاتجار بالمخدرات.", "2025-06-22"),
        ),
        (
            EventType.PROTEST,
            ("تظاهر آلاف في تل أبيب مساء السبت للمطالبة بصفقة تبادل.", "2025-06-22"),
            ("تظاهر مئات في حيفا مساء السبت للمطالبة بصفقة تبادل.", "2025-06-22"),
        ),
        (EventType.MEETING, (GENEVA, "2025-05-15"), (GENEVA.replace("أمس الأربعاء", "اليوم الخميس"), "2025-05-15")),
        (
            EventType.CEASEFIRE,
            ("دخلت هدنة إنسانية في مدينة الفاشر حيز التنفيذ صباح السبت.", "2025-03-08"),
            ("دخلت هدنة إنسانية في مدينة تعز حيز التنفيذ صباح السبت.", "2025-03-08"),
        ),
        (
            EventType.AGREEMENT,
            ("وقعت الحكومة والمعارضة في الدوحة أمس الاثنين اتفاقا لتبادل الأسرى.", "2025-03-11"),
            ("وقعت شركتان قطرية وتركية في الدوحة الاثنين اتفاقا لتوريد الغاز.", "2025-03-12"),
        ),
        (
            EventType.STATEMENT,
            ("أعلنت حركة الشباب مسؤوليتها عن الهجوم في بيان مساء الأحد.", "2025-06-23"),
            ("وأعلن تنظيم القاعدة مسؤوليته عن الهجوم في بيان مساء الأحد.", "2025-06-23"),
        ),
        (
            EventType.STATEMENT,
            (KATZ, "2025-02-03"),
            ("قال كاتس، الأحد، إن إيران لن تحصل على سلاح نووي.", "2025-02-03"),
        ),
        (
            EventType.CASUALTY,
            ("قتل 12 شخصا في تفجير سيارة مفخخة في حلب صباح أمس الأحد.", "2025-06-23"),
            ("قتل ثلاثة أشخاص في تفجير في إدلب صباح الأحد.", "2025-06-24"),
        ),
        (
            EventType.AGREEMENT,
            (MINISTERS, "2026-05-08"),
            ("رحبت أنقرة بالاتفاق الذي توصلت إليه تونس والجزائر الخميس.", "2026-05-09"),
        ),
        (
            EventType.AGREEMENT,
            (MINISTERS, "2026-05-08"),
            ("اتفق وزير التجارة التونسي سمير العبيدي مع نظيره الليبي محمد الحويج أمس الخميس.", "2026-05-08"),
        ),
        (
            EventType.ATTACK,
            ("استهدفت غارة سوق بلدة باهاي فجر الاثنين.", "2024-05-14"),
            ("تعرضت بلدة كرنوي لقصف عنيف فجر الاثنين.", "2024-05-15"),
        ),
        (
            EventType.OPENING,
            ("اتفقا على إعادة فتح معبر رأس جدير الحدودي يوم الاثنين 11 مايو.", "2026-05-08"),
            ("قال الوزير إن إعادة فتح معبر الذهيبة الحدودي ستجري الاثنين المقبل.", "2026-05-09"),
        ),
        (
            EventType.DISMISSAL,
            (RESIGNS, "2025-02-07"),
            ("بدأت المحاكمة بعد استقالة وزير المالية الخميس الماضي على خلفية ملف الألياف.", "2025-02-11"),
        ),
    ],
    ids=[
        "other talks",
        "other guests",
        "other signers",
        "truces of two cities",
        "police of two states",
        "rallies of two cities",
        "other day",
        "other truce",
        "other agreement",
        "other claim",
        "other statement",
        "other city",
        "other states",
        "other ministers",
        "other town",
        "other crossing",
        "other minister",
    ],
)
def test_alike(kind: EventType, one: tuple[str, str], other: tuple[str, str]) -> None:
    """Two happenings of one kind, day or place stay two."""
    assert not joined(kind, one, other)


def test_the_very_same() -> None:
    """What is said to be the very same is the noun that the word agrees with."""
    text = "أقال وزير النقل رئيس هيئة السكك الحديدية مجدي البنا. وطالب أعضاء في مجلس النواب باستقالة الوزير نفسه."
    assert len(timeline.extract(text, published="2025-08-12").of(EventType.DISMISSAL)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون فندقا في مقديشو مساء أمس. وأعرب الرئيس الكيني عن تعازيه في ضحايا الحادث.",
        "وقع انفجار سيارة مفخخة في بغداد أمس. وفرضت الشرطة طوقا حول موقع الحادث.",
    ],
)
def test_harm(text: str) -> None:
    """A noun for anything that does harm takes up the attack of its article."""
    told = timeline.extract(text, published="2025-02-05")
    assert not told.of(EventType.DISASTER)
    assert {mention.text for mention in told.of(EventType.ATTACK)[0].mentions} >= {"حادث"}


def test_harm_of_a_disaster() -> None:
    """It takes up the disaster where the article tells of one."""
    text = "هاجم مسلحون فندقا في مقديشو أمس. واصطدم قطاران في كينيا صباح اليوم، وأسفر الحادث عن مقتل ثلاثة."
    (collision,) = timeline.extract(text, published="2025-02-05").of(EventType.DISASTER)
    assert [mention.text for mention in collision.mentions] == ["اصطدم", "حادث"]


def test_truces_without_a_date() -> None:
    """Articles that tell of one signing mean one truce, whatever each calls it and though neither dates it."""
    one = "وقع وفدا الشرق والغرب في القاهرة أمس الجمعة اتفاقا. وقال الموفد إن وقف إطلاق النار صامد."
    other = "اتهمت الحكومة خصومها بخرق الهدنة. وكان وفدا الشرق والغرب قد وقعا يوم الجمعة اتفاقا في القاهرة."
    assert joined(EventType.CEASEFIRE, (one, "2025-11-15"), (other, "2025-11-16"))


def test_killed_before_a_signing() -> None:
    """Those who were killed before something else elsewhere have their attack's place, not the other's."""
    one = "قتل ثلاثة أشخاص في هجوم بطائرة مسيرة على مدينة الأبيض مساء أمس الأربعاء."
    signed = "وقع الطرفان اتفاقا في جدة فجر اليوم الخميس."
    other = "ودان الهجوم الذي تعرضت له مدينة الأبيض مساء الأربعاء وأودى بحياة أربعة أشخاص، وذلك قبيل التوقيع بساعات."
    assert joined(EventType.CASUALTY, (one, "2026-06-11"), (f"{signed} {other}", "2026-06-11"))


def test_others_died() -> None:
    """Those who are others than the dead who were told of are counted apart."""
    text = "قتل 12 شخصا وأصيب 25 آخرون في هجوم على فندق مساء أمس. وقالت الشرطة إن اثنين آخرين لقيا مصرعهما في الهجوم."
    killed = [
        [d.number for d in e.details if d.kind == "killed"] for e in timeline.extract(text).of(EventType.CASUALTY)
    ]
    assert killed == [[12], [2]]


def test_his_meeting_with_another() -> None:
    """A meeting of his with somebody else is another than the one that the headline told."""
    text = (
        "أرسلان يلتقي رئيس المخابرات في بنغازي\nالتقى جودت أرسلان رئيس المخابرات في بنغازي أمس الأربعاء. "
        "وذلك بعد زيارة قام بها إلى أنقرة واجتماعه فيها بوزير الدفاع التركي خلوصي قابلان."
    )
    meetings = timeline.extract(text, published="2025-11-13").of(EventType.MEETING)
    assert [[mention.text for mention in meeting.mentions] for meeting in meetings if len(meeting.mentions) == 1]
