"""What a run minimises: the one interface between the trainer and what it trains on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from jaxtyping import Float
from torch import Tensor

from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.share import Share


class Objective(ABC):
    """A generator to train and its loss, which depends on the seed and the step alone.

    ``loss`` is that of a share of the step's batch; the mean over all shares is the whole's.
    """

    model: GeneratorModel
    begun: frozenset[str] = frozenset()
    """Names of the parameters that are trained already."""
    share = Share()

    @abstractmethod
    def loss(self, step: int) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return a step's loss and what else the log shows of it, in training mode."""

    @abstractmethod
    def validate(self) -> dict[str, float]:
        """Return losses on what is not trained on, in evaluation mode."""

    def finish(self) -> None:  # noqa: B027 - most have nothing to do
        """Make the model what it is to be once training has ended."""

    @abstractmethod
    def facts(self) -> dict[str, Any]:
        """Return what the model card says of the data."""
