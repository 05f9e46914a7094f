"""A teacher for generated adapters: the base that is told the task in its prompt.

It wears one adapter trained for that, and what it would answer is softer than the one right answer:
a generator that fits its training tasks too closely is pulled back to it.

Source: context distillation after Snell et al. 2022, "Learning by distilling context",
arXiv:2209.15189, section 3.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.encoders.condition import Condition
from lorasmith.errors import InputError, LayoutMismatchError
from lorasmith.generator.answer_loss import Batch, tokenize_description
from lorasmith.generator.checkpoint import load_checkpoint
from lorasmith.kernels.adapted_model import AdaptedModel

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

_LENGTH_STEP = 32  # prompts are padded to multiples of it, as every length is compiled anew


class PromptedTeacher:
    """The frozen base with a batch's descriptions in front of its rows, wearing a static adapter.

    ``folder`` is the checkpoint of a static generator trained with ``prompt = "description"``.

    Raises: NotFoundError, CheckpointError; InputError if the checkpoint is of another family;
        LayoutMismatchError if it is for other modules.
    """

    def __init__(
        self, folder: str, adapted: AdaptedModel, tokenizer: PreTrainedTokenizerBase
    ) -> None:
        model = load_checkpoint(Path(folder)).model
        if model.family != "static":
            raise InputError(
                f"the teacher {folder} is a {model.family} generator; name a static one, trained "
                "with prompt = 'description'"
            )
        if adapted.layout is None or model.layout.modules != adapted.layout.modules:
            raise LayoutMismatchError(
                f"the teacher {folder} changes other modules than the generator; "
                "train both with the same target_kinds"
            )
        self.adapted, self.tokenizer = adapted, tokenizer
        self.model = model.to(adapted.base.device).eval()
        self.nothing = Condition.nothing(model.config.condition_dim).to(adapted.base.device)

    @torch.no_grad()
    def probabilities(self, batch: Batch) -> Float[Tensor, "targets vocabulary"]:
        """Return what the teacher thinks of the next token, wherever an answer is predicted."""
        device = self.adapted.base.device
        ids, starts = self._prompted(batch)
        with self.adapted.wearing(self.model.factors(self.nothing)):
            output = self.adapted.base.base_model(input_ids=ids.to(device), use_cache=False)
        columns = batch.target_columns + starts[batch.target_rows]
        hidden = output.last_hidden_state[batch.target_rows.to(device), columns.to(device)]
        return self.adapted.logits(hidden).softmax(-1)

    def _prompted(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Return the rows with their task's description in front, and where each row begins."""
        prefixes = [tokenize_description(text, self.tokenizer) for text in batch.texts]
        rows, length = batch.ids.shape
        rows_per_task = rows // len(prefixes)
        whole = length + max(map(len, prefixes))
        whole += -whole % _LENGTH_STEP
        ids = torch.full((rows, whole), self.tokenizer.pad_token_id)
        starts = torch.tensor([len(prefixes[row // rows_per_task]) for row in range(rows)])
        for row, start in enumerate(starts.tolist()):
            ids[row, :start] = torch.tensor(prefixes[row // rows_per_task])
            ids[row, start : start + length] = batch.ids[row]
        return ids, starts
