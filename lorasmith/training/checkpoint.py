"""The state of a run on disk: weights and the optimizers' state as safetensors, never pickled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from lorasmith.errors import CheckpointError
from lorasmith.files import staged_folder

_WEIGHT = "weight"
_STATE = "state"


def save_state(
    folder: Path,
    model: nn.Module,
    optimizers: Sequence[torch.optim.Optimizer],
    facts: dict[str, Any],
) -> None:
    """Write weights, the optimizers' state and ``facts`` (step, seconds), whole or not at all."""
    tensors: dict[str, Tensor] = {}
    for name, parameter in model.named_parameters():
        tensors[f"{_WEIGHT}/{name}"] = parameter.detach().contiguous()
        for optimizer in optimizers:
            for entry, value in optimizer.state.get(parameter, {}).items():
                tensors[f"{_STATE}/{entry}/{name}"] = value.contiguous()
    with staged_folder(folder, overwrite=True) as stage:
        save_file(tensors, stage / "state.safetensors")
        (stage / "state.json").write_text(json.dumps(facts, indent=1))


def load_state(
    folder: Path, model: nn.Module, optimizers: Sequence[torch.optim.Optimizer]
) -> dict[str, Any]:
    """Restore what ``save_state`` wrote and return its facts.

    Raises: CheckpointError if the folder is damaged or belongs to another model.
    """
    try:
        tensors = load_file(folder / "state.safetensors")
        facts: dict[str, Any] = json.loads((folder / "state.json").read_text())
        by_name: dict[str, dict[str, Tensor]] = {}
        for key, tensor in tensors.items():
            if key.startswith(f"{_STATE}/"):
                _, entry, name = key.split("/", 2)
                by_name.setdefault(name, {})[entry] = tensor
        owners = {p: o for o in optimizers for group in o.param_groups for p in group["params"]}
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                parameter.copy_(tensors[f"{_WEIGHT}/{name}"])
                if name not in by_name:
                    continue  # a constant, or a part that the objective does not reach
                owners[parameter].state[parameter] = {
                    # A step count is a scalar and stays on the CPU.
                    entry: value.to(parameter.device) if value.ndim else value
                    for entry, value in by_name[name].items()
                }
    except (OSError, SafetensorError, KeyError, ValueError, RuntimeError) as error:
        raise CheckpointError(
            f"cannot resume from {folder}: {error}; remove the folder to start anew"
        ) from error
    return facts
