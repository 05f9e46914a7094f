"""The runner: takes open jobs, gives their lines to the engine and records what comes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from lorasmith.errors import (
    ConflictError,
    LorasmithError,
    StorageError,
    UnavailableError,
    WorkerDiedError,
)
from lorasmith.serving.database import now
from lorasmith.serving.engine import Engine, Ticket
from lorasmith.serving.jobs import WINDOW_SECONDS, Job, JobStore
from lorasmith.serving.store import AdapterRecord

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_PASSING = (UnavailableError, StorageError)
_PAUSE = 0.5
_WINDOWS = 8  # of a job's turn; then others have theirs
_BEATS = 4  # in the time of a lease, so that a late one costs nothing


class Runner:
    """Works on jobs in one event loop, ``num_jobs`` at a time, ``window`` lines in flight each.

    Few lines are in flight, and fewer of those that are much work, so that requests that somebody
    waits for are not far behind them. After some windows a job lets the next tenant's go first.
    ``on_error`` is told the code of everything that goes wrong, each time.
    """

    def __init__(
        self,
        jobs: JobStore,
        engine: Engine[AdapterRecord],
        *,
        num_jobs: int = 2,
        window: int = 32,
        on_error: Callable[[str], None] = lambda code: None,
    ) -> None:
        self._jobs = jobs
        self._engine = engine
        self._window = window
        self._num_jobs = num_jobs
        self._on_error = on_error
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        # The server's threads may all wait for the database; jobs have their own, two each: a
        # lease is renewed while a file is read.
        self._threads = ThreadPoolExecutor(2 * num_jobs, thread_name_prefix="jobs")

    def start(self) -> None:
        """Begin to work, on what an earlier process left first."""
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self._work(), name="jobs") for _ in range(self._num_jobs)]

    def wake(self) -> None:
        """Look for a job now."""
        self._wake.set()

    async def stop(self) -> None:
        """Stop; what is not done is there for the next process."""
        for task in self._tasks:
            task.cancel()
        # One that could not let go of its job has logged so, and its lease ends by itself.
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._threads.shutdown(wait=True)

    async def _work(self) -> None:
        while True:
            self._wake.clear()
            try:
                job = await self._call(self._jobs.claim)
                if job is not None:
                    await self._run(job)
                    continue
            except LorasmithError as error:
                self._on_error(error.problem)
                _LOG.warning("jobs wait: %s", error)
            except Exception:  # a bug must not end all work on jobs
                self._on_error(LorasmithError.problem)
                _LOG.exception("a job stopped; it is tried again")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), _PAUSE)

    async def _call(self, function: Callable[..., T], *args: object) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, function, *args)

    async def _run(self, job: Job) -> None:
        heart = asyncio.get_running_loop().create_task(self._beat(job), name="lease")
        try:
            if job.status == "validating":
                for code in await self._call(self._jobs.validate, job):
                    self._on_error(code)
            for _ in range(_WINDOWS):
                if not await self._step(job):
                    return
            await self._release(job)
        except (Exception, asyncio.CancelledError):
            await asyncio.shield(self._release(job))
            raise
        finally:
            heart.cancel()

    async def _release(self, job: Job) -> None:
        try:
            await self._call(self._jobs.release, job)
        except LorasmithError as error:
            _LOG.warning("a batch is held until its lease ends: %s", error)

    async def _beat(self, job: Job) -> None:
        """Renew a job's lease until it is lost; the next commit then fails."""
        while True:
            await asyncio.sleep(self._jobs.lease / _BEATS)
            try:
                await self._call(self._jobs.renew, job)
            except ConflictError:
                return
            except Exception as error:  # such as a database that is away: it may be back in time
                _LOG.warning("a batch's lease is not renewed: %s", error)

    async def _step(self, job: Job) -> bool:
        """Work off one window; return whether there may be another."""
        status, rows = await self._call(self._jobs.waiting, job.id, self._window)
        if status == "cancelling":
            await self._call(self._jobs.finish, job, "cancelled")
            return False
        if status != "in_progress":
            return False
        if not rows:
            await self._call(self._jobs.finish, job, "completed")
            return False
        left = job.created_at + WINDOW_SECONDS - now()
        if left <= 0:
            await self._call(self._jobs.finish, job, "expired")
            return False
        requests = [row.request for row in rows]
        ticket = Ticket(tenant=job.tenant, max_adapters=job.max_adapters)
        answers = await self._engine.generate(requests, ticket)
        for answer in answers:
            if isinstance(answer, LorasmithError):
                self._on_error(answer.problem)
        # What will pass is no answer to a line: it waits on. That workers die of it may be one.
        final = [
            (row.line, answer)
            for row, answer in zip(rows, answers, strict=True)
            if isinstance(answer, WorkerDiedError) or not isinstance(answer, _PASSING)
        ]
        await self._call(self._jobs.commit, job, final)
        if len(final) < len(rows):
            await asyncio.sleep(_PAUSE)
        return True
