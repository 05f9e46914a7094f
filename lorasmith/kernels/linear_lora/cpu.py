"""linear_lora in PyTorch, for CPUs: the deltas are added into the output of the base's product.

The output is allocated once; it is rounded by the base's product and again by the deltas'.
"""

from __future__ import annotations

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.dispatch import forced
from lorasmith.kernels.factors import PackedFactors, Rows
from lorasmith.kernels.segmented_lora import segmented_lora


def linear_lora(
    x: Float[Tensor, "rows d_in"],
    weight: Float[Tensor, "d_out d_in"],
    bias: Float[Tensor, " d_out"] | None,
    factors: PackedFactors,
    rows: Rows,
) -> Float[Tensor, "rows d_out"]:
    """Return the base's output with the deltas added in place."""
    with torch.no_grad(), forced(""):  # what is asked for is this operation's way
        out = torch.nn.functional.linear(x, weight, bias)
        return segmented_lora(x, factors, rows, y=out, in_place=True)
