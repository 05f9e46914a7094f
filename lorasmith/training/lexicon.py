"""What the encoder's words are to the base model: a table that generators look words up in.

A sentence encoder knows what a description means, but not how the base model spells: which
direction is "formal" or "7" in its embeddings. A generator that is told learns once how a word
becomes an answer, instead of word by word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from jaxtyping import Float, Int8
from torch import Tensor

from lorasmith.generator.hypernetwork import LEXICON_UNIT

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


def build_lexicon(
    vocabulary: Sequence[str],
    tokenizer: PreTrainedTokenizerBase,
    embeddings: Float[Tensor, "tokens width"],
    size: int,
) -> Int8[Tensor, "words size"]:
    """Return each word's base embedding in its ``size`` principal directions, as bytes.

    A word is the mean of the base's tokens for it, after a space unless it continues another
    ("##ing"). Every direction has standard deviation ``LEXICON_UNIT``; values beyond four of them
    are cut. Words of the encoder alone, such as "[CLS]", are zero.
    """
    texts = [word[2:] if word.startswith("##") else f" {word}" for word in vocabulary]
    spelled = tokenizer(texts, add_special_tokens=False)["input_ids"]
    flat = torch.tensor([number for row in spelled for number in row])
    owner = torch.repeat_interleave(torch.tensor([len(row) for row in spelled]))
    table = torch.zeros(len(vocabulary), embeddings.shape[1])
    table.index_add_(0, owner, embeddings.detach().float().cpu()[flat])
    table /= torch.tensor([max(1, len(row)) for row in spelled])[:, None]
    known = torch.tensor([not re.fullmatch(r"\[.+\]", word) for word in vocabulary])
    table -= table[known].mean(0)
    vectors: Tensor = torch.linalg.eigh(table[known].mT @ table[known]).eigenvectors
    places = table @ vectors.flip(-1)[:, :size]
    places = places / places[known].std(0) * LEXICON_UNIT
    return places.round().clamp(-127, 127).to(torch.int8) * known[:, None]
