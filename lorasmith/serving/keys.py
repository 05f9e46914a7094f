"""API keys: random secrets of which only the SHA-256 is kept, and what each of them may do.

A fast hash is enough: a secret has 256 random bits, so nobody can try them all.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

import sqlalchemy as sa

from lorasmith.errors import AuthenticationError, InputError, NotFoundError, OverloadedError
from lorasmith.serving.database import KEYS, Database, now

PREFIX = "ls_"
LOCAL_TENANT = "local"
_TENANT = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_CACHE_SECONDS = 2.0  # for so long a revoked key may still be taken
_CACHED = 1024


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key as it is listed; the secret is shown once, when it is made."""

    id: str
    tenant: str
    name: str
    created_at: float
    revoked_at: float | None = None
    requests_per_minute: int | None = None
    max_adapters: int | None = None


LOCAL = Key(id="local", tenant=LOCAL_TENANT, name="no keys exist", created_at=0.0)
"""Who asks where no keys exist, which is allowed on the own machine only."""


class KeyStore:
    """The keys of all tenants."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._cache: OrderedDict[str, tuple[float, Key | None]] = OrderedDict()
        self._lock = Lock()

    def create(
        self,
        tenant: str,
        name: str = "",
        *,
        requests_per_minute: int | None = None,
        max_adapters: int | None = None,
    ) -> tuple[Key, str]:
        """Make a key; return it and its secret, which is not kept.

        Raises: InputError if the tenant is no plain name, or that of whoever asks where no keys
            exist, or a limit is not positive.
        """
        if not _TENANT.fullmatch(tenant):
            raise InputError(f"a tenant is lower-case letters, digits, . _ -, got {tenant!r:.80}")
        if tenant == LOCAL_TENANT:
            raise InputError(
                f"the tenant {tenant} is whoever asks while no keys exist; choose another name"
            )
        if any(limit is not None and limit < 1 for limit in (requests_per_minute, max_adapters)):
            raise InputError("a limit must be at least 1; leave it out for none")
        secret = PREFIX + secrets.token_urlsafe(32)
        key = Key(
            id=secrets.token_hex(6),
            tenant=tenant,
            name=name,
            created_at=now(),
            requests_per_minute=requests_per_minute,
            max_adapters=max_adapters,
        )
        with self.database.write() as connection:
            connection.execute(sa.insert(KEYS), [{**vars(key), "digest": _digest(secret)}])
        return key, secret

    def all(self) -> list[Key]:
        """Return all keys, oldest first, revoked ones too."""
        with self.database.read() as connection:
            rows = connection.execute(sa.select(KEYS).order_by(KEYS.c.created_at)).mappings().all()
        return [_key(dict(row)) for row in rows]

    def any_active(self) -> bool:
        """Tell whether any key exists that is not revoked."""
        query = sa.select(KEYS.c.id).where(KEYS.c.revoked_at.is_(None)).limit(1)
        with self.database.read() as connection:
            return connection.execute(query).first() is not None

    def any_ever(self) -> bool:
        """Tell whether any key was ever made; one that was revoked counts, too."""
        with self.database.read() as connection:
            return connection.execute(sa.select(KEYS.c.id).limit(1)).first() is not None

    def revoke(self, key: str) -> None:
        """Take a key out of use, by its id.

        Raises: NotFoundError if there is none, or it is revoked already.
        """
        which = sa.and_(KEYS.c.id == key, KEYS.c.revoked_at.is_(None))
        with self.database.write() as connection:
            if not connection.execute(
                sa.update(KEYS).where(which).values(revoked_at=now())
            ).rowcount:
                raise NotFoundError(f"there is no key {key!r:.40} in use; see lorasmith keys ls")

    def remembered(self, secret: str) -> Key | None:
        """Return the key of a secret if that was looked up just now; asks no database."""
        with self._lock:
            until, key = self._cache.get(_digest(secret), (0.0, None))
        return key if until >= time.monotonic() else None

    def authenticate(self, secret: str) -> Key:
        """Return the key of a secret.

        Raises: AuthenticationError if it is none, or revoked.
        """
        digest = _digest(secret)
        with self._lock:
            until, key = self._cache.get(digest, (0.0, None))
        if until < time.monotonic():
            query = sa.select(KEYS).where(KEYS.c.digest == digest, KEYS.c.revoked_at.is_(None))
            with self.database.read() as connection:
                row = connection.execute(query).mappings().first()
            key = None if row is None else _key(dict(row))
            with self._lock:
                self._cache[digest] = time.monotonic() + _CACHE_SECONDS, key
                while len(self._cache) > _CACHED:
                    self._cache.popitem(last=False)
        if key is None:
            raise AuthenticationError("the key is unknown or revoked; ask for one")
        return key


class RateLimits:
    """A bucket of requests per key, filled evenly; a minute's worth may come at once."""

    def __init__(self) -> None:
        self._buckets: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, key: Key) -> None:
        """Count one request.

        Raises: OverloadedError if the key has used up its share.
        """
        limit = key.requests_per_minute
        if limit is None:
            return
        with self._lock:
            time_now = time.monotonic()
            left, since = self._buckets.get(key.id, (float(limit), time_now))
            left = min(float(limit), left + (time_now - since) * limit / 60)
            if left < 1:
                wait = int((1 - left) * 60 / limit) + 1
                raise OverloadedError(f"this key may ask {limit} times a minute; wait", wait)
            self._buckets[key.id] = left - 1, time_now


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def _key(row: Mapping[str, object]) -> Key:
    return Key(**{name: row[name] for name in Key.__dataclass_fields__})  # type: ignore[arg-type]
