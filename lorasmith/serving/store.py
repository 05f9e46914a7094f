"""The store: adapters that never change, by the SHA-256 of their weights, and whose they are.

Weights are blobs that all tenants share; the rest of a PEFT folder is small, says what a tenant
asked for, and lies in the tenant's own record. A blob is written first and the record after it, so
that a record without its weights is never seen; what a crash leaves between the two is garbage.
"""

from __future__ import annotations

import io
import time as clock
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import sqlalchemy as sa

from lorasmith.adapter import CARD_FILE, CONFIG_FILE, PROVENANCE_FILE, WEIGHTS_FILE
from lorasmith.errors import ForbiddenError, NotFoundError, StorageError
from lorasmith.serving.blobs import Blobs
from lorasmith.serving.database import ADAPTERS, BATCHES, FILES, IDEMPOTENCY, ROWS, Database, now
from lorasmith.serving.library import MapAdapter
from lorasmith.serving.requests import GeneratedAdapter

FILE_NAMES = (WEIGHTS_FILE, CONFIG_FILE, CARD_FILE, PROVENANCE_FILE)
_COLUMNS = {CONFIG_FILE: "config", CARD_FILE: "card", PROVENANCE_FILE: "provenance"}
GRACE_SECONDS = 3600.0
FOLDER_LENGTH = 12  # of the id, as the name of the folder in an archive
_ATTEMPTS = 5
_AT_ONCE = 50  # parameters of one statement are limited


@dataclass(frozen=True, kw_only=True)
class AdapterRecord:
    """What is known of a stored adapter. ``size`` is that of the weights, in bytes."""

    tenant: str
    id: str
    created_at: float
    expires_at: float | None
    size: int
    generator: str
    generator_digest: str
    family: str
    base_model: str
    rank: int
    alpha: float
    num_parameters: int
    seed: int
    description: str
    distance: float | None
    confidence: float | None
    norms: dict[str, float]
    nearest: list[dict[str, Any]] | None
    map_x: float | None
    map_y: float | None


_RECORD = [ADAPTERS.c[field.name] for field in fields(AdapterRecord)]


@dataclass(frozen=True, kw_only=True)
class Collected:
    """How much a garbage collection removed."""

    adapters: int
    files: int
    blobs: int
    strays: int


class AdapterStore:
    """Adapters of all tenants, kept for ``retention`` seconds, or for ever if that is None.

    Blobs younger than ``grace`` seconds are no garbage, for a record may be about to refer to them.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        retention: float | None = None,
        grace: float = GRACE_SECONDS,
    ) -> None:
        self.database = database
        self.blobs = blobs
        self.retention = retention
        self.grace = grace

    def save(self, made: Sequence[tuple[str, GeneratedAdapter]]) -> list[AdapterRecord]:
        """Keep (tenant, adapter) pairs, durably when this returns; return their records in order.

        An adapter that the tenant has already stays as it was made first, and is kept longer.

        Raises: StorageError if the file system or database refuses; then no record was made.
        """
        kept = self.save_within([(tenant, one, None) for tenant, one in made])
        return [one for one in kept if isinstance(one, AdapterRecord)]

    def save_within(
        self, made: Sequence[tuple[str, GeneratedAdapter, int | None]]
    ) -> list[AdapterRecord | ForbiddenError]:
        """Keep (tenant, adapter, limit) triples as ``save``; refuse what a tenant has no room for.

        With a limit, an adapter is kept if the tenant has fewer than that, or has it already.

        Raises: StorageError if the file system or database refuses; then no record was made.
        """
        weights = {one.digest: one.files[WEIGHTS_FILE] for _, one, _ in made}
        is_limited = any(limit is not None for *_, limit in made)
        for _ in range(_ATTEMPTS):
            began = clock.monotonic()
            # New ones are too young to be collected; those that were there may go meanwhile.
            known = self.blobs.put_all(weights)
            with self.database.write(exclusive=bool(known) or is_limited) as connection:
                is_recent = clock.monotonic() - began <= self.grace / 2
                if is_recent and all(self.blobs.exists(digest) for digest in known):
                    if is_limited:
                        return self._record_within(connection, made)
                    return list(self._record(connection, [pair[:2] for pair in made]))
        raise StorageError("weights vanish as soon as they are written; check the storage")

    def _record_within(
        self,
        connection: sa.Connection,
        made: Sequence[tuple[str, GeneratedAdapter, int | None]],
    ) -> list[AdapterRecord | ForbiddenError]:
        tenants = {tenant for tenant, _, limit in made if limit is not None}
        counts = {tenant: _count(connection, tenant) for tenant in tenants}
        has = _those_there(connection, [(tenant, one.digest) for tenant, one, _ in made])
        refused: dict[int, ForbiddenError] = {}
        for place, (tenant, one, limit) in enumerate(made):
            if (tenant, one.digest) in has:
                continue
            if limit is not None and counts[tenant] >= limit:
                refused[place] = over_quota(counts[tenant], limit, 1)
            else:
                has.add((tenant, one.digest))
                counts[tenant] = counts.get(tenant, 0) + 1
        fitting = [made[place][:2] for place in range(len(made)) if place not in refused]
        records = iter(self._record(connection, fitting) if fitting else ())
        return [refused.get(place) or next(records) for place in range(len(made))]

    def _record(
        self, connection: sa.Connection, made: Sequence[tuple[str, GeneratedAdapter]]
    ) -> list[AdapterRecord]:
        time = now()
        expires = None if self.retention is None else time + self.retention
        rows = {(tenant, a.digest): _row(tenant, a, time, expires) for tenant, a in made}
        found = {
            key: AdapterRecord(**{column.name: row[column.name] for column in _RECORD})
            for key, row in rows.items()
        }
        if self.database.insert_new(connection, ADAPTERS, list(rows.values())) < len(rows):
            found |= self._renew(connection, list(rows), expires)
        return [found[tenant, one.digest] for tenant, one in made]

    def _renew(
        self, connection: sa.Connection, keys: list[tuple[str, str]], expires: float | None
    ) -> dict[tuple[str, str], AdapterRecord]:
        """Keep records longer, and return them as they are."""
        found = {}
        for start in range(0, len(keys), _AT_ONCE):
            these = sa.tuple_(ADAPTERS.c.tenant, ADAPTERS.c.id).in_(keys[start : start + _AT_ONCE])
            connection.execute(sa.update(ADAPTERS).where(these).values(expires_at=expires))
            for row in connection.execute(sa.select(*_RECORD).where(these)).mappings():
                found[row["tenant"], row["id"]] = AdapterRecord(**row)
        return found

    def get(self, tenant: str, adapter: str) -> AdapterRecord:
        """Return a tenant's record.

        Raises: NotFoundError if there is none, or it is another's.
        """
        with self.database.read() as connection:
            row = connection.execute(sa.select(*_RECORD).where(_is(tenant, adapter))).mappings()
            found = row.first()
        if found is None:
            raise NotFoundError(f"there is no adapter {adapter!r:.80}; it may have expired")
        return AdapterRecord(**found)

    def page(
        self, tenant: str, *, limit: int, after: str | None = None
    ) -> tuple[list[AdapterRecord], bool]:
        """Return a tenant's newest records, after one of them if given, and if there are more.

        Raises: NotFoundError if ``after`` is none of the tenant's.
        """
        query = sa.select(*_RECORD).where(ADAPTERS.c.tenant == tenant)
        if after is not None:
            last = self.get(tenant, after)
            place = sa.tuple_(ADAPTERS.c.created_at, ADAPTERS.c.id)
            query = query.where(place < sa.tuple_(last.created_at, last.id))
        query = query.order_by(ADAPTERS.c.created_at.desc(), ADAPTERS.c.id.desc())
        with self.database.read() as connection:
            rows = connection.execute(query.limit(limit + 1)).mappings().all()
        return [AdapterRecord(**row) for row in rows[:limit]], len(rows) > limit

    def on_map(self, tenant: str, generator_digest: str, limit: int) -> list[MapAdapter]:
        """Return a tenant's newest adapters of a generator that have a place in its library."""
        names = ("id", "description", "confidence", "map_x", "map_y")
        mine = sa.and_(
            ADAPTERS.c.tenant == tenant,
            ADAPTERS.c.generator_digest == generator_digest,
            ADAPTERS.c.map_x.is_not(None),
        )
        query = sa.select(*(ADAPTERS.c[name] for name in names)).where(mine)
        query = query.order_by(ADAPTERS.c.created_at.desc(), ADAPTERS.c.id.desc()).limit(limit)
        with self.database.read() as connection:
            return [
                MapAdapter(
                    id=row["id"],
                    description=row["description"],
                    confidence=row["confidence"],
                    point=(row["map_x"], row["map_y"]),
                )
                for row in connection.execute(query).mappings()
            ]

    def count(self, tenant: str) -> int:
        """Return how many adapters a tenant has."""
        with self.database.read() as connection:
            return _count(connection, tenant)

    def small_file(self, tenant: str, adapter: str, name: str) -> bytes:
        """Return a file of an adapter's folder other than its weights.

        Raises: NotFoundError if there is no such adapter or file.
        """
        if name not in _COLUMNS:
            raise NotFoundError(
                f"an adapter has no file {name!r:.80}; it has {', '.join(_COLUMNS)}"
            )
        query = sa.select(ADAPTERS.c[_COLUMNS[name]]).where(_is(tenant, adapter))
        with self.database.read() as connection:
            found = connection.execute(query).scalar()
        if found is None:
            raise NotFoundError(f"there is no adapter {adapter!r:.80}; it may have expired")
        return bytes(found)

    def archive(self, tenant: str, adapter: str) -> bytes:
        """Return the whole folder as a zip file; the same adapter gives the same bytes.

        Raises: NotFoundError if there is no such adapter.
        """
        record = self.get(tenant, adapter)
        files = {name: self.small_file(tenant, adapter, name) for name in _COLUMNS}
        files[WEIGHTS_FILE] = self.blobs.read(record.id)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:  # weights do not shrink
            for name in FILE_NAMES:
                entry = zipfile.ZipInfo(f"{adapter[:FOLDER_LENGTH]}/{name}", (1980, 1, 1, 0, 0, 0))
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, files[name])
        return buffer.getvalue()

    def delete(self, tenant: str, adapter: str) -> None:
        """Forget a tenant's adapter; its weights go with the next garbage collection.

        Raises: NotFoundError if there is no such adapter.
        """
        with self.database.write() as connection:
            done = connection.execute(sa.delete(ADAPTERS).where(_is(tenant, adapter)))
            if not done.rowcount:
                raise NotFoundError(f"there is no adapter {adapter!r:.80}; it may have expired")

    def collect_garbage(self) -> Collected:
        """Remove what has expired and is needed by no job, and blobs that nothing refers to."""
        time = now()
        with self.database.write(exclusive=True) as connection:
            over = sa.and_(BATCHES.c.finished_at.is_not(None), BATCHES.c.expires_at <= time)
            ids = sa.select(BATCHES.c.id).where(over)
            connection.execute(sa.delete(ROWS).where(ROWS.c.batch.in_(ids)))
            connection.execute(sa.delete(BATCHES).where(over))
            needed = sa.exists().where(ROWS.c.adapter == ADAPTERS.c.id)
            adapters = connection.execute(
                sa.delete(ADAPTERS).where(ADAPTERS.c.expires_at <= time, ~needed)
            ).rowcount
            files = connection.execute(sa.delete(FILES).where(_unneeded_file(time))).rowcount
            old = IDEMPOTENCY.c.created_at <= time - 86_400
            connection.execute(sa.delete(IDEMPOTENCY).where(old))
        blobs = 0
        digests = list(self.blobs.digests(older_than=self.grace))
        for start in range(0, len(digests), _AT_ONCE):
            blobs += self._remove_unreferred(digests[start : start + _AT_ONCE])
        strays = self.blobs.remove_strays(self.grace)
        return Collected(adapters=adapters, files=files, blobs=blobs, strays=strays)

    def _remove_unreferred(self, digests: Sequence[str]) -> int:
        # Whoever wants to refer to one of them waits for this transaction, and then looks again.
        with self.database.write(exclusive=True) as connection:
            used = set(
                connection.execute(
                    sa.union(
                        sa.select(ADAPTERS.c.id).where(ADAPTERS.c.id.in_(digests)),
                        sa.select(FILES.c.blob).where(FILES.c.blob.in_(digests)),
                    )
                ).scalars()
            )
            unused = [digest for digest in digests if digest not in used]
            for digest in unused:
                self.blobs.remove(digest)
        return len(unused)


def over_quota(has: int, limit: int, wanted: int) -> ForbiddenError:
    """Say that a tenant may not have so many more adapters."""
    return ForbiddenError(
        f"{has} of {limit} adapters are in use, {wanted} more do not fit; delete some"
    )


def _count(connection: sa.Connection, tenant: str) -> int:
    query = sa.select(sa.func.count()).where(ADAPTERS.c.tenant == tenant)
    return int(connection.execute(query).scalar_one())


def _those_there(
    connection: sa.Connection, keys: Sequence[tuple[str, str]]
) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for start in range(0, len(keys), _AT_ONCE):
        these = sa.tuple_(ADAPTERS.c.tenant, ADAPTERS.c.id).in_(keys[start : start + _AT_ONCE])
        rows = connection.execute(sa.select(ADAPTERS.c.tenant, ADAPTERS.c.id).where(these)).all()
        found |= {(tenant, adapter) for tenant, adapter in rows}
    return found


def _is(tenant: str, adapter: str) -> sa.ColumnElement[bool]:
    return sa.and_(ADAPTERS.c.tenant == tenant, ADAPTERS.c.id == adapter)


def _unneeded_file(time: float) -> sa.ColumnElement[bool]:
    needed = sa.exists().where(
        BATCHES.c.expires_at > time,
        sa.or_(
            BATCHES.c.input_file == FILES.c.id,
            BATCHES.c.output_file == FILES.c.id,
            BATCHES.c.error_file == FILES.c.id,
        ),
    )
    return sa.and_(FILES.c.expires_at <= time, ~needed)


def _row(tenant: str, made: GeneratedAdapter, time: float, expires: float | None) -> dict[str, Any]:
    own = ("generator", "generator_digest", "family", "base_model", "rank", "alpha")
    more = ("num_parameters", "seed", "description", "distance", "confidence", "norms")
    return {
        "tenant": tenant,
        "id": made.digest,
        "created_at": time,
        "expires_at": expires,
        "size": len(made.files[WEIGHTS_FILE]),
        **{name: getattr(made, name) for name in own + more},
        "nearest": [asdict(one) for one in made.nearest],
        "map_x": made.point[0] if made.point else None,
        "map_y": made.point[1] if made.point else None,
        **{column: made.files[name] for name, column in _COLUMNS.items()},
    }
