"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from lorasmith.layout import AdapterLayout

# Before any library reads them: tests fetch nothing.
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
# Triton reads it when it is imported, which torch may do at any time. With a GPU its kernels are
# compiled for that.
if not Path("/dev/nvidiactl").exists() and not Path("/dev/kfd").exists():
    os.environ.setdefault("TRITON_INTERPRET", "1")

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


@pytest.fixture(scope="session")
def stochastic_checkpoint(
    tmp_path_factory: pytest.TempPathFactory, base_layout: AdapterLayout
) -> Path:
    """A small conditional VAE for the default base model, untrained but for a nudge."""
    import torch

    from lorasmith.generator.checkpoint import save_checkpoint
    from lorasmith.generator.registry import build_model

    torch.manual_seed(0)
    settings = {"width": 16, "num_heads": 2, "num_layers": 1, "basis_size": 8, "latent_size": 4}
    model = build_model("cvae", settings, base_layout)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.1)
    folder = tmp_path_factory.mktemp("generators") / "stochastic"
    save_checkpoint(folder, model, {})
    return folder


@pytest.fixture(scope="session")
def save_tiny_base() -> Callable[..., None]:
    """Return a function that writes a Llama of two layers that reads bytes, with its tokenizer.

    Keyword arguments are the config's; the weights are random, of the same seed every time.
    """
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: i for i, token in enumerate(["<pad>", "<eos>", *alphabet])}

    def save(folder: Path, **config: Any) -> None:  # noqa: ANN401 - as the config is typed
        tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        tokenizer.decoder = decoders.ByteLevel()
        PreTrainedTokenizerFast(
            tokenizer_object=tokenizer, pad_token="<pad>", eos_token="<eos>"
        ).save_pretrained(folder)
        torch.manual_seed(0)
        sizes: dict[str, Any] = {
            "num_hidden_layers": 2,
            "num_attention_heads": 2,
            "vocab_size": len(vocabulary),
        }
        LlamaForCausalLM(LlamaConfig(**sizes, **config)).save_pretrained(folder)

    return save


@pytest.fixture(scope="session")
def context_checkpoint(
    tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]
) -> Path:
    """A small generator, untrained, that reads documents and examples with a small base."""
    import torch

    from lorasmith.base_model import load_config, resolve_base
    from lorasmith.generator.checkpoint import save_checkpoint
    from lorasmith.generator.registry import build_model
    from lorasmith.layout import AdapterLayout

    root = tmp_path_factory.mktemp("context")
    save_tiny_base(root / "base", hidden_size=32, intermediate_size=48, num_key_value_heads=1)
    layout = AdapterLayout.from_config(
        load_config(resolve_base(str(root / "base"))),
        base_model=str(root / "base"),
        rank=4,
        alpha=4.0,
        target_kinds=("down_proj",),
    )
    torch.manual_seed(0)
    sizes = {"base_width": 32, "base_layers": 2, "width": 16, "num_heads": 2, "chunk_tokens": 64}
    model = build_model("context", sizes, layout)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter), alpha=0.1)
    save_checkpoint(root / "generator", model, {})
    return root / "generator"
