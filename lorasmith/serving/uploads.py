"""Files of tenants: inputs of batches, and what batches give back."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa

from lorasmith.errors import ForbiddenError, NotFoundError, StorageError
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import FILES, Database, now

_ATTEMPTS = 5


@dataclass(frozen=True, kw_only=True)
class FileRecord:
    """What is known of a file; its bytes are a blob."""

    id: str
    tenant: str
    filename: str
    purpose: str
    size: int
    blob: str
    created_at: float
    expires_at: float | None


@dataclass(frozen=True, kw_only=True)
class NewFile:
    """A file that is to be kept. ``filename`` is shown again, and is no path."""

    filename: str
    purpose: str
    data: bytes


class FileStore:
    """The files of all tenants, kept for ``retention`` seconds.

    A tenant's uploads are refused beyond ``max_bytes``, of all of its files together.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        retention: float = 30 * 86_400,
        *,
        max_bytes: int | None = None,
    ) -> None:
        self.database = database
        self.blobs = blobs
        self.retention = retention
        self.max_bytes = max_bytes

    @contextmanager
    def saving(
        self, tenant: str, files: Sequence[NewFile]
    ) -> Iterator[tuple[sa.Connection, list[str]]]:
        """Yield a transaction in which files are there, and their ids; more may go into it."""
        for _ in range(_ATTEMPTS):
            blobs = [self.blobs.put(file.data) for file in files]
            with self.database.write(exclusive=True) as connection:
                if not all(self.blobs.exists(blob) for blob in blobs):
                    continue  # collected as garbage before it was referred to
                time = now()
                rows = [
                    {
                        "id": f"file-{secrets.token_hex(12)}",
                        "tenant": tenant,
                        "filename": file.filename,
                        "purpose": file.purpose,
                        "size": len(file.data),
                        "blob": blob,
                        "created_at": time,
                        "expires_at": time + self.retention,
                    }
                    for file, blob in zip(files, blobs, strict=True)
                ]
                if rows:
                    connection.execute(sa.insert(FILES), rows)
                yield connection, [str(row["id"]) for row in rows]
                return
        raise StorageError("files vanish as soon as they are written; check the storage")

    def save(self, tenant: str, file: NewFile) -> FileRecord:
        """Keep a file and return its record.

        Raises: ForbiddenError if the tenant has no room for it; StorageError.
        """
        self._check_room(len(file.data), self._bytes_of(tenant))  # before anything is written
        with self.saving(tenant, [file]) as (connection, ids):
            self._check_room(0, self._bytes_in(connection, tenant))
        return self.get(tenant, ids[0])

    def _bytes_of(self, tenant: str) -> int:
        with self.database.read() as connection:
            return self._bytes_in(connection, tenant)

    def _bytes_in(self, connection: sa.Connection, tenant: str) -> int:
        query = sa.select(sa.func.sum(FILES.c.size)).where(FILES.c.tenant == tenant)
        return int(connection.execute(query).scalar() or 0)

    def _check_room(self, wanted: int, has: int) -> None:
        if self.max_bytes is not None and has + wanted > self.max_bytes:
            raise ForbiddenError(
                f"files are limited to {self.max_bytes:,} bytes in all, {has + wanted:,} would be "
                "in use; delete some"
            )

    def get(self, tenant: str, file: str) -> FileRecord:
        """Return a tenant's file's record.

        Raises: NotFoundError if there is none.
        """
        with self.database.read() as connection:
            row = connection.execute(sa.select(FILES).where(_is(tenant, file))).mappings().first()
        if row is None:
            raise NotFoundError(f"there is no file {file!r:.80}; it may have expired")
        return _record(dict(row))

    def read(self, tenant: str, file: str) -> bytes:
        """Return a file's bytes.

        Raises: NotFoundError if there is none.
        """
        return self.blobs.read(self.get(tenant, file).blob)

    def stream(self, tenant: str, file: str) -> Iterator[bytes]:
        """Yield a file's bytes, a megabyte at a time.

        Raises: NotFoundError if there is none.
        """
        record = self.get(tenant, file)
        yield from self.blobs.stream(record.blob, 0, record.size)

    def page(
        self, tenant: str, *, limit: int, after: str | None = None
    ) -> tuple[list[FileRecord], bool]:
        """Return a tenant's newest files, after one of them if given, and if there are more."""
        query = sa.select(FILES).where(FILES.c.tenant == tenant)
        if after is not None:
            last = self.get(tenant, after)
            place = sa.tuple_(FILES.c.created_at, FILES.c.id)
            query = query.where(place < sa.tuple_(last.created_at, last.id))
        query = query.order_by(FILES.c.created_at.desc(), FILES.c.id.desc()).limit(limit + 1)
        with self.database.read() as connection:
            rows = connection.execute(query).mappings().all()
        return [_record(dict(row)) for row in rows[:limit]], len(rows) > limit

    def delete(self, tenant: str, file: str) -> None:
        """Forget a file; its bytes go with the next garbage collection."""
        with self.database.write() as connection:
            if not connection.execute(sa.delete(FILES).where(_is(tenant, file))).rowcount:
                raise NotFoundError(f"there is no file {file!r:.80}; it may have expired")


def _is(tenant: str, file: str) -> sa.ColumnElement[bool]:
    return sa.and_(FILES.c.tenant == tenant, FILES.c.id == file)


def _record(row: Mapping[str, object]) -> FileRecord:
    return FileRecord(**row)  # type: ignore[arg-type]
