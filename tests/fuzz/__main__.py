"""`python -m tests.fuzz [SECONDS] [TARGET ...]`: search for inputs that break the library, beginning with those kept.

The seconds, 60 unless told, are shared by the targets. It fails where one is found, which then lies in the folder where
this was run. Inputs that reach what none did before go into the folder that FUZZ_KEEP names, in one for each target.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 60
_LONGEST = 5000  # bytes of an input
_SLOWEST = 20  # seconds for an input
_MEMORY = 2048  # megabytes


def search(name: str, seconds: int) -> bool:
    """Whether a target holds for so long; the search owns its process."""
    sys.stderr.write(f"{name}, {seconds} seconds\n")
    with TemporaryDirectory() as folder:
        found = Path(os.environ.get("FUZZ_KEEP", folder)) / name
        found.mkdir(parents=True, exist_ok=True)
        words = Path(folder) / "words"
        options = {
            "max_total_time": seconds,
            "max_len": _LONGEST,
            "timeout": _SLOWEST,
            "rss_limit_mb": _MEMORY,
            "dict": words,
            "print_final_stats": 1,
            "verbosity": 0,
        }
        command = [sys.executable, "-m", "tests.fuzz", "--run", name, str(found), str(CORPUS / name)]
        command += [f"-{option}={value}" for option, value in options.items()]
        return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own


def run(name: str, arguments: list[str]) -> None:
    """Search until time is over, or a fault is found."""
    import atheris  # noqa: PLC0415 - it comes with the group `fuzz`

    with atheris.instrument_imports(include=["timeline"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - imports are what is instrumented
        from timeline.arabic.lexicon import load  # noqa: PLC0415
        from timeline.arabic.vocabulary import FILES  # noqa: PLC0415

    words = Path(next(each for each in arguments if each.startswith("-dict=")).removeprefix("-dict="))
    spellings = sorted({entry.form for entry in load(*FILES)})
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in spellings), encoding="ascii")
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def main() -> int:
    """Search in each target, one after the other."""
    match sys.argv[1:]:
        case ["--run", name, *arguments]:
            run(name, arguments)
            return 0
        case _ if find_spec("atheris") is None:
            sys.stderr.write("skipped: atheris is not installed here\n")
            return 0
        case [*given]:
            seconds = int(given[0]) if given else SECONDS
            names = given[1:] or sorted(path.name for path in CORPUS.iterdir())
            held = [search(name, seconds // len(names)) for name in names]
            return int(not all(held))


if __name__ == "__main__":
    sys.exit(main())
