"""What the README and the docs promise beside their examples in Python, which run by themselves."""

import json
import re
import shlex
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = [README, *(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("docs/*.md")))]
PRINTED = [shown for page in DOCS for shown in re.findall(r"```console\n\$ timeline (.+)\n((?:.+\n)+)```", page)]
THREE = re.compile(r"```sh\n(.+pip install.+\n)(cat > (.+)\n)\.venv/bin/timeline (.+)\n```")


def test_ci_runs_what_the_readme_prints() -> None:
    """The command that the README gives for the whole suite is the one that decides."""
    command = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert "tox" in command
    assert f"```sh\n{command}\n```" in README


@pytest.mark.parametrize(("command", "output"), PRINTED)
def test_commands_print_what_is_shown(
    command: str, output: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands below a command is what it writes, but for the invisible signs that isolate Arabic."""
    monkeypatch.chdir(ROOT)
    assert main(shlex.split(command)) == 0
    assert re.sub("[\u2068\u2069]", "", capsys.readouterr().out) == output


@pytest.mark.parametrize("page", ["README.md", "docs/command-line.md"])
def test_three_commands(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The three commands that begin in a clone end with a page that shows the events that were asked for."""
    shown = THREE.search((ROOT / page).read_text(encoding="utf-8"))
    assert shown
    monkeypatch.chdir(tmp_path)
    Path(shown[3]).write_text("التقى الوزير نظيره أمس الخميس. ثم زار الوفد المتحف.", encoding="utf-8")
    assert main(shlex.split(shown[4])) == 0
    data = re.search(r'id="data">(.+?)</script>', Path("story.html").read_text(encoding="utf-8"))
    assert data
    assert [(event["type"], event["label"]) for event in json.loads(data[1])["events"]] == [("Meeting", "2025-08-28")]
