"""segmented_lora in Triton.

- decode: one launch. A program has one row and some outputs; the rank-sized intermediate stays in
  its registers. Programs of one row repeat the first product, whose factors are in the L2 cache by
  then: cheaper than a second launch.
- prefill: two launches over tiles of one adapter's rows, sorted. The first product is split along
  d_in so that few tiles still fill the GPU; partial sums are added in the second launch, in a fixed
  order, so results do not depend on timing.

The intermediate is float32 throughout, offsets are int64, blocks come from a table by shape:
autotuning needs a GPU to run at all, and gives other bits on other days.
"""

from __future__ import annotations

from inspect import signature
from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.dispatch import interpreting
from lorasmith.kernels.factors import PackedFactors, Rows
from lorasmith.kernels.tiles import Tiles, power_of_two

_SPLITS = 4


@triton.jit
def decode_kernel(
    y,  # (rows, d_out), added to
    x,  # (rows, d_in)
    lora_a,  # (total_rank, d_in)
    lora_b,  # (total_rank, d_out)
    offsets,  # (adapters + 1)
    scaling,  # (adapters)
    ids,  # (rows, slots)
    weights,  # (rows, slots), not read unless WEIGHTED
    d_in,
    d_out,
    slots,
    WEIGHTED: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_IN: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
):
    """Add all deltas of one row to some of its outputs."""
    row = tl.program_id(0).to(tl.int64)
    columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
    ranks = tl.arange(0, RANK)
    inside = columns < d_out
    total = tl.zeros([BLOCK_OUT], dtype=tl.float32)
    worn = 0
    for slot in range(slots):
        g = tl.load(ids + row * slots + slot)
        if g >= 0:
            worn += 1
            start = tl.load(offsets + g)
            rank = tl.load(offsets + g + 1) - start
            low = tl.zeros([RANK], dtype=tl.float32)
            for k in range(0, d_in, BLOCK_IN):
                ks = k + tl.arange(0, BLOCK_IN)
                one_x = tl.load(x + row * d_in + ks, mask=ks < d_in, other=0.0).to(tl.float32)
                one_a = tl.load(
                    lora_a + (start + ranks)[:, None] * d_in + ks[None, :],
                    mask=(ranks < rank)[:, None] & (ks < d_in)[None, :],
                    other=0.0,
                ).to(tl.float32)
                low += tl.sum(one_a * one_x[None, :], axis=1)
            scale = tl.load(scaling + g)
            if WEIGHTED:
                scale *= tl.load(weights + row * slots + slot)
            one_b = tl.load(
                lora_b + (start + ranks)[:, None] * d_out + columns[None, :],
                mask=(ranks < rank)[:, None] & inside[None, :],
                other=0.0,
            ).to(tl.float32)
            total += tl.sum(one_b * (low * scale)[:, None], axis=0)
    if worn > 0:
        places = y + row * d_out + columns
        before = tl.load(places, mask=inside, other=0.0)
        tl.store(places, (before.to(tl.float32) + total).to(before.dtype), mask=inside)


@triton.jit
def shrink_kernel(
    low,  # (splits, rows, RANK), written at sorted positions
    x,  # (rows, d_in)
    lora_a,  # (total_rank, d_in)
    offsets,  # (adapters + 1)
    scale,  # (rows)
    order,  # (rows)
    tile_adapter,  # (tiles)
    tile_first,  # (tiles)
    tile_count,  # (tiles)
    num_rows,
    d_in,
    SPLITS: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_IN: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Multiply a tile's rows by their adapter's A, over one split of d_in."""
    tile = tl.program_id(0)
    split = tl.program_id(1)
    g = tl.load(tile_adapter + tile)
    if g >= 0:
        first = tl.load(tile_first + tile)
        lanes = tl.arange(0, BLOCK_ROWS)
        here = lanes < tl.load(tile_count + tile)
        rows = tl.load(order + first + lanes, mask=here, other=0)
        start = tl.load(offsets + g)
        ranks = tl.arange(0, RANK)
        has = ranks < tl.load(offsets + g + 1) - start
        total = tl.zeros([BLOCK_ROWS, RANK], dtype=tl.float32)
        for k in range(split * BLOCK_IN, d_in, SPLITS * BLOCK_IN):
            ks = k + tl.arange(0, BLOCK_IN)
            inside = ks < d_in
            one_x = tl.load(
                x + rows[:, None] * d_in + ks[None, :],
                mask=here[:, None] & inside[None, :],
                other=0.0,
            )
            one_a = tl.load(
                lora_a + (start + ranks)[None, :] * d_in + ks[:, None],
                mask=has[None, :] & inside[:, None],
                other=0.0,
            )
            if UPCAST:
                one_x = one_x.to(tl.float32)
                one_a = one_a.to(tl.float32)
            total += tl.dot(one_x, one_a, input_precision="ieee")
        total *= tl.load(scale + rows, mask=here, other=0.0)[:, None]
        places = (split.to(tl.int64) * num_rows + first + lanes)[:, None] * RANK + ranks[None, :]
        tl.store(low + places, total, mask=here[:, None])


@triton.jit
def expand_kernel(
    y,  # (rows, d_out), added to
    low,  # (splits, rows, RANK)
    lora_b,  # (total_rank, d_out)
    offsets,  # (adapters + 1)
    order,  # (rows)
    tile_adapter,  # (tiles)
    tile_first,  # (tiles)
    tile_count,  # (tiles)
    num_rows,
    d_out,
    SPLITS: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Add up the splits, multiply by B^T and add to a tile's rows."""
    tile = tl.program_id(0)
    g = tl.load(tile_adapter + tile)
    if g >= 0:
        first = tl.load(tile_first + tile)
        lanes = tl.arange(0, BLOCK_ROWS)
        here = lanes < tl.load(tile_count + tile)
        rows = tl.load(order + first + lanes, mask=here, other=0)
        start = tl.load(offsets + g)
        ranks = tl.arange(0, RANK)
        has = ranks < tl.load(offsets + g + 1) - start
        columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
        inside = columns < d_out
        total = tl.zeros([BLOCK_ROWS, RANK], dtype=tl.float32)
        for split in range(SPLITS):
            places = (first + lanes + split * num_rows)[:, None] * RANK + ranks[None, :]
            total += tl.load(low + places, mask=here[:, None], other=0.0)
        one_b = tl.load(
            lora_b + (start + ranks)[:, None] * d_out + columns[None, :],
            mask=has[:, None] & inside[None, :],
            other=0.0,
        )
        if UPCAST:
            one_b = one_b.to(tl.float32)
        delta = tl.dot(total.to(one_b.dtype), one_b, input_precision="ieee")
        both = here[:, None] & inside[None, :]
        places = y + rows[:, None] * d_out + columns[None, :]
        before = tl.load(places, mask=both, other=0.0)
        tl.store(places, (before.to(tl.float32) + delta).to(before.dtype), mask=both)


@triton.jit
def outer_kernel(
    out,  # (total_rank, width), added to
    low,  # (splits, rows, RANK)
    right,  # (rows, width)
    offsets,  # (adapters + 1)
    order,  # (rows)
    bounds,  # (adapters + 1)
    num_rows,
    width,
    SPLITS: tl.constexpr,
    RANK: tl.constexpr,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Add to one adapter's gradient the products of its rows."""
    g = tl.program_id(0)
    start = tl.load(offsets + g)
    ranks = tl.arange(0, RANK)
    has = ranks < tl.load(offsets + g + 1) - start
    columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
    inside = columns < width
    begin = tl.load(bounds + g)
    end = tl.load(bounds + g + 1)
    total = tl.zeros([RANK, BLOCK_OUT], dtype=tl.float32)
    for block in range(begin, end, BLOCK_ROWS):
        positions = block + tl.arange(0, BLOCK_ROWS)
        here = positions < end
        rows = tl.load(order + positions, mask=here, other=0)
        left = tl.zeros([RANK, BLOCK_ROWS], dtype=tl.float32)
        for split in range(SPLITS):
            places = (positions + split * num_rows)[None, :] * RANK + ranks[:, None]
            left += tl.load(low + places, mask=here[None, :], other=0.0)
        one = tl.load(
            right + rows[:, None] * width + columns[None, :],
            mask=here[:, None] & inside[None, :],
            other=0.0,
        )
        if UPCAST:
            one = one.to(tl.float32)
        total += tl.dot(left.to(one.dtype), one, input_precision="ieee")
    both = has[:, None] & inside[None, :]
    places = out + (start + ranks)[:, None] * width + columns[None, :]
    before = tl.load(places, mask=both, other=0.0)
    tl.store(places, (before.to(tl.float32) + total).to(before.dtype), mask=both)


def blocks(rank: int) -> dict[str, int]:
    """Return the tile sizes for a padded rank: its tiles must fit in registers."""
    if rank <= 64:
        return {"BLOCK_ROWS": 32, "BLOCK_IN": 64, "BLOCK_OUT": 128}
    return {"BLOCK_ROWS": 16, "BLOCK_IN": 32, "BLOCK_OUT": 64}


def decode_blocks(rank: int) -> dict[str, int]:
    """Return the same for the step of decoding."""
    block_in, block_out = (128, 512) if rank <= 16 else (64, 256) if rank <= 64 else (32, 64)
    return {"BLOCK_IN": block_in, "BLOCK_OUT": block_out}


def segmented_lora(
    way: str,
    y: Tensor | None,
    x: Tensor,
    lora: PackedFactors,
    rows: Rows,
    in_place: bool,
) -> Tensor:
    """Launch what ``way`` says; return y itself only if ``in_place``."""
    check_dtype("x", x)
    d_out = lora.lora_b.shape[1]
    out = x.new_zeros(len(x), d_out) if y is None else y if in_place else y.clone()
    max_rank = lora.max_rank
    if not len(x) or not max_rank:
        return out
    if way == "triton_decode":
        _decode(out, x, lora, max_rank, rows.ids, rows.weights)
        return out
    block = blocks(power_of_two(max_rank))["BLOCK_ROWS"]
    for slot in range(rows.ids.shape[1]):  # within one, no row comes twice and is added to twice
        scale = row_scale(lora.scaling, rows.ids, rows.weights, slot)
        cut = rows.tiles(slot, block)
        low = shrink(x, lora.lora_a, lora.offsets, scale, cut, max_rank)
        _expand(out, low, lora, cut, max_rank)
    return out


def _decode(
    out: Tensor, x: Tensor, lora: PackedFactors, max_rank: int, ids: Tensor, weights: Tensor | None
) -> None:
    d_in, d_out = x.shape[1], out.shape[1]
    rank = power_of_two(max_rank)
    sizes = decode_blocks(rank)
    sizes["BLOCK_OUT"] = min(sizes["BLOCK_OUT"], power_of_two(d_out))
    decode_kernel[(len(x), triton.cdiv(d_out, sizes["BLOCK_OUT"]))](
        *(out, x, lora.lora_a, lora.lora_b, lora.offsets, lora.scaling, ids),
        *(lora.scaling if weights is None else weights, d_in, d_out, ids.shape[1]),
        WEIGHTED=weights is not None,
        RANK=rank,
        **sizes,
    )


def row_scale(scaling: Tensor, ids: Tensor, weights: Tensor | None, slot: int) -> Tensor:
    """Return what each row's delta of one slot is multiplied by."""
    scale = scaling[ids[:, slot].clamp(min=0)]
    return scale if weights is None else scale * weights[:, slot]


def shrink(
    x: Tensor, lora_a: Tensor, offsets: Tensor, scale: Tensor, cut: Tiles, max_rank: int
) -> Tensor:
    """Return (splits, rows, padded rank) partial sums, rows in sorted order."""
    rank = power_of_two(max_rank)
    sizes = blocks(rank)
    low = x.new_empty(_SPLITS, len(x), rank, dtype=torch.float32)
    shrink_kernel[(len(cut.adapter), _SPLITS)](
        *(low, x, lora_a, offsets, scale, cut.order, cut.adapter, cut.first, cut.count),
        *(len(x), x.shape[1]),
        SPLITS=_SPLITS,
        RANK=rank,
        BLOCK_ROWS=sizes["BLOCK_ROWS"],
        BLOCK_IN=sizes["BLOCK_IN"],
        UPCAST=interpreting(),
    )
    return low


def _expand(out: Tensor, low: Tensor, lora: PackedFactors, cut: Tiles, max_rank: int) -> None:
    rank = power_of_two(max_rank)
    sizes = blocks(rank)
    expand_kernel[(len(cut.adapter), triton.cdiv(out.shape[1], sizes["BLOCK_OUT"]))](
        *(out, low, lora.lora_b, lora.offsets, cut.order, cut.adapter, cut.first, cut.count),
        *(len(out), out.shape[1]),
        SPLITS=_SPLITS,
        RANK=rank,
        BLOCK_ROWS=sizes["BLOCK_ROWS"],
        BLOCK_OUT=sizes["BLOCK_OUT"],
        UPCAST=interpreting(),
    )


def gradients(grad: Tensor, x: Tensor, lora: PackedFactors, rows: Rows) -> tuple[Tensor, Tensor]:
    """Return the gradients of the packed factors; zero where none is worn."""
    check_dtype("x", x)
    grad_a, grad_b = torch.zeros_like(lora.lora_a), torch.zeros_like(lora.lora_b)
    max_rank = lora.max_rank
    if not len(x) or not max_rank:
        return grad_a, grad_b
    block = blocks(power_of_two(max_rank))["BLOCK_ROWS"]
    for slot in range(rows.ids.shape[1]):
        scale = row_scale(lora.scaling, rows.ids, rows.weights, slot)
        cut = rows.tiles(slot, block)
        low = shrink(x, lora.lora_a, lora.offsets, scale, cut, max_rank)
        back = shrink(grad, lora.lora_b, lora.offsets, scale, cut, max_rank)
        for out, left, right in ((grad_a, back, x), (grad_b, low, grad)):
            _outer(out, left, right, lora, cut, max_rank)
    return grad_a, grad_b


def _outer(
    out: Tensor, low: Tensor, right: Tensor, lora: PackedFactors, cut: Tiles, max_rank: int
) -> None:
    rank = power_of_two(max_rank)
    sizes = blocks(rank)
    outer_kernel[(len(lora.scaling), triton.cdiv(out.shape[1], sizes["BLOCK_OUT"]))](
        *(out, low, right, lora.offsets, cut.order, cut.bounds, len(right), out.shape[1]),
        SPLITS=_SPLITS,
        RANK=rank,
        BLOCK_ROWS=sizes["BLOCK_ROWS"],
        BLOCK_OUT=sizes["BLOCK_OUT"],
        UPCAST=interpreting(),
    )


def check_dtype(name: str, tensor: Tensor) -> None:
    """Refuse float64, which tensor cores do not take.

    Raises: TypeError.
    """
    if tensor.dtype == torch.float64:
        raise TypeError(
            f"{name} must be float32, bfloat16 or float16 for Triton, got torch.float64"
        )


def compile_cases(dtype: str, rank: int = 16) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    ints = ("ids", "offsets", "order", "tile_adapter", "tile_first", "tile_count", "bounds")
    floats = ("low", "scale", "scaling", "weights")
    same = {"RANK": rank, "SPLITS": _SPLITS, "UPCAST": False, "WEIGHTED": True}
    cases = []
    for kernel in (decode_kernel, shrink_kernel, expand_kernel, outer_kernel):
        sizes = same | (decode_blocks(rank) if kernel is decode_kernel else blocks(rank))
        types, constants = {}, {}
        for name in signature(kernel.fn).parameters:
            if name in sizes:
                types[name], constants[name] = "constexpr", sizes[name]
            elif name in ints:
                types[name] = "*i64"
            elif name in floats:
                types[name] = "*fp32"
            elif name in ("d_in", "d_out", "slots", "num_rows", "width"):
                types[name] = "i32"
            else:
                types[name] = f"*{dtype}"
        cases.append((kernel, types, constants))
    return cases
