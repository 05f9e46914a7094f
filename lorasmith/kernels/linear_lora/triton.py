"""linear_lora in Triton: base product, first and second low-rank product in one kernel.

A tile has rows of one adapter, sorted; rows without one are tiles with a rank of zero. Each block
of x is loaded once and goes into two accumulators, x W^T and x A^T; at the end the second, scaled,
goes through B^T into the first. Wide tiles of outputs keep the repeated x A^T cheap: RANK /
BLOCK_OUT of the base's product.
"""

from __future__ import annotations

from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.dispatch import interpreting
from lorasmith.kernels.factors import PackedFactors, Rows
from lorasmith.kernels.segmented_lora import segmented_lora
from lorasmith.kernels.segmented_lora.triton import check_dtype, row_scale
from lorasmith.kernels.tiles import power_of_two

OPTIONS = {"num_warps": 8}


@triton.jit
def linear_kernel(
    y,  # (rows, d_out), written
    x,  # (rows, d_in)
    weight,  # (d_out, d_in)
    bias,  # (d_out), not read unless BIASED
    lora_a,  # (total_rank, d_in)
    lora_b,  # (total_rank, d_out)
    offsets,  # (adapters + 1)
    scale,  # (rows)
    order,  # (rows)
    tile_adapter,  # (tiles), one more than the adapter's index: 0 is no adapter, -1 no tile
    tile_first,  # (tiles)
    tile_count,  # (tiles)
    d_in,
    d_out,
    BIASED: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_IN: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Write some outputs of a tile's rows, deltas included."""
    tile = tl.program_id(0)
    g = tl.load(tile_adapter + tile)
    if g >= 0:
        lanes = tl.arange(0, BLOCK_ROWS)
        here = lanes < tl.load(tile_count + tile)
        rows = tl.load(order + tl.load(tile_first + tile) + lanes, mask=here, other=0)
        worn = tl.maximum(g - 1, 0)
        start = tl.load(offsets + worn)
        ranks = tl.arange(0, RANK)
        # A where, because the interpreter takes no mask that was made of a vector and a scalar.
        has = ranks < tl.where(g > 0, tl.load(offsets + worn + 1) - start, 0)
        columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
        inside = columns < d_out
        total = tl.zeros([BLOCK_ROWS, BLOCK_OUT], dtype=tl.float32)
        low = tl.zeros([BLOCK_ROWS, RANK], dtype=tl.float32)
        for k in range(0, d_in, BLOCK_IN):
            ks = k + tl.arange(0, BLOCK_IN)
            within = ks < d_in
            one_x = tl.load(
                x + rows[:, None] * d_in + ks[None, :],
                mask=here[:, None] & within[None, :],
                other=0.0,
            )
            one_w = tl.load(
                weight + columns.to(tl.int64)[None, :] * d_in + ks[:, None],
                mask=inside[None, :] & within[:, None],
                other=0.0,
            )
            one_a = tl.load(
                lora_a + (start + ranks)[None, :] * d_in + ks[:, None],
                mask=has[None, :] & within[:, None],
                other=0.0,
            )
            if UPCAST:
                one_x = one_x.to(tl.float32)
                one_w = one_w.to(tl.float32)
                one_a = one_a.to(tl.float32)
            total += tl.dot(one_x, one_w, input_precision="ieee")
            low += tl.dot(one_x, one_a, input_precision="ieee")
        low *= tl.load(scale + rows, mask=here, other=0.0)[:, None]
        one_b = tl.load(
            lora_b + (start + ranks)[:, None] * d_out + columns[None, :],
            mask=has[:, None] & inside[None, :],
            other=0.0,
        )
        if UPCAST:
            one_b = one_b.to(tl.float32)
        total += tl.dot(low.to(one_b.dtype), one_b, input_precision="ieee")
        if BIASED:
            total += tl.load(bias + columns, mask=inside, other=0.0).to(tl.float32)[None, :]
        tl.store(
            y + rows[:, None] * d_out + columns[None, :],
            total.to(y.dtype.element_ty),
            mask=here[:, None] & inside[None, :],
        )


def blocks(rank: int, bytes_each: int) -> dict[str, int]:
    """Return the tile sizes for a padded rank: three stages of them must fit in shared memory."""
    if rank <= 32:
        return {"BLOCK_ROWS": 64, "BLOCK_IN": 128 // bytes_each, "BLOCK_OUT": 256}
    if rank <= 64:
        return {"BLOCK_ROWS": 64, "BLOCK_IN": 32, "BLOCK_OUT": 128}
    return {"BLOCK_ROWS": 32, "BLOCK_IN": 32, "BLOCK_OUT": 64}


def linear_lora(
    x: Tensor, weight: Tensor, bias: Tensor | None, factors: PackedFactors, rows: Rows
) -> Tensor:
    """Launch the kernel; slots after the first are added by segmented_lora."""
    check_dtype("x", x)
    out = x.new_empty(len(x), len(weight))
    if not len(x):
        return out
    rank = power_of_two(factors.max_rank)
    sizes = blocks(rank, x.element_size())
    cut = rows.tiles(0, sizes["BLOCK_ROWS"], with_bare=True)
    scale = row_scale(factors.scaling, rows.ids, rows.weights, 0)
    linear_kernel[(len(cut.adapter), triton.cdiv(len(weight), sizes["BLOCK_OUT"]))](
        *(out, x, weight, weight if bias is None else bias, factors.lora_a, factors.lora_b),
        *(factors.offsets, scale, cut.order, cut.adapter, cut.first, cut.count),
        *(x.shape[1], len(weight)),
        BIASED=bias is not None,
        RANK=rank,
        **sizes,
        UPCAST=interpreting(),
        **OPTIONS,
    )
    if rows.ids.shape[1] > 1:
        worn, way = rows.later_slots, "triton_prefill"
        with torch.no_grad():
            segmented_lora(x, factors, worn, y=out, in_place=True, implementation=way)
    return out


def compile_cases(dtype: str, rank: int = 16) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    constants = {"BIASED": True, "RANK": rank, "UPCAST": False}
    constants |= blocks(rank, 4 if dtype == "fp32" else 2)
    types = {name: f"*{dtype}" for name in ("y", "x", "weight", "bias", "lora_a", "lora_b")}
    types |= {"offsets": "*i64", "scale": "*fp32", "order": "*i64", "tile_adapter": "*i64"}
    types |= {"tile_first": "*i64", "tile_count": "*i64", "d_in": "i32", "d_out": "i32"}
    types |= dict.fromkeys(constants, "constexpr")
    return [(linear_kernel, types, constants)]
