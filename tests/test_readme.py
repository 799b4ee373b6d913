"""What the README promises beside its examples in Python, which run by themselves."""

import re
import shlex
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PRINTED = re.findall(r"```console\n\$ timeline (.+)\n((?:.+\n)+)```", README)


def test_ci_runs_what_the_readme_prints() -> None:
    """The command that the README gives for the whole suite is the one that decides."""
    command = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert "tox" in command
    assert f"```sh\n{command}\n```" in README


@pytest.mark.parametrize(("command", "output"), PRINTED)
def test_commands_print_what_the_readme_shows(command: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands below a command is what it writes, but for the invisible signs that isolate Arabic."""
    assert main(shlex.split(command)) == 0
    assert re.sub("[\u2068\u2069]", "", capsys.readouterr().out) == output
