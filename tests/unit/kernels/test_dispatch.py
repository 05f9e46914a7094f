from __future__ import annotations

import pytest
import torch

from lorasmith.errors import MissingDependencyError
from lorasmith.kernels import dispatch
from lorasmith.kernels.dispatch import Rule, choose, forced
from lorasmith.kernels.factors import assign_rows
from lorasmith.kernels.merge import merge_for_good
from tests.kernel_inputs import factors, numbers

RULES = (
    Rule[int]("cpu", "small", lambda size: size < 10),
    Rule[int]("cpu", "large"),
    Rule[int]("cuda", "triton"),
)
CPU, CUDA = torch.device("cpu"), torch.device("cuda")


def test_the_first_rule_that_fits_decides() -> None:
    assert choose("op", RULES, CPU, 3) == "small"
    assert choose("op", RULES, CPU, 30) == "large"
    assert choose("op", RULES, CPU, 3, "large") == "large"
    assert choose("op", RULES, CPU, 3, "reference") == "reference"


def test_what_does_not_exist_or_cannot_run_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match=r"implementation of op must be one of .* got 'other'"):
        choose("op", RULES, CPU, 3, "other")
    with pytest.raises(ValueError, match="op has no implementation for device 'meta'"):
        choose("op", RULES, torch.device("meta"), 3)
    monkeypatch.delenv("TRITON_INTERPRET", raising=False)
    with pytest.raises(ValueError, match="'triton' of op runs on cuda, got tensors on cpu"):
        choose("op", RULES, CPU, 3, "triton")


def test_one_implementation_may_run_on_several_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (*RULES, Rule[int]("cuda", "large"))
    monkeypatch.setattr(dispatch, "has_triton", lambda: False)
    assert choose("op", rules, CPU, 30, "large") == "large"
    assert choose("op", rules, CUDA, 30, "large") == "large"  # which needs no Triton
    monkeypatch.setattr(dispatch, "interpreting", lambda: True)
    with pytest.raises(ValueError, match="'large' of op runs on cpu and cuda, got tensors on meta"):
        choose("op", rules, torch.device("meta"), 30, "large")


def test_a_gpu_without_triton_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "has_triton", lambda: False)
    with pytest.raises(MissingDependencyError, match=r"pip install 'lorasmith\[gpu\]'"):
        choose("op", RULES, CUDA, 3)


def test_forcing_reaches_every_kernel_inside_and_ends() -> None:
    weight, packed = numbers(29, 37), factors([2], torch.float32)
    with forced("nothing"), pytest.raises(ValueError, match="implementation of merge must be one"):
        merge_for_good(weight, packed)
    merge_for_good(weight, packed)


@pytest.mark.parametrize(
    ("ids", "weights", "error", "message"),
    [
        ([[0, 1]], torch.ones(1, 3), ValueError, r"weights must have shape \(1, 2\)"),
        ([[0, 1]], torch.ones(1, 2).long(), TypeError, "weights must be float"),
        ([[[0]]], None, ValueError, r"row_to_adapter must have shape \(rows,\) or"),
    ],
)
def test_rows_that_make_no_sense_are_named(
    ids: list[object], weights: torch.Tensor | None, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        assign_rows(torch.tensor(ids), 2, weights)
