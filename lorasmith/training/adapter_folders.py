"""Adapter folders as people have them: found below given folders, looked at, and read.

Nothing in them is trusted. A folder is first looked at, which reads its config and the header of
its weights, and only what fits the base is then read, so that memory is bounded by what the base
allows. A folder that changed in between is refused. Pickles are never opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lorasmith.adapter import CONFIG_FILE, PROVENANCE_FILE, WEIGHTS_FILE, Adapter, Provenance
from lorasmith.errors import AdapterError, InputError, NotFoundError
from lorasmith.files import storage_error
from lorasmith.layout import AdapterLayout, parse_tensor_name, plain_tensor_names
from lorasmith.peft_folder import (
    MAX_HEADER_BYTES,
    TensorEntry,
    decode_tensors,
    read_entries,
    read_object,
    read_peft,
    refuse_unsupported,
)
from lorasmith.training.untrusted import Stamp, opened, read_limited, stamp

MAX_RANK = 256
MAX_TEXT_BYTES = 1_000_000
"""Of a config or a ``generation.json``."""

_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
_MARKS = {CONFIG_FILE, WEIGHTS_FILE, "adapter_model.bin"}


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """An adapter folder that was looked at and fits the base.

    ``paths`` are the modules that it adapts, ``config`` its ``adapter_config.json``. ``stamps`` are
    those of the config and the weights; reading compares them.
    """

    folder: Path
    rank: int
    paths: frozenset[str]
    config: dict[str, Any]
    stamps: tuple[Stamp, Stamp]


def find_folders(sources: Iterable[Path], skip: Path) -> Iterator[tuple[Path, bool]]:
    """Yield the adapter folders at and below ``sources``, each once, in natural order.

    With each comes whether it looks like an adapter; a folder without files of one and without
    subfolders does not, and is yielded so that somebody says so. Hidden folders, linked folders
    and the folder ``skip`` are left out. Of a run, later checkpoints come first.

    Raises: NotFoundError if a source is not a folder.
    """
    seen: set[str] = set()
    unlisted: list[OSError] = []
    for source in sources:
        if not os.path.isdir(source):
            raise NotFoundError(f"{source} is not a folder; give folders of adapters")
        for parent, folders, files in os.walk(source, onerror=unlisted.append):
            place = os.path.realpath(parent)
            if place in seen or place == os.path.realpath(skip):
                folders.clear()
                continue
            seen.add(place)
            folders[:] = sorted((f for f in folders if not f.startswith(".")), key=_order)
            if is_adapter := not _MARKS.isdisjoint(files):
                yield Path(parent), is_adapter
            elif not folders and not _within_adapter(parent, source):
                yield Path(parent), is_adapter
    yield from ((Path(error.filename), False) for error in unlisted)


def read_config(folder: Path) -> tuple[dict[str, Any], Stamp]:
    """Read the config of a plain LoRA.

    Raises: NotFoundError, StorageError if it is not there; AdapterError if the adapter is a
        pickle, more than a plain LoRA, or damaged.
    """
    if not os.path.exists(folder / WEIGHTS_FILE) and (pickle := _pickle(folder)):
        raise AdapterError(
            f"{folder / pickle} is a pickle, which can run code; save the adapter as safetensors"
        )
    path = folder / CONFIG_FILE
    data, found = read_limited(path, MAX_TEXT_BYTES)
    config = read_object(data, str(path))
    refuse_unsupported(config, str(path))
    return config, found


def look_at(folder: Path, base: AdapterLayout) -> Sighting:
    """Read an adapter's config and header and check every tensor against the base's modules.

    Raises: NotFoundError, StorageError if a file is not there; AdapterError saying what is wrong.
    """
    config, config_stamp = read_config(folder)
    path = folder / WEIGHTS_FILE
    with opened(path) as file:
        weights_stamp = stamp(file)
        head = file.read(8)
        length = int.from_bytes(head, "little")
        head += file.read(length if length <= MAX_HEADER_BYTES else 0)
        entries, _ = read_entries(head, weights_stamp[1], str(path))
    ranks = _check_shapes(entries, base, str(path))
    return Sighting(
        folder=folder,
        rank=max(ranks.values()),
        paths=frozenset(ranks),
        config=config,
        stamps=(config_stamp, weights_stamp),
    )


def read_adapter(folder: Path, stamps: tuple[Stamp, Stamp], base: AdapterLayout) -> Adapter:
    """Read an adapter that was looked at, as float32 and under the base's names.

    Raises: AdapterError if it changed since, is damaged, or has values that are not finite;
        NotFoundError, StorageError if a file is gone.
    """
    config, config_stamp = read_config(folder)
    path = folder / WEIGHTS_FILE
    with opened(path) as file:
        data = file.read(stamps[1][1] + 1)
        weights_stamp = stamp(file)
    provenance = read_provenance(folder)
    if (config_stamp, weights_stamp) != stamps or len(data) != stamps[1][1]:
        raise AdapterError(f"{folder} changed while it was read; wait until nothing writes to it")
    tensors = decode_tensors(data, str(path))
    names = plain_tensor_names(tensors, {module.path for module in base.modules})
    plain = {names[name]: tensor for name, tensor in tensors.items()}
    try:
        layout, plain = read_peft(config, plain, str(folder / CONFIG_FILE))
    except InputError as error:  # a scaling that overflows
        raise AdapterError(f"{folder / CONFIG_FILE}: {error}") from error
    return Adapter.from_state_dict(layout, plain, provenance)


def read_provenance(folder: Path) -> Provenance | None:
    """Read a generated adapter's ``generation.json``; None where there is none.

    Raises: AdapterError if it is damaged.
    """
    path = folder / PROVENANCE_FILE
    if not os.path.lexists(path):
        return None
    return Provenance.from_json(read_limited(path, MAX_TEXT_BYTES)[0], str(path))


def _check_shapes(
    entries: dict[str, TensorEntry], base: AdapterLayout, where: str
) -> dict[str, int]:
    """Return the rank of every module, all shapes being those that the base asks for."""
    modules = {module.path: module for module in base.modules}
    try:
        names = plain_tensor_names(entries, modules)
    except AdapterError as error:
        raise AdapterError(f"{where}: {error}") from error
    ranks: dict[str, dict[str, int]] = {}
    for name, plain in names.items():
        path, side = parse_tensor_name(plain)
        module, shape = modules[path], entries[name].shape
        size = module.in_features if side == "A" else module.out_features
        rank, own = (*shape, 0, 0)[:2] if side == "A" else (*shape, 0, 0)[1::-1]
        if len(shape) != 2 or own != size:
            wanted = f"(rank, {size})" if side == "A" else f"({size}, rank)"
            raise AdapterError(
                f"{where}: lora_{side} of {path} has shape {tuple(shape)}, the base asks for "
                f"{wanted}; name the base that it was trained on"
            )
        if rank > MAX_RANK:
            raise AdapterError(
                f"{where}: {path} has rank {rank}, more than {MAX_RANK}; truncate it first"
            )
        ranks.setdefault(path, {})[side] = rank
    for path, found in ranks.items():
        if len(found) != 2 or found["A"] != found["B"]:
            raise AdapterError(f"{where}: {path} has ranks {found}; discard the adapter")
    if not ranks:
        raise AdapterError(f"{where}: the adapter has no tensors; discard it")
    return {path: found["A"] for path, found in ranks.items()}


def _pickle(folder: Path) -> str | None:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise storage_error(error, folder, "read") from error
    return next((name for name in names if name.lower().endswith(_PICKLES)), None)


def _within_adapter(folder: str, source: Path) -> bool:
    """Whether a folder lies below an adapter's own, as the logs of a run do."""
    path = Path(folder)
    above = [path, *path.parents]
    until = above[1 : above.index(source) + 1] if source in above else []
    return any(os.path.exists(place / mark) for place in until for mark in _MARKS)


def _order(name: str) -> list[tuple[int, str]]:
    """Sort numbers within names as numbers, and those of checkpoints backwards."""
    sign = -1 if re.fullmatch(r"checkpoint-\d+", name) else 1
    parts = re.split(r"(\d{1,18})", name)
    return [(sign * int(part), "") if part.isdecimal() else (-1, part) for part in parts]
