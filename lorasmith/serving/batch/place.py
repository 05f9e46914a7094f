"""A place for files: a local folder, memory or a bucket, by URL, through fsspec.

A file is there whole or not at all.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any

import fsspec
from fsspec.implementations.local import LocalFileSystem

from lorasmith.errors import NotFoundError, OutputExistsError, StorageError
from lorasmith.files import settle_tree, write_file, write_folder
from lorasmith.serving.blobs import explained

_READ_AHEAD = 16
_ATTEMPTS = 6
_PAUSE = 0.1  # seconds before the second attempt; twice as many before each further one
_STRAY = re.compile(r"\..+\.[a-z0-9_]{8}")  # as tempfile names what becomes a file or folder


class Place:
    """Files below ``url``: a folder, ``memory://name`` or ``s3://bucket/prefix``.

    ``options`` go to fsspec's file system, such as an S3 endpoint.
    """

    def __init__(self, url: str, **options: Any) -> None:  # noqa: ANN401 - fsspec's
        if fsspec.utils.get_protocol(url) not in ("file", "local"):
            options = {"use_listings_cache": False} | options  # others write there, too
        with explained(url):
            self._fs, root = fsspec.core.url_to_fs(url, **options)
        self.root = str(root).rstrip("/")
        self.is_local = isinstance(self._fs, LocalFileSystem)

    def put(self, path: str, data: bytes) -> None:
        """Write a file; one that is there is replaced.

        Raises: StorageError if the file system refuses.
        """
        place = self._at(path)
        if self.is_local:
            write_file(place, data, overwrite=True)
            return
        with explained(place):
            self._fs.pipe_file(place, data)  # one request, which an object store does or does not

    def put_folder(self, path: str, files: Mapping[str, bytes]) -> None:
        """Write a folder that is named by what is in it; one that is there stays.

        In a bucket, which has no folders, nothing refers to it before all its files are there.
        """
        if not self.is_local:
            for name, data in files.items():
                self.put(f"{path}/{name}", data)
        elif not os.path.isdir(self._at(path)):
            try:
                write_folder(self._at(path), files)
            except OutputExistsError:
                pass  # another worker wrote the same bytes meanwhile
            except StorageError:
                if not os.path.isdir(self._at(path)):
                    raise

    def exists(self, path: str) -> bool:
        """Tell whether a file is there."""
        with explained(self._at(path)):
            return bool(self._fs.exists(self._at(path)))

    def read(self, path: str) -> bytes:
        """Return a file's bytes.

        Raises: NotFoundError, StorageError.
        """
        with explained(self._at(path)):
            found: bytes = self._fs.cat_file(self._at(path))
            return found

    def read_all(self, paths: Iterable[str]) -> Iterator[bytes]:
        """Yield the bytes of many files in order, reading a few ahead."""
        waiting = iter(paths)
        with ThreadPoolExecutor(_READ_AHEAD) as threads:
            ahead = [threads.submit(self.read, path) for path in islice(waiting, _READ_AHEAD)]
            while ahead:
                yield ahead.pop(0).result()
                ahead.extend(threads.submit(self.read, path) for path in islice(waiting, 1))

    def names(self, path: str = "") -> Iterator[str]:
        """Yield the paths of all files below ``path``, relative to this place."""
        with explained(self._at(path)):
            for found in self._fs.find(self._at(path)):
                yield str(found)[len(self.root) + 1 :]

    def is_empty(self, but_for: Sequence[str]) -> bool:
        """Tell whether nothing is here but some files, or what killed writes of them left."""
        with explained(self.root):
            found = self._fs.ls(self.root, detail=False) if self._fs.exists(self.root) else []
        names = [str(path).rsplit("/", 1)[-1] for path in found]
        unfinished = tuple(f".{name}." for name in but_for)
        return all(name in but_for or name.startswith(unfinished) for name in names)

    def remove(self, path: str) -> None:
        """Remove a file, if it is there.

        Raises: StorageError if the file system refuses.
        """
        with suppress(NotFoundError), explained(self._at(path)):
            self._fs.rm_file(self._at(path))

    def remove_folder(self, path: str) -> None:
        """Remove a folder, if it is there, with all that is in it."""
        with explained(self._at(path)):
            if self.is_local:
                shutil.rmtree(self._at(path), ignore_errors=True)
            elif self._fs.exists(self._at(path)):
                self._fs.rm(self._at(path), recursive=True)

    def remove_strays(self) -> None:
        """Remove what killed processes left of unfinished writes; nobody may be writing now.

        Of other hidden files none is touched.
        """
        if self.is_local:
            for folder, folders, files in os.walk(self.root):
                strays = [name for name in folders if _STRAY.fullmatch(name)]
                for name in strays:
                    shutil.rmtree(f"{folder}/{name}", ignore_errors=True)
                folders[:] = [
                    name for name in folders if name not in strays and not _is_adapter(name)
                ]
                for name in files:
                    if _STRAY.fullmatch(name):
                        Path(folder, name).unlink(missing_ok=True)

    @contextmanager
    def writing(self, path: str) -> Iterator[IO[bytes]]:
        """Yield a stream to write a large file to; it appears on leaving without an error."""
        place = self._at(path)
        with explained(place):
            if self.is_local:
                with _staged(Path(place)) as stream:
                    yield stream
                return
            remote: Any = self._fs.open(place, "wb")
            try:
                yield remote
            except BaseException:
                if hasattr(remote, "discard"):
                    remote.discard()
                remote.closed = True  # closing it would make what was written appear
                raise
            remote.close()

    def _at(self, path: str) -> str:
        return f"{self.root}/{path}" if path else self.root


def patiently(action: Callable[[], Any]) -> Any:  # noqa: ANN401 - what the action returns
    """Do something that may be repeated, again if the storage refuses, with growing pauses.

    Raises: StorageError if it refuses every time.
    """
    for attempt in range(_ATTEMPTS - 1):
        try:
            return action()
        except StorageError:
            time.sleep(_PAUSE * 2**attempt)
    return action()


def _is_adapter(name: str) -> bool:
    """Tell whether a folder was renamed into its place, so that nothing in it is unfinished."""
    return len(name) > 64


@contextmanager
def _staged(path: Path) -> Iterator[IO[bytes]]:
    path.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        with (stage / path.name).open("wb") as stream:
            yield stream
        settle_tree(stage)
        (stage / path.name).replace(path)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
