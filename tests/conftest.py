"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from lorasmith.layout import AdapterLayout

# Before any library reads them: tests fetch nothing.
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

BASE = "HuggingFaceTB/SmolLM2-135M-Instruct"


@pytest.fixture(scope="session")
def base_layout() -> AdapterLayout:
    """The layout of adapters for the default base model, at rank 2."""
    from lorasmith.layout import AdapterLayout, TargetModule

    modules = tuple(
        TargetModule.from_path(f"model.layers.{layer}.self_attn.{kind}", 576, d_out)
        for layer in range(30)
        for kind, d_out in (("q_proj", 576), ("v_proj", 192))
    )
    return AdapterLayout(base_model=BASE, modules=modules, rank=2, alpha=4.0)


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory, base_layout: AdapterLayout) -> Path:
    """A small generator for the default base model, untrained but for a nudge of every weight."""
    import torch

    from lorasmith.generator.checkpoint import save_checkpoint
    from lorasmith.generator.registry import build_model

    torch.manual_seed(0)
    settings = {"width": 16, "num_heads": 2, "num_layers": 1, "num_condition_layers": 1}
    model = build_model("hypernetwork", settings, base_layout)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.02)
    folder = tmp_path_factory.mktemp("generators") / "small"
    save_checkpoint(folder, model, {})
    return folder
