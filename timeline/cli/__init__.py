"""The command `timeline`: a timeline of articles, the dates that a text gives, and why."""

import os
import sys
from collections.abc import Sequence

from timeline.cli.arguments import parser
from timeline.errors import TimelineError

INTERRUPTED = 130
"""What a shell gives for a command that was interrupted: 128 and the number of the signal."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    0 says that all is done, 1 that something could not be read or written, which a line on standard error names, 2
    that the command was not understood, and 130 that it was interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="backslashreplace")
    try:
        given = parser().parse_args(arguments)
        status: int = given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        _let_go_of_output()
        return 0
    except TimelineError as error:
        return _failed(error)
    except OSError as error:
        if error.filename:  # a file that was to be written
            return _failed(f"{error.filename}: {error.strerror}")
        _let_go_of_output()
        return _failed(error.strerror or error)
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _failed(error: object) -> int:
    sys.stderr.write(f"timeline: {' '.join(str(error).split())}\n")
    return 1


def _let_go_of_output() -> None:
    """What is still buffered has nowhere to go, and must not be tried again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
