"""Work for batches that needs no torch, for tests and benchmarks of what is around a generator.

Its adapters are thirty-two bytes; its rows, storage and workers misbehave as they are told.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lorasmith.errors import InputError, StorageError
from lorasmith.files import CARD_FILE, CONFIG_FILE, PROVENANCE_FILE, WEIGHTS_FILE
from lorasmith.serving.batch.parts import PartDone, PartWork
from lorasmith.serving.batch.place import Place
from lorasmith.serving.batch.rows import Part
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, GeneratorInfo, Outcome


class Pretender:
    """Makes of a description an adapter whose weights are its hash, without any numbers.

    "raise" in a description is an error of its own, "bug" one that nobody expects, and "die" ends
    the process.
    """

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say what a generator would."""
        return (
            GeneratorInfo(
                name="pretender",
                digest="0" * 64,
                family="hypernetwork",
                base_model="org/base",
                rank=2,
                num_parameters=8,
                num_layers=1,
                kinds=("q",),
                draws_at_random=False,
                has_confidence=False,
            ),
        )

    def __call__(self, batch: Sequence[GenerationRequest]) -> list[Outcome]:
        """Make a batch."""
        time.sleep(self.seconds)
        return [self._one(request) for request in batch]

    def _one(self, request: GenerationRequest) -> Outcome:
        if "raise" in request.description:
            return InputError("this row is no good")
        if "bug" in request.description:
            raise RuntimeError("a bug")
        if "die" in request.description:
            os.kill(os.getpid(), signal.SIGKILL)
        weights = hashlib.sha256(f"{request.description}{request.rank}".encode()).digest()
        said = json.dumps({"condition": request.description, "seed": request.seed}).encode()
        return GeneratedAdapter(
            digest=hashlib.sha256(weights).hexdigest(),
            files={
                WEIGHTS_FILE: weights,
                CONFIG_FILE: b"{}",
                CARD_FILE: b"card",
                PROVENANCE_FILE: said,
            },
            generator=request.generator,
            generator_digest="0" * 64,
            family="hypernetwork",
            base_model="org/base",
            rank=2,
            alpha=4.0,
            num_parameters=8,
            seed=request.seed,
            description=request.description,
            distance=0.25,
            confidence=0.5,
        )


class Unsteady(Place):
    """A place that refuses one write in ``every``, counted in a file that all workers share.

    Each write takes ``delay`` seconds.
    """

    def __init__(self, url: str, every: int, counter: Path, delay: float) -> None:
        super().__init__(url)
        self._every = every
        self._counter = counter
        self._delay = delay

    def put(self, path: str, data: bytes) -> None:
        """Write a file, or refuse."""
        self._suffer()
        super().put(path, data)

    def put_folder(self, path: str, files: Mapping[str, bytes]) -> None:
        """Write a folder, or refuse."""
        self._suffer()
        super().put_folder(path, files)

    def _suffer(self) -> None:
        time.sleep(self._delay)
        with self._counter.open("ab") as file:
            file.write(b".")
        if self._counter.stat().st_size % self._every == 0:
            raise StorageError("the disk hiccups")


class Noted(PartWork):
    """Notes in a file that all workers share which parts it begins, and as which process."""

    notes: Path | None = None

    def __call__(self, part: Part) -> PartDone:
        """Make a part."""
        if self.notes is not None and not part.probe:
            with self.notes.open("ab") as file:
                file.write(f"{os.getpid()} {part.number}\n".encode())
        return super().__call__(part)


@dataclass(frozen=True, kw_only=True)
class PretendWork:
    """A factory of parts' work without torch."""

    output: str
    packed: bool = False
    seconds: float = 0.0
    unsteady: Path | None = None
    refuse_every: int = 50
    delay: float = 0.0
    notes: Path | None = None

    def __call__(self) -> PartWork:
        """Have nothing to load."""
        place = (
            Unsteady(self.output, self.refuse_every, self.unsteady, self.delay)
            if self.unsteady
            else Place(self.output)
        )
        work = Noted(Pretender(self.seconds), place, packed=self.packed)
        work.notes = self.notes
        return work


def write_rows(path: Path, num_rows: int, **special: str) -> Path:
    """Write rows with descriptions of their own; ``special`` ones by name, such as row_7."""
    with path.open("w") as file:
        for number in range(1, num_rows + 1):
            text = special.get(f"row_{number}", f"Say the number {number}.")
            file.write(json.dumps({"custom_id": f"id-{number}", "description": text}) + "\n")
    return path


def tree(folder: Path) -> dict[str, str]:
    """Return what a folder holds, by path: the SHA-256 of every file."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
