"""The library of a generator: the tasks it was trained on, as neighbours and as a map.

Both come from the condition vectors that the generator's confidence keeps. The map's axes are the
two directions in which these vectors differ most, so it stays the same for the same generator.
Importing this imports no torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaxtyping import Float
    from torch import Tensor

    from lorasmith.generator.confidence import Confidence

NUM_NEIGHBOURS = 5
_DIGITS = 4

Point = tuple[float, float]
"""A place on the map; all known tasks lie between -1 and 1."""


@dataclass(frozen=True, kw_only=True)
class MapTask:
    """A known task and where it lies."""

    name: str
    description: str
    point: Point


@dataclass(frozen=True, kw_only=True)
class LibraryMap:
    """What a worker tells of its library, once; ``shown`` is the share of variance of both axes."""

    tasks: tuple[MapTask, ...] = ()
    shown: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """A known task near an adapter; ``distance`` is one minus the cosine of their conditions."""

    name: str
    description: str
    distance: float


@dataclass(frozen=True, kw_only=True)
class MapAdapter:
    """A stored adapter and where it lies."""

    id: str
    description: str
    confidence: float | None
    point: Point


class Library:
    """The known tasks of a generator.

    Source: principal components as in Pearson 1901, of the tasks' condition vectors.
    """

    def __init__(self, confidence: Confidence) -> None:
        import torch

        self.tasks = confidence.tasks
        self.places = confidence.places
        self._centre = self.places.mean(0)
        offsets = self.places - self._centre
        variances, axes = torch.linalg.eigh(offsets.mT @ offsets)
        axes = axes[:, -2:].flip(1)
        # An axis may point either way; its largest entry shall be positive.
        largest = axes.abs().argmax(0, keepdim=True)
        self._axes = axes * axes.gather(0, largest).sign()
        self._scale = (offsets @ self._axes).abs().amax().clamp(min=1e-12)
        self._shown = float(variances[-2:].sum() / variances.sum().clamp(min=1e-12))

    def points(self, pooled: Float[Tensor, "rows dim"]) -> list[Point]:
        """Return where conditions lie on the map."""
        found = ((pooled.float() - self._centre) @ self._axes / self._scale).tolist()
        return [(round(x, _DIGITS), round(y, _DIGITS)) for x, y in found]

    def nearest(
        self, pooled: Float[Tensor, "rows dim"], count: int = NUM_NEIGHBOURS
    ) -> list[tuple[Neighbour, ...]]:
        """Return the known tasks that are described most alike, the nearest first."""
        top = (pooled.float() @ self.places.mT).topk(min(count, len(self.tasks)))
        return [
            tuple(
                Neighbour(
                    name=self.tasks[index].name,
                    description=self.tasks[index].description,
                    distance=max(0.0, round(1 - similar, 3)),  # never -0.0
                )
                for similar, index in zip(similars, indices, strict=True)
            )
            for similars, indices in zip(top.values.tolist(), top.indices.tolist(), strict=True)
        ]

    def map(self) -> LibraryMap:
        """Return all known tasks with their places."""
        points = self.points(self.places)
        return LibraryMap(
            tasks=tuple(
                MapTask(name=task.name, description=task.description, point=point)
                for task, point in zip(self.tasks, points, strict=True)
            ),
            shown=round(self._shown, _DIGITS),
        )
