"""Adapters small enough to write their deltas out in full."""

from __future__ import annotations

from collections.abc import Mapping

import torch

from lorasmith.adapter import Adapter
from lorasmith.layout import AdapterLayout, TargetModule

SHAPES: Mapping[str, tuple[int, int]] = {"q": (6, 5), "v": (6, 3)}


def layout(
    rank: int = 2, alpha: float = 4.0, shapes: Mapping[str, tuple[int, int]] = SHAPES
) -> AdapterLayout:
    """Return a layout of two layers; ``shapes`` has (d_in, d_out) by kind."""
    modules = tuple(
        TargetModule.from_path(f"model.layers.{layer}.{kind}", *shape)
        for layer in range(2)
        for kind, shape in shapes.items()
    )
    return AdapterLayout(base_model="org/base", modules=modules, rank=rank, alpha=alpha)


def make(seed: int, rank: int = 2, alpha: float = 4.0) -> Adapter:
    """Return an adapter of random numbers."""
    shape = layout(rank, alpha)
    generator = torch.Generator().manual_seed(seed)
    return Adapter(shape, torch.randn(shape.num_parameters, generator=generator))


def delta(adapter: Adapter, path: str) -> torch.Tensor:
    """Return a module's delta, scaled."""
    lora_a, lora_b = adapter.factors(path)
    return adapter.layout.scaling * lora_b @ lora_a
