"""basis_lora in PyTorch, for CPUs: two products that all rows share, and a core a row between.

A core is K or K x K numbers, a thousandth of the factors, so here gathering row by row is right: it
turns the part that differs into one elementwise or one batched product.
"""

from __future__ import annotations

import torch
from jaxtyping import Float, Int
from torch import Tensor


def basis_lora(
    y: Tensor | None,
    x: Float[Tensor, "rows tokens d_in"],
    basis_in: Float[Tensor, "in_size d_in"],
    basis_out: Float[Tensor, "d_out out_size"],
    cores: Float[Tensor, "adapters ..."],
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
    in_place: bool,
) -> Float[Tensor, "rows tokens d_out"]:
    """Return the sum; y itself only if ``in_place``."""
    worn = (ids >= 0).any(1)
    if not bool(worn.all()):
        rows = worn.nonzero()[:, 0]
        part = None if weights is None else weights[rows]
        if y is None:
            y = x.new_zeros(*x.shape[:2], len(basis_out))
        elif not in_place:
            y = y.clone()
        if len(rows):
            some = basis_lora(y[rows], x[rows], basis_in, basis_out, cores, ids[rows], part, True)
            y.index_copy_(0, rows, some)  # the others stay what they are, to the last bit
        return y
    middle = between(x.flatten(0, 1) @ basis_in.T, mixed_cores(cores, ids, weights), x.shape[1])
    if y is None:
        delta: Tensor = (middle @ basis_out.T).unflatten(0, x.shape[:2])
        return delta
    if in_place:
        y.view(-1, y.shape[-1]).addmm_(middle, basis_out.T)
        return y
    out: Tensor = torch.addmm(y.flatten(0, 1), middle, basis_out.T).unflatten(0, x.shape[:2])
    return out


def mixed_cores(
    cores: Float[Tensor, "adapters ..."],
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
) -> Float[Tensor, "rows ..."]:
    """Return the core of each row: in shared bases several adapters are one with a mixed core."""
    if ids.shape[1] == 1 and weights is None and bool((ids >= 0).all()):
        return cores.index_select(0, ids[:, 0])  # times faster than indexing
    share = (ids >= 0).to(cores.dtype) if weights is None else weights.to(cores.dtype)
    share = share.masked_fill(ids < 0, 0.0)
    picked = cores[ids.clamp(min=0)]
    picked = picked.masked_fill((ids < 0).view(*ids.shape, *(1,) * (cores.dim() - 1)), 0.0)
    return torch.einsum("rs,rs...->r...", share, picked)


def between(
    low: Float[Tensor, "rows_tokens in_size"], cores: Float[Tensor, "rows ..."], tokens: int
) -> Float[Tensor, "rows_tokens out_size"]:
    """Multiply what the first basis left by each row's core."""
    blocks = low.unflatten(0, (-1, tokens))
    out = blocks * cores[:, None] if cores.dim() == 2 else torch.bmm(blocks, cores.mT)
    return out.flatten(0, 1)
