"""Whether the tests notice a mutant: they run in a process of its own, the quickest first, until one fails."""

import io
import signal
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from runpy import run_path
from types import FrameType

import pytest
from attrs import frozen

from tests.mutations.mutant import READ, Mutant

CORPORA = Path("tests/test_corpus.py")
"""The phrases and clauses with what they mean; its tests are called without pytest, which costs more than they do."""
WRITING = Path("tests/test_writing.py")
"""What is written, by shapes of words; called in the same way."""
OF_EVENTS = ("triggers", "factuality", "relations", "times", "places", "participants")
"""The corpora of events; those about the words of one file of the lexicon are called as it is."""
OTHERS = tuple(
    f"tests/test_{name}.py"
    for name in (
        "gold",
        "dates",
        "days",
        "details",
        "factuality",
        "feasts",
        "inflection",
        "links",
        "months",
        "namesakes",
        "periods",
        "publication",
        "reckoning",
        "tense",
        "triggers",
        "utterances",
        "grammar",
    )
)
"""Tests whose verdict somebody wrote by hand: the articles first, then the cases."""
LONGEST = 120
"""Seconds of work, however busy the machine is; what makes the library hang is noticed."""


class _TooLong(BaseException):
    """The tests went on for longer than they ever do."""


@frozen
class Verdict:
    """A mutant, and the first tests that failed with it; None where all passed."""

    mutant: Mutant | None
    caught_by: str | None


def trial(mutant: Mutant | None) -> Verdict:
    """Judge a mutant, or the package as it is; to be run in a process that has not imported it and ends with it."""
    if mutant is not None:
        mutant.install()
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        failure = _failure_in_corpora(mutant)
        if mutant is not None and mutant.path not in READ:
            raise RuntimeError(f"nothing has read {mutant.path}")
        return Verdict(mutant, failure or _failure_in_others())
    except _TooLong:
        return Verdict(mutant, "the clock")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLong


def _failure_in_corpora(mutant: Mutant | None) -> str | None:
    """The first of the corpora that the mutant does not agree with, those of its own kind first, or what it raised."""
    try:
        corpora = run_path(str(CORPORA))
        of_times = [partial(corpora["test_family"], path) for path in corpora["FILES"]]
        of_events = [corpora[f"test_{name}"] for name in OF_EVENTS]
        of_times.append(run_path(str(WRITING))["test_agreement"])
        is_of_events = mutant is not None and mutant.path.stem in OF_EVENTS
        for test in of_events + of_times if is_of_events else of_times + of_events:
            test()
    except (Exception, pytest.fail.Exception) as failure:  # noqa: BLE001 - a mutant may raise anything at all
        return f"the corpora: {failure}"
    return None


def _failure_in_others() -> str | None:
    """The first of the other tests that fails, by name."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        passed = pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", "-W", "ignore", *OTHERS])
    if passed == pytest.ExitCode.OK:
        return None
    failed = [line for line in said.getvalue().splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0] if failed else "an error before any test"
