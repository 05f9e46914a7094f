"""A long run: resident memory and file descriptors of a server over many generations.

    python -m benchmarks.soak --generations 100000 --output build/soak

writes samples.csv and soak.png. Adapters are kept for a minute, so that the disk does not fill.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import os
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import aiohttp
import numpy as np

from benchmarks.server import Bar, Server, table

_WARM = 0.2  # of the run, in which caches fill
_NOISE = 0.02  # of the memory: less growth than that over the run is none


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A server and its workers at one moment; memory in bytes."""

    seconds: float
    generations: int
    memory: int
    descriptors: int


def look(pids: list[int]) -> tuple[int, int]:
    """Return the resident bytes and the open file descriptors of processes."""
    memory = 0
    for pid in pids:
        status = Path(f"/proc/{pid}/status").read_text()
        memory += 1024 * int(status.split("VmRSS:")[1].split()[0])
    return memory, sum(len(os.listdir(f"/proc/{pid}/fd")) for pid in pids)


async def soak(server: Server, generations: int, clients: int, every: float) -> list[Sample]:
    """Have so many adapters made by so many clients; look every few seconds."""
    made, begun, samples, start = 0, 0, list[Sample](), time.monotonic()

    async def client(session: aiohttp.ClientSession) -> None:
        nonlocal made, begun
        while begun < generations:
            begun += 1
            body = {"description": f"Say the number {begun}, at {time.time_ns()}."}
            async with session.post("/v1/adapters", json=body) as answer:
                if answer.status != 201:
                    raise RuntimeError(f"the server answered {answer.status}")
                record = await answer.json()
            path = f"/v1/adapters/{record['id']}/adapter_model.safetensors"
            async with session.get(path) as answer:  # readers hold files open, too
                await answer.read()
            made += 1

    def sample() -> None:
        memory, descriptors = look(server.pids())
        seconds = time.monotonic() - start
        samples.append(
            Sample(seconds=seconds, generations=made, memory=memory, descriptors=descriptors)
        )

    limits = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=300)
    async with aiohttp.ClientSession(server.url, connector=limits, timeout=timeout) as session:
        work = asyncio.gather(*(client(session) for _ in range(clients)))
        while not work.done():
            sample()
            await asyncio.wait((work,), timeout=every)
        await work
        sample()
    return samples


def growth(generations: np.ndarray, values: np.ndarray) -> tuple[float, float]:
    """Return how much a straight line grows over the run, and the deviation of values from it."""
    line = np.polynomial.Polynomial.fit(generations, values, 1)
    ends = line(np.array([generations[0], generations[-1]]))
    return float(ends[1] - ends[0]), float(np.std(values - line(generations)))


def judge(samples: list[Sample]) -> list[Bar]:
    """Return the bars: both lines are flat once the server is warm."""
    warm = [one for one in samples if one.generations >= _WARM * samples[-1].generations]
    count = np.array([one.generations for one in warm], dtype=float)
    memory = np.array([one.memory for one in warm], dtype=float)
    more, noise = growth(count, memory)
    files, spread = growth(count, np.array([one.descriptors for one in warm], dtype=float))
    limit = max(2 * noise, _NOISE * float(memory.mean()))
    return [
        Bar(
            name=f"growth of memory over {int(count[-1] - count[0])} generations, "
            f"of {memory.mean() / 1e6:.0f} MB",
            wanted=f"{limit / 1e6:.1f} MB",
            reached=f"{more / 1e6:.1f} MB",
            ok=more <= limit,
        ),
        Bar(
            name=f"growth of open files, of {warm[0].descriptors}",
            wanted=f"{max(2.0, 2 * spread):.1f}",
            reached=f"{files:.1f}",
            ok=files <= max(2.0, 2 * spread),
        ),
    ]


def save(samples: list[Sample], folder: Path) -> None:
    """Write the samples, and a picture of them."""
    from matplotlib.figure import Figure

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "samples.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, list(asdict(samples[0])))
        writer.writeheader()
        writer.writerows(asdict(one) for one in samples)
    figure = Figure(figsize=(7, 5), layout="constrained")
    count = [one.generations for one in samples]
    above, below = figure.subplots(2, sharex=True)
    above.plot(count, [one.memory / 1e6 for one in samples])
    above.set(ylabel="resident memory, MB", ylim=(0, None))
    below.plot(count, [one.descriptors for one in samples])
    below.set(ylabel="open files", xlabel="adapters generated", ylim=(0, None))
    figure.savefig(folder / "soak.png", dpi=120)


def main() -> None:
    """Soak, save and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--generations", type=int, default=300)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--every", type=float, default=2.0, help="seconds between two looks")
    parser.add_argument("--output", type=Path, default=Path("build/soak"))
    parser.add_argument(
        "--options", nargs=argparse.REMAINDER, default=[], help="of lorasmith serve"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        words = ["--generator", options.generator, *options.options]
        short = {"retention": 60, "grace": 60, "garbage_seconds": 20}
        with Server(Path(folder), *words, settings=short) as server:
            samples = asyncio.run(soak(server, options.generations, options.clients, options.every))
    save(samples, options.output)
    sys.stdout.write(table(judge(samples)))


if __name__ == "__main__":
    main()
