"""Same generator, condition and seed: same bytes, whatever the number of threads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
GIVEN = (
    ("Give the plural of the English noun.",),
    ("Name the capital of the country.",),
    ("--document", "examples/manual.md"),
)


def digests(threads: int, folder: Path) -> list[str]:
    found = []
    for number, given in enumerate(GIVEN):
        words = ["generate", *given, "--json", "-o", str(folder / str(number))]
        done = subprocess.run(
            [sys.executable, "-m", "lorasmith", *words],
            cwd=ROOT,
            env=os.environ | {"OMP_NUM_THREADS": str(threads)},
            capture_output=True,
            text=True,
            check=True,
        )
        found.append(json.loads(done.stdout)["digest"])
    return found


def test_threads_change_no_byte(tmp_path: Path) -> None:
    one = digests(1, tmp_path / "one")
    assert one == digests(2, tmp_path / "two")
    assert len(set(one)) == len(GIVEN)
