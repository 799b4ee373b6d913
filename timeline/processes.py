"""Work shared by several processes: what comes of each item, in order, whatever happens to a process.

Each process has a pipe of its own and sends what came of an item as soon as it has it. So when one dies, killed or out
of memory, it is known over which item: a new one goes on from there, and what the others do is not touched.
(`concurrent.futures` has one pipe for all: a process that is killed while it writes may leave the others waiting for
ever, and nobody knows what it was at.)
"""

from __future__ import annotations

import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any, Generic, TypeAlias, TypeVar

from timeline.errors import DeadProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
_Sent: TypeAlias = bytes | Exception
"""A pickled item, or why it is none."""

_AHEAD = 2
"""So many batches for each process are under way, or done before their turn."""
_TRIES = 2
_STARTS = 5  # who kills processes may hit one while it is starting, again and again


def attempt(work: Callable[[Item], Result], item: Item) -> Result | Exception:
    """What comes of one item, or the error that it met."""
    try:
        return work(item)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other items go on
        return error


def shared(
    work: Callable[[Item], Result], batches: Iterable[Sequence[Item]], workers: int
) -> Iterator[tuple[Item, Result | Exception]]:
    """Each item of each batch with what came of it, in order; a process has one batch at a time.

    Work, items and results are such as `pickle` takes. An item over which two processes died comes with `DeadProcess`.

    Raises `DeadProcess` where new processes die before they are given anything.
    """
    processes = [_Process(work) for _ in range(workers)]
    idle: SimpleQueue[_Process[Item, Result]] = SimpleQueue()
    for process in processes:
        idle.put(process)

    def outcomes(batch: Sequence[Item]) -> list[Result | Exception]:
        process = idle.get()
        try:
            return process.outcomes(batch)
        finally:
            idle.put(process)

    threads = ThreadPoolExecutor(workers)  # each waits for what its process has to say
    pending: deque[tuple[Sequence[Item], Future[list[Result | Exception]]]] = deque()
    try:
        for batch in batches:
            pending.append((batch, threads.submit(outcomes, batch)))
            if len(pending) > _AHEAD * workers:
                first, done = pending.popleft()
                yield from zip(first, done.result(), strict=True)
        while pending:
            first, done = pending.popleft()
            yield from zip(first, done.result(), strict=True)
    finally:
        for process in processes:
            process.kill()
        threads.shutdown(cancel_futures=True)
        for process in processes:
            process.close()


class _Process(Generic[Item, Result]):
    """A process that is started when it is needed, and again when it died."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self._work = work
        self._killed = False
        self._running: tuple[BaseProcess, Connection[Any, Any]] | None = None

    def outcomes(self, batch: Sequence[Item]) -> list[Result | Exception]:
        """What comes of each item of a batch, or the error that it met."""
        items: list[_Sent] = [attempt(pickle.dumps, item) for item in batch]
        found: list[Result | Exception] = []
        died = 0
        while len(found) < len(items):
            connection = self._connection()
            try:
                connection.send(items[len(found) :])
                while len(found) < len(items):
                    found.append(attempt(pickle.loads, connection.recv_bytes()))
                    died = 0
            except (EOFError, OSError):
                self.close()
                died += 1
            if died == _TRIES:
                found.append(DeadProcess("the process that read it was killed or ran out of memory, twice"))
                died = 0
        return found

    def kill(self) -> None:
        """End the process, whatever it is at, for good."""
        self._killed = True
        if self._running:
            self._running[0].kill()

    def close(self) -> None:
        """Let go of the process, which has died or is of no more use."""
        if self._running:
            process, connection = self._running
            self._running = None
            connection.close()
            process.kill()
            process.join()

    def _connection(self) -> Connection[Any, Any]:
        for _ in range(_STARTS):
            if self._running:
                return self._running[1]
            self._start()
        raise DeadProcess(
            "new processes die before they are given anything: "
            'a program that asks for workers does so under `if __name__ == "__main__":`'
        )

    def _start(self) -> None:
        spawn = get_context("spawn")
        connection, theirs = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(theirs, self._work), daemon=True)
        resource_tracker.ensure_running()  # where it starts together with a process, it opens the ears of both
        with _deaf_children():
            process.start()
        theirs.close()
        self._running = process, connection
        if self._killed:  # while it was starting
            process.kill()
        try:
            connection.recv_bytes()
        except (EOFError, OSError):
            self.close()


def _serve(connection: Connection[Any, Any], work: Callable[[Item], Result]) -> None:
    """What a process does: it says that it is there, and then what comes of each item."""
    with suppress(EOFError, OSError):  # the other side has gone away
        connection.send_bytes(b"")
        while True:
            for item in connection.recv():
                connection.send_bytes(_sendable(_outcome(work, item)))


def _outcome(work: Callable[[Item], Result], item: _Sent) -> Result | Exception:
    match item:
        case bytes():
            return attempt(lambda sent: work(pickle.loads(sent)), item)  # noqa: S301 - of our own process
        case unsendable:
            return unsendable


def _sendable(outcome: object) -> bytes:
    try:
        return pickle.dumps(outcome)
    except Exception as error:  # noqa: BLE001 - classes say for themselves how they are pickled
        return pickle.dumps(TypeError(f"what came of it cannot be sent: {error}"))


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes that start inside hear of no interrupt from the keyboard: it is one process that answers it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
