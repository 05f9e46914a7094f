from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from lorasmith.encoders.condition import Condition
from lorasmith.errors import AdapterError, CheckpointError, InputError, NotFoundError
from lorasmith.generator import AdapterGenerator
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout, TargetModule

SMALL = {"width": 16, "num_heads": 2, "num_layers": 1, "num_condition_layers": 1}


@pytest.fixture(scope="module")
def generator(checkpoint: Path) -> AdapterGenerator:
    return AdapterGenerator.from_pretrained(checkpoint)


def make_condition(rows: int) -> Condition:
    torch.manual_seed(0)
    mask = torch.ones(rows, 5, dtype=torch.bool)
    mask[-1, 3:] = False
    return Condition(tokens=torch.randn(rows, 5, 384), mask=mask, pooled=torch.randn(rows, 384))


@pytest.mark.parametrize("head", ["dense", "basis"])
def test_a_new_generator_emits_the_base_itself(base_layout: AdapterLayout, head: str) -> None:
    model = build_model("hypernetwork", {**SMALL, "head": head}, base_layout)
    for lora_a, lora_b in model.factors(make_condition(2)).values():
        assert not lora_b.any()
        assert lora_a.any()


@pytest.mark.parametrize("head", ["dense", "basis"])
def test_gradients_reach_the_head_and_then_the_trunk(base_layout: AdapterLayout, head: str) -> None:
    model = build_model("hypernetwork", {**SMALL, "head": head}, base_layout)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    for _ in range(2):
        optimizer.zero_grad()
        deltas = [b @ a for a, b in model.factors(make_condition(3)).values()]
        losses = [(delta - 1e-3 * torch.randn_like(delta)).square().sum() for delta in deltas]
        torch.autograd.backward(torch.stack(losses).sum())
        optimizer.step()
    still = [name for name, p in model.named_parameters() if p.grad is None or not p.grad.any()]
    assert still == []


def test_padding_of_the_condition_changes_nothing(base_layout: AdapterLayout) -> None:
    model = build_model("hypernetwork", SMALL, base_layout)
    torch.nn.init.normal_(model.heads["q_proj"].to_b.weight)  # type: ignore[index, union-attr]
    condition = make_condition(1)
    padded = Condition(
        tokens=torch.cat([condition.tokens, torch.randn(1, 4, 384)], 1),
        mask=torch.cat([condition.mask, torch.zeros(1, 4, dtype=torch.bool)], 1),
        pooled=condition.pooled,
    )
    torch.testing.assert_close(model.flat(condition), model.flat(padded))


def test_modules_of_one_kind_with_two_shapes_get_two_heads() -> None:
    layout = AdapterLayout(
        base_model="someone/uneven",
        modules=(
            TargetModule.from_path("model.layers.0.self_attn.q_proj", 8, 8),
            TargetModule.from_path("model.layers.1.self_attn.q_proj", 8, 16),
        ),
        rank=2,
        alpha=2.0,
    )
    model = build_model("hypernetwork", SMALL, layout)
    factors = model.factors(make_condition(1))
    assert [b.shape[1] for _, b in factors.values()] == [8, 16]


def test_one_description_gives_the_same_bytes_alone_and_among_others(
    generator: AdapterGenerator,
) -> None:
    texts = [f"Add {n} to the number you are given." for n in range(1, 14)]
    texts += ["Say the colour of the fruit, the vegetable or the animal that is named. " * 3]
    alone = generator(texts[4], seed=0)
    for order in (texts, texts[::-1], texts[3:5]):
        among = generator(order, seed=0)[order.index(texts[4])]
        assert among.to_bytes() == alone.to_bytes()
    assert generator(texts[5]).digest != alone.digest


def test_samples_are_what_their_seeds_give_alone(stochastic_checkpoint: Path) -> None:
    generator = AdapterGenerator.from_pretrained(stochastic_checkpoint)
    samples = generator.sample("Double the number.", 3, seed=5)
    assert [sample.provenance.seed for sample in samples if sample.provenance] == [5, 6, 7]
    assert len({sample.digest for sample in samples}) == 3
    assert generator("Double the number.", seed=6).to_bytes() == samples[1].to_bytes()
    among = generator(["Halve it.", "Double the number."], seed=7)[1]
    assert among.to_bytes() == samples[2].to_bytes()


def test_a_family_without_chance_gives_one_sample(generator: AdapterGenerator) -> None:
    assert generator.sample("Halve it.", 1)[0].digest == generator("Halve it.").digest
    with pytest.raises(InputError, match="all 2 samples would be one adapter"):
        generator.sample("Halve it.", 2)


def test_a_fresh_process_gives_the_same_bytes(
    generator: AdapterGenerator, checkpoint: Path
) -> None:
    code = (
        "import sys; from lorasmith import AdapterGenerator\n"
        "generator = AdapterGenerator.from_pretrained(sys.argv[1])\n"
        "print(generator('Double the number.').digest)"
    )
    out = subprocess.run(
        [sys.executable, "-c", code, str(checkpoint)], capture_output=True, text=True, check=True
    )
    assert out.stdout.strip() == generator("Double the number.").digest


def test_generating_loads_no_base_and_no_model_code_of_it(checkpoint: Path) -> None:
    code = (
        "import sys; from lorasmith import AdapterGenerator\n"
        "AdapterGenerator.from_pretrained(sys.argv[1])('Double the number.')\n"
        "print([m for m in sys.modules if m.startswith('transformers.models.llama.')])"
    )
    out = subprocess.run(
        [sys.executable, "-c", code, str(checkpoint)], capture_output=True, text=True, check=True
    )
    assert out.stdout.strip() == "[]"


def test_the_adapter_says_where_it_came_from(generator: AdapterGenerator, tmp_path: Path) -> None:
    generator("Double the number.", seed=3).save_pretrained(tmp_path / "out")
    facts = json.loads((tmp_path / "out" / "generation.json").read_text())
    assert facts["seed"] == 3
    assert facts["condition"] == "Double the number."
    assert facts["generator_digest"] == generator.digest
    assert "Q4_1" in facts["base_weights"]


def test_non_finite_values_never_leave_the_generator(checkpoint: Path) -> None:
    broken = AdapterGenerator.from_pretrained(checkpoint)
    with torch.no_grad():
        broken.model.heads["v_proj"].static_b[0, 0, 0] = float("inf")  # type: ignore[index, union-attr]
    with pytest.raises(AdapterError, match="non-finite"):
        broken("Double the number.")


def test_an_empty_description_among_good_ones_is_refused(generator: AdapterGenerator) -> None:
    with pytest.raises(InputError, match="empty"):
        generator(["Double the number.", " "])


@pytest.mark.parametrize("name", ["nothing", "./nothing", "/nothing", "someone/nothing"])
def test_an_unknown_generator_is_named(name: str) -> None:
    with pytest.raises(NotFoundError, match="nothing"):
        AdapterGenerator.from_pretrained(name)


def damage(folder: Path, how: str) -> None:
    weights, config = folder / "model.safetensors", folder / "config.json"
    data = weights.read_bytes()
    if how == "truncated":
        weights.write_bytes(data[: len(data) // 2])
    elif how == "empty":
        weights.write_bytes(b"")
    elif how == "no weights":
        weights.unlink()
    elif how == "not json":
        config.write_text("{")
    elif how == "foreign":
        config.write_text('{"model_type": "llama"}')
    elif how == "a list":
        config.write_text("[]")
    elif how == "other sizes":
        settings = json.loads(config.read_text())
        settings["generator"]["width"] = 32
        config.write_text(json.dumps(settings))
    elif how == "unknown setting":
        settings = json.loads(config.read_text())
        settings["generator"]["colour"] = "red"
        config.write_text(json.dumps(settings))
    elif how == "bad layout":
        (folder / "layout.json").write_text('{"rank": -1}')


@pytest.mark.parametrize(
    "how",
    [
        "truncated",
        "empty",
        "no weights",
        "not json",
        "foreign",
        "a list",
        "other sizes",
        "unknown setting",
        "bad layout",
    ],
)
def test_a_damaged_checkpoint_is_refused_in_one_line(
    checkpoint: Path, tmp_path: Path, how: str
) -> None:
    folder = shutil.copytree(checkpoint, tmp_path / "copy")
    damage(folder, how)
    with pytest.raises(CheckpointError) as caught:
        load_checkpoint(folder)
    assert "\n" not in str(caught.value)
    assert str(folder) in str(caught.value)


def test_a_diverged_generator_is_not_saved(base_layout: AdapterLayout, tmp_path: Path) -> None:
    model = build_model("static", {}, base_layout)
    next(model.parameters()).data.fill_(float("nan"))
    with pytest.raises(CheckpointError, match="diverged"):
        save_checkpoint(tmp_path / "out", model, {})
    assert not (tmp_path / "out").exists()
