"""Kills: a server that is killed again and again loses nothing that it acknowledged.

    python -m benchmarks.faults --kills 200

Clients ask for adapters and batches are worked on while the server and its workers get SIGKILL, at
random moments, also while they start; with ``--options --executor process`` workers alone, too. In
the end every acknowledged adapter must be there, whole and as an undisturbed run makes it, and
every batch that was accepted must have that run's output.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from benchmarks.server import Bar, Server, table
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest

_CLIENTS = 4
_TEXTS = 64
_LATER = 20  # of so many requests one shall become a batch
_BUSY = (429, 503)


def undisturbed(generator: str) -> dict[str, str]:
    """Return the id of the adapter of every description, made without a service."""
    texts = [f"Say the number {number}." for number in range(_TEXTS)]
    with make_executor("inproc", [generator]) as executor:
        executor.start()
        batch = tuple(GenerationRequest(generator=generator, description=text) for text in texts)
        made = executor.submit(batch).result()
    return {
        text: one.digest
        for text, one in zip(texts, made, strict=True)
        if isinstance(one, GeneratedAdapter)
    }


class Clients:
    """Threads that ask for adapters whenever somebody answers.

    ``acknowledged`` are descriptions and the ids that were answered, ``promised`` descriptions and
    the batches that were, ``refused`` the answers that no client should get.
    """

    def __init__(self, url: str, texts: list[str]) -> None:
        self.url = url
        self.texts = texts
        self.acknowledged: list[tuple[str, str]] = []
        self.promised: list[tuple[str, str]] = []
        self.refused: list[str] = []
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._ask) for _ in range(_CLIENTS)]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop and wait until all have."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _ask(self) -> None:
        answered = 0
        with httpx.Client(base_url=self.url, timeout=60, trust_env=False) as client:
            while not self._over.is_set():
                text = random.choice(self.texts)
                later = {} if answered % _LATER else {"Prefer": "respond-async"}
                try:
                    answer = client.post("/v1/adapters", json={"description": text}, headers=later)
                except httpx.TransportError:
                    time.sleep(0.05)
                    continue
                answered += 1
                if answer.status_code == 201:
                    self.acknowledged.append((text, answer.json()["id"]))
                elif answer.status_code == 202:
                    self.promised.append((text, answer.json()["id"]))
                elif answer.status_code not in _BUSY:
                    self.refused.append(f"{answer.status_code} {answer.text:.200}")


def begin_batch(client: httpx.Client, texts: list[str], name: str, refused: list[str]) -> str:
    """Begin a batch of all descriptions; return its id, or nothing if nobody answers."""
    lines = [
        {"custom_id": text, "method": "POST", "url": "/v1/adapters", "body": {"description": text}}
        for text in texts
    ]
    data = "\n".join(map(json.dumps, lines)).encode()
    try:
        answer = client.post("/v1/files", files={"file": ("in", data)}, data={"purpose": "batch"})
        if answer.status_code == 201:
            body = {"input_file_id": answer.json()["id"], "endpoint": "/v1/adapters"}
            answer = client.post(
                "/v1/batches",
                json=body | {"completion_window": "24h"},
                headers={"Idempotency-Key": name},
            )
    except httpx.TransportError:
        return ""
    if answer.status_code == 201:
        return str(answer.json()["id"])
    if answer.status_code not in _BUSY:
        refused.append(f"{answer.status_code} {answer.text:.200}")
    return ""


def finished(client: httpx.Client, batch: str) -> dict[str, Any]:
    """Return a batch when it is finished."""
    while True:
        record: dict[str, Any] = client.get(f"/v1/batches/{batch}").json()
        if record["finished_at"] is not None:
            return record
        time.sleep(0.1)


def output(client: httpx.Client, record: dict[str, Any]) -> dict[str, str]:
    """Return what a batch made: ids by description."""
    text = client.get(f"/v1/files/{record['output_file_id']}/content").text
    lines = [json.loads(line) for line in text.splitlines()]
    return {line["custom_id"]: line["response"]["body"]["id"] for line in lines}


def visible(client: httpx.Client) -> Iterator[str]:
    """Yield the ids of all adapters that are listed."""
    after: dict[str, str] = {}
    while True:
        page = client.get("/v1/adapters", params={"limit": 100, **after}).json()
        yield from (one["id"] for one in page["data"])
        if not page["has_more"]:
            return
        after = {"after": page["data"][-1]["id"]}


def is_whole(client: httpx.Client, adapter: str) -> bool:
    """Tell whether an adapter's files are all there and its weights are what its id says."""
    names = client.get(f"/v1/adapters/{adapter}").json().get("files", [])
    files = {name: client.get(f"/v1/adapters/{adapter}/{name}") for name in names}
    if not files or any(one.status_code != 200 for one in files.values()):
        return False
    return hashlib.sha256(files["adapter_model.safetensors"].content).hexdigest() == adapter


def run(server: Server, expected: dict[str, str], kills: int, spread: float) -> list[Bar]:
    """Kill a server so often, each time within ``spread`` seconds; return how it stood that."""
    texts = list(expected)
    clients, batches, killed = Clients(server.url, texts), list[str](), 0
    clients.start()
    try:
        with httpx.Client(base_url=server.url, timeout=60, trust_env=False) as client:
            for number in range(kills):
                server.launch()
                if number % 4 != 3:  # every fourth is killed while it starts
                    server.wait()
                    if batch := begin_batch(client, texts, f"batch-{number}", clients.refused):
                        batches.append(batch)
                time.sleep(random.uniform(0, spread))
                if number % 2 and (workers := server.workers()):
                    os.kill(random.choice(workers), signal.SIGKILL)
                    killed += 1
                    time.sleep(random.uniform(0, spread))
                server.kill()
    finally:
        clients.stop()
    with server, httpx.Client(base_url=server.url, timeout=60, trust_env=False) as client:
        differ = sum(output(client, finished(client, batch)) != expected for batch in batches)
        broken = [
            text
            for text, batch in clients.promised
            if list(output(client, finished(client, batch)).values()) != [expected[text]]
        ]
        ids = [*visible(client)]
        partial = [one for one in ids if not is_whole(client, one)]
    wrong = [one for text, one in clients.acknowledged if one != expected[text] or one not in ids]
    what = f"{kills} kills of the server, {killed} of a worker"
    return [
        _none(f"of {len(ids)} visible adapters not whole, after {what}", len(partial), len(ids)),
        _none(
            f"of {len(clients.acknowledged)} acknowledged adapters lost or other",
            len(wrong),
            len(clients.acknowledged),
        ),
        _none(
            f"of {len(clients.promised)} adapters promised for later lost or other",
            len(broken),
            len(clients.promised),
        ),
        _none(
            f"of {len(batches)} batches of {len(texts)} lines with another output",
            differ,
            len(batches),
        ),
        _none(
            "answers that were neither given nor put off"
            + (f", the first {clients.refused[0]}" if clients.refused else ""),
            len(clients.refused),
            1,
        ),
    ]


def _none(name: str, count: int, of: int) -> Bar:
    # None of none is nothing that was measured.
    return Bar(name=name, wanted="0", reached=str(count), ok=count == 0 and of > 0)


def main() -> None:
    """Kill, check and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--spread", type=float, default=3.0, help="seconds until a kill, at most")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--options", nargs=argparse.REMAINDER, default=[], help="of lorasmith serve"
    )
    options = parser.parse_args()
    random.seed(options.seed)
    expected = undisturbed(options.generator)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), "--generator", options.generator, *options.options)
        bars = run(server, expected, options.kills, options.spread)
    sys.stdout.write(table(bars))


if __name__ == "__main__":
    main()
