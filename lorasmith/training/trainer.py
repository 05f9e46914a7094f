"""The one trainer: any generator family, through the frozen base, on batches of many tasks.

It stops at any moment and goes on: the state is saved every two minutes and when asked to stop,
and batches depend on the seed and the step alone.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from lorasmith.base_model import load_config, load_model, load_tokenizer, resolve_base
from lorasmith.encoders.condition import Condition
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.files import read_file
from lorasmith.generator.checkpoint import load_checkpoint, save_checkpoint
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout
from lorasmith.tasks import Example, Task, read_tasks
from lorasmith.training.batches import Batch, BatchSampler, TaskRows
from lorasmith.training.checkpoint import load_state, save_state
from lorasmith.training.condition_table import ConditionTable
from lorasmith.training.config import TrainConfig
from lorasmith.training.facts import commit, hardware
from lorasmith.training.interrupt import Interrupt
from lorasmith.training.objective import AnswerLoss
from lorasmith.training.optimizer import make_optimizers

LOG_EVERY = 10
VALIDATION_BATCHES = 8


@dataclass(frozen=True, kw_only=True)
class Splits:
    """Names of the tasks of each split."""

    training: tuple[str, ...]
    validation: tuple[str, ...]


def read_splits(path: str, tasks: Sequence[Task]) -> Splits:
    """Read a splits file; without one, every task is for training.

    Raises: InputError if the file names a task that is not there.
    """
    if not path:
        return Splits(training=tuple(task.name for task in tasks), validation=())
    loaded = json.loads(read_file(path))
    known = {task.name for task in tasks}
    for split in ("training", "validation"):
        if strangers := [name for name in loaded.get(split, []) if name not in known]:
            raise InputError(
                f"{path}: {split} names {strangers[0]!r}, which no task file has; "
                "build the whole suite (docs/tasks.md) or name other splits"
            )
    return Splits(training=tuple(loaded["training"]), validation=tuple(loaded["validation"]))


class Trainer:
    """One run of a recipe, in a folder of its own.

    The folder holds ``recipe.json``, ``log.jsonl``, ``state/`` to go on from and, once the run has
    ended, ``generator/``, the checkpoint that ``AdapterGenerator.from_pretrained`` reads.
    """

    def __init__(self, config: TrainConfig) -> None:
        self.config = config
        self.output = Path(config.output)
        self.device = torch.device(_device(config.device))
        torch.manual_seed(config.seed)
        tasks = read_tasks(config.tasks)
        by_name = {task.name: task for task in tasks}
        splits = read_splits(config.splits, tasks)
        self.training = [by_name[name] for name in splits.training]
        self.validation = [by_name[name] for name in splits.validation]
        self._load_models()
        encoder = SentenceEncoder.from_pretrained(config.encoder, str(self.device))
        self.conditions = ConditionTable(self.training, encoder, self.device)
        self.sampler = self._sampler(self.training, [task.train for task in self.training])
        self.watched = {
            name: self._watch(tasks, encoder)
            for name, tasks in (("training", self.training), ("validation", self.validation))
            if any(task.validation for task in tasks)
        }
        self.optimizers = make_optimizers(self.model, config)
        self.step, self.seconds = 0, 0.0

    def _load_models(self) -> None:
        config = self.config
        base = resolve_base(config.base)
        layout = AdapterLayout.from_config(
            load_config(base),
            base_model=base.hub_id,
            rank=config.rank,
            alpha=config.alpha,
            target_kinds=config.target_kinds or None,
        )
        self.tokenizer = load_tokenizer(base)
        network = load_model(base, dtype=getattr(torch, config.precision), attention="eager")
        network.to(self.device)  # type: ignore[arg-type]
        self.adapted = AdaptedModel(network, layout)
        if config.compile:
            self.adapted.compile_layers()
        self.loss = AnswerLoss(self.adapted, label_smoothing=config.label_smoothing)
        if config.init:
            model = load_checkpoint(Path(config.init)).model
        else:
            settings = {"encoder": config.encoder, **config.generator}
            model = build_model(config.family, settings, layout)
        self.model: GeneratorModel = model.to(self.device)

    def _sampler(
        self, tasks: Sequence[Task], examples: Sequence[Sequence[Example]]
    ) -> BatchSampler:
        config = self.config
        prompted = config.prompt == "description"
        rows = [
            TaskRows(task, part, self.tokenizer, descriptions=task.descriptions if prompted else ())
            for task, part in zip(tasks, examples, strict=True)
        ]
        return BatchSampler(
            rows,
            tasks_per_batch=config.tasks_per_batch,
            examples_per_task=config.examples_per_task,
            row_lengths=config.row_lengths,
            seed=config.seed,
            pad_id=self.tokenizer.pad_token_id,
        )

    def _watch(
        self, tasks: Sequence[Task], encoder: SentenceEncoder
    ) -> list[tuple[Batch, Condition]]:
        """Draw fixed batches of validation examples under descriptions that are never trained on.

        They have the shapes of training batches, so that no other graph is compiled for them.
        """
        tasks = [
            replace(task, descriptions=task.unseen_descriptions or task.descriptions)
            for task in tasks
            if task.validation
        ]
        sampler = self._sampler(tasks, [task.validation for task in tasks])
        table = ConditionTable(tasks, encoder, self.device)
        batches = [sampler.batch(step) for step in range(VALIDATION_BATCHES)]
        return [(batch, table.rows(batch.tasks, batch.descriptions)) for batch in batches]

    def run(self) -> Path:
        """Train to the end and return the checkpoint's folder."""
        self.output.mkdir(parents=True, exist_ok=True)
        state = self.output / "state"
        if state.is_dir():
            facts = load_state(state, self.model, self.optimizers)
            self.step, self.seconds = facts["step"], facts["seconds"]
        (self.output / "recipe.json").write_text(json.dumps(self.config.to_dict(), indent=1))
        self._loop(state)
        folder = self.output / "generator"
        save_checkpoint(folder, self.model, self.training_facts(), overwrite=True)
        return folder

    def _loop(self, state: Path) -> None:
        config, console = self.config, Console(stderr=True)
        columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn())
        texts = (TimeRemainingColumn(), TextColumn("{task.fields[status]}"))
        saved = time.monotonic()
        with (
            Progress(
                *columns, *texts, console=console, disable=not console.is_terminal
            ) as progress,
            Interrupt() as interrupt,
            (self.output / "log.jsonl").open("a", encoding="utf-8") as log,
        ):
            bar = progress.add_task("Training", total=config.steps, completed=self.step, status="")
            window: list[dict[str, float]] = []
            while self.step < config.steps:
                window.append(self.train_step())
                progress.update(bar, completed=self.step)
                if self.step % LOG_EVERY == 0:
                    entry = _mean(window) | {"step": self.step, "seconds": round(self.seconds, 1)}
                    window.clear()
                    if self.step % config.validate_every == 0:
                        entry |= self.validate()
                    print(json.dumps(entry), file=log, flush=True)
                    progress.update(bar, status=f"loss {entry['loss']:.3f}")
                if interrupt.asked or time.monotonic() - saved > config.checkpoint_seconds:
                    self.save(state)
                    saved = time.monotonic()
                if interrupt.asked:
                    raise KeyboardInterrupt
        self.save(state)

    def save(self, state: Path) -> None:
        """Save the state to go on from."""
        facts = {"step": self.step, "seconds": self.seconds}
        save_state(state, self.model, self.optimizers, facts)

    def train_step(self) -> dict[str, float]:
        """Make one optimizer step and return its loss and share of rows answered exactly."""
        started = time.monotonic()
        # Noise and dropout too depend on the step alone, so that a resumed run is the same run.
        torch.manual_seed(self.config.seed * 1_000_003 + self.step)
        batch = self.sampler.batch(self.step)
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
            for group in optimizer.param_groups:
                group["lr"] = self.learning_rate(self.step)
        self.model.train()
        with self._autocast():
            factors = self.model.factors(self.conditions.rows(batch.tasks, batch.descriptions))
        outcome = self.loss(batch, factors)
        torch.autograd.backward(outcome.loss)
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config.gradient_clip)
        for optimizer in self.optimizers:
            optimizer.step()
        self.step += 1
        self.seconds += time.monotonic() - started
        return {
            "loss": outcome.loss.item(),
            "exact": outcome.correct.float().mean().item(),
            "gradient_norm": norm.item(),
            "tokens": float(batch.ids.numel()),
        }

    def _autocast(self) -> torch.autocast:
        low = self.config.precision == "bfloat16"
        return torch.autocast(self.device.type, torch.bfloat16, enabled=low)

    def learning_rate(self, step: int) -> float:
        """Warm up, stay, then fall linearly to zero."""
        config = self.config
        decay_steps = max(1.0, config.decay_fraction * config.steps)
        up = min(1.0, (step + 1) / max(1, config.warmup_steps))
        down = min(1.0, (config.steps - step) / decay_steps)
        return config.learning_rate * min(up, down)

    def validate(self) -> dict[str, float]:
        """Return loss and share of rows answered exactly, on training and on unseen tasks.

        Gradients stay on, though unused: without them every graph would be compiled once more.
        """
        self.model.eval()
        results: dict[str, float] = {}
        for name, watched in self.watched.items():
            losses, correct = [], []
            for batch, condition in watched:
                with self._autocast():
                    factors = self.model.factors(condition)
                outcome = self.loss(batch, factors)
                losses.append(outcome.loss.item())  # a number: a tensor would keep its graph
                correct.append(outcome.correct.float().mean().item())
            results[f"{name}_tasks_loss"] = sum(losses) / len(losses)
            results[f"{name}_tasks_exact"] = sum(correct) / len(correct)
        return results

    def training_facts(self) -> dict[str, Any]:
        """Return what the model card says of the training."""
        return {
            "recipe": self.config.to_dict(),
            "num_training_tasks": len(self.training),
            "num_parameters": sum(p.numel() for p in self.model.parameters()),
            "steps": self.step,
            "hours": round(self.seconds / 3600, 2),
            "hardware": hardware(self.device),
            "commit": commit(),
        }


def _device(name: str) -> str:
    return ("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name


def _mean(entries: list[dict[str, float]]) -> dict[str, float]:
    return {key: sum(e[key] for e in entries) / len(entries) for key in entries[0]}
