"""The spellings of the lexicon, each found by its strong letters."""

import pytest

from timeline.arabic.folding import fold
from timeline.arabic.forms import Entry, Forms, Line, skeleton
from timeline.arabic.lines import forms, stems, tense_lines, trigger_lines
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
