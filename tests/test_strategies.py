"""What the grammar writes, against what it reads; and the strategies that draw it."""

import random
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from timeline import Article, Event, Timeline, extract, find_dates, read
from timeline.arabic.grammar import RULES
from timeline.arabic.grammar.rule import Rule
from timeline.arabic.phrasing import families, writer
from timeline.arabic.writer import NothingFits
from timeline.strategies import (
    Page,
    Phrase,
    Sentence,
    articles,
    events,
    publication_dates,
    sentences,
    time_expressions,
    timelines,
)
from timeline.time.algebra import Anchor, Calendar, Shift, Unit
from timeline.time.interval import Interval
from timeline.time.sense import makes_sense
from timeline.time.tree import operators

DRAWN = Path(__file__).parents[1] / "docs" / "strategies.md"
WRITING = [rule for of in families().values() for rule in of]


def _found(before: str, phrase: Phrase, after: str) -> list[tuple[int, int, object]]:
    """What is found in a phrase between other words, by its place in the phrase."""
    times = find_dates(before + phrase.text + after)
    return [(time.start - len(before), time.end - len(before), time.meaning) for time in times]


@given(time_expressions())
def test_what_is_written_is_read(phrase: Phrase) -> None:
    """What a rule writes is read with the same meaning, and nothing else beside it."""
    assert _found("تفاصيل الخبر: ", phrase, ".") == [(phrase.start, phrase.end, phrase.meaning)]


@pytest.mark.parametrize("rule", WRITING, ids=[rule.name for rule in WRITING])
def test_every_rule_that_writes_is_read(rule: Rule) -> None:
    """Each rule writes something, and the reader takes it for what it says."""
    chance = random.Random(rule.name)
    several = [_written(rule, chance) for _ in range(5)]
    assert any(several)
    for phrase in filter(None, several):
        assert _found("تفاصيل الخبر: ", phrase, ".") == [(phrase.start, phrase.end, phrase.meaning)]


def _written(rule: Rule, chance: random.Random) -> Phrase | None:
    try:
        written = writer().write_rule(rule, chance.choice, makes_sense)
    except NothingFits:
        return None
    start, text = len(written.lead), written.lead + written.text
    return Phrase(text + written.trail, start, len(text), written.meaning, "", rule.name)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_writes_or_says_why_not(rule: Rule) -> None:
    """No rule is silently left out: it has a way to be written, or a reason why it is only heard."""
    assert bool(writer().ways(rule)) != bool(rule.heard)
    assert not (rule.heard and rule.writes)


@given(time_expressions(decorated=True), st.sampled_from(["تفاصيل الخبر: ", "", "«", "(", "- ", "\n"]))
def test_spelling_changes_neither_span_nor_meaning(phrase: Phrase, before: str) -> None:
    """Digits, vowel signs, tatweel, conjunctions, signs of direction and spaces: the words are found where they are."""
    before = f"أعلنت الوزارة النتائج. {before}"
    assert _found(before, phrase, " / الوزارة") == [(phrase.start, phrase.end, phrase.meaning)]


@given(time_expressions(), publication_dates(), st.integers(-60, 60))
def test_a_relative_time_moves_with_its_anchor(phrase: Phrase, published: date, weeks: int) -> None:
    """What counts from the day of publication in days and weeks moves by as many weeks as publication does."""
    shifts = [part for part in operators(phrase.meaning) if type(part) is Shift]
    if type(phrase.meaning) is Shift and all(
        Unit.DAY <= s.unit <= Unit.WEEK and s.anchor is Anchor.NOW for s in shifts
    ):
        by = timedelta(weeks=weeks)
        here, there = phrase.interval(published), phrase.interval(published + by)
        assert here is not None
        assert here.begin is not None
        assert here.end is not None
        assert there == Interval(here.begin + by, here.end + by)


@given(time_expressions(published=date(2025, 8, 29)))
def test_nothing_contradicts_the_day_that_is_given(phrase: Phrase) -> None:
    """A phrase that is drawn for a day of publication has no conflict on that day."""
    conflicts = [time.conflicts for time in find_dates(f"تفاصيل الخبر: {phrase.text}.", date(2025, 8, 29))]
    assert conflicts == [()]


@given(time_expressions(families=["dates", "days"], calendars=["hijri"], granularities=[Unit.DAY]))
def test_what_is_asked_for_is_drawn(phrase: Phrase) -> None:
    """Calendars and granularities narrow what is drawn."""
    assert (phrase.calendar, phrase.unit) == (Calendar.HIJRI, Unit.DAY)


@given(sentences())
def test_a_sentence_tells_what_it_says(sentence: Sentence) -> None:
    """Its time is found where it stands and comes to what its verb makes of it, and its event has that time."""
    phrase, event = sentence.phrase, sentence.event
    times = find_dates(sentence.text, sentence.published)
    assert [(time.start, time.end, time.interval) for time in times] == [(phrase.start, phrase.end, sentence.when)]
    told = extract(Article(text=sentence.text, published=sentence.published))
    found = [(each.type, mention.start, mention.end, each.when) for each in told for mention in each.mentions]
    assert found == ([] if event is None else [(event.type, event.start, event.end, event.when)])


@given(articles())
def test_a_page_tells_what_it_says(page: Page) -> None:
    """Its day is what it states; in its body are the times of its sentences and no others, and their events."""
    article, *others = read(page.text)
    told = extract(article)
    begin, end = (place - article.offset for place in page.body)
    times = [
        (time.start + article.offset, time.end + article.offset, time.interval)
        for time in told.expressions
        if begin <= time.start < end
    ]
    found = {
        (each.type, mention.start + article.offset, mention.end + article.offset, each.when)
        for each in told
        for mention in each.mentions
        if begin <= mention.start < end
    }
    assert not others
    assert article.published == page.published
    assert times == list(page.times)
    assert found >= {(event.type, event.start, event.end, event.when) for event in page.events}


@given(timelines(), st.lists(events(), max_size=3))
def test_drawn_values_are_such_as_the_library_gives(line: Timeline, several: list[Event]) -> None:
    """Timelines that are drawn go through JSON and are asked as others are."""
    assert Timeline.from_json(line.to_json()) == line
    assert all(event.roles is not None for event in several)


def test_what_the_docs_show_is_found() -> None:
    """Each phrase that the docs show is an expression, and each page states its day and has its times."""
    page = DRAWN.read_text(encoding="utf-8")
    phrases = re.findall(r"^- \[(.+)\]\{\.ar\}", page, flags=re.MULTILINE)
    for shown in phrases:
        marked = re.search(r"\*\*(.+)\*\*", shown)
        times = find_dates(f"تفاصيل الخبر: {shown.replace('*', '')}.")
        assert [time.text for time in times] == [marked[1] if marked else shown]
    pages = re.findall(r"((?:^> .+\n)+)\nPublished on (\S+):\n\n.*\n.*\n((?:^\|.+\n)+)", page, flags=re.MULTILINE)
    for quoted, published, rows in pages:
        article = read("".join(line[2:].rstrip() + "\n" for line in quoted.splitlines()))[0]
        assert str(article.published) == published
        told = {(time.text, str(time.interval and time.interval.begin)) for time in extract(article).expressions}
        wanted = {
            (words, begin)
            for words, begin in re.findall(r"^\| \[(.+?)\]\{\.ar\} \| (.+?) \|", rows, flags=re.MULTILINE)
        }
        assert wanted <= told
    assert (len(phrases), len(pages)) == (10, 2)


def test_the_plainest_phrase_is_the_first() -> None:
    """Phrases shrink to few plain words."""
    assert len(find(time_expressions(), lambda _: True).text.split()) <= 2


@pytest.mark.parametrize("wrong", [{"families": ["months"]}, {"decorated": ["colours"]}])
def test_what_there_is_not_is_refused(wrong: dict[str, Any]) -> None:
    """A family or a decoration that there is not is no reason to draw something else."""
    with pytest.raises(ValueError, match="there are"):
        time_expressions(**wrong)


def test_without_hypothesis_it_says_what_to_install() -> None:
    """The strategies are an extra; the library itself does not need it."""
    script = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import timeline\n"
        "try:\n    import timeline.strategies\n"
        "except timeline.TimelineError as error:\n    print(error)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert "arabic-timeline[hypothesis]" in run.stdout


def test_the_library_does_not_load_what_only_writes() -> None:
    """Importing the library brings neither Hypothesis nor the writer."""
    script = "import sys, timeline; print([m for m in sys.modules if 'hypothesis' in m or m.endswith('.writer')])"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "[]"
