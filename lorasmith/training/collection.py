"""Collections: a folder of adapters with descriptions, which generators are trained on.

Every adapter is an ordinary PEFT folder in canonical form, all of one layout, so that all have the
same shape and scaling one. ``collection.json`` says what they are; ``quarantine.jsonl`` says what
was not taken and why. ``training.ingest`` writes collections.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from lorasmith.adapter import CARD_FILE, CONFIG_FILE, PROVENANCE_FILE, WEIGHTS_FILE, Adapter
from lorasmith.errors import AdapterError, LorasmithError, NotFoundError
from lorasmith.files import read_file
from lorasmith.layout import AdapterLayout
from lorasmith.peft_folder import read_object

COLLECTION_FILE, QUARANTINE_FILE = "collection.json", "quarantine.jsonl"
PLOTS_FOLDER = "plots"
FORMAT_VERSION = 1
ADAPTER_FILES = frozenset({WEIGHTS_FILE, CONFIG_FILE, CARD_FILE, PROVENANCE_FILE})

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")


@dataclass(frozen=True, kw_only=True)
class CollectedAdapter:
    """What a collection says of one adapter.

    ``digest`` is the SHA-256 of its safetensors file. ``task`` and ``family`` are those of the
    task file that described it. ``source`` is the folder it was read from, as given;
    ``source_rank`` the rank it had there. ``energy_kept`` is the share of its squared Frobenius
    norm that the collection's rank and modules hold, ``norm`` what remains. ``duplicates`` are
    folders whose deltas were as good as the same.
    """

    name: str
    descriptions: tuple[str, ...]
    task: str | None
    family: str | None
    licence: str
    digest: str
    source: str
    source_rank: int
    energy_kept: float
    norm: float
    duplicates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a name that is not that of a plain folder, and values of the wrong type."""
        if not isinstance(self.name, str) or not _NAME.fullmatch(self.name):
            raise AdapterError(f"bad adapter name {self.name!r:.80}; build the collection again")
        for texts in ("descriptions", "duplicates"):
            value = getattr(self, texts)
            if not isinstance(value, list | tuple) or not all(isinstance(t, str) for t in value):
                raise AdapterError(f"{self.name} has bad {texts}; build the collection again")
            object.__setattr__(self, texts, tuple(value))
        for number in (self.energy_kept, self.norm, self.source_rank):
            if type(number) not in (int, float):
                raise AdapterError(f"{self.name} has a bad number; build the collection again")


@dataclass(frozen=True, kw_only=True)
class Collection:
    """Adapters of one layout, read from their folder one at a time.

    Example:
        >>> collection = Collection.read("adapters/")  # doctest: +SKIP
        >>> for entry, adapter in collection.adapters():  # doctest: +SKIP
        ...     print(entry.descriptions, adapter)
    """

    folder: Path
    layout: AdapterLayout
    dtype: str
    duplicate_distance: float
    entries: tuple[CollectedAdapter, ...] = field(repr=False)

    @property
    def base_model(self) -> str:
        """The Hub id of the base that all adapters are for."""
        return self.layout.base_model

    def __len__(self) -> int:
        return len(self.entries)

    @classmethod
    def read(cls, folder: str | Path) -> Collection:
        """Read what a collection says of itself; no adapter is opened.

        Raises: NotFoundError if there is no ``collection.json``; AdapterError if it is damaged or
            of a later format.
        """
        path = Path(folder) / COLLECTION_FILE
        if not path.is_file():
            raise NotFoundError(
                f"{folder} is no collection; make one with: lorasmith collection build"
            )
        data = read_object(read_file(path), str(path))
        if data.get("format") != FORMAT_VERSION:
            raise AdapterError(
                f"{path} has format {data.get('format')!r:.20}, this version reads "
                f"{FORMAT_VERSION}; build the collection again"
            )
        try:
            collection = cls(
                folder=Path(folder),
                layout=AdapterLayout.from_json(json.dumps(data["layout"])),
                dtype=str(data["dtype"]),
                duplicate_distance=float(data["duplicate_distance"]),
                entries=tuple(CollectedAdapter(**entry) for entry in data["adapters"]),
            )
        except (AdapterError, KeyError, TypeError, ValueError) as error:
            raise AdapterError(
                f"{path} is damaged ({error}); build the collection again"
            ) from error
        if len({entry.name for entry in collection.entries}) < len(collection):
            raise AdapterError(f"{path} names an adapter twice; build the collection again")
        return collection

    def to_json(self) -> str:
        """Return what ``collection.json`` holds; ASCII, as paths need not be Unicode."""
        fields: dict[str, Any] = {
            "format": FORMAT_VERSION,
            "base_model": self.base_model,
            "rank": self.layout.rank,
            "dtype": self.dtype,
            "duplicate_distance": self.duplicate_distance,
            "layout": json.loads(self.layout.to_json()),
            "adapters": [asdict(entry) for entry in self.entries],
        }
        return json.dumps(fields, indent=1) + "\n"

    def entry(self, name: str) -> CollectedAdapter:
        """Return what is known of the adapter of a name.

        Raises: NotFoundError if there is none.
        """
        found = self._by_name.get(name)
        if found is None:
            raise NotFoundError(f"{self.folder} has no adapter {name!r}; see collection info")
        return found

    def descriptions(self, name: str) -> tuple[str, ...]:
        """Return an adapter's descriptions, which may be none.

        Raises: NotFoundError if there is no such adapter.
        """
        return self.entry(name).descriptions

    def load(self, name: str) -> Adapter:
        """Read one adapter.

        Raises: NotFoundError if the collection has none of that name or its folder is gone;
            AdapterError if it is damaged or not of the collection's layout.
        """
        folder = self.folder / self.entry(name).name
        adapter = Adapter.from_pretrained(folder)
        if adapter.layout != self.layout:
            raise AdapterError(
                f"{folder} is not of the collection's layout; build the collection again"
            )
        return adapter

    def adapters(self) -> Iterator[tuple[CollectedAdapter, Adapter]]:
        """Yield every adapter, one in memory at a time.

        Raises: AdapterError, NotFoundError as ``load``.
        """
        for entry in self.entries:
            yield entry, self.load(entry.name)

    def check(self) -> Iterator[tuple[str, str]]:
        """Yield the name of every file or folder that is not as it was built, and what is wrong.

        Reads every adapter in full: its digest, its layout and its values are checked.
        """
        for entry in self.entries:
            try:
                digest = file_digest(self.folder / entry.name / WEIGHTS_FILE)
                if digest == entry.digest:
                    self.load(entry.name)
                else:
                    yield entry.name, f"{WEIGHTS_FILE} has digest {digest[:16]}, not the recorded"
            except LorasmithError as error:
                yield entry.name, str(error)
        for name in sorted(strangers(self)):
            yield name, f"is not in {COLLECTION_FILE}"

    @cached_property
    def _by_name(self) -> Mapping[str, CollectedAdapter]:
        return {entry.name: entry for entry in self.entries}


def own_names(collection: Collection) -> set[str]:
    """Return the names of all that a collection's folder holds by itself."""
    names = {entry.name for entry in collection.entries}
    return names | {COLLECTION_FILE, QUARANTINE_FILE, PLOTS_FOLDER}


def strangers(collection: Collection) -> set[str]:
    """Return what else the folder and its adapters' folders hold, as relative paths."""
    found = {*os.listdir(collection.folder)} - own_names(collection)
    for entry in collection.entries:
        inside = _listed(collection.folder / entry.name) - ADAPTER_FILES
        found |= {f"{entry.name}/{name}" for name in inside}
    drawn = _listed(collection.folder / PLOTS_FOLDER)
    return found | {f"{PLOTS_FOLDER}/{n}" for n in drawn if not n.endswith((".png", ".csv"))}


def _listed(folder: Path) -> set[str]:
    return {*os.listdir(folder)} if folder.is_dir() else set()


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hex.

    Raises: NotFoundError if it does not exist; StorageError if it cannot be read.
    """
    return hashlib.sha256(read_file(path)).hexdigest()
