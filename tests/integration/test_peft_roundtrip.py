"""Real ``peft`` loads what we write, and we load what it writes: logits agree to 1e-4."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest
import torch
from jaxtyping import Float
from peft import LoraConfig, PeftModel, get_peft_model
from torch import Tensor, nn
from transformers import (
    AutoModelForCausalLM,
    Gemma2Config,
    Gemma3Config,
    Gemma3TextConfig,
    GPT2Config,
    LlamaConfig,
    MistralConfig,
    PretrainedConfig,
    Qwen2Config,
    Qwen3Config,
)

from lorasmith import Adapter, AdapterLayout

SMALL: dict[str, Any] = {
    "vocab_size": 48,
    "hidden_size": 32,
    "intermediate_size": 40,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 8,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "pad_token_id": 0,
}
VISION = {"hidden_size": 16, "intermediate_size": 8, "num_hidden_layers": 1} | {
    "num_attention_heads": 2,
    "image_size": 28,
}
CONFIGS: dict[str, PretrainedConfig] = {
    "llama": LlamaConfig(**SMALL),
    "qwen2": Qwen2Config(**SMALL),
    "qwen3": Qwen3Config(**SMALL),
    "mistral": MistralConfig(**SMALL),
    "gemma2": Gemma2Config(**SMALL),
    "gemma3_text": Gemma3TextConfig(**SMALL),
    "gemma3": Gemma3Config(text_config=SMALL, vision_config=VISION),
    "gpt2": GPT2Config(
        vocab_size=48,
        n_embd=32,
        n_layer=2,
        n_head=4,
        n_positions=32,
        bos_token_id=1,
        eos_token_id=2,
    ),
}
TOKENS = torch.arange(3, 33).reshape(2, 15)

pytestmark = [
    pytest.mark.parametrize("family", CONFIGS),
    # peft 0.21 still asks transformers 5.23 by the old name.
    pytest.mark.filterwarnings("ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"),
]


def base(family: str) -> nn.Module:
    torch.manual_seed(0)
    model: nn.Module = AutoModelForCausalLM.from_config(CONFIGS[family], dtype=torch.float32)
    return model.eval()


@torch.no_grad()
def logits(model: nn.Module) -> Float[Tensor, "batch tokens vocabulary"]:
    result: Tensor = model(input_ids=TOKENS).logits
    return result


@torch.no_grad()
def wear(model: nn.Module, adapter: Adapter) -> nn.Module:
    """Add every delta to its weight, by the definition."""
    adapter.layout.check_fits(model)
    for module in adapter.layout.modules:
        lora_a, lora_b = adapter.factors(module)
        delta = adapter.layout.scaling * lora_b @ lora_a
        weight = model.get_parameter(f"{module.path}.weight")
        weight.add_(delta.T if adapter.layout.fan_in_fan_out else delta)
    return model


def random_adapter(family: str, target_kinds: Any, rank: int = 3) -> Adapter:  # noqa: ANN401
    layout = AdapterLayout.from_config(
        CONFIGS[family], base_model="org/tiny", rank=rank, alpha=4.5, target_kinds=target_kinds
    )
    generator = torch.Generator().manual_seed(1)
    return Adapter(layout, torch.randn(layout.num_parameters, generator=generator) * 0.3)


@pytest.mark.parametrize("target_kinds", [None, "all-linear"])
def test_peft_loads_what_we_write(family: str, target_kinds: str | None, tmp_path: Path) -> None:
    adapter = random_adapter(family, target_kinds)
    folder = adapter.save_pretrained(tmp_path / "adapter", dtype="float32")
    ours = logits(wear(base(family), adapter))
    with warnings.catch_warnings():  # peft warns of missing keys and of a wrong fan_in_fan_out
        warnings.filterwarnings("error", module="peft")
        theirs = logits(PeftModel.from_pretrained(base(family), str(folder)))
    assert (ours - logits(base(family))).abs().max() > 1e-2  # the adapter does something
    torch.testing.assert_close(ours, theirs, atol=1e-4, rtol=0)
    again = Adapter.from_pretrained(folder)
    assert again.layout == adapter.layout
    assert torch.equal(again.flat, adapter.flat)


def variant_settings(variant: str, family: str) -> dict[str, Any]:
    if variant == "plain":
        return {}
    if variant == "rslora":
        return {"use_rslora": True}
    if family == "gpt2":
        return {"rank_pattern": {"h.1.attn.c_attn": 2}, "alpha_pattern": {"c_attn": 3}}
    return {
        "rank_pattern": {"0.self_attn.v_proj": 5, "q_proj": 2},
        "alpha_pattern": {r"model.*layers\.1\..*q_proj": 20},
    }


@pytest.mark.parametrize("variant", ["plain", "rslora", "patterns"])
def test_we_load_what_peft_writes(family: str, variant: str, tmp_path: Path) -> None:
    kinds = ["c_attn", "c_fc"] if family == "gpt2" else ["q_proj", "v_proj", "down_proj"]
    targets = [
        module.path
        for module in random_adapter(family, kinds).layout.modules
        if module.kind != "down_proj" or module.layer == 1
    ]
    config = LoraConfig(
        r=4,
        lora_alpha=6,
        target_modules=targets,
        task_type="CAUSAL_LM",
        fan_in_fan_out=family == "gpt2",
        **variant_settings(variant, family),
    )
    model = get_peft_model(base(family), config).eval()
    torch.manual_seed(2)
    for name, parameter in model.named_parameters():
        if "lora_" in name:
            nn.init.normal_(parameter, std=0.3)
    model.save_pretrained(str(tmp_path / "theirs"), save_embedding_layers=False)
    adapter = Adapter.from_pretrained(tmp_path / "theirs")
    assert [module.path for module in adapter.layout.modules] == targets
    theirs = logits(model)
    torch.testing.assert_close(logits(wear(base(family), adapter)), theirs, atol=1e-4, rtol=0)
    folder = adapter.save_pretrained(tmp_path / "ours", dtype="float32")
    back = logits(PeftModel.from_pretrained(base(family), str(folder)))
    torch.testing.assert_close(back, theirs, atol=1e-4, rtol=0)
