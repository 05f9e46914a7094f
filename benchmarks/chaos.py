"""A batch on Ray that everything happens to: its output is that of a quiet one.

A cluster of two machines on this one, through Ray's cluster utility. While rows are worked off, a
worker is killed every two seconds, the driver is killed and resumed, the raylet of a machine with a
worker of ours is killed, and another machine takes its place. One write in fifty is refused and
each takes 200 ms, the driver's, too; the messages that start a worker, hand it a part and bring the
answer back wait as long, through Ray's own injection of faults. For every seed it says whether the
output is the quiet one's byte by byte, and how many parts were begun again. It fails if an output
differs, if more parts were begun again than workers ended, or if anything that was to happen did
not:

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

from benchmarks.kept import begun, keep
from benchmarks.pretend import PretendWork, Unsteady, tree, write_rows
from lorasmith.ray_cluster import LOCAL, RayConfig, import_ray
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput
from lorasmith.serving.executor import InProcess, LoadedExecutor, OnRay

WORKERS = 2
CONFIG = BatchConfig(max_rows=32, packed=True)
DRIVERS = 2  # that are killed
_TRIES = 50  # of drivers; far more than are killed
_REFUSE_EVERY, _DELAY = 50, 0.2  # of writes
_MESSAGES = (  # that are delayed, too: they ask for a worker, start it, hand it a part, and answer
    "NodeManagerService.grpc_server.RequestWorkerLease",
    "ActorInfoGcsService.grpc_server.RegisterActor",
    "ActorInfoGcsService.grpc_server.CreateActor",
    "CoreWorkerService.grpc_server.PushTask",
    "CoreWorkerService.grpc_client.PushTask",
)
_NOTICE_SECONDS = 5.0  # within which workers end whose raylet is gone


def drive(rows: str, place: Place, executor: LoadedExecutor[Any, Any]) -> None:
    """Run or resume the batch."""
    with executor:
        source = BatchInput(rows, ["pretender"])
        BatchDriver(source, place, executor, CONFIG).run(resume=True)


def be_the_driver(address: str, rows: str, folder: str) -> None:
    """Be the process that is killed."""
    output, writes = str(Path(folder, "output")), Path(folder, "writes")
    work = PretendWork(
        output=output, packed=True, seconds=0.2, delay=_DELAY, refuse_every=_REFUSE_EVERY,
        unsteady=writes, notes=Path(folder, "notes"),
    )  # fmt: skip
    config = RayConfig(address=address, patience=300.0)
    place = Unsteady(output, _REFUSE_EVERY, writes, _DELAY)
    drive(rows, place, OnRay(work, WORKERS, config=config))


class Storm:
    """What happens to one batch."""

    def __init__(self, cluster: Any, rows: Path, folder: Path, seed: int) -> None:  # noqa: ANN401
        self.cluster, self.rows, self.folder = cluster, rows, folder
        self.random = random.Random(seed)
        self.killed: Counter[str] = Counter()
        self.ended = 0  # workers, whatever ended them
        self.held = 0  # workers of ours on the machine whose raylet was killed

    def run(self, drivers: int) -> Counter[str]:
        """Start the driver again and again, killing ``drivers`` of them, until one ends well."""
        node, is_first = self._add_node(), True
        for number in range(_TRIES):
            driver = self._start()
            ends = time.monotonic() + (4 + 8 * self.random.random() if number < drivers else 1e9)
            while driver.poll() is None and time.monotonic() < ends:
                time.sleep(2.0)
                if number >= drivers and is_first and self._kill_raylet(node):
                    node, is_first = self._add_node(), False
                else:
                    self._kill_worker()
            if driver.poll() is None:
                self.ended += len(self._alive())
                driver.send_signal(signal.SIGKILL)
                driver.wait()
                self.killed["driver"] += 1
            elif driver.returncode == 0:
                break
        self.cluster.remove_node(node)
        return self.killed

    def _add_node(self) -> Any:  # noqa: ANN401
        # The other machine has room for one worker only, so that the second is here.
        return self.cluster.add_node(num_cpus=2, object_store_memory=80_000_000)

    def _start(self) -> subprocess.Popen[bytes]:
        words = [self.cluster.address, str(self.rows), str(self.folder)]
        code = f"from benchmarks.chaos import be_the_driver; be_the_driver(*{words!r})"
        return subprocess.Popen([sys.executable, "-c", code])

    def _alive(self) -> list[int]:
        """Return the processes that have begun a part and live."""
        notes = self.folder / "notes"
        lines = notes.read_text().splitlines() if notes.exists() else []
        return sorted({pid for line in lines if _is_worker(pid := int(line.split()[0]))})

    def _kill_worker(self) -> None:
        if alive := self._alive():
            with suppress(ProcessLookupError):
                os.kill(self.random.choice(alive), signal.SIGKILL)
                self.killed["worker"] += 1
                self.ended += 1

    def _kill_raylet(self, node: Any) -> bool:  # noqa: ANN401
        """Kill a machine's raylet if a worker of ours is there; return whether one was."""
        (raylet,) = node.all_processes["raylet"]
        before = set(self._alive())
        here = [pid for pid in before if _parent(pid) == raylet.process.pid]
        if not here:
            return False
        self.held = len(here)
        self.cluster.remove_node(node, allow_graceful=False)
        self.killed["raylet"] += 1
        time.sleep(_NOTICE_SECONDS)
        self.ended += len(before - set(self._alive()))
        return True


def _parent(pid: int) -> int:
    with suppress(OSError):  # it has just ended
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return -1


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
        storm = Storm(cluster, rows, folder, seed)
        killed = storm.run(DRIVERS)
        parts = [line.split()[1] for line in (folder / "notes").read_text().splitlines()]
        ids = [
            json.loads(line)["custom_id"]
            for line in (folder / "output" / "manifest.jsonl").read_text().splitlines()
        ]
        return {
            "seed": seed,
            "same": tree(folder / "output") == quiet,
            "duplicate_ids": len(ids) - len(set(ids)),
            "killed": dict(killed),
            "parts": len(set(parts)),
            "begun_again": len(parts) - len(set(parts)),
            "workers_ended": storm.ended,
            "workers_of_the_raylet": storm.held,
            "seconds": round(time.monotonic() - start, 1),
        }
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def passes(found: dict[str, Any]) -> bool:
    """Tell whether all that was to happen did, and cost no more than what was in hand."""
    killed = found["killed"]
    happened = killed.get("worker", 0) > 0 and killed.get("raylet", 0) == 1
    return bool(
        found["same"]
        and not found["duplicate_ids"]
        and happened
        and found["workers_of_the_raylet"] > 0
        and killed.get("driver", 0) == DRIVERS
        and found["begun_again"] <= found["workers_ended"]
    )


def main() -> None:
    """Run all seeds; prints one JSON object a line, and fails if any seed does not pass.

    With ``--json FILE`` a seed is written there once it is through, and is not run again.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep what is measured here")
    options = parser.parse_args()
    kept = begun(options.json, {"rows": options.rows, "delay": _DELAY, "delayed": _MESSAGES})
    done: dict[str, Any] = kept.setdefault("seeds", {})
    os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
    microseconds = int(1e6 * _DELAY)
    os.environ["RAY_testing_asio_delay_us"] = ",".join(
        f"{message}={microseconds}:{microseconds}" for message in _MESSAGES
    )
    ray = import_ray(LOCAL)
    from ray.cluster_utils import Cluster

    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    rows = write_rows(folder / "rows.jsonl", options.rows)
    drive(
        str(rows),
        Place(str(folder / "quiet")),
        InProcess(PretendWork(output=str(folder / "quiet"), packed=True)),
    )
    quiet = tree(folder / "quiet")
    head = {"num_cpus": 1, "object_store_memory": 80_000_000, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    try:
        for seed in map(str, range(options.seeds)):
            if seed not in done:
                done[seed] = measure(cluster, rows, quiet, int(seed))
                keep(options.json, kept)
            sys.stdout.write(json.dumps(done[seed] | {"passes": passes(done[seed])}) + "\n")
            sys.stdout.flush()
    finally:
        ray.shutdown()
        cluster.shutdown()
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if all(passes(done[str(seed)]) for seed in range(options.seeds)) else 1)


if __name__ == "__main__":
    main()
