"""Pages to articles: made-up pages of the layouts that Arabic outlets use, and laws for any page at all."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article.lines.boilerplate import body_ranges
from timeline.article.page import read
from timeline.errors import UnreadablePage

TITLE = "وزارة الزراعة: موسم الزيتون أفضل من العام الماضي"
FIRST = "أعلنت وزارة الزراعة في بيان لها أن موسم الزيتون جاء أفضل من سابقه، وأن الإنتاج ارتفع في معظم المحافظات."
SECOND = "وقال المتحدث باسم الوزارة إن الوزارة وقعت اتفاقا مع المصدرين في 14 مايو 2019 لدعم المزارعين في الجنوب."
THIRD = "وكانت الوزارة قد افتتحت معرضا للمنتجات في مطلع الشهر الماضي."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}"
MENU = "سياسة\nاقتصاد\nرياضة\nثقافة\nعلوم\nفن\nسفر\nصحة\nمنوعات"
DAY = date(2021, 11, 12)
AFTERNOON = datetime(2021, 11, 12, 15, 15)

STATED = {
    "a label": (f"{TITLE}\nتاريخ النشر: الجمعة 12 نوفمبر 2021\n{BODY}", DAY),
    "a label on the line above": (f"{TITLE}\nتاريخ النشر\nالجمعة 12 نوفمبر 2021\n{BODY}", DAY),
    "an English label in pieces": (f"{TITLE}\nPublished\n\non\n\n12 نوفمبر 2021\n\nBy\n\nadmin\n{BODY}", DAY),
    "an English date": (f"{TITLE}\nتاريخ النشر: 12th, November 2021 GMT\n{BODY}", DAY),
    "a label behind a name": (f"{TITLE}\nسعيد مرادنشر في المساء يوم 12 - 11 - 2021\n{BODY}", DAY),
    "alone below the title": (f"{TITLE}\nالجمعة، 12 نوفمبر 2021 03:15 م\nكتب سعيد مراد\n{BODY}", AFTERNOON),
    "the clock first": (f"{TITLE}\n03:15 م الجمعة 12 نوفمبر 2021\n\nكتب - سعيد مراد:\n{BODY}", AFTERNOON),
    "the clock on the next line": (f"{TITLE}\n12/11/2021\n03:15 م\n{BODY}", AFTERNOON),
    "a French clock": (f"{TITLE}\nو.م.ع\n12.11.2021\n15h15\n{BODY}", AFTERNOON),
    "a zone": (f"{TITLE}\n12 نوفمبر 2021 - 15:15 بتوقيت غرينتش\n{BODY}", AFTERNOON),
    "a clock of four digits": (f"{TITLE}\n1515 (GMT+04:00) - 12/11/21\n{BODY}", AFTERNOON),
    "ISO 8601": (f"{TITLE}\n2021-11-12T15:15:00+03:00\n{BODY}", AFTERNOON),
    "Arabic digits": (f"{TITLE}\n١٢ نوفمبر ٢٠٢١ - ٠٣:١٥ م\n{BODY}", AFTERNOON),
    "months of the Levant": (f"{TITLE}\n12 تشرين الثاني 2021 | 15:15\n{BODY}", AFTERNOON),
    "months of Tunisia": (f"{TITLE}\nالجمعة 12 فيفري 2021 الجريدة\n{BODY}", date(2021, 2, 12)),
    "both names of a month": (f"{TITLE}\nالجمعة, 12 نوفمبر/ تشرين الثاني, 2021, 15:15 GMT\n{BODY}", AFTERNOON),
    "a Hijri twin": (f"{TITLE}\nالجمعة 7 ربيع الثاني 1443 هـ الموافق 12 نوفمبر 2021 م\n{BODY}", DAY),
    "a Hijri twin without a sign between": (f"{TITLE}\n8 ربيع الآخر 1443هـ 12 نوفمبر 2021م\n{BODY}", DAY),
    "a Hijri twin on a line of its own": (f"{TITLE}\n12 نوفمبر 2021\n8 ربيع الآخر 1443 هـ\n{BODY}", DAY),
    "a Hijri date that its year gives away": (f"{TITLE}\n1443-04-07 03:15 PM\n{BODY}", AFTERNOON),
    "the month first": (f"{TITLE}\n11-12-2021 03:15 PM\n{BODY}", AFTERNOON),
    "a French line": (f"Publié le 12/11/2021 à 15h15\n{TITLE}\n{BODY}\nMis à jour le 13/11/2021 à 09h12", AFTERNOON),
    "a French month": (f"{TITLE}\nVendredi 12 novembre 2021 - 15:15\n{BODY}", AFTERNOON),
    "a Turkish month": (f"{TITLE}\n12 Kasım 2021 Cuma 15:15\n{BODY}", AFTERNOON),
    "a byline": (f"{TITLE}\nبقلم: سعيد مراد 12/11/2021\n{BODY}", DAY),
    "an outlet behind it": (f"{TITLE}\n12/11/2021 - الساحل نت – متابعات\n{BODY}", DAY),
    "glued to names": (f"{TITLE}\nسعيد مرادالجمعة 12 نوفمبر 2021العاصمة: \n{BODY}", DAY),
    "a month glued to its section": (f"{TITLE}\nمحليات وبرلماننوفمبر 12, 2021, 03:15 م 310 مشاهدات\n{BODY}", AFTERNOON),
    "a byline below a lead": (f"{TITLE}\n{THIRD}\nكتب: سعيد مراد 12 نوفمبر 2021\n{FIRST}\n{SECOND}", DAY),
    "a place below the text": (f"{TITLE}\n{BODY}\nالجزائر في 12 نوفمبر 2021", DAY),
    "a half of the day glued to its hour": (f"{TITLE}\n12 نوفمبر 2021 3:15م\n{BODY}", AFTERNOON),
    "an issue": (f"{TITLE}\nالعدد 4512 - الجمعة 12 نوفمبر 2021م الموافق 7 ربيع الآخر 1443هـ\n{BODY}", DAY),
    "the author and a preposition": (f"{TITLE}\nكتبها سعيد مراد في 12 نوفمبر 2021\n{BODY}", DAY),
    "the year before the weekday": (f"{TITLE}\nGMT 15:15:00 2021 الجمعة 12 نوفمبر\n{BODY}", AFTERNOON),
    "a twin, an update and two zones": (
        f"{TITLE}\nالجمعة 1443/4/7 هـ - الموافق 2021/11/12 م (آخر تحديث) الساعة 15:15 (مكة)، 12:15 (غرينتش)\n{BODY}",
        AFTERNOON,
    ),
    "tatweel": (f"{TITLE}\nالجمعـة 7 ربيع الثـاني 1443 هـ 12 نوفمبر 2021 العدد 12279\n{BODY}", DAY),
    "a section and a clock between bars": (f"{TITLE}\nسياسة | الجمعة 12 نوفمبر 2021 | 15:15\n{BODY}", AFTERNOON),
    "nothing between its parts": (f"{TITLE}\nالجمعة،12نوفمبر/تشرين الثاني2021\n{BODY}", DAY),
    "an outlet's dateline": (f"{TITLE}\nصنعاء – سبأنت: 12/11/2021 {FIRST}\n{SECOND}", DAY),
    "no full stops": (f"{TITLE}\n12 نوفمبر 2021\n{FIRST.translate({44: None, 46: None, 0x60C: None})}", DAY),
    "an agency's dateline": (f"{TITLE}\nرام الله 12-11-2021 وفا- {FIRST}\n{SECOND}", DAY),
    "a dateline with brackets": (f"{TITLE}\nبيروت 12 تشرين الثاني 2021 (الوكالة) - {FIRST}\n{SECOND}", DAY),
    "above the title": (f"الجمعة 12 نوفمبر 2021\n{TITLE}\n{BODY}", DAY),
    "at the very end": (f"{TITLE}\n{BODY}\n12/11/2021\n", DAY),
    "a label at the end": (f"{TITLE}\n{BODY}\nتم إضافته يوم الجمعة 12/11/2021 الساعة 3:15 مساءً\n", AFTERNOON),
    "below a lead": (
        f"{TITLE}\nإنتاج أعلى في معظم المحافظات، والأسعار مستقرة بحسب الوزارة.\n12 نوفمبر 2021\n{BODY}",
        DAY,
    ),
    "an update is all there is": (f"{TITLE}\nآخر تحديث : الجمعة 12 نوفمبر 2021 - 3:15 مساءً\n{BODY}", AFTERNOON),
    "a label inside": (f"{TITLE}\nالجمعة، 12 نوفمبر 2021، آخر تحديث 15:15 (GMT+0400)\n{BODY}", AFTERNOON),
    "an update above": (f"{TITLE}\nآخر تحديث: 13 نوفمبر 2021\nنشر: 12 نوفمبر 2021\n{BODY}", DAY),
    "an update and then it": (f"{TITLE}\nآخر تحديث: 13 نوفمبر 2021 | تاريخ النشر: 12 نوفمبر 2021\n{BODY}", DAY),
    "an update below": (f"{TITLE}\n12 نوفمبر 2021\n{BODY}\nآخر تحديث: 15 نوفمبر 2021", DAY),
    "an update glued to it": (f"{TITLE}\nنشرت في: 12/11/2021 - 15:15آخر تحديث: 12/11/2021 - 16:20\n{BODY}", AFTERNOON),
    "the clock of the site": (f"السبت 13 نوفمبر 2021\nالرئيسية\nسياسة\n{TITLE}\n12 نوفمبر 2021\n{BODY}", DAY),
    "comments below": (f"{TITLE}\n12 نوفمبر 2021\n{BODY}\nالتعليقات\nأبو أحمد\n14/11/2021 10:15\nخبر جميل.", DAY),
    "related articles below": (f"{TITLE}\n12 نوفمبر 2021\n{BODY}\nمقالات ذات صلة\nالقمح\n10 نوفمبر 2021", DAY),
    "news above": (
        f"آخر الأخبار\nالقمح في السوق\n10 نوفمبر 2021\nبدء الحصاد\n9 نوفمبر 2021\n{TITLE}\n12/11/2021\n{BODY}",
        DAY,
    ),
    "a picture's day": (f"{TITLE}\nالوزير في 3 مارس 2019 (أ ف ب)\nالجمعة 12 نوفمبر 2021\n{BODY}", DAY),
    "wide gaps and no line breaks": (f"{TITLE}      الجمعة 12 نوفمبر 2021      {FIRST}      {SECOND}", DAY),
    "signs of direction": (f"{TITLE}\r\n\u200fالجمعة،\xa0\u202b12/11/2021\u202c\r\n{BODY}", DAY),
}

SILENT = {
    "the story's dates": f"{TITLE}\n{BODY}",
    "today in a sentence": f"{TITLE}\nأعلنت الوزارة اليوم الجمعة 12 نوفمبر 2021 أن الموسم جاء أفضل من سابقه.\n{THIRD}",
    "a relative stamp": f"{TITLE}\nمنذ 3 ساعات\n{BODY}",
    "an English relative stamp": f"{TITLE}\nPublished\n2 years ago\n{BODY}",
    "a stamp without its year": f"{TITLE}\nالجمعة 12 نوفمبر\n{BODY}",
    "a dateline without its year": f"{TITLE}\nعمان 12 تشرين الثاني (بترا)- {FIRST}\n{SECOND}",
    "a label and nothing behind it": f"{TITLE}\nPublished\non\n{BODY}",
    "the clock of a site above its menu": f"الجمعة 12 نوفمبر 2021\nالرئيسية\nسياسة\nاقتصاد\n{TITLE}\n{BODY}",
    "an update of the site": f"آخر تحديث: 12 نوفمبر 2021 15:15\nالرئيسية\nسياسة\n{TITLE}\n{BODY}",
    "the clock of a site above its editor": f"الجمعة 12 نوفمبر 2021\nالساحل رئيس التحرير سعيد مراد\n{TITLE}\n{BODY}",
    "a picture's day alone": f"{TITLE}\nالوزير خلال جولة في الجنوب في 3 مارس 2019 (أ ف ب)\n{BODY}",
    "an appointment": f"{TITLE}\nالموعد: الجمعة 12 نوفمبر 2021\nالمكان: قاعة المؤتمرات\n{BODY}",
    "a caption that begins as one": f"{TITLE}\nصورة: ميناء المدينة، 12 نوفمبر 2021\n{BODY}",
    "a long menu without the usual words": f"12 نوفمبر 2021\n{MENU}\n{TITLE}\n{BODY}",
    "a chronicle": f"{TITLE}\n{THIRD}\n14 مايو 2019\n{FIRST}\n3 يونيو 2019\n{SECOND}",
    "an address": f"{TITLE}\nhttps://example.org/2021/11/12/harvest.html\n{BODY}",
    "sources below": f"{TITLE}\n{BODY}\nالمراجع:\nصحيفة الساحل، 12 نوفمبر 2021\nصحيفة البحر، 14 نوفمبر 2021",
    "comments": f"{TITLE}\n{BODY}\nالتعليقات\nأبو أحمد\n14/11/2021 10:15\nخبر جميل ونتمنى المزيد منه.",
    "related articles": f"{TITLE}\n{BODY}\nمقالات ذات صلة\nأسعار القمح ترتفع\n10 نوفمبر 2021",
    "fixtures": f"{TITLE}\n{BODY}\nالأهلي * الساحل - الجمعة 12 نوفمبر 2021م\nالبحر * الجبل - الأحد 14 نوفمبر 2021م",
    "a cited article": f"{TITLE}\n{FIRST}\nوكان التقرير قد نشر في 12 نوفمبر 2021 في صحيفة محلية.\n{THIRD}",
    "a heading with a day": f"{TITLE}\n{BODY}\nمظاهرات 25 يناير 2011\n{FIRST}\n{THIRD}",
    "a sentence that opens with a day": f"{TITLE}\nفي 14 مايو 2019 - وهو يوم لا ينسى - بدأت الأزمة في الجنوب.\n{FIRST}",
    "one sentence": "قتل ثلاثة أشخاص في 12 نوفمبر 2021 في انفجار بالمدينة",
}


@pytest.mark.parametrize(("page", "published"), STATED.values(), ids=STATED)
def test_what_a_page_states_is_its_publication(page, published):
    """The date of the line that states it, with its clock where one stands there."""
    (article,) = read(page)
    assert article.published == published


@pytest.mark.parametrize("page", SILENT.values(), ids=SILENT)
def test_no_date_is_made_up(page):
    """Where a page states no date of publication, the article has none."""
    assert read(page)[0].published is None


def test_title_and_source():
    """The title stands above the paragraphs, the source behind its label."""
    (article,) = read(f"الرئيسية\nأخبار\n{TITLE}\n12 نوفمبر 2021\n{BODY}\nالمصدر: صحيفة الساحل\nشارك")
    assert (article.title, article.source) == (TITLE, "صحيفة الساحل")


def test_a_second_article_is_one_of_its_own():
    """An article below the first one's tags has a title, an offset and a date of its own, not its host's."""
    second = f"افتتاح معرض الكتاب في العاصمة\n{THIRD}\n{SECOND}"
    page = f"{TITLE}\n12 نوفمبر 2021\n{BODY}\nكلمات دلالية: الزيتون\nإقرأ أيضاً:\n{second}\nTags: كتب"
    host, further = read(page)
    assert (host.published, further.published) == (DAY, None)
    assert host.text.endswith("كلمات دلالية: الزيتون")
    assert further.title == "افتتاح معرض الكتاب في العاصمة"
    assert further.offset == page.index("افتتاح معرض الكتاب")


def test_headlines_inside_an_article_open_none():
    """A list of headlines, or a link between paragraphs, leaves the article one."""
    inside = f"{TITLE}\n{FIRST}\nاقرأ أيضا\nأسعار القمح ترتفع في الأسواق\n{SECOND}\n{THIRD}"
    below = f"{TITLE}\n{BODY}\nالمصدر: وكالات\nاقرأ أيضا\nأسعار القمح ترتفع في الأسواق\nبدء حصاد الشعير"
    assert len(read(inside)) == len(read(below)) == 1
    assert read(inside)[0].text == inside


def test_a_digest_is_as_many_articles():
    """A page that repeats title, stamp and paragraph holds an article for each."""
    page = (
        f"# {TITLE}\n12 November 2021 03:15 PM UTC+00\n{FIRST}\n# افتتاح معرض الكتاب اليوم\n13 November 2021\n{SECOND}"
    )
    one, other = read(page)
    assert (one.published, other.published) == (AFTERNOON, date(2021, 11, 13))
    assert (one.title, other.title) == (TITLE, "افتتاح معرض الكتاب اليوم")


def test_the_body_leaves_out_what_the_page_adds():
    """Titles and paragraphs are the article's own; buttons, stamps, tags, sources and lists of others are not."""
    own = [TITLE, FIRST, "عنوان بين الفقرات", SECOND, THIRD]
    page = "\n".join(
        [
            *own[:1], "تاريخ النشر: 12 نوفمبر 2021", "شارك", *own[1:3], "قد يهمك أيضا", "حصاد القمح يبدأ اليوم",
            *own[3:], "المصدر: وكالات", "كلمات دلالية: الزيتون", "أخبار ذات صلة", "أسعار القمح ترتفع في الأسواق",
            "التعليقات", "خبر جميل ونتمنى المزيد منه في الأيام المقبلة.",
        ]
    )  # fmt: skip
    assert [page[of.start : of.stop] for of in body_ranges(page)] == own


def test_words_of_a_page_inside_a_text_are_the_text():
    """A sentence that begins like a button is a sentence."""
    text = "شارك الوزير في افتتاح المعرض.\nمصدر أمني: الوضع هادئ في المدينة كلها\nنشر قوات إضافية في الجنوب"
    assert sum(map(len, body_ranges(text))) == len(text) - 2


def test_articles_of_a_file_are_named_after_it(tmp_path):
    """The stem is the id of the first, with a number for each further one; articles of a text have none."""
    page = f"{TITLE}\n{BODY}\nTags: زيت\nإقرأ أيضاً:\nافتتاح معرض الكتاب\n{SECOND}\n{THIRD}"
    path = tmp_path / "harvest.txt"
    path.write_text(page, encoding="utf-8", newline="")
    assert [article.id for article in read(path)] == ["harvest", "harvest#2"]
    assert [article.id for article in read(page)] == [None, None]


def test_offsets_count_the_characters_of_the_file(tmp_path):
    """Line breaks and a byte order mark stay as the file has them."""
    path = tmp_path / "page.txt"
    path.write_bytes(f"\ufeffالرئيسية\r\n{TITLE}\r\n{FIRST}\r\n".encode())
    (article,) = read(path)
    assert path.read_bytes().decode()[article.offset :].startswith(article.text)
    assert article.text == f"{TITLE}\r\n{FIRST}"


def test_what_is_no_page_is_refused(tmp_path):
    """A missing file, a folder and a file that is no UTF-8 raise the library's own error."""
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "missing", tmp_path, tmp_path / "bytes", Path("a\0b")):
        with pytest.raises(UnreadablePage):
            read(path)


def test_nothing_on_a_page_is_no_article():
    """A page without any word holds none."""
    assert read("") == read(" \n\t\n* * *\n") == ()


PIECES = st.sampled_from(
    [
        *(TITLE, FIRST, SECOND, THIRD, "12/11/2021", "الجمعة 12 نوفمبر 2021", "منذ 3 ساعات", "آخر تحديث: 13/11/2021"),
        *("إقرأ أيضاً:", "التعليقات", "المصدر: وكالات", "Tags: زيت", "شارك", "الرئيسية", "* أخبار", "", "      "),
    ]
)
PAGES = st.one_of(st.lists(PIECES, max_size=25).map("\n".join), st.text(max_size=300))


@given(PAGES)
def test_articles_are_slices_in_order(page):
    """The text of each article is a slice of its page, in order and apart, and its body lies inside it."""
    end = 0
    for article in read(page):
        assert page[article.offset :].startswith(article.text)
        assert article.offset >= end
        end = article.offset + len(article.text)
        inside = 0
        for of in body_ranges(article.text):
            assert inside <= of.start < of.stop <= len(article.text)
            inside = of.stop


@pytest.mark.parametrize(
    "unit",
    ["12/11/2021 ", "12/11/2021\n", "تاريخ النشر ", "شارك\n", "الجمعة 12 نوفمبر 2021\n", "a mai 2021\n", "((", " "],
)
def test_a_very_long_page(unit):
    """A long page is read to its end; were the cost to grow much faster than the length, this would not end."""
    page = unit * (200_000 // len(unit))
    for article in read(page):
        assert page[article.offset :].startswith(article.text)
