"""What is asked twice under one key is done once, also when a server dies in between."""

from __future__ import annotations

import asyncio
import hashlib

import httpx
import pytest
import sqlalchemy as sa

from lorasmith.errors import ConflictError
from lorasmith.serving import idempotency
from lorasmith.serving.client import _Retries
from lorasmith.serving.database import Database
from lorasmith.serving.idempotency import Answer, Idempotency, Keep

FIRST = Answer(status=201, body=b"first", headers={})
SECOND = Answer(status=201, body=b"second", headers={})


async def second(_: Keep) -> Answer:
    return SECOND


def test_who_still_runs_keeps_the_key(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "_LEASE_SECONDS", 0.8)
    here, there = Idempotency(database), Idempotency(database)

    async def main() -> Answer:
        done = asyncio.Event()

        async def first(_: Keep) -> Answer:
            await done.wait()
            return FIRST

        running = asyncio.create_task(here.once("us", "key", b"", first))
        await asyncio.sleep(2)
        with pytest.raises(ConflictError) as refused:
            await there.once("us", "key", b"", second)
        assert refused.value.retry_after == 1
        done.set()
        assert await running == FIRST
        return await there.once("us", "key", b"", second)

    assert asyncio.run(main()) == FIRST


def test_who_died_is_succeeded(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "_LEASE_SECONDS", 0.0)
    dead, here = Idempotency(database), Idempotency(database)
    assert dead._begin("us", "key", hashlib.sha256(b"").hexdigest()) is None
    assert asyncio.run(here.once("us", "key", b"", second)) == SECOND
    dead._keep_alone("us", "key", FIRST)  # it only seemed to be dead
    dead._forget("us", "key")
    assert asyncio.run(here.once("us", "key", b"", second)) == SECOND


def test_an_answer_is_kept_with_what_it_says(database: Database) -> None:
    here, there = Idempotency(database), Idempotency(database)

    async def first(keep: Keep) -> Answer:
        with database.write() as connection:
            connection.execute(sa.select(1))
            keep(connection, FIRST)
        raise asyncio.CancelledError  # after the transaction, before the answer

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(here.once("us", "key", b"", first))
    assert asyncio.run(there.once("us", "key", b"", second)) == FIRST


def test_the_client_waits_for_who_came_first_and_ever_longer_for_nobody() -> None:
    request = httpx.Request("POST", "http://127.0.0.1/v1/adapters")
    problem = {"code": "conflict", "detail": "still runs"}
    waits = httpx.Response(409, headers={"retry-after": "3"}, json=problem, request=request)
    assert _Retries(1).pause(waits, "here") == 3
    with pytest.raises(ConflictError):
        _Retries(1).pause(httpx.Response(409, json=problem, request=request), "here")
    retries = _Retries(8)
    pauses = [retries.pause(None, "here") for _ in range(8)]
    assert pauses == [0.5, 1, 2, 4, 8, 16, 30, 30]
