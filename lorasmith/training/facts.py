"""What a model card says of a training run: the recipe, the machine, the time, the commit."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import torch


def hardware(device: torch.device) -> str:
    """Return the name of the GPU, or of the CPU with the number of cores that were used."""
    if device.type == "cuda":
        return str(torch.cuda.get_device_name(device))
    name = "CPU"
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    features = next((line for line in lines if line.startswith("flags")), "")
    for line in lines:
        if line.startswith("model name"):
            name = " ".join(line.split(":", 1)[1].split())
            break
    low = " with AMX" if "amx_bf16" in features else ""
    return f"{torch.get_num_threads()} of {os.cpu_count()} cores of an {name}{low}"


def commit() -> str | None:
    """Return the commit of the checkout that this code runs from, None outside a checkout."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "HEAD"],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
