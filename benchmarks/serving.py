"""The service under load: throughput, latency, overload, duplicates, as a table with bars.

Starts a server of its own. Take figures on a machine that does nothing else:

    python -m benchmarks.serving --seconds 60 --json build/serving.json

Throughput is compared with what the executor makes in full batches, measured just before.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.server import Bar, Server, table
from lorasmith.serving.engine import EngineConfig
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GenerationRequest

QUICKLY = 0.1  # seconds within which what is refused is to be refused


def own_rate(generator: str, seconds: float) -> float:
    """Return the adapters a second that the executor makes in full batches, without a service."""
    rows = EngineConfig().max_rows
    with make_executor("inproc", [generator]) as executor:
        executor.start()
        made, start = -rows, time.monotonic()  # the first batch warms up
        while time.monotonic() - start < seconds or made < rows:
            if made == 0:
                start = time.monotonic()
            texts = [f"Say the number {made + row}." for row in range(rows)]
            batch = tuple(GenerationRequest(generator=generator, description=t) for t in texts)
            made += len(executor.submit(batch).result())
        return made / (time.monotonic() - start)


@dataclass(frozen=True)
class Answer:
    """How one request was answered; status 0 is a broken connection."""

    status: int
    seconds: float
    says_when: bool


class Load:
    """Requests of one phase and their answers."""

    number = 0  # of all phases, so that every request is for an adapter of its own

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.answers: list[Answer] = []
        self.ids: list[str] = []
        self.batches: list[str] = []
        self.rate = 0.0  # adapters a second, of a closed phase

    async def ask(self) -> None:
        """Send one request and note how it was answered."""
        Load.number += 1
        body = {"description": f"Say the number {Load.number} and then {time.time_ns()}."}
        start, status, says_when = time.monotonic(), 0, False
        try:
            async with self.session.post("/v1/adapters", json=body) as answer:
                text = await answer.read()
                status, says_when = answer.status, "Retry-After" in answer.headers
        except aiohttp.ClientError:
            text = b""
        self.answers.append(Answer(status, time.monotonic() - start, says_when))
        if status in (201, 202):
            (self.ids if status == 201 else self.batches).append(json.loads(text)["id"])

    async def closed(self, clients: int, seconds: float) -> None:
        """Keep so many requests in flight, and count what is made until the last is answered."""
        start, before = time.monotonic(), len(self.ids)
        ends = start + seconds

        async def one() -> None:
            while time.monotonic() < ends:
                await self.ask()

        await asyncio.gather(*(one() for _ in range(clients)))
        self.rate = (len(self.ids) - before) / (time.monotonic() - start)

    async def open(self, rate: float, seconds: float) -> None:
        """Send so many a second, whatever comes back."""
        start, tasks = time.monotonic(), []
        for number in range(math.ceil(rate * seconds)):
            await asyncio.sleep(max(0.0, start + number / rate - time.monotonic()))
            tasks.append(asyncio.create_task(self.ask()))
        await asyncio.gather(*tasks)

    def seconds(self, status: int = 201) -> list[float]:
        """Return how long the answers of a status took, sorted; infinity if there are none."""
        return sorted(one.seconds for one in self.answers if one.status == status) or [math.inf]

    def p99(self, status: int = 201) -> float:
        """Return the 99th percentile of the time to an answer of a status."""
        took = self.seconds(status)
        return took[math.ceil(0.99 * len(took)) - 1]

    def summary(self) -> dict[str, Any]:
        """Return counts, and quantiles in milliseconds, by status."""
        return {
            str(status): {
                "count": len(self.seconds(status)),
                "median_ms": round(1000 * statistics.median(self.seconds(status)), 1),
                "p99_ms": round(1000 * self.p99(status), 1),
            }
            for status in sorted({one.status for one in self.answers})
        }


async def measure(url: str, engine: float, options: argparse.Namespace) -> dict[str, Any]:
    """Run all phases against a server; return what was found, with its bars."""
    limits = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=300)
    async with aiohttp.ClientSession(url, connector=limits, timeout=timeout) as session:
        phases = {name: Load(session) for name in ("idle", "busy", "half", "queue", "flood")}
        idle, busy, half, queue, flood = phases.values()
        await idle.closed(1, max(1.0, options.seconds / 4))
        await busy.closed(options.clients, options.seconds)
        rate = busy.rate
        await half.open(rate / 2, options.seconds)
        await queue.closed(options.queue, options.seconds)
        await flood.open(rate * options.overload, options.seconds)
        lost = await count_lost(session, flood)
        made, answers = await duplicate(session, options.duplicates)
    bars = [
        *speed_bars(options, engine, rate, idle, half),
        *overload_bars(options, queue, flood, lost),
        Bar(
            name=f"generations of {options.duplicates} concurrent duplicates, and answers",
            wanted="1 and 1",
            reached=f"{made:g} and {answers}",
            ok=(made, answers) == (1, 1),
        ),
    ]
    found = {name: load.summary() for name, load in phases.items()}
    return {"engine_rate": engine, "rate": rate, "phases": found, "bars": bars}


def speed_bars(
    options: argparse.Namespace, engine: float, rate: float, idle: Load, half: Load
) -> list[Bar]:
    """Return the bars of a service that has enough time."""
    median = statistics.median(idle.seconds())
    return [
        Bar(
            name=f"adapters a second, {options.clients} clients; the engine alone {engine:.1f}",
            wanted=f"{0.6 * engine:.1f}",
            reached=f"{rate:.1f}, {100 * rate / engine:.0f} %",
            ok=rate >= 0.6 * engine,
        ),
        Bar(
            name=f"p99 at half that load; unloaded median {1000 * median:.0f} ms",
            wanted=f"{5000 * median:.0f} ms",
            reached=f"{1000 * half.p99():.0f} ms",
            ok=half.p99() <= 5 * median,
        ),
    ]


def overload_bars(options: argparse.Namespace, queue: Load, flood: Load, lost: int) -> list[Bar]:
    """Return the bars of a service that has too much to do."""
    excess = len(flood.answers) - len(flood.ids)
    quick = [a for a in flood.answers if a.status == 429 and a.says_when and a.seconds <= QUICKLY]
    share = len(quick) / max(1, excess)
    return [
        Bar(
            name=f"{options.overload:g} times overload, {options.seconds:g} s: of the excess "
            f"({excess} of {len(flood.answers)}) refused with Retry-After in 100 ms",
            wanted="99 %",
            reached=f"{100 * share:.1f} %, p99 {1000 * flood.p99(429):.0f} ms",
            ok=share >= 0.99,
        ),
        Bar(
            name=f"of {len(flood.ids)} acknowledged adapters and {len(flood.batches)} batches lost",
            wanted="0",
            reached=str(lost),
            ok=lost == 0,
        ),
        Bar(
            name=f"p99 of the accepted; of a full queue of {options.queue} without overload "
            f"{1000 * queue.p99():.0f} ms",
            wanted=f"{2000 * queue.p99():.0f} ms",
            reached=f"{1000 * flood.p99():.0f} ms",
            ok=flood.p99() <= 2 * queue.p99(),
        ),
    ]


async def count_lost(session: aiohttp.ClientSession, load: Load) -> int:
    """Return how many acknowledged adapters and batches are not there in the end."""
    at_once = asyncio.Semaphore(16)

    async def is_there(one: str) -> bool:
        async with at_once, session.get(f"/v1/adapters/{one}/adapter_model.safetensors") as answer:
            await answer.read()
            found: bool = answer.status == 200
            return found

    async def finishes(one: str) -> bool:
        for _ in range(600):
            async with session.get(f"/v1/batches/{one}") as answer:
                batch = await answer.json()
            if batch.get("finished_at"):
                return bool(batch["request_counts"]["completed"] == 1)
            await asyncio.sleep(0.2)
        return False

    checks = [*map(is_there, load.ids), *map(finishes, load.batches)]
    return sum(not there for there in await asyncio.gather(*checks))


async def duplicate(session: aiohttp.ClientSession, count: int) -> tuple[float, int]:
    """Send one request many times at once; return how many adapters and bodies there were."""
    body = {"description": f"Say it once, at {time.time_ns()}."}
    headers = {"Idempotency-Key": f"benchmark-{time.time_ns()}"}

    async def one() -> str:
        async with session.post("/v1/adapters", json=body, headers=headers) as answer:
            return f"{answer.status} {await answer.text()}"

    before = await adapters(session)
    bodies = set(await asyncio.gather(*(one() for _ in range(count))))
    return await adapters(session) - before, len(bodies)


async def adapters(session: aiohttp.ClientSession) -> float:
    """Return how many adapters the server says it made."""
    async with session.get("/metrics") as answer:
        lines = (await answer.text()).splitlines()
    return next(float(x.split()[1]) for x in lines if x.startswith("lorasmith_adapters_total "))


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Measure with a server in a temporary folder."""
    engine = own_rate(options.generator, options.seconds / 2)
    with tempfile.TemporaryDirectory() as folder:
        words = ["--generator", options.generator, *options.options]
        with Server(Path(folder), *words, settings={"max_waiting": options.queue}) as server:
            return asyncio.run(measure(server.url, engine, options))


def parse(words: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--seconds", type=float, default=5.0, help="of each phase")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--queue", type=int, default=128, help="requests that the server takes on")
    parser.add_argument("--overload", type=float, default=10.0, help="times the full rate")
    parser.add_argument("--duplicates", type=int, default=1000)
    parser.add_argument("--json", type=Path, help="file for all that was found")
    parser.add_argument(
        "--options", nargs=argparse.REMAINDER, default=[], help="of lorasmith serve"
    )
    return parser.parse_args(words)


def main() -> None:
    """Measure and print the table."""
    options = parse()
    found = run(options)
    if options.json is not None:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(found, indent=1, default=vars) + "\n")
    sys.stdout.write(table(found["bars"]))


if __name__ == "__main__":
    main()
