"""How much adapters of documents perplex the base with text that they were not made for."""

from __future__ import annotations

import math
import random
import statistics
import sysconfig
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import torch

from lorasmith import Adapter
from lorasmith.generator.answer_loss import AnswerLoss, Row, collate
from lorasmith.kernels.adapted_model import AdaptedModel, stack_factors
from lorasmith.training.documentation import read_documentation
from lorasmith.training.scoring import bootstrap

TEXTS, TOKENS, ROWS_AT_ONCE = 48, 192, 4

Losses = dict[str, list[float]]
"""Of every kind of text the loss on each."""


@cache
def kinds_of_text() -> dict[str, list[str]]:
    """Return documentation and source code that no recipe reads, and a kind that none reads."""
    return {
        "documentation": read_documentation("test")[:TEXTS],
        "source code": _some(Path(sysconfig.get_path("stdlib")).glob("*.py")),
        "C++ headers": _some((Path(torch.__file__).parent / "include").rglob("*.h")),
    }


def _some(files: Iterable[Path]) -> list[str]:
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in sorted(files)]
    whole = [text for text in texts if len(text) >= 8 * TOKENS]
    return whole[:: max(1, len(whole) // TEXTS)][:TEXTS]


def losses(adapted: AdaptedModel, tokenizer: Any, adapter: Adapter | None) -> Losses:  # noqa: ANN401
    """Return the base's loss on every text, wearing an adapter or none."""
    return {
        kind: _losses(
            adapted, [_piece(tokenizer, text) for text in texts], tokenizer.pad_token_id, adapter
        )
        for kind, texts in kinds_of_text().items()
    }


@torch.inference_mode()
def _losses(
    adapted: AdaptedModel,
    pieces: Sequence[tuple[int, ...]],
    pad_id: int,
    adapter: Adapter | None,
) -> list[float]:
    loss, found = AnswerLoss(adapted), []
    rows = [Row(ids=piece, answer_start=1) for piece in pieces]
    factors = None if adapter is None else stack_factors([adapter])
    for start in range(0, len(rows), ROWS_AT_ONCE):
        batch = collate(rows[start : start + ROWS_AT_ONCE], TOKENS, pad_id)
        found += loss(batch, factors).row_losses.tolist()
    return [round(value, 5) for value in found]


def _piece(tokenizer: Any, text: str) -> tuple[int, ...]:  # noqa: ANN401
    """Return some tokens of a text, from a place drawn at random."""
    wide = 8 * TOKENS
    start = random.Random(text).randrange(max(1, len(text) - wide))
    return tuple(tokenizer.encode(text[start : start + wide])[:TOKENS])


def damage(bare: Losses, worn: Sequence[Losses]) -> str:
    """Return a sentence per kind of text: the base's perplexity, and how adapters change it.

    The change is the mean over adapters, with its interval over texts; the worst is that of the
    adapter that changes most.
    """
    return "\n".join(_sentence(kind, bare[kind], [one[kind] for one in worn]) for kind in bare)


def _sentence(kind: str, bare: Sequence[float], worn: Sequence[Sequence[float]]) -> str:
    rises = [[loss - before for loss, before in zip(one, bare, strict=True)] for one in worn]
    change = bootstrap([statistics.fmean(values) for values in zip(*rises, strict=True)])
    worst = max(statistics.fmean(values) for values in rises)
    mean, low, high, most = (
        f"{math.expm1(value):+.1%}" for value in (change.mean, change.low, change.high, worst)
    )
    return (
        f"Perplexity of {kind}: {math.exp(statistics.fmean(bare)):.2f} without an adapter, {mean} "
        f"with one ({low} to {high} over texts; the worst of {len(worn)} {most})."
    )
