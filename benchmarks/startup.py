"""What it costs to begin: import, memory and the first call, each in interpreters of their own."""

import json
import os
import subprocess
import sys
from tempfile import TemporaryDirectory

RUNS = 7
"""The best of these counts."""

_PROGRAM = """
import json, time
from benchmarks.memory import peak
before = peak()
begin = time.process_time()
import timeline
imported = time.process_time()
loaded = peak()
timeline.{call}("وصل الوزير مساء أمس الخميس", published="2025-08-29")
called = time.process_time()
after = peak()
times = [1000 * (imported - begin), 1000 * (called - imported)]
print(json.dumps([*times, (loaded - before) / 1e6, (after - before) / 1e6]))
"""


def startup(call: str) -> list[float]:
    """Milliseconds of the import and of the first call, then megabytes after each, with modules compiled before."""
    runs = []
    with TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-c", _PROGRAM.format(call=call)]
        for _ in range(RUNS):
            done = subprocess.run(  # noqa: S603 - our own
                command, capture_output=True, text=True, check=True, env=environment
            )
            runs.append(json.loads(done.stdout))
    return [min(figures) for figures in zip(*runs, strict=True)]
