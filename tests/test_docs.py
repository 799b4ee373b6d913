"""The pages that the library writes itself, wholly or in part."""

from pathlib import Path
from runpy import run_path

import pytest
from cogapp import Cog

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def test_the_families_are_what_the_library_says() -> None:
    """What stands in `docs/families.md` is what is found now; `python docs/families.py` writes it anew."""
    page = run_path(str(DOCS / "families.py"))["page"]()
    assert (DOCS / "families.md").read_text(encoding="utf-8").splitlines() == page.splitlines()


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_output_is_what_the_library_gives(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Output between the marks of cog is what comes out now; `cog -r -I docs docs/*.md` writes it anew."""
    assert Cog().main(["cog", "--check", "--diff", "-I", str(DOCS), str(page)]) == 0, capsys.readouterr().out
