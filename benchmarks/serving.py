"""The service under load: throughput against the engine's own, overload, duplicates.

Starts a server of its own. Take figures on a machine that does nothing else:

    python -m benchmarks.serving --seconds 60 --clients 64
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx

from lorasmith.serving.engine import EngineConfig
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GenerationRequest


def own_rate(generator: str, seconds: float) -> float:
    """Return the adapters a second that the executor makes in full batches, without a service."""
    rows = EngineConfig().max_rows
    with make_executor("inproc", [generator]) as executor:
        executor.start()
        made, start = 0, time.monotonic()
        while time.monotonic() - start < seconds:
            texts = [f"Say the number {made + row}." for row in range(rows)]
            batch = tuple(GenerationRequest(generator=generator, description=t) for t in texts)
            made += len(executor.submit(batch).result())
        return made / (time.monotonic() - start)


class Load:
    """Requests of one phase: when each was answered, how, and after how long."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.took: dict[int, list[float]] = {}
        self.ids: list[str] = []
        self.number = 0

    async def ask(self, **headers: str) -> httpx.Response:
        """Send one request of its own kind and note how it was answered."""
        self.number += 1
        start = time.monotonic()
        body = {"description": f"Say the number {self.number} and {start}."}
        answer = await self.client.post("/v1/adapters", json=body, headers=headers)
        self.took.setdefault(answer.status_code, []).append(time.monotonic() - start)
        if answer.status_code == 201:
            self.ids.append(answer.json()["id"])
        return answer

    async def closed(self, clients: int, seconds: float) -> None:
        """Keep so many requests in flight."""
        ends = time.monotonic() + seconds

        async def one() -> None:
            while time.monotonic() < ends:
                await self.ask()

        await asyncio.gather(*(one() for _ in range(clients)))

    async def open(self, rate: float, seconds: float) -> None:
        """Send so many a second, whatever comes back."""
        start, tasks = time.monotonic(), []
        for number in range(math.ceil(rate * seconds)):
            await asyncio.sleep(max(0.0, start + number / rate - time.monotonic()))
            tasks.append(asyncio.create_task(self.ask()))
        await asyncio.gather(*tasks)

    def summary(self) -> dict[str, Any]:
        """Return counts, and quantiles in milliseconds, by status."""
        return {
            str(status): {
                "count": len(took),
                "median_ms": round(1000 * statistics.median(took), 1),
                "p99_ms": round(1000 * sorted(took)[math.ceil(0.99 * len(took)) - 1], 1),
            }
            for status, took in sorted(self.took.items())
        }


async def measure(url: str, engine: float, options: argparse.Namespace) -> dict[str, Any]:
    """Run all phases against a server and return what they found."""
    found: dict[str, Any] = {"engine_rate": round(engine, 1)}
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=url, timeout=120, limits=limits) as client:
        idle = Load(client)
        await idle.closed(1, options.seconds / 4)
        found["unloaded"] = idle.summary()
        full = Load(client)
        await full.closed(options.clients, options.seconds)
        rate = len(full.ids) / options.seconds
        found["full"] = full.summary()
        found["rate"], found["share_of_engine"] = round(rate, 1), round(rate / engine, 3)
        half = Load(client)
        await half.open(rate / 2, options.seconds)
        found["half_load"] = half.summary()
        flood = Load(client)
        await flood.open(rate * options.overload, options.seconds)
        found["overload"] = flood.summary()
        kept = await asyncio.gather(*(client.get(f"/v1/adapters/{one}") for one in flood.ids[:500]))
        found["acknowledged_and_lost"] = sum(answer.status_code != 200 for answer in kept)
        body = {"description": f"Say it once, at {time.time()}."}
        headers = {"Idempotency-Key": f"benchmark-{time.time()}"}
        same = await asyncio.gather(
            *(
                client.post("/v1/adapters", json=body, headers=headers)
                for _ in range(options.duplicates)
            )
        )
        found["duplicates"] = dict(Counter(str(answer.status_code) for answer in same))
        found["duplicate_bodies"] = len({answer.text for answer in same})
    return found


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--seconds", type=float, default=2.0, help="of each phase")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--overload", type=float, default=10.0, help="times the full rate")
    parser.add_argument("--duplicates", type=int, default=50)
    parser.add_argument(
        "--options", nargs=argparse.REMAINDER, default=[], help="of lorasmith serve"
    )
    options = parser.parse_args()
    engine = own_rate(options.generator, options.seconds)
    with socket.socket() as probe, tempfile.TemporaryDirectory() as folder:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        words = ["serve", "--port", str(port), "--data", folder, "--generator", options.generator]
        with (Path(folder) / "log").open("wb") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "lorasmith", *words, *options.options], stderr=log
            )
        try:
            url = f"http://127.0.0.1:{port}"
            wait(url)
            found = asyncio.run(measure(url, engine, options))
        finally:
            server.terminate()
            server.wait()
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


def wait(url: str, seconds: float = 120.0) -> None:
    """Wait until a server is ready."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise TimeoutError(f"{url} is not ready")


if __name__ == "__main__":
    main()
