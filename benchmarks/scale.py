"""Whether the cost stays linear: ordinary and hostile texts from a kilobyte to many megabytes.

`python -m benchmarks.scale STAGE KIND CHARACTERS` measures one text in a process of its own, whose peak of memory is
that of the text; `table` runs them all.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from time import process_time

from attrs import frozen

import timeline
from benchmarks.memory import peak
from benchmarks.texts import PUBLISHED, SEEDS, articles

SIZES = (1_000, 32_000, 1_000_000, 8_000_000, 64_000_000)
FLAT = 2.0
"""How many times as long a character of a longer text may take."""
_SHORT = 32_000
"""The length from which the cost is compared; what a call costs by itself weighs on what is shorter."""


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _ordinary(length: int) -> str:
    return _repeated("\n".join(article.text for article in articles(SEEDS)))(length)


def _different_words(length: int) -> str:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = (
        "".join(letters[(n // len(letters) ** place) % len(letters)] for place in range(6))
        for n in range(7, length // 7 * 7919 + 8, 7919)
    )
    return " ".join(islice(words, length // 7 + 1))[:length]


def _all_of_unicode(length: int) -> str:
    return _repeated("".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000)))))(length)


KINDS: dict[str, Callable[[int], str]] = {
    "ordinary news": _ordinary,
    "words all different": _different_words,
    "one word": _repeated("اليوم "),
    "digits": _repeated("1234567890"),
    "numbers": _repeated("12 "),
    "the letter waw": _repeated("و"),
    "waw by itself": _repeated("و "),
    "nested ranges": _repeated("من 10 إلى "),
    "conjunctions": _repeated("10 و11 و"),
    "a long numeral": _repeated("مئة وخمسة وعشرون ألفا و"),
    "open brackets": _repeated("("),
    "brackets around days": _repeated("(الخميس "),
    "open quotations": _repeated("فيلم «"),
    "after after": _repeated("بعد يوم من "),
    "meetings": _repeated("التقى الوزير "),
    "all of Unicode": _all_of_unicode,
    "bidi controls": _repeated("\u200f\u202aأمس\u202c "),
    "spaces": _repeated(" "),
    "lines": _repeated("\n"),
}
_LARGE = timeline.Options(longest_text=SIZES[-1])
STAGES: dict[str, Callable[[str], object]] = {
    "find_dates": lambda text: timeline.find_dates(text, PUBLISHED, options=_LARGE),
    "extract": lambda text: timeline.extract(text, PUBLISHED, options=_LARGE),
}


@frozen
class Cost:
    """Nanoseconds a character, and the peak of memory as a multiple of the text's own."""

    time: float
    memory: float


def cost(stage: str, kind: str, length: int) -> Cost:
    """What one text costs this process, which should have read none as long before."""
    work = STAGES[stage]
    work(_ordinary(_SHORT))  # what is computed once belongs to the first calls, see `startup`
    text = KINDS[kind](length)
    before = peak()
    begin = process_time()
    work(text)  # once: what was read before would be remembered
    seconds = process_time() - begin
    return Cost(1e9 * seconds / length, (peak() - before) / sys.getsizeof(text))


def apart(stage: str, kind: str, length: int) -> Cost:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.scale", stage, kind, str(length)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    return Cost(*json.loads(done.stdout))


def table(stage: str, largest: int) -> Iterator[tuple[str, dict[int, Cost], bool]]:
    """For each kind of text what each size costs, and whether that stays flat."""
    for kind in KINDS:
        costs = {size: apart(stage, kind, size) for size in SIZES if size <= largest}
        of_long = [each.time for size, each in costs.items() if size >= _SHORT]
        yield kind, costs, not of_long or max(of_long) <= FLAT * of_long[0]


if __name__ == "__main__":
    measured = cost(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    print(json.dumps([measured.time, measured.memory]))
