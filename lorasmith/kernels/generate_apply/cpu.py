"""generate_apply in PyTorch: the first way on every device, the second on CPUs.

- materialised: decode all factors, then two batched products.
- tiled: decode one rank's row of every A, or some outputs' rows of every B, use it while it is in
  the cache and throw it away: the factors never reach memory.

Decoding costs rows x rank x (d_in + d_out) x width multiplications either way, so what the tiles
save is traffic alone, and what they cost is a call each.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.dispatch import Rule

_FACTOR_BYTES = {torch.bfloat16: 256 << 20}
_OTHERS = 32 << 20
"""Factors of more than a last-level cache's size are worth tiling. In bfloat16 narrow products lose
more than staying in the cache gains, so there tiles only save memory."""

_TILE_BYTES = 4 << 20
"""A tile of generated factors: in the last-level cache, and wide enough for the products."""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What the choice depends on; ``factor_bytes`` are those of all rows' factors."""

    rows: int
    tokens: int
    factor_bytes: int
    dtype: torch.dtype


def _fits(shape: Shape) -> bool:
    return shape.factor_bytes <= _FACTOR_BYTES.get(shape.dtype, _OTHERS)


RULES: tuple[Rule[Shape], ...] = (
    Rule("cpu", "materialised", _fits),
    Rule("cpu", "tiled"),
)


def materialised(
    x: Float[Tensor, "rows tokens d_in"],
    code: Float[Tensor, "rows width"],
    decoder_a: Float[Tensor, "rank_d_in width"],
    decoder_b: Float[Tensor, "d_out_rank width"],
    static_a: Float[Tensor, "rank d_in"],
    static_b: Float[Tensor, "d_out rank"],
    gain: float,
    scaling: float,
) -> Float[Tensor, "rows tokens d_out"]:
    """Write all factors to memory and read them once."""
    lora_a = decode(static_a, code, decoder_a, gain)
    lora_b = decode(static_b, code, decoder_b, gain)
    return torch.bmm(torch.bmm(x, lora_a.mT).mul_(scaling), lora_b.mT)


def tiled(
    x: Float[Tensor, "rows tokens d_in"],
    code: Float[Tensor, "rows width"],
    decoder_a: Float[Tensor, "rank_d_in width"],
    decoder_b: Float[Tensor, "d_out_rank width"],
    static_a: Float[Tensor, "rank d_in"],
    static_b: Float[Tensor, "d_out rank"],
    gain: float,
    scaling: float,
) -> Float[Tensor, "rows tokens d_out"]:
    """Keep only a tile of factors at a time."""
    (rank, d_in), d_out = static_a.shape, len(static_b)
    row_bytes = max(1, len(code) * x.element_size())
    low = x.new_empty(*x.shape[:2], rank)
    step = max(1, _TILE_BYTES // (row_bytes * d_in))
    for start in range(0, rank, step):
        part = slice(start, min(rank, start + step))
        tile = decode(static_a[part], code, decoder_a[part.start * d_in : part.stop * d_in], gain)
        low[..., part] = torch.bmm(x, tile.mT)
    low.mul_(scaling)
    out = x.new_empty(*x.shape[:2], d_out)
    step = max(1, _TILE_BYTES // (row_bytes * max(1, rank)))
    for start in range(0, d_out, step):
        part = slice(start, min(d_out, start + step))
        tile = decode(static_b[part], code, decoder_b[part.start * rank : part.stop * rank], gain)
        out[..., part] = torch.bmm(low, tile.mT)
    return out


def decode(
    static: Float[Tensor, "a b"],
    code: Float[Tensor, "rows width"],
    decoder: Float[Tensor, "a_b width"],
    gain: float,
) -> Float[Tensor, "rows a b"]:
    """Return the factors that the codes stand for."""
    flat = torch.addmm(static.flatten(), code, decoder.T, alpha=gain)
    factors: Tensor = flat.unflatten(1, static.shape)
    return factors
