"""The context generator: what the frozen base read becomes the fast weights of an adapter.

Every target module keeps an associative memory. A token that is worth keeping is written under a
key, which comes from what the base had in mind just before it; the adapter's delta is the linear
map that answers every key with its token, by ridge regression. ``lora_A`` asks: it is learned once
and is the same for every context. ``lora_B`` answers: it is all that a context changes.

What is kept of a context are two small sums over its tokens, so the cost is linear in its length,
chunks are read one after the other, and memories of several contexts add up to the memory of all.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

import torch
from einops import rearrange
from jaxtyping import Bool, Float
from torch import Tensor, nn
from torch.nn import functional

from lorasmith.encoders.condition import Condition, Reading, TokenType
from lorasmith.errors import InputError
from lorasmith.generator.blocks import Block
from lorasmith.generator.model import GeneratorConfig, GeneratorModel, KindFactors, Noise
from lorasmith.layout import AdapterLayout

_NEIGHBOURS = 5
_VALUE_GAIN = 0.02
_EPSILON = 1e-6


@dataclass(frozen=True, kw_only=True)
class Memory:
    """What is kept of contexts, per kind of module; the memory of two contexts is their sum.

    ``keys`` are sums over tokens of the keys' products with themselves, ``values`` of what the
    tokens are with their keys.
    """

    keys: dict[str, Float[Tensor, "rows layers rank rank"]]
    values: dict[str, Float[Tensor, "rows layers source rank"]]

    def __add__(self, other: Memory) -> Memory:
        return Memory(
            keys={kind: own + other.keys[kind] for kind, own in self.keys.items()},
            values={kind: own + other.values[kind] for kind, own in self.values.items()},
        )


class ContextGenerator(GeneratorModel):
    """The base's own states in, LoRA factors out; ``lora_A`` is the same whatever was read.

    Source: outer products of projected states as weights after Schmidhuber 1992, "Learning to
    control fast-weight memories", and Chen et al. 2024, "Generative Adapter", arXiv:2411.05877,
    section 3; ridge regression instead of their sum as in von Oswald et al. 2023, "Uncovering
    mesa-optimization algorithms in Transformers", arXiv:2309.05858.
    """

    family: ClassVar[str] = "context"
    reads: frozenset[TokenType] = frozenset(TokenType)

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """Sizes of the network; ``base_width`` and ``base_layers`` are the base model's.

        ``width`` is that of the small transformer which looks at a chunk as a whole, of
        ``num_layers`` layers. ``chunk_tokens`` is the most that is read at once.
        """

        base_width: int = 576
        base_layers: int = 30
        width: int = 256
        num_heads: int = 4
        num_layers: int = 1
        mlp_ratio: int = 2
        dropout: float = 0.0
        chunk_tokens: int = 512

    def __init__(self, config: ContextGenerator.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: ContextGenerator.Config = config
        width, base, rank = config.width, config.base_width, layout.rank
        if max(module.layer for module in layout.modules) >= config.base_layers:
            raise InputError(
                f"the layout has modules beyond layer {config.base_layers - 1}; set base_layers to "
                "the base model's"
            )
        self.watched = tuple(round(i * (config.base_layers - 1) / 3) for i in range(4))
        self.read_state = nn.Linear(len(self.watched) * base, width)
        self.type_embedding = nn.Embedding(len(TokenType), width)
        self.neighbours = nn.Conv1d(width, width, _NEIGHBOURS, padding="same", groups=width)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.num_layers))
        self.norm = nn.LayerNorm(width)
        self.memories = nn.ModuleDict(
            {
                kind: ModuleMemory(
                    layers=tuple(module.layer for module in modules),
                    base_width=base,
                    width=width,
                    rank=rank,
                    size=(modules[0].in_features, modules[0].out_features),
                )
                for kind, modules in self.groups.items()
            }
        )

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Generate one adapter per row from all that was read."""
        return self.recall(self.remember(condition.readings, rows=len(condition)))

    def remember(self, readings: Iterable[Reading], *, rows: int = 1) -> Memory:
        """Return the memory of some chunks, one after the other; of none it is empty."""
        memory: Memory | None = None
        for reading in readings:
            kept = self.memorise(reading)
            memory = kept if memory is None else memory + kept
        return self.empty(rows) if memory is None else memory

    def empty(self, rows: int = 1) -> Memory:
        """Return the memory of having read nothing."""
        device = self.read_state.weight.device
        source, rank = self.config.base_width + self.config.width, self.layout.rank
        layers = {kind: len(modules) for kind, modules in self.groups.items()}
        return Memory(
            keys={k: torch.zeros(rows, n, rank, rank, device=device) for k, n in layers.items()},
            values={
                k: torch.zeros(rows, n, source, rank, device=device) for k, n in layers.items()
            },
        )

    def memorise(self, reading: Reading) -> Memory:
        """Return the memory of one chunk in each row."""
        seen = _unit_scale(reading.states)
        noticed = self.notice(reading, seen)
        source = torch.cat([seen[:, 0].to(noticed.dtype), noticed], -1)
        before = functional.pad(seen, (0, 0, 1, 0))[:, :, :-1]
        keys, values = {}, {}
        for kind in self.groups:
            keys[kind], values[kind] = self.memory_of(kind)(before, noticed, source, reading.mask)
        return Memory(keys=keys, values=values)

    def notice(
        self, reading: Reading, seen: Float[Tensor, "rows layers tokens base"]
    ) -> Float[Tensor, "rows tokens width"]:
        """Look at a chunk in both directions, which the base cannot."""
        states = rearrange(seen[:, list(self.watched)], "b l t d -> b t (l d)")
        tokens = self.read_state(states.to(self.read_state.weight.dtype))
        tokens = (tokens + self.type_embedding(reading.types)) * reading.mask[..., None]
        tokens = tokens + self.neighbours(tokens.mT).mT
        for block in self.blocks:
            tokens = block(tokens, tokens, reading.mask)
        normed: Tensor = self.norm(tokens)
        return normed

    def recall(self, memory: Memory) -> KindFactors:
        """Return the factors that answer what a memory holds."""
        return {
            kind: self.memory_of(kind).recall(
                memory.keys[kind], memory.values[kind], self.layout.scaling
            )
            for kind in self.groups
        }

    def memory_of(self, kind: str) -> ModuleMemory:
        """Return the memories of a kind of module."""
        found = self.memories[kind]
        assert isinstance(found, ModuleMemory)
        return found


class ModuleMemory(nn.Module):
    """The memories of one kind of module, in every layer that has one.

    A token's source, what can be answered with it, is its embedding and what was noticed of it.
    ``answer`` maps a source to the module's output; where that is the residual stream it begins at
    the embedding itself, since that is how the base writes a word. ``static_b`` is what every
    context adds; ``strictness`` is the logarithm of the ridge.
    """

    def __init__(
        self,
        *,
        layers: tuple[int, ...],
        base_width: int,
        width: int,
        rank: int,
        size: tuple[int, int],
    ) -> None:
        super().__init__()
        self.layers = layers
        d_in, d_out = size
        count = len(layers)
        self.ask = nn.Parameter(torch.randn(count, rank, d_in) / math.sqrt(d_in))
        self.key_state = nn.Parameter(torch.randn(count, base_width, rank) / math.sqrt(base_width))
        self.key_noticed = nn.Linear(width, count * rank)
        self.gate = nn.Linear(width, count)
        self.answer = nn.Parameter(torch.zeros(count, d_out, base_width + width))
        if d_out == base_width:
            with torch.no_grad():
                self.answer[:, :, :base_width] = _VALUE_GAIN * torch.eye(base_width)
        self.static_b = nn.Parameter(torch.zeros(count, d_out, rank))
        self.strictness = nn.Parameter(torch.zeros(count))

    def forward(
        self,
        before: Float[Tensor, "rows layers tokens base"],
        noticed: Float[Tensor, "rows tokens width"],
        source: Float[Tensor, "rows tokens source"],
        mask: Bool[Tensor, "rows tokens"],
    ) -> tuple[Float[Tensor, "rows count rank rank"], Float[Tensor, "rows count source rank"]]:
        """Return the sums that a chunk leaves; ``before`` is each token's predecessor's states."""
        count = len(self.layers)
        states = before[:, list(self.layers)].to(noticed.dtype)
        keys = torch.einsum("blts,lsr->bltr", states, self.key_state.to(noticed.dtype))
        keys = keys + rearrange(self.key_noticed(noticed), "b t (l r) -> b l t r", l=count)
        keys = functional.normalize(keys.float(), dim=-1)
        gates = self.gate(noticed).float().sigmoid() * mask[..., None]
        weighted = keys * rearrange(gates, "b t l -> b l t 1")
        values = torch.einsum("bts,bltr->blsr", source.to(keys.dtype), weighted)
        return (keys.mT @ weighted).float(), values.float()

    def recall(
        self,
        keys: Float[Tensor, "rows count rank rank"],
        values: Float[Tensor, "rows count source rank"],
        scaling: float,
    ) -> tuple[Float[Tensor, "rows count rank d_in"], Float[Tensor, "rows count d_out rank"]]:
        """Return lora_A and lora_B: ask for a key, and answer by ridge regression."""
        with torch.autocast(keys.device.type, enabled=False):
            rank = keys.shape[-1]
            ridge = self.strictness.exp()[:, None, None] * torch.eye(rank, device=keys.device)
            solved = values.float() @ torch.linalg.inv(keys.float() + ridge)
        lora_b = self.static_b + self.answer @ solved.to(self.answer.dtype)
        lora_a = self.ask.expand(len(keys), -1, -1, -1)
        return lora_a, lora_b / scaling


def _unit_scale(states: Float[Tensor, "*batch width"]) -> Float[Tensor, "*batch width"]:
    """Return states of root mean square one: some tokens' are hundreds of times the others'."""
    scale = states.float().square().mean(-1, keepdim=True).add(_EPSILON).rsqrt()
    return (states * scale).to(states.dtype)
