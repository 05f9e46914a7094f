"""Bases that a whole collection shares: per module, every delta is nearly U C V^T with a small C.

Two orthonormal matrices per module, U (d_out, size) and V (d_in, size), are fitted to all deltas at
once; what differs between adapters is left in the core C (size, size). How much of the energy a
size keeps says how much the adapters have in common.

Source: Tucker's two-sided decomposition by one SVD a side (De Lathauwer et al. 2000, "A multilinear
singular value decomposition"), applied to adapters as in Brüel-Gabrielsson et al. 2024, "Compress
then Serve", arXiv:2407.00066, section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.canonical import canonical, put_factors, with_rank
from lorasmith.layout import AdapterLayout


@dataclass(frozen=True, kw_only=True)
class SharedBases:
    """Orthonormal bases of one collection, best direction first, all of one size.

    ``basis_in`` and ``basis_out`` map a module's path to V (size, d_in) and U (d_out, size).
    ``layout`` is that of the adapters, whatever their rank.
    """

    layout: AdapterLayout
    basis_in: dict[str, Float[Tensor, "size d_in"]]
    basis_out: dict[str, Float[Tensor, "d_out size"]]

    @property
    def size(self) -> int:
        """The number of directions a module; a module of fewer has zeros for the rest."""
        return next(iter(self.basis_in.values())).shape[0]

    def truncated(self, size: int) -> SharedBases:
        """Return the first ``size`` directions of every basis."""
        return SharedBases(
            layout=self.layout,
            basis_in={path: basis[:size] for path, basis in self.basis_in.items()},
            basis_out={path: basis[:, :size] for path, basis in self.basis_out.items()},
        )

    def cores(self, adapter: Adapter) -> dict[str, Float[Tensor, "size size"]]:
        """Return each module's core U^T ΔW V, which gives the nearest delta within the bases.

        Raises: LayoutMismatchError if the adapter touches other modules.
        """
        if adapter.layout.modules != self.layout.modules:
            raise LayoutMismatchError("the adapter touches other modules than these bases")
        cores = {}
        for module in self.layout.modules:
            lora_a, lora_b = (factor.float() for factor in adapter.factors(module))
            left = self.basis_out[module.path].mT @ (lora_b * adapter.layout.scaling)
            cores[module.path] = left @ (lora_a @ self.basis_in[module.path].mT)
        return cores

    def adapter(self, cores: dict[str, Float[Tensor, "size size"]], rank: int) -> Adapter:
        """Return the adapter of a rank that is nearest to U C V^T, in canonical form."""
        wide = with_rank(self.layout, self.size)
        flat = torch.zeros(wide.num_parameters)
        for module in self.layout.modules:
            lora_b = self.basis_out[module.path] @ cores[module.path]
            put_factors(flat, wide, module, self.basis_in[module.path], lora_b)
        return canonical(Adapter(wide, flat), rank)[0]


def fit_bases(adapters: Iterable[Adapter], size: int) -> SharedBases:
    """Fit bases of ``size`` directions a module to all deltas, every delta with the same weight.

    Reads the adapters one after the other and keeps two square matrices a module, so the number of
    adapters costs no memory.

    Raises: InputError if there are no adapters; LayoutMismatchError if they touch other modules.
    """
    layout: AdapterLayout | None = None
    sums: dict[str, tuple[Tensor, Tensor]] = {}
    for adapter in adapters:
        layout = layout or adapter.layout
        if adapter.layout.modules != layout.modules:
            raise LayoutMismatchError("bases are shared by adapters of the same modules only")
        for module in layout.modules:
            lora_a, lora_b = (factor.double() for factor in adapter.factors(module))
            lora_b = lora_b * adapter.layout.scaling
            out = lora_b @ (lora_a @ lora_a.mT) @ lora_b.mT
            within = lora_a.mT @ (lora_b.mT @ lora_b) @ lora_a
            before = sums.get(module.path)
            sums[module.path] = (
                (within, out) if before is None else (before[0] + within, before[1] + out)
            )
    if layout is None:
        raise InputError("there are no adapters to fit bases to; name a collection that has some")
    return SharedBases(
        layout=layout,
        basis_in={path: _leading(within, size).mT for path, (within, _) in sums.items()},
        basis_out={path: _leading(out, size) for path, (_, out) in sums.items()},
    )


def energy_kept(
    bases: SharedBases, adapters: Sequence[Adapter], sizes: Sequence[int]
) -> list[float]:
    """Return, per size, the share of the adapters' energy that bases cut to it keep."""
    kept = torch.zeros(len(sizes), dtype=torch.float64)
    total = 0.0
    for adapter in adapters:
        for path, core in bases.cores(adapter).items():
            squares = core.double() ** 2
            kept += torch.stack([squares[:size, :size].sum() for size in sizes])
            lora_a, lora_b = (factor.double() for factor in adapter.factors(path))
            gram = (lora_a @ lora_a.mT) * (lora_b.mT @ lora_b)
            total += float(gram.sum()) * adapter.layout.scaling**2
    return (kept / total).tolist() if total else [1.0] * len(sizes)


def _leading(matrix: Float[Tensor, "d d"], size: int) -> Float[Tensor, "d size"]:
    """Return the leading eigenvectors of a positive matrix, largest first, and zeros past them."""
    vectors: Tensor = torch.linalg.eigh(matrix).eigenvectors.flip(-1)[:, :size]
    return torch.nn.functional.pad(vectors, (0, size - vectors.shape[1])).float().contiguous()
