"""`python -m tests.mutations [COUNT] [SEED]`: the share of mutants that the tests notice; it fails below 95 %.

Half of the mutants are of words and half of rules, unless `--only` asks for one kind; they are drawn by chance from
all words with a meaning and from all rules, each at most once. Those that no test notices are printed: there the
hand-written cases lack one.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random

from tests.mutations import rules, tables, words
from tests.mutations.mutant import Mutant
from tests.mutations.trial import trial

COUNT = 200
SEED = 4
FLOOR = 0.95
KINDS = ("words", "rules")


def sample(package: Path, count: int, seed: int, kinds: Sequence[str] = KINDS) -> list[Mutant]:
    """So many mutants of the package, as many of each kind; what is drawn of a kind does not hang on the others."""
    makers = {"words": of_words, "rules": of_rules}
    share, over = divmod(count, len(kinds))
    return [
        mutant
        for place, kind in enumerate(kinds)
        for mutant in islice(makers[kind](package, Random(seed)), share + (place < over))
    ]


def of_words(package: Path, chance: Random) -> Iterator[Mutant]:
    """Mutants of all words and of the tables of numbers behind them, by chance."""
    known = words.words(package / "arabic" / "lexicon")
    found = [*(words.mutant(word, known, chance) for word in known), *tables.mutants(package / "time")]
    return filter(None, chance.sample(found, len(found)))


def of_rules(package: Path, chance: Random) -> Iterator[Mutant]:
    """Mutants of all rules, by chance."""
    grammar = rules.Grammar.of(package)
    return (rules.mutant(grammar, rule, chance) for rule in chance.sample(grammar.rules, len(grammar.rules)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge that many mutants and print those that survive, and the share of the others."""
    parser = ArgumentParser("python -m tests.mutations", description="Do the tests notice a wrong word or rule?")
    parser.add_argument("count", nargs="?", type=int, default=COUNT, help=f"how many mutants, {COUNT} by default")
    parser.add_argument("seed", nargs="?", type=int, default=SEED, help="which of all mutants")
    parser.add_argument("--only", choices=KINDS, help="mutants of words alone, or of rules alone")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="how many run at a time")
    told = parser.parse_args(arguments)
    spec = find_spec("timeline")
    assert spec is not None
    assert spec.origin is not None
    mutants = sample(Path(spec.origin).parent, told.count, told.seed, KINDS if told.only is None else (told.only,))
    caught = 0
    with get_context("fork").Pool(told.processes, maxtasksperchild=1) as pool:
        if failure := pool.apply(trial, (None,)).caught_by:
            print("the tests fail without any change:", failure)
            return 1
        for verdict in pool.imap_unordered(trial, mutants, chunksize=1):
            caught += verdict.caught_by is not None
            if verdict.caught_by is None:
                print("not noticed:", verdict.mutant, flush=True)
    share = caught / len(mutants)
    print(f"{caught} of {len(mutants)} mutants are noticed: {share:.1%}")
    return share < FLOOR


if __name__ == "__main__":
    sys.exit(main())
