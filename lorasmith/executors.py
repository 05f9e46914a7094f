"""Where work runs: in this process, in worker processes or on Ray, behind one interface.

Work is a function of one item, made once per worker by a factory, so that a worker loads its models
once and then takes item after item. A unit of work must be safe to repeat: when a worker process
dies, what it had in hand is given to a new one. Results live where the function puts them or come
back through the future; an executor keeps nothing.

Importing this needs neither torch nor a scheduler.
"""

from __future__ import annotations

import multiprocessing
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from types import TracebackType
from typing import Any, ClassVar, Generic, Self, TypeVar

from lorasmith.errors import InputError, LorasmithError

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Item], Result]

_IN_FLIGHT_PER_WORKER = 2  # one in hand and one waiting, so that no worker idles
_MAX_ATTEMPTS = 3


class Executor(ABC, Generic[Item, Result]):
    """Runs the function that ``factory`` makes, once per worker, over items.

    ``factory`` and items are pickled where workers are processes, so they are plain data or live in
    a module. Use it as a context manager: leaving waits for the work in hand and frees the workers.
    """

    name: ClassVar[str]

    def __init__(self, factory: Callable[[], Work[Item, Result]], num_workers: int = 1) -> None:
        if num_workers < 1:
            raise InputError(f"an executor needs at least one worker, got {num_workers}")
        self.factory = factory
        self.num_workers = num_workers

    @abstractmethod
    def submit(self, item: Item) -> Future[Result]:
        """Give an item to a worker; the future holds its result or the exception it raised."""

    @abstractmethod
    def close(self) -> None:
        """Wait for the work in hand, drop what waits, and free the workers."""

    def run(self, items: Iterable[Item]) -> Iterator[tuple[Item, Future[Result]]]:
        """Yield every item with its finished future, in the order in which they finish.

        Takes items only as workers become free, so a long stream is never held whole. An item
        whose worker died is repeated twice at most.

        Raises: LorasmithError if an item's worker dies every time.
        """
        waiting = iter(items)
        pending: dict[Future[Result], tuple[Item, int]] = {}
        for item in islice(waiting, _IN_FLIGHT_PER_WORKER * self.num_workers):
            pending[self.submit(item)] = item, 1
        while pending:
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                item, attempts = pending.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    pending[self._again(item, attempts)] = item, attempts + 1
                    continue
                yield item, future
                for new in islice(waiting, 1):
                    pending[self.submit(new)] = new, 1

    def _again(self, item: Item, attempts: int) -> Future[Result]:
        if attempts == _MAX_ATTEMPTS:
            raise LorasmithError(
                f"a worker process died {attempts} times with {str(item)[:80]!r} in hand, perhaps "
                "for lack of memory; use fewer workers"
            )
        return self.submit(item)

    def __enter__(self) -> Self:
        """Return the executor itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


class InProcessExecutor(Executor[Item, Result]):
    """Runs each item in the caller's thread, at once; needs no setup."""

    name = "inproc"

    def __init__(self, factory: Callable[[], Work[Item, Result]], num_workers: int = 1) -> None:
        if num_workers != 1:
            raise InputError(
                f"the executor inproc has one worker, got {num_workers}; use --executor process"
            )
        super().__init__(factory, num_workers)
        self._work: Work[Item, Result] | None = None

    def submit(self, item: Item) -> Future[Result]:
        """Run the item and return its finished future; only KeyboardInterrupt and exits escape."""
        if self._work is None:
            self._work = self.factory()
        future: Future[Result] = Future()
        try:
            future.set_result(self._work(item))
        except Exception as error:
            future.set_exception(error)
        return future

    def run(self, items: Iterable[Item]) -> Iterator[tuple[Item, Future[Result]]]:
        """Yield every item with its finished future, one after the other."""
        for item in items:
            yield item, self.submit(item)

    def close(self) -> None:
        """Drop the worker."""
        self._work = None


class ProcessExecutor(Executor[Item, Result]):
    """Runs items in worker processes of this machine, which share its cores evenly."""

    name = "process"

    def __init__(self, factory: Callable[[], Work[Item, Result]], num_workers: int = 1) -> None:
        super().__init__(factory, num_workers)
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, item: Item) -> Future[Result]:
        """Give an item to the pool; a pool that a dead worker broke is replaced first."""
        if self._pool is not None:
            try:
                return self._pool.submit(_run, self.factory, item)
            except BrokenProcessPool:
                self._pool.shutdown(wait=False)
        self._pool = self._start()
        return self._pool.submit(_run, self.factory, item)

    def close(self) -> None:
        """Wait for the work in hand and end the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _start(self) -> ProcessPoolExecutor:
        threads = max(1, (os.cpu_count() or 1) // self.num_workers)
        if (given := os.environ.get("OMP_NUM_THREADS", "")).isdigit():
            threads = min(threads, int(given))  # whoever says so knows who else is at work
        return ProcessPoolExecutor(
            self.num_workers,
            # A forked copy of a process whose libraries have started threads may hang.
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_set_up,
            # The factory comes with the items: what it imports must find its share of the cores.
            initargs=(threads,),
        )


EXECUTORS: dict[str, type[Executor[Any, Any]]] = {
    kind.name: kind for kind in (InProcessExecutor, ProcessExecutor)
}


def make_executor(
    name: str, factory: Callable[[], Work[Item, Result]], num_workers: int = 1
) -> Executor[Item, Result]:
    """Return the executor of a name.

    Raises: InputError if there is none of that name, or it cannot have so many workers.
    """
    if name == "ray":
        from lorasmith.ray_executor import RayExecutor

        return RayExecutor(factory, num_workers)
    if name not in EXECUTORS:
        known = ", ".join((*EXECUTORS, "ray"))
        raise InputError(f"there is no executor {name!r}; choose one of {known}")
    return EXECUTORS[name](factory, num_workers)


_work: Work[Any, Any] | None = None


def _set_up(threads: int) -> None:
    """Prepare a worker process: its share of the cores, before any library reads it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = str(threads)


def _run(factory: Callable[[], Work[Item, Result]], item: Item) -> Result:
    global _work
    if _work is None:
        _work = factory()
    result: Result = _work(item)
    return result
