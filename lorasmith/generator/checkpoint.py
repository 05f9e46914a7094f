"""Generator checkpoints: ``config.json``, ``layout.json`` and ``model.safetensors``, no pickle."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save

from lorasmith.errors import CheckpointError, LorasmithError, NotFoundError
from lorasmith.files import read_file, write_folder
from lorasmith.generator.model import GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout

FORMAT = 1
CONFIG, LAYOUT, WEIGHTS, CARD = "config.json", "layout.json", "model.safetensors", "README.md"


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """A loaded generator: the network, the digest of its weights and what its training left."""

    model: GeneratorModel
    digest: str
    training: dict[str, Any]


def save_checkpoint(
    folder: Path, model: GeneratorModel, training: dict[str, Any], *, overwrite: bool = False
) -> None:
    """Write a checkpoint; weights are stored in bfloat16, which halves the file.

    Raises: CheckpointError if a weight is not finite; OutputExistsError, StorageError.
    """
    tensors = {
        name: parameter.detach().to("cpu", torch.bfloat16).contiguous()
        for name, parameter in sorted(model.state_dict().items())
    }
    for name, tensor in tensors.items():
        if not bool(torch.isfinite(tensor).all()):
            raise CheckpointError(f"{name} has non-finite values; training diverged, not saved")
    config = {
        "format": FORMAT,
        "family": model.family,
        "generator": asdict(model.config),
        "training": training,
    }
    files = {
        CONFIG: (json.dumps(config, indent=2) + "\n").encode(),
        LAYOUT: (model.layout.to_json() + "\n").encode(),
        WEIGHTS: save(tensors, {"format": "pt"}),
    }
    write_folder(folder, files, overwrite=overwrite)


def load_checkpoint(folder: Path) -> Checkpoint:
    """Load a checkpoint folder, in float32 and evaluation mode.

    Raises: NotFoundError if there is none; CheckpointError if it is damaged or foreign.
    """
    if not (folder / CONFIG).is_file():
        raise NotFoundError(
            f"{folder} holds no generator checkpoint ({CONFIG} is missing); check the path"
        )
    try:
        config = json.loads(read_file(folder / CONFIG))
        if not isinstance(config, dict) or config.get("format") != FORMAT:
            raise CheckpointError(
                f"{folder / CONFIG} is not a generator checkpoint of format {FORMAT}; "
                "train or download one for this version"
            )
        layout = AdapterLayout.from_json(read_file(folder / LAYOUT).decode())
        data = read_file(folder / WEIGHTS)
        model = build_model(config["family"], config["generator"], layout)
        model.load_state_dict(load(data))
    except CheckpointError:
        raise
    except (
        SafetensorError,
        RuntimeError,
        KeyError,
        TypeError,
        ValueError,
        LorasmithError,
    ) as error:
        reason = str(error).strip().splitlines()[0]
        raise CheckpointError(
            f"the generator checkpoint {folder} is damaged: {reason}; fetch or train it again"
        ) from error
    if not all(bool(torch.isfinite(p).all()) for p in model.parameters()):
        raise CheckpointError(
            f"the generator checkpoint {folder} has non-finite weights; fetch or train it again"
        )
    return Checkpoint(
        model=model.eval(),
        digest=hashlib.sha256(data).hexdigest(),
        training=config.get("training", {}),
    )
