"""Building collections: what is taken keeps its deltas, what is not is said and left out."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from lorasmith.adapter import Adapter, Provenance
from lorasmith.errors import (
    InputError,
    LayoutMismatchError,
    NotFoundError,
    OutputExistsError,
)
from lorasmith.layout import AdapterLayout
from lorasmith.training.ingest import BuildOptions
from tests.adapter_folders import BASE, CONFIG, QV, Build, make, write


def deltas(adapter: Adapter) -> dict[str, torch.Tensor]:
    def delta(path: str) -> torch.Tensor:
        lora_a, lora_b = adapter.factors(path)
        return adapter.layout.scaling * lora_b @ lora_a

    return {module.path: delta(module.path) for module in adapter.layout.modules}


@pytest.mark.parametrize(
    "spelling",
    [
        "base_model.model.{path}.lora_{side}.weight",
        "base_model.model.{path}.lora_{side}.default.weight",
        "{path}.lora_{side}.weight",
        "transformer.{path}.lora_{side}.weight",
        "text_encoder.{path}.lora_linear_layer.{word}.weight",
        "unet.{path}.lora.{word}.weight",
        "base_model.model.base_model.model.{path}.lora_{side}.french.weight",
    ],
)
def test_every_spelling_of_a_key_is_the_same_adapter(
    tmp_path: Path, build: Build, spelling: str
) -> None:
    original = make(1)
    write(tmp_path / "in" / "one", original, spelling)
    (_, adapter), *rest = build(dtype="float32").collection.adapters()
    assert not rest
    assert (adapter.layout.rank, adapter.layout.alpha) == (4, 4.0)
    for path, delta in deltas(original).items():
        torch.testing.assert_close(deltas(adapter)[path], delta, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("rank", [1, 3, 16, 256])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16])
def test_ranks_and_dtypes_become_one(
    tmp_path: Path, build: Build, rank: int, dtype: torch.dtype
) -> None:
    original = make(rank, replace(QV, rank=rank, alpha=2.0 * rank))
    write(tmp_path / "in" / "one", Adapter(original.layout, original.flat.to(dtype)), dtype=dtype)
    built = build(rank=8, dtype="float32")
    ((entry, adapter),) = built.collection.adapters()
    total = held = 0.0
    stored = deltas(Adapter(original.layout, original.flat.to(dtype).float()))
    for path, delta in stored.items():
        u, s, v = torch.linalg.svd(delta, full_matrices=False)
        best = u[:, :8] * s[:8] @ v[:8]
        torch.testing.assert_close(deltas(adapter)[path], best, atol=1e-3, rtol=1e-3)
        total, held = total + float(s.square().sum()), held + float(s[:8].square().sum())
    assert entry.source_rank == rank
    assert entry.energy_kept == pytest.approx(held / total, rel=1e-4)
    assert entry.norm == pytest.approx(math.sqrt(held), rel=1e-4)


def test_scalings_are_folded_in(tmp_path: Path, build: Build) -> None:
    original = make(1)
    write(tmp_path / "in" / "plain", original)
    write(tmp_path / "in" / "rs", make(2), use_rslora=True)
    write(tmp_path / "in" / "pattern", make(3), alpha_pattern={"q_proj": 2})
    found = {e.name: deltas(a) for e, a in build(dtype="float32").collection.adapters()}
    scalings: dict[str, tuple[int, Callable[[str], float]]] = {
        "plain": (1, lambda kind: 2.0),
        "rs": (2, lambda kind: 4.0),
        "pattern": (3, lambda kind: 0.5 if kind == "q_proj" else 2.0),
    }
    for name, (seed, scaling) in scalings.items():
        source = make(seed)
        for module in QV.modules:
            lora_a, lora_b = source.factors(module)
            torch.testing.assert_close(
                found[name][module.path],
                scaling(module.kind) * lora_b @ lora_a,
                atol=1e-5,
                rtol=1e-4,
            )


def test_modules_are_the_union_and_what_is_absent_is_zero(tmp_path: Path, build: Build) -> None:
    narrow = AdapterLayout.from_config(CONFIG, base_model=BASE, target_kinds=["up_proj"])
    write(tmp_path / "in" / "a", make(1))
    write(tmp_path / "in" / "b", make(2, narrow))
    collection = build().collection
    assert {*collection.layout.kinds} == {"q_proj", "v_proj", "up_proj"}
    assert collection.layout.rank == 8  # the largest found
    adapter = collection.load("a")
    path = "model.layers.1.mlp.up_proj"
    assert not adapter.factors(path)[1].any()
    assert collection.load("b").factors(path)[1].any()


def test_target_modules_cut_and_say_what_is_lost(tmp_path: Path, build: Build) -> None:
    write(tmp_path / "in" / "a", make(1))
    only = AdapterLayout.from_config(CONFIG, base_model=BASE, target_kinds=["o_proj"])
    write(tmp_path / "in" / "b", make(2, only))
    built = build(target_modules=("q_proj",))
    (entry,) = built.collection.entries
    squares = {path: float(d.square().sum()) for path, d in deltas(make(1)).items()}
    share = sum(v for path, v in squares.items() if "q_proj" in path) / sum(squares.values())
    assert entry.energy_kept == pytest.approx(share, rel=1e-4)
    assert built.collection.layout.kinds == ("q_proj",)
    assert "it changes none of the target modules" in str(built.refusals[0])
    with pytest.raises(LayoutMismatchError, match="has no nothing modules"):
        build(output=tmp_path / "other", target_modules=("nothing",))


def test_default_rank_is_at_most_16(tmp_path: Path, build: Build) -> None:
    write(tmp_path / "in" / "a", make(1, replace(QV, rank=20)))
    assert build().collection.layout.rank == 16


def test_checkpoints_of_a_run_are_one_sample_and_the_last_is_kept(
    tmp_path: Path, build: Build
) -> None:
    for step, scale in ((900, 0.99), (1000, 1.0), (90, 0.5)):
        adapter = make(1)
        adapter.flat *= math.sqrt(scale)
        write(tmp_path / "in" / "run" / f"checkpoint-{step}", adapter)
    (tmp_path / "in" / "run" / "logs").mkdir()
    write(tmp_path / "in" / "other", make(2))
    built = build()
    entries = {entry.name: entry for entry in built.collection.entries}
    assert {*entries} == {"other", "run-checkpoint-1000", "run-checkpoint-90"}
    assert entries["run-checkpoint-1000"].duplicates == (
        str(tmp_path / "in" / "run" / "checkpoint-900"),
    )
    assert [refusal.source for refusal in built.refusals] == [str(tmp_path / "in" / "run" / "logs")]
    every = build(output=tmp_path / "every", duplicate_distance=0.0)
    assert len(every.collection) == 4


def test_the_same_delta_in_other_factors_is_a_duplicate(tmp_path: Path, build: Build) -> None:
    one = make(1)
    gauged = Adapter(one.layout, one.flat.clone())
    for module in one.layout.modules:
        lora_a, lora_b = gauged.factors(module)
        lora_a *= -3.0
        lora_b /= -3.0
    write(tmp_path / "in" / "a", one)
    write(tmp_path / "in" / "b", gauged)
    write(tmp_path / "in" / "c", make(2))
    assert [entry.name for entry in build().collection.entries] == ["a", "c"]


def test_the_majoritys_base_is_the_base_and_others_are_refused(
    tmp_path: Path, build: Build
) -> None:
    write(tmp_path / "in" / "a", make(1), base_model_name_or_path="org/other")
    write(tmp_path / "in" / "b", make(2))
    write(tmp_path / "in" / "c", make(3))
    write(tmp_path / "in" / "d", make(4), base_model_name_or_path="/home/me/base")
    write(tmp_path / "in" / "e", make(5), base_model_name_or_path=None)
    built = build(aliases=("/home/me/base",))
    assert [entry.name for entry in built.collection.entries] == ["b", "c", "d"]
    assert {refusal.problem for refusal in built.refusals} == {
        "adapter_config.json names no base",
        "its base is org/other, the collection's org/base",
    }
    assert built.collection.load("d").layout.base_model == BASE
    other = build(output=tmp_path / "other", base="org/other").collection
    assert [entry.name for entry in other.entries] == ["a"]


def test_a_base_that_is_not_there(tmp_path: Path, build: Build) -> None:
    write(tmp_path / "in" / "a", make(1))
    with pytest.raises(NotFoundError, match=r"org/base.*or give its config\.json with --base-c"):
        build(base_config=None)
    with pytest.raises(NotFoundError, match="give one with a config"):
        build(base_config=tmp_path / "nowhere")
    (tmp_path / "base" / "config.json").write_text('{"model_type": "nothing"}')
    with pytest.raises(InputError, match="choose a base that transformers knows"):
        build()


def test_a_failure_leaves_nothing(
    tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in" / "a", make(1))
    write(tmp_path / "in" / "b", make(2))
    save_pretrained, seen = Adapter.save_pretrained, []

    def interrupted(self: Adapter, folder: Path, **options: Any) -> Path:  # noqa: ANN401
        seen.append(folder)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return save_pretrained(self, folder, **options)

    monkeypatch.setattr(Adapter, "save_pretrained", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build()
    assert {*os.listdir(tmp_path)} == {"in", "base"}


def test_overwriting_replaces_collections_only(tmp_path: Path, build: Build) -> None:
    write(tmp_path / "in" / "a", make(1))
    write(tmp_path / "in" / "b", make(2))
    build()
    with pytest.raises(OutputExistsError, match="exists already"):
        build()
    (tmp_path / "in" / "b" / "adapter_config.json").unlink()
    built = build(overwrite=True)
    assert [entry.name for entry in built.collection.entries] == ["a"]
    assert {*os.listdir(tmp_path / "out")} == {"a", "collection.json", "quarantine.jsonl"}
    (tmp_path / "out" / "a" / "mine.txt").touch()
    with pytest.raises(OutputExistsError, match=r"holds other files, such as a/mine\.txt"):
        build(overwrite=True)
    (tmp_path / "mine").mkdir()
    with pytest.raises(OutputExistsError, match="is no collection"):
        build(output=tmp_path / "mine", overwrite=True)
    assert (tmp_path / "out" / "a" / "mine.txt").exists()


def test_two_builds_are_the_same_bytes(tmp_path: Path, build: Build) -> None:
    for seed in range(3):
        write(tmp_path / "in" / f"{seed}", make(seed))
    first, second = build().collection, build(output=tmp_path / "again").collection
    assert first.to_json() == second.to_json()
    file = "1/adapter_model.safetensors"
    assert (first.folder / file).read_bytes() == (second.folder / file).read_bytes()


def test_names_are_plain_and_different(tmp_path: Path, build: Build) -> None:
    for seed, name in enumerate(("x/Same", "y/same", "z/same", "-a b\n", "collection.json")):
        write(tmp_path / "in" / name, make(seed))
    found = {entry.name for entry in build().collection.entries}
    assert found == {"Same", "y-same", "z-same", "a-b", "in-collection.json"}


def test_the_output_and_what_links_lead_to_are_no_sources(tmp_path: Path, build: Build) -> None:
    write(tmp_path / "in" / "a", make(1))
    write(tmp_path / "elsewhere" / "b", make(2))
    (tmp_path / "in" / "link").symlink_to(tmp_path / "elsewhere")
    inside = {
        "output": tmp_path / "in" / "out",
        "sources": (tmp_path / "in", tmp_path / "in" / "a"),
    }
    assert len(build(**inside).collection) == 1
    assert len(build(**inside, overwrite=True).collection) == 1


def test_where_descriptions_come_from(tmp_path: Path, build: Build) -> None:
    side, tasks = tmp_path / "d.jsonl", tmp_path / "tasks"
    tasks.mkdir()
    for name in ("side", "task"):
        task = {"name": name, "family": "f", "descriptions": [f"The {name}."], "licence": "MIT"}
        (tasks / f"{name}.json").write_text(json.dumps(task))
    side.write_text(
        '{"name": "side", "descriptions": ["One.", "Two."]}\n{"name": "x", "description": "y"}'
    )
    write(tmp_path / "in" / "side", make(1))
    write(tmp_path / "in" / "task" / "checkpoint-5", make(2))
    write(tmp_path / "in" / "config", make(3), description="From the config.")
    card = "---\nlicense: apache-2.0\n---\n# Title\n\n<!-- x -->\nWhat it\ndoes.\n\n- list\n"
    (write(tmp_path / "in" / "card", make(4)) / "README.md").write_text(card)
    make(5).save_pretrained(tmp_path / "in" / "none")
    generated = Adapter(QV, make(6).flat, Provenance(generator="g", condition="The condition."))
    generated.save_pretrained(tmp_path / "in" / "generated")
    built = build(descriptions=side, tasks=tasks)
    collection = built.collection
    assert {entry.name: entry.descriptions for entry in collection.entries} == {
        "side": ("One.", "Two."),
        "task-checkpoint-5": ("The task.",),
        "config": ("From the config.",),
        "card": ("What it does.",),
        "none": (),
        "generated": ("The condition.",),
    }
    assert built.unused_descriptions == ("x",)
    found = collection.entry("task-checkpoint-5")
    assert (found.task, found.family, found.licence) == ("task", "f", "MIT")
    assert collection.entry("card").licence == "apache-2.0"
    assert collection.load("generated").provenance == generated.provenance


def test_options_out_of_range(tmp_path: Path) -> None:
    for change in ({"rank": 0}, {"rank": 257}, {"duplicate_distance": math.nan}):
        with pytest.raises(InputError, match="must be from"):
            BuildOptions(sources=(tmp_path,), output=tmp_path / "out", **change)
