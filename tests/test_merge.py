"""Many articles, one timeline."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import repeat

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from timeline.arabic.names import normal_form
from timeline.errors import InvalidInterval, TooManyArticles
from timeline.event import (
    BY_TYPE,
    Agreement,
    Arrest,
    Attack,
    Basis,
    Casualty,
    Ceasefire,
    Detail,
    DetailKind,
    Disaster,
    Dismissal,
    Event,
    EventType,
    Meeting,
    Mention,
    Modality,
    Opening,
    Participant,
    Place,
    Polarity,
    Role,
    Statement,
    TimeLink,
    Visit,
)
from timeline.model import Article, TimeExpression, Timeline
from timeline.story.likeness import contradict
from timeline.story.merge import merge
from timeline.story.witness import witness
from timeline.time.algebra import Shift, Unit
from timeline.time.interval import Interval, Relation
from timeline.time.options import Options

PUBLISHED = datetime(2025, 8, 29)


def day(number: int, month: int = 8) -> Interval:
    """A day of 2025."""
    begin = datetime(2025, month, number)
    return Interval(begin, begin + timedelta(days=1))


def told(
    article: str,
    start: int,
    *names: str,
    kind: type[Event] = Meeting,
    when: Interval | None = None,
    place: str | None = None,
    links: Sequence[TimeLink] = (),
    sentence: str = "",
    victims: str | None = None,
    polarity: Polarity = Polarity.POSITIVE,
    modality: Modality = Modality.ASSERTED,
) -> Event:
    """An event as an article tells it; the first name is the agent's, the others are counterparts."""
    return kind(
        id=f"{article}:{start}",
        when=when,
        basis=Basis.NONE if when is None else Basis.EXPLICIT,
        mentions=(Mention(article, start, start + 4, "لقاء", sentence),),
        participants=tuple(
            Participant(Role.COUNTERPART if i else Role.AGENT, name, normal_form(name), article, start + i, start + i)
            for i, name in enumerate(names)
        )
        + (() if victims is None else (Participant(Role.PATIENT, victims, normal_form(victims), article, 0, 1),)),
        place=None if place is None else Place(place, normal_form(place), article, start, start + 1),
        links=tuple(links),
        polarity=polarity,
        modality=modality,
    )


def during(event: Event) -> TimeLink:
    """That an event of the same article happened during another."""
    mention = event.mentions[0]
    return TimeLink(Relation.DURING, None, event.id, None, mention.article, mention.start, mention.end, "خلال")


def article(*events: Event, published: datetime | None = PUBLISHED) -> Timeline:
    """What one article tells."""
    return Timeline(events=events, articles=(Article(text="…", id=events[0].mentions[0].article, published=published),))


def merged(*events: Event, published: datetime | None = PUBLISHED) -> Timeline:
    """The timeline of events of which each stands in an article of its own."""
    return merge(article(event, published=published) for event in events)


def test_spellings() -> None:
    """Two spellings of a name do not make two meetings, and one article gives the other its date."""
    line = merged(
        told("a", 0, "حسن رشاد", "إبراهيم كالن", when=day(28)),
        told("b", 7, "رئيس المخابرات حسن رشاد", "قالين"),
    )
    (meeting,) = line
    assert meeting.id == "a:0"
    assert meeting.when == day(28)
    assert [mention.article for mention in meeting.mentions] == ["a", "b"]
    assert [witness.when for witness in meeting.witnesses] == [day(28), None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("a", 0, "رشاد", "حفتر", when=day(24)), told("b", 0, "رشاد", "حفتر", when=day(15, 2))),
        (told("a", 0, "رشاد", "كالن", when=day(28)), told("b", 0, "رشاد", "حفتر", when=day(28))),
        (told("a", 0, "الطرفان", when=day(28)), told("b", 0, "الطرفان", when=day(28))),
        (
            told("a", 0, "رشاد", "الوزير الأردني أيمن الصفدي", when=day(28), place="القاهرة"),
            told("b", 0, "رشاد", "وزير الخارجية السعودي", when=day(28), place="القاهرة"),
        ),
        (
            told("a", 0, "رشاد", "كالن", when=day(28)),
            told("b", 0, "رشاد", "كالن", when=day(28), polarity=Polarity.NEGATIVE, modality=Modality.DENIED),
        ),
        (told("a", 0, "رشاد", "كالن", modality=Modality.PLANNED), told("b", 0, "رشاد", "كالن")),
        (
            told("a", 0, kind=Attack, when=day(28), place="سوق بعقوبة"),
            told("b", 0, kind=Attack, when=day(28), place="سوق حلب"),
        ),
        (
            told("a", 0, "رشاد", kind=Statement, when=day(28), sentence="قال رشاد إن الحرب يجب أن تنتهي سريعا"),
            told("b", 0, "رشاد", kind=Statement, when=day(28), sentence="قال رشاد إن التعاون الاقتصادي سيتوسع"),
        ),
        (
            told("a", 0, kind=Attack, when=day(28), victims="بغداد"),
            told("b", 0, kind=Attack, when=day(28), victims="العراق"),
        ),
        (
            told("a", 0, kind=Attack, when=day(28), sentence="استهدف هجوم بطائرة مسيرة مطار بغداد الخميس"),
            told("b", 0, kind=Attack, when=day(28), sentence="استهدف هجوم بطائرة مسيرة قاعدة في أربيل الخميس"),
        ),
    ],
    ids=[
        "half a year later",
        "another side",
        "nobody",
        "another people",
        "denied",
        "planned",
        "another place",
        "another saying",
        "a town of a state",
        "another city",
    ],
)
def test_look_alikes(one: Event, other: Event) -> None:
    """Happenings that look alike stay two."""
    assert len(merged(one, other)) == 2


def test_place_and_day() -> None:
    """A bombing is known by its place and day, though nobody is named, and its toll by the bombing."""
    first = told("a", 0, kind=Attack, when=day(21), place="سوق الهال في مدينة بعقوبة")
    second = told("b", 0, kind=Attack, when=day(21), place="بعقوبة")
    tolls = [told(event.id[0], 50, kind=Casualty, links=[during(event)]) for event in (first, second)]
    line = merge([article(first, tolls[0]), article(second, tolls[1])])
    assert [(event.type, len(event.witnesses), event.when) for event in line] == [
        (EventType.ATTACK, 2, day(21)),
        (EventType.CASUALTY, 2, day(21)),
    ]
    assert line[0].place is not None
    assert line[0].place.text == "سوق الهال في مدينة بعقوبة"


def hours(number: int, begin: int, end: int) -> Interval:
    """Hours of a day in August 2025."""
    return Interval(datetime(2025, 8, number, begin), datetime(2025, 8, number, end))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            told("a", 0, kind=Attack, when=day(21), place="تعز", victims="قافلة مساعدات"),
            told("b", 0, kind=Attack, when=hours(21, 14, 15), place="منطقة تعز", victims="تسع شاحنات"),
        ),
        (
            told("a", 0, kind=Disaster, when=hours(21, 18, 23), victims="قطارين"),
            told("b", 0, "أسامة القصبي", kind=Disaster, when=day(21), place="سمالوط", victims="قطار ركاب"),
        ),
        (
            told("a", 0, kind=Attack, when=day(21), sentence="انفجرت سيارة في سوق بكركوك"),
            told("b", 0, kind=Attack, when=hours(21, 6, 12), sentence="بغداد: قتل تسعة في لقاء شهدته كركوك"),
        ),
        (
            told("a", 0, kind=Attack, when=day(21), place="كركوك"),
            told("b", 0, kind=Attack, when=Interval(datetime(2025, 8, 18), datetime(2025, 8, 25)), place="كركوك"),
        ),
        (
            told("a", 0, kind=Arrest, when=day(16), victims="بوعلام صنصال"),
            told("b", 0, kind=Arrest, when=Interval(datetime(2025, 8, 11), datetime(2025, 8, 21)), victims="صنصال"),
        ),
        (
            told("a", 0, kind=Agreement, when=day(17), place="مسقط"),
            told("b", 0, "التهدئة", kind=Agreement, when=day(17), place="بمسقط"),
        ),
        (
            told("a", 0, kind=Attack, when=day(21), place="المدينة", victims="قافلة"),
            told("b", 0, kind=Attack, when=day(21), place="تعز", victims="قافلة"),
        ),
        (
            told("a", 0, kind=Attack, when=day(21), place="الضباب", victims="قافلة"),
            told("b", 0, kind=Attack, when=day(21), place="تعز", victims="قافلة"),
        ),
        (
            told("a", 0, "الرئيس التركي", "السوداني", when=day(21)),
            told("b", 0, "رجب أردوغان", "محمد شياع السوداني", when=day(21), place="بغداد"),
        ),
        (
            told("a", 0, "القاهرة", "أنقرة", kind=Agreement, when=day(21)),
            told("b", 0, "مصر", "تركيا", kind=Agreement, when=day(21)),
        ),
        (
            told("a", 0, kind=Arrest, when=day(16), victims="كريم بنسودة"),
            told("b", 0, kind=Arrest, when=day(16), victims="كريم بن سودة"),
        ),
    ],
    ids=[
        "things",
        "who only stands by",
        "city beside",
        "week",
        "once",
        "prepared",
        "site",
        "quarter",
        "described",
        "seats of states",
        "one word or two",
    ],
)
def test_told_otherwise(one: Event, other: Event) -> None:
    """One happening is known though each newsroom tells it in its own way."""
    if one.type is EventType.MEETING:
        assert not contradict(witness(one, PUBLISHED), witness(other, PUBLISHED))
    else:
        assert len(merged(one, other)) == 1


def described(event: Event, *offices: str) -> Event:
    """An event in which holders of offices take part whom nobody names."""
    parties = [evolve(party, office=party.text) if party.text in offices else party for party in event.participants]
    return evolve(event, participants=parties)


def test_a_name_heard_otherwise() -> None:
    """A letter more in a family name does not make two meetings of one day and place."""
    line = merged(
        told("a", 0, "طارق عبد الحليم", "جودت أرسلان", when=day(21), place="القاهرة"),
        told("b", 0, "طارق عبد الحليم", "جودت أصلان", when=day(21), place="القاهرة"),
    )
    assert len(line) == 1


def test_who_is_only_described() -> None:
    """One meeting may be of him whom one article names and of him whom the other does, if both describe who else."""
    story = []
    for name, sides in (("a", ("هالستروم", "رئيس المخابرات")), ("b", ("فتحي بلراس", "المبعوث الأممي"))):
        bombing = told(name, 0, kind=Attack, when=day(19), place="بعقوبة")
        meeting = told(name, 50, *sides, when=day(21))
        story.append(article(bombing, described(meeting, sides[1])))
    assert len(merge(story)) == 2


@pytest.mark.parametrize(
    ("held", "said", "count"),
    [
        ("رئيس المخابرات العامة المصرية", "رئيس المخابرات المصرية", 1),
        ("رئيس المخابرات العامة المصرية", "رئيس البرلمان المصري", 2),
        ("رئيس المخابرات العامة المصرية", "رئيس المخابرات التركية", 2),
        ("وزير الخارجية", "وزير الخارجية", 2),
    ],
    ids=["shorter", "another office", "another people", "of any people"],
)
def test_office_for_a_name(held: str, said: str, count: int) -> None:
    """Who is called by his office alone is the one who has it by name, if it says of which people it is."""
    named = told("a", 0, "حسن رشاد", kind=Visit, when=day(21), place="أنقرة")
    named = evolve(named, participants=[evolve(party, office=held) for party in named.participants])
    unnamed = described(told("b", 0, said, kind=Visit, when=day(21), place="أنقرة"), said)
    assert len(merged(named, unnamed)) == count


def test_holders_of_other_offices() -> None:
    """Who dismisses two on one day dismisses two, though neither is named."""
    offices = ("وزير الاقتصاد", "رئيس البنك المركزي")
    line = merged(
        *(
            described(told(name, 0, "بزشكيان", kind=Dismissal, when=day(21), victims=office), office)
            for name, office in zip("ab", offices, strict=True)
        )
    )
    assert len(line) == 2


def test_words_that_say_who_meets() -> None:
    """An undated meeting is not the dated one for words that only say who somebody is, wherever he meets."""
    office = "رئيس مخابرات القيادة العامة"
    line = merged(
        told("a", 0, "هالستروم", office, when=day(20), place="بنغازي", sentence=f"يلتقي هالستروم {office} ببنغازي"),
        told("b", 0, "هالستروم", sentence=f"وعقد هالستروم جلسة مغلقة مع {office} استمرت ساعتين"),
    )
    assert len(line) == 2


def test_what_is_shared_late() -> None:
    """Articles that share a happening only for what a third tells share their others of one day too."""
    attack = [told(name, 0, kind=Attack, when=day(21), place="بعقوبة") for name in "ab"]
    shared = [told(name, 20, "رشاد", "كالن", when=day(23)) for name in "bc"]
    opening = [told(name, 40, kind=Opening, when=day(27), place=place) for name, place in (("a", "دجلة"), ("c", None))]
    late = told("c", 0, kind=Attack, when=day(21))
    stories = [article(attack[0], opening[0]), article(attack[1], shared[0]), article(late, shared[1], opening[1])]
    assert [len(event.witnesses) for event in merge(stories)] == [3, 2, 2]


def test_either_of_two_strikes() -> None:
    """What may be either of two strikes that an article tells apart by their hours is neither."""
    morning, evening = (
        told("a", begin, kind=Attack, when=hours(21, begin, begin + 6), place="كركوك") for begin in (6, 16)
    )
    strike = told("b", 0, kind=Attack, when=day(21), place="كركوك")
    assert len(merge([article(morning, evening), article(strike)])) == 3


def test_victims_of_two_bombings() -> None:
    """Victims of one day, told in the same words, are of two bombings where these are two."""
    story = []
    for name, place in (("a", "كركوك"), ("b", "الموصل")):
        bombing = told(name, 0, kind=Attack, when=day(21), place=place)
        toll = told(name, 50, kind=Casualty, when=day(21), links=[during(bombing)], victims="14 شخصا")
        story.append(article(bombing, toll))
    assert len(merge(story)) == 4


@pytest.mark.parametrize(("also", "count"), [([], 2), ([day(1)], 3)], ids=["one", "two"])
def test_named_again(also: list[Interval], count: int) -> None:
    """A truce named without a date, long after, is the one that went with what is dated; of two it is neither."""
    agreement = told("a", 0, kind=Agreement, when=day(17, 6), place="مسقط")
    truces = [told("a", 9 + n, kind=Ceasefire, when=when) for n, when in enumerate([day(20, 6), *also])]
    later = [told("b", 0, kind=Agreement, when=day(17, 6), place="مسقط"), told("b", 9, kind=Ceasefire)]
    line = merge([article(agreement, *truces, published=datetime(2025, 8, 2)), article(*later)])
    assert len(line) == count + len(also)
    assert line[1].when == day(20, 6)


def test_undated_between_two() -> None:
    """What may be either of two meetings is neither."""
    line = merged(
        told("a", 0, "رشاد", "حفتر", when=day(20)),
        told("b", 0, "رشاد", "حفتر", when=day(24)),
        told("c", 0, "رشاد", "حفتر"),
    )
    assert len(line) == 3


def test_undated_long_after() -> None:
    """An undated meeting in the news of another season is another one."""
    old = article(told("a", 0, "رشاد", "حفتر", when=day(24, 2)))
    new = article(told("b", 0, "رشاد", "حفتر"), published=PUBLISHED)
    assert len(merge([old, new])) == 2


def test_anchors_follow() -> None:
    """What an event is dated by has the id of the merged event."""
    first, second = told("a", 0, "رشاد", "كالن", when=day(28)), told("b", 5, "رشاد", "كالن")
    saying = told("b", 9, "رشاد", kind=Statement, links=[during(second)])
    line = merge([article(first), article(second, saying)])
    assert [(event.id, event.when) for event in line] == [("a:0", day(28)), ("b:9", day(28))]
    assert line[1].links[0].anchor == "a:0"
    assert line[1].basis is Basis.RELATIVE


def test_places_disagree() -> None:
    """Two places of one meeting are both kept, with who says what."""
    line = merged(
        told("a", 0, "رشاد", "كالن", when=day(28), place="القاهرة"),
        told("b", 0, "رشاد", "كالن", when=day(28), place="أنقرة"),
    )
    (conflict,) = line.conflicts
    assert conflict.about == "place"
    assert [(side.value, side.source) for side in conflict.alternatives] == [("القاهرة", "a"), ("أنقرة", "b")]


def test_tolls_disagree() -> None:
    """Two tolls of one bombing are both kept."""
    story = []
    for name, victims in (("a", "14 شخصا"), ("b", "خمسة أشخاص"), ("c", "14 قتيلا")):
        bombing = told(name, 0, kind=Attack, when=day(21), place="بعقوبة")
        story.append(article(bombing, told(name, 50, kind=Casualty, links=[during(bombing)], victims=victims)))
    line = merge(story)
    (conflict,) = line.conflicts
    assert conflict.about == "toll"
    assert [(side.value, side.source) for side in conflict.alternatives] == [("14 شخصا", "a"), ("خمسة أشخاص", "b")]


def test_the_toll_among_few_dead() -> None:
    """The many who died in a bombing are those that another article counts, and not the two who also died there."""
    story = []
    for name, tolls in (("a", (12, 2)), ("b", (17,))):
        bombing = told(name, 0, kind=Attack, when=day(21), place="بعقوبة")
        dead = [
            evolve(
                told(name, 50 + n, kind=Casualty, links=[during(bombing)]),
                details=[Detail(DetailKind.KILLED, str(n), n, name, 0, 1)],
            )
            for n in tolls
        ]
        story.append(article(bombing, *dead))
    found = merge(story).of(EventType.CASUALTY)
    assert sorted(len(event.mentions) for event in found) == [1, 2]


def test_order_without_date() -> None:
    """In an article without a date what was yesterday stands before what is today, and neither has a time."""
    today, yesterday = (
        TimeExpression(
            text=text,
            start=start,
            end=start + 5,
            type="DATE",
            value=None,
            meaning=Shift(amount, Unit.DAY),
            rule="",
            article="a",
        )
        for text, start, amount in (("اليوم", 10, 0), ("أمس", 30, -1))
    )
    events = [
        told("a", start, links=[TimeLink(Relation.DURING, None, None, None, "a", said.start, said.end, said.text)])
        for start, said in ((0, today), (20, yesterday))
    ]
    one = Timeline(events=events, articles=[Article(text="", id="a")], expressions=[today, yesterday])
    assert [(event.id, event.when) for event in merge([one])] == [("a:20", None), ("a:0", None)]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2025-08-24", "2025-08-25", ["a:1", "a:2"]),
        ("2025-08-25", "2025-08-25T00:00", []),
        (None, "2025-08-24", ["a:1"]),
        ("2025-08-25", None, ["a:2", "a:3"]),
    ],
)
def test_between(first: str | None, last: str | None, found: list[str]) -> None:
    """A span of days holds what has a time in it, the last day with it; what has no time is in none."""
    events = [told("a", 0), *(told("a", n, when=day(23 + n)) for n in (1, 2, 3))]
    line = merge([article(*events)])
    assert [event.id for event in line.between(first, last)] == found


def test_between_wrong_way_round() -> None:
    """A span that ends before it begins is refused."""
    with pytest.raises(InvalidInterval):
        Timeline().between("2025-08-25", "2025-08-01")


def test_two_without_id() -> None:
    """Articles without an id do not lose their events to each other."""
    one, other = (
        Timeline(events=[Meeting(id="0", mentions=[Mention(None, 0, 4, "لقاء", s)])], articles=[Article(text=s)])
        for s in ("لقاء هنا", "لقاء هناك")
    )
    assert len(merge([one, other])) == 2


NAMES = ("حسن رشاد", "رشاد", "إبراهيم كالن", "قالين", "خليفة حفتر", "الطرفان", "رئيس المخابرات")
PLACES = (None, "بنغازي", "مدينة بنغازي", "ليبيا", "القاهرة")
KINDS = (
    EventType.MEETING,
    EventType.VISIT,
    EventType.ATTACK,
    EventType.CASUALTY,
    EventType.STATEMENT,
    EventType.ARREST,
    EventType.AGREEMENT,
)


@st.composite
def articles(draw: st.DrawFn, number: int) -> Timeline:
    """What an article tells, of few people on few days, so that much of it may be one."""
    events: list[Event] = []
    for i in range(draw(st.integers(1, 4))):
        when = draw(st.one_of(st.none(), st.builds(day, st.integers(20, 23))))
        links = [
            evolve_link(during(draw(st.sampled_from(events))), draw(st.sampled_from(Relation)))
            for _ in range(draw(st.integers(0, 1)) if events else 0)
        ]
        event = told(
            f"a{number}",
            10 * i,
            *draw(st.lists(st.sampled_from(NAMES), max_size=2)),
            kind=BY_TYPE[draw(st.sampled_from(KINDS))],
            when=when,
            place=draw(st.sampled_from(PLACES)),
            links=links,
            sentence=draw(st.sampled_from(("", "قال إن الحرب يجب أن تتوقف فورا"))),
            modality=draw(st.sampled_from((Modality.ASSERTED, Modality.ASSERTED, Modality.PLANNED))),
        )
        events.append(event)
    return article(*events, published=draw(st.sampled_from((None, datetime(2025, 8, 23), datetime(2025, 8, 24)))))


def evolve_link(link: TimeLink, relation: Relation) -> TimeLink:
    """A link with another relation."""
    return TimeLink(relation, None, link.anchor, None, link.article, link.start, link.end, link.text)


@st.composite
def stories(draw: st.DrawFn) -> list[Timeline]:
    """What a few articles tell."""
    return [draw(articles(number)) for number in range(draw(st.integers(1, 5)))]


@given(stories(), st.randoms(use_true_random=False))
def test_any_order(story: list[Timeline], chance: random.Random) -> None:
    """It does not matter which article comes first."""
    mixed = story[:]
    chance.shuffle(mixed)
    assert merge(mixed) == merge(story)


@given(stories(), st.integers(0, 5))
def test_any_portions(story: list[Timeline], cut: int) -> None:
    """Merging portions and then the portions is merging all."""
    assert merge([merge(story[:cut]), merge(story[cut:])]) == merge(story)


@given(stories())
def test_again(story: list[Timeline]) -> None:
    """Merging what is merged changes nothing, with itself neither."""
    line = merge(story)
    assert merge([line]) == line
    assert merge([line, line]) == line
    assert merge([*story, line]) == line


@given(stories())
def test_nothing_lost(story: list[Timeline]) -> None:
    """Every mention is in one event, whose id is that of its first mention."""
    line = merge(story)
    before = sorted(m.start for one in story for event in one for m in event.mentions)
    assert sorted(mention.start for event in line for mention in event.mentions) == before
    assert all(event.id == f"{event.mentions[0].article}:{event.mentions[0].start}" for event in line)


@given(stories())
def test_round_trip(story: list[Timeline]) -> None:
    """A merged timeline goes through JSON with its witnesses."""
    line = merge(story)
    assert Timeline.from_json(line.to_json()) == line


def test_too_many_articles() -> None:
    """More articles than the options allow are refused before the rest is read, and as many as they allow are not."""
    line = article(told("a", 0, "حسن", when=day(1)))
    two = Options(most_articles=2)
    assert merge([line, line], options=two) == merge([line])
    with pytest.raises(TooManyArticles, match="more than 2 articles"):
        merge(repeat(line), options=two)


def test_near_linear(calls: Callable[[Callable[[], object]], int]) -> None:
    """Four times the articles cost no more than six times the work."""
    chance = random.Random(1)

    def cost(size: int) -> int:
        names = ["".join(chance.choices("بتجحدرسصطعفقكلمنهو", k=5)) for _ in range(size)]
        story = [
            article(
                *(told(f"a{k}", 10 * i, *chance.sample(names, 2), when=day(chance.randint(1, 28))) for i in range(10))
            )
            for k in range(size)
        ]
        return calls(lambda: merge(story))

    cost(50)
    assert cost(800) < 6 * cost(200)
