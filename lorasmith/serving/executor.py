"""Where batches of requests are generated: in this process, in worker processes, or on Ray.

All are ``lorasmith.executors.Executor`` of batches, so that callers know one interface and another
scheduler fits behind it. A worker holds the generators, loaded once. A batch is safe to repeat: the
same requests give the same bytes on every executor. Importing this imports no torch.
"""

from __future__ import annotations

import atexit
import gc
import logging
import multiprocessing
import os
import queue
import threading
from abc import abstractmethod
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, Protocol, TypeVar

from lorasmith.errors import InputError, LorasmithError, UnavailableError, WorkerDiedError
from lorasmith.executors import Executor, Item, Result
from lorasmith.ray_executor import RayExecutor
from lorasmith.serving.logs import log_level, log_to_stderr
from lorasmith.serving.requests import GenerationRequest, GeneratorInfo, Outcome

Batch = tuple[GenerationRequest, ...]
MAX_ATTEMPTS = 2
_LOG = logging.getLogger(__name__)
_PAUSE_SECONDS = 0.5  # after a worker could not be started, for each attempt
Item_contra = TypeVar("Item_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)


class LoadedWork(Protocol[Item_contra, Result_co]):
    """What a worker holds: generators, and the function of an item."""

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say which generators it has."""

    def __call__(self, item: Item_contra, /) -> Result_co:
        """Do an item's work, such as generating a batch."""


BatchWork = LoadedWork[Sequence[GenerationRequest], list[Outcome]]


def load_work(names: Sequence[str], base: str | None = None) -> BatchWork:
    """Load generators; the usual factory, once its names are bound."""
    from lorasmith.serving.generation import GeneratorWork

    return GeneratorWork(names, base)


class LoadedExecutor(Executor[Item, Result]):
    """An executor that says which generators its workers have."""

    @abstractmethod
    def start(self) -> tuple[GeneratorInfo, ...]:
        """Load the generators and say which they are; called once, before any batch.

        Raises: what loading raises.
        """

    @property
    def alive(self) -> bool:
        """Whether a batch that is submitted now would be answered, if only by an error."""
        return True


BatchExecutor = LoadedExecutor[Batch, list[Outcome]]


class InProcess(LoadedExecutor[Item, Result]):
    """Generates in one thread of this process; the caller's is free meanwhile."""

    name = "inproc"

    def __init__(
        self, factory: Callable[[], LoadedWork[Item, Result]], num_workers: int = 1
    ) -> None:
        if num_workers != 1:
            raise InputError(f"the executor inproc has one worker, got {num_workers}; use process")
        super().__init__(factory, num_workers)
        self._load_work = factory
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="generate")
        self._work: LoadedWork[Item, Result] | None = None

    def start(self) -> tuple[GeneratorInfo, ...]:
        """Load the generators in the thread that will use them."""
        return self._thread.submit(self._load).result()

    def _load(self) -> tuple[GeneratorInfo, ...]:
        work = self._load_work()
        self._work = work
        return work.info()

    def submit(self, item: Item) -> Future[Result]:
        """Generate a batch after those submitted before it."""
        if self._work is None:
            raise UnavailableError("the executor is not started; call start first")
        return self._thread.submit(self._work, item)

    def close(self) -> None:
        """Wait for the batch in hand, and drop those that wait."""
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._work = None


@dataclass
class _Waiting(Generic[Item, Result]):
    item: Item
    future: Future[Result]
    attempts: int = 0


class Processes(LoadedExecutor[Item, Result]):
    """Generates in worker processes of this machine, each of one thread.

    A worker that dies, or answers not within ``patience`` seconds and then is killed, is replaced,
    and its batch is given once more to a worker. Only the batches of dead workers are repeated.
    Where no replacement can be started, batches fail after a while, and later ones try again.
    """

    name = "process"

    def __init__(
        self,
        factory: Callable[[], LoadedWork[Item, Result]],
        num_workers: int = 1,
        *,
        patience: float = 600.0,
    ) -> None:
        super().__init__(factory, num_workers)
        self._patience = patience
        self._waiting: queue.SimpleQueue[_Waiting[Item, Result] | None] = queue.SimpleQueue()
        self._workers = [_Worker[Item, Result](factory) for _ in range(num_workers)]
        self._threads: list[threading.Thread] = []
        self._closing = threading.Event()

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers that live."""
        return [worker.pid for worker in self._workers if worker.pid is not None]

    def start(self) -> tuple[GeneratorInfo, ...]:
        """Start all workers at once and wait until they have loaded the generators."""
        # Before multiprocessing's own, which waits for processes that do not listen to SIGTERM.
        atexit.register(self._kill)
        try:
            for worker in self._workers:
                worker.launch()
            infos = [worker.greet(self._patience) for worker in self._workers]
        except BaseException:
            self._kill()
            raise
        for index, worker in enumerate(self._workers):
            thread = threading.Thread(
                target=self._keep, args=(worker,), name=f"worker-{index}", daemon=True
            )
            thread.start()
            self._threads.append(thread)
        return infos[0]

    @property
    def alive(self) -> bool:
        """Whether a thread feeds a worker."""
        return any(thread.is_alive() for thread in self._threads)

    def submit(self, item: Item) -> Future[Result]:
        """Give a batch to the next free worker."""
        if self._closing.is_set():
            raise UnavailableError("the executor is closed; start another")
        future: Future[Result] = Future()
        self._waiting.put(_Waiting(item, future))
        return future

    def close(self) -> None:
        """Wait for the batches in hand, drop those that wait, and end the processes."""
        self._closing.set()
        with suppress(queue.Empty):
            while True:
                waiting = self._waiting.get_nowait()
                if waiting is not None:
                    waiting.future.cancel()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()
        self._kill()

    def _kill(self) -> None:
        atexit.unregister(self._kill)
        for worker in self._workers:
            worker.end()

    def _keep(self, worker: _Worker[Item, Result]) -> None:
        """Feed one worker for as long as there is one; a thread of its own does this."""
        while (waiting := self._waiting.get()) is not None:
            if waiting.attempts == 0 and not waiting.future.set_running_or_notify_cancel():
                continue
            try:
                answer = worker.ask(waiting.item, self._patience)
            except Exception as error:  # whatever it is, this thread is all that feeds the worker
                self._stumble(worker, waiting, error)
                continue
            if answer is not None:
                _settle(waiting.future, answer)
            else:
                self._repeat(
                    waiting,
                    WorkerDiedError,
                    f"a worker died {waiting.attempts + 1} times with this batch in hand, perhaps "
                    "for lack of memory; try again, or use fewer workers",
                )

    def _stumble(
        self, worker: _Worker[Item, Result], waiting: _Waiting[Item, Result], error: Exception
    ) -> None:
        """Go on after a worker could not be started or spoken to."""
        _LOG.warning("a worker is of no use: %s: %s", type(error).__name__, error)
        worker.end()
        self._closing.wait(_PAUSE_SECONDS * (waiting.attempts + 1))
        self._repeat(
            waiting,
            UnavailableError,
            f"no worker took this batch: {type(error).__name__}: {error}; try again, and see "
            "whether the machine has processes, files and memory left",
        )

    def _repeat(
        self, waiting: _Waiting[Item, Result], kind: type[UnavailableError], failure: str
    ) -> None:
        """Give a batch to a worker once more, or fail it if that was done before."""
        waiting.attempts += 1
        if waiting.attempts < MAX_ATTEMPTS and not self._closing.is_set():
            self._waiting.put(waiting)
        else:
            waiting.future.set_exception(kind(failure))


def _settle(future: Future[Result], answer: Result | Exception) -> None:
    if isinstance(answer, Exception):
        future.set_exception(answer)
    else:
        future.set_result(answer)


class _Worker(Generic[Item, Result]):
    """One process and the pipe to it."""

    def __init__(self, factory: Callable[[], LoadedWork[Item, Result]]) -> None:
        self._factory = factory
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.is_alive() else None

    def launch(self) -> None:
        # A forked copy of a process whose libraries have started threads may hang.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, log_level()), daemon=True)
        self._process.start()
        theirs.close()
        # It comes after the process has set its number of threads, which torch reads on import.
        self._pipe.send(self._factory)

    def greet(self, patience: float) -> tuple[GeneratorInfo, ...]:
        """Wait until the generators are loaded.

        Raises: what loading them raised; UnavailableError if the process died.
        """
        answer = self._receive(patience)
        if isinstance(answer, Exception):
            raise answer
        if not isinstance(answer, tuple):
            raise UnavailableError("a worker process died while it loaded the generators")
        return answer

    def ask(self, item: Item, patience: float) -> Result | Exception | None:
        """Return an item's result, what the work raised, or None if the worker died of it."""
        if self.pid is None:
            self.end()
            self.launch()
            self.greet(patience)
        assert self._pipe is not None
        try:
            self._pipe.send(item)
        except OSError:
            return None
        answer: Result | Exception | None = self._receive(patience)
        return answer

    def _receive(self, patience: float) -> Any:  # noqa: ANN401 - infos, a result or an exception
        assert self._pipe is not None
        try:
            if self._pipe.poll(patience):
                return self._pipe.recv()
        except (EOFError, OSError):
            pass
        self.end()
        return None

    def end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            if self._process.pid is not None:  # else it could not even be started
                self._process.kill()
                self._process.join()
            self._process.close()
        self._pipe = self._process = None


def _serve(pipe: Connection, level: int | None) -> None:
    """Be a worker: load what the first message says, then answer batch after batch.

    With a ``level`` it logs as JSON lines, as its parent does.
    """
    import signal

    if level is not None:
        log_to_stderr(level)
    # Ctrl-C and a service manager's SIGTERM to the group are the parent's to handle.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"  # as GeneratorWork, which says why
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    with suppress(EOFError, BrokenPipeError):  # the parent is gone: nobody waits for an answer
        try:
            work: LoadedWork[Any, Any] = pipe.recv()()
            gc.freeze()  # what is loaded stays: it need not be looked through for garbage
            pipe.send(work.info())
        except Exception as error:
            ours = isinstance(error, LorasmithError)
            pipe.send(error if ours else LorasmithError(f"cannot load the generators: {error}"))
            return
        while True:
            item = pipe.recv()
            try:
                pipe.send(work(item))
            except Exception as error:  # a bug: the item fails, the worker goes on
                pipe.send(LorasmithError(f"internal error: {type(error).__name__}: {error}"))


class OnRay(RayExecutor[Item, Result], LoadedExecutor[Item, Result]):
    """Generates in actors of a Ray cluster, each of one thread."""

    def start(self) -> tuple[GeneratorInfo, ...]:
        """Start the actors and wait until all have loaded the generators."""
        infos: tuple[GeneratorInfo, ...] = self.launch()
        return infos


EXECUTORS: dict[str, type[LoadedExecutor[Any, Any]]] = {
    InProcess.name: InProcess,
    Processes.name: Processes,
    OnRay.name: OnRay,
}


def make_executor(
    name: str, generators: Sequence[str], num_workers: int = 1, *, base: str | None = None
) -> BatchExecutor:
    """Return the executor of a name for some generators; it is not started yet.

    ``base`` is where the base model lies that chooses among samples, if not where adapters say.

    Raises: InputError if there is none of that name, or it cannot have so many workers.
    """
    if name not in EXECUTORS:
        raise InputError(f"there is no executor {name!r}; choose one of {', '.join(EXECUTORS)}")
    return EXECUTORS[name](partial(load_work, tuple(generators), base), num_workers)
