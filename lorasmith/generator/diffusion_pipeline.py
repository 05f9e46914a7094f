"""The latent diffusion generator as a diffusers pipeline, for those who work with diffusers."""

from __future__ import annotations

import torch
from diffusers import DDIMScheduler, DiffusionPipeline
from torch import Tensor

from lorasmith.encoders.condition import Condition
from lorasmith.generator.latent_diffusion import CoreAutoencoder, LatentDenoiser
from lorasmith.generator.model import KindFactors


class AdapterPipeline(DiffusionPipeline):  # type: ignore[misc]
    """Autoencoder, denoiser, its one-step student and their scheduler.

    Example:
        >>> pipeline = AdapterPipeline.from_pretrained("generator/pipeline")  # doctest: +SKIP
        >>> factors = pipeline(condition, num_inference_steps=20)  # doctest: +SKIP
    """

    def __init__(
        self,
        autoencoder: CoreAutoencoder,
        denoiser: LatentDenoiser,
        student: LatentDenoiser,
        scheduler: DDIMScheduler,
    ) -> None:
        super().__init__()
        self.register_modules(
            autoencoder=autoencoder, denoiser=denoiser, student=student, scheduler=scheduler
        )

    @torch.inference_mode()
    def __call__(
        self,
        condition: Condition,
        *,
        num_inference_steps: int = 1,
        guidance_scale: float = 1.0,
        generator: torch.Generator | None = None,
    ) -> KindFactors:
        """Return LoRA factors for every row; one step uses the student, without guidance."""
        sizes = self.autoencoder.config
        latents = torch.randn(
            (len(condition), sizes.num_latents, sizes.latent_size), generator=generator
        ).to(self.device)
        if num_inference_steps == 1:
            last = self.scheduler.config.num_train_timesteps - 1
            steps = torch.full((len(latents),), last, device=latents.device)
            return self.autoencoder.decode(-self.student(latents, steps, condition))  # type: ignore[no-any-return]
        dropped = torch.ones(len(latents), dtype=torch.bool, device=latents.device)
        self.scheduler.set_timesteps(num_inference_steps, device=latents.device)
        for timestep in self.progress_bar(self.scheduler.timesteps):
            velocity: Tensor = self.denoiser(latents, timestep.expand(len(latents)), condition)
            if guidance_scale != 1.0:
                plain = self.denoiser(latents, timestep.expand(len(latents)), condition, dropped)
                velocity = plain + guidance_scale * (velocity - plain)
            latents = self.scheduler.step(velocity, timestep, latents).prev_sample
        return self.autoencoder.decode(latents)  # type: ignore[no-any-return]
