"""Operators say themselves what is computed in which precision: autocast changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.kernels.basis_lora import basis_lora
from lorasmith.kernels.delta_stats import inner_products
from lorasmith.kernels.factors import pack_factors
from lorasmith.kernels.generate_apply import generate_apply
from lorasmith.kernels.linear_lora import linear_lora
from lorasmith.kernels.merge import merge
from lorasmith.kernels.segmented_lora import batched_lora, segmented_lora
from tests.kernel_inputs import D_IN, D_OUT, factors, numbers, pairs

# One adapter, equally many rows each, several of different ranks, some rows bare.
IDS = ([0, 0, 0, 0], [0, 1, 0, 1], [0, 1, 2, 0], [-1, 0, 2, 2])
WEIGHT = numbers(D_OUT, D_IN, seed=8)


def leaves() -> list[Tensor]:
    """Return x, y and the factors of three adapters."""
    worn = [tensor for pair in pairs([2, 2, 3], torch.float32) for tensor in pair]
    return [numbers(4, D_IN), numbers(4, D_OUT, seed=4), *worn]


def bases(size: int = 5) -> list[Tensor]:
    """Return x, y, two bases and the cores of three adapters."""
    shapes = ((4, D_IN), (4, D_OUT), (size, D_IN), (D_OUT, size), (3, size, size))
    return [numbers(*shape, seed=seed) for seed, shape in enumerate(shapes)]


def codes() -> list[Tensor]:
    """Return x, codes, decoders and static factors of rank 2."""
    shapes = ((3, 4, D_IN), (3, 5), (2 * D_IN, 5), (D_OUT * 2, 5), (2, D_IN), (D_OUT, 2))
    return [numbers(*shape, seed=seed) for seed, shape in enumerate(shapes)]


def packed(worn: tuple[Tensor, ...]) -> Any:  # noqa: ANN401
    return pack_factors(list(zip(worn[::2], worn[1::2], strict=True)), [1.0, 0.5, 2.0])


CASES: dict[str, tuple[Callable[..., Tensor], Callable[[], list[Tensor]]]] = {
    **{
        f"segmented_lora {ids}": (
            lambda x, y, *worn, ids=ids: segmented_lora(x, packed(worn), torch.tensor(ids), y=y),
            leaves,
        )
        for ids in IDS
    },
    **{
        f"linear_lora {ids}": (
            lambda x, y, *worn, ids=ids: (
                linear_lora(x, WEIGHT, packed(worn), torch.tensor(ids)) + y
            ),
            leaves,
        )
        for ids in IDS
    },
    **{
        f"basis_lora {ids}": (
            lambda x, y, v, u, cores, ids=ids: basis_lora(x, v, u, cores, torch.tensor(ids), y=y),
            bases,
        )
        for ids in IDS
    },
    "generate_apply": (lambda *tensors: generate_apply(*tensors, gain=0.5), codes),
    "generate_apply, tiled": (
        lambda *tensors: generate_apply(*tensors, gain=0.5, implementation="tiled"),
        codes,
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("training", [True, False])
def test_autocast_changes_no_bit(case: str, training: bool) -> None:
    run, inputs = CASES[case]
    found = []
    for enabled in (True, False):
        tensors = [tensor.requires_grad_(training) for tensor in inputs()]
        with torch.autocast("cpu", torch.bfloat16, enabled=enabled):
            out = run(*tensors)
            grads = torch.autograd.grad(out, tensors, torch.ones_like(out)) if training else ()
        found.append((out, *grads))
    for got, want in zip(*found, strict=True):
        assert got.dtype == torch.float32
        assert torch.equal(got, want)


def test_autocast_changes_no_bit_of_rows_in_order() -> None:
    """Plain products, so their backward pass belongs outside, as torch's manual says."""
    found = []
    for enabled in (True, False):
        tensors = [numbers(6, 4, D_IN), numbers(3, 2, D_IN), numbers(3, D_OUT, 2)]
        leaves = [tensor.requires_grad_() for tensor in tensors]
        with torch.autocast("cpu", torch.bfloat16, enabled=enabled):
            out = batched_lora(leaves[0], leaves[1], leaves[2], 0.5)
        found.append((out, *torch.autograd.grad(out.sum(), leaves)))
    for got, want in zip(*found, strict=True):
        assert torch.equal(got, want)


@pytest.mark.parametrize("ids", IDS, ids=str)
def test_autocast_changes_nothing_that_is_written_in_place(ids: list[int]) -> None:
    x, y, *worn = leaves()
    one, _, basis_in, basis_out, cores = bases()
    want = segmented_lora(x, packed(tuple(worn)), torch.tensor(ids), y=y)
    also = basis_lora(one, basis_in, basis_out, cores, torch.tensor(ids), y=y)
    other = y.clone()
    with torch.autocast("cpu", torch.bfloat16):
        segmented_lora(x, packed(tuple(worn)), torch.tensor(ids), y=y, in_place=True)
        basis_lora(one, basis_in, basis_out, cores, torch.tensor(ids), y=other, in_place=True)
    torch.testing.assert_close(y, want)
    torch.testing.assert_close(other, also)


@pytest.mark.parametrize("way", [None, "reference"])
def test_autocast_changes_neither_merges_nor_statistics(way: str | None) -> None:
    lora = factors([2, 3], torch.float32)
    want, got = WEIGHT.clone(), WEIGHT.clone()
    merge(want, lora, implementation=way)
    products = inner_products(lora, lora, implementation=way)
    with torch.autocast("cpu", torch.bfloat16):
        merge(got, lora, implementation=way)
        assert torch.equal(inner_products(lora, lora, implementation=way), products)
    assert torch.equal(got, want)
