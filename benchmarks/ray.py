"""Ray against this process: adapters a second, what Ray adds to each, and its cold start.

One worker in this process, with one thread, against workers on Ray, all generating the same
batches: those of ``lorasmith batch``, whose workers would write the adapters and answer with
counts, and those of ``lorasmith serve --executor ray``, whose workers send the adapters back. Take
figures on a machine that does nothing else:

    python -m benchmarks.ray --batches 60 --workers 2

Ray's own time is that of workers which know the answer already. Prints all figures as one JSON
object, and a table of bars.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic

from benchmarks.server import Bar, table
from lorasmith.executors import Item, Result
from lorasmith.serving.batch.parts import LoadPartWork, PartDone
from lorasmith.serving.batch.rows import Part, Row
from lorasmith.serving.executor import EXECUTORS, Batch, LoadedExecutor, LoadedWork, load_work
from lorasmith.serving.requests import (
    GeneratedAdapter,
    GenerationRequest,
    GeneratorInfo,
    Outcome,
)

_FACTOR = 1.6  # of one worker in this process, that two on Ray shall reach
_OVERHEAD_MS = 2.0  # of Ray, an adapter


def requests(generator: str, rows: int, batches: int) -> list[Batch]:
    """Return batches of requests as the service's engine makes them."""
    texts = [f"Say the number {number}." for number in range(rows * batches)]
    made = [GenerationRequest(generator=generator, description=text) for text in texts]
    return [tuple(made[start : start + rows]) for start in range(0, len(made), rows)]


def probes(batches: Sequence[Batch]) -> list[Part]:
    """Return parts of the same rows, of which nothing is written."""
    return [
        Part(
            number=number,
            probe=True,
            rows=tuple(
                Row(number=row, custom_id=f"{number}-{row}", request=request)
                for row, request in enumerate(batch)
            ),
        )
        for number, batch in enumerate(batches)
    ]


def counted(part: PartDone) -> int:
    """Return how many adapters a part has."""
    return part.done


def received(outcomes: list[Outcome]) -> int:
    """Return how many adapters came back."""
    return sum(isinstance(one, GeneratedAdapter) for one in outcomes)


def run(
    executor: LoadedExecutor[Item, Result], items: Sequence[Item], count: Callable[[Result], int]
) -> float:
    """Return the adapters a second of all items, after some to warm up."""
    for _ in executor.run(items[: 2 * executor.num_workers]):
        pass
    start = time.monotonic()
    made = sum(count(future.result()) for _, future in executor.run(items))
    return made / (time.monotonic() - start)


@dataclass
class Remembering(Generic[Item, Result]):
    """Work that knows the answer from the second time on, so that what is left is Ray's time."""

    work: LoadedWork[Item, Result]

    def __post_init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[str, Result] = {}

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what the work does."""
        return self.work.info()

    def __call__(self, item: Item) -> Result:
        """Do an item's work, or remember what came of it."""
        key = repr(item)
        if key not in self._known:
            self._known[key] = self.work(item)
        return self._known[key]


@dataclass(frozen=True)
class LoadRemembering(Generic[Item, Result]):
    """A factory of such work."""

    factory: Callable[[], LoadedWork[Item, Result]]

    def __call__(self) -> Remembering[Item, Result]:
        """Load what does the work."""
        return Remembering(self.factory())


def round_trips(executor: LoadedExecutor[Item, Result], items: Sequence[Item]) -> Iterator[float]:
    """Yield the seconds that each item took to go and come back alone."""
    for item in items:
        start = time.monotonic()
        executor.submit(item).result()
        yield time.monotonic() - start


def measure(
    factory: Callable[[], LoadedWork[Item, Result]],
    items: Sequence[Item],
    count: Callable[[Result], int],
    options: argparse.Namespace,
) -> dict[str, float]:
    """Return rates, Ray's cold start, and what it adds to an adapter of a whole batch."""
    found = {}
    with EXECUTORS["inproc"](factory, 1) as executor:
        executor.start()
        found["inproc_per_s"] = round(run(executor, items, count), 1)
    start = time.monotonic()
    with EXECUTORS["ray"](factory, options.workers) as executor:
        executor.start()
        found["ray_cold_start_s"] = round(time.monotonic() - start, 1)
        found["ray_per_s"] = round(run(executor, items, count), 1)
    found["ray_against_inproc"] = round(found["ray_per_s"] / found["inproc_per_s"], 2)
    with EXECUTORS["ray"](LoadRemembering(factory), 1) as executor:
        executor.start()
        list(round_trips(executor, items[:1]))
        again = [items[0]] * max(20, len(items))
        median = statistics.median(round_trips(executor, again))
    found["ray_round_trip_ms"] = round(1000 * median, 2)
    found["ray_overhead_per_adapter_ms"] = round(1000 * median / options.rows, 3)
    return found


def judge(name: str, found: dict[str, float], options: argparse.Namespace) -> list[Bar]:
    """Return the bars of one kind of work."""
    factor, overhead = found["ray_against_inproc"], found["ray_overhead_per_adapter_ms"]
    return [
        Bar(
            name=f"{name}: {options.workers} workers on Ray against one in this process",
            wanted=f">= {_FACTOR} times",
            reached=f"{factor:.2f} times, {found['ray_per_s']:.1f} a second",
            ok=factor >= _FACTOR,
        ),
        Bar(
            name=f"{name}: Ray's time an adapter, batches of {options.rows}",
            wanted=f"<= {_OVERHEAD_MS:g} ms",
            reached=f"{overhead:.3f} ms",
            ok=overhead <= _OVERHEAD_MS,
        ),
    ]


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rows", type=int, default=32, help="of a batch")
    parser.add_argument("--batches", type=int, default=4)
    return parser.parse_args(words)


def compare(options: argparse.Namespace) -> tuple[dict[str, Any], list[Bar]]:
    """Measure both kinds of work; return the figures and the bars."""
    batches = requests(options.generator, options.rows, options.batches)
    parts = LoadPartWork(generators=(options.generator,), output="/nowhere")
    adapters = partial(load_work, (options.generator,))
    batch = measure(parts, probes(batches), counted, options)
    service = measure(adapters, batches, received, options)
    found = {"rows": options.rows, "workers": options.workers, "batch": batch, "service": service}
    return found, [*judge("batch", batch, options), *judge("service", service, options)]


def main() -> None:
    """Measure and print."""
    found, bars = compare(parse())
    sys.stdout.write(json.dumps(found, indent=1) + "\n" + table(bars))


if __name__ == "__main__":
    main()
