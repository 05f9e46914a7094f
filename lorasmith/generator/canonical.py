"""The canonical form of an adapter, and the geometry of deltas.

(A, B) and (G A, B G^-1) are one delta, so raw factors say nothing that can be averaged, compared or
learned. The canonical factors of a delta are U sqrt(S) and sqrt(S) V^T of its singular values, the
scaling folded in and the signs fixed: two adapters of one delta have the same, as long as its
singular values differ. Norms and products of deltas come from rank x rank blocks; the delta itself
is never built.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.errors import LayoutMismatchError
from lorasmith.kernels import delta_stats
from lorasmith.kernels.factors import pack_stacks
from lorasmith.layout import AdapterLayout, TargetModule, tensor_name


def canonical(adapter: Adapter, rank: int | None = None) -> tuple[Adapter, float]:
    """Return an adapter's canonical form at some rank, and the share of energy that it keeps.

    The result has ``alpha = rank``, so its delta is ``lora_B @ lora_A``. A higher rank than the
    adapter's pads with zeros and keeps all; a lower one keeps the largest singular values of every
    module. Energy is the squared Frobenius norm of all deltas; of no energy all is kept.
    """
    layout = with_rank(adapter.layout, rank or adapter.layout.rank)
    flat = torch.empty(layout.num_parameters)
    before = after = 0.0
    for module in layout.modules:
        lora_a, lora_b = (factor.detach().float().cpu() for factor in adapter.factors(module))
        small_a, small_b = compress(lora_a, lora_b * adapter.layout.scaling, layout.rank)
        put_factors(flat, layout, module, small_a, small_b)
        before += float(_gram(lora_a, lora_b * adapter.layout.scaling))
        after += float(_gram(small_a, small_b))
    return Adapter(layout, flat, adapter.provenance), after / before if before else 1.0


def placed(adapter: Adapter, layout: AdapterLayout) -> Adapter:
    """Return an adapter's factors in a layout of the same rank and scaling.

    Modules that the adapter lacks get a zero delta; modules that the layout lacks are left out.

    Raises: LayoutMismatchError if rank or scaling differ, or a module has another shape.
    """
    own = adapter.layout
    if (own.rank, own.alpha) != (layout.rank, layout.alpha):
        raise LayoutMismatchError("factors fit into a layout of the same rank and alpha only")
    flat = torch.zeros(layout.num_parameters)
    slices = layout.slices()
    for name, (start, shape) in own.slices().items():
        begin, wanted = slices.get(name, (0, shape))
        if shape != wanted:
            raise LayoutMismatchError(f"{name} should be {wanted}, got {shape}; use one base")
        if name in slices:
            size = shape[0] * shape[1]
            flat[begin : begin + size] = adapter.flat[start : start + size]
    return Adapter(layout, flat, adapter.provenance)


def singular_values(adapter: Adapter) -> dict[str, Float[Tensor, " rank"]]:
    """Return the singular values of each module's delta, given an adapter in canonical form."""
    modules = adapter.layout.modules
    return {m.path: adapter.factors(m)[1].double().square().sum(0) for m in modules}


def with_rank(layout: AdapterLayout, rank: int) -> AdapterLayout:
    """Return the layout of canonical adapters of a rank: scaling one, all else the same."""
    return AdapterLayout(
        base_model=layout.base_model,
        modules=layout.modules,
        rank=rank,
        alpha=float(rank),
        fan_in_fan_out=layout.fan_in_fan_out,
    )


def compress(
    lora_a: Float[Tensor, "*batch k d_in"], lora_b: Float[Tensor, "*batch d_out k"], rank: int
) -> tuple[Float[Tensor, "*batch rank d_in"], Float[Tensor, "*batch d_out rank"]]:
    """Return the canonical factors of a rank whose product is nearest to ``lora_b @ lora_a``.

    What the product lacks in rank is zero. In every column of lora_B the entry that is largest in
    size is positive.

    Source: Eckart and Young 1936; QR of both factors leaves the SVD to a core of k x k.
    """
    q_b, r_b = torch.linalg.qr(lora_b)
    q_a, r_a = torch.linalg.qr(lora_a.mT)
    u, s, vh = torch.linalg.svd(r_b @ r_a.mT, full_matrices=False)
    kept = min(rank, s.shape[-1])
    root = s[..., :kept].sqrt()
    small_b = q_b @ (u[..., :kept] * root[..., None, :])
    small_a = (root[..., :, None] * vh[..., :kept, :]) @ q_a.mT
    largest = small_b.gather(-2, small_b.abs().argmax(-2, keepdim=True))
    sign = torch.where(largest < 0, -1.0, 1.0)
    lack = rank - kept
    return (
        torch.nn.functional.pad(small_a * sign.mT, (0, 0, 0, lack)),
        torch.nn.functional.pad(small_b * sign, (0, lack)),
    )


def inner_products(
    left: Sequence[Adapter], right: Sequence[Adapter]
) -> Float[Tensor, "left right"]:
    """Return the inner product of every left delta with every right one, over all modules.

    The kernel ``delta_stats`` forms rank x rank blocks only, so norms, cosines and distances of
    deltas cost little.

    Raises: LayoutMismatchError if the layouts differ in more than rank and alpha.
    """
    layout, other = left[0].layout, right[0].layout
    if layout.modules != other.modules:
        raise LayoutMismatchError("only deltas of the same modules can be compared")
    total = torch.zeros(len(left), len(right), dtype=torch.float64)
    for module in layout.modules:
        a, b = module_factors(layout, [module], [adapter.flat for adapter in left])
        a2, b2 = module_factors(other, [module], [adapter.flat for adapter in right])
        total += delta_stats.inner_products(
            pack_stacks(a[0], b[0], layout.scaling), pack_stacks(a2[0], b2[0], other.scaling)
        ).cpu()
    return total


def norms(adapters: Sequence[Adapter]) -> Float[Tensor, " n"]:
    """Return the Frobenius norm of each adapter's deltas, all modules together."""
    squares = [inner_products([adapter], [adapter])[0, 0] for adapter in adapters]
    return torch.stack(squares).clamp(min=0).sqrt()


def cosines(left: Sequence[Adapter], right: Sequence[Adapter]) -> Float[Tensor, "left right"]:
    """Return the cosine of every left delta with every right one; with a zero delta it is zero."""
    sizes = norms(left)[:, None] * norms(right)[None]
    return inner_products(left, right) / sizes.clamp(min=torch.finfo(torch.float64).tiny)


def distances(left: Sequence[Adapter], right: Sequence[Adapter]) -> Float[Tensor, "left right"]:
    """Return the Frobenius distance of every left delta to every right one."""
    squares = norms(left)[:, None] ** 2 + norms(right)[None] ** 2
    return (squares - 2 * inner_products(left, right)).clamp(min=0).sqrt()


def module_factors(
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


def side_by_side(
    lora_b: Float[Tensor, "modules n d_out rank"],
) -> Float[Tensor, "modules d_out k"]:
    """Set the columns of all adapters side by side."""
    return lora_b.transpose(1, 2).flatten(2)


def put_factors(
    flat: Tensor, layout: AdapterLayout, module: TargetModule, lora_a: Tensor, lora_b: Tensor
) -> None:
    """Write a module's factors into a flat buffer."""
    for factor, side in ((lora_a, "A"), (lora_b, "B")):
        offset, shape = layout.slices()[tensor_name(module.path, "A" if side == "A" else "B")]
        flat[offset : offset + shape[0] * shape[1]] = factor.flatten()


def _gram(lora_a: Tensor, lora_b: Tensor) -> Tensor:
    return ((lora_a @ lora_a.mT).double() * (lora_b.mT @ lora_b).double()).sum()
