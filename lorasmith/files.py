"""Files and folders that appear whole or not at all.

Everything is written beside its destination, synced to disk, made world-readable and then
renamed, so a crash, a full disk or Ctrl-C leaves no half-written output. What the operating
system refuses comes back as a ``StorageError`` that names the path and the remedy.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from lorasmith.errors import NotFoundError, OutputExistsError, StorageError

# The files of an adapter's folder.
WEIGHTS_FILE = "adapter_model.safetensors"
CONFIG_FILE = "adapter_config.json"
CARD_FILE = "README.md"
PROVENANCE_FILE = "generation.json"

# Of Linux' renameat2: paths are relative to the working folder, and the two change places.
_HERE, _RENAME_EXCHANGE = -100, 2

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755

_REMEDIES = {
    errno.ENOSPC: "the disk is full; free some space or choose another place",
    errno.EDQUOT: "the disk quota is used up; free some space or choose another place",
    errno.EROFS: "the file system is read-only; choose another place",
    errno.EACCES: "permission denied; choose a place you may write to or change its mode",
    errno.EPERM: "permission denied; choose a place you may write to or change its owner",
    errno.EEXIST: "a part of the path is a file, not a folder; choose another place",
    errno.ENOTDIR: "a part of the path is a file, not a folder; choose another place",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


def storage_error(error: OSError, path: Path, action: str = "write") -> StorageError:
    """Turn what the operating system said about ``path`` into one line that says what to do."""
    remedy = _REMEDIES.get(error.errno or 0, f"{error.strerror or error}; check the path")
    return StorageError(f"cannot {action} {path}: {remedy}")


@contextmanager
def staged_folder(
    folder: str | Path, *, overwrite: bool = False, replaces: Collection[str] = ()
) -> Iterator[Path]:
    """Yield an empty sibling folder to fill; on leaving without an error it becomes ``folder``.

    Folders inside it are to be written with ``write_folder``. Overwriting replaces a folder only
    when all it holds is about to be written again, or is among the names in ``replaces``, which
    the caller knows to be its own, so nothing of the user's is ever lost.

    Raises: OutputExistsError if ``folder`` exists and may not be replaced; StorageError if the
        file system refuses.
    """
    folder = Path(folder)
    _refuse_existing(folder, overwrite)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{folder.name[:64]}.", dir=folder.parent))
    except OSError as error:
        raise storage_error(error, folder) from error
    try:
        yield stage
        for path in stage.iterdir():
            _settle(path, _FOLDER_MODE if path.is_dir() else _FILE_MODE)
        _settle(stage, _FOLDER_MODE)
        _move_folder(stage, folder, overwrite, replaces)
        _sync(folder.parent)
    except OSError as error:
        raise storage_error(error, folder) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def write_folder(
    folder: str | Path, files: Mapping[str, bytes], *, overwrite: bool = False
) -> Path:
    """Write a flat folder of files, given as name -> bytes, whole or not at all.

    Raises: OutputExistsError, StorageError as ``staged_folder``.
    """
    with staged_folder(folder, overwrite=overwrite) as stage:
        for name, data in files.items():
            (stage / name).write_bytes(data)
    return Path(folder)


def write_file(path: str | Path, data: bytes, *, overwrite: bool = False) -> Path:
    """Write one file whole or not at all, making its parent folders.

    Raises: OutputExistsError if ``path`` exists and ``overwrite`` is false; StorageError if the
        file system refuses.
    """
    path = Path(path)
    _refuse_existing(path, overwrite)
    stage: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:64]}.", dir=path.parent)
        stage = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        _settle(stage, _FILE_MODE)
        stage.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise storage_error(error, path) from error
    finally:
        if stage is not None:
            stage.unlink(missing_ok=True)
    return path


def read_file(path: str | Path) -> bytes:
    """Read a whole file.

    Raises: NotFoundError if it does not exist; StorageError if it cannot be read.
    """
    path = Path(path)
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(f"{path} does not exist; check the path") from error
    except OSError as error:
        raise storage_error(error, path, "read") from error


def _refuse_existing(path: Path, overwrite: bool) -> None:
    if not overwrite and os.path.lexists(path):
        raise OutputExistsError(f"{path} exists already; remove it or choose another name")


def settle_tree(folder: Path) -> None:
    """Give all that a library wrote below a staged folder its modes, and bring it to the disk.

    Raises: OSError, which ``staged_folder`` turns into StorageError.
    """
    for path in folder.rglob("*"):
        _settle(path, _FOLDER_MODE if path.is_dir() else _FILE_MODE)


def _settle(path: Path, mode: int) -> None:
    path.chmod(mode)
    _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _move_folder(stage: Path, folder: Path, overwrite: bool, replaces: Collection[str]) -> None:
    _refuse_existing(folder, overwrite)  # somebody may have made it while we were writing
    if not os.path.lexists(folder):
        stage.rename(folder)
        return
    if folder.is_symlink() or not folder.is_dir():
        raise OutputExistsError(f"{folder} is not a folder; remove it or choose another name")
    known = {path.name for path in stage.iterdir()} | {*replaces}
    if strangers := {path.name for path in folder.iterdir()} - known:
        raise OutputExistsError(
            f"{folder} holds other files, such as {min(strangers)}; choose another name"
        )
    if _exchange(stage, folder):
        shutil.rmtree(stage, ignore_errors=True)
        return
    # A folder cannot be renamed onto a full one: the old one steps aside, and back on failure.
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name[:64]}.", dir=folder.parent))
    folder.rename(aside)
    try:
        stage.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step and return True; False where system or file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    return bool(libc.renameat2(_HERE, first, _HERE, second, _RENAME_EXCHANGE) == 0)
