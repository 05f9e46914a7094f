"""A base small enough to run in milliseconds, and adapters for it."""

from __future__ import annotations

import copy

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from lorasmith.adapter import Adapter
from lorasmith.layout import AdapterLayout

CONFIG = LlamaConfig(
    vocab_size=61,
    hidden_size=24,
    intermediate_size=40,
    num_hidden_layers=2,
    num_attention_heads=3,
    num_key_value_heads=1,
    head_dim=8,
)


def make_base() -> LlamaForCausalLM:
    """Return a base, with the same numbers every time."""
    torch.manual_seed(0)
    base = LlamaForCausalLM(copy.deepcopy(CONFIG))
    base.eval()
    return base


def make_layout() -> AdapterLayout:
    """Return a layout of the base's q and v."""
    return AdapterLayout.from_config(CONFIG, base_model="someone/tiny", rank=3, alpha=6.0)


def make_adapters(layout: AdapterLayout, count: int) -> list[Adapter]:
    """Return adapters of random numbers."""
    generator = torch.Generator().manual_seed(1)
    return [
        Adapter(layout, torch.randn(layout.num_parameters, generator=generator) * 0.2)
        for _ in range(count)
    ]
