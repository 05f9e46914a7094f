"""Jobs do every line once, whatever is killed, and no line stops another."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from lorasmith.errors import (
    ConflictError,
    ForbiddenError,
    LorasmithError,
    NotFoundError,
    TooLargeError,
    WorkerDiedError,
)
from lorasmith.serving import lines
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import Database
from lorasmith.serving.engine import Engine
from lorasmith.serving.executor import make_executor
from lorasmith.serving.jobs import MAX_DEATHS, MAX_VALIDATIONS, Job, JobStore
from lorasmith.serving.requests import GenerationRequest
from lorasmith.serving.runner import Runner
from lorasmith.serving.store import AdapterRecord, AdapterStore
from lorasmith.serving.uploads import FileStore, NewFile


def line(number: int, **body: Any) -> str:  # noqa: ANN401 - as JSON has it
    body = {"description": f"Say the number {number}."} | body
    fields = {"custom_id": f"row-{number}", "method": "POST", "url": "/v1/adapters", "body": body}
    return json.dumps(fields)


class Service:
    """The parts of the service that jobs need, in one folder."""

    def __init__(self, folder: Path, checkpoint: str) -> None:
        self.database = Database(f"sqlite:///{folder}/service.db")
        self.database.migrate()
        blobs = Blobs(str(folder / "store"))
        self.store = AdapterStore(self.database, blobs)
        self.files = FileStore(self.database, blobs)
        self.jobs = JobStore(self.database, self.files, lease=1.0)
        self.checkpoint = checkpoint

    def upload(self, text: str) -> str:
        file = NewFile(filename="in.jsonl", purpose="batch", data=text.encode())
        return self.files.save("us", file).id

    def write(self, made: Any) -> list[AdapterRecord | LorasmithError]:  # noqa: ANN401 - the engine's
        limits = [(ticket.tenant, adapter, ticket.max_adapters) for ticket, adapter in made]
        return list(self.store.save_within(limits))

    async def work(self, until: Callable[[], Awaitable[bool]], window: int = 4) -> None:
        executor = make_executor("inproc", [self.checkpoint])
        engine = Engine[AdapterRecord](executor, self.write)
        await engine.start()
        runner = Runner(self.jobs, engine, num_jobs=1, window=window)
        runner.start()
        try:
            while not await until():
                await asyncio.sleep(0.02)
        finally:
            await runner.stop()
            await engine.stop()

    def finish(self, job: str, *, window: int = 4) -> Job:
        async def over() -> bool:
            return self.jobs.get("us", job).finished_at is not None

        asyncio.run(self.work(over, window))
        return self.jobs.get("us", job)

    def results(self, job: Job) -> tuple[dict[str, Any], dict[str, Any]]:
        found = []
        for file in (job.output_file, job.error_file):
            text = self.files.read("us", file).decode() if file else ""
            lines = [json.loads(one) for one in text.splitlines()]
            found.append({one["custom_id"]: one for one in lines})
        return found[0], found[1]


@pytest.fixture
def service(tmp_path: Path, checkpoint: Path) -> Service:
    return Service(tmp_path, str(checkpoint))


def test_every_line_is_answered_and_bad_ones_fail_alone(service: Service) -> None:
    bad = [
        "not json",
        "[" * 10_000,
        line(3) + "x",
        json.dumps({"custom_id": "no-body", "method": "POST", "url": "/v1/adapters"}),
        line(1),
        line(5, unknown=1),
        line(6, rank=-1),
        line(7, description="\0"),
        line(8, generator="nobody"),
        line(9, num_samples=2),
        line(10).replace("row-10", "\\ud800"),
    ]
    text = "\n".join([line(1), *bad, line(2)]) + "\n\n"
    job = service.finish(service.jobs.create("us", service.upload(text)).id)
    assert (job.status, job.total, job.completed, job.failed) == ("completed", 13, 2, 11)
    done, failed = service.results(job)
    assert set(done) == {"row-1", "row-2"}
    assert failed["row-8"]["error"]["code"] == "not-found"
    assert "comes twice" in failed["row-1"]["error"]["message"]
    for answer in done.values():
        assert service.store.archive("us", answer["response"]["body"]["id"])


@pytest.mark.parametrize("text", ["", "\n\n", "\udcff"])
def test_a_file_without_lines_fails_as_a_whole(service: Service, text: str) -> None:
    data = text.encode(errors="surrogateescape")
    file = service.files.save("us", NewFile(filename="x", purpose="batch", data=data))
    job = service.finish(service.jobs.create("us", file.id).id)
    assert job.status == "failed" and job.errors and job.errors[0]["code"] == "invalid-input"


def test_a_file_is_read_line_by_line_up_to_the_limit(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "MAX_LINES", 30)
    monkeypatch.setattr(lines, "_ROWS_AT_ONCE", 7)
    read = 0

    def parts() -> Iterator[bytes]:
        nonlocal read
        for number in range(10_000):
            read += 1
            yield line(number).encode()[:-9]
            yield line(number).encode()[-9:] + b"\r\n\n"

    with pytest.raises(TooLargeError, match="more than 30 lines"):
        for rows in lines.rows_of("job", parts()):
            assert len(rows) == 7 and {row["state"] for row in rows} == {"waiting"}
    assert read == 31
    monkeypatch.setattr(lines, "MAX_LINES", 20)
    job = service.jobs.create("us", service.upload("\n".join(line(n) for n in range(21))))
    failed = service.finish(job.id)
    assert (failed.status, failed.completed, failed.failed) == ("failed", 0, 0)
    assert failed.errors and failed.errors[0]["code"] == "too-large"


def test_a_line_that_is_too_long_fails_alone(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "MAX_LINE_BYTES", 1000)
    long = b"\xc3\xa9" * 3_000_000
    parts = (b"\xef\xbb\xbf" + line(1).encode() + b"\n", long, long, b"\n", line(2).encode())
    assert [len(one) for one in lines.read_lines(parts)][1] == 1001
    (rows,) = lines.rows_of("job", parts)
    assert [row["state"] for row in rows] == ["waiting", "failed", "waiting"]
    assert rows[1]["error"]["code"] == "too-large"


def test_a_file_that_its_readers_die_of_fails_in_the_end(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> Iterator[Any]:
        raise MemoryError

    job = service.jobs.create("us", service.upload(line(1)))
    with monkeypatch.context() as patch:
        patch.setattr("lorasmith.serving.jobs.rows_of", die)
        for _ in range(MAX_VALIDATIONS):
            held = service.jobs.claim()
            assert held is not None
            with pytest.raises(MemoryError):
                service.jobs.validate(held)
            service.jobs.release(held)
    failed = service.finish(job.id)
    assert failed.status == "failed"
    assert failed.errors and "never came to an end" in failed.errors[0]["message"]


def test_jobs_are_their_tenants_alone(service: Service) -> None:
    job = service.jobs.create("us", service.upload(line(1)))
    for look in (service.jobs.get, service.jobs.cancel):
        with pytest.raises(NotFoundError):
            look("them", job.id)
    with pytest.raises(NotFoundError):
        service.jobs.create("them", str(job.input_file))
    assert service.jobs.page("them", limit=5) == ([], False)
    assert service.jobs.page("us", limit=5) == ([job], False)


def test_cancelling_keeps_what_is_done(service: Service) -> None:
    job = service.jobs.create("us", service.upload("\n".join(line(n) for n in range(40))))

    async def some() -> bool:
        return service.jobs.get("us", job.id).completed >= 4

    asyncio.run(service.work(some))
    assert service.jobs.cancel("us", job.id).status == "cancelling"
    cancelled = service.finish(job.id)
    assert cancelled.status == "cancelled"
    assert 4 <= cancelled.completed < 40
    assert len(service.results(cancelled)[0]) == cancelled.completed
    with pytest.raises(ConflictError):
        service.jobs.cancel("us", job.id)


def test_what_a_job_made_is_not_collected(service: Service) -> None:
    service.store.retention = 0.0
    requests = [GenerationRequest(generator=service.checkpoint, description="Say it.")]
    job = service.finish(service.jobs.create_from("us", requests).id)
    service.store.grace = 0.0
    service.store.collect_garbage()
    done, _ = service.results(job)
    assert service.store.archive("us", done["sample-1"]["response"]["body"]["id"])


def test_tenants_take_turns(service: Service) -> None:
    def request(*texts: str) -> list[GenerationRequest]:
        return [GenerationRequest(generator="g", description=text) for text in texts]

    jobs = service.jobs
    first = jobs.create_from("us", request("a", "b")).id
    second = jobs.create_from("us", request("c", "d")).id
    theirs = jobs.create_from("them", request("e", "f")).id
    turns = []
    for _ in range(6):
        job = jobs.claim()
        assert job is not None
        turns.append(job.id)
        jobs.release(job)
    assert turns == [first, theirs, second, theirs, first, theirs]
    urgent = jobs.create_from("us", request("now")).id
    job = jobs.claim()
    assert job is not None and job.id == urgent


def test_a_job_lets_others_have_their_turn(service: Service) -> None:
    requests = [
        GenerationRequest(generator=service.checkpoint, description=f"Say {n}.") for n in range(40)
    ]
    long = service.jobs.create_from("us", requests)
    short = service.jobs.create_from("them", requests[:2])

    async def over() -> bool:
        return service.jobs.get("them", short.id).finished_at is not None

    asyncio.run(service.work(over, window=1))
    assert service.jobs.get("us", long.id).completed < 40


def test_a_window_is_so_much_work(service: Service) -> None:
    pairs = (("a", "b" * 400),)
    long = [GenerationRequest(generator="g", examples=pairs, seed=seed) for seed in range(9)]
    job = service.jobs.create_from("us", long)
    assert [len(service.jobs.waiting(job.id, most)[1]) for most in (1, 20, 23, 45)] == [1, 1, 2, 4]


def test_a_batch_keeps_to_the_adapters_that_its_key_allows(service: Service) -> None:
    text = "\n".join(line(number) for number in range(6))
    job = service.jobs.create("us", service.upload(text), max_adapters=4)
    done, failed = service.results(service.finish(job.id))
    assert (len(done), len(failed), service.store.count("us")) == (4, 2, 4)
    assert {one["error"]["code"] for one in failed.values()} == {"forbidden"}
    again = service.jobs.create("us", service.upload(text), max_adapters=4)
    assert service.finish(again.id).completed == 4  # those that are there take no more room


def test_files_of_a_tenant_are_limited(service: Service) -> None:
    service.files.max_bytes = 100
    first = service.upload("x" * 60)
    with pytest.raises(ForbiddenError, match="120 would be in use"):
        service.upload("y" * 60)
    other = NewFile(filename="in.jsonl", purpose="batch", data=b"y" * 60)
    service.files.save("them", other)
    service.files.delete("us", first)
    service.upload("y" * 60)


def test_a_line_is_committed_once(service: Service) -> None:
    job, answer = claimed(service)
    assert service.jobs.commit(job, [answer]) == 1
    assert service.jobs.commit(job, [answer]) == 0


def claimed(service: Service) -> tuple[Job, tuple[int, AdapterRecord]]:
    """Return a job of one line, claimed, and the line's answer."""
    requests = [GenerationRequest(generator=service.checkpoint, description="Say it.")]
    service.finish(service.jobs.create_from("us", requests).id)
    (record,), _ = service.store.page("us", limit=1)
    service.jobs.create_from("us", requests)
    job = service.jobs.claim()
    assert job is not None
    return job, (1, record)


def test_who_lost_the_lease_writes_nothing(service: Service) -> None:
    late, answer = claimed(service)
    assert service.jobs.claim() is None
    service.jobs.release(late)
    holder = service.jobs.claim()
    assert holder is not None and holder.owner != late.owner
    files = service.files.page("us", limit=50)
    for write in (
        lambda: service.jobs.renew(late),
        lambda: service.jobs.commit(late, [answer]),
        lambda: service.jobs.finish(late, "completed"),
    ):
        with pytest.raises(ConflictError, match="another works"):
            write()
    service.jobs.release(late)
    assert service.jobs.claim() is None  # the holder's lease is not touched
    assert service.jobs.get("us", late.id).completed == 0
    assert service.files.page("us", limit=50) == files
    service.jobs.commit(holder, [answer])
    service.jobs.finish(holder, "completed")
    with pytest.raises(ConflictError):
        service.jobs.finish(holder, "completed")
    assert len(service.files.page("us", limit=50)[0]) == len(files[0]) + 1


def test_a_lease_is_renewed_while_a_window_is_in_flight(service: Service) -> None:
    service.jobs.lease = 0.4
    job = service.jobs.create_from(
        "us", [GenerationRequest(generator=service.checkpoint, description="Say it.")]
    )
    asked: list[int] = []

    class Slow:
        async def generate(self, requests: list[GenerationRequest], _: object) -> list[Any]:
            asked.append(len(requests))
            await asyncio.sleep(1.5)
            return [NotFoundError("there is no such thing")] * len(requests)

    async def work() -> None:
        runner = Runner(service.jobs, cast("Engine[AdapterRecord]", Slow()), num_jobs=2)
        runner.start()
        while service.jobs.get("us", job.id).finished_at is None:
            await asyncio.sleep(0.05)
        await runner.stop()

    asyncio.run(work())
    assert asked == [1]


def test_a_line_that_workers_die_of_fails_in_the_end(service: Service) -> None:
    job, (line_number, record) = claimed(service)
    died = (line_number, WorkerDiedError("a worker died"))
    for _ in range(MAX_DEATHS - 1):
        assert service.jobs.commit(job, [died]) == 0
        assert len(service.jobs.waiting(job.id, 5)[1]) == 1
    assert service.jobs.commit(job, [died]) == 1
    assert service.jobs.commit(job, [(line_number, record)]) == 0
    service.jobs.finish(job, "completed")
    _, failed = service.results(service.jobs.get("us", job.id))
    assert failed["sample-1"]["error"] == {"code": "unavailable", "message": "a worker died"}


WORKER = """
import sys
from pathlib import Path
from tests.unit.serving.test_jobs import Service
if __name__ == "__main__":
    Service(Path(sys.argv[1]), sys.argv[2]).finish(sys.argv[3])
"""


KILLS = int(os.environ.get("LORASMITH_TEST_KILLS", "2"))


@pytest.mark.slow
@pytest.mark.timeout(300 + 60 * KILLS)
def test_killed_servers_change_nothing_in_the_end(
    tmp_path: Path, checkpoint: Path, service: Service
) -> None:
    num_lines = 24 * (KILLS + 1)  # so that the last one kills somebody who works, too
    text = "\n".join(line(n) for n in range(num_lines))
    calm = Service(tmp_path / "calm", str(checkpoint))
    expected = calm.results(calm.finish(calm.jobs.create("us", calm.upload(text)).id))[0]
    job = service.jobs.create("us", service.upload(text))
    for number in range(KILLS):
        worker = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", WORKER, str(tmp_path), str(checkpoint), job.id]
        )
        before = service.jobs.get("us", job.id).completed
        while service.jobs.get("us", job.id).completed < before + 4:
            assert worker.poll() is None
            time.sleep(0.01)
        time.sleep(0.005 * (number % 8))
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
    assert service.jobs.get("us", job.id).completed < num_lines
    finished = service.finish(job.id)
    found = service.results(finished)[0]
    ids = {name: one["response"]["body"]["id"] for name, one in found.items()}
    assert ids == {name: one["response"]["body"]["id"] for name, one in expected.items()}
    assert finished.failed == 0
