"""The list of formats, and what is said where a format's package is missing."""

import sys
from io import BytesIO, TextIOWrapper

import pytest

from timeline.errors import MissingExtra
from timeline.export.formats import FORMATS, Format
from timeline.extraction import extract
from timeline.model import Article, Timeline

LINE = extract(Article(id="a", text="التقى الوزير نظيره التركي مساء أمس الخميس في القاهرة.", published="2025-08-29"))


@pytest.mark.parametrize("format_", FORMATS.values(), ids=FORMATS.keys())
@pytest.mark.parametrize("timeline", [Timeline(), LINE], ids=["nothing", "an event"])
def test_every_format_is_written(format_: Format, timeline: Timeline) -> None:
    """Each format writes a timeline, and an empty one, to a stream of text or to the bytes below it."""
    below = BytesIO()
    stream = TextIOWrapper(below, encoding="utf-8", newline="", write_through=True)
    format_.write(timeline, stream)
    stream.flush()
    assert below.getvalue() or not timeline
    if not format_.binary:
        below.getvalue().decode("utf-8")


def test_names_and_suffixes_are_their_own() -> None:
    """No two formats share a name or a suffix, and each is filed under its name."""
    assert len({format_.suffix for format_ in FORMATS.values()}) == len(FORMATS)
    assert [format_.name for format_ in FORMATS.values()] == list(FORMATS)


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [
        ("to_icalendar", "icalendar", "icalendar"),
        ("to_arrow", "pyarrow", "arrow"),
        ("to_parquet", "pyarrow", "arrow"),
        ("to_pandas", "pandas", "pandas"),
        ("to_polars", "polars", "polars"),
    ],
)
def test_a_missing_package_is_named(name: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is told with the command that brings it, as an error of the library."""
    monkeypatch.setitem(sys.modules, package, None)
    for module in ("timeline.export.icalendar", "timeline.export.arrow"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    with pytest.raises(MissingExtra, match=rf"{package}.*pip install 'arabic-timeline\[{extra}\]'"):
        getattr(LINE, name)()
