"""What all tests share: how hard Hypothesis tries, and articles with marked events.

`HYPOTHESIS_PROFILE=thorough` asks for 20,000 examples a law; the default, `ci`, gives the same examples each time.
"""

import os
import re
import sys
from collections.abc import Callable
from datetime import datetime
from types import FrameType

import pytest
from hypothesis import HealthCheck, settings

from timeline.arabic.folding import fold
from timeline.arabic.names import normal_form
from timeline.arabic.sentences import sentences
from timeline.arabic.text import split
from timeline.arabic.vocabulary import vocabulary
from timeline.article.events import events
from timeline.article.expressions import expressions, find_dates
from timeline.article.mentions import EventMention, Form, Trigger
from timeline.event import Event, EventType, Modality, Participant, Polarity, Role
from timeline.model import Article

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, database=None)
settings.register_profile("thorough", deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture
def calls() -> Callable[[Callable[[], object]], int]:
    """What counts the calls that something costs: a measure of work that no other program disturbs."""
    return _calls


def _calls(work: Callable[[], object]) -> int:
    number = 0

    def count(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal number
        number += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return number


@pytest.fixture
def told() -> Callable[..., tuple[Event, ...]]:
    """What reads a text with marked events, so that joining and dating them is tested without finding them.

    `{Meeting اجتماع}` is a trigger, and one that is `{Meeting- اجتماع}` is denied; `[agent حسن رشاد]` takes part in
    the event of the trigger before it. Dates are read by the library itself.
    """
    return _told


_MARK = re.compile(r"([{\[])(\w+)(-?) (.+?)[}\]]")
_VERBS = frozenset(
    ("قال", "قالت", "أعلن", "أعلنت", "دان", "وصل", "زار", "التقى", "يلتقي", "اجتمع", "اتصل", "تظاهر", "يتظاهر", "أضافت")
) | {"أقال", "عين", "أبلغ", "التأمت", "وقعته", "سلم", "قتل"}
_VERBS |= {"هاجم", "استقال", "أقالت", "غادر", "اعتقل", "طالبوا", "انتشرت", "هددت", "أدانت", "حكمت", "نقضت", "برأت"}
_LEMMAS = {"أضافت": "اضاف", "قالت": "قال", "أعلنت": "اعلن"}


def _told(marked: str, published: str | None = None) -> tuple[Event, ...]:
    """The events of a marked text."""
    text, triggers, people = "", [], []
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        start, at = len(text), mark.end()
        text += mark[4]
        if mark[1] == "{":
            triggers.append((EventType(mark[2]), start, len(text), bool(mark[3])))
        else:
            people.append((max(0, len(triggers) - 1), Role(mark[2]), start, len(text)))
    text += marked[at:]
    article = Article(text=text, published=published, id="a")
    words = split(text, vocabulary())
    bounds = list(sentences(words))
    mentions = []
    for n, (kind, start, end, denied) in enumerate(triggers):
        first = words.at(start)
        taking = [Participant(role, text[b:e], normal_form(text[b:e]), "a", b, e) for k, role, b, e in people if k == n]
        mentions.append(
            EventMention(
                trigger=_trigger(kind, first, start, text[start:end]),
                sentence=next(bound for bound in bounds if first in bound),
                participants=tuple(taking),
                polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
                modality=Modality.DENIED if denied else Modality.ASSERTED,
            )
        )
    return events(article, words, tuple(mentions), tuple(expressions(words, article.published, "a")))


def _trigger(kind: EventType, first: int, start: int, word: str) -> Trigger:
    """A trigger as it is found in running text; a noun's article is no part of its span."""
    features = set()
    end = start + len(word)
    if word.startswith("ال") and word not in _VERBS:
        start += 2
        word = word[2:]
        features.add("definite")
    if word in _VERBS:
        form = Form.VERB
        features.add("imperfect" if word[0] in "يت" and word != "تظاهر" else "perfect")
    elif word.endswith("ين"):
        form = Form.PARTICIPLE
    else:
        form = Form.NOUN
    if form is Form.NOUN and word.endswith("ات"):
        features.add("plural")
    return Trigger(kind, first, first, start, end, _LEMMAS.get(word, fold(word)), form, frozenset(features))


@pytest.fixture
def found() -> Callable[[str, str], object]:
    """What reads a sentence with marked expressions: the same with those found marked, and what each comes to."""
    return _found


def _found(marked: str, published: str) -> tuple[str, list[tuple[str | None, ...]]]:
    """The sentence with what is found in it between ⟦ and ⟧, and value, begin and end of each."""
    text = marked.replace("⟦", "").replace("⟧", "")
    times = find_dates(text, published)
    for time in reversed(times):
        text = f"{text[: time.start]}⟦{time.text}⟧{text[time.end :]}"
    return text, [
        (
            each.value,
            *(
                _shortest(bound)
                for bound in ((each.interval.begin, each.interval.end) if each.interval else (None, None))
            ),
        )
        for each in times
    ]


def _shortest(bound: datetime | None) -> str | None:
    """A midnight as its day, anything else to the minute."""
    return None if bound is None else bound.isoformat()[:16].removesuffix("T00:00")
