from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.kernels.basis_lora import basis_lora
from lorasmith.kernels.factors import assign_rows, pack_factors
from lorasmith.kernels.segmented_lora import segmented_lora
from tests.kernel_inputs import D_IN, D_OUT, ROWS, assert_near, chosen, numbers

SIZES = {"diagonal": (5, 5), "core": (7, 5), "wide": (33, 64)}


def inputs(kind: str, dtype: torch.dtype) -> tuple[Tensor, Tensor, Tensor]:
    """Return bases and the cores of four adapters."""
    out_size, in_size = SIZES[kind]
    shape = (4, in_size) if kind == "diagonal" else (4, out_size, in_size)
    return (
        numbers(in_size, D_IN, dtype=dtype, seed=5),
        numbers(D_OUT, out_size, dtype=dtype, seed=6),
        numbers(*shape, dtype=dtype, seed=7),
    )


@pytest.mark.parametrize("num_rows", ROWS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=str)
@pytest.mark.parametrize("kind", SIZES)
@pytest.mark.parametrize("slots", [1, 2])
def test_agrees_with_the_reference(
    num_rows: int, dtype: torch.dtype, kind: str, slots: int
) -> None:
    tensors = inputs(kind, dtype)
    weights = numbers(num_rows, slots) if slots > 1 else None
    rows = assign_rows(chosen(num_rows, 4, slots), 4, weights)
    x, y = numbers(num_rows, D_IN, dtype=dtype), numbers(num_rows, D_OUT, dtype=dtype, seed=4)
    basis_in, basis_out, cores = (tensor.double() for tensor in tensors)
    want = basis_lora(
        x.double(), basis_in, basis_out, cores, rows, y=y.double(), implementation="reference"
    )
    assert_near(basis_lora(x, *tensors, rows, y=y), want, dtype)
    assert_near(basis_lora(x, *tensors, rows), want - y.double(), dtype)
    before = y.clone()
    assert basis_lora(x, *tensors, rows, y=y, in_place=True) is y
    assert_near(y, want, dtype)
    bare = (rows.ids < 0).all(1)
    assert torch.equal(y[bare], before[bare])


def test_is_what_the_materialised_factors_give() -> None:
    basis_in, basis_out, cores = inputs("core", torch.float64)
    worn = [((core @ basis_in).contiguous(), basis_out) for core in cores]
    x, ids = numbers(6, 3, D_IN, dtype=torch.float64), torch.tensor([3, -1, 0, 1, 1, 2])
    got = basis_lora(x, basis_in, basis_out, cores, ids)
    torch.testing.assert_close(got, segmented_lora(x, pack_factors(worn), ids))


def test_rows_without_an_adapter_stay_as_they_are_bit_for_bit() -> None:
    tensors, ids = inputs("core", torch.float32), torch.tensor([0, -1, 1])
    x, y = numbers(3, D_IN), numbers(3, D_OUT)
    x[1], y[1] = float("nan"), -0.0
    for way in (None, "reference"):
        got = basis_lora(x, *tensors, ids, y=y, implementation=way)
        assert torch.equal(got[1].view(torch.int32), y[1].view(torch.int32))
        assert got[[0, 2]].isfinite().all()


def test_nothing_leaks_between_adapters() -> None:
    eye = torch.eye(4)
    cores = torch.diag_embed(eye)  # adapter g keeps direction g
    cores[2] = float("inf")
    ids = torch.tensor([0, 3, 1, 0])
    for own in (cores, torch.diagonal(cores, dim1=1, dim2=2).contiguous()):
        assert torch.equal(basis_lora(torch.ones(4, 4), eye, eye, own, ids), eye[ids])


@pytest.mark.parametrize("kind", ["diagonal", "core"])
def test_gradients(kind: str) -> None:
    rows = assign_rows(torch.tensor([[1, 0], [0, -1], [-1, -1], [3, 2]]), 4, numbers(4, 2))
    tensors = [tensor.requires_grad_() for tensor in inputs(kind, torch.float64)]
    x = numbers(4, 2, D_IN, dtype=torch.float64).requires_grad_()
    y = numbers(4, 2, D_OUT, dtype=torch.float64).requires_grad_()

    def run(x: Tensor, y: Tensor, basis_in: Tensor, basis_out: Tensor, cores: Tensor) -> Tensor:
        return basis_lora(x, basis_in, basis_out, cores, rows, y=y)

    assert torch.autograd.gradcheck(run, (x, y, *tensors), fast_mode=True)


def test_registered_and_compiled_as_torch_asks() -> None:
    tensors, ids = inputs("core", torch.float64), torch.tensor([[1], [0], [-1]])
    x = numbers(3, 2, D_IN, dtype=torch.float64).requires_grad_()
    torch.library.opcheck(
        torch.ops.lorasmith.basis_lora.default, (None, x, *tensors, ids, None, "")
    )
    y = numbers(3, 2, D_OUT, dtype=torch.float64)
    torch.library.opcheck(
        torch.ops.lorasmith.basis_lora_.default, (y, x.detach(), *tensors, ids, None, "")
    )
    rows = assign_rows(ids, 4)

    def step(x: Tensor) -> Tensor:
        return basis_lora(x, *tensors, rows).tanh()

    compiled: Any = torch.compile(step, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(compiled(x), step(x))


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"basis_in": numbers(5, D_IN + 1)}, ValueError, r"basis_in must have shape \(any, 37\)"),
        ({"cores": numbers(4, 5, 7)}, ValueError, r"cores must have shape \(any, 7, 5\)"),
        ({"cores": numbers(4, 5)}, ValueError, r"cores must have shape .* a diagonal needs bases"),
        ({"cores": numbers(4, 7, 5).half()}, TypeError, "cores must be torch.float32"),
        ({"basis_out": numbers(7, D_OUT).T}, ValueError, "basis_out must be contiguous"),
        ({"row_to_adapter": torch.tensor([4, 0, 0])}, ValueError, "between -1 and 3, got 0 to 4"),
        ({"y": numbers(3, D_OUT + 1)}, ValueError, r"y must have shape \(3, 29\)"),
        ({"in_place": True}, ValueError, "y must be given"),
    ],
)
def test_bad_input_is_named(change: dict[str, Any], error: type[Exception], message: str) -> None:
    basis_in, basis_out, cores = inputs("core", torch.float32)
    good: dict[str, Any] = {
        "x": numbers(3, D_IN),
        "basis_in": basis_in,
        "basis_out": basis_out,
        "cores": cores,
        "row_to_adapter": torch.tensor([0, 1, 0]),
    }
    with pytest.raises(error, match=message):
        basis_lora(**(good | change))


def test_rows_without_tokens() -> None:
    basis_in, basis_out, cores = inputs("core", torch.float32)
    empty = numbers(3, 0, D_IN)
    assert basis_lora(empty, basis_in, basis_out, cores, chosen(3, 4)).shape == (3, 0, D_OUT)
