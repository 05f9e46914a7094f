"""Evaluation from end to end on a tiny random base, and what decides each arm's answers."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import LlamaConfig

from lorasmith.adapter import Adapter
from lorasmith.base_model import resolve_base
from lorasmith.encoders.condition import Condition
from lorasmith.errors import InputError, NotFoundError, OutputExistsError
from lorasmith.generator.api import AdapterGenerator
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.registry import build_model
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example, Task
from lorasmith.training.arms import (
    ARMS,
    NUM_SAMPLES,
    ON_DEMAND,
    base_arms,
    best_of_arm,
    generated_arms,
)
from lorasmith.training.calibration import calibrate
from lorasmith.training.curves import plot_curves
from lorasmith.training.evaluate_command import Evaluation, EvaluationOptions, evaluate
from lorasmith.training.evaluation import AnsweringBase, answer
from lorasmith.training.oracles import OracleOptions, OracleTrainer, train_oracles
from lorasmith.training.questions import ask, support
from lorasmith.training.report import Report, ScoredTask

SMALL = {"width": 24, "num_heads": 2, "num_layers": 1, "head": "basis", "basis_size": 4}


def make_task(name: str, family: str, *, train: int = 8) -> Task:
    examples = tuple(Example(input=f"{name}{i}", output=chr(97 + i % 26)) for i in range(30))
    return Task(
        name=name,
        family=family,
        descriptions=(f"Do {name} to it.", f"{name} it"),
        unseen_descriptions=(f"please {name}", f"{name} now") if train else (),
        train=examples[:train],
        validation=examples[train : train + 4] if train else (),
        test=examples[12:] if train else (*examples, Example(input=f"{name}0", output="zero")),
    )


TASKS = [make_task(f"{family}{i}", family) for family in ("add", "cut", "mix") for i in range(4)]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, save_tiny_base: Callable[..., None]) -> Path:
    """Everything that an evaluation of all arms reads."""
    root = tmp_path_factory.mktemp("world")
    save_tiny_base(
        root / "base",
        hidden_size=16,
        intermediate_size=24,
        num_key_value_heads=1,
        max_position_embeddings=512,
        initializer_range=0.3,
    )
    base = str(root / "base")
    config = LlamaConfig.from_pretrained(base)
    layout = AdapterLayout.from_config(config, base_model=base, rank=2, alpha=4.0)
    torch.manual_seed(1)
    for name, family, settings in (
        ("generator", "hypernetwork", SMALL),
        ("mt", "static", {}),
        ("mtd", "static", {}),
    ):
        model = build_model(family, settings, layout)
        for parameter in model.parameters():
            torch.nn.init.normal_(parameter, std=0.3)
        save_checkpoint(root / name, model, {})
    (root / "tasks").mkdir()
    for task in TASKS:
        (root / "tasks" / f"{task.name}.json").write_text(json.dumps(asdict(task)))
        flat = torch.randn(layout.num_parameters) * 0.3
        Adapter(layout, flat).save_pretrained(root / "oracles" / task.name)
    names = [task.name for task in TASKS]
    splits = {"training": names[:6], "validation": names[6:7], "held_out_tasks": names[7:]}
    (root / "splits.json").write_text(json.dumps(splits))
    return root


def options(world: Path, **changes: object) -> EvaluationOptions:
    full = EvaluationOptions(
        tasks=str(world / "tasks"),
        generator=str(world / "generator"),
        splits=str(world / "splits.json"),
        split_names=("training", "held_out_tasks"),
        oracles=str(world / "oracles"),
        multi_task=str(world / "mt"),
        multi_task_described=str(world / "mtd"),
        apart=(TASKS[11].name,),
        examples_per_task=6,
        limit=4,
        device="cpu",
        precision="float32",
    )
    return replace(full, **changes)  # type: ignore[arg-type]


def test_all_arms_with_report_then_again_from_the_cache(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = evaluate(options(world, report=str(tmp_path), limit=None))
    assert first.arms == tuple(name for name in ARMS if name not in ON_DEMAND)
    assert first.splits == ("training", "held_out_tasks", "apart")
    assert [len(first.of(split)) for split in first.splits] == [6, 4, 1]
    assert all(task.num_questions == 6 for task in first.tasks)
    assert "6 training tasks" in first.facts["training adapters"]
    written = json.loads((tmp_path / "results.json").read_text())
    assert written["splits"]["training"]["specificity"]["num_tasks"] == 6
    tables = (tmp_path / "report.md").read_text()
    assert "## held out tasks: 4 tasks" in tables
    assert "specificity" in tables
    for name in ("families-training", "families-held_out_tasks", "families-apart", "map"):
        assert (tmp_path / f"{name}.png").stat().st_size > 5_000
        assert len((tmp_path / f"{name}.csv").read_text().splitlines()) > 1

    answers = next((tmp_path / "answers").glob("nearest-*.jsonl"))
    whole = answers.read_bytes()
    answers.write_bytes(whole[:-20])  # as if stopped in the middle of a line
    calls: list[int] = []
    greedy = AdaptedModel.greedy_answers

    def counted(self: AdaptedModel, *args: Any, **kwargs: Any) -> list[str]:  # noqa: ANN401
        calls.append(1)
        return greedy(self, *args, **kwargs)

    monkeypatch.setattr(AdaptedModel, "greedy_answers", counted)
    second = evaluate(options(world, report=str(tmp_path), limit=None))
    assert second.tasks == first.tasks
    assert calls == [1]
    torn = {json.loads(line)["example"] for line in answers.read_bytes().splitlines()}
    assert torn == set(range(6))


def test_limit_and_arms_and_training_adapters(world: Path) -> None:
    report = evaluate(
        options(world, arms=("nearest", "base"), training_adapters=str(world / "oracles"), apart=())
    )
    assert report.arms == ("base", "nearest")
    assert [len(report.of(split)) for split in report.splits] == [4, 4]
    assert report.gain("training") is None
    assert "6 adapters out of" in report.facts["training adapters"]


def test_another_suite_is_one_split_and_says_what_it_cannot_run(world: Path) -> None:
    suite = options(world, splits="", split_names=(), oracles="", multi_task="", apart=(), limit=2)
    report = evaluate(suite)
    assert report.splits == ("all",)
    assert set(report.left_out) == {"mean", "nearest", "top_k", "multi_task", "oracle"}
    full = replace(
        suite,
        training_tasks=str(world / "tasks"),
        splits=str(world / "splits.json"),
        arms=("mean", "top_k"),
    )
    assert evaluate(full).arms == ("mean", "top_k")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"arms": ("magic",)}, "unknown arm 'magic'"),
        ({"arms": ("oracle",), "oracles": ""}, "needs a folder of oracle adapters"),
        ({"split_names": ("later",)}, "no split 'later'"),
        ({"apart": ("nothing",)}, "no evaluated task 'nothing'"),
        ({"examples_per_task": 0}, "at least 1"),
        ({"splits": ""}, "needs a splits file"),
        ({"arms": ("multi_task",), "multi_task": "{world}/generator"}, "needs a static one"),
    ],
)
def test_bad_options(world: Path, changes: dict[str, object], message: str) -> None:
    filled = {k: v.format(world=world) if isinstance(v, str) else v for k, v in changes.items()}
    with pytest.raises(InputError, match=message):
        evaluate(options(world, **{"apart": (), **filled}))


def test_arms_of_two_layouts_do_not_disturb_each_other(world: Path) -> None:
    base = str(world / "base")
    config = LlamaConfig.from_pretrained(base)
    questions = [q for task in TASKS[:2] for q in ask(task, "s", num_examples=6)]

    def fresh() -> AnsweringBase:
        return AnsweringBase.load(resolve_base(base), device="cpu", precision="float32")

    arms = []
    for rank in (2, 3):
        layout = AdapterLayout.from_config(config, base_model=base, rank=rank, alpha=8.0)
        adapter = Adapter(layout, torch.randn(layout.num_parameters))
        (arm, *_) = generated_arms(lambda texts, a=adapter: [a] * len(texts), layout, "d", TASKS, 0)  # type: ignore[misc]
        arms.append((arm, layout))
    shared = fresh()
    shared.wearing(arms[0][1])
    shared.wearing(arms[1][1])
    alone = [answer(arm, questions, fresh(), layout=layout) for arm, layout in arms]
    assert alone[0] != alone[1]
    assert [answer(arm, questions, shared, layout=layout) for arm, layout in arms] == alone
    first, second = (shared.wearing(layout).base for _, layout in arms)
    assert next(first.parameters()) is next(second.parameters())


def test_a_missing_oracle_is_named(world: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no oracle adapter for task"):
        evaluate(options(world, oracles=str(tmp_path), arms=("oracle",)))


def test_questions_are_fixed_by_the_seed_and_take_wordings_in_turn() -> None:
    questions = ask(TASKS[0], "s", num_examples=5)
    assert questions == ask(TASKS[0], "s", num_examples=5)
    others = ask(TASKS[0], "s", num_examples=5, seed=1)
    assert [q.input for q in questions] != [q.input for q in others]
    assert [q.description for q in questions[:3]] == ["please add0", "add0 now", "please add0"]
    asked = {q.input for q in questions}
    for question in questions:
        assert len(question.shots) == 5
        assert not asked & {shot.input for shot in question.shots}


def test_a_suite_without_training_examples_lends_what_is_not_asked() -> None:
    task = make_task("bare", "bare", train=0)
    questions = ask(task, "s", num_examples=20)
    spare = support(task, num_examples=20)
    assert not {e.input for e in spare} & {q.input for q in questions}
    assert {e.input for e in spare} | {q.input for q in questions} == {e.input for e in task.test}
    (twofold,) = [q for q in ask(task, "s", num_examples=99) if q.input == "bare0"]
    assert twofold.references == ("a", "zero")
    with pytest.raises(InputError, match="none can be shown"):
        {arm.name: arm for arm in base_arms()}["base_shots"].prompt(
            ask(task, "s", num_examples=99)[0]
        )


def test_wrong_descriptions_are_of_another_family_and_stay() -> None:
    layout = AdapterLayout.from_config(LlamaConfig(), base_model="x")
    arms = {a.name: a for a in generated_arms(lambda texts: [], layout, "d", TASKS, 0)}
    for question in ask(TASKS[0], "s", num_examples=6):
        key = arms["shuffled"].key(question)
        assert key is not None
        assert "add" not in key
        assert key == arms["shuffled"].key(question)
        assert arms["generated"].key(question) == question.description
        assert arms["junk"].key(question) != question.description
        assert question.description not in arms["generated"].prompt(question)
    lonely = generated_arms(lambda texts: [], layout, "d", TASKS[:4], 0)[1]
    with pytest.raises(InputError, match="two families"):
        lonely.key(ask(TASKS[0], "s", num_examples=1)[0])


def scored(rows: Sequence[tuple[str, float, float, float]]) -> Report:
    return Report(
        tasks=tuple(
            ScoredTask(
                name=name,
                family=name[0],
                split="s",
                num_questions=10,
                scores={"generated": ours, "base": base, "oracle": best},
            )
            for name, ours, base, best in rows
        ),
        arms=("generated", "base", "oracle"),
    )


def test_report_does_the_arithmetic() -> None:
    report = scored([("a1", 0.5, 0.1, 0.9), ("a2", 0.7, 0.1, 0.9), ("b1", 0.2, 0.2, 0.2)])
    gain, lead = report.gain("s"), report.lead("s", "base")
    assert gain is not None
    assert lead is not None
    assert gain.value == pytest.approx(0.625)
    assert gain.num_excluded == 1
    assert lead.mean == pytest.approx(1 / 3)
    assert report.to_dict()["splits"]["s"]["families"]["generated"] == pytest.approx(
        {"a": 0.6, "b": 0.2}
    )
    assert "| a | 2 | 60.0 | 10.0 | 90.0 |" in report.to_markdown()


@pytest.mark.parametrize("executor", ["inproc", "process"])
def test_oracles_learn_a_task_and_are_not_trained_twice(
    world: Path, tmp_path: Path, executor: str
) -> None:
    train, validation, test = (
        tuple(Example(input=f"{split}{i}", output="z") for i in range(24))
        for split in ("train", "validation", "test")
    )
    task = replace(TASKS[0], train=train, validation=validation, test=test)
    (tmp_path / "tasks").mkdir()
    (tmp_path / "tasks" / "t.json").write_text(json.dumps(asdict(task)))
    poor = replace(task, name="poor", train=(), validation=(), test=test[:3])
    (tmp_path / "tasks" / "poor.json").write_text(json.dumps(asdict(poor)))
    wanted = OracleOptions(
        tasks=str(tmp_path / "tasks"),
        output=str(tmp_path / "oracles"),
        base=str(world / "base"),
        init=str(world / "mt"),
        row_lengths=(32,),
        rows=8,
        steps=40,
        learning_rate=3e-2,
        device="cpu",
        precision="float32",
        compile=False,
        executor=executor,
    )
    folder = tmp_path / "oracles"
    with pytest.raises(InputError, match=r"1 of 2 tasks have no oracle; first poor: .* too few"):
        train_oracles(wanted)
    (line,) = [json.loads(t) for t in (folder / "log.jsonl").read_text().splitlines()]
    assert line["validation_loss"] < 0.7 * line["validation_loss_before"]
    own = Adapter.from_pretrained(folder / task.name)
    sharing = OracleTrainer(replace(wanted, share_a=True)).train(task)[0]
    start = load_checkpoint(world / "mt").model.flat(Condition.nothing(384))[0]
    for name, (first, shape) in own.layout.slices().items():
        part = slice(first, first + shape[0] * shape[1])
        assert torch.equal(sharing.flat[part], start[part]) == ("lora_A" in name)
        assert not torch.equal(own.flat[part], start[part])
    (tmp_path / "tasks" / "poor.json").unlink()
    assert train_oracles(replace(wanted, init="nowhere")) == folder  # nothing left to do
    more = replace(task, name="more")
    (tmp_path / "tasks" / "more.json").write_text(json.dumps(asdict(more)))
    with pytest.raises(OutputExistsError, match=r"has oracles of steps 40, not 9; choose another"):
        train_oracles(replace(wanted, steps=9, workers=3))
    (tmp_path / "tasks" / "more.json").write_text(json.dumps(asdict(more) | {"name": "../more"}))
    with pytest.raises(InputError, match=r"no folder can be called '\.\./more'; rename the task"):
        train_oracles(wanted)


def test_stopped_oracles_finish_what_is_in_hand(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def train(self: OracleTrainer, task: Task) -> tuple[Adapter, dict[str, str]]:
        os.kill(os.getpid(), signal.SIGTERM)
        return Adapter.from_pretrained(world / "oracles" / task.name), {"task": task.name}

    monkeypatch.setattr(OracleTrainer, "__init__", lambda self, options: None)
    monkeypatch.setattr(OracleTrainer, "train", train)
    wanted = OracleOptions(tasks=str(world / "tasks"), output=str(tmp_path / "oracles"))
    for count in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            train_oracles(wanted)
        assert len(list((tmp_path / "oracles").glob("*/adapter_config.json"))) == count


def test_curves_survive_a_torn_and_repeated_log(tmp_path: Path) -> None:
    entries = [{"step": s, "loss": 3 / s, "exact": s / 100} for s in range(10, 60, 10)]
    entries[-1] |= {"validation_tasks_loss": 0.2, "validation_tasks_exact": 0.4}
    lines = [json.dumps(e) for e in (*entries, {**entries[0], "loss": 9.0})]
    (tmp_path / "log.jsonl").write_text("\n".join(lines) + '\n{"step": 6')
    path = plot_curves(tmp_path)
    assert path.stat().st_size > 5_000
    rows = path.with_suffix(".csv").read_text().splitlines()
    assert len(rows) == 6
    assert rows[1].startswith("10,9.0")
    (tmp_path / "log.jsonl").write_text("")
    with pytest.raises(InputError, match="no steps yet"):
        plot_curves(tmp_path)


def test_calibration_writes_a_confidence_into_the_checkpoint(world: Path, tmp_path: Path) -> None:
    folder = tmp_path / "generator"
    shutil.copytree(world / "generator", folder)
    every = options(
        world,
        generator=str(folder),
        split_names=("training", "validation", "held_out_tasks"),
        limit=None,
        apart=(),
    )
    assert AdapterGenerator.from_pretrained(folder).confidence is None
    report = calibrate(every)
    assert (report.num_tasks, report.num_trials) == (12, 24)
    generator = AdapterGenerator.from_pretrained(folder)
    assert generator.confidence is not None
    assert [task.name for task in generator.confidence.tasks] == [task.name for task in TASKS[:6]]
    provenance = generator("Do add0 to it.").provenance
    assert provenance is not None
    assert provenance.distance == pytest.approx(0.0, abs=0.2)
    assert 0 < (provenance.confidence or 0) < 1
    with pytest.raises(InputError, match="needs 10 tasks, got 1"):
        calibrate(replace(every, split_names=("validation",)))


def test_the_best_of_several_samples_is_the_likeliest(world: Path, tmp_path: Path) -> None:
    base = str(world / "base")
    config = LlamaConfig.from_pretrained(base)
    layout = AdapterLayout.from_config(config, base_model=base, rank=2, alpha=4.0)
    torch.manual_seed(2)
    sizes = {"width": 24, "num_heads": 2, "num_layers": 1, "basis_size": 4, "latent_size": 4}
    model = build_model("cvae", sizes, layout)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.4)
    save_checkpoint(tmp_path / "drawn", model, {})
    asked = options(
        world,
        generator=str(tmp_path / "drawn"),
        arms=("generated", "best_of"),
        examples_per_task=4,
        apart=(),
        report=str(tmp_path / "report"),
    )
    report = evaluate(asked)
    assert report.arms == ("generated", "best_of")
    (answers,) = (tmp_path / "report" / "answers").glob("best_of-*.jsonl")
    worn = {json.loads(line)["adapter"] for line in answers.read_text().splitlines()}
    assert "add0: please add0" in worn
    evaluation = Evaluation(asked)
    evaluation.base = resolve_base(base)
    arm = evaluation._best_of()
    key = "add0: please add0"
    chosen = arm.adapters([key])[0]
    samples = evaluation.generator.sample("please add0", NUM_SAMPLES)
    found = [index for index, one in enumerate(samples) if torch.equal(one.flat, chosen.flat)]
    assert len(found) == 1
    with pytest.raises(InputError, match="draws nothing at random"):
        evaluate(options(world, arms=("best_of",), apart=(), examples_per_task=4))
    few = ask(make_task("few", "add", train=4), "split", num_examples=2)
    arm = best_of_arm(lambda _: [], lambda *_: [], layout, "", few, 0)
    with pytest.raises(InputError, match="has 4 examples that are not asked"):
        arm.adapters([f"few: {few[0].description}"])
