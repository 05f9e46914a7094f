"""All executors make the same bytes with a real generator, in batches and in the service."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from benchmarks.pretend import tree, write_rows
from benchmarks.server import Server

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed; make test installs it"
)
EXECUTORS = ("inproc", "process", "ray")
LITTLE = {"LORASMITH_CPUS_PER_WORKER": "0.5"}
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900), needs_ray]


def batch(rows: Path, checkpoint: Path, output: Path, *words: str) -> dict[str, str]:
    """Run a batch in a process of its own and return what its folder holds."""
    given = [str(rows), "--generator", str(checkpoint), "--max-rows", "2", "-o", str(output)]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "lorasmith", "batch", *given, *words],
        env=os.environ | LITTLE,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return tree(output)


def test_batches(checkpoint: Path, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 7, row_3="...")
    here, there, on_ray = (
        batch(rows, checkpoint, tmp_path / name, "--executor", name, "--workers", workers)
        for name, workers in zip(EXECUTORS, ("1", "2", "2"), strict=True)
    )
    assert sum(name.endswith("adapter_model.safetensors") for name in here) == 6
    assert here == there == on_ray


def served(checkpoint: Path, folder: Path, executor: str) -> list[bytes]:
    """Return the archives of a few adapters that a server makes, with everything in them."""
    folder.mkdir()
    words = ("--generator", str(checkpoint), "--executor", executor)
    archives = []
    with (
        Server(folder, *words, settings={"cpus_per_worker": 0.5}) as server,
        httpx.Client(base_url=server.url, timeout=300, trust_env=False) as client,
    ):
        for more in ({}, {"seed": 7}, {"rank": 1}):
            body = {"description": "Name the colour.", **more}
            made = client.post("/v1/adapters", json=body, headers={"Prefer": "wait=300"})
            assert made.status_code == 201, made.text
            archives.append(client.get(f"/v1/adapters/{made.json()['id']}/archive.zip").content)
    return archives


def test_servers(checkpoint: Path, tmp_path: Path) -> None:
    here, there, on_ray = (served(checkpoint, tmp_path / name, name) for name in EXECUTORS)
    assert all(one.startswith(b"PK") for one in here)
    assert here == there == on_ray
