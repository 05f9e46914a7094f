"""Idempotency keys: the same request under one key is carried out once, and answered alike."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import sqlalchemy as sa

from lorasmith.errors import ConflictError, InputError
from lorasmith.serving.database import IDEMPOTENCY, Database, now

MAX_KEY = 255
_LEASE_SECONDS = 180.0
_USED = "this Idempotency-Key was used for another request; take another"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is given back again: a body of JSON, its status and its headers."""

    status: int
    body: bytes
    headers: dict[str, str]


@dataclass(frozen=True)
class _Running:
    """A request that is being carried out; its answer is None if it failed."""

    fingerprint: str
    answer: asyncio.Future[Answer | None]


class Idempotency:
    """The answers of the last day, by tenant and key.

    Duplicates in this process wait for the first; those on another server are told to come again.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._running: dict[tuple[str, str], _Running] = {}

    async def once(
        self, tenant: str, key: str | None, content: bytes, work: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        """Return the answer that the key has, or carry out the work; an error is not kept.

        Raises: InputError if the key was used with other content, or is unusable; ConflictError if
            the first request runs on another server; what the work raises.
        """
        if key is None:
            return await work()
        if not key.isprintable() or not 0 < len(key) <= MAX_KEY:
            raise InputError(f"an Idempotency-Key has 1 to {MAX_KEY} printable characters")
        fingerprint = hashlib.sha256(content).hexdigest()
        while (first := self._running.get((tenant, key))) is not None:
            if first.fingerprint != fingerprint:
                raise InputError(_USED)
            await asyncio.wait([first.answer])
            if (answer := first.answer.result()) is not None:
                return answer
        mine = _Running(fingerprint, asyncio.get_running_loop().create_future())
        self._running[tenant, key] = mine
        answer = None
        try:
            answer = await asyncio.to_thread(self._begin, tenant, key, fingerprint)
            answer = answer or await self._carry_out(tenant, key, work)
            return answer
        finally:
            del self._running[tenant, key]
            mine.answer.set_result(answer)

    async def _carry_out(
        self, tenant: str, key: str, work: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        try:
            answer = await work()
        except BaseException:
            await asyncio.shield(asyncio.to_thread(self._forget, tenant, key))
            raise
        await asyncio.to_thread(self._keep, tenant, key, answer)
        return answer

    def _begin(self, tenant: str, key: str, fingerprint: str) -> Answer | None:
        time = now()
        row = {
            "tenant": tenant,
            "key": key,
            "fingerprint": fingerprint,
            "created_at": time,
            "leased_until": time + _LEASE_SECONDS,
        }
        with self.database.write() as connection:
            if self.database.insert_new(connection, IDEMPOTENCY, [row]):
                return None
            which = _is(tenant, key)
            found = connection.execute(sa.select(IDEMPOTENCY).where(which)).mappings().one()
            if found["fingerprint"] != fingerprint:
                raise InputError(_USED)
            if found["status"] is not None:
                return Answer(
                    status=found["status"], body=bytes(found["body"]), headers=found["headers"]
                )
            if found["leased_until"] > time:
                raise ConflictError("the first request with this Idempotency-Key still runs; wait")
            # Whoever began it died.
            lease = {"leased_until": time + _LEASE_SECONDS}
            connection.execute(sa.update(IDEMPOTENCY).where(which).values(**lease))
            return None

    def _keep(self, tenant: str, key: str, answer: Answer) -> None:
        values = {"status": answer.status, "body": answer.body, "headers": answer.headers}
        with self.database.write() as connection:
            connection.execute(sa.update(IDEMPOTENCY).where(_is(tenant, key)).values(**values))

    def _forget(self, tenant: str, key: str) -> None:
        with self.database.write() as connection:
            connection.execute(sa.delete(IDEMPOTENCY).where(_is(tenant, key)))


def _is(tenant: str, key: str) -> sa.ColumnElement[bool]:
    return sa.and_(IDEMPOTENCY.c.tenant == tenant, IDEMPOTENCY.c.key == key)
