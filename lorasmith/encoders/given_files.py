"""Files that a user names as input: read whole, after a look at what they are."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from lorasmith.errors import InputError, NotFoundError
from lorasmith.files import read_file, storage_error


def read_given(path: str | Path, max_bytes: int) -> bytes:
    """Read an ordinary file of at most ``max_bytes``.

    Raises: NotFoundError if it is missing; InputError if it is a folder, a device, a pipe, too
        long, or a link to a place outside its folder, as a relative path's folders may not be
        either; StorageError if it cannot be read.
    """
    path = Path(path)
    try:
        _check_place(path, max_bytes)
    except OSError as error:
        raise storage_error(error, path, "read") from error
    return read_file(path)


def _check_place(path: Path, max_bytes: int) -> None:
    if not os.path.lexists(path):
        raise NotFoundError(f"{path} does not exist; check the path")
    # A path from the root on is spelled out: links on the way to it are its owner's.
    for part in () if path.is_absolute() else reversed(path.parents):
        if part.is_symlink():
            _check_link(part, f"{path} leads through {part}, a link out of its folder")
    if path.is_symlink():
        _check_link(path, f"{path} is a link out of its folder")
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise InputError(f"{path} is a folder; name the files in it")
    if not stat.S_ISREG(about.st_mode):
        raise InputError(f"{path} is no ordinary file; give a file")
    if about.st_size > max_bytes:
        raise InputError(
            f"{path} has {about.st_size:,} bytes, the limit is {max_bytes:,}; give a smaller file"
        )


def _check_link(path: Path, outside: str) -> None:
    try:
        folder, target = path.parent.resolve(), path.resolve()
    except RuntimeError as error:  # as Python 3.11 says that links lead in a circle
        raise InputError(f"{path} is a link that leads to itself; give the file") from error
    if not target.is_relative_to(folder):
        raise InputError(f"{outside}; give the file that is meant")
    if not target.exists():
        raise NotFoundError(f"{path} is a link to a file that is not there; check the path")
