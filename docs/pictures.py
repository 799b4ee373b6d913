"""The page of the five seeds for the docs, and pictures of it, light and dark, taken by Chromium at every build.

`python docs/pictures.py` renews the pictures that are kept in `_static`, which the README shows and which a build
without Chromium uses; it says so then. Sphinx calls `setup`.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from PIL import Image

import timeline
from timeline.collection import articles

HERE = Path(__file__).parent
KEPT = HERE / "_static"
MADE = HERE / "_page"
"""What a build makes; Sphinx puts it beside the pages."""

NAMES = {theme: f"page-{theme}.png" for theme in ("light", "dark")}
SIZE = (1360, 1520)

FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--force-prefers-reduced-motion", "--virtual-time-budget=5000", f"--window-size={SIZE[0]},{SIZE[1]}"),
)


def page(to: Path) -> str:
    """Write the page of the seeds and give the id of the event that most is told of."""
    line = timeline.extract(articles([str(HERE.parent / "seeds")]))
    to.write_text(line.to_html("Five pages, one timeline"), encoding="utf-8")
    return max(line, key=lambda event: len(event.mentions)).id


def pictures(chromium: str, shown: Path, event: str, to: Path) -> None:
    """Photograph the page with an event open, in both themes."""
    for theme, name in NAMES.items():
        picture = to / name
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            address = f"{shown.as_uri()}#{urlencode({'event': event, 'theme': theme})}"
            command = [chromium, *FLAGS, f"--user-data-dir={profile}", f"--screenshot={picture}", address]
            subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - all of it is ours
        with Image.open(picture) as whole:  # 256 colours are all that it has, but for some shades
            few = whole.convert("RGB").quantize(method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(picture, optimize=True)


def make(*_: object) -> None:
    """Make the page and its pictures for a build, with the kept pictures where no new ones can be taken."""
    MADE.mkdir(exist_ok=True)
    event = page(MADE / "seeds.html")
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.stderr.write("no chromium here: the docs show the pictures that are kept\n")
        for name in NAMES.values():
            shutil.copy(KEPT / name, MADE / name)
    else:
        pictures(chromium, MADE / "seeds.html", event, MADE)


def setup(app: Any) -> dict[str, bool]:  # noqa: ANN401 - Sphinx's application, which only a build has
    """Tell Sphinx when to make them."""
    app.connect("config-inited", make)  # before Sphinx looks whether the folder is there
    return {"parallel_read_safe": True, "parallel_write_safe": True}


if __name__ == "__main__":
    make()
    for each in NAMES.values():
        shutil.copy(MADE / each, KEPT / each)
