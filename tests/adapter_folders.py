"""Adapter folders as others would write them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import LlamaConfig

from lorasmith.adapter import Adapter
from lorasmith.layout import AdapterLayout
from lorasmith.peft_folder import peft_config
from lorasmith.training.ingest import Built

CONFIG = LlamaConfig(
    vocab_size=32,
    hidden_size=16,
    intermediate_size=24,
    num_hidden_layers=3,
    num_attention_heads=4,
    num_key_value_heads=2,
)
BASE = "org/base"
ALL = AdapterLayout.from_config(CONFIG, base_model=BASE, target_kinds="all-linear")
QV = AdapterLayout.from_config(CONFIG, base_model=BASE, rank=4, alpha=8.0)

Build = Callable[..., Built]


def make(seed: int, layout: AdapterLayout = QV) -> Adapter:
    """Return an adapter of random numbers."""
    generator = torch.Generator().manual_seed(seed)
    return Adapter(layout, torch.randn(layout.num_parameters, generator=generator) * 0.3)


def write(
    folder: Path,
    adapter: Adapter,
    spelling: str = "base_model.model.{path}.lora_{side}.weight",
    dtype: torch.dtype = torch.float32,
    **config: object,
) -> Path:
    """Write an adapter as somebody else would; ``config`` overrides its settings."""
    folder.mkdir(parents=True)
    words = {"A": "down", "B": "up"}
    tensors = {}
    for module in adapter.layout.modules:
        for side, factor in zip("AB", adapter.factors(module), strict=True):
            name = spelling.format(path=module.path, side=side, word=words[side])
            tensors[name] = factor.to(dtype).contiguous()
    save_file(tensors, folder / "adapter_model.safetensors")
    settings = peft_config(adapter.layout) | config
    (folder / "adapter_config.json").write_text(json.dumps(settings))
    return folder
