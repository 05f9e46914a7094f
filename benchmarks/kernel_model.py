"""A whole model in which every row wears another adapter, against the base alone and PEFT."""

from __future__ import annotations

import copy
from functools import partial
from typing import TYPE_CHECKING

import torch

from benchmarks import kernel_peers as peers
from benchmarks.timing import Peak, Run, Work, take_turns
from lorasmith.adapter import Adapter
from lorasmith.base_model import DEFAULT_BASE, resolve_base
from lorasmith.kernels.adapted_model import AdaptedModel
from lorasmith.layout import AdapterLayout

if TYPE_CHECKING:
    from benchmarks.kernel_report import Result, Setting


def whole_model(setting: Setting, result: Result, peak: Peak) -> None:
    """Forward passes of the default base: 32 adapters on q and v at rank 8, prompts and a step."""
    num = 2 if setting.tiny else 32
    base = peers.load_base(DEFAULT_BASE, setting.dtype).to(setting.device).eval()
    layout = AdapterLayout.from_config(
        base.config, base_model=resolve_base(DEFAULT_BASE).hub_id, rank=8, alpha=8.0
    )
    adapters = [Adapter(layout, torch.randn(layout.num_parameters) * 0.01) for _ in range(num)]
    theirs = peers.peft_model(base, layout, adapters)
    ours = AdaptedModel(copy.deepcopy(base), layout)
    names = [str(index) for index in range(num)]
    for tokens in (4,) if setting.tiny else (32, 1):
        ids = torch.randint(0, base.config.vocab_size, (num, tokens), device=setting.device)
        with ours.wearing_adapters(adapters):
            contestants: dict[str, Run] = {
                "lorasmith": partial(ours.base, input_ids=ids, use_cache=False),
                "base": partial(base, input_ids=ids, use_cache=False),
                "peft": partial(theirs, input_ids=ids, use_cache=False, adapter_names=names),
            }
            timing = take_turns(contestants, setting.turns)
        case = f"{num} rows of {tokens} tokens, an adapter each"
        weights = sum(parameter.numel() for parameter in base.parameters())
        work = Work(
            bytes_moved=weights * base.lm_head.weight.element_size(),
            operations=2 * weights * num * tokens,
        )
        result.add("AdaptedModel", case, timing, "lorasmith", work, peak)
        ratio = timing.ratio("lorasmith", "base")
        result.bars.append((f"AdaptedModel, {case}: of the base", ratio, 1.25, "<="))
