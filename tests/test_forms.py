"""The spellings of the lexicon, each found by its strong letters."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from timeline.arabic.dictionary import Lexicon
from timeline.arabic.folding import fold
from timeline.arabic.forms import Entry, Forms, Line, skeleton
from timeline.arabic.lines import forms, stems, tense_lines, trigger_lines
from timeline.arabic.text import split
from timeline.arabic.vocabulary import vocabulary


def test_every_form_has_the_strong_letters_of_its_line() -> None:
    """A form that had others would never be found."""
    for line in (*tense_lines(), *trigger_lines()):
        keys = {skeleton(fold(stem)) for stem in line.stems}
        spelled = {fold(entry.form).split()[0] for entry in line.entries()}
        assert {skeleton(form) for form in spelled} <= keys, line.word


def test_a_line_is_inflected_for_the_words_that_it_has() -> None:
    """What is found in a line does not depend on what was sought before."""
    line = Entry("Visit", "زار", "I", frozenset({"imperfect:يزور", "noun:زيارة"}))
    for sought in (("يزورون", "زيارتهم"), ("زيارتهم", "يزورون")):
        known = Forms([], [Line(line, stems(line), forms)])
        assert [[entry.form for entry in known.known(word)["Visit"]] for word in sought] == [[word] for word in sought]
    assert not known.known("زورق")


def test_phrases_of_inflected_words() -> None:
    """A word of a phrase is known as such before any of its lines is inflected."""
    line = Entry("Attack", "أودى بحياة", "IV")
    known = Forms([], [Line(line, stems(line), forms)])
    assert list(known.known("بحياه")) == ["…"]
    _, [(rest, entry)] = known.of("اودت")
    assert (rest, entry.form) == (("بحياه",), "أودت بحياة")


def test_what_a_word_is_does_not_depend_on_the_others() -> None:
    """A word is the same by itself and after all others."""
    early = vocabulary.__wrapped__()
    words = ("الوزير", "يلتقي", "قتلى", "الخميس", "كان", "اجتماعات")
    before = [early.known(fold(word)) for word in words]
    early.forms.inflect()
    assert [early.known(fold(word)) for word in words] == before
    assert all(before)


@pytest.mark.parametrize("word", ["لهم", "منه", "ستسلمون"])
def test_a_word_of_weak_letters_alone(word: str) -> None:
    """It has no strong letters, and is looked for among others of that kind."""
    assert skeleton(word) == ""


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads that take turns as often as the interpreter lets them."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hasty_threads")
def test_threads_share_a_lexicon() -> None:
    """Threads that come to the same words at once all find them."""
    words = [
        "التقى",
        "الوزير",
        "نظيره",
        "وقتل",
        "ثلاثة",
        "في",
        "هجوم",
        "استهدف",
        "قافلة",
        "وأعلنت",
        "الحكومة",
        "اتفاقا",
        "وزار",
        "الرئيس",
        "بغداد",
    ]
    texts = [" ".join(words[n:] + words[:n]) for n in range(len(words))]

    def kinds(lexicon: Lexicon, text: str) -> list[frozenset[str]]:
        return sorted((lexicon.symbols_of(code) for code in split(text, lexicon).codes[1::2]), key=sorted)

    alone = kinds(vocabulary.__wrapped__(), texts[0])
    shared = vocabulary.__wrapped__()
    with ThreadPoolExecutor(8) as pool:
        assert all(found == alone for found in pool.map(kinds, [shared] * len(texts), texts))
