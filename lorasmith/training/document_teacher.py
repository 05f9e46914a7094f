"""A teacher that has read: the base with the document in front of the question.

Source: context distillation after Snell et al. 2022, "Learning by distilling context",
arXiv:2209.15189, section 3; to the teacher's likeliest tokens alone as in Charakorn et al. 2026,
"Doc-to-LoRA".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.generator.answer_loss import Batch
from lorasmith.kernels.adapted_model import AdaptedModel

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

NUM_LIKELIEST = 16


class DocumentTeacher:
    """The frozen base, wearing nothing, with each group of rows' document in its prompt.

    A prompt is read once for all of its questions.
    """

    def __init__(self, adapted: AdaptedModel, tokenizer: PreTrainedTokenizerBase) -> None:
        self.adapted = adapted
        self.pad_id: int = tokenizer.pad_token_id

    @torch.no_grad()
    def alone(self, batch: Batch) -> Float[Tensor, "targets vocabulary"]:
        """Return what the base, having read nothing, holds likely wherever a token is predicted."""
        base, device = self.adapted.base, self.adapted.base.device
        hidden = base.base_model(input_ids=batch.ids.to(device), use_cache=False).last_hidden_state
        asked = hidden[batch.target_rows.to(device), batch.target_columns.to(device)]
        return self.adapted.logits(asked).softmax(-1)

    @torch.no_grad()
    def probabilities(
        self, batch: Batch, prompts: Sequence[Sequence[int]]
    ) -> Float[Tensor, "targets vocabulary"]:
        """Return what the teacher holds likeliest wherever an answer is predicted.

        All but the ``NUM_LIKELIEST`` tokens are zero. ``prompts`` are the tokens in front of each
        group of rows.
        """
        from transformers import DynamicCache

        base, device = self.adapted.base, self.adapted.base.device
        longest = max(map(len, prompts))
        ids = torch.full((len(prompts), longest), self.pad_id)
        lengths = torch.tensor([len(text) for text in prompts])
        for row, text in enumerate(prompts):
            ids[row, : len(text)] = torch.tensor(text)
        mask = (torch.arange(longest) < lengths[:, None]).long()
        cache = DynamicCache(config=base.config)
        base.base_model(
            input_ids=ids.to(device),
            attention_mask=mask.to(device),
            past_key_values=cache,
            use_cache=True,
        )
        questions = len(batch.ids) // len(prompts)
        cache.batch_repeat_interleave(questions)
        rows = batch.ids.to(device)
        positions = lengths.repeat_interleave(questions)[:, None] + torch.arange(rows.shape[1])
        whole = torch.cat(
            [mask.repeat_interleave(questions, 0), torch.ones(rows.shape, dtype=torch.long)], 1
        )
        hidden = base.base_model(
            input_ids=rows,
            attention_mask=whole.to(device),
            position_ids=positions.to(device),
            past_key_values=cache,
            use_cache=True,
        ).last_hidden_state
        asked = hidden[batch.target_rows.to(device), batch.target_columns.to(device)]
        top = self.adapted.logits(asked).softmax(-1).topk(NUM_LIKELIEST, dim=-1)
        shares = top.values / top.values.sum(-1, keepdim=True)
        size = base.config.get_text_config().vocab_size
        return torch.zeros(len(asked), size, device=device).scatter(-1, top.indices, shares)
