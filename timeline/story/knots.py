"""Knots and ways in a graph: what lies on a circle together, and the shortest way from one point to another."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

Graph = Mapping[int, Sequence[int]]


def knots(graph: Graph) -> list[list[int]]:
    """The sets of points that can reach each other, of two points and more (S. R. Kosaraju, 1978).

    >>> knots({1: [2], 2: [3], 3: [1, 4], 4: []})
    [[1, 2, 3]]
    """
    back: dict[int, list[int]] = {}
    for point, onward in graph.items():
        for there in onward:
            back.setdefault(there, []).append(point)
    left = set(graph)
    finished = [point for root in graph if root in left for point in _reached(graph, root, left)]
    left = set(graph)
    found = [_reached(back, root, left) for root in reversed(finished) if root in left]
    return [sorted(knot) for knot in found if len(knot) > 1]


def _reached(graph: Graph, root: int, left: set[int]) -> list[int]:
    """The points that are reached from a root through those that are left, each after those behind it."""
    left.discard(root)
    walk = [(root, iter(graph.get(root, ())))]
    finished: list[int] = []
    while walk:
        point, onward = walk[-1]
        for there in onward:
            if there in left:
                left.discard(there)
                walk.append((there, iter(graph.get(there, ()))))
                break
        else:
            finished.append(point)
            walk.pop()
    return finished


def way(graph: Graph, start: int, goal: int) -> list[int]:
    """The points of a shortest way from `start` to `goal`; empty where there is none.

    >>> way({1: [2, 3], 2: [4], 3: [4]}, 1, 4)
    [1, 2, 4]
    """
    came: dict[int, int] = {start: start}
    ahead = deque([start])
    while ahead:
        point = ahead.popleft()
        if point == goal:
            return _back(came, goal)
        for there in graph.get(point, ()):
            if there not in came:
                came[there] = point
                ahead.append(there)
    return []


def _back(came: Mapping[int, int], point: int) -> list[int]:
    points: list[int] = [point]
    while came[points[-1]] != points[-1]:
        points.append(came[points[-1]])
    return points[::-1]


def components(size: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each of `size` things the smallest one that pairs connect it with.

    >>> components(4, [(3, 1)])
    [0, 1, 2, 1]
    """
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        first, other = sorted((root(a), root(b)))
        parent[other] = first
    return [root(i) for i in range(size)]
