"""Refining: a few steps of gradient descent on solved examples, from a generated adapter on.

A generator sees what examples look like; the base's gradient says what the adapter still gets wrong
about them. From a generated adapter a few steps are enough, and few examples do not spoil it.

Source: a network that emits where gradient descent begins, after Finn et al. 2017, "Model-agnostic
meta-learning", arXiv:1703.03400, section 2.2; here the beginning is one for each task.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import torch

from lorasmith.adapter import Adapter, Provenance
from lorasmith.errors import AdapterError, InputError, LayoutMismatchError
from lorasmith.generator.answer_loss import AnswerLoss, Row, collate, tokenize_examples
from lorasmith.kernels.adapted_model import AdaptedModel, stack_factors
from lorasmith.tasks import Example

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

LEARNING_RATE = 1e-3
_BETAS = (0.9, 0.99)
_TOKENS_AT_ONCE = 2048  # with their padding: what the backward pass keeps grows with them


def refine_adapter(
    model: AdaptedModel,
    tokenizer: PreTrainedTokenizerBase,
    adapter: Adapter,
    examples: Sequence[Example],
    *,
    steps: int = 5,
    learning_rate: float = LEARNING_RATE,
) -> Adapter:
    """Return the adapter after some steps of Adam on the answers of all examples.

    The adapter that is given stays as it is. Nothing is drawn at random.

    Raises: InputError if there are no steps, no examples, or one without an output; AdapterError if
        a weight is no longer finite; LayoutMismatchError if the adapter is not for the model's base
        and layout.
    """
    if steps < 1:
        raise InputError(f"refining takes at least one step, got {steps}")
    check_solved(examples)
    _check_layout(model, adapter)
    rows = tokenize_examples(examples, tokenizer)
    pad_id: int = tokenizer.pad_token_id
    flat = adapter.flat.float().clone().requires_grad_()
    refined = Adapter(adapter.layout, flat)
    answer_loss = AnswerLoss(model)
    optimizer = torch.optim.Adam([flat], lr=learning_rate, betas=_BETAS)
    for _ in range(steps):
        optimizer.zero_grad()
        for chunk in _chunks(rows):
            length = max(len(row.ids) for row in chunk)
            batch = collate(chunk, length, pad_id)
            losses = answer_loss(batch, stack_factors([refined], model.base.device)).row_losses
            torch.autograd.backward(losses.sum() / len(rows))
        optimizer.step()
    found = flat.detach()
    if not bool(torch.isfinite(found).all()):
        raise AdapterError("refining gave non-finite values; take fewer steps or other examples")
    made = adapter.provenance or Provenance()
    before = made.refined_steps or 0
    told = replace(made, refined_steps=before + steps, refined_examples=len(examples))
    outcome = Adapter(adapter.layout, found, told)
    outcome.condition = adapter.condition
    return outcome


def check_solved(examples: Sequence[Example]) -> None:
    """Check that there are examples to refine an adapter on.

    Raises: InputError if there are none, or one without an output.
    """
    if not examples:
        raise InputError("refining needs solved examples, got none; add some")
    if not all(example.output for example in examples):
        raise InputError("refining needs examples with an output; add the outputs")


def _check_layout(model: AdaptedModel, adapter: Adapter) -> None:
    """Check that the model scales the adapter as its own file says it is scaled.

    Raises: LayoutMismatchError if it does not, or is for other modules.
    """
    if adapter.layout != model.layout:
        raise LayoutMismatchError(
            "refining needs an adapter for the same base, modules, rank and alpha as the "
            "generator's; refine it with a generator of its layout"
        )


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield rows in order, as many at once as may be held together with their padding."""
    chunk: list[Row] = []
    for row in rows:
        longest = max(len(other.ids) for other in [*chunk, row])
        if chunk and longest * (len(chunk) + 1) > _TOKENS_AT_ONCE:
            yield chunk
            chunk = []
        chunk.append(row)
    yield chunk
