"""A frozen base model of which every row of a batch wears its own adapter.

Training, evaluation and previews go through here; nothing else applies a LoRA.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from lorasmith.kernels.per_row_lora import per_row_lora
from lorasmith.layout import AdapterLayout

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

    from lorasmith.adapter import Adapter

Factors = dict[str, tuple[Tensor, Tensor]]
"""Module path -> (lora_A (adapters, rank, d_in), lora_B (adapters, d_out, rank))."""


class AdaptedModel:
    """A base model with a place for the adapters of one batch.

    Hooks on the target modules add the deltas, so the base itself is never changed. Without
    adapters the base's own output comes back.

    Raises: LayoutMismatchError if the layout's modules are not in the base with their shapes;
        ValueError if another AdaptedModel holds one of them.
    """

    def __init__(self, base: PreTrainedModel, layout: AdapterLayout) -> None:
        self.base = base
        self.layout = layout
        self._rows: Tensor | None = None
        layout.check_fits(base)
        self._targets: dict[str, Any] = {  # modules, with an attribute that is ours
            module.path: base.get_submodule(module.path) for module in layout.modules
        }
        for path, target in self._targets.items():
            if hasattr(target, "worn"):
                raise ValueError(
                    f"{path} of this base has an AdaptedModel already, and both would add their "
                    "delta; use that one or load the base again"
                )
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
        if target.worn is None:
            return output
        lora_a, lora_b = target.worn
        delta = per_row_lora(inputs[0], lora_a, lora_b, self._rows, self.layout.scaling)
        return output + delta

    @contextmanager
    def wearing(
        self, factors: Factors, row_to_adapter: Int[Tensor, " rows"] | None = None
    ) -> Iterator[None]:
        """Put ``factors`` on for the calls inside; ``row_to_adapter`` as in ``per_row_lora``."""
        self._rows = row_to_adapter
        for path, target in self._targets.items():
            target.worn = factors[path]
        try:
            yield
        finally:
            self._rows = None
            for target in self._targets.values():
                target.worn = None

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
        row_to_adapter: Sequence[int] | None = None,
        *,
        max_new_tokens: int = 16,
    ) -> list[str]:
        """Answer every prompt greedily; row i wears ``adapters[row_to_adapter[i]]``, -1 none.

        With no ``row_to_adapter``, every row wears the first adapter, if there is one. An answer
        ends at the end-of-text token or at the first line break that follows some text.
        """
        if row_to_adapter is None:
            row_to_adapter = [0 if adapters else -1] * len(prompts)
        batch = tokenizer(list(prompts), return_tensors="pt", padding=True, padding_side="left")
        batch = {name: tensor.to(self.base.device) for name, tensor in batch.items()}
        if not adapters:
            ids = self._greedy(batch, tokenizer, max_new_tokens)
        else:
            with self.wearing(self._gathered(adapters, row_to_adapter)):
                ids = self._greedy(batch, tokenizer, max_new_tokens)
        texts = tokenizer.batch_decode(ids, skip_special_tokens=True)
        return [text.lstrip("\n").split("\n", 1)[0].strip() for text in texts]

    def _gathered(self, adapters: Sequence[Adapter], row_to_adapter: Sequence[int]) -> Factors:
        """Return each row's own factors, in the base's precision, gathered once for all steps.

        A row without an adapter gets factors of zero.
        """
        flats = torch.stack([adapter.flat for adapter in adapters])
        flats = torch.cat([flats, flats.new_zeros(1, flats.shape[1])])
        flats = flats.to(self.base.device, self.base.dtype)
        return split_factors(self.layout, flats[list(row_to_adapter)])

    def _greedy(
        self, batch: dict[str, Tensor], tokenizer: PreTrainedTokenizerBase, max_new_tokens: int
    ) -> Int[Tensor, "rows new"]:
        """Greedy decoding with a KV cache; stops when every row has ended its answer."""
        mask = batch["attention_mask"]
        positions = (mask.cumsum(-1) - 1).clamp(min=0)
        line_ends = _line_end_ids(tokenizer).to(mask.device)
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
            line_end = torch.isin(token, line_ends)
            ended |= (token == tokenizer.eos_token_id) | (line_end & started)
            started |= ~line_end
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


def _line_end_ids(tokenizer: PreTrainedTokenizerBase) -> Int[Tensor, " ids"]:
    """Return the ids of the tokens that end a line, for byte-level vocabularies and others."""
    ids = {tokenizer.encode(text, add_special_tokens=False)[-1] for text in ("\n", "a\n", "1\n")}
    return torch.tensor(sorted(ids))


def stack_factors(
    adapters: Sequence[Adapter], device: torch.device | str = "cpu"
) -> dict[str, tuple[Float[Tensor, "n rank d_in"], Float[Tensor, "n d_out rank"]]]:
    """Stack the factors of several adapters of one layout, module by module."""
    flats = torch.stack([adapter.flat for adapter in adapters]).to(device)
    return split_factors(adapters[0].layout, flats)


def split_factors(layout: AdapterLayout, flats: Float[Tensor, "n parameters"]) -> Factors:
    """Cut flat buffers into each module's pair of factors, without copying."""
    views = {
        name: flats[:, offset : offset + shape[0] * shape[1]].unflatten(1, shape)
        for name, (offset, shape) in layout.slices().items()
    }
    pairs = iter(views.values())  # in file order: lora_A, lora_B, module by module
    return {module.path: (next(pairs), next(pairs)) for module in layout.modules}
