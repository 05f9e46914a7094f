"""Distillation of a sampler: the student learns to do the denoiser's many steps in one."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.training.collection import Collection
from lorasmith.training.condition_table import ConditionTable
from lorasmith.training.config import TrainConfig
from lorasmith.training.objective import Objective
from lorasmith.training.weight_objective import described_tasks

if TYPE_CHECKING:
    from lorasmith.generator.latent_diffusion import LatentDiffusion

TEACHER_STEPS = 20


class DistillationObjective(Objective):
    """Distance of the student's latents from those of the denoiser, under a collection's texts.

    Needs no adapters, only descriptions; the rest of the generator stays as it is. Once trained,
    the generator samples in one step.

    Raises: InputError if ``init`` is not a latent diffusion generator, or nothing is described.
    """

    def __init__(self, config: TrainConfig, device: torch.device) -> None:
        self.config, self.device = config, device
        model = load_checkpoint(Path(config.init)).model
        if model.family != "latent-diffusion":
            raise InputError(
                f"distillation needs a latent-diffusion generator as init, got {model.family}; "
                "train one with objective weights"
            )
        self.model: LatentDiffusion = model.to(device)  # type: ignore[assignment]
        self.model.begin_student()
        self.tasks = described_tasks(Collection.read(config.collection))
        encoder = SentenceEncoder.from_pretrained(config.encoder, str(device))
        self.conditions = ConditionTable(self.tasks, encoder, device)

    def loss(self, step: int) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return the distance under some of the descriptions."""
        rng = random.Random(f"{self.config.seed}/{step}")
        rows = [rng.randrange(len(self.tasks)) for _ in range(self.config.tasks_per_batch)]
        words = [rng.randrange(len(self.tasks[row].descriptions)) for row in rows]
        mine = self.share.part(len(rows))
        condition = self.conditions.rows(rows[mine], words[mine])
        return self.model.distillation_loss(condition, TEACHER_STEPS)

    def validate(self) -> dict[str, float]:
        """Return nothing: what counts is how the adapters answer."""
        return {}

    def finish(self) -> None:
        """Make one step the way this generator samples."""
        self.model.config = replace(self.model.config, num_steps=1)

    def facts(self) -> dict[str, Any]:
        """Return how many steps the student stands for."""
        return {"teacher_steps": TEACHER_STEPS}
