"""Work on Ray actors, behind the interface of every executor.

Each actor makes its work once and does item after item; Ray places actors, and restarts them
elsewhere when a process or machine is gone. Calls are never retried by Ray: an item whose actor
died is given to another once more, so that one which kills its actors is found out. What waits
stays with the driver, and at most two items are with an actor. Importing this does not import Ray.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic

from lorasmith.errors import LorasmithError, UnavailableError, WorkerDiedError
from lorasmith.executors import Executor, Item, Result, Work
from lorasmith.ray_cluster import (
    RayConfig,
    connect,
    import_ray,
    refuse_other_versions,
    versions,
)

MAX_ATTEMPTS = 2
_DEPTH = 2  # items with an actor: one in hand, and one at the door so that it never idles
_TICK = 0.5  # seconds between looks at the clock


class Worker:
    """What runs in an actor."""

    def __init__(self, factory: Callable[[], Work[Any, Any]], folder: str) -> None:
        with suppress(OSError):
            os.chdir(folder)  # relative paths mean what they mean to the driver
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        self._factory = factory
        self._work: Work[Any, Any] | None = None

    def load(self) -> tuple[dict[str, str], Any]:
        """Make the work; return this machine's versions and what the work says of itself."""
        return versions(), self._guarded(self._info)

    def run(self, item: Any) -> Any:  # noqa: ANN401 - as the work has it
        """Return an item's result, or what the work raised as ``Raised``."""
        return self._guarded(lambda: self._loaded()(item))

    def _loaded(self) -> Work[Any, Any]:
        if self._work is None:
            self._work = self._factory()
        return self._work

    def _info(self) -> Any:  # noqa: ANN401
        return getattr(self._loaded(), "info", tuple)()

    def _guarded(self, action: Callable[[], Any]) -> Any:  # noqa: ANN401
        try:
            return action()
        except LorasmithError as error:
            return Raised(error)
        except Exception as error:  # a bug: the item fails, the worker goes on
            return Raised(LorasmithError(f"internal error: {type(error).__name__}: {error}"))


@dataclass(frozen=True)
class Raised:
    """An exception on its way from a worker."""

    error: Exception


@dataclass(eq=False)
class _Waiting(Generic[Item, Result]):
    item: Item
    future: Future[Result]
    attempts: int = 0


@dataclass(eq=False)
class _Handle(Generic[Item, Result]):
    """An actor and what is with it, the one in hand first."""

    actor: Any
    hand: list[_Waiting[Item, Result]] = field(default_factory=list)
    ready: bool = True
    since: float = 0.0  # when the one in hand was begun, on the monotonic clock


class RayExecutor(Executor[Item, Result]):
    """Runs items on actors of a Ray cluster."""

    name = "ray"

    def __init__(
        self,
        factory: Callable[[], Work[Item, Result]],
        num_workers: int = 1,
        *,
        config: RayConfig | None = None,
    ) -> None:
        super().__init__(factory, num_workers)
        self.config = config or RayConfig.from_environment()
        self._handles: list[_Handle[Item, Result]] = []
        self._queue: deque[_Waiting[Item, Result]] = deque()
        # All state above belongs to one thread, which takes what happens from here.
        self._events: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._connected = self._closing = False
        self._ready_at = 0.0

    def launch(self) -> Any:  # noqa: ANN401 - as the work has it
        """Connect, start the actors, and return what the work says of itself.

        Raises: what ``connect`` and the factory raise; UnavailableError if the actors do not start
            or another machine has other versions.
        """
        ray = import_ray(self.config.address)
        self._connected = connect(self.config, self.num_workers)
        make = ray.remote(
            num_cpus=self.config.cpus_per_worker,
            num_gpus=self.config.gpus_per_worker,
            max_restarts=-1,
            max_task_retries=0,
        )(Worker)
        try:
            actors = [make.remote(self.factory, os.getcwd()) for _ in range(self.num_workers)]
            self._handles = [_Handle(actor) for actor in actors]
            loading = [actor.load.remote() for actor in actors]
            answers = ray.get(loading, timeout=self.config.start_seconds)
            for theirs, _ in answers:
                refuse_other_versions(theirs, "a worker")
        except ray.exceptions.GetTimeoutError as error:
            self._free()
            raise UnavailableError(
                f"{self.num_workers} workers did not start within "
                f"{self.config.start_seconds:.0f} s; see what else runs: ray status"
            ) from error
        except ray.exceptions.RayError as error:
            self._free()
            raise UnavailableError(f"a worker could not start: {_first_line(error)}") from error
        except BaseException:
            self._free()
            raise
        info = answers[0][1]
        if isinstance(info, Raised):
            self._free()
            raise info.error
        self._ready_at = time.monotonic()
        self._thread = threading.Thread(target=self._dispatch, name="ray", daemon=True)
        self._thread.start()
        return info

    def submit(self, item: Item) -> Future[Result]:
        """Give an item to the next actor that has room; the first call starts the actors."""
        if self._closing:
            raise UnavailableError("the executor is closed; start another")
        if self._thread is None:
            self.launch()
        waiting: _Waiting[Item, Result] = _Waiting(item, Future())
        self._events.put(lambda: self._queue.append(waiting))
        return waiting.future

    def close(self) -> None:
        """Wait for the items in hand, drop those that wait, and free the actors."""
        self._closing = True
        if self._thread is not None:
            self._events.put(self._drop_waiting)
            self._thread.join()
            self._thread = None
        self._free()

    def _free(self) -> None:
        ray = import_ray()
        for handle in self._handles:
            with suppress(Exception):  # it is gone already
                ray.kill(handle.actor)
        self._handles = []
        if self._connected:
            self._connected = False
            ray.shutdown()

    # From here on in the thread.

    def _dispatch(self) -> None:
        try:
            while not (self._closing and not self._queue and not self._busy()):
                with suppress(queue.Empty):
                    self._events.get(timeout=_TICK)()
                self._watch()
                self._feed()
        except Exception as error:  # a bug, or Ray is gone: nobody shall wait for ever
            self._closing = True
            for handle in self._handles:
                self._queue.extend(handle.hand)
            self._fail(f"the connection to Ray is lost: {_first_line(error)}")

    def _busy(self) -> bool:
        return any(handle.hand for handle in self._handles)

    def _drop_waiting(self) -> None:
        while self._queue:
            self._queue.popleft().future.cancel()

    def _feed(self) -> None:
        while self._queue:
            free = (h for h in self._handles if h.ready and len(h.hand) < _DEPTH)
            handle = min(free, key=lambda h: len(h.hand), default=None)
            if handle is None:
                return
            waiting = self._queue.popleft()
            if waiting.attempts or waiting.future.set_running_or_notify_cancel():
                self._give(handle, waiting)

    def _give(self, handle: _Handle[Item, Result], waiting: _Waiting[Item, Result]) -> None:
        if not waiting.attempts:
            waiting.attempts = 1
        if not handle.hand:
            handle.since = time.monotonic()
        try:
            reference = handle.actor.run.remote(waiting.item)
        except Exception as error:  # the cluster is gone, or the item cannot be sent
            waiting.future.set_exception(
                UnavailableError(f"Ray does not take an item: {_first_line(error)}")
            )
            return
        handle.hand.append(waiting)
        self._when_done(reference, partial(self._done, handle, waiting))

    def _when_done(self, reference: Any, then: Callable[[Future[Any]], None]) -> None:  # noqa: ANN401
        # Ray calls back in a thread of its own, in which nothing else may be asked of it.
        reference.future().add_done_callback(lambda future: self._events.put(lambda: then(future)))

    def _done(
        self,
        handle: _Handle[Item, Result],
        waiting: _Waiting[Item, Result],
        answer: Future[Any],
    ) -> None:
        error = answer.exception()
        if error is not None:
            self._lost(handle, waiting, error)
            return
        handle.hand.remove(waiting)
        handle.since = self._ready_at = time.monotonic()
        result = answer.result()
        if isinstance(result, Raised):
            waiting.future.set_exception(result.error)
        else:
            waiting.future.set_result(result)

    def _lost(
        self,
        handle: _Handle[Item, Result],
        waiting: _Waiting[Item, Result],
        error: BaseException,
    ) -> None:
        """Give an item of a dead actor to another, unless it seems to be what killed it."""
        if handle.ready:
            handle.ready = False
            handle.hand[0].attempts += 1  # those behind it were not begun
            # This call alone waits until Ray has restarted the actor.
            again = handle.actor.load.options(max_task_retries=-1).remote()
            self._when_done(again, partial(self._back, handle))
        handle.hand.remove(waiting)
        if waiting.attempts <= MAX_ATTEMPTS:
            self._queue.appendleft(waiting)
            return
        waiting.future.set_exception(
            WorkerDiedError(
                f"a worker died {MAX_ATTEMPTS} times with this item in hand, perhaps for lack of "
                f"memory ({_first_line(error)}); try again, or use fewer workers"
            )
        )

    def _back(self, handle: _Handle[Item, Result], answer: Future[Any]) -> None:
        """Use an actor again that Ray has restarted, or forget one that it has given up."""
        error = answer.exception()
        if error is None:
            handle.ready = True
            self._ready_at = time.monotonic()
            return
        self._handles.remove(handle)
        if not self._handles:
            self._fail(f"all workers are gone for good: {_first_line(error)}")

    def _watch(self) -> None:
        """See that there is a worker, and that none is silent for too long."""
        now = time.monotonic()
        if any(handle.ready for handle in self._handles):
            self._ready_at = now
        elif self._queue and now - self._ready_at > self.config.patience:
            self._fail(f"no worker came back within {self.config.patience:.0f} s; see: ray status")
        for handle in self._handles:
            if handle.ready and handle.hand and now - handle.since > self.config.silence:
                handle.since = now
                import_ray().kill(handle.actor, no_restart=False)

    def _fail(self, why: str) -> None:
        while self._queue:
            waiting = self._queue.popleft()
            if waiting.attempts or waiting.future.set_running_or_notify_cancel():
                waiting.future.set_exception(UnavailableError(why))


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{lines[0] if lines else type(error).__name__:.200}"
