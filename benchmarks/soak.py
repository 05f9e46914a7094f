"""A long run: what a server takes up over many generations, and whether it grows.

    python -m benchmarks.soak --generations 100000 --output build/soak

looks at resident memory and open files of the server and its workers, the bytes on disk and the
series of ``/metrics``, and writes samples.csv and soak.png. Adapters are kept for a minute, so what
is on disk must level out once the first of them have gone.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import os
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import aiohttp
import numpy as np

from benchmarks.server import Bar, Server, table

_WARM = 0.2  # of the run, in which caches fill
_NOISE = 0.02  # of what there is: less growth than that over the run is none
_WAVES = 0.1  # of the disk, whose contents come and go with every collection
_KEPT, _COLLECTS = 60.0, 20.0  # seconds: adapters, then their bytes; and between collections
_FEWEST = 5  # looks that a line is drawn through


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A server and its workers at one moment; memory and disk in bytes."""

    seconds: float
    generations: int
    memory: int
    descriptors: int
    disk: int
    series: int


def look(pids: list[int]) -> tuple[int, int]:
    """Return the resident bytes and the open file descriptors of processes."""
    memory = descriptors = 0
    for pid in pids:
        with suppress(OSError, IndexError):  # it has just ended
            status = Path(f"/proc/{pid}/status").read_text()
            memory += 1024 * int(status.split("VmRSS:")[1].split()[0])
            descriptors += len(os.listdir(f"/proc/{pid}/fd"))
    return memory, descriptors


def bytes_below(folder: Path) -> int:
    """Return the bytes of all files in a folder, of those that stay long enough to be looked at."""
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.stat(os.path.join(path, name)).st_size
    return total


async def count_series(session: aiohttp.ClientSession) -> int:
    """Return how many series ``/metrics`` has: one for each set of labels."""
    async with session.get("/metrics") as answer:
        lines = (await answer.text()).splitlines()
    return sum(bool(line) and not line.startswith("#") for line in lines)


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

    async def sample(session: aiohttp.ClientSession) -> None:
        memory, descriptors = look(server.pids())
        samples.append(
            Sample(
                seconds=time.monotonic() - start,
                generations=made,
                memory=memory,
                descriptors=descriptors,
                disk=await asyncio.to_thread(bytes_below, server.folder),
                series=await count_series(session),
            )
        )

    limits = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=300)
    async with aiohttp.ClientSession(server.url, connector=limits, timeout=timeout) as session:
        work = asyncio.gather(*(client(session) for _ in range(clients)))
        while not work.done():
            await sample(session)
            await asyncio.wait((work,), timeout=every)
        await work
        await sample(session)
    return samples


def growth(generations: np.ndarray, values: np.ndarray) -> tuple[float, float]:
    """Return how much a straight line grows over the run, and the deviation of values from it."""
    line = np.polynomial.Polynomial.fit(generations, values, 1)
    ends = line(np.array([generations[0], generations[-1]]))
    return float(ends[1] - ends[0]), float(np.std(values - line(generations)))


def judge(samples: list[Sample], settled: float = 0.0) -> list[Bar]:
    """Return the bars: all lines are flat once the server is warm.

    The disk is looked at from ``settled`` seconds on, when the first adapters have gone.
    """
    warm = [one for one in samples if one.generations >= _WARM * samples[-1].generations]
    later = [one for one in warm if one.seconds >= settled]
    return [
        _flat("memory", "MB", 1e6, warm, [one.memory for one in warm]),
        _flat("open files", "", 1.0, warm, [one.descriptors for one in warm], least=2.0),
        _flat("bytes on disk", "MB", 1e6, later, [one.disk for one in later], share=_WAVES),
        _flat("series of metrics", "", 1.0, warm, [one.series for one in warm]),
    ]


def _flat(
    name: str,
    unit: str,
    size: float,
    samples: list[Sample],
    values: list[int],
    *,
    least: float = 0.0,
    share: float = _NOISE,
) -> Bar:
    """Compare growth with the noise around it, a share of the mean, and what is always allowed."""
    if len(samples) < _FEWEST:
        reached = f"only {len(samples)} looks, too few to say"
        return Bar(name=f"growth of {name}", wanted="", reached=reached, ok=False)
    count = np.array([one.generations for one in samples], dtype=float)
    found = np.array(values, dtype=float) / size
    more, noise = growth(count, found)
    limit = max(2 * noise, share * float(found.mean()), least)
    return Bar(
        name=f"growth of {name} over {int(count[-1] - count[0])} generations, "
        f"of {found.mean():.0f} {unit}".rstrip(),
        wanted=f"{limit:.1f} {unit}".rstrip(),
        reached=f"{more:.1f} {unit}".rstrip(),
        ok=more <= limit,
    )


def save(samples: list[Sample], folder: Path) -> None:
    """Write the samples, and a picture of them."""
    from matplotlib.figure import Figure

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "samples.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, list(asdict(samples[0])))
        writer.writeheader()
        writer.writerows(asdict(one) for one in samples)
    figure = Figure(figsize=(7, 9), layout="constrained")
    count = [one.generations for one in samples]
    lines = {
        "resident memory, MB": [one.memory / 1e6 for one in samples],
        "open files": [one.descriptors for one in samples],
        "bytes on disk, MB": [one.disk / 1e6 for one in samples],
        "series of metrics": [one.series for one in samples],
    }
    places = figure.subplots(len(lines), sharex=True)
    for place, (name, values) in zip(places, lines.items(), strict=True):
        place.plot(count, values)
        place.set(ylabel=name, ylim=(0, None))
    places[-1].set(xlabel="adapters generated")
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
        short = {"retention": _KEPT, "grace": _KEPT, "garbage_seconds": _COLLECTS}
        with Server(Path(folder), *words, settings=short) as server:
            samples = asyncio.run(soak(server, options.generations, options.clients, options.every))
    save(samples, options.output)
    sys.stdout.write(table(judge(samples, 2 * _KEPT + 2 * _COLLECTS)))


if __name__ == "__main__":
    main()
