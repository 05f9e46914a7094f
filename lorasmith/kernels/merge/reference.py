"""What merge means, in float64."""

from __future__ import annotations

from collections.abc import Sequence

from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.factors import PackedFactors


def merged(
    weight: Float[Tensor, "d_out d_in"], factors: PackedFactors, scales: Sequence[float]
) -> Float[Tensor, "d_out d_in"]:
    """Return round(W + sum of scale B A), rounded once to the dtype of W."""
    total = weight.double()
    ends = factors.offsets.tolist()
    for g, scale in enumerate(scales):
        part = slice(ends[g], ends[g + 1])
        total = total + scale * factors.lora_b[part].double().T @ factors.lora_a[part].double()
    return total.to(weight.dtype)
