"""Idempotency keys: the same request under one key is carried out once, and answered alike."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import math
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import sqlalchemy as sa

from lorasmith.errors import ConflictError, InputError, LorasmithError
from lorasmith.serving.database import IDEMPOTENCY, Database, now

MAX_KEY = 255
_LEASE_SECONDS = 8.0  # renewed while the request runs: how long a killed one stands in the way
_BEATS = 4  # in the time of a lease
_LOG = logging.getLogger(__name__)
_USED = "this Idempotency-Key was used for another request; take another"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is given back again: a body of JSON, its status and its headers."""

    status: int
    body: bytes
    headers: dict[str, str]


Keep = Callable[[sa.Connection, Answer], None]
"""Keeps the answer within a transaction that does what it says, so that neither is without the
other. Raises: ConflictError if another server has taken the request over."""
Work = Callable[[Keep], Awaitable[Answer]]


def keep_nothing(_: sa.Connection, answer: Answer) -> None:
    """Keep no answer, for a request without a key."""


@dataclass(frozen=True)
class _Running:
    """A request that is being carried out; its answer is None if it failed."""

    fingerprint: str
    answer: asyncio.Future[Answer | None]


class Idempotency:
    """The answers of the last day, by tenant and key.

    Duplicates in this process wait for the first; those on another server are told to come again.
    A request whose server died is carried out by the next that asks, once its lease is over.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._owner = secrets.token_hex(12)
        self._running: dict[tuple[str, str], _Running] = {}

    async def once(self, tenant: str, key: str | None, content: bytes, work: Work) -> Answer:
        """Return the answer that the key has, or carry out the work; an error is not kept.

        The work may keep its answer itself, by the function that it is given.

        Raises: InputError if the key was used with other content, or is unusable; ConflictError if
            the first request runs on another server; what the work raises.
        """
        if key is None:
            return await work(keep_nothing)
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

    async def _carry_out(self, tenant: str, key: str, work: Work) -> Answer:
        def keep(connection: sa.Connection, answer: Answer) -> None:
            if not self._keep(connection, tenant, key, answer):
                raise ConflictError("another server has taken this request over; ask again", 1)

        heart = asyncio.get_running_loop().create_task(self._beat(tenant, key))
        try:
            answer = await work(keep)
            await asyncio.to_thread(self._keep_alone, tenant, key, answer)
            return answer
        except BaseException:
            await asyncio.shield(asyncio.to_thread(self._forget, tenant, key))
            raise
        finally:
            heart.cancel()

    async def _beat(self, tenant: str, key: str) -> None:
        """Renew the lease for as long as the request runs."""
        while True:
            await asyncio.sleep(_LEASE_SECONDS / _BEATS)
            try:
                await asyncio.to_thread(self._renew, tenant, key)
            except LorasmithError as error:
                _LOG.warning("the lease of an Idempotency-Key is not renewed: %s", error)

    def _begin(self, tenant: str, key: str, fingerprint: str) -> Answer | None:
        time = now()
        row = {
            "tenant": tenant,
            "key": key,
            "fingerprint": fingerprint,
            "created_at": time,
            "leased_until": time + _LEASE_SECONDS,
            "owner": self._owner,
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
            if (left := found["leased_until"] - time) > 0:
                raise ConflictError(
                    "the first request with this Idempotency-Key still runs; ask again",
                    math.ceil(left),
                )
            # Whoever began it died.
            lease = {"leased_until": time + _LEASE_SECONDS, "owner": self._owner}
            connection.execute(sa.update(IDEMPOTENCY).where(which).values(**lease))
            return None

    def _renew(self, tenant: str, key: str) -> None:
        lease = {"leased_until": now() + _LEASE_SECONDS}
        with self.database.write() as connection:
            mine = self._is_mine(tenant, key)
            connection.execute(sa.update(IDEMPOTENCY).where(mine).values(**lease))

    def _keep(self, connection: sa.Connection, tenant: str, key: str, answer: Answer) -> bool:
        """Keep the answer of a request that is still ours and has none; return whether it was."""
        values = {"status": answer.status, "body": answer.body, "headers": answer.headers}
        mine = self._is_mine(tenant, key)
        return bool(
            connection.execute(sa.update(IDEMPOTENCY).where(mine).values(**values)).rowcount
        )

    def _keep_alone(self, tenant: str, key: str, answer: Answer) -> None:
        with self.database.write() as connection:
            self._keep(connection, tenant, key, answer)

    def _forget(self, tenant: str, key: str) -> None:
        with self.database.write() as connection:
            connection.execute(sa.delete(IDEMPOTENCY).where(self._is_mine(tenant, key)))

    def _is_mine(self, tenant: str, key: str) -> sa.ColumnElement[bool]:
        running = IDEMPOTENCY.c.status.is_(None)
        return sa.and_(_is(tenant, key), IDEMPOTENCY.c.owner == self._owner, running)


def _is(tenant: str, key: str) -> sa.ColumnElement[bool]:
    return sa.and_(IDEMPOTENCY.c.tenant == tenant, IDEMPOTENCY.c.key == key)
