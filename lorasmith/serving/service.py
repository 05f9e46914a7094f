"""All parts of the service, put together; the HTTP routes are thin over this."""

from __future__ import annotations

import asyncio
import gc
import logging
import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import BoundedSemaphore

from lorasmith.errors import (
    InputError,
    LorasmithError,
    NotFoundError,
    OverloadedError,
    UnavailableError,
)
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import Database
from lorasmith.serving.engine import Engine, EngineConfig, Ticket
from lorasmith.serving.executor import BatchExecutor, make_executor
from lorasmith.serving.idempotency import Idempotency
from lorasmith.serving.jobs import JobStore
from lorasmith.serving.keys import LOCAL, Key, KeyStore, RateLimits
from lorasmith.serving.metrics import Metrics
from lorasmith.serving.prefer import Preference, read_preference
from lorasmith.serving.preview import Preview
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, choose_generator
from lorasmith.serving.runner import Runner
from lorasmith.serving.schemas import AdapterRequest
from lorasmith.serving.settings import Settings
from lorasmith.serving.store import AdapterRecord, AdapterStore, over_quota
from lorasmith.serving.uploads import FileStore

_LOG = logging.getLogger(__name__)
_LOOK_AGAIN_SECONDS = 2.0
_MEASURE_SECONDS = 10.0
_UPLOADS = 16  # that are received at once, onto the disk for temporary files
_IN_MEMORY = 4  # of these


class Service:
    """One server's state, from ``start`` to ``stop``, in one event loop."""

    def __init__(
        self, settings: Settings, metrics: Metrics, executor: BatchExecutor | None = None
    ) -> None:
        self.settings = settings
        self.metrics = metrics
        self.database = Database(settings.database_url)
        self.blobs = Blobs(settings.blobs_url, **settings.blob_options)
        self.store = AdapterStore(self.database, self.blobs, settings.retention, settings.grace)
        self.files = FileStore(self.database, self.blobs, max_bytes=settings.max_file_bytes)
        self.keys = KeyStore(self.database)
        self.rates = RateLimits()
        self.idempotency = Idempotency(self.database)
        self.jobs = JobStore(self.database, self.files, max_open=settings.max_jobs)
        if executor is None:
            executor = make_executor(
                settings.executor, settings.generators, settings.workers, base=settings.base
            )
        config = EngineConfig(
            max_tokens=settings.max_tokens,
            max_rows=settings.max_rows,
            max_waiting=settings.max_waiting,
            patience=settings.patience,
        )
        self.engine = Engine[AdapterRecord](executor, self._write, config, metrics)
        self.runner = Runner(
            self.jobs, self.engine, window=settings.job_window, on_error=metrics.failed
        )
        self.preview: Preview | None = None
        self.in_memory = asyncio.Semaphore(_IN_MEMORY)  # uploads that are there wait their turn
        self._uploads = BoundedSemaphore(_UPLOADS)
        self._garbage: asyncio.Task[None] | None = None
        self._keyless = (0.0, False)
        self._measured_until = 0.0

    @property
    def default_generator(self) -> str:
        """What requests that name no generator are for."""
        return self.settings.generators[0]

    async def start(self) -> None:
        """Bring the database up to date, load the generators and take up open jobs.

        Raises: InputError if others could reach a service without keys; StorageError,
            NotFoundError, CheckpointError as the parts raise them.
        """
        await asyncio.to_thread(self.database.migrate)
        await asyncio.to_thread(self.blobs.check)
        if not self.settings.is_loopback and not self.keys.any_active():
            raise InputError(
                f"without keys the service listens on this machine only, not on "
                f"{self.settings.host}; run: lorasmith keys create NAME"
            )
        await self.engine.start()
        bases = [info.base_model for info in self.engine.generators]
        self.preview = Preview(self.store, bases, self.settings.base)
        self.runner.start()
        self._garbage = asyncio.get_running_loop().create_task(self._collect(), name="garbage")
        # What is loaded by now stays. Looking through it for garbage, a million objects, would
        # stop all answers for a fifth of a second every few batches.
        gc.collect()
        gc.freeze()

    async def stop(self) -> None:
        """Finish what was accepted, and leave jobs for the next process.

        A part that cannot stop is logged; the others are stopped all the same.
        """
        gc.unfreeze()
        for step in (self._stop_collecting, self.runner.stop, self._drain, self._close_preview):
            try:
                await step()
            except Exception:
                _LOG.exception("a part of the service did not stop well")
        self.database.close()

    async def _stop_collecting(self) -> None:
        if self._garbage is not None:
            self._garbage.cancel()
            await asyncio.gather(self._garbage, return_exceptions=True)

    async def _drain(self) -> None:
        await self.engine.stop(self.settings.drain)

    async def _close_preview(self) -> None:
        if self.preview is not None:
            await asyncio.to_thread(self.preview.close)

    def check_ready(self) -> None:
        """See that requests can be answered.

        Raises: UnavailableError, StorageError.
        """
        if not self.engine.ready:
            raise UnavailableError("the service is starting or stopping, or has no workers")
        with self.database.read() as connection:
            connection.exec_driver_sql("SELECT 1")
        self.blobs.check()

    def measure(self) -> None:
        """Bring the meters of jobs up to date, if they were not of late: lines may be many."""
        if time.monotonic() < self._measured_until:
            return
        self._measured_until = time.monotonic() + _MEASURE_SECONDS
        try:
            self.metrics.jobs(*self.jobs.load())
        except LorasmithError:  # the other meters are wanted now more than ever
            self.metrics.jobs(math.nan, math.nan)

    async def authenticate(self, secret: str | None) -> Key:
        """Return whose request it is, and count it.

        Raises: AuthenticationError; OverloadedError if the key asks too often.
        """
        if secret is None and await self._is_open():
            return LOCAL
        key = await self._find_key(secret or "")
        self.rates.take(key)
        return key

    async def check_key(self, secret: str | None) -> None:
        """See that a request with this secret will be let in, without counting it.

        Raises: AuthenticationError.
        """
        if secret is not None or not await self._is_open():
            await self._find_key(secret or "")

    async def _find_key(self, secret: str) -> Key:
        known = self.keys.remembered(secret)
        if known is not None:
            return known
        return await asyncio.to_thread(self.keys.authenticate, secret)

    async def _is_open(self) -> bool:
        """Tell whether no key is needed: none was ever made, and nobody else can reach the service.

        Revoking the last key must not let everybody in.
        """
        until, is_open = self._keyless
        if until < time.monotonic():
            has_keys = await asyncio.to_thread(self.keys.any_ever)
            is_open = self.settings.is_loopback and not has_keys
            self._keyless = time.monotonic() + _LOOK_AGAIN_SECONDS, is_open
        return is_open

    def preference(self, prefer: str | None) -> Preference:
        """Read the header Prefer of a request for an adapter."""
        return read_preference(prefer, wait=self.settings.wait, max_wait=self.settings.max_wait)

    def admit(self, prefer: str | None) -> None:
        """See that there is room for another request of an adapter.

        Raises: OverloadedError, UnavailableError.
        """
        wanted = self.preference(prefer)
        if not wanted.later:
            self.engine.admit(time.monotonic() + wanted.seconds)

    def requests_of(self, body: AdapterRequest) -> list[GenerationRequest]:
        """Return what a body asks of the engine.

        Raises: NotFoundError if there is no such generator; InputError if its samples would be one
            adapter.
        """
        known = {info.name: info for info in self.engine.generators}
        requests = [choose_generator(one, self.engine.generators) for one in body.requests()]
        info = known.get(requests[0].generator)
        if info is None:
            raise NotFoundError(
                f"there is no generator {requests[0].generator!r:.80} here; "
                f"choose one of {', '.join(known)}"
            )
        if body.num_samples > 1 and not info.draws_at_random:
            raise InputError(
                f"the generator {info.name} draws nothing at random, so all samples would be one "
                "adapter; ask for one or choose another generator"
            )
        return requests

    async def check_quota(self, key: Key, wanted: int) -> None:
        """See that a tenant may have more adapters, before they are made.

        What is made meanwhile may still take the room: the store looks again when it keeps them.

        Raises: ForbiddenError.
        """
        if key.max_adapters is not None:
            has = await asyncio.to_thread(self.store.count, key.tenant)
            if has + wanted > key.max_adapters:
                raise over_quota(has, key.max_adapters, wanted)

    @contextmanager
    def uploading(self) -> Iterator[None]:
        """Hold a place among the uploads that are received at once; to be held before one is read.

        Raises: OverloadedError if there is none.
        """
        if not self._uploads.acquire(blocking=False):
            raise OverloadedError("too many files are being uploaded; try again", 2)
        try:
            yield
        finally:
            self._uploads.release()

    def _write(
        self, made: Sequence[tuple[Ticket, GeneratedAdapter]]
    ) -> list[AdapterRecord | LorasmithError]:
        answers = self.store.save_within(
            [(ticket.tenant, adapter, ticket.max_adapters) for ticket, adapter in made]
        )
        records = [one for one in answers if isinstance(one, AdapterRecord)]
        self.metrics.adapters.inc(len(records))
        self.metrics.bytes.inc(sum(record.size for record in records))
        return list(answers)

    async def _collect(self) -> None:
        while True:
            try:
                _LOG.info("garbage: %s", await asyncio.to_thread(self.store.collect_garbage))
            except LorasmithError as error:
                _LOG.warning("garbage stays: %s", error)
            except Exception:  # a bug, or a driver's own error, must not end all collecting
                _LOG.exception("garbage stays")
            await asyncio.sleep(self.settings.garbage_seconds)
