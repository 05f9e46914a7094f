"""The engine batches, bounds, meets deadlines, takes back and drains."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
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
    WorkerDiedError,
)
from lorasmith.serving.engine import Engine, EngineConfig, Speed, Ticket
from lorasmith.serving.executor import Batch, LoadedExecutor, make_executor
from lorasmith.serving.requests import (
    GeneratedAdapter,
    GenerationRequest,
    GeneratorInfo,
    Outcome,
)

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
    def ask(text: str = "Name the colour.", **fields: Any) -> GenerationRequest:  # noqa: ANN401
        return GenerationRequest(generator=str(checkpoint), description=text, **fields)

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


def test_what_somebody_waits_for_goes_before_jobs(run: Run, ask: Ask) -> None:
    written: list[str] = []

    class Ordered(Seen):
        def write(
            self, made: Sequence[tuple[Ticket, GeneratedAdapter]]
        ) -> list[str | LorasmithError]:
            written.extend(adapter.description for _, adapter in made)
            return super().write(made)

    async def body(engine: Engine[str]) -> None:
        soon = Ticket(tenant="me", deadline=time.monotonic() + 60)
        jobs = [ask(f"Job {n}.") for n in range(3)]
        await asyncio.gather(
            engine.generate(jobs, ME),
            engine.generate([ask("One."), ask("Two.")], soon),
            engine.generate([ask("Three.")], soon),
        )

    run(body, EngineConfig(max_rows=1), Ordered())
    assert written == ["One.", "Two.", "Three.", "Job 0.", "Job 1.", "Job 2."]


def test_a_bad_request_fails_alone(run: Run, ask: Ask) -> None:
    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        return await engine.generate([ask(), ask(" "), ask("Say it.")], ME)

    first, bad, last = run(body, EngineConfig(), Seen())
    assert isinstance(first, str) and isinstance(last, str) and isinstance(bad, InputError)


def test_the_queue_is_bounded_and_says_when_to_come_back(run: Run, ask: Ask) -> None:
    seen = Seen()

    async def body(engine: Engine[str]) -> tuple[float, OverloadedError]:
        soon = Ticket(tenant="me", deadline=time.monotonic() + 60)
        tasks = [asyncio.create_task(engine.generate([ask()], soon)) for _ in range(4)]
        await asyncio.sleep(0)
        start = time.monotonic()
        with pytest.raises(OverloadedError) as refused:
            await engine.generate([ask()], soon)
        took = time.monotonic() - start
        tasks.append(asyncio.create_task(engine.generate([ask()], ME)))  # a job's is not refused
        assert all(isinstance(one, str) for (one,) in await asyncio.gather(*tasks))
        assert engine.num_unanswered == 0
        engine.admit(time.monotonic() + 1)
        return took, refused.value

    took, refused = run(body, EngineConfig(max_waiting=4, patience=0.1), seen)
    assert took < 0.1
    assert refused.retry_after >= 1
    assert seen.longest_queue == 5


def test_who_would_wait_too_long_is_refused(run: Run, ask: Ask) -> None:
    seen = Seen(delay=0.2)  # two rows in 0.2 s or more

    async def body(engine: Engine[str]) -> OverloadedError:
        await engine.generate([ask(f"Say {n}.") for n in range(4)], ME)
        assert engine.seconds_for(2) >= 0.2
        ahead = asyncio.create_task(engine.generate([ask(f"Say {n}!") for n in range(10)], ME))
        await asyncio.sleep(0)
        engine.admit(time.monotonic() + 3 * engine.seconds_for(10))
        with pytest.raises(OverloadedError) as refused:
            engine.admit(time.monotonic() + engine.seconds_for(10))
        await ahead
        engine.admit(time.monotonic() + 0.5)
        return refused.value

    assert 1 <= run(body, EngineConfig(max_rows=2), seen).retry_after <= 60


def test_speed_is_learned_from_large_batches() -> None:
    speed = Speed(16)
    assert speed.seconds_for(100) == 0.0  # nothing is known yet
    speed.learn(1, took=0.2, since_last=0.2)
    assert speed.seconds_for(100) == 0.0  # one row takes as long as sixteen
    speed.learn(64, took=3.0, since_last=2.0)
    assert speed.seconds_for(64) == pytest.approx(2.0)
    for _ in range(50):
        speed.learn(64, took=8.0, since_last=4.0)
    assert speed.seconds_for(64) == pytest.approx(4.0, rel=0.01)
    speed.learn(2, took=0.01, since_last=0.01)  # who was that fast once is not slower
    assert speed.seconds_for(2) == pytest.approx(0.01)


def test_a_bug_in_a_batch_is_answered(run: Run, ask: Ask) -> None:
    class Broken(Seen):
        def write(
            self, made: Sequence[tuple[Ticket, GeneratedAdapter]]
        ) -> list[str | LorasmithError]:
            raise KeyError("a bug")

    async def body(engine: Engine[str]) -> list[str | LorasmithError]:
        return await engine.generate([ask()], ME)

    (failed,) = run(body, EngineConfig(), Broken())
    assert isinstance(failed, LorasmithError) and "KeyError" in str(failed)


def test_a_request_that_kills_workers_fails_alone() -> None:
    batches: list[list[str]] = []

    class Deadly(LoadedExecutor[Batch, list[Outcome]]):
        def start(self) -> tuple[GeneratorInfo, ...]:
            return ()

        def submit(self, item: Batch) -> Future[list[Outcome]]:
            batches.append([one.description for one in item])
            future: Future[list[Outcome]] = Future()
            if "die" in batches[-1]:
                future.set_exception(WorkerDiedError("a worker died"))
            else:
                future.set_result([InputError(one.description) for one in item])
            return future

        def close(self) -> None:
            pass

    async def main() -> list[str | LorasmithError]:
        engine = Engine[str](Deadly(lambda: lambda _: []), Seen().write)
        await engine.start()
        texts = ["a", "b", "c", "d", "e", "die", "f"]
        asked = [GenerationRequest(generator="g", description=text) for text in texts]
        try:
            return await engine.generate(asked, ME)
        finally:
            await engine.stop()

    answers = asyncio.run(main())
    assert [str(one) for one in answers] == ["a", "b", "c", "d", "e", "a worker died", "f"]
    assert isinstance(answers[5], WorkerDiedError)
    assert [len(batch) for batch in batches] == [7, 4, 3, 1, 1, 1]


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
