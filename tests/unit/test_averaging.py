"""Averaging generators: what lies between two of them."""

from __future__ import annotations

import pytest
import torch

from benchmarks.average import average
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.registry import build_model
from tests import tiny

SETTINGS = {"width": 16, "num_heads": 2, "num_layers": 1, "condition_dim": 8}


def model(seed: int, **settings: object) -> GeneratorModel:
    torch.manual_seed(seed)
    made = build_model("hypernetwork", SETTINGS | settings, tiny.layout())
    for weight in made.parameters():
        torch.nn.init.normal_(weight)
    return made


def test_an_average_lies_between() -> None:
    first, second = model(0), model(1)
    want = [
        0.75 * a + 0.25 * b for a, b in zip(first.parameters(), second.parameters(), strict=True)
    ]
    for got, wanted in zip(average(first, second, 0.25).parameters(), want, strict=True):
        torch.testing.assert_close(got, wanted)


def test_a_new_tuning_is_kept_in_part() -> None:
    second = model(1, encoder_rank=2, encoder_shapes=((4, 6),))
    assert second.tuning is not None
    (delta,) = second.tuning.deltas()
    want = 0.5 * delta.detach()
    average(model(0), second, 0.5)
    torch.testing.assert_close(second.tuning.deltas()[0].detach(), want)


def test_generators_of_other_parts_have_no_average() -> None:
    with pytest.raises(ValueError, match="second generator alone"):
        average(model(0), model(1, num_layers=2), 0.5)
