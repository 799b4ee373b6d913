"""The inputs that the search for faults begins with, and those that were faults once, hold without the search too."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

INPUTS = sorted((Path(__file__).parent / "fuzz" / "corpus").glob("*/*"))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_kept_inputs(path: Path) -> None:
    """What has to hold holds for each kept input."""
    TARGETS[path.parent.name](path.read_bytes())


def test_targets_have_inputs() -> None:
    """A search begins somewhere."""
    assert {path.parent.name for path in INPUTS} == TARGETS.keys()
