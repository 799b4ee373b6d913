"""Mutants of rules: a choice of the shape or what must stand beside it is dropped, a value of the meaning is another.

The meaning of a rule is a lambda, or a function or class by its name; of a function of the grammar the body is
changed. What is changed in the meaning of a rule: a number, a member of an enumeration (a unit, a part of the day, a
calendar), an operator, the order of two slots, a condition. A rule with none of these no longer means anything.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import frozen

from tests.mutations.mutant import Mutant

OPPOSITES = {"Last": "Next", "Next": "Last", "This": "Last", "moved": "Range"}
"""Operators, and what another rule would say in their place."""
IN_ANY_ORDER = frozenset(("Intersection", "_both", "_one_month", "_pair", "sorted"))
"""What means the same whichever of its parts comes first."""
NOT_COUNTED = frozenset(("Unit.PART",))
"""What says how fine an interval is, and is no unit that is counted: to shift by it is to shift by the day."""


@frozen(eq=False)
class Source:
    """A module: its bytes, its tree, and the byte at which each line begins."""

    path: Path
    tree: ast.Module
    starts: tuple[int, ...]

    @classmethod
    def of(cls, path: Path) -> "Source":
        """The module of a file."""
        lines = path.read_bytes().splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))
        return cls(path, ast.parse(b"".join(lines)), tuple(starts))

    def replaced(self, node: ast.expr, instead: str, kind: str) -> Mutant:
        """The module with something else in place of an expression."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self.starts[node.lineno - 1] + node.col_offset
        end = self.starts[node.end_lineno - 1] + node.end_col_offset
        return Mutant(self.path, start, end, instead, f"{kind}: {instead} and not {ast.unparse(node)}")


@frozen(eq=False)
class RuleCall:
    """A row of a table of rules as it stands in its module."""

    source: Source
    shape: ast.expr
    meaning: ast.expr


@frozen(eq=False)
class Grammar:
    """All rules, the functions and imports of their modules, and the members of enumerations."""

    rules: tuple[RuleCall, ...]
    functions: dict[tuple[str, str], tuple[Source, ast.FunctionDef]]
    members: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, package: Path) -> "Grammar":
        """The grammar in the folder of the package."""
        sources = [Source.of(path) for path in sorted((package / "arabic" / "grammar").glob("*.py"))]
        rules = [RuleCall(source, *call.args[1:3]) for source in sources for call in _calls(source.tree, "rule")]
        own = {
            (source.path.stem, node.name): (source, node)
            for source in sources
            for node in source.tree.body
            if isinstance(node, ast.FunctionDef)
        }
        imported = {
            (source.path.stem, name.asname or name.name): own[node.module.rpartition(".")[2], name.name]
            for source in sources
            for node in source.tree.body
            if isinstance(node, ast.ImportFrom) and node.module
            for name in node.names
            if (node.module.rpartition(".")[2], name.name) in own
        }
        return cls(tuple(rules), {**imported, **own}, dict(_enumerations(package / "time" / "algebra.py")))

    def mutants(self, rule: RuleCall) -> dict[str, list[Mutant]]:
        """What can be changed in a rule, by kind."""
        changes = [*_of_shape(rule), *self._of_meaning(rule)]
        if not changes:
            changes = [("meaning", rule.source.replaced(rule.meaning, "(lambda *slots: None)", "meaning"))]
        kinds: dict[str, list[Mutant]] = {}
        for kind, mutant in changes:
            kinds.setdefault(kind, []).append(mutant)
        return kinds

    def _of_meaning(self, rule: RuleCall) -> Iterator[tuple[str, Mutant]]:
        match rule.meaning:
            case ast.Lambda(body=body):
                yield from self._of_nodes(rule.source, [body])
            case ast.Name(id=name) if (rule.source.path.stem, name) in self.functions:
                source, function = self.functions[rule.source.path.stem, name]
                yield from self._of_nodes(source, function.body)
            case ast.Name(id=name) if _slots(rule.shape) == 2 and name not in IN_ANY_ORDER:
                yield "order", rule.source.replaced(rule.meaning, f"(lambda a, b: {name}(b, a))", "order")
            case _:
                return

    def _of_nodes(self, source: Source, roots: list[ast.stmt] | list[ast.expr]) -> Iterator[tuple[str, Mutant]]:
        for root in roots:
            for node in ast.walk(root):
                for kind, of, instead in self._of_node(node):
                    yield kind, source.replaced(of, instead, kind)

    def _of_node(self, node: ast.AST) -> Iterator[tuple[str, ast.expr, str]]:
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=member) if member in self.members.get(name, ()):
                for other in self.members[name]:
                    if other != member and f"{name}.{other}" not in NOT_COUNTED:
                        yield "member", node, f"{name}.{other}"
            case ast.Call(func=ast.Name(id=name), args=args):
                if name in OPPOSITES:
                    yield "operator", node.func, OPPOSITES[name]
                yield from _of_arguments(name, args)
            case ast.IfExp(body=body):
                yield "condition", node, ast.unparse(body)
            case ast.Compare():
                yield "condition", node, f"(not ({ast.unparse(node)}))"
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                yield "operator", node, f"({ast.unparse(left)} - {ast.unparse(right)})"
            case ast.BinOp(left=left, op=ast.Sub() | ast.Mult(), right=right):
                yield "operator", node, f"({ast.unparse(left)} + {ast.unparse(right)})"


def _of_arguments(name: str, args: list[ast.expr]) -> Iterator[tuple[str, ast.expr, str]]:
    for arg in args:
        match arg:
            case ast.Constant(value=int(number)) if not isinstance(number, bool):
                yield "number", arg, str(number + 1)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
                yield "number", arg, str(number)
            case ast.Tuple(elts=[ast.Name() as first, ast.Name() as second]) if name not in IN_ANY_ORDER:
                yield "order", arg, f"({second.id}, {first.id})"
    match args:
        case [ast.Name() as first, ast.Name() as second, *_] if name not in IN_ANY_ORDER:
            yield "order", first, second.id


def _of_shape(rule: RuleCall) -> Iterator[tuple[str, Mutant]]:
    """The shape with one of its choices, options or lookaheads less."""
    match rule.shape:
        case ast.Constant(value=str(shape)):
            tokens = shape.split()
        case _:
            return
    for place, token in enumerate(tokens):
        for kind, less in _less(token):
            changed = " ".join([*tokens[:place], *less, *tokens[place + 1 :]])
            if re.search(r"[^\s{}][^{}]*(?: |$)", changed):
                yield kind, rule.source.replaced(rule.shape, f'"{changed}"', kind)


def _less(token: str) -> Iterator[tuple[str, list[str]]]:
    """What is left of a place of a shape: without one of its words, or without itself where it is none of the time."""
    core = token.strip("{}").removesuffix("?")
    ahead, option = token.startswith("{"), token.rstrip("}").endswith("?")
    if ahead and not option:
        yield "lookahead", []
    if option and not ahead:
        yield "option", []
    clitic, plus, rest = core.rpartition("+")
    words = rest.split("|") if core != "|" else [core]
    if len(words) > 1 and len(set(words)) == len(words):
        for word in words:
            left = clitic + plus + "|".join(other for other in words if other != word) + "?" * option
            yield "choice", ["{" * ahead + left + "}" * ahead]


def _slots(shape: ast.expr) -> int:
    """How many places of a shape hold a value."""
    match shape:
        case ast.Constant(value=str(line)):
            places = [token.strip("{}").removesuffix("?").rpartition("+")[2].split("|") for token in line.split()]
            return sum(any(word[:1].isascii() and word[:1].isalpha() for word in words) for words in places)
    return 0


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called), args=[_, _, _, *_]) if called == name:
                yield node


def _enumerations(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The enumerations of a module with their members."""
    for node in ast.parse(path.read_bytes()).body:
        match node:
            case ast.ClassDef(name=name, bases=[ast.Name(id="Enum" | "StrEnum" | "IntEnum"), *_], body=body):
                members = (of.targets[0] for of in body if isinstance(of, ast.Assign))
                yield name, tuple(target.id for target in members if isinstance(target, ast.Name))


def mutant(grammar: Grammar, rule: RuleCall, chance: Random) -> Mutant:
    """One change of a rule: first its kind is chosen, then where."""
    kinds = grammar.mutants(rule)
    return chance.choice(kinds[chance.choice(sorted(kinds))])
