"""Canonical form, geometry and shared bases of adapters, against deltas written out in full."""

from __future__ import annotations

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.bases import energy_kept, fit_bases
from lorasmith.generator.canonical import (
    canonical,
    compress,
    cosines,
    distances,
    inner_products,
    norms,
    placed,
    singular_values,
)
from lorasmith.layout import AdapterLayout, TargetModule
from tests.tiny import delta, layout, make


def regauged(adapter: Adapter, gauge: torch.Tensor) -> Adapter:
    """Return the same deltas in other factors: G A and B G^-1."""
    turned = Adapter(adapter.layout, adapter.flat.clone())
    for module in adapter.layout.modules:
        lora_a, lora_b = turned.factors(module)
        lora_a.copy_(gauge @ lora_a)
        lora_b.copy_(lora_b @ torch.linalg.inv(gauge))
    return turned


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, 999),
    st.lists(st.floats(-2, 2), min_size=4, max_size=4),
    st.floats(1, 3),
)
def test_canonical_form_does_not_see_how_a_delta_is_factored(
    seed: int, entries: list[float], diagonal: float
) -> None:
    gauge = torch.tensor(entries).reshape(2, 2) + diagonal * torch.eye(2)
    assume(float(torch.linalg.cond(gauge)) < 100)
    one = make(seed)
    plain, gauged = canonical(one)[0], canonical(regauged(one, gauge))[0]
    torch.testing.assert_close(plain.flat, gauged.flat, atol=2e-3, rtol=2e-3)


def test_canonical_form_folds_the_scaling_in_and_keeps_the_delta() -> None:
    one = make(3, rank=2, alpha=12.0)
    form, kept = canonical(one)
    assert form.layout.scaling == 1.0
    assert kept == pytest.approx(1.0, abs=1e-5)
    for module in one.layout.modules:
        torch.testing.assert_close(
            delta(form, module.path), delta(one, module.path), atol=1e-4, rtol=1e-4
        )
        lora_a, lora_b = form.factors(module)
        spectrum = torch.linalg.svdvals(delta(one, module.path))[:2]
        torch.testing.assert_close(lora_b.mT @ lora_b, torch.diag(spectrum), atol=1e-4, rtol=1e-4)
        torch.testing.assert_close(lora_a @ lora_a.mT, torch.diag(spectrum), atol=1e-4, rtol=1e-4)
        assert bool((lora_b.gather(0, lora_b.abs().argmax(0)[None]) > 0).all())


@pytest.mark.parametrize("rank", [1, 2, 3, 5])
def test_another_rank_keeps_the_largest_singular_values(rank: int) -> None:
    one = make(8, rank=3)
    form, kept = canonical(one, rank)
    total = best = 0.0
    for module in one.layout.modules:
        squares = torch.linalg.svdvals(delta(one, module.path)) ** 2
        total, best = total + float(squares.sum()), best + float(squares[:rank].sum())
    assert form.layout.rank == rank
    assert kept == pytest.approx(best / total, rel=1e-4)


def test_singular_values_are_read_off_the_canonical_form() -> None:
    one = make(4, rank=3)
    for path, values in singular_values(canonical(one, 2)[0]).items():
        spectrum = torch.linalg.svdvals(delta(one, path))[:2].double()
        torch.testing.assert_close(values, spectrum, atol=1e-4, rtol=1e-4)


def test_factors_placed_in_another_layout() -> None:
    one = make(5)
    own = one.layout
    less = AdapterLayout(base_model="b", modules=own.modules[1:], rank=2, alpha=4.0)
    more = placed(placed(one, less), own)
    for module in own.modules:
        wanted = delta(one, module.path) * float(module in less.modules)
        torch.testing.assert_close(delta(more, module.path), wanted)
    with pytest.raises(LayoutMismatchError, match="same rank and alpha"):
        placed(one, layout(3))
    other = TargetModule.from_path(own.modules[0].path, 9, 5)
    wider = AdapterLayout(base_model="b", modules=(other,), rank=2, alpha=4.0)
    with pytest.raises(LayoutMismatchError, match="use one base"):
        placed(one, wider)


def test_a_zero_adapter_has_a_canonical_form() -> None:
    one = make(1)
    form, kept = canonical(Adapter(one.layout, torch.zeros_like(one.flat)))
    assert kept == 1.0
    assert not form.flat.any()


def test_distances_and_cosines_are_those_of_the_deltas() -> None:
    adapters = [make(seed) for seed in range(3)]
    dense = torch.stack(
        [torch.cat([delta(a, m.path).flatten() for m in a.layout.modules]) for a in adapters]
    ).double()
    torch.testing.assert_close(norms(adapters), dense.norm(dim=1), rtol=1e-4, atol=1e-4)
    found = distances(adapters, adapters[:2])
    torch.testing.assert_close(found, torch.cdist(dense, dense[:2]), rtol=1e-3, atol=1e-2)
    angles = torch.nn.functional.cosine_similarity(dense[:, None], dense[None], dim=-1)
    torch.testing.assert_close(cosines(adapters, adapters), angles, rtol=1e-3, atol=1e-4)
    assert float(cosines([Adapter(adapters[0].layout, adapters[0].flat * 0)], adapters)[0, 0]) == 0


def test_full_bases_keep_everything_and_small_ones_what_is_shared() -> None:
    adapters = [make(seed, rank=2) for seed in range(4)]
    bases = fit_bases(adapters, 6)
    curve = energy_kept(bases, adapters, [1, 2, 4, 6])
    assert curve == sorted(curve)
    assert curve[-1] == pytest.approx(1.0, abs=1e-4)
    assert curve[0] < 0.9
    again = bases.adapter(bases.cores(adapters[0]), rank=2)
    for module in again.layout.modules:
        torch.testing.assert_close(
            delta(again, module.path), delta(adapters[0], module.path), atol=1e-3, rtol=1e-3
        )


def test_adapters_of_one_subspace_need_no_larger_bases() -> None:
    """Deltas U C V^T of random cores: bases of that size keep all of it, smaller ones do not."""
    layout_ = layout(2, alpha=2.0)
    generator = torch.Generator().manual_seed(0)
    shared = {m.path: torch.randn(2, m.in_features, generator=generator) for m in layout_.modules}
    left = {m.path: torch.randn(m.out_features, 2, generator=generator) for m in layout_.modules}
    adapters = []
    for _ in range(5):
        adapter = Adapter(layout_, torch.zeros(layout_.num_parameters))
        for module in layout_.modules:
            lora_a, lora_b = adapter.factors(module)
            lora_a.copy_(shared[module.path])
            lora_b.copy_(left[module.path] @ torch.randn(2, 2, generator=generator))
        adapters.append(adapter)
    bases = fit_bases(adapters, 3)
    assert (bases.out_size, bases.in_size) == (2, 2)
    curve = energy_kept(bases, adapters, [1, 2])
    assert curve[0] < 0.999
    assert curve[1] == pytest.approx(1.0, abs=1e-4)


def test_adapters_that_share_lora_a_have_its_directions_alone() -> None:
    one = make(0, rank=2)
    adapters = []
    for seed in range(5):
        other = make(seed, rank=2)
        for module in one.layout.modules:
            other.factors(module)[0].copy_(one.factors(module)[0])
        adapters.append(canonical(other)[0])
    bases = fit_bases(adapters, 4)
    assert (bases.out_size, bases.in_size) == (4, 2)
    kept = energy_kept(bases, adapters, [4])
    assert 0.5 < kept[0] <= 1.0
    again = bases.adapter(bases.cores(adapters[0]), rank=2)
    assert again.layout == adapters[0].layout


def test_bases_need_adapters_of_the_same_modules() -> None:
    with pytest.raises(InputError, match="no adapters"):
        fit_bases([], 4)
    one = make(0)
    half = AdapterLayout(base_model="org/base", modules=one.layout.modules[:2], rank=2, alpha=4.0)
    other = Adapter(half, torch.zeros(half.num_parameters))
    with pytest.raises(LayoutMismatchError, match="same modules only"):
        fit_bases([one, other], 4)
    with pytest.raises(LayoutMismatchError, match="other modules than these bases"):
        fit_bases([one], 4).cores(other)


def test_compress_pads_what_the_product_lacks_in_rank() -> None:
    lora_a, lora_b = compress(torch.randn(1, 6), torch.randn(5, 1), 4)
    assert (lora_a.shape, lora_b.shape) == ((4, 6), (5, 4))
    assert not lora_a[1:].any()


@settings(deadline=None, max_examples=20)
@given(
    st.lists(st.integers(0, 99), min_size=1, max_size=4),
    st.lists(st.integers(0, 99), min_size=1, max_size=4),
    st.integers(1, 3),
)
def test_inner_products_are_those_of_the_deltas(
    left: list[int], right: list[int], rank: int
) -> None:
    ours = [make(seed, rank) for seed in left]
    others = [make(seed, 2, alpha=6.0) for seed in right]
    found = inner_products(ours, others)
    for i, one in enumerate(ours):
        for j, other in enumerate(others):
            dense = sum(
                float((delta(one, m.path).double() * delta(other, m.path).double()).sum())
                for m in one.layout.modules
            )
            assert float(found[i, j]) == pytest.approx(dense, rel=1e-3, abs=1e-2)
