"""What linear_lora means, in the precision of its input."""

from __future__ import annotations

from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.factors import PackedFactors, Rows
from lorasmith.kernels.segmented_lora.reference import segmented_lora


def linear_lora(
    x: Float[Tensor, "rows d_in"],
    weight: Float[Tensor, "d_out d_in"],
    bias: Float[Tensor, " d_out"] | None,
    factors: PackedFactors,
    rows: Rows,
) -> Float[Tensor, "rows d_out"]:
    """Return x W^T + bias + the deltas of segmented_lora."""
    base = x @ weight.T if bias is None else x @ weight.T + bias
    return segmented_lora(
        base,
        x,
        factors.lora_a,
        factors.lora_b,
        factors.offsets,
        factors.scaling,
        rows.ids,
        rows.weights,
    )
