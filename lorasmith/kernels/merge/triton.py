"""merge in Triton: a tile of W is read once, saved, added to in float32 and written once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.factors import PackedFactors
from lorasmith.kernels.segmented_lora.triton import check_dtype

_SIZES = {"BLOCK_OUT": 64, "BLOCK_IN": 128, "BLOCK_RANK": 16}


@triton.jit
def merge_kernel(
    weight,  # (d_out, d_in), added to
    saved,  # (d_out, d_in), not written unless SAVE
    lora_a,  # (total_rank, d_in)
    lora_b,  # (total_rank, d_out)
    scale,  # (total_rank)
    total_rank,
    d_in,
    d_out,
    SAVE: tl.constexpr,
    BLOCK_OUT: tl.constexpr,
    BLOCK_IN: tl.constexpr,
    BLOCK_RANK: tl.constexpr,
):
    """Save a tile of W and add the deltas to it."""
    outs = tl.program_id(0) * BLOCK_OUT + tl.arange(0, BLOCK_OUT)
    ins = tl.program_id(1) * BLOCK_IN + tl.arange(0, BLOCK_IN)
    both = (outs < d_out)[:, None] & (ins < d_in)[None, :]
    places = outs.to(tl.int64)[:, None] * d_in + ins[None, :]
    before = tl.load(weight + places, mask=both, other=0.0)
    if SAVE:
        tl.store(saved + places, before, mask=both)
    total = before.to(tl.float32)
    for k in range(0, total_rank, BLOCK_RANK):
        ranks = k + tl.arange(0, BLOCK_RANK)
        has = ranks < total_rank
        # Widened, since a rank is scaled by its adapter's own number; a merge is bound by memory.
        one_b = tl.load(
            lora_b + ranks[None, :].to(tl.int64) * d_out + outs[:, None],
            mask=(outs < d_out)[:, None] & has[None, :],
            other=0.0,
        ).to(tl.float32)
        one_b *= tl.load(scale + ranks, mask=has, other=0.0)[None, :]
        one_a = tl.load(
            lora_a + ranks[:, None].to(tl.int64) * d_in + ins[None, :],
            mask=has[:, None] & (ins < d_in)[None, :],
            other=0.0,
        ).to(tl.float32)
        total += tl.dot(one_b, one_a, input_precision="ieee")
    tl.store(weight + places, total.to(before.dtype), mask=both)


def merge(
    weight: Tensor, factors: PackedFactors, scales: Sequence[float], saved: Tensor | None
) -> None:
    """Launch the kernel."""
    check_dtype("weight", weight)
    d_out, d_in = weight.shape
    if not weight.numel():
        return
    # Neither of the two waits for the GPU.
    each = torch.tensor(scales, dtype=torch.float32).to(weight.device, non_blocking=True)
    total_rank = len(factors.lora_a)
    scale = each.repeat_interleave(factors.offsets.diff(), output_size=total_rank)
    grid = (triton.cdiv(d_out, _SIZES["BLOCK_OUT"]), triton.cdiv(d_in, _SIZES["BLOCK_IN"]))
    merge_kernel[grid](
        *(weight, weight if saved is None else saved, factors.lora_a, factors.lora_b),
        *(scale, total_rank, d_in, d_out),
        SAVE=saved is not None,
        **_SIZES,
    )


def compile_cases(dtype: str) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    constants = {"SAVE": True, **_SIZES}
    types = {name: f"*{dtype}" for name in ("weight", "saved", "lora_a", "lora_b")}
    types |= {"scale": "*fp32", "total_rank": "i32", "d_in": "i32", "d_out": "i32"}
    return [(merge_kernel, types | dict.fromkeys(constants, "constexpr"), constants)]
