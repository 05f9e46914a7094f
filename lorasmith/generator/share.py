"""A process's share of a batch that several train on together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor, distributed

from lorasmith.errors import InputError


@dataclass(frozen=True, kw_only=True)
class Share:
    """Which part of every batch a process takes: that of ``rank``, of ``of`` equal ones.

    All processes have the same random numbers at the beginning of a step.
    """

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

    def draw(self, make: Callable[[int], Tensor], rows: int) -> Tensor:
        """Return random numbers for ``rows`` rows of this part: its own, of those of the batch."""
        return make(rows * self.of)[self.part(rows * self.of)]

    def mean(self, part: Tensor) -> Tensor:
        """Return the batch's mean of what this part has, with this part's gradient.

        Gradients are averaged over processes later; each is to bring its own alone.
        """
        if self.of == 1:
            return part
        whole = part.detach().clone()
        distributed.all_reduce(whole)
        return part + (whole / self.of - part.detach())
