"""Both clients against a real server."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result

from lorasmith import Client
from lorasmith.adapter import Adapter
from lorasmith.cli.main import main
from lorasmith.errors import (
    AdapterError,
    DeadlineError,
    InputError,
    NotFoundError,
    OutputExistsError,
    UnavailableError,
)
from lorasmith.serving.calls import RemoteBatch, failure
from lorasmith.serving.client import AsyncClient
from tests.unit.serving.conftest import free_port
from tests.unit.serving.test_http import serving, settings_for


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, checkpoint: Path) -> Iterator[str]:
    with serving(settings_for(tmp_path_factory.mktemp("client"), checkpoint)) as client:
        yield str(client.base_url)


def line(number: int, text: str) -> str:
    fields = {"custom_id": str(number), "method": "POST", "url": "/v1/adapters"}
    return json.dumps(fields | {"body": {"description": text}})


def test_generate_and_download(url: str, tmp_path: Path) -> None:
    with Client(url) as client:
        (made,) = client.generate("Name the colour.", seed=1, rank=1)
        folder = client.download(made, tmp_path / "colour")
        assert Adapter.from_pretrained(folder).digest == made.id
        assert client.get(made.id) == made
        with pytest.raises(OutputExistsError):
            client.download(made.id, folder)
        with pytest.raises(InputError):
            client.generate(" ")
        with pytest.raises(NotFoundError):
            client.get("0" * 64)


def test_a_damaged_download_is_noticed_and_leaves_nothing(tmp_path: Path, checkpoint: Path) -> None:
    with serving(settings_for(tmp_path / "data", checkpoint)) as http:
        with Client(str(http.base_url), retries=0) as client:
            (made,) = client.generate("Name the colour.")
            blob = tmp_path / "data" / "store" / "blobs" / made.id[:2] / made.id
            data = bytearray(blob.read_bytes())
            data[-1] ^= 1
            blob.write_bytes(data)
            with pytest.raises(AdapterError, match="damaged"):
                client.download(made, tmp_path / "colour")
            blob.write_bytes(data[:-10])  # shorter than the service says
            with pytest.raises(UnavailableError):
                client.download(made, tmp_path / "colour")
            with pytest.raises(AdapterError, match="not to be trusted"):
                client.download(replace(made, files=("../escaped",)), tmp_path / "colour")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_batches(url: str) -> None:
    with Client(url) as client:
        text = "\n".join(line(n, t) for n, t in enumerate(["Say it.", "", "Say it twice."]))
        batch = client.wait(client.submit(text.encode()).id, patience=60)
        assert (batch.status, batch.completed, batch.failed) == ("completed", 2, 1)
        assert len(client.results(batch)) == 3
        assert client.batches()[0] == batch == client.batch(batch.id)


def test_the_asynchronous_client_does_the_same(url: str, tmp_path: Path) -> None:
    async def main() -> None:
        async with AsyncClient(url) as client:
            texts = [f"Say the number {n}." for n in range(8)]
            made = await asyncio.gather(*(client.generate(text) for text in texts))
            assert len({one.id for (one,) in made}) == 8
            folder = await client.download(made[0][0], tmp_path / "one")
            assert Adapter.from_pretrained(folder).digest == made[0][0].id
            batch = await client.submit(line(1, "Say it.").encode())
            assert (await client.wait(batch.id, patience=60)).completed == 1

    asyncio.run(main())


def test_nobody_there() -> None:
    with (
        Client(f"http://127.0.0.1:{free_port()}", retries=1) as client,
        pytest.raises(UnavailableError, match="cannot be reached"),
    ):
        client.get("0" * 64)


def test_the_command_line_submits_and_downloads(url: str, tmp_path: Path) -> None:
    def run(*words: str) -> str:
        done = CliRunner().invoke(main, [*words, "--server", url], prog_name="lorasmith")
        assert done.exit_code == 0, done.output
        return done.stdout.strip()

    lines = tmp_path / "lines.jsonl"
    lines.write_text("\n".join([line(1, "Say it."), line(2, ""), line(3, "Say it twice.")]))
    batch = run("jobs", "submit", str(lines))
    assert json.loads(run("jobs", "wait", batch, "--json"))["status"] == "completed"
    assert batch in run("jobs", "ls") and batch in run("jobs", "show", batch)
    folder = Path(run("jobs", "download", batch, "-o", str(tmp_path / "made")))
    results = [json.loads(one) for one in (folder / "results.jsonl").read_text().splitlines()]
    assert len(results) == 3
    for made in (one for one in folder.iterdir() if one.is_dir()):
        assert Adapter.from_pretrained(made).digest == made.name
    done = CliRunner().invoke(main, ["jobs", "cancel", batch, "--server", url])
    assert done.exit_code == 11
    done = CliRunner().invoke(main, ["jobs", "show", "nothing", "--server", url])
    assert done.exit_code == 3


def test_a_batch_that_fails_is_an_error_at_the_command_line(url: str, tmp_path: Path) -> None:
    def run(*words: str) -> Result:
        return CliRunner().invoke(main, ["jobs", *words, "--server", url], prog_name="lorasmith")

    lines = tmp_path / "lines.jsonl"
    lines.write_bytes(b"\xff\n")
    batch = run("submit", str(lines)).stdout.strip()
    waited = run("wait", batch)
    assert waited.exit_code == 2
    assert "failed" in waited.stdout and "is not UTF-8" in waited.stderr
    shown = run("show", batch)
    assert shown.exit_code == 0 and "is not UTF-8" in shown.stderr
    refused = run("download", batch, "-o", str(tmp_path / "made"))
    assert refused.exit_code == 2 and "is not UTF-8" in refused.stderr
    assert not (tmp_path / "made").exists()


def test_an_expired_batch_is_an_error_that_says_what_was_made() -> None:
    batch = RemoteBatch(
        id="batch_1", status="expired", total=5, completed=3, failed=2, is_finished=True, record={}
    )
    error = failure(batch)
    assert isinstance(error, DeadlineError) and "3 of 5 lines" in str(error)
    assert failure(replace(batch, status="completed")) is None
    assert failure(replace(batch, status="cancelled")) is None


def test_keys_from_the_command_line(tmp_path: Path) -> None:
    def run(*words: str) -> str:
        done = CliRunner().invoke(main, ["keys", *words, "--data", str(tmp_path)])
        assert done.exit_code == 0, done.output
        return done.stdout.strip()

    assert run("create", "team-a", "--name", "laptop").startswith("ls_")
    (key,) = [json.loads(one) for one in run("ls", "--json").splitlines()]
    assert (key["tenant"], key["name"], key["revoked_at"]) == ("team-a", "laptop", None)
    assert "digest" not in key
    run("revoke", key["id"])
    done = CliRunner().invoke(main, ["keys", "revoke", key["id"], "--data", str(tmp_path)])
    assert done.exit_code == 3


def test_generate_at_a_server(url: str, tmp_path: Path) -> None:
    words = ["generate", "Name the colour.", "--server", url, "-o", str(tmp_path / "colour")]
    done = CliRunner().invoke(main, [*words, "--json"])
    assert done.exit_code == 0, done.output
    assert Adapter.from_pretrained(tmp_path / "colour").digest == json.loads(done.stdout)["digest"]
    done = CliRunner().invoke(main, [*words[:-1], str(tmp_path / "b"), "--fallback", "mean"])
    assert done.exit_code == 2


def test_a_late_preview_is_not_asked_for_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with Client(f"http://127.0.0.1:{silent.getsockname()[1]}") as client:
            client._http.timeout = httpx.Timeout(0.3)
            with pytest.raises(DeadlineError, match="/v1/preview was not answered in time"):
                client.preview(["0" * 64], ["lorry"])
        silent.accept()[0].close()
        silent.setblocking(False)
        with pytest.raises(BlockingIOError):
            silent.accept()
