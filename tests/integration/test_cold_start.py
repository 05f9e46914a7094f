"""What a user waits for: ``lorasmith generate`` in a fresh process, in time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lorasmith.generator.checkpoint import save_checkpoint
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout

MAX_RATIO = 1.5
MAX_MEGABYTES = 900
IMPORTS = "import torch, sentence_transformers"
GENERATE = "from lorasmith.cli.main import main; main()"


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Return the seconds and the peak megabytes of a process."""
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return time.monotonic() - started, usage.ru_maxrss / 1024


@pytest.mark.slow
def test_generate_starts_quickly_and_stays_small(
    tmp_path: Path, base_layout: AdapterLayout
) -> None:
    layout = AdapterLayout(base_model=base_layout.base_model, modules=base_layout.modules, rank=8)
    save_checkpoint(tmp_path / "full-size", build_model("hypernetwork", {}, layout), {})
    words = ["generate", "Give the plural of the noun.", "--generator", "full-size", "-o"]
    imports: list[float] = []
    generates: list[float] = []
    peaks: list[float] = []
    for turn in range(2):  # in turns, so that both see the same machine
        imports.append(measure([sys.executable, "-c", IMPORTS], tmp_path)[0])
        seconds, peak = measure([sys.executable, "-c", GENERATE, *words, str(turn)], tmp_path)
        generates.append(seconds)
        peaks.append(peak)
    assert min(generates) <= MAX_RATIO * min(imports), (generates, imports)
    assert max(peaks) <= MAX_MEGABYTES, peaks
