"""`python -m tests.mutations [COUNT] [SEED]`: the share of mutants that the tests notice; it fails below 95 %.

Half of the mutants are of words and half of rules, drawn by chance from all words with a meaning and from all rules,
each at most once. Those that no test notices are printed: there the hand-written cases lack one.
"""

import os
import sys
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from random import Random

from tests.mutations import rules, words
from tests.mutations.mutant import Mutant
from tests.mutations.trial import trial

COUNT = 200
SEED = 4
FLOOR = 0.95


def sample(package: Path, count: int, seed: int) -> list[Mutant]:
    """So many mutants of the package, by chance."""
    chance = Random(seed)
    of_words = words.words(package / "arabic" / "lexicon")
    grammar = rules.Grammar.of(package)
    some_words = chance.sample(of_words, len(of_words))
    some_rules = chance.sample(grammar.rules, len(grammar.rules))
    changed = filter(None, (words.mutant(word, of_words, chance) for word in some_words))
    meant = (rules.mutant(grammar, rule, chance) for rule in some_rules)
    half = count // 2
    return [*(next(changed) for _ in range(half)), *(next(meant) for _ in range(count - half))]


def main(count: int = COUNT, seed: int = SEED) -> int:
    """Judge that many mutants and print those that survive, and the share of the others."""
    spec = find_spec("timeline")
    assert spec is not None
    assert spec.origin is not None
    mutants = sample(Path(spec.origin).parent, count, seed)
    caught = 0
    with get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        if failure := pool.apply(trial, (None,)).caught_by:
            print("the tests fail without any change:", failure)
            return 1
        for verdict in pool.imap_unordered(trial, mutants, chunksize=1):
            caught += verdict.caught_by is not None
            if verdict.caught_by is None:
                print("not noticed:", verdict.mutant.change if verdict.mutant else "", flush=True)
    share = caught / len(mutants)
    print(f"{caught} of {len(mutants)} mutants are noticed: {share:.1%}")
    return share < FLOOR


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
