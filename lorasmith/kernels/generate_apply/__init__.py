"""generate_apply: from a generator's last hidden code straight to the applied delta.

For scoring and previews, where an adapter is used once: the factors are decoded where they are used
and need not be written to memory. A dense decoder is read once a call (in Triton once for 16 rows),
so for more calls than one, such as the steps of decoding, materialise the factors and use
``segmented_lora``.

Source: the head of Charakorn et al. 2025, Text-to-LoRA, arXiv:2506.06105, section 3, which decodes
lora_A and lora_B by one linear map each.
"""

from __future__ import annotations

from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from lorasmith.kernels.checks import check_rank, check_tensor
from lorasmith.kernels.dispatch import Rule, asked_for, choose, without_autocast
from lorasmith.kernels.generate_apply import cpu
from lorasmith.kernels.generate_apply.reference import generate_apply as reference

_FEW_ROWS, _FEW_TOKENS = 16, 64


def _are_few(shape: cpu.Shape) -> bool:
    return shape.rows <= _FEW_ROWS and shape.tokens <= _FEW_TOKENS


RULES: tuple[Rule[cpu.Shape], ...] = (
    *cpu.RULES,
    # Counted, not measured: the kernel reads the decoders once for 16 rows, so up to there it moves
    # least, and multiplies tokens without tensor cores, so it wants few.
    Rule("cuda", "triton", _are_few),
    Rule("cuda", "materialised"),
)


def generate_apply(
    x: Float[Tensor, "rows tokens d_in"],
    code: Float[Tensor, "rows width"],
    decoder_a: Float[Tensor, "rank_d_in width"],
    decoder_b: Float[Tensor, "d_out_rank width"],
    static_a: Float[Tensor, "rank d_in"],
    static_b: Float[Tensor, "d_out rank"],
    *,
    gain: float = 1.0,
    scaling: float = 1.0,
    implementation: str | None = None,
) -> Float[Tensor, "rows tokens d_out"]:
    """Return scaling x A^T B^T for each row's own A = static_a + gain (code D_a^T), B likewise.

    Differentiable in x, the codes, the decoders and the static factors; the backward pass
    materialises the factors.

    Args:
        x: float64, float32, bfloat16 or float16, contiguous; all else is like it.
        code: one for each row of x.
        decoder_a: the weight of a linear map to lora_A, row by row of it.
        decoder_b: the weight of a linear map to lora_B, row by row of it.
        static_a: what is the same for all codes.
        static_b: likewise.
        gain: of the decoders, as in ``generator.heads``.
        scaling: alpha / rank.
        implementation: "reference", "materialised", on the CPU "tiled", on a GPU "triton"; None
            is the table's choice.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    check_tensor("x", x, (None, None, None))
    check_tensor("code", code, (len(x), None), like=x)
    check_tensor("static_a", static_a, (None, x.shape[2]), like=x)
    rank, width = len(static_a), code.shape[1]
    check_rank("static_a", rank)
    check_tensor("static_b", static_b, (None, rank), like=x)
    check_tensor("decoder_a", decoder_a, (rank * x.shape[2], width), like=x)
    check_tensor("decoder_b", decoder_b, (len(static_b) * rank, width), like=x)
    tensors = (x, code, decoder_a, decoder_b, static_a, static_b)
    way = asked_for(implementation)
    wants_gradient = torch.is_grad_enabled() and any(t.requires_grad for t in tensors)
    if torch.compiler.is_compiling() or wants_gradient:
        out: Tensor = torch.ops.lorasmith.generate_apply(*tensors, gain, scaling, way)
        return out
    return _run(*tensors, gain, scaling, way)


_WAYS = {"reference": reference, "materialised": cpu.materialised, "tiled": cpu.tiled}


def _run(
    x: Tensor,
    code: Tensor,
    decoder_a: Tensor,
    decoder_b: Tensor,
    static_a: Tensor,
    static_b: Tensor,
    gain: float,
    scaling: float,
    implementation: str,
) -> Tensor:
    rows, tokens, _ = x.shape
    size = rows * (static_a.numel() + static_b.numel()) * x.element_size()
    shape = cpu.Shape(rows=rows, tokens=tokens, factor_bytes=size, dtype=x.dtype)
    way = choose("generate_apply", RULES, x.device, shape, implementation)
    arguments = (x, code, decoder_a, decoder_b, static_a, static_b, gain, scaling)
    with without_autocast(x.device):
        if way == "triton":
            from lorasmith.kernels.generate_apply import triton

            return triton.generate_apply(*arguments)
        return _WAYS[way](*arguments)


@torch.library.custom_op(
    "lorasmith::generate_apply",
    mutates_args=(),
    schema="(Tensor x, Tensor code, Tensor decoder_a, Tensor decoder_b, Tensor static_a, "
    "Tensor static_b, float gain, float scaling, str implementation) -> Tensor",
)
def _op(*arguments: Any) -> Tensor:  # noqa: ANN401 - as the schema says
    return _run(*arguments)


@_op.register_fake
def _(x: Tensor, code: Tensor, decoder_a: Tensor, decoder_b: Tensor, *rest: Any) -> Tensor:  # noqa: ANN401
    return x.new_empty(*x.shape[:2], rest[1].shape[0])


def _keep(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:  # noqa: ANN401
    ctx.save_for_backward(*inputs[:6])
    ctx.gain, ctx.scaling = inputs[6:8]


def _backward(ctx: Any, grad: Tensor) -> tuple[Any, ...]:  # noqa: ANN401
    with without_autocast(grad.device):
        own = _gradients(grad * ctx.scaling, ctx.gain, ctx.saved_tensors, ctx.needs_input_grad)
    return (*own, None, None, None)


def _gradients(
    grad: Tensor, gain: float, saved: tuple[Any, ...], need: tuple[bool, ...]
) -> tuple[Tensor | None, ...]:
    x, code, decoder_a, decoder_b, static_a, static_b = saved
    lora_a = cpu.decode(static_a, code, decoder_a, gain)
    lora_b = cpu.decode(static_b, code, decoder_b, gain)
    low, back = x @ lora_a.mT, grad @ lora_b
    grad_a, grad_b = (back.mT @ x).flatten(1), (grad.mT @ low).flatten(1)
    grad_code = None
    if need[1]:
        grad_code = gain * (grad_a @ decoder_a + grad_b @ decoder_b)
    return (
        back @ lora_a if need[0] else None,
        grad_code,
        gain * (grad_a.mT @ code) if need[2] else None,
        gain * (grad_b.mT @ code) if need[3] else None,
        grad_a.sum(0).view_as(static_a) if need[4] else None,
        grad_b.sum(0).view_as(static_b) if need[5] else None,
    )


_op.register_autograd(_backward, setup_context=_keep)
