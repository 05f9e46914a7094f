"""All parts of the service, put together; the HTTP routes are thin over this."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from contextlib import suppress

from lorasmith.errors import (
    AuthenticationError,
    ForbiddenError,
    InputError,
    LorasmithError,
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
from lorasmith.serving.preview import Preview
from lorasmith.serving.requests import GeneratedAdapter
from lorasmith.serving.runner import Runner
from lorasmith.serving.settings import Settings
from lorasmith.serving.store import AdapterRecord, AdapterStore
from lorasmith.serving.uploads import FileStore

_LOG = logging.getLogger(__name__)
_LOOK_AGAIN_SECONDS = 2.0


class Service:
    """One server's state, from ``start`` to ``stop``, in one event loop."""

    def __init__(
        self, settings: Settings, metrics: Metrics, executor: BatchExecutor | None = None
    ) -> None:
        self.settings = settings
        self.metrics = metrics
        self.database = Database(settings.database_url)
        self.blobs = Blobs(settings.blobs_url, **settings.blob_options)
        self.store = AdapterStore(self.database, self.blobs, settings.retention)
        self.files = FileStore(self.database, self.blobs)
        self.keys = KeyStore(self.database)
        self.rates = RateLimits()
        self.idempotency = Idempotency(self.database)
        self.jobs = JobStore(self.database, self.files, self.default_generator)
        if executor is None:
            executor = make_executor(settings.executor, settings.generators, settings.workers)
        config = EngineConfig(
            max_tokens=settings.max_tokens,
            max_rows=settings.max_rows,
            max_waiting=settings.max_waiting,
            patience=settings.patience,
        )
        self.engine = Engine[AdapterRecord](executor, self._write, config, metrics)
        self.runner = Runner(self.jobs, self.engine, window=settings.job_window)
        self.preview: Preview | None = None
        self._garbage: asyncio.Task[None] | None = None
        self._keyless = (0.0, False)

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

    async def stop(self) -> None:
        """Finish what was accepted, and leave jobs for the next process."""
        if self._garbage is not None:
            self._garbage.cancel()
            with suppress(asyncio.CancelledError):
                await self._garbage
        await self.runner.stop()
        await self.engine.stop(self.settings.drain)
        if self.preview is not None:
            await asyncio.to_thread(self.preview.close)
        self.database.close()

    def check_ready(self) -> None:
        """See that requests can be answered.

        Raises: UnavailableError, StorageError.
        """
        if not self.engine.ready:
            raise UnavailableError("the service is starting or stopping")
        with self.database.read() as connection:
            connection.exec_driver_sql("SELECT 1")
        self.blobs.check()

    def authenticate(self, secret: str | None) -> Key:
        """Return whose request it is, and count it.

        Raises: AuthenticationError; OverloadedError if the key asks too often.
        """
        if secret is None and self._is_open():
            return LOCAL
        key = self.keys.authenticate(secret or "")
        self.rates.take(key)
        return key

    def knows(self, secret: str | None) -> bool:
        """Tell whether a request with this secret will be let in, without counting it."""
        if secret is None:
            return self._is_open()
        try:
            self.keys.authenticate(secret)
        except AuthenticationError:
            return False
        return True

    def _is_open(self) -> bool:
        """Tell whether no key is needed: none exists, and nobody else can reach the service."""
        until, is_open = self._keyless
        if until < time.monotonic():
            is_open = self.settings.is_loopback and not self.keys.any_active()
            self._keyless = time.monotonic() + _LOOK_AGAIN_SECONDS, is_open
        return is_open

    def check_quota(self, key: Key, wanted: int) -> None:
        """See that a tenant may have more adapters.

        Raises: ForbiddenError.
        """
        if key.max_adapters is not None:
            has = self.store.count(key.tenant)
            if has + wanted > key.max_adapters:
                raise ForbiddenError(
                    f"{has} of {key.max_adapters} adapters are in use, {wanted} more do not fit; "
                    "delete some"
                )

    def _write(
        self, made: Sequence[tuple[Ticket, GeneratedAdapter]]
    ) -> list[AdapterRecord | LorasmithError]:
        records = self.store.save([(ticket.tenant, adapter) for ticket, adapter in made])
        self.metrics.adapters.inc(len(records))
        self.metrics.bytes.inc(sum(record.size for record in records))
        return list(records)

    async def _collect(self) -> None:
        while True:
            try:
                _LOG.info("garbage: %s", await asyncio.to_thread(self.store.collect_garbage))
            except LorasmithError as error:
                _LOG.warning("garbage stays: %s", error)
            await asyncio.sleep(self.settings.garbage_seconds)
