"""Averages of adapters, in the space where an average means something: deltas.

(A, B) and (G A, B G^-1) are one delta, so an average of raw factors is an average of nothing.
Here deltas are averaged exactly, as longer factors, and cut back to the rank by the singular
values of a small core; the full delta is never built.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.canonical import compress, module_factors, put_factors, side_by_side
from lorasmith.generator.model import group_modules
from lorasmith.layout import AdapterLayout, TargetModule


def merge_adapters(
    adapters: Sequence[Adapter], weights: Sequence[float] | None = None, *, rank: int | None = None
) -> Adapter:
    """Return the adapter nearest to the weighted sum of the deltas.

    ``weights`` are taken as they are and need not sum to one; None is the mean. The result has the
    rank of the adapters, or another one at the same scaling. "Nearest" is in Frobenius norm, module
    by module.

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
    wanted = layout if rank is None else replace(layout, rank=rank, alpha=layout.scaling * rank)
    flat = torch.empty(wanted.num_parameters)
    scale = torch.tensor(weights, dtype=torch.float32)
    flats = [adapter.flat for adapter in adapters]
    for modules in group_modules(layout).values():
        for chunk in _chunks(modules, len(adapters)):
            lora_a, lora_b = module_factors(layout, chunk, flats)
            merged = compress(
                lora_a.flatten(1, 2), side_by_side(lora_b * scale[:, None, None]), wanted.rank
            )
            for module, factor_a, factor_b in zip(chunk, *merged, strict=True):
                put_factors(flat, wanted, module, factor_a, factor_b)
    return Adapter(wanted, flat)


def mean_adapter(batches: Iterable[Sequence[Adapter]]) -> Adapter:
    """Return the adapter nearest to the mean of many, which come in batches and are not kept.

    Deltas are added up in full, so it takes the memory of the target modules' weights however many
    adapters there are.

    Raises: InputError if there are none; LayoutMismatchError if the layouts differ.
    """
    layout: AdapterLayout | None = None
    sums: dict[str, Tensor] = {}
    count = 0
    for adapters in batches:
        layout = layout or adapters[0].layout
        if any(adapter.layout != layout for adapter in adapters):
            raise LayoutMismatchError("only adapters of one layout have a mean; use equal ranks")
        flats = [adapter.flat for adapter in adapters]
        for module in layout.modules:
            lora_a, lora_b = module_factors(layout, [module], flats)
            delta = side_by_side(lora_b)[0] @ lora_a[0].flatten(0, 1)
            sums[module.path] = sums[module.path] + delta if module.path in sums else delta
        count += len(adapters)
    if layout is None:
        raise InputError("there are no adapters to take the mean of; give some")
    flat = torch.empty(layout.num_parameters)
    for module in layout.modules:
        mean = sums.pop(module.path) / count
        factors = compress(mean, torch.eye(module.out_features), layout.rank)
        put_factors(flat, layout, module, *factors)
    return Adapter(layout, flat)


def _chunks(
    modules: tuple[TargetModule, ...], num_adapters: int
) -> Sequence[tuple[TargetModule, ...]]:
    """Cut a group so that thousands of adapters are merged module by module, few all at once."""
    size = max(1, 256 // num_adapters)
    return [modules[start : start + size] for start in range(0, len(modules), size)]
