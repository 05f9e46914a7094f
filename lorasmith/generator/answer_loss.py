"""The loss through the frozen base: cross-entropy on answer tokens, under per-row adapters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn
from torch.nn import functional

from lorasmith.kernels.adapted_model import AdaptedModel, Factors
from lorasmith.tasks import Example, render_answer, render_prompt

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


@dataclass(frozen=True, kw_only=True)
class Row:
    """One tokenised example: prompt and answer, and where the answer begins."""

    ids: tuple[int, ...]
    answer_start: int


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Rows sorted by task, equally many of each, padded on the right.

    ``targets`` are the answer tokens of all rows; ``target_rows`` and ``target_columns`` say which
    position predicts each. ``descriptions`` holds, per task, an index into its descriptions,
    ``texts`` the description itself with what a variation added to it, and ``varied`` whether one
    did. ``shown`` are solved examples, none of them in the rows, that belong to the condition of
    each task; where its text is empty they are all of it.
    """

    tasks: tuple[int, ...]
    descriptions: tuple[int, ...]
    texts: tuple[str, ...]
    varied: tuple[bool, ...]
    ids: Int[Tensor, "rows tokens"]
    targets: Int[Tensor, " targets"]
    target_rows: Int[Tensor, " targets"]
    target_columns: Int[Tensor, " targets"]
    shown: tuple[tuple[Example, ...], ...] = ()

    def part(self, tasks: slice) -> Batch:
        """Return the batch of some neighbouring tasks alone."""
        per_task = len(self.ids) // len(self.tasks)
        start, stop = tasks.start * per_task, tasks.stop * per_task
        kept = (self.target_rows >= start) & (self.target_rows < stop)
        return Batch(
            tasks=self.tasks[tasks],
            descriptions=self.descriptions[tasks],
            texts=self.texts[tasks],
            varied=self.varied[tasks],
            ids=self.ids[start:stop],
            targets=self.targets[kept],
            target_rows=self.target_rows[kept] - start,
            target_columns=self.target_columns[kept],
            shown=self.shown[tasks],
        )


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a batch gave: the loss, overall and by row, and whether every token was the first."""

    loss: Float[Tensor, ""]
    row_losses: Float[Tensor, " rows"]
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

    def __call__(
        self,
        batch: Batch,
        factors: Factors | None,
        teacher: Float[Tensor, "targets vocabulary"] | None = None,
        teacher_weight: Float[Tensor, " rows"] | None = None,
    ) -> Outcome:
        """Return the loss of a batch whose equal groups of rows wear ``factors`` in order.

        A ``teacher``'s probabilities take the place of the answer's token with ``teacher_weight``,
        between zero and one for each row.
        """
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
        if teacher is not None and teacher_weight is not None:
            soft = functional.cross_entropy(logits, teacher, reduction="none")
            per_token = per_token.lerp(soft, teacher_weight.to(device)[rows])
        counts = torch.bincount(rows, minlength=len(ids))
        row_losses = per_token.new_zeros(len(ids)).index_add(0, rows, per_token / counts[rows])
        wrong = torch.zeros(len(ids), dtype=torch.long, device=device)
        wrong.index_add_(0, rows, (logits.argmax(-1) != targets).long())
        return Outcome(loss=row_losses.mean(), row_losses=row_losses, correct=wrong == 0)


def tokenize_description(text: str, tokenizer: PreTrainedTokenizerBase) -> tuple[int, ...]:
    """Tokenise a description as it stands in front of a prompt."""
    return tuple(tokenizer.encode(f"{text}\n\n", add_special_tokens=False))


def tokenize_examples(examples: Sequence[Example], tokenizer: PreTrainedTokenizerBase) -> list[Row]:
    """Tokenise prompt and answer apart, as they meet when the model answers, and end with EOS."""
    if not examples:
        return []
    prompts = tokenizer([render_prompt(e.input) for e in examples])["input_ids"]
    answers = tokenizer([render_answer(e.output) for e in examples], add_special_tokens=False)[
        "input_ids"
    ]
    return [
        Row(ids=(*prompt, *answer, tokenizer.eos_token_id), answer_start=len(prompt))
        for prompt, answer in zip(prompts, answers, strict=True)
    ]


def collate(
    rows: Sequence[Row],
    length: int,
    pad_id: int,
    *,
    tasks: Sequence[int] = (),
    descriptions: Sequence[int] = (),
    texts: Sequence[str] = (),
    varied: Sequence[bool] = (),
    shown: Sequence[tuple[Example, ...]] = (),
) -> Batch:
    """Pad rows to ``length`` and list the positions that predict answer tokens."""
    ids = torch.full((len(rows), length), pad_id)
    targets, target_rows, target_columns = [], [], []
    for index, row in enumerate(rows):
        ids[index, : len(row.ids)] = torch.tensor(row.ids)
        for position in range(row.answer_start, len(row.ids)):
            targets.append(row.ids[position])
            target_rows.append(index)
            target_columns.append(position - 1)
    return Batch(
        tasks=tuple(tasks),
        descriptions=tuple(descriptions),
        texts=tuple(texts),
        varied=tuple(varied),
        ids=ids,
        targets=torch.tensor(targets),
        target_rows=torch.tensor(target_rows),
        target_columns=torch.tensor(target_columns),
        shown=tuple(shown),
    )
