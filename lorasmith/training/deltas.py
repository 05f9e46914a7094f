"""Sizes and distances of deltas B A, from their factors."""

from __future__ import annotations

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.generator.model import Factors


def squared_norm(
    a: Float[Tensor, "rows rank in_size"], b: Float[Tensor, "rows out_size rank"]
) -> Float[Tensor, " rows"]:
    """Return the squared Frobenius norm of every row's delta."""
    return ((a @ a.mT).float() * (b.mT @ b).float()).sum((-1, -2))


def mean_square(factors: Factors, scaling: float) -> Float[Tensor, ""]:
    """Return the mean over modules and rows of a delta's squared Frobenius norm."""
    squares = [squared_norm(a, b).mean() for a, b in factors.values()]
    return torch.stack(squares).mean() * scaling**2


def relative_distance(found: Factors, wanted: Factors) -> Float[Tensor, ""]:
    """Return |D - W|^2 / |W|^2 over all modules' deltas D and those wanted, the mean over rows."""
    apart, whole = [], []
    for path, (a, b) in wanted.items():
        own_a, own_b = found[path]
        # Factors set beside each other are those of the deltas' difference.
        apart.append(
            squared_norm(torch.cat([own_a, a], 1).float(), torch.cat([own_b, -b], 2).float())
        )
        whole.append(squared_norm(a.float(), b.float()))
    return (torch.stack(apart).sum(0) / torch.stack(whole).sum(0)).mean()
