"""The low-rank product in which every row of a batch may wear another adapter."""

from __future__ import annotations

import torch
from jaxtyping import Float, Int
from torch import Tensor


def per_row_lora(
    x: Float[Tensor, "rows tokens d_in"],
    lora_a: Float[Tensor, "adapters rank d_in"],
    lora_b: Float[Tensor, "adapters d_out rank"],
    row_to_adapter: Int[Tensor, " rows"] | None,
    scaling: float,
) -> Float[Tensor, "rows tokens d_out"]:
    """Return ``scaling * (x @ A[i].T) @ B[i].T``, with ``i`` the adapter of each row.

    A negative index is no adapter: such a row's result is zero. ``None`` means that the rows are
    sorted by adapter and every adapter has equally many, which saves gathering the factors.

    Source: Hu et al. 2021, arXiv:2106.09685, section 4.1; batched as in Chen et al. 2023, Punica,
    arXiv:2310.18547, section 4.
    """
    rows, tokens, _ = x.shape
    lora_a, lora_b = lora_a.to(x.dtype), lora_b.to(x.dtype)
    if row_to_adapter is None:
        x = x.reshape(lora_a.shape[0], -1, x.shape[-1])
    else:
        lora_a = lora_a[row_to_adapter.clamp(min=0)]
        lora_b = lora_b[row_to_adapter.clamp(min=0)]
    low = torch.bmm(x, lora_a.transpose(1, 2)) * scaling
    if row_to_adapter is not None:
        low = low * (row_to_adapter >= 0).to(low.dtype)[:, None, None]
    return torch.bmm(low, lora_b.transpose(1, 2)).reshape(rows, tokens, -1)
