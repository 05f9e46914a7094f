"""What the meters say: every error once, and what is still to be done."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from unittest.mock import Mock

import httpx
import pytest

from lorasmith.errors import StorageError
from lorasmith.serving.jobs import JobStore
from tests.unit.serving.test_http import BODY, JSON, finished, serving, settings_for


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, checkpoint: Path) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("metered")
    settings = settings_for(folder, checkpoint, max_body=100_000, body_seconds=0.5)
    with serving(settings) as client:
        yield client


def errors(client: httpx.Client) -> Counter[str]:
    """Return how many errors were counted, by type."""
    found = re.findall(r'lorasmith_errors_total{type="(.+)"} (.+)', client.get("/metrics").text)
    return Counter({code: int(float(count)) for code, count in found})


def late() -> Iterator[bytes]:
    yield b"{"
    time.sleep(2)
    yield b"}"


def test_every_error_is_counted_once(client: httpx.Client) -> None:
    before = errors(client)
    client.get("/nowhere")
    client.get(f"/v1/adapters/{'0' * 64}")
    client.patch("/v1/adapters")
    client.post("/v1/adapters", content=b"[" * 10_000, headers=JSON)
    client.post("/v1/adapters", json={"seed": -1})
    client.post("/v1/adapters", content=b" " * 1_000_000)  # by its headers, then by its size
    client.post("/v1/adapters", content=iter([b" " * 10_000] * 40), headers=JSON)
    with suppress(httpx.TransportError):  # it hung up on us, before we had read why
        client.post("/v1/adapters", content=late(), headers=JSON)
    assert errors(client) - before == {
        "timeout": 1,
        "not-found": 2,
        "method-not-allowed": 1,
        "bad-request": 1,
        "invalid-input": 1,
        "too-large": 2,
    }


def test_lines_of_batches_and_their_errors_are_metered(client: httpx.Client) -> None:
    before = errors(client)
    bodies = [BODY, {"description": ""}, BODY | {"rank": 1000}]
    lines = [
        json.dumps({"custom_id": str(n), "method": "POST", "url": "/v1/adapters", "body": body})
        for n, body in enumerate(bodies)
    ]
    files = {"file": ("a", "\n".join(lines))}
    file = client.post("/v1/files", files=files, data={"purpose": "batch"}).json()["id"]
    window = {"endpoint": "/v1/adapters", "completion_window": "24h"}
    begun = client.post("/v1/batches", json={"input_file_id": file} | window)
    finished(client.request, begun.headers["location"])
    assert errors(client) - before == {"invalid-input": 2}


def test_what_is_to_be_done_is_metered(
    tmp_path: Path, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lorasmith.serving.service._MEASURE_SECONDS", 0)
    monkeypatch.setattr("lorasmith.serving.runner.Runner.start", lambda self: None)
    with serving(settings_for(tmp_path, checkpoint)) as client:
        for _ in range(2):
            client.post("/v1/adapters", json=BODY, headers={"Prefer": "respond-async"})
        text = client.get("/metrics").text
        assert "lorasmith_open_batches 2.0" in text and "lorasmith_waiting_lines 2.0" in text
        monkeypatch.setattr(JobStore, "load", Mock(side_effect=StorageError("it is away")))
        assert "lorasmith_open_batches NaN" in client.get("/metrics").text
