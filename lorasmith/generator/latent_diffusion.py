"""Latent diffusion: noise becomes the latent of an adapter, step by step or in one.

An autoencoder turns an adapter's cores into a few latent vectors and back; a transformer removes
noise from such vectors under a condition. With classifier-free guidance the condition can be
stressed. A distilled student of the denoiser does all steps in one, so that one forward pass is
enough. The parts are diffusers models and are saved as a diffusers pipeline.

Source: Rombach et al. 2022, arXiv:2112.10752; on weights Soro et al. 2025, "Diffusion-Based Neural
Network Weights Generation", arXiv:2402.18153; guidance after Ho and Salimans 2022,
arXiv:2207.12598; noise down to zero signal after Lin et al. 2024, arXiv:2305.08891; the student
after Luhman and Luhman 2021, arXiv:2101.02388.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import torch
from diffusers import ConfigMixin, DDIMScheduler, ModelMixin
from diffusers.configuration_utils import register_to_config
from diffusers.models.embeddings import TimestepEmbedding, Timesteps
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn

from lorasmith.base_model import quiet_progress
from lorasmith.encoders.condition import Condition
from lorasmith.errors import CheckpointError
from lorasmith.files import read_file, settle_tree
from lorasmith.generator.bases import SharedBases
from lorasmith.generator.blocks import Block
from lorasmith.generator.heads import BasisHead
from lorasmith.generator.hypernetwork import Hypernetwork
from lorasmith.generator.model import PIPELINE, GeneratorConfig, KindFactors, Noise, group_modules
from lorasmith.generator.packing import pack_in_place, unpack_in_place
from lorasmith.generator.weight_space import (
    CoreFactors,
    CoreReader,
    Cores,
    Places,
    WantedCores,
    WeightSpaceModel,
    core_loss,
)
from lorasmith.layout import AdapterLayout

Latents = Float[Tensor, "rows latents size"]


class CoreAutoencoder(ModelMixin, ConfigMixin):  # type: ignore[misc]
    """Cores to latents of unit size and back; ``layout`` is an adapter layout as JSON.

    ``packed`` is what is stored: large matrices are bytes with scales, and nothing is trained.
    """

    @register_to_config  # type: ignore[untyped-decorator]
    def __init__(
        self,
        layout: str,
        width: int = 256,
        num_heads: int = 4,
        num_layers: int = 2,
        mlp_ratio: int = 4,
        basis_size: int = 32,
        basis_in_size: int = 0,
        code_size: int = 0,
        read_size: int = 32,
        num_latents: int = 8,
        latent_size: int = 32,
        packed: bool = False,
    ) -> None:
        super().__init__()
        self.layout = AdapterLayout.from_json(layout)
        self.groups = group_modules(self.layout)
        sizes = Hypernetwork.Config(
            width=width, num_heads=num_heads, mlp_ratio=mlp_ratio, num_layers=num_layers
        )
        modules = len(self.layout.modules)
        core_shape = (basis_size, basis_in_size or basis_size)
        self.reader = CoreReader(core_shape, read_size, width)
        self.module_embedding = nn.Parameter(torch.randn(modules, width) * 0.5)
        self.latent_embedding = nn.Parameter(torch.randn(num_latents, width) * 0.5)
        self.encoder_blocks = nn.ModuleList(Block(sizes) for _ in range(num_layers))
        self.to_latent = nn.Linear(width, latent_size)
        self.latent_norm = nn.LayerNorm(latent_size, elementwise_affine=False)
        self.from_latent = nn.Linear(latent_size, width)
        self.place_embedding = nn.Parameter(torch.randn(num_latents, width) * 0.5)
        self.decoder_blocks = nn.ModuleList(Block(sizes) for _ in range(num_layers))
        self.norm = nn.LayerNorm(width)
        self.heads = nn.ModuleDict(
            {
                kind: BasisHead(width, group, self.layout.rank, *core_shape, code_size=code_size)
                for kind, group in self.groups.items()
            }
        )
        if packed:
            pack_in_place(self)

    def encode(self, cores: Cores) -> Latents:
        """Return latents; cores are what an adapter has beside the mean, of any size.

        Only the leading directions of a core are read.
        """
        read = self.reader(cores) + self.module_embedding
        tokens = self.latent_embedding.expand(len(cores), -1, -1)
        for block in self.encoder_blocks:
            tokens = block(tokens, read, _all_true(read))
        latents: Latents = self.latent_norm(self.to_latent(tokens))
        return latents

    def features(self, latents: Latents) -> dict[str, Float[Tensor, "rows layers width"]]:
        """Return the final features of every module, kind by kind."""
        read = self.from_latent(latents) + self.place_embedding
        tokens = self.module_embedding.expand(len(latents), -1, -1)
        for block in self.decoder_blocks:
            tokens = block(tokens, read, _all_true(read))
        parts = self.norm(tokens).split([len(group) for group in self.groups.values()], dim=1)
        return dict(zip(self.groups, parts, strict=True))

    def decode(self, latents: Latents) -> KindFactors:
        """Return LoRA factors."""
        return {kind: self.heads[kind](part) for kind, part in self.features(latents).items()}

    def decode_cores(self, latents: Latents) -> CoreFactors:
        """Return core factors."""
        parts = [self.head(kind).core_factors(x) for kind, x in self.features(latents).items()]
        return torch.cat([p for p, _ in parts], 1), torch.cat([q for _, q in parts], 1)

    def head(self, kind: str) -> BasisHead:
        """Return the head of a kind."""
        head = self.heads[kind]
        if not isinstance(head, BasisHead):
            raise TypeError(f"the head of {kind} is a {type(head).__name__}")
        return head


class LatentDenoiser(ModelMixin, ConfigMixin):  # type: ignore[misc]
    """A transformer that reads noisy latents and a condition and predicts the velocity.

    ``packed`` as ``CoreAutoencoder``'s.

    Source: velocities after Salimans and Ho 2022, arXiv:2202.00512.
    """

    @register_to_config  # type: ignore[untyped-decorator]
    def __init__(
        self,
        condition_dim: int = 384,
        width: int = 256,
        num_heads: int = 4,
        num_layers: int = 4,
        mlp_ratio: int = 4,
        num_latents: int = 8,
        latent_size: int = 32,
        packed: bool = False,
    ) -> None:
        super().__init__()
        sizes = Hypernetwork.Config(
            width=width, num_heads=num_heads, mlp_ratio=mlp_ratio, num_layers=num_layers
        )
        self.read_token = nn.Sequential(nn.Linear(condition_dim, width), nn.LayerNorm(width))
        self.read_pooled = nn.Sequential(nn.Linear(condition_dim, width), nn.LayerNorm(width))
        self.nothing = nn.Parameter(torch.randn(width) * 0.5)
        self.read_latent = nn.Linear(latent_size, width)
        self.place_embedding = nn.Parameter(torch.randn(num_latents, width) * 0.5)
        self.time_projection = Timesteps(width, flip_sin_to_cos=True, downscale_freq_shift=0)
        self.time_embedding = TimestepEmbedding(width, width)
        self.blocks = nn.ModuleList(Block(sizes) for _ in range(num_layers))
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, latent_size)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        if packed:
            pack_in_place(self)

    def forward(
        self,
        latents: Latents,
        timesteps: Int[Tensor, " rows"],
        condition: Condition,
        dropped: Bool[Tensor, " rows"] | None = None,
    ) -> Latents:
        """Return the velocity; rows that are ``dropped`` are predicted without their condition."""
        given, mask = self._read(condition, dropped)
        time = self.time_embedding(self.time_projection(timesteps).to(latents.dtype))
        tokens = self.read_latent(latents) + self.place_embedding + time[:, None]
        mask = torch.cat([_all_true(tokens), mask], 1)
        for block in self.blocks:
            tokens = block(tokens, torch.cat([tokens, given], 1), mask)
        velocity: Latents = self.out(self.norm(tokens))
        return velocity

    def _read(self, condition: Condition, dropped: Tensor | None) -> tuple[Tensor, Tensor]:
        pooled = self.read_pooled(condition.pooled)[:, None]
        read = torch.cat([pooled, self.read_token(condition.tokens)], 1)
        mask = torch.cat([torch.ones_like(condition.mask[:, :1]), condition.mask], 1)
        if dropped is not None:
            first = torch.arange(read.shape[1], device=read.device) == 0
            read = torch.where(dropped[:, None, None], self.nothing, read)
            mask = torch.where(dropped[:, None], first, mask)
        return read, mask


def sample_at_once(
    student: LatentDenoiser, scheduler: DDIMScheduler, start: Latents, condition: Condition
) -> Latents:
    """Return a student's latents: at the last timestep there is noise alone, so x = -v."""
    last = scheduler.config.num_train_timesteps - 1
    timesteps = torch.full((len(start),), last, device=start.device)
    velocity: Latents = student(start, timesteps, condition)
    return -velocity


def sample_step_by_step(
    denoiser: LatentDenoiser,
    scheduler: DDIMScheduler,
    start: Latents,
    condition: Condition,
    num_steps: int,
    guidance: float,
    watch: Callable[[Tensor], Iterable[Tensor]] = iter,
) -> Latents:
    """Return the latents of deterministic sampling; ``watch`` is handed the timesteps to go by."""
    latents = start
    dropped = torch.ones(len(latents), dtype=torch.bool, device=latents.device)
    scheduler.set_timesteps(num_steps, device=latents.device)
    for timestep in watch(scheduler.timesteps):
        timesteps = timestep.expand(len(latents))
        velocity = denoiser(latents, timesteps, condition)
        if guidance != 1.0:
            plain = denoiser(latents, timesteps, condition, dropped)
            velocity = plain + guidance * (velocity - plain)
        latents = scheduler.step(velocity, timestep, latents).prev_sample
    return latents


class LatentDiffusion(WeightSpaceModel):
    """Autoencoder, denoiser and the denoiser's one-step student behind the one interface."""

    family: ClassVar[str] = "latent-diffusion"

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """Sizes of the parts and how to sample.

        ``num_steps`` of one uses the student. ``guidance`` above one stresses the condition, when
        there are more steps. ``drop_condition`` is the share of rows that train without theirs.
        ``latent_noise`` is the standard deviation of what is added to the latents, of unit size,
        that the autoencoder learns to decode: those that come from noise are never quite right.
        ``basis_size`` counts the directions per module, ``basis_in_size`` those of its inputs, zero
        for as many; ``code_size`` is that of the hypernetwork's. The autoencoder reads the
        ``read_size`` leading directions of a core.
        """

        width: int = 256
        num_heads: int = 4
        num_layers: int = 2
        num_denoiser_layers: int = 4
        mlp_ratio: int = 4
        basis_size: int = 32
        basis_in_size: int = 0
        code_size: int = 0
        read_size: int = 32
        num_latents: int = 8
        latent_size: int = 32
        num_steps: int = 20
        guidance: float = 1.5
        drop_condition: float = 0.1
        latent_noise: float = 0.3

    def __init__(self, config: LatentDiffusion.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: LatentDiffusion.Config = config
        shared = {
            "width": config.width,
            "num_heads": config.num_heads,
            "mlp_ratio": config.mlp_ratio,
            "num_latents": config.num_latents,
            "latent_size": config.latent_size,
        }
        self.autoencoder = CoreAutoencoder(
            layout=layout.to_json(),
            num_layers=config.num_layers,
            basis_size=config.basis_size,
            basis_in_size=config.basis_in_size,
            code_size=config.code_size,
            read_size=config.read_size,
            **shared,
        )
        sizes = {"condition_dim": config.condition_dim, "num_layers": config.num_denoiser_layers}
        self.denoiser = LatentDenoiser(**sizes, **shared)
        self.student = LatentDenoiser(**sizes, **shared)
        self.scheduler = DDIMScheduler(
            beta_schedule="squaredcos_cap_v2",
            prediction_type="v_prediction",
            rescale_betas_zero_snr=True,
            timestep_spacing="trailing",
            clip_sample=False,
        )
        self.noise_size = config.num_latents * config.latent_size

    def use_collection(self, bases: SharedBases, cores: Cores, places: Places) -> None:
        """Take over a collection's bases, which stay constant, and begin at its mean core."""
        sizes = [len(modules) for modules in self.groups.values()]
        means = dict(zip(self.groups, cores.mean(0).split(sizes), strict=True))
        for kind, modules in self.groups.items():
            paths = [module.path for module in modules]
            self.autoencoder.head(kind).use_bases(
                torch.stack([bases.basis_in[path] for path in paths]),
                torch.stack([bases.basis_out[path] for path in paths]),
                means[kind],
            )

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Turn noise into adapters: in one step by the student, or by the denoiser's many."""
        if noise is None:
            noise = condition.pooled.new_zeros(len(condition), self.noise_size)
        start = noise.unflatten(1, (self.config.num_latents, self.config.latent_size))
        steps = self.config.num_steps
        latents = (
            self.at_once(start, condition)
            if steps == 1
            else self.step_by_step(start, condition, steps)
        )
        factors: KindFactors = self.autoencoder.decode(latents)
        return factors

    def at_once(self, start: Latents, condition: Condition) -> Latents:
        """Return the student's latents."""
        return sample_at_once(self.student, self.scheduler, start, condition)

    def step_by_step(self, start: Latents, condition: Condition, num_steps: int) -> Latents:
        """Return the latents of deterministic sampling with guidance."""
        return sample_step_by_step(
            self.denoiser, self.scheduler, start, condition, num_steps, self.config.guidance
        )

    def weight_loss(
        self, wanted: WantedCores, condition: Condition
    ) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return the autoencoder's loss plus the denoiser's, which moves no latents."""
        latents = self.autoencoder.encode(wanted.cores - wanted.mean)
        clean = latents.detach().float()
        rows = len(clean)

        def draw_noise() -> Latents:
            return self.share.draw(lambda n: clean.new_empty(n, *clean.shape[1:]).normal_(), rows)

        blurred = latents + self.config.latent_noise * draw_noise()
        fit, shown = core_loss(self.autoencoder.decode_cores(blurred), wanted)
        noise = draw_noise()
        total = self.scheduler.config.num_train_timesteps
        device = clean.device
        timesteps = self.share.draw(lambda n: torch.randint(total, (n,), device=device), rows)
        noisy = self.scheduler.add_noise(clean, noise, timesteps)
        drawn = self.share.draw(lambda n: torch.rand(n, device=device), rows)
        dropped = drawn < self.config.drop_condition
        velocity = self.denoiser(noisy, timesteps, condition, dropped)
        wanted = self.scheduler.get_velocity(clean, noise, timesteps)
        denoising = (velocity - wanted).square().mean()
        return fit + denoising, {**shown, "denoising": denoising.item()}

    def distillation_loss(
        self, condition: Condition, num_steps: int = 20
    ) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return how far the student's one step is from the denoiser's many, from one noise."""
        config = self.config
        sizes, device = (config.num_latents, config.latent_size), condition.pooled.device
        start = self.share.draw(lambda n: torch.randn(n, *sizes, device=device), len(condition))
        with torch.no_grad():
            wanted = self.step_by_step(start, condition, num_steps)
        distance = (self.at_once(start, condition) - wanted).square().mean()
        return distance, {"distance": distance.item()}

    @torch.no_grad()
    def begin_student(self) -> None:
        """Start the student as a copy of the denoiser, and leave all else as it is."""
        self.student.load_state_dict(self.denoiser.state_dict())
        for part in (self.autoencoder, self.denoiser):
            part.requires_grad_(False)

    def save_weights(self, folder: Path) -> None:
        """Write the parts, packed, as a folder that diffusers reads."""
        from lorasmith.generator.diffusion_pipeline import AdapterPipeline

        packed: dict[str, Any] = {}
        for name, part in self._parts():
            packed[name] = copy.deepcopy(part)
            pack_in_place(packed[name])
            packed[name].register_to_config(packed=True)
            # diffusers' own ``to`` warns of modules to keep in float32, of which there are none.
            nn.Module.to(packed[name], torch.bfloat16)
        AdapterPipeline(**packed, scheduler=self.scheduler).save_pretrained(folder / PIPELINE)
        settle_tree(folder / PIPELINE)

    def load_weights(self, folder: Path) -> str:
        """Read what ``save_weights`` wrote and return the SHA-256 of all weights, in hex.

        Raises: CheckpointError if it holds files of other kinds.
        """
        from lorasmith.generator.diffusion_pipeline import AdapterPipeline

        _refuse_strangers(folder / PIPELINE)
        with quiet_progress("diffusers"):
            loaded = AdapterPipeline.from_pretrained(
                folder / PIPELINE, local_files_only=True, use_safetensors=True
            )
        digest = hashlib.sha256()
        for name, part in self._parts():
            unpack_in_place(getattr(loaded, name))
            part.load_state_dict(getattr(loaded, name).state_dict())
            for file in sorted((folder / PIPELINE / name).glob("*.safetensors")):
                digest.update(read_file(file))
        return digest.hexdigest()

    def _parts(self) -> list[tuple[str, nn.Module]]:
        return [(name, getattr(self, name)) for name in ("autoencoder", "denoiser", "student")]


def _refuse_strangers(pipeline: Path) -> None:
    """See that there is nothing that the digest does not cover and diffusers might read."""
    for path in sorted(pipeline.rglob("*")):
        if path.is_file() and path.suffix not in (".json", ".safetensors"):
            raise CheckpointError(
                f"{path} is neither JSON nor safetensors, of which alone a pipeline consists; "
                "remove it, or fetch or train the generator again"
            )


def _all_true(tokens: Tensor) -> Bool[Tensor, "rows tokens"]:
    return torch.ones(tokens.shape[:2], dtype=torch.bool, device=tokens.device)
