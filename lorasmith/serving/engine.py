"""The engine: requests from all callers become batches, are generated and written, in this order.

One event loop owns the queue. A batch closes when its budget is used up or the first of its
requests has waited a few milliseconds; while one is written, the next is generated. What would
wait for too long, going by how fast the engine is, is refused at once; what was accepted is
answered, by an adapter, an error of its own or its deadline.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, Protocol, TypeVar

from lorasmith.errors import (
    DeadlineError,
    InputError,
    LorasmithError,
    OverloadedError,
    UnavailableError,
    WorkerDiedError,
)
from lorasmith.serving.executor import BatchExecutor
from lorasmith.serving.requests import (
    GeneratedAdapter,
    GenerationRequest,
    GeneratorInfo,
    Outcome,
    choose_generator,
)

Written = TypeVar("Written")
MAX_RETRY_AFTER = 60
_LOG = logging.getLogger(__name__)
_SHARE = 0.5  # of the time a request has, which it may spend in the queue: estimates are rough
_JOBS_STEP_BACK = 10.0  # seconds for which a job's request lets others go first
_MEMORY = 256.0  # adapters after which a measurement of speed counts half


@dataclass(frozen=True, kw_only=True)
class EngineConfig:
    """How requests become batches.

    ``patience`` is in seconds; ``max_tokens`` bounds a batch by what it costs to encode,
    ``max_rows`` by adapters; ``max_waiting`` bounds the requests that are accepted and not yet
    answered.
    """

    max_tokens: int = 4096
    max_rows: int = 64
    max_waiting: int = 512
    patience: float = 0.004

    def __post_init__(self) -> None:
        """Check the bounds."""
        if min(self.max_tokens, self.max_rows, self.max_waiting) < 1 or self.patience < 0:
            raise InputError(f"the engine's bounds must be positive, got {self}")


class Observer(Protocol):
    """What is told of the engine's work; metrics are one."""

    def batch(self, rows: int, waited: float, generated: float, written: float) -> None:
        """A batch is done: its rows, and the seconds that each stage took."""

    def queue(self, waiting: int) -> None:
        """So many requests wait."""


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """Whose request it is, and until when, on the monotonic clock, it is worth answering.

    One without a deadline is a job's, and is never refused: its runner bounds what it sends.
    ``max_adapters`` is how many its key lets the tenant have.
    """

    tenant: str
    deadline: float = math.inf
    max_adapters: int | None = None


@dataclass(eq=False)
class _Entry(Generic[Written]):
    request: GenerationRequest
    ticket: Ticket
    answer: asyncio.Future[Written | LorasmithError]
    since: float = field(default_factory=time.monotonic)


Write = Callable[[Sequence[tuple[Ticket, GeneratedAdapter]]], Sequence[Written | LorasmithError]]
"""Stores the adapters of a batch, for good; returns their records in the same order."""


class Engine(Generic[Written]):
    """Batches requests through an executor and writes what comes out.

    Lives in one event loop: ``start``, ``generate`` and ``stop`` are called from there.
    """

    def __init__(
        self,
        executor: BatchExecutor,
        write: Write[Written],
        config: EngineConfig | None = None,
        observer: Observer | None = None,
    ) -> None:
        self.config = config or EngineConfig()
        self.generators: tuple[GeneratorInfo, ...] = ()
        self._executor = executor
        self._write = write
        self._observer = observer
        self._queue: deque[_Entry[Written]] = deque()
        self._arrived = asyncio.Event()
        self._slots = asyncio.Semaphore(executor.num_workers + 1)  # one batch waits at the door
        self._running: set[asyncio.Task[None]] = set()
        self._collector: asyncio.Task[None] | None = None
        # One thread writes: batches are committed one after the other anyway.
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._draining = False
        self._speed = Speed(self.config.max_rows / 4)
        self._last_done = 0.0
        self._num_unanswered = 0
        self._work_ahead = 0.0

    @property
    def num_waiting(self) -> int:
        """How many requests wait to be generated."""
        return len(self._queue)

    @property
    def num_unanswered(self) -> int:
        """How many requests are accepted and not yet answered."""
        return self._num_unanswered

    def seconds_for(self, work: float) -> float:
        """Return how long so much work takes, in adapters, going by the speed of late."""
        return self._speed.seconds_for(work)

    @property
    def ready(self) -> bool:
        """Whether requests are taken."""
        return self._collector is not None and not self._draining and self._executor.alive

    async def start(self) -> None:
        """Load the generators and begin to take requests."""
        loop = asyncio.get_running_loop()
        self.generators = await loop.run_in_executor(None, self._executor.start)
        self._collector = loop.create_task(self._collect(), name="collect")

    async def generate(
        self, requests: Sequence[GenerationRequest], ticket: Ticket
    ) -> list[Written | LorasmithError]:
        """Return what became of each request; being cancelled takes back what still waits.

        Raises: OverloadedError if they do not fit into the queue, all or none; UnavailableError if
            the engine is not taking requests.
        """
        entries = self._enter(requests, ticket)
        answers = [entry.answer for entry in entries]
        try:
            timeout = None if math.isinf(ticket.deadline) else ticket.deadline - time.monotonic()
            _, late = await asyncio.wait(answers, timeout=timeout)
        except asyncio.CancelledError:
            self._take_back(entries)
            raise
        if late:
            self._take_back(entries)
        return [_late() if answer in late else answer.result() for answer in answers]

    def admit(self, deadline: float, num_requests: int = 1) -> None:
        """See that requests would be answered before a deadline, going by the speed of late.

        Cheap enough to be asked before a request is even read.

        Raises: OverloadedError if they would not, or there is no room for them; UnavailableError
            if the engine is not taking requests.
        """
        if not self.ready:
            raise UnavailableError(
                "the service is starting or stopping, or has no workers; try again in a moment"
            )
        if math.isinf(deadline):
            return
        wait, left = self.seconds_for(self._work_ahead), deadline - time.monotonic()
        is_full = self._num_unanswered + num_requests > self.config.max_waiting
        if is_full or wait > _SHARE * max(0.0, left):
            raise OverloadedError(
                f"{self._num_unanswered} requests wait already, for {wait:.0f} s or so; "
                "try again later",
                min(MAX_RETRY_AFTER, max(1, math.ceil(wait / 2))),
            )

    def _enter(
        self, requests: Sequence[GenerationRequest], ticket: Ticket
    ) -> list[_Entry[Written]]:
        if not requests:
            raise InputError("there is nothing to generate; give at least one request")
        self.admit(ticket.deadline, len(requests))
        loop = asyncio.get_running_loop()
        named = [choose_generator(request, self.generators) for request in requests]
        entries = [_Entry[Written](r, ticket, loop.create_future()) for r in named]
        for entry in entries:
            self._count(entry, 1)
            entry.answer.add_done_callback(partial(self._uncount, entry))
        self._line_up(entries, ticket)
        self._arrived.set()
        self._tell()
        return entries

    def _line_up(self, entries: list[_Entry[Written]], ticket: Ticket) -> None:
        """Put entries into the queue; what somebody waits for goes before what jobs want."""
        if math.isinf(ticket.deadline):
            self._queue.extend(entries)
            return
        recent = time.monotonic() - _JOBS_STEP_BACK
        steps_back = (e.since > recent and math.isinf(e.ticket.deadline) for e in self._queue)
        place = next((i for i, does in enumerate(steps_back) if does), len(self._queue))
        self._queue.rotate(-place)
        self._queue.extendleft(reversed(entries))
        self._queue.rotate(place)

    def _count(self, entry: _Entry[Written], sign: int) -> None:
        self._num_unanswered += sign
        self._work_ahead += sign * entry.request.work

    def _uncount(self, entry: _Entry[Written], _: object) -> None:
        self._count(entry, -1)

    def _take_back(self, entries: Sequence[_Entry[Written]]) -> None:
        for entry in entries:
            entry.answer.cancel()
        gone = set(map(id, entries))
        self._queue = deque(entry for entry in self._queue if id(entry) not in gone)
        self._tell()

    async def _collect(self) -> None:
        """Form batches for as long as the engine lives."""
        while True:
            await self._arrived.wait()
            await self._slots.acquire()
            await self._gather()
            batch = self._take()
            if self._queue:
                self._arrived.set()
            else:
                self._arrived.clear()
            if not batch:
                self._slots.release()
                continue
            task = asyncio.get_running_loop().create_task(self._run(batch))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _gather(self) -> None:
        """Let late requests join; nobody waits for them longer than the patience."""
        while self._queue and not self._full():
            left = self._queue[0].since + self.config.patience - time.monotonic()
            if left <= 0:
                return
            self._arrived.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), left)

    def _full(self) -> bool:
        tokens = 0
        for rows, entry in enumerate(self._queue, 1):
            tokens += entry.request.num_tokens
            if tokens >= self.config.max_tokens or rows >= self.config.max_rows:
                return True
        return False

    def _take(self) -> list[_Entry[Written]]:
        """Take the next batch off the queue; what is too late is answered so."""
        batch: list[_Entry[Written]] = []
        tokens, now = 0, time.monotonic()
        while self._queue and len(batch) < self.config.max_rows:
            tokens += self._queue[0].request.num_tokens
            if batch and tokens > self.config.max_tokens:
                break
            entry = self._queue.popleft()
            if entry.answer.done():
                continue
            if entry.ticket.deadline <= now:
                entry.answer.set_result(_late())
                continue
            batch.append(entry)
        self._tell()
        return batch

    async def _run(self, batch: list[_Entry[Written]]) -> None:
        started = time.monotonic()
        try:
            outcomes = await self._outcomes([entry.request for entry in batch])
        except (Exception, asyncio.CancelledError) as error:
            _answer_all(batch, _as_ours(error))
            return
        finally:
            self._slots.release()
        generated = time.monotonic()
        try:
            answers = await self._write_out(batch, outcomes)
        except (Exception, asyncio.CancelledError) as error:
            _answer_all(batch, _as_ours(error))
            return
        for entry, answer in zip(batch, answers, strict=True):
            if not entry.answer.done():
                entry.answer.set_result(answer)
        self._note(batch, started, generated)

    async def _outcomes(
        self, requests: Sequence[GenerationRequest], parts: int = 1
    ) -> list[Outcome]:
        """Return what became of each request, in so many parts.

        Where a worker dies of a part, that is tried again in halves, and those one by one, so that
        only the request that kills workers has that for its answer.
        """
        size = math.ceil(len(requests) / parts)
        outcomes: list[Outcome] = []
        for start in range(0, len(requests), size):
            part = tuple(requests[start : start + size])
            try:
                made: list[Outcome] = await asyncio.wrap_future(self._executor.submit(part))
                outcomes += made
            except WorkerDiedError as error:
                if len(part) == 1:
                    outcomes.append(error)
                else:
                    outcomes += await self._outcomes(part, 2 if parts == 1 else len(part))
        return outcomes

    async def _write_out(
        self, batch: list[_Entry[Written]], outcomes: Sequence[Outcome]
    ) -> list[Written | LorasmithError]:
        """Write what was made; return each row's record or error."""
        made = [
            (entry.ticket, one)
            for entry, one in zip(batch, outcomes, strict=True)
            if isinstance(one, GeneratedAdapter)
        ]
        loop = asyncio.get_running_loop()
        records = iter(await loop.run_in_executor(self._writer, self._write, made) if made else ())
        return [one if isinstance(one, LorasmithError) else next(records) for one in outcomes]

    def _note(self, batch: list[_Entry[Written]], started: float, generated: float) -> None:
        now = time.monotonic()
        # While batches overlap, what counts is the time from the end of one to that of the next.
        work = sum(entry.request.work for entry in batch)
        self._speed.learn(work, now - started, now - max(started, self._last_done))
        self._last_done = now
        if self._observer is not None:
            waited = started - min(entry.since for entry in batch)
            self._observer.batch(len(batch), waited, generated - started, now - generated)

    def _tell(self) -> None:
        if self._observer is not None:
            self._observer.queue(len(self._queue))

    async def stop(self, patience: float = 30.0) -> None:
        """Take no more, finish what was accepted within ``patience`` seconds, and end.

        What is not finished by then is answered with UnavailableError.
        """
        self._draining = True
        ends = time.monotonic() + patience
        while (self._queue or self._running) and time.monotonic() < ends:
            await asyncio.sleep(0.01)
        if self._collector is not None:
            self._collector.cancel()
            with suppress(asyncio.CancelledError):
                await self._collector
        _answer_all(list(self._queue), UnavailableError("the service is stopping; try again"))
        self._queue.clear()
        await asyncio.get_running_loop().run_in_executor(None, self._executor.close)
        if self._running:
            await asyncio.wait(self._running)
        self._writer.shutdown(wait=True)


class Speed:
    """How fast work is done, in adapters a second, from batches of late.

    A small batch takes nearly as long as one of ``enough``, so it says only that the engine is at
    least so fast. Until a large one was seen, nothing is known and everything is expected at once.
    """

    def __init__(self, enough: float) -> None:
        self._enough = enough
        self._work = 0.0
        self._seconds = 0.0

    def learn(self, work: float, took: float, since_last: float) -> None:
        """Take a batch into account: its work, and the seconds from its start and the last end."""
        if took < self.seconds_for(work):
            self._work, self._seconds = work, took
        elif work >= self._enough:
            keep = 0.5 ** (work / _MEMORY)
            self._work = keep * self._work + work
            self._seconds = keep * self._seconds + since_last

    def seconds_for(self, work: float) -> float:
        """Return how long some work takes."""
        return work * self._seconds / self._work if self._work else 0.0


def _late() -> DeadlineError:
    return DeadlineError("the adapter was not made in the time given; allow more, or use a batch")


def _as_ours(error: BaseException) -> LorasmithError:
    if isinstance(error, LorasmithError):
        return error
    if isinstance(error, asyncio.CancelledError):
        return UnavailableError("the service is stopping; try again")
    _LOG.error("a batch failed", exc_info=error)
    return LorasmithError(f"internal error: {type(error).__name__}: {error}")


def _answer_all(batch: Sequence[_Entry[Written]], error: LorasmithError) -> None:
    for entry in batch:
        if not entry.answer.done():
            entry.answer.set_result(error)
