"""How fast adapters are generated: ``python -m benchmarks.generation``.

Measured are adapters a second in batches of 32, kept in memory and written to disk, and the time
and memory of ``lorasmith generate`` in a fresh process beside the imports that it cannot avoid.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch

from lorasmith import AdapterGenerator

BATCH = 32
SECONDS = 5.0
COLD_TURNS = 3
TEXTS = [f"Give the letter at position {n} of the word." for n in range(1, BATCH + 1)]
IMPORTS = "import torch, sentence_transformers"
GENERATE = "from lorasmith.cli.main import main; main()"


def rate(batch: Callable[[], None]) -> float:
    """Return adapters a second over some seconds, after one batch that does not count."""
    batch()
    started, count = time.monotonic(), 0
    while time.monotonic() - started < SECONDS:
        batch()
        count += BATCH
    return count / (time.monotonic() - started)


def throughput(name: str) -> dict[str, float]:
    """Return adapters a second, in memory and on disk."""
    generator = AdapterGenerator.from_pretrained(name)

    def keep() -> None:
        generator(TEXTS)

    def write() -> None:
        with tempfile.TemporaryDirectory(dir=".") as folder:
            for number, adapter in enumerate(generator(TEXTS)):
                adapter.save_pretrained(Path(folder) / str(number))

    return {"adapters_per_second": rate(keep), "adapters_per_second_written": rate(write)}


def measure(command: list[str]) -> tuple[float, float]:
    """Return the seconds and the peak megabytes of a process.

    Raises: RuntimeError if it fails.
    """
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command} exited with {process.returncode}")
    return time.monotonic() - started, usage.ru_maxrss / 1024


def cold_start(name: str) -> dict[str, float]:
    """Return the best times of the imports alone and of generating one adapter, and its memory."""
    imports: list[float] = []
    generates: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(COLD_TURNS):  # in turns, so that both see the same machine
            imports.append(measure([sys.executable, "-c", IMPORTS])[0])
            words = ["generate", TEXTS[0], "--generator", name, "-o", f"{folder}/{turn}"]
            generates.append(measure([sys.executable, "-c", GENERATE, *words]))
    seconds = min(seconds for seconds, _ in generates)
    return {
        "imports_seconds": min(imports),
        "generate_seconds": seconds,
        "generate_to_imports": seconds / min(imports),
        "generate_peak_megabytes": max(peak for _, peak in generates),
    }


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description="How fast adapters are generated.")
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = {"threads": float(torch.get_num_threads())}
    found |= cold_start(arguments.generator) | throughput(arguments.generator)
    if arguments.json:
        print(json.dumps(found))  # noqa: T201
        return
    for name, value in found.items():
        print(f"{name.replace('_', ' '):30} {value:8.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
