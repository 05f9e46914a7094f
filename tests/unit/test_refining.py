"""Refining an adapter on solved examples, through a tiny base."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch

from lorasmith.adapter import Adapter, Provenance
from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator import refining
from lorasmith.generator.refining import refine_adapter
from lorasmith.generator.selection import example_losses
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example
from tests.tiny import make

EXAMPLES = [
    Example(input=f"{'ab'[i % 2] * (1 + i)}", output="yes" if i % 2 else "no") for i in range(6)
]
Worn = tuple[AdaptedModel, Any, Adapter]


@pytest.fixture(scope="module")
def worn(tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]) -> Worn:
    folder = tmp_path_factory.mktemp("base")
    save_tiny_base(folder, hidden_size=32, intermediate_size=64)
    base = resolve_base(str(folder))
    network = load_model(base)
    layout = AdapterLayout.from_config(network.config, base_model="", rank=4, alpha=8.0)
    torch.manual_seed(0)
    flat = torch.randn(layout.num_parameters) * 0.05
    return (
        AdaptedModel(network, layout),
        load_tokenizer(base),
        Adapter(layout, flat, Provenance(generator="g")),
    )


def test_examples_become_likelier_and_nothing_else_changes(worn: Worn) -> None:
    model, tokenizer, adapter = worn
    before = adapter.flat.clone()
    refined = refine_adapter(model, tokenizer, adapter, EXAMPLES, steps=20, learning_rate=0.1)
    losses = example_losses(model, tokenizer, [adapter, refined], EXAMPLES)
    assert losses[1] < losses[0] - 0.2
    assert torch.equal(adapter.flat, before)
    assert all(p.grad is None for p in model.base.parameters())
    assert not refined.flat.requires_grad
    assert refined.provenance == Provenance(
        generator="g", refined_steps=20, refined_examples=len(EXAMPLES)
    )
    again = refine_adapter(model, tokenizer, adapter, EXAMPLES, steps=20, learning_rate=0.1)
    assert torch.equal(again.flat, refined.flat)


def test_how_many_rows_are_held_at_once_is_no_matter(
    worn: Worn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model, tokenizer, adapter = worn
    whole = refine_adapter(model, tokenizer, adapter, EXAMPLES, steps=2)
    monkeypatch.setattr(refining, "_TOKENS_AT_ONCE", 60)
    parts = refine_adapter(model, tokenizer, adapter, EXAMPLES, steps=2)
    torch.testing.assert_close(parts.flat, whole.flat, atol=2e-4, rtol=0)
    assert not torch.equal(whole.flat, adapter.flat)


def test_what_cannot_be_refined_is_refused(worn: Worn) -> None:
    model, tokenizer, adapter = worn
    with pytest.raises(InputError, match="needs solved examples, got none"):
        refine_adapter(model, tokenizer, adapter, [])
    with pytest.raises(InputError, match="needs examples with an output"):
        refine_adapter(model, tokenizer, adapter, [Example(input="a", output="")])
    with pytest.raises(InputError, match="at least one step, got 0"):
        refine_adapter(model, tokenizer, adapter, EXAMPLES, steps=0)
    for other in (make(0), Adapter(replace(adapter.layout, alpha=16.0), adapter.flat)):
        with pytest.raises(LayoutMismatchError, match="same base, modules, rank and alpha"):
            refine_adapter(model, tokenizer, other, EXAMPLES)


def test_refining_again_adds_its_steps(worn: Worn) -> None:
    model, tokenizer, adapter = worn
    once = refine_adapter(model, tokenizer, adapter, EXAMPLES, steps=2)
    twice = refine_adapter(model, tokenizer, once, EXAMPLES[:3], steps=3)
    assert twice.provenance == Provenance(generator="g", refined_steps=5, refined_examples=3)
