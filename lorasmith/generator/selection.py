"""Choosing among samples: the adapter under which solved examples are likeliest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.errors import InputError
from lorasmith.generator.answer_loss import AnswerLoss, collate, tokenize_examples
from lorasmith.kernels.adapted_model import AdaptedModel, stack_factors
from lorasmith.tasks import Example

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

_ROWS_AT_ONCE = 64


@torch.inference_mode()
def example_losses(
    model: AdaptedModel,
    tokenizer: PreTrainedTokenizerBase,
    adapters: Sequence[Adapter],
    examples: Sequence[Example],
) -> Float[Tensor, " adapters"]:
    """Return each adapter's mean loss on the examples' answers, in nats a token.

    Raises: InputError if there are no examples.
    """
    if not examples:
        raise InputError("choosing among samples needs solved examples, got none; add some")
    rows = tokenize_examples(examples, tokenizer)
    length = max(len(row.ids) for row in rows)
    pad_id: int = tokenizer.pad_token_id
    loss = AnswerLoss(model)
    losses = []
    group = max(1, _ROWS_AT_ONCE // len(rows))  # adapters whose rows share a forward pass
    for first in range(0, len(adapters), group):
        chosen = adapters[first : first + group]
        factors = stack_factors(chosen, model.base.device)
        parts = [
            loss(collate(chunk * len(chosen), length, pad_id), factors).row_losses
            for chunk in (rows[i : i + _ROWS_AT_ONCE] for i in range(0, len(rows), _ROWS_AT_ONCE))
        ]
        losses.append(torch.cat([part.unflatten(0, (len(chosen), -1)) for part in parts], 1))
    return torch.cat(losses).mean(1).cpu()
