"""What a worker does with a part: generate, write the adapters, then the part's manifest lines.

Everything written is named by what it holds or by the part's number, and holds no times: doing a
part twice, or on two machines at once, writes the same bytes to the same names.
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from lorasmith.errors import LorasmithError, StorageError
from lorasmith.files import PROVENANCE_FILE, WEIGHTS_FILE
from lorasmith.serving.batch.lease import owner
from lorasmith.serving.batch.place import Place, patiently
from lorasmith.serving.batch.rows import Part, Row
from lorasmith.serving.executor import BatchWork
from lorasmith.serving.requests import GeneratedAdapter, GeneratorInfo, Outcome, choose_generator

PARTS = "parts"
FAILED = b'{"error":'  # how the line of a row that failed begins
DOCUMENTS = b'{"documents":'  # how the line begins that says what a part's rows read
_RECORD = ("generator", "seed", "rank", "distance", "confidence")
_BLOCK = 512  # bytes, of a tar file's headers


@dataclass(frozen=True, kw_only=True)
class PartDone:
    """How many rows of a part have adapters, and how many failed."""

    number: int
    done: int
    failed: int


@dataclass(frozen=True, kw_only=True)
class LoadPartWork:
    """The usual factory of a worker: which generators, where to, into shards or not."""

    generators: tuple[str, ...]
    output: str
    packed: bool = False
    base: str | None = None

    def __call__(self) -> PartWork:
        """Load the generators."""
        from lorasmith.serving.generation import GeneratorWork

        return PartWork(
            GeneratorWork(self.generators, self.base), Place(self.output), packed=self.packed
        )


class PartWork:
    """Generates parts with ``generate`` and writes them to ``place``."""

    def __init__(self, generate: BatchWork, place: Place, *, packed: bool = False) -> None:
        self._generate = generate
        self._generators = generate.info()
        self._place = place
        self._packed = packed
        self._seen = ""  # whose lease was found in the place

    def info(self) -> tuple[GeneratorInfo, ...]:
        """Say which generators there are."""
        return self._generate.info()

    def __call__(self, part: Part) -> PartDone:
        """Make a part, durably when this returns; of a probe nothing is written.

        Raises: StorageError if the file system refuses for seconds, or the place is not the one
            that the driver sees.
        """
        self._refuse_another_place(part)
        outcomes = self._outcomes(part.rows)
        made = [one for one in outcomes if isinstance(one, GeneratedAdapter)]
        if not part.probe:
            where = self._write(part.number, made)
            lines = [_line(row, one, where) for row, one in zip(part.rows, outcomes, strict=True)]
            data = b"".join([heading(part), *lines])
            patiently(partial(self._place.put, part_path(part.number), data))
        return PartDone(number=part.number, done=len(made), failed=len(outcomes) - len(made))

    def _refuse_another_place(self, part: Part) -> None:
        """See that this machine's folder is the driver's, and not one of the same name."""
        if part.lease == self._seen:
            return
        if patiently(lambda: owner(self._place)) != part.lease:
            raise StorageError(
                f"a worker sees another {self._place.root} than the driver, which works on several "
                "machines; give an output that all see, such as s3://…"
            )
        self._seen = part.lease

    def _outcomes(self, rows: Sequence[Row]) -> list[Outcome]:
        outcomes: list[Outcome] = [row.error or LorasmithError("not generated") for row in rows]
        wanted = [
            (index, choose_generator(row.request, self._generators))
            for index, row in enumerate(rows)
            if row.request is not None
        ]
        made = self._generate([request for _, request in wanted]) if wanted else []
        for (index, _), outcome in zip(wanted, made, strict=True):
            outcomes[index] = outcome
        return outcomes

    def _write(self, number: int, made: Sequence[GeneratedAdapter]) -> dict[str, dict[str, Any]]:
        """Write adapters and return where each is, by its name."""
        named = {adapter_name(one): one for one in made}
        if not self._packed:
            for name, one in named.items():
                patiently(partial(self._place.put_folder, _folder(name), one.files))
            return {name: {"folder": _folder(name)} for name in named}
        if not named:
            return {}
        shard = f"shards/{number // 1000:05d}/{number:08d}.tar"
        data, offsets = pack({name: one.files for name, one in named.items()})
        patiently(partial(self._place.put, shard, data))
        return {name: {"shard": shard, "offset": offsets[name]} for name in named}


def part_path(number: int) -> str:
    """Return where a part's lines of the manifest are until the end."""
    return f"{PARTS}/{number // 1000:05d}/{number:08d}.jsonl"


def heading(part: Part) -> bytes:
    """Return the first line of a part whose rows read documents; nothing if they read none."""
    return _json_line({"documents": part.documents}) if part.documents else b""


def adapter_name(made: GeneratedAdapter) -> str:
    """Return an adapter's name: the SHA-256 of its weights and the start of its provenance's.

    Two descriptions may give the same weights; what they say of themselves differs.
    """
    said = hashlib.sha256(made.files[PROVENANCE_FILE]).hexdigest()
    return f"{made.digest}-{said[:12]}"


def pack(folders: Mapping[str, Mapping[str, bytes]]) -> tuple[bytes, dict[str, int]]:
    """Return a tar file of folders of files, and where the weights of each begin in it."""
    buffer, offsets = io.BytesIO(), {}
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, files in folders.items():
            for file, data in files.items():
                entry = tarfile.TarInfo(f"{name}/{file}")
                entry.size, entry.mode = len(data), 0o644
                if file == WEIGHTS_FILE:
                    offsets[name] = buffer.tell() + _BLOCK
                archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue(), offsets


def _folder(name: str) -> str:
    return f"adapters/{name[:2]}/{name}"


def _line(row: Row, outcome: Outcome, where: Mapping[str, Mapping[str, Any]]) -> bytes:
    asked: dict[str, Any] = {"row": row.number, "custom_id": row.custom_id}
    if isinstance(outcome, LorasmithError):
        error = {"code": outcome.problem, "message": str(outcome)}
        line = {"error": error} | asked
    else:
        record = {name: getattr(outcome, name) for name in _RECORD}
        size = {"size": len(outcome.files[WEIGHTS_FILE])}
        line = (
            asked | {"adapter": outcome.digest} | dict(where[adapter_name(outcome)]) | size | record
        )
    return _json_line(line)


def _json_line(fields: Mapping[str, Any]) -> bytes:
    # ASCII, as a message may quote what UTF-8 cannot say.
    return json.dumps(fields, separators=(",", ":")).encode("ascii") + b"\n"
