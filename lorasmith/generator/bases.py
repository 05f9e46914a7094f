"""Bases that a whole collection shares: per module, every delta is nearly U C V^T with a small C.

Two orthonormal matrices per module, U (d_out, out_size) and V (d_in, in_size), are fitted to all
deltas at once; what differs between adapters is left in the core C (out_size, in_size). How much of
the energy a size keeps says how much the adapters have in common.

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

_NEGLIGIBLE = 1e-5  # share of the energy; rounding to float16 makes less


@dataclass(frozen=True, kw_only=True)
class SharedBases:
    """Orthonormal bases of one collection, best direction first, all of one size a side.

    ``basis_in`` and ``basis_out`` map a module's path to V (in_size, d_in) and U (d_out, out_size).
    ``layout`` is that of the adapters, whatever their rank.
    """

    layout: AdapterLayout
    basis_in: dict[str, Float[Tensor, "in_size d_in"]]
    basis_out: dict[str, Float[Tensor, "d_out out_size"]]

    @property
    def out_size(self) -> int:
        """The number of columns of every U; a module of fewer has zeros for the rest."""
        return next(iter(self.basis_out.values())).shape[1]

    @property
    def in_size(self) -> int:
        """The number of rows of every V; a module of fewer has zeros for the rest."""
        return next(iter(self.basis_in.values())).shape[0]

    def truncated(self, size: int) -> SharedBases:
        """Return the first ``size`` directions of every basis that has more."""
        return SharedBases(
            layout=self.layout,
            basis_in={path: basis[:size] for path, basis in self.basis_in.items()},
            basis_out={path: basis[:, :size] for path, basis in self.basis_out.items()},
        )

    def cores(self, adapter: Adapter) -> dict[str, Float[Tensor, "out_size in_size"]]:
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

    def adapter(self, cores: dict[str, Float[Tensor, "out_size in_size"]], rank: int) -> Adapter:
        """Return the adapter of a rank that is nearest to U C V^T, in canonical form."""
        wide = with_rank(self.layout, self.in_size)
        flat = torch.zeros(wide.num_parameters)
        for module in self.layout.modules:
            lora_b = self.basis_out[module.path] @ cores[module.path]
            put_factors(flat, wide, module, self.basis_in[module.path], lora_b)
        return canonical(Adapter(wide, flat), rank)[0]


def fit_bases(adapters: Iterable[Adapter], size: int) -> SharedBases:
    """Fit bases of up to ``size`` directions to all deltas, every delta with the same weight.

    A side gets fewer where none of its modules needs them: adapters that were trained with one
    lora_A for all have no more input directions than their rank. Reads the adapters one after the
    other and keeps two square matrices a module, so the number of adapters costs no memory.

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
    inputs = _leading({path: within for path, (within, _) in sums.items()}, size)
    outputs = _leading({path: out for path, (_, out) in sums.items()}, size)
    return SharedBases(
        layout=layout,
        basis_in={path: basis.mT.contiguous() for path, basis in inputs.items()},
        basis_out=outputs,
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


def _leading(
    matrices: dict[str, Float[Tensor, "d d"]], most: int
) -> dict[str, Float[Tensor, "d size"]]:
    """Return leading eigenvectors of positive matrices, largest first, as many for each.

    As many as it takes, up to ``most``, for what is left out of every matrix to be negligible; the
    columns of a smaller matrix end with zeros.
    """
    found, size = {}, 1
    for path, matrix in matrices.items():
        values, vectors = torch.linalg.eigh(matrix)
        found[path] = vectors.flip(-1)
        left_out = values.clamp(min=0).cumsum(0).flip(0)
        size = max(size, int((left_out > _NEGLIGIBLE * left_out[0]).sum()))
    size = min(size, most)
    return {
        path: torch.nn.functional.pad(vectors[:, :size], (0, max(0, size - len(vectors))))
        .float()
        .contiguous()
        for path, vectors in found.items()
    }
