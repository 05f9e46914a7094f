"""The context generator: what the frozen base read becomes the fast weights of an adapter.

Some target modules keep an associative memory. A token that is worth keeping is written under a
key, which comes from what the base had in mind just before it; the adapter's delta is the linear
map that answers every key with its token, by ridge regression. ``lora_A`` asks: it is learned once
and is the same for every context. ``lora_B`` answers: it is all that a context changes. The other
modules wear one adapter whatever the context, which makes the base ask well.

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
from lorasmith.generator.blocks import Block, spread, unit_scale
from lorasmith.generator.model import GeneratorConfig, GeneratorModel, KindFactors, Noise
from lorasmith.layout import AdapterLayout

_NEIGHBOURS = 5
_READ = (TokenType.DESCRIPTION, TokenType.EXAMPLE, TokenType.DOCUMENT)
_VALUE_GAIN = 0.1


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


@dataclass(frozen=True, kw_only=True)
class Entries:
    """What a chunk writes into the memories of a kind: a key a token, and how much it counts."""

    keys: Float[Tensor, "rows layers tokens rank"]
    gates: Float[Tensor, "rows layers tokens"]


class ContextGenerator(GeneratorModel):
    """The base's own states in, LoRA factors out; ``lora_A`` is the same whatever was read.

    Source: outer products of projected states as weights after Schmidhuber 1992, "Learning to
    control fast-weight memories", and Chen et al. 2024, "Generative Adapter", arXiv:2411.05877,
    section 3; ridge regression instead of their sum as in von Oswald et al. 2023, "Uncovering
    mesa-optimization algorithms in Transformers", arXiv:2309.05858.
    """

    family: ClassVar[str] = "context"
    reads: frozenset[TokenType] = frozenset(_READ)

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """Sizes of the network; ``base_width`` and ``base_layers`` are the base model's.

        ``memory_kinds`` are the modules that remember, in the layers from ``first_layer`` on; they
        must write into the residual stream. ``width`` is that of the small transformer which looks
        at a chunk as a whole, of ``num_layers`` layers. ``chunk_tokens`` is the most that is read
        at once.
        """

        base_width: int = 576
        base_layers: int = 30
        memory_kinds: tuple[str, ...] = ("down_proj",)
        first_layer: int = 0
        width: int = 256
        num_heads: int = 4
        num_layers: int = 1
        mlp_ratio: int = 2
        dropout: float = 0.0
        chunk_tokens: int = 512

    def __init__(self, config: ContextGenerator.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        self.config: ContextGenerator.Config = config
        self.chunk_tokens = config.chunk_tokens
        width, base, rank = config.width, config.base_width, layout.rank
        if max(module.layer for module in layout.modules) >= config.base_layers:
            raise InputError(
                f"the layout has modules beyond layer {config.base_layers - 1}; set base_layers to "
                "the base model's"
            )
        self.watched = spread(config.base_layers, 4)
        self.read_state = nn.Linear(len(self.watched) * base, width)
        self.type_embedding = nn.Embedding(len(_READ), width)
        self.neighbours = nn.Conv1d(width, width, _NEIGHBOURS, padding="same", groups=width)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.num_layers))
        self.norm = nn.LayerNorm(width)
        self.lora_a, self.lora_b = nn.ParameterDict(), nn.ParameterDict()
        self.memories = nn.ModuleDict()
        for kind, modules in self.groups.items():
            count, d_in, d_out = len(modules), modules[0].in_features, modules[0].out_features
            self.lora_a[kind] = nn.Parameter(torch.randn(count, rank, d_in) / math.sqrt(d_in))
            self.lora_b[kind] = nn.Parameter(torch.zeros(count, d_out, rank))
            layers = [m.layer for m in modules if m.layer >= config.first_layer]
            if kind not in config.memory_kinds or not layers:
                continue
            if d_out != base:
                raise InputError(f"{kind} does not write into the residual stream; remove it")
            self.memories[kind] = ModuleMemory(
                layers=tuple(layers), base_width=base, width=width, rank=rank
            )
        if not self.memories:
            raise InputError(
                f"no module remembers: memory_kinds {list(config.memory_kinds)} are not among the "
                f"layout's {list(layout.kinds)} from layer {config.first_layer} on"
            )

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Generate one adapter per row from all that was read."""
        return self.recall(self.remember(condition.readings, rows=len(condition)))

    def remember(self, readings: Iterable[Reading], *, rows: int = 1) -> Memory:
        """Return the memory of some chunks, one after the other; of none it is empty."""
        memory: Memory | None = None
        for reading in readings:
            kept, _ = self.memorise(reading)
            memory = kept if memory is None else memory + kept
        return self.empty(rows) if memory is None else memory

    def empty(self, rows: int = 1) -> Memory:
        """Return the memory of having read nothing."""
        device = self.read_state.weight.device
        source, rank = self.config.base_width + self.config.width, self.layout.rank
        layers = {kind: len(self.memory_of(kind).layers) for kind in self.memories}
        return Memory(
            keys={k: torch.zeros(rows, n, rank, rank, device=device) for k, n in layers.items()},
            values={
                k: torch.zeros(rows, n, source, rank, device=device) for k, n in layers.items()
            },
        )

    def memorise(self, reading: Reading) -> tuple[Memory, dict[str, Entries]]:
        """Return the memory of one chunk in each row, and what was written for it."""
        seen = unit_scale(reading.states)
        noticed = self.notice(reading, seen)
        source = torch.cat([seen[:, 0].to(noticed.dtype), noticed], -1).float()
        before = functional.pad(seen, (0, 0, 1, 0))[:, :, :-1]
        keys, values, entries = {}, {}, {}
        for kind in self.memories:
            entries[kind] = self.memory_of(kind)(before, noticed, reading.mask)
            weighted = entries[kind].keys * entries[kind].gates[..., None]
            # In full even where training is not: their ridge regression magnifies what is rounded.
            with torch.autocast(source.device.type, enabled=False):
                keys[kind] = entries[kind].keys.mT @ weighted
                values[kind] = torch.einsum("bts,bltr->blsr", source, weighted)
        return Memory(keys=keys, values=values), entries

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
        rows = len(next(iter(memory.keys.values())))
        found: KindFactors = {}
        for kind in self.groups:
            lora_b = self.lora_b[kind].expand(rows, -1, -1, -1)
            if kind in self.memories:
                answers = self.memory_of(kind).recall(memory.keys[kind], memory.values[kind])
                answers = answers / self.layout.scaling
                silent = lora_b.shape[1] - answers.shape[1]
                lora_b = torch.cat([lora_b[:, :silent], lora_b[:, silent:] + answers], 1)
            found[kind] = self.lora_a[kind].expand(rows, -1, -1, -1), lora_b
        return found

    def memory_of(self, kind: str) -> ModuleMemory:
        """Return the memories of a kind of module."""
        found = self.memories[kind]
        assert isinstance(found, ModuleMemory)
        return found


class ModuleMemory(nn.Module):
    """The memories of one kind of module, in its last layers.

    What is answered with a token is its embedding, since that is how the base writes a word, its
    channels scaled by ``gain``, and what ``answer`` makes of what was noticed of it.
    ``strictness`` is the logarithm of the ridge.
    """

    def __init__(self, *, layers: tuple[int, ...], base_width: int, width: int, rank: int) -> None:
        super().__init__()
        self.layers = layers
        count = len(layers)
        self.key_state = nn.Parameter(torch.randn(count, base_width, rank) / math.sqrt(base_width))
        self.key_noticed = nn.Linear(width, count * rank)
        self.gate = nn.Linear(width, count)
        self.gain = nn.Parameter(torch.full((count, base_width), _VALUE_GAIN))
        self.answer = nn.Parameter(torch.zeros(count, base_width, width))
        self.strictness = nn.Parameter(torch.zeros(count))

    def forward(
        self,
        before: Float[Tensor, "rows layers tokens base"],
        noticed: Float[Tensor, "rows tokens width"],
        mask: Bool[Tensor, "rows tokens"],
    ) -> Entries:
        """Return what a chunk writes; ``before`` is each token's predecessor's states."""
        count = len(self.layers)
        states = before[:, list(self.layers)].to(noticed.dtype)
        keys = torch.einsum("blts,lsr->bltr", states, self.key_state.to(noticed.dtype))
        keys = keys + rearrange(self.key_noticed(noticed), "b t (l r) -> b l t r", l=count)
        gates = self.gate(noticed).float().sigmoid() * mask[..., None]
        return Entries(keys=functional.normalize(keys.float(), dim=-1), gates=gates.mT)

    def recall(
        self,
        keys: Float[Tensor, "rows count rank rank"],
        values: Float[Tensor, "rows count source rank"],
    ) -> Float[Tensor, "rows count d_out rank"]:
        """Return the map from a question to its answer: ridge regression."""
        with torch.autocast(keys.device.type, enabled=False):
            solved = values.float() @ self.solve(keys)
            tokens, noticed = solved.split([self.gain.shape[1], self.answer.shape[2]], 2)
            answers: Tensor = self.gain[..., None] * tokens + self.answer @ noticed
        return answers

    def solve(
        self, keys: Float[Tensor, "rows count rank rank"]
    ) -> Float[Tensor, "rows count rank rank"]:
        """Return the inverse of the keys' products with the ridge on top."""
        ridge = self.strictness.exp()[:, None, None]
        inverse: Tensor = torch.linalg.inv(
            keys.float() + ridge * torch.eye(keys.shape[-1]).to(keys)
        )
        return inverse

    def attention(
        self,
        entries: Entries,
        keys: Float[Tensor, "rows count rank rank"],
        questions: Float[Tensor, "rows count questions rank"],
    ) -> Float[Tensor, "rows count questions tokens"]:
        """Return how much of each token's value is in the answer to each question."""
        with torch.autocast(keys.device.type, enabled=False):
            asked = questions.float() @ self.solve(keys)
            return (asked @ entries.keys.mT) * entries.gates[:, :, None]
