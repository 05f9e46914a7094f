"""linear_lora: a linear layer and its rows' deltas in one accumulator.

Source: the fusion of base product and low-rank update of Zhu et al. 2025, LoRAFusion,
arXiv:2510.00206, section 4, here for rows that wear different adapters.
"""

from __future__ import annotations

from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor

from lorasmith.kernels.checks import check_rows, check_tensor
from lorasmith.kernels.dispatch import Rule, asked_for, choose, without_autocast
from lorasmith.kernels.factors import PackedFactors, Rows, check_factors, check_rows_fit
from lorasmith.kernels.linear_lora import cpu
from lorasmith.kernels.linear_lora.reference import linear_lora as reference

RULES: tuple[Rule[None], ...] = (Rule("cpu", "cpu"), Rule("cuda", "triton"))


def linear_lora(
    x: Float[Tensor, "rows ... d_in"],
    weight: Float[Tensor, "d_out d_in"],
    factors: PackedFactors,
    row_to_adapter: Rows | Int[Tensor, "rows ..."],
    *,
    bias: Float[Tensor, " d_out"] | None = None,
    implementation: str | None = None,
) -> Float[Tensor, "rows ... d_out"]:
    """Return x W^T + bias + the deltas of what each row wears, as ``segmented_lora`` adds them.

    On a GPU in one pass over x with one rounding of the output; on a CPU the deltas are added to
    the base's rounded output. Differentiable in x and the factors; the base is frozen.

    Args:
        x: float64, float32, bfloat16 or float16, contiguous.
        weight: as ``torch.nn.Linear`` holds it, of the dtype and on the device of x.
        factors: packed adapters of this module.
        row_to_adapter: what ``assign_rows`` made, or ids, which are then checked on every call.
        bias: added to every row.
        implementation: "reference", "cpu" or "triton"; None is the table's choice.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    check_rows("x", x)
    check_tensor("weight", weight, (None, x.shape[-1]), like=x)
    check_factors("factors", factors, (x.shape[-1], len(weight)), like=x)
    if bias is not None:
        check_tensor("bias", bias, (weight.shape[0],), like=x)
    for name, frozen in (("weight", weight), ("bias", bias)):
        if frozen is not None and frozen.requires_grad and torch.is_grad_enabled():
            raise ValueError(f"{name} must be frozen, got one that requires a gradient")
    rows = check_rows_fit(row_to_adapter, factors.num_adapters, x)
    by_token = rows.for_tokens(x.shape[1]) if x.dim() == 3 else rows
    arguments = (
        *(x.flatten(0, -2), weight, bias, factors.lora_a, factors.lora_b, factors.offsets),
        *(factors.scaling, by_token.ids, by_token.weights, factors.max_rank, factors.uniform),
    )
    way = asked_for(implementation)
    tensors = (x, factors.lora_a, factors.lora_b)
    wants_gradient = torch.is_grad_enabled() and any(t.requires_grad for t in tensors)
    if torch.compiler.is_compiling() or wants_gradient:
        out = torch.ops.lorasmith.linear_lora(*arguments, way)
    else:
        out = _run(x.flatten(0, -2), weight, bias, factors, by_token, way)
    shaped: Tensor = out.unflatten(0, x.shape[:-1])
    return shaped


def _run(
    x: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    factors: PackedFactors,
    rows: Rows,
    implementation: str,
) -> Tensor:
    way = choose("linear_lora", RULES, x.device, None, implementation)
    with without_autocast(x.device):
        if way == "triton":
            from lorasmith.kernels.linear_lora import triton

            return triton.linear_lora(x, weight, bias, factors, rows)
        run = reference if way == "reference" else cpu.linear_lora
        return run(x, weight, bias, factors, rows)


_SCHEMA = (
    "(Tensor x, Tensor weight, Tensor? bias, Tensor lora_a, Tensor lora_b, Tensor offsets, "
    "Tensor scaling, Tensor ids, Tensor? weights, int max_rank, bool uniform, "
    "str implementation) -> Tensor"
)


@torch.library.custom_op("lorasmith::linear_lora", mutates_args=(), schema=_SCHEMA)
def _op(x: Tensor, weight: Tensor, bias: Tensor | None, *rest: Any) -> Tensor:  # noqa: ANN401
    lora_a, lora_b, offsets, scaling, ids, weights, max_rank, uniform, implementation = rest
    factors = PackedFactors.from_tensors(lora_a, lora_b, offsets, scaling, max_rank, uniform)
    rows = Rows(ids, weights, len(scaling))
    return _run(x, weight, bias, factors, rows, implementation)


@_op.register_fake
def _(x: Tensor, weight: Tensor, *_: Any) -> Tensor:  # noqa: ANN401 - as the schema says
    return x.new_empty(x.shape[0], weight.shape[0])


def _keep(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:  # noqa: ANN401
    x, weight, _, *rest = inputs
    ctx.save_for_backward(x, weight, *rest[:6])
    ctx.settings = (*rest[6:8], "")  # the backward pass has a table of its own


def _backward(ctx: Any, grad: Tensor) -> tuple[Any, ...]:  # noqa: ANN401
    x, weight, lora_a, lora_b, *others = ctx.saved_tensors
    grad = grad.contiguous()
    grad_x = grad_a = grad_b = None
    if ctx.needs_input_grad[0]:
        with without_autocast(x.device):
            base = grad @ weight
        grad_x = torch.ops.lorasmith.segmented_lora(
            base, grad, lora_b, lora_a, *others, *ctx.settings
        )
    if ctx.needs_input_grad[3] or ctx.needs_input_grad[4]:
        grad_a, grad_b = torch.ops.lorasmith.segmented_lora_gradients(
            grad, x, lora_a, lora_b, *others, *ctx.settings
        )
    return (grad_x, None, None, grad_a, grad_b, *(None,) * 7)


_op.register_autograd(_backward, setup_context=_keep)
