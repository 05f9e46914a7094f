"""How fast generation is: ``python -m benchmarks.speed [--generator ID|DIR] [--json]``.

Adapters a second in batches of 32, without and with writing; the wall time of a cold ``lorasmith
generate`` against that of importing torch and sentence-transformers, both in fresh processes, in
turns, medians of five; and the most memory that the command held.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from lorasmith import Adapter, AdapterGenerator

BATCH = 32
ROUNDS = 8
COLD_RUNS = 5
COMMAND = "from lorasmith.cli.main import main; main()"
IMPORTS = "import torch, sentence_transformers"
DESCRIPTION = "Give the plural of the English noun."
TEMPLATES = (
    "Give the plural of the English noun, variant {}.",
    "translate word number {} to french pls",
    "You get a country. Answer with the name of its capital city and nothing else ({}).",
    "Sort the letters of the word by the alphabet, then take the first {} of them.",
)

LIMITS = {
    "adapters_per_second": (100.0, "at least"),
    "adapters_per_second_written": (40.0, "at least"),
    "cold_ratio": (1.5, "at most"),
    "peak_mb": (900.0, "at most"),
}


def batch(number: int) -> list[str]:
    """Return 32 descriptions that no other batch has."""
    return [TEMPLATES[i % len(TEMPLATES)].format(number * BATCH + i) for i in range(BATCH)]


def rate(generate: Callable[[list[str]], list[Adapter]], folder: Path | None) -> float:
    """Return adapters a second, the median over rounds; with a folder, written there."""
    seconds = []
    for number in range(ROUNDS + 1):
        texts = batch(number)
        started = time.perf_counter()
        adapters = generate(texts)
        if folder is not None:
            for index, adapter in enumerate(adapters):
                adapter.save_pretrained(folder / f"{number}-{index}")
        seconds.append(time.perf_counter() - started)
    return BATCH / statistics.median(seconds[1:])  # the first round warms up


def cold(command: list[str]) -> tuple[float, float]:
    """Run a command in a fresh process; return its wall seconds and its peak memory in MB."""
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)} failed: {errors.read()}")
    return seconds, usage.ru_maxrss / 1024


def cold_figures(generator: str, folder: Path) -> dict[str, float]:
    """Time the command line against the imports that it cannot do without."""
    command, imports, peaks = [], [], []
    for run in range(COLD_RUNS + 1):
        imports.append(cold([sys.executable, "-c", IMPORTS])[0])
        arguments = [
            "generate",
            DESCRIPTION,
            "--generator",
            generator,
            "-o",
            str(folder / f"{run}"),
        ]
        seconds, peak = cold([sys.executable, "-c", COMMAND, *arguments])
        command.append(seconds)
        peaks.append(peak)
    # The first of each fills the disk cache.
    ours, theirs = statistics.median(command[1:]), statistics.median(imports[1:])
    return {
        "cold_seconds": ours,
        "import_seconds": theirs,
        "cold_ratio": ours / theirs,
        "peak_mb": max(peaks),
    }


def measure(name: str) -> dict[str, float]:
    """Return every figure for one generator."""
    work = Path(tempfile.mkdtemp(prefix="lorasmith-speed-"))
    try:
        figures = cold_figures(name, work)
        generator = AdapterGenerator.from_pretrained(name)
        figures["adapters_per_second"] = rate(generator, None)
        figures["adapters_per_second_written"] = rate(generator, work)
    finally:
        shutil.rmtree(work)
    return figures


def main() -> None:
    """Measure, print, and say which of the project's limits are met."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--generator", default="smollm2-135m", metavar="ID|DIR")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    figures = measure(arguments.generator)
    if arguments.json:
        print(json.dumps({key: round(value, 3) for key, value in figures.items()}))  # noqa: T201
        return
    for key, value in sorted(figures.items()):
        verdict = ""
        if key in LIMITS:
            limit, side = LIMITS[key]
            met = value >= limit if side == "at least" else value <= limit
            verdict = f"  {'ok' if met else 'MISSED'}: {side} {limit:g}"
        print(f"{key:30}{value:10.2f}{verdict}")  # noqa: T201


if __name__ == "__main__":
    main()
