"""Kills: a server that is killed again and again loses nothing that it acknowledged.

    python -m benchmarks.faults --kills 200

Clients ask for adapters and batches are worked on while the server and its workers get SIGKILL, at
random moments, also while they start; with ``--options --executor process`` workers alone, too. In
the end every acknowledged adapter must be there, whole and as an undisturbed run makes it, and
every batch that was accepted must have that run's output. Nothing that was committed may have been
generated again, and nothing else but what was in hand at a kill. Every server has work of its own,
so that each kill may meet a write. The database must be the default one.
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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from benchmarks.noted import NOTES, Look, Watch
from benchmarks.server import Bar, Server, table
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest

_CLIENTS = 4
_LATER = 20  # of so many requests one shall become a batch
_AGAIN = 8  # of so many one asks for what was asked for before
_BUSY = (429, 503)
_ROWS = 64  # of a batch of the executor: what a worker has in hand at most
_IN_HAND = 2 * 32  # lines of jobs that a server has in hand at most: two jobs, a window each


def undisturbed(generator: str, texts: Sequence[str]) -> dict[str, str]:
    """Return the id of the adapter of every description, made without a service."""
    found: dict[str, str] = {}
    with make_executor("inproc", [generator]) as executor:
        executor.start()
        for start in range(0, len(texts), _ROWS):
            some = texts[start : start + _ROWS]
            batch = tuple(GenerationRequest(generator=generator, description=one) for one in some)
            made = executor.submit(batch).result()
            pairs = zip(some, made, strict=True)
            found |= {text: one.digest for text, one in pairs if isinstance(one, GeneratedAdapter)}
    return found


class Clients:
    """Threads that ask for adapters whenever somebody answers, most of them for new ones.

    ``acknowledged`` are descriptions and the ids that were answered, ``promised`` descriptions and
    the batches that were, ``refused`` the answers that no client should get.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.acknowledged: list[tuple[str, str]] = []
        self.promised: list[tuple[str, str]] = []
        self.refused: list[str] = []
        self._over = threading.Event()
        self._threads = [
            threading.Thread(target=self._ask, args=(name,)) for name in range(_CLIENTS)
        ]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop and wait until all have."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _ask(self, name: int) -> None:
        answered = 0
        with httpx.Client(base_url=self.url, timeout=60, trust_env=False) as client:
            while not self._over.is_set():
                old = answered % _AGAIN == 1 and answered > 1
                number = random.randrange(answered) if old else answered
                text = f"Say the number {number} to client {name}."
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
    """Return a batch when it is finished, and at once if nobody knows it."""
    while True:
        answer = client.get(f"/v1/batches/{batch}")
        record: dict[str, Any] = answer.json()
        if answer.status_code == 404 or record["finished_at"] is not None:
            return record
        time.sleep(0.1)


def output(client: httpx.Client, record: dict[str, Any]) -> dict[str, str]:
    """Return what a batch made: ids by description; of one that made nothing, nothing."""
    if record.get("output_file_id") is None:
        return {}
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


@dataclass(frozen=True, kw_only=True)
class Storm:
    """What was asked for and promised while servers and workers were killed."""

    clients: Clients
    batches: dict[str, list[str]]
    looks: list[Look]
    workers_killed: int


def rage(server: Server, watch: Watch, kills: int, spread: float, num_lines: int) -> Storm:
    """Kill a server so often, each time within ``spread`` seconds.

    Every server that comes to be ready gets a batch of its own.
    """
    clients, batches, looks, killed = Clients(server.url), dict[str, list[str]](), list[Look](), 0
    clients.start()
    try:
        with httpx.Client(base_url=server.url, timeout=60, trust_env=False) as client:
            for number in range(kills):
                server.launch()
                if number % 4 != 3:  # every fourth is killed while it starts
                    server.wait()
                    texts = [f"Say the number {n} of batch {number}." for n in range(num_lines)]
                    name = f"batch-{number}"
                    if batch := begin_batch(client, texts, name, clients.refused):
                        batches[batch] = texts
                time.sleep(random.uniform(0, spread))
                if number % 2 and (workers := server.workers()):
                    os.kill(random.choice(workers), signal.SIGKILL)
                    killed += 1
                    time.sleep(random.uniform(0, spread))
                server.kill()
                looks.append(watch.look())
    finally:
        clients.stop()
        server.kill()
    return Storm(clients=clients, batches=batches, looks=looks, workers_killed=killed)


def losses(server: Server, storm: Storm, generator: str) -> list[Bar]:
    """Let a server finish, and compare what is there with what an undisturbed run makes."""
    clients = storm.clients
    texts = {text for text, _ in [*clients.acknowledged, *clients.promised]}
    wanted = undisturbed(generator, sorted(texts.union(*storm.batches.values())))
    with server, httpx.Client(base_url=server.url, timeout=60, trust_env=False) as client:
        differ = sum(
            output(client, finished(client, batch)) != {text: wanted[text] for text in texts}
            for batch, texts in storm.batches.items()
        )
        broken = sum(
            list(output(client, finished(client, batch)).values()) != [wanted[text]]
            for text, batch in clients.promised
        )
        ids = {*visible(client)}
        partial = sum(not is_whole(client, one) for one in ids)
    wrong = sum(one != wanted[text] or one not in ids for text, one in clients.acknowledged)
    answers, promises, batches = map(len, (clients.acknowledged, clients.promised, storm.batches))
    return [
        _none(f"of {len(ids)} visible adapters not whole", partial, len(ids)),
        _none(f"of {answers} acknowledged adapters lost or other", wrong, answers),
        _none(f"of {promises} adapters promised for later lost or other", broken, promises),
        _none(f"of {batches} batches with another output", differ, batches),
    ]


def efforts(storm: Storm, watch: Watch) -> list[Bar]:
    """Judge how often lines were generated again, and whether kills met any work at all."""
    kills = storm.looks
    looks = [*kills, watch.look()]
    again = watch.begun.total() - len(watch.begun)
    written = sum(look.written for look in kills) / len(kills)
    most, allowed = max(look.in_hand for look in looks), sum(look.in_hand for look in looks)
    allowed += storm.workers_killed * _ROWS
    wasted = sum(look.wasted for look in looks)
    return [
        _bar("adapters written between two kills, on average", ">= 1", written, written >= 1),
        _bar(
            "lines or batches left to do at the last kill",
            ">= 1",
            kills[-1].left,
            kills[-1].left > 0,
        ),
        _bar("lines in hand at a kill, at most", f"<= {_IN_HAND}", most, most <= _IN_HAND),
        _bar(
            f"lines generated again; in hand at all kills {allowed}",
            f"<= {allowed}",
            again,
            again <= allowed,
        ),
        _bar("lines generated again after they were committed", "0", wasted, wasted == 0),
    ]


def run(options: argparse.Namespace, folder: Path) -> list[Bar]:
    """Kill servers in a folder and their workers, and return how they stood that."""
    random.seed(options.seed)
    notes = folder / "notes"
    words = ["--generator", options.generator, *options.options]
    server = Server(folder, *words, settings={NOTES: notes}, module="benchmarks.noted")
    watch = Watch(folder, notes)
    storm = rage(server, watch, options.kills, options.spread, options.lines)
    bars = [*losses(server, storm, options.generator), *efforts(storm, watch)]
    refused = storm.clients.refused
    first = f", the first {refused[0]}" if refused else ""
    bars.append(_none(f"answers that were neither given nor put off{first}", len(refused), 1))
    if "process" in options.options:
        killed = storm.workers_killed
        bars.append(_bar("kills of a worker alone", ">= 1", killed, killed > 0))
    return bars


def _none(name: str, count: int, of: int) -> Bar:
    # None of none is nothing that was measured.
    return _bar(name, "0", count, count == 0 and of > 0)


def _bar(name: str, wanted: str, reached: float, ok: bool) -> Bar:
    return Bar(name=name, wanted=wanted, reached=f"{reached:.4g}", ok=ok)


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--spread", type=float, default=3.0, help="seconds until a kill, at most")
    parser.add_argument("--lines", type=int, default=128, help="of the batch of each server")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--options", nargs=argparse.REMAINDER, default=[], help="of lorasmith serve"
    )
    return parser.parse_args(words)


def main() -> None:
    """Kill, check and print the table."""
    options = parse()
    with tempfile.TemporaryDirectory() as folder:
        bars = run(options, Path(folder))
    sys.stdout.write(table(bars))


if __name__ == "__main__":
    main()
