"""Cutting long texts into chunks of so many tokens, where a reader would cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

_ENDS = (re.compile(r"\n\s*\n\s*\Z"), re.compile(r"\n\s*\Z"), re.compile(r"[.!?;][\"')\]]*\s*\Z"))
"""Where a text is best cut, best first: between paragraphs, lines, sentences."""

_LOOK_BACK = 8  # characters


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """A piece of a text and its tokens."""

    text: str
    ids: list[int]


def cut(text: str, tokenizer: PreTrainedTokenizerBase, most: int) -> Iterator[Chunk]:
    """Yield a text in chunks of at most ``most`` tokens, without special tokens around them.

    A chunk ends between paragraphs, lines or sentences if it is then more than half full. No token
    is left out, and what looks like a control token is plain text.
    """
    batch = tokenizer(
        text,
        add_special_tokens=False,
        split_special_tokens=True,
        return_offsets_mapping=True,
        verbose=False,
    )
    ids: list[int] = batch["input_ids"]
    ends = [end for _, end in batch["offset_mapping"]]
    start, begin = 0, 0
    while start < len(ids):
        stop = min(start + most, len(ids))
        if stop < len(ids):
            stop = _best_cut(text, ends, start + most // 2, stop)
        end = ends[stop - 1] if stop < len(ids) else len(text)
        yield Chunk(text=text[begin:end], ids=ids[start:stop])
        start, begin = stop, end


def _best_cut(text: str, ends: Sequence[int], least: int, most: int) -> int:
    """Return how many tokens stay before the cut, between ``least`` and ``most``."""
    for pattern in _ENDS:
        for count in range(most, least, -1):
            end = ends[count - 1]
            following = text[end : end + 1]
            # Spaces belong to the token behind them as a rule: a sentence ends where one follows.
            if pattern.search(text[max(0, end - _LOOK_BACK) : end]) and (
                pattern is not _ENDS[-1] or not following or following.isspace()
            ):
                return count
    return most
