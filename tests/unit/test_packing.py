"""Packed weights: what is kept of them, and that packing twice changes nothing more."""

from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from lorasmith.generator.packing import pack, unpack


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 99), st.floats(-6, 6))
def test_large_matrices_keep_a_127th_of_their_rows_largest(seed: int, power: float) -> None:
    generator = torch.Generator().manual_seed(seed)
    weight = torch.randn(256, 256, generator=generator) * 10**power
    weight[3] = 0
    found = unpack(pack({"weight": weight}))["weight"]
    largest = weight.abs().amax(1, keepdim=True)
    assert bool(((found - weight).abs() <= largest / 253).all())
    assert float((found - weight).norm() / weight.norm()) < 0.012


def test_packing_halves_and_keeps_the_rest() -> None:
    torch.manual_seed(0)
    weights = {
        "large": torch.randn(300, 300),
        "small": torch.randn(20, 20),
        "deep": torch.randn(30, 8, 576),
        "bytes": torch.randint(-127, 127, (400, 400), dtype=torch.int8),
    }
    packed = pack(weights)
    assert {name: tensor.dtype for name, tensor in packed.items()} == {
        "bytes": torch.int8,
        "deep": torch.int8,
        "deep.scale": torch.float32,
        "large": torch.int8,
        "large.scale": torch.float32,
        "small": torch.bfloat16,
    }
    found = unpack(packed)
    assert found.keys() == weights.keys()
    assert torch.equal(found["bytes"], weights["bytes"])
    assert torch.equal(found["small"], weights["small"].bfloat16())
    again = pack(found)
    assert all(torch.equal(again[name], packed[name]) for name in packed if "scale" not in name)


def test_older_files_without_scales_are_read() -> None:
    stored = {"weight": torch.randn(300, 300).bfloat16()}
    assert torch.equal(unpack(stored)["weight"], stored["weight"])
