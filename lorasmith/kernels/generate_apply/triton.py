"""generate_apply in Triton: factors are decoded into registers, tile by tile, and used there.

Two launches, because the second product needs all of the first. Programs of the first take every
SPLITS-th block of d_in and leave partial sums, which the second adds up in a fixed order. Long rows
are cut into tiles of tokens, each of which decodes again: this is for short rows, used once.
"""

from __future__ import annotations

from inspect import signature
from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.segmented_lora.triton import check_dtype
from lorasmith.kernels.tiles import power_of_two

_SPLITS = 8


@triton.jit
def decode_a_kernel(
    low,  # (SPLITS, rows, tokens, RANK), written
    x,  # (rows, tokens, d_in)
    code,  # (rows, width)
    decoder,  # (rank d_in, width)
    static,  # (rank, d_in)
    gain,
    rows,
    tokens,
    d_in,
    rank,
    width,
    SPLITS: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_TOKENS: tl.constexpr,
    BLOCK: tl.constexpr,
    BLOCK_WIDTH: tl.constexpr,
):
    """Multiply some tokens by an A that is decoded block by block."""
    row = tl.program_id(0).to(tl.int64)
    times = tl.program_id(1) * BLOCK_TOKENS + tl.arange(0, BLOCK_TOKENS)
    split = tl.program_id(2)
    ranks = tl.arange(0, RANK)
    has = ranks < rank
    total = tl.zeros([BLOCK_TOKENS, RANK], dtype=tl.float32)
    for k in range(split * BLOCK, d_in, SPLITS * BLOCK):
        ks = k + tl.arange(0, BLOCK)
        within = ks < d_in
        both = has[:, None] & within[None, :]
        numbers = ranks[:, None] * d_in + ks[None, :]
        factor = tl.zeros([RANK, BLOCK], dtype=tl.float32)
        for w in range(0, width, BLOCK_WIDTH):
            ws = w + tl.arange(0, BLOCK_WIDTH)
            known = ws < width
            one = tl.load(code + row * width + ws, mask=known, other=0.0).to(tl.float32)
            part = tl.load(
                decoder + numbers.to(tl.int64)[:, :, None] * width + ws[None, None, :],
                mask=both[:, :, None] & known[None, None, :],
                other=0.0,
            ).to(tl.float32)
            factor += tl.sum(part * one[None, None, :], axis=2)
        factor = gain * factor + tl.load(static + numbers, mask=both, other=0.0).to(tl.float32)
        one_x = tl.load(
            x + (row * tokens + times)[:, None] * d_in + ks[None, :],
            mask=(times < tokens)[:, None] & within[None, :],
            other=0.0,
        ).to(tl.float32)
        total += tl.dot(one_x, tl.trans(factor), input_precision="ieee")
    places = ((split * rows + row) * tokens + times)[:, None] * RANK + ranks[None, :]
    tl.store(low + places, total, mask=(times < tokens)[:, None])


@triton.jit
def decode_b_kernel(
    y,  # (rows, tokens, d_out), written
    low,  # (SPLITS, rows, tokens, RANK)
    code,  # (rows, width)
    decoder,  # (d_out rank, width)
    static,  # (d_out, rank)
    gain,
    scaling,
    rows,
    tokens,
    d_out,
    rank,
    width,
    SPLITS: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_TOKENS: tl.constexpr,
    BLOCK: tl.constexpr,
    BLOCK_WIDTH: tl.constexpr,
):
    """Multiply some tokens by a B whose rows are decoded here."""
    row = tl.program_id(0).to(tl.int64)
    times = tl.program_id(1) * BLOCK_TOKENS + tl.arange(0, BLOCK_TOKENS)
    columns = tl.program_id(2) * BLOCK + tl.arange(0, BLOCK)
    inside = columns < d_out
    ranks = tl.arange(0, RANK)
    both = inside[:, None] & (ranks < rank)[None, :]
    numbers = columns[:, None] * rank + ranks[None, :]
    factor = tl.zeros([BLOCK, RANK], dtype=tl.float32)
    for w in range(0, width, BLOCK_WIDTH):
        ws = w + tl.arange(0, BLOCK_WIDTH)
        known = ws < width
        one = tl.load(code + row * width + ws, mask=known, other=0.0).to(tl.float32)
        part = tl.load(
            decoder + numbers.to(tl.int64)[:, :, None] * width + ws[None, None, :],
            mask=both[:, :, None] & known[None, None, :],
            other=0.0,
        ).to(tl.float32)
        factor += tl.sum(part * one[None, None, :], axis=2)
    factor = gain * factor + tl.load(static + numbers, mask=both, other=0.0).to(tl.float32)
    total = tl.zeros([BLOCK_TOKENS, RANK], dtype=tl.float32)
    for split in range(SPLITS):
        places = ((split * rows + row) * tokens + times)[:, None] * RANK + ranks[None, :]
        total += tl.load(low + places, mask=(times < tokens)[:, None], other=0.0)
    out = tl.dot(total * scaling, tl.trans(factor), input_precision="ieee")
    tl.store(
        y + (row * tokens + times)[:, None] * d_out + columns[None, :],
        out.to(y.dtype.element_ty),
        mask=(times < tokens)[:, None] & inside[None, :],
    )


def blocks(rank: int) -> dict[str, int]:
    """Return the tile sizes for a padded rank: RANK x BLOCK x BLOCK_WIDTH must fit in registers."""
    if rank <= 16:
        return {"BLOCK_TOKENS": 16, "BLOCK": 32, "BLOCK_WIDTH": 16}
    return {"BLOCK_TOKENS": 16, "BLOCK": 16, "BLOCK_WIDTH": 8 if rank <= 64 else 4}


def generate_apply(
    x: Tensor,
    code: Tensor,
    decoder_a: Tensor,
    decoder_b: Tensor,
    static_a: Tensor,
    static_b: Tensor,
    gain: float,
    scaling: float,
) -> Tensor:
    """Launch both kernels."""
    check_dtype("x", x)
    rows, tokens, d_in = x.shape
    d_out, rank = static_b.shape
    padded = power_of_two(rank)
    out = x.new_empty(rows, tokens, d_out)
    if not rows * tokens:
        return out
    low = x.new_empty(_SPLITS, rows, tokens, padded, dtype=torch.float32)
    sizes = blocks(padded)
    parts = triton.cdiv(tokens, sizes["BLOCK_TOKENS"])
    width = code.shape[1]
    decode_a_kernel[(rows, parts, _SPLITS)](
        *(low, x, code, decoder_a, static_a, gain, rows, tokens, d_in, rank, width),
        SPLITS=_SPLITS,
        RANK=padded,
        **sizes,
    )
    decode_b_kernel[(rows, parts, triton.cdiv(d_out, sizes["BLOCK"]))](
        *(out, low, code, decoder_b, static_b, gain, scaling, rows, tokens, d_out, rank, width),
        SPLITS=_SPLITS,
        RANK=padded,
        **sizes,
    )
    return out


def compile_cases(dtype: str) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    constants = {"SPLITS": _SPLITS, "RANK": 16, **blocks(16)}
    types = {name: f"*{dtype}" for name in ("y", "x", "code", "decoder", "static")}
    types |= {"low": "*fp32", "gain": "fp32", "scaling": "fp32"}
    types |= dict.fromkeys(("rows", "tokens", "d_in", "d_out", "rank", "width"), "i32")
    types |= dict.fromkeys(constants, "constexpr")
    return [
        (kernel, {name: types[name] for name in signature(kernel.fn).parameters}, constants)
        for kernel in (decode_a_kernel, decode_b_kernel)
    ]
