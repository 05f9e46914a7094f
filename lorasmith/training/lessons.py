"""A step of learning from contexts: the contexts as tokens, questions, where answers are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lorasmith.encoders.condition import TokenType
from lorasmith.generator.answer_loss import Batch

_LENGTH_STEP = 32  # contexts are padded to multiples of it


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of every row's context as tokens: its description, its examples or its document."""

    rows: tuple[tuple[int, ...], ...]
    type: TokenType = TokenType.DOCUMENT

    def chunks(self, size: int) -> list[list[tuple[int, ...]]]:
        """Cut all rows into chunks of ``size`` tokens, the last one as long as its longest row."""
        longest = max(map(len, self.rows))
        return [[ids[at : at + size] for ids in self.rows] for at in range(0, longest, size)]


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """Some contexts as tokens, in parts, and a batch of questions, equally many on each.

    ``prompts`` is what the teacher has in front of the questions on each context. ``found`` are,
    for every target of the batch, the places of that token where the fact is told: which part and
    which of its tokens. Where the questions are ``unrelated``, the base's own answers are right;
    where the context is ``continued``, those of the base that sees it.
    """

    parts: tuple[Part, ...]
    prompts: tuple[tuple[int, ...], ...]
    batch: Batch
    found: tuple[tuple[tuple[int, int], ...], ...]
    unrelated: bool = False
    continued: bool = False


def padded_length(chunk: Sequence[Sequence[int]]) -> int:
    """Return how long the rows of a chunk are made."""
    length = max(map(len, chunk))
    return length + -length % _LENGTH_STEP


def places_of(
    answer: Sequence[int], parts: Sequence[Sequence[int]]
) -> list[tuple[tuple[int, int], ...]]:
    """Return where every token of an answer is in the parts; the one that ends it is nowhere."""
    *words, _ = answer
    starts = [
        (part, start)
        for part, ids in enumerate(parts)
        for start in range(1, len(ids) - len(words) + 1)
        if list(ids[start : start + len(words)]) == words
    ]
    return [
        *(tuple((part, at + index) for part, at in starts) for index in range(len(words))),
        (),
    ]
