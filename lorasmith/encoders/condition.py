"""The one format in which encoders hand the encoded input to generators."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Encoded inputs, one per row.

    ``tokens`` are contextual embeddings, padded to one length; ``mask`` is true where a token is
    real; ``pooled`` is one normalised vector for the whole input. ``ids`` are the tokens' numbers
    in the encoder's vocabulary, where a generator may look words up.
    """

    tokens: Float[Tensor, "rows tokens dim"]
    mask: Bool[Tensor, "rows tokens"]
    pooled: Float[Tensor, "rows dim"]
    ids: Int[Tensor, "rows tokens"] | None = None

    @classmethod
    def nothing(cls, dim: int) -> Condition:
        """Return one row that says nothing, for generators that read no more than their number."""
        return cls(
            tokens=torch.zeros(1, 1, dim),
            mask=torch.ones(1, 1, dtype=torch.bool),
            pooled=torch.zeros(1, dim),
        )

    def __len__(self) -> int:
        return len(self.pooled)

    def rows(self, indices: Tensor | slice) -> Condition:
        """Return some of the rows, cut to the longest of them."""
        mask = self.mask[indices]
        length = int(mask.sum(-1).max())
        return Condition(
            tokens=self.tokens[indices][:, :length],
            mask=mask[:, :length],
            pooled=self.pooled[indices],
            ids=None if self.ids is None else self.ids[indices][:, :length],
        )

    def to(self, device: torch.device | str, dtype: torch.dtype | None = None) -> Condition:
        """Return the condition on another device, its floats in another dtype."""
        return Condition(
            tokens=self.tokens.to(device, dtype),
            mask=self.mask.to(device),
            pooled=self.pooled.to(device, dtype),
            ids=None if self.ids is None else self.ids.to(device),
        )
