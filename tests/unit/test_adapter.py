"""Adapters: buffer and views, canonical bytes, folders, and everything that is refused."""

from __future__ import annotations

import errno
import hashlib
import json
import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors import safe_open
from safetensors.torch import load as load_safetensors

from lorasmith.adapter import Adapter, Provenance
from lorasmith.errors import AdapterError, NotFoundError, OutputExistsError, StorageError
from lorasmith.layout import AdapterLayout, TargetModule, tensor_name
from lorasmith.peft_folder import Dtype, decode_tensors, read_peft

PATHS = [f"model.layers.{layer}.self_attn.{kind}" for layer in range(11) for kind in ("q", "v")]
LAYOUT = AdapterLayout(
    base_model="org/base",
    modules=tuple(TargetModule.from_path(path, 5, 3) for path in PATHS),
    rank=2,
    alpha=4.0,
)
ORIGIN = Provenance(
    generator="smollm2-135m",
    generator_digest="ab" * 32,
    family="hypernetwork",
    condition="Translate to French.\n```\n---",
    seed=3,
    confidence=0.5,
    prompt_template="Input: {input}\nOutput:",
    base_weights="Q8_0 GGUF",
    versions={"torch": "2.13.0", "lorasmith": "0.1.0"},
)
MAKE = "import torch; flat = torch.linspace(-2, 2, {}) ** 3"


def make(seed: int = 0, provenance: Provenance | None = ORIGIN) -> Adapter:
    generator = torch.Generator().manual_seed(seed)
    return Adapter(LAYOUT, torch.randn(LAYOUT.num_parameters, generator=generator), provenance)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make().save_pretrained(tmp_path / "adapter")


def reconfigure(folder: Path, **changes: object) -> None:
    path = folder / "adapter_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def pack(header: str | dict[str, Any], body: bytes = b"") -> bytes:
    text = (header if isinstance(header, str) else json.dumps(header)).encode()
    return len(text).to_bytes(8, "little") + text + body


def test_factors_are_views_in_pefts_orientation() -> None:
    adapter = make()
    lora_a, lora_b = adapter.factors(PATHS[3])
    assert (lora_a.shape, lora_b.shape) == ((2, 5), (3, 2))
    lora_b.fill_(7)
    assert (adapter.factors(LAYOUT.modules[3])[1] == 7).all()
    assert adapter.state_dict()[tensor_name(PATHS[3], "B")].data_ptr() == lora_b.data_ptr()
    with pytest.raises(AdapterError, match=r"no tensor .*lm_head"):
        adapter.factors("lm_head")


def test_state_dict_round_trip_and_its_refusals() -> None:
    adapter = make()
    tensors = adapter.state_dict()
    assert tuple(tensors) == LAYOUT.tensor_names()
    assert torch.equal(Adapter.from_state_dict(LAYOUT, tensors).flat, adapter.flat)
    name = tensor_name(PATHS[0], "A")
    with pytest.raises(AdapterError, match="is not in the layout"):
        Adapter.from_state_dict(LAYOUT, {**tensors, "a": tensors[name]})
    with pytest.raises(AdapterError, match=r"should be \(2, 5\), got \(5, 2\)"):
        Adapter.from_state_dict(LAYOUT, {**tensors, name: tensors[name].T})
    del tensors[name]
    with pytest.raises(AdapterError, match="is missing"):
        Adapter.from_state_dict(LAYOUT, tensors)


def test_buffer_of_the_wrong_length() -> None:
    with pytest.raises(AdapterError, match=r"has 352 parameters, got shape \(3,\)"):
        Adapter(LAYOUT, torch.zeros(3))


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32"])
def test_bytes_are_safetensors_with_one_metadata_key(tmp_path: Path, dtype: Dtype) -> None:
    adapter = make()
    data = adapter.to_bytes(dtype)
    loaded = load_safetensors(data)
    assert loaded.keys() == {*LAYOUT.tensor_names()}
    for name, tensor in adapter.state_dict().items():
        assert torch.equal(loaded[name], tensor.to(getattr(torch, dtype)))
    (tmp_path / "x").write_bytes(data)
    with safe_open(tmp_path / "x", "pt") as file:
        assert file.metadata() == {"format": "pt"}
    assert (8 + int.from_bytes(data[:8], "little")) % 8 == 0


def test_bytes_are_the_same_in_another_process() -> None:
    scope: dict[str, Any] = {}
    exec(MAKE.format(LAYOUT.num_parameters), scope)
    here = Adapter(LAYOUT, scope["flat"]).digest
    code = f"""
from lorasmith import Adapter, AdapterLayout
{MAKE.format(LAYOUT.num_parameters)}
print(Adapter(AdapterLayout.from_json({LAYOUT.to_json()!r}), flat).digest)
"""
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    there = subprocess.check_output([sys.executable, "-c", code], text=True, env=environment)
    assert there.strip() == here


def test_bytes_do_not_depend_on_storage_or_gradient() -> None:
    flat = make().flat
    rows = torch.stack([flat, flat * 2], dim=1)
    assert Adapter(LAYOUT, rows[:, 0]).to_bytes() == Adapter(LAYOUT, flat).to_bytes()
    assert Adapter(LAYOUT, flat.clone().requires_grad_()).digest == make().digest
    assert make().digest != make(1).digest


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
def test_bytes_from_a_gpu_are_the_same() -> None:
    assert Adapter(LAYOUT, make().flat.cuda()).to_bytes() == make().to_bytes()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e5])
def test_non_finite_values_are_never_written(tmp_path: Path, value: float) -> None:
    adapter = make()
    adapter.flat[17] = value  # 1e5 is finite, but not in float16
    with pytest.raises(AdapterError, match="not finite in float16"):
        adapter.save_pretrained(tmp_path / "out")
    assert os.listdir(tmp_path) == []


def test_validate() -> None:
    adapter = make()
    adapter.validate()
    adapter.flat[17] = math.nan
    with pytest.raises(AdapterError, match="infinite or NaN; discard it"):
        adapter.validate()


def test_folder_round_trip(folder: Path) -> None:
    files = {"adapter_model.safetensors", "adapter_config.json", "README.md", "generation.json"}
    assert {path.name for path in folder.iterdir()} == files
    adapter = Adapter.from_pretrained(folder)
    assert adapter.layout == LAYOUT
    assert adapter.provenance == ORIGIN
    assert torch.equal(adapter.flat, make().flat.half().float())
    assert adapter.digest == make().digest
    data = (folder / "adapter_model.safetensors").read_bytes()
    assert hashlib.sha256(data).hexdigest() == adapter.digest
    assert repr(adapter).startswith("Adapter('org/base', rank=2, kinds=['q', 'v']")


def test_saving_over_something(folder: Path) -> None:
    with pytest.raises(OutputExistsError):
        make(1).save_pretrained(folder)
    assert Adapter.from_pretrained(folder).digest == make().digest
    make(1).save_pretrained(folder, overwrite=True)
    assert Adapter.from_pretrained(folder).digest == make(1).digest


def test_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="the disk is full"):
        make().save_pretrained(tmp_path / "out")
    assert os.listdir(tmp_path) == []


def test_model_card(folder: Path, tmp_path: Path) -> None:
    card = (folder / "README.md").read_text()
    front, body = card.split("---\n", 2)[1:]
    assert 'base_model: "org/base"\nbase_model_relation: adapter\nlibrary_name: peft\n' in front
    assert "    Translate to French.\n    ```\n    ---\n" in body  # indented, so still only text
    assert "Q8_0 GGUF" in body
    assert r"Input: {input}\nOutput:" in body
    local = AdapterLayout(base_model="/tmp/base", modules=LAYOUT.modules)
    blank = Adapter(local, torch.zeros(local.num_parameters)).save_pretrained(tmp_path / "local")
    assert "base_model:" not in (blank / "README.md").read_text()
    assert not (blank / "generation.json").exists()


def test_config_names_kinds_or_where_they_say_too_much_paths(folder: Path, tmp_path: Path) -> None:
    def targets(modules: tuple[TargetModule, ...]) -> object:
        layout = AdapterLayout(base_model="b", modules=modules)
        out = tmp_path / str(len(modules))
        Adapter(layout, torch.zeros(layout.num_parameters)).save_pretrained(out)
        return json.loads((out / "adapter_config.json").read_text())["target_modules"]

    assert targets(LAYOUT.modules) == ["q", "v"]
    assert targets(LAYOUT.modules[:3]) == PATHS[:3]
    vision = TargetModule.from_path("model.language_model.layers.0.q", 2, 2)
    assert targets((vision,)) == [vision.path]


def test_missing_folder_and_files(folder: Path) -> None:
    with pytest.raises(NotFoundError, match="is not a folder"):
        Adapter.from_pretrained(folder / "nope")
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")
    with pytest.raises(AdapterError, match="is a pickle, which can run code"):
        Adapter.from_pretrained(folder)
    (folder / "adapter_model.bin").unlink()
    with pytest.raises(NotFoundError, match=r"adapter_model\.safetensors does not exist"):
        Adapter.from_pretrained(folder)
    (folder / "adapter_config.json").unlink()
    with pytest.raises(NotFoundError, match=r"adapter_config\.json does not exist"):
        Adapter.from_pretrained(folder)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"peft_type": "LOHA"}, "peft_type is 'LOHA'"),
        ({"use_dora": True}, "use_dora is not supported"),
        ({"modules_to_save": ["lm_head"]}, "modules_to_save is not supported"),
        ({"bias": "all"}, "bias is 'all'"),
        ({"init_lora_weights": "pissa_niter_4"}, "changes the base model"),
        ({"r": 3}, "which are not (rank, in) and (out, rank) of rank 3"),
        ({"r": True}, "r must be a whole number of at least 1, got True"),
        ({"lora_alpha": 0}, "lora_alpha must be positive and at most 1e6, got 0"),
        ({"lora_alpha": 10**400}, "lora_alpha must be positive and at most 1e6, got 1"),
        ({"rank_pattern": {"layers.1.*": 2**40}}, "of rank 1099511627776"),
        ({"base_model_name_or_path": 3}, "base_model_name_or_path is not a text"),
        ({"target_modules": ["v"]}, "q is not among target_modules"),
        ({"target_modules": None}, "q is not among target_modules"),
        ({"rank_pattern": {"(": 2}}, "bad pattern"),
    ],
)
def test_refused_settings(folder: Path, changes: dict[str, Any], words: str) -> None:
    reconfigure(folder, **changes)
    with pytest.raises(AdapterError) as caught:
        Adapter.from_pretrained(folder)
    assert words in str(caught.value)


ENTRY = {"dtype": "F16", "shape": [1, 2], "data_offsets": [0, 4]}
NAME = tensor_name(PATHS[0], "A")
TWICE = f'{{"{NAME}": {json.dumps(ENTRY)}, "{NAME}": {json.dumps(ENTRY)}}}'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is truncated at 0 bytes"),
        (b"\xff" * 16, "is not safetensors: a header of"),
        (pack({NAME: ENTRY}), "is truncated"),
        (pack({NAME: ENTRY}, bytes(5)), "has 1 stray bytes"),
        (pack("[]"), "not a JSON object"),
        (pack("[" * 100_000), "is damaged"),
        (pack(TWICE, bytes(4)), "twice; discard the adapter"),
        (pack({NAME: {**ENTRY, "dtype": "F64"}}, bytes(4)), "has dtype 'F64'"),
        (pack({NAME: {**ENTRY, "shape": [1, -2]}}, bytes(4)), "bad entry"),
        (pack({NAME: {**ENTRY, "shape": [1, 3]}}, bytes(4)), "bad offsets"),
        (pack({NAME: {**ENTRY, "data_offsets": [1, 5]}}, bytes(5)), "bad offsets"),
        (pack({NAME: {**ENTRY, "data_offsets": "ab"}}, bytes(4)), "bad entry"),
        (pack({NAME: 3}, bytes(4)), "has dtype None"),
        (pack({NAME: {**ENTRY, "dtype": ["F16"]}}, bytes(4)), "has dtype ['F16']"),
        (pack({NAME: {**ENTRY, "shape": [1] * 9}}, bytes(2)), "bad entry"),
        (pack({NAME: ENTRY, "x": ENTRY}, bytes(4)), "bad offsets"),
        (pack({NAME: ENTRY}, b"\x00\x7c\x00\x00"), "has non-finite values"),
        (pack({NAME: ENTRY}, bytes(4)), "has only lora_A"),
        (pack({}), "has no tensors"),
        (pack({"../../x": ENTRY}, bytes(4)), "unexpected tensor '../../x'"),
    ],
)
def test_refused_weights(folder: Path, data: bytes, words: str) -> None:
    (folder / "adapter_model.safetensors").write_bytes(data)
    with pytest.raises(AdapterError) as caught:
        Adapter.from_pretrained(folder)
    assert words in str(caught.value)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_cut_or_flipped_byte_of_the_header_is_refused_or_harmless(data: st.DataObject) -> None:
    good = make().to_bytes()
    cut = data.draw(st.integers(0, len(good) - 1))
    with pytest.raises(AdapterError):
        decode_tensors(good[:cut], "x")
    place = data.draw(st.integers(0, 8 + int.from_bytes(good[:8], "little") - 1))
    bad = good[:place] + bytes([data.draw(st.integers(0, 255))]) + good[place + 1 :]
    config = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q", "v"]}
    try:
        layout, tensors = read_peft(config, decode_tensors(bad, "x"), "x")
    except AdapterError:
        return
    Adapter.from_state_dict(layout, tensors).validate()


def test_damaged_provenance(folder: Path) -> None:
    (folder / "generation.json").write_text('{"seed": 1, "seed": 2}')
    with pytest.raises(AdapterError, match=r"generation\.json names 'seed' twice"):
        Adapter.from_pretrained(folder)
    (folder / "generation.json").write_text('{"condition": 3}')
    with pytest.raises(AdapterError, match="bad condition, got 3; remove it"):
        Adapter.from_pretrained(folder)
    (folder / "generation.json").write_text('{"seed": 1, "from_the_future": 2}')
    assert Adapter.from_pretrained(folder).provenance == Provenance(seed=1)


def deltas(adapter: Adapter) -> dict[str, torch.Tensor]:
    def delta(path: str) -> torch.Tensor:
        lora_a, lora_b = adapter.factors(path)
        return adapter.layout.scaling * lora_b @ lora_a

    return {module.path: delta(module.path) for module in adapter.layout.modules}


@pytest.mark.parametrize(
    ("changes", "scaling_of"),
    [
        ({"use_rslora": True}, lambda path: 4 / math.sqrt(2)),
        ({"alpha_pattern": {"layers.1.self_attn.q": 8}}, lambda path: 4 if path == PATHS[2] else 2),
        ({"alpha_pattern": {"q": 6, "self_attn.*": 3}}, lambda path: 3 if path[-1] == "q" else 1.5),
    ],
)
def test_other_scalings_are_folded(
    folder: Path, changes: dict[str, object], scaling_of: Callable[[str], float]
) -> None:
    plain = deltas(Adapter.from_pretrained(folder))
    reconfigure(folder, **changes)
    for path, delta in deltas(Adapter.from_pretrained(folder)).items():
        torch.testing.assert_close(delta, plain[path] * scaling_of(path) / LAYOUT.scaling)
