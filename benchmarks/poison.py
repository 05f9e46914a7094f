"""One row among many that spoils whatever it is in: all others get their adapters.

    python -m benchmarks.poison --rows 10_000 --executor ray --workers 2

The row raises an error of its own, or one that nobody expects, or ends its worker. The rest must
have exactly the adapters that they have without it, and one line of the error file must name it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.pretend import PretendWork, write_rows
from benchmarks.server import Bar, table
from lorasmith.serving.batch.driver import BatchConfig, BatchDriver
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import BatchInput
from lorasmith.serving.executor import EXECUTORS

POISONS = {"raise": "an error of its own", "bug": "an unexpected error", "die": "its worker's end"}


def make(rows: Path, output: Path, executor: str, workers: int) -> None:
    """Run one batch."""
    work = PretendWork(output=str(output), packed=True)
    with EXECUTORS[executor](work, workers) as started:
        source, config = BatchInput(str(rows), ["pretender"]), BatchConfig(packed=True)
        BatchDriver(source, Place(str(output)), started, config).run()


def adapters(output: Path) -> dict[str, str]:
    """Return the adapters of a batch by custom id, of those whose weights are where they should be.

    Raises: ValueError if an id comes twice.
    """
    found: dict[str, str] = {}
    for line in _lines(output / "manifest.jsonl"):
        shard = (output / line["shard"]).read_bytes()
        weights = shard[line["offset"] : line["offset"] + line["size"]]
        if line["custom_id"] in found:
            raise ValueError(f"{line['custom_id']} has several adapters")
        if hashlib.sha256(weights).hexdigest() == line["adapter"]:
            found[line["custom_id"]] = line["adapter"]
    return found


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def judge(output: Path, wanted: dict[str, str], poison: str, what: str) -> Bar:
    """Compare a batch with one of healthy rows."""
    found = adapters(output)
    errors = [line["custom_id"] for line in _lines(output / "errors.jsonl")]
    others = {name: one for name, one in wanted.items() if name != poison}
    same = sum(others.get(name) == one for name, one in found.items())
    return Bar(
        name=f"a row among {len(wanted)} that causes {what}",
        wanted=f"{len(others)} adapters, errors: {poison}",
        reached=f"{same} adapters, errors: {', '.join(errors[:3]) or 'none'}",
        ok=found == others and errors == [poison],
    )


def compare(options: argparse.Namespace, folder: Path) -> list[Bar]:
    """Run a batch with every kind of poison, at a place of its own, and return the bars."""
    healthy = write_rows(folder / "healthy.jsonl", options.rows)
    make(healthy, folder / "healthy", "inproc", 1)
    wanted = adapters(folder / "healthy")
    bars = []
    for number, (word, what) in enumerate(POISONS.items(), 1):
        if word == "die" and options.executor == "inproc":
            continue  # the only worker is this process
        row = max(1, options.rows * number // (len(POISONS) + 1))
        rows = write_rows(folder / f"{word}.jsonl", options.rows, **{f"row_{row}": word})
        start = time.monotonic()
        make(rows, folder / word, options.executor, options.workers)
        sys.stderr.write(f"{word}: {time.monotonic() - start:.1f} s\n")
        bars.append(judge(folder / word, wanted, f"id-{row}", what))
    return bars


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--executor", choices=sorted(EXECUTORS), default="process")
    parser.add_argument("--workers", type=int, default=1)
    return parser.parse_args(words)


def main() -> None:
    """Run, print the table, and fail if a bar is missed."""
    with tempfile.TemporaryDirectory() as folder:
        bars = compare(parse(), Path(folder))
    sys.stdout.write(table(bars))
    sys.exit(0 if all(bar.ok for bar in bars) else 1)


if __name__ == "__main__":
    main()
