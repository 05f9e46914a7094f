from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.kernels.merge import merge, merge_for_good
from tests.kernel_inputs import D_IN, D_OUT, doubled, factors, numbers

DTYPES = (torch.float32, torch.bfloat16, torch.float16)
WIDE = factors([257], torch.float32)
SHORT = replace(factors([2, 3], torch.float32), lora_b=numbers(4, D_OUT))
HALF_STEP = {torch.float32: 2.0**-24, torch.bfloat16: 2.0**-8, torch.float16: 2.0**-11}


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("ranks", [(16,), (0, 1, 3, 8, 64), (4, 4)])
@pytest.mark.parametrize("way", [None, "float32", "reference"])
def test_rounds_once(dtype: torch.dtype, ranks: tuple[int, ...], way: str | None) -> None:
    packed = factors(ranks, dtype)
    weight = numbers(D_OUT, D_IN, dtype=dtype)
    for weights in (None, [0.7] * len(ranks)):
        wide = doubled(packed)
        want = weight.double()
        parts = zip(wide.lora_a.split(ranks), wide.lora_b.split(ranks), strict=True)
        for g, (lora_a, lora_b) in enumerate(parts):
            scale = float(packed.scaling[g]) * (weights[g] if weights else 1.0)
            want = want + scale * lora_b.T @ lora_a
        got = weight.clone()
        merge_for_good(got, packed, weights, implementation=way)
        # Half a step between neighbours, and what float32 accumulates beside it.
        limit = 1.01 * HALF_STEP[dtype] * want.abs() + 2e-5 * want.abs().max()
        assert bool(((got.double() - want).abs() <= limit).all())


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_a_thousand_cycles_leave_every_bit(dtype: torch.dtype) -> None:
    weight = numbers(D_OUT, D_IN, dtype=dtype)
    weight[0, 0] = -0.0
    before, saved = weight.clone(), torch.empty_like(weight)
    packed = factors([3, 5], dtype)
    for cycle in range(1000):
        merged = merge(weight, packed, [0.01 * cycle, 1.0], saved=saved)
        if cycle == 1:
            assert not torch.equal(weight, before)
        merged.unmerge()
    as_bits = torch.int32 if dtype == torch.float32 else torch.int16
    assert torch.equal(weight.view(as_bits), before.view(as_bits))


def test_tiles_of_every_size_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    packed, weight = factors([3, 5], torch.float32), numbers(D_OUT, D_IN)
    want = weight.clone()
    merge_for_good(want, packed, implementation="reference")
    for size in (1, 1000, 1 << 20):
        monkeypatch.setattr("lorasmith.kernels.merge.cpu._TILE_BYTES", size)
        monkeypatch.setattr("lorasmith.kernels.merge.cpu._SAVED_TILE_BYTES", size)
        for way in ("float32", None):
            got = weight.clone()
            merged = merge(got, packed, implementation=way)
            torch.testing.assert_close(got, want)
            assert torch.equal(merged.saved, weight)


def test_a_parameter_that_trains_is_merged_in_place() -> None:
    weight = torch.nn.Parameter(numbers(D_OUT, D_IN))
    before = weight.detach().clone()
    merge(weight, factors([3], torch.float32)).unmerge()
    assert torch.equal(weight.detach(), before)


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"weight": numbers(D_OUT, D_IN + 1)}, ValueError, r"factors.lora_a must have shape \(any"),
        (
            {"weight": numbers(D_OUT, D_IN).half()},
            TypeError,
            "factors.lora_a must be torch.float16",
        ),
        ({"weight": numbers(D_IN, D_OUT).T}, ValueError, "weight must be contiguous"),
        ({"weight": numbers(D_OUT, D_IN).long()}, TypeError, "weight must be float64"),
        ({"weights": [1.0]}, ValueError, "weights must have one number for each of 2 adapters"),
        ({"weights": ["a", "b"]}, TypeError, "weights must be a number, or one for each adapter"),
        ({"factors": [(1, 2)]}, TypeError, "factors must be PackedFactors, .*, got list"),
        ({"factors": SHORT}, ValueError, r"factors.lora_b must have shape \(5, 29\), got \(4, 29"),
        ({"factors": WIDE}, ValueError, "factors must have a rank of at most 256, got 257"),
        ({"saved": numbers(D_IN, D_OUT)}, ValueError, r"saved must have shape \(29, 37\)"),
        ({"saved": numbers(D_OUT, D_IN).half()}, TypeError, "saved must be torch.float32"),
        ({"implementation": "addmm"}, ValueError, "implementation 'addmm' needs adapters of one"),
    ],
)
def test_bad_input_is_named(change: dict[str, Any], error: type[Exception], message: str) -> None:
    good: dict[str, Any] = {
        "weight": numbers(D_OUT, D_IN),
        "factors": factors([2, 3], torch.float32),
    }
    with pytest.raises(error, match=message):
        merge(**(good | change))


def test_merging_reads_no_number_out_of_a_tensor(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a GPU every weight of a model would wait for the one before."""
    weight, packed = numbers(D_OUT, D_IN), factors([2, 3], torch.float32)

    def read(_: Tensor) -> None:
        raise AssertionError("a tensor was read")

    monkeypatch.setattr(Tensor, "tolist", read)
    merge(weight, packed, [1.0, 0.5]).unmerge()


def test_weights_may_be_a_tensor() -> None:
    packed, own = factors([2, 3], torch.float32), torch.tensor([1.0, 0.5])
    want, got = numbers(D_OUT, D_IN), numbers(D_OUT, D_IN)
    merge_for_good(want, packed, [1.0, 0.5])
    merge_for_good(got, packed, own)
    assert torch.equal(got, want)


def test_the_way_back_is_not_the_weight_itself() -> None:
    weight = numbers(D_OUT, D_IN)
    with pytest.raises(ValueError, match="saved must be other memory than weight"):
        merge(weight, factors([2], torch.float32), saved=weight)


def test_the_last_merge_is_undone_first() -> None:
    packed, weight = factors((4,), torch.float32), numbers(D_OUT, D_IN)
    start = weight.clone()
    first, second = merge(weight, packed), merge(weight, packed)
    with pytest.raises(ValueError, match="weight has a later merge in it; unmerge that one first"):
        first.unmerge()
    with pytest.raises(ValueError, match="saved holds what another merge is to put back"):
        merge(numbers(D_OUT, D_IN), packed, saved=first.saved)
    second.unmerge()
    with pytest.raises(ValueError, match="weight is unmerged already"):
        second.unmerge()
    first.unmerge()
    assert torch.equal(weight, start)
    second = merge(weight, packed, saved=first.saved)
    merge(weight, packed)  # for good, since nobody keeps the way back
    second.unmerge()
    assert torch.equal(weight, start)
