"""The page in a real browser: it draws, filters, opens events, and runs nothing that an article says.

Skipped where there is no Chromium with its driver; Debian has them as `chromium` and `chromium-driver`.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

import timeline
from timeline.collection import articles
from timeline.event import Attack, Basis, Event, Meeting, Mention, Modality, Participant, Place, Role, Visit
from timeline.model import Article, Timeline
from timeline.time.conflict import Alternative, Conflict
from timeline.time.interval import Interval

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no chromium with chromedriver here")

SEEDS = Path(__file__).parents[1] / "seeds"
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1300,1000"),
)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A browser without a window, with a profile of its own."""
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with Chrome(options=options, service=ChromeService(str(DRIVER))) as started:
        yield started


@pytest.fixture
def browser(driver: Chrome) -> Iterator[Chrome]:
    """The browser, in which no page may complain of anything."""
    yield driver
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert driver.get_log("browser") == []


Show = Callable[[Timeline], None]


@pytest.fixture
def show(browser: Chrome, tmp_path: Path) -> Show:
    """Opens the page of a timeline from a file, as whoever was sent one does."""

    def opened(line: Timeline) -> None:
        path = tmp_path / "page.html"
        path.write_text(line.to_html("صفحة"), encoding="utf-8")
        browser.get(path.as_uri())
        until(
            browser, "return getComputedStyle(document.querySelector('#chart .vis-timeline')).visibility === 'visible'"
        )

    return opened


def until(browser: Chrome, condition: str) -> None:
    """Wait until a script returns something true."""
    WebDriverWait(browser, 30).until(lambda browser: browser.execute_script(condition))


def every(browser: Chrome, selector: str) -> list[WebElement]:
    """The elements that a selector finds and that can be seen."""
    return [element for element in browser.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def texts(browser: Chrome, selector: str) -> list[str]:
    """What these elements say."""
    return [element.text for element in every(browser, selector)]


def enter(browser: Chrome, event: Event) -> None:
    """Open an event from the list."""
    entries = browser.find_elements(By.CSS_SELECTOR, ".entry")
    next(entry for entry in entries if entry.get_attribute("data-id") == event.id).click()
    WebDriverWait(browser, 30).until(lambda browser: first_reason(browser) == event.explain().splitlines()[0])


def first_reason(browser: Chrome) -> str:
    """How the explanation of what is open begins."""
    return "".join(texts(browser, ".why p")[:1])


@pytest.fixture(scope="module")
def seeds() -> Timeline:
    """The timeline of the five real pages."""
    return timeline.extract(articles([str(SEEDS)]))


TEXT = "التقى الوزير حفتر مساء أمس في بنغازي. وقصف الطيران طرابلس. وزار الوفد روما."


def told(kind: type[Event], words: str, when: Interval | None, **more: Any) -> Event:
    """An event named by a word of the text."""
    start = TEXT.index(words)
    sentence = next(part for part in TEXT.split(". ") if words in part)
    basis = Basis.EXPLICIT if when else Basis.NONE
    return kind(
        id=words, when=when, basis=basis, mentions=[Mention("a", start, start + len(words), words, sentence)], **more
    )


SMALL = Timeline(
    events=[
        told(
            Meeting,
            "التقى",
            Interval(datetime(2025, 8, 28), datetime(2025, 8, 29)),
            participants=[Participant(Role.AGENT, "حفتر", "حفتر", "a", 13, 17)],
            place=Place("بنغازي", "بنغازي", "a", 30, 36),
            conflicts=[Conflict("time", (Alternative("2025-08-28", "a"), Alternative("2025-08-27", "b")))],
        ),
        told(Attack, "قصف", Interval(datetime(2025, 8, 1), datetime(2025, 9, 1)), modality=Modality.DENIED),
        told(Visit, "زار", Interval(None, datetime(2025, 8, 28))),
        told(Visit, "الوفد", Interval(datetime(2025, 8, 28), None)),
        told(Visit, "روما", None),
    ],
    articles=[Article(id="a", text=TEXT, source="RT", url="https://example.org/1"), Article(id="b", text="")],
    conflicts=[Conflict("place", (Alternative("بنغازي", "a"), Alternative("روما", "b")))],
)


INSIDE = """
const window = document.querySelector("#chart .vis-center").getBoundingClientRect();
return [...document.querySelectorAll("#chart .vis-item.vis-range")].map((item) => item.getBoundingClientRect())
  .map((item) => item.right > window.left && item.left < window.right);
"""
"""Whether a part of each bar can be seen."""


def test_draws_the_seeds(show: Show, browser: Chrome, seeds: Timeline) -> None:
    """All events are listed, the dated ones are drawn, the others stand in their lane, and nothing is requested."""
    show(seeds)
    undated = sum(event.when is None for event in seeds)
    assert texts(browser, "#summary") == [f"{len(seeds)} events from {len(seeds.articles)} articles, {undated} undated"]
    assert len(browser.find_elements(By.CSS_SELECTOR, ".entry")) == len(seeds)
    assert len(browser.find_elements(By.CSS_SELECTOR, "#undated .chip")) == undated
    assert every(browser, "#chart .vis-item")
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_bounds_and_no_points(show: Show, browser: Chrome) -> None:
    """A day, a month and open bounds are drawn each in its own way, and nothing is a point."""
    show(SMALL)
    browser.find_element(By.ID, "whole").click()
    until(browser, "return document.querySelectorAll('#chart .vis-item.vis-range').length === 4")
    assert browser.execute_script(INSIDE) == [True] * 4
    for kind in ("exact", "wide", "before", "after"):
        assert len(every(browser, f"#chart .vis-item.{kind}")) == 1
    assert not browser.find_elements(By.CSS_SELECTOR, "#chart .vis-point, #chart .vis-box, #chart .vis-dot")
    assert texts(browser, "#undated .chip bdi") == ["وزار الوفد روما."]


@pytest.mark.parametrize(
    ("choose", "value", "left"),
    [
        ("person", "حفتر", ["Meeting"]),
        ("place", "بنغازي", ["Meeting"]),
        ("source", "0", ["Meeting", "Attack", "Visit", "Visit", "Visit"]),
        ("text", "قَصَف", ["Attack"]),
        ("text", "زلزال", []),
    ],
)
def test_filters(choose: str, value: str, left: list[str], show: Show, browser: Chrome) -> None:
    """Person, place, source and words leave the events that fit; all come back at once."""
    show(SMALL)
    field = browser.find_element(By.ID, choose)
    if choose == "text":
        field.send_keys(value)
    else:
        field.find_element(By.CSS_SELECTOR, f'option[value="{value}"]').click()
    assert texts(browser, ".entry .head b") == left
    browser.find_element(By.ID, "reset").click()
    assert len(every(browser, ".entry")) == 5


def test_filter_by_type(show: Show, browser: Chrome) -> None:
    """Types are switched on one by one."""
    show(SMALL)
    for chip in every(browser, "#types .chip"):
        if chip.text.startswith(("Visit", "Attack")):
            chip.click()
    assert texts(browser, ".entry .head b") == ["Attack", "Visit", "Visit", "Visit"]
    assert texts(browser, "#summary") == ["4 of 5 events from 2 articles, 1 undated"]


def test_opens_an_event(show: Show, browser: Chrome, seeds: Timeline) -> None:
    """An event opens with its sources side by side, its words highlighted, its reasons, and an address of its own."""
    meeting = max(seeds, key=lambda event: len(event.mentions))
    show(seeds)
    enter(browser, meeting)
    assert texts(browser, "#detail .when") == ["2025-08-28 evening"]
    assert {mention.text for mention in meeting.mentions} == set(texts(browser, "blockquote mark.trigger"))
    assert texts(browser, "blockquote mark.date") == ["مساء أمس الخميس"]
    left, right = every(browser, ".source")
    assert left.location["y"] == right.location["y"]
    assert "event=" in browser.current_url
    address = browser.current_url
    every(browser, ".why a")[0].click()
    assert browser.current_url != address
    browser.back()
    until(browser, f"return document.querySelector('[aria-current]').dataset.id === '{meeting.id}'")


def test_text_runs_from_right_to_left(show: Show, browser: Chrome) -> None:
    """Arabic sentences run from right to left in a page that does not, and each stands apart from what is around it."""
    show(SMALL)
    enter(browser, SMALL[0])
    style = "const style = getComputedStyle(document.querySelector('{}')); return [style.direction, style.unicodeBidi]"
    assert browser.execute_script(style.format("blockquote")) == ["rtl", "isolate"]
    assert browser.execute_script(style.format("body"))[0] == "ltr"


def test_conflicts_are_shown(show: Show, browser: Chrome) -> None:
    """What the sources disagree on stands by the event and, for the timeline, at its end."""
    show(SMALL)
    enter(browser, SMALL[0])
    assert texts(browser, "#detail .disputes td:first-child") == ["2025-08-28", "2025-08-27"]
    assert texts(browser, "#conflicts td:first-child") == ["بنغازي", "روما"]
    assert texts(browser, "#conflicts td:nth-child(2)") == ["RT", "b"]
    enter(browser, SMALL[1])
    assert texts(browser, "#detail .marks span") == ["denied"]


def test_keyboard(show: Show, browser: Chrome) -> None:
    """Without a mouse: to the search, down the list, into an event and out of it."""
    show(SMALL)
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys("/")
    assert browser.switch_to.active_element.get_attribute("id") == "text"
    browser.execute_script("document.querySelector('.entry').focus()")
    browser.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    until(browser, "return document.querySelector('#detail .kind')?.textContent === 'Attack'")
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    until(browser, "return !document.querySelector('#detail .kind')")
    assert browser.switch_to.active_element.get_attribute("data-id") == "قصف"
    days = "return [...document.querySelectorAll('#chart .vis-minor')].map((each) => each.textContent).join()"
    before = browser.execute_script(days)
    browser.find_element(By.ID, "chart").send_keys("0")
    WebDriverWait(browser, 30).until(lambda browser: browser.execute_script(days) != before)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_light_and_dark(theme: str, show: Show, browser: Chrome) -> None:
    """The page follows the system, the switch goes against it, and text stands out against the ground in both."""
    media = [{"name": "prefers-color-scheme", "value": theme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
    show(SMALL)
    ground = "return getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(250, 249, 246)", "rgb(17, 20, 26)"
    assert browser.execute_script(ground) == (light if theme == "light" else dark)
    browser.find_element(By.ID, "theme").click()
    assert browser.execute_script(ground) == (dark if theme == "light" else light)


def test_phone(show: Show, browser: Chrome) -> None:
    """On a phone nothing is wider than the screen, and an event lies over the list until it is closed."""
    phone = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    show(SMALL)
    assert browser.execute_script("return document.documentElement.scrollWidth") == 390
    enter(browser, SMALL[0])
    detail = browser.find_element(By.ID, "detail")
    assert (detail.rect["width"], detail.rect["height"]) == (390, 844)
    every(browser, "#detail .close")[0].click()
    until(browser, "return document.getElementById('detail').offsetParent === null")


def test_nothing_to_show(show: Show, browser: Chrome) -> None:
    """An empty timeline is a page too, and says so."""
    show(Timeline())
    assert texts(browser, "#summary") == ["0 events from 0 articles"]


HOSTILE = (
    '</script><script>window.ran=1</script><img src=x onerror="window.ran=1"><svg onload=window.ran=1> '
    '" onmouseover="window.ran=1" \u202eلا\u2066 <!--<script> \u2028'
)


def test_a_hostile_article(show: Show, browser: Chrome) -> None:
    """Markup, handlers, addresses and signs of direction in an article's words stay words, wherever they stand."""
    text = f"التقى {HOSTILE} حفتر أمس في بنغازي"
    article = Article(
        id=HOSTILE, text=text, title=HOSTILE, source=HOSTILE, url="javascript:window.ran=1", published="2025-08-29"
    )
    found = timeline.extract(article)
    mention = Mention(HOSTILE, 0, 5, "التقى", text)
    made = Meeting(
        id=HOSTILE,
        when=Interval(datetime(2025, 8, 28), datetime(2025, 8, 29)),
        mentions=[mention],
        participants=[Participant(Role.AGENT, HOSTILE, HOSTILE, HOSTILE, 6, 6 + len(HOSTILE))],
        place=Place(HOSTILE, HOSTILE, HOSTILE, 0, 5),
        conflicts=[Conflict(HOSTILE, (Alternative(HOSTILE, HOSTILE), Alternative(HOSTILE, HOSTILE)))],
    )
    show(Timeline(events=[made, *found], articles=[article], conflicts=made.conflicts))
    for entry in every(browser, ".entry"):
        entry.click()
        until(browser, "return document.querySelector('#detail blockquote') !== null")
        assert HOSTILE[:20] in browser.find_element(By.ID, "detail").text
    assert browser.execute_script("return window.ran") is None
    assert len(browser.find_elements(By.TAG_NAME, "script")) == 3
    assert not browser.find_elements(By.CSS_SELECTOR, "img, svg, iframe, [onerror], [onload], [onmouseover]")
    assert not browser.find_elements(By.CSS_SELECTOR, 'a[href^="javascript"]')
    assert "\u202e" not in browser.find_element(By.TAG_NAME, "body").text
