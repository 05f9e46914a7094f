"""Merging and geometry of adapters, against deltas written out in full."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.merging import mean_adapter, merge_adapters
from tests.tiny import delta, make


def truncated(matrix: torch.Tensor, rank: int) -> torch.Tensor:
    u, s, vh = torch.linalg.svd(matrix, full_matrices=False)
    best: torch.Tensor = (u[:, :rank] * s[:rank]) @ vh[:rank]
    return best


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 99), st.floats(-2, 2)), min_size=1, max_size=6),
    st.integers(1, 3),
)
def test_merging_is_the_best_low_rank_sum_of_deltas(
    parts: list[tuple[int, float]], rank: int
) -> None:
    adapters = [make(seed, rank) for seed, _ in parts]
    weights = [weight for _, weight in parts]
    merged = merge_adapters(adapters, weights)
    for module in merged.layout.modules:
        dense = sum(
            weight * delta(adapter, module.path)
            for adapter, weight in zip(adapters, weights, strict=True)
        )
        assert isinstance(dense, torch.Tensor)
        torch.testing.assert_close(
            delta(merged, module.path), truncated(dense, rank), atol=2e-3, rtol=2e-3
        )


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 99), st.integers(0, 99))
def test_merging_does_not_see_how_a_delta_is_factored(seed: int, mix: int) -> None:
    one, other = make(seed), make(seed + 100)
    turned = Adapter(one.layout, one.flat.clone())
    gauge = torch.linalg.qr(torch.randn(2, 2, generator=torch.Generator().manual_seed(mix)))[0] * 3
    for module in one.layout.modules:
        lora_a, lora_b = turned.factors(module)
        lora_a.copy_(gauge @ lora_a)
        lora_b.copy_(lora_b @ torch.linalg.inv(gauge))
    plain, gauged = merge_adapters([one, other]), merge_adapters([turned, other])
    for module in one.layout.modules:
        torch.testing.assert_close(
            delta(plain, module.path), delta(gauged, module.path), atol=1e-3, rtol=1e-3
        )


def test_the_mean_of_many_adapters_needs_more_columns_than_the_matrix_has() -> None:
    adapters = [make(seed, rank=3) for seed in range(300)]
    path = "model.layers.1.q"
    dense = torch.stack([delta(adapter, path) for adapter in adapters]).mean(0)
    for mean in (merge_adapters(adapters), mean_adapter([adapters[:64], adapters[64:]])):
        torch.testing.assert_close(delta(mean, path), truncated(dense, 3), atol=1e-4, rtol=1e-4)


def test_there_is_no_mean_of_nothing_or_of_two_ranks() -> None:
    with pytest.raises(InputError, match="no adapters"):
        mean_adapter([])
    with pytest.raises(LayoutMismatchError, match="one layout"):
        mean_adapter([[make(0)], [make(0, rank=3)]])


def test_merging_one_adapter_balances_it_and_keeps_its_delta() -> None:
    one = make(5)
    merged = merge_adapters([one])
    for module in one.layout.modules:
        torch.testing.assert_close(delta(merged, module.path), delta(one, module.path))
        lora_a, lora_b = merged.factors(module)
        torch.testing.assert_close(lora_a @ lora_a.mT, lora_b.mT @ lora_b, atol=1e-4, rtol=1e-4)


def test_what_cannot_be_merged() -> None:
    with pytest.raises(InputError, match="one weight per adapter"):
        merge_adapters([])
    with pytest.raises(InputError, match="1 adapters and 2 weights"):
        merge_adapters([make(0)], [0.5, 0.5])
    with pytest.raises(LayoutMismatchError, match="one layout"):
        merge_adapters([make(0), make(0, rank=3)])
