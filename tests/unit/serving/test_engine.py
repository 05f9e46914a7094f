"""The engine batches, bounds, meets deadlines, takes back and drains."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

from lorasmith.errors import (
    DeadlineError,
    InputError,
    LorasmithError,
    OverloadedError,
    StorageError,
    UnavailableError,
)
from lorasmith.serving.engine import Engine, EngineConfig, Ticket
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest

T = TypeVar("T")
Run = Callable[..., Any]
Ask = Callable[..., GenerationRequest]
ME = Ticket(tenant="me")


@dataclass
class Seen:
    """What the engine told, and what it wrote."""

    batches: list[int] = field(default_factory=list)
    longest_queue: int = 0
    delay: float = 0.0
    failure: LorasmithError | None = None

    def batch(self, rows: int, waited: float, generated: float, written: float) -> None:
        assert min(waited, generated, written) >= 0
        self.batches.append(rows)

    def queue(self, waiting: int) -> None:
        self.longest_queue = max(self.longest_queue, waiting)

    def write(self, made: Sequence[tuple[Ticket, GeneratedAdapter]]) -> list[str | LorasmithError]:
        time.sleep(self.delay)
        if self.failure:
            raise self.failure
        return [adapter.digest for _, adapter in made]


@pytest.fixture
def run(
    checkpoint: Path,
) -> Callable[[Callable[[Engine[str]], Awaitable[T]], EngineConfig, Seen], T]:
    """Return a function that runs something with a started engine, which it stops after."""

    def run(body: Callable[[Engine[str]], Awaitable[T]], config: EngineConfig, seen: Seen) -> T:
        async def main() -> T:
            executor = make_executor("inproc", [str(checkpoint)])
            engine = Engine[str](executor, seen.write, config, seen)
            await engine.start()
            try:
                return await body(engine)
            finally:
                await engine.stop()

        return asyncio.run(main())

    return run


@pytest.fixture
def ask(checkpoint: Path) -> Callable[..., GenerationRequest]:
    def ask(text: str = "Name the colour.") -> GenerationRequest:
        return GenerationRequest(generator=str(checkpoint), description=text)

    return ask


def test_requests_of_many_callers_are_one_batch(run: Run, ask: Ask) -> None:
    seen = Seen()

    async def body(engine: Engine[str]) -> list[list[str | LorasmithError]]:
        asked = [engine.generate([ask(f"Say {word}.")], ME) for word in ("one", "two", "three")]
        return await asyncio.gather(*asked)

    answers = run(body, EngineConfig(patience=0.2), seen)
    assert len({one for (one,) in answers}) == 3
    assert seen.batches == [3]


def test_a_batch_ends_at_its_budget(run: Run, ask: Ask) -> None:
    seen = Seen()

    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        return await engine.generate([ask(f"Say {n}.") for n in range(7)], ME)

    run(body, EngineConfig(max_rows=4), seen)
    assert seen.batches == [4, 3]
    seen.batches.clear()
    run(body, EngineConfig(max_tokens=32), seen)  # sixteen tokens each
    assert seen.batches == [2, 2, 2, 1]


def test_a_bad_request_fails_alone(run: Run, ask: Ask) -> None:
    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        return await engine.generate([ask(), ask(" "), ask("Say it.")], ME)

    first, bad, last = run(body, EngineConfig(), Seen())
    assert isinstance(first, str) and isinstance(last, str) and isinstance(bad, InputError)


def test_the_queue_is_bounded_and_says_when_to_come_back(run: Run, ask: Ask) -> None:
    seen = Seen()

    async def body(engine: Engine[str]) -> tuple[float, OverloadedError]:
        tasks = [asyncio.create_task(engine.generate([ask()], ME)) for _ in range(4)]
        await asyncio.sleep(0)
        start = time.monotonic()
        with pytest.raises(OverloadedError) as refused:
            await engine.generate([ask()], ME)
        took = time.monotonic() - start
        assert all(isinstance(one, str) for (one,) in await asyncio.gather(*tasks))
        return took, refused.value

    took, refused = run(body, EngineConfig(max_waiting=4, patience=0.1), seen)
    assert took < 0.1
    assert refused.retry_after >= 1
    assert seen.longest_queue == 4


def test_deadlines_and_cancellation_leave_the_others(run: Run, ask: Ask) -> None:
    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        other = asyncio.create_task(engine.generate([ask("Say two.")], ME))
        gone = asyncio.create_task(engine.generate([ask("Say three.")], ME))
        hasty = Ticket(tenant="me", deadline=time.monotonic() + 0.001)
        (late,) = await engine.generate([ask()], hasty)
        gone.cancel()
        return [late, *(await other)]

    late, other = run(body, EngineConfig(patience=0.2), Seen())
    assert isinstance(late, DeadlineError)
    assert isinstance(other, str)


def test_what_cannot_be_written_is_said_to_everybody(run: Run, ask: Ask) -> None:
    seen = Seen(failure=StorageError("the disk is full"))

    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        return await engine.generate([ask(), ask(" ")], ME)

    assert [type(one) for one in run(body, EngineConfig(), seen)] == [StorageError, StorageError]


def test_stopping_finishes_what_was_accepted(run: Run, ask: Ask) -> None:
    seen = Seen(delay=0.05)

    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        task = asyncio.create_task(engine.generate([ask(f"Say {n}.") for n in range(6)], ME))
        await asyncio.sleep(0.01)
        stopping = asyncio.create_task(engine.stop())
        await asyncio.sleep(0)
        with pytest.raises(UnavailableError):
            await engine.generate([ask()], ME)
        await stopping
        return await task

    answers = run(body, EngineConfig(max_rows=2), seen)
    assert [type(one) for one in answers] == [str] * 6
