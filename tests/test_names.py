"""Names: spellings of one name are joined, different persons are kept apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.arabic.names import name_keys, normal_form, same_name

ONE = [
    ("كالن", "قالن"),
    ("إبراهيم كالن", "ابراهيم قالين"),
    ("كالين", "إبراهيم كالن"),
    ("أنطونيو غوتيريش", "أنطونيو جوتيريش"),
    ("غوتيريس", "غوتيريش"),
    ("دوكلاس هاركروف", "دوغلاس هارغروف"),
    ("محمد عبد الواحد", "محمد عبدالواحد"),
    ("أبو مازن", "أبي مازن"),
    ("حفتر", "خليفة حفتر"),
    ("صدام خليفة حفتر", "صدام حفتر"),
    ("رئيس المخابرات العامة المصرية اللواء حسن رشاد", "رشاد"),
    ("وزير الدفاع التركي خلوصي أكار", "خلوصي آكار"),
    ("وزارة الدفاع", "وزارة الدفاع الروسية"),
]
TWO = [
    ("حسن رشاد", "حسين رشيد"),
    ("صدام حفتر", "خليفة حفتر"),
    ("سالم", "سليم"),
    ("محمد بن سلمان", "محمد بن زايد"),
    ("وزارة الدفاع الروسية", "وزارة الدفاع التركية"),
    ("دبي", "وزارة الدفاع"),
    ("الوزارة", "وزارة الدفاع"),
    ("رئيس المخابرات", "رئيس الوزراء"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_name_are_joined(a: str, b: str) -> None:
    """Transliterations, compounds, titles and shortened names lead to one name, and share a key."""
    assert same_name(a, b)
    assert same_name(b, a)
    assert name_keys(a) & name_keys(b)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_different_names_are_kept_apart(a: str, b: str) -> None:
    """Given names that look alike, relatives and offices of other states stay apart."""
    assert not same_name(a, b)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رئيس المخابرات العامة المصرية اللواء حسن رشاد", "حسن رشاد"),
        ("معالي نائب وزير الخارجية المهندس عبدالله الخضيري", "عبدالله خضيري"),
        ("السفير الأمريكي دوغلاس هارغروف", "دوغلاس هارغروف"),
        ("محافظ ديالى قتيبة العزاوي", "قتيبه عزاوي"),
        ("عبد الملك الحوثي", "عبدالملك حوثي"),
        ("رئيس الوزراء العراقي", "رييس وزرا عراقي"),
        ("المهندس", "مهندس"),
        ("", ""),
    ],
)
def test_titles_are_no_part_of_a_name(text: str, name: str) -> None:
    """The normal form is the name where there is one, and the title where there is none."""
    assert normal_form(text) == name


@given(st.text())
@example("ء")
def test_normal_form_is_stable(text: str) -> None:
    """Any text has a normal form, every name is the same as itself, and keys exist where a name does."""
    form = normal_form(text)
    assert bool(form) == bool(name_keys(text))
    assert not form or same_name(text, text)
