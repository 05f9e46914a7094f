"""Averages of adapters and distances between them, in the space where both mean something: deltas.

(A, B) and (G A, B G^-1) are one delta, so an average of raw factors is an average of nothing.
Here deltas are averaged exactly, as longer factors, and cut back to the rank by the singular
values of a small core; the full delta is never built.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.model import group_modules
from lorasmith.layout import AdapterLayout, TargetModule, tensor_name


def merge_adapters(adapters: Sequence[Adapter], weights: Sequence[float] | None = None) -> Adapter:
    """Return the adapter of the same layout nearest to the weighted sum of the deltas.

    ``weights`` are taken as they are and need not sum to one; None is the mean. "Nearest" is in
    Frobenius norm, module by module.

    Raises: InputError if there is nothing to merge or a weight is missing; LayoutMismatchError if
        the layouts differ.
    """
    if weights is None:
        weights = [1 / max(1, len(adapters))] * len(adapters)
    if not adapters or len(weights) != len(adapters):
        raise InputError(
            f"merging needs one weight per adapter, got {len(adapters)} adapters "
            f"and {len(weights)} weights"
        )
    layout = adapters[0].layout
    if any(adapter.layout != layout for adapter in adapters):
        raise LayoutMismatchError("only adapters of one layout can be merged; merge equal ranks")
    flat = torch.empty(layout.num_parameters)
    scale = torch.tensor(weights, dtype=torch.float32)
    flats = [adapter.flat for adapter in adapters]
    for modules in group_modules(layout).values():
        for chunk in _chunks(modules, len(adapters)):
            lora_a, lora_b = _factors(layout, chunk, flats)
            merged = compress(
                (lora_a).flatten(1, 2), _wide(lora_b * scale[:, None, None]), layout.rank
            )
            for module, factor_a, factor_b in zip(chunk, *merged, strict=True):
                _put(flat, layout, module, factor_a, factor_b)
    return Adapter(layout, flat)


def compress(
    lora_a: Float[Tensor, "*batch k d_in"], lora_b: Float[Tensor, "*batch d_out k"], rank: int
) -> tuple[Float[Tensor, "*batch rank d_in"], Float[Tensor, "*batch d_out rank"]]:
    """Return the factors of the given rank whose product is nearest to ``lora_b @ lora_a``.

    Both come out balanced, U sqrt(S) and sqrt(S) V^T; what the product lacks in rank is zero.

    Source: Eckart and Young 1936; QR of both factors leaves the SVD to a core of k x k.
    """
    q_b, r_b = torch.linalg.qr(lora_b)
    q_a, r_a = torch.linalg.qr(lora_a.mT)
    u, s, vh = torch.linalg.svd(r_b @ r_a.mT, full_matrices=False)
    kept = min(rank, s.shape[-1])
    root = s[..., :kept].sqrt()
    small_b = q_b @ (u[..., :kept] * root[..., None, :])
    small_a = (root[..., :, None] * vh[..., :kept, :]) @ q_a.mT
    lack = rank - kept
    return (
        torch.nn.functional.pad(small_a, (0, 0, 0, lack)),
        torch.nn.functional.pad(small_b, (0, lack)),
    )


def inner_products(
    left: Sequence[Adapter], right: Sequence[Adapter]
) -> Float[Tensor, "left right"]:
    """Return the inner product of every left delta with every right one, over all modules.

    Only rank x rank blocks are formed: <B A, B' A'> is the sum of the elementwise product of
    B^T B' and A A'^T. So norms, cosines and distances of deltas cost little.

    Raises: LayoutMismatchError if the layouts differ in more than rank and alpha.
    """
    layout, other = left[0].layout, right[0].layout
    if layout.modules != other.modules:
        raise LayoutMismatchError("only deltas of the same modules can be compared")
    total = torch.zeros(len(left), len(right), dtype=torch.float64)
    for module in layout.modules:
        a, b = _factors(layout, [module], [adapter.flat for adapter in left])
        a2, b2 = _factors(other, [module], [adapter.flat for adapter in right])
        gram = (a[0].flatten(0, 1) @ a2[0].flatten(0, 1).mT) * (_wide(b)[0].mT @ _wide(b2)[0])
        blocks = gram.unflatten(0, (len(left), -1)).unflatten(2, (len(right), -1))
        total += blocks.sum((1, 3), dtype=torch.float64)
    return total * layout.scaling * other.scaling


def _factors(
    layout: AdapterLayout, modules: Sequence[TargetModule], flats: Sequence[Tensor]
) -> tuple[Float[Tensor, "modules n rank d_in"], Float[Tensor, "modules n d_out rank"]]:
    """Gather the float32 factors of some modules of one shape out of flat buffers."""
    sides: list[Tensor] = []
    for side in ("A", "B"):
        rows = []
        for module in modules:
            offset, shape = layout.slices()[tensor_name(module.path, side)]
            end = offset + shape[0] * shape[1]
            rows.append(torch.stack([flat[offset:end] for flat in flats]).float())
        sides.append(torch.stack(rows).unflatten(2, shape))
    return sides[0], sides[1]


def _wide(lora_b: Float[Tensor, "modules n d_out rank"]) -> Float[Tensor, "modules d_out k"]:
    """Set the columns of all adapters side by side."""
    return lora_b.transpose(1, 2).flatten(2)


def _put(
    flat: Tensor, layout: AdapterLayout, module: TargetModule, lora_a: Tensor, lora_b: Tensor
) -> None:
    for factor, side in ((lora_a, "A"), (lora_b, "B")):
        offset, shape = layout.slices()[tensor_name(module.path, "A" if side == "A" else "B")]
        flat[offset : offset + shape[0] * shape[1]] = factor.flatten()


def _chunks(
    modules: tuple[TargetModule, ...], num_adapters: int
) -> Sequence[tuple[TargetModule, ...]]:
    """Cut a group so that thousands of adapters are merged module by module, few all at once."""
    size = max(1, 256 // num_adapters)
    return [modules[start : start + size] for start in range(0, len(modules), size)]
