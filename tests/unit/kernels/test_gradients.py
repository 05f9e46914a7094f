"""Gradients in training's dtypes, of every rank and number of rows, against plain float64."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from lorasmith.kernels.basis_lora import basis_lora
from lorasmith.kernels.factors import assign_rows, pack_factors
from lorasmith.kernels.generate_apply import generate_apply
from lorasmith.kernels.linear_lora import linear_lora
from lorasmith.kernels.segmented_lora import segmented_lora
from tests.kernel_inputs import D_IN, D_OUT, RANKS, ROWS, assert_near, chosen, numbers, pairs

DTYPES = (torch.float32, torch.bfloat16)
SCALING = [1.0 + 0.5 * index for index in range(len(RANKS))]


def check(
    got: Callable[..., Tensor], plain: Callable[..., Tensor], leaves: list[Tensor], rows: int
) -> None:
    """Compare the gradients of two functions of the same tensors, the second's in float64."""
    upstream = numbers(rows, D_OUT, dtype=leaves[0].dtype, seed=9)
    ours = [leaf.requires_grad_() for leaf in leaves]
    exact = [leaf.detach().double().requires_grad_() for leaf in leaves]
    options = {"allow_unused": True, "materialize_grads": True}
    found = torch.autograd.grad(got(*ours), ours, upstream, **options)
    wanted = torch.autograd.grad(plain(*exact), exact, upstream.double(), **options)
    for one, other in zip(found, wanted, strict=True):
        assert_near(one, other, leaves[0].dtype)


def deltas(x: Tensor, worn: list[tuple[Tensor, Tensor]], ids: Tensor, weights: Tensor) -> Tensor:
    """Return what rows wear, row by row."""
    out = []
    for row, own, share in zip(x, ids.tolist(), weights.double(), strict=True):
        delta = 0 * row.sum() + row.new_zeros(D_OUT)  # of a row that wears nothing, too
        for g, weight in zip(own, share, strict=True):
            if g >= 0:
                delta = delta + weight * SCALING[g] * (row @ worn[g][0].T) @ worn[g][1].T
        out.append(delta)
    return torch.stack(out)


def paired(leaves: tuple[Tensor, ...]) -> list[tuple[Tensor, Tensor]]:
    return list(zip(leaves[::2], leaves[1::2], strict=True))


@pytest.mark.parametrize("num_rows", ROWS)
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("slots", [1, 2])
@pytest.mark.parametrize("op", ["segmented_lora", "linear_lora"])
def test_factors_and_activations(num_rows: int, dtype: torch.dtype, slots: int, op: str) -> None:
    ids = chosen(num_rows, len(RANKS), slots)
    weights = numbers(num_rows, slots) if slots > 1 else torch.ones(num_rows, 1)
    rows = assign_rows(ids, len(RANKS), weights if slots > 1 else None)
    weight = numbers(D_OUT, D_IN, dtype=dtype, seed=8)

    def run(x: Tensor, *leaves: Tensor) -> Tensor:
        packed = pack_factors(paired(leaves), SCALING)
        if op == "segmented_lora":
            return segmented_lora(x, packed, rows)
        return linear_lora(x, weight, packed, rows)

    def plain(x: Tensor, *leaves: Tensor) -> Tensor:
        base = x @ weight.double().T if op == "linear_lora" else 0
        return base + deltas(x, paired(leaves), ids, weights)

    leaves = [tensor for pair in pairs(RANKS, dtype) for tensor in pair]
    check(run, plain, [numbers(num_rows, D_IN, dtype=dtype), *leaves], num_rows)


@pytest.mark.parametrize("num_rows", ROWS)
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("diagonal", [True, False])
@pytest.mark.parametrize("size", [1, 16, 64])
def test_bases_and_cores(num_rows: int, dtype: torch.dtype, diagonal: bool, size: int) -> None:
    ids = chosen(num_rows, 4)
    rows = assign_rows(ids, 4)
    mask = (ids[:, 0] >= 0).double()[:, None]

    def run(x: Tensor, basis_in: Tensor, basis_out: Tensor, cores: Tensor) -> Tensor:
        return basis_lora(x, basis_in, basis_out, cores, rows)

    def plain(x: Tensor, basis_in: Tensor, basis_out: Tensor, cores: Tensor) -> Tensor:
        own = cores[ids[:, 0].clamp(min=0)]
        matrices = torch.diag_embed(own) if diagonal else own
        low = torch.einsum("ri,roi->ro", x @ basis_in.T, matrices)
        return mask * (low @ basis_out.T)

    cores = (4, size) if diagonal else (4, size, size)
    shapes = ((num_rows, D_IN), (size, D_IN), (D_OUT, size), cores)
    leaves = [numbers(*shape, dtype=dtype, seed=i) for i, shape in enumerate(shapes)]
    check(run, plain, leaves, num_rows)


@pytest.mark.parametrize("num_rows", ROWS)
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("rank", [0, 1, 8, 64])
def test_a_generators_code_and_head(num_rows: int, dtype: torch.dtype, rank: int) -> None:
    width, gain, scaling = 12, 0.5, 2.0

    def run(x: Tensor, *rest: Tensor) -> Tensor:
        return generate_apply(x[:, None], *rest, gain=gain, scaling=scaling)[:, 0]

    def plain(
        x: Tensor, code: Tensor, to_a: Tensor, to_b: Tensor, static_a: Tensor, static_b: Tensor
    ) -> Tensor:
        lora_a = static_a + gain * (code @ to_a.T).view(num_rows, rank, D_IN)
        lora_b = static_b + gain * (code @ to_b.T).view(num_rows, D_OUT, rank)
        return scaling * torch.einsum("rd,rkd,rok->ro", x, lora_a, lora_b)

    shapes = (
        *((num_rows, D_IN), (num_rows, width), (rank * D_IN, width), (D_OUT * rank, width)),
        *((rank, D_IN), (D_OUT, rank)),
    )
    leaves = [numbers(*shape, dtype=dtype, seed=i) for i, shape in enumerate(shapes)]
    check(run, plain, leaves, num_rows)
