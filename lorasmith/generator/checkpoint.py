"""Generator checkpoints: ``config.json``, ``layout.json`` and the weights, no pickle.

The weights are ``model.safetensors`` unless a family says otherwise: latent diffusion keeps its own
in ``pipeline/``, a diffusers pipeline.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError

from lorasmith.errors import (
    CheckpointError,
    LorasmithError,
    MissingDependencyError,
    NotFoundError,
)
from lorasmith.files import read_file, staged_folder
from lorasmith.generator.model import PIPELINE, WEIGHTS, GeneratorModel
from lorasmith.generator.registry import build_model
from lorasmith.layout import AdapterLayout

FORMAT = 1
CONFIG, LAYOUT, CARD = "config.json", "layout.json", "README.md"


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """A loaded generator: the network and what its training left.

    ``digest`` is the SHA-256, in hex, of all that decides what it generates: weights, settings and
    layout.
    """

    model: GeneratorModel
    digest: str
    training: dict[str, Any]


def save_checkpoint(
    folder: Path, model: GeneratorModel, training: dict[str, Any], *, overwrite: bool = False
) -> None:
    """Write a checkpoint; the weights are packed, as ``packing`` says.

    Raises: CheckpointError if a weight is not finite; OutputExistsError, StorageError.
    """
    for name, tensor in model.state_dict().items():
        if not bool(torch.isfinite(tensor).all()):
            raise CheckpointError(f"{name} has non-finite values; training diverged, not saved")
    config = {
        "format": FORMAT,
        "family": model.family,
        "generator": asdict(model.config),
        "training": training,
    }
    with staged_folder(folder, overwrite=overwrite, replaces=(WEIGHTS, PIPELINE)) as stage:
        (stage / CONFIG).write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
        (stage / LAYOUT).write_text(model.layout.to_json() + "\n", encoding="utf-8")
        model.save_weights(stage)


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
        model = build_model(config["family"], config["generator"], layout)
        parts = [model.load_weights(folder), config["family"], config["generator"]]
        whole = json.dumps([*parts, layout.to_json()], sort_keys=True)
        digest = hashlib.sha256(whole.encode()).hexdigest()
    except (CheckpointError, MissingDependencyError):
        raise
    except (
        SafetensorError,
        OSError,
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
        digest=digest,
        training=config.get("training", {}),
    )
