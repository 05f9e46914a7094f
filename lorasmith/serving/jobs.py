"""Jobs: batches of requests whose manifest is in the database, so that they survive a crash.

A line's row waits until its adapter is stored, and then is done for good. Whoever works on a job
holds a lease, which is renewed while it lives; when it dies, another takes over, and repeats at
most what was in flight. What is written about a job is written only by who still holds its lease.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from lorasmith.errors import (
    ConflictError,
    InputError,
    LorasmithError,
    NotFoundError,
    OverloadedError,
    StorageError,
    TooLargeError,
    WorkerDiedError,
)
from lorasmith.serving.database import ADAPTERS, BATCHES, ROWS, Database, now
from lorasmith.serving.lines import problem, row, rows_of
from lorasmith.serving.requests import GenerationRequest
from lorasmith.serving.store import AdapterRecord
from lorasmith.serving.uploads import FileStore, NewFile

WINDOW_SECONDS = 24 * 3600.0
LEASE_SECONDS = 20.0
OPEN = ("validating", "in_progress", "finalizing", "cancelling")
MAX_VALIDATIONS = 5
MAX_DEATHS = 3  # of one line, each of them after it was tried alone


@dataclass(frozen=True, kw_only=True)
class Job:
    """A batch as the database has it; counts are of lines."""

    id: str
    tenant: str
    status: str
    endpoint: str
    input_file: str | None
    output_file: str | None
    error_file: str | None
    completion_window: str
    metadata: dict[str, str] | None
    errors: list[dict[str, Any]] | None
    total: int
    completed: int
    failed: int
    created_at: float
    in_progress_at: float | None
    finished_at: float | None
    expires_at: float
    max_adapters: int | None
    owner: str | None
    """The lease of whoever works on it; every claim has its own."""


@dataclass(frozen=True, kw_only=True)
class WaitingRow:
    """A line that is still to be generated."""

    line: int
    request: GenerationRequest


Also = Callable[[sa.Connection, Job], None]
"""What is to be done in the transaction that makes a job."""


def _nothing(_: sa.Connection, job: Job) -> None:
    """Do nothing more."""


class JobStore:
    """The manifest of all jobs. A tenant has ``max_open`` unfinished jobs at most."""

    def __init__(
        self,
        database: Database,
        files: FileStore,
        *,
        retention: float = 30 * 86_400,
        lease: float = LEASE_SECONDS,
        max_open: int = 1000,
    ) -> None:
        self.database = database
        self.files = files
        self.retention = retention
        self.lease = lease
        self.max_open = max_open

    def create(
        self,
        tenant: str,
        input_file: str,
        metadata: dict[str, str] | None = None,
        *,
        max_adapters: int | None = None,
        also: Also = _nothing,
    ) -> Job:
        """Begin a job from a file of lines, and do ``also`` in the same transaction.

        A line fails if the tenant has ``max_adapters`` when its own is made.

        Raises: NotFoundError if the file is none of the tenant's; OverloadedError if too many of
            the tenant's jobs are unfinished.
        """
        self.files.get(tenant, input_file)
        given = {"input_file": input_file, "metadata": metadata, "max_adapters": max_adapters}
        job = self._new(tenant, "validating") | given
        with self.database.write() as connection:
            created = self._insert(connection, job)
            also(connection, created)
        return created

    def create_from(
        self,
        tenant: str,
        requests: Sequence[GenerationRequest],
        *,
        max_adapters: int | None = None,
        also: Also = _nothing,
    ) -> Job:
        """Begin a job from requests that are at hand, as ``create`` does.

        Raises: OverloadedError if too many of the tenant's jobs are unfinished.
        """
        time = now()
        started = {"in_progress_at": time, "total": len(requests), "max_adapters": max_adapters}
        job = self._new(tenant, "in_progress") | started
        with self.database.write() as connection:
            created = self._insert(connection, job)
            rows = [
                row(job["id"], line, f"sample-{line}", asdict(request))
                for line, request in enumerate(requests, 1)
            ]
            connection.execute(sa.insert(ROWS), rows)
            also(connection, created)
        return created

    def _insert(self, connection: sa.Connection, job: dict[str, Any]) -> Job:
        mine = sa.and_(BATCHES.c.tenant == job["tenant"], BATCHES.c.status.in_(OPEN))
        num_open = connection.execute(sa.select(sa.func.count()).where(mine)).scalar_one()
        if num_open >= self.max_open:
            raise OverloadedError(
                f"{num_open} batches are unfinished already; wait for some, or cancel them", 60
            )
        connection.execute(sa.insert(BATCHES), [job])
        return _job(job, {})

    def _new(self, tenant: str, status: str) -> dict[str, Any]:
        time = now()
        return {
            **{column.name: None for column in BATCHES.columns},
            "id": f"batch_{secrets.token_hex(12)}",
            "tenant": tenant,
            "status": status,
            "endpoint": "/v1/adapters",
            "completion_window": "24h",
            "total": 0,
            "attempts": 0,
            "created_at": time,
            "expires_at": time + self.retention,
        }

    def get(self, tenant: str, job: str) -> Job:
        """Return a tenant's job.

        Raises: NotFoundError if there is none.
        """
        mine = sa.and_(BATCHES.c.tenant == tenant, BATCHES.c.id == job)
        with self.database.read() as connection:
            row = connection.execute(sa.select(BATCHES).where(mine)).mappings().first()
            if row is None:
                raise NotFoundError(f"there is no batch {job!r:.80}; it may have expired")
            return _job(dict(row), _counts(connection, [job]))

    def page(self, tenant: str, *, limit: int, after: str | None = None) -> tuple[list[Job], bool]:
        """Return a tenant's newest jobs, after one of them if given, and if there are more."""
        query = sa.select(BATCHES).where(BATCHES.c.tenant == tenant)
        if after is not None:
            last = self.get(tenant, after)
            place = sa.tuple_(BATCHES.c.created_at, BATCHES.c.id)
            query = query.where(place < sa.tuple_(last.created_at, last.id))
        query = query.order_by(BATCHES.c.created_at.desc(), BATCHES.c.id.desc())
        with self.database.read() as connection:
            rows = connection.execute(query.limit(limit + 1)).mappings().all()
            counts = _counts(connection, [row["id"] for row in rows])
        return [_job(dict(row), counts) for row in rows[:limit]], len(rows) > limit

    def cancel(self, tenant: str, job: str) -> Job:
        """Stop a job; lines that are done stay done.

        Raises: NotFoundError if there is none; ConflictError if it is finished.
        """
        found = self.get(tenant, job)
        mine = sa.and_(BATCHES.c.id == job, BATCHES.c.status.in_(OPEN))
        with self.database.write() as connection:
            done = connection.execute(sa.update(BATCHES).where(mine).values(status="cancelling"))
            if not done.rowcount:
                raise ConflictError(f"the batch {job} is {found.status}; it cannot be cancelled")
        return self.get(tenant, job)

    def load(self) -> tuple[int, int]:
        """Return how many jobs of all tenants are unfinished, and how many lines of them wait."""
        is_open = BATCHES.c.status.in_(OPEN)
        lines = sa.select(sa.func.count()).select_from(
            ROWS.join(BATCHES, ROWS.c.batch == BATCHES.c.id)
        )
        with self.database.read() as connection:
            num_open = connection.execute(sa.select(sa.func.count()).where(is_open)).scalar_one()
            waiting = connection.execute(lines.where(is_open, ROWS.c.state == "waiting"))
            return num_open, waiting.scalar_one()

    # What a runner does.

    def claim(self) -> Job | None:
        """Take an open job that nobody holds, if there is one, until the lease ends.

        It is of the tenant whose last turn was longest ago; of a tenant's, those of one line come
        first, for somebody waits for them, and then the job whose own turn was longest ago.
        """
        time = now()
        free = sa.or_(BATCHES.c.owner.is_(None), BATCHES.c.leased_until < time)
        query = sa.select(BATCHES).where(BATCHES.c.status.in_(OPEN), free)
        with self.database.write(exclusive=True) as connection:
            found = connection.execute(query.order_by(*_turn()).limit(1)).mappings().first()
            if found is None:
                return None
            lease = {
                "owner": secrets.token_hex(12),
                "leased_until": time + self.lease,
                "served_at": time,
            }
            connection.execute(
                sa.update(BATCHES).where(BATCHES.c.id == found["id"]).values(**lease)
            )
            return _job({**found, **lease}, _counts(connection, [found["id"]]))

    def renew(self, job: Job) -> None:
        """Hold a claimed job for longer.

        Raises: ConflictError if another has it by now.
        """
        with self.database.write() as connection:
            self._hold(connection, job)

    def _hold(self, connection: sa.Connection, job: Job) -> None:
        """Renew the lease within a transaction, which fails if another has it."""
        lease = {"leased_until": now() + self.lease}
        if not connection.execute(sa.update(BATCHES).where(_held(job)).values(**lease)).rowcount:
            raise ConflictError(f"another works on the batch {job.id} by now; it is left to it")

    def release(self, job: Job) -> None:
        """Let go of a job, if it is still held, so that another may take it at once."""
        with self.database.write() as connection:
            free = sa.update(BATCHES).where(_held(job)).values(owner=None, leased_until=None)
            connection.execute(free)

    def validate(self, job: Job) -> list[str]:
        """Turn the input file into rows, all or none; a line that is unusable fails alone.

        Returns the codes of what was wrong with lines, or with the file.

        Raises: ConflictError if another works on the job by now.
        """
        assert job.input_file is not None
        try:
            self._begin_to_validate(job)
            total, wrong = self._insert_rows(job, job.input_file)
        except (InputError, NotFoundError) as error:
            wrong = [error.problem]
            failed = {"status": "failed", "errors": [problem(error)], "finished_at": now()}
            self._end_validating(job, failed, keep_rows=False)
        except StorageError:  # not the file's fault
            self._count_validation(job, -1)
            raise
        else:
            started = {"status": "in_progress", "in_progress_at": now(), "total": total}
            self._end_validating(job, started, keep_rows=True)
        return wrong

    def _begin_to_validate(self, job: Job) -> None:
        """Remove the rows that somebody left who died of the file, if so.

        Raises: TooLargeError if that was the fate of several.
        """
        if self._count_validation(job, 1) > MAX_VALIDATIONS:
            raise TooLargeError(
                f"reading the file was begun {MAX_VALIDATIONS} times and never came to an end, "
                "perhaps for lack of memory; make several files of it"
            )
        with self.database.write() as connection:
            self._hold(connection, job)
            connection.execute(sa.delete(ROWS).where(ROWS.c.batch == job.id))

    def _count_validation(self, job: Job, change: int) -> int:
        """Change how often the file was begun, and return it."""
        changed = sa.update(BATCHES).where(_held(job)).values(attempts=BATCHES.c.attempts + change)
        with self.database.write() as connection:
            self._hold(connection, job)
            connection.execute(changed)
            found = sa.select(BATCHES.c.attempts).where(BATCHES.c.id == job.id)
            return int(connection.execute(found).scalar_one())

    def _insert_rows(self, job: Job, file: str) -> tuple[int, list[str]]:
        total, wrong = 0, []
        for rows in rows_of(job.id, self.files.stream(job.tenant, file)):
            with self.database.write() as connection:
                self._hold(connection, job)
                connection.execute(sa.insert(ROWS), rows)
            total += len(rows)
            wrong += [row["error"]["code"] for row in rows if row["error"]]
        return total, wrong

    def _end_validating(self, job: Job, values: Mapping[str, Any], *, keep_rows: bool) -> None:
        with self.database.write() as connection:
            self._hold(connection, job)
            mine = sa.and_(BATCHES.c.id == job.id, BATCHES.c.status == "validating")
            done = connection.execute(sa.update(BATCHES).where(mine).values(**values)).rowcount
            if not (done and keep_rows):  # or it was cancelled meanwhile
                connection.execute(sa.delete(ROWS).where(ROWS.c.batch == job.id))

    def waiting(self, job: str, limit: int) -> tuple[str, list[WaitingRow]]:
        """Return a job's status and its next waiting lines.

        They are at most ``limit``, and so much work at most, but for a single line.
        """
        query = sa.select(ROWS.c.line, ROWS.c.request).where(
            ROWS.c.batch == job, ROWS.c.state == "waiting"
        )
        with self.database.read() as connection:
            status = connection.execute(sa.select(BATCHES.c.status).where(BATCHES.c.id == job))
            rows = connection.execute(query.order_by(ROWS.c.line).limit(limit))
            return str(status.scalar()), list(_window(rows, limit))

    def commit(
        self, job: Job, answers: Sequence[tuple[int, AdapterRecord | LorasmithError]]
    ) -> int:
        """Record what became of lines, each once, and renew the lease; return how many were new.

        A line that a worker died of waits on, until that has happened ``MAX_DEATHS`` times.

        Raises: ConflictError if another works on the job by now.
        """
        with self.database.write() as connection:
            self._hold(connection, job)
            return sum(_record(connection, job.id, line, answer) for line, answer in answers)

    def finish(self, job: Job, status: str) -> None:
        """Write the output and the error file and close the job, in one step.

        ``status`` is what it becomes: completed, cancelled or expired.

        Raises: ConflictError if another works on the job by now; then no file is kept.
        """
        left = {"state": "cancelled"} if status == "cancelled" else {"state": "failed"}
        if status == "expired":
            left["error"] = {"code": "expired", "message": "the batch's time was over"}  # type: ignore[assignment]
        waiting = sa.and_(ROWS.c.batch == job.id, ROWS.c.state == "waiting")
        with self.database.write() as connection:
            self._hold(connection, job)
            connection.execute(sa.update(ROWS).where(waiting).values(**left))
        output, errors = self._results(job)
        files = [
            NewFile(filename=f"{job.id}_{kind}.jsonl", purpose="batch_output", data=data)
            for kind, data in (("output", output), ("errors", errors))
            if data
        ]
        with self.files.saving(job.tenant, files) as (connection, ids):
            self._hold(connection, job)
            names = iter(ids)
            values: dict[str, Any] = {"status": status, "finished_at": now()}
            values["output_file"] = next(names) if output else None
            values["error_file"] = next(names) if errors else None
            connection.execute(sa.update(BATCHES).where(BATCHES.c.id == job.id).values(**values))

    def _results(self, job: Job) -> tuple[bytes, bytes]:
        """Return both files; they hold no times, so the same work gives the same lines."""
        of_tenant = sa.and_(ADAPTERS.c.id == ROWS.c.adapter, ADAPTERS.c.tenant == job.tenant)
        own = (ROWS.c.line, ROWS.c.custom_id, ROWS.c.state, ROWS.c.adapter, ROWS.c.error)
        shown = ("generator", "generator_digest", "rank", "seed", "size", "distance", "confidence")
        query = (
            sa.select(*own, *(ADAPTERS.c[name] for name in shown))  # requests may be large
            .select_from(ROWS.outerjoin(ADAPTERS, of_tenant))
            .where(ROWS.c.batch == job.id)
            .order_by(ROWS.c.line)
        )
        done, failed = [], []
        with self.database.read() as connection:
            for row in connection.execute(query).mappings():
                line = {"id": f"{job.id}-{row['line']}", "custom_id": row["custom_id"]}
                if row["state"] == "done":
                    body = {"id": row["adapter"], "object": "adapter"}
                    body |= {name: row[name] for name in shown}
                    response = {"status_code": 201, "request_id": line["id"], "body": body}
                    done.append(json.dumps(line | {"response": response, "error": None}))
                elif row["state"] == "failed":
                    failed.append(json.dumps(line | {"response": None, "error": row["error"]}))
        return _lines(done), _lines(failed)


def _turn() -> tuple[sa.ColumnElement[Any], ...]:
    """Return what jobs are ordered by that wait for their turn."""
    others = BATCHES.alias()
    last = sa.select(sa.func.max(others.c.served_at)).where(others.c.tenant == BATCHES.c.tenant)
    return (
        sa.func.coalesce(last.scalar_subquery(), 0.0),
        sa.case((BATCHES.c.total == 1, 0), else_=1),
        sa.func.coalesce(BATCHES.c.served_at, 0.0),
        BATCHES.c.created_at,
    )


def _window(rows: Iterable[Any], most: float) -> Iterator[WaitingRow]:
    """Yield lines until they are so much work; a long document is that of thousands."""
    work = 0.0
    for line, fields in rows:
        request = GenerationRequest.from_json(fields)
        if work and work + request.work > most:
            return
        work += request.work
        yield WaitingRow(line=line, request=request)


def _held(job: Job) -> sa.ColumnElement[bool]:
    """Tell whether the lease that a job was claimed with is still its own, and it is unfinished."""
    unfinished = BATCHES.c.finished_at.is_(None)
    return sa.and_(BATCHES.c.id == job.id, BATCHES.c.owner == job.owner, unfinished)


def _record(
    connection: sa.Connection, job: str, line: int, answer: AdapterRecord | LorasmithError
) -> int:
    """Record what became of a line that waits; return 1 if it did."""
    mine = sa.and_(ROWS.c.batch == job, ROWS.c.line == line, ROWS.c.state == "waiting")
    values: dict[str, Any]
    if not isinstance(answer, LorasmithError):
        values = {"state": "done", "adapter": answer.id}
    elif (
        isinstance(answer, WorkerDiedError)
        and connection.execute(
            sa.update(ROWS)
            .where(mine, ROWS.c.attempts + 1 < MAX_DEATHS)
            .values(attempts=ROWS.c.attempts + 1)
        ).rowcount
    ):
        return 0
    else:
        values = {"state": "failed", "error": problem(answer)}
    return connection.execute(sa.update(ROWS).where(mine).values(**values)).rowcount


def _lines(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _counts(connection: sa.Connection, jobs: Sequence[str]) -> dict[tuple[str, str], int]:
    query = sa.select(ROWS.c.batch, ROWS.c.state, sa.func.count()).where(ROWS.c.batch.in_(jobs))
    found = connection.execute(query.group_by(ROWS.c.batch, ROWS.c.state)).all()
    return {(job, state): count for job, state, count in found}


def _job(row: Mapping[str, Any], counts: Mapping[tuple[str, str], int]) -> Job:
    fields = {name: row[name] for name in Job.__dataclass_fields__ if name in row}
    done, failed = counts.get((row["id"], "done"), 0), counts.get((row["id"], "failed"), 0)
    return Job(**fields, completed=done, failed=failed)
