"""Documents, examples and descriptions as the frozen base itself reads them, layer by layer.

A text is cut into chunks and every chunk is read alone, so that memory does not grow with the
text and time grows with its length, not with the square of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import torch
from jaxtyping import Bool, Int
from torch import Tensor

from lorasmith.base_model import load_model, load_tokenizer, resolve_base
from lorasmith.encoders.chunks import cut
from lorasmith.encoders.condition import Reading, TokenType
from lorasmith.errors import InputError

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

DEFAULT_CHUNK_TOKENS = 512
MAX_TOKENS = 200_000
"""Of all that is read for one adapter; scripts that the base hardly knows take several a letter."""

_COUNTED_CHARACTERS = 20_000  # at once: what a tokenizer says of a token takes hundreds of bytes
_MOST_BYTES_A_CHARACTER = 4
# Products of fewer rows are split by the number of threads, up to 16 of them, and round otherwise.
_FEWEST_TOKENS = 64  # shorter chunks are padded, so that one text gives the same bytes everywhere


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text to read, and what it is."""

    text: str
    type: TokenType


class BaseReader:
    """A frozen base model that hands out what enters each of its layers."""

    def __init__(
        self,
        base: PreTrainedModel,
        tokenizer: PreTrainedTokenizerBase,
        chunk_tokens: int = DEFAULT_CHUNK_TOKENS,
    ) -> None:
        self.base = base
        self.tokenizer = tokenizer
        self.chunk_tokens = chunk_tokens

    @classmethod
    def from_pretrained(
        cls,
        name: str,
        *,
        chunk_tokens: int = DEFAULT_CHUNK_TOKENS,
        dtype: torch.dtype = torch.bfloat16,
    ) -> Self:
        """Load a base by its embedded name, Hub id or folder.

        Raises: NotFoundError if it is neither here nor can be downloaded.
        """
        base = resolve_base(name)
        return cls(load_model(base, dtype=dtype), load_tokenizer(base), chunk_tokens)

    def tokenize(self, text: str) -> list[int]:
        """Return a text's tokens; what looks like a control token is read as plain text."""
        return [token for chunk in self.chunks(text) for token in chunk]

    def chunks(self, text: str) -> Iterator[list[int]]:
        """Yield a text's tokens in chunks, cut between paragraphs, lines or sentences if it can be.

        A chunk that is cut early is at least half full. No token is left out.
        """
        for chunk in cut(text, self.tokenizer, self.chunk_tokens):
            yield chunk.ids

    def check_length(self, passages: Sequence[Passage]) -> None:
        """Check, piece by piece, that passages are short enough to be read for one adapter.

        Raises: InputError if they have more than ``MAX_TOKENS`` tokens together.
        """
        # A token has at least a byte of its text, as a rule.
        if sum(len(passage.text) for passage in passages) * _MOST_BYTES_A_CHARACTER <= MAX_TOKENS:
            return
        count = 0
        for passage in passages:
            for start in range(0, len(passage.text), _COUNTED_CHARACTERS):
                piece = passage.text[start : start + _COUNTED_CHARACTERS]
                batch = self.tokenizer(
                    piece, add_special_tokens=False, split_special_tokens=True, verbose=False
                )
                count += len(batch["input_ids"])
                if count > MAX_TOKENS:
                    raise InputError(
                        f"what is given has more than {MAX_TOKENS:,} tokens, the limit; read it in "
                        "parts with a ContextStream, or leave out what matters less"
                    )

    def readings(self, passages: Sequence[Passage]) -> Iterator[Reading]:
        """Read passages chunk by chunk, one row each; a chunk's shape is a matter of it alone.

        Raises: InputError if they are too long, before any of them is read.
        """
        self.check_length(passages)
        device = self.base.device
        for passage in passages:
            for chunk in self.chunks(passage.text):
                length = max(len(chunk), _FEWEST_TOKENS)
                ids = torch.full((1, length), self.tokenizer.pad_token_id, device=device)
                ids[0, : len(chunk)] = torch.tensor(chunk, device=device)
                mask = torch.arange(length, device=device)[None] < len(chunk)
                yield self.read(ids, mask, torch.full_like(ids, int(passage.type)))

    @torch.no_grad()
    def read(
        self,
        ids: Int[Tensor, "rows tokens"],
        mask: Bool[Tensor, "rows tokens"],
        types: Int[Tensor, "rows tokens"],
    ) -> Reading:
        """Read one chunk a row, padded on the right, as the base does without any adapter."""
        # Attention is causal, so what stands in the padding changes nothing before it.
        output = self.base.base_model(input_ids=ids, use_cache=False, output_hidden_states=True)
        # The last state has left the last layer and enters none.
        states = torch.stack(output.hidden_states[:-1], 1)
        return Reading(ids=ids, mask=mask, types=types, states=states)
