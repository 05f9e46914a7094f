"""Layouts: canonical order, names, JSON, and what configs of real families give."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from transformers import (
    AutoModelForCausalLM,
    BertConfig,
    CLIPConfig,
    Gemma3Config,
    GPT2Config,
    LlamaConfig,
)

from lorasmith.errors import AdapterError, InputError, LayoutMismatchError, NotFoundError
from lorasmith.layout import (
    AdapterLayout,
    Side,
    TargetModule,
    parse_tensor_name,
    plain_tensor_names,
    tensor_name,
)

LLAMA: dict[str, Any] = {
    "vocab_size": 32,
    "hidden_size": 16,
    "intermediate_size": 24,
    "num_hidden_layers": 12,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
}
GPT2 = GPT2Config(vocab_size=32, n_embd=16, n_layer=2, n_head=2, bos_token_id=0, eos_token_id=0)


def llama(**changes: Any) -> AdapterLayout:  # noqa: ANN401 - passed on
    return AdapterLayout.from_config(LlamaConfig(**LLAMA), base_model="org/base", **changes)


def test_llama_defaults() -> None:
    layout = llama()
    assert layout.kinds == ("q_proj", "v_proj")
    assert (layout.num_layers, layout.rank, layout.alpha, layout.scaling) == (12, 8, 16.0, 2.0)
    assert layout.modules[0] == TargetModule(
        path="model.layers.0.self_attn.q_proj",
        kind="q_proj",
        layer=0,
        in_features=16,
        out_features=16,
    )
    assert [module.layer for module in layout.modules] == [i // 2 for i in range(24)]
    assert layout.num_parameters == 12 * 8 * (16 + 16 + 16 + 8)


def test_slices_tile_the_buffer_in_file_order() -> None:
    layout = llama(rank=3)
    end = 0
    for name, (offset, (rows, columns)) in layout.slices().items():
        assert offset == end, name
        end += rows * columns
    assert end == layout.num_parameters
    assert layout.tensor_names()[:2] == (
        "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight",
        "base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight",
    )
    assert layout.slices()[layout.tensor_names()[1]] == (48, (16, 3))


def test_all_linear_is_every_linear_module_of_the_layers() -> None:
    layout = llama(target_kinds="all-linear")
    assert {*layout.kinds} == {
        *("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
    }
    assert len(layout.modules) == 7 * 12


def test_gpt2_is_fused_and_transposed() -> None:
    layout = AdapterLayout.from_config(GPT2, base_model="gpt2")
    assert layout.kinds == ("c_attn",)
    assert layout.fan_in_fan_out
    assert (layout.modules[0].in_features, layout.modules[0].out_features) == (16, 48)
    full = AdapterLayout.from_config(GPT2, base_model="gpt2", target_kinds="all-linear")
    assert full.kinds == ("c_attn", "attn.c_proj", "c_fc", "mlp.c_proj")
    both = AdapterLayout.from_config(GPT2, base_model="gpt2", target_kinds=["c_proj"])
    assert both.kinds == ("attn.c_proj", "mlp.c_proj")


def test_multimodal_models_are_adapted_in_their_text_decoder() -> None:
    small = {"hidden_size": 16, "intermediate_size": 8, "num_hidden_layers": 1}
    text = {**small, "num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8}
    vision = {**small, "num_attention_heads": 2}
    config = Gemma3Config(text_config=text, vision_config=vision)
    layout = AdapterLayout.from_config(config, base_model="org/gemma")
    assert {module.path for module in layout.modules} == {
        "model.language_model.layers.0.self_attn.q_proj",
        "model.language_model.layers.0.self_attn.v_proj",
    }


def test_no_weights_are_made() -> None:
    config = LlamaConfig(**{**LLAMA, "hidden_size": 2**20, "intermediate_size": 2**22})
    layout = AdapterLayout.from_config(config, base_model="org/huge")  # 4 TiB a matrix, if made
    assert layout.modules[0].in_features == 2**20


def test_unusable_requests() -> None:
    with pytest.raises(LayoutMismatchError, match=r"org/base has no c_attn modules; choose .*q_pr"):
        llama(target_kinds=["c_attn"])
    with pytest.raises(InputError, match="must be a list of kinds or 'all-linear', got 'q_proj'"):
        llama(target_kinds="q_proj")
    with pytest.raises(InputError, match="rank must be a whole number of at least 1, got 0"):
        llama(rank=0)
    with pytest.raises(InputError, match="alpha must be positive, got nan"):
        llama(alpha=float("nan"))
    with pytest.raises(InputError, match="CLIPConfig is not the configuration of a causal"):
        AdapterLayout.from_config(CLIPConfig(), base_model="org/clip")
    with pytest.raises(LayoutMismatchError, match=r"has no q_proj modules; choose .*query"):
        small = BertConfig(
            hidden_size=8, num_attention_heads=1, num_hidden_layers=1, is_decoder=True
        )
        AdapterLayout.from_config(small, base_model="org/bert")


def test_order_is_canonical_whatever_order_is_given() -> None:
    layout = llama()
    assert replace(layout, modules=layout.modules[::-1]) == layout
    assert [m.layer for m in layout.modules[2::2]] == [*range(1, 12)]  # 2 before 10


def test_json_round_trip_and_fingerprint(tmp_path: Path) -> None:
    layout = llama(alpha=7.5)
    assert AdapterLayout.from_json(layout.to_json()) == layout
    layout.save(tmp_path / "layout.json")
    layout.save(tmp_path / "layout.json")
    assert AdapterLayout.load(tmp_path / "layout.json") == layout
    assert len(layout.fingerprint()) == 16
    assert replace(layout, rank=4).fingerprint() != layout.fingerprint()
    assert hash(AdapterLayout.from_json(layout.to_json())) == hash(layout)


@pytest.mark.parametrize(
    "change", ["cut", "list", "path", "size", "twice", "rank", "extra", "none", "huge"]
)
def test_damaged_json(tmp_path: Path, change: str) -> None:
    data = json.loads(llama().to_json())
    if change == "path":
        data["modules"][0]["path"] = "model/../../etc"
    elif change == "size":
        data["modules"][0]["in_features"] = -1
    elif change == "twice":
        data["modules"].append(data["modules"][0])
    elif change == "rank":
        data["rank"] = 2.5
    elif change == "extra":
        data["surprise"] = 1
    elif change == "huge":
        data["alpha"] = 10**400
    elif change == "none":
        data["modules"] = []
    text = json.dumps([data] if change == "list" else data)
    (tmp_path / "layout.json").write_text(text[:-9] if change == "cut" else text)
    with pytest.raises(AdapterError, match=r"layout\.json: "):
        AdapterLayout.load(tmp_path / "layout.json")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        AdapterLayout.load(tmp_path / "layout.json")


def test_fit() -> None:
    for config in (LlamaConfig(**LLAMA), GPT2):
        with torch.device("meta"):
            model: nn.Module = AutoModelForCausalLM.from_config(config)
        layout = AdapterLayout.from_config(config, base_model="x", target_kinds="all-linear")
        layout.check_fits(model)
        first = layout.modules[0]
        wider = (replace(first, in_features=7), *layout.modules[1:])
        with pytest.raises(LayoutMismatchError, match=f"{first.path} should be .*7.*, got .*16"):
            replace(layout, modules=wider).check_fits(model)
    with pytest.raises(LayoutMismatchError, match="got no such module; use the base"):
        llama().check_fits(model)


names = st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True)


@given(st.lists(names, min_size=1, max_size=6), st.sampled_from(["A", "B"]))
def test_tensor_names_round_trip(parts: list[str], side: Side) -> None:
    path = ".".join(parts)
    assert parse_tensor_name(tensor_name(path, side)) == (path, side)


@pytest.mark.parametrize(
    "name",
    [
        "model.layers.0.q_proj.lora_A.weight",
        "base_model.model...lora_A.weight",
        "base_model.model.a/../b.lora_A.weight",
        "base_model.model.a.lora_A.weight\n",
        "base_model.model.a.lora_magnitude_vector.weight",
        "base_model.model.a.lora_embedding_A",
        "base_model.model.a.lora_A.default.weight",
        "base_model.model.é.lora_A.weight",
    ],
)
def test_foreign_tensor_names(name: str) -> None:
    with pytest.raises(AdapterError, match="unexpected tensor"):
        parse_tensor_name(name)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("model.layers.0.q", "base_model.model.model.layers.0.q.lora_A.default.weight"),
        ("model.layers.0.q", "model.layers.0.q.lora_down.weight"),
        ("model.layers.0.q", "unet.model.layers.0.q.lora.down.weight"),
        ("transformer.h.0.c", "transformer.h.0.c.lora_A.weight"),
        ("transformer.h.0.c", "transformer.transformer.h.0.c.lora_linear_layer.down.weight"),
    ],
)
def test_spellings_of_tensor_names(path: str, name: str) -> None:
    assert plain_tensor_names([name], {path}) == {name: tensor_name(path, "A")}


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["vision.model.layers.0.q.lora_A.weight"], "is not a linear module in the base's layers"),
        (["model.layers.0.q.lora_C.weight"], "unexpected tensor"),
        (["lora_unet_model_layers_0_q.alpha"], "unexpected tensor"),
        (["a" * 1000 + ".lora_A.weight"], "unexpected tensor"),
        (["model.layers.0.q.lora_A.weight", "model.layers.0.q.lora_down.weight"], "same tensor"),
    ],
)
def test_spellings_that_are_refused(names: list[str], words: str) -> None:
    with pytest.raises(AdapterError, match=words):
        plain_tensor_names(names, {"model.layers.0.q"})


def test_kinds_of_unusual_paths() -> None:
    expert = TargetModule.from_path("model.layers.3.mlp.experts.1.w1", 4, 4)
    assert (expert.layer, expert.kind) == (3, "mlp.experts.1.w1")
    with pytest.raises(AdapterError, match="lm_head is in no numbered layer"):
        TargetModule.from_path("lm_head", 4, 4)
