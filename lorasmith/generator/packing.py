"""How weights are stored: large matrices as bytes with a scale a row, the rest in bfloat16.

Stacks of matrices count as matrices.

A row's bytes are its values in 127ths of its largest, so an entry is off by at most 0.4 % of that,
about as much as bfloat16 is off at the row's largest entry; half the file is saved.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

SCALE = ".scale"
_LARGE = 1 << 16  # entries; smaller matrices are not worth it


def pack(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return what is stored for a state dict, in order of name."""
    packed: dict[str, Tensor] = {}
    for name, weight in sorted(weights.items()):
        values = weight.detach().cpu()
        if not values.is_floating_point():
            packed[name] = values.contiguous()
        elif values.ndim >= 2 and values.numel() >= _LARGE:
            scale = values.float().abs().amax(-1, keepdim=True).clamp(min=1e-30) / 127
            packed[name] = (values.float() / scale).round().to(torch.int8).contiguous()
            packed[name + SCALE] = scale
        else:
            packed[name] = values.bfloat16().contiguous()
    return packed


def unpack(packed: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return the state dict that ``pack`` stored, to the precision that it kept."""
    return {
        name: stored * packed[name + SCALE] if name + SCALE in packed else stored
        for name, stored in packed.items()
        if not name.endswith(SCALE)
    }
