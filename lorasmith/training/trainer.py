"""The one trainer: any generator family, by any objective.

It stops at any moment and goes on: the state is saved every two minutes and when asked to stop,
and batches depend on the seed and the step alone. Several processes may share every batch: each
takes its part, gradients are averaged, and the first writes. A run may go on with another number
of processes.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from torch import Tensor, distributed, nn

from lorasmith.errors import CheckpointError, InputError
from lorasmith.generator.checkpoint import save_checkpoint
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.share import Share
from lorasmith.interrupt import Interrupt
from lorasmith.training.checkpoint import load_state, save_state
from lorasmith.training.config import TrainConfig
from lorasmith.training.context_objective import ContextObjective
from lorasmith.training.distillation import DistillationObjective
from lorasmith.training.facts import commit, hardware
from lorasmith.training.fitting import FitObjective
from lorasmith.training.objective import Objective
from lorasmith.training.optimizer import make_optimizers
from lorasmith.training.task_objective import TaskObjective
from lorasmith.training.weight_objective import WeightObjective

LOG_EVERY = 10
OBJECTIVES: dict[str, Callable[[TrainConfig, torch.device], Objective]] = {
    "task": TaskObjective,
    "weights": WeightObjective,
    "distillation": DistillationObjective,
    "fit": FitObjective,
    "context": ContextObjective,
}


class Trainer:
    """One run of a recipe, in a folder of its own.

    The folder holds ``recipe.json``, ``log.jsonl``, ``state/`` to go on from and, once the run has
    ended, ``generator/``, the checkpoint that ``AdapterGenerator.from_pretrained`` reads.
    """

    def __init__(self, config: TrainConfig, share: Share | None = None) -> None:
        self.config = config
        self.share = share or Share()
        self.output = Path(config.output)
        self.device = torch.device(_device(config.device))
        torch.manual_seed(config.seed)
        self.objective = OBJECTIVES[config.objective](config, self.device)
        self.objective.share = self.share
        self.model = self.objective.model
        for module in self.model.modules():
            if isinstance(module, GeneratorModel):
                module.share = self.share
        if config.init_rate != 1 and not self.objective.begun:
            raise InputError("init_rate needs init and the objective task; leave it out")
        self.optimizers = make_optimizers(self.model, config, self.objective.begun)
        self.step, self.seconds = 0, 0.0

    def run(self) -> Path:
        """Train to the end and return the checkpoint's folder.

        Raises: CheckpointError if the state to go on from is damaged, or another process has
            another; KeyboardInterrupt if asked to stop, with the state saved.
        """
        self.output.mkdir(parents=True, exist_ok=True)
        state = self.output / "state"
        if state.is_dir():
            facts = load_state(state, self.model, self.optimizers)
            self.step, self.seconds = facts["step"], facts["seconds"]
        self._refuse_other_steps()
        if self._leads:
            (self.output / "recipe.json").write_text(json.dumps(self.config.to_dict(), indent=1))
        self._loop(state)
        self.objective.finish()
        folder = self.output / "generator"
        if not self._leads:
            return folder
        save_checkpoint(folder, self.model, self.training_facts(), overwrite=True)
        return folder

    def _refuse_other_steps(self) -> None:
        """See that all processes go on from the same state: each has read it for itself."""
        if self.share.of == 1:
            return
        ends = torch.tensor([self.step, -self.step], device=self.device)
        distributed.all_reduce(ends, op=distributed.ReduceOp.MIN)
        first, last = int(ends[0]), -int(ends[1])
        if first != last:
            raise CheckpointError(
                f"some processes would go on from step {first} and others from {last}: they see "
                f"other folders {self.output}; name an output that all machines see"
            )

    @property
    def _leads(self) -> bool:
        """Whether this process writes."""
        return self.share.rank == 0

    def _loop(self, state: Path) -> None:
        config, console = self.config, Console(stderr=True)
        columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn())
        texts = (TimeRemainingColumn(), TextColumn("{task.fields[status]}"))
        saved = time.monotonic()
        with (
            Progress(
                *columns,
                *texts,
                console=console,
                disable=not (console.is_terminal and self._leads),
            ) as progress,
            Interrupt() as interrupt,
            self._log().open("a", encoding="utf-8") as log,
        ):
            bar = progress.add_task("Training", total=config.steps, completed=self.step, status="")
            window: list[dict[str, float]] = []
            while self.step < config.steps:
                window.append(self.train_step())
                progress.update(bar, completed=self.step)
                if self.step % LOG_EVERY == 0:
                    entry = _mean(window) | {"step": self.step, "seconds": round(self.seconds, 1)}
                    window.clear()
                    if self.step % config.validate_every == 0 and self._leads:
                        entry |= self.validate()
                    print(json.dumps(entry), file=log, flush=True)
                    progress.update(bar, status=f"loss {entry['loss']:.3f}")
                if interrupt.asked or time.monotonic() - saved > config.checkpoint_seconds:
                    self.save(state)
                    saved = time.monotonic()
                if interrupt.asked:
                    raise KeyboardInterrupt
        self.save(state)

    def _log(self) -> Path:
        return self.output / "log.jsonl" if self._leads else Path(os.devnull)

    def save(self, state: Path) -> None:
        """Save the state to go on from; all processes have the same."""
        if not self._leads:
            return
        facts = {"step": self.step, "seconds": self.seconds}
        save_state(state, self.model, self.optimizers, facts)

    def train_step(self) -> dict[str, float]:
        """Make one optimizer step and return its loss and what else the objective says of it."""
        started = time.monotonic()
        # Noise and dropout too depend on the step alone, so that a resumed run is the same run.
        torch.manual_seed(self.config.seed * 1_000_003 + self.step)
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
            for group in optimizer.param_groups:
                group["lr"] = group["scale"] * self.learning_rate(self.step)
        self.model.train()
        loss, shown = self.objective.loss(self.step)
        torch.autograd.backward(loss)
        loss = average(self.model, loss.detach(), self.share)
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config.gradient_clip)
        for optimizer in self.optimizers:
            optimizer.step()
        self.step += 1
        self.seconds += time.monotonic() - started
        return {"loss": loss.item(), **shown, "gradient_norm": norm.item()}

    def learning_rate(self, step: int) -> float:
        """Warm up, stay, then fall linearly to zero."""
        config = self.config
        decay_steps = max(1.0, config.decay_fraction * config.steps)
        up = min(1.0, (step + 1) / max(1, config.warmup_steps))
        down = min(1.0, (config.steps - step) / decay_steps)
        return config.learning_rate * min(up, down)

    def validate(self) -> dict[str, float]:
        """Return what the objective finds on data that is not trained on."""
        self.model.eval()
        return self.objective.validate()

    def training_facts(self) -> dict[str, Any]:
        """Return what the model card says of the training."""
        return {
            "recipe": self.config.to_dict(),
            **self.objective.facts(),
            "num_parameters": sum(p.numel() for p in self.model.parameters()),
            "steps": self.step,
            "hours": round(self.seconds / 3600, 2),
            "hardware": hardware(self.device),
            "commit": commit(),
        }


def average(model: nn.Module, loss: Tensor, share: Share) -> Tensor:
    """Replace gradients by their mean over all processes, and return the mean of the losses.

    Parameters without a gradient have none in any process: all run the same step.
    """
    if share.of == 1:
        return loss
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    flat = torch.cat([loss.float().reshape(1), *(g.float().reshape(-1) for g in gradients)])
    distributed.all_reduce(flat)
    flat /= share.of
    start = 1
    for gradient in gradients:
        end = start + gradient.numel()
        gradient.copy_(flat[start:end].view_as(gradient))
        start = end
    return flat[0]


def _device(name: str) -> str:
    return ("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name


def _mean(entries: list[dict[str, float]]) -> dict[str, float]:
    return {key: sum(e[key] for e in entries) / len(entries) for key in entries[0]}
