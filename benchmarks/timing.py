"""Times to compare: contestants take turns, medians count, and the machine's peak is beside them.

A machine is faster at one moment than at another, so what is compared runs in turns, and a ratio is
the median of the ratios of single turns.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch

Run = Callable[[], object]


@dataclass(frozen=True, kw_only=True)
class Work:
    """What a run cannot do without: bytes that cross memory once, and floating-point operations."""

    bytes_moved: float = 0.0
    operations: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Peak:
    """What the machine reached in this process: bytes and operations a second."""

    bandwidth: float
    arithmetic: float

    def shares(self, work: Work, seconds: float) -> tuple[float, float]:
        """Return the shares of peak bandwidth and arithmetic that a run used."""
        return (
            work.bytes_moved / seconds / self.bandwidth,
            work.operations / seconds / self.arithmetic,
        )


@dataclass(frozen=True, kw_only=True)
class Timing:
    """The seconds of every turn, by contestant."""

    seconds: Mapping[str, list[float]]

    def median(self, name: str) -> float:
        """Return a contestant's median."""
        return statistics.median(self.seconds[name])

    def ratio(self, name: str, other: str) -> float:
        """Return how many times as long ``name`` takes as ``other``, the median over turns."""
        pairs = zip(self.seconds[name], self.seconds[other], strict=True)
        return statistics.median(first / second for first, second in pairs)


def take_turns(contestants: Mapping[str, Run], turns: int) -> Timing:
    """Run everybody once to warm up, then in turns."""
    for run in contestants.values():
        run()
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(turns):
        for name, run in contestants.items():
            wait_for_device()
            started = time.perf_counter()
            run()
            wait_for_device()
            seconds[name].append(time.perf_counter() - started)
    return Timing(seconds=seconds)


def wait_for_device() -> None:
    """Wait until a GPU has done what it was given."""
    if torch.cuda.is_available():
        torch.cuda.synchronize()


def measure_peak(device: str, dtype: torch.dtype, *, size: int) -> Peak:
    """Copy a large buffer and multiply square matrices of ``size``; the best of seven each.

    A copy moves every byte twice. The buffers are written before, so that no memory is new.
    """
    source = torch.ones(size * size * 16, dtype=torch.uint8, device=device)
    target = torch.zeros_like(source)
    left = torch.randn(size, size, device=device).to(dtype)
    right, out = left.clone(), left.clone()
    copying = take_turns({"copy": lambda: target.copy_(source)}, 7)
    multiplying = take_turns({"multiply": lambda: torch.mm(left, right, out=out)}, 7)
    return Peak(
        bandwidth=2 * source.numel() / min(copying.seconds["copy"]),
        arithmetic=2 * size**3 / min(multiplying.seconds["multiply"]),
    )
