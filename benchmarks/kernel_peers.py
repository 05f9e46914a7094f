"""What the kernels are measured against, on the same inputs."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from lorasmith.base_model import load_model, resolve_base


class Ready(nn.Linear):
    """A linear layer whose output is there already, so that only what is added to it is timed."""

    def __init__(self, d_in: int, output: Tensor) -> None:
        super().__init__(1, 1, bias=False, device="meta", dtype=output.dtype)
        self.in_features, self.out_features = d_in, output.shape[-1]
        # PEFT puts its own factors where the layer's weight is.
        self.weight = nn.Parameter(output.new_zeros(1, 1), requires_grad=False)
        self.output = output

    def forward(self, _: Tensor) -> Tensor:
        """Return the output."""
        return self.output


def peft_layer(base: nn.Linear, lora_a: Tensor, lora_b: Tensor, *, wide: bool = False) -> Any:  # noqa: ANN401
    """Return PEFT's layer with adapters "0", "1", ... over a linear layer.

    ``wide`` keeps the factors in float32, as PEFT does by default whatever the base's dtype.
    """
    from peft import LoraConfig
    from peft.tuners.lora.layer import Linear

    rank = lora_a.shape[1]
    config = LoraConfig(r=rank, lora_alpha=rank)
    layer = Linear(base, "0", config=config, r=rank, lora_alpha=rank)
    for index in range(1, len(lora_a)):
        layer.update_layer(str(index), rank, rank, config=config)
    for index, (one_a, one_b) in enumerate(zip(lora_a, lora_b, strict=True)):
        for holder, factor in ((layer.lora_A, one_a), (layer.lora_B, one_b)):
            values = factor.float() if wide else factor.clone()
            holder[str(index)].weight = nn.Parameter(values, requires_grad=False)
    return layer.eval()


def mixed_batch(
    x: Tensor, lora_a: Tensor, lora_b: Tensor, ids: Tensor, *, wide: bool = False
) -> Callable[[], Tensor]:
    """Return PEFT's forward pass of rows that wear different adapters, on a ready output."""
    output = x.new_zeros(len(x), lora_b.shape[1])
    layer = peft_layer(Ready(x.shape[1], output), lora_a, lora_b, wide=wide)
    names = [str(one) for one in ids.tolist()]
    return lambda: layer(x, adapter_names=names)


def merge_and_unload(lora_a: Tensor, lora_b: Tensor) -> Callable[[Tensor], None]:
    """Return PEFT's merge of one adapter into a weight, to be called again and again."""
    from peft import LoraConfig, get_peft_model

    rank, (d_out, d_in) = len(lora_a), (len(lora_b), lora_a.shape[1])
    base = nn.Linear(d_in, d_out, bias=False, device=lora_a.device, dtype=lora_a.dtype)
    config = LoraConfig(r=rank, lora_alpha=rank, target_modules=["0"])
    model: Any = get_peft_model(nn.Sequential(base), config, autocast_adapter_dtype=False)
    places = model.base_model.model
    layer = places[0]
    layer.lora_A["default"].weight.data.copy_(lora_a)
    layer.lora_B["default"].weight.data.copy_(lora_b)

    def run(weight: Tensor) -> None:
        base.weight.data = weight
        layer.merged_adapters.clear()  # so that it merges again
        places[0] = layer
        model.merge_and_unload()

    return run


def rows_by_adapter(ids: Tensor) -> list[tuple[int, Tensor]]:
    """Return every adapter that is worn with its rows."""
    return [(g, (ids == g).nonzero()[:, 0]) for g in ids.unique().tolist()]


def loop(
    x: Tensor, lora_a: Tensor, lora_b: Tensor, groups: Sequence[tuple[int, Tensor]], y: Tensor
) -> Tensor:
    """Add each adapter's delta to its rows, one adapter after the other."""
    for g, rows in groups:
        y[rows] += (x[rows] @ lora_a[g].T) @ lora_b[g].T
    return y


def gathered(x: Tensor, lora_a: Tensor, lora_b: Tensor, ids: Tensor, y: Tensor) -> Tensor:
    """Gather every row's factors and add their products to y."""
    low = torch.einsum("td,trd->tr", x, lora_a[ids])
    return y.add_(torch.einsum("tr,tor->to", low, lora_b[ids]))


def peft_model(base: Any, layout: Any, adapters: Sequence[Any]) -> Any:  # noqa: ANN401
    """Return PEFT's model over a copy of a base, with adapters "0", "1", ... of one layout."""
    from peft import LoraConfig, get_peft_model

    config = LoraConfig(
        r=layout.rank,
        lora_alpha=layout.alpha,
        target_modules=[module.path for module in layout.modules],
        task_type="CAUSAL_LM",
    )
    model = get_peft_model(
        copy.deepcopy(base), config, adapter_name="0", autocast_adapter_dtype=False
    )
    for index in range(1, len(adapters)):
        model.add_adapter(str(index), config, autocast_adapter_dtype=False)
    with torch.no_grad():
        for index, adapter in enumerate(adapters):
            for module in layout.modules:
                layer: Any = model.get_submodule(f"base_model.model.{module.path}")
                lora_a, lora_b = adapter.factors(module)
                layer.lora_A[str(index)].weight.copy_(lora_a)
                layer.lora_B[str(index)].weight.copy_(lora_b)
    return model.eval()


def load_base(name: str, dtype: torch.dtype) -> Any:  # noqa: ANN401
    """Return a base model in a dtype."""
    return load_model(resolve_base(name), dtype=dtype)
