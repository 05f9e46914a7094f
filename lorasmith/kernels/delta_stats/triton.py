"""delta_stats in Triton: both Grams of a pair stay in registers, and one number is written."""

from __future__ import annotations

from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

from lorasmith.kernels.dispatch import interpreting
from lorasmith.kernels.factors import PackedFactors
from lorasmith.kernels.segmented_lora.triton import check_dtype

_SIZES = {"BLOCK_RANK": 32, "BLOCK": 64}


@triton.jit
def gram(
    one,
    two,
    ranks1,
    end1,
    ranks2,
    end2,
    width,
    BLOCK_RANK: tl.constexpr,
    BLOCK: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Return the products of some rows of one factor with some of another."""
    total = tl.zeros([BLOCK_RANK, BLOCK_RANK], dtype=tl.float32)
    for k in range(0, width, BLOCK):
        ks = k + tl.arange(0, BLOCK)
        left = tl.load(
            one + ranks1[:, None] * width + ks[None, :],
            mask=(ranks1 < end1)[:, None] & (ks < width)[None, :],
            other=0.0,
        )
        right = tl.load(
            two + ranks2[None, :] * width + ks[:, None],
            mask=(ranks2 < end2)[None, :] & (ks < width)[:, None],
            other=0.0,
        )
        if UPCAST:
            left = left.to(tl.float32)
            right = right.to(tl.float32)
        total += tl.dot(left, right, input_precision="ieee")
    return total


@triton.jit
def inner_kernel(
    out,  # (left adapters, right adapters), written
    a1,  # (left total_rank, d_in)
    b1,  # (left total_rank, d_out)
    a2,  # (right total_rank, d_in)
    b2,  # (right total_rank, d_out)
    offsets1,  # (left adapters + 1)
    offsets2,  # (right adapters + 1)
    num_right,
    d_in,
    d_out,
    BLOCK_RANK: tl.constexpr,
    BLOCK: tl.constexpr,
    UPCAST: tl.constexpr,
):
    """Write the inner product of one pair, without its scaling."""
    # One dimension: a grid's second has at most 65,535 programs.
    pair = tl.program_id(0).to(tl.int64)
    left = pair // num_right
    right = pair % num_right
    end1 = tl.load(offsets1 + left + 1)
    end2 = tl.load(offsets2 + right + 1)
    total = tl.zeros([BLOCK_RANK], dtype=tl.float32)
    for i in range(tl.load(offsets1 + left), end1, BLOCK_RANK):
        ranks1 = i + tl.arange(0, BLOCK_RANK)
        for j in range(tl.load(offsets2 + right), end2, BLOCK_RANK):
            ranks2 = j + tl.arange(0, BLOCK_RANK)
            gram_a = gram(a1, a2, ranks1, end1, ranks2, end2, d_in, BLOCK_RANK, BLOCK, UPCAST)
            gram_b = gram(b1, b2, ranks1, end1, ranks2, end2, d_out, BLOCK_RANK, BLOCK, UPCAST)
            total += tl.sum(gram_a * gram_b, axis=1)
    tl.store(out + pair, tl.sum(total, axis=0))


def inner_products(left: PackedFactors, right: PackedFactors) -> Tensor:
    """Launch the kernel; sums within a pair are float32."""
    check_dtype("left", left.lora_a)
    out = left.lora_a.new_empty(left.num_adapters, right.num_adapters, dtype=torch.float32)
    inner_kernel[(left.num_adapters * right.num_adapters,)](
        *(out, left.lora_a, left.lora_b, right.lora_a, right.lora_b, left.offsets, right.offsets),
        *(right.num_adapters, left.lora_a.shape[1], left.lora_b.shape[1]),
        **_SIZES,
        UPCAST=interpreting(),
    )
    return out.double() * left.scaling.double()[:, None] * right.scaling.double()


def compile_cases(dtype: str) -> list[tuple[Any, dict[str, str], dict[str, Any]]]:
    """Return (kernel, types of its arguments, constants) that a test compiles without a GPU."""
    constants = {"UPCAST": False, **_SIZES}
    types = {"out": "*fp32", "offsets1": "*i64", "offsets2": "*i64"}
    types |= {name: f"*{dtype}" for name in ("a1", "b1", "a2", "b2")}
    types |= dict.fromkeys(("num_right", "d_in", "d_out"), "i32")
    return [(inner_kernel, types | dict.fromkeys(constants, "constexpr"), constants)]
