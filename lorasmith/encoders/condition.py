"""The one format in which encoders hand the encoded input to generators.

A condition may hold a description, examples and documents together: every token has a type. What
sentence embeddings lose of documents, the frozen base's own states keep; those come chunk by
chunk, as ``Reading``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor


class TokenType(IntEnum):
    """What a token of a condition is part of.

    An example's output is told apart from its input by sentence encoders; the base reads both as
    one text.
    """

    DESCRIPTION = 0
    EXAMPLE = 1
    DOCUMENT = 2
    OUTPUT = 3


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the frozen base makes of a chunk of text in each row, padded to one length.

    ``states`` is what enters every layer of the base, the first of them the tokens' embeddings.
    """

    ids: Int[Tensor, "rows tokens"]
    mask: Bool[Tensor, "rows tokens"]
    types: Int[Tensor, "rows tokens"]
    states: Float[Tensor, "rows layers tokens width"]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Encoded inputs, one per row.

    ``tokens`` are contextual embeddings, padded to one length; ``mask`` is true where a token is
    real; ``pooled`` is one normalised vector for the whole input. ``ids`` are the tokens' numbers
    in the encoder's vocabulary, where a generator may look words up. ``types`` are those of
    ``TokenType``; without them every token is a description's. ``readings`` are what the base
    makes of the input, one chunk after the other, for the generators that read so; they may be
    made as they are asked for, so that a long document takes no more memory than a chunk.
    """

    tokens: Float[Tensor, "rows tokens dim"]
    mask: Bool[Tensor, "rows tokens"]
    pooled: Float[Tensor, "rows dim"]
    ids: Int[Tensor, "rows tokens"] | None = None
    types: Int[Tensor, "rows tokens"] | None = None
    readings: Iterable[Reading] = ()

    @classmethod
    def nothing(cls, dim: int, rows: int = 1) -> Condition:
        """Return rows that say nothing, for generators that read no more than their number."""
        return cls(
            tokens=torch.zeros(rows, 1, dim),
            mask=torch.ones(rows, 1, dtype=torch.bool),
            pooled=torch.zeros(rows, dim),
        )

    @classmethod
    def of_readings(cls, readings: Iterable[Reading], dim: int, rows: int = 1) -> Condition:
        """Return the condition of what the base read, and of nothing else."""
        nothing = cls.nothing(dim, rows)
        return cls(
            tokens=nothing.tokens, mask=nothing.mask, pooled=nothing.pooled, readings=readings
        )

    def __len__(self) -> int:
        return len(self.pooled)

    def token_types(self) -> Int[Tensor, "rows tokens"]:
        """Return every token's type."""
        return torch.zeros_like(self.mask, dtype=torch.long) if self.types is None else self.types

    def rows(self, indices: Tensor | slice) -> Condition:
        """Return some of the rows, cut to the longest of them; readings are left out."""
        mask = self.mask[indices]
        length = int(mask.sum(-1).max())
        return Condition(
            tokens=self.tokens[indices][:, :length],
            mask=mask[:, :length],
            pooled=self.pooled[indices],
            ids=None if self.ids is None else self.ids[indices][:, :length],
            types=None if self.types is None else self.types[indices][:, :length],
        )

    def beside(self, other: Condition) -> Condition:
        """Return rows with this condition's tokens and then another's; ``pooled`` is its own."""
        ids = None
        if self.ids is not None and other.ids is not None:
            ids = torch.cat([self.ids, other.ids], 1)
        return Condition(
            tokens=torch.cat([self.tokens, other.tokens.to(self.tokens.dtype)], 1),
            mask=torch.cat([self.mask, other.mask], 1),
            pooled=self.pooled,
            ids=ids,
            types=torch.cat([self.token_types(), other.token_types()], 1),
        )

    def to(self, device: torch.device | str, dtype: torch.dtype | None = None) -> Condition:
        """Return the condition on another device, its floats in another dtype."""
        return Condition(
            tokens=self.tokens.to(device, dtype),
            mask=self.mask.to(device),
            pooled=self.pooled.to(device, dtype),
            ids=None if self.ids is None else self.ids.to(device),
            types=None if self.types is None else self.types.to(device),
            readings=self.readings,
        )
