"""The service over HTTP: a real server on a port, a real client."""

from __future__ import annotations

import concurrent.futures
import gc
import io
import json
import socket
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError
from lorasmith.serving.app import create_app, make_server
from lorasmith.serving.database import Database
from lorasmith.serving.keys import KeyStore
from lorasmith.serving.service import Service
from lorasmith.serving.settings import Settings, load_settings
from tests.unit.serving.conftest import free_port, wait_for_port

BODY = {"description": "Name the colour."}
JSON = {"Content-Type": "application/json"}


@contextmanager
def serving(settings: Settings) -> Iterator[httpx.Client]:
    """Run a server in a thread and give a client without a key."""
    server = make_server(create_app(settings), settings)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        wait_for_port(settings.port)
        limits = httpx.Limits(max_connections=200)
        url = f"http://127.0.0.1:{settings.port}"
        with httpx.Client(base_url=url, timeout=60, limits=limits, trust_env=False) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()


def settings_for(folder: Path, checkpoint: Path, **more: Any) -> Settings:  # noqa: ANN401
    given: dict[str, Any] = {
        "data": folder,
        "port": free_port(),
        "generators": (str(checkpoint),),
    } | more
    return load_settings(**given)


@pytest.fixture(scope="module")
def keyed(
    tmp_path_factory: pytest.TempPathFactory, checkpoint: Path
) -> Iterator[tuple[httpx.Client, dict[str, str]]]:
    """A service with keys of two tenants and one with limits; the secrets by name."""
    folder = tmp_path_factory.mktemp("keyed")
    settings = settings_for(folder, checkpoint, max_body=100_000, body_seconds=1.0)
    database = Database(settings.database_url)
    database.migrate()
    keys = KeyStore(database)
    secrets = {name: keys.create(name)[1] for name in ("us", "them")}
    secrets["hasty"] = keys.create("hasty", requests_per_minute=2)[1]
    secrets["poor"] = keys.create("poor", max_adapters=1)[1]
    database.close()
    with serving(settings) as client:
        yield client, secrets


@pytest.fixture
def us(keyed: tuple[httpx.Client, dict[str, str]]) -> Callable[..., httpx.Response]:
    client, secrets = keyed

    def ask(method: str, path: str, key: str = "us", **more: Any) -> httpx.Response:  # noqa: ANN401
        headers = {"Authorization": f"Bearer {secrets[key]}"} | more.pop("headers", {})
        return client.request(method, path, headers=headers, **more)

    return ask


Ask = Callable[..., httpx.Response]


def is_problem(answer: httpx.Response, status: int) -> bool:
    body = answer.json()
    return (
        (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
        and body["status"] == status
        and body["type"].startswith("urn:lorasmith:problem:")
        and body["request_id"] == answer.headers["x-request-id"]
    )


def test_an_adapter_is_made_and_downloaded(us: Ask, tmp_path: Path) -> None:
    made = us("POST", "/v1/adapters", json=BODY)
    assert made.status_code == 201, made.text
    record = made.json()
    assert made.headers["location"] == f"/v1/adapters/{record['id']}"
    for name in record["files"]:
        file = us("GET", f"{made.headers['location']}/{name}")
        assert file.status_code == 200
        (tmp_path / name).write_bytes(file.content)
    assert Adapter.from_pretrained(tmp_path).digest == record["id"]
    archive = us("GET", f"{made.headers['location']}/archive.zip")
    assert sorted(
        Path(n).name for n in zipfile.ZipFile(io.BytesIO(archive.content)).namelist()
    ) == (sorted(record["files"]))
    assert us("GET", made.headers["location"]).json() == record
    assert record in us("GET", "/v1/adapters").json()["data"]
    again = us("POST", "/v1/adapters", json=BODY | {"rank": 1, "seed": 3}).json()
    assert (again["rank"], again["seed"]) == (1, 3)
    assert us("DELETE", f"/v1/adapters/{again['id']}").json()["deleted"] is True
    assert is_problem(us("GET", f"/v1/adapters/{again['id']}"), 404)


def test_etags_ranges_and_heads(us: Ask) -> None:
    record = us("POST", "/v1/adapters", json=BODY).json()
    path = f"/v1/adapters/{record['id']}/adapter_model.safetensors"
    whole = us("GET", path)
    assert whole.headers["etag"] == f'"{record["id"]}"'
    assert len(whole.content) == record["size"]
    head = us("HEAD", path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(record["size"])
    same = us("GET", path, headers={"If-None-Match": whole.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    for asked, start, stop in (("0-9", 0, 10), ("10-", 10, None), ("-7", -7, None)):
        part = us("GET", path, headers={"Range": f"bytes={asked}"})
        assert (part.status_code, part.content) == (206, whole.content[start:stop])
    outside = us("GET", path, headers={"Range": f"bytes={record['size']}-"})
    assert is_problem(outside, 416)
    assert outside.headers["content-range"] == f"bytes */{record['size']}"
    for odd in ("bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5"):
        assert us("GET", path, headers={"Range": odd}).status_code == 200
    changed = us("GET", path, headers={"Range": "bytes=0-1", "If-Range": '"other"'})
    assert changed.status_code == 200


def test_concurrent_duplicates_are_one_generation(us: Ask) -> None:
    body = {"description": "Say that this comes many times."}

    def ask(_: int) -> httpx.Response:
        return us("POST", "/v1/adapters", json=body, headers={"Idempotency-Key": "once"})

    before = us("GET", "/metrics").text
    with concurrent.futures.ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(ask, range(64)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert made(us("GET", "/metrics").text) - made(before) == 1
    other = us("POST", "/v1/adapters", json=BODY, headers={"Idempotency-Key": "once"})
    assert is_problem(other, 422)
    theirs = us("POST", "/v1/adapters", "them", json=BODY, headers={"Idempotency-Key": "once"})
    assert theirs.status_code == 201


def made(metrics: str) -> float:
    (line,) = [one for one in metrics.splitlines() if one.startswith("lorasmith_adapters_total ")]
    return float(line.split()[1])


def finished(us: Ask, path: str) -> dict[str, Any]:
    for _ in range(600):
        job: dict[str, Any] = us("GET", path).json()
        if job["finished_at"] is not None:
            return job
        time.sleep(0.05)
    raise AssertionError(f"{path} does not finish: {job}")


def test_what_takes_long_becomes_a_batch(us: Ask) -> None:
    late = us("POST", "/v1/adapters", json=BODY | {"seed": 9}, headers={"Prefer": "respond-async"})
    assert late.status_code == 202
    job = finished(us, late.headers["location"])
    output = us("GET", f"/v1/files/{job['output_file_id']}/content").text
    adapter = json.loads(output)["response"]["body"]["id"]
    assert us("GET", f"/v1/adapters/{adapter}").status_code == 200
    waited = us("POST", "/v1/adapters", json=BODY, headers={"Prefer": "wait=20"})
    assert waited.status_code == 201


def test_a_batch_of_lines(us: Ask) -> None:
    lines = [
        {"custom_id": str(n), "method": "POST", "url": "/v1/adapters", "body": body}
        for n, body in enumerate([BODY, {"description": ""}, {"description": "Say it twice."}])
    ]
    text = "\n".join(map(json.dumps, lines))
    files = {"file": ("../../in.jsonl", text)}
    file = us("POST", "/v1/files", files=files, data={"purpose": "batch"})
    assert file.status_code == 201, file.text
    assert us("GET", f"/v1/files/{file.json()['id']}/content").text == text
    batch = {
        "input_file_id": file.json()["id"],
        "endpoint": "/v1/adapters",
        "completion_window": "24h",
        "metadata": {"who": "me"},
    }
    begun = us("POST", "/v1/batches", json=batch)
    job = finished(us, begun.headers["location"])
    assert job["request_counts"] == {"total": 3, "completed": 2, "failed": 1}
    assert job["metadata"] == {"who": "me"}
    assert us("GET", "/v1/batches").json()["data"][0] == job
    assert is_problem(us("POST", f"{begun.headers['location']}/cancel"), 409)
    assert is_problem(us("POST", "/v1/batches", "them", json=batch), 404)


def test_every_route_wants_a_key_and_hides_what_is_anothers(
    keyed: tuple[httpx.Client, dict[str, str]], us: Ask
) -> None:
    client, _ = keyed
    body = {"description": "Say what nobody else says."}
    adapter = us("POST", "/v1/adapters", json=body).json()["id"]
    text = json.dumps({"custom_id": "1", "method": "POST", "url": "/v1/adapters", "body": BODY})
    file = us("POST", "/v1/files", files={"file": ("a", text)}, data={"purpose": "batch"}).json()
    window = {"endpoint": "/v1/adapters", "completion_window": "24h"}
    batch = us("POST", "/v1/batches", json={"input_file_id": file["id"]} | window).json()["id"]
    ids = {
        "adapter_id": adapter,
        "file_id": file["id"],
        "batch_id": batch,
        "name": "adapter_config.json",
    }
    checked = 0
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        filled = path.format(**ids)
        for method in methods:
            if path in ("/livez", "/readyz"):
                assert client.request(method, path).status_code == 200
                continue
            for headers in ({}, {"Authorization": "Bearer ls_wrong"}, {"Authorization": "Basic x"}):
                answer = client.request(method, filled, headers=headers)
                assert answer.status_code == 401, (method, path, answer.text)
                assert answer.headers["www-authenticate"].startswith("Bearer")
            if "{" in path:
                answer = us(method, filled, "them")
                assert answer.status_code == 404, (method, path, answer.text)
            checked += 1
            # Nor is what a stranger sends read before.
            answer = client.request(method, filled, content=b"{", headers=JSON)
            assert answer.status_code == 401, (method, path, answer.text)
    assert checked >= 18
    shown = us("POST", "/v1/preview", "them", json={"adapters": [adapter], "inputs": ["a"]})
    assert is_problem(shown, 404)
    theirs = us("GET", "/v1/adapters", "them").json()["data"]
    assert adapter not in [one["id"] for one in theirs]


def test_limits_of_a_key(us: Ask) -> None:
    assert [us("GET", "/v1/generators", "hasty").status_code for _ in range(2)] == [200, 200]
    refused = us("GET", "/v1/generators", "hasty")
    assert is_problem(refused, 429) and int(refused.headers["retry-after"]) >= 1
    assert us("POST", "/v1/adapters", "poor", json=BODY).status_code == 201
    assert is_problem(us("POST", "/v1/adapters", "poor", json=BODY | {"seed": 1}), 403)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 10_000,
        b"{" * 10_000,
        b'{"description":' * 5_000,
        b"\xff\xfe{}",
        b"",
        b"null",
        b'{"description": "Say it.", "unknown": 1}',
        b'{"description": "Say it.", "rank": -1}',
        b'{"description": "Say it.", "seed": 1e400}',
        b'{"description": "Say it.", "seed": 99999999999999999999}',
        b'{"description": "Say it.", "seed": NaN}',
        b'{"description": "\\u0000"}',
        b'{"description": "\\ud800"}',
        b'{"description": ["Say it."]}',
        b'{"description": "   "}',
        b'{"description": "Say it.", "generator": "nobody"}',
        b'{"description": "Say it.", "num_samples": 3}',  # alike: it draws nothing at random
        b'{"description": "Say it.", "refine": 5}',  # on what?
        b'{"description": "Say it.", "refine": 5, "examples": [{"input": "a"}]}',
        b'{"description": "Say it.", "examples": [{"input": "a"}]}',
        b'{"description": "Say it.", "examples": [{"input": "a", "output": ""}]}',
    ],
)
def test_bad_bodies_are_problems(us: Ask, content: bytes) -> None:
    answer = us("POST", "/v1/adapters", content=content, headers=JSON)
    assert 400 <= answer.status_code < 500, answer.text
    assert is_problem(answer, answer.status_code)


def test_large_bodies_are_refused_unread(us: Ask) -> None:
    for path in ("/v1/adapters", "/v1/batches", "/v1/preview"):
        start = time.monotonic()
        answer = us("POST", path, content=b" " * 1_000_000)
        assert is_problem(answer, 413) and time.monotonic() - start < 5

    def parts() -> Iterator[bytes]:
        for _ in range(40):
            yield b" " * 10_000

    assert is_problem(us("POST", "/v1/adapters", content=parts()), 413)


def test_a_stranger_cannot_upload(keyed: tuple[httpx.Client, dict[str, str]], us: Ask) -> None:
    client, _ = keyed
    files = {"file": ("a", b" " * 200_000)}
    assert is_problem(client.post("/v1/files", files=files, data={"purpose": "batch"}), 401)
    assert us("POST", "/v1/files", files=files, data={"purpose": "batch"}).status_code == 201


def test_a_client_that_stalls_is_let_go(keyed: tuple[httpx.Client, dict[str, str]]) -> None:
    client, secrets = keyed
    port = client.base_url.port
    assert port is not None
    with socket.create_connection(("127.0.0.1", port), timeout=20) as stalled:
        stalled.sendall(
            b"POST /v1/adapters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + f"Authorization: Bearer {secrets['us']}\r\nContent-Length: 50\r\n\r\n".encode()
            + b'{"desc'
        )
        assert b" 408 " in stalled.recv(4096).split(b"\r\n")[0]
    assert client.get("/livez").status_code == 200


def test_a_link_may_be_slow_but_not_drip(
    keyed: tuple[httpx.Client, dict[str, str]], us: Ask
) -> None:
    client, secrets = keyed
    head = b'--x\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n'
    form = [head % (b"purpose", b""), b"batch\r\n", head % (b"file", b'; filename="a"')]

    def slowly(size: int, pause: float) -> Iterator[bytes]:
        yield b"".join(form)
        for _ in range(9):  # longer than a body may be silent
            time.sleep(pause)
            yield b" " * size
        yield b"\r\n--x--\r\n"

    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    kept = us("POST", "/v1/files", content=slowly(40_000, 0.25), headers=headers)
    assert kept.status_code == 201, kept.text
    port = client.base_url.port
    assert port is not None
    with socket.create_connection(("127.0.0.1", port), timeout=20) as dripping:
        lines = [b"POST /v1/files HTTP/1.1", b"Host: x", b"Content-Length: 1000"]
        lines += [b"Content-Type: multipart/form-data; boundary=x"]
        lines += [f"Authorization: Bearer {secrets['us']}".encode(), b"", b""]
        dripping.sendall(b"\r\n".join(lines) + b"".join(form))
        began = time.monotonic()
        dripping.settimeout(0.25)
        answer = b""
        while not answer and time.monotonic() - began < 20:
            dripping.sendall(b" ")  # never silent for long
            with suppress(TimeoutError):
                answer = dripping.recv(4096)
    assert b" 408 " in answer.split(b"\r\n")[0]


def test_headers_say_what_browsers_may_do(us: Ask) -> None:
    headers = us("GET", "/v1/generators").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cache-control"] == "no-store"


def test_ids_are_no_paths(us: Ask) -> None:
    for odd in ("..%2f..%2fetc", "%2e%2e", "x%00y", "//host", "a" * 5000):
        answer = us("GET", f"/v1/adapters/{odd}/adapter_config.json")
        assert answer.status_code in (404, 405), (odd, answer.status_code)


def test_metrics_have_bounded_labels(us: Ask) -> None:
    us("GET", "/v1/adapters/one")
    us("GET", "/nowhere")
    text = us("GET", "/metrics").text
    assert "lorasmith_queue_depth" in text and 'stage="generate"' in text
    assert "nowhere" not in text and "adapters/one" not in text


def test_revoking_the_last_key_lets_nobody_in(tmp_path: Path, checkpoint: Path) -> None:
    settings = settings_for(tmp_path, checkpoint)
    database = Database(settings.database_url)
    database.migrate()
    keys = KeyStore(database)
    with pytest.raises(InputError, match="whoever asks while no keys exist"):
        keys.create("local")
    key, secret = keys.create("us")
    keys.revoke(key.id)
    database.close()
    with serving(settings) as client:
        assert is_problem(client.get("/v1/adapters"), 401)
        headers = {"Authorization": f"Bearer {secret}"}
        assert is_problem(client.get("/v1/adapters", headers=headers), 401)


def test_who_asks_whether_it_lives_waits_for_no_thread(
    tmp_path: Path, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    over, begun = threading.Event(), threading.Semaphore(0)

    def hang(_: Service) -> None:
        begun.release()
        over.wait(60)

    monkeypatch.setattr(Service, "check_ready", hang)
    threads = concurrent.futures.ThreadPoolExecutor(45)
    with serving(settings_for(tmp_path, checkpoint)) as client, threads:
        try:
            for _ in range(45):
                threads.submit(client.get, "/readyz")
            for _ in range(40):  # as many threads as there are
                assert begun.acquire(timeout=60)
            assert client.get("/livez", timeout=20).text == "ok\n"
        finally:
            over.set()


def test_previews_have_a_deadline_and_are_dropped(
    tmp_path: Path, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release, begun = threading.Event(), []

    def answer(*_: object) -> tuple[list[str], dict[str, list[str]]]:
        begun.append(1)
        release.wait(60)
        return ["base"], {}

    monkeypatch.setattr("lorasmith.serving.preview.Preview._answer", answer)
    body = {"adapters": ["0" * 64], "inputs": ["lorry"]}
    with serving(settings_for(tmp_path, checkpoint, preview_seconds=0.3)) as client:
        for _ in range(3):  # those after the first wait for it, and are dropped
            assert is_problem(client.post("/v1/preview", json=body), 504)
        release.set()
        assert client.post("/v1/preview", json=body).json()["base"] == ["base"]
        much = {"adapters": ["0" * 64] * 16, "inputs": ["lorry"] * 16, "max_new_tokens": 128}
        refused = client.post("/v1/preview", json=much)
        assert is_problem(refused, 422) and "8,192 tokens" in refused.text
    assert len(begun) == 2


def test_without_keys_only_this_machine_is_served(tmp_path: Path, checkpoint: Path) -> None:
    with serving(settings_for(tmp_path, checkpoint)) as client:
        assert client.get("/readyz").status_code == 200
        made = client.post("/v1/adapters", json=BODY)
        assert made.status_code == 201
        foreign = {"Origin": "https://example.org"}
        assert is_problem(client.post("/v1/adapters", json=BODY, headers=foreign), 403)
        assert is_problem(client.get("/v1/adapters", headers={"Host": "example.org"}), 403)
        assert client.get("/v1/adapters", headers={"Authorization": "Bearer x"}).status_code == 401
        for header in ("Forwarded", "X-Forwarded-For", "X-Real-IP"):
            told = {header: "for=192.0.2.1"}
            assert is_problem(client.get("/v1/adapters", headers=told), 403)
    reached = settings_for(tmp_path, checkpoint, host="0.0.0.0")
    server = make_server(create_app(reached), reached)
    with pytest.raises(SystemExit):
        server.run()


def test_what_is_loaded_is_no_garbage_while_it_serves(checkpoint: Path, tmp_path: Path) -> None:
    with serving(settings_for(tmp_path, checkpoint)) as client:
        assert client.get("/readyz").status_code == 200
        assert gc.get_freeze_count() > 10_000
    assert gc.get_freeze_count() == 0
