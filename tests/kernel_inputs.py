"""Inputs for tests of kernels, and how far a result may be from the float64 reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from lorasmith.kernels.factors import PackedFactors, pack_factors

TOLERANCE = {torch.float64: 1e-12, torch.float32: 1e-5, torch.float16: 5e-3, torch.bfloat16: 2e-2}
RANKS = (0, 1, 3, 8, 16, 64)
ROWS = (1, 5, 17, 63, 512)
D_IN, D_OUT = 37, 29


def pairs(
    ranks: Sequence[int], dtype: torch.dtype, d_in: int = D_IN, d_out: int = D_OUT
) -> list[tuple[Tensor, Tensor]]:
    """Return random factors; those of one rank come from the same numbers in every dtype."""
    generator = torch.Generator().manual_seed(1)
    return [
        (
            torch.randn(rank, d_in, generator=generator).to(dtype),
            torch.randn(d_out, rank, generator=generator).to(dtype),
        )
        for rank in ranks
    ]


def factors(
    ranks: Sequence[int], dtype: torch.dtype, d_in: int = D_IN, d_out: int = D_OUT
) -> PackedFactors:
    """Return packed random factors, every adapter with a scaling of its own."""
    return pack_factors(
        pairs(ranks, dtype, d_in, d_out), [1.0 + 0.5 * i for i in range(len(ranks))]
    )


def doubled(packed: PackedFactors) -> PackedFactors:
    """Return the same numbers in float64."""
    return replace(packed, lora_a=packed.lora_a.double(), lora_b=packed.lora_b.double())


def chosen(rows: int, num_adapters: int, slots: int = 1) -> Tensor:
    """Return unsorted ids with some rows bare; the last adapter is worn by nobody."""
    generator = torch.Generator().manual_seed(2)
    return torch.randint(-1, max(1, num_adapters - 1), (rows, slots), generator=generator)


def numbers(*shape: int, dtype: torch.dtype = torch.float32, seed: int = 3) -> Tensor:
    """Return normal random numbers, the same in every dtype up to rounding."""
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed)).to(dtype)


def assert_near(got: Tensor, want: Tensor, dtype: torch.dtype) -> None:
    """Check the relative error of a result as a whole; NaN is never near."""
    error = (got.double() - want.double()).norm() / want.double().norm().clamp(min=1e-6)
    assert float(error) <= TOLERANCE[dtype], f"relative error {float(error):.2e} in {dtype}"
