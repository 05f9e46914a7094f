"""The trainer on a tiny random base: what it learns, and that stopping costs nothing."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from lorasmith.adapter import Adapter
from lorasmith.base_model import load_model, resolve_base
from lorasmith.encoders.tuning import EncoderTuning
from lorasmith.errors import CheckpointError, InputError, LayoutMismatchError, NotFoundError
from lorasmith.generator.answer_loss import collate
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.generator.registry import find_family
from lorasmith.generator.share import Share
from lorasmith.tasks import Example, Task
from lorasmith.training.batches import BatchSampler, TaskRows
from lorasmith.training.config import TrainConfig, read_config
from lorasmith.training.task_objective import TaskObjective
from lorasmith.training.trainer import Trainer

SETTINGS: dict[str, Any] = {
    "width": 32,
    "num_heads": 2,
    "num_layers": 1,
    "num_condition_layers": 1,
}


def make_task(name: str, output: str, description: str) -> Task:
    examples = tuple(Example(input=f"{i} {name}", output=output) for i in range(30))
    return Task(
        name=name,
        family=name[:1],
        descriptions=(description, f"please {description}"),
        unseen_descriptions=(f"now {description}",),
        train=examples[:20],
        validation=examples[20:24],
        test=examples[24:],
    )


TASKS = [
    make_task("a", "x", "write the letter x whatever is said"),
    make_task("b", "y", "answer with a y in every case"),
    make_task("c", "zz", "two zeds are the right answer"),
    make_task("d", "w", "the reply must be a double u"),
]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]) -> Path:
    root = tmp_path_factory.mktemp("world")
    save_tiny_base(
        root / "base",
        hidden_size=32,
        intermediate_size=48,
        num_key_value_heads=1,
        initializer_range=0.2,
    )
    (root / "tasks").mkdir()
    for task in TASKS:
        (root / "tasks" / f"{task.name}.json").write_text(json.dumps(asdict(task)))
    splits = {"training": ["a", "b", "c"], "validation": ["d"]}
    (root / "splits.json").write_text(json.dumps(splits))
    return root


def make_config(world: Path, output: Path, **changes: object) -> TrainConfig:
    settings: dict[str, Any] = {
        "tasks": str(world / "tasks"),
        "splits": str(world / "splits.json"),
        "output": str(output),
        "base": str(world / "base"),
        "generator": SETTINGS,
        "rank": 2,
        "alpha": 4.0,
        "steps": 12,
        "tasks_per_batch": 2,
        "examples_per_task": 3,
        "row_lengths": (32, 80),
        "warmup_steps": 3,
        "precision": "float32",
        "device": "cpu",
        "compile": False,
        "validate_every": 10,
    }
    return TrainConfig(**{**settings, **changes})


@pytest.fixture(scope="module")
def tokenizer(world: Path) -> PreTrainedTokenizerFast:
    loaded: PreTrainedTokenizerFast = PreTrainedTokenizerFast.from_pretrained(world / "base")
    return loaded


def test_loss_falls_and_each_description_gets_its_own_answer(world: Path, tmp_path: Path) -> None:
    trainer = Trainer(make_config(world, tmp_path, steps=250, learning_rate=3e-3))
    trainer.run()
    entries = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert entries[-1]["loss"] < 0.2 * entries[0]["loss"]
    assert entries[-1]["training_tasks_exact"] > 0.9
    checkpoint = load_checkpoint(tmp_path / "generator")
    assert checkpoint.training["steps"] == 250
    assert checkpoint.training["recipe"]["tasks"] == str(world / "tasks")


@pytest.mark.parametrize(
    ("optimizer", "settings", "variations"),
    [
        ("muon", {"dropout": 0.1, "condition_noise": 0.1}, 0.0),
        ("adamw", {"dropout": 0.1, "condition_noise": 0.1}, 0.0),
        ("muon", {"encoder_rank": 2}, 0.5),
    ],
)
def test_a_resumed_run_is_the_same_run(
    world: Path, tmp_path: Path, optimizer: str, settings: dict[str, Any], variations: float
) -> None:
    def trainer(folder: str) -> Trainer:
        return Trainer(
            make_config(
                world,
                tmp_path / folder,
                generator=SETTINGS | settings,
                optimizer=optimizer,
                variations=variations,
            )
        )

    whole = trainer("whole")
    whole.run()
    first = trainer("halves")
    for _ in range(5):
        first.train_step()
    first.save(tmp_path / "halves" / "state")
    second = trainer("halves")
    second.run()
    for (name, want), got in zip(
        whole.model.named_parameters(), second.model.parameters(), strict=True
    ):
        assert torch.equal(want, got), name
    weights = [(tmp_path / f / "generator" / "model.safetensors") for f in ("whole", "halves")]
    assert weights[0].read_bytes() == weights[1].read_bytes()


def test_a_tuning_of_the_encoder_is_added_to_a_trained_generator(
    world: Path, tmp_path: Path
) -> None:
    plain = Trainer(make_config(world, tmp_path / "plain", learning_rate=3e-3)).run()
    before = AdapterGenerator.from_pretrained(plain)
    config = make_config(
        world,
        tmp_path / "tuned",
        init=str(plain),
        generator=SETTINGS | {"encoder_rank": 2},
        learning_rate=3e-3,
        steps=60,
    )
    trainer = Trainer(config)
    assert isinstance(trainer.objective, TaskObjective)
    text = TASKS[0].descriptions[0]
    # Nothing is changed at first, but for what the checkpoint was packed to.
    trainer.model.eval()
    with torch.no_grad():
        condition = trainer.objective.encoder.encode_anew([text], trainer.model.tuning)
        begun = trainer.model.flat(condition)[0]
    torch.testing.assert_close(begun, before(text).flat, atol=1e-4, rtol=1e-3)
    after = AdapterGenerator.from_pretrained(trainer.run())
    assert isinstance(after.model.tuning, EncoderTuning)
    assert all(bool(factor.any()) for factor in after.model.tuning.lora_b)
    # The encoder is tuned for generating as it was in training.
    with torch.no_grad():
        condition = trainer.objective.encoder.encode_anew([text], trainer.model.tuning)
        want = trainer.model.flat(condition)[0]
    torch.testing.assert_close(after(text).flat, want, atol=2e-2, rtol=2e-2)


def test_what_init_brought_learns_at_its_own_rate_and_examples_come_to_mean_descriptions(
    world: Path, tmp_path: Path
) -> None:
    plain = Trainer(make_config(world, tmp_path / "plain", learning_rate=3e-3)).run()
    reading = {"num_shown": 3, "generator": SETTINGS | {"num_latents": 2}}
    with pytest.raises(InputError, match="told_weight needs init"):
        Trainer(make_config(world, tmp_path / "no", told_weight=1.0, **reading))
    with pytest.raises(InputError, match="init_rate needs init"):
        Trainer(make_config(world, tmp_path / "no", init_rate=0.1))
    trainer = Trainer(
        make_config(
            world,
            tmp_path / "shown",
            **{**reading, "init": str(plain), "init_rate": 0.0, "told_weight": 1.0},
            **{"steps": 60, "learning_rate": 1e-2},
        )
    )
    before = {name: value.clone() for name, value in trainer.model.named_parameters()}
    trainer.run()
    moved = {
        name
        for name, value in trainer.model.named_parameters()
        if not torch.equal(value, before[name])
    }
    assert moved
    assert moved == {name for name in before if name not in trainer.objective.begun}
    lines = (tmp_path / "shown" / "log.jsonl").read_text().splitlines()
    log = [json.loads(line) for line in lines]
    assert log[-1]["told"] < 0.8 * log[0]["told"]


def test_a_trained_generator_is_not_made_into_another(world: Path, tmp_path: Path) -> None:
    plain = Trainer(make_config(world, tmp_path / "plain", steps=1)).run()
    for changed in ({"width": 64}, {"num_layers": 2}, {"lexicon_size": 8}):
        config = make_config(
            world, tmp_path / "other", init=str(plain), generator=SETTINGS | changed
        )
        with pytest.raises(InputError, match="another network than that of init"):
            Trainer(config)


def test_variations_are_not_for_described_prompts(world: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="use prompt = 'input'"):
        Trainer(make_config(world, tmp_path, prompt="description", variations=0.5))


@pytest.fixture(scope="module")
def teacher(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = tmp_path_factory.mktemp("teacher")
    described = {"family": "static", "prompt": "description", "row_lengths": (80,), "generator": {}}
    Trainer(make_config(world, run, steps=8, learning_rate=2e-2, **described)).run()
    return run / "generator"


def test_a_teacher_is_the_base_that_is_told_the_task(
    world: Path, teacher: Path, tmp_path: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    objective = TaskObjective(
        make_config(world, tmp_path, teacher=str(teacher)), torch.device("cpu")
    )
    assert objective.teacher is not None
    batch = objective.sampler.batch(0)
    found = objective.teacher.probabilities(batch)
    base: Any = load_model(resolve_base(str(world / "base")), dtype=torch.float32)
    model = load_checkpoint(teacher).model
    with torch.no_grad():
        adapter = Adapter(model.layout, model.flat(objective.teacher.nothing)[0])
        for module in adapter.layout.modules:
            lora_a, lora_b = adapter.factors(module)
            delta = adapter.layout.scaling * lora_b @ lora_a
            assert delta.abs().max() > 1e-3
            base.get_submodule(module.path).weight += delta
        for i, (row, column) in enumerate(
            zip(batch.target_rows.tolist(), batch.target_columns.tolist(), strict=True)
        ):
            before = tokenizer.encode(f"{batch.texts[row // 3]}\n\n", add_special_tokens=False)
            ids = torch.tensor([before + batch.ids[row, : column + 1].tolist()])
            wanted = base(ids).logits[0, -1].softmax(-1)
            assert torch.allclose(found[i], wanted, atol=1e-5)


def test_a_teacher_counts_as_the_recipe_says(world: Path, teacher: Path, tmp_path: Path) -> None:
    objective = TaskObjective(
        make_config(world, tmp_path, teacher=str(teacher), teacher_weight=0.25, variations=0.5),
        torch.device("cpu"),
    )
    batch = next(b for b in map(objective.sampler.batch, range(20)) if len(set(b.varied)) == 2)
    probabilities, weight = objective._taught(batch)
    assert weight is not None
    assert weight.tolist() == [0.0 if varied else 0.25 for varied in batch.varied for _ in range(3)]
    hard = objective.answer_loss(batch, None).row_losses
    soft = objective.answer_loss(batch, None, probabilities, torch.ones_like(weight)).row_losses
    both = objective.answer_loss(batch, None, probabilities, weight).row_losses
    assert not torch.allclose(hard, soft, atol=1e-3)
    assert torch.allclose(both, hard + weight * (soft - hard), atol=1e-5)
    Trainer(objective.config).run()


def test_a_teacher_that_cannot_teach_is_refused(
    world: Path, teacher: Path, checkpoint: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="is a hypernetwork generator; name a static one"):
        Trainer(make_config(world, tmp_path / "a", teacher=str(checkpoint)))
    with pytest.raises(InputError, match=r"at most one, got 'input' and 1\.5"):
        Trainer(make_config(world, tmp_path / "b", teacher=str(teacher), teacher_weight=1.5))
    with pytest.raises(LayoutMismatchError, match="changes other modules than the generator"):
        Trainer(make_config(world, tmp_path / "c", teacher=str(teacher), target_kinds=("k_proj",)))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_stopped_run_goes_on(world: Path, tmp_path: Path, number: int) -> None:
    config = make_config(world, tmp_path / "run", steps=100_000, checkpoint_seconds=0.2)
    code = (
        "import json, sys\n"
        "from lorasmith.training.config import TrainConfig\n"
        "from lorasmith.training.trainer import Trainer\n"
        "Trainer(TrainConfig(**json.loads(sys.argv[1]))).run()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, json.dumps(asdict(config))],
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        stderr=subprocess.DEVNULL,
    )
    facts = tmp_path / "run" / "state" / "state.json"
    started = time.monotonic()
    while not facts.is_file() and time.monotonic() - started < 120:
        time.sleep(0.1)
    child.send_signal(number)
    assert child.wait(60) != 0
    saved = json.loads(facts.read_text())["step"]
    assert saved > 0
    again = Trainer(make_config(world, tmp_path / "run", steps=saved + 2))
    again.run()
    assert again.step == saved + 2


def test_a_damaged_state_is_refused(world: Path, tmp_path: Path) -> None:
    Trainer(make_config(world, tmp_path)).run()
    state = tmp_path / "state" / "state.safetensors"
    state.write_bytes(state.read_bytes()[:100])
    with pytest.raises(CheckpointError, match="remove the folder to start anew"):
        Trainer(make_config(world, tmp_path)).run()


def test_the_learning_rate_warms_up_stays_and_falls(world: Path, tmp_path: Path) -> None:
    trainer = Trainer(make_config(world, tmp_path, steps=100, warmup_steps=10, decay_fraction=0.2))
    rates = [trainer.learning_rate(step) / trainer.config.learning_rate for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[10:80] == pytest.approx([1.0] * 70)
    assert rates[90] == pytest.approx(0.5)
    assert rates[99] == pytest.approx(0.05)


def test_only_answer_tokens_are_targets(tokenizer: PreTrainedTokenizerFast) -> None:
    rows = TaskRows(TASKS[2], TASKS[2].train[:1], tokenizer).rows
    batch = collate(rows, 40, tokenizer.pad_token_id)
    assert tokenizer.decode(batch.targets) == " zz<eos>"
    shown = batch.ids[0, : int(batch.target_columns[0]) + 1]
    assert tokenizer.decode(shown) == "Input: 0 c\nOutput:"


def test_batches_depend_on_seed_and_step_alone(tokenizer: PreTrainedTokenizerFast) -> None:
    rows = [TaskRows(task, task.train, tokenizer) for task in TASKS]

    def sampler(seed: int) -> BatchSampler:
        return BatchSampler(
            rows, tasks_per_batch=2, examples_per_task=3, row_lengths=(32,), seed=seed, pad_id=0
        )

    assert torch.equal(sampler(0).batch(7).ids, sampler(0).batch(7).ids)
    assert not torch.equal(sampler(0).batch(7).ids, sampler(1).batch(7).ids)
    batch = sampler(0).batch(3)
    assert batch.ids.shape == (6, 32)
    for row, task in enumerate(t for t in batch.tasks for _ in range(3)):
        text = tokenizer.decode(batch.ids[row])
        assert f" {TASKS[task].name}\n" in text


def test_a_described_prompt_opens_with_a_description(tokenizer: PreTrainedTokenizerFast) -> None:
    task = TASKS[0]
    rows = TaskRows(task, task.train, tokenizer, descriptions=task.descriptions)
    for row in rows.draw(random.Random(0), 4, 128):
        text = str(tokenizer.decode(list(row.ids[: row.answer_start])))
        assert text.split("\n\n")[0] in task.descriptions
        assert text.split("\n\n")[1].startswith("Input: ")


def test_rows_that_are_too_long_are_left_out(tokenizer: PreTrainedTokenizerFast) -> None:
    rows = TaskRows(TASKS[0], TASKS[0].train, tokenizer)
    with pytest.raises(InputError, match="no example of at most 10 tokens"):
        rows.draw(random.Random(0), 1, 10)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tasks = ", "not TOML"),
        ("output = 'o'", "'tasks' is missing"),
        ("tasks='t'\noutput='o'\nstep=3", "unknown field 'step'"),
        ("tasks='t'\noutput='o'\nsteps='many'", "steps must be int"),
        ("tasks='t'\noutput='o'\nsteps=-1", "must not be negative"),
        ("tasks='t'\noutput='o'\nprompt='chat'", "must be one of"),
    ],
)
def test_an_unusable_recipe_is_explained(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=said):
        read_config(path)


def test_a_missing_recipe_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"none\.toml"):
        read_config(tmp_path / "none.toml")


def test_shipped_recipes_are_valid() -> None:
    recipes = sorted(Path(__file__).parents[2].glob("recipes/*.toml"))
    assert recipes
    for recipe in recipes:
        config = read_config(recipe)
        assert (config.steps > 0) == (config.objective != "fit")
        made = find_family(config.family).Config(**config.generator)
        assert asdict(made).items() >= config.generator.items()


def test_adapters_are_worn_as_the_generator_gone_on_from_makes_them(
    world: Path, tmp_path: Path
) -> None:
    first = Trainer(make_config(world, tmp_path / "first", steps=0)).run()
    again = make_config(world, tmp_path / "again", init=str(first), rank=4, alpha=4.0)
    objective = Trainer(again).objective
    assert isinstance(objective, TaskObjective)
    layout = objective.model.layout
    assert (layout.rank, layout.scaling) == (2, 2.0)
    assert objective.adapted.layout == layout


def test_a_split_that_names_a_stranger_is_refused(world: Path, tmp_path: Path) -> None:
    splits = tmp_path / "splits.json"
    splits.write_text('{"training": ["nobody"], "validation": []}')
    with pytest.raises(InputError, match="nobody"):
        Trainer(make_config(world, tmp_path / "out", splits=str(splits)))


def test_shares_of_a_batch_average_to_the_batch(world: Path, tmp_path: Path) -> None:
    config = make_config(world, tmp_path, tasks_per_batch=2)

    def loss_and_gradients(share: Share) -> tuple[torch.Tensor, list[torch.Tensor]]:
        trainer = Trainer(config, share)
        loss, _ = trainer.objective.loss(3)
        loss.backward()
        return loss, [p.grad for p in trainer.model.parameters() if p.grad is not None]

    loss, gradients = loss_and_gradients(Share())
    parts = [loss_and_gradients(Share(rank=rank, of=2)) for rank in range(2)]
    torch.testing.assert_close((parts[0][0] + parts[1][0]) / 2, loss)
    for whole, *shares in zip(gradients, *(found for _, found in parts), strict=True):
        torch.testing.assert_close(sum(shares) / 2, whole, rtol=1e-3, atol=1e-6)
    with pytest.raises(InputError, match="2 tasks a batch cannot be shared evenly by 3"):
        loss_and_gradients(Share(rank=0, of=3))


def test_processes_that_read_other_states_do_not_train(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reduce(ends: torch.Tensor, op: object) -> None:
        ends.copy_(torch.minimum(ends, torch.tensor([7, -7])))  # of one that read step 7

    monkeypatch.setattr("torch.distributed.all_reduce", reduce)
    trainer = Trainer(make_config(world, tmp_path, tasks_per_batch=2), Share(rank=1, of=2))
    with pytest.raises(CheckpointError, match="from step 0 and others from 7"):
        trainer.run()


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.filterwarnings("ignore")  # Ray's own code warns in many ways
def test_two_processes_train_as_one_does(world: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("ray") is None:
        pytest.skip("Ray is not installed; make test installs it")
    from lorasmith.training.data_parallel import train_on_ray

    alone = make_config(world, tmp_path / "one", steps=20)
    together = make_config(world, tmp_path / "two", steps=20)
    Trainer(alone).run()
    assert train_on_ray(together, 2) == tmp_path / "two" / "generator"
    assert losses(tmp_path / "one") == pytest.approx(losses(tmp_path / "two"), rel=0.01)
    # What two have begun, one can go on with.
    Trainer(make_config(world, tmp_path / "two", steps=30)).run()
    assert load_checkpoint(tmp_path / "two" / "generator").training["steps"] == 30
    # What one has begun, two can go on with, as the one would.
    shutil.copytree(tmp_path / "two", tmp_path / "copy")
    Trainer(make_config(world, tmp_path / "copy", steps=40)).run()
    train_on_ray(make_config(world, tmp_path / "two", steps=40), 2)
    assert losses(tmp_path / "two") == pytest.approx(losses(tmp_path / "copy"), rel=0.01)
    assert load_checkpoint(tmp_path / "two" / "generator").training["steps"] == 40
    with pytest.raises(InputError, match="shared evenly by 4"):
        train_on_ray(together, 4)


def losses(folder: Path) -> list[float]:
    return [json.loads(line)["loss"] for line in (folder / "log.jsonl").read_text().splitlines()]
