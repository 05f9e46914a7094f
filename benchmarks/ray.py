"""Ray against this process: adapters a second, what Ray adds to each, and its cold start.

One worker in this process, with one thread, against workers on Ray, all generating the same
batches and writing nothing. Take figures on a machine that does nothing else:

    python -m benchmarks.ray --batches 60 --workers 2
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator
from typing import Any

from lorasmith.serving.batch.parts import LoadPartWork, PartDone
from lorasmith.serving.batch.rows import Part, Row
from lorasmith.serving.executor import EXECUTORS, LoadedExecutor
from lorasmith.serving.requests import GenerationRequest, GeneratorInfo


def probes(generator: str, rows: int, batches: int) -> list[Part]:
    """Return parts of which nothing is written."""
    return [
        Part(
            number=number,
            probe=True,
            rows=tuple(
                Row(
                    number=row,
                    custom_id=f"{number}-{row}",
                    request=GenerationRequest(
                        generator=generator, description=f"Say the number {number * rows + row}."
                    ),
                )
                for row in range(rows)
            ),
        )
        for number in range(batches)
    ]


def run(executor: LoadedExecutor[Part, PartDone], parts: list[Part]) -> float:
    """Return the adapters a second of all parts, after one a worker to warm up."""
    for _ in executor.run(parts[: 2 * executor.num_workers]):
        pass
    start = time.monotonic()
    made = sum(future.result().done for _, future in executor.run(parts))
    return made / (time.monotonic() - start)


class Echo:
    """Work that answers at once, so that what is left is Ray's own time."""

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Have no generators."""
        return ()

    def __call__(self, part: Part) -> PartDone:
        """Say that a part is done."""
        return PartDone(number=part.number, done=len(part.rows), failed=0)


def round_trips(executor: LoadedExecutor[Part, PartDone], parts: list[Part]) -> Iterator[float]:
    """Yield the seconds that each part took to go and come back alone."""
    for part in parts:
        start = time.monotonic()
        executor.submit(part).result()
        yield time.monotonic() - start


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rows", type=int, default=32, help="of a batch")
    parser.add_argument("--batches", type=int, default=4)
    options = parser.parse_args()
    parts = probes(options.generator, options.rows, options.batches)
    work = LoadPartWork(generators=(options.generator,), output="/nowhere")
    found: dict[str, Any] = {"rows": options.rows, "workers": options.workers}
    with EXECUTORS["inproc"](work, 1) as executor:
        executor.start()
        found["inproc_per_s"] = round(run(executor, parts), 1)
    start = time.monotonic()
    with EXECUTORS["ray"](work, options.workers) as executor:
        executor.start()
        found["ray_cold_start_s"] = round(time.monotonic() - start, 1)
        found["ray_per_s"] = round(run(executor, parts), 1)
    with EXECUTORS["ray"](Echo, 1) as executor:
        executor.start()
        list(round_trips(executor, parts[:1]))
        median = statistics.median(round_trips(executor, parts))
        found["ray_round_trip_ms"] = round(1000 * median, 2)
        found["ray_overhead_per_adapter_ms"] = round(1000 * median / options.rows, 3)
    found["ray_against_inproc"] = round(found["ray_per_s"] / found["inproc_per_s"], 2)
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
