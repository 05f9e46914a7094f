"""A sentence encoder's low-rank changes, learned together with the generator that reads it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from jaxtyping import Float
from torch import Tensor, nn


class EncoderTuning(nn.Module):
    """A LoRA pair for each of an encoder's linear maps, in the order in which the encoder has them.

    ``shapes`` are (d_in, d_out). The second factors begin at zero, so that a new tuning changes
    nothing. The scaling is one.

    Source: Hu et al. 2021, LoRA, arXiv:2106.09685, section 4.1, on the encoder instead of the base.
    """

    def __init__(self, rank: int, shapes: Sequence[tuple[int, int]]) -> None:
        super().__init__()
        self.lora_a = nn.ParameterList(
            torch.randn(rank, d_in) / math.sqrt(d_in) for d_in, _ in shapes
        )
        self.lora_b = nn.ParameterList(torch.zeros(d_out, rank) for _, d_out in shapes)

    def deltas(self) -> list[Float[Tensor, "d_out d_in"]]:
        """Return what is added to the encoder's weights."""
        return [b @ a for a, b in zip(self.lora_a, self.lora_b, strict=True)]
