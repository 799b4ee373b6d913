"""The shape of the package: imports point one way, no module grows too long, and no word is listed twice."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from timeline.arabic.lexicon import load

ROOT = Path(timeline.__file__).parent
MODULES = {
    ".".join(("timeline", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}

LEXICON = ROOT / "arabic" / "lexicon"

LONGEST = 350
"""Lines; a longer module has more than one reason to exist."""

TABLES = {
    "timeline.event": "a class for each type of event, all of one form",
    "timeline.time.algebra": "a class for each operator of time",
    **dict.fromkeys(
        (f"timeline.arabic.grammar.{family}" for family in ("clock", "dates", "days", "periods")),
        "a row for each construction",
    ),
}
"""Modules that are long because what they list is."""

EVENTS = {"errors", "time", "event"}
VALUES = {*EVENTS, "model"}
MAY_IMPORT = {
    "errors": set(),
    "enumeration": set(),
    "time": {"errors", "enumeration"},
    "event": {"errors", "enumeration", "time"},
    "model": EVENTS,
    "arabic": {"errors", "time"},
    "article": {*VALUES, "arabic"},
    "story": {*VALUES, "arabic"},
    "export": VALUES,
    "explain": {*VALUES, "export"},
    "strategies": {*VALUES, "arabic"},
}
"""What each wing may know of the others; the rest (`cli`, `extraction`, the public names) stands above them all."""

ROOMS = (
    "mentions",
    "reckoning",
    "expressions",
    "lines",
    "page",
    "context",
    "triggers",
    "participants",
    "arguments",
    "factuality",
    "toll",
    "details",
    "times",
    "happenings",
    "events",
)
"""The stages of `article`, and the rooms of their parts: each may know itself and those before it."""

DELEGATED = {
    ("timeline.model.timeline", "export"): "a timeline's methods call the writers of formats",
    ("timeline.model.expression", "export"): "an expression shows itself in a notebook",
    ("timeline.model.timeline", "story"): "a timeline's methods ask the network of its events",
    ("timeline.model.expression", "explain"): "an expression tells of itself",
    ("timeline.model.expression", "article"): "an expression is resolved again",
    ("timeline.event", "explain"): "an event tells of itself",
    ("timeline.event", "export"): "an event shows itself in a notebook",
}
"""Imports inside functions that would point upwards: methods that are there for the reader's convenience."""

AT_HOME = {
    "hijridate": {"timeline.time.calendars"},
    "hypothesis": {"timeline.strategies"},
}
"""Packages that only one module or wing may know."""


def imports(module: str) -> Iterator[tuple[str, bool]]:
    """What a module imports, and whether it does so only when a function is called."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    late = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for name in names:
                    yield name.name, id(node) in late
            case ast.ImportFrom(module=None | "timeline" as source, names=names):
                for name in names:
                    yield f"{source}.{name.name}", id(node) in late
            case ast.ImportFrom(module=str(source)):
                yield source, id(node) in late


def wing(module: str) -> str:
    """The part of the package that a module belongs to: `time` of `timeline.time.interval`."""
    return ([*module.split("."), ""])[1]


@pytest.mark.parametrize("module", MODULES)
def test_arrows(module: str) -> None:
    """A module imports from its own wing and from those below it."""
    here = wing(module)
    if here not in MAY_IMPORT:
        return
    for imported, late in imports(module):
        there = wing(imported)
        if not imported.startswith("timeline") or there in {here, *MAY_IMPORT[here]}:
            continue
        assert late, f"{module} imports {imported}"
        assert (module, there) in DELEGATED, f"{module} imports {imported} inside a function"


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("timeline.article.")])
def test_rooms(module: str) -> None:
    """An article is read from room to room, and none looks ahead."""
    here = ROOMS.index(module.split(".")[2])
    for imported, _ in imports(module):
        if imported.startswith("timeline.article."):
            assert ROOMS.index(imported.split(".")[2]) <= here, f"{module} imports {imported}"


@pytest.mark.parametrize("module", MODULES)
def test_at_home(module: str) -> None:
    """A package with a home is imported nowhere else."""
    for imported, _ in imports(module):
        homes = AT_HOME.get(imported.split(".")[0])
        assert homes is None or not homes.isdisjoint({module, f"timeline.{wing(module)}"}), (
            f"{module} imports {imported}"
        )


@pytest.mark.parametrize("module", sorted(MODULES.keys() - TABLES))
def test_length(module: str) -> None:
    """A module can be read in one sitting."""
    lines = MODULES[module].read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST


@pytest.mark.parametrize("module", MODULES)
def test_private_names_are_used(module: str) -> None:
    """What a module keeps to itself it uses: nothing is left behind where code moved away."""
    code = MODULES[module].read_text(encoding="utf-8")
    written = Counter(re.findall(r"\w+", code))
    assert [name for name in private_names(ast.parse(code)) if written[name] == 1] == []


def private_names(tree: ast.Module) -> Iterator[str]:
    """The private names that a module or its classes define; what a decorator takes is used by it.

    Names such as `_repr_html_` are for others to call.
    """
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name, decorator_list=[]) | ast.ClassDef(name=name):
                names = [name]
            case ast.Assign(targets=targets):
                names = [target.id for target in targets if isinstance(target, ast.Name)]
            case _:
                continue
        yield from (name for name in names if name.startswith("_") and not name.endswith("_"))


def test_absolute() -> None:
    """Imports are absolute, so that the arrows can be read."""
    for path in MODULES.values():
        relative = [
            node
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and node.level
        ]
        assert not relative, path


def test_data_is_installed() -> None:
    """The words and the mark of a typed package come with it."""
    assert (ROOT / "py.typed").exists()
    assert list(ROOT.glob("arabic/lexicon/*.txt"))


@pytest.mark.parametrize("file", sorted(LEXICON.glob("*.txt")), ids=lambda file: file.stem)
def test_words_stand_once(file: Path) -> None:
    """A section of the lexicon says a thing once."""
    counted = Counter((entry.symbol, entry.form, entry.value, entry.features) for entry in load(file.stem))
    assert [said for said, times in counted.items() if times > 1] == []
