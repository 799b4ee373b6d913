"""Whatever stands in a text, it is read to its end."""

import pytest

import timeline

CHARACTERS = [chr(number) for number in (*range(0xD800), *range(0xE000, 0x110000))]
SOME = [character for n, character in enumerate(CHARACTERS) if n % 397 == 0 or character.isdigit()]


@pytest.mark.parametrize(
    ("around", "characters"),
    [("{}", CHARACTERS), *((around, SOME) for around in ("10h{}{} ", "اليوم{} ", "ال{} ", "{}10", "{} "))],
)
def test_all_of_unicode(around, characters) -> None:
    """No character of Unicode, in a row or beside a word, stops the reading, and spans are those of the text."""
    text = "".join(around.replace("{}", character) for character in characters)
    for found in timeline.find_dates(text, "2025-08-29"):
        assert text[found.start : found.end] == found.text
