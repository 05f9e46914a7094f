"""delta_stats: norms and inner products of deltas that are never built.

<B A, B' A'> is the sum of the entries of (A A'^T) * (B^T B'), two blocks of rank x rank, so all
pairs of n adapters cost two products of n r x n r.

Source: the identity <XY, ZW> = tr((X^T Z)(W Y^T)); for adapters in Brüel-Gabrielsson et al. 2024,
arXiv:2407.00066, appendix.
"""

from __future__ import annotations

from dataclasses import dataclass

from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.delta_stats import cpu
from lorasmith.kernels.delta_stats.reference import inner_products as reference
from lorasmith.kernels.dispatch import Rule, asked_for, choose, without_autocast
from lorasmith.kernels.factors import PackedFactors, check_factors

RULES: tuple[Rule[None], ...] = (
    Rule("cpu", "grams"),
    Rule("cuda", "triton"),
)


@dataclass(frozen=True, kw_only=True, eq=False)
class DeltaStats:
    """What adapters of one module are to each other, in float64."""

    inner_products: Float[Tensor, "adapters adapters"]
    norms: Float[Tensor, " adapters"]

    @property
    def cosines(self) -> Float[Tensor, "adapters adapters"]:
        """The cosine of every pair; with a zero delta it is zero."""
        sizes = self.norms[:, None] * self.norms
        return self.inner_products / sizes.masked_fill(sizes == 0, 1.0)


def delta_stats(factors: PackedFactors, *, implementation: str | None = None) -> DeltaStats:
    """Return the Frobenius norm of every delta and the inner product of every pair.

    Raises: as ``inner_products``.
    """
    products = inner_products(factors, factors, implementation=implementation)
    return DeltaStats(inner_products=products, norms=products.diagonal().clamp(min=0).sqrt())


def inner_products(
    left: PackedFactors, right: PackedFactors, *, implementation: str | None = None
) -> Float[Tensor, "left right"]:
    """Return the inner product of every left delta, scaled, with every right one, in float64.

    Entries of the blocks are float32 for factors of up to that precision; they are added in
    float64.

    Args:
        left: adapters of a module, of any ranks.
        right: adapters of the same module, of the same dtype and on the same device.
        implementation: "reference", "grams" or "triton"; None is the table's choice.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    check_factors("left", left, (None, None))
    like, shape = left.lora_a, (left.lora_a.shape[1], left.lora_b.shape[1])
    check_factors("right", right, shape, like=like, likes_name="left.lora_a")
    way = choose("delta_stats", RULES, left.lora_a.device, None, asked_for(implementation))
    with without_autocast(like.device):
        if way == "triton":
            from lorasmith.kernels.delta_stats import triton

            return triton.inner_products(left, right)
        return (reference if way == "reference" else cpu.inner_products)(left, right)
