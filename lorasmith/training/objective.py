"""What a run minimises: the one interface between the trainer and what it trains on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from jaxtyping import Float
from torch import Tensor

from lorasmith.errors import InputError
from lorasmith.generator.model import GeneratorModel


@dataclass(frozen=True, kw_only=True)
class Share:
    """Which part of every batch a process takes: that of ``rank``, of ``of`` equal ones."""

    rank: int = 0
    of: int = 1

    def part(self, count: int) -> slice:
        """Return the part of ``count`` things in a row.

        Raises: InputError if there are no equal parts, of which the mean would be the batch's.
        """
        if count % self.of:
            raise InputError(
                f"{count} tasks a batch cannot be shared evenly by {self.of} workers; choose "
                "tasks_per_batch as a multiple of them"
            )
        size = count // self.of
        return slice(self.rank * size, (self.rank + 1) * size)


class Objective(ABC):
    """A generator to train and its loss, which depends on the seed and the step alone.

    ``loss`` is that of a share of the step's batch; the mean over all shares is the whole's.
    """

    model: GeneratorModel
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
