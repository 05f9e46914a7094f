"""Learning from adapters alone: the loss, what it reaches, and that the condition decides."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open

from lorasmith.adapter import WEIGHTS_FILE, Adapter
from lorasmith.encoders.condition import Condition
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import CheckpointError, InputError
from lorasmith.generator.bases import fit_bases
from lorasmith.generator.canonical import canonical, cosines
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.cvae import ConditionalVAE
from lorasmith.generator.diffusion_pipeline import AdapterPipeline
from lorasmith.generator.latent_diffusion import LatentDiffusion
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.generator.residual import ResidualHypernetwork
from lorasmith.generator.retrieval import Retrieval
from lorasmith.generator.weight_space import WantedCores, core_loss, spectra
from lorasmith.training.collection import COLLECTION_FILE, CollectedAdapter, Collection, file_digest
from lorasmith.training.condition_table import place
from lorasmith.training.config import TrainConfig
from lorasmith.training.trainer import Trainer
from lorasmith.training.weight_objective import stack_cores
from tests.tiny import layout

LAYOUT = layout(alpha=2.0, shapes={"q": (12, 10), "v": (12, 8)})
TEXTS = (
    "add one to the number",
    "name the capital of the country",
    "write the word in upper case",
    "say whether the review is positive",
    "translate the word to French",
    "give the plural of the noun",
)
SMALL: dict[str, Any] = {"width": 32, "num_heads": 2, "num_layers": 1, "basis_size": 8}


@pytest.fixture(scope="module")
def adapters() -> list[Adapter]:
    """Adapters that share a part and differ in the rest."""
    generator = torch.Generator().manual_seed(0)
    shared = torch.randn(LAYOUT.num_parameters, generator=generator)
    own = torch.randn(len(TEXTS), LAYOUT.num_parameters, generator=generator)
    return [canonical(Adapter(LAYOUT, shared + 0.7 * each))[0] for each in own]


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory, adapters: list[Adapter]) -> Path:
    return collect(tmp_path_factory.mktemp("collection"), adapters)


def collect(folder: Path, adapters: list[Adapter]) -> Path:
    """Write a collection, and tasks beside it that have wordings of their own."""
    folder.mkdir(exist_ok=True)
    entries = []
    for index, (text, adapter) in enumerate(zip(TEXTS, adapters, strict=True)):
        path = adapter.save_pretrained(folder / f"a{index}", dtype="float32")
        entry = CollectedAdapter(
            name=f"a{index}",
            descriptions=(text, f"please {text}"),
            task=None,
            family=None,
            licence="unknown",
            digest=file_digest(path / WEIGHTS_FILE),
            source="made",
            source_rank=2,
            energy_kept=1.0,
            norm=1.0,
        )
        entries.append(entry)
    made = Collection(
        folder=folder,
        layout=adapters[0].layout,
        dtype="float32",
        duplicate_distance=0.1,
        entries=tuple(entries),
    )
    (folder / COLLECTION_FILE).write_text(made.to_json())
    tasks = [
        {
            "name": f"a{index}",
            "family": "made",
            "descriptions": [text],
            "unseen_descriptions": [f"kindly {text}"],
        }
        for index, text in enumerate(TEXTS)
    ]
    (folder.parent / "tasks").mkdir(exist_ok=True)
    for task in tasks:
        (folder.parent / "tasks" / f"{task['name']}.json").write_text(json.dumps(task))
    return folder


def config(collection: Path, output: Path, family: str, **changes: object) -> TrainConfig:
    settings: dict[str, Any] = {
        "objective": "weights",
        "collection": str(collection),
        "tasks": str(collection.parent / "tasks"),
        "output": str(output),
        "family": family,
        "generator": SMALL | ({"head": "basis"} if family == "hypernetwork" else {}),
        "steps": 200,
        "tasks_per_batch": 6,
        "learning_rate": 2e-2,
        "warmup_steps": 10,
        "validate_every": 50,
        "device": "cpu",
        "precision": "float32",
    }
    return TrainConfig(**settings | changes)


def test_the_loss_is_that_of_the_deltas(adapters: list[Adapter]) -> None:
    bases = fit_bases(adapters, 12)
    wanted = torch.stack([stack_cores(bases, adapter) for adapter in adapters])
    target = WantedCores.of(wanted, 2)
    u, s, vh = torch.linalg.svd(wanted, full_matrices=False)
    exact = u[..., :2] * s[..., None, :2], vh[..., :2, :]
    loss, shown = core_loss(exact, target)
    assert float(loss) == pytest.approx(0.0, abs=1e-6)
    assert shown["cosine"] == pytest.approx(1.0, abs=1e-4)
    at_mean = core_loss(
        (target.mean.expand_as(wanted), torch.eye(12).expand(*wanted.shape[:2], -1, -1)), target
    )
    assert at_mean[1]["error"] == pytest.approx(1.0, abs=1e-5)
    torch.testing.assert_close(spectra(exact), s[..., :2], atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("family", ["hypernetwork", "cvae"])
def test_descriptions_bring_their_adapters_back(
    collection: Path, adapters: list[Adapter], tmp_path: Path, family: str
) -> None:
    trainer = Trainer(config(collection, tmp_path / "run", family))
    folder = trainer.run()
    log = (tmp_path / "run" / "log.jsonl").read_text()
    entries = [json.loads(line) for line in log.splitlines()]
    assert entries[0]["error"] > 0.5
    assert entries[-1]["error"] < 0.2
    assert entries[-1]["unseen_error"] < 0.5
    checkpoint = load_checkpoint(folder)
    assert checkpoint.training["num_training_adapters"] == len(TEXTS)
    assert nearest(checkpoint.model, conditions(trainer), adapters) == list(range(len(TEXTS)))


@pytest.mark.parametrize(
    ("family", "code_size"),
    [
        ("hypernetwork", 0),
        ("hypernetwork", 8),
        ("residual", 8),
        ("cvae", 8),
        ("latent-diffusion", 8),
    ],
)
def test_adapters_that_share_lora_a_take_narrow_cores(
    adapters: list[Adapter], tmp_path: Path, family: str, code_size: int
) -> None:
    sharing = []
    for adapter in adapters:
        flat = adapter.flat.clone()
        for start, shape in (LAYOUT.slices()[name] for name in LAYOUT.slices() if "lora_A" in name):
            size = shape[0] * shape[1]
            flat[start : start + size] = adapters[0].flat[start : start + size]
        sharing.append(canonical(Adapter(LAYOUT, flat))[0])
    folder = collect(tmp_path / "collection", sharing)
    settings = config(folder, tmp_path / "run", family, steps=400)
    settings = replace(settings, generator={**settings.generator, "code_size": code_size})
    trainer = Trainer(settings)
    assert trainer.model.config.basis_in_size == 2  # type: ignore[attr-defined]
    loaded = load_checkpoint(trainer.run()).model
    log = (tmp_path / "run" / "log.jsonl").read_text()
    assert json.loads(log.splitlines()[-1])["error"] < 0.3
    assert nearest(loaded, conditions(trainer), sharing) == list(range(len(TEXTS)))


def test_a_residual_network_begins_at_the_merge_and_learns_the_rest(
    collection: Path, adapters: list[Adapter], tmp_path: Path
) -> None:
    settings = config(
        collection, tmp_path / "run", "residual", generator={**SMALL, "k": 2}, steps=300
    )
    trainer = Trainer(settings)
    condition, model = conditions(trainer), trainer.model
    assert isinstance(model, ResidualHypernetwork)
    places = place([(text, f"please {text}") for text in TEXTS], SentenceEncoder.from_pretrained())
    merge = Retrieval.fit(adapters, places, method="top_k", k=2)
    before = Adapter(LAYOUT, model.eval().flat(condition)[0].detach())
    plain = Adapter(LAYOUT, merge.flat(condition)[0])
    assert float(cosines([before], [plain])) > 0.95  # what the bases leave out is missing
    model.train()
    folder = trainer.run()
    log = (tmp_path / "run" / "log.jsonl").read_text()
    entries = [json.loads(line) for line in log.splitlines()]
    # Half of the time the wanted adapter is not in the merge: the network brings it back.
    assert entries[0]["error"] > 0.5
    assert entries[-1]["error"] < 0.3
    loaded = load_checkpoint(folder).model
    assert nearest(loaded, condition, adapters) == list(range(len(TEXTS)))


def conditions(trainer: Trainer) -> Condition:
    table = trainer.objective.conditions  # type: ignore[attr-defined]
    rows: Condition = table.rows(list(range(len(TEXTS))), [0] * len(TEXTS))
    return rows


def nearest(model: GeneratorModel, condition: Condition, adapters: list[Adapter]) -> list[int]:
    noise = torch.randn(
        len(condition), model.noise_size, generator=torch.Generator().manual_seed(0)
    )
    made = [Adapter(LAYOUT, flat) for flat in model.flat(condition, noise).detach()]
    found: list[int] = cosines(made, adapters).argmax(1).tolist()
    return found


def test_latent_diffusion_is_stored_in_bytes(adapters: list[Adapter], tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = build_model("latent-diffusion", {**SMALL, "width": 128}, adapters[0].layout).eval()
    assert isinstance(model, LatentDiffusion)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    save_checkpoint(tmp_path / "generator", model, {})
    with safe_open(
        tmp_path / "generator/pipeline/denoiser/diffusion_pytorch_model.safetensors", "pt"
    ) as file:
        kinds = {file.get_slice(name).get_dtype() for name in file.keys()}
    assert kinds == {"I8", "BF16"}
    stranger = tmp_path / "generator/pipeline/denoiser/diffusion_pytorch_model.bin"
    stranger.write_bytes(b"a pickle, perhaps")
    with pytest.raises(CheckpointError, match="neither JSON nor safetensors"):
        load_checkpoint(tmp_path / "generator")
    stranger.unlink()
    model.requires_grad_(False)
    loaded = load_checkpoint(tmp_path / "generator").model.eval().requires_grad_(False)
    assert isinstance(loaded, LatentDiffusion)
    for name, weight in model.state_dict().items():
        assert float((loaded.state_dict()[name] - weight).norm() / weight.norm()) < 0.02, name
    mask = torch.ones(2, 3, dtype=torch.bool)
    condition = Condition(tokens=torch.randn(2, 3, 384), mask=mask, pooled=torch.randn(2, 384))
    one, other = loaded.flat(condition), model.flat(condition)
    assert float((one - other).norm() / other.norm()) < 0.1
    pipeline = AdapterPipeline.from_pretrained(tmp_path / "generator" / "pipeline")
    latents = torch.randn(2, model.config.num_latents, model.config.latent_size)
    factors, ours = pipeline.autoencoder.decode(latents), loaded.autoencoder.decode(latents)
    for kind, pair in ours.items():
        assert all(torch.equal(a, b) for a, b in zip(factors[kind], pair, strict=True))


def test_latent_diffusion_and_its_student_bring_adapters_back(
    collection: Path, adapters: list[Adapter], tmp_path: Path
) -> None:
    sizes = {"num_denoiser_layers": 2, "num_latents": 2, "latent_size": 8, "guidance": 1.0}
    settings = config(
        collection, tmp_path / "many", "latent-diffusion", generator={**SMALL, **sizes}, steps=500
    )
    trainer = Trainer(settings)
    many = trainer.run()
    condition = conditions(trainer)
    assert nearest(load_checkpoint(many).model, condition, adapters) == list(range(len(TEXTS)))
    short = replace(
        settings,
        objective="distillation",
        init=str(many),
        output=str(tmp_path / "one"),
        steps=100,
        learning_rate=5e-3,
    )
    one = load_checkpoint(Trainer(short).run()).model
    assert isinstance(one, LatentDiffusion)
    assert one.config.num_steps == 1
    assert nearest(one, condition, adapters) == list(range(len(TEXTS)))
    pipeline = AdapterPipeline.from_pretrained(tmp_path / "one" / "generator" / "pipeline")
    factors = pipeline(condition, generator=torch.Generator().manual_seed(0))
    assert {kind: tuple(b.shape) for kind, (_, b) in factors.items()} == {
        "q": (6, 2, 10, 2),
        "v": (6, 2, 8, 2),
    }


@pytest.mark.parametrize(
    ("family", "settings"),
    [("retrieval", {"method": "top_k", "k": 2}), ("ridge", {"basis_size": 8})],
)
def test_fitted_families_come_from_a_recipe_too(
    collection: Path,
    adapters: list[Adapter],
    tmp_path: Path,
    family: str,
    settings: dict[str, object],
) -> None:
    recipe = config(
        collection, tmp_path / "run", family, objective="fit", generator=settings, steps=0
    )
    folder = Trainer(recipe).run()
    checkpoint = load_checkpoint(folder)
    assert checkpoint.training["num_training_adapters"] == len(TEXTS)
    condition = SentenceEncoder.from_pretrained().encode(TEXTS)
    assert nearest(checkpoint.model, condition, adapters) == list(range(len(TEXTS)))
    with pytest.raises(InputError, match="fitted in no steps, got 3"):
        Trainer(replace(recipe, steps=3))
    with pytest.raises(InputError, match="has no setting 'colour'"):
        Trainer(replace(recipe, generator={"colour": 1}))
    with pytest.raises(InputError, match="cvae is not fitted"):
        Trainer(replace(recipe, family="cvae"))


def test_only_latent_diffusion_is_distilled(collection: Path, tmp_path: Path) -> None:
    run = Trainer(config(collection, tmp_path / "h", "hypernetwork", steps=1)).run()
    short = config(collection, tmp_path / "o", "", objective="distillation", init=str(run))
    with pytest.raises(InputError, match="needs a latent-diffusion generator as init"):
        Trainer(short)


@pytest.mark.parametrize("family", ["cvae", "latent-diffusion"])
def test_a_resumed_weight_run_is_the_same_run(
    collection: Path, tmp_path: Path, family: str
) -> None:
    whole = Trainer(config(collection, tmp_path / "whole", family, steps=6))
    whole.run()
    first = Trainer(config(collection, tmp_path / "halves", family, steps=6))
    for _ in range(3):
        first.train_step()
    first.save(tmp_path / "halves" / "state")
    second = Trainer(config(collection, tmp_path / "halves", family, steps=6))
    second.run()
    for (name, want), got in zip(
        whole.model.named_parameters(), second.model.parameters(), strict=True
    ):
        assert torch.equal(want, got), name


def test_a_conditional_vae_is_the_same_for_the_same_noise(adapters: list[Adapter]) -> None:
    torch.manual_seed(0)
    model = build_model("cvae", SMALL, adapters[0].layout).eval()
    assert isinstance(model, ConditionalVAE)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    mask = torch.ones(2, 3, dtype=torch.bool)
    condition = Condition(tokens=torch.randn(2, 3, 384), mask=mask, pooled=torch.randn(2, 384))
    noise = torch.randn(2, model.noise_size)
    one, again = model.flat(condition, noise), model.flat(condition, noise)
    assert torch.equal(one, again)
    assert not torch.allclose(one, model.flat(condition, -noise))
    assert torch.equal(model.flat(condition), model.flat(condition, torch.zeros_like(noise)))
    settings = {**SMALL, "temperature": 0.0, "drop_condition": 1.0}
    calm = build_model("cvae", settings, adapters[0].layout).eval()
    assert isinstance(calm, ConditionalVAE)
    calm.load_state_dict(model.state_dict())
    assert torch.equal(calm.flat(condition, noise), calm.flat(condition))
    # In training, what is decoded without the condition depends on the latent alone.
    read = torch.randn(2, 3, calm.config.width)
    assert torch.equal(calm._dropped(read, mask)[0], read)
    hidden, seen = calm.train()._dropped(read, mask)
    assert torch.equal(hidden, calm.nothing.expand_as(hidden))
    assert seen.sum(1).tolist() == [1, 1]


def test_what_cannot_learn_from_adapters(collection: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="static cannot learn from adapters alone"):
        Trainer(config(collection, tmp_path / "s", "static", generator={}))
    with pytest.raises(InputError, match="the head is dense"):
        Trainer(
            config(collection, tmp_path / "d", "hypernetwork", generator={**SMALL, "head": "dense"})
        )
    with pytest.raises(InputError, match="starts anew, got init 'runs/old'"):
        Trainer(config(collection, tmp_path / "i", "cvae", init="runs/old"))
    with pytest.raises(InputError, match="encoder_rank is trained through the base alone"):
        tuned = {**SMALL, "encoder_rank": 2}
        Trainer(config(collection, tmp_path / "e", "hypernetwork", generator=tuned))
    path = collection / COLLECTION_FILE
    text = path.read_text()
    silent = json.loads(text)
    for entry in silent["adapters"]:
        entry["descriptions"] = []
    path.write_text(json.dumps(silent))
    with pytest.raises(InputError, match="has a description"):
        Trainer(config(collection, tmp_path / "n", "cvae"))
    path.write_text(text)
