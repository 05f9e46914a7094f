"""basis_lora: deltas in shared bases, so that an adapter is a small core.

Source: Brüel-Gabrielsson et al. 2024, "Compress then Serve", arXiv:2407.00066, section 3; cores of
K x K as in Bałazy et al. 2024, LoRA-XS, arXiv:2405.17604, section 3.
"""

from __future__ import annotations

from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor

from lorasmith.kernels.basis_lora import cpu
from lorasmith.kernels.basis_lora.reference import basis_lora as reference
from lorasmith.kernels.checks import check_rows, check_tensor
from lorasmith.kernels.dispatch import Rule, asked_for, choose, without_autocast
from lorasmith.kernels.factors import Rows, check_rows_fit

RULES: tuple[Rule[None], ...] = (Rule("cpu", "cpu"), Rule("cuda", "triton"))

MAX_SIZE = 256
"""Of a core on a GPU, where it has to fit in registers."""


def basis_lora(
    x: Float[Tensor, "rows ... d_in"],
    basis_in: Float[Tensor, "in_size d_in"],
    basis_out: Float[Tensor, "d_out out_size"],
    cores: Float[Tensor, "adapters ..."],
    row_to_adapter: Rows | Int[Tensor, "rows ..."],
    *,
    y: Float[Tensor, "rows ... d_out"] | None = None,
    in_place: bool = False,
    implementation: str | None = None,
) -> Float[Tensor, "rows ... d_out"]:
    """Return y[i] + ((x[i] V) C_g^T) U^T, with V = basis_in^T, U = basis_out and row i's core C_g.

    The delta is U C V^T, so ``basis_in`` and ``basis_out`` are lora_A and lora_B of an adapter that
    everyone shares, and ``cores`` holds what differs: (adapters, out_size, in_size), or vectors
    (adapters, size) for diagonal cores. Scaling is folded into the cores. Rows without an adapter
    come back bit for bit; without ``y`` they are zero. Differentiable in x, y, the bases and the
    cores, unless ``in_place``, which is for inference.

    Args:
        x: float64, float32, bfloat16 or float16, contiguous.
        basis_in: of the dtype and on the device of x, like all that follow.
        basis_out: its columns go with the rows of a core.
        cores: one for each adapter.
        row_to_adapter: what ``assign_rows`` made, or ids, which are then checked on every call;
            a row that wears several has the weighted sum of their cores.
        y: what is added to; None is zero.
        in_place: write into ``y``.
        implementation: "reference", "cpu" or "triton"; None is the table's choice.

    Raises: TypeError, ValueError naming the argument that does not fit.
    """
    check_rows("x", x)
    check_tensor("basis_in", basis_in, (None, x.shape[-1]), like=x)
    check_tensor("basis_out", basis_out, (None, None), like=x)
    _check_cores(cores, basis_in, basis_out, x)
    if y is not None:
        check_tensor("y", y, (*x.shape[:-1], len(basis_out)), like=x)
    elif in_place:
        raise ValueError("y must be given to be written in place, got None")
    rows = check_rows_fit(row_to_adapter, len(cores), x)
    if not x.numel():
        return x.new_zeros(*x.shape[:-1], len(basis_out)) if y is None else y
    blocks = x if x.dim() == 3 else x[:, None]
    base = y if y is None or y.dim() == 3 else y[:, None]
    way = asked_for(implementation)
    tensors = (base, blocks, basis_in, basis_out, cores)
    if in_place and y is not None:
        if torch.compiler.is_compiling():
            torch.ops.lorasmith.basis_lora_(*tensors, rows.ids, rows.weights, way)
        else:
            _run(*tensors, rows.ids, rows.weights, way, in_place=True)
        return y
    wants_gradient = torch.is_grad_enabled() and any(
        t is not None and t.requires_grad for t in tensors
    )
    if torch.compiler.is_compiling() or wants_gradient:
        out = torch.ops.lorasmith.basis_lora(*tensors, rows.ids, rows.weights, way)
    else:
        out = _run(*tensors, rows.ids, rows.weights, way, in_place=False)
    shaped: Tensor = out if x.dim() == 3 else out[:, 0]
    return shaped


def _check_cores(cores: Tensor, basis_in: Tensor, basis_out: Tensor, x: Tensor) -> None:
    in_size, out_size = len(basis_in), basis_out.shape[1]
    if isinstance(cores, Tensor) and cores.dim() == 2:
        if in_size != out_size:
            raise ValueError(
                f"cores must have shape (any, {out_size}, {in_size}): a diagonal needs bases of "
                f"one size, got {tuple(cores.shape)}"
            )
        check_tensor("cores", cores, (None, in_size), like=x)
    else:
        check_tensor("cores", cores, (None, out_size, in_size), like=x)


def _run(
    y: Tensor | None,
    x: Tensor,
    basis_in: Tensor,
    basis_out: Tensor,
    cores: Tensor,
    ids: Tensor,
    weights: Tensor | None,
    implementation: str,
    *,
    in_place: bool,
) -> Tensor:
    way = choose("basis_lora", RULES, x.device, None, implementation)
    arguments = (x, basis_in, basis_out, cores, ids, weights)
    with without_autocast(x.device):
        if way == "reference":
            base = x.new_zeros(*x.shape[:2], len(basis_out)) if y is None else y
            out = reference(base, *arguments)
            return y.copy_(out) if in_place and y is not None else out
        if way == "triton":
            if (size := max(len(basis_in), basis_out.shape[1])) > MAX_SIZE:
                raise ValueError(f"basis_in and basis_out may have {MAX_SIZE} on a GPU, got {size}")
            from lorasmith.kernels.basis_lora import triton

            return triton.basis_lora(y, *arguments, in_place)
        return cpu.basis_lora(y, *arguments, in_place)


_SCHEMA = (
    "Tensor x, Tensor basis_in, Tensor basis_out, Tensor cores, Tensor ids, Tensor? weights, "
    "str implementation"
)


@torch.library.custom_op(
    "lorasmith::basis_lora", mutates_args=(), schema=f"(Tensor? y, {_SCHEMA}) -> Tensor"
)
def _functional(*arguments: Any) -> Tensor:  # noqa: ANN401 - as the schema says
    return _run(*arguments, in_place=False)


@_functional.register_fake
def _(y: Tensor | None, x: Tensor, basis_in: Tensor, basis_out: Tensor, *_: Any) -> Tensor:  # noqa: ANN401
    return x.new_empty(*x.shape[:2], basis_out.shape[0])


@torch.library.custom_op(
    "lorasmith::basis_lora_", mutates_args=("y",), schema=f"(Tensor(a!) y, {_SCHEMA}) -> ()"
)
def _in_place(*arguments: Any) -> None:  # noqa: ANN401 - as the schema says
    _run(*arguments, in_place=True)


def _keep(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:  # noqa: ANN401
    ctx.save_for_backward(*inputs[1:7])


def _backward(ctx: Any, grad: Tensor) -> tuple[Any, ...]:  # noqa: ANN401
    with without_autocast(grad.device):
        return _gradients(grad, ctx.saved_tensors, ctx.needs_input_grad)


def _gradients(
    grad: Tensor, saved: tuple[Any, ...], need: tuple[bool, ...]
) -> tuple[Tensor | None, ...]:
    x, basis_in, basis_out, cores, ids, weights = saved
    bare = (ids < 0).view(*ids.shape, *(1,) * (cores.dim() - 1))
    share = torch.ones_like(ids, dtype=cores.dtype) if weights is None else weights.to(cores.dtype)
    share = share.view(bare.shape)
    own = (cores[ids.clamp(min=0)] * share).masked_fill(bare, 0.0).sum(1)
    diagonal = cores.dim() == 2
    low = x @ basis_in.mT
    back = grad @ basis_out
    middle = low * own[:, None] if diagonal else low @ own.mT
    under = back * own[:, None] if diagonal else back @ own
    grad_x = under @ basis_in if need[1] else None
    grad_in = under.flatten(0, 1).mT @ x.flatten(0, 1) if need[2] else None
    grad_out = grad.flatten(0, 1).mT @ middle.flatten(0, 1) if need[3] else None
    grad_cores = None
    if need[4]:
        rows = (back * low).sum(1) if diagonal else back.mT @ low
        each = (rows[:, None] * share).masked_fill(bare, 0.0).flatten(0, 1)
        grad_cores = torch.zeros_like(cores).index_add(0, ids.clamp(min=0).flatten(), each)
    return (grad if need[0] else None, grad_x, grad_in, grad_out, grad_cores, None, None, None)


_functional.register_autograd(_backward, setup_context=_keep)
