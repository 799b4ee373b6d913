"""The page of the five seeds for the docs, and pictures of it, light and dark, taken by Chromium at every build.

`python docs/pictures.py` renews the pictures that are kept in `_static`, which the README shows and which a build
without Chromium uses; it says so then. Sphinx calls `setup`.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from PIL import Image
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

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
    *("--force-prefers-reduced-motion", f"--window-size={SIZE[0]},{SIZE[1]}"),
)


def page(to: Path) -> str:
    """Write the page of the seeds and give the id of the event that most is told of."""
    line = timeline.extract(articles([str(HERE.parent / "seeds")]))
    to.write_text(line.to_html("Five pages, one timeline"), encoding="utf-8")
    return max(line, key=lambda event: len(event.mentions)).id


@contextmanager
def browser(chromium: str, driver: str) -> Iterator[Chrome]:
    """A browser without a window, in which a page fills a picture."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ChromeOptions()
        options.binary_location = chromium
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        with Chrome(options=options, service=ChromeService(driver)) as started:
            screen = {"width": SIZE[0], "height": SIZE[1], "deviceScaleFactor": 1, "mobile": False}
            started.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
            yield started


def pictures(with_browser: Chrome, shown: Path, event: str, to: Path) -> None:
    """Photograph the page with an event open, in both themes."""
    for theme, name in NAMES.items():
        with_browser.get("about:blank")
        with_browser.get(f"{shown.as_uri()}#{urlencode({'event': event, 'theme': theme})}")
        WebDriverWait(with_browser, 60).until(_is_drawn)
        with_browser.save_screenshot(str(to / name))
        with Image.open(to / name) as whole:  # 256 colours are all that it has, but for some shades
            few = whole.convert("RGB").quantize(method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(to / name, optimize=True)


def _is_drawn(with_browser: Chrome) -> bool:
    chosen = with_browser.find_elements(By.CSS_SELECTOR, "#chart .vis-item.vis-selected")
    return bool(chosen) and chosen[0].is_displayed()


def make(*_: object) -> None:
    """Make the page and its pictures for a build, with the kept pictures where no new ones can be taken."""
    MADE.mkdir(exist_ok=True)
    event = page(MADE / "seeds.html")
    match shutil.which("chromium"), shutil.which("chromedriver"):
        case str(chromium), str(driver):
            with browser(chromium, driver) as started:
                pictures(started, MADE / "seeds.html", event, MADE)
        case _:
            sys.stderr.write("no chromium with chromedriver here: the docs show the pictures that are kept\n")
            for name in NAMES.values():
                shutil.copy(KEPT / name, MADE / name)


def setup(app: Any) -> dict[str, bool]:  # noqa: ANN401 - Sphinx's application, which only a build has
    """Tell Sphinx when to make them."""
    app.connect("config-inited", make)  # before Sphinx looks whether the folder is there
    return {"parallel_read_safe": True, "parallel_write_safe": True}


if __name__ == "__main__":
    make()
    for each in NAMES.values():
        shutil.copy(MADE / each, KEPT / each)
