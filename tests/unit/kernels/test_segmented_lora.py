from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor

from lorasmith.kernels.dispatch import forced
from lorasmith.kernels.factors import assign_rows, pack_factors, pack_stacks
from lorasmith.kernels.segmented_lora import cpu, segmented_lora
from lorasmith.kernels.segments import segments
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

DTYPES = (torch.float64, torch.float32, torch.bfloat16, torch.float16)


def by_hand(
    x: Tensor, worn: Sequence[tuple[Tensor, Tensor]], scaling: Sequence[float], ids: Tensor
) -> Tensor:
    """Return the deltas in plain tensors, one adapter a row, for gradients."""
    rows = [
        scaling[g] * ((x[i] @ worn[g][0].T) @ worn[g][1].T) if g >= 0 else x.new_zeros(D_OUT)
        for i, g in enumerate(ids.tolist())
    ]
    return torch.stack(rows)


@pytest.mark.parametrize("num_rows", ROWS)
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("way", [None, "stacked", "segments"])
@pytest.mark.parametrize("slots", [1, 2])
def test_mixed_ranks_agree_with_the_reference(
    num_rows: int, dtype: torch.dtype, way: str | None, slots: int
) -> None:
    packed = factors(RANKS, dtype)
    weights = numbers(num_rows, slots) if slots > 1 else None
    rows = assign_rows(chosen(num_rows, len(RANKS), slots), len(RANKS), weights)
    x, y = numbers(num_rows, D_IN, dtype=dtype), numbers(num_rows, D_OUT, dtype=dtype, seed=4)
    want = segmented_lora(
        x.double(), doubled(packed), rows, y=y.double(), implementation="reference"
    )
    assert_near(segmented_lora(x, packed, rows, y=y, implementation=way), want, dtype)
    delta = segmented_lora(x, packed, rows, implementation=way)
    assert_near(delta, want - y.double(), dtype)
    before = y.clone()
    assert segmented_lora(x, packed, rows, y=y, in_place=True, implementation=way) is y
    assert_near(y, want, dtype)
    bare = (rows.ids < 0).all(1)
    assert torch.equal(y[bare], before[bare])


@pytest.mark.parametrize("rows_at_once", [1, 4, 40])
@pytest.mark.parametrize("slots", [1, 2])
def test_unsorted_rows_come_in_runs(
    rows_at_once: int, slots: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cpu, "_BYTES_AT_ONCE", rows_at_once * max(D_IN, D_OUT) * 8)
    for packed, ids in (
        (factors(RANKS, torch.float64), chosen(40, len(RANKS), slots)),
        (factors([3] * 4, torch.float64), torch.arange(40).view(-1, 1) % 4),
        (factors([3] * 9, torch.float64), chosen(40, 9, slots)),
        (factors([3] * 9, torch.float64), chosen(40, 9, slots).sort(0)[0]),
    ):
        rows = assign_rows(ids, packed.num_adapters)
        x, y = numbers(40, D_IN, dtype=torch.float64), numbers(40, D_OUT, dtype=torch.float64)
        want = segmented_lora(x, packed, rows, y=y, implementation="reference")
        assert_near(segmented_lora(x, packed, rows, y=y), want, torch.float64)
        assert_near(segmented_lora(x, packed, rows), want - y, torch.float64)


def test_runs_are_whole_adapters_and_cover_all_rows() -> None:
    ids = torch.tensor([3, 0, -1, 1, 3, 3, 0, 5, 3, 0])
    whole = segments(ids)
    cut = [(places.start, places.stop, run.adapters, run.counts) for places, run in whole.runs(4)]
    assert cut == [(0, 4, (0, 1), (3, 1)), (4, 8, (3,), (4,)), (8, 9, (5,), (1,))]
    assert [run.adapters for _, run in whole.runs(1)] == [(0,), (1,), (3,), (5,)]
    assert [run.adapters for _, run in whole.runs(9)] == [(0, 1, 3, 5)]
    assert not list(segments(torch.tensor([-1, -1])).runs(4))


@pytest.mark.parametrize("rank", [r for r in RANKS if r])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
@pytest.mark.parametrize("width", [48, 33])
def test_adapters_of_one_rank_take_every_way(rank: int, dtype: torch.dtype, width: int) -> None:
    packed = factors([rank] * 4, dtype, width, 32)
    x = numbers(20, width, dtype=dtype)
    for ids in (
        [0, 1, 2, 3] * 5,
        [0] * 5 + [1] * 5 + [2] * 5 + [3] * 5,
        [2] * 20,
        [1, -1] * 10,
        [0, 0, 1, 3] * 5,
        [0] * 18 + [1, 2],
    ):
        rows = assign_rows(torch.tensor(ids), 4)
        want = segmented_lora(x.double(), doubled(packed), rows, implementation="reference")
        for way in (None, "batched", "stacked", "segments"):
            assert_near(segmented_lora(x, packed, rows, implementation=way), want, dtype)


def test_tokens_of_a_row_wear_what_the_row_wears() -> None:
    packed, ids = factors([3, 5], torch.float32), torch.tensor([1, -1, 0])
    x = numbers(3, 4, D_IN)
    want = segmented_lora(x.flatten(0, 1), packed, ids.repeat_interleave(4)).unflatten(0, (3, 4))
    torch.testing.assert_close(segmented_lora(x, packed, ids), want)


def test_rows_without_an_adapter_stay_as_they_are_bit_for_bit() -> None:
    """Also where adding zero would change something, and where x is not finite."""
    packed = factors([3, 3], torch.float32)
    x, y = numbers(6, D_IN), numbers(6, D_OUT)
    x[1], x[4] = float("nan"), float("inf")
    y[1], y[4, 0] = -0.0, float("nan")
    ids = torch.tensor([0, -1, 1, 0, -1, 1])
    for way in (None, "batched", "stacked", "segments", "reference"):
        got = segmented_lora(x, packed, ids, y=y, implementation=way)
        for row in (1, 4):
            assert torch.equal(got[row].view(torch.int32), y[row].view(torch.int32)), way
        assert got[[0, 2, 3, 5]].isfinite().all(), way


@pytest.mark.parametrize("way", [None, "batched", "segments", "reference"])
def test_nothing_leaks_between_adapters(way: str | None) -> None:
    """Adapter g reads direction g only and writes output g only, and one of them is infinite."""
    num = 6
    eye = torch.eye(num)
    worn = [(eye[g : g + 1], eye[:, g : g + 1].contiguous()) for g in range(num)]
    worn[3] = (eye[3:4], eye[:, 3:4] * float("inf"))
    ids = torch.tensor([0, 1, 2, 4, 5, 0, 2])
    got = segmented_lora(torch.ones(7, num), pack_factors(worn), ids, implementation=way)
    assert torch.equal(got, eye[ids])
    worn[3] = (eye[3:4], eye[:, 3:4].contiguous())
    got = segmented_lora(torch.ones(7, num), pack_factors(worn), ids, implementation="stacked")
    assert torch.equal(got, eye[ids])


@pytest.mark.parametrize("way", [None, "stacked", "segments"])
def test_gradients_are_those_of_plain_tensors(way: str | None) -> None:
    ranks, scaling = (2, 0, 3, 3), (2.0, 1.0, 0.5, 1.5)
    ids = torch.tensor([2, 0, -1, 1, 0, 2, 2])
    worn = [(a.requires_grad_(), b.requires_grad_()) for a, b in pairs(ranks, torch.float64)]
    leaves = [tensor for pair in worn for tensor in pair]
    x = numbers(7, D_IN, dtype=torch.float64).requires_grad_()
    y = numbers(7, D_OUT, dtype=torch.float64).requires_grad_()
    upstream = numbers(7, D_OUT, dtype=torch.float64, seed=9)
    got = segmented_lora(x, pack_factors(worn, scaling), ids, y=y, implementation=way)
    got_grads = torch.autograd.grad(got, (x, y, *leaves), upstream)
    want = y + by_hand(x, worn, scaling, ids)
    want_grads = torch.autograd.grad(want, (x, y, *leaves), upstream, materialize_grads=True)
    torch.testing.assert_close(got, want)
    for ours, theirs in zip(got_grads, want_grads, strict=True):
        torch.testing.assert_close(ours, theirs)


def test_gradients_reach_stacked_factors_in_float32_and_bfloat16() -> None:
    for dtype in (torch.float32, torch.bfloat16):
        lora_a = numbers(3, 4, D_IN, dtype=dtype).requires_grad_()
        lora_b = numbers(3, D_OUT, 4, dtype=dtype, seed=5).requires_grad_()
        x = numbers(2, 9, D_IN, dtype=dtype).requires_grad_()
        ids = torch.tensor([2, 0])
        out = segmented_lora(x, pack_stacks(lora_a, lora_b, 0.5), ids)
        got = torch.autograd.grad(out.float().square().sum(), (x, lora_a, lora_b))
        leaves = [t.detach().double().requires_grad_() for t in (x, lora_a, lora_b)]
        plain = 0.5 * leaves[0] @ leaves[1][ids].mT @ leaves[2][ids].mT
        want = torch.autograd.grad(plain.square().sum(), leaves)
        for ours, theirs in zip(got, want, strict=True):
            assert_near(ours, theirs, dtype)


def test_the_operators_are_registered_as_torch_asks() -> None:
    packed = factors([2, 3], torch.float64)
    ids = chosen(5, 2)
    x = numbers(5, D_IN, dtype=torch.float64).requires_grad_()
    y = numbers(5, D_OUT, dtype=torch.float64)
    rest = (packed.lora_a, packed.lora_b, packed.offsets, packed.scaling, ids, None, 3, False, "")
    torch.library.opcheck(torch.ops.lorasmith.segmented_lora.default, (y, x, *rest))
    torch.library.opcheck(torch.ops.lorasmith.segmented_lora_.default, (y, x.detach(), *rest))
    torch.library.opcheck(
        torch.ops.lorasmith.segmented_lora_gradients.default, (y, x.detach(), *rest)
    )


def test_compiling_does_not_break_the_graph() -> None:
    packed, rows = factors([2, 3], torch.float32), assign_rows(torch.tensor([1, 0, -1]), 2)

    def step(x: Tensor) -> Tensor:
        return segmented_lora(x.relu(), packed, rows).tanh()

    x = numbers(3, 4, D_IN).requires_grad_()
    compiled: Any = torch.compile(step, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(compiled(x), step(x))
    (got,) = torch.autograd.grad(compiled(x).sum(), x)
    (want,) = torch.autograd.grad(step(x).sum(), x)
    torch.testing.assert_close(got, want)


def test_an_implementation_can_be_forced_and_never_falls_back() -> None:
    packed, x = factors([2, 3], torch.float32), numbers(3, D_IN)
    ids = torch.tensor([0, 1, 0])
    with forced("reference"):
        want = segmented_lora(x, packed, ids)
    torch.testing.assert_close(segmented_lora(x, packed, ids), want)
    with pytest.raises(ValueError, match="implementation of segmented_lora must be one of"):
        segmented_lora(x, packed, ids, implementation="fastest")
    broken = pack_factors([(a, b * float("nan")) for a, b in pairs([2, 3], torch.float32)])
    with pytest.raises(ValueError, match="implementation 'stacked' needs finite factors"):
        segmented_lora(x, broken, ids, implementation="stacked")
    for way in ("single", "batched"):
        with pytest.raises(ValueError, match=f"implementation '{way}' needs"):
            segmented_lora(x, packed, ids, implementation=way)


def bad_inputs() -> dict[str, tuple[dict[str, Any], type[Exception], str]]:
    ids = torch.tensor([0, 1, 0])
    return {
        "shape of x": (
            {"x": numbers(3, D_IN + 1)},
            ValueError,
            r"factors.lora_a must .* \(any, 38",
        ),
        "dimensions": ({"x": numbers(D_IN)}, ValueError, r"x must have shape .*got \(37,\)"),
        "no tensor": ({"x": [1.0]}, TypeError, "x must be a tensor, got list"),
        "whole numbers": ({"x": torch.ones(3, D_IN).long()}, TypeError, "x must be float.*int64"),
        "another dtype": (
            {"x": numbers(3, D_IN).double()},
            TypeError,
            "factors.lora_a must be torch.float64 as x is, got torch.float32",
        ),
        "another device": (
            {"x": numbers(3, D_IN).to("meta")},
            ValueError,
            "factors.lora_a must be on meta as x is, got cpu",
        ),
        "strides": ({"x": numbers(D_IN, 3).T}, ValueError, "x must be contiguous, got strides"),
        "shape of y": ({"y": numbers(3, D_IN)}, ValueError, r"y must have shape \(3, 29\), got"),
        "no y": (
            {"in_place": True},
            ValueError,
            "y must be given to be written in place, got None",
        ),
        "too few ids": (
            {"row_to_adapter": ids[:2]},
            ValueError,
            "one entry for each of 3 rows, got 2",
        ),
        "ids too large": ({"row_to_adapter": ids + 1}, ValueError, "between -1 and 1, got 1 to 2"),
        "ids too small": (
            {"row_to_adapter": ids - 2},
            ValueError,
            "between -1 and 1, got -2 to -1",
        ),
        "ids no integers": (
            {"row_to_adapter": ids.float()},
            TypeError,
            "whole numbers, got torch.fl",
        ),
        "ids elsewhere": ({"row_to_adapter": assign_rows(ids, 9)}, ValueError, "got one for 9"),
        "factors that are not packed": (
            {"factors": pairs([2, 3], torch.float32)},
            TypeError,
            "factors must be PackedFactors, as pack_factors makes them, got list",
        ),
        "rank": (
            {"factors": factors([257], torch.float32), "row_to_adapter": ids * 0},
            ValueError,
            "factors must have a rank of at most 256, got 257",
        ),
    }


@pytest.mark.parametrize("case", bad_inputs())
def test_bad_input_is_named(case: str) -> None:
    change, error, message = bad_inputs()[case]
    good: dict[str, Any] = {
        "x": numbers(3, D_IN),
        "factors": factors([2, 3], torch.float32),
        "row_to_adapter": torch.tensor([0, 1, 0]),
    }
    with pytest.raises(error, match=message):
        segmented_lora(**(good | change))


@pytest.mark.parametrize(
    ("worn", "scaling", "error", "message"),
    [
        ([], 1.0, ValueError, "pairs must hold the factors of at least one adapter"),
        ([((2, 5), (4, 3))], 1.0, ValueError, r"pairs\[0\] lora_B must have shape \(any, 2\)"),
        ([((2, 5), (4, 2)), ((2, 6), (4, 2))], 1.0, ValueError, r"pairs\[1\] lora_A must"),
        ([((2, 5), (4, 2))], [1.0, 2.0], ValueError, "scaling must have one number for each of 1"),
    ],
)
def test_factors_that_do_not_go_together_are_named(
    worn: list[Any], scaling: float | list[float], error: type[Exception], message: str
) -> None:
    built = [(torch.ones(a), torch.ones(b)) for a, b in worn]
    with pytest.raises(error, match=message):
        pack_factors(built, scaling)


@pytest.mark.parametrize("way", [None, "segments"])
def test_bare_rows_in_front_of_sorted_ones(way: str | None) -> None:
    """What an adapted model makes of a batch: nothing has to be moved."""
    packed = factors([3, 3, 3], torch.float64)
    ids = torch.tensor([-1, -1, 0, 0, 1, 1, 2, 2])
    x = numbers(8, D_IN, dtype=torch.float64).requires_grad_()
    y = numbers(8, D_OUT, dtype=torch.float64)
    want = segmented_lora(x, packed, ids, y=y, implementation="reference")
    torch.testing.assert_close(segmented_lora(x, packed, ids, y=y, implementation=way), want)
    (got,) = torch.autograd.grad(segmented_lora(x, packed, ids, implementation=way).sum(), x)
    assert bool((got[:2] == 0).all())
    own = y.clone()
    with torch.no_grad():
        segmented_lora(x, packed, ids, y=own, in_place=True, implementation=way)
    torch.testing.assert_close(own, want.detach())
    assert torch.equal(own[:2], y[:2])


def test_factors_that_do_not_belong_together_are_refused() -> None:
    packed, x = factors((2, 3), torch.float32), numbers(3, D_IN)
    short = replace(packed, lora_b=packed.lora_b[:-1])
    with pytest.raises(ValueError, match=r"factors.lora_b must have shape \(5, any\), got \(4, 29"):
        segmented_lora(x, short, torch.zeros(3, dtype=torch.long))
    with pytest.raises(TypeError, match=r"pairs\[0\] lora_A must be a tensor, got NoneType"):
        pack_factors([(None, numbers(D_OUT, 2))])  # type: ignore[list-item]
    odd = (numbers(2, D_IN).double(), numbers(D_OUT, 2).double())
    with pytest.raises(TypeError, match=r"float32 as pairs\[0\] lora_A is, got torch.float64"):
        pack_factors([(numbers(2, D_IN), numbers(D_OUT, 2)), odd])
