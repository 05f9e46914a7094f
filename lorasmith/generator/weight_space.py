"""Generators that learn from adapters alone: what they share, and how far a core is from another.

Such a generator lives in the shared bases of its collection. A module's delta is U C V^T; C, its
core, is the same whatever the factors, so losses on cores are losses on deltas.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.encoders.condition import Condition
from lorasmith.generator.bases import SharedBases
from lorasmith.generator.model import GeneratorModel

Cores = Float[Tensor, "rows modules size size"]
"""The cores of every module, kind by kind as ``GeneratorModel.groups`` has them."""

Places = Float[Tensor, "n dim"]
"""One normalised vector per adapter: the mean of its descriptions' pooled encodings."""

CoreFactors = tuple[
    Float[Tensor, "rows modules size rank"], Float[Tensor, "rows modules rank size"]
]
"""P and Q^T, whose product is a core of the adapter's rank."""

_SPECTRUM_WEIGHT = 0.1


@dataclass(frozen=True, kw_only=True)
class WantedCores:
    """Adapters' cores to come near to, with what every loss needs of them. Made by ``of``.

    ``spectra`` are their leading singular values, as many as the adapters' rank; ``mean`` is the
    mean core of the whole collection.
    """

    cores: Cores
    spectra: Float[Tensor, "rows modules rank"]
    mean: Float[Tensor, "modules size size"]

    @classmethod
    def of(cls, cores: Cores, rank: int) -> WantedCores:
        """Take the cores of a whole collection."""
        values = torch.stack([torch.linalg.svdvals(core)[..., :rank] for core in cores])
        return cls(cores=cores, spectra=values, mean=cores.mean(0))

    def rows(self, indices: Sequence[int]) -> WantedCores:
        """Return some of the adapters; the mean stays that of all."""
        chosen = list(indices)
        return WantedCores(cores=self.cores[chosen], spectra=self.spectra[chosen], mean=self.mean)


class WeightSpaceModel(GeneratorModel):
    """An abstract generator that can be trained on cores, without any base model."""

    @abstractmethod
    def use_collection(self, bases: SharedBases, cores: Cores, places: Places) -> None:
        """Take over what a family needs of the collection, and begin at its plain answer.

        The bases stay constant. ``cores`` and ``places`` are those of every adapter.
        """

    @abstractmethod
    def weight_loss(
        self, wanted: WantedCores, condition: Condition
    ) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return the loss on a batch of adapters and their conditions, and what the log shows."""


def core_loss(made: CoreFactors, wanted: WantedCores) -> tuple[Float[Tensor, ""], dict[str, float]]:
    """Return how far cores are from those wanted, with a term for the singular values.

    ``error`` is the squared distance of the deltas over the squared distance of the wanted ones
    from the mean, all modules together: a generator that ignores its condition gets one, and
    modules count as much as they differ between tasks. ``cosine`` is that of what differs from
    the mean.

    Source: the spectral term after LoRAGen (ICLR 2026), here on singular values of the product.
    """
    p, q = made
    core = p @ q
    own = wanted.cores - wanted.mean
    size = own.square().sum((1, 2, 3)).clamp(min=1e-12)
    error = (core - wanted.cores).square().sum((1, 2, 3)) / size
    strain = (spectra(made)[..., : wanted.spectra.shape[-1]] - wanted.spectra).square()
    loss = (error + _SPECTRUM_WEIGHT * strain.sum((1, 2)) / size).mean()
    off = core.detach() - wanted.mean
    inner = (off * own).sum((1, 2, 3))
    cosine = inner / (off.square().sum((1, 2, 3)).clamp(min=1e-12) * size).sqrt()
    return loss, {"error": error.mean().item(), "cosine": cosine.mean().item()}


def spectra(made: CoreFactors) -> Float[Tensor, "rows modules rank"]:
    """Return the singular values of P Q^T, largest first, from matrices of the rank only."""
    p, q = made
    _, r_p = torch.linalg.qr(p)
    _, r_q = torch.linalg.qr(q.mT)
    values: Tensor = torch.linalg.svdvals(r_p @ r_q.mT)
    return values
