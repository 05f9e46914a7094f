"""The residual hypernetwork: the nearest adapters merged, and a network for what they miss.

Merged neighbours are hard to beat where the library is dense, and a network trained on weights
alone does not beat them where it is not. Here the network begins at the merge and learns the rest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import ClassVar

import torch
from jaxtyping import Float
from torch import Tensor, nn

from lorasmith.encoders.condition import Condition
from lorasmith.generator.bases import SharedBases
from lorasmith.generator.canonical import compress
from lorasmith.generator.hypernetwork import Hypernetwork
from lorasmith.generator.model import GeneratorConfig, KindFactors, Noise
from lorasmith.generator.weight_space import (
    CoreFactors,
    Cores,
    Places,
    WantedCores,
    WeightSpaceModel,
    core_loss,
    core_shape,
)
from lorasmith.layout import AdapterLayout


class ResidualHypernetwork(WeightSpaceModel):
    """A softmax merge of the library's ``k`` nearest cores plus the cores of a hypernetwork.

    Source: merging as in Zhao et al. 2024, LoraRetriever, arXiv:2402.09997, section 4; a network
    for the residual over a retrieved answer is this project's.
    """

    family: ClassVar[str] = "residual"
    places: Tensor
    library: Tensor

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """Sizes of the network, as the hypernetwork's, and how the library is merged.

        The library has ``num_adapters``. In training the nearest, which is as a rule the wanted
        one, is left out of the merge with probability ``leave_out``: a task that is new has no
        adapter in the library.
        """

        width: int = 256
        num_heads: int = 4
        num_condition_layers: int = 1
        num_layers: int = 2
        mlp_ratio: int = 4
        basis_size: int = 32
        basis_in_size: int = 0
        code_size: int = 0
        dropout: float = 0.0
        condition_noise: float = 0.0
        num_adapters: int = 1
        k: int = 3
        temperature: float = 0.1
        leave_out: float = 0.5

    def __init__(self, config: ResidualHypernetwork.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: ResidualHypernetwork.Config = config
        self.network = Hypernetwork(Hypernetwork.Config.in_bases(config), layout)
        # Where the nearest is the very task, the residual has to be none.
        self.read_likeness = nn.Linear(1, config.width)
        count = config.num_adapters
        self.core_shape = (len(layout.modules), *core_shape(config))
        self.register_buffer("places", torch.zeros(count, config.condition_dim))
        self.register_buffer("library", torch.zeros(count, math.prod(self.core_shape)))

    def use_collection(self, bases: SharedBases, cores: Cores, places: Places) -> None:
        """Take over bases and library, which stay constant, and begin with no residual."""
        self.config = replace(self.config, num_adapters=len(cores))
        self.places, self.library = places.clone(), cores.flatten(1).clone()
        self.network.use_bases(bases)

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Generate one adapter per row: its merged neighbours and the residual.

        They are cut to the layout's rank, but not in training: the gradient of singular vectors is
        unbounded where singular values meet.
        """
        p, q = self._core_factors(condition)
        if not self.training:
            q, p = compress(q, p, self.layout.rank)
        sizes = [len(modules) for modules in self.groups.values()]
        pairs = zip(p.split(sizes, 1), q.split(sizes, 1), strict=True)
        return {
            kind: self.network.in_bases(kind, part_p, part_q)
            for kind, (part_p, part_q) in zip(self.groups, pairs, strict=True)
        }

    def weight_loss(
        self, wanted: WantedCores, condition: Condition
    ) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return how far the generated cores are from those of the collection."""
        return core_loss(self._core_factors(condition), wanted)

    def merged(self, pooled: Float[Tensor, "rows dim"]) -> tuple[Cores, Float[Tensor, "rows 1"]]:
        """Return the merged cores of every row's neighbours, and how like it the nearest is."""
        similarities = pooled.to(self.places.dtype) @ self.places.mT
        count = len(self.places)
        if self.training and count > 1:
            nearest = similarities.argmax(-1, keepdim=True)
            drawn = self.share.draw(lambda n: similarities.new_empty(n, 1).uniform_(), len(pooled))
            absent = drawn < self.config.leave_out
            taken = similarities.gather(-1, nearest).where(~absent, -torch.inf)
            similarities = similarities.scatter(-1, nearest, taken)
        top = similarities.topk(min(self.config.k, count), dim=-1)
        shares = (top.values / self.config.temperature).softmax(-1)
        cores = torch.einsum("bk,bkn->bn", shares, self.library[top.indices])
        cores = cores.unflatten(-1, self.core_shape)
        return cores, top.values[:, :1]

    def _core_factors(self, condition: Condition) -> CoreFactors:
        """Return merge plus residual as one product, of the adapter's rank or more."""
        merged, likeness = self.merged(condition.pooled)
        shift = self.read_likeness(likeness)
        p, q = self.network.emit_cores(*self.network.read(condition), shift)
        lack = self.layout.rank - merged.shape[-1]
        if lack >= 0:  # Q is the identity
            return nn.functional.pad(merged, (0, lack)) + p, q
        identity = torch.eye(merged.shape[-1], device=merged.device)
        identity = identity.expand(*merged.shape[:2], -1, -1)
        return torch.cat([merged, p], -1), torch.cat([identity, q], -2)
