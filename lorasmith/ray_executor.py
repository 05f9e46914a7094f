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

from lorasmith.errors import LorasmithError, NotFoundError, UnavailableError, WorkerDiedError
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
_REPLACE_SECONDS = 10.0  # after an actor was gone for good


class Worker:
    """What runs in an actor."""

    def __init__(self, factory: Callable[[], Work[Any, Any]], folder: str) -> None:
        self._missing = ""  # the driver's folder, if this machine has none of that name
        try:
            os.chdir(folder)  # relative paths mean what they mean to the driver
        except OSError:
            self._missing = folder
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
        try:
            return getattr(self._loaded(), "info", tuple)()
        except NotFoundError as error:
            if not self._missing:
                raise
            raise NotFoundError(
                f"{error} (a worker has no folder {self._missing}; give paths that all see)"
            ) from error

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
    alone: bool = False  # it was with an actor that died, so the next one gets nothing beside it


@dataclass(eq=False)
class _Handle(Generic[Item, Result]):
    """An actor and what is with it, the one in hand first."""

    actor: Any
    hand: list[_Waiting[Item, Result]] = field(default_factory=list)
    ready: bool = True
    since: float = 0.0  # when the one in hand was begun, on the monotonic clock

    def has_room_for(self, waiting: _Waiting[Item, Result]) -> bool:
        """Return whether the actor may have an item now."""
        depth = 1 if waiting.alone or any(one.alone for one in self.hand) else _DEPTH
        return len(self.hand) < depth


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
        self._lock = threading.Lock()  # what is put while open is taken before the thread ends
        self._connected = self._closing = False
        self._info: Any = None
        self._ready_at = 0.0
        self._make: Any = None
        self._num_gone = 0  # actors that Ray does not bring back
        self._why_gone = ""  # where none is left
        self._coming: list[_Handle[Item, Result]] = []  # in the place of one of these
        self._next_coming = 0.0

    def launch(self) -> Any:  # noqa: ANN401 - as the work has it
        """Connect, start the actors, and return what the work says of itself.

        Raises: what ``connect`` and the factory raise; UnavailableError if the actors do not start
            or another machine has other versions.
        """
        ray = import_ray(self.config.address)
        self._connected = connect(self.config, self.num_workers)
        self._make = ray.remote(
            num_cpus=self.config.cpus_per_worker,
            num_gpus=self.config.gpus_per_worker,
            max_restarts=-1,
            max_task_retries=0,
        )(Worker)
        try:
            actors = [self._make.remote(self.factory, os.getcwd()) for _ in range(self.num_workers)]
            self._handles = [_Handle(actor) for actor in actors]
            loading = [actor.load.remote() for actor in actors]
            answers = ray.get(loading, timeout=self.config.start_seconds)
            self._info = answers[0][1]
            for answer in answers:
                self._refuse_other(*answer)
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
        self._ready_at = time.monotonic()
        self._thread = threading.Thread(target=self._dispatch, name="ray", daemon=True)
        self._thread.start()
        return self._info

    def _refuse_other(self, theirs: dict[str, str], info: Any) -> None:  # noqa: ANN401
        """See that a worker has the same versions and generators as the first.

        Raises: what the worker's factory raised; UnavailableError if not.
        """
        refuse_other_versions(theirs, "a worker")
        if isinstance(info, Raised):
            raise info.error
        if _identity(info) != _identity(self._info):
            raise UnavailableError(
                f"workers have loaded other things: {_identity(info):.100} and "
                f"{_identity(self._info):.100}; give generators that are the same on all machines"
            )

    @property
    def alive(self) -> bool:
        """Whether what is submitted now is done, if not all workers die."""
        thread = self._thread
        return thread is not None and thread.is_alive() and bool(self._handles)

    def submit(self, item: Item) -> Future[Result]:
        """Give an item to the next actor that has room; the first call starts the actors."""
        if self._thread is None and not self._closing:
            self.launch()
        waiting: _Waiting[Item, Result] = _Waiting(item, Future())
        with self._lock:
            if self._closing:
                raise UnavailableError("the executor is closed; start another")
            self._events.put(lambda: self._queue.append(waiting))
        return waiting.future

    def close(self) -> None:
        """Wait for the items in hand, drop those that wait, and free the actors."""
        with self._lock:
            self._closing = True
        if self._thread is not None:
            self._events.put(self._drop_waiting)
            self._thread.join()
            self._thread = None
        self._free()

    def _free(self) -> None:
        if not self._handles and not self._connected:
            return
        ray = import_ray()
        for handle in (*self._handles, *self._coming):
            with suppress(Exception):  # it is gone already
                ray.kill(handle.actor)
        self._handles, self._coming = [], []
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
            self._drain()
            self._drop_waiting()
        except Exception as error:  # a bug, or Ray is gone: nobody shall wait for ever
            with self._lock:
                self._closing = True
            self._drain()
            for handle in self._handles:
                self._queue.extend(handle.hand)
            self._fail(f"the connection to Ray is lost: {_first_line(error)}")

    def _drain(self) -> None:
        """Take what was put before the executor closed."""
        with suppress(queue.Empty):
            while True:
                event = self._events.get_nowait()
                with suppress(Exception):  # what it is about fails later
                    event()

    def _busy(self) -> bool:
        return any(handle.hand for handle in self._handles)

    def _drop_waiting(self) -> None:
        while self._queue:
            self._queue.popleft().future.cancel()

    def _feed(self) -> None:
        while self._queue:
            free = (h for h in self._handles if h.ready and h.has_room_for(self._queue[0]))
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
        # An answer that was on its way when the next item killed the actor is lost as well, so the
        # first in hand need not be the one: alone it will be seen.
        waiting.alone = True
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
        """Use an actor again that Ray has restarted, or forget one that is of no use."""
        error = answer.exception()
        if error is None:
            try:
                self._refuse_other(*answer.result())
            except LorasmithError as refused:  # it came back on a machine that has other things
                error = refused
                with suppress(Exception):
                    import_ray().kill(handle.actor)
        if error is None:
            handle.ready = True
            self._ready_at = time.monotonic()
            self._why_gone = ""
            return
        self._handles.remove(handle)
        self._num_gone += 1
        self._next_coming = time.monotonic() + _REPLACE_SECONDS
        if not self._handles:
            self._why_gone = f"all workers are gone for good: {_first_line(error)}"

    def _replace(self) -> None:
        """Start an actor for one that is gone for good; until it has loaded, it counts for none."""
        self._num_gone -= 1
        handle = _Handle[Item, Result](self._make.remote(self.factory, os.getcwd()), ready=False)
        self._coming.append(handle)
        self._when_done(handle.actor.load.remote(), partial(self._came, handle))

    def _came(self, handle: _Handle[Item, Result], answer: Future[Any]) -> None:
        self._coming.remove(handle)
        self._handles.append(handle)
        self._back(handle, answer)

    def _watch(self) -> None:
        """See that there are workers, and that none is silent for too long."""
        now = time.monotonic()
        if self._num_gone and not self._coming and now >= self._next_coming:
            self._replace()
        if self._why_gone:
            self._fail(self._why_gone)
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
            if waiting.future.done():
                continue
            if waiting.attempts or waiting.future.set_running_or_notify_cancel():
                waiting.future.set_exception(UnavailableError(why))


def _identity(info: Any) -> str:  # noqa: ANN401 - as the work has it
    """Return what must be the same in all workers: digests, where there are any."""
    return repr([getattr(one, "digest", one) for one in info])


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{lines[0] if lines else type(error).__name__:.200}"
