"""Deltas that are as good as the same, found among many by sketches and then for certain.

A sketch is S^T B A T of a delta with random signs S and T, added up over modules: a few hundred
numbers whose distances are near those of the deltas. Those who come near are compared exactly.

Source: Achlioptas 2003, "Database-friendly random projections", on both sides of the delta.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.generator.canonical import distances
from lorasmith.layout import AdapterLayout

_SIDE = 16
"""A sketch has this many rows and columns."""

_SLACK = 2.0
"""How much farther apart than the deltas sketches may be and still be looked at."""


class DuplicateFinder:
    """Remembers sketches of the adapters of one layout; the adapters themselves stay on disk.

    ``distance`` is relative to the larger norm; 0 finds nothing. ``load`` returns the adapter that
    was the n-th to be added.
    """

    def __init__(
        self, layout: AdapterLayout, distance: float, load: Callable[[int], Adapter]
    ) -> None:
        self._distance = distance
        self._load = load
        self._sketcher = _Sketcher(layout)
        self._sketches = torch.empty(64, _SIDE * _SIDE)
        self._norms = torch.empty(64, dtype=torch.float64)
        self._count = 0

    def find_or_add(self, adapter: Adapter, norm: float) -> int | None:
        """Return the number of the nearest that is nearer than the distance, or remember this one.

        ``norm`` is that of the adapter's delta.
        """
        sketch = self._sketcher(adapter)
        if self._distance > 0:
            apart = (self._sketches[: self._count] - sketch).norm(dim=1).double()
            limits = self._norms[: self._count].clamp(min=norm) * self._distance
            near = (apart <= limits * _SLACK).nonzero()[:, 0]
            for index in near[apart[near].argsort()].tolist():
                if float(distances([adapter], [self._load(index)])[0, 0]) < float(limits[index]):
                    return int(index)
        self._remember(sketch, norm)
        return None

    def _remember(self, sketch: Tensor, norm: float) -> None:
        if self._count == len(self._norms):
            self._sketches = torch.cat([self._sketches, torch.empty_like(self._sketches)])
            self._norms = torch.cat([self._norms, torch.empty_like(self._norms)])
        self._sketches[self._count] = sketch
        self._norms[self._count] = norm
        self._count += 1


class _Sketcher:
    """Sketches deltas; two sketchers of one layout agree.

    Modules of one width share their signs, so that large bases cost little memory; another random
    sign for every row and column keeps their sum from adding up what should average out.
    """

    def __init__(self, layout: AdapterLayout) -> None:
        generator = torch.Generator().manual_seed(0)
        sizes = {size for m in layout.modules for size in (m.in_features, m.out_features)}
        self._signs = {size: _signs(generator, size, _SIDE) for size in sorted(sizes)}
        self._flips = {m.path: _signs(generator, 2, _SIDE) for m in layout.modules}

    def __call__(self, adapter: Adapter) -> Float[Tensor, " entries"]:
        total = torch.zeros(_SIDE, _SIDE)
        for module in adapter.layout.modules:
            lora_a, lora_b = (factor.float() for factor in adapter.factors(module))
            left = self._signs[module.out_features].mT @ lora_b
            right = lora_a @ self._signs[module.in_features]
            flip_out, flip_in = self._flips[module.path]
            total += (left @ right) * flip_out[:, None] * flip_in
        return total.flatten() * (adapter.layout.scaling / _SIDE)


def _signs(generator: torch.Generator, rows: int, columns: int) -> Float[Tensor, "rows columns"]:
    return torch.randint(0, 2, (rows, columns), generator=generator) * 2.0 - 1.0
