"""The engine: requests from all callers become batches, are generated and written, in this order.

One event loop owns the queue. A batch closes when its budget is used up or the first of its
requests has waited a few milliseconds; while one is written, the next is generated. The queue is
bounded: what does not fit is refused at once, and what was accepted is answered, by an adapter, an
error of its own or its deadline.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from lorasmith.errors import (
    DeadlineError,
    InputError,
    LorasmithError,
    OverloadedError,
    UnavailableError,
)
from lorasmith.serving.executor import BatchExecutor
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, GeneratorInfo

Written = TypeVar("Written")
MAX_RETRY_AFTER = 60


@dataclass(frozen=True, kw_only=True)
class EngineConfig:
    """How requests become batches.

    ``patience`` is in seconds; ``max_tokens`` bounds a batch by what it costs to encode,
    ``max_rows`` by adapters; ``max_waiting`` bounds the queue, in requests.
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
    """Whose request it is, and until when, on the monotonic clock, it is worth answering."""

    tenant: str
    deadline: float = math.inf


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
        self._rate = 0.0  # adapters a second, of late

    @property
    def num_waiting(self) -> int:
        """How many requests wait to be generated."""
        return len(self._queue)

    @property
    def ready(self) -> bool:
        """Whether requests are taken."""
        return self._collector is not None and not self._draining

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

    def _enter(
        self, requests: Sequence[GenerationRequest], ticket: Ticket
    ) -> list[_Entry[Written]]:
        if not self.ready:
            raise UnavailableError("the service is starting or stopping; try again in a moment")
        if not requests:
            raise InputError("there is nothing to generate; give at least one request")
        if len(self._queue) + len(requests) > self.config.max_waiting:
            raise OverloadedError(
                f"{len(self._queue)} requests wait already; try again later", self.retry_after()
            )
        loop = asyncio.get_running_loop()
        entries = [_Entry[Written](r, ticket, loop.create_future()) for r in requests]
        self._queue.extend(entries)
        self._arrived.set()
        self._tell()
        return entries

    def retry_after(self) -> int:
        """Return in how many seconds half of the queue will be worked off, going by late speed."""
        seconds = len(self._queue) / 2 / self._rate if self._rate else 1.0
        return min(MAX_RETRY_AFTER, max(1, math.ceil(seconds)))

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
            if not self._full() and self._queue:
                # Late requests join, but nobody waits for them longer than the patience.
                waited = time.monotonic() - self._queue[0].since
                await asyncio.sleep(max(0.0, self.config.patience - waited))
            batch = self._take()
            if not self._queue:
                self._arrived.clear()
            if not batch:
                self._slots.release()
                continue
            task = asyncio.get_running_loop().create_task(self._run(batch))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

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
            future = self._executor.submit(tuple(entry.request for entry in batch))
            outcomes = await asyncio.wrap_future(future)
        except (LorasmithError, asyncio.CancelledError, RuntimeError) as error:
            _answer_all(batch, _as_ours(error))
            return
        finally:
            self._slots.release()
        generated = time.monotonic()
        made = [i for i, one in enumerate(outcomes) if isinstance(one, GeneratedAdapter)]
        answers: list[Written | LorasmithError] = [
            one if isinstance(one, LorasmithError) else LorasmithError("not written")
            for one in outcomes
        ]
        try:
            pairs = [(batch[i].ticket, outcomes[i]) for i in made]
            loop = asyncio.get_running_loop()
            written = await loop.run_in_executor(self._writer, self._write, pairs)  # type: ignore[arg-type]
        except (LorasmithError, OSError, RuntimeError) as error:
            _answer_all(batch, _as_ours(error))
            return
        for row, record in zip(made, written, strict=True):
            answers[row] = record
        for entry, answer in zip(batch, answers, strict=True):
            if not entry.answer.done():
                entry.answer.set_result(answer)
        self._note(batch, started, generated)

    def _note(self, batch: list[_Entry[Written]], started: float, generated: float) -> None:
        now = time.monotonic()
        speed = len(batch) / max(1e-6, now - started)
        self._rate = speed if not self._rate else 0.8 * self._rate + 0.2 * speed
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


def _late() -> DeadlineError:
    return DeadlineError("the adapter was not made in the time given; allow more, or use a batch")


def _as_ours(error: BaseException) -> LorasmithError:
    if isinstance(error, LorasmithError):
        return error
    if isinstance(error, asyncio.CancelledError):
        return UnavailableError("the service is stopping; try again")
    return LorasmithError(f"internal error: {type(error).__name__}: {error}")


def _answer_all(batch: Sequence[_Entry[Written]], error: LorasmithError) -> None:
    for entry in batch:
        if not entry.answer.done():
            entry.answer.set_result(error)
