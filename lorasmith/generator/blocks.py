"""The transformer block that the networks are made of: attention, then an MLP."""

from __future__ import annotations

import math
from typing import Protocol

from einops import rearrange
from jaxtyping import Bool, Float
from torch import Tensor, nn


class BlockSizes(Protocol):
    """What a config says of its blocks."""

    @property
    def width(self) -> int:
        """The width of a token."""

    @property
    def num_heads(self) -> int:
        """The number of attention heads."""

    @property
    def mlp_ratio(self) -> int:
        """How much wider than a token the MLP is."""

    @property
    def dropout(self) -> float:
        """The share of activations dropped in training."""


class Block(nn.Module):
    """Attention from ``tokens`` to ``read``, then an MLP; both on a normalised residual stream."""

    def __init__(self, sizes: BlockSizes) -> None:
        super().__init__()
        width = sizes.width
        self.num_heads = sizes.num_heads
        self.norm_attention = nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        self.norm_mlp = nn.LayerNorm(width)
        self.mlp = nn.Sequential(
            nn.Linear(width, sizes.mlp_ratio * width),
            nn.GELU(),
            nn.Dropout(sizes.dropout),
            nn.Linear(sizes.mlp_ratio * width, width),
        )
        self.dropout = nn.Dropout(sizes.dropout)

    def forward(
        self,
        tokens: Float[Tensor, "rows tokens width"],
        read: Float[Tensor, "rows read width"],
        mask: Bool[Tensor, "rows read"],
    ) -> Float[Tensor, "rows tokens width"]:
        """Return the updated tokens."""
        tokens = tokens + self.dropout(self._attend(self.norm_attention(tokens), read, mask))
        result: Tensor = tokens + self.dropout(self.mlp(self.norm_mlp(tokens)))
        return result

    def _attend(self, tokens: Tensor, read: Tensor, mask: Tensor) -> Tensor:
        # Written out: on CPUs the fused kernel's backward is slow for sequences this short.
        query = rearrange(self.query(tokens), "b t (h d) -> b h t d", h=self.num_heads)
        key, value = rearrange(
            self.key_value(read), "b s (two h d) -> two b h s d", two=2, h=self.num_heads
        )
        scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1])
        scores = scores.masked_fill(~mask[:, None, None, :], -1e4)
        mixed = scores.softmax(-1) @ value
        result: Tensor = self.out(rearrange(mixed, "b h t d -> b t (h d)"))
        return result


def spread(count: int, wanted: int) -> tuple[int, ...]:
    """Return so many numbers below ``count``, the first and the last among them, evenly apart."""
    return tuple(round(i * (count - 1) / (wanted - 1)) for i in range(wanted))


def unit_scale(states: Float[Tensor, "*batch width"]) -> Float[Tensor, "*batch width"]:
    """Return states of root mean square one: some tokens' are hundreds of times the others'."""
    scale = states.float().square().mean(-1, keepdim=True).add(1e-6).rsqrt()
    return (states * scale).to(states.dtype)
