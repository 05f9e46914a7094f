"""delta_stats in PyTorch: two Gram matrices, their product entry by entry, sums of its blocks.

The same on every device: the Grams are large plain products, which vendors' libraries do best.
"""

from __future__ import annotations

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.factors import PackedFactors

_GRAM_NUMBERS = 1 << 24


def inner_products(left: PackedFactors, right: PackedFactors) -> Float[Tensor, "left right"]:
    """Return all inner products in float64, a block of left adapters at a time.

    Products are those of the factors' precision, at least float32; sums of blocks are float64.
    """
    ends = left.offsets.tolist()
    owner = torch.repeat_interleave(right.offsets.diff())
    wide = left.lora_a.dtype if left.lora_a.dtype == torch.float64 else torch.float32
    a2, b2 = right.lora_a.to(wide), right.lora_b.to(wide)
    blocks = []
    first = 0
    while first < left.num_adapters:
        last = first + 1
        while (
            last < left.num_adapters and (ends[last + 1] - ends[first]) * len(a2) <= _GRAM_NUMBERS
        ):
            last += 1
        part = slice(ends[first], ends[last])
        gram = (left.lora_a[part].to(wide) @ a2.mT) * (left.lora_b[part].to(wide) @ b2.mT)
        sums = gram.new_zeros(len(gram), right.num_adapters, dtype=torch.float64)
        sums.index_add_(1, owner, gram.double())
        mine = torch.repeat_interleave(left.offsets[first : last + 1].diff())
        blocks.append(sums.new_zeros(last - first, right.num_adapters).index_add_(0, mine, sums))
        first = last
    scales = left.scaling.double()[:, None] * right.scaling.double()
    return torch.cat(blocks) * scales
