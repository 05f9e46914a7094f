"""What basis_lora means, row by row, in the precision of its input."""

from __future__ import annotations

import torch
from jaxtyping import Float, Int
from torch import Tensor


def basis_lora(
    y: Float[Tensor, "rows tokens d_out"],
    x: Float[Tensor, "rows tokens d_in"],
    basis_in: Float[Tensor, "in_size d_in"],
    basis_out: Float[Tensor, "d_out out_size"],
    cores: Float[Tensor, "adapters ..."],
    ids: Int[Tensor, "rows slots"],
    weights: Float[Tensor, "rows slots"] | None,
) -> Float[Tensor, "rows tokens d_out"]:
    """Return y[i] + sum over slots of w x[i] (U C V^T)^T, with C = cores[ids[i, slot]]."""
    out = y.clone()
    for row, worn in enumerate(ids.tolist()):
        for slot, g in enumerate(worn):
            if g < 0:
                continue
            core = torch.diag(cores[g]) if cores.dim() == 2 else cores[g]
            weight = 1.0 if weights is None else float(weights[row, slot])
            out[row] += weight * (x[row] @ (basis_out @ core @ basis_in).T)
    return out
