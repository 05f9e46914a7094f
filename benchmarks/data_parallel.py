"""A recipe trained by one process, and by several that share each batch: their losses compared.

    python -m benchmarks.data_parallel --recipe recipes/smollm2-135m.toml --steps 100

Both runs are ``lorasmith train``'s own, with the recipe's whole batch. It fails if a logged loss of
the two differs by more than one percent of the one process's own.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.server import Bar, table

_BAR = 0.01


def train(recipe: str, steps: int, workers: int, output: Path) -> tuple[list[float], float]:
    """Train in processes of their own; return the logged losses and the seconds it took."""
    settings = {"steps": str(steps), "output": str(output), "validate_every": str(steps + 1)}
    words = [word for name, value in settings.items() for word in ("--set", f"{name}={value}")]
    command = [sys.executable, "-m", "lorasmith", "train", recipe, *words]
    start = time.monotonic()
    subprocess.run(  # the command's own standard output is the checkpoint's folder
        [*command, "--workers", str(workers)], check=True, stdout=subprocess.DEVNULL
    )
    took = time.monotonic() - start
    lines = (output / "log.jsonl").read_text().splitlines()
    return [json.loads(line)["loss"] for line in lines], took


def compare(one: list[float], several: list[float]) -> Bar:
    """Return the bar: the largest difference of two curves, of the first one's value there."""
    if not one or len(one) != len(several):
        reached = f"{len(one)} and {len(several)} losses"
        return Bar(name="loss curves", wanted="two of one length", reached=reached, ok=False)
    apart = [abs(a - b) / abs(a) for a, b in zip(one, several, strict=True)]
    return Bar(
        name=f"largest difference of {len(one)} logged losses, from {one[0]:.2f} to {one[-1]:.2f}",
        wanted=f"{_BAR:.0%}",
        reached=f"{max(apart):.3%}",
        ok=all(each <= _BAR for each in apart),  # a loss that is no number is not within it
    )


def main() -> None:
    """Train twice and print both curves and the bar."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--recipe", default="recipes/smollm2-135m.toml")
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (one, alone), (several, together) = (
            train(options.recipe, options.steps, workers, Path(folder, str(workers)))
            for workers in (1, options.workers)
        )
    for name, losses, seconds in (("one", one, alone), ("several", several, together)):
        shown = " ".join(f"{loss:.4f}" for loss in losses)
        sys.stdout.write(f"{name:8} {shown}  ({seconds:.0f} s)\n")
    bar = compare(one, several)
    sys.stdout.write(table([bar]))
    sys.exit(0 if bar.ok else 1)


if __name__ == "__main__":
    main()
