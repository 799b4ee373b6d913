"""Mutants of words: one has the value or a mark of another word of its section, or stands in another section.

A section holds words of one kind, so that الماضي gets the value of المقبل, one month the number of another, and one
unit another; where the section itself says what a word does, the type of an event or how far it is a fact, the word
changes its section. Marks are the grammar of a word: the masculine becomes feminine, the perfect imperfect.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import frozen

from tests.mutations.mutant import Mutant

BY_VALUE = ("days", "daytime", "feasts", "months", "numbers", "units", "vague", "relations")
"""The files whose words have values."""
BY_SECTION = ("triggers", "factuality")
"""The files whose sections are what the words mean."""
MARKS = (
    ("m", "f"),
    ("masculine", "feminine"),
    ("one", "dual", "plural", "many", "uncounted"),
    ("free", "bound"),
    ("gen", "nom"),
    ("eg", "lv", "tn", "ma", "mr", "ly"),
    ("as:verb,perfect", "as:verb,imperfect"),
)
"""What a word may be in one dimension of its grammar."""


@frozen
class Word:
    """A line of the lexicon, and where it stands in the bytes of its file."""

    path: Path
    start: int
    section: str
    form: str
    value: str
    line: str

    @property
    def features(self) -> str:
        """What the line says of the word behind its value."""
        return self.line.partition("=")[2].strip().removeprefix(self.value)


def words(folder: Path) -> list[Word]:
    """All words of the files that say what a word means, in order."""
    return [word for name in (*BY_VALUE, *BY_SECTION) for word in _words(folder / f"{name}.txt")]


def _words(path: Path) -> Iterator[Word]:
    at, section = 0, ""
    for raw in path.read_text(encoding="utf-8").splitlines(keepends=True):
        line = raw.partition("#")[0].rstrip()
        if line.startswith("["):
            section = line.strip("[]")
        elif "=" in line:
            form, _, rest = line.partition("=")
            yield Word(path, at, section, form.strip(), rest.split()[0], line)
        at += len(raw.encode())


def mutant(word: Word, all_words: list[Word], chance: Random) -> Mutant | None:
    """The word with another meaning that its file knows, or another mark; None where there is no other."""
    same_file = [other for other in all_words if other.path == word.path]
    kinds = [
        *([_moved(word, same_file)] if word.path.stem in BY_SECTION else [_valued(word, same_file)]),
        _marked(word),
    ]
    kinds = [changes for changes in kinds if changes]
    if not kinds:
        return None
    instead, change = chance.choice(chance.choice(kinds))
    return Mutant(word.path, word.start, word.start + len(word.line.encode()), instead, change)


def _moved(word: Word, same_file: list[Word]) -> list[tuple[str, str]]:
    """The word in the other sections of its file: what stands there instead of its line, and what was done."""
    return [
        (f"[{section}]\n{word.line}\n[{word.section}]", f"{word.form} of [{section}] and not of [{word.section}]")
        for section in sorted({other.section for other in same_file} - {word.section})
    ]


def _valued(word: Word, same_file: list[Word]) -> list[tuple[str, str]]:
    """The word with the other values of its section; what stands for itself alone has features and no value."""
    values = {other.value for other in same_file if other.section == word.section and other.value != other.form}
    form, _, rest = word.line.partition("=")
    return [
        (f"{form}={rest.replace(word.value, value, 1)}", _told(word, value, word.value))
        for value in sorted(values - {word.value} if word.value in values else ())
    ]


def _marked(word: Word) -> list[tuple[str, str]]:
    """The word with another mark for each that it has; how one inflects that is only heard makes no difference."""
    if "heard" in word.features:
        return []
    return [
        (word.line.replace(word.features, f"{word.features[: at.start()]}{other}{word.features[at.end() :]}"), told)
        for marks in MARKS
        for at in re.finditer(rf"(?<!\S)({'|'.join(marks)})(?![\w:-])", word.features)
        for other in marks
        if not re.search(rf"(?<!\S){other}(?![\w:-])", word.features) and (told := _told(word, other, at[0]))
    ]


def _told(word: Word, instead: str, of: str) -> str:
    return f"{word.form} = {instead} and not {of} in [{word.section}]"
