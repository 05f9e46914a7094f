"""What the store keeps is whole, its tenant's alone, and there until nothing needs it."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from lorasmith.adapter import CARD_FILE, WEIGHTS_FILE, Adapter
from lorasmith.errors import InputError, NotFoundError, StorageError
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import ADAPTERS, METADATA, Database
from lorasmith.serving.requests import GeneratedAdapter
from lorasmith.serving.store import AdapterStore

Make = Callable[..., GeneratedAdapter]


def test_migrations_lead_to_the_schema_and_may_run_again(database: Database) -> None:
    database.migrate()
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_sqlite_is_in_wal_mode(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/a/service.db")
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    for bad in ("mysql://x", "nonsense", "sqlite://"):
        with pytest.raises((InputError, StorageError)):
            Database(bad)


def test_an_adapter_comes_back_as_it_was(
    database: Database, blobs: Blobs, make_adapter: Make, tmp_path: Path
) -> None:
    store = AdapterStore(database, blobs)
    made = make_adapter(1)
    (record,) = store.save([("us", made)])
    assert store.get("us", made.digest) == record
    assert (record.norms, record.size) == (made.norms, len(made.files[WEIGHTS_FILE]))
    assert blobs.read(record.id) == made.files[WEIGHTS_FILE]
    assert blobs.read(record.id, 2, 10) == made.files[WEIGHTS_FILE][2:10]
    assert b"".join(blobs.stream(record.id, 0, record.size)) == made.files[WEIGHTS_FILE]
    assert store.small_file("us", record.id, CARD_FILE) == made.files[CARD_FILE]
    archive = store.archive("us", record.id)
    assert archive == store.archive("us", record.id)
    zipfile.ZipFile(io.BytesIO(archive)).extractall(tmp_path / "out")
    (folder,) = (tmp_path / "out").iterdir()
    assert Adapter.from_pretrained(folder).digest == record.id


def test_tenants_share_weights_and_nothing_else(
    database: Database, blobs: Blobs, make_adapter: Make
) -> None:
    store = AdapterStore(database, blobs)
    ours, theirs = make_adapter(1, "Ours."), make_adapter(1, "Theirs.")
    assert ours.digest == theirs.digest
    store.save([("us", ours), ("them", theirs), ("us", make_adapter(2))])
    assert len(list(blobs.digests())) == 2
    assert (store.count("us"), store.count("them")) == (2, 1)
    assert b"Theirs" not in store.small_file("us", ours.digest, CARD_FILE)
    other = make_adapter(2).digest
    for look in (store.get, store.archive, store.delete):
        with pytest.raises(NotFoundError):
            look("them", other)
    store.delete("us", ours.digest)
    store.grace = 0.0
    store.collect_garbage()
    assert store.archive("them", theirs.digest)


def test_a_postgresql_that_is_silent_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql+psycopg://us@127.0.0.1:{silent.getsockname()[1]}/lorasmith"
        for more, seconds in (("", 5), ("?connect_timeout=2", 2)):
            database = Database(url + more)
            began = time.monotonic()
            with pytest.raises(StorageError, match="refused"), database.read():
                pass
            assert seconds - 1 < time.monotonic() - began < seconds + 20
            database.close()


def test_odd_ids_are_refused_by_both_databases(database: Database, tmp_path: Path) -> None:
    store = AdapterStore(database, Blobs(str(tmp_path / "store")))
    for odd in ("x\0y", "\ud800", "'; DROP TABLE adapters; --", "a" * 100_000):
        with pytest.raises((NotFoundError, InputError)):
            store.get("us", odd)


def test_lists_go_on_where_they_stopped(store: AdapterStore, make_adapter: Make) -> None:
    ids = [store.save([("us", make_adapter(seed))])[0].id for seed in range(5)][::-1]
    page, more = store.page("us", limit=3)
    assert ([one.id for one in page], more) == (ids[:3], True)
    page, more = store.page("us", limit=3, after=page[-1].id)
    assert ([one.id for one in page], more) == (ids[3:], False)
    with pytest.raises(NotFoundError):
        store.page("them", limit=3, after=ids[0])


def test_garbage_is_what_expired_and_blobs_without_a_record(
    database: Database, blobs: Blobs, make_adapter: Make
) -> None:
    store = AdapterStore(database, blobs, retention=0.0)
    (gone,) = store.save([("us", make_adapter(1))])
    store.retention = None
    (kept,) = store.save([("us", make_adapter(2))])
    orphan = blobs.put(b"written before a crash")
    time.sleep(0.01)
    young = store.collect_garbage()
    assert (young.adapters, young.blobs) == (1, 0)  # they may be about to be referred to
    store.grace = 0.0
    assert store.collect_garbage().blobs == 2
    assert list(blobs.digests()) == [kept.id]
    assert not blobs.exists(orphan) and not blobs.exists(gone.id)


def test_what_is_saved_again_stays_as_it_was_and_is_kept_longer(
    database: Database, blobs: Blobs, make_adapter: Make
) -> None:
    store = AdapterStore(database, blobs, retention=60.0)
    (first,) = store.save([("us", make_adapter(1))])
    again, new, same = store.save(
        [("us", make_adapter(n, "Asked otherwise.")) for n in (1, 2, 2)]
    )  # fmt: skip
    assert (again.description, again.created_at) == (first.description, first.created_at)
    assert again.expires_at is not None and first.expires_at is not None
    assert again.expires_at >= first.expires_at
    assert new == same == store.get("us", new.id)


def test_collecting_while_saving_loses_nothing(store: AdapterStore, make_adapter: Make) -> None:
    made = [make_adapter(seed) for seed in range(12)]
    for one in made:  # left by a crash, long ago
        store.blobs.put(one.files[WEIGHTS_FILE])
    for path in Path(store.blobs.root).rglob("*"):
        os.utime(path, (0, 0))
    stop = threading.Event()

    def collect() -> None:
        while not stop.is_set():
            store.collect_garbage()

    collector = threading.Thread(target=collect)
    collector.start()
    try:
        for one in made:
            store.save([("us", one)])
    finally:
        stop.set()
        collector.join()
    for one in made:
        assert store.blobs.read(one.digest) == one.files[WEIGHTS_FILE]


def test_names_never_become_paths(blobs: Blobs) -> None:
    for name in ("../../etc/passwd", "/etc/passwd", "%2e%2e/x", "a" * 63, "A" * 64, "", "\0" * 64):
        with pytest.raises(InputError):
            blobs.read(name)
    with pytest.raises(NotFoundError):
        blobs.read("0" * 64)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError):
        Blobs(str(tmp_path / "file")).check()
    with pytest.raises(StorageError):
        Blobs(str(tmp_path / "file")).put(b"x")


WRITER = """
import sys
from tests import tiny
from tests.unit.serving.test_store import open_store, generated
store = open_store(sys.argv[1])
for seed in range(int(sys.argv[2]), 2**31):
    (record,) = store.save([("us", generated(seed))])
    print(record.id, flush=True)
"""


def open_store(folder: str) -> AdapterStore:
    database = Database(f"sqlite:///{folder}/service.db")
    database.migrate()
    return AdapterStore(database, Blobs(f"{folder}/store"))


def generated(seed: int) -> GeneratedAdapter:
    from tests import tiny

    adapter = tiny.make(seed)
    files = adapter.files() | {"generation.json": b"{}"}
    return GeneratedAdapter(
        digest=adapter.digest, files=files, generator="tiny", generator_digest="0" * 64,
        family="static", base_model="org/base", rank=2, alpha=4.0, num_parameters=1, seed=seed,
        description="",
    )  # fmt: skip


KILLS = int(os.environ.get("LORASMITH_TEST_KILLS", "3"))


@pytest.mark.slow
@pytest.mark.timeout(300 + 30 * KILLS)
def test_killed_writers_leave_nothing_half_written(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    for number in range(KILLS):
        first = 100_000 * number  # what another has written is not written again
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(first)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        for _ in range(3 + number * 7 % 5):
            acknowledged.add(writer.stdout.readline().strip())
        time.sleep(0.003 * (number % 7))
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged |= {line.strip() for line in writer.stdout if line.endswith("\n")}
        writer.wait()
        writer.stdout.close()
    store = open_store(str(tmp_path))
    with store.database.read() as connection:
        ids = set(connection.execute(sa.select(ADAPTERS.c.id)).scalars())
    assert acknowledged - {""} <= ids
    assert len(ids) >= 3 * KILLS
    for one in ids:
        store.archive("us", one)
    assert store.blobs.remove_strays(older_than=-1) >= 0
    store.grace = 0.0
    store.collect_garbage()
    assert set(store.blobs.digests()) == ids
