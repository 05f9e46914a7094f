"""The resampler: any number of tokens of any type become a fixed number of them.

Its cost is linear in the number of tokens: nothing but its latents attends to them.

Source: Jaegle et al. 2021, "Perceiver", arXiv:2103.03206; latents among the read as in Alayrac et
al. 2022, "Flamingo", arXiv:2204.14198, section 2.1.
"""

from __future__ import annotations

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn

from lorasmith.generator.blocks import Block, BlockSizes


class Resampler(nn.Module):
    """Learned latents that read tokens in a few rounds."""

    def __init__(self, sizes: BlockSizes, num_latents: int, num_rounds: int = 2) -> None:
        super().__init__()
        self.latents = nn.Parameter(torch.randn(num_latents, sizes.width) * 0.5)
        self.blocks = nn.ModuleList(Block(sizes) for _ in range(num_rounds))
        self.norm = nn.LayerNorm(sizes.width)

    def forward(
        self, tokens: Float[Tensor, "rows tokens width"], mask: Bool[Tensor, "rows tokens"]
    ) -> Float[Tensor, "rows latents width"]:
        """Return what the latents make of the tokens; of no tokens what they are by themselves."""
        rows, count = len(tokens), len(self.latents)
        latents = self.latents.expand(rows, -1, -1).to(tokens.dtype)
        own = torch.ones(rows, count, dtype=torch.bool, device=mask.device)
        for block in self.blocks:
            latents = block(latents, torch.cat([tokens, latents], 1), torch.cat([mask, own], 1))
        normed: Tensor = self.norm(latents)
        return normed
