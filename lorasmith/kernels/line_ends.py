"""Which tokens end an answer: it is one line, and vocabularies write line ends in many ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import torch
from jaxtyping import Bool, Int
from torch import Tensor

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


@dataclass(frozen=True, kw_only=True)
class LineEnds:
    """What every token of a vocabulary does to the line that is being written.

    ``begins`` is of tokens with something to see in them, ``ends`` of those with a line end, and
    ``whole`` of those with a line end after something to see.
    """

    begins: Bool[Tensor, " vocabulary"]
    ends: Bool[Tensor, " vocabulary"]
    whole: Bool[Tensor, " vocabulary"]

    @classmethod
    def of(cls, tokenizer: PreTrainedTokenizerBase, size: int, device: torch.device) -> LineEnds:
        """Read the vocabulary, once for every tokenizer; ``size`` is the base's, perhaps padded."""
        if tokenizer not in _KNOWN or len(_KNOWN[tokenizer]) < size:
            texts = tokenizer.batch_decode([[index] for index in range(size)])
            _KNOWN[tokenizer] = torch.tensor(
                [
                    [bool(text.strip()), "\n" in text, bool(text.partition("\n")[0].strip())]
                    for text in texts
                ]
            )
        begins, ends, before = _KNOWN[tokenizer].T.to(device)
        return cls(begins=begins, ends=ends, whole=ends & before)

    def ended(
        self, tokens: Int[Tensor, " rows"], started: Bool[Tensor, " rows"]
    ) -> Bool[Tensor, " rows"]:
        """Return which rows' lines end with these tokens; ``started`` are those with a word."""
        return (self.ends[tokens] & started) | self.whole[tokens]


_KNOWN: WeakKeyDictionary[PreTrainedTokenizerBase, Tensor] = WeakKeyDictionary()
