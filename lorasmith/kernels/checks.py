"""What every kernel asks of its arguments before it touches them.

A wrong argument is a TypeError (what it is) or a ValueError (what is in it) that names the
argument, what was got and what is needed. Nothing here reads a tensor's values, so nothing waits
for a GPU.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

DTYPES = (torch.float64, torch.float32, torch.bfloat16, torch.float16)
MAX_RANK = 256
"""Of a LoRA anywhere in this project; one more and a Triton tile no longer fits in registers."""


def check_tensor(
    name: str,
    tensor: object,
    shape: Sequence[int | None],
    *,
    like: Tensor | None = None,
    likes_name: str = "x",
    contiguous: bool = True,
) -> Tensor:
    """Return a floating-point tensor of a shape, in which None is any size.

    With ``like`` it must have that tensor's dtype and be on its device; messages call it
    ``likes_name``. ``contiguous`` says whether it must be.

    Raises: TypeError if it is no tensor or of the wrong dtype; ValueError if its shape or device is
        wrong or it is not contiguous.
    """
    if not isinstance(tensor, Tensor):
        raise TypeError(f"{name} must be a tensor, got {type(tensor).__name__}")
    if tensor.dtype not in DTYPES:
        raise TypeError(f"{name} must be float64, float32, bfloat16 or float16, got {tensor.dtype}")
    wanted = tuple(shape)
    fits = len(wanted) == tensor.dim() and all(
        want is None or want == got for want, got in zip(wanted, tensor.shape, strict=True)
    )
    if not fits:
        sizes = ", ".join("any" if size is None else str(size) for size in wanted)
        raise ValueError(f"{name} must have shape ({sizes}), got {tuple(tensor.shape)}")
    if like is not None:
        check_like(name, tensor, like, likes_name)
    if contiguous and not tensor.is_contiguous():
        raise ValueError(
            f"{name} must be contiguous, got strides {tensor.stride()} for shape "
            f"{tuple(tensor.shape)}; call .contiguous()"
        )
    return tensor


def check_like(name: str, tensor: Tensor, like: Tensor, likes_name: str) -> None:
    """Refuse a tensor of another dtype or on another device than ``like``.

    Raises: TypeError for the dtype, ValueError for the device.
    """
    if tensor.dtype != like.dtype:
        raise TypeError(f"{name} must be {like.dtype} as {likes_name} is, got {tensor.dtype}")
    if tensor.device != like.device:
        raise ValueError(f"{name} must be on {like.device} as {likes_name} is, got {tensor.device}")


def check_rows(name: str, tensor: object) -> Tensor:
    """Return activations (rows, features) or (rows, tokens, features).

    Raises: as ``check_tensor``.
    """
    if isinstance(tensor, Tensor) and tensor.dim() not in (2, 3):
        raise ValueError(
            f"{name} must have shape (rows, features) or (rows, tokens, features), "
            f"got {tuple(tensor.shape)}"
        )
    return check_tensor(name, tensor, (None,) * (tensor.dim() if isinstance(tensor, Tensor) else 2))


def check_rank(name: str, rank: int) -> None:
    """Refuse a rank above the limit.

    Raises: ValueError.
    """
    if rank > MAX_RANK:
        raise ValueError(f"{name} must have a rank of at most {MAX_RANK}, got {rank}")
