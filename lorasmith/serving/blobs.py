"""Bytes by their SHA-256: in a local folder, in memory or in an S3 bucket, through fsspec.

A blob is there whole or not at all. No name of a client's ever becomes a path: paths are made of
digests alone.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import fsspec
from fsspec.implementations.local import LocalFileSystem

from lorasmith.errors import InputError, LorasmithError, NotFoundError, StorageError
from lorasmith.files import storage_error, write_file

CHUNK_BYTES = 1 << 20
_WRITERS = 8
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Blobs:
    """A place for blobs, by URL: a folder, ``memory://name`` or ``s3://bucket/prefix``.

    ``options`` go to fsspec's file system, such as an S3 endpoint.
    """

    def __init__(self, url: str, **options: Any) -> None:  # noqa: ANN401 - fsspec's
        if fsspec.utils.get_protocol(url) not in ("file", "local"):
            options = {"use_listings_cache": False} | options  # others write there, too
        self._fs, root = fsspec.core.url_to_fs(url, **options)
        self.root = f"{root.rstrip('/')}/blobs"
        self.is_local = isinstance(self._fs, LocalFileSystem)

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest; what is there already is left as it is.

        Raises: StorageError if the file system refuses.
        """
        digest = hashlib.sha256(data).hexdigest()
        self._put(digest, data)
        return digest

    def put_all(self, blobs: Mapping[str, bytes]) -> set[str]:
        """Keep blobs by the digests they are known to have; return those that were there already.

        They are written side by side: most of the time goes into waiting for disk or network.

        Raises: StorageError if the file system refuses one of them.
        """
        if len(blobs) == 1:
            return {digest for digest, data in blobs.items() if not self._put(digest, data)}
        with ThreadPoolExecutor(min(_WRITERS, len(blobs) or 1)) as threads:
            are_new = list(threads.map(self._put, blobs.keys(), blobs.values()))
        return {digest for digest, is_new in zip(blobs, are_new, strict=True) if not is_new}

    def _put(self, digest: str, data: bytes) -> bool:
        """Keep one blob; return whether it is new."""
        path = self._path(digest)
        if self.exists(digest):
            return False
        if self.is_local:
            write_file(path, data, overwrite=True)
        else:
            with explained(path):
                self._fs.pipe_file(path, data)  # one request, which a bucket does or does not
        return True

    def exists(self, digest: str) -> bool:
        """Tell whether a blob is there."""
        path = self._path(digest)
        if self.is_local:
            return os.path.exists(path)
        with explained(path):
            return bool(self._fs.exists(path))

    def read(self, digest: str, start: int = 0, stop: int | None = None) -> bytes:
        """Return a blob's bytes, from ``start`` to before ``stop``.

        Raises: NotFoundError if it is not there; StorageError.
        """
        path = self._path(digest)
        with explained(path):
            if self.is_local:
                with open(path, "rb") as file:
                    file.seek(start)
                    return file.read() if stop is None else file.read(max(0, stop - start))
            found: bytes = self._fs.cat_file(path, start=start or None, end=stop)
            return found

    def stream(self, digest: str, start: int, stop: int) -> Iterator[bytes]:
        """Yield a part of a blob, a megabyte at a time."""
        for begin in range(start, stop, CHUNK_BYTES):
            yield self.read(digest, begin, min(stop, begin + CHUNK_BYTES))

    def remove(self, digest: str) -> None:
        """Remove a blob, if it is there."""
        path = self._path(digest)
        with explained(path), suppress(FileNotFoundError):
            self._fs.rm_file(path)

    def digests(self, older_than: float = 0.0) -> Iterator[str]:
        """Yield the digests of all blobs that were written so many seconds ago."""
        with explained(self.root):
            for path, info in self._fs.find(self.root, detail=True).items():
                name = str(path).rsplit("/", 1)[-1]
                if _DIGEST.fullmatch(name) and _age(info) >= older_than:
                    yield name

    def remove_strays(self, older_than: float) -> int:
        """Remove what a killed process left of unfinished writes; return how many there were.

        Raises: StorageError.
        """
        if not self.is_local:
            return 0
        removed = 0
        with explained(self.root):
            for path in Path(self.root).glob("*/.*"):
                with suppress(FileNotFoundError):
                    if path.stat().st_mtime < time.time() - older_than:
                        path.unlink()
                        removed += 1
        return removed

    def check(self) -> None:
        """See that the place can be written to.

        Raises: StorageError.
        """
        with explained(self.root):
            self._fs.makedirs(self.root, exist_ok=True)
        if self.is_local and not os.access(self.root, os.W_OK):
            raise StorageError(f"cannot write {self.root}: permission denied; change its mode")

    def _path(self, digest: str) -> str:
        if not _DIGEST.fullmatch(digest):
            raise InputError(f"not a digest: {digest!r:.80}; expected 64 hexadecimal digits")
        return f"{self.root}/{digest[:2]}/{digest}"


def _age(info: Mapping[str, Any]) -> float:
    """Return how many seconds ago a file was written; file systems say it each in its own way."""
    when = info.get("mtime") or info.get("LastModified") or info.get("created") or 0.0
    return time.time() - (when.timestamp() if isinstance(when, datetime) else float(when))


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn whatever a file system raises over a path into this project's errors."""
    try:
        yield
    except LorasmithError:
        raise
    except FileNotFoundError as error:
        raise NotFoundError(f"{path} does not exist; check the path, or it has expired") from error
    except OSError as error:
        raise storage_error(error, Path(path), "use") from error
    except ImportError as error:
        raise StorageError(f"cannot use {path}: {error}; pip install s3fs") from error
    except Exception as error:  # each of fsspec's file systems has exceptions of its own
        raise StorageError(f"cannot use {path}: {error}; check the storage") from error
