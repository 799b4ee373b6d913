"""What the README promises on its first lines."""

from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_ci_runs_what_the_readme_prints() -> None:
    """The command that the README gives for the whole suite is the one that decides."""
    command = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert "tox" in command
    assert f"```sh\n{command}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")
