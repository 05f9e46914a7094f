"""The database: adapters' records, keys, files and jobs, in SQLite or PostgreSQL.

Times are seconds since 1970. Every transaction that writes takes SQLite's write lock at its start,
so that two writers wait for each other instead of failing. Schema changes are Alembic migrations.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from lorasmith.errors import InputError, StorageError

METADATA = sa.MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"}
)
_MIGRATIONS = Path(__file__).with_name("migrations")
_BUSY_SECONDS = 30
# Of PostgreSQL's client: until a server that is silent counts as away. The URL may say otherwise.
_PATIENCE = {
    "connect_timeout": 5,
    "tcp_user_timeout": 30_000,  # milliseconds
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
}
_EXCLUSIVE = 0x6C6F7261  # the number of the advisory lock in PostgreSQL
_WRITES = "lorasmith_writes"


def _table(name: str, *columns: sa.Column[Any] | sa.Index) -> sa.Table:
    return sa.Table(name, METADATA, *columns)


def _column(name: str, kind: Any, **options: Any) -> sa.Column[Any]:  # noqa: ANN401 - SQLAlchemy's
    return sa.Column(name, kind, **({"nullable": False} | options))


ADAPTERS = _table(
    "adapters",
    _column("tenant", sa.String(64), primary_key=True),
    _column("id", sa.String(64), primary_key=True),
    _column("created_at", sa.Double),
    _column("expires_at", sa.Double, nullable=True, index=True),
    _column("size", sa.BigInteger),
    _column("generator", sa.Text),
    _column("generator_digest", sa.String(64)),
    _column("family", sa.String(64)),
    _column("base_model", sa.Text),
    _column("rank", sa.Integer),
    _column("alpha", sa.Double),
    _column("num_parameters", sa.BigInteger),
    _column("seed", sa.BigInteger),
    _column("description", sa.Text),
    _column("distance", sa.Double, nullable=True),
    _column("confidence", sa.Double, nullable=True),
    _column("norms", sa.JSON),
    # Where it lies in its generator's library: known tasks, and a place on the map.
    _column("nearest", sa.JSON, nullable=True),
    _column("map_x", sa.Double, nullable=True),
    _column("map_y", sa.Double, nullable=True),
    # What is small beside the weights lies here: it is a tenant's own, while weights are shared.
    _column("config", sa.LargeBinary),
    _column("card", sa.LargeBinary),
    _column("provenance", sa.LargeBinary),
    sa.Index(None, "id"),
    sa.Index(None, "tenant", "created_at", "id"),
)

KEYS = _table(
    "keys",
    _column("id", sa.String(16), primary_key=True),
    _column("tenant", sa.String(64)),
    _column("name", sa.Text),
    _column("digest", sa.String(64), unique=True),
    _column("created_at", sa.Double),
    _column("revoked_at", sa.Double, nullable=True),
    _column("requests_per_minute", sa.Integer, nullable=True),
    _column("max_adapters", sa.Integer, nullable=True),
)

FILES = _table(
    "files",
    _column("id", sa.String(40), primary_key=True),
    _column("tenant", sa.String(64)),
    _column("filename", sa.Text),
    _column("purpose", sa.String(32)),
    _column("size", sa.BigInteger),
    _column("blob", sa.String(64), index=True),
    _column("created_at", sa.Double),
    _column("expires_at", sa.Double, nullable=True),
    sa.Index(None, "tenant", "created_at", "id"),
)

BATCHES = _table(
    "batches",
    _column("id", sa.String(40), primary_key=True),
    _column("tenant", sa.String(64)),
    _column("status", sa.String(16), index=True),
    _column("endpoint", sa.String(64)),
    _column("input_file", sa.String(40), nullable=True),
    _column("output_file", sa.String(40), nullable=True),
    _column("error_file", sa.String(40), nullable=True),
    _column("completion_window", sa.String(16)),
    _column("metadata", sa.JSON, nullable=True),
    _column("errors", sa.JSON, nullable=True),
    _column("total", sa.Integer),
    _column("created_at", sa.Double),
    _column("in_progress_at", sa.Double, nullable=True),
    _column("finished_at", sa.Double, nullable=True),
    _column("expires_at", sa.Double),
    # Who works on it, and until when nobody else may.
    _column("owner", sa.String(40), nullable=True),
    _column("leased_until", sa.Double, nullable=True),
    _column("attempts", sa.Integer),  # how often its file was begun to be read
    _column("max_adapters", sa.Integer, nullable=True),  # of the key that began it
    _column("served_at", sa.Double, nullable=True),  # when it had its turn last
    sa.Index(None, "tenant", "created_at", "id"),
)

ROWS = _table(
    "batch_rows",
    _column("batch", sa.String(40), primary_key=True),
    _column("line", sa.Integer, primary_key=True),
    _column("custom_id", sa.Text),
    _column("request", sa.JSON),
    _column("state", sa.String(8)),  # waiting, done, failed or cancelled
    _column("attempts", sa.Integer),  # how often a worker died of it
    _column("adapter", sa.String(64), nullable=True),
    _column("error", sa.JSON, nullable=True),
    sa.Index(None, "batch", "state", "line"),
    sa.Index(None, "adapter"),
)

IDEMPOTENCY = _table(
    "idempotency",
    _column("tenant", sa.String(64), primary_key=True),
    _column("key", sa.String(255), primary_key=True),
    _column("fingerprint", sa.String(64)),
    _column("created_at", sa.Double, index=True),
    _column("leased_until", sa.Double),
    _column("owner", sa.String(40)),  # the server that carries it out
    _column("status", sa.Integer, nullable=True),
    _column("headers", sa.JSON, nullable=True),
    _column("body", sa.LargeBinary, nullable=True),
)


def now() -> float:
    """Return the time as the database has it."""
    return time.time()


class Database:
    """Connections to one database, by URL: ``sqlite:///path`` or ``postgresql+psycopg://...``.

    Raises: InputError if the URL is not one of these; StorageError if it cannot be reached.
    """

    def __init__(self, url: str) -> None:
        try:
            self.url = sa.make_url(url)
        except sa.exc.ArgumentError as error:
            raise InputError("the database URL is unusable; use sqlite:///path") from error
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if not self.is_sqlite and self.url.get_backend_name() != "postgresql":
            raise InputError(
                f"the database is {self.url.get_backend_name()!r:.40}; use sqlite or postgresql"
            )
        if self.is_sqlite and self.url.database in (None, "", ":memory:"):
            raise InputError("SQLite in memory forgets everything; give sqlite:///path")
        options: dict[str, Any] = {"pool_size": 16, "max_overflow": 48, "pool_pre_ping": True}
        if self.is_sqlite:
            Path(str(self.url.database)).parent.mkdir(parents=True, exist_ok=True)
            options["connect_args"] = {"timeout": _BUSY_SECONDS, "check_same_thread": False}
        else:
            said = self.url.query
            options["connect_args"] = {k: v for k, v in _PATIENCE.items() if k not in said}
        self.engine = sa.create_engine(self.url, **options)
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", _prepare_sqlite)
            sa.event.listen(self.engine, "begin", _begin_sqlite)

    def migrate(self) -> None:
        """Bring the schema up to date; a database of a later version is refused.

        Raises: StorageError.
        """
        from alembic import command
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
        with self.write(exclusive=True) as connection:
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as error:
                raise StorageError(
                    f"the database is of another version: {error}; use the lorasmith that wrote it"
                ) from error

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Yield a connection in a transaction that sees one state of the database."""
        with _explained(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *, exclusive: bool = False) -> Iterator[sa.Connection]:
        """Yield a connection in a transaction that is committed on leaving, or taken back.

        Of ``exclusive`` ones only one is open at a time, on all servers together.
        """
        with _explained(), self.engine.connect() as connection:
            connection = connection.execution_options(**{_WRITES: True})
            with connection.begin():
                if exclusive and not self.is_sqlite:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_EXCLUSIVE)))
                yield connection

    def insert_new(
        self, connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]
    ) -> int:
        """Insert rows whose primary key is not there yet; return how many were."""
        if not rows:
            return 0
        kind = sqlite.insert if self.is_sqlite else postgresql.insert
        # Row by row: a statement with all values in it would be compiled anew every time.
        statement = kind(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
        return int(connection.execute(statement, [dict(row) for row in rows]).rowcount)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _prepare_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's
    connection.isolation_level = None  # transactions begin when SQLAlchemy says so
    cursor = connection.cursor()
    for setting in (f"busy_timeout={_BUSY_SECONDS * 1000}", "journal_mode=WAL", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    # A reader that turns writer fails where another wrote meanwhile; so writers say so at once.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (sa.exc.DataError, UnicodeEncodeError) as error:
        # Such as a null byte in an id, which PostgreSQL does not take for text.
        raise InputError("a text holds characters that are no text; leave them out") from error
    except (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise StorageError(
            f"the database refused: {reason}; check that it runs and has room"
        ) from (error)
