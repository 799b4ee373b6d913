"""Mutants of words: a word is given the value of another word of its section, or the section of another word.

A section holds words of one kind, so that الماضي gets the value of المقبل, one month the number of another, and one
unit another; where the section itself says what a word does, the type of an event or how far it is a fact, the word
changes its section.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import frozen

from tests.mutations.mutant import Mutant

BY_VALUE = ("days", "daytime", "feasts", "months", "numbers", "units", "vague", "relations")
"""The files whose words have values."""
BY_SECTION = ("triggers", "factuality")
"""The files whose sections are what the words mean."""


@frozen
class Word:
    """A line of the lexicon, and where it stands in the bytes of its file."""

    path: Path
    start: int
    section: str
    form: str
    value: str
    line: str


def words(folder: Path) -> list[Word]:
    """All words of the files that say what a word means, in order."""
    found = (word for name in (*BY_VALUE, *BY_SECTION) for word in _words(folder / f"{name}.txt"))
    return [word for word in found if word.value != word.form]  # what stands for itself has features and no value


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
    """The word with another meaning that its file knows; None where there is no other."""
    same_file = [other for other in all_words if other.path == word.path]
    if word.path.stem in BY_SECTION:
        sections = sorted({other.section for other in same_file} - {word.section})
        section = chance.choice(sections)
        instead = f"[{section}]\n{word.line}\n[{word.section}]"
        change = f"{word.form} of [{section}] and not of [{word.section}]"
    else:
        values = sorted({other.value for other in same_file if other.section == word.section} - {word.value})
        if not values:
            return None
        value = chance.choice(values)
        form, _, rest = word.line.partition("=")
        instead = f"{form}={rest.replace(word.value, value, 1)}"
        change = f"{word.form} = {value} and not {word.value} in [{word.section}]"
    return Mutant(word.path, word.start, word.start + len(word.line.encode()), instead, change)
