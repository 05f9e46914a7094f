"""Generators that learn from adapters alone: what they share, and how far a core is from another.

Such a generator lives in the shared bases of its collection. A module's delta is U C V^T; C, its
core, is the same whatever the factors, so losses on cores are losses on deltas.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import torch
from jaxtyping import Float
from torch import Tensor, nn

from lorasmith.encoders.condition import Condition
from lorasmith.generator.bases import SharedBases
from lorasmith.generator.model import GeneratorModel

Cores = Float[Tensor, "rows modules out_size in_size"]
"""The cores of every module, kind by kind as ``GeneratorModel.groups`` has them."""

Places = Float[Tensor, "n dim"]
"""One normalised vector per adapter: the mean of its descriptions' pooled encodings."""

CoreFactors = tuple[
    Float[Tensor, "rows modules out_size rank"], Float[Tensor, "rows modules rank in_size"]
]
"""P and Q^T, whose product is a core of the adapter's rank."""

_SPECTRUM_WEIGHT = 0.1


@dataclass(frozen=True, kw_only=True)
class WantedCores:
    """Adapters' cores to come near to, with what every loss needs of them. Made by ``of``.

    ``spectra`` are their leading singular values, as many as the adapters' rank; ``mean`` is the
    mean core of the whole collection. ``squares`` are their inner products with themselves,
    ``mean_products`` those with the mean, ``mean_square`` is that of the mean with itself.
    """

    cores: Cores
    spectra: Float[Tensor, "rows modules rank"]
    mean: Float[Tensor, "modules out_size in_size"]
    squares: Float[Tensor, " rows"]
    mean_products: Float[Tensor, " rows"]
    mean_square: Float[Tensor, ""]

    @classmethod
    def of(cls, cores: Cores, rank: int) -> WantedCores:
        """Take the cores of a whole collection."""
        mean = cores.mean(0)
        return cls(
            cores=cores,
            spectra=torch.stack([torch.linalg.svdvals(core)[..., :rank] for core in cores]),
            mean=mean,
            squares=cores.square().sum((1, 2, 3)),
            mean_products=(cores * mean).sum((1, 2, 3)),
            mean_square=mean.square().sum(),
        )

    def rows(self, indices: Sequence[int]) -> WantedCores:
        """Return some of the adapters; the mean stays that of all."""
        chosen = list(indices)
        return replace(
            self,
            cores=self.cores[chosen],
            spectra=self.spectra[chosen],
            squares=self.squares[chosen],
            mean_products=self.mean_products[chosen],
        )


class BasisConfig(Protocol):
    """What is said of bases in the config of every family that lives in them."""

    @property
    def basis_size(self) -> int:
        """The directions of every module."""

    @property
    def basis_in_size(self) -> int:
        """The directions of its inputs, zero for as many."""


def core_shape(config: BasisConfig) -> tuple[int, int]:
    """Return the shape of a core, directions of outputs first."""
    return config.basis_size, config.basis_in_size or config.basis_size


class CoreReader(nn.Module):
    """Turns what an adapter has beside the mean into a token a module, normalised to one size.

    Only the ``most`` leading directions of a core are read.
    """

    def __init__(self, shape: tuple[int, int], most: int, width: int) -> None:
        super().__init__()
        self.most = most
        self.linear = nn.Linear(min(most, shape[0]) * min(most, shape[1]), width)

    def forward(self, cores: Cores) -> Float[Tensor, "rows modules width"]:
        """Return the tokens."""
        flat = cores[..., : self.most, : self.most].flatten(2)
        flat = flat / flat.norm(dim=(1, 2), keepdim=True).clamp(min=1e-12) * flat.shape[1] ** 0.5
        tokens: Tensor = self.linear(flat)
        return tokens


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

    Computed in float32, whatever the network was run in.

    Source: the spectral term after LoRAGen (ICLR 2026), here on singular values of the product.
    """
    with torch.autocast(made[0].device.type, enabled=False):
        return _core_loss((made[0].float(), made[1].float()), wanted)


def _core_loss(
    made: CoreFactors, wanted: WantedCores
) -> tuple[Float[Tensor, ""], dict[str, float]]:
    size = wanted.squares - 2 * wanted.mean_products + wanted.mean_square
    size = size.clamp(min=1e-12)
    square, inner = _square(made), _inner(made, wanted.cores)
    error = (square - 2 * inner + wanted.squares) / size
    strain = (spectra(made)[..., : wanted.spectra.shape[-1]] - wanted.spectra).square()
    loss = (error + _SPECTRUM_WEIGHT * strain.sum((1, 2)) / size).mean()
    with torch.no_grad():
        with_mean = _inner(made, wanted.mean)
        off = square - 2 * with_mean + wanted.mean_square
        along = inner - with_mean - wanted.mean_products + wanted.mean_square
        cosine = along / (off.clamp(min=1e-12) * size).sqrt()
    return loss, {"error": error.mean().item(), "cosine": cosine.mean().item()}


def _square(made: CoreFactors) -> Float[Tensor, " rows"]:
    """Return the inner product of cores with themselves, from Grams of their factors."""
    p, q = made
    return ((p.mT @ p) * (q @ q.mT)).sum((1, 2, 3))


def _inner(
    made: CoreFactors, cores: Cores | Float[Tensor, "modules out_size in_size"]
) -> Float[Tensor, " rows"]:
    p, q = made
    return (p * (cores @ q.mT)).sum((1, 2, 3))


def spectra(made: CoreFactors) -> Float[Tensor, "rows modules rank"]:
    """Return the singular values of P Q^T, largest first, from matrices of the rank only."""
    p, q = made
    _, r_p = torch.linalg.qr(p)
    _, r_q = torch.linalg.qr(q.mT)
    values: Tensor = torch.linalg.svdvals(r_p @ r_q.mT)
    return values
