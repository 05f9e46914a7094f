"""A batch on Ray that everything happens to: its output is that of a quiet one.

A cluster of three machines on this one, through Ray's cluster utility. While rows are worked off, a
worker is killed every two seconds, the driver is killed and resumed, the raylet of a machine is
killed, one write in fifty is refused and each takes 200 ms. For every seed it says whether the
output is the quiet one's byte by byte, and how many parts were begun again:

    python -m benchmarks.chaos --rows 10_000 --seeds 20
"""

from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

from benchmarks.pretend import PretendWork, tree, write_rows
from lorasmith.ray_cluster import LOCAL, RayConfig, import_ray
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput
from lorasmith.serving.executor import InProcess, LoadedExecutor, OnRay

WORKERS = 2
CONFIG = BatchConfig(max_rows=32, packed=True)
_TRIES = 50  # of drivers; far more than are killed


def drive(rows: str, output: str, executor: LoadedExecutor[Any, Any]) -> None:
    """Run or resume the batch."""
    with executor:
        source = BatchInput(rows, ["pretender"])
        BatchDriver(source, Place(output), executor, CONFIG).run(resume=True)


def be_the_driver(address: str, rows: str, folder: str) -> None:
    """Be the process that is killed."""
    place = Path(folder)
    work = PretendWork(
        output=str(place / "output"), packed=True, seconds=0.2, delay=0.2,
        unsteady=place / "writes", notes=place / "notes",
    )  # fmt: skip
    config = RayConfig(address=address, patience=300.0)
    drive(rows, str(place / "output"), OnRay(work, WORKERS, config=config))


class Storm:
    """What happens to one batch."""

    def __init__(self, cluster: Any, rows: Path, folder: Path, seed: int) -> None:  # noqa: ANN401
        self.cluster, self.rows, self.folder = cluster, rows, folder
        self.random = random.Random(seed)
        self.killed: Counter[str] = Counter()

    def run(self, drivers: int) -> Counter[str]:
        """Start the driver again and again, killing ``drivers`` of them, until one ends well."""
        node = self.cluster.add_node(num_cpus=2, object_store_memory=80_000_000)
        for number in range(_TRIES):
            driver = self._start()
            ends = time.monotonic() + (4 + 8 * self.random.random() if number < drivers else 1e9)
            while driver.poll() is None and time.monotonic() < ends:
                time.sleep(2.0)
                self._kill_worker()
                if number == drivers and node is not None:
                    self.cluster.remove_node(node, allow_graceful=False)
                    node, self.killed["raylet"] = None, 1
            if driver.poll() is None:
                driver.send_signal(signal.SIGKILL)
                driver.wait()
                self.killed["driver"] += 1
            elif driver.returncode == 0:
                break
        if node is not None:
            self.cluster.remove_node(node)
        return self.killed

    def _start(self) -> subprocess.Popen[bytes]:
        words = [self.cluster.address, str(self.rows), str(self.folder)]
        code = f"from benchmarks.chaos import be_the_driver; be_the_driver(*{words!r})"
        return subprocess.Popen([sys.executable, "-c", code])

    def _kill_worker(self) -> None:
        """Kill one of the processes that have begun a part, if it lives."""
        notes = self.folder / "notes"
        pids = (
            [line.split()[0] for line in notes.read_text().splitlines()] if notes.exists() else []
        )
        alive = sorted({int(pid) for pid in pids if _is_worker(int(pid))})
        if alive:
            with suppress(ProcessLookupError):
                os.kill(self.random.choice(alive), signal.SIGKILL)
                self.killed["worker"] += 1


def _is_worker(pid: int) -> bool:
    try:
        return b"ray::" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def measure(cluster: Any, rows: Path, quiet: dict[str, str], seed: int) -> dict[str, Any]:  # noqa: ANN401
    """Run one rough batch and compare it with the quiet one."""
    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    try:
        start = time.monotonic()
        killed = Storm(cluster, rows, folder, seed).run(drivers=2)
        parts = [line.split()[1] for line in (folder / "notes").read_text().splitlines()]
        ids = [
            json.loads(line)["custom_id"]
            for line in (folder / "output" / "manifest.jsonl").read_text().splitlines()
        ]
        again = len(parts) - len(set(parts))
        # With its driver, all that its workers have in hand or at the door is gone.
        allowed = killed["worker"] + WORKERS * (killed["driver"] + killed["raylet"])
        return {
            "seed": seed,
            "same": tree(folder / "output") == quiet,
            "duplicate_ids": len(ids) - len(set(ids)),
            "killed": dict(killed),
            "parts": len(set(parts)),
            "begun_again": again,
            "at_most_one_per_kill_and_worker": again <= allowed,
            "seconds": round(time.monotonic() - start, 1),
        }
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Run all seeds; prints one JSON object a line, and fails if any output differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=320)
    parser.add_argument("--seeds", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
    ray = import_ray(LOCAL)
    from ray.cluster_utils import Cluster

    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    rows = write_rows(folder / "rows.jsonl", options.rows)
    drive(
        str(rows),
        str(folder / "quiet"),
        InProcess(PretendWork(output=str(folder / "quiet"), packed=True)),
    )
    quiet = tree(folder / "quiet")
    head = {"num_cpus": 2, "object_store_memory": 80_000_000, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    try:
        found = []
        for seed in range(options.seeds):
            found.append(measure(cluster, rows, quiet, seed))
            sys.stdout.write(json.dumps(found[-1]) + "\n")
            sys.stdout.flush()
    finally:
        ray.shutdown()
        cluster.shutdown()
        shutil.rmtree(folder, ignore_errors=True)
    good = [one["same"] and not one["duplicate_ids"] for one in found]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
