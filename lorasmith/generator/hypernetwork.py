"""The hypernetwork: weight tokens read the condition and become LoRA factors.

There is one weight token per target module. A small transformer reads the condition's tokens, the
weight tokens attend to what it read, and a head turns each into its module's two factors.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar, Literal, Self

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn

from lorasmith.encoders.condition import Condition, TokenType
from lorasmith.encoders.tuning import EncoderTuning
from lorasmith.errors import InputError
from lorasmith.generator.bases import SharedBases
from lorasmith.generator.blocks import Block
from lorasmith.generator.heads import BasisHead, DenseHead
from lorasmith.generator.model import GeneratorConfig, KindFactors, Noise
from lorasmith.generator.pointer import LatentWords, Pointer
from lorasmith.generator.resampler import Resampler
from lorasmith.generator.weight_space import (
    CoreFactors,
    Cores,
    Places,
    WantedCores,
    WeightSpaceModel,
    core_loss,
)
from lorasmith.layout import AdapterLayout, TargetModule

LEXICON_UNIT = 32.0  # a lexicon's numbers have this standard deviation, so that four fit a byte


class Hypernetwork(WeightSpaceModel):
    """Condition tokens in, LoRA factors for every target module out, in one pass.

    Source: weight tokens and shared heads after Charakorn et al. 2025, Text-to-LoRA,
    arXiv:2506.06105, section 3; the attention to the condition's tokens is this project's.
    """

    family: ClassVar[str] = "hypernetwork"
    lexicon: Tensor

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """Sizes of the network.

        ``head`` is "dense" or "basis"; ``basis_size`` counts the directions per module of the
        latter, ``basis_in_size`` those of its inputs, zero for as many; with ``code_size`` every
        layer has its own map from a code of that many numbers. ``condition_noise`` is the standard
        deviation, relative to a token's own, of the noise that training adds to condition tokens.
        ``lexicon_size`` counts the numbers that say of each of the encoder's
        ``vocabulary_size`` words what it is to the base model; zero is no lexicon. With ``pointer``
        factors may point at words of the lexicon. ``encoder_rank`` is the rank at which the
        encoder's linear maps, of ``encoder_shapes``, are tuned; zero leaves the encoder as it is.
        ``num_latents`` is the number of tokens to which examples, however many, are resampled; with
        zero the generator reads descriptions alone.
        """

        width: int = 384
        num_heads: int = 6
        num_condition_layers: int = 1
        num_layers: int = 2
        mlp_ratio: int = 4
        head: Literal["dense", "basis"] = "dense"
        basis_size: int = 64
        basis_in_size: int = 0
        code_size: int = 0
        dropout: float = 0.0
        condition_noise: float = 0.0
        lexicon_size: int = 0
        vocabulary_size: int = 30522
        pointer: bool = False
        encoder_rank: int = 0
        encoder_shapes: tuple[tuple[int, int], ...] = ()
        num_latents: int = 0

        @classmethod
        def in_bases(cls, config: GeneratorConfig) -> Self:
            """Return the sizes of a network in shared bases, inside a family that has its own."""
            names = {field.name for field in fields(config)}
            shared = [field.name for field in fields(cls) if field.name in names]
            return cls(head="basis", **{name: getattr(config, name) for name in shared})

    def __init__(self, config: Hypernetwork.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: Hypernetwork.Config = config
        width = config.width
        if config.encoder_rank:
            self.tuning = EncoderTuning(config.encoder_rank, config.encoder_shapes)
        self.read_token = nn.Sequential(nn.Linear(config.condition_dim, width), nn.LayerNorm(width))
        self.read_pooled = nn.Sequential(
            nn.Linear(config.condition_dim, width), nn.LayerNorm(width)
        )
        if config.lexicon_size:
            table = torch.zeros(config.vocabulary_size, config.lexicon_size, dtype=torch.int8)
            self.register_buffer("lexicon", table)
            self.read_word = nn.Linear(config.lexicon_size, width, bias=False)
            nn.init.zeros_(self.read_word.weight)
        self.condition_blocks = nn.ModuleList(
            Block(config) for _ in range(config.num_condition_layers)
        )
        self.condition_norm = nn.LayerNorm(width)
        if config.num_latents:
            # The embedding has room for documents, too, but no recipe trains it on them.
            self.reads = frozenset((TokenType.DESCRIPTION, TokenType.EXAMPLE))
            self.type_embedding = nn.Embedding(len(TokenType), width)
            self.resampler = Resampler(config, config.num_latents)
        self.summarise = nn.Linear(width, width)
        layers = max(module.layer for module in layout.modules) + 1
        self.layer_embedding = nn.Parameter(torch.randn(layers, width) * 0.5)
        self.kind_embedding = nn.ParameterDict(
            {kind: nn.Parameter(torch.randn(width) * 0.5) for kind in self.groups}
        )
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.num_layers))
        self.norm = nn.LayerNorm(width)
        self.heads = nn.ModuleDict(
            {
                kind: DenseHead(width, modules, layout.rank)
                if config.head == "dense"
                else _basis_head(config, modules, layout.rank)
                for kind, modules in self.groups.items()
            }
        )

        if config.pointer:
            if not config.lexicon_size:
                raise InputError("a pointer needs a lexicon to point at; set lexicon_size")
            self.pointer = Pointer(width, self.groups, layout.rank, config.lexicon_size)
            if config.num_latents:
                self.latent_words = LatentWords(width)

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Generate one adapter per row of the condition."""
        read, mask = self.read(condition)
        features = self.features(read, mask)
        factors: KindFactors = {kind: self.heads[kind](part) for kind, part in features.items()}
        if self.config.pointer:
            factors = self.pointer(factors, features, read, mask, self._read_words(read, condition))
        return factors

    def _read_words(
        self, read: Float[Tensor, "rows read width"], condition: Condition
    ) -> Float[Tensor, "rows read lexicon"]:
        """Return the word that each of what was read stands for."""
        words = self._words(condition)
        count = read.shape[1] - self.config.num_latents  # with the pooled vector
        # The pooled vector, which is in front, is no word: it is zero in the lexicon.
        described = nn.functional.pad(words, (0, 0, 1, 0))[:, :count]
        if not self.config.num_latents:
            return described
        types = condition.token_types()
        tokens = self.read_token(condition.tokens) + self.type_embedding(types)
        shown = condition.mask & (types != TokenType.DESCRIPTION)
        pointed = self.latent_words(read[:, count:], tokens, shown, words)
        return torch.cat([described.to(pointed.dtype), pointed], 1)

    def emit(
        self,
        read: Float[Tensor, "rows tokens width"],
        mask: Bool[Tensor, "rows tokens"],
        shift: Float[Tensor, "rows width"] | None = None,
    ) -> KindFactors:
        """Turn what was read into factors; ``shift`` is added to every weight token."""
        return {
            kind: self.heads[kind](part) for kind, part in self.features(read, mask, shift).items()
        }

    def emit_cores(
        self,
        read: Float[Tensor, "rows tokens width"],
        mask: Bool[Tensor, "rows tokens"],
        shift: Float[Tensor, "rows width"] | None = None,
    ) -> CoreFactors:
        """Turn what was read into core factors, of the basis head alone."""
        parts = [
            self._basis_head(kind).core_factors(part)
            for kind, part in self.features(read, mask, shift).items()
        ]
        return torch.cat([p for p, _ in parts], 1), torch.cat([q for _, q in parts], 1)

    def features(
        self,
        read: Float[Tensor, "rows tokens width"],
        mask: Bool[Tensor, "rows tokens"],
        shift: Float[Tensor, "rows width"] | None = None,
    ) -> dict[str, Float[Tensor, "rows layers width"]]:
        """Return the final features of every weight token, kind by kind."""
        pooled = self.pool(read, mask)
        tokens = self.weight_tokens() + self.summarise(pooled)[:, None]
        if shift is not None:
            tokens = tokens + shift[:, None]
        for block in self.blocks:
            tokens = block(tokens, read, mask)
        parts = self.norm(tokens).split([len(m) for m in self.groups.values()], dim=1)
        return dict(zip(self.groups, parts, strict=True))

    def use_collection(self, bases: SharedBases, cores: Cores, places: Places) -> None:
        """Take over a collection's bases, which stay constant, and begin at its mean core."""
        self.use_bases(bases, cores.mean(0))

    def use_bases(
        self, bases: SharedBases, core: Float[Tensor, "modules out_size in_size"] | None = None
    ) -> None:
        """Take over bases of this head's size, and begin at a core if one is given.

        Raises: InputError if the head is not the basis head.
        """
        sizes = [len(modules) for modules in self.groups.values()]
        cores = core.split(sizes) if core is not None else [None] * len(sizes)
        for (kind, modules), part in zip(self.groups.items(), cores, strict=True):
            paths = [module.path for module in modules]
            self._basis_head(kind).use_bases(
                torch.stack([bases.basis_in[path] for path in paths]),
                torch.stack([bases.basis_out[path] for path in paths]),
                part,
            )

    def weight_loss(
        self, wanted: WantedCores, condition: Condition
    ) -> tuple[Float[Tensor, ""], dict[str, float]]:
        """Return how far the generated cores are from those of the collection."""
        return core_loss(self.emit_cores(*self.read(condition)), wanted)

    def in_bases(self, kind: str, p: Tensor, q: Tensor) -> tuple[Tensor, Tensor]:
        """Return lora_A and lora_B of a kind's core factors, of the basis head alone."""
        return self._basis_head(kind).in_bases(p, q)

    def _basis_head(self, kind: str) -> BasisHead:
        head = self.heads[kind]
        if not isinstance(head, BasisHead):
            raise InputError(f"the head is {self.config.head}; learning from adapters needs basis")
        return head

    def read(
        self, condition: Condition
    ) -> tuple[Float[Tensor, "rows tokens width"], Bool[Tensor, "rows tokens"]]:
        """Contextualise the condition's tokens, with its pooled vector as one token more."""
        tokens = condition.tokens
        if self.training and self.config.condition_noise:
            scale = tokens.std(-1, keepdim=True) * self.config.condition_noise
            noise = self.share.draw(
                lambda n: tokens.new_empty(n, *tokens.shape[1:]).normal_(), len(tokens)
            )
            tokens = tokens + scale * noise
        words = self.read_token(tokens)
        if self.config.lexicon_size:
            words = words + self.read_word(self._words(condition).to(words.dtype))
        pooled = self.read_pooled(condition.pooled)[:, None]
        if self.config.num_latents:
            read, mask = self._resample(pooled, words, condition)
        else:
            read = torch.cat([pooled, words], 1)
            mask = torch.cat([condition.mask[:, :1], condition.mask], dim=1)
        for block in self.condition_blocks:
            read = block(read, read, mask)
        return self.condition_norm(read), mask

    def _resample(
        self,
        pooled: Float[Tensor, "rows 1 width"],
        words: Float[Tensor, "rows tokens width"],
        condition: Condition,
    ) -> tuple[Float[Tensor, "rows read width"], Bool[Tensor, "rows read"]]:
        """Return the pooled vector, the description's words and the latents that read all words.

        Descriptions come first in every row, so that what is behind the longest is cut off.
        """
        types = condition.token_types()
        described = condition.mask & (types == TokenType.DESCRIPTION)
        shown = (condition.mask & ~described).any(-1)
        latents = self.resampler(words + self.type_embedding(types), condition.mask)
        count = int(described.sum(-1).max())
        # Of a description alone nothing is resampled: it is read as without latents.
        latent_mask = shown[:, None].expand(-1, latents.shape[1])
        read = torch.cat([pooled, words[:, :count], latents.to(words.dtype)], 1)
        always = torch.ones_like(shown)[:, None]
        return read, torch.cat([always, described[:, :count], latent_mask], 1)

    def _words(self, condition: Condition) -> Float[Tensor, "rows tokens lexicon"]:
        """Look the condition's words up, in standard deviations."""
        if condition.ids is None:
            raise ValueError("this generator looks words up, but the condition has no ids")
        return self.lexicon[condition.ids].to(condition.tokens.dtype) / LEXICON_UNIT

    def pool(
        self, read: Float[Tensor, "rows tokens width"], mask: Bool[Tensor, "rows tokens"]
    ) -> Float[Tensor, "rows width"]:
        """Average what was read over the real tokens."""
        mean: Tensor = (read * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return mean

    def weight_tokens(self) -> Float[Tensor, "modules width"]:
        """Return an embedding for every module, kind by kind."""
        return torch.cat(
            [
                self.layer_embedding[[module.layer for module in modules]]
                + self.kind_embedding[kind]
                for kind, modules in self.groups.items()
            ]
        )


def _basis_head(
    config: Hypernetwork.Config, modules: tuple[TargetModule, ...], rank: int
) -> BasisHead:
    shape = config.basis_size, config.basis_in_size
    return BasisHead(config.width, modules, rank, *shape, code_size=config.code_size)
