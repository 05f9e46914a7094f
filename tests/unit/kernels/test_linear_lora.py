from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.kernels.dispatch import forced
from lorasmith.kernels.factors import assign_rows, pack_factors
from lorasmith.kernels.linear_lora import linear_lora
from tests.kernel_inputs import (
    D_IN,
    D_OUT,
    RANKS,
    ROWS,
    assert_near,
    chosen,
    doubled,
    factors,
    numbers,
    pairs,
)


@pytest.mark.parametrize("num_rows", ROWS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=str)
def test_base_and_deltas_agree_with_the_reference(num_rows: int, dtype: torch.dtype) -> None:
    packed, weight = factors(RANKS, dtype), numbers(D_OUT, D_IN, dtype=dtype)
    bias, x = numbers(D_OUT, dtype=dtype, seed=5), numbers(num_rows, D_IN, dtype=dtype, seed=6)
    for slots in (1, 2):
        rows = assign_rows(chosen(num_rows, len(RANKS), slots), len(RANKS))
        want = linear_lora(
            *(x.double(), weight.double(), doubled(packed), rows),
            bias=bias.double(),
            implementation="reference",
        )
        assert_near(linear_lora(x, weight, packed, rows, bias=bias), want, dtype)
    bare = rows.ids[:, 0] < 0
    base = torch.nn.functional.linear(x, weight)
    got = linear_lora(x, weight, packed, rows.ids[:, 0])
    assert torch.equal(got[bare], base[bare])


@pytest.mark.parametrize("way", [None, "reference"])
def test_nothing_leaks_between_adapters(way: str | None) -> None:
    """Adapter g reads direction g only and writes output g only, and one of them is infinite."""
    num, eye = 6, torch.eye(6)
    worn = [(eye[g : g + 1], eye[:, g : g + 1].contiguous()) for g in range(num)]
    worn[3] = (eye[3:4], eye[:, 3:4] * float("inf"))
    ids = torch.tensor([0, 1, 2, 4, 5, 0, -1])
    weight, packed = 2 * eye, pack_factors(worn)
    got = linear_lora(torch.ones(7, num), weight, packed, ids, implementation=way)
    want = torch.full((7, num), 2.0) + eye[ids] * (ids >= 0)[:, None]
    assert torch.equal(got, want)


def test_gradients() -> None:
    worn = [(a.requires_grad_(), b.requires_grad_()) for a, b in pairs([2, 3], torch.float64)]
    weight = numbers(D_OUT, D_IN, dtype=torch.float64)
    ids = torch.tensor([[1, 0], [0, -1], [-1, -1]])
    rows = assign_rows(ids, 2, numbers(3, 2))

    def run(x: Tensor, *leaves: Tensor) -> Tensor:
        packed = pack_factors(list(zip(leaves[::2], leaves[1::2], strict=True)), [2.0, 0.5])
        return linear_lora(x, weight, packed, rows)

    leaves = [tensor for pair in worn for tensor in pair]
    x = numbers(3, 2, D_IN, dtype=torch.float64).requires_grad_()
    assert torch.autograd.gradcheck(run, (x, *leaves), fast_mode=True)


def test_compiling_does_not_break_the_graph() -> None:
    packed, rows = factors([2, 3], torch.float32), assign_rows(torch.tensor([1, 0, -1]), 2)
    weight, x = numbers(D_OUT, D_IN), numbers(3, D_IN)

    def step(x: Tensor) -> Tensor:
        return linear_lora(x, weight, packed, rows).tanh()

    compiled: Any = torch.compile(step, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(compiled(x), step(x))


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"weight": numbers(D_OUT, D_IN + 1)}, ValueError, r"weight must have shape \(any, 37\)"),
        ({"weight": numbers(D_OUT + 1, D_IN)}, ValueError, r"factors.lora_b must .*\(5, 30\)"),
        ({"weight": numbers(D_OUT, D_IN).half()}, TypeError, "weight must be torch.float32 as x"),
        ({"weight": numbers(D_IN, D_OUT).T}, ValueError, "weight must be contiguous"),
        ({"weight": numbers(D_OUT, D_IN).requires_grad_()}, ValueError, "weight must be frozen"),
        ({"bias": numbers(D_IN)}, ValueError, r"bias must have shape \(29\)"),
        ({"factors": []}, TypeError, "factors must be PackedFactors, as .*, got list"),
        ({"row_to_adapter": torch.tensor([5, 0, 0])}, ValueError, "between -1 and 1"),
        ({"implementation": "cuda"}, ValueError, "implementation of linear_lora must be one of"),
    ],
)
def test_bad_input_is_named(change: dict[str, Any], error: type[Exception], message: str) -> None:
    good: dict[str, Any] = {
        "x": numbers(3, D_IN),
        "weight": numbers(D_OUT, D_IN),
        "factors": factors([2, 3], torch.float32),
        "row_to_adapter": torch.tensor([0, 1, 0]),
    }
    with pytest.raises(error, match=message):
        linear_lora(**(good | change))


def test_the_operator_is_registered_as_torch_asks() -> None:
    packed = factors([2, 3], torch.float64)
    x = numbers(3, D_IN, dtype=torch.float64).requires_grad_()
    weight = numbers(D_OUT, D_IN, dtype=torch.float64)
    tensors = (packed.lora_a, packed.lora_b, packed.offsets, packed.scaling)
    ids = torch.tensor([[1], [-1], [0]])
    torch.library.opcheck(
        torch.ops.lorasmith.linear_lora.default,
        (x, weight, None, *tensors, ids, None, 3, False, ""),
    )


def test_forcing_it_forces_nothing_of_what_it_calls() -> None:
    packed, weight, x = factors((2,), torch.float32), numbers(D_OUT, D_IN), numbers(3, D_IN)
    want = linear_lora(x, weight, packed, chosen(3, 1))
    with forced("cpu"):
        assert torch.equal(linear_lora(x, weight, packed, chosen(3, 1)), want)
