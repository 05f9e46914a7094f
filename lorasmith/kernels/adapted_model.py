"""A frozen base model of which every row of a batch wears its own adapter.

Training, evaluation and previews go through here; nothing else applies a LoRA.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from lorasmith.errors import LayoutMismatchError
from lorasmith.kernels.factors import PackedFactors, Rows, assign_rows, pack_stacks
from lorasmith.kernels.line_ends import LineEnds
from lorasmith.kernels.segmented_lora import batched_lora, segmented_lora
from lorasmith.kernels.wearing import (
    Factors,
    Wears,
    as_wears,
    check_base,
    check_stacks,
    pack_adapters,
    rows_wearing,
    split_factors,
    stack_factors,
    worn_by_rows,
)
from lorasmith.layout import AdapterLayout

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

    from lorasmith.adapter import Adapter

__all__ = ["AdaptedModel", "Factors", "Wears", "split_factors", "stack_factors"]


Worn = tuple[Tensor, Tensor] | PackedFactors
"""A module's factors: stacks of lora_A and lora_B, or packed."""


class AdaptedModel:
    """A base model with a place for the adapters of one batch.

    Hooks on the target modules add the deltas, so the base itself is never changed. Without
    adapters the base's own output comes back. Given a ``layout``, its modules are the targets and
    its scaling is that of factors that come as tensors; without one, every linear module of the
    base's layers is a target. The layout and every adapter must be for the Hub id that ``base`` was
    loaded from, if it has one, and an adapter for the layout's base.

    Raises: LayoutMismatchError if the layout is for another base, or its modules are not in this
        one with their shapes; ValueError if another AdaptedModel holds one of them.
    """

    def __init__(self, base: PreTrainedModel, layout: AdapterLayout | None = None) -> None:
        self.base = base
        self.layout = layout
        self._rows: Rows | None = None
        self._scaling = 1.0 if layout is None else layout.scaling
        if layout is not None:
            check_base(base, layout, "layout")
            layout.check_fits(base)
            shapes = {m.path: (m.in_features, m.out_features) for m in layout.modules}
        else:
            shapes = linear_shapes(base)
        self._shapes = shapes
        self._targets: dict[str, Any] = {  # modules, with an attribute that is ours
            path: base.get_submodule(path) for path in shapes
        }
        for path, target in self._targets.items():
            if hasattr(target, "worn"):
                raise ValueError(
                    f"{path} of this base has an AdaptedModel already, and both would add their "
                    "delta; use that one or load the base again"
                )
        for target in self._targets.values():  # none, if one of them is taken
            target.worn, target.recording, target.seen = None, False, None
            target.register_forward_hook(self._add_delta)

    def _add_delta(
        self,
        target: Any,  # noqa: ANN401 - a module with an attribute that is ours
        inputs: tuple[Tensor, ...],
        output: Tensor,
    ) -> Tensor:
        # The factors hang on the module, not in a table by its path: so this is the same code for
        # every layer, and a layer is compiled once, not once for each of its thirty copies.
        if target.recording:
            target.seen = inputs[0]
        worn = target.worn
        if worn is None:
            return output
        x = inputs[0]
        if self._rows is None:
            lora_a, lora_b = worn
            # Under autocast an output may have another dtype than the input and the factors.
            return output + batched_lora(x.to(output.dtype), lora_a, lora_b, self._scaling)
        dtype = worn.lora_a.dtype
        # Nobody else has the output yet, so where no gradient needs it it is added to.
        added = segmented_lora(
            x.to(dtype).contiguous(),
            worn,
            self._rows,
            y=output.to(dtype).contiguous(),
            in_place=not torch.is_grad_enabled(),
        )
        return added.to(output.dtype)

    @contextmanager
    def wearing(
        self,
        factors: Factors,
        row_to_adapter: Int[Tensor, "rows ..."] | None = None,
        *,
        weights: Float[Tensor, "rows slots"] | None = None,
        scaling: float | None = None,
    ) -> Iterator[None]:
        """Put ``factors`` on for the calls inside; they may be a generator's, with gradients.

        Without ``row_to_adapter`` the rows are sorted by adapter and every adapter has equally
        many, which is the cheapest. With it a row wears the adapter of its index, -1 none; with a
        second dimension several, each times its weight. ``scaling`` is the layout's by default.
        Factors of another dtype are cast to the base's.

        Raises: TypeError, ValueError if the factors or the rows do not fit; LayoutMismatchError if
            a module of the layout has no factors, or ``factors`` names a module that is no target.
        """
        devices = {path: target.weight.device for path, target in self._targets.items()}
        num = check_stacks(factors, self._shapes, devices)
        if self.layout is not None and (missing := self._targets.keys() - factors.keys()):
            raise LayoutMismatchError(f"factors has nothing for {min(missing)}; give all modules")
        scaling = self._scaling if scaling is None else scaling
        if row_to_adapter is None:
            if weights is not None:
                raise ValueError("weights needs row_to_adapter, which says whose they are")
            with self._wearing(factors, None, scaling):
                yield
            return
        rows = assign_rows(row_to_adapter, num, weights)
        dtype = self.base.dtype
        packed = {
            path: pack_stacks(a.to(dtype), b.to(dtype), scaling) for path, (a, b) in factors.items()
        }
        with self._wearing(packed, rows, scaling):
            yield

    @contextmanager
    def wearing_adapters(
        self, adapters: Sequence[Adapter], wears: Sequence[Wears] | None = None
    ) -> Iterator[None]:
        """Put adapters on for the calls inside, of any ranks and on any of the target modules.

        Row i wears ``adapters[wears[i]]``, or none where that is -1, or several where it maps
        indices to weights. Without ``wears``, row i wears the i-th adapter.

        Raises: LayoutMismatchError, which is a ValueError, if an adapter is for another base;
            ValueError, TypeError if an index is out of range or no whole number.
        """
        for index, adapter in enumerate(adapters):
            self._check_base(index, adapter)
        wears = as_wears("wears", range(len(adapters)) if wears is None else wears)
        like = next(iter(self._targets.values())).weight
        rows = rows_wearing(wears, len(adapters), like.device)
        packed_adapters, wears = worn_by_rows(adapters, wears, like.device)
        if packed_adapters is not adapters:
            rows = rows_wearing(wears, len(packed_adapters), like.device)
        packed = pack_adapters(packed_adapters, self._shapes, like.detach())
        with self._wearing(packed, rows, 1.0):
            yield

    def _check_base(self, index: int, adapter: Adapter) -> None:
        check_base(self.base, adapter.layout, f"adapters[{index}]")
        mine = "" if self.layout is None else self.layout.base_model
        theirs = adapter.layout.base_model
        if mine and theirs and mine != theirs:
            raise LayoutMismatchError(
                f"adapters[{index}] should be for {mine}, got one for {theirs}; "
                "use the base it was made for"
            )

    @contextmanager
    def _wearing(
        self,
        worn: Mapping[str, Worn],
        rows: Rows | None,
        scaling: float,
    ) -> Iterator[None]:
        before = self._scaling, self._rows
        worn_before = {path: target.worn for path, target in self._targets.items()}
        self._put_on(worn, rows, scaling)
        try:
            yield
        finally:
            self._put_on(worn_before, before[1], before[0])

    def _put_on(self, worn: Mapping[str, Worn], rows: Rows | None, scaling: float) -> None:
        """Let every target wear what it is given, or nothing."""
        self._scaling, self._rows = scaling, rows
        for path, target in self._targets.items():
            target.worn = worn.get(path)

    @contextmanager
    def recording(self, paths: Collection[str]) -> Iterator[dict[str, Tensor]]:
        """Keep what goes into some modules in the call inside; it is there when that is over."""
        seen: dict[str, Tensor] = {}
        for path in paths:
            self._targets[path].recording = True
        try:
            yield seen
        finally:
            for path in paths:
                seen[path] = self._targets[path].seen
                self._targets[path].recording, self._targets[path].seen = False, None

    def compile_layers(self) -> None:
        """Compile the base's layers for training, one graph a shape for all of them.

        Source: regional compilation, as in PyTorch's recipe of that name.
        """
        # Batches have a few fixed shapes, each with its own graph.
        torch._dynamo.config.recompile_limit = 64
        for layer in _layers(self.base):
            layer.compile(dynamic=False)

    def logits(self, hidden: Float[Tensor, "n width"]) -> Float[Tensor, "n vocabulary"]:
        """Return the base's float32 logits for some of its last hidden states."""
        logits: Tensor = self.base.get_output_embeddings()(hidden).float()
        cap = getattr(self.base.config, "final_logit_softcapping", None)
        return torch.tanh(logits / cap) * cap if cap else logits

    @torch.inference_mode()
    def greedy_answers(
        self,
        tokenizer: PreTrainedTokenizerBase,
        prompts: Sequence[str],
        adapters: Sequence[Adapter] = (),
        row_to_adapter: Sequence[Wears] | None = None,
        *,
        max_new_tokens: int = 16,
    ) -> list[str]:
        """Answer every prompt greedily, with a KV cache; rows wear as in ``wearing_adapters``.

        With no ``row_to_adapter``, every row wears the first adapter, if there is one. An answer
        ends at the end-of-text token or at the first line break that follows some text.

        Raises: as ``wearing_adapters``; ValueError if there is not one entry for each prompt, or no
            token may be written.
        """
        if max_new_tokens < 1:
            raise ValueError(f"max_new_tokens must be at least 1, got {max_new_tokens}")
        if row_to_adapter is None:
            row_to_adapter = [0 if adapters else -1] * len(prompts)
        worn = _one_for_each(prompts, row_to_adapter)
        if not prompts:
            return []
        # Sorted by adapter, so that no layer has to sort its activations.
        order = sorted(range(len(prompts)), key=lambda i: _first(worn[i]))
        asked = [prompts[i] for i in order]
        batch = tokenizer(asked, return_tensors="pt", padding=True, padding_side="left")
        batch = {name: tensor.to(self.base.device) for name, tensor in batch.items()}
        bare = all(one == -1 for one in worn)
        wearing = self.wearing_adapters(adapters, [worn[i] for i in order])
        with nullcontext() if bare else wearing:
            ids = self._greedy(batch, tokenizer, max_new_tokens)
        texts = tokenizer.batch_decode(ids, skip_special_tokens=True)
        answers = {
            i: text.lstrip().split("\n", 1)[0].strip() for i, text in zip(order, texts, strict=True)
        }
        return [answers[i] for i in range(len(prompts))]

    def _greedy(
        self, batch: dict[str, Tensor], tokenizer: PreTrainedTokenizerBase, max_new_tokens: int
    ) -> Int[Tensor, "rows new"]:
        """Greedy decoding with a KV cache; stops when every row has ended its answer."""
        mask = batch["attention_mask"]
        positions = (mask.cumsum(-1) - 1).clamp(min=0)
        vocabulary = len(self.base.get_output_embeddings().weight)
        lines = LineEnds.of(tokenizer, vocabulary, mask.device)
        step: dict[str, Any] = {"input_ids": batch["input_ids"], "position_ids": positions}
        cache: Any = None
        answer: list[Tensor] = []
        ended = torch.zeros(len(mask), dtype=torch.bool, device=mask.device)
        started = ended.clone()
        for _ in range(max_new_tokens):
            out = self.base.base_model(
                **step, attention_mask=mask, past_key_values=cache, use_cache=True
            )
            cache = out.past_key_values
            # Two-dimensional, or the product copies the vocabulary's matrix for every row.
            token = self.logits(out.last_hidden_state[:, -1]).argmax(-1)
            token = token.masked_fill(ended, tokenizer.pad_token_id)
            answer.append(token)
            ended |= (token == tokenizer.eos_token_id) | lines.ended(token, started)
            started |= lines.begins[token]
            if bool(ended.all()):
                break
            mask = torch.cat([mask, mask.new_ones(len(mask), 1)], dim=1)
            positions = positions[:, -1:] + 1
            step = {"input_ids": token[:, None], "position_ids": positions}
        return torch.stack(answer, dim=1)


def _layers(base: nn.Module) -> nn.ModuleList:
    """Return the list of the base's transformer layers: the longest list of modules in it."""
    lists = [module for module in base.modules() if isinstance(module, nn.ModuleList)]
    return max(lists, key=len)


def linear_shapes(base: PreTrainedModel) -> dict[str, tuple[int, int]]:
    """Return (d_in, d_out) of every linear module in the layers of a base, by its path."""
    from transformers.pytorch_utils import Conv1D

    shapes: dict[str, tuple[int, int]] = {}
    for path, module in base.named_modules():
        if not any(name.isdigit() for name in path.split(".")):
            continue
        if isinstance(module, Conv1D):
            shapes[path] = (module.weight.shape[0], module.nf)
        elif isinstance(module, nn.Linear):
            shapes[path] = (module.in_features, module.out_features)
    return shapes


def _one_for_each(prompts: Sequence[str], row_to_adapter: Sequence[Wears]) -> list[Wears]:
    worn = as_wears("row_to_adapter", row_to_adapter)
    if len(worn) != len(prompts):
        raise ValueError(
            f"row_to_adapter must have one entry for each of {len(prompts)} prompts, "
            f"got {len(worn)}"
        )
    return worn


def _first(wears: Wears) -> int:
    """Return the adapter that a row is sorted by."""
    return wears if isinstance(wears, int) else min(wears, default=-1)
