"""How weights are stored: large matrices as bytes with a scale a row, the rest in bfloat16.

Stacks of matrices count as matrices.

A row's bytes are its values in 127ths of its largest, so an entry is off by at most 0.4 % of that,
about as much as bfloat16 is off at the row's largest entry; half the file is saved.

The maps of ``heads.OwnMaps`` remember what is special about every adapter and are most of what a
generator of many adapters weighs. They take half a byte a number, with a scale for every 32: an
eighth of their length is lost, a sixtieth of their energy, and twice as many directions fit into
the same file.

Source: the blocks of 32 are those of GGUF's Q4_0, https://github.com/ggml-org/ggml.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from jaxtyping import Float, Int8, UInt8
from torch import Tensor, nn
from torch.nn.utils import parametrize

SCALE = ".scale"
_LARGE = 1 << 13  # entries; smaller matrices are not worth it
_HALVES = ".maps"  # what the names of parameters end with that take half a byte a number
_BLOCK = 32


def pack(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return what is stored for a state dict, in order of name."""
    packed: dict[str, Tensor] = {}
    for name, weight in sorted(weights.items()):
        values = weight.detach().cpu()
        if _is_large(values):
            kind = _kind(name, values)
            packed[name], scale = kind.right_inverse(values)
            packed[name + SCALE] = scale.bfloat16() if isinstance(kind, Halves) else scale
        else:
            kept = values.bfloat16() if values.is_floating_point() else values
            packed[name] = kept.contiguous()
    return packed


def unpack(packed: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return the state dict that ``pack`` stored, to the precision that it kept."""
    weights: dict[str, Tensor] = {}
    for name, stored in packed.items():
        if name.endswith(SCALE):
            continue
        if name + SCALE not in packed:
            weights[name] = stored
        else:
            kind = Halves() if stored.dtype == torch.uint8 else Bytes()
            weights[name] = kind(stored, packed[name + SCALE].float())
    return weights


def pack_in_place(module: nn.Module) -> None:
    """Let a module, from now on constant, hold its large parameters as ``pack`` stores them.

    They take part in the state dict as bytes and scales, and read as the numbers that these say.
    Parameters of the module itself, not of one inside, stay: packing changes the class of what they
    belong to, and the class of the whole is what it is loaded by.
    """
    module.requires_grad_(False)
    for part in list(module.modules())[1:]:
        for name, weight in list(part.named_parameters(recurse=False)):
            if _is_large(weight):
                parametrize.register_parametrization(part, name, _kind(f".{name}", weight))


def unpack_in_place(module: nn.Module) -> None:
    """Undo ``pack_in_place``, to the precision that it kept."""
    for part in list(module.modules()):
        packed = getattr(part, "parametrizations", None)
        if isinstance(packed, nn.ModuleDict):
            for name in list(packed):
                parametrize.remove_parametrizations(part, name, leave_parametrized=True)


class Bytes(nn.Module):
    """A parametrization: numbers as bytes, a scale a row."""

    def forward(
        self, stored: Int8[Tensor, "*rows size"], scale: Float[Tensor, "*rows 1"]
    ) -> Float[Tensor, "*rows size"]:
        """Return the numbers."""
        return stored * scale

    def right_inverse(
        self, weight: Float[Tensor, "*rows size"]
    ) -> tuple[Int8[Tensor, "*rows size"], Float[Tensor, "*rows 1"]]:
        """Return what is stored."""
        scale = weight.float().abs().amax(-1, keepdim=True).clamp(min=1e-30) / 127
        return (weight.float() / scale).round().to(torch.int8).contiguous(), scale


class Halves(nn.Module):
    """A parametrization: numbers as half bytes, low half first, a scale for every 32.

    A scale is a number that bfloat16 holds.
    """

    def forward(
        self, stored: UInt8[Tensor, "*rows half"], scale: Float[Tensor, "*rows blocks 1"]
    ) -> Float[Tensor, "*rows size"]:
        """Return the numbers."""
        levels = torch.stack([stored & 15, stored >> 4], -1).flatten(-2).to(scale.dtype) - 8
        numbers: Tensor = levels.unflatten(-1, (-1, _BLOCK)) * scale
        return numbers.flatten(-2)

    def right_inverse(
        self, weight: Float[Tensor, "*rows size"]
    ) -> tuple[UInt8[Tensor, "*rows half"], Float[Tensor, "*rows blocks 1"]]:
        """Return what is stored."""
        blocks = weight.float().unflatten(-1, (-1, _BLOCK))
        scale = (blocks.abs().amax(-1, keepdim=True).clamp(min=1e-30) / 7).bfloat16().float()
        levels = (blocks / scale).round().clamp(-7, 7) + 8
        low, high = levels.flatten(-2).to(torch.uint8).unflatten(-1, (-1, 2)).unbind(-1)
        return low | high << 4, scale


def _kind(name: str, weight: Tensor) -> Bytes | Halves:
    return Halves() if name.endswith(_HALVES) and weight.shape[-1] % _BLOCK == 0 else Bytes()


def _is_large(weight: Tensor) -> bool:
    return weight.is_floating_point() and weight.ndim >= 2 and weight.numel() >= _LARGE
