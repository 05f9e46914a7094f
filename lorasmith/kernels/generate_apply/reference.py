"""What generate_apply means, in the precision of its input."""

from __future__ import annotations

from jaxtyping import Float
from torch import Tensor


def generate_apply(
    x: Float[Tensor, "rows tokens d_in"],
    code: Float[Tensor, "rows width"],
    decoder_a: Float[Tensor, "rank_d_in width"],
    decoder_b: Float[Tensor, "d_out_rank width"],
    static_a: Float[Tensor, "rank d_in"],
    static_b: Float[Tensor, "d_out rank"],
    gain: float,
    scaling: float,
) -> Float[Tensor, "rows tokens d_out"]:
    """Return scaling x A^T B^T with A = static_a + gain (code D_a^T), B likewise, row by row."""
    lora_a = static_a + gain * (code @ decoder_a.T).view(len(code), *static_a.shape)
    lora_b = static_b + gain * (code @ decoder_b.T).view(len(code), *static_b.shape)
    return scaling * (x @ lora_a.mT) @ lora_b.mT
