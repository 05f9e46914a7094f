"""Composing: sums of deltas, written out in full, at any rank; and the command."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from lorasmith.adapter import Adapter, Provenance
from lorasmith.cli.main import main
from lorasmith.errors import AdapterError, InputError, LayoutMismatchError
from lorasmith.generator.composing import compose_adapters
from tests.tiny import delta, make

WEIGHTS = st.floats(-2, 2).filter(lambda weight: abs(weight) > 0.01)
PARTS = st.lists(st.tuples(WEIGHTS, st.integers(1, 4), st.floats(0.5, 8)), min_size=1, max_size=4)


def dense(adapters: list[Adapter], weights: list[float], path: str) -> torch.Tensor:
    pairs = zip(adapters, weights, strict=True)
    return torch.stack([weight * delta(adapter, path) for adapter, weight in pairs]).sum(0)


@settings(max_examples=25, deadline=None)
@given(PARTS)
def test_the_sum_of_the_ranks_loses_nothing(parts: list[tuple[float, int, float]]) -> None:
    adapters = [make(seed, rank, alpha) for seed, (_, rank, alpha) in enumerate(parts)]
    weights = [weight for weight, _, _ in parts]
    made = compose_adapters(adapters, weights, rank=sum(rank for _, rank, _ in parts))
    assert made.energy_lost == pytest.approx(0, abs=1e-4)
    for module in adapters[0].layout.modules:
        wanted = dense(adapters, weights, module.path)
        torch.testing.assert_close(delta(made.adapter, module.path), wanted, atol=1e-3, rtol=1e-3)


def test_a_smaller_rank_keeps_the_nearest_delta_and_says_what_it_loses() -> None:
    adapters, weights = [make(0, 2), make(1, 3)], [0.7, 0.3]
    made = compose_adapters(adapters, weights, rank=1)
    assert made.adapter.layout.rank == 1
    kept = total = 0.0
    for module in adapters[0].layout.modules:
        squares = torch.linalg.svdvals(dense(adapters, weights, module.path)).square()
        kept, total = kept + float(squares[0]), total + float(squares.sum())
    assert made.energy_lost == pytest.approx(1 - kept / total, abs=1e-4)
    assert compose_adapters(adapters, weights).adapter.layout.rank == 3


def test_a_module_that_an_adapter_lacks_adds_nothing() -> None:
    one, other = make(0), make(1)
    modules = one.layout.modules[:1]
    half = replace(one.layout, modules=modules)
    short = Adapter.from_state_dict(
        half, {name: tensor for name, tensor in one.state_dict().items() if name in half.slices()}
    )
    made = compose_adapters([short, other], rank=4)
    assert made.adapter.layout.modules == other.layout.modules
    for module in other.layout.modules:
        wanted = delta(other, module.path)
        if module in modules:
            wanted = wanted + delta(one, module.path)
        torch.testing.assert_close(delta(made.adapter, module.path), wanted, atol=1e-4, rtol=1e-4)


def test_what_is_added_can_be_taken_away_and_contexts_come_one_by_one() -> None:
    one, other, third = make(0, 1), make(1, 1), make(2, 1)
    both = compose_adapters([one, other], rank=2).adapter
    alone = compose_adapters([both, other], [1, -1], rank=1)
    streamed = compose_adapters([both, third], rank=3).adapter
    at_once = compose_adapters([one, other, third], rank=3).adapter
    nothing = compose_adapters([one, one], [1, -1])
    assert nothing.energy_lost == pytest.approx(0, abs=1e-4)
    assert alone.energy_lost == pytest.approx(0, abs=1e-4)
    for module in one.layout.modules:
        path = module.path
        pairs = ((alone.adapter, one), (streamed, at_once))
        for ours, wanted in pairs:
            torch.testing.assert_close(delta(ours, path), delta(wanted, path), atol=1e-3, rtol=1e-3)
        assert float(delta(nothing.adapter, path).abs().max()) < 1e-4


def test_what_cannot_be_composed() -> None:
    with pytest.raises(InputError, match="one weight per adapter"):
        compose_adapters([])
    with pytest.raises(InputError, match="1 adapters and 2 weights"):
        compose_adapters([make(0)], [0.5, 0.5])
    with pytest.raises(InputError, match="finite"):
        compose_adapters([make(0)], [math.nan])
    for odd in (["0.7"], "1", 0.7, [None]):
        with pytest.raises(InputError, match="weights must be finite numbers, got"):
            compose_adapters([make(0)], odd)  # type: ignore[arg-type]
    for rank in (0, -1, 1.5, True):
        with pytest.raises(InputError, match="rank must be a whole number from 1 on, got"):
            compose_adapters([make(0)], rank=rank)  # type: ignore[arg-type]
    other = Adapter(replace(make(0).layout, base_model="org/other"), make(0).flat)
    with pytest.raises(LayoutMismatchError, match="one base"):
        compose_adapters([make(0), other])
    wider = replace(make(0).layout.modules[0], in_features=7)
    layout = replace(make(0).layout, modules=(wider,))
    with pytest.raises(LayoutMismatchError, match="one shape"):
        compose_adapters([make(0), Adapter(layout, torch.zeros(layout.num_parameters))])


def test_the_command(tmp_path: Path) -> None:
    made = Provenance(generator="g", condition="Add\none.", prompt_template="Input: {input}")
    for name, seed in (("a", 0), ("b", 1)):
        adapter = make(seed)
        adapter.provenance = made
        adapter.save_pretrained(tmp_path / name)
    folders = [str(tmp_path / name) for name in "ab"]
    out = str(tmp_path / "sum")
    done = CliRunner().invoke(
        main, ["compose", *folders, "--weights", "1", "-0.5", "--rank", "3", "-o", out, "--json"]
    )
    assert done.exit_code == 0, done.output
    record = json.loads(done.stdout)
    assert record["rank"] == 3
    assert 0 < record["energy_lost"] < 1
    again = Adapter.from_pretrained(out)
    assert again.digest == record["digest"]
    assert again.provenance is not None
    assert again.provenance.energy_lost == record["energy_lost"]
    card = (tmp_path / "sum" / "README.md").read_text()
    assert f"Rank 3 loses {record['energy_lost']:.2%} of the sum's squared norm" in card
    assert again.provenance.parts is not None
    assert [part.weight for part in again.provenance.parts] == [1, -0.5]
    assert again.provenance.parts[0].digest == Adapter.from_pretrained(folders[0]).digest
    assert again.provenance.prompt_template == "Input: {input}"
    assert "-0.5 times" in (tmp_path / "sum" / "README.md").read_text()
    assert "Add one." in (tmp_path / "sum" / "README.md").read_text()
    joined = CliRunner().invoke(main, ["compose", *folders, "--weights=1", "-0.5", "-o", out + "1"])
    assert joined.exit_code == 0, joined.output
    refused = CliRunner().invoke(main, ["compose", *folders, "--weights", "1", "-o", out + "2"])
    assert (refused.exit_code, "one weight per adapter" in refused.stderr) == (2, True)
    refused = CliRunner().invoke(main, ["compose", *folders, "-o", out])
    assert (refused.exit_code, "exists already" in refused.stderr) == (7, True)


def test_a_composed_adapter_says_what_its_parts_were_made_from(tmp_path: Path) -> None:
    one, other = make(0), make(1)
    one.provenance = Provenance(generator="g", generator_digest="d", documents=("a", "b"))
    other.provenance = Provenance(generator="g", condition="Add one.", num_examples=3)
    both = compose_adapters([one, other], rank=4).adapter
    compose_adapters([both, make(2)], [0.5, 1], rank=6).adapter.save_pretrained(tmp_path / "out")
    found = both.provenance
    assert found is not None
    assert found.parts is not None
    assert [(part.generator, part.documents) for part in found.parts] == [
        ("g", ("a", "b")),
        ("g", None),
    ]
    assert (found.parts[0].generator_digest, found.parts[1].num_examples) == ("d", 3)
    # What a part was itself composed of stays known, too.
    again = Adapter.from_pretrained(tmp_path / "out").provenance
    assert again is not None
    assert again.parts is not None
    assert (again.parts[0].documents, again.parts[0].num_examples) == (("a", "b"), 3)
    assert again.parts[1].documents is None
    card = (tmp_path / "out" / "README.md").read_text()
    assert "- 0.5 times `" in card
    assert "`, from 3 examples and 2 documents" in card


def test_damaged_parts_are_refused() -> None:
    for parts in (
        *('["a"]', '[{"digest": 1, "weight": 1}]', '{"digest": "a"}'),
        '[{"digest": "a", "weight": 1, "documents": "b"}]',
        '[{"digest": "a", "weight": 1, "documents": [1]}]',
        '[{"digest": "a", "weight": 1, "num_examples": "3"}]',
        '[{"digest": "a", "weight": 1, "generator": 3}]',
    ):
        with pytest.raises(AdapterError, match="bad parts"):
            Provenance.from_json(f'{{"parts": {parts}}}'.encode())
