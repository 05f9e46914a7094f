"""Packed weights: what is kept of them, and that packing twice changes nothing more."""

from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from lorasmith.generator.packing import pack, pack_in_place, unpack, unpack_in_place


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


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 99), st.floats(-6, 6))
def test_maps_take_half_a_byte_and_lose_an_eighth(seed: int, power: float) -> None:
    generator = torch.Generator().manual_seed(seed)
    weight = torch.randn(3, 200, 160, generator=generator) * 10**power
    weight[1, 3] = 0
    packed = pack({"to_p.maps": weight})
    assert packed["to_p.maps"].shape == (3, 200, 80)
    assert packed["to_p.maps"].dtype == torch.uint8
    found = unpack(packed)["to_p.maps"].float()
    assert float((found - weight).norm() / weight.norm()) < 0.13
    blocks = weight.unflatten(-1, (-1, 32)).abs().amax(-1, keepdim=True) / 13.9
    assert bool(((found - weight).unflatten(-1, (-1, 32)).abs() <= blocks).all())
    again = pack({"to_p.maps": found})
    assert all(torch.equal(again[name], stored) for name, stored in packed.items())
    # Rows that do not come out even are bytes.
    assert pack({"maps": weight[..., :150]})["maps"].dtype == torch.int8


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


def test_a_module_is_packed_in_place_and_back() -> None:
    torch.manual_seed(0)
    module = nn.Sequential(nn.Linear(300, 300), nn.Linear(300, 4))
    module.own = nn.Parameter(torch.randn(300, 300))
    kind = type(module)
    wanted, rows = unpack(pack(module.state_dict())), torch.randn(5, 300)
    pack_in_place(module)
    stored = module.state_dict()
    assert type(module) is kind  # what a module is loaded by
    assert {key: value.dtype for key, value in stored.items() if value.ndim > 1} == {
        "own": torch.float32,
        "0.parametrizations.weight.original0": torch.int8,
        "0.parametrizations.weight.original1": torch.float32,
        "1.weight": torch.float32,
    }
    assert not any(parameter.requires_grad for parameter in module.parameters())
    packed_answer = module(rows)
    pack_in_place(module)  # there is nothing left to pack
    assert module.state_dict().keys() == stored.keys()
    unpack_in_place(module)
    assert torch.equal(module.state_dict()["0.weight"], wanted["0.weight"])
    assert torch.equal(module(rows), packed_answer)
