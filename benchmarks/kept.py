"""What a benchmark has measured so far: a JSON file that an interrupted run goes on from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lorasmith.errors import InputError
from lorasmith.files import read_file, write_file


def begun(path: Path | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was measured under these ``options``, which it holds, too; of no file only these.

    Raises: InputError if the file was written with other options or another generator.
    """
    found: dict[str, Any] = {"options": json.loads(json.dumps(options))}
    if path is None or not path.exists():
        return found
    before: dict[str, Any] = json.loads(read_file(path))
    if before["options"] != found["options"]:
        raise InputError(f"{path} was measured with other options; name another file")
    return before


def keep(path: Path | None, found: Mapping[str, Any]) -> None:
    """Write what is measured, whole or not at all, if there is a file for it."""
    if path is not None:
        write_file(path, json.dumps(found, indent=1).encode(), overwrite=True)
