"""The pointer: factors point at words of the description and take over what these are to the base.

"Add the prefix un", "answer formal or informal": the adapter has to write or to look for the very
words that the description names, and there are more of these than any training set holds. So every
column of a factor may point at a word. What it takes over is linear in the word's embedding: rows
of lora_A then look for the word in the input, columns of lora_B make the module write it.

Source: pointing instead of memorising as in See et al. 2017, "Get to the point", arXiv:1704.04368,
section 2.2; pointing factors at words is this project's.
"""

from __future__ import annotations

import math

import torch
from einops import rearrange
from jaxtyping import Bool, Float
from torch import Tensor, nn

from lorasmith.generator.model import KindFactors
from lorasmith.layout import TargetModule

READERS = ("q_proj", "k_proj", "v_proj", "gate_proj", "up_proj", "qkv_proj", "gate_up_proj")
"""Kinds whose input is the residual stream, in which words stand as their embeddings."""

WRITERS = ("v_proj", "o_proj", "down_proj")
"""Kinds whose output reaches the residual stream by a linear map, so that they can write words."""

_KEY_SIZE = 32


class Pointer(nn.Module):
    """Adds to both factors of every module the words that their columns point at.

    ``words_in`` holds, by kind, what a lexicon's directions are to the module's input, one for all
    layers; ``words_out`` what they are to its output, layer by layer. Both are facts about the base
    and stay constant. Gates begin at zero, so that a new pointer changes nothing.
    """

    def __init__(
        self,
        width: int,
        groups: dict[str, tuple[TargetModule, ...]],
        rank: int,
        lexicon_size: int,
    ) -> None:
        super().__init__()
        self.rank = rank
        self.query = nn.Linear(width, 2 * rank * _KEY_SIZE)
        self.key = nn.Linear(width, _KEY_SIZE)
        self.gate = nn.Linear(width, 2 * rank)
        nn.init.zeros_(self.gate.weight)
        nn.init.zeros_(self.gate.bias)
        self.words_in, self.words_out = nn.ParameterDict(), nn.ParameterDict()
        for group, modules in groups.items():
            size = modules[0].in_features, modules[0].out_features
            if modules[0].kind in READERS:
                self.words_in[group] = _constant(lexicon_size, size[0])
            if modules[0].kind in WRITERS:
                self.words_out[group] = _constant(len(modules), lexicon_size, size[1])

    def forward(
        self,
        factors: KindFactors,
        features: dict[str, Float[Tensor, "rows layers width"]],
        read: Float[Tensor, "rows tokens width"],
        mask: Bool[Tensor, "rows tokens"],
        words: Float[Tensor, "rows tokens lexicon"],
    ) -> KindFactors:
        """Return the factors with what they point at; to point at no word is to point at zeros."""
        keys = self.key(read)
        pointed: KindFactors = {}
        for group, (lora_a, lora_b) in factors.items():
            found = self._pick(features[group], keys, mask, words)
            if group in self.words_in:
                lora_a = lora_a + found[:, :, 0] @ self.words_in[group]
            if group in self.words_out:
                # One map a layer: the layer has to come first among what is multiplied.
                written = torch.einsum("blrw,lwo->blor", found[:, :, 1], self.words_out[group])
                lora_b = lora_b + written
            pointed[group] = (lora_a, lora_b)
        return pointed

    def _pick(
        self,
        features: Float[Tensor, "rows layers width"],
        keys: Float[Tensor, "rows tokens key"],
        mask: Bool[Tensor, "rows tokens"],
        words: Float[Tensor, "rows tokens lexicon"],
    ) -> Float[Tensor, "rows layers 2 rank lexicon"]:
        """Return the words that every column of lora_A and lora_B points at, times its gate."""
        query = rearrange(self.query(features), "b l (c k) -> b (l c) k", k=_KEY_SIZE)
        gates = rearrange(self.gate(features), "b l c -> b (l c) 1")
        found = gates * _point(query, keys, mask, words)
        by_side: Tensor = rearrange(
            found, "b (l s r) w -> b l s r w", l=features.shape[1], s=2, r=self.rank
        )
        return by_side


class LatentWords(nn.Module):
    """Latents point at words of the examples, so that factors can point at them in turn.

    Of hundreds of words a few matter, such as the labels that are answered with: every latent
    brings one of them, or a mixture, and the pointer's cost does not grow with the examples.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.query = nn.Linear(width, _KEY_SIZE)
        self.key = nn.Linear(width, _KEY_SIZE)

    def forward(
        self,
        latents: Float[Tensor, "rows latents width"],
        tokens: Float[Tensor, "rows tokens width"],
        mask: Bool[Tensor, "rows tokens"],
        words: Float[Tensor, "rows tokens lexicon"],
    ) -> Float[Tensor, "rows latents lexicon"]:
        """Return what every latent points at among the words of unmasked tokens."""
        return _point(self.query(latents), self.key(tokens), mask, words)


def _point(
    queries: Float[Tensor, "rows queries key"],
    keys: Float[Tensor, "rows tokens key"],
    mask: Bool[Tensor, "rows tokens"],
    words: Float[Tensor, "rows tokens lexicon"],
) -> Float[Tensor, "rows queries lexicon"]:
    """Return the mixture of unmasked tokens' words that every query points at."""
    scores = queries @ keys.mT / math.sqrt(_KEY_SIZE)
    shares = scores.masked_fill(~mask[:, None], -1e4).softmax(-1)
    return shares @ words.to(shares.dtype)


def _constant(*size: int) -> nn.Parameter:
    return nn.Parameter(torch.zeros(size), requires_grad=False)
