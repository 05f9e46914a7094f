"""What delta_stats means: the deltas are built and multiplied, in float64."""

from __future__ import annotations

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.factors import PackedFactors


def inner_products(left: PackedFactors, right: PackedFactors) -> Float[Tensor, "left right"]:
    """Return the Frobenius inner product of every left delta with every right one."""
    return torch.stack(
        [torch.stack([(one * two).sum() for two in _deltas(right)]) for one in _deltas(left)]
    )


def _deltas(factors: PackedFactors) -> list[Tensor]:
    ends, scales = factors.offsets.tolist(), factors.scaling.tolist()
    return [
        scale * factors.lora_b[a:b].double().T @ factors.lora_a[a:b].double()
        for a, b, scale in zip(ends[:-1], ends[1:], scales, strict=True)
    ]
