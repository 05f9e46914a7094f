"""What the kernels are given: packed factors, and which rows wear them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from lorasmith.kernels.factors import assign_rows, pack_factors, pack_stacks
from lorasmith.kernels.segmented_lora import segmented_lora
from tests.kernel_inputs import D_IN, D_OUT, numbers, pairs

IDS = torch.tensor([0, -1, 1, 0])


@pytest.mark.parametrize(
    "scaling",
    [[2, 1], (2.0, 1), torch.tensor([2.0, 1.0]), torch.tensor([2, 1]), np.array([2, 1])],
    ids=repr,
)
def test_scaling_may_be_any_numbers(scaling: Any) -> None:  # noqa: ANN401 - that is the point
    x, worn = numbers(4, D_IN), pairs([2, 2], torch.float32)
    packed = pack_factors(worn, scaling)
    assert packed.scales == (2.0, 1.0)
    assert all(type(one) is float for one in packed.scales)
    for ids in (IDS, torch.tensor([0, 0, 0, 0]), torch.tensor([-1, 0, 0, 0])):
        want = segmented_lora(x, pack_factors(worn, [2.0, 1.0]), ids)
        assert torch.equal(segmented_lora(x, packed, ids), want)


@pytest.mark.parametrize("scaling", [2, np.float32(2), np.int64(2), torch.tensor(2.0)], ids=repr)
def test_one_scaling_for_all(scaling: Any) -> None:  # noqa: ANN401 - that is the point
    assert pack_factors(pairs([2, 3], torch.float32), scaling).scales == (2.0, 2.0)


@pytest.mark.parametrize("scaling", [None, "much", [1.0, None], object()], ids=repr)
def test_scaling_that_is_no_number_is_named(scaling: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=r"^scaling must be a number, or one for each adapter, got"):
        pack_factors(pairs([2, 3], torch.float32), scaling)


def test_stacks_are_packed_without_a_copy_that_only_a_check_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flat = numbers(3, 2 * D_IN + D_OUT * 2)
    lora_a, lora_b = flat[:, : 2 * D_IN].unflatten(1, (2, D_IN)), flat[:, 2 * D_IN :]
    stacked = zip(lora_a, lora_b, strict=True)
    want = pack_factors([(a.contiguous(), b.reshape(D_OUT, 2)) for a, b in stacked])
    copied = []
    contiguous = torch.Tensor.contiguous

    def counted(tensor: torch.Tensor) -> torch.Tensor:
        copied.append(not tensor.is_contiguous())
        return contiguous(tensor)

    monkeypatch.setattr(torch.Tensor, "contiguous", counted)
    packed = pack_stacks(lora_a, lora_b.unflatten(1, (D_OUT, 2)))
    assert not any(copied)  # reshaping has copied already
    assert torch.equal(packed.lora_a, want.lora_a)
    assert torch.equal(packed.lora_b, want.lora_b)


def test_stacks_of_rank_zero() -> None:
    packed = pack_stacks(torch.ones(3, 0, D_IN), torch.ones(3, D_OUT, 0))
    assert packed.ranks == (0, 0, 0)
    assert not segmented_lora(numbers(4, D_IN), packed, IDS).any()


def test_rows_that_an_inference_used_can_train() -> None:
    packed = pack_factors(pairs([2, 3], torch.float32))
    rows, x = assign_rows(IDS, 2, torch.ones(4, 1)), numbers(4, 3, D_IN)
    with torch.inference_mode():
        want = segmented_lora(x, packed, rows)
    x.requires_grad_()
    got = segmented_lora(x, packed, rows)
    torch.testing.assert_close(got, want)
    got.sum().backward()
    assert x.grad is not None


@pytest.mark.parametrize(
    ("weights", "error", "message"),
    [
        ([1.0, 2.0], TypeError, "weights must be a tensor, got list"),
        (torch.ones(4, 1, device="meta"), ValueError, "weights must be on cpu as row_to_adapter"),
    ],
)
def test_weights_of_rows_that_make_no_sense_are_named(
    weights: Any,  # noqa: ANN401 - that is the point
    error: type[Exception],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        assign_rows(IDS, 2, weights)
