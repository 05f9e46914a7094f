"""Real places to keep things: SQLite and PostgreSQL, folders, memory and an S3 server."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import Database
from lorasmith.serving.requests import GeneratedAdapter
from lorasmith.serving.store import AdapterStore


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def postgres_folder() -> Path | None:
    """Return the folder of PostgreSQL's programs, newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    return found[0].parent if found else None


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a PostgreSQL server of its own and return the URL of its maintenance database."""
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed; .ci/run installs it")
    folder = Path("/tmp") / f"lorasmith-postgres-{uuid.uuid4().hex[:8]}"
    folder.mkdir(mode=0o700)
    user: str | None = None
    if os.getuid() == 0:  # PostgreSQL refuses to run as root
        user = "postgres"
        owner = pwd.getpwnam(user)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    port, data = free_port(), folder / "data"
    subprocess.run(
        [programs / "initdb", "-D", data, "-A", "trust", "-U", "test", "-N"],
        check=True, capture_output=True, user=user, cwd=folder,
    )  # fmt: skip
    settings = ["-c", f"port={port}", "-c", f"unix_socket_directories={folder}", "-c", "fsync=off"]
    server = subprocess.Popen(
        [programs / "postgres", "-D", data, "-c", "listen_addresses=127.0.0.1", *settings],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=user, cwd=folder,
    )  # fmt: skip
    try:
        wait_for_postgres(f"postgresql://test@127.0.0.1:{port}/postgres")
        yield f"postgresql+psycopg://test@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def wait_for_postgres(url: str, seconds: float = 60.0) -> None:
    """Wait until the server answers: it listens before it is ready."""
    import psycopg

    ends = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(url).close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.05)


def wait_for_port(port: int, seconds: float = 60.0) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    """Start moto's S3 server as a process and return its URL."""
    pytest.importorskip("moto", reason="moto is not installed; make test installs it")
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_port(port)
        url = f"http://127.0.0.1:{port}"
        urllib.request.urlopen(urllib.request.Request(f"{url}/bucket", method="PUT")).close()
        yield url
    finally:
        server.terminate()
        server.wait()


def save_library(folder: Path, known: Mapping[str, str]) -> None:
    """Give a checkpoint known tasks, by name, and a confidence that falls with the distance."""
    import torch

    from lorasmith.adapter import Adapter
    from lorasmith.encoders.sentence import SentenceEncoder
    from lorasmith.generator.checkpoint import load_checkpoint
    from lorasmith.generator.confidence import Calibration, Confidence, KnownTask
    from lorasmith.training.condition_table import place

    loaded = load_checkpoint(folder)
    layout = loaded.model.layout
    places = place([(text,) for text in known.values()], SentenceEncoder.from_pretrained())
    tasks = [KnownTask(name=name, description=text) for name, text in known.items()]
    mean = Adapter(layout, torch.zeros(layout.num_parameters))
    calibration = Calibration(slopes=(-10.0, *[0.0] * len(layout.modules)), offset=3.0)
    Confidence(tasks, places, mean, calibration).save(folder, loaded.digest)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A migrated, empty database of both kinds."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path}/service.db")
    else:
        import psycopg

        url: str = request.getfixturevalue("postgres")
        name = f"test_{uuid.uuid4().hex[:12]}"
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        database = Database(url.removesuffix("postgres") + name)
    database.migrate()
    yield database
    database.close()


@pytest.fixture(params=["folder", "memory", "s3"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    """An empty place for blobs of every kind."""
    if request.param == "folder":
        return Blobs(str(tmp_path / "store"))
    if request.param == "memory":
        return Blobs(f"memory://{uuid.uuid4().hex}")
    endpoint = request.getfixturevalue("s3_endpoint")
    return Blobs(
        f"s3://bucket/{uuid.uuid4().hex}",
        endpoint_url=endpoint,
        key="key",
        secret="secret",
        skip_instance_cache=True,
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AdapterStore]:
    """An empty store in a folder, with SQLite."""
    database = Database(f"sqlite:///{tmp_path}/service.db")
    database.migrate()
    yield AdapterStore(database, Blobs(str(tmp_path / "store")))
    database.close()


@pytest.fixture(scope="session")
def make_adapter() -> Callable[[int, str], GeneratedAdapter]:
    """Return a function that makes a tiny adapter with random numbers, as generators do."""
    from lorasmith.adapter import Provenance
    from tests import tiny

    def make(seed: int, description: str = "Name the colour.") -> GeneratedAdapter:
        adapter = tiny.make(seed)
        adapter.provenance = Provenance(generator="tiny", condition=description, seed=seed)
        return GeneratedAdapter(
            digest=adapter.digest,
            files=adapter.files(),
            generator="tiny",
            generator_digest="0" * 64,
            family="hypernetwork",
            base_model=adapter.layout.base_model,
            rank=adapter.layout.rank,
            alpha=adapter.layout.alpha,
            num_parameters=adapter.layout.num_parameters,
            seed=seed,
            description=description,
            confidence=0.5,
            norms={"model.layers.0.q": 1.5},
        )

    return make
