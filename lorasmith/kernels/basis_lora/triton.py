"""basis_lora in Triton: the shared products are a library's, what differs by row is ours.

x V is one dense product over all rows, which a library does best. The first kernel multiplies each
row by its core, the second multiplies by U^T and adds into y, leaving rows without an adapter
alone.
"""

from __future__ import annotations

from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.dispatch import interpreting
from lorasmith.kernels.segmented_lora.triton import check_dtype
from lorasmith.kernels.tiles import power_of_two

_BLOCK_ROWS, _BLOCK_OUT, _BLOCK_IN = 32, 128, 32


@triton.jit
def core_kernel(
    middle,  # (rows tokens, out_size), written
    low,  # (rows tokens, in_size)
    cores,  # (adapters, out_size, in_size) or (adapters, size)
    ids,  # (rows, slots)
    weights,  # (rows, slots), not read unless WEIGHTED
    tokens,
    in_size,
    out_size,
    slots,
    WEIGHTED: tl.constexpr,
    DIAGONAL: tl.constexpr,
    SIZE: tl.constexpr,
    BLOCK_IN: tl.constexpr,
):
    """Multiply one place by its row's cores."""
    place = tl.program_id(0).to(tl.int64)
    row = place // tokens
    outs = tl.arange(0, SIZE)
    inside = outs < out_size
    total = tl.zeros([SIZE], dtype=tl.float32)
    for slot in range(slots):
        g = tl.load(ids + row * slots + slot)
        if g >= 0:
            share = 1.0
            if WEIGHTED:
                share = tl.load(weights + row * slots + slot)
            if DIAGONAL:
                core = tl.load(cores + g * in_size + outs, mask=inside, other=0.0).to(tl.float32)
                one = tl.load(low + place * in_size + outs, mask=inside, other=0.0).to(tl.float32)
                total += share * core * one
            else:
                for k in range(0, in_size, BLOCK_IN):
                    ks = k + tl.arange(0, BLOCK_IN)
                    within = ks < in_size
                    core = tl.load(
                        cores + (g * out_size + outs)[:, None] * in_size + ks[None, :],
                        mask=inside[:, None] & within[None, :],
                        other=0.0,
                    ).to(tl.float32)
                    one = tl.load(low + place * in_size + ks, mask=within, other=0.0)
                    total += share * tl.sum(core * one.to(tl.float32)[None, :], axis=1)
    tl.store(middle + place * out_size + outs, total.to(middle.dtype.element_ty), mask=inside)


@triton.jit
def out_kernel(
    y,  # (rows tokens, d_out), added to
    middle,  # (rows tokens, out_size)
    basis_out,  # (d_out, out_size)
    worn,  # (rows), whether a row wears anything
    num_places,
    tokens,
    out_size,
    d_out,
    BLOCK_ROWS: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
    BLOCK_IN: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Multiply by U^T and add to the places whose row wears something."""
    places = tl.program_id(0).to(tl.int64) * BLOCK_ROWS + tl.arange(0, BLOCK_ROWS)
    here = places < num_places
    here = here & (tl.load(worn + places // tokens, mask=here, other=0) != 0)
    columns = tl.program_id(1) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
    inside = columns < d_out
    total = tl.zeros([BLOCK_ROWS, BLOCK_OUT], dtype=tl.float32)
    for k in range(0, out_size, BLOCK_IN):
        ks = k + tl.arange(0, BLOCK_IN)
        within = ks < out_size
        one = tl.load(
            middle + places[:, None] * out_size + ks[None, :],
            mask=here[:, None] & within[None, :],
            other=0.0,
        )
        basis = tl.load(
            basis_out + columns.to(tl.int64)[None, :] * out_size + ks[:, None],
            mask=inside[None, :] & within[:, None],
            other=0.0,
        )
        if UPCAST:
            one = one.to(tl.float32)
            basis = basis.to(tl.float32)
        total += tl.dot(one, basis, input_precision="ieee")
    both = here[:, None] & inside[None, :]
    pointers = y + places[:, None] * d_out + columns[None, :]
    before = tl.load(pointers, mask=both, other=0.0)
    tl.store(pointers, (before.to(tl.float32) + total).to(before.dtype), mask=both)


def basis_lora(
    y: Tensor | None,
    x: Tensor,
    basis_in: Tensor,
    basis_out: Tensor,
    cores: Tensor,
    ids: Tensor,
    weights: Tensor | None,
    in_place: bool,
) -> Tensor:
    """Launch both kernels; return y itself only if ``in_place``."""
    check_dtype("x", x)
    rows, tokens, _ = x.shape
    d_out, out_size = basis_out.shape
    out = x.new_zeros(rows, tokens, d_out) if y is None else y if in_place else y.clone()
    num_places = rows * tokens
    if not num_places or not out_size:
        return out
    low = x.flatten(0, 1) @ basis_in.T
    middle = x.new_empty(num_places, out_size)
    core_kernel[(num_places,)](
        *(middle, low, cores, ids, low if weights is None else weights),
        *(tokens, len(basis_in), out_size, ids.shape[1]),
        WEIGHTED=weights is not None,
        DIAGONAL=cores.dim() == 2,
        SIZE=power_of_two(out_size),
        BLOCK_IN=_BLOCK_IN,
    )
    worn = (ids >= 0).any(1).to(torch.int32)
    out_kernel[(triton.cdiv(num_places, _BLOCK_ROWS), triton.cdiv(d_out, _BLOCK_OUT))](
        *(out, middle, basis_out, worn, num_places, tokens, out_size, d_out),
        BLOCK_ROWS=_BLOCK_ROWS,
        BLOCK_OUT=_BLOCK_OUT,
        BLOCK_IN=_BLOCK_IN,
        UPCAST=interpreting(),
    )
    return out


def compile_cases(dtype: str) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    cases = []
    for diagonal in (True, False):
        constants = {"WEIGHTED": True, "DIAGONAL": diagonal, "SIZE": 64, "BLOCK_IN": _BLOCK_IN}
        types = {name: f"*{dtype}" for name in ("middle", "low", "cores")}
        types |= {"ids": "*i64", "weights": "*fp32"}
        types |= dict.fromkeys(("tokens", "in_size", "out_size", "slots"), "i32")
        cases.append((core_kernel, types | dict.fromkeys(constants, "constexpr"), constants))
    sizes = {"BLOCK_ROWS": _BLOCK_ROWS, "BLOCK_OUT": _BLOCK_OUT, "BLOCK_IN": _BLOCK_IN}
    constants = sizes | {"UPCAST": False}
    types = {name: f"*{dtype}" for name in ("y", "middle", "basis_out")} | {"worn": "*i32"}
    types |= dict.fromkeys(("num_places", "tokens", "out_size", "d_out"), "i32")
    cases.append((out_kernel, types | dict.fromkeys(constants, "constexpr"), constants))
    return cases
