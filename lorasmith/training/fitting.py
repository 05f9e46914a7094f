"""Families that are fitted in closed form: a library is kept, or a regression solved."""

from __future__ import annotations

import inspect
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.errors import InputError
from lorasmith.generator.registry import find_family
from lorasmith.generator.retrieval import Retrieval, Ridge
from lorasmith.training.collection import Collection
from lorasmith.training.condition_table import place
from lorasmith.training.config import TrainConfig
from lorasmith.training.objective import Objective
from lorasmith.training.weight_objective import described_entries


class FitObjective(Objective):
    """A collection's described adapters, handed to the family's ``fit``; there are no steps.

    Raises: InputError if the family is not fitted, a setting is unknown, or nothing is described.
    """

    def __init__(self, config: TrainConfig, device: torch.device) -> None:
        owner = find_family(config.family)
        if not issubclass(owner, Retrieval | Ridge):
            raise InputError(
                f"the family {config.family} is not fitted; use objective task or weights"
            )
        if config.steps:
            raise InputError(f"{config.family} is fitted in no steps, got {config.steps}; set 0")
        known = inspect.signature(owner.fit).parameters
        if strangers := sorted(config.generator.keys() - set(known)):
            raise InputError(f"{config.family} has no setting {strangers[0]!r}")
        collection = Collection.read(config.collection)
        entries = described_entries(collection)
        self.num_adapters = len(entries)
        encoder = SentenceEncoder.from_pretrained(config.encoder, str(device))
        adapters = [collection.load(entry.name) for entry in entries]
        places = place([entry.descriptions for entry in entries], encoder)
        self.model = owner.fit(adapters, places, encoder=config.encoder, **config.generator)

    def loss(self, step: int) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Never called: a fitted model takes no steps."""
        raise NotImplementedError("a fitted model takes no steps")

    def validate(self) -> dict[str, float]:
        """Return nothing: what counts is how the adapters answer."""
        return {}

    def facts(self) -> dict[str, Any]:
        """Return the number of adapters."""
        return {"num_training_adapters": self.num_adapters}
