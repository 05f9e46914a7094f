"""Folders that are refused: each with one line, and the rest is taken."""

from __future__ import annotations

import json
import math
import os
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import save, save_file

from lorasmith.adapter import Adapter
from lorasmith.errors import (
    AdapterError,
    InputError,
    LorasmithError,
    NotFoundError,
)
from lorasmith.peft_folder import peft_config
from lorasmith.training import ingest
from lorasmith.training.adapter_folders import look_at, read_adapter
from lorasmith.training.collection import Collection
from lorasmith.training.ingest import Refusal
from tests.adapter_folders import ALL, BASE, QV, Build, make, write


def _nothing(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def _pickle(folder: Path) -> None:
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")


def _cut(folder: Path) -> None:
    path = folder / "adapter_model.safetensors"
    path.write_bytes(path.read_bytes()[:-7])


def _pipe(folder: Path) -> None:
    (folder / "adapter_config.json").unlink()
    os.mkfifo(folder / "adapter_config.json")


def _huge_header(folder: Path) -> None:
    with (folder / "adapter_model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", 100_000_000) + b"{")
        file.truncate(200_000_000)  # sparse


def _config(**changes: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "adapter_config.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | changes))

    return change


def _tensors(edit: Callable[[dict[str, torch.Tensor]], object]) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        adapter = make(7)
        tensors = {name: tensor.clone() for name, tensor in adapter.state_dict().items()}
        edit(tensors)
        save_file(tensors, folder / "adapter_model.safetensors")

    return change


def _header(edit: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "adapter_model.safetensors"
        data = path.read_bytes()
        length = struct.unpack("<Q", data[:8])[0]
        header = json.loads(data[8 : 8 + length])
        edit(header)
        text = json.dumps(header).encode()
        path.write_bytes(struct.pack("<Q", len(text)) + text + data[8 + length :])

    return change


def _overlap(header: dict[str, Any]) -> None:
    first, second = [entry for name, entry in header.items() if name != "__metadata__"][:2]
    second["data_offsets"] = first["data_offsets"]
    second["shape"] = first["shape"]


def _renamed(new: str) -> Callable[[Path], None]:
    def edit(tensors: dict[str, torch.Tensor]) -> None:
        name = min(tensors)
        tensors[new] = tensors.pop(name)

    return _tensors(edit)


FIRST = "base_model.model.model.layers.0.self_attn.q_proj.lora_A"
BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (_nothing, "is empty"),
    "pickle": (_pickle, "adapter_model.bin is a pickle, which can run code"),
    "truncated": (_cut, "is truncated at"),
    "header": (_huge_header, "a header of 100000000 bytes"),
    "overlap": (_header(_overlap), "bad offsets of"),
    "twice": (
        _tensors(lambda t: t.update({f"{FIRST}.default.weight": t[f"{FIRST}.weight"].clone()})),
        "are the same tensor; keep one",
    ),
    "dots": (_renamed("base_model.model.../../x.lora_A.weight"), "unexpected tensor"),
    "absolute": (_renamed("/etc/passwd"), "unexpected tensor '/etc/passwd'"),
    "nul": (
        _renamed("model.layers.0.q\0.lora_A.weight"),
        "unexpected tensor 'model.layers.0.q\\x00",
    ),
    "shape": (
        _tensors(lambda t: t.update({f"{FIRST}.weight": torch.zeros(4, 17)})),
        "has shape (4, 17), the base asks for (rank, 16)",
    ),
    "flat": (_tensors(lambda t: t.update({f"{FIRST}.weight": torch.zeros(64)})), "has shape (64,)"),
    "lone": (_tensors(lambda t: t.pop(f"{FIRST}.weight")), "has ranks {'B': 4}"),
    "head": (_renamed("base_model.model.lm_head.lora_A.weight"), "lm_head is not a linear module"),
    "nan": (_tensors(lambda t: t[f"{FIRST}.weight"].fill_(math.nan)), "has non-finite values"),
    "large": (_tensors(lambda t: [v.fill_(1e30) for v in t.values()]), "values are too large"),
    "zero": (_tensors(lambda t: [v.zero_() for v in t.values()]), "all its deltas are zero"),
    "base": (_config(base_model_name_or_path="org/other"), "its base is org/other"),
    "dora": (_config(use_dora=True), "use_dora is not supported"),
    "saved": (_config(modules_to_save=["lm_head"]), "modules_to_save is not supported"),
    "rank": (_config(r=5), "of rank 5"),
    "pattern": (_config(rank_pattern={"(a+)+": 4}), "is too intricate"),
    "json": (lambda f: (f / "adapter_config.json").write_text("{"), "adapter_config.json is dam"),
    "long": (
        lambda f: (f / "adapter_config.json").write_text(" " * 1_000_001),
        "more than 1,000,0",
    ),
    "no config": (lambda f: (f / "adapter_config.json").unlink(), "adapter_config.json does not"),
    "no weights": (lambda f: (f / "adapter_model.safetensors").unlink(), "does not exist"),
    "pipe": (_pipe, "is not a regular file"),
    "origin": (lambda f: (f / "generation.json").write_text("[]"), "generation.json is damaged"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_folders_are_quarantined_and_the_rest_is_taken(
    tmp_path: Path, build: Build, case: str
) -> None:
    damage, said = BAD[case]
    write(tmp_path / "in" / "a", make(1))
    damage(write(tmp_path / "in" / "bad", make(7)))
    write(tmp_path / "in" / "z", make(2))
    heard: list[Refusal] = []
    built = build(heard.append)
    assert [entry.name for entry in built.collection.entries] == ["a", "z"]
    assert (refusal := built.refusals[0]) is heard[0]
    assert said in str(refusal)
    assert str(refusal).startswith(f"{tmp_path / 'in' / 'bad'}: ")
    assert refusal.remedy and "\n" not in str(refusal) and str(refusal).isprintable()
    (line,) = (tmp_path / "out" / "quarantine.jsonl").read_text().splitlines()
    assert json.loads(line)["problem"] == refusal.problem
    assert not [*Collection.read(tmp_path / "out").check()]


def test_a_folder_that_changes_while_it_is_read_is_quarantined(
    tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in" / "a", make(1))
    path = write(tmp_path / "in" / "b", make(2)) / "adapter_model.safetensors"
    write(tmp_path / "in" / "c", make(3))
    gone = tmp_path / "in" / "c" / "adapter_model.safetensors"

    def read(folder: Path, *rest: Any) -> Adapter:  # noqa: ANN401 - passed on
        os.utime(path)
        gone.unlink(missing_ok=True)
        return read_adapter(folder, *rest)

    monkeypatch.setattr(ingest, "read_adapter", read)
    built = build()
    assert [entry.name for entry in built.collection.entries] == ["a"]
    assert [refusal.problem for refusal in built.refusals] == [
        "changed while it was read",
        "adapter_model.safetensors does not exist",
    ]


def test_memory_is_bounded_by_the_base_not_by_the_file(tmp_path: Path) -> None:
    folder = write(tmp_path / "in" / "bad", make(1))
    _huge_header(folder)
    tracemalloc.start()
    try:
        with pytest.raises(AdapterError, match="a header of 100000000 bytes"):
            look_at(folder, ALL)
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


def test_nothing_to_take(tmp_path: Path, build: Build) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(AdapterError, match=r"none of the 1 folders can be taken.* is empty; leave"):
        build()
    with pytest.raises(NotFoundError, match="is not a folder; give folders"):
        build(sources=(tmp_path / "nowhere",))
    _pickle(write(tmp_path / "in" / "a", make(1)))
    with pytest.raises(AdapterError, match=r"none of the 1 folders .* is a pickle"):
        build()
    write(tmp_path / "in" / "b", make(1), base_model_name_or_path="org/other")
    with pytest.raises(AdapterError, match="none of the 2 folders can be taken"):
        build(base=BASE)
    assert not (tmp_path / "out").exists()


GOOD = save({name: tensor.contiguous() for name, tensor in make(1).state_dict().items()})
GOOD_CONFIG = json.dumps(peft_config(QV)).encode()
HEADER_END = 8 + struct.unpack("<Q", GOOD[:8])[0]


def mutate(data: st.DataObject, original: bytes, header_end: int) -> bytes:
    """Flip, cut, double, insert or swap bytes, the header's as likely as all others."""
    mutated = bytearray(original)
    for _ in range(data.draw(st.integers(1, 3))):
        end = data.draw(st.sampled_from([min(header_end, len(mutated)), len(mutated)]))
        start = data.draw(st.integers(0, max(0, end - 1)))
        length = data.draw(st.integers(1, 64))
        kind = data.draw(st.sampled_from(["flip", "cut", "drop", "double", "insert", "digits"]))
        if kind == "flip" and start < len(mutated):
            mutated[start] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del mutated[start:]
        elif kind == "drop":
            del mutated[start : start + length]
        elif kind == "double":
            mutated[start:start] = mutated[start : start + length]
        elif kind == "insert":
            mutated[start:start] = data.draw(st.binary(min_size=1, max_size=16))
        else:
            mutated[start : start + 1] = data.draw(
                st.sampled_from([b"9" * 30, b"-1", b"1e99", b"NaN", b'"', b"[", b"null", b"../"])
            )
    return bytes(mutated)


@settings(
    max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_mutated_file_is_refused_or_read_as_finite_factors_that_fit(
    tmp_path: Path, data: st.DataObject
) -> None:
    folder = tmp_path / "mutated"
    folder.mkdir(exist_ok=True)
    weights, config = GOOD, GOOD_CONFIG
    if data.draw(st.integers(0, 3)):
        weights = mutate(data, GOOD, HEADER_END)
    else:
        config = mutate(data, GOOD_CONFIG, len(GOOD_CONFIG))
    (folder / "adapter_model.safetensors").write_bytes(weights)
    (folder / "adapter_config.json").write_bytes(config)
    try:
        sighting = look_at(folder, ALL)
        adapter = read_adapter(folder, sighting.stamps, ALL)
        adapter, kept, norm = ingest.bring_to(adapter, QV)
    except LorasmithError as error:
        assert isinstance(error, AdapterError | InputError)
        assert Refusal.of(folder, error).problem
        return
    adapter.validate()
    assert 0 <= kept <= 1 and math.isfinite(norm)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80) | st.from_regex(r"(#|-|<|`|\||\n| |a){0,60}", fullmatch=True))
def test_any_card_can_be_read(card: str) -> None:
    from lorasmith.training.descriptions import card_description

    found = card_description(card)
    assert found is None or found.strip()
