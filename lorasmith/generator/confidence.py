"""How sure a generator may be of what it made: how far a description lies from what was trained.

A generator answers every description, also one that is like nothing it has seen. Its confidence is
the probability that the adapter it made answers better than that of the nearest known task, fitted
to tasks that were not trained on. It costs no base model: it is read off the description's distance
to the known ones and how strong the generated delta is in every module, which tells what kind of
task the generator took it for.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from jaxtyping import Float, Int
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from lorasmith.adapter import Adapter
from lorasmith.errors import CheckpointError
from lorasmith.files import write_file
from lorasmith.generator.canonical import module_factors
from lorasmith.generator.model import group_modules
from lorasmith.layout import AdapterLayout

FILE = "confidence.safetensors"
FEATURES = ("distance", "strength of every module")
_MAX_TASK_BYTES = 1 << 26  # of JSON; what unpacks to more is cut off, and then is no JSON

Features = Float[Tensor, "rows features"]
"""Per row, as ``FEATURES`` names them; see ``Confidence.features``."""


@dataclass(frozen=True, kw_only=True)
class KnownTask:
    """A task that the generator was trained on, and one of its descriptions."""

    name: str
    description: str


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """A logistic model: the probability is sigmoid(features . slopes + offset)."""

    slopes: tuple[float, ...]
    offset: float

    def probabilities(self, features: Features) -> Float[Tensor, " rows"]:
        """Return the probability of every row."""
        slopes = torch.tensor(self.slopes, dtype=features.dtype)
        return torch.sigmoid(features @ slopes + self.offset)


class Confidence:
    """The known tasks of one generator, the mean of its adapters for them, and the calibration.

    ``places`` holds a normalised vector per known task. Everything but the tasks, their places and
    the mean is a few numbers, so the file stays small beside the generator's.
    """

    def __init__(
        self,
        tasks: Sequence[KnownTask],
        places: Float[Tensor, "tasks dim"],
        mean: Adapter,
        calibration: Calibration,
    ) -> None:
        self.tasks = tuple(tasks)
        self.places = places
        self.mean = mean
        self.calibration = calibration

    def nearest(self, pooled: Float[Tensor, "rows dim"]) -> list[KnownTask]:
        """Return the known task that is described most alike, row by row."""
        indices: list[int] = (pooled.float() @ self.places.mT).argmax(-1).tolist()
        return [self.tasks[index] for index in indices]

    def features(
        self, pooled: Float[Tensor, "rows dim"], flats: Float[Tensor, "rows parameters"]
    ) -> Features:
        """Return what the confidence is read off.

        First the distance, one minus the cosine to the nearest known task; then the strength of
        every module, the logarithm of its delta's norm.
        """
        similar = (pooled.float() @ self.places.mT).amax(-1, keepdim=True)
        return torch.cat([1 - similar, _strengths(self.mean.layout, flats)], dim=-1)

    def save(self, folder: Path, digest: str) -> None:
        """Write into a checkpoint folder; ``digest`` is that of the weights this belongs to."""
        scale = self.places.abs().amax(1, keepdim=True).clamp(min=1e-12) / 127
        tensors = {
            "mean": self.mean.flat.detach().half().contiguous(),
            "places": (self.places / scale).round().to(torch.int8).contiguous(),
            "scale": scale.contiguous(),
            "tasks": _packed(self.tasks),
        }
        about = {
            "digest": digest,
            "calibration": asdict(self.calibration),
            "features": FEATURES,
        }
        # A file of one metadata key has the same bytes every time.
        text = json.dumps(about, ensure_ascii=False, sort_keys=True)
        write_file(folder / FILE, save(tensors, {"confidence": text}))


def load_confidence(folder: Path, layout: AdapterLayout, digest: str) -> Confidence | None:
    """Read what ``Confidence.save`` wrote; None where a checkpoint has none.

    Raises: CheckpointError if the file is damaged or belongs to other weights.
    """
    path = folder / FILE
    if not path.is_file():
        return None
    again = "run lorasmith calibrate again, or remove the file"
    try:
        with safe_open(path, framework="pt") as file:
            about = json.loads(file.metadata()["confidence"])
            places = file.get_tensor("places").float() * file.get_tensor("scale")
            mean = Adapter(layout, file.get_tensor("mean").float())
            tasks = _unpacked(file.get_tensor("tasks"))
        calibration = Calibration(
            slopes=tuple(about["calibration"]["slopes"]), offset=about["calibration"]["offset"]
        )
        own, features = about["digest"], tuple(about["features"])
    except (
        *(SafetensorError, OSError, zlib.error),
        *(KeyError, TypeError, ValueError, RuntimeError),
    ) as error:
        reason = str(error).strip().splitlines()[0]
        raise CheckpointError(f"{path} is damaged: {reason}; {again}") from error
    fitting = len(calibration.slopes) == 1 + len(layout.modules) and len(places) == len(tasks)
    if own != digest or features != FEATURES or not fitting:
        raise CheckpointError(f"{path} was made for another generator or version; {again}")
    return Confidence(tasks, torch.nn.functional.normalize(places, dim=-1), mean, calibration)


def _packed(tasks: Sequence[KnownTask]) -> Int[Tensor, " bytes"]:
    """Return tasks as compressed JSON: thousands of descriptions take a quarter of the room."""
    text = json.dumps([asdict(task) for task in tasks], ensure_ascii=False, sort_keys=True)
    return torch.frombuffer(bytearray(zlib.compress(text.encode(), 9)), dtype=torch.uint8)


def _unpacked(packed: Int[Tensor, " bytes"]) -> list[KnownTask]:
    text = zlib.decompressobj().decompress(packed.numpy().tobytes(), _MAX_TASK_BYTES)
    return [KnownTask(**task) for task in json.loads(text)]


def _strengths(
    layout: AdapterLayout, flats: Float[Tensor, "rows parameters"]
) -> Float[Tensor, "rows modules"]:
    """Return the logarithms of the norms of every module's delta, kind by kind."""
    squares = []
    for modules in group_modules(layout).values():
        a, b = module_factors(layout, modules, list(flats.float()))
        squares.append(((b.mT @ b) * (a @ a.mT)).sum((-1, -2)).mT)
    return torch.cat(squares, -1).clamp(min=1e-12).log() / 2 + math.log(layout.scaling)
