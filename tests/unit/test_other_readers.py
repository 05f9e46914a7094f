"""Our folders as others read them, by the rules in their code: vLLM and llama.cpp's converter.

Sources: vLLM's ``vllm/lora/peft_helper.py`` and ``vllm/lora/utils.py``
(``parse_fine_tuned_lora_name``), and its ``lora_resolvers/filesystem_resolver.py``; llama.cpp's
``convert_lora_to_gguf.py`` (``get_base_tensor_name``), whose table of names the package gguf has.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import gguf
import pytest
import torch
from safetensors import safe_open

from lorasmith.adapter import Adapter
from lorasmith.layout import AdapterLayout
from tests.conftest import BASE

SUPPORTED = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"}


@pytest.fixture
def folder(tmp_path: Path, base_layout: AdapterLayout) -> Path:
    flat = torch.randn(base_layout.num_parameters, generator=torch.Generator().manual_seed(0))
    return Adapter(base_layout, flat).save_pretrained(tmp_path / "adapter")


def config_of(folder: Path) -> dict[str, Any]:
    config: dict[str, Any] = json.loads((folder / "adapter_config.json").read_text())
    return config


def names(folder: Path) -> list[str]:
    with safe_open(folder / "adapter_model.safetensors", "pt") as file:
        return list(file.keys())


def test_vllm_takes_the_config(folder: Path) -> None:
    config = config_of(folder)
    assert (config["peft_type"], config["base_model_name_or_path"]) == ("LORA", BASE)
    assert (config["r"], config["lora_alpha"]) == (2, 4.0)
    assert config.get("bias", "none") == "none"
    assert not config.get("modules_to_save") and not config.get("use_dora")
    assert not config.get("use_rslora"), "it would scale by the root of the rank"
    assert isinstance(config["target_modules"], list | str)


def test_vllm_takes_the_names(folder: Path, base_layout: AdapterLayout) -> None:
    modules = []
    for name in names(folder):
        first, second, *path, side, last = name.split(".")
        assert (first, second, last) == ("base_model", "model", "weight")
        assert side in ("lora_A", "lora_B")
        assert path[-1] in SUPPORTED
        modules.append(".".join(path))
    assert sorted(modules) == sorted(2 * [module.path for module in base_layout.modules])


def test_llama_cpp_maps_every_name(folder: Path, base_layout: AdapterLayout) -> None:
    known = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, base_layout.num_layers)
    found: dict[str, set[str]] = {}
    for name in names(folder):
        side = "A" if ".lora_A.weight" in name else "B"
        plain = name.replace("base_model.model.", "").replace(f".lora_{side}.weight", ".weight")
        mapped = known.get_name(plain, try_suffixes=(".weight", ".bias"))
        assert mapped is not None, name
        found.setdefault(mapped, set()).add(side)
    assert len(found) == len(base_layout.modules) and set(map(frozenset, found.values())) == {
        frozenset("AB")
    }
    assert found.keys() >= {"blk.0.attn_q.weight", "blk.29.attn_v.weight"}
    assert isinstance(config_of(folder)["lora_alpha"], int | float)
