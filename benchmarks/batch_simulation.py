"""The batch's real driver against workers that only sleep: its memory, its pace, the manifest.

Everything is as in ``lorasmith batch`` but the executor, which takes parts for as many workers as
wanted, lets each take its time, and writes the manifest lines of adapters that do not exist:

    python -m benchmarks.batch_simulation --rows 10_000_000 --workers 1000
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
import resource
import shutil
import sys
import tempfile
import threading
import time
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from benchmarks.pretend import Pretender, write_rows
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver, Progress
from lorasmith.serving.batch.parts import PartDone, PartWork
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput, Part
from lorasmith.serving.executor import LoadedExecutor
from lorasmith.serving.requests import GeneratorInfo


class Manifest(Place):
    """A place that keeps the manifest and forgets the adapters."""

    def put_folder(self, path: str, files: Any) -> None:  # noqa: ANN401 - a mapping
        """Forget an adapter."""


class Sleepers(LoadedExecutor[Part, PartDone]):
    """So many workers, each busy with a part for about ``seconds``; one thread wakes them all."""

    name = "sleepers"

    def __init__(self, work: PartWork, num_workers: int, seconds: float) -> None:
        super().__init__(lambda: work, num_workers)
        self._work = work
        self._seconds = seconds
        self._random = random.Random(0)
        self._asleep: list[tuple[float, int, Part, Future[PartDone]]] = []
        self._changed = threading.Condition()
        self._closed = False
        self._count = 0
        self.most = 0
        self._thread = threading.Thread(target=self._wake, daemon=True)

    def start(self) -> tuple[GeneratorInfo, ...]:
        """Let them begin."""
        self._thread.start()
        return self._work.info()

    def submit(self, item: Part) -> Future[PartDone]:
        """Give a part to a worker, which takes between half and one and a half of its time."""
        future: Future[PartDone] = Future()
        ends = time.monotonic() + self._seconds * (0.5 + self._random.random())
        with self._changed:
            self._count += 1
            heapq.heappush(self._asleep, (ends, self._count, item, future))
            self.most = max(self.most, len(self._asleep))
            self._changed.notify()
        return future

    def _wake(self) -> None:
        while True:
            with self._changed:
                if self._closed:
                    return
                wait = self._asleep[0][0] - time.monotonic() if self._asleep else 1.0
                if wait > 0:
                    self._changed.wait(wait)
                    continue
                _, _, part, future = heapq.heappop(self._asleep)
            future.set_result(self._work(part))

    def close(self) -> None:
        """Send them home."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()


def simulate(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Run one batch and return what was measured."""
    rows, output = folder / "rows.jsonl", folder / "output"
    write_rows(rows, options.rows)
    place = Manifest(str(output))
    executor = Sleepers(PartWork(Pretender(), place), options.workers, options.seconds)
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        if not told or progress.finished - told[-1].finished >= options.rows // 10:
            told.append(progress)
            sys.stderr.write(f"{progress.finished:,} rows, {_peak_mb():,.0f} MB\n")

    source = BatchInput(str(rows), ["pretender"])
    with executor:
        start = time.monotonic()
        checked = source.check()
        check = time.monotonic() - start
        start = time.monotonic()
        driver = BatchDriver(source, place, executor, BatchConfig(max_rows=64), tell=tell)
        summary = driver.run()
        took = time.monotonic() - start
    return {
        "rows": checked.num_rows,
        "parts": summary.parts,
        "workers": options.workers,
        "parts_in_flight_at_most": executor.most,
        "input_mb": round(rows.stat().st_size / 1e6, 1),
        "manifest_mb": round((output / "manifest.jsonl").stat().st_size / 1e6, 1),
        "bytes_a_row_of_manifest": round(
            (output / "manifest.jsonl").stat().st_size / max(1, summary.done), 1
        ),
        "seconds_of_first_look": round(check, 1),
        "seconds": round(took, 1),
        "rows_a_second": round(summary.rows / took),
        "peak_memory_mb": round(_peak_mb(), 1),
    }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    """Simulate and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=1.0, help="that a worker takes for a part")
    parser.add_argument("--folder", type=Path, help="where to write; by default a temporary one")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="simulation-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sys.stdout.write(json.dumps(simulate(options, folder), indent=1) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
