"""merge: adapters folded into a weight in one pass, and taken out again to the last bit.

Subtracting what was added drifts: in bfloat16 every cycle rounds twice, and a thousand of them left
two thirds of a weight wrong. So what a merge overwrites is kept, and unmerging puts it back.

Source: Hu et al. 2021, arXiv:2106.09685, section 4.1 (merging); the rest is arithmetic.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.checks import check_tensor
from lorasmith.kernels.dispatch import Rule, asked_for, choose, without_autocast
from lorasmith.kernels.factors import Numbers, PackedFactors, as_numbers, check_factors
from lorasmith.kernels.merge import cpu
from lorasmith.kernels.merge.reference import merged

RULES: tuple[Rule[cpu.Shape], ...] = (*cpu.RULES, Rule("cuda", "triton"))


@dataclass(frozen=True, kw_only=True, eq=False)
class Merged:
    """A weight with adapters in it, and what was there before."""

    weight: Float[Tensor, "d_out d_in"]
    saved: Float[Tensor, "d_out d_in"]

    @torch.no_grad()
    def unmerge(self) -> None:
        """Put back the weight as it was, to the last bit.

        Raises: ValueError if that was done already, or if a later merge into it is still there.
        """
        here = [one for one in _live() if one.weight.data_ptr() == self.weight.data_ptr()]
        if self not in here:
            raise ValueError("weight is unmerged already; merge it anew")
        if self is not here[-1]:
            raise ValueError("weight has a later merge in it; unmerge that one first")
        self.weight.copy_(self.saved)
        _LIVE[:] = [ref for ref in _LIVE if ref() is not self]


_LIVE: list[weakref.ref[Merged]] = []
"""All merges that may still be undone, in their order."""


def _live() -> list[Merged]:
    return [one for ref in _LIVE if (one := ref()) is not None]


@torch.no_grad()
def merge(
    weight: Float[Tensor, "d_out d_in"],
    factors: PackedFactors,
    weights: Numbers | None = None,
    *,
    saved: Float[Tensor, "d_out d_in"] | None = None,
    implementation: str | None = None,
) -> Merged:
    """Set W to round(W + sum of w s B A) in place, accumulated in float32 and rounded once.

    The way back needs a second copy of W: it goes into ``saved``, in the same pass, and a buffer
    that is there already saves what fresh memory costs, which is several times the merge.

    Args:
        weight: as ``torch.nn.Linear`` holds it, contiguous.
        factors: of its dtype and on its device.
        weights: one for each adapter, or for all; None is 1.
        saved: where W goes; None allocates.
        implementation: "reference", on the CPU "addmm" or "float32", on a GPU "triton"; None is
            the table's choice.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    keep, scales = _checked(weight, factors, weights, saved)
    keep = torch.empty_like(weight) if keep is None else keep
    _merge(weight, factors, scales, keep, asked_for(implementation))
    done = Merged(weight=weight, saved=keep)
    _LIVE.append(weakref.ref(done, _LIVE.remove))
    return done


@torch.no_grad()
def merge_for_good(
    weight: Float[Tensor, "d_out d_in"],
    factors: PackedFactors,
    weights: Numbers | None = None,
    *,
    implementation: str | None = None,
) -> None:
    """Do what ``merge`` does without a way back, in half the memory.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    _, scales = _checked(weight, factors, weights, None)
    _merge(weight, factors, scales, None, asked_for(implementation))


def _checked(
    weight: Tensor,
    factors: PackedFactors,
    weights: Numbers | None,
    saved: Tensor | None,
) -> tuple[Tensor | None, list[float]]:
    check_tensor("weight", weight, (None, None))
    d_out, d_in = weight.shape
    check_factors("factors", factors, (d_in, d_out), like=weight, likes_name="weight")
    own = as_numbers("weights", 1.0 if weights is None else weights, factors.num_adapters)
    if saved is not None:
        check_tensor("saved", saved, tuple(weight.shape))
        if saved.dtype != weight.dtype or saved.device != weight.device:
            raise TypeError(
                f"saved must be {weight.dtype} on {weight.device} as weight is, "
                f"got {saved.dtype} on {saved.device}"
            )
        if saved.data_ptr() == weight.data_ptr():
            raise ValueError("saved must be other memory than weight, got the same")
        if any(saved.data_ptr() == one.saved.data_ptr() for one in _live()):
            raise ValueError("saved holds what another merge is to put back; unmerge that first")
    # Reading the tensor would wait for a GPU.
    scales = factors.scales or factors.scaling.tolist()
    return saved, [w * s for w, s in zip(own, scales, strict=True)]


def _merge(
    weight: Tensor,
    factors: PackedFactors,
    scales: list[float],
    saved: Tensor | None,
    implementation: str,
) -> None:
    shape = cpu.Shape(dtype=weight.dtype, one_scale=len(set(scales)) == 1)
    way = choose("merge", RULES, weight.device, shape, implementation)
    if way == "addmm" and not shape.one_scale:
        raise ValueError("implementation 'addmm' needs adapters of one scale, got several")
    with without_autocast(weight.device):
        if way == "reference":
            if saved is not None:
                saved.copy_(weight)
            weight.copy_(merged(weight, factors, scales))
        elif way == "triton":
            from lorasmith.kernels.merge import triton

            triton.merge(weight, factors, scales, saved)
        else:
            (cpu.addmm if way == "addmm" else cpu.float32)(weight, factors, scales, saved)
