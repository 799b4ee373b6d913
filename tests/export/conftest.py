"""Timelines that every format has to write: a real one, and one of everything that can go wrong."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import timeline
from timeline.event import Attack, Basis, Meeting, Mention, Modality, Participant, Place, Polarity, Role, Visit
from timeline.model import Article, Timeline
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval

SEEDS = Path(__file__).parents[2] / "seeds"

HOSTILE = (
    "=2+5 </script><img src=x onerror=alert(1)> & \x00\x0b\ud800 ]]> BEGIN:VEVENT\r\nEND:VEVENT; \u2028,\\ \u202eأمس"
)
"""What no format may run, break at, or fail on."""


@pytest.fixture(scope="session")
def story() -> Timeline:
    """The timeline of the seeds."""
    return timeline.extract(article for path in sorted(SEEDS.glob("*.txt")) for article in timeline.read(path))


@pytest.fixture(scope="session")
def odd() -> Timeline:
    """Events of every kind of time, without mentions and with hostile words."""
    mention = Mention("a", 0, len(HOSTILE), HOSTILE, HOSTILE)
    nobody = Mention(None, 0, 0, "", "")
    day = datetime(2025, 8, 28)
    times = (
        None,
        Interval(None, None),
        Interval(None, day),
        Interval(day, None),
        Interval(day, day),
        Interval(day, datetime(2025, 8, 29)),
        Interval(day.replace(hour=18), datetime(2025, 8, 29)),
        Interval(day.replace(hour=22, minute=7), day.replace(hour=22, minute=8)),
        Interval(day, datetime(2025, 9, 3)),
        Interval(datetime.min, datetime.max),
        Interval(datetime(1, 1, 1), datetime(2, 1, 1)),
    )
    events = [
        *(Meeting(id=f"a:{number}", when=when, mentions=[mention]) for number, when in enumerate(times)),
        Visit(id="", mentions=[], modality=Modality.PLANNED),
        Attack(
            id=HOSTILE,
            when=times[5],
            basis=Basis.RELATIVE,
            mentions=[mention, nobody],
            participants=[Participant(role, HOSTILE, HOSTILE, "a", 0, len(HOSTILE)) for role in Role],
            place=Place(HOSTILE, HOSTILE, None, 0, 1),
            polarity=Polarity.NEGATIVE,
            modality=Modality.DENIED,
            conflicts=[Conflict(HOSTILE, [Alternative(HOSTILE, HOSTILE)])],
        ),
    ]
    articles = [
        Article(text=HOSTILE, id="a", title=HOSTILE, source=HOSTILE, url="javascript:alert(1)", published=day),
        Article(text="", published=date(2025, 8, 28)),
        Article(text="", id="aware", published=day.replace(tzinfo=UTC)),
    ]
    return Timeline(events=events, articles=articles)
