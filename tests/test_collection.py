"""Where articles come from: files, folders, JSON Lines, each article once and under an id of its own."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from timeline.collection import articles
from timeline.errors import TimelineError, UnreadablePage
from timeline.model import Article

TEXT = "التقى الوزير نظيره التركي مساء أمس الخميس في القاهرة."
Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Makes a folder of articles with an index of these lines."""

    def make(*index: str) -> Path:
        for name in ("a", "b"):
            (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        if index:
            (tmp_path / "index.jsonl").write_text("\n".join(index), encoding="utf-8")
        return tmp_path

    return make


def test_folder(folder: Folder) -> None:
    """A folder without an index holds its text files, in order, each once."""
    path = folder()
    found = list(articles([str(path), str(path / "a.txt")]))
    assert [(article.id, article.published) for article in found] == [("a", None), ("b", None)]


def test_index(folder: Folder) -> None:
    """An index says which files, under which names, from where and when."""
    path = folder('{"id": "second", "path": "b.txt", "source": "RT", "published": "2025-08-29"}', "", "")
    (found,) = articles([str(path)])
    assert (found.id, found.source, found.published) == ("second", "RT", datetime(2025, 8, 29).date())


def test_index_of_a_further_article(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second article of a page has an entry of its own; what an article states itself goes before."""
    pages = (Article(text="1", published="2020-01-01"), Article(text="2"), Article(text="3"))
    monkeypatch.setattr("timeline.read", lambda _: pages)
    path = folder(
        '{"id": "a", "path": "a.txt", "published": "2025-08-29"}',
        '{"id": "a#2", "path": "a.txt", "published": "2025-10-07"}',
    )
    found = [(article.id, str(article.published)) for article in articles([str(path)])]
    assert found == [("a", "2020-01-01"), ("a#2", "2025-10-07"), ("a#3", "None")]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '"id"',
        '{"path": "a.txt", "text": ""}',
        '{"id": 1}',
        '{"id": "a", "path": "a.txt", "published": "soon"}',
    ],
)
def test_bad_index(line: str, folder: Folder) -> None:
    """A fault in an index is placed."""
    with pytest.raises(UnreadablePage, match=r"index\.jsonl, line 2: "):
        list(articles([str(folder('{"id": "a", "path": "a.txt"}', line))]))


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without articles is a mistake."""
    with pytest.raises(UnreadablePage):
        list(articles([str(tmp_path)]))


def test_names_are_unique(tmp_path: Path) -> None:
    """Files of one name in two folders are two articles."""
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text(TEXT, encoding="utf-8")
    first, second = articles([str(tmp_path / "x"), str(tmp_path / "y")])
    assert (first.id, second.id) == ("page", str(tmp_path / "y" / "page"))


def test_lines_with_text(tmp_path: Path) -> None:
    """A line of JSON is an article with all that it says, under its own id or its number."""
    path = tmp_path / "corpus.jsonl"
    whole = {
        "id": 7,
        "text": TEXT,
        "title": "ت",
        "source": "RT",
        "url": "https://example.org",
        "published": "2025-08-29",
    }
    path.write_text("\n".join(map(json.dumps, [whole, {"text": "\u2028", "other": [1]}])), encoding="utf-8")
    first, second = articles([str(path)])
    assert (first.id, first.text, first.title) == ("7", TEXT, "ت")
    assert (first.source, first.url, first.published) == ("RT", "https://example.org", datetime(2025, 8, 29).date())
    assert (second.id, second.text) == ("corpus 2", "\u2028")


def test_lines_with_paths(folder: Folder) -> None:
    """A line may name a page, from the folder of the list on; what stands beside it is kept."""
    path = folder()
    (path / "list.ndjson").write_text(
        '{"path": "a.txt", "title": "عنوان", "url": "https://example.org"}', encoding="utf-8"
    )
    (found,) = articles([str(path / "list.ndjson")])
    assert (found.id, found.title, found.url, found.text) == ("a", "عنوان", "https://example.org", TEXT)


def test_the_rest_is_read(folder: Folder) -> None:
    """What cannot be read, a path, a page or a line, is told, and everything else is given."""
    path = folder("{", '{"path": "missing.txt"}', '{"path": "a.txt"}', '{"text": "x", "published": "soon"}')
    faults: list[TimelineError] = []
    found = articles(["nowhere.txt", str(path), "", str(path / "b.txt")], faults.append)
    assert [article.id for article in found] == ["a", "b"]
    assert len(faults) == 5


def test_entries_of_one_name(tmp_path: Path) -> None:
    """Two articles that a list gives one id get two."""
    path = tmp_path / "list.jsonl"
    path.write_text('{"id": "a", "text": "1"}\n' * 3, encoding="utf-8")
    assert len({article.id for article in articles([str(path)])}) == 3


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/hostname", "link.txt", "sub/../../secret.txt"])
def test_paths_stay_inside(path: str, tmp_path: Path) -> None:
    """A list opens no file outside of its folder, by whatever name."""
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "list.jsonl").write_text(json.dumps({"path": path}), encoding="utf-8")
    with pytest.raises(UnreadablePage, match="outside"):
        list(articles([str(inside / "list.jsonl")]))


def test_lines_of_a_page_that_stand_apart(folder: Folder) -> None:
    """What a list says of one page in two places is told and not lost in silence."""
    path = folder('{"path": "a.txt"}', '{"path": "b.txt"}', '{"id": "a#2", "path": "a.txt"}')
    faults: list[TimelineError] = []
    assert [article.id for article in articles([str(path)], faults.append)] == ["a", "b"]
    assert len(faults) == 1


def test_lists_are_read_line_by_line(tmp_path: Path) -> None:
    """The first article comes before the last line is read, and an overlong line is passed over."""
    path = tmp_path / "list.jsonl"
    path.write_bytes(b'{"text": "1"}\n{"text": "' + b"x" * 100_000_001 + b'"}\n{"text": "3"}\n{')
    faults: list[TimelineError] = []
    found = articles([str(path)], faults.append)
    assert next(found).id == "list 1"
    assert not faults
    assert [article.id for article in found] == ["list 3"]
    assert [str(fault).partition("line ")[2].partition(":")[0] for fault in faults] == ["2", "4"]
