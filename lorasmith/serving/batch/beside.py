"""Documents that rows name by path: files in the input's folder or below it, and no others.

A row may come from anybody, so that its path is taken for a name and for nothing else.
"""

from __future__ import annotations

import stat
import unicodedata
from pathlib import Path, PurePosixPath
from typing import Any

import fsspec
from fsspec.implementations.local import LocalFileSystem

from lorasmith.encoders.documents import MAX_BYTES
from lorasmith.errors import InputError


def check_path(path: str) -> None:
    """Check what can be said of a path without looking.

    Raises: InputError if it leads out of its folder, is a URL, or has characters that no name has.
    """
    parts = PurePosixPath(path).parts
    if not parts or PurePosixPath(path).is_absolute() or ".." in parts:
        raise InputError(_outside(path))
    if "://" in path or "::" in path:
        raise InputError(f"{path!r:.80} is a URL; put the document beside the input")
    check_name(path)


def check_name(name: object) -> None:
    """Check that a document's name is text that can be written down.

    Raises: InputError if not.
    """
    if not isinstance(name, str) or any(unicodedata.category(c) in ("Cc", "Cs") for c in name):
        raise InputError(f"{name!r:.80} is no name of a document; correct it")


class Neighbours:
    """The files beside the one that ``url`` names."""

    def __init__(self, url: str) -> None:
        self._fs: Any
        self._fs, place = fsspec.core.url_to_fs(url)
        self._folder = str(place).rpartition("/")[0]

    def read(self, path: str) -> bytes:
        """Return a file's bytes.

        Raises: InputError if it cannot be read, is none, is too long, or lies elsewhere, also
            through a link.
        """
        check_path(path)
        try:
            if isinstance(self._fs, LocalFileSystem):
                data = _read(Path(self._folder or "/"), path)
            else:
                # Not fsspec.open, which would take the path apart as a URL.
                with self._fs.open(f"{self._folder}/{path}", "rb") as file:
                    data = file.read(MAX_BYTES + 1)
        except InputError:
            raise
        except Exception as error:  # each of fsspec's file systems has exceptions of its own
            why = getattr(error, "strerror", None) or type(error).__name__
            raise InputError(f"{path!r:.80} cannot be read ({why}); check the path") from error
        if len(data) > MAX_BYTES:
            raise InputError(f"{path!r:.80} has more than {MAX_BYTES:,} bytes; give a smaller file")
        return data


def _read(folder: Path, path: str) -> bytes:
    target = (folder / path).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise InputError(_outside(path))
    if not stat.S_ISREG(target.stat().st_mode):  # a pipe would be waited for
        raise InputError(f"{path!r:.80} is no ordinary file; give a file")
    with target.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _outside(path: str) -> str:
    return f"{path!r:.80} leads out of the input's folder; put the document beside the input"
