"""Files that strangers wrote: read up to a limit, never waited for, and watched for changes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lorasmith.errors import AdapterError, NotFoundError
from lorasmith.files import storage_error

Stamp = tuple[int, int, int]
"""What changes when a file is written: its inode, its size, and the time in nanoseconds."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file for reading; a pipe or a device is refused, not waited for.

    Raises: NotFoundError if it does not exist; AdapterError if it is not a regular file;
        StorageError if it cannot be read.
    """
    try:
        with open(path, "rb", opener=_opener) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise AdapterError(f"{path} is not a regular file; replace it by one")
            yield file
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(
            f"{path} does not exist; put it there or leave the folder out"
        ) from error
    except OSError as error:
        raise storage_error(error, path, "read") from error


def stamp(file: BinaryIO) -> Stamp:
    """Return an open file's stamp."""
    found = os.fstat(file.fileno())
    return found.st_ino, found.st_size, found.st_mtime_ns


def read_limited(path: Path, limit: int) -> tuple[bytes, Stamp]:
    """Read a whole file of at most ``limit`` bytes.

    Raises: NotFoundError, StorageError as ``opened``; AdapterError if it is larger.
    """
    with opened(path) as file:
        data = file.read(limit + 1)
        if len(data) > limit:
            raise AdapterError(f"{path} has more than {limit:,} bytes; shorten it")
        return data, stamp(file)


def one_line(text: str, limit: int = 600) -> str:
    """Return a text that is safe to print: one line, no control characters, of bounded length."""
    plain = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return plain if len(plain) <= limit else f"{plain[:limit]}..."


def _opener(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
