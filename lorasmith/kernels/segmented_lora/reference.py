"""What segmented_lora means, row by row, in the precision of its input."""

from __future__ import annotations

from jaxtyping import Float, Int
from torch import Tensor


def segmented_lora(
    y: Float[Tensor, "rows d_out"],
    x: Float[Tensor, "rows d_in"],
    lora_a: Float[Tensor, "total_rank d_in"],
    lora_b: Float[Tensor, "total_rank d_out"],
    offsets: Int[Tensor, " adapters_and_one"],
    scaling: Float[Tensor, " adapters"],
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
) -> Float[Tensor, "rows d_out"]:
    """Return y[i] + sum over slots of w s (x[i] A^T) B^T, with g = ids[i, slot] >= 0."""
    out = y.clone()
    ends = offsets.tolist()
    for row, worn in enumerate(ids.tolist()):
        for slot, g in enumerate(worn):
            if g < 0:
                continue
            part = slice(ends[g], ends[g + 1])
            scale = float(scaling[g]) * (1.0 if weights is None else float(weights[row, slot]))
            out[row] += scale * ((x[row] @ lora_a[part].T) @ lora_b[part])
    return out
