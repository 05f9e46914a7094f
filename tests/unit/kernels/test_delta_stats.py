from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from lorasmith.kernels.delta_stats import delta_stats, inner_products
from tests.kernel_inputs import D_IN, D_OUT, RANKS, assert_near, doubled, factors, numbers


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.bfloat16], ids=str)
@pytest.mark.parametrize("block", [1 << 24, 200])
def test_agrees_with_deltas_that_are_built(
    dtype: torch.dtype, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lorasmith.kernels.delta_stats.cpu._GRAM_NUMBERS", block)
    left, right = factors(RANKS, dtype), factors((4, 4, 0), dtype)
    want = inner_products(doubled(left), doubled(right), implementation="reference")
    assert_near(inner_products(left, right), want, torch.float32)


def test_norms_and_cosines_with_a_zero_delta() -> None:
    stats = delta_stats(factors((3, 0, 5), torch.float32))
    assert stats.norms[1] == 0
    torch.testing.assert_close(stats.norms**2, stats.inner_products.diagonal())
    cosines = stats.cosines
    assert cosines[1].abs().sum() == 0
    torch.testing.assert_close(cosines[0, 0], torch.tensor(1.0, dtype=torch.float64))
    torch.testing.assert_close(cosines, cosines.T)


def test_adapters_of_other_modules_are_refused() -> None:
    left, right = factors([2], torch.float32), factors([2], torch.float32, D_IN + 1)
    with pytest.raises(ValueError, match=r"right.lora_a must have shape \(any, 37\)"):
        inner_products(left, right)
    with pytest.raises(TypeError, match=r"right.lora_a must be torch\.float32"):
        inner_products(left, factors([2], torch.float64))
    with pytest.raises(TypeError, match=r"left must be PackedFactors, as .*, got list"):
        inner_products([], left)  # type: ignore[arg-type]
    short = replace(factors([2, 3], torch.float32), lora_b=numbers(4, D_OUT))
    with pytest.raises(ValueError, match=r"left.lora_b must have shape \(5, any\), got \(4, 29\)"):
        delta_stats(short)
    mixed = replace(left, lora_b=left.lora_b.double())
    with pytest.raises(TypeError, match=r"left.lora_b must be torch.float32 as left.lora_a is"):
        inner_products(mixed, left)
    wide = factors([257], torch.float32)
    with pytest.raises(ValueError, match="right must have a rank of at most 256, got 257"):
        inner_products(factors([2], torch.float32), wide)
