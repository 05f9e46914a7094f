"""What every generator network is: a module with a config, a layout and a way to its factors."""

from __future__ import annotations

import hashlib
from abc import abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import torch
from jaxtyping import Float
from safetensors.torch import load, save
from torch import Tensor, nn

from lorasmith.encoders.condition import Condition, TokenType
from lorasmith.encoders.tuning import EncoderTuning
from lorasmith.files import read_file
from lorasmith.generator.packing import pack, unpack
from lorasmith.generator.share import Share
from lorasmith.layout import AdapterLayout, TargetModule

WEIGHTS, PIPELINE = "model.safetensors", "pipeline"

KindFactors = dict[str, tuple[Tensor, Tensor]]
"""Kind -> (lora_A (rows, layers, rank, d_in), lora_B (rows, layers, d_out, rank))."""

Factors = dict[str, tuple[Tensor, Tensor]]
"""Module path -> (lora_A (rows, rank, d_in), lora_B (rows, d_out, rank))."""


Noise = Float[Tensor, "rows noise"]
"""Standard normal numbers, as many a row as the family's ``noise_size``."""


@dataclass(frozen=True, kw_only=True)
class GeneratorConfig:
    """What every family's config begins with.

    ``encoder`` names the sentence encoder, ``condition_dim`` the width of its tokens.
    """

    encoder: str = "all-minilm-l6-v2"
    condition_dim: int = 384


class GeneratorModel(nn.Module):
    """An abstract generator network: a condition in, LoRA factors for every target module out.

    Modules of one kind share their shape, so all of a kind's factors come out as two tensors. A
    stochastic family asks for ``noise_size`` standard normal numbers a row, and with the same noise
    gives the same adapter; for the others there is no noise. A ``tuning`` changes the encoder for
    this generator. What does not ``reads_condition`` makes the same of all of them. ``reads`` are
    the types of tokens that it makes something of. With ``chunk_tokens`` it reads examples and
    documents as the frozen base does, so many tokens at once. In training, ``share`` says which
    rows of the batch it sees.
    """

    noise_size: int = 0
    chunk_tokens: int = 0
    share = Share()
    reads: frozenset[TokenType] = frozenset((TokenType.DESCRIPTION,))
    reads_condition: ClassVar[bool] = True

    family: ClassVar[str]
    Config: ClassVar[type[Any]]

    def __init__(self, config: GeneratorConfig, layout: AdapterLayout) -> None:
        super().__init__()
        self.config = config
        self.layout = layout
        self.groups = group_modules(layout)
        self.tuning: EncoderTuning | None = None

    @abstractmethod
    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Generate one adapter per row of the condition; without noise, the likeliest one."""

    def factors(self, condition: Condition, noise: Noise | None = None) -> Factors:
        """Generate one adapter per row, module by module, as ``AdaptedModel`` wears them."""
        return self.by_module(self(condition, noise))

    def flat(
        self, condition: Condition, noise: Noise | None = None
    ) -> Float[Tensor, "rows parameters"]:
        """Generate one adapter per row as flat buffers in the layout's file order."""
        return self.flattened(self.factors(condition, noise))

    def by_module(self, kinds: KindFactors) -> Factors:
        """Return the factors of every kind, module by module."""
        factors: Factors = {}
        for kind, (lora_a, lora_b) in kinds.items():
            # Unbound at once: indexing layer by layer would fill a full gradient for every layer.
            pairs = zip(lora_a.unbind(1), lora_b.unbind(1), strict=True)
            for module, pair in zip(self.groups[kind], pairs, strict=True):
                factors[module.path] = pair
        return factors

    def flattened(self, factors: Factors) -> Float[Tensor, "rows parameters"]:
        """Return factors as flat buffers in the layout's file order."""
        parts = [
            factor.flatten(1) for module in self.layout.modules for factor in factors[module.path]
        ]
        return torch.cat(parts, dim=1)

    def save_weights(self, folder: Path) -> None:
        """Write the weights into a folder, packed."""
        (folder / WEIGHTS).write_bytes(save(pack(self.state_dict()), {"format": "pt"}))

    def load_weights(self, folder: Path) -> str:
        """Read what ``save_weights`` wrote and return its SHA-256, in hex."""
        data = read_file(folder / WEIGHTS)
        self.load_state_dict(unpack(load(data)))
        return hashlib.sha256(data).hexdigest()


def group_modules(layout: AdapterLayout) -> dict[str, tuple[TargetModule, ...]]:
    """Group a layout's modules by kind and shape; a kind of two shapes gives two groups."""
    groups: dict[tuple[str, int, int], list[TargetModule]] = {}
    for module in layout.modules:
        key = (module.kind, module.in_features, module.out_features)
        groups.setdefault(key, []).append(module)
    shapes: dict[str, int] = {}
    for kind, _, _ in groups:
        shapes[kind] = shapes.get(kind, 0) + 1
    return {
        kind if shapes[kind] == 1 else f"{kind}_{d_in}x{d_out}": tuple(modules)
        for (kind, d_in, d_out), modules in groups.items()
    }
