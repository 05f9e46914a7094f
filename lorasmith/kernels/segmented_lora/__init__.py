"""segmented_lora: every row of a batch has its own adapters' deltas added.

Source: Hu et al. 2021, arXiv:2106.09685, section 4.1; rows grouped by adapter as in Chen et al.
2023, Punica, arXiv:2310.18547, section 4, and at true ranks as in Sheng et al. 2023, S-LoRA,
arXiv:2311.03285, section 5.
"""

from __future__ import annotations

from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor

from lorasmith.kernels.checks import check_rows, check_tensor
from lorasmith.kernels.dispatch import Rule, asked_for, choose, without_autocast
from lorasmith.kernels.factors import PackedFactors, Rows, check_factors, check_rows_fit
from lorasmith.kernels.segmented_lora import cpu
from lorasmith.kernels.segmented_lora.reference import segmented_lora as reference

_OP = "segmented_lora"
_DECODE_ROWS = 64
_DECODE_RANK = 64
"""Every program of a row repeats the first product, with tiles that shrink as the rank grows."""


def _is_decode(shape: cpu.CpuShape) -> bool:
    return shape.num_rows <= _DECODE_ROWS and shape.lora.max_rank <= _DECODE_RANK


RULES: tuple[Rule[Any], ...] = (
    *cpu.RULES,
    # Few rows: a launch costs more than the work, so one launch with the intermediate in registers.
    # Many rows: sorted tiles of one adapter each feed the tensor cores.
    Rule("cuda", "triton_decode", _is_decode),
    Rule("cuda", "triton_prefill"),
)


def segmented_lora(
    x: Float[Tensor, "rows ... d_in"],
    factors: PackedFactors,
    row_to_adapter: Rows | Int[Tensor, "rows ..."],
    *,
    y: Float[Tensor, "rows ... d_out"] | None = None,
    in_place: bool = False,
    implementation: str | None = None,
) -> Float[Tensor, "rows ... d_out"]:
    """Return y[i] + sum of w s_g (x[i] A_g^T) B_g^T over the adapters g that row i wears.

    Ranks may differ, from 0 to 256. Rows without an adapter come back bit for bit; without ``y``
    they are zero. All tokens of a row wear what the row wears. Differentiable in x, y and the
    factors, unless ``in_place``, which adds to y itself and is for inference. Products accumulate
    in float32 and the rank-sized intermediate is rounded to the dtype of x, as in two plain
    products.

    Args:
        x: float64, float32, bfloat16 or float16, contiguous.
        factors: of the dtype and on the device of x.
        row_to_adapter: what ``assign_rows`` made, or ids, which are then checked on every call.
        y: what is added to; None is zero.
        in_place: write into ``y``.
        implementation: "reference", or on the CPU "single", "batched", "stacked" or "segments",
            on a GPU "triton_decode" or "triton_prefill"; None is the table's choice.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    check_rows("x", x)
    check_factors("factors", factors, (x.shape[-1], None), like=x)
    if y is not None:
        check_tensor("y", y, (*x.shape[:-1], factors.lora_b.shape[1]), like=x)
    elif in_place:
        raise ValueError("y must be given to be written in place, got None")
    rows = check_rows_fit(row_to_adapter, factors.num_adapters, x)
    by_token = rows.for_tokens(x.shape[1]) if x.dim() == 3 else rows
    flat_x = x if x.dim() == 2 else x.flatten(0, 1)
    flat_y = y if y is None or y.dim() == 2 else y.flatten(0, 1)
    way = asked_for(implementation)
    tensors = (flat_y, flat_x, factors.lora_a, factors.lora_b)
    through_op = torch.compiler.is_compiling() or (
        not in_place
        and torch.is_grad_enabled()
        and any(t is not None and t.requires_grad for t in tensors)
    )
    if through_op:
        out = _through_op(flat_y, flat_x, factors, by_token, way, in_place)
    else:
        out = _run(flat_y, flat_x, factors, by_token, way, in_place=in_place)
    if in_place and y is not None:
        return y
    return out if x.dim() == 2 else out.unflatten(0, x.shape[:2])


def _through_op(
    y: Tensor | None,
    x: Tensor,
    factors: PackedFactors,
    rows: Rows,
    implementation: str,
    in_place: bool,
) -> Tensor:
    """Call the operator that compilers and autograd know."""
    op = torch.ops.lorasmith.segmented_lora_ if in_place else torch.ops.lorasmith.segmented_lora
    out: Tensor = op(
        *(y, x, factors.lora_a, factors.lora_b, factors.offsets, factors.scaling),
        *(rows.ids, rows.weights, factors.max_rank, factors.uniform, implementation),
    )
    return out


def batched_lora(
    x: Float[Tensor, "rows tokens d_in"],
    lora_a: Float[Tensor, "adapters rank d_in"],
    lora_b: Float[Tensor, "adapters d_out rank"],
    scaling: float,
) -> Float[Tensor, "rows tokens d_out"]:
    """Return the deltas of rows that are sorted by adapter, equally many of each.

    The case of training, on every device two batched products: rows of a batch are tens of tokens
    long, so there is nothing to sort, nothing to pack and nothing that a compiler cannot see into.
    Factors of another dtype are cast to that of x.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    num = lora_a.shape[0]
    if x.dim() != 3 or not num or x.shape[0] % num:
        raise ValueError(
            f"x must have shape (rows, tokens, d_in) with a multiple of {num} rows, one for each "
            f"adapter, got {tuple(x.shape)}"
        )
    if lora_a.shape[2] != x.shape[2]:
        raise ValueError(f"lora_a must have d_in {x.shape[2]} as x has, got {lora_a.shape[2]}")
    if (lora_b.shape[0], lora_b.shape[2]) != (num, lora_a.shape[1]):
        raise ValueError(
            f"lora_b must have shape ({num}, any, {lora_a.shape[1]}), got {tuple(lora_b.shape)}"
        )
    blocks = x.reshape(num, -1, x.shape[-1])
    with without_autocast(x.device):
        low = torch.bmm(blocks, lora_a.to(x.dtype).mT) * scaling
        return torch.bmm(low, lora_b.to(x.dtype).mT).reshape(*x.shape[:2], -1)


def _run(
    y: Tensor | None,
    x: Tensor,
    factors: PackedFactors,
    rows: Rows,
    implementation: str,
    *,
    in_place: bool,
) -> Tensor:
    """Choose an implementation and run it; what it returns is y itself only if ``in_place``."""
    slots = rows.segments if x.device.type == "cpu" else ()
    shape = cpu.CpuShape(x.shape[0], factors, slots)
    way = choose(_OP, RULES, x.device, shape, implementation)
    if implementation:
        cpu.check_way(way, shape)
    ids, weights = rows.ids, rows.weights
    with without_autocast(x.device):
        if way == "reference":
            base = x.new_zeros(x.shape[0], factors.lora_b.shape[1]) if y is None else y
            packed = (factors.lora_a, factors.lora_b, factors.offsets, factors.scaling)
            out = reference(base, x, *packed, ids, weights)
            return y.copy_(out) if in_place and y is not None else out
        if way.startswith("triton"):
            from lorasmith.kernels.segmented_lora import triton

            launched: Tensor = triton.segmented_lora(way, y, x, factors, rows, in_place)
            return launched
        if way == "stacked":
            return cpu.stacked(y, x, factors, ids, weights, slots, in_place)
        return cpu.sorted_ways(way, y, x, factors, ids, weights, slots, in_place)


_SCHEMA = (
    "Tensor x, Tensor lora_a, Tensor lora_b, Tensor offsets, Tensor scaling, Tensor ids, "
    "Tensor? weights, int max_rank, bool uniform, str implementation"
)


def _run_op(y: Tensor | None, x: Tensor, *rest: Any, in_place: bool) -> Tensor:  # noqa: ANN401
    lora_a, lora_b, offsets, scaling, ids, weights, max_rank, uniform, way = rest
    factors = PackedFactors.from_tensors(lora_a, lora_b, offsets, scaling, max_rank, uniform)
    return _run(y, x, factors, Rows(ids, weights, len(scaling)), way, in_place=in_place)


@torch.library.custom_op(
    "lorasmith::segmented_lora", mutates_args=(), schema=f"(Tensor? y, {_SCHEMA}) -> Tensor"
)
def _functional(*arguments: Any) -> Tensor:  # noqa: ANN401 - as the schema says
    return _run_op(*arguments, in_place=False)


@_functional.register_fake
def _(y: Tensor | None, x: Tensor, *rest: Any) -> Tensor:  # noqa: ANN401 - as the schema says
    return x.new_empty(x.shape[0], rest[1].shape[1])


@torch.library.custom_op(
    "lorasmith::segmented_lora_", mutates_args=("y",), schema=f"(Tensor(a!) y, {_SCHEMA}) -> ()"
)
def _in_place(*arguments: Any) -> None:  # noqa: ANN401 - as the schema says
    _run_op(*arguments, in_place=True)


@torch.library.custom_op(
    "lorasmith::segmented_lora_gradients",
    mutates_args=(),
    schema=f"(Tensor grad, {_SCHEMA}) -> (Tensor, Tensor)",
)
def _gradients(grad: Tensor, x: Tensor, *rest: Any) -> tuple[Tensor, Tensor]:  # noqa: ANN401
    lora_a, lora_b, offsets, scaling, ids, weights, max_rank, uniform, way = rest
    factors = PackedFactors.from_tensors(lora_a, lora_b, offsets, scaling, max_rank, uniform)
    rows = Rows(ids, weights, len(scaling))
    if x.device.type == "cuda" or way.startswith("triton"):
        from lorasmith.kernels.segmented_lora import triton

        launched: tuple[Tensor, Tensor] = triton.gradients(grad, x, factors, rows)
        return launched
    with without_autocast(x.device):
        return cpu.gradients(grad, x, factors, ids, weights, rows.segments)


@_gradients.register_fake
def _(grad: Tensor, x: Tensor, *rest: Any) -> tuple[Tensor, Tensor]:  # noqa: ANN401
    return torch.empty_like(rest[0]), torch.empty_like(rest[1])


def _keep(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:  # noqa: ANN401
    ctx.save_for_backward(*inputs[1:8])
    ctx.settings = inputs[8:]


def _backward(ctx: Any, grad: Tensor) -> tuple[Any, ...]:  # noqa: ANN401
    x, lora_a, lora_b, *others = ctx.saved_tensors
    grad = grad.contiguous()
    need = ctx.needs_input_grad
    grad_x = grad_a = grad_b = None
    if need[1]:
        # The transpose of a sum of B A is one of A^T B^T: the same operation, factors exchanged.
        grad_x = torch.ops.lorasmith.segmented_lora(
            None, grad, lora_b, lora_a, *others, *ctx.settings
        )
    if need[2] or need[3]:
        grad_a, grad_b = torch.ops.lorasmith.segmented_lora_gradients(
            grad, x, lora_a, lora_b, *others, *ctx.settings
        )
    return (grad if need[0] else None, grad_x, grad_a, grad_b, *(None,) * 7)


_functional.register_autograd(_backward, setup_context=_keep)
