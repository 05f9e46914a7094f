"""Bad input and bad clients: a clear problem in time, and everybody else is served."""

from __future__ import annotations

import gzip
import io
import json
import re
import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import httpx
import pytest

from tests.unit.serving.test_http import BODY, finished, is_problem, serving, settings_for

MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, checkpoint: Path) -> Iterator[httpx.Client]:
    """A service that takes on three requests and waits for a fourth, which only a job brings."""
    folder = tmp_path_factory.mktemp("hostile")
    limits = {"max_waiting": 3, "max_rows": 4, "patience": 30.0, "wait": 60.0}
    settings = settings_for(folder, checkpoint, **limits)
    with serving(settings) as client:
        yield client


def memory() -> int:
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) * 1024


def connect(client: httpx.Client) -> socket.socket:
    port = client.base_url.port
    assert port is not None
    return socket.create_connection(("127.0.0.1", port), timeout=60)


def head(path: str, length: int, *more: str) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Length: {length}"]
    return "\r\n".join([*lines, *(more or ["Content-Type: application/json"]), "", ""]).encode()


def status_line(connection: socket.socket) -> bytes:
    return connection.recv(65_536).split(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/v1/adapters", "/v1/batches", "/v1/preview"])
def test_a_hundred_megabytes_are_not_read(client: httpx.Client, path: str) -> None:
    before = memory()
    with closing(connect(client)) as connection:  # said in advance: refused before any of it came
        connection.sendall(head(path, 100 * MEGABYTE))
        assert b" 413 " in status_line(connection)

    def parts() -> Iterator[bytes]:
        for _ in range(100):
            yield b" " * MEGABYTE

    try:
        assert is_problem(client.post(path, content=parts()), 413)
    except httpx.TransportError:
        pass  # it hung up on us, before we had read why
    assert memory() - before < 64 * MEGABYTE


def test_what_is_compressed_is_not_unpacked(client: httpx.Client) -> None:
    bomb = gzip.compress(bytes(10 * MEGABYTE))
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    answer = client.post("/v1/adapters", content=bomb, headers=headers)
    assert is_problem(answer, 422) and "uncompressed" in answer.json()["detail"]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("lines.jsonl", bytes(10 * MEGABYTE))
    for data in (bomb, archive.getvalue()):
        job = finished(client.request, submit(client, data))
        assert job["status"] == "failed" and "UTF-8" in job["errors"][0]["message"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/adapters?limit=-1"),
        ("GET", "/v1/adapters?limit=1e9"),
        ("GET", "/v1/adapters?after=%00"),
        ("GET", "/v1/adapters?after=%ff%fe"),
        ("GET", "/v1/adapters/%ed%a0%80"),
        ("GET", "/v1/batches/%00"),
        ("DELETE", "/v1/files/..%2f..%2fetc%2fpasswd"),
        ("POST", "/v1/adapters/archive.zip"),
        ("PATCH", "/v1/adapters"),
    ],
)
def test_odd_addresses_are_problems(client: httpx.Client, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code in (404, 405, 422), answer.text
    assert is_problem(answer, answer.status_code)


@pytest.mark.parametrize(
    "text",
    [
        b"\0\0\0\0",
        b"GET / HTTQ/1.1\r\n\r\n",
        b"POST /v1/adapters HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        b"POST /v1/adapters HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nX: \0\r\n\r\n{}{}{",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ],
)
def test_what_is_no_http_is_hung_up_on(client: httpx.Client, text: bytes) -> None:
    with closing(connect(client)) as connection:
        connection.sendall(text)
        try:
            answer = connection.recv(4096)
        except ConnectionResetError:
            answer = b""
        assert answer == b"" or re.match(rb"HTTP/1\.1 4\d\d ", answer)
    assert client.get("/livez").status_code == 200


def test_files_that_are_no_uploads(client: httpx.Client) -> None:
    bad = [
        {"files": {"file": ("a", b"x")}, "data": {"purpose": "other"}},
        {"data": {"purpose": "batch"}},
        {"content": b"--x\r\n" * 1000, "headers": {"Content-Type": "multipart/form-data"}},
        {
            "content": b"--x\r\nContent-Disposition: form-data; name=file\r\n\r\n",
            "headers": {"Content-Type": "multipart/form-data; boundary=x"},
        },
    ]
    for options in bad:
        answer = client.request("POST", "/v1/files", **options)  # type: ignore[arg-type]
        assert 400 <= answer.status_code < 500 and is_problem(answer, answer.status_code)


def test_uploads_are_refused_before_too_many_are_received(client: httpx.Client) -> None:
    form = "Content-Type: multipart/form-data; boundary=x"
    begin = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    for path in ("/v1/files", "/v1/adapters"):
        with ExitStack() as held:
            for _ in range(40):
                connection = held.enter_context(closing(connect(client)))
                connection.sendall(head(path, 10 * MEGABYTE, form) + begin)
                connection.settimeout(0.3)
                try:
                    status = status_line(connection)
                except TimeoutError:
                    continue  # it is being received
                assert b" 429 " in status
                break
            else:
                raise AssertionError("all are received")
        ends = time.monotonic() + 30
        upload = {"file": ("a", b"{}")}
        while client.post("/v1/files", files=upload, data={"purpose": "batch"}).status_code != 201:
            assert time.monotonic() < ends
            time.sleep(0.1)


def gathering(client: httpx.Client, count: int, body: dict[str, object]) -> list[threading.Thread]:
    """Begin to ask for adapters; return when the service has accepted them."""
    answers: list[httpx.Response] = []

    def ask(number: int) -> None:
        url = f"{client.base_url}/v1/adapters"
        answers.append(httpx.post(url, json=body | {"seed": number}, timeout=60))
        assert answers[-1].status_code == 201

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    wait_for_queue(client, count)
    return threads


def wait_for_queue(client: httpx.Client, count: int) -> None:
    ends = time.monotonic() + 60
    while meter(client, "lorasmith_queue_depth") != count:
        assert time.monotonic() < ends
        time.sleep(0.01)


def submit(client: httpx.Client, data: bytes) -> str:
    """Begin a batch and return where it is."""
    file = client.post("/v1/files", files={"file": ("lines", data)}, data={"purpose": "batch"})
    window = {"endpoint": "/v1/adapters", "completion_window": "24h"}
    batch = client.post("/v1/batches", json={"input_file_id": file.json()["id"]} | window)
    place: str = batch.headers["location"]
    return place


def meter(client: httpx.Client, name: str) -> float:
    lines = client.get("/metrics").text.splitlines()
    return next((float(line.split()[-1]) for line in lines if line.startswith(f"{name} ")), 0.0)


def test_overload_is_refused_before_the_request_is_read(client: httpx.Client) -> None:
    threads = gathering(client, 3, {"description": "Say that there is no room."})
    with closing(connect(client)) as connection:
        connection.sendall(head("/v1/adapters", 100))  # and nothing of the hundred bytes
        answer = connection.recv(65_536).lower()
    assert b" 429 " in answer.split(b"\r\n")[0] and b"retry-after: " in answer
    later = client.post("/v1/adapters", json=BODY, headers={"Prefer": "respond-async, wait=5"})
    assert later.status_code == 202
    for thread in threads:
        thread.join()


def test_who_goes_away_makes_room_and_others_are_served(client: httpx.Client) -> None:
    name = 'lorasmith_request_seconds_count{route="/v1/adapters",status="4xx"}'
    before = meter(client, name)
    body = json.dumps({"description": "Say that nobody listens any more."}).encode()
    threads = gathering(client, 1, {"description": "Say that somebody listens."})
    with closing(connect(client)) as connection:
        connection.sendall(head("/v1/adapters", len(body)) + body)
        wait_for_queue(client, 2)
    with closing(connect(client)) as connection:  # or earlier, in the middle of the request
        connection.sendall(head("/v1/adapters", len(body)) + body[:10])
    wait_for_queue(client, 1)
    lines = [
        {"custom_id": str(n), "method": "POST", "url": "/v1/adapters", "body": BODY | {"seed": n}}
        for n in range(4)
    ]
    submit(client, "\n".join(map(json.dumps, lines)).encode())
    for thread in threads:
        thread.join()
    while meter(client, name) == before:  # it was noticed, and written down as a client's doing
        time.sleep(0.01)
    texts = [one["description"] for one in client.get("/v1/adapters").json()["data"]]
    assert "Say that somebody listens." in texts


def test_who_sends_no_headers_is_let_go(tmp_path: Path, checkpoint: Path) -> None:
    settings = settings_for(tmp_path, checkpoint, header_seconds=0.5)
    whole = b"GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    with serving(settings):
        for first, begun in ((b"", b""), (b"", whole[:30]), (whole, whole[:9])):
            with socket.create_connection(("127.0.0.1", settings.port), timeout=20) as connection:
                connection.sendall(first)
                assert not first or connection.recv(4096).startswith(b"HTTP/1.1 200")
                connection.sendall(begun)
                while connection.recv(4096):  # what is left of the answer
                    pass
        with socket.create_connection(("127.0.0.1", settings.port), timeout=20) as connection:
            connection.sendall(
                b"POST /v1/adapters HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n"
                b"Content-Type: application/json\r\n\r\n"
            )
            time.sleep(1)  # a body has a deadline of its own
            connection.sendall(b"{}")
            assert connection.recv(4096).startswith(b"HTTP/1.1 422")


def test_connections_are_limited(tmp_path: Path, checkpoint: Path) -> None:
    settings = settings_for(tmp_path, checkpoint, max_connections=3)
    address = ("127.0.0.1", settings.port)
    with serving(settings) as client, ExitStack() as held:
        for _ in range(3):
            held.enter_context(socket.create_connection(address, timeout=20))
        assert client.get("/livez").status_code == 503
