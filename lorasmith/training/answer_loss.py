"""The loss through the frozen base: cross-entropy on answer tokens, under per-row adapters."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn
from torch.nn import functional

from lorasmith.kernels.adapted_model import AdaptedModel, Factors
from lorasmith.training.batches import Batch


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a batch gave: the mean loss per row, and per row whether every token was the first."""

    loss: Float[Tensor, ""]
    correct: Bool[Tensor, " rows"]


class AnswerLoss:
    """Cross-entropy of answers, each row counting the same however long its answer.

    Logits are computed only where an answer token is predicted: over a vocabulary of tens of
    thousands they would otherwise cost as much as the model's layers.
    """

    def __init__(self, model: AdaptedModel, *, label_smoothing: float = 0.0) -> None:
        self.model = model
        self.label_smoothing = label_smoothing
        self.backbone: nn.Module = model.base.base_model

    def __call__(self, batch: Batch, factors: Factors | None) -> Outcome:
        """Return the loss of a batch whose equal groups of rows wear ``factors`` in order."""
        device = self.model.base.device
        ids = batch.ids.to(device)
        if factors is None:
            hidden = self.backbone(input_ids=ids, use_cache=False).last_hidden_state
        else:
            with self.model.wearing(factors):
                hidden = self.backbone(input_ids=ids, use_cache=False).last_hidden_state
        rows, targets = batch.target_rows.to(device), batch.targets.to(device)
        logits = self.model.logits(hidden[rows, batch.target_columns.to(device)])
        per_token = functional.cross_entropy(
            logits, targets, reduction="none", label_smoothing=self.label_smoothing
        )
        counts = torch.bincount(rows, minlength=len(ids))
        loss = (per_token / counts[rows]).sum() / len(ids)
        wrong = torch.zeros(len(ids), dtype=torch.long, device=device)
        wrong.index_add_(0, rows, (logits.argmax(-1) != targets).long())
        return Outcome(loss=loss, correct=wrong == 0)
