"""merge in PyTorch, for CPUs: W is read once and written once.

- addmm: one product that adds into W, where the library accumulates in float32 and rounds once:
  float32 and bfloat16, all adapters scaled alike. In tiles only where W is saved, large ones: the
  library cuts its own, and small ones cost it twice the time.
- float32: the tile is widened into a buffer that stays in the cache. For float16, which has no fast
  product, and for adapters that are scaled differently: scaling a bfloat16 factor would round it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.dispatch import Rule
from lorasmith.kernels.factors import PackedFactors

_TILE_BYTES = 1 << 20
_SAVED_TILE_BYTES = 8 << 20


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What the choice depends on."""

    dtype: torch.dtype
    one_scale: bool


def _adds_in_float32(shape: Shape) -> bool:
    return shape.one_scale and shape.dtype in (torch.float32, torch.bfloat16, torch.float64)


RULES: tuple[Rule[Shape], ...] = (
    Rule("cpu", "addmm", _adds_in_float32),
    Rule("cpu", "float32"),
)


def addmm(
    weight: Float[Tensor, "d_out d_in"],
    factors: PackedFactors,
    scales: Sequence[float],
    saved: Tensor | None,
) -> None:
    """Merge in place by products that add into W."""
    left = factors.lora_b.T.contiguous()
    if saved is None:
        weight.addmm_(left, factors.lora_a, alpha=scales[0])
        return
    for part in _tiles(weight, _SAVED_TILE_BYTES):
        tile = weight[part]
        saved[part].copy_(tile)  # in the same pass: the tile is in the cache for the product
        tile.addmm_(left[part], factors.lora_a, alpha=scales[0])


def float32(
    weight: Float[Tensor, "d_out d_in"],
    factors: PackedFactors,
    scales: Sequence[float],
    saved: Tensor | None,
) -> None:
    """Merge in place through a buffer of one tile."""
    wide = torch.float64 if weight.dtype == torch.float64 else torch.float32
    each = torch.tensor(scales, dtype=wide).repeat_interleave(factors.offsets.diff())
    lora_a, left = factors.lora_a.to(wide), (factors.lora_b.to(wide) * each[:, None]).T
    buffer: Tensor | None = None
    for part in _tiles(weight, _TILE_BYTES):
        tile = weight[part]
        if saved is not None:
            saved[part].copy_(tile)
        if buffer is None or len(buffer) != len(tile):
            buffer = torch.empty(tile.shape, dtype=wide)
        tile.copy_(buffer.copy_(tile).addmm_(left[part], lora_a))


def _tiles(weight: Tensor, size: int) -> list[slice]:
    rows, columns = weight.shape
    step = max(1, size // max(1, columns * weight.element_size()))
    return [slice(start, min(rows, start + step)) for start in range(0, rows, step)]
