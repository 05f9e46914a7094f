"""generate_apply in Triton: factors are decoded into registers, tile by tile, and used there.

A tile of factors is one product of some rows' codes with a block of the decoder, which is so read
once for BLOCK_ROWS rows, however many tokens they have. Two kernels, because the second product
needs all of the first. Programs of the first take every splits-th block of d_in and leave partial
sums, which are then added up in a fixed order. It is for few rows, used once.
"""

from __future__ import annotations

from inspect import signature
from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.dispatch import interpreting
from lorasmith.kernels.segmented_lora.triton import check_dtype
from lorasmith.kernels.tiles import power_of_two

_PROGRAMS = 256
"""Enough for every processor of a GPU to have one."""

_TILE = 256
"""Numbers of a factor that are decoded at a time, for each of the rows."""


@triton.jit
def decoded(
    code,
    decoder,
    static,
    gain,
    lanes,
    numbers,
    known,
    rows,
    width,
    BLOCK_ROWS: tl.constexpr,
    TILE: tl.constexpr,
    BLOCK_WIDTH: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Return some numbers of a factor for some rows, zero where they are not known."""
    factor = tl.zeros([BLOCK_ROWS, TILE], dtype=tl.float32)
    for w in range(0, width, BLOCK_WIDTH):
        ws = w + tl.arange(0, BLOCK_WIDTH)
        within = ws < width
        one = tl.load(
            code + lanes[:, None] * width + ws[None, :],
            mask=(lanes < rows)[:, None] & within[None, :],
            other=0.0,
        )
        part = tl.load(
            decoder + numbers[None, :] * width + ws[:, None],
            mask=known[None, :] & within[:, None],
            other=0.0,
        )
        if UPCAST:
            one = one.to(tl.float32)
            part = part.to(tl.float32)
        factor += tl.dot(one, part, input_precision="ieee")
    same = tl.load(static + numbers, mask=known, other=0.0).to(tl.float32)
    return gain * factor + same[None, :]


@triton.jit
def decode_a_kernel(
    low,  # (splits, rows, tokens, RANK), added to
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
    splits,
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK: tl.constexpr,
    BLOCK_WIDTH: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Multiply all tokens of some rows by an A that is decoded block by block."""
    lanes = tl.program_id(0).to(tl.int64) * BLOCK_ROWS + tl.arange(0, BLOCK_ROWS)
    split = tl.program_id(1)
    here = lanes < rows
    flat = tl.arange(0, RANK * BLOCK)
    for k in range(split * BLOCK, d_in, splits * BLOCK):
        one_rank = flat // BLOCK
        one_in = k + flat % BLOCK
        known = (one_rank < rank) & (one_in < d_in)
        numbers = one_rank.to(tl.int64) * d_in + one_in
        factor = decoded(
            *(code, decoder, static, gain, lanes, numbers, known, rows, width),
            *(BLOCK_ROWS, RANK * BLOCK, BLOCK_WIDTH, UPCAST),
        )
        lora_a = tl.reshape(factor, [BLOCK_ROWS, RANK, BLOCK])
        ks = k + tl.arange(0, BLOCK)
        for t in range(tokens):
            place = lanes * tokens + t
            one_x = tl.load(
                x + place[:, None] * d_in + ks[None, :],
                mask=here[:, None] & (ks < d_in)[None, :],
                other=0.0,
            ).to(tl.float32)
            places = low + (split.to(tl.int64) * rows * tokens + place)[:, None] * RANK
            places += tl.arange(0, RANK)[None, :]
            before = tl.load(places, mask=here[:, None], other=0.0)
            part = tl.sum(lora_a * one_x[:, None, :], axis=2)
            tl.store(places, before + part, mask=here[:, None])
        tl.debug_barrier()  # the next block adds to what this one wrote


@triton.jit
def decode_b_kernel(
    y,  # (rows, tokens, d_out), written
    low,  # (rows, tokens, RANK)
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
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK: tl.constexpr,
    BLOCK_WIDTH: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Multiply all tokens of some rows by some rows of B, which are decoded here."""
    lanes = tl.program_id(0).to(tl.int64) * BLOCK_ROWS + tl.arange(0, BLOCK_ROWS)
    first = tl.program_id(1) * BLOCK
    here = lanes < rows
    flat = tl.arange(0, BLOCK * RANK)
    one_out = first + flat // RANK
    one_rank = flat % RANK
    known = (one_out < d_out) & (one_rank < rank)
    numbers = one_out.to(tl.int64) * rank + one_rank
    factor = decoded(
        *(code, decoder, static, gain, lanes, numbers, known, rows, width),
        *(BLOCK_ROWS, BLOCK * RANK, BLOCK_WIDTH, UPCAST),
    )
    lora_b = tl.reshape(factor * scaling, [BLOCK_ROWS, BLOCK, RANK])
    columns = first + tl.arange(0, BLOCK)
    for t in range(tokens):
        place = lanes * tokens + t
        one_low = tl.load(
            low + place[:, None] * RANK + tl.arange(0, RANK)[None, :],
            mask=here[:, None],
            other=0.0,
        )
        out = tl.sum(lora_b * one_low[:, None, :], axis=2)
        tl.store(
            y + place[:, None] * d_out + columns[None, :],
            out.to(y.dtype.element_ty),
            mask=here[:, None] & (columns < d_out)[None, :],
        )


def blocks(rank: int, bytes_each: int) -> dict[str, int]:
    """Return the tile sizes for a padded rank."""
    block = max(1, _TILE // rank)
    return {"BLOCK_ROWS": 16, "BLOCK": block, "BLOCK_WIDTH": 128 // bytes_each}


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
    (d_out, rank), width = static_b.shape, code.shape[1]
    padded = power_of_two(rank)
    out = x.new_empty(rows, tokens, d_out)
    if not rows * tokens:
        return out
    sizes: dict[str, Any] = {"RANK": padded, **blocks(padded, x.element_size())}
    sizes["UPCAST"] = interpreting()
    parts = triton.cdiv(rows, sizes["BLOCK_ROWS"])
    splits = max(1, min(triton.cdiv(d_in, sizes["BLOCK"]), _PROGRAMS // parts))
    low = x.new_zeros(splits, rows, tokens, padded, dtype=torch.float32)
    decode_a_kernel[(parts, splits)](
        *(low, x, code, decoder_a, static_a, gain, rows, tokens, d_in, rank, width, splits),
        **sizes,
    )
    decode_b_kernel[(parts, triton.cdiv(d_out, sizes["BLOCK"]))](
        *(out, low.sum(0), code, decoder_b, static_b, gain, scaling),
        *(rows, tokens, d_out, rank, width),
        **sizes,
    )
    return out


def compile_cases(dtype: str, rank: int = 16) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    constants = {"RANK": rank, "UPCAST": False, **blocks(rank, 4 if dtype == "fp32" else 2)}
    types = {name: f"*{dtype}" for name in ("y", "x", "code", "decoder", "static")}
    types |= {"low": "*fp32", "gain": "fp32", "scaling": "fp32"}
    types |= dict.fromkeys(("rows", "tokens", "d_in", "d_out", "rank", "width", "splits"), "i32")
    types |= dict.fromkeys(constants, "constexpr")
    return [
        (kernel, {name: types[name] for name in signature(kernel.fn).parameters}, constants)
        for kernel in (decode_a_kernel, decode_b_kernel)
    ]
