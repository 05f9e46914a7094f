"""Tiles of one adapter's rows each, laid out on a GPU without waiting for it.

How many tiles there will be depends on the ids, which are on the GPU; so as many are launched as
there can be, and those beyond the last do nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from jaxtyping import Int
from torch import Tensor


@dataclass(frozen=True, eq=False)
class Tiles:
    """Positions ``first`` to ``first + count`` in ``order`` wear ``adapter``; -1 does nothing.

    ``bounds`` says where in ``order`` each adapter's rows begin.
    """

    order: Int[Tensor, " rows"]
    bounds: Int[Tensor, " adapters_and_one"]
    adapter: Int[Tensor, " tiles"]
    first: Int[Tensor, " tiles"]
    count: Int[Tensor, " tiles"]


def tiles(ids: Int[Tensor, " rows"], num_adapters: int, block: int) -> Tiles:
    """Sort rows by adapter and cut each adapter's into tiles of up to ``block``."""
    device = ids.device
    order = ids.argsort(stable=True)
    numbers = torch.arange(num_adapters + 1, device=device)
    bounds = torch.searchsorted(ids[order], numbers)
    counts = bounds.diff()
    needed = (counts + block - 1) // block
    ends = needed.cumsum(0)
    most = -(-len(ids) // block) + min(num_adapters, len(ids))
    tile = torch.arange(most, device=device)
    adapter = torch.searchsorted(ends, tile, right=True)
    known = adapter.clamp(max=num_adapters - 1)
    within = (tile - (ends - needed)[known]) * block
    return Tiles(
        order=order,
        bounds=bounds,
        adapter=torch.where(adapter < num_adapters, known, -1),
        first=bounds[known] + within,
        count=(counts[known] - within).clamp(0, block),
    )


def power_of_two(size: int, least: int = 16) -> int:
    """Return the smallest power of two that is at least ``size`` and ``least``.

    Tensor cores take no side shorter than 16.
    """
    return max(least, 1 << max(0, size - 1).bit_length())
