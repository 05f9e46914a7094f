"""The latent diffusion generator as a diffusers pipeline, for those who work with diffusers."""

from __future__ import annotations

import torch
from diffusers import DDIMScheduler, DiffusionPipeline

from lorasmith.encoders.condition import Condition
from lorasmith.generator.latent_diffusion import (
    CoreAutoencoder,
    LatentDenoiser,
    sample_at_once,
    sample_step_by_step,
)
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
        start = torch.randn(
            (len(condition), sizes.num_latents, sizes.latent_size), generator=generator
        ).to(self.device)
        if num_inference_steps == 1:
            latents = sample_at_once(self.student, self.scheduler, start, condition)
        else:
            latents = sample_step_by_step(
                self.denoiser,
                self.scheduler,
                start,
                condition,
                num_inference_steps,
                guidance_scale,
                self.progress_bar,
            )
        factors: KindFactors = self.autoencoder.decode(latents)
        return factors
