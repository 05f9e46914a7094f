"""The one format in which encoders hand the encoded input to generators."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from jaxtyping import Bool, Float
from torch import Tensor


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Encoded inputs, one per row.

    ``tokens`` are contextual embeddings, padded to one length; ``mask`` is true where a token is
    real; ``pooled`` is one normalised vector for the whole input.
    """

    tokens: Float[Tensor, "rows tokens dim"]
    mask: Bool[Tensor, "rows tokens"]
    pooled: Float[Tensor, "rows dim"]

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
        )

    def to(self, device: torch.device | str, dtype: torch.dtype | None = None) -> Condition:
        """Return the condition on another device, its floats in another dtype."""
        return Condition(
            tokens=self.tokens.to(device, dtype),
            mask=self.mask.to(device),
            pooled=self.pooled.to(device, dtype),
        )
