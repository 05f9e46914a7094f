"""What ``lorasmith generate`` holds in memory; how long it takes is measured by a benchmark."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MAX_MEGABYTES = 900

# The kernel counts a child's memory from its fork on, when it still is a copy of its parent: so
# the command is started by a process that has imported next to nothing.
MEASURE = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_maxrss / 1024)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def test_generate_stays_small(checkpoint: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "lorasmith", "generate", "Give the plural of the noun."]
    arguments = ["--generator", str(checkpoint), "-o", str(tmp_path / "out")]
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *command, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (tmp_path / "out" / "adapter_model.safetensors").is_file()
    assert 50 < float(done.stdout) <= MAX_MEGABYTES
