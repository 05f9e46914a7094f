"""The state of a run on disk: weights and optimizer moments as safetensors, never pickled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from lorasmith.errors import CheckpointError
from lorasmith.files import staged_folder

_MOMENTS = ("exp_avg", "exp_avg_sq")


def save_state(
    folder: Path, model: nn.Module, optimizer: torch.optim.Optimizer, facts: dict[str, Any]
) -> None:
    """Write weights, both Adam moments and ``facts`` (step, seconds, …), whole or not at all."""
    tensors: dict[str, Tensor] = {}
    for name, parameter in model.named_parameters():
        tensors[f"model.{name}"] = parameter.detach().contiguous()
        state = optimizer.state.get(parameter, {})
        tensors.update({f"{m}.{name}": state[m].contiguous() for m in _MOMENTS if m in state})
    with staged_folder(folder, overwrite=True) as stage:
        save_file(tensors, stage / "state.safetensors")
        (stage / "state.json").write_text(json.dumps(facts, indent=1))


def load_state(folder: Path, model: nn.Module, optimizer: torch.optim.Optimizer) -> dict[str, Any]:
    """Restore what ``save_state`` wrote and return its facts.

    Raises: CheckpointError if the folder is damaged or belongs to another model.
    """
    try:
        tensors = load_file(folder / "state.safetensors")
        facts: dict[str, Any] = json.loads((folder / "state.json").read_text())
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                parameter.copy_(tensors[f"model.{name}"])
                optimizer.state[parameter] = {
                    "step": torch.tensor(float(facts["step"])),
                    **{m: tensors[f"{m}.{name}"].to(parameter.device) for m in _MOMENTS},
                }
    except (OSError, SafetensorError, KeyError, ValueError, RuntimeError) as error:
        raise CheckpointError(
            f"cannot resume from {folder}: {error}; remove the folder to start anew"
        ) from error
    return facts
