"""What events are said to be beyond who, when and where: offices, verdicts, tolls; and their codes."""

from pathlib import Path

import pytest

import timeline
from timeline.event import BY_TYPE, Appointment, Casualty, EventType, Trial, Visit

TOLLS = (
    ("مقتل ثلاثة أشخاص وإصابة خمسة آخرين في انفجار ببغداد.", 3, 5),
    ("أسفر الهجوم عن سقوط 30 قتيلا و45 جريحا على الأقل.", 30, 45),
    ("قال المرصد إن نحو 40 ألف شخص قتلوا منذ 1984.", 40_000, None),
    ("لقي شخصان مصرعهما في حادث سير.", 2, None),
    ("مصرع شخص وإصابة آخر في حادث مرور.", 1, 1),
    ("أدى الحادث إلى وفاة خمسة وعشرين شخصا وجرح مئة وعشرة.", 25, 110),
    ("سقط قتيل وثمانية جرحى في الاشتباكات.", 1, 8),
    ("ارتفعت حصيلة القتلى إلى 52 شخصا.", 52, None),
    ("قتل ما لا يقل عن 17 شخصا في غارة على صنعاء.", 17, None),
    ("وأوقع التفجير أكثر من 60 قتيلا وعشرات الجرحى.", 60, None),
    ("قتل خمسة من أفراد الشرطة في 25 يناير.", 5, None),
    ("قتل مدنيون في 25 يناير.", None, None),
    ("توفي الفنان عن عمر ناهز 75 عاما.", None, None),
    ("قتل قبل خمسة أيام سبعة جنود.", 7, None),
)


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_tolls(text: str, killed: int | None, injured: int | None) -> None:
    """The killed and the hurt are counted apart, in digits and words, and no date is a count."""
    [casualty] = timeline.extract(text).of(EventType.CASUALTY)
    match casualty:
        case Casualty() as found:
            assert (found.killed, found.injured) == (killed, injured)
        case _:
            pytest.fail("no casualty")


POSITIONS = (
    ("عين الرئيس اللواء أحمد علي وزيرا للدفاع.", "وزيرا للدفاع"),
    ("تولى محمد السوداني منصب رئيس الوزراء في 2022.", "منصب رئيس الوزراء"),
    ("تم تعيين سعاد عبد الله مديرة عامة لمنظمة الصحة العالمية.", "مديرة عامة لمنظمة الصحة العالمية"),
    ("عين سفيرا لدى روسيا.", "سفيرا لدى روسيا"),
    ("عين محافظا لصلاح الدين يوم الأحد.", "محافظا لصلاح الدين"),
    ("كلف الرئيس نجيب ميقاتي بتشكيل الحكومة.", None),
)


@pytest.mark.parametrize(("text", "position"), POSITIONS)
def test_positions(text: str, position: str | None) -> None:
    """An appointment knows the office that is given, in the text's own words and where they stand."""
    [event] = timeline.extract(text).of(EventType.APPOINTMENT)
    match event:
        case Appointment() as found:
            assert [detail.text for detail in found.position] == ([position] if position else [])
            assert all(text[detail.start : detail.end] == detail.text for detail in found.position)
        case _:
            pytest.fail("no appointment")


VERDICTS = (
    ("قضت محكمة الجنايات بالسجن خمس سنوات على الوزير السابق.", "السجن خمس سنوات"),
    ("حكمت محكمة مصرية على محمد بديع بالإعدام شنقا أمس.", "الإعدام شنقا"),
    ("برأت المحكمة الرئيس السابق من تهمة الفساد.", "برأت"),
    ("صدر حكم بإعدام ثلاثة متهمين.", "إعدام"),
    ("مثل المتهم أمام المحكمة أمس.", None),
)


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_verdicts(text: str, verdict: str | None) -> None:
    """A trial knows what the court decides, once."""
    [event] = timeline.extract(text).of(EventType.TRIAL)
    match event:
        case Trial() as found:
            assert [detail.text for detail in found.verdict] == ([verdict] if verdict else [])
        case _:
            pytest.fail("no trial")


def test_a_visit_goes_somewhere() -> None:
    """The place of a visit is its destination."""
    [visit] = timeline.extract("وصل الوزير إلى بغداد أمس.")
    match visit:
        case Visit(destination=place):
            assert place is not None
            assert place.text == "بغداد"
        case _:
            pytest.fail("no visit")


def test_details_are_merged_and_explained() -> None:
    """What articles tell of one happening is kept from all of them, and told to a person."""
    line = timeline.extract(
        [
            timeline.Article(text="عين الرئيس أحمد علي وزيرا للدفاع أمس.", id=name, published="2025-08-29")
            for name in ("a", "b")
        ]
    )
    [event] = line.of(EventType.APPOINTMENT)
    assert [detail.article for detail in event.details] == ["a", "b"]
    assert "وزيرا للدفاع" in event.explain()
    assert timeline.Timeline.from_json(line.to_json()) == line


SAID = (
    ("قال الوزير إن الهجوم وقع أمس وإن ثلاثة أشخاص قتلوا.", {"هجوم": "قال", "قتلوا": "قال"}),
    ("أعلنت الوزارة مقتل ثلاثة أشخاص.", {"مقتل": "أعلنت"}),
    ("قال الوزير خلال اللقاء إن بلاده ستزور بغداد.", {"لقاء": None, "ستزور": "قال"}),
    ("اتهمت واشنطن طهران بشن هجوم على السفارة.", {"هجوم": "اتهمت"}),
    ("طالب النواب بإقالة الوزير.", {"إقالة": "طالب"}),
    ("نفى الوزير أن يكون قد التقى نظيره.", {"التقى": "نفى"}),
    ("التقى الوزير نظيره ثم أكد دعم بلاده.", {"أكد": None, "التقى": None}),
)


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_says_so(text: str, expected: dict[str, str | None]) -> None:
    """What a statement says is linked to it, and what the article tells itself to none."""
    events = timeline.extract(text).events
    named = {event.id: event.mentions[0].text for event in events}
    said = {named[event.id]: [named[teller] for teller in event.said_in] for event in events}
    assert {word: said[word] for word in expected} == {word: [of] if of else [] for word, of in expected.items()}


PLOVER = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
ACE = {"Life", "Movement", "Transaction", "Business", "Conflict", "Contact", "Personnel", "Justice"}


def test_codes() -> None:
    """Codes are of the inventories that they name: the sixteen types of PLOVER, the eight of ACE 2005."""
    codes = [kind.codes for kind in BY_TYPE.values()]
    assert {code.plover for code in codes} - {None} <= PLOVER
    assert {str(code.ace).partition(".")[0] for code in codes if code.ace} <= ACE
    assert len(BY_TYPE) == len(EventType)


def test_documented() -> None:
    """The conventions name every type with its codes and all that it has by name."""
    page = (Path(__file__).parent.parent / "docs" / "conventions.md").read_text(encoding="utf-8")
    rows = {row.split("|")[1].strip(): row for row in page.splitlines() if row.startswith("| ")}
    for kind in BY_TYPE.values():
        row = rows[kind.__name__]
        assert f"| {kind.codes.plover or ''} | {kind.codes.ace or ''} |" in row
        names = set(vars(kind)) - {"type", "codes"} - set(getattr(kind, "__slots__", ()))
        assert all(f"`{name}`" in row for name in names if not name.startswith("_"))
