"""The weight loss: how near generated adapters come to those of a collection, without any base.

Reconstruction reproduces what it has seen and does not reach unseen tasks; the task loss, with such
a generator as ``init``, is what does.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.generator.bases import SharedBases, fit_bases
from lorasmith.generator.model import group_modules
from lorasmith.generator.registry import build_model
from lorasmith.generator.weight_space import WantedCores, WeightSpaceModel
from lorasmith.tasks import Task, read_tasks
from lorasmith.training.collection import CollectedAdapter, Collection
from lorasmith.training.condition_table import ConditionTable, place
from lorasmith.training.config import TrainConfig
from lorasmith.training.objective import Objective


class WeightObjective(Objective):
    """Distance of cores in the collection's shared bases, under the adapters' many descriptions.

    A ``tasks`` folder in the recipe supplies wordings that are not trained on, to watch.

    Raises: InputError if the family cannot learn from adapters, the collection describes none, or
        the recipe names an ``init`` or an ``encoder_rank``.
    """

    def __init__(self, config: TrainConfig, device: torch.device) -> None:
        self.config, self.device = config, device
        collection = Collection.read(config.collection)
        described = described_entries(collection)
        self.num_adapters = len(described)
        self.model: WeightSpaceModel = self._build(collection)
        bases = fit_bases((collection.load(e.name) for e in described), self._basis_size())
        self._fit_sizes(bases)
        cores = [stack_cores(bases, collection.load(entry.name)) for entry in described]
        self.wanted = WantedCores.of(torch.stack(cores).to(device), collection.layout.rank)
        encoder = SentenceEncoder.from_pretrained(config.encoder, str(device))
        places = place([entry.descriptions for entry in described], encoder)
        self.model.use_collection(bases, self.wanted.cores.cpu(), places)
        self.model.to(device)
        self.tasks = described_tasks(collection)
        self.conditions = ConditionTable(self.tasks, encoder, device)
        self.unseen = _unseen(config, described)
        self.unseen_conditions = (
            ConditionTable([task for _, task in self.unseen], encoder, device)
            if self.unseen
            else None
        )

    def _build(self, collection: Collection) -> WeightSpaceModel:
        config = self.config
        if config.init:
            # Its bases are those of the collection it came from, and cores in others mean nothing.
            raise InputError(
                f"learning from weights starts anew, got init {config.init!r}; leave it out, "
                "or refine that generator with objective task"
            )
        if config.generator.get("encoder_rank"):
            # Conditions are encoded once for all steps, so factors of the encoder would stay zero.
            raise InputError(
                "encoder_rank is trained through the base alone; leave it out, "
                "or add it when refining that generator with objective task"
            )
        settings = {"encoder": config.encoder, **config.generator}
        model = build_model(config.family, settings, collection.layout)
        if not isinstance(model, WeightSpaceModel):
            raise InputError(
                f"a generator of family {model.family} cannot learn from adapters alone; "
                "choose hypernetwork, residual, cvae or latent-diffusion, or train it on tasks"
            )
        return model

    def _basis_size(self) -> int:
        size: int = getattr(self.model.config, "basis_size", 0)
        return size

    def _fit_sizes(self, bases: SharedBases) -> None:
        """Build the model anew if the collection needs fewer directions than were asked for."""
        sizes: dict[str, Any] = {"basis_size": bases.out_size, "basis_in_size": bases.in_size}
        config = replace(self.model.config, **sizes)
        self.model = type(self.model)(config, self.model.layout)

    def loss(self, step: int) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return the loss on some adapters, each under one of its descriptions."""
        rng = random.Random(f"{self.config.seed}/{step}")
        count = min(self.config.tasks_per_batch, self.num_adapters)
        rows = rng.sample(range(self.num_adapters), count)
        words = [rng.randrange(len(self.tasks[row].descriptions)) for row in rows]
        mine = self.share.part(count)
        rows, words = rows[mine], words[mine]
        condition = self.conditions.rows(rows, words)
        low = self.config.precision == "bfloat16"
        with torch.autocast(self.device.type, torch.bfloat16, enabled=low):
            return self.model.weight_loss(self.wanted.rows(rows), condition)

    @torch.no_grad()
    def validate(self) -> dict[str, float]:
        """Return the loss under wordings that are not trained on, where there are any."""
        if self.unseen_conditions is None:
            return {}
        rows = list(range(len(self.unseen)))
        condition = self.unseen_conditions.rows(rows, [0] * len(rows))
        wanted = self.wanted.rows([index for index, _ in self.unseen])
        loss, shown = self.model.weight_loss(wanted, condition)
        return {f"unseen_{name}": value for name, value in {"loss": loss.item(), **shown}.items()}

    def facts(self) -> dict[str, Any]:
        """Return the number of adapters."""
        return {"num_training_adapters": self.num_adapters}


def stack_cores(bases: SharedBases, adapter: Adapter) -> Float[Tensor, "modules out_size in_size"]:
    """Return an adapter's cores kind by kind, in the order in which generators emit modules."""
    cores = bases.cores(adapter)
    groups = group_modules(bases.layout).values()
    return torch.stack([cores[module.path] for modules in groups for module in modules])


def described_entries(collection: Collection) -> list[CollectedAdapter]:
    """Return the adapters that have a description.

    Raises: InputError if none has.
    """
    described = [entry for entry in collection.entries if entry.descriptions]
    if not described:
        raise InputError(
            f"no adapter of {collection.folder} has a description; "
            "build it again with --descriptions or --tasks"
        )
    return described


def described_tasks(collection: Collection) -> list[Task]:
    """Return the described adapters as tasks without examples, for their descriptions."""
    return [
        Task(name=entry.name, family=entry.family or "", descriptions=entry.descriptions)
        for entry in described_entries(collection)
    ]


def _unseen(config: TrainConfig, described: Sequence[CollectedAdapter]) -> list[tuple[int, Task]]:
    """Return the adapters whose task has wordings set apart, by index, with those wordings."""
    if not config.tasks:
        return []
    tasks = {task.name: task for task in read_tasks(config.tasks)}
    found = []
    for index, entry in enumerate(described):
        task = tasks.get(entry.task or entry.name)
        if task is not None and task.unseen_descriptions:
            found.append((index, replace(task, descriptions=task.unseen_descriptions)))
    return found
