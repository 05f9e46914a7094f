"""One adapter whatever the condition: the multi-task baseline, and how one task is trained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import nn

from lorasmith.encoders.condition import Condition
from lorasmith.generator.heads import _lora_a_init
from lorasmith.generator.model import GeneratorConfig, GeneratorModel, KindFactors, Noise
from lorasmith.layout import AdapterLayout


class StaticAdapter(GeneratorModel):
    """A plain LoRA adapter, trained as generators are, that ignores its condition.

    Trained on many tasks it is the multi-task adapter, the baseline that generators must beat;
    trained on one task it is that task's oracle adapter.
    """

    family: ClassVar[str] = "static"
    reads_condition: ClassVar[bool] = False

    @dataclass(frozen=True, kw_only=True)
    class Config(GeneratorConfig):
        """A static adapter has nothing to choose."""

    def __init__(self, config: StaticAdapter.Config, layout: AdapterLayout) -> None:
        super().__init__(config, layout)
        rank = layout.rank
        self.lora_a = nn.ParameterDict()
        self.lora_b = nn.ParameterDict()
        for kind, modules in self.groups.items():
            d_in, d_out = modules[0].in_features, modules[0].out_features
            self.lora_a[kind] = nn.Parameter(_lora_a_init(len(modules), rank, d_in))
            self.lora_b[kind] = nn.Parameter(torch.zeros(len(modules), d_out, rank))

    def forward(self, condition: Condition, noise: Noise | None = None) -> KindFactors:
        """Return the same factors for every row."""
        rows = len(condition)
        return {
            kind: (
                self.lora_a[kind].expand(rows, -1, -1, -1),
                self.lora_b[kind].expand(rows, -1, -1, -1),
            )
            for kind in self.groups
        }
