"""Other spellings of a phrase, which change nothing of what it means: what pages do to words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

if TYPE_CHECKING:
    from timeline.strategies.phrases import Phrase

DECORATIONS = ("digits", "diacritics", "tatweel", "conjunctions", "controls", "spaces")
"""What can be done to the spelling of a phrase."""

_ASCII = "0123456789"
_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_MARKS = ("\u064e", "\u064f", "\u0650", "\u0652", "\u0651\u064e")
_TATWEEL = "\u0640"
_JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهيئ")
_LETTERS = frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
_CONTROLS = (("\u200f", ""), ("\u202b", "\u202c"), ("\u2067", "\u2069"), ("\u200e", "\u200e"))
_SPACES = ("\u00a0", "  ")


@st.composite
def decorations(draw: st.DrawFn, phrase: Phrase, kinds: tuple[str, ...]) -> Phrase:
    """A phrase in some of these other spellings, with its span."""
    chosen = [kind for kind in DECORATIONS if kind in kinds and draw(st.booleans())]
    pieces = list(phrase.text)
    before, after = "", ""
    for kind in chosen:
        match kind:
            case "digits":
                digits = draw(st.sampled_from(_DIGITS))
                pieces = [piece.translate(str.maketrans(_ASCII, digits)) for piece in pieces]
            case "diacritics":
                places = [i for i, letter in enumerate(phrase.text) if letter in _LETTERS]
                for i in draw(st.sets(st.sampled_from(places), max_size=6)) if places else ():
                    pieces[i] += draw(st.sampled_from(_MARKS))
            case "tatweel":
                places = [i for i in range(len(pieces) - 1) if _is_joined(phrase.text, i)]
                for i in draw(st.sets(st.sampled_from(places), max_size=3)) if places else ():
                    pieces[i] += _TATWEEL
            case "conjunctions":
                before = draw(st.sampled_from(("و", "ف"))) + before
            case "spaces":
                space = draw(st.sampled_from(_SPACES))
                pieces = [space if piece == " " else piece for piece in pieces]
            case _:
                opening, closing = draw(st.sampled_from(_CONTROLS))
                before, after = opening + before, after + closing
    start = len(before) + sum(map(len, pieces[: phrase.start]))
    end = start + sum(map(len, pieces[phrase.start : phrase.end]))
    return evolve(phrase, text=before + "".join(pieces) + after, start=start, end=end)


def _is_joined(text: str, i: int) -> bool:
    return text[i] in _JOINING and text[i + 1] in _LETTERS
