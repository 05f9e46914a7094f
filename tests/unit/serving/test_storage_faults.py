"""A store that refuses: what was acknowledged stays, nothing new is, and work goes on after."""

from __future__ import annotations

import asyncio
import errno
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lorasmith.errors import StorageError, UnavailableError
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import Database
from lorasmith.serving.metrics import Metrics
from lorasmith.serving.requests import GeneratedAdapter
from lorasmith.serving.service import Service
from lorasmith.serving.store import AdapterStore
from tests.unit.serving.conftest import free_port, wait_for_port
from tests.unit.serving.test_http import BODY, finished, is_problem, serving, settings_for

Make = Callable[..., GeneratedAdapter]


def test_a_folder_that_is_not_there_for_a_while(tmp_path: Path, checkpoint: Path) -> None:
    with serving(settings_for(tmp_path, checkpoint)) as client:
        made = client.post("/v1/adapters", json=BODY).json()["id"]
        blobs = tmp_path / "store" / "blobs"
        blobs.rename(tmp_path / "aside")
        blobs.write_text("in the way")
        refused = client.post("/v1/adapters", json=BODY | {"rank": 1})
        assert is_problem(refused, 507) and str(tmp_path) not in refused.text
        assert is_problem(client.get("/readyz"), 507)
        later = {"Prefer": "respond-async"}
        job = client.post("/v1/adapters", json=BODY | {"rank": 1}, headers=later)
        assert job.status_code == 202
        time.sleep(1)
        counts = client.get(job.headers["location"]).json()["request_counts"]
        assert counts == {"total": 1, "completed": 0, "failed": 0}  # it waits
        blobs.unlink()
        (tmp_path / "aside").rename(blobs)
        assert finished(client.request, job.headers["location"])["request_counts"]["completed"] == 1
        assert client.get(f"/v1/adapters/{made}/adapter_model.safetensors").status_code == 200
        assert client.get("/readyz").status_code == 200


def test_temporary_files_that_cannot_be_written(
    tmp_path: Path, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = ("a.txt", b"word " * 400_000)
    with serving(settings_for(tmp_path, checkpoint)) as client:
        for path, name in (("/v1/files", "file"), ("/v1/adapters", "document")):
            monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
            send = {"files": {name: large}, "data": {"purpose": "batch"}}
            refused = client.post(path, **send)  # type: ignore[arg-type]
            assert is_problem(refused, 507) and refused.json()["code"] == "storage"
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        kept = client.post("/v1/files", files={"file": large}, data={"purpose": "batch"})
        assert kept.status_code == 201 and kept.json()["bytes"] == 2_000_000


def test_a_part_that_fails_stops_no_other(
    tmp_path: Path, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = Service(settings_for(tmp_path, checkpoint, garbage_seconds=0.01), Metrics())
    tried: list[str] = []

    def refuse() -> None:
        tried.append("garbage")
        raise PermissionError(13, "Permission denied")

    async def fail() -> None:
        tried.append("runner")
        raise ValueError("a bug")

    monkeypatch.setattr(service.store, "collect_garbage", refuse)
    stop_runner = service.runner.stop
    monkeypatch.setattr(service.runner, "stop", fail)

    async def main() -> None:
        await service.start()
        async with asyncio.timeout(30):
            while len(tried) < 2:
                await asyncio.sleep(0.01)
        await service.stop()
        await stop_runner()

    asyncio.run(main())
    assert tried[-1] == "runner" and not service.engine.ready
    with pytest.raises(UnavailableError, match="not started"):
        service.engine._executor.submit(())  # it was closed


def test_strays_that_cannot_be_removed_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blobs = Blobs(str(tmp_path))
    blobs.put(b"x")
    stray = next((tmp_path / "blobs").iterdir()) / ".stray"
    stray.touch()

    def refuse(_: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageError):
        blobs.remove_strays(older_than=-1)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Callable[[str], None]]:
    """Mount a file system of a few megabytes; yield a function that gives it another size."""
    folder.mkdir()
    options = ["mount", "-t", "tmpfs", "-o"]
    done = subprocess.run([*options, f"size={size}", "tmpfs", folder], capture_output=True)
    if done.returncode:
        pytest.skip("mounting a small disk needs to be allowed")
    try:
        yield lambda size: subprocess.run(
            [*options, f"remount,size={size}", "tmpfs", folder], check=True
        ).check_returncode()
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.skipif(os.getuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk(tmp_path: Path, checkpoint: Path) -> None:
    with (
        small_disk(tmp_path / "disk", "1m") as resize,
        serving(settings_for(tmp_path / "disk", checkpoint)) as client,
    ):
        acknowledged = []
        for number in range(1000):
            answer = client.post("/v1/adapters", json={"description": f"Say {number}."})
            if answer.status_code != 201:
                break
            acknowledged.append(answer.json()["id"])
        assert acknowledged and is_problem(answer, 507)
        resize("16m")
        assert client.post("/v1/adapters", json=BODY).status_code == 201
        for one in acknowledged:
            assert client.get(f"/v1/adapters/{one}/archive.zip").status_code == 200
        assert not [*(tmp_path / "disk" / "store" / "blobs").glob("*/.*")]  # of unfinished writes
        collect_and_compare(tmp_path / "disk", len(acknowledged) + 1)


def collect_and_compare(folder: Path, num_adapters: int) -> None:
    """See that after a garbage collection nothing is left that no record refers to."""
    database = Database(f"sqlite:///{folder}/service.db")
    store = AdapterStore(database, Blobs(str(folder / "store")), grace=0.0)
    store.collect_garbage()
    ids = {record.id for record in store.page("local", limit=2000)[0]}
    assert ids == set(store.blobs.digests()) and len(ids) == num_adapters
    database.close()


@contextmanager
def s3_server(port: int) -> Iterator[None]:
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_port(port)
        url = f"http://127.0.0.1:{port}/bucket"
        urllib.request.urlopen(urllib.request.Request(url, method="PUT")).close()
        yield
    finally:
        server.terminate()
        server.wait()


@pytest.mark.slow
def test_a_bucket_that_is_not_reached_for_a_while(tmp_path: Path, make_adapter: Make) -> None:
    pytest.importorskip("moto", reason="moto is not installed; make test installs it")
    port = free_port()
    database = Database(f"sqlite:///{tmp_path}/service.db")
    database.migrate()
    options = {"config_kwargs": {"retries": {"max_attempts": 1}}, "skip_instance_cache": True}
    endpoint = f"http://127.0.0.1:{port}"
    with s3_server(port):
        blobs = Blobs("s3://bucket/a", endpoint_url=endpoint, key="k", secret="s", **options)
        store = AdapterStore(database, blobs)
        store.save([("us", make_adapter(1))])
    with pytest.raises(StorageError):
        store.save([("us", make_adapter(2)), ("us", make_adapter(3))])
    assert store.count("us") == 1
    with pytest.raises(StorageError):
        blobs.check()
    with s3_server(port):
        records = store.save([("us", make_adapter(2)), ("us", make_adapter(3))])
        assert [store.archive("us", one.id)[:2] for one in records] == [b"PK", b"PK"]
    database.close()
