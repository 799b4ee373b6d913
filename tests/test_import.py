"""Importing the package costs next to nothing, and its public names are there all the same."""

import subprocess
import sys

import pytest

import timeline


def test_names_are_listed() -> None:
    """Whoever asks what the package holds is told every public name, and each is there."""
    assert set(timeline.__all__) <= set(dir(timeline))
    assert all(hasattr(timeline, name) for name in timeline.__all__)


def test_other_names() -> None:
    """A name that is not public is missed in the usual way."""
    with pytest.raises(AttributeError, match="module 'timeline' has no attribute 'find_date'"):
        _ = timeline.find_date  # type: ignore[attr-defined]


def test_nothing_is_loaded_early() -> None:
    """What a name needs is imported when it is asked for, and no sooner."""
    code = "import sys, timeline; print(sorted(m for m in sys.modules if m.startswith(('timeline', 'attr', 'cattr'))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert done.stdout.strip() == "['timeline']"


def test_dates_need_no_events() -> None:
    """Whoever asks for dates alone loads nothing of events."""
    code = "import sys, timeline; timeline.find_dates('أمس'); print('timeline.event' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert done.stdout.strip() == "False"
