"""A mutant: one file of the package with one piece of it replaced, in memory and for this process alone."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

from attrs import frozen


@frozen
class Mutant:
    """The file, where the piece stands in its bytes, what stands there instead, and what was done in words."""

    path: Path
    start: int
    end: int
    instead: str
    change: str

    @property
    def source(self) -> str:
        """The whole file as it is changed."""
        source = self.path.read_bytes()
        return (source[: self.start] + self.instead.encode() + source[self.end :]).decode()

    @property
    def line(self) -> int:
        """The line on which the piece stands, from one."""
        return self.path.read_bytes().count(b"\n", 0, self.start) + 1

    def install(self) -> None:
        """Let this process import the package as it is changed; it must not have imported it before."""
        source = self.source
        if self.path.suffix == ".py":
            sys.meta_path.insert(0, _Finder(self.path, source))
        else:
            _let_read(self.path, source)

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}: {self.change}"


READ = set[Path]()
"""The changed files that this process has read: a change that nothing reads judges nothing."""


def _let_read(changed: Path, source: str) -> None:
    """Let a file of data be read as it is changed."""
    get_data = SourceFileLoader.get_data

    def getting(loader: SourceFileLoader, path: str) -> bytes:
        if Path(path) != changed:
            return get_data(loader, path)
        READ.add(changed)
        return source.encode()

    SourceFileLoader.get_data = getting  # type: ignore[method-assign, assignment]


@frozen
class _Finder(MetaPathFinder):
    """Finds the one module that is changed."""

    path: Path
    source: str

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The changed module under its name; None for all others."""
        if not self.path.as_posix().endswith(f"/{fullname.replace('.', '/')}.py"):
            return None
        return spec_from_file_location(fullname, self.path, loader=_Loader(fullname, str(self.path), self.source))


class _Loader(SourceFileLoader):
    """Loads a module from a source of its own, beside whatever was compiled before."""

    def __init__(self, fullname: str, path: str, source: str) -> None:
        super().__init__(fullname, path)
        self._source = source

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - it loads only one
        """The changed source, compiled."""
        READ.add(Path(self.path))
        return compile(self._source, self.path, "exec", dont_inherit=True)
