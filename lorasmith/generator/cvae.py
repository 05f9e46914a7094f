"""The conditional VAE: a latent says what the description leaves open.

Adapters are seen as cores in the collection's shared bases, which are the same for every
factorisation of one delta. The posterior reads an adapter's cores and the condition, the prior the
condition alone, and the decoder turns a latent and the condition into cores. So the condition
enters all three, and the prior is learned: a fixed one would make the decoder average over tasks.

Source: Sohn et al. 2015, "Learning structured output representation using deep conditional
generative models", section 4.1; applied to adapters as in Shao et al. 2025, "In-Context Meta LoRA
Generation", IJCAI; free bits after Kingma et al. 2016, arXiv:1606.04934, appendix C.8.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from jaxtyping import Float
from torch import Tensor, nn

from lorasmith.encoders.condition import Condition
from lorasmith.generator.bases import SharedBases
from lorasmith.generator.blocks import Block
from lorasmith.generator.hypernetwork import Hypernetwork
from lorasmith.generator.model import GeneratorConfig, KindFactors, Noise
from lorasmith.generator.weight_space import (
    CoreReader,
    Cores,
    Places,
    WantedCores,
    WeightSpaceModel,
    core_loss,
    core_shape,
)
from lorasmith.layout import AdapterLayout

_LOG_VARIANCE_LIMIT = 6.0


class ConditionalVAE(WeightSpaceModel):
    """A conditional VAE over cores; generating draws the latent from the prior."""

    family: ClassVar[str] = "cvae"

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """Sizes of the networks and how closely the posterior is tied to the prior.

        ``basis_size`` counts the directions per module, ``basis_in_size`` those of its inputs, zero
        for as many; ``code_size`` is that of the hypernetwork's. The posterior reads the
        ``read_size`` leading directions of a core.
        ``kl_weight`` multiplies the divergence of the posterior from the prior, in nats;
        ``free_bits`` is what every latent may cost unpunished, in nats, which keeps the posterior
        from collapsing onto the prior.
        ``drop_condition`` is the share of rows that training decodes from the latent alone: a
        decoder that always sees which task is meant has no need of the latent. ``temperature``
        multiplies the prior's standard deviations when samples are drawn; those of conditions that
        were never seen are too small.
        """

        width: int = 256
        num_heads: int = 4
        num_condition_layers: int = 1
        num_layers: int = 2
        mlp_ratio: int = 4
        basis_size: int = 32
        basis_in_size: int = 0
        code_size: int = 0
        read_size: int = 32
        latent_size: int = 64
        kl_weight: float = 1e-3
        free_bits: float = 0.05
        drop_condition: float = 0.5
        temperature: float = 1.0
        dropout: float = 0.0
        condition_noise: float = 0.0

    def __init__(self, config: ConditionalVAE.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: ConditionalVAE.Config = config
        width, latent = config.width, config.latent_size
        inner = Hypernetwork.Config.in_bases(config)
        self.decoder = Hypernetwork(inner, layout)
        self.noise_size = latent
        self.from_latent = nn.Linear(latent, width)
        self.nothing = nn.Parameter(torch.randn(width) * 0.5)
        self.prior = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, 2 * latent))
        self.reader = CoreReader(core_shape(config), config.read_size, width)
        self.posterior_blocks = nn.ModuleList(Block(inner) for _ in range(config.num_layers))
        self.posterior_norm = nn.LayerNorm(width)
        self.posterior = nn.Linear(width, 2 * latent)

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Generate one adapter per row from the prior; without noise from its mean."""
        read, mask = self.decoder.read(condition)
        latent, log_variance = self._gaussian(self.prior(self.decoder.pool(read, mask)))
        if noise is not None:
            latent = latent + self.config.temperature * noise * (log_variance / 2).exp()
        return self.decoder.emit(read, mask, self.from_latent(latent))

    def use_collection(self, bases: SharedBases, cores: Cores, places: Places) -> None:
        """Take over a collection's bases, which stay constant, and begin at its mean core."""
        self.decoder.use_bases(bases, cores.mean(0))

    def weight_loss(
        self, wanted: WantedCores, condition: Condition
    ) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return reconstruction plus divergence, and the log's view of both.

        ``active`` counts the latents that cost more than 0.01 nats: none is a collapsed posterior.
        """
        read, mask = self.decoder.read(condition)
        pooled = self.decoder.pool(read, mask)
        prior_mean, prior_log = self._gaussian(self.prior(pooled))
        own = wanted.cores - wanted.mean
        centre, log = self._gaussian(self.posterior(self._summary(own, read, mask)))
        noise = self.share.draw(lambda n: centre.new_empty(n, centre.shape[1]).normal_(), len(read))
        latent = centre + noise * (log / 2).exp()
        made = self.decoder.emit_cores(*self._dropped(read, mask), self.from_latent(latent))
        fit, shown = core_loss(made, wanted)
        nats = 0.5 * (
            prior_log - log + (log.exp() + (centre - prior_mean) ** 2) / prior_log.exp() - 1
        ).mean(0)
        if self.training:  # what is below free_bits is so over the whole batch
            nats = self.share.mean(nats)
        divergence = nats.clamp(min=self.config.free_bits).sum()
        loss = fit + self.config.kl_weight * divergence
        return loss, {
            **shown,
            "kl_nats": nats.sum().item(),
            "active": float((nats > 0.01).sum().item()),
        }

    def _summary(self, cores: Cores, read: Tensor, mask: Tensor) -> Float[Tensor, "rows width"]:
        """Read what an adapter has beside the mean, normalised to one size, under its condition."""
        tokens = self.reader(cores) + self.decoder.weight_tokens()
        for block in self.posterior_blocks:
            tokens = block(tokens, read, mask)
        summary: Tensor = self.posterior_norm(tokens.mean(1))
        return summary

    def _dropped(self, read: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Hide the condition of some rows of a training batch."""
        if not self.training:
            return read, mask
        drawn = self.share.draw(lambda n: torch.rand(n, device=read.device), len(read))
        dropped = drawn < self.config.drop_condition
        first = torch.arange(read.shape[1], device=read.device) == 0
        return (
            torch.where(dropped[:, None, None], self.nothing, read),
            torch.where(dropped[:, None], first, mask),
        )

    def _gaussian(self, numbers: Tensor) -> tuple[Tensor, Tensor]:
        mean, log_variance = numbers.float().chunk(2, dim=-1)
        return mean, log_variance.clamp(-_LOG_VARIANCE_LIMIT, _LOG_VARIANCE_LIMIT)
