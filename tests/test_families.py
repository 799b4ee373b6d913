"""The page of what is read, which the library writes itself."""

from pathlib import Path
from runpy import run_path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_page_says_what_the_library_says() -> None:
    """What stands in `docs/families.md` is what is found now; `python docs/families.py` writes it anew."""
    page = run_path(str(DOCS / "families.py"))["page"]()
    assert (DOCS / "families.md").read_text(encoding="utf-8").splitlines() == page.splitlines()
