"""Which implementation of a kernel runs: the first rule of its table that fits.

Every operation has a table by device and shape. A caller, or a test, can force an implementation
for one call with ``implementation=``, or for a block of code with ``forced``; a name that does not
exist, or cannot run on the device, is an error and never falls back to another.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Generic, TypeVar

import torch

from lorasmith.errors import MissingDependencyError

_AS_IT_IS = nullcontext()
_forced: ContextVar[str | None] = ContextVar("forced_implementation", default=None)

Shape = TypeVar("Shape")


@dataclass(frozen=True)
class Rule(Generic[Shape]):
    """``use`` is what runs on ``device`` for the shapes that ``when`` accepts."""

    device: str
    use: str
    when: Callable[[Shape], bool] = lambda _: True


@contextmanager
def forced(implementation: str) -> Iterator[None]:
    """Make every kernel called inside use one implementation, such as "reference".

    Example:
        >>> with forced("reference"):
        ...     pass
    """
    token = _forced.set(implementation)
    try:
        yield
    finally:
        _forced.reset(token)


def asked_for(implementation: str | None) -> str:
    """Return what a caller or a surrounding ``forced`` asks for; "" is the table's choice.

    Compiled code does not see what surrounds a call.
    """
    if torch.compiler.is_compiling():
        return implementation or ""
    return implementation or _forced.get() or ""


def choose(
    op: str,
    rules: Sequence[Rule[Shape]],
    device: torch.device,
    shape: Shape,
    implementation: str = "",
) -> str:
    """Return the name of the implementation to run.

    Raises: ValueError if the one asked for does not exist or cannot run on the device;
        MissingDependencyError if it needs Triton and that is not installed.
    """
    if implementation == "reference":
        return implementation
    if not implementation:
        for rule in rules:
            if rule.device == device.type and rule.when(shape):
                return _installed(rule.use)
        raise ValueError(f"{op} has no implementation for device {device.type!r}")
    known = list(dict.fromkeys(rule.use for rule in rules))
    if implementation not in known:
        raise ValueError(
            f"implementation of {op} must be one of {['reference', *known]}, got {implementation!r}"
        )
    runs_on = [rule.device for rule in rules if rule.use == implementation]
    if device.type not in runs_on and not (_is_triton(implementation) and interpreting()):
        raise ValueError(
            f"implementation {implementation!r} of {op} runs on {' and '.join(runs_on)}, got "
            f"tensors on {device.type}; Triton's run on a CPU only with TRITON_INTERPRET=1 set"
        )
    return _installed(implementation)


def _is_triton(implementation: str) -> bool:
    return implementation.startswith("triton")


def _installed(implementation: str) -> str:
    if _is_triton(implementation) and not has_triton():
        raise MissingDependencyError(
            "kernels on a GPU need triton, which is not installed; pip install 'lorasmith[gpu]'"
        )
    return implementation


def interpreting() -> bool:
    """Return whether Triton interprets kernels on the CPU instead of compiling them."""
    return os.environ.get("TRITON_INTERPRET") == "1" and has_triton()


def without_autocast(device: torch.device) -> AbstractContextManager[object]:
    """Return a context in which products keep the dtype of what is multiplied.

    Kernels say themselves what is computed in which precision.
    """
    if torch.is_autocast_enabled(device.type):
        return torch.autocast(device.type, enabled=False)
    return _AS_IT_IS


@cache
def has_triton() -> bool:
    """Return whether the package ``triton`` is installed; importing it takes seconds."""
    return find_spec("triton") is not None
