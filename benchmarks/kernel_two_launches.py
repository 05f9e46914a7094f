"""The published design of segmented LoRA: a shrink launch, then an expand launch.

The product with A is split along d_in and added up atomically in a float32 buffer in memory, which
the second launch reads. A program has one row while decoding, and a block of one adapter's rows,
who come in order, in prefill. All adapters have the same rank. For a GPU, or the interpreter.

Source: written from the descriptions in Chen et al. 2024, "Punica: Multi-Tenant LoRA Serving",
arXiv:2310.18547, and Sheng et al. 2024, "S-LoRA", arXiv:2311.03285.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

_SPLITS, _BLOCK_IN, _BLOCK_OUT, _BLOCK_ROWS = 8, 256, 256, 32


@triton.jit
def decode_shrink(
    low, x, lora_a, ids, d_in, RANK: tl.constexpr, SPLITS: tl.constexpr, BLOCK_IN: tl.constexpr
):
    """Add one split of one row's product with its adapter's A."""
    row, split = tl.program_id(0).to(tl.int64), tl.program_id(1)
    g = tl.load(ids + row)
    ranks = tl.arange(0, RANK)
    total = tl.zeros([RANK], dtype=tl.float32)
    for k in range(split * BLOCK_IN, d_in, SPLITS * BLOCK_IN):
        ks = k + tl.arange(0, BLOCK_IN)
        inside = ks < d_in
        one_x = tl.load(x + row * d_in + ks, mask=inside, other=0.0).to(tl.float32)
        places = lora_a + (g * RANK + ranks)[:, None] * d_in + ks[None, :]
        one_a = tl.load(places, mask=inside[None, :], other=0.0).to(tl.float32)
        total += tl.sum(one_a * one_x[None, :], axis=1)
    tl.atomic_add(low + row * RANK + ranks, total)


@triton.jit
def decode_expand(y, low, lora_b, ids, d_out, RANK: tl.constexpr, BLOCK_OUT: tl.constexpr):
    """Add one row's product with its adapter's B to some of its outputs."""
    row = tl.program_id(0).to(tl.int64)
    g = tl.load(ids + row)
    ranks = tl.arange(0, RANK)
    columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
    inside = columns < d_out
    one_low = tl.load(low + row * RANK + ranks)
    places = lora_b + (g * d_out + columns)[:, None] * RANK + ranks[None, :]
    one_b = tl.load(places, mask=inside[:, None], other=0.0).to(tl.float32)
    delta = tl.sum(one_b * one_low[None, :], axis=1)
    before = tl.load(y + row * d_out + columns, mask=inside, other=0.0)
    after = (before.to(tl.float32) + delta).to(before.dtype)
    tl.store(y + row * d_out + columns, after, mask=inside)


@triton.jit
def prefill_shrink(
    low,
    x,
    lora_a,
    bounds,
    d_in,
    RANK: tl.constexpr,
    SPLITS: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_IN: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Add one split of the product of a block of one adapter's rows with its A."""
    g, split = tl.program_id(2).to(tl.int64), tl.program_id(1)
    first = tl.load(bounds + g) + tl.program_id(0) * BLOCK_ROWS
    end = tl.load(bounds + g + 1)
    if first < end:
        rows = first + tl.arange(0, BLOCK_ROWS)
        here = rows < end
        ranks = tl.arange(0, RANK)
        total = tl.zeros([BLOCK_ROWS, RANK], dtype=tl.float32)
        for k in range(split * BLOCK_IN, d_in, SPLITS * BLOCK_IN):
            ks = k + tl.arange(0, BLOCK_IN)
            inside = ks < d_in
            one_x = tl.load(
                x + rows[:, None] * d_in + ks[None, :],
                mask=here[:, None] & inside[None, :],
                other=0.0,
            )
            places = lora_a + (g * RANK + ranks)[None, :] * d_in + ks[:, None]
            one_a = tl.load(places, mask=inside[:, None], other=0.0)
            if UPCAST:
                one_x, one_a = one_x.to(tl.float32), one_a.to(tl.float32)
            total += tl.dot(one_x, one_a, input_precision="ieee")
        tl.atomic_add(low + rows[:, None] * RANK + ranks[None, :], total, mask=here[:, None])


@triton.jit
def prefill_expand(
    y,
    low,
    lora_b,
    bounds,
    d_out,
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Add the product of a block of one adapter's rows with its B."""
    g = tl.program_id(2).to(tl.int64)
    first = tl.load(bounds + g) + tl.program_id(0) * BLOCK_ROWS
    end = tl.load(bounds + g + 1)
    if first < end:
        rows = first + tl.arange(0, BLOCK_ROWS)
        here = rows < end
        ranks = tl.arange(0, RANK)
        columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
        both = here[:, None] & (columns < d_out)[None, :]
        one_low = tl.load(
            low + rows[:, None] * RANK + ranks[None, :], mask=here[:, None], other=0.0
        )
        places = lora_b + (g * d_out + columns)[None, :] * RANK + ranks[:, None]
        one_b = tl.load(places, mask=(columns < d_out)[None, :], other=0.0)
        if UPCAST:
            one_b = one_b.to(tl.float32)
        delta = tl.dot(one_low.to(one_b.dtype), one_b, input_precision="ieee")
        outputs = y + rows[:, None] * d_out + columns[None, :]
        before = tl.load(outputs, mask=both, other=0.0)
        tl.store(outputs, (before.to(tl.float32) + delta).to(before.dtype), mask=both)


def decode(x: Tensor, lora_a: Tensor, lora_b: Tensor, ids: Tensor, y: Tensor) -> Tensor:
    """Add each row's delta to y; the factors are stacked, one for each adapter."""
    rank, d_out = lora_a.shape[1], y.shape[1]
    low = x.new_zeros(len(x), rank, dtype=torch.float32)
    decode_shrink[(len(x), _SPLITS)](
        *(low, x, lora_a, ids, x.shape[1]), RANK=rank, SPLITS=_SPLITS, BLOCK_IN=_BLOCK_IN
    )
    decode_expand[(len(x), triton.cdiv(d_out, _BLOCK_OUT))](
        *(y, low, lora_b, ids, d_out), RANK=rank, BLOCK_OUT=_BLOCK_OUT
    )
    return y


def prefill(
    x: Tensor, lora_a: Tensor, lora_b: Tensor, bounds: Tensor, longest: int, y: Tensor
) -> Tensor:
    """Add to y the deltas of rows in order; adapter g has those from ``bounds[g]`` on.

    ``longest`` is the most rows of one adapter.
    """
    num, rank, d_out = len(lora_a), lora_a.shape[1], y.shape[1]
    upcast = x.device.type == "cpu"  # the interpreter multiplies in what it is given
    low = x.new_zeros(len(x), rank, dtype=torch.float32)
    blocks = triton.cdiv(longest, _BLOCK_ROWS)
    sizes = {"RANK": rank, "BLOCK_ROWS": _BLOCK_ROWS, "UPCAST": upcast}
    prefill_shrink[(blocks, _SPLITS, num)](
        *(low, x, lora_a, bounds, x.shape[1]), **sizes, SPLITS=_SPLITS, BLOCK_IN=64
    )
    prefill_expand[(blocks, triton.cdiv(d_out, 128), num)](
        *(y, low, lora_b, bounds, d_out), **sizes, BLOCK_OUT=128
    )
    return y
