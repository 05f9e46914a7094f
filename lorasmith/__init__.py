"""Lorasmith: a task description in, a LoRA adapter for a frozen base model out.

The names below are the whole public API. They are looked up on first use, so that
``import lorasmith`` is instant and imports neither torch nor transformers.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lorasmith.adapter import Adapter, Provenance
    from lorasmith.errors import LorasmithError
    from lorasmith.generator import AdapterGenerator
    from lorasmith.layout import AdapterLayout
    from lorasmith.serving.client import Client
    from lorasmith.tasks import Example, Task, read_tasks

__version__ = "0.1.0"

# MKL, which reads this at its first product, otherwise splits sums by the number of threads, and
# the same generator, condition and seed would give other bytes on a machine with other cores.
os.environ.setdefault("MKL_CBWR", "AUTO,STRICT")

__all__ = [
    "Adapter",
    "AdapterGenerator",
    "AdapterLayout",
    "Client",
    "Example",
    "LorasmithError",
    "Provenance",
    "Task",
    "__version__",
    "read_tasks",
]

_HOMES = {
    "Adapter": "lorasmith.adapter",
    "AdapterGenerator": "lorasmith.generator",
    "AdapterLayout": "lorasmith.layout",
    "Client": "lorasmith.serving.client",
    "Example": "lorasmith.tasks",
    "LorasmithError": "lorasmith.errors",
    "Provenance": "lorasmith.adapter",
    "Task": "lorasmith.tasks",
    "read_tasks": "lorasmith.tasks",
}


def __getattr__(name: str) -> object:
    """Import a public name's module the first time the name is used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted(__all__)
